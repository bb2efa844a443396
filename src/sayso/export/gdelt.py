"""The columns of GDELT 2.0, events and mentions; docs/export.md says what each is filled with."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sayso.export.cells import find_day
from sayso.export.happening import Happening, Side, Source
from sayso.export.mappings import load_sectors
from sayso.export.naming import find_country, find_event_day, find_pair, name_side
from sayso.export.polecat import find_intensity
from sayso.records import Claim

_ACTOR = (
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code",
    "Type2Code", "Type3Code",
)  # fmt: skip
_GEO = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
COLUMNS = (
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
    *(f"Actor{n}{key}" for n in (1, 2) for key in _ACTOR),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions",
    "NumSources", "NumArticles", "AvgTone",
    *(f"{who}Geo_{key}" for who in ("Actor1", "Actor2", "Action") for key in _GEO),
    "DATEADDED", "SOURCEURL",
)  # fmt: skip
MENTIONS = (
    "GLOBALEVENTID", "EventTimeDate", "MentionTimeDate", "MentionType", "MentionSourceName", "MentionIdentifier",
    "SentenceID", "Actor1CharOffset", "Actor2CharOffset", "ActionCharOffset", "InRawText", "Confidence", "MentionDocLen",
    "MentionDocTone", "MentionDocTranslationInfo", "Extras",
)  # fmt: skip
EMPTY = frozenset(
    {
        f"Actor{n}{key}"
        for n in (1, 2)
        for key in (
            "KnownGroupCode",
            "EthnicCode",
            "Religion1Code",
            "Religion2Code",
            "Type2Code",
            "Type3Code",
        )
    }
    | {f"Actor{n}Geo_{key}" for n in (1, 2) for key in _GEO}
    | {"AvgTone", "ActionGeo_ADM1Code", "ActionGeo_ADM2Code", "ActionGeo_FeatureID"}
)
"""What sayso does not code, or holds in other codes."""
EMPTY_MENTIONS = frozenset({"SentenceID", "MentionDocTone", "MentionDocTranslationInfo"})
GEO_TYPES = {"country": 1, "point": 4, "town": 4, "admin1": 5, "admin2": 5, "region": 5}
IN_AMERICA = {4: 3, 5: 2}  # the United States have types of their own
LEAD = 600  # characters of a report in which an event counts as its root
WEB, OTHER = 1, 2  # MentionType: MentionIdentifier is a URL, or a citation
ROOTS = (("05", 1), ("08", 2), ("13", 3), ("20", 4))


def make_row(happening: Happening) -> list[Any] | None:
    """One event, or None for what did not happen, or on no day, or has no CAMEO code."""
    day = find_day(find_event_day(happening))
    if happening.status != "actual" or happening.cameo is None or day is None:
        return None
    row: dict[str, Any] = dict.fromkeys(COLUMNS)
    row["GLOBALEVENTID"] = happening.number
    row.update(_tell_day(day))
    for number, sides in enumerate(find_pair(happening), 1):
        row.update(_tell_actor(f"Actor{number}", sides))
    code = happening.cameo
    row["IsRootEvent"] = int(any(claim.at < LEAD for claim in happening.claims))
    row["EventCode"], row["EventBaseCode"], row["EventRootCode"] = code, code[:3], code[:2]
    row["QuadClass"] = next((quad for last, quad in ROOTS if code[:2] <= last), None)
    row["GoldsteinScale"] = find_intensity(code)
    row["NumMentions"] = len(happening.claims)
    row["NumSources"] = len({source.origin for source in happening.sources})
    row["NumArticles"] = len(happening.sources)
    row.update(_tell_place(happening))
    row["DATEADDED"] = _moment(min((source.known for source in happening.sources), default=None))
    row["SOURCEURL"] = next((source.url or source.id for source in happening.sources), None)
    return list(row.values())


def make_mentions(happening: Happening) -> Iterator[list[Any]]:
    """One row for each claim of an event that `make_row` has."""
    if make_row(happening) is None:
        return
    sources = {source.id: source for source in happening.sources}
    found = _moment(min((source.known for source in happening.sources), default=None))
    for claim in happening.claims:
        if claim.report in sources:
            yield _make_mention(happening.number, found, claim, sources[claim.report])


def _make_mention(event: int, found: int | None, claim: Claim, source: Source) -> list[Any]:
    said = ",".join(party.code or "---" for party in claim.sources)
    return [
        event, found, _moment(source.known), WEB if source.url else OTHER, source.publisher or source.id,
        source.url or source.id, None, *(party[0].start if party else -1 for party in (claim.actor, claim.recipient)),
        claim.at, 1, round(claim.confidence * 100), source.length, None, None, f"say-so:{said or 'narrator'}",
    ]  # fmt: skip


def _tell_day(day: date) -> dict[str, Any]:
    return {
        "SQLDATE": int(f"{day:%Y%m%d}"),
        "MonthYear": int(f"{day:%Y%m}"),
        "Year": day.year,
        # GDELT counts months of 30 and years of 365 days.
        "FractionDate": round(day.year + (day.month * 30 + day.day) / 365, 4),
    }


def _moment(day: str | None) -> int | None:
    found = find_day(day)
    return int(f"{found:%Y%m%d}000000") if found else None


def _tell_actor(role: str, sides: tuple[Side, ...]) -> dict[str, Any]:
    if not sides:
        return {}
    side = sides[0]
    known = find_country(side.code) is not None
    sector = load_sectors().get(side.sector or side.country)
    country = side.country if known else None
    cameo = sector.cameo if sector else None
    return {
        f"{role}Code": f"{country or ''}{cameo or ''}" or None,
        f"{role}Name": name_side(side).upper(),
        f"{role}CountryCode": country,
        f"{role}Type1Code": cameo,
    }


def _tell_place(happening: Happening) -> dict[str, Any]:
    place = happening.place
    if place is None:
        return {}
    country = find_country(place.country)
    kind = GEO_TYPES.get(place.precision or "")
    if place.country == "USA" and kind is not None:
        kind = IN_AMERICA.get(kind, kind)
    name = place.name or place.text or ""
    return {
        "ActionGeo_Type": kind,
        "ActionGeo_FullName": name
        if country is None or name == country.name
        else f"{name}, {country.name}",
        "ActionGeo_CountryCode": country.fips if country else None,
        "ActionGeo_Lat": place.lat,
        "ActionGeo_Long": place.lon,
    }
