"""URLs: pages, feeds and text behind them, and only with the network asked for."""

import pytest

pytest.importorskip("httpx2")
pytest.importorskip("trafilatura")
from sayso.errors import InputError
from sayso.ingest.names import name_url
from sayso.ingest.reports import read_reports
from sayso.records import Issue, Report
from tests.ingest.server import make_fetcher, serve
from tests.ingest.test_feeds import ATOM
from tests.ingest.test_pages import PAGE


def test_a_url_without_the_network_says_what_to_do() -> None:
    with pytest.raises(InputError, match="the network is off; add --network"):
        read_reports(["https://gazette.example/zenda"])
    with pytest.raises(InputError, match="only http and https"):
        read_reports(["ftp://gazette.example/zenda"], network=True)


def test_what_is_behind_a_url() -> None:
    answers = {
        "/page": (200, {"Content-Type": "text/html"}, PAGE.encode()),
        "/feed": (200, {"Content-Type": "text/html"}, ATOM),
        "/text": (200, {"Content-Type": "text/plain"}, b"Zenda fell."),
        "/scan": (200, {"Content-Type": "application/pdf"}, b"%PDF"),
    }
    with serve(answers) as (root, _):
        urls = [f"{root}/{name}" for name in ("page", "feed", "text", "scan", "gone")]
        page, entry, text, scan, gone = read_reports(urls, fetcher=make_fetcher())
    assert isinstance(page, Report)
    assert (page.title, page.url) == ("Border post shelled", urls[0])
    assert str(page.extra["retrieved"]).endswith("Z")
    assert isinstance(entry, Report)
    assert entry.text.startswith("Zenda fell.")
    assert isinstance(text, Report)
    assert text.text == "Zenda fell."
    assert isinstance(scan, Issue)
    assert "is application/pdf" in scan.reason
    assert isinstance(gone, Issue)
    assert gone.reason.endswith("/gone was not fetched: the server answered with status 404.")


def test_an_id_is_made_of_the_url_and_no_other_has_it() -> None:
    assert name_url("https://g.example/2019/03/12/Zenda_falls.html?a=1").startswith("zenda-falls-")
    names = {name_url(f"https://g.example/{path}") for path in ("a/zenda", "b/zenda", "zenda?a", "zenda#b", "", "戦争")}
    assert len(names) == 6
    assert not any(set(name) & set(":/ ?#") for name in names)
