"""Fetching: where it goes, where it does not, and its bounds."""

import gzip
import time
from typing import Any

import pytest

pytest.importorskip("httpx2")
pytest.importorskip("protego")
from sayso.ingest.addresses import is_public
from sayso.ingest.fetch import NotFetched, unpack
from tests.ingest.server import make_fetcher, serve

HTML = {"Content-Type": 'text/html; charset="cp1252"'}
PAGE = (200, HTML, b"<p>Zenda")


def test_a_page_with_what_is_known_of_it() -> None:
    with serve({"/zenda?a=1": PAGE}) as (root, seen):
        found = make_fetcher().fetch(f"{root}/zenda?a=1#part")
    assert (found.content, found.kind, found.charset) == (b"<p>Zenda", "text/html", "cp1252")
    assert found.retrieved.endswith("Z")
    host = root.removeprefix("http://")
    assert seen == [("/robots.txt", host), ("/zenda?a=1", host)]


def test_redirects_are_followed_by_hand() -> None:
    answers = {"/a": (301, {"Location": "/b"}, b""), "/b": (302, {"Location": "c"}, b""), "/c": PAGE}
    with serve(answers) as (root, _):
        assert make_fetcher().fetch(f"{root}/a").url == f"{root}/c"


def _told(answers: dict[str, Any], path: str = "/a", **options: Any) -> str:
    with serve(answers) as (root, _):
        url = path if "://" in path else root + path
        with pytest.raises(NotFetched) as fault:
            make_fetcher(**options).fetch(url)
    return str(fault.value)


def test_a_redirect_to_an_inner_address_is_not_followed() -> None:
    told = _told({"/a": (302, {"Location": "http://inner.example/secret"}, b"")})
    assert "inner.example has the address 10.0.0.1" in told


def test_one_inner_address_among_public_ones_is_enough_to_refuse() -> None:
    told = _told({}, "http://two.example/", resolve=lambda *_: ["93.184.216.34", "::1"], is_allowed=is_public)
    assert "has the address ::1" in told


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "2130706433", "0x7f.1", "[::ffff:7f00:1]"])
def test_an_inner_address_in_the_url_is_refused(host: str) -> None:
    def resolve(name: str, port: int) -> list[str]:
        return ["127.0.0.1"] if name[0].isdigit() and ":" not in name else [name]

    told = _told({}, f"http://{host}:8080/", resolve=resolve, is_allowed=is_public)
    assert "none of the public internet" in told


@pytest.mark.parametrize(
    ("answers", "path", "told"),
    [
        ({}, "/a", "status 404"),
        ({"/a": (302, {"Location": "/a"}, b"")}, "/a", "leads on more than 5 times"),
        ({"/a": (302, {"Location": "http://[x"}, b"")}, "/a", "no URL"),
        ({"/a": (302, {}, b"")}, "/a", "no address to go on to"),
        ({"/a": (302, {"Location": "file:///etc/passwd"}, b"")}, "/a", "only http and https"),
        ({"/robots.txt": (200, {}, b"User-agent: *\nDisallow: /a"), "/a": PAGE}, "/a", "robots.txt of its host does not"),
        ({"/robots.txt": (503, {}, b""), "/a": PAGE}, "/a", "robots.txt of its host cannot be read"),
        ({"/robots.txt": (200, {}, b"User-agent: sayso\nCrawl-delay: 900"), "/a": PAGE}, "/a", "asks for 900 seconds"),
        ({"/a": (200, HTML, b"x" * 2000)}, "/a", "2,000 bytes"),
        ({"/a": (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(b"x" * 100_000))}, "/a", "more than the 1,000"),
        ({"/a": (200, HTML | {"Content-Encoding": "br"}, b"x")}, "/a", "encoding 'br' is not known"),
        ({"/a": (200, HTML | {"Content-Encoding": "gzip"}, b"no gzip")}, "/a", "compression is broken"),
        ({"/a": (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(b"xyz" * 9)[:-9])}, "/a", "cut off"),
        ({}, "http://user:word@gazette.example/", "name or password"),
        ({}, "http://gazette.example:22/", "port 22"),
        ({}, "http://", "only http"),
        ({}, "http://[::1/", "no URL"),
    ],
)  # fmt: skip
def test_what_is_not_fetched_says_why(answers: dict[str, Any], path: str, told: str) -> None:
    assert told in _told(answers, path, most_bytes=1000)


def test_a_server_that_drips_is_left_in_time() -> None:
    def drip(out: Any) -> None:
        for _ in range(1000):
            out.write(b"x")
            out.flush()
            time.sleep(0.05)

    began = time.monotonic()
    assert "more than 1 seconds" in _told({"/a": (200, HTML, drip)}, seconds=1)
    assert time.monotonic() - began < 20


def test_a_host_that_never_answers_is_not_asked_without_end() -> None:
    with serve({}) as (root, _):
        pass
    fetcher = make_fetcher()
    told = []
    for scheme in ("http", "https", "http", "https"):
        with pytest.raises(NotFetched) as fault:
            fetcher._get(fetcher._parse(root.replace("http", scheme, 1)), 10)
        told.append(str(fault.value))
    assert "no connection to 127.0.0.1" in told[0]
    assert "not answered 3 times" in told[3]


def test_a_host_is_not_hurried() -> None:
    with serve({"/a": PAGE, "/b": PAGE}) as (root, _):
        fetcher = make_fetcher(pause=0.3)
        fetcher.fetch(f"{root}/a")
        began = time.monotonic()
        fetcher.fetch(f"{root}/b")
    assert time.monotonic() - began >= 0.25


def test_a_bomb_is_unpacked_no_further_than_its_bound() -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    assert len(unpack(iter([bomb]), "gzip", 1001)) == 1001
