"""One person hurt that reports tell by different words: "a man", "the student", a name.

The party hurt is read from the word that stands in each sentence, so that one victim may come out as
several parties, whose tolls would be summed.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sayso.merge.independence import split
from sayso.merge.tellings import Telling
from sayso.reference.things import load_things

ONE = [1, 1]
ARMED = frozenset({"MIL", "REB", "UAF"})


def join_victims(kind: str, tellings: Sequence[Telling]) -> list[Telling]:
    """The tellings with single victims counted as one, where some are told by words that may stand for any of them."""
    single = [t for t in tellings if _is_one(kind, t)]
    if not any(_is_any_word(kind, t) for t in single):
        return list(tellings)
    homes = Counter(t.of for t in single)
    home = min(homes, key=lambda of: (-homes[of], str(of)))
    moved = {id(t) for t in single}
    return [replace(t, of=home, key=f"{t.value} {home}") if id(t) in moved else t for t in tellings]


def _is_one(kind: str, telling: Telling) -> bool:
    """Whether one person is hurt, alone in the claim, who is of no force as far as his word says."""
    if telling.value != ONE or sum(toll.kind == kind for toll in telling.claim.casualties) > 1:
        return False
    sector = split(telling.of or "")[1]
    return sector not in ARMED and (sector != "COP" or _is_any_word(kind, telling))


def _is_any_word(kind: str, telling: Telling) -> bool:
    """A name, or a word for any person."""
    people = [toll.of for toll in telling.claim.casualties if toll.kind == kind]
    word = people[0].text.split(" ")[-1] if people and people[0] else "person"
    return word[:1].isupper() or word.lower() in load_things()["anybody"]
