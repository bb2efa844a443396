"""Who is charged, held or convicted for a crime in one sentence of a report is a suspect in all of them.

By his name: those without one `extract/suspects.py` follows from mention to mention.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.records import Claim, Party
from sayso.reference.things import load_things
from sayso.resolve.codes import sector_of, with_sector

CHARGED = frozenset({("ACCUSE", "allege"), ("SANCTION", "convict"), ("COERCE", "arrest")})
ANYBODY = frozenset({"CVL", "SOC", "UAF"})  # sectors of those of whom nothing is told


def settle_suspects(claims: Sequence[Claim]) -> list[Claim]:
    """ "Otto was charged with murder" and "Otto stabbed him" are of one man, whom nothing else is known of."""
    names = {_surname(p) for c in claims if (c.type, c.mode) in CHARGED for p in c.recipient if sector_of(p) == "CRM"} - {""}
    if not names:
        return list(claims)

    protests = {c.sentence for c in claims if c.type == "PROTEST"}  # who is held for that is no criminal there

    def settled(party: Party) -> Party:
        known = party.id is None and sector_of(party) in ANYBODY and _surname(party) in names
        return with_sector(party, "CRM") if known else party

    return [
        c if c.sentence in protests else replace(c, actor=tuple(map(settled, c.actor)), recipient=tuple(map(settled, c.recipient)))
        for c in claims
    ]


def _surname(party: Party) -> str:
    """The last word of a name; empty where the words are no name."""
    word = party.text.split(" ")[-1]
    things = load_things()
    return word if word.istitle() and word.lower() not in things["anybody"] | things["people"] | things["unaffiliated"] else ""
