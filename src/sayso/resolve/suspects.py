"""Who is charged, held or convicted for a crime in one sentence of a report is a suspect in all of them.

By his name: those without one `extract/suspects.py` follows from mention to mention.
"""

from collections.abc import Sequence, Set
from dataclasses import replace

from sayso.records import Claim, Party
from sayso.reference.things import load_things
from sayso.resolve.codes import sector_of, with_sector

CHARGED = frozenset({("ACCUSE", "allege"), ("SANCTION", "convict"), ("COERCE", "arrest")})
ANYBODY = frozenset({"CVL", "SOC", "UAF"})  # sectors of those of whom nothing is told


def settle_suspects(claims: Sequence[Claim]) -> list[Claim]:
    """ "Otto was charged with murder" and "Otto stabbed him" are of one man, whom nothing else is known of."""
    named = (_name(p) for c in claims if (c.type, c.mode) in CHARGED for p in c.recipient if sector_of(p) == "CRM")
    known = {n for n in named if n[-1]}
    if not known:
        return list(claims)

    protests = {c.sentence for c in claims if c.type == "PROTEST"}  # who is held for that is no criminal there

    def settled(party: Party) -> Party:
        found = party.id is None and sector_of(party) in ANYBODY and _is_one_of(_name(party), known)
        return with_sector(party, "CRM") if found else party

    return [
        c if c.sentence in protests else replace(c, actor=tuple(map(settled, c.actor)), recipient=tuple(map(settled, c.recipient)))
        for c in claims
    ]


def _is_one_of(name: tuple[str, str], known: Set[tuple[str, str]]) -> bool:
    """Whether a surname is that of one of them, whose first name is not another: "Hans Otto" is Otto, and not Fritz Otto."""
    first, last = name
    return any(last == s and (not first or not f or f == first) for f, s in known)


def _name(party: Party) -> tuple[str, str]:
    """The first and the last word of a name, without titles; empty where the words are no name."""
    words = [w for w in party.text.split() if not w.islower() and not w.endswith(".")]  # "Mr. Otto and", before another's name
    last = words[-1] if words else ""
    things = load_things()
    named = last.istitle() and last.lower() not in things["anybody"] | things["people"] | things["unaffiliated"]
    return (words[0] if len(words) > 1 else "", last) if named else ("", "")
