"""Every page answers, shows hostile text as text, and errors have one shape."""

import json
import re
from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from tests.desk.small import HOSTILE

PAGES = [
    "/", "/?party=GOT&type=ASSAULT&contested=1", "/?q=shelled&from=2021-11-01&to=2021-11-30&source=RUR", "/?as_of=2021-11-17",
    "/reports", "/report/north", "/report/evil", "/parties", "/party/GOT%20MIL", "/pair/GOT/RUR", "/search?q=strelsau",
    "/review", "/issues", "/sure", "/add", "/map.json?zoom=4&bbox=-10,30,30,60", "/outlines.json", "/export/csv", "/static/desk.js",
    "/api/v1/incidents", "/api/v1/claims", "/api/v1/reports", "/api/v1/reports/north", "/api/v1/parties", "/api/v1/judgements",
    "/api/v1/issues", "/api/v1/ceasefires?between=GOT,RUR", "/api/v1/timeline?between=GOT,RUR&by=day", "/api/v1/openapi.json",
    "/api/v1/incidents?format=jsonl", "/api/v1/incidents?format=geojson", "/api/v1/claims?format=jsonl",
]  # fmt: skip


@pytest.mark.parametrize("page", PAGES)
def test_every_page_answers_safely(client: TestClient, page: str) -> None:
    answer = client.get(page)
    assert answer.status_code == 200, answer.text[:500]
    assert HOSTILE not in answer.text or not answer.headers["content-type"].startswith("text/html")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_page_that_is_kept_is_shown_whole_again(client: TestClient) -> None:
    incidents = [f"/incident/{row['id']}" for row in client.get("/api/v1/incidents").json()["items"]]
    for page in (*PAGES[:14], "/review/codings", *incidents):
        assert client.get(page).text == client.get(page).text


@pytest.mark.parametrize("page", ["/", "/report/north", "/static/desk.js", "/api/v1/claims?format=jsonl", "/nothing", "/export/csv"])
def test_a_head_is_that_of_the_page(client: TestClient, page: str) -> None:
    head, whole = client.head(page), client.get(page)
    assert (head.status_code, head.content) == (whole.status_code, b"")
    assert [head.headers.get(name) for name in ("content-type", "content-length")] == [
        whole.headers.get(name) for name in ("content-type", "content-length")
    ]
    assert client.head("/judge").status_code == 405


@pytest.mark.parametrize(
    ("page", "status"),
    [
        ("/nothing", 404),
        ("/incident/i0", 404),
        ("/report/nobody", 404),
        ("/?from=yesterday", 400),
        ("/?rule=best", 400),
        ("/?contested=maybe", 400),
        ("/api/v1/incidents?type=DANCE", 400),
        ("/api/v1/claims?mode=waltz", 400),
        ("/api/v1/incidents?colour=red", 422),
        ("/api/v1/timeline?between=GOT,RUR&colour=red", 422),
        ("/api/v1/reports/north?q=shelled", 422),
        ("/api/v1/judgements?party=GOT", 422),
        ("/api/v1/claims?format=geojson", 422),
        ("/?start=x", 400),
        ("/map.json?bbox=1,2", 400),
        ("/map.json?zoom=far", 400),
        ("/export/word", 400),
        ("/api/v1/incidents/i0", 404),
        ("/api/v1/incidents?limit=0", 422),
        ("/api/v1/ceasefires?between=GOT", 400),
        ("/review?skip=-1", 400),
        ("/jobs/none", 404),
    ],
)
def test_a_wrong_address_is_told_apart(client: TestClient, page: str, status: int) -> None:
    answer = client.get(page)
    assert answer.status_code == status
    if page.startswith("/api") or ".json" in page:
        assert set(answer.json()["error"]) == {"status", "message"}
    else:
        assert "<h1>" in answer.text


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("incidents", 2),
        ("incidents?contested=1", 0),
        ("incidents?contested=0", 2),
        ("incidents?mode=heavy-weapons", 2),
        ("incidents?mode=firearms", 0),
        ("incidents?mode=heavy-weapons&as_of=2021-11-17", 2),
        ("incidents?from=2021-11-16&to=2021-11-16", 2),
        ("claims", 3),
        ("claims?contested=1", 0),
        ("claims?contested=0", 3),
        ("claims?q=strelsau", 1),
        ('claims?q="killing 9"', 1),
        ('claims?q="9 killing"', 0),
        ("claims?mode=firearms", 0),
        ("claims?contested=0&as_of=2021-11-17", 3),
        ("reports?q=witnesses", 1),
        ("reports?publisher=north", 1),
        ("reports?from=2021-11-18", 0),
        ("reports", 3),
    ],
)
def test_filters_of_the_interface_hold(client: TestClient, asked: str, count: int) -> None:
    assert client.get(f"/api/v1/{asked}").json()["total"] == count
    streamed = client.get(f"/api/v1/{asked}{'&' if '?' in asked else '?'}format=jsonl").text.splitlines()
    assert len(streamed) == count


