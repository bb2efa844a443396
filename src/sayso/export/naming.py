"""Parties as other data sets call them: forces, names, and who was hurt on which side."""

from collections.abc import Iterable, Sequence

from sayso.export.happening import Happening, Side
from sayso.export.mappings import Country, load_countries, load_sectors

WORDED = ("REB", "IGO", "NGO")
"""Sectors whose words say more than a fixed form would."""
MONTH = 31
"""Days: what is told of a longer time has no place in a layout of days."""


def find_event_day(happening: Happening) -> str | None:
    """The first day; where the text fixes none, the day of the first report, but not for what lies further back."""
    length = happening.length
    if length is not None:
        return happening.first if length <= MONTH else None
    if is_undated_past(happening):
        return None
    return min((source.known for source in happening.sources), default=None)


def is_undated_past(happening: Happening) -> bool:
    """Whether it is told as background of a time that no day is given for."""
    return happening.historical and happening.length is None


def find_country(code: str | None) -> Country | None:
    """The country of a code ("AZE", "AZE MIL"); None for organisations and the unknown."""
    return load_countries().get((code or "").partition(" ")[0])


def find_force(side: Side) -> str:
    """state, armed, civil or other; empty where the sector is unknown."""
    sector = load_sectors().get(side.sector or side.country)
    return sector.force if sector else ""


def name_side(side: Side) -> str:
    """How a party is called: by a fixed form where it is a state's or has no name of its own, by its name or words else."""
    sector = load_sectors().get(side.sector)
    own = side.listed or side.sector in WORDED
    if sector is None or (sector.force != "state" and side.name and own):
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
