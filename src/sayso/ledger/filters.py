"""What a reader asks for, as conditions on the rows of `claims` and `incidents`."""

from collections.abc import Iterator
from dataclasses import dataclass

Conditions = tuple[str, dict[str, object]]


@dataclass(frozen=True, slots=True)
class Filter:
    """All that is given has to hold.

    A party or source is a code or a country ("AZE MIL", "AZE"); `words` stand, in lower case, in the text
    of a report of the incident; a place a name or a GeoNames id; `first` and
    `last` are ISO days, and what happened on any day between them is meant; `as_of` is an ISO day.
    """

    between: tuple[str, str] | None = None
    parties: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None
    contested: bool = False
    as_of: str | None = None
    limit: int | None = None
    offset: int = 0
    narrowed: bool = False  # only incidents of the table `narrowed`, which `overview.narrow` makes


def find_claim_conditions(asked: Filter) -> Conditions:
    """A WHERE clause over `claims`, and its values."""
    parts: dict[str, object] = {}
    told = [*_shared(asked, parts)]
    if asked.types:
        told.append("list_contains($types::VARCHAR[], type)")
        parts["types"] = list(asked.types)
    if asked.statuses:
        told.append("list_contains($statuses::VARCHAR[], status)")
        parts["statuses"] = list(asked.statuses)
    if asked.as_of:
        told.append("known <= $as_of::DATE")
        parts["as_of"] = asked.as_of
    return _where(told), parts


def find_incident_conditions(asked: Filter) -> Conditions:
    """A WHERE clause over `incidents`, and its values; the day of knowing is settled by whoever asks."""
    parts: dict[str, object] = {}
    told = [*_shared(asked, parts)]
    if asked.types:
        told.append("list_has_any(types, $types::VARCHAR[])")
        parts["types"] = list(asked.types)
    if asked.statuses:
        told.append("list_has_any(statuses, $statuses::VARCHAR[])")
        parts["statuses"] = list(asked.statuses)
    if asked.contested:
        told.append("contested")
    if asked.narrowed:
        told.append("id IN (SELECT id FROM narrowed)")
    if asked.words:
        inside = " AND ".join(f"contains(lower(text), $w{n})" for n in range(len(asked.words)))
        parts |= {f"w{n}": word for n, word in enumerate(asked.words)}
        then = "then_accounts" if asked.as_of else "accounts"
        told.append(
            f"id IN (SELECT a.incident FROM {then} AS a JOIN accounts AS b ON b.id = a.id"
            f" WHERE b.report IN (SELECT id FROM reports WHERE {inside}))"
        )
    return _where(told), parts


def _shared(asked: Filter, parts: dict[str, object]) -> Iterator[str]:
    if asked.between:
        parts["one"], parts["other"] = asked.between
        yield "list_contains(parties, $one) AND list_contains(parties, $other)"
    if asked.parties:
        parts["parties"] = list(asked.parties)
        yield "list_has_any(parties, $parties::VARCHAR[])"
    if asked.places:
        parts["places"] = [place.lower() for place in asked.places]
        yield "list_has_any(places, $places::VARCHAR[])"
    if asked.sources:
        parts["sources"] = list(asked.sources)
        yield "list_has_any(sources, $sources::VARCHAR[])"
    if asked.first:
        parts["first"] = asked.first
        yield "last >= $first::DATE"
    if asked.last:
        parts["last"] = asked.last
        yield "first <= $last::DATE"


def _where(told: list[str]) -> str:
    return " AND ".join(f"({part})" for part in told) or "true"
