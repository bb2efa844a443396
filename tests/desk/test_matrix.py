"""Who says what of each field of an incident."""

from sayso.desk.shown import make_matrix
from sayso.records import Incident, Value

DAYS = ("2021-11-16", "2021-11-16")


def say(value: object, holder: str) -> Value:
    return Value(value, (holder,), ("r1",), ("r1-1",), DAYS)


def test_kind_and_manner_stand_in_the_matrix_where_sources_differ() -> None:
    fields = {"type": (say("ASSAULT", "GOT GOV"),), "mode": (say("firearms", "GOT GOV"), say("heavy-weapons", "RUR GOV"))}
    matrix = make_matrix(Incident("i1", ("a1",), ("r1",), ("r1-1",), DAYS, fields), {"r1-1": "/report/r1#r1-1"})
    assert matrix.fields == ["mode"]
    told = {holder.code: [(says.told, says.url) for cell in holder.cells for says in cell.says] for holder in matrix.holders}
    assert told == {"GOT GOV": [("firearms", "/report/r1#r1-1")], "RUR GOV": [("heavy-weapons", "/report/r1#r1-1")]}
