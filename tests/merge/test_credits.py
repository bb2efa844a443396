"""sayso.merge.credits: which agencies a report says its story is from, and what is no credit."""

import pytest

from sayso.merge.credits import find_credits
from tests.factory import make_report

STORY = "Shells hit a bakery in Zenda on Monday, killing seven people."


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        (f"STRELSAU, May 4 (Reuters) - {STORY}", ("Reuters",)),
        (f"PARIS (AFP) - {STORY}", ("AFP",)),
        (f"ZENDA, Ruritania (AP) _ {STORY}", ("AP",)),
        (f"Shells kill seven\nZENDA/STRELSAU, May 4 (Reuter) -- {STORY}", ("Reuters",)),
        (f"(Reuters) - {STORY}", ("Reuters",)),
        (f"Strelsau, May 4 (PTI) {STORY}", ("PTI",)),
        (f"STRELSAU, May 4. /TASS/. {STORY}", ("TASS",)),
        (f"PORT ZENDA, May 4 AAP - {STORY}", ("AAP",)),
        (f"{STORY} (Reuters)", ("Reuters",)),
        (f"{STORY} – AFP", ("AFP",)),
        (f"{STORY}\n(AFP, dpa)", ("AFP", "dpa")),
        (f"{STORY}\nSource: TRT World and agencies", ("agencies",)),
        (f"{STORY}\nSOURCE: TRT WORLD AND AGENCIES", ("agencies",)),
        (f"By RUDOLF TARLEN, Associated Press\n{STORY}", ("AP",)),
        (f"Agence France-Presse in Strelsau\n{STORY}", ("AFP",)),
        (f"Staff and agencies\n{STORY}", ("agencies",)),
        (f"{STORY}\n(With reporting by AFP)", ("AFP",)),
        (f"{STORY} Additional reporting by our desk, Reuters and AP.", ("Reuters", "AP")),
        (
            f"{STORY}\nAnna Sapt in Gotha and the Associated Press contributed to this report.",
            ("AP",),
        ),
        (f"{STORY}\nCopyright 2031 The Associated Press. All rights reserved.", ("AP",)),
        (f"{STORY}\n© AFP 2031", ("AFP",)),
        ("x " * 400 + f"{STORY} (Reuters)", ("Reuters",)),
    ],
)
def test_a_credit_is_found(text: str, credits: tuple[str, ...]) -> None:
    assert find_credits(make_report(text)) == credits


@pytest.mark.parametrize(
    "text",
    [
        "",
        STORY,
        "A resident of Zenda told Reuters that the shells came from the hill.",
        "The Agence France-Presse (AFP) said that its office was hit. It stands by the mill.",
        "Zenda, PA",
        "AFP office in Strelsau hit by shells",
        "Aid agencies leave Zenda",
        "Interfax quoted the general as saying that the bridge (AP) was held.",
        "Reuters reporters flee shells in Zenda",
        "ZENDA, Ruritania (population 4,000) - Shells hit a bakery.",
        "He left. (He came back.)",
    ],
)
def test_what_is_no_credit(text: str) -> None:
    assert find_credits(make_report(text)) == ()


def test_page_facts_are_read() -> None:
    report = make_report(
        f"{STORY} (AFP)",
        publisher="TRT World and agencies",
        extra={"byline": "Anna Sapt, Associated Press", "credit": "Reuters", "views": 3},
    )
    assert find_credits(report) == ("agencies", "AP", "Reuters", "AFP")


def test_an_agency_that_publishes_itself_is_credited() -> None:
    assert find_credits(make_report(publisher="Xinhua")) == ("Xinhua",)
    assert find_credits(make_report(publisher="Zenda Gazette")) == ()
