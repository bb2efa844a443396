"""What is written out, in one form for claims and incidents, so that every layout takes either."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from sayso.export.cells import find_day
from sayso.records import Claim, Incident, Party

TOLLS = ("killed", "injured", "captured", "missing", "displaced")


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of a report but its text: `known` and `published` are ISO days, `origin` whose story it prints."""

    id: str
    known: str
    origin: str
    published: str | None = None
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    credits: tuple[str, ...] = ()
    length: int | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """A party by its code ("AZE MIL") and a name: `listed` is one of its own, others are words of a text ("three people")."""

    code: str
    name: str | None = None
    listed: bool = False

    @property
    def country(self) -> str:
        """The first part of the code; "---" where it is unknown."""
        return self.code.partition(" ")[0]

    @property
    def sector(self) -> str:
        """The second part of the code, empty for a code without one."""
        return self.code.partition(" ")[2]


@dataclass(frozen=True, slots=True)
class Site:
    """A place, resolved as far as it is."""

    name: str | None
    id: str | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    precision: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """A toll of people; None is an unknown bound, `of` the code of the party hurt, None for all."""

    kind: str
    low: int | None
    high: int | None
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Happening:
    """A claim, or an incident under a rule. `tolls` has of each kind all who were hurt first, then the parties' own.

    `bounds` are the lowest and highest number of dead that anybody gives. `holders` are the speakers of the
    claims, none for what the narrators say on their own word; `contested` the fields with values that cannot all be true.
    """

    id: str
    incident: str | None
    type: str
    mode: str | None
    cameo: str | None
    quad: int | None
    status: str
    historical: bool
    first: str | None
    last: str | None
    time: str | None
    actor: tuple[Side, ...]
    recipient: tuple[Side, ...]
    mediator: tuple[Side, ...]
    places: tuple[Site, ...]
    tolls: tuple[Count, ...]
    bounds: tuple[int | None, int | None]
    holders: tuple[Side, ...]
    contested: tuple[str, ...]
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    confidence: float
    rule: str | None = None

    @property
    def place(self) -> Site | None:
        """The place that stands first."""
        return self.places[0] if self.places else None

    @property
    def number(self) -> int:
        """The id of an incident ("i0a1b2c3d4e" in base 16) as a number; of a claim a checksum of its id."""
        try:
            return int(self.id[1:], 16) if self.id == self.incident else crc32(self.id.encode())
        except ValueError:
            return crc32(self.id.encode())

    @property
    def length(self) -> int | None:
        """Days from first to last; None where no calendar has them."""
        first, last = find_day(self.first), find_day(self.last)
        return (last - first).days + 1 if first and last else None

    def toll(self, kind: str) -> Count | None:
        """All who were killed, injured, …; None where nobody gives a number."""
        return next((count for count in self.tolls if count.kind == kind), None)


def make_of_claim(claim: Claim, incident: str | None, source: Source) -> Happening:
    """One event as one report tells it."""
    first, last = next(((w.first, w.last) for w in claim.when if w.first and w.last), (None, None))
    tolls = tuple(
        _sum_up(Count(t.kind, t.low, t.high, t.of.code if t.of else None) for t in claim.casualties)
    )
    killed = next((count for count in tolls if count.kind == "killed"), None)
    spots = (Site(p.name, p.id, p.lat, p.lon, p.country, p.precision, p.text) for p in claim.place)
    return Happening(
        claim.id, incident, claim.type, claim.mode, claim.cameo, claim.quad, claim.status, claim.historical,
        first, last, next((w.time for w in claim.when if w.time), None),
        _sides(claim.actor), _sides(claim.recipient), _sides(claim.mediator), tuple(spots),
        tolls, (killed.low, killed.high) if killed else (None, None),
        _sides(claim.sources), (), (source,), (claim,), claim.confidence,
    )  # fmt: skip


