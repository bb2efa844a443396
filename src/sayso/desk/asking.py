"""What the address of a page asks for, to a filter of the ledger, and back to an address."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from urllib.parse import urlencode

from sayso.errors import InputError
from sayso.ledger.filters import Filter
from sayso.ledger.texts import Sought, split_words
from sayso.merge.reading import DEFAULT, RULES
from sayso.run.asked import STATUSES, TYPES, find_modes

ROWS = 50
MOST_WORDS = 40
NAMES = {"first": "from", "last": "to"}
"""Fields whose name in an address differs."""
CONTESTED = {"1": True, "true": True, "0": False, "false": False}
KNOWN: Mapping[str, Callable[[], Sequence[str]]] = {
    "type": lambda: [kind.lower() for kind in TYPES],
    "mode": find_modes,
    "status": lambda: STATUSES,
    "began": lambda: ("1",),
    "contested": lambda: list(CONTESTED),
    "rule": lambda: list(RULES),
}
"""What some fields can be."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The fields of the filter form, as words; empty is no wish. `publisher` is asked for of reports alone."""

    q: str = ""
    party: str = ""
    other: str = ""
    type: str = ""
    mode: str = ""
    place: str = ""
    first: str = ""
    last: str = ""
    began: str = ""
    source: str = ""
    status: str = ""
    contested: str = ""
    as_of: str = ""
    publisher: str = ""
    rule: str = DEFAULT
    start: int = 0


def read_asked(query: Mapping[str, str]) -> Asked:
    """The wishes in an address; `InputError` names the one that cannot be meant."""
    given: dict[str, object] = {}
    for each in fields(Asked):
        value = query.get(NAMES.get(each.name, each.name), "").strip()
        if value:
            given[each.name] = value
    given["start"] = read_number("start", str(given.get("start", "0")))
    for name in ("first", "last", "as_of"):
        if name in given:
            given[name] = _read_day(NAMES.get(name, name), str(given[name]))
    asked = Asked(**given)  # type: ignore[arg-type]
    for name, known in KNOWN.items():
        if (told := getattr(asked, name).lower()) and told not in known():
            raise InputError(f"{name} is {told!r}. Known: {', '.join(known())}.")
    if len(asked.q.split()) > MOST_WORDS:
        raise InputError(f"q has {len(asked.q.split())} words; give at most {MOST_WORDS}.")
    return asked


def make_filter(asked: Asked, limit: int | None = ROWS) -> Filter:
    """The filter of the ledger for these wishes."""
    both = asked.party and asked.other
    return Filter(
        between=(code_of(asked.party), code_of(asked.other)) if both else None,
        parties=() if both else tuple(code_of(p) for p in (asked.party, asked.other) if p),
        types=(asked.type.upper(),) if asked.type else (),
        modes=(asked.mode.lower(),) if asked.mode else (),
        places=(asked.place,) if asked.place else (),
        statuses=(asked.status.lower(),) if asked.status else (),
        sources=(code_of(asked.source),) if asked.source else (),
        words=tuple(split_words(asked.q)),
        first=asked.first or None,
        last=asked.last or None,
        began=bool(asked.began),
        contested=CONTESTED.get(asked.contested.lower()),
        as_of=asked.as_of or None,
        limit=limit,
        offset=asked.start,
    )


def make_sought(asked: Asked) -> Sought:
    """What these wishes seek in reports."""
    return Sought(tuple(split_words(asked.q)), asked.publisher, asked.first, asked.last)


def code_of(told: str) -> str:
    """A code as the ledger writes it."""
    return " ".join(told.upper().split())


def make_query(asked: Asked, **changed: object) -> str:
    """The address's query for these wishes with some of them changed; what says nothing is left out."""
    now = replace(asked, **changed)  # type: ignore[arg-type]
    told = {NAMES.get(f.name, f.name): getattr(now, f.name) for f in fields(Asked)}
    return urlencode({name: value for name, value in told.items() if value and not (name == "rule" and value == DEFAULT)})


def read_number(name: str, told: str) -> int:
    """The number of a row; `isdigit` alone lets signs pass that no number is made of."""
    if not (told.isascii() and told.isdigit()) or len(told) > 9:
        raise InputError(f"{name} is {told!r}; give the number of a row.")
    return int(told)


def _read_day(name: str, told: str) -> str:
    try:
        return date.fromisoformat(told).isoformat()
    except ValueError:
        raise InputError(f"{name} is {told!r}; give an ISO day such as 2021-11-17.") from None
