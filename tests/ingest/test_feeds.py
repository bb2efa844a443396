"""Feeds: an entry a report, and what is no feed."""

from pathlib import Path

import pytest

pytest.importorskip("feedparser")
pytest.importorskip("httpx2")
from sayso.ingest.feeds import read_feed, read_feed_file
from sayso.records import Issue, Report
from tests.ingest.server import make_fetcher, serve

LONG = "Ruritanian forces shelled a border post near Zenda on Tuesday, the ministry said. " * 16
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Strelsau Gazette</title><language>en-GB</language>
<item><title>Zenda &amp;amp; Gotha</title><link>https://gazette.example/zenda.html</link>
<pubDate>Tue, 12 Mar 2019 23:30:00 +0300</pubDate><dc:creator>Ada Rassendyll</dc:creator>
<source url="https://rpa.example/">Ruritania Press Agency</source><description>Short.</description>
<content:encoded><![CDATA[<p>{LONG}</p><script>x()</script><ul><li>One</li><li>Two</li></ul>]]></content:encoded></item>
<item><title>Truce</title><link>https://gazette.example/truce</link><description>A truce holds, both sides say…</description></item>
<item><title>Nothing</title><link>javascript:alert(1)</link></item>
</channel></rss>""".encode()
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title>
<entry><title>Zenda</title><link href="https://gazette.example/a"/><updated>2019-03-12T08:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Zenda fell.</p><p>Gotha denied it.</p></div></content></entry></feed>"""


def test_an_entry_is_a_report_with_what_its_feed_says() -> None:
    whole, summary, nothing = read_feed(RSS, "news", retrieved="2019-03-13T00:00:00Z")
    assert isinstance(whole, Report)
    assert whole.id.startswith("zenda-")
    assert (whole.title, whole.published, whole.publisher) == ("Zenda & Gotha", "2019-03-12", "Strelsau Gazette")
    assert whole.text == f"{LONG.strip()}\nOne\nTwo"
    assert whole.extra == {
        "byline": "Ada Rassendyll", "language": "en", "credit": "Ruritania Press Agency",
        "retrieved": "2019-03-13T00:00:00Z", "text_from": "content",
    }  # fmt: skip
    assert isinstance(summary, Report)
    assert summary.extra["text_from"] == "summary"
    assert isinstance(nothing, Issue)
    assert "--network" in nothing.reason


def test_atom() -> None:
    (entry,) = read_feed(ATOM, "news")
    assert isinstance(entry, Report)
    assert (entry.text, entry.published) == ("Zenda fell.\nGotha denied it.", "2019-03-12")


def test_the_page_behind_a_summary_is_read_where_fetching_is_allowed() -> None:
    paragraphs = "".join(f"<p>{LONG[:81]} Part {n} of it, as the spokesman told it.</p>" for n in range(4))
    with serve({"/truce": (200, {"Content-Type": "text/html"}, f"<html lang=en><body><article>{paragraphs}".encode())}) as (root, _):
        feed = RSS.replace(b"https://gazette.example/truce", f"{root}/truce".encode())
        _, page, _ = read_feed(feed, "news", make_fetcher())
        assert isinstance(page, Report)
        assert page.text.count("Part ") == 4
        assert (page.extra["text_from"], page.title) == ("page", "Truce")
        gone = feed.replace(b"/truce<", b"/gone<")
        _, kept, _ = read_feed(gone, "news", make_fetcher())
    assert isinstance(kept, Report)
    assert kept.extra["text_from"] == "summary"
    assert "status 404" in str(kept.extra["not_fetched"])


def test_a_cut_feed_gives_what_it_has_and_says_so() -> None:
    *entries, issue = read_feed(RSS[: RSS.index(b"<item><title>Nothing")], "news")
    assert len(entries) == 2
    assert isinstance(issue, Issue)
    assert "damaged or cut off" in issue.reason


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b'<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>', "entities of its own"),
        (b"<rss><channel>" + b"<a>" * 300_001, "300,000 tags"),
        (b"<rss><channel><item " + b"a='b' " * 10_000 + b"/>", "tag without end"),
        (b"<rss>" + b"x" * 10_000_001, "more than 10,000,000 bytes"),
        (b"<rss><channel></channel></rss>", "no entry"),
        (b"<note><to>Ada</to></note>", "no RSS or Atom feed"),
        (b"", "no RSS or Atom feed"),
    ],
)
def test_what_is_no_feed_is_an_issue(content: bytes, told: str, tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(content)
    (issue,) = read_feed_file(path)
    assert isinstance(issue, Issue)
    assert told in issue.reason


def test_a_feed_never_opens_a_file(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_text("<rss><channel><item><description>A secret.</description></item></channel></rss>")
    (issue,) = read_feed(str(path).encode(), "news")
    assert isinstance(issue, Issue)
