"""Whatever a report holds, no page fails at it, and nothing of it runs."""

import json
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import fields
from html.parser import HTMLParser
from urllib.parse import quote, unquote, urljoin, urlsplit

import pytest
from starlette.testclient import TestClient

from sayso.desk import safety
from sayso.desk.asking import NAMES, Asked
from sayso.desk.office import HERE
from sayso.desk.safety import HEADERS
from sayso.desk.serve import Wanted, make_desk
from sayso.export import LAYOUTS
from sayso.ledger import overview
from sayso.ledger.open import open_ledger
from tests.desk.hostile import FIELDS, FILE_NAMES, FILES, PAYLOADS, coder, make_corpus, write_text
from tests.desk.test_acts import act_token

TEMPLATES = "\n".join(path.read_text(encoding="utf-8") for path in (HERE / "templates").glob("*.html"))
OUR_TAGS = frozenset(re.findall(r"<([a-z0-9]+)", TEMPLATES))
OUR_ATTRIBUTES = frozenset(re.findall(r"[\s}]([a-zA-Z0-9-]+)(?==|[\s>{])", TEMPLATES.replace("\n", " "))) | {"class", "id"}
LEADING = ("href", "src", "action", "formaction", "xlink:href", "data-url", "data-job", "data-outlines", "poster", "data")
MOST_LISTS = 60  # addresses of filtered lists that are looked at; of reports, incidents and parties all are
DATA = ("application/json", "application/x-ndjson", "application/geo+json")
WISHES = tuple(NAMES.get(field.name, field.name) for field in fields(Asked))
ODD = (
    "\u00b2", "\0", "-1", "1e400", "nan", "9" * 30, "' OR 1=1 --", "%s{0}$q", "<b>", "20211117", "2021-W46-3", "9999-12-31", "0001-01-01", "a " * 300,
)  # fmt: skip


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
        add_through_interface(client, corpus[1::2])
        yield client


def add_through_page(client: TestClient, form: dict[str, str], files: list[tuple[str, tuple[str, bytes]]]) -> None:
    answer = client.post("/add", data={"act": act_token(client), **form}, files=files)
    assert answer.status_code == 303, answer.text[:500]
    page = answer.headers["location"]
    wait(client, f"{page}.json")
    check(client, page)


