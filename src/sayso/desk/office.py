"""What all requests of one desk share: the open ledger, a lock for whoever writes, templates, the reader's rights."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from jinja2 import Environment, FileSystemLoader, select_autoescape
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from sayso.desk.addresses import is_code, lead_to
from sayso.desk.answers import Answers, Depth, Turn
from sayso.desk.jobs import Jobs
from sayso.desk.names import recall_name
from sayso.ledger.filters import Filter
from sayso.ledger.read import mark_incidents_of
from sayso.ledger.store import Ledger

HERE = Path(__file__).parent
Found = TypeVar("Found")
NAV = (
    ("/", "Incidents"),
    ("/parties", "Parties"),
    ("/reports", "Reports"),
    ("/search", "Search"),
    ("/review", "Review"),
    ("/issues", "Issues"),
    ("/sure", "How sure"),
    ("/add", "Add"),
)


TURNS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd")
"""Characters that turn the direction of what follows: shown live they make "exe.png" of "gnp.exe"."""


def show_controls(value: object) -> object:
    """What a template puts out, with turns of direction made visible; one sign for one, so offsets hold."""
    return value.translate(TURNS) if isinstance(value, str) and not isinstance(value, Markup) else value


class Sides(NamedTuple):
    """Of two parties the ceasefires, and what they did to and with each other by day or week, both in their JSON form."""

    ceasefires: list[dict[str, Any]]
    timeline: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Views:
    """What is gathered anew for a page, from outside the ledger's tables.

    `go_back` makes a ledger read as on a day; `sides` gives what is told of the pair of a filter, its timeline by "day" or
    "week"; `export` writes a layout under a rule.
    """

    go_back: Callable[[Ledger, str], None]
    sides: Callable[[Ledger, Filter, str], Sides]
    export: Callable[[Ledger, str, Filter, str, Path], None]


@dataclass(slots=True)
class Office:
    """One run of the desk over one ledger.

    DuckDB lets one process own the file; each request reads on a cursor of its own, and `writing`
    holds back a second writer.
    """

    ledger: Ledger
    read_only: bool
    network: bool
    outlines: Path
    views: Views
    jobs: Jobs
    gazetteer: Path | None = None
    writing: Turn = field(default_factory=Turn)
    _answers: Answers = field(default_factory=Answers)
    _templates: Environment = field(init=False)

    def __post_init__(self) -> None:
        self._templates = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=select_autoescape(("html",)),
            finalize=show_controls,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals.update(lead_to=lead_to, is_code=is_code)

    @contextmanager
    def opened(self) -> Iterator[Ledger]:
        """The ledger on a cursor of its own, for whoever writes."""
        cursor = self.ledger.cursor()
        try:
            yield Ledger(cursor, self.ledger.path, self.writing)
        finally:
            cursor.close()

    @contextmanager
    def reading(self, as_of: str | None = None) -> Iterator[Ledger]:
        """The ledger as it stands at this moment, or as it was known on a day."""
        with self.opened() as ledger, ledger.snapshot():
            if as_of:
                self.views.go_back(ledger, as_of)
            yield ledger

    def find(self, make: Callable[[Ledger], Found], *asked: Hashable, of: Depth = Depth.INCIDENTS, as_of: str = "") -> Found:
        """What `make` finds in the ledger, as it was known on a day; kept by `asked` until somebody writes as deep as `of`.

        `asked` must tell all that `make` asks for, `of` how deep it looks, and what is found must not be changed: others
        are shown it too.
        """

        def look() -> Found:
            with self.reading(as_of or None) as ledger:
                return make(ledger)

        # Judgements hold at any day, also those that change nothing now.
        count = self.writing.count(Depth.JUDGEMENTS if as_of else of)
        found: Found = self._answers.find((of, count, as_of, *asked), look)
        return found

    def find_sides(self, asked: Filter, by: str = "week") -> Sides:
        """What is told of the pair of a filter; kept while the incidents of the pair are what they are, for few judgements touch them."""
        pair, as_of = asked.between, asked.as_of or ""
        assert pair is not None
        count = self.writing.count(Depth.REPORTS)  # before the ledger is read: what is newer than its count is only found anew

        def make(ledger: Ledger) -> Sides:
            if as_of:
                return self.views.sides(ledger, asked, by)
            mark = mark_incidents_of(ledger, pair)
            found: Sides = self._answers.find(("sides", count, mark, asked, by), lambda: self.views.sides(ledger, asked, by))
            return found

        return self.find(make, "sides", asked, by, as_of=as_of)

    def page(self, request: Request, name: str, code: int = 200, /, **shown: Any) -> HTMLResponse:
        """A page from its template; `here` marks where in the navigation it stands."""
        template = self._templates.get_template(name)
        told = {
            "nav": NAV,
            "here": request.url.path,
            "ledger_name": self.ledger.path.name,
            "act_token": getattr(request.state, "act_token", ""),
            "may_act": not self.read_only,
            "network": self.network,
            "reviewer": recall_name(request),
            "told": "",
        }
        return HTMLResponse(template.render(told | shown), code)
