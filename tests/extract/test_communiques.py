"""Texts that a party itself puts out."""

import pytest

from sayso.extract.communiques import find_issuer
from sayso.extract.said_by import find_attributions
from sayso.records import Attribution, Mention
from sayso.reference.cues import load_cues
from sayso.reference.parties import load_parties
from tests.factory import make_doc

OF_MINISTRY = "Statement/NOUN/0/root of/ADP/4/case the/DET/4/det Ministry/NOUN/1/nmod"
BEHIND_COLON = "Ministry/NOUN/0/root :/PUNCT/1/punct Statement/NOUN/1/appos on/ADP/6/case the/DET/6/det clashes/NOUN/3/nmod"
NEWS = "Statement/NOUN/4/nsubj by/ADP/3/case minister/NOUN/1/nmod angers/VERB/0/root rebels/NOUN/4/obj"
OTHERS = "Outlook/NOUN/0/root of/ADP/4/case the/DET/4/det Ministry/NOUN/1/nmod"
SHELLED = "Rebels/NOUN/2/nsubj shelled/VERB/0/root Zenda/PROPN/2/obj"
SAID = "The/DET/2/det mayor/NOUN/3/nsubj said/VERB/0/root they/PRON/5/nsubj fled/VERB/3/ccomp"


def held(*rows: str, issuer: int | None = None) -> list[Attribution]:
    return find_attributions(make_doc(rows), load_cues(), issuer)


BULLETIN = "Bulletin/NOUN/0/root of/ADP/4/case the/DET/4/det Ministry/NOUN/1/nmod"


@pytest.mark.parametrize("heading", [OF_MINISTRY, BEHIND_COLON, BULLETIN])
def test_all_below_the_heading_is_the_word_of_whose_it_is(heading: str) -> None:
    whole, said = sorted(held(heading, "\n", SHELLED, SAID), key=lambda a: a.made_by != "said_by:communique")
    assert (whole.speakers[0].text, whole.medium) == ("Ministry", "statement")
    assert said.outer == whole


@pytest.mark.parametrize("heading", [NEWS, OTHERS])
def test_other_headings_are_news(heading: str) -> None:
    assert held(heading, "\n", SHELLED) == []


def test_a_publisher_that_is_no_outlet_says_whose_it_is() -> None:
    (whole,) = held("To/ADP/3/case the/DET/3/det people/NOUN/0/root", "\n", SHELLED, issuer=4)
    assert whole.speakers[0].text == "Rebels"


@pytest.mark.parametrize(
    ("publisher", "found"),
    [("PKK, communique sent to news desks", 1), ("Ministry of Defence, Zenda", 4), ("PKK Times", None), ("Ministry of Health", None), (None, None)],
)
def test_the_issuer_is_the_first_mention_of_the_publisher(publisher: str | None, found: int | None) -> None:
    doc = make_doc(["The/DET/2/det PKK/PROPN/3/nsubj hit/VERB/0/root the/DET/5/det Ministry/NOUN/3/obj of/ADP/7/case Defence/NOUN/5/nmod"])
    parties = load_parties()
    (entry,) = parties.find(["PKK"], 0)[1]
    mentions = [Mention(1, 2, 1, ("TUR REB",), "name", id=entry.id), Mention(4, 7, 4, ("--- GOV",), "role")]
    assert find_issuer(doc, mentions, publisher, parties, load_cues()) == found
