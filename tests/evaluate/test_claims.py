"""Figures over gold: the arithmetic by hand, and the reference scorer where it is at hand."""

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sayso.errors import InputError
from sayso.evaluate.claims import (
    FIGURES,
    Document,
    find_misses,
    find_starts,
    load_coded,
    load_gold,
    score_documents,
)

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT.parent / "shared" / "score_claims.py"
TEXT = "Gotha shelled Zenda on Monday. Two died. Gen. Hentzau denied it."
SHELLED: dict[str, Any] = {
    "at": 6, "trigger": "shelled", "type": ["ASSAULT", "COERCE"], "actor": ["GOT MIL"], "recipient": ["RUR GOV"],
    "sources": [], "status": "actual", "historical": False, "place": ["Zenda"],
    "date": ["2019-03-11", "2019-03-11"], "casualties": [],
}  # fmt: skip


def _score(gold: list[dict[str, Any]], coded: list[dict[str, Any]]) -> dict[str, tuple[float, ...]]:
    scores = score_documents([Document("d", TEXT, tuple(gold))], {"d": coded})
    return {figure: tuple(score) for figure, score in scores.items()}


def test_a_claim_that_agrees_is_right_in_every_figure_that_it_has() -> None:
    party = {"text": "Gotha", "code": "got mil"}
    place = {"text": "the castle", "name": "ZENDA"}
    coded = {**SHELLED, "type": "COERCE", "actor": [party], "place": [place], "extra": 1}
    scores = _score([SHELLED], [coded])
    assert scores.pop("casualties") == (0.0, 0.0, 0.0, 0, 0)
    assert set(scores.values()) == {(1.0, 1.0, 1.0, 1, 1)}


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"actor": ["GOT GOV"]}, {"who"}),
        ({"actor": ["RUR MIL"]}, {"actor", "who", "whole"}),
        ({"recipient": []}, {"recipient", "who", "whole"}),
        ({"sources": ["GOT MED"]}, {"source", "whole"}),
        ({"status": "negated"}, {"status", "whole"}),
        ({"historical": True}, {"status", "whole"}),
        ({"place": ["Strelsau"]}, {"place"}),
        ({"date": ["2019-03-10", "2019-03-11"]}, {"date"}),
        ({"date": None}, {"date"}),
        ({"type": "AID"}, set(FIGURES) - {"casualties"}),
        ({"at": 31, "trigger": "Two"}, set(FIGURES) - {"casualties"}),
    ],
)
def test_what_differs_is_wrong_and_nothing_else(change: dict[str, Any], wrong: set[str]) -> None:
    scores = _score([SHELLED], [{**SHELLED, "type": "ASSAULT", **change}])
    found = {figure for figure, score in scores.items() if score[0] < 1 and figure != "casualties"}
    assert found == wrong


def test_accepted_sources_and_optional_claims() -> None:
    gold = [
        {**SHELLED, "or_sources": [["RUR GOV"]]},
        {**SHELLED, "at": 35, "trigger": "died", "optional": True},
    ]
    coded = [
        {**SHELLED, "type": "ASSAULT", "sources": ["RUR COP"]},
        {**SHELLED, "at": 35, "type": "ASSAULT"},
    ]
    assert _score(gold, coded)["whole"] == (1.0, 1.0, 1.0, 1, 1)
    assert _score(gold, coded[:1])["detect"] == (1.0, 1.0, 1.0, 1, 1)


def test_sentences_end_at_stops_and_lines_but_not_at_titles() -> None:
    text = 'Gen. Hentzau left. He rode to\nZenda at 5 p.m. ("Soon." was all.)'
    assert [text[start:][:4] for start in find_starts(text)] == ["Gen.", "He r", "Zend", '("So']


def test_misses_name_the_claim_and_the_words_around_it() -> None:
    gold = [SHELLED, {**SHELLED, "at": 35, "trigger": "died"}]
    coded = [
        {**SHELLED, "type": "ASSAULT", "sources": ["GOT MED"]},
        {**SHELLED, "at": 57, "type": "AID"},
    ]
    misses = list(find_misses([Document("d", TEXT, tuple(gold))], {"d": coded}))
    assert [(miss.kind, miss.at) for miss in misses] == [
        ("wrong source", 6), ("missed", 35), ("spurious", 57),
    ]  # fmt: skip
    assert "Two died." in misses[1].told


def test_a_document_that_was_not_coded_is_wholly_missed() -> None:
    scores = score_documents([Document("d", TEXT, (SHELLED,))], {})
    assert tuple(scores["detect"]) == (0.0, 0.0, 0.0, 1, 0)


def test_a_folder_without_gold_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no gold files"):
        load_gold(tmp_path)
    (tmp_path / "a.json").write_text("[]")
    with pytest.raises(InputError, match="'text' and 'claims'"):
        load_gold(tmp_path)


@pytest.mark.skipif(not REFERENCE.exists(), reason="the reference scorer is not at hand")
@pytest.mark.parametrize("seed", range(4))
def test_the_figures_are_those_of_the_reference_scorer(seed: int, tmp_path: Path) -> None:
    gold = ROOT / "tests" / "gold"
    documents = load_gold(gold)
    rng = random.Random(seed)
    for document in documents:
        if rng.random() < 0.9:
            rows = [row for claim in document.claims for row in _disturb(claim, document, rng)]
            path = tmp_path / f"{document.name}.json"
            path.write_text(json.dumps({"claims": rows}), encoding="utf-8")
    command = [sys.executable, str(REFERENCE), str(gold), str(tmp_path), "--json"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    ours = score_documents(documents, load_coded(tmp_path, [d.name for d in documents]))
    assert {figure: score._asdict() for figure, score in ours.items()} == json.loads(told)


def _disturb(claim: Any, document: Document, rng: random.Random) -> list[dict[str, Any]]:
    """A gold claim as a coder might get it: lost, doubled, moved, with values of its neighbours."""
    rows = []
    for _ in range(rng.choice([0, 1, 1, 1, 1, 2])):
        other = rng.choice(document.claims)
        row = {**claim, "type": rng.choice(claim["type"])}
        for key in (
            "actor",
            "recipient",
            "sources",
            "place",
            "date",
            "casualties",
            "status",
            "historical",
        ):
            if rng.random() < 0.2:
                row[key] = other[key]
        if rng.random() < 0.2:
            row["at"] += rng.randint(-40, 40)
        if rng.random() < 0.3:
            row["actor"] = [{"text": "x", "code": code} for code in row["actor"]]
        if rng.random() < 0.1:
            del row["casualties"], row["status"]
        rows.append(row)
    return rows
