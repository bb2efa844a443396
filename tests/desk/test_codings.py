"""The queue of doubtful codings: each is accepted, corrected or rejected by a name, and that is undone."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from sayso.desk.serve import Wanted, make_desk
from tests.kept import open_kept

TEXTS = ("Rebels shelled Zenda.", "They shelled Zenda and shelled Hentzau.", "Nobody <b>shelled</b> Strelsau.")
CLAIMS = ["r1-1", "r2-1", "r2-2", "r3-1"]


@pytest.fixture
def make_doubtful(tmp_path: Path) -> Iterator[Callable[..., TestClient]]:
    """Desks over four claims of which the machine is little sure."""
    with open_kept(tmp_path / "w.duckdb", *TEXTS) as ledger:
        yield lambda **options: TestClient(
            make_desk(ledger, Wanted(tmp_path / "w.duckdb", **options)), base_url="http://127.0.0.1", follow_redirects=False
        )


@pytest.fixture
def desk(make_doubtful: Callable[..., TestClient]) -> TestClient:
    return make_doubtful()


def find_shown(desk: TestClient, page: str = "/review/codings") -> str:
    """The claim whose form a page has."""
    found = re.search(r'name="claim" value="([^"]*)"', desk.get(page).text)
    return found[1] if found else ""


def say(desk: TestClient, verdict: str, claim: str = "r1-1", **fields: str) -> Any:
    token = re.search(r'name="act" value="([0-9a-f]+)"', desk.get("/add").text)
    assert token is not None
    seen = re.search(r'name="seen" value="([^"]*)"', desk.get(f"/claim/{claim}").text)
    form = {"act": token[1], "verdict": verdict, "claim": claim, "by": "Flavia", "back": "/review/codings?skip=1", "seen": seen[1] if seen else ""}
    return desk.post("/correct", data=form | fields)


def read_claim(desk: TestClient, claim: str = "r1-1") -> dict[str, Any]:
    found: dict[str, Any] = desk.get(f"/api/v1/claims/{claim}").json()
    return found


def test_the_queue_holds_what_nobody_has_said_anything_of(desk: TestClient) -> None:
    assert [find_shown(desk, f"/review/codings?skip={n}") for n in range(4)] == CLAIMS
    assert find_shown(desk, "/review/codings?skip=99") == "r3-1"
    assert desk.get("/review/codings?skip=-1").status_code == 400
    assert say(desk, "accept").headers["location"] == "/review/codings?skip=1"
    say(desk, "correct", "r2-1", status="negated")
    say(desk, "reject", "r2-2")
    assert find_shown(desk) == "r3-1"
    say(desk, "accept", "r3-1")
    page = desk.get("/review/codings").text
    assert "No coding is doubtful" in page
    assert page.count("take back</button>") == 4
    assert "status: <bdi>negated</bdi>" in page


def test_the_sentence_stands_beside_the_fields_with_what_is_doubtful(desk: TestClient) -> None:
    page = desk.get("/claim/r3-1").text
    assert "&lt;b&gt;" in page
    assert "<b>shelled" not in page
    assert '<mark class="trigger">shelled</mark>' in page
    assert "likely 50 %" in page
    assert "nobody was found" in page
    assert desk.get("/claim/r9-1").status_code == 404


def test_a_form_corrects_what_differs_and_keeps_how_it_was_coded(desk: TestClient) -> None:
    answer = say(desk, "correct", type="PROTEST", mode="riot", actor="RUR CVL", status="actual", sources="", killed="3 of RUR CVL; 2")
    assert answer.status_code == 303
    claim = read_claim(desk)
    assert (claim["type"], claim["mode"], [p["code"] for p in claim["actor"]]) == ("PROTEST", "riot", ["RUR CVL"])
    assert claim["coded"]["type"] == "ASSAULT"
    assert [row["field"] for row in claim["corrections"]] == ["actor", "killed", "mode", "type"]
    assert claim["made_by"]["type"] == "person:Flavia"
    page = desk.get("/claim/r1-1").text
    assert "coded: <bdi>ASSAULT</bdi>; now by <bdi>Flavia</bdi>" in page
    assert 'value="3 of RUR CVL; 2"' in page
    assert desk.get("/api/v1/incidents?type=PROTEST").json()["total"] == 1
    for shown in ("/report/r1", f"/incident/{claim['incident']}"):
        assert "corrected by <bdi>Flavia</bdi>" in desk.get(shown).text


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"actor": "Ruritania"}, "is no party"),
        ({"killed": "<i>many"}, "&lt;i&gt;many"),
        ({"type": "PROTEST", "mode": "drone"}, "Modes of PROTEST"),
        ({"type": "ASSAULT"}, "reads like that already"),
        ({"by": " ", "type": "AID"}, "--by is empty"),
    ],
)
def test_words_that_cannot_be_meant_come_back_in_their_form(fields: dict[str, str], told: str, desk: TestClient) -> None:
    answer = say(desk, "correct", **fields)
    assert answer.status_code == 400
    assert told in answer.text
    assert 'role="alert"' in answer.text
    assert 'value="/review/codings?skip=1"' in answer.text
    if "actor" in fields:
        assert 'name="actor" value="Ruritania"' in answer.text
    assert "corrections" not in read_claim(desk)


def test_a_rejected_claim_is_shown_as_such_and_comes_back(desk: TestClient) -> None:
    before = read_claim(desk, "r2-1")
    say(desk, "reject", "r2-1")
    rejected = read_claim(desk, "r2-1")
    assert (rejected["status"], rejected["incident"]) == ("rejected", "")
    page = desk.get("/claim/r2-1").text
    assert "there is no event here" in page
    assert 'name="actor"' not in page
    assert "no event, says a person" in desk.get("/report/r2").text
    assert say(desk, "undo", "r2-1", back="//evil.example").headers["location"] == "/review/codings"
    again = read_claim(desk, "r2-1")
    assert again["incident"]
    assert {key: again[key] for key in before if key != "incident"} == {key: before[key] for key in before if key != "incident"}


def test_one_act_among_several_is_taken_back(desk: TestClient) -> None:
    say(desk, "correct", type="AID")
    say(desk, "correct", status="future")
    first = desk.get("/api/v1/corrections").json()["items"][-1]
    assert (first["field"], first["words"]) == ("type", "AID")
    say(desk, "undo", at=first["at"])
    claim = read_claim(desk)
    assert (claim["type"], claim["status"]) == ("ASSAULT", "future")
    assert say(desk, "undo", at=first["at"]).status_code == 400


def test_a_form_that_is_older_than_a_correction_sets_nothing_back(desk: TestClient) -> None:
    say(desk, "correct", type="AID", by="Rudolf")
    answer = say(desk, "correct", type="ASSAULT", status="future", seen="")
    assert answer.status_code == 400
    assert "Rudolf has corrected this claim since you opened the form" in answer.text
    assert (read_claim(desk)["type"], read_claim(desk)["status"]) == ("AID", "actual")


def test_who_may_only_read_corrects_nothing(make_doubtful: Callable[..., TestClient]) -> None:
    desk = make_doubtful(read_only=True)
    page = desk.get("/claim/r1-1").text
    assert "Save changes" not in page
    assert desk.post("/correct", data={"verdict": "reject", "claim": "r1-1", "by": "x"}).status_code == 403


def test_a_form_of_no_session_corrects_nothing(desk: TestClient) -> None:
    assert desk.post("/correct", data={"verdict": "reject", "claim": "r1-1", "by": "x", "act": "0"}).status_code == 403
    assert say(desk, "maybe").status_code == 422
    assert read_claim(desk)["status"] == "actual"


def test_the_address_of_an_incident_that_is_no_more_leads_on(desk: TestClient) -> None:
    old = read_claim(desk, "r3-1")["incident"]
    assert desk.get(f"/incident/{old}").status_code == 200
    say(desk, "reject", "r3-1")
    assert desk.get(f"/incident/{old}").headers["location"] == "/claim/r3-1"
    say(desk, "undo", "r3-1")
    other = read_claim(desk, "r2-2")["incident"]
    desk.post("/api/v1/judgements", json={"a": old, "b": other, "verdict": "same", "by": "Flavia"})
    joined = read_claim(desk, "r3-1")["incident"]
    gone = ({old, other} - {joined}).pop()
    assert desk.get(f"/incident/{gone}").headers["location"] == f"/incident/{joined}"
    assert desk.get("/incident/i0000000000").status_code == 404
