"""What a page says of itself."""

import json

import pytest

pytest.importorskip("lxml_html_clean")
from sayso.ingest.page_facts import Facts, find_facts
from sayso.ingest.pages import parse_page


def _facts(head: str, body: str = "<p>Zenda.", url: str | None = None) -> Facts:
    return find_facts(parse_page(f"<html lang='en-GB'><head>{head}</head><body>{body}</body></html>"), url)


def test_json_ld_comes_before_meta_elements() -> None:
    article = {
        "@graph": [
            {"@type": "WebSite", "name": "A site"},
            {
                "@type": ["NewsArticle"], "headline": "Zenda &amp; Gotha", "datePublished": "2019-03-12T08:00:00Z",
                "author": [{"@type": "Person", "name": "Ada Rassendyll"}, {"name": "Fritz Tarlenheim"}],
                "publisher": {"name": "Strelsau Gazette"}, "sourceOrganization": {"name": "Ruritania Press Agency"},
                "articleBody": "One.\n\nTwo.",
            },
        ]
    }  # fmt: skip
    metas = '<meta property="og:title" content="Other"><meta name="date" content="2001-01-01">'
    facts = _facts(f'{metas}<script type="application/ld+json">{json.dumps(article)}</script>')
    assert facts == Facts(
        "Zenda & Gotha", "2019-03-12", "Strelsau Gazette", "Ada Rassendyll, Fritz Tarlenheim", "en",
        "Ruritania Press Agency", None, True, None, "One.\nTwo.",
    )  # fmt: skip


def test_meta_elements() -> None:
    facts = _facts(
        '<meta property="og:title" content="Zenda falls | The Gazette"><meta property="og:site_name" content="Gazette">'
        '<meta property="article:published_time" content="2019-03-12"><meta name="author" content="By Ada Rassendyll">'
        '<meta property="og:type" content="article"><meta name="source" content="RPA">'
    )
    assert (facts.title, facts.published, facts.publisher) == ("Zenda falls", "2019-03-12", "Gazette")
    assert (facts.byline, facts.credit, facts.is_article) == ("Ada Rassendyll", "RPA", True)


def test_marked_elements_and_the_url() -> None:
    facts = _facts(
        "<title>Zenda falls - gazette.example</title>",
        "<span class='byline'>By Ada Rassendyll Published 7:07 PM Mar 12, 2019</span>",
        "https://www.gazette.example/2019/03/12/zenda",
    )
    assert (facts.title, facts.publisher) == ("Zenda falls", "gazette.example")
    assert (facts.byline, facts.published) == ("Ada Rassendyll", "2019-03-12")


def test_of_several_times_none_is_known_to_be_the_articles() -> None:
    one = "<time datetime='2019-03-12T08:00'>8</time>"
    assert _facts("", one).published == "2019-03-12"
    assert _facts("", one + "<time datetime='2019-03-13T08:00'>8</time>").published is None


@pytest.mark.parametrize(
    "script",
    ["{", "null", "[" * 100_000, '{"@type": 3, "author": {"name": {"name": 4}}}', '{"@type": "Article", "headline": 1}'],
)
def test_broken_json_ld_is_passed_over(script: str) -> None:
    facts = _facts(f'<title>Zenda</title><script type="application/ld+json">{script}</script>')
    assert facts.title == "Zenda"


def test_a_url_that_is_none_costs_the_page_nothing() -> None:
    facts = _facts('<title>Zenda</title><meta property="og:url" content="http://[bad">')
    assert (facts.title, facts.url) == ("Zenda", None)


def test_a_page_that_says_nothing_has_no_facts() -> None:
    assert find_facts(parse_page("<p>Zenda fell."), None) == Facts()
