"""Parties as other data sets call them: forces, names, and who was hurt on which side."""

from collections.abc import Iterable, Sequence

from sayso.export.happening import Happening, Side
from sayso.export.mappings import Country, load_countries, load_sectors


def find_country(code: str | None) -> Country | None:
    """The country of a code ("AZE", "AZE MIL"); None for organisations and the unknown."""
    return load_countries().get((code or "").partition(" ")[0])


def find_force(side: Side) -> str:
    """state, armed, civil or other; empty where the sector is unknown."""
    sector = load_sectors().get(side.sector or side.country)
    return sector.force if sector else ""


def name_side(side: Side) -> str:
    """How a party is called: forces of a state by a fixed form, others by the name that a text gives."""
    sector = load_sectors().get(side.sector)
    if sector is None or (sector.force != "state" and side.name):
        return side.name or side.code
    country = find_country(side.code)
    if country is None:
        return side.name or side.code
    return sector.name.format(country=country.name)


def find_pair(happening: Happening) -> tuple[tuple[Side, ...], tuple[Side, ...]]:
    """Who stands against whom: actor and recipient, or, where all stand in the actor, the first and the others."""
    if happening.recipient or len(happening.actor) < 2:
        return happening.actor, happening.recipient
    first = happening.actor[0]
    own = tuple(
        side
        for side in happening.actor
        if side.country == first.country and find_force(side) == find_force(first)
    )
    return own, tuple(side for side in happening.actor if side not in own)


def tell_say_so(happening: Happening) -> list[str]:
    """On whose say-so: "the defence ministry (AZE GOV)"; empty where the reports say it themselves."""
    return [f"{side.name} ({side.code})" if side.name else side.code for side in happening.holders]


def tell_sides(sides: Iterable[Side]) -> list[str]:
    """Names, each once."""
    return list(dict.fromkeys(name_side(side) for side in sides))


def count_of(happening: Happening, kind: str, sides: Sequence[Side]) -> int | None:
    """How many of these parties were hurt, at least; None where nobody says."""
    codes = {side.code for side in sides}
    counts = [count.low for count in happening.tolls if count.kind == kind and count.of in codes]
    known = [low for low in counts if low is not None]
    return sum(known) if known else None
