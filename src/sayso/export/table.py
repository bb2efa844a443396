"""The project's own columns: one row a claim or incident, the same for CSV, JSON Lines, Parquet and GeoJSON."""

from collections.abc import Iterable
from typing import Any

from sayso.export.happening import TOLLS, Happening, Side, Source

# Column -> the kind of its values: text, texts (a list), whole, real, flag, day.
KINDS: dict[str, str] = {
    "id": "text", "incident": "text", "type": "text", "mode": "text", "quad": "whole", "cameo": "text",
    "status": "text", "historical": "flag", "date_start": "day", "date_end": "day", "time": "text",
    "actor": "texts", "actor_name": "texts", "recipient": "texts", "recipient_name": "texts", "mediator": "texts",
    "place": "text", "place_id": "text", "latitude": "real", "longitude": "real", "country": "text",
    "place_precision": "text", "other_places": "texts",
    **{f"{kind}_{bound}": "whole" for kind in TOLLS for bound in ("low", "high")},
    "killed_of": "texts", "say_so": "texts", "say_so_name": "texts", "contested": "texts", "rule": "text",
    "claims": "texts", "reports": "texts", "independent_reports": "whole", "publishers": "texts", "credits": "texts",
    "headlines": "texts", "urls": "texts", "published": "day", "known_first": "day", "known_last": "day",
    "confidence": "real",
}  # fmt: skip


def make_row(happening: Happening) -> list[Any]:
    """The values of `KINDS` in their order; lists for `texts`, None for what is unknown."""
    place = happening.place
    low_high: list[int | None] = []
    for kind in TOLLS:
        count = happening.toll(kind)
        low_high += [count.low, count.high] if count else [None, None]
    killed = [c for c in happening.tolls if c.kind == "killed" and c.of]
    return [
        happening.id, happening.incident, happening.type or None, happening.mode, happening.quad, happening.cameo,
        happening.status or None, happening.historical, happening.first, happening.last, happening.time,
        _codes(happening.actor), _names(happening.actor), _codes(happening.recipient), _names(happening.recipient),
        _codes(happening.mediator),
        *([place.name or place.text, place.id, place.lat, place.lon, place.country, place.precision] if place else [None] * 6),
        [spot.name or spot.text or "" for spot in happening.places[1:]],
        *low_high,
        [f"{c.of}: {_range(c.low, c.high)}" for c in killed],
        _codes(happening.holders), _names(happening.holders), list(happening.contested), happening.rule,
        [claim.id for claim in happening.claims], *_sources(happening.sources), round(happening.confidence, 3),
    ]  # fmt: skip


def _sources(sources: tuple[Source, ...]) -> list[Any]:
    published = [source.published for source in sources if source.published]
    return [
        [source.id for source in sources],
        len({source.origin for source in sources}),
        _each(source.publisher for source in sources),
        _each(credit for source in sources for credit in source.credits),
        _each(source.title for source in sources),
        _each(source.url for source in sources),
        min(published, default=None),
        min((source.known for source in sources), default=None),
        max((source.known for source in sources), default=None),
    ]


def _each(values: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))


def _codes(sides: tuple[Side, ...]) -> list[str]:
    return [side.code for side in sides]


def _names(sides: tuple[Side, ...]) -> list[str]:
    return [side.name or "" for side in sides] if any(side.name for side in sides) else []


def _range(low: int | None, high: int | None) -> str:
    if low == high:
        return str(low)
    return f"{'' if low is None else low}-{'' if high is None else high}"