def test_lists_of_what_persons_said_go_on(client: TestClient) -> None:
    evil = client.get("/api/v1/claims?q=strelsau").json()["items"][0]["id"]
    for name in ("north", "south"):
        told = {"a": f"{name}:14:ASSAULT", "b": evil, "verdict": "different", "by": "Flavia"}
        assert client.post("/api/v1/judgements", json=told).status_code == 200
    page = client.get("/api/v1/judgements").json()
    assert page["total"] == len(page["items"]) == 2
    second = client.get("/api/v1/judgements?offset=1&limit=1").json()
    assert second == {"items": page["items"][1:], "total": 2, "limit": 1, "offset": 1}
    assert len(client.get("/api/v1/judgements?format=jsonl&offset=1").text.splitlines()) == 1


@pytest.mark.parametrize("name", ["judgements?machine=1", "corrections", "issues", "parties", "reports"])
def test_a_stream_has_the_rows_of_the_pages(client: TestClient, name: str) -> None:
    said = {"claim": "north:14:ASSAULT", "verdict": "accept", "by": "Flavia"}
    assert client.post("/api/v1/corrections", json=said).status_code == 200
    page = client.get(f"/api/v1/{name}").json()
    streamed = client.get(f"/api/v1/{name}{'&' if '?' in name else '?'}format=jsonl").text.splitlines()
    assert [json.loads(line) for line in streamed] == page["items"]
    assert len(streamed) == page["total"]
    assert streamed or name in ("issues",)


def test_both_accounts_stand_side_by_side_and_lead_to_their_words(client: TestClient) -> None:
    found = client.get("/api/v1/incidents?place=zenda").json()["items"]
    assert [row["reports"] for row in found] == [["north", "south"]]
    page = client.get(f"/incident/{found[0]['id']}").text
    assert "3 of RUR CVL" in page
    assert "9 of RUR CVL" in page
    assert 'href="/report/north#north:14:ASSAULT"' in page
    assert 'id="north:14:ASSAULT"' in client.get("/report/north").text


@pytest.mark.parametrize("page", ["/report/evil", "/search?q=strelsau"])
def test_a_turn_of_direction_is_shown_and_not_done(client: TestClient, page: str) -> None:
    text = client.get(page).text
    assert "\u202e" not in text
    assert page.startswith("/search") or "\ufffdgnp.exe" in text


def test_a_part_of_the_page_is_what_a_filter_changes(client: TestClient) -> None:
    whole = client.get("/?place=zenda").text
    part = client.get("/?place=zenda", headers={"X-Desk-Part": "results"}).text
    assert "<html" in whole
    assert "<html" not in part
    assert re.findall("/incident/i[0-9a-f]+", part) == re.findall("/incident/i[0-9a-f]+", whole)


@pytest.mark.parametrize(
    ("sought", "names"),
    [("publisher=evil", {"evil"}), ('q="killing 9"', {"south"}), ("to=2021-11-16", set()), ("publisher=wire&q=zenda", {"north", "south"})],
)
def test_reports_are_sought_by_field(client: TestClient, sought: str, names: set[str]) -> None:
    page = client.get(f"/search?{sought}").text
    assert set(re.findall('<h2><a href="/report/([a-z]+)"', page)) == names


def test_a_bar_leads_to_what_it_counts(client: TestClient) -> None:
    for page in ("/", "/party/GOT"):
        address, count = re.findall('<a href="([^"]*began=1[^"]*)" aria-label="[^:"]*: ([0-9]+)">', client.get(page).text)[0]
        found = client.get(address.replace("&amp;", "&")).text
        assert len(set(re.findall("/incident/i[0-9a-f]+", found))) == int(count) == 2


def test_what_is_filtered_is_exported(client: TestClient) -> None:
    assert client.get("/export/csv?place=strelsau").text.count("\n") == 2
    assert client.get("/export/csv").text.count("\n") == 3


def test_nothing_is_asked_of_other_hosts(make_client: Callable[..., TestClient]) -> None:
    client = make_client()
    for page in ("/", "/report/evil", "/pair/GOT/RUR", "/static/desk.css", "/static/map.js", "/static/desk.js"):
        assert not re.search(r"""(?:src|href|url\(|fetch\()\s*=?\s*["']?(?:https?:)?//""", client.get(page).text)