def make_of_incident(
    incident: Incident,
    reading: Mapping[str, Any],
    claims: Sequence[Claim],
    sources: Sequence[Source],
) -> Happening:
    """One incident as `reading` has it: the keys of `sayso incidents` under a rule, and its name."""
    kind, mode = reading["type"], reading["mode"]
    alike = [c for c in claims if c.type == kind and c.mode == mode] or [
        c for c in claims if c.type == kind
    ]
    names = _find_names(claims)
    days = (reading["date"] if reading.get("date_basis") != "reported" else None) or (None, None)
    tolls = tuple(Count(t["kind"], t["low"], t["high"], t["of"]) for t in reading["casualties"])
    contested = sorted(
        f for f, values in incident.fields.items() if any(v.verdict == "contested" for v in values)
    )
    return Happening(
        incident.id, incident.id, kind or "", mode,
        alike[0].cameo if alike else None, alike[0].quad if alike else None,
        reading["status"] or "", bool(claims) and all(c.historical for c in claims),
        days[0], days[1], next((w.time for c in claims for w in c.when if w.time), None),
        tuple(Side(code, *names.get(code, (None, False))) for code in reading["actor"]),
        tuple(Side(code, *names.get(code, (None, False))) for code in reading["recipient"]),
        _distinct(side for c in claims for side in _sides(c.mediator)),
        tuple(_spot(place) for place in reading["place"]),
        tolls, _find_bounds(incident, tolls),
        _distinct(side for c in claims for side in _sides(c.sources)), tuple(contested),
        tuple(sources), tuple(claims), max((c.confidence for c in claims), default=0.0), reading.get("rule"),
    )  # fmt: skip


def _sides(parties: Iterable[Party]) -> tuple[Side, ...]:
    return _distinct(Side(p.code or "---", *_name(p)) for p in parties)


def _name(party: Party) -> tuple[str | None, bool]:
    """Its own name, or else its words, and whether it is its own."""
    return party.name or " ".join(party.text.split()) or None, party.name is not None


def _distinct(sides: Iterable[Side]) -> tuple[Side, ...]:
    """One side a code; the first name stands for it."""
    found: dict[str, Side] = {}
    for side in sides:
        found.setdefault(side.code, side)
    return tuple(found.values())


def _find_names(claims: Sequence[Claim]) -> dict[str, tuple[str, bool]]:
    """The commonest name of each code; names of its own go before words."""
    counts: dict[str, Counter[tuple[str, bool]]] = {}
    for claim in claims:
        for party in (*claim.actor, *claim.recipient, *claim.mediator, *claim.sources):
            name, listed = _name(party)
            if party.code and name and not party.carried:
                counts.setdefault(party.code, Counter())[name, listed] += 1
    return {
        code: max(names, key=lambda n: (n[1], names[n], n[0])) for code, names in counts.items()
    }


def _sum_up(counts: Iterable[Count]) -> Iterator[Count]:
    """Counts with numbers, by kind; where several parties have some, their sum stands first."""
    told = [count for count in counts if (count.low, count.high) != (None, None)]
    for kind in TOLLS:
        mine = [count for count in told if count.kind == kind]
        if len(mine) > 1 and all(count.of for count in mine):
            highs = [count.high for count in mine if count.high is not None]
            total = sum(highs) if len(highs) == len(mine) else None
            yield Count(kind, sum(count.low or 0 for count in mine), total)
        yield from sorted(mine, key=lambda count: count.of is not None)


def _find_bounds(incident: Incident, tolls: Sequence[Count]) -> tuple[int | None, int | None]:
    """The lowest and highest number of all dead that any claim or the reading gives."""
    whole = [v.value for v in incident.fields.get("killed", ()) if v.of is None]
    ranges = [value for value in whole if isinstance(value, list | tuple) and len(value) == 2]
    ranges += [[count.low, count.high] for count in tolls if count.kind == "killed"][:1]
    lows = [low for low, _ in ranges if low is not None]
    highs = [bound for pair in ranges for bound in pair if bound is not None]
    return min(lows, default=None), max(highs, default=None)


def _spot(place: object) -> Site:
    if not isinstance(place, Mapping):
        return Site(str(place))
    keys = ("name", "id", "lat", "lon", "country", "precision", "text")
    return Site(*(place.get(key) for key in keys))
