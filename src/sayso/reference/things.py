"""Classes of common nouns and verbs that frames and tolls ask for, from `lexicons/en/things.yml`."""

from functools import lru_cache
from pathlib import Path

from sayso.errors import LexiconError
from sayso.reference.knowledge import DATA, read_knowledge

SHIPPED = DATA / "lexicons" / "en" / "things.yml"
CLASSES = (
    "weapon",
    "launching",
    "planted",
    "vehicle",
    "ships",
    "men",
    "of_a_force",
    "mutineers",
    "band",
    "staff",
    "opposing",
    "demanding",
    "going",
    "seats",
    "offices_of_state",
    "trading_places",
    "dealing",
    "informing",
    "target",
    "premises",
    "locality",
    "public_works",
    "company_works",
    "civilian_target",
    "school_houses",
    "prayer_houses",
    "trade_houses",
    "blows",
    "crackdowns",
    "held",
    "ground",
    "won",
    "people",
    "female",
    "male",
    "anybody",
    "occurrence",
    "toll_nouns",
    "ending",
    "dead_words",
    "deadly_words",
    "hurt_words",
    "missing_words",
    "homeless_words",
    "captive_words",
    "death_nouns",
    "injury_nouns",
    "body_nouns",
    "charge_nouns",
    "total_nouns",
    "death_totals",
    "total_verbs",
    "total_words",
    "total_objects",
    "flight",
    "collective",
    "foreign",
    "foreign_affairs",
    "unaffiliated",
    "crimes",
    "public_life",
    "missions",
    "calamities",
    "ruining",
    "peacekeepers",
    "sent_out",
    "joined_bodies",
    "labour",
    "healers",
    "times",
    "unarmed",
    "of_arms",
    "bare_people",
    "captors",
    "captives",
    "capturing",
    "assailants",
    "assailing",
    "named_by_deed",
    "victims",
    "tried",
    "trying",
    "clients",
    "lawyers",
)


@lru_cache(maxsize=2)
def load_things(path: Path = SHIPPED) -> dict[str, frozenset[str]]:
    """Class -> its lemmas; every class of `CLASSES` must be there."""
    content = read_knowledge(path)
    missing = [c for c in CLASSES if not isinstance(content, dict) or c not in content]
    if missing:
        raise LexiconError(f"{path}: the class {missing[0]!r} is missing.")
    return {name: frozenset(map(str, lemmas)) for name, lemmas in content.items()}
