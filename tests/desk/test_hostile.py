"""Whatever a report holds, no page fails at it, and nothing of it runs."""

import json
import re
import time
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

import pytest
from starlette.testclient import TestClient

from sayso.desk.office import HERE
from sayso.desk.safety import HEADERS
from sayso.desk.serve import Wanted, make_desk
from sayso.export import LAYOUTS
from sayso.ledger.open import open_ledger
from tests.desk.hostile import FIELDS, FILE_NAMES, FILES, PAYLOADS, coder, make_corpus
from tests.desk.test_acts import act_token

TEMPLATES = "\n".join(path.read_text(encoding="utf-8") for path in (HERE / "templates").glob("*.html"))
OUR_TAGS = frozenset(re.findall(r"<([a-z0-9]+)", TEMPLATES))
OUR_ATTRIBUTES = frozenset(re.findall(r"[\s}]([a-zA-Z-]+)(?==|[\s>{])", TEMPLATES.replace("\n", " "))) | {"class", "id"}
LEADING = ("href", "src", "action", "formaction", "xlink:href", "data-url", "data-job", "data-outlines", "poster", "data")
MOST_LISTS = 60  # addresses of filtered lists that are looked at; of reports, incidents and parties all are


class Elements(HTMLParser):
    """Every element of a page, and what is wrong with it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.faults: list[str] = []
        self._in_script = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name for name, _ in attrs}
        if tag not in OUR_TAGS or any(name.startswith("on") or name not in OUR_ATTRIBUTES | {n.lower() for n in OUR_ATTRIBUTES} for name in names):
            self.faults.append(f"<{tag} {sorted(names)}>")
        self._in_script = tag == "script"
        for name, value in attrs:
            if name in LEADING:
                self._follow(tag, name, value or "")

    def _follow(self, tag: str, name: str, value: str) -> None:
        if value[:1] not in ("/", "?", "#") or value[:2] in ("//", "/\\") or (tag == "script" and not value.startswith("/static/")):
            self.faults.append(f"{name}={value[:80]}")
        if any(unquote(part) in (".", "..") for part in urlsplit(value).path.split("/")):
            self.faults.append(f"{name}={value[:80]} climbs")
        if name == "href":
            self.links.append(value)

    def handle_endtag(self, tag: str) -> None:
        self._in_script = False

    def handle_data(self, data: str) -> None:
        if self._in_script and data.strip():
            self.faults.append(f"script: {data[:80]}")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A desk to which the corpus was added, one half through the page and one through the interface."""
    path = tmp_path_factory.mktemp("hostile") / "war.duckdb"
    with open_ledger(path, write=True) as ledger:
        client = TestClient(make_desk(ledger, Wanted(path), coder), base_url="http://127.0.0.1", follow_redirects=False)
        corpus = list(make_corpus())
        dropped = "\n".join(json.dumps(told) for told in corpus[::2]).encode()
        add_through_page(client, {"publisher": PAYLOADS[0]}, [("files", ("corpus.jsonl", dropped))])
        sound = [told for told in corpus[1::2] if json.dumps(told).isascii() and "\\ud8" not in json.dumps(told)]
        add_through_interface(client, [told for told in sound if len(told["id"]) <= 300 and len(told["title"]) <= 500 and len(told["url"]) <= 4000])
        yield client


def add_through_page(client: TestClient, form: dict[str, str], files: list[tuple[str, tuple[str, bytes]]]) -> str:
    answer = client.post("/add", data={"act": act_token(client), **form}, files=files)
    assert answer.status_code == 303, answer.text[:500]
    return wait(client, answer.headers["location"] + ".json", answer.headers["location"])


def add_through_interface(client: TestClient, reports: list[dict[str, str]]) -> None:
    answer = client.post("/api/v1/reports", json={"reports": reports})
    assert answer.status_code == 202, answer.text[:500]
    job = f"/api/v1/jobs/{answer.json()['job']}"
    wait(client, job, job)


def wait(client: TestClient, state: str, page: str) -> str:
    for _ in range(1200):
        if client.get(state).json()["ended"]:
            return client.get(page).text
        time.sleep(0.02)
    raise AssertionError("the job did not end")


def check(client: TestClient, address: str) -> Elements | None:
    """The elements of a page that holds; None of what is no page."""
    answer = client.get(address)
    assert answer.status_code < 500, (address[:200], answer.text[:500])
    for name, value in HEADERS.items():
        assert answer.headers[name] == value, address
    if not answer.headers["content-type"].startswith("text/html"):
        assert answer.headers["content-type"].split(";")[0] in ("application/json", "application/x-ndjson", "application/geo+json") or "attachment" in answer.headers.get("content-disposition", "")
        return None
    found = Elements(answer.text)
    assert not found.faults, (address[:200], found.faults[:5])
    assert answer.status_code == 200, address
    return found


def test_the_corpus_has_two_hundred_reports() -> None:
    assert len(list(make_corpus())) == len(PAYLOADS) * len(FIELDS) >= 200


def test_every_page_that_leads_to_a_hostile_report_holds(desk: TestClient) -> None:
    waiting = ["/", "/reports", "/parties", "/search?q=shelled", "/review", "/issues", "/sure", "/add", "/pair/GOT/RUR"]
    waiting += [f"/search?{name}={quote(p[:200], errors='replace')}" for p in PAYLOADS for name in ("q",)]
    seen: dict[str, None] = dict.fromkeys(waiting)
    lists = 0
    while waiting:
        address = waiting.pop()
        found = check(desk, address)
        for link in found.links if found else ():
            to = urljoin(f"http://127.0.0.1{address}", link).removeprefix("http://127.0.0.1").partition("#")[0]
            listed = not to.startswith(("/report/", "/incident/", "/party/", "/reports"))
            if to in seen or to.startswith("/static/") or (listed and lists >= MOST_LISTS):
                continue
            lists += listed
            seen[to] = None
            waiting.append(to)
    assert sum(address.startswith("/report/") for address in seen) > 150
    assert sum(address.startswith("/incident/") for address in seen) > 20
