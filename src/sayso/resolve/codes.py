"""Country and sector of parties: "RUR MIL" is the army of Ruritania; what is not known is "---"."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from sayso.records import Party

UNKNOWN = "---"


def country_of(party: Party) -> str:
    """The country, or the body of several ("UN", "NATO"), of a party."""
    return (party.code or UNKNOWN).split(" ")[0]


def sector_of(party: Party) -> str:
    """The sector of a party."""
    return (party.code or f"{UNKNOWN} {UNKNOWN}").split(" ")[1]


def sector_in(party: Party, sectors: Collection[str]) -> bool:
    """Whether the sector of a party is one of these."""
    return sector_of(party) in sectors


def with_sector(party: Party, sector: str) -> Party:
    """The party of its country in another sector."""
    return replace(party, code=f"{country_of(party)} {sector}")


def with_country(party: Party, country: str) -> Party:
    """The party of its sector in another country."""
    return replace(party, code=f"{country} {sector_of(party)}")


def codes_of(parties: Iterable[Party]) -> set[str]:
    """The codes of parties, without those that have none."""
    return {p.code for p in parties if p.code}


def countries_of(parties: Iterable[Party]) -> set[str]:
    """Their countries, as far as known."""
    return {country_of(p) for p in parties} - {UNKNOWN}
