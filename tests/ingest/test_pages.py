"""Saved pages: the article without what stands around it."""

import gzip
from pathlib import Path

import pytest

from sayso.ingest.pages import find_article, read_page_file
from sayso.records import Issue, Report

pytest.importorskip("trafilatura")

PARAGRAPHS = [
    "Ruritanian forces shelled a border post near Zenda on Tuesday, the Gotha defence ministry said.",
    "Two soldiers were injured in the attack, which lasted more than an hour, the ministry added.",
    "Ruritania denied that its troops had opened fire and accused its neighbour of inventing it.",
]
PAGE = f"""<html><head><title>Border post shelled</title>
<meta property="og:site_name" content="Strelsau Gazette">
<meta property="article:published_time" content="2019-03-12T08:00:00Z"></head>
<body><nav><a href="/sport">Sport pages</a></nav>
<article><h1>Border post shelled</h1>{"".join(f"<p>{p}</p>" for p in PARAGRAPHS)}</article>
<footer>All rights reserved</footer></body></html>"""


def test_the_article_and_what_the_page_says_of_it(tmp_path: Path) -> None:
    path = tmp_path / "zenda.html"
    path.write_text(PAGE, encoding="utf-8")
    (report,) = read_page_file(path)
    assert isinstance(report, Report)
    assert (report.id, report.published, report.publisher) == (
        "zenda", "2019-03-12", "Strelsau Gazette",
    )  # fmt: skip
    assert all(paragraph in report.text for paragraph in PARAGRAPHS)
    assert "Sport pages" not in report.text
    assert "rights reserved" not in report.text


def test_a_page_may_be_packed(tmp_path: Path) -> None:
    path = tmp_path / "zenda.html.gz"
    path.write_bytes(gzip.compress(PAGE.encode()))
    (report,) = read_page_file(path)
    assert isinstance(report, Report)
    assert report.id == "zenda"
    path.write_bytes(gzip.compress(PAGE.encode())[:-20])
    (issue,) = read_page_file(path)
    assert isinstance(issue, Issue)
    assert "cut off or damaged" in issue.reason


@pytest.mark.parametrize("content", [b"", b"<html></html>", b"\0\1\2", b"<p>" * 1000, b"no element"])
def test_a_page_without_an_article_is_an_issue(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "empty.html"
    path.write_bytes(content)
    (issue,) = read_page_file(path)
    assert isinstance(issue, Issue)


def test_by_line_language_and_credit_are_kept_beside_the_fields(tmp_path: Path) -> None:
    path = tmp_path / "zenda.html"
    metas = '<meta name="author" content="Ada Rassendyll"><meta name="source" content="RPA">'
    path.write_text(PAGE.replace("<html><head>", f"<html lang='en'><head>{metas}"), encoding="utf-8")
    (report,) = read_page_file(path)
    assert isinstance(report, Report)
    assert report.extra == {"byline": "Ada Rassendyll", "language": "en", "credit": "RPA"}


def test_a_page_without_paragraphs_has_the_text_of_its_metadata() -> None:
    body = "\\n".join(PARAGRAPHS)
    script = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{body}"}}</script>'
    report = find_article(f"<html><head>{script}</head><body><div id='app'></div></body></html>".encode(), "x")
    assert isinstance(report, Report)
    assert report.text == "\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("<div>" * 100_000 + PARAGRAPHS[0], "nested too deep"),
        ("<p>x</p>" * 60_000 + "<b>x</b>" * 60_000, "elements, and a page at most"),
        ("<script>" + "x" * 1_000_000, "No article"),
    ],
)
def test_a_page_made_to_choke_on_is_an_issue(page: str, told: str) -> None:
    issue = find_article(page.encode(), "bomb")
    assert isinstance(issue, Issue)
    assert told in issue.reason


def test_entities_without_end_are_read_in_a_moment() -> None:
    page = f"<html><body><article><p>{PARAGRAPHS[0]}</p><p>{'&amp;&nbsp;' * 500_000}</p>"
    report = find_article(page.encode(), "bomb")
    assert isinstance(report, Report)
    assert report.text.startswith(PARAGRAPHS[0])
