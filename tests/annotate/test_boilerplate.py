"""sayso.annotate.boilerplate: furniture is found, prose never."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.annotate.boilerplate import find_boilerplate
from sayso.reference.boilerplate import load_boilerplate

LEXICON = load_boilerplate()


def marked(text: str) -> list[str]:
    return [text[a:b] for a, b in find_boilerplate(text, LEXICON)]


@pytest.mark.parametrize(
    "line",
    [
        "READ MORE: Envoy lands in Port Sorrel",
        "Also read | Ten held after march",
        "Source: Coast Daily and agencies",
        "(Reporting by Ann Lee; Editing by Tom Roe)",
        "By Maria Ortega, Coast Daily",
        "0 Comments",
        "A A A",
        "Share this story",
        "Tags: border, truce",
        "Updated 3:45 PM, 12 May 2014",
        "© 2014 Coast Daily",
    ],
)
def test_furniture(line: str) -> None:
    assert marked(f"Rebels left the town.\n{line}\nThe army followed.") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Rebels shelled the port on Monday, killing two.",
        "By Tuesday the army had reached the river.",
        "PORT SORREL, May 3 (Coast) -- Troops moved in.",
        "Sources: said the minister, none of them named.\tThey spoke at length about the plan, the army, and what came next in it",
        "Envoy lands in Port Sorrel",
    ],
)
def test_prose_and_headlines_stay(line: str) -> None:
    assert line not in marked(f"Rebels left the town.\n{line}\nThe army followed.")


def test_an_empty_mark_takes_the_next_line_alone() -> None:
    text = "He agreed.\nREAD MORE:\nArmy takes the hill\nThe talks go on.\n"
    assert marked(text) == ["READ MORE:", "Army takes the hill"]


def test_offsets_survive_windows_line_ends_and_emoji() -> None:
    text = "🙂 He left.\r\n0 Comments\r\nShe stayed."
    assert marked(text) == ["0 Comments"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab :\n\rREAD MORE0Comments|é🙂"), max_size=80))
def test_spans_are_sorted_and_inside(text: str) -> None:
    spans = find_boilerplate(text, LEXICON)
    assert spans == sorted(spans)
    assert all(0 <= a < b <= len(text) for a, b in spans)
