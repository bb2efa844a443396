"""The interface corrects as the page does, and refuses in the one shape of errors."""

from typing import Any

import pytest
from starlette.testclient import TestClient

CLAIM = "north:14:ASSAULT"
SAYING = {"claim": CLAIM, "by": "Flavia"}


def say(client: TestClient, **saying: Any) -> Any:
    return client.post("/api/v1/corrections", json=SAYING | saying)


def test_a_correction_is_said_listed_and_undone(client: TestClient) -> None:
    before = client.get(f"/api/v1/claims/{CLAIM}").json()
    claim = say(client, verdict="correct", fields={"killed": "4-5 of RUR CVL", "place": "Zenda @ 47 9.5", "mode": "none"}).json()
    assert [(t["low"], t["high"]) for t in claim["casualties"]] == [(4, 5)]
    assert (claim["mode"], claim["place"][0]["lat"]) == (None, 47.0)
    assert claim["coded"]["mode"] == "heavy-weapons"
    rows = client.get("/api/v1/corrections", params={"claim": CLAIM}).json()["items"]
    assert {(row["field"], row["words"]) for row in rows} == {("killed", "4-5 of RUR CVL"), ("place", "Zenda @ 47 9.5"), ("mode", "")}
    assert say(client, verdict="reject").json()["incident"] == ""
    assert client.get("/api/v1/claims", params={"status": "rejected"}).json()["total"] == 1
    assert say(client, verdict="accept").json()["incident"] != ""
    assert say(client, verdict="undo", at=rows[0]["at"]).status_code == 200
    for _ in range(2):
        say(client, verdict="undo", by="Rudolf")
    undone = client.get("/api/v1/corrections", params={"claim": CLAIM}).json()["items"]
    assert {(row["field"], row["withdrawn_by"]) for row in undone} == {
        ("coding", "Rudolf"), ("killed", "Flavia"), ("place", "Flavia"), ("mode", "Flavia"),
    }  # fmt: skip
    now = client.get(f"/api/v1/claims/{CLAIM}").json()
    assert {key: now[key] for key in before} == before
    assert client.get("/api/v1/corrections", params={"limit": 2}).json()["items"][1]["claim"] == CLAIM


@pytest.mark.parametrize(
    ("saying", "status"),
    [
        ({"verdict": "reject", "claim": "nobody"}, 404),
        ({"verdict": "reject", "by": ""}, 400),
        ({"verdict": "reject", "by": "machine"}, 400),
        ({"verdict": "correct", "fields": {}}, 400),
        ({"verdict": "correct", "fields": {"date": "Tuesday"}}, 400),
        ({"verdict": "correct", "fields": {"type": 3}}, 422),
        ({"verdict": "correct", "fields": {"colour": "red"}}, 422),
        ({"verdict": "undo"}, 400),
        ({"verdict": "undo", "by": " "}, 400),
        ({"verdict": "undo", "at": "yesterday"}, 400),
        ({"verdict": "maybe"}, 422),
    ],
)
def test_what_cannot_be_meant_is_refused(saying: dict[str, Any], status: int, client: TestClient) -> None:
    answer = say(client, **saying)
    assert answer.status_code == status
    assert answer.json()["error"]["status"] == status
    assert client.get("/api/v1/corrections").json()["items"] == []
