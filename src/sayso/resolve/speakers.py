"""Whose a speaker is of whom the report does not say it: of anonymous witnesses nobody knows it, of all others the report tells."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.marks import OFFICIALLY
from sayso.records import Party
from sayso.reference.coalitions import load_coalitions
from sayso.reference.things import load_things
from sayso.resolve.captives import is_called
from sayso.resolve.codes import UNKNOWN, with_sector
from sayso.resolve.sides import ARMED

NEAR = 6  # the countries of a report whose coalition may be meant
CROWD = frozenset({"CVL", "MED"})  # those that a report may quote without saying whose they are
NOWHERE = frozenset({"IGO", "NGO"})  # bodies that are of no country


def as_speaker(party: Party, countries: Sequence[str], own: str | None = None) -> Party:
    """A speaker's code: a defence ministry speaks as government, who is told of by name or office is of the report's country.

    `countries` are those of the report by weight; `own` is the one that the report gives to this role.
    """
    home = countries[0] if countries else None
    unknown = "MED" if is_called(party, "news_texts") else "GOV" if party.text.lower() == OFFICIALLY else "CVL"
    voiced = as_voice(party if party.code is not None else with_sector(party, unknown))
    country, sector = (voiced.code or "--- CVL").split(" ")
    leaders = [load_coalitions().leader(party.text, c) for c in countries[:NEAR]]
    if country in (UNKNOWN, home) and sector == "MIL" and (leader := next(filter(None, leaders), None)):
        return replace(voiced, code=f"{leader} MIL")
    if country != UNKNOWN or sector in NOWHERE or not home:
        return voiced
    known = (party.local and sector not in CROWD) or sector in ARMED  # "an army report" is of the army there
    return replace(voiced, code=f"{own or home} {sector}") if known or not _is_anonymous(party) else voiced


def as_voice(party: Party) -> Party:
    """The party with the sector in which it speaks."""
    if party.code and party.speaks_as and not party.code.endswith(" REB"):  # rebels' ministries speak for rebels
        return with_sector(party, party.speaks_as)
    return party


def _is_anonymous(party: Party) -> bool:
    """ "Witnesses", "officials", "Arab ministers": nobody says whose; "a local official", "state radio" is of the country."""
    words = party.text.lower().split(" ")
    things = load_things()
    if words[0] in things["regional"] and words[-1].endswith("s") and (party.code or "").endswith(" GOV"):
        return True
    return words[-1] in things["anonymous"] and not things["home_words"] & set(words[:-1])
