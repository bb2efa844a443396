"""A desk over a small ledger: three reports of two sides, one of them hostile, coded by a stand-in."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from starlette.testclient import TestClient

from sayso.desk.adding import make_add
from sayso.desk.jobs import State
from sayso.desk.serve import Wanted, make_desk
from sayso.ledger.open import open_ledger
from sayso.records import Claim, Party, Place, Reading, Report, Toll, When
from sayso.run.setup import Setup

HOSTILE = '<script>alert("x")</script>'
TEXTS = {
    "north": "Gothan troops shelled Zenda on Tuesday, killing 3 people, the ministry said.",
    "south": "Gothan troops shelled Zenda on Tuesday, killing 9 people, witnesses said.",
    "evil": f"{HOSTILE} Rebels shelled Strelsau on Friday. \u202egnp.exe",
}


def code(report: Report) -> Reading:
    """Every "shelled" is one claim with a day, a place and, where told, a toll."""
    claims = []
    for found in re.finditer("shelled", report.text):
        place, lat, lon = ("Strelsau", 40.0, 20.0) if "Strelsau" in report.text else ("Zenda", 47.0, 9.5)
        at = report.text.index(place)
        toll = re.search(r"killing (\d)", report.text)
        claims.append(
            Claim(
                id=f"{report.id}:{found.start()}:ASSAULT", report=report.id, sentence=(0, len(report.text)),
                at=found.start(), trigger="shelled", type="ASSAULT", mode="heavy-weapons",
                actor=(Party("troops", 7, 13, "GOT MIL"),),
                recipient=(Party(place, at, at + len(place), "RUR GOV"),),
                sources=(Party("ministry", 62, 70, "RUR GOV"),) if "ministry" in report.text else (),
                place=(Place(place, at, at + len(place), place, place, lat, lon, "RUR", "town"),),
                when=(When("Tuesday", 31, 38, "DATE", "2021-11-16", "2021-11-16", "2021-11-16"),),
                casualties=(
                    Toll("killed", int(toll[1]), int(toll[1]), toll[1], toll.start(1), toll.end(1), Party("people", 0, 0, "RUR CVL")),
                ) if toll else (),
                confidence=0.9,
            )
        )  # fmt: skip
    return Reading(report.id, tuple(claims))


def coder() -> Callable[[Report], Reading]:
    """Stands in for the task that loads the coder."""
    return code


@contextmanager
def open_small_desk(folder: Path) -> Iterator[Callable[..., TestClient]]:
    """Opens desks over the small ledger; keyword arguments are options of `sayso desk`."""
    path = folder / "war.duckdb"
    reports = folder / "reports"
    reports.mkdir()
    for name, text in TEXTS.items():
        (reports / f"{name}.txt").write_text(text, encoding="utf-8")
    with open_ledger(path, write=True) as ledger:
        add = make_add(Setup(), network=False, code=coder)
        for name in TEXTS:
            add(ledger, [str(reports / f"{name}.txt")], "2021-11-17", f"{name.title()} Wire", State())

        def make(**options: object) -> TestClient:
            wanted = replace(Wanted(path), **options)  # type: ignore[arg-type]
            return TestClient(make_desk(ledger, wanted, coder), base_url="http://127.0.0.1", follow_redirects=False)

        yield make
