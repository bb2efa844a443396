"""The columns of ACLED (export of 2024 and later); docs/export.md says what each is filled with."""

import calendar
from typing import Any

from sayso.export.cells import find_day
from sayso.export.happening import Happening, Side
from sayso.export.mappings import Rule, load_acled, load_sectors
from sayso.export.naming import (
    MONTH,
    find_country,
    find_force,
    find_pair,
    is_undated_past,
    tell_say_so,
    tell_sides,
)

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1",
    "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso", "region",
    "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source",
    "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
EMPTY = frozenset({"region", "admin3", "source_scale"})
"""What sayso does not hold."""
GEO_PRECISION = {"point": 1, "town": 1, "admin2": 2, "admin1": 3, "region": 3, "country": 3}
CROWDS = {"Protests": "Protesters", "Riots": "Rioters"}


def make_row(happening: Happening) -> list[Any] | None:
    """One row, or None for what is no event for ACLED, or did not happen."""
    rule = find_rule(happening)
    if (
        rule is None
        or happening.status != "actual"
        or is_undated_past(happening)
        or (happening.length or 0) > MONTH
    ):
        return None
    row: dict[str, Any] = dict.fromkeys(COLUMNS)
    row["disorder_type"] = load_acled().disorder[rule.event]
    row["event_type"], row["sub_event_type"] = rule.event, rule.sub
    row.update(_tell_actors(happening, rule.event))
    row.update(_tell_place(happening))
    row.update(_tell_days(happening))
    row["event_id_cnty"] = _name_event(happening)
    row["source"] = (
        "; ".join(dict.fromkeys(s.publisher for s in happening.sources if s.publisher)) or None
    )
    row["notes"] = tell_notes(happening)
    row["fatalities"] = _count_dead(happening)
    row["tags"] = "; ".join(f"contested: {field}" for field in happening.contested) or None
    return list(row.values())


def find_rule(happening: Happening) -> Rule | None:
    """The first row of `acled.yml` that fits."""
    ours, theirs = find_pair(happening)
    forces = [{find_force(side) for side in sides} for sides in (ours, theirs)]
    hurt_of = {find_force(Side(c.of)) for c in happening.tolls if c.of}
    victims = forces[1] or (hurt_of if hurt_of == {"civil"} else set())
    hurt = any(c.kind in ("killed", "injured") and (c.low or c.high) for c in happening.tolls)
    for rule in load_acled().rules:
        if (
            rule.type == happening.type
            and (rule.modes is None or happening.mode in rule.modes)
            and (not rule.actor or forces[0] & set(rule.actor))
            and (not rule.recipient or victims & set(rule.recipient))
            and (hurt or not rule.hurt)
        ):
            return rule
    return None


def tell_notes(happening: Happening) -> str:
    """The event in one line, with who says so: ACLED has no column for that."""
    kind = f"{happening.type} ({happening.mode})" if happening.mode else happening.type
    parts = [f"{kind}: {', '.join(tell_sides(happening.actor)) or 'unknown'}"]
    if happening.recipient:
        parts[0] += f" against {', '.join(tell_sides(happening.recipient))}"
    for count in happening.tolls:
        number = (
            f"{count.low}"
            if count.low == count.high
            else f"{count.low or 0} to {count.high or '?'}"
        )
        parts.append(f"{count.kind} {number}" + (f" of {count.of}" if count.of else ""))
    said = tell_say_so(happening)
    parts.append(f"say-so: {', '.join(said)}" if said else "say-so: the reports themselves")
    parts.append(f"reports: {', '.join(source.id for source in happening.sources)}")
    return ". ".join(parts) + "."


def _tell_actors(happening: Happening, event: str) -> dict[str, Any]:
    ours, theirs = find_pair(happening)
    crowd = CROWDS.get(event) if happening.type == "PROTEST" else None
    inter = [_find_inter(happening, ours), _find_inter(happening, theirs)]
    names = [tell_sides(ours), tell_sides(theirs)]
    if crowd:
        country = find_country(ours[0].code) if ours else None
        names[0] = [f"{crowd} ({country.name})" if country else crowd, *names[0]]
        inter[0] = crowd
    elif event == "Protests":
        # Whom the police drive apart are the protesters.
        inter[1] = "Protesters" if theirs else None
    order = load_acled().order
    both = sorted((label for label in inter if label), key=order.index)
    civil = bool(theirs) and any(find_force(side) == "civil" for side in theirs)
    return {
        "actor1": names[0][0] if names[0] else None,
        "assoc_actor_1": "; ".join(names[0][1:]) or None,
        "inter1": inter[0],
        "actor2": names[1][0] if names[1] else None,
        "assoc_actor_2": "; ".join(names[1][1:]) or None,
        "inter2": inter[1],
        "interaction": "-".join(both) if len(both) == 2 else f"{both[0]} only" if both else None,
        "civilian_targeting": "Civilian targeting"
        if civil and happening.type == "ASSAULT"
        else None,
    }


def _find_inter(happening: Happening, sides: tuple[Side, ...]) -> str | None:
    """The label of the first party; forces of a state in another country are external."""
    if not sides:
        return None
    sector = load_sectors().get(sides[0].sector or sides[0].country)
    if sector is None:
        return None
    scene = happening.place.country if happening.place else None
    abroad = (
        sector.force == "state"
        and find_country(sides[0].code)
        and scene
        and scene != sides[0].country
    )
    return "External/Other forces" if abroad else sector.acled


def _tell_place(happening: Happening) -> dict[str, Any]:
    place = happening.place
    if place is None:
        return {}
    country = find_country(place.country)
    return {
        "iso": country.iso if country else None,
        "country": country.name if country else None,
        "admin1": place.name if place.precision == "admin1" else None,
        "admin2": place.name if place.precision == "admin2" else None,
        "location": place.name or place.text,
        "latitude": place.lat,
        "longitude": place.lon,
        "geo_precision": GEO_PRECISION.get(place.precision or ""),
    }


def _tell_days(happening: Happening) -> dict[str, Any]:
    told = find_day(max((source.known for source in happening.sources), default=None))
    row: dict[str, Any] = {"timestamp": calendar.timegm(told.timetuple()) if told else None}
    if happening.length is not None and happening.first:
        row["event_date"], row["year"] = happening.first, int(happening.first[:4])
        row["time_precision"] = 1 if happening.length == 1 else 2 if happening.length <= 7 else 3
    return row


def _name_event(happening: Happening) -> str:
    """Country and number, as ACLED's ids are made."""
    country = happening.place.country if happening.place and happening.place.country else "XXX"
    return f"{country}{happening.number}"


def _count_dead(happening: Happening) -> int:
    """The lowest number that is given: ACLED counts conservatively, and 0 where nobody gives one."""
    killed = happening.toll("killed")
    low = happening.bounds[0] if happening.bounds[0] is not None else killed.low if killed else None
    return low or 0
