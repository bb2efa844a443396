"""models.relations.corpus: sentences in which two parties are marked."""

from pathlib import Path

import pytest

from models.relations.corpus import DATA, Fault, parse_relation, read_relations


def cut(text: str, span: tuple[int, int]) -> str:
    return text[slice(*span)]


def test_marks_become_spans_of_the_plain_text() -> None:
    row = parse_relation("ACCUSE [Oman] accused {Fiji} before a judge from <Peru>.")
    assert row.text == "Oman accused Fiji before a judge from Peru."
    assert (row.type, row.mutual) == ("ACCUSE", False)
    assert cut(row.text, row.actor) == "Oman"
    assert cut(row.text, row.recipient) == "Fiji"
    assert [cut(row.text, span) for span in row.others] == ["Peru"]


def test_a_relation_can_hold_both_ways() -> None:
    assert parse_relation("CONSULT~ [Oman] and {Fiji} met.").mutual


def test_nothing_between_two_parties() -> None:
    assert parse_relation("NONE [Oman] is larger than {Fiji}.").type == "none"


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("ATTACK [Oman] shelled {Fiji}.", "not known"),
        ("ASSAULT [Oman] shelled Fiji.", r"0 spans in \{\}"),
        ("ASSAULT [Oman] and [Peru] shelled {Fiji}.", r"2 spans in \[\]"),
        ("ASSAULT [Oman {Fiji}] shelled it.", "inside another"),
        ("ASSAULT [Oman shelled.", "not closed"),
        ("ASSAULT [] shelled {Fiji}.", "nothing in it"),
    ],
)
def test_what_is_wrong_is_said(line: str, fault: str) -> None:
    with pytest.raises(Fault, match=fault):
        parse_relation(line)


def test_a_fault_is_told_with_its_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("NONE [Oman] is larger than {Fiji}.\n\nASSAULT Oman\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.txt:3: "):
        read_relations([path])


def test_the_data_can_be_read_and_stand_once() -> None:
    rows = read_relations(sorted(DATA.glob("*.txt")))
    assert len(rows) > 2000
    assert len({(r.text, r.actor, r.recipient) for r in rows}) == len(rows)
