"""Judging through the pages can be undone; what comes in through them is what is added."""

import re
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sayso.desk.acts import clean_name, is_own_path
from sayso.desk.serve import Wanted, make_desk
from sayso.ledger.open import open_ledger
from sayso.records import Reading, Report
from tests.desk.small import code


def act_token(client: TestClient) -> str:
    """The token that the forms of this session carry."""
    found = re.search(r'name="act" value="([0-9a-f]+)"', client.get("/add").text)
    assert found is not None
    return found[1]


def find_groups(client: TestClient) -> list[list[str]]:
    return sorted(row["reports"] for row in client.get("/api/v1/incidents").json()["items"])


def test_a_judgement_splits_and_taking_it_back_joins(client: TestClient) -> None:
    before = find_groups(client)
    form = {"a": "north:14:ASSAULT", "b": "south:14:ASSAULT", "by": "Flavia", "act": act_token(client), "back": "/review"}
    answer = client.post("/judge", data={**form, "verdict": "different"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/review")
    assert find_groups(client) == [["evil"], ["north"], ["south"]]
    assert "Flavia" in client.get("/review").text
    client.post("/judge", data={**form, "verdict": "undo", "by": "Rudolf"})
    assert find_groups(client) == before
    (kept,) = client.get("/api/v1/judgements").json()["items"]
    assert kept["withdrawn"] is not None
    assert (kept["by"], kept["withdrawn_by"]) == ("Flavia", "Rudolf")
    assert re.search(r"taken back [0-9T:-]+Z by <bdi>Rudolf</bdi>", client.get("/review").text)


def test_nothing_is_taken_back_without_a_name(client: TestClient) -> None:
    form = {"a": "north:14:ASSAULT", "b": "south:14:ASSAULT", "act": act_token(client)}
    client.post("/judge", data=form | {"verdict": "different", "by": "Flavia"})
    assert client.post("/judge", data=form | {"verdict": "undo"}).status_code == 400
    (kept,) = client.get("/api/v1/judgements").json()["items"]
    assert (kept["withdrawn"], kept["withdrawn_by"]) == (None, None)


def test_an_incident_is_split_and_joined_from_its_page(client: TestClient) -> None:
    before = find_groups(client)
    incident = client.get("/api/v1/claims/north:14:ASSAULT").json()["incident"]
    page = client.get(f"/incident/{incident}").text
    assert "Split off" in page
    form = {"b": incident, "by": "Flavia", "act": act_token(client), "back": f"/incident/{incident}"}
    client.post("/judge", data=form | {"a": "south:14:ASSAULT", "verdict": "different"})
    assert find_groups(client) == [["evil"], ["north"], ["south"]]
    page = client.get(f"/incident/{incident}").text
    assert "What persons said" in page
    other = client.get("/api/v1/claims/south:14:ASSAULT").json()["incident"]
    assert f'name="b" value="{other}"' in page
    client.post("/judge", data=form | {"a": "south:14:ASSAULT", "verdict": "undo"})
    assert find_groups(client) == before
    (evil,) = (row["incident"] for row in client.get("/api/v1/claims").json()["items"] if row["report"] == "evil")
    client.post("/judge", data=form | {"a": evil, "verdict": "same"})
    assert find_groups(client) == [["evil", "north", "south"]]
    assert "<script>alert" not in client.get(f"/incident/{incident}").text


def test_the_interface_judges_like_the_page(client: TestClient) -> None:
    body = {"a": "north:14:ASSAULT", "b": "south:14:ASSAULT", "verdict": "different", "by": "Flavia"}
    assert client.post("/api/v1/judgements", json=body).json() == {"kept": True}
    assert client.post("/api/v1/judgements", json=body | {"a": "nobody"}).status_code == 400
    assert client.post("/api/v1/judgements", json=body | {"verdict": "maybe"}).status_code == 422


def test_pasted_text_and_files_are_added(client: TestClient) -> None:
    form = {"act": act_token(client), "text": "Troops shelled Zenda again.", "published": "2021-11-18", "publisher": "Desk"}
    answer = client.post("/add", data=form, files=[("files", ("../../x<1>.txt", b"Who shelled Zenda?", "text/plain"))])
    page = answer.headers["location"]
    for _ in range(200):
        if client.get(f"{page}.json").json()["ended"]:
            break
        time.sleep(0.05)
    shown = client.get(page).text
    assert "2 reports added, 2 claims." in shown
    assert client.get("/report/pasted").status_code == 200
    assert client.get("/report/x1").status_code == 200


def test_what_was_skipped_goes_by_the_name_it_was_sent_under(client: TestClient) -> None:
    files = [("files", (name, b"PK\x03\x04", "application/zip")) for name in ("x.zip", "y.zip")]
    page = client.post("/add", data={"act": act_token(client), "text": "They shelled Zenda."}, files=files).headers["location"]
    for _ in range(200):
        if client.get(f"{page}.json").json()["ended"]:
            break
        time.sleep(0.05)
    assert "1 report added, 1 claim." in client.get(page).text
    issues = [row["reason"] for row in client.get("/api/v1/issues").json()["items"]]
    assert sorted(reason.split(":")[0] for reason in issues) == ["x.zip", "y.zip"]


def test_nothing_given_is_nothing_added(client: TestClient) -> None:
    assert client.post("/add", data={"act": act_token(client)}).status_code == 400
    assert client.post("/add", data={"act": act_token(client), "feed": "https://gotha.example/feed"}).status_code == 400


def test_a_form_of_another_session_is_refused(make_client: Callable[..., TestClient]) -> None:
    ours, theirs = make_client(), make_client()
    theirs.get("/add")
    form = {"a": "north:14:ASSAULT", "b": "south:14:ASSAULT", "by": "x", "verdict": "same"}
    assert theirs.post("/judge", data=form | {"act": act_token(ours)}).status_code == 403
    assert theirs.post("/judge", data=form).status_code == 403


@pytest.mark.parametrize("back", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:x"])
def test_a_judgement_leads_nowhere_else(back: str) -> None:
    assert not is_own_path(back)


@pytest.mark.parametrize(
    ("name", "clean"), [("../../etc/passwd", "passwd"), ("C:\\x\\a.html", "a.html"), ("\u202egpj.txt", "gpj.txt"), ("...", "file.txt")]
)
def test_a_file_name_is_a_name(name: str, clean: str) -> None:
    assert clean_name(name) == clean


def test_a_judgement_does_not_wait_for_reports_that_are_read(tmp_path: Path) -> None:
    read, told = threading.Event(), {"text": "Gothan troops shelled Zenda", "published": "2021-11-17"}

    def wait_and_code(report: Report) -> Reading:
        assert "slowly" not in report.text or read.wait(60)
        return code(report)

    with open_ledger(tmp_path / "war.duckdb", write=True) as ledger:
        client = TestClient(make_desk(ledger, Wanted(tmp_path / "war.duckdb"), lambda: wait_and_code), base_url="http://127.0.0.1")
        end_job(client, [told | {"id": "one"}, told | {"id": "other", "text": "Rebels shelled Strelsau."}])
        job = client.post("/api/v1/reports", json={"reports": [told | {"id": "third", "text": "They slowly shelled Zenda."}]}).json()["job"]
        body = {"a": "one:14:ASSAULT", "b": "other:7:ASSAULT", "verdict": "same", "by": "Flavia"}
        assert client.post("/api/v1/judgements", json=body).json() == {"kept": True}
        assert not client.get(f"/api/v1/jobs/{job}").json()["ended"]
        read.set()
        end_job(client, [told | {"id": "fourth"}])
        assert sorted(row["id"] for row in client.get("/api/v1/reports").json()["items"])[-1:] == ["third"]
        assert len(client.get("/api/v1/judgements").json()["items"]) == 1


def end_job(client: TestClient, reports: list[dict[str, str]]) -> None:
    """Add reports, and wait until they are there."""
    job = client.post("/api/v1/reports", json={"reports": reports}).json()["job"]
    for _ in range(500):
        if client.get(f"/api/v1/jobs/{job}").json()["ended"]:
            return
        time.sleep(0.02)
    raise AssertionError("the job did not end")
