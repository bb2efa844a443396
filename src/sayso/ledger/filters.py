"""What a reader asks for, as conditions on the rows of `claims` and `incidents`."""

from collections.abc import Iterator
from dataclasses import dataclass

Conditions = tuple[str, dict[str, object]]
INCIDENT_DAYS = "coalesce(first, least(last, known_first))", "coalesce(last, greatest(first, known_last))"
CLAIM_DAYS = "coalesce(first, least(last, known))", "coalesce(last, greatest(first, known))"
"""The first and last day on which a row may have happened: where none is told, those of its reports."""


@dataclass(frozen=True, slots=True)
class Filter:
    """All that is given has to hold.

    A party or source is a code or a country ("AZE MIL", "AZE"); `words` stand, in lower case, in the text
    of a report of it; a place a name or a GeoNames id; `first` and `last` are ISO days, and what may have happened on any
    day between them is meant, with `began` what may have begun on one; of what no day is told those of its reports are taken. `contested` is of the
    incident; None asks for all. `as_of` is an ISO day.
    """

    between: tuple[str, str] | None = None
    parties: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None
    began: bool = False
    contested: bool | None = None
    as_of: str | None = None
    limit: int | None = None
    offset: int = 0
    narrowed: bool = False  # only incidents of the table `narrowed`, which `overview.narrow` makes


def find_claim_conditions(asked: Filter) -> Conditions:
    """A WHERE clause over `claims`, and its values."""
    parts: dict[str, object] = {}
    told = [*_shared(asked, parts, CLAIM_DAYS)]
    if asked.types:
        told.append("list_contains($types::VARCHAR[], type)")
        parts["types"] = list(asked.types)
    if asked.statuses:
        told.append("list_contains($statuses::VARCHAR[], status)")
        parts["statuses"] = list(asked.statuses)
    if asked.modes:
        told.append("list_contains($modes::VARCHAR[], mode)")
        parts["modes"] = list(asked.modes)
    if asked.words:
        told.append(f"report IN ({_reports_of_words(asked, parts)})")
    if asked.contested is not None:
        then = "then_" if asked.as_of else ""
        its = f"SELECT a.id FROM {then}accounts AS a JOIN {then}incidents AS i ON i.id = a.incident"
        told.append(f"account IN ({its} WHERE {'' if asked.contested else 'NOT '}i.contested)")
    told.append(_known(asked, parts))
    return _where(told), parts


def find_incident_conditions(asked: Filter) -> Conditions:
    """A WHERE clause over `incidents`, and its values; the day of knowing is settled by whoever asks."""
    parts: dict[str, object] = {}
    told = [*_shared(asked, parts, INCIDENT_DAYS)]
    if asked.types:
        told.append("list_has_any(types, $types::VARCHAR[])")
        parts["types"] = list(asked.types)
    if asked.statuses:
        told.append("list_has_any(statuses, $statuses::VARCHAR[])")
        parts["statuses"] = list(asked.statuses)
    if asked.contested is not None:
        told.append("contested" if asked.contested else "NOT contested")
    if asked.narrowed:
        told.append("id IN (SELECT id FROM narrowed)")
    then = "then_accounts" if asked.as_of else "accounts"
    if asked.modes:
        claims = f"SELECT account FROM claims WHERE list_contains($modes::VARCHAR[], mode) AND {_known(asked, parts)}"
        told.append(f"id IN (SELECT incident FROM {then} WHERE id IN ({claims}))")
        parts["modes"] = list(asked.modes)
    if asked.words:
        reports = f"SELECT id FROM accounts WHERE report IN ({_reports_of_words(asked, parts)})"
        told.append(f"id IN (SELECT incident FROM {then} WHERE id IN ({reports}))")
    return _where(told), parts


def _reports_of_words(asked: Filter, parts: dict[str, object]) -> str:
    parts |= {f"w{n}": word for n, word in enumerate(asked.words)}
    inside = " AND ".join(f"contains(lower(text), $w{n})" for n in range(len(asked.words)))
    return f"SELECT id FROM reports WHERE {inside} AND {_known(asked, parts)}"


def _known(asked: Filter, parts: dict[str, object]) -> str:
    if not asked.as_of:
        return "true"
    parts["as_of"] = asked.as_of
    return "known <= $as_of::DATE"


def _shared(asked: Filter, parts: dict[str, object], days: tuple[str, str]) -> Iterator[str]:
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
        yield f"{days[not asked.began]} >= $first::DATE"
    if asked.last:
        parts["last"] = asked.last
        yield f"{days[0]} <= $last::DATE"


def _where(told: list[str]) -> str:
    return " AND ".join(f"({part})" for part in told) or "true"