def add_through_interface(client: TestClient, reports: list[dict[str, str]]) -> None:
    """All at once; where one cannot be meant, nothing is added, and the others are sent again."""
    body = json.dumps({"reports": reports})
    answer = client.post("/api/v1/reports", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 422
    wrong = {int(number) for number in re.findall(r"reports\.(\d+)\.", answer.json()["error"]["message"])}
    assert 0 < len(wrong) < 20
    sound = [report for number, report in enumerate(reports) if number not in wrong]
    answer = client.post("/api/v1/reports", json={"reports": sound})
    assert answer.status_code == 202, answer.text[:500]
    wait(client, f"/api/v1/jobs/{answer.json()['job']}")


def wait(client: TestClient, state: str) -> None:
    for _ in range(3000):
        if client.get(state).json()["ended"]:
            return
        time.sleep(0.02)
    raise AssertionError("the job did not end")


def check(client: TestClient, address: str, *, status: int = 200) -> Elements | None:
    """The elements of a page that holds; None of what is no page."""
    answer = client.get(address)
    # The test client decodes an address twice, so that it does not find all.
    assert answer.status_code == status or "%25" in address, (address[:200], answer.text[:500])
    for name, value in HEADERS.items():
        assert answer.headers[name] == value, address
    if not answer.headers["content-type"].startswith("text/html"):
        assert answer.headers["content-type"].split(";")[0] in DATA or "attachment" in answer.headers["content-disposition"]
        return None
    found = Elements(answer.text)
    assert not found.faults, (address[:200], found.faults[:5])
    return found


def find_addresses(client: TestClient, address: str) -> Iterator[str]:
    """Where a page leads, as a browser resolves it, without what only reads it otherwise."""
    page = check(client, address)
    for link in page.links if page else ():
        to = urljoin(f"http://127.0.0.1{address}", link).removeprefix("http://127.0.0.1").partition("#")[0]
        if not to.startswith("/static/") and "rule=" not in to:
            yield to


def test_the_corpus_has_two_hundred_reports() -> None:
    assert len(list(make_corpus())) == len(PAYLOADS) * len(FIELDS) >= 200


def test_every_page_that_leads_to_a_hostile_report_holds(desk: TestClient) -> None:
    waiting = ["/", "/reports", "/parties", "/review", "/review/codings", "/issues", "/sure", "/add", "/pair/GOT/RUR"]
    waiting += [f"/search?q={quote(payload[:200], errors='replace')}" for payload in PAYLOADS]
    seen = dict.fromkeys(waiting)
    lists = 0
    while waiting:
        for to in find_addresses(desk, waiting.pop()):
            listed = not to.startswith(("/report", "/incident/", "/party/"))
            if to not in seen and not (listed and lists >= MOST_LISTS):
                lists += listed
                seen[to] = None
                waiting.append(to)
    assert sum(address.startswith("/report/") for address in seen) > 150
    assert sum(address.startswith("/incident/") for address in seen) > 20


def test_the_interface_gives_every_hostile_row(desk: TestClient) -> None:
    lists = ("incidents", "claims", "reports", "parties", "issues")
    rows = {name: desk.get(f"/api/v1/{name}?limit=1000").json()["items"] for name in lists}
    assert all(rows.values())
    for name in ("incidents", "claims", "reports"):
        for row in rows[name][::9]:
            check(desk, f"/api/v1/{name}/?id={quote(row['id'], '')}" if name != "incidents" else f"/api/v1/incidents/{row['id']}")
    for form in ("jsonl", "geojson"):
        check(desk, f"/api/v1/incidents?format={form}")
    for layout in LAYOUTS:
        check(desk, f"/export/{layout}")
    check(desk, "/map.json?zoom=20")
    table = desk.get("/export/csv").text
    assert "=cmd|" in table
    assert not re.search(r'(?:^|,)"?[=@+]', table, re.MULTILINE)


def test_files_that_mean_harm_are_read_or_refused(desk: TestClient) -> None:
    files = [("files", (name, FILES[number % len(FILES)])) for number, name in enumerate(FILE_NAMES)]
    files += [("files", (f"f{number}{end}", content)) for number, content in enumerate(FILES) for end in (".jsonl", ".html", ".csv", ".parquet", ".json.gz")]
    add_through_page(desk, {"text": write_text(PAYLOADS[0]), "publisher": PAYLOADS[9]}, files)
    assert b"root:" not in desk.get("/reports").content


@pytest.mark.parametrize(("page", "names"), [("/", WISHES), ("/map.json", ("bbox", "zoom")), ("/search", ("q", "start"))])
def test_odd_wishes_are_answered(client: TestClient, page: str, names: tuple[str, ...]) -> None:
    for name in names:
        for odd in ODD:
            answer = client.get(page, params={name: odd}, headers={"X-Desk-Part": "results"})
            assert answer.status_code in (200, 400), (page, name, odd[:50], answer.text[:300])


@pytest.mark.parametrize("page", ["/party/%20", "/pair/%20/%20", "/review?skip=%C2%B2", "/review/codings?skip=%C2%B2"])
def test_blank_names_and_numbers_that_are_none_are_refused(desk: TestClient, page: str) -> None:
    check(desk, page, status=400)


def test_a_cookie_of_odd_letters_is_none(desk: TestClient) -> None:
    answer = desk.get("/", headers=[(b"cookie", b'sayso_desk="x.\xe9"')])
    assert answer.status_code == 200
    assert "sayso_desk" in answer.headers["set-cookie"]


def test_only_an_address_is_fetched(make_client: Callable[..., TestClient]) -> None:
    client = make_client(network=True)
    assert client.post("/add", data={"act": act_token(client), "feed": "/etc/passwd"}).status_code == 400


def test_too_much_at_once_is_refused(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safety, "LARGEST_BODY", 1000)
    answer = client.post("/api/v1/reports", json={"reports": [{"text": "x" * 2000}]})
    assert answer.status_code == 413
    assert answer.json()["error"]["status"] == 413


def test_what_fails_is_told_in_the_shape_of_all_errors(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overview, "count_totals", lambda *_: 1 / 0)
    answer = client.get("/")
    assert answer.status_code == 500
    assert answer.json()["error"]["status"] == 500
    assert answer.headers["content-security-policy"] == HEADERS["Content-Security-Policy"]
