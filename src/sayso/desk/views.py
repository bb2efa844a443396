"""What pages show that no table of the ledger holds: earlier days, ceasefires, timelines, files to take along."""

from pathlib import Path

from sayso.desk.office import Sides, Views
from sayso.export import write_file
from sayso.export.kept import find_incidents
from sayso.ledger.filters import Filter
from sayso.ledger.store import Ledger
from sayso.merge.reading import read_incident
from sayso.merge.timeline import find_timeline
from sayso.output.ceasefires import ceasefire_to_json, stretch_to_json
from sayso.run.sides import find_all_ceasefires, find_happenings
from sayso.run.then import go_back


def make_views() -> Views:
    """The views as the commands of the same names give them."""
    return Views(go_back, find_sides, write_export)


def find_sides(ledger: Ledger, asked: Filter, by: str) -> Sides:
    """What the ledger tells of the pair of a filter through time, by "day" or "week"."""
    assert asked.between is not None
    happenings = find_happenings(ledger, asked)
    return Sides(
        [ceasefire_to_json(found) for found in find_all_ceasefires(ledger, asked, happenings)],
        [stretch_to_json(found) for found in find_timeline(happenings, asked.between, by=by)],
    )


def write_export(ledger: Ledger, layout: str, asked: Filter, rule: str, out: Path) -> None:
    """The incidents asked for, in a layout of `export`, to a file."""
    write_file(layout, find_incidents(ledger, asked, lambda incident: read_incident(incident, rule)), out)
