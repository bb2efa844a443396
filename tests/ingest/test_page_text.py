"""The article's text: what is left out, and what trafilatura missed."""

import pytest

pytest.importorskip("trafilatura")
from sayso.ingest.page_text import find_text
from sayso.ingest.pages import parse_page

PARAGRAPHS = [
    "Ruritanian forces shelled a border post near Zenda on Tuesday, the Gotha defence ministry said.",
    "Two soldiers were injured in the attack, which lasted more than an hour, the ministry added.",
    "Ruritania denied that its troops had opened fire and accused its neighbour of inventing it.",
    "Observers of the Strelsau mission were on their way to the border, its spokeswoman said on Wednesday.",
]
BODY = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
WHOLE = "\n".join(PARAGRAPHS)


def _text(body: str, title: str = "", description: str = "") -> str:
    return find_text(parse_page(f"<html><body>{body}</body></html>"), title, description)


@pytest.mark.parametrize(
    "furniture",
    [
        "<p>READ MORE: <a href='/a'>Rebels close in on the capital of Ruritania</a></p>",
        "<p>Also on the Gazette: <a href='/a'>Rebels close in on the capital</a></p>",
        "<p><a href='/a'>Rebels close in on the capital of Ruritania by night</a></p>",
        "<ul><li><a href='/a'>Rebels close in on the capital</a> They come by night</li>"
        "<li><a href='/b'>The king is ill, says his doctor</a> It is the heart</li></ul>",
        "<p>Like this story? Share it with a friend!</p>",
        "<h3>Most read today</h3>",
        "<p>5 comments</p>",
    ],
)
def test_what_is_no_article_is_left_out(furniture: str) -> None:
    assert _text(f"<article>{BODY}{furniture}</article>") == WHOLE


def test_the_headline_is_left_out_and_subheadings_stay() -> None:
    page = f"<article><h1>Border post shelled</h1>{BODY}<h2>A long war</h2><p>{PARAGRAPHS[0][::-1]}</p></article>"
    lines = _text(page, "Border post shelled").split("\n")
    assert lines[0] == PARAGRAPHS[0]
    assert lines[-2] == "A long war"


def test_links_within_a_paragraph_stay() -> None:
    linked = "<p>The <a href='/a'>Ruritanian forces</a> said in <a href='/b'>a statement</a> that none had fallen.</p>"
    assert "The Ruritanian forces said in a statement that none" in _text(f"<article>{BODY}{linked}</article>")


def test_words_that_only_show_on_touch_are_left_out() -> None:
    page = f"<article>{BODY}<p>General Sapt<span class='tooltip-box'>Sapt in the news: he fell</span> did not speak of the losses.</p>"
    assert _text(page).endswith("General Sapt did not speak of the losses.")


def test_the_other_containers_of_an_article_are_added() -> None:
    def chunk(start: int) -> str:
        lines = (f"Paragraph {n} tells of the {n}th day of the siege of Zenda and of those within." for n in range(start, start + 6))
        return f"<div class='chunk'><div class='body'>{''.join(f'<p>{line}</p>' for line in lines)}</div></div><aside>An advertisement</aside>"

    text = _text(f"<main><div class='all'>{chunk(0)}{chunk(6)}{chunk(12)}</div></main>")
    assert [int(line.split()[1]) for line in text.split("\n")] == list(range(18))


def test_a_first_paragraph_that_stands_apart_is_added() -> None:
    lead = (
        "Three people have died in clashes between the guards of Strelsau and supporters of the duke, who was "
        "ousted last week, as the protests spread to the towns of the north and the army was called."
    )
    page = f"<div class='summary'>{lead}</div><div class='article__text text'>{BODY}</div>"
    assert _text(page, description=lead[:90] + "…").split("\n")[:2] == [lead, PARAGRAPHS[0]]
    assert _text(f"<h2>{lead}</h2><article>{BODY}</article>", description=lead).count(lead[:40]) == 0
