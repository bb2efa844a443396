"""Texts that a party itself puts out."""

import pytest

from sayso.extract.communiques import find_fighters, find_issuer
from sayso.extract.said_by import find_attributions
from sayso.records import Attribution, Mention
from sayso.reference.cues import load_cues
from sayso.reference.parties import load_parties
from tests.factory import make_doc, make_parsed

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


FOLLOWING = "Rebels/NOUN/2/nsubj issue/VERB/0/root the/DET/5/det {}/ADJ/5/amod communique/NOUN/2/obj :/PUNCT/2/punct"
ISSUED = "The/DET/3/det following/ADJ/3/amod communique/NOUN/5/nsubj:pass was/AUX/5/aux:pass read/VERB/0/root by/ADP/7/case Rebels/NOUN/5/obl:agent :/PUNCT/5/punct"


@pytest.mark.parametrize(("before", "speakers"), [(FOLLOWING.format("following"), ["Rebels"]), (ISSUED, ["Rebels"]), (FOLLOWING.format("new"), [])])
def test_what_follows_is_the_word_of_who_issues_it(before: str, speakers: list[str]) -> None:
    found = held(before, "\n", "Troops/NOUN/2/nsubj shelled/VERB/0/root Zenda/PROPN/2/obj")
    assert [p.text for a in found for p in a.speakers] == speakers


BRACKETS = "[/PUNCT/2/punct {}/NOUN/0/root ]/PUNCT/2/punct"
SIGNED = "[/PUNCT/2/punct Signed/VERB/0/root ]/PUNCT/2/punct [/PUNCT/5/punct Front/PROPN/2/dep ]/PUNCT/5/punct Gotha/PROPN/2/dep"


@pytest.mark.parametrize(("mark", "speakers"), [("Communique", ["Front"]), ("Editorial", [])])
def test_who_signs_a_communique_says_it(mark: str, speakers: list[str]) -> None:
    found = held(BRACKETS.format(mark), SHELLED, "\n", SIGNED)
    assert [p.text for a in found for p in a.speakers] == speakers


HIT = "The/DT/2/det rebels=rebel/NNS/3/nsubj hit/VBD/0/root a/DT/5/det post/NN/3/obj"
WE_KILLED = "We=we/PRP/2/nsubj killed=kill/VBD/0/root three/CD/2/obj"
OUR_MEN = "Our=our/PRP$/2/nmod:poss men=man/NNS/3/nsubj seized=seize/VBD/0/root it/PRP/3/obj"
OUR_REBELS = "Our=our/PRP$/2/nmod:poss rebels=rebel/NNS/3/nsubj seized=seize/VBD/0/root it/PRP/3/obj"
WE_SAW = "We=we/PRP/2/nsubj saw=see/VBD/0/root three/CD/2/obj"
HE_SAID = "He=he/PRP/2/nsubj said=say/VBD/0/root we/PRP/4/nsubj killed=kill/VBD/2/ccomp three/CD/4/obj"


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([HIT, WE_KILLED, OUR_MEN], 1),
        ([HIT, WE_KILLED], None),
        ([HIT, WE_KILLED, WE_SAW], None),
        ([HIT, HE_SAID, HE_SAID], None),  # another's words
        ([OUR_REBELS, WE_KILLED], 1),
        ([OUR_MEN, WE_KILLED], None),  # nobody says whose
        ([WE_KILLED, OUR_MEN, HIT], None),  # nobody is named before
    ],
)
def test_a_text_that_tells_of_our_deeds_is_of_the_fighters_it_tells_of_first(rows: list[str], found: int | None) -> None:
    doc = make_parsed(*rows)
    mentions = [Mention(t.i - 1, t.i + 1, t.i, ("RUR REB",), "role") for t in doc if t.text == "rebels"]
    assert find_fighters(doc, mentions, find_attributions(doc, load_cues())) == found


def test_a_communique_without_a_heading_is_whole_on_its_issuers_word() -> None:
    doc = make_doc([SHELLED, "\n", SHELLED])
    (whole,) = find_attributions(doc, load_cues(), 0, whole=True)
    assert len(whole.content) == 1
    assert whole.content[0][0] < 10
