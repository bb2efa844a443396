"""Events of openly licensed sentences: joined with the releases by characters, faults named, no text kept."""

import gzip
import json
from pathlib import Path

import pytest

from models.events.corpus import Fault, check_event
from models.events.open_texts import OPEN, make_example, read_open, read_release

CONLLU = "# newdoc id = letters-1\n# sent_id = letters-1-0001\n# text = Gotha shelled Zenda.\n1\tGotha\n\n# sent_id = letters-1-0002\n# text = It rained.\n\n"
SHELLED = {
    "document": "letters-1", "sentence": "letters-1-0001", "length": 20,
    "events": [{"at": [6, 13], "type": "ASSAULT", "mode": "heavy-weapons", "actor": [[0, 5, "MIL"]], "recipient": [[14, 19, "GOV"]]}],
}  # fmt: skip


@pytest.fixture
def releases(tmp_path: Path) -> Path:
    for folder in ("ud", "entities", "factuality"):
        (tmp_path / folder).mkdir()
    (tmp_path / "ud" / "ewt-train.conllu.gz").write_bytes(gzip.compress(CONLLU.encode()))
    (tmp_path / "ud" / "gum-train.free.conllu.gz").write_bytes(gzip.compress(b""))
    (tmp_path / "entities" / "inputs.jsonl").write_text(json.dumps({"id": "note-1", "text": "Rain fell. Ruritania fined Gotha. It paid."}) + "\n")
    (tmp_path / "factuality" / "inputs.jsonl.gz").write_bytes(gzip.compress(b""))
    return tmp_path


def test_events_stand_on_the_text_of_the_release(releases: Path) -> None:
    example = make_example(SHELLED, read_release(releases))
    (event,) = example.events
    assert example.report == "letters-1"
    assert example.text[slice(*event.at)] == "shelled"
    assert [(example.text[p.start : p.end], p.sector) for r in ("actor", "recipient") for p in event.roles[r]] == [("Gotha", "MIL"), ("Zenda", "GOV")]


def test_a_sentence_of_a_report_is_found_by_its_characters(releases: Path) -> None:
    row = {"document": "note-1", "span": [11, 33], "length": 22, "events": []}
    assert make_example(row, read_release(releases)).text == "Ruritania fined Gotha."


def test_another_text_than_the_annotated_one_is_a_fault(releases: Path, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps(SHELLED) + "\n" + json.dumps(SHELLED | {"length": 21}) + "\n")
    with pytest.raises(ValueError, match=r"rows\.jsonl:2: the releases have no such sentence: letters-1-0001"):
        read_open([path], releases)


def test_phrases_outside_the_sentence_are_a_fault(releases: Path) -> None:
    events = [{"at": [6, 13], "type": "ASSAULT", "actor": [[0, 50, "MIL"]]}]
    with pytest.raises(Fault, match="outside the sentence"):
        make_example(SHELLED | {"events": events}, read_release(releases))


def test_the_shipped_annotations_are_sound_and_hold_no_text() -> None:
    rows = [json.loads(line) for path in sorted(OPEN.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()]
    assert len(rows) >= 3000
    for row in rows:
        assert set(row) <= {"document", "sentence", "span", "length", "events"}
        for event in row["events"]:
            check_event(event)
            phrases = [p for role in ("actor", "recipient", "mediator", "place") for p in event.get(role, ())]
            assert all(0 <= start < end <= row["length"] for start, end, *_ in [*phrases, event["at"]])
            assert all(isinstance(value, int) or value.isupper() for p in phrases for value in p)
