"""Names before a colon: headlines, turns of a transcript, quotations without a verb. Sentences parsed by hand."""

import pytest

from sayso.extract.said_by import find_attributions
from sayso.reference.cues import load_cues
from tests.factory import make_doc

TURN = "SAPT/NOUN/0/root _:/PUNCT/1/punct"
ANSWER = "We/PRON/2/nsubj held/VERB/0/root Zenda/PROPN/2/obj _./PUNCT/2/punct"
MORE = "They/PRON/2/nsubj fled/VERB/0/root _./PUNCT/2/punct"
INTRO = "Here/ADV/2/advmod follows/VERB/0/root the/DET/4/det talk/NOUN/2/nsubj _./PUNCT/2/punct"


def test_a_turn_of_a_transcript_is_said_by_the_name_before_it() -> None:
    doc = make_doc([INTRO, "\n", TURN, ANSWER, MORE, "\n", INTRO, "\n", TURN, ANSWER])
    found = find_attributions(doc, load_cues())
    assert [doc.text[slice(*a.source)] for a in found if a.source] == ["SAPT", "SAPT"]
    assert [doc.text[slice(*a.content[0])].split()[-1] for a in found] == ["fled", "Zenda"]


def test_capitals_before_one_colon_are_a_dateline() -> None:
    assert find_attributions(make_doc([INTRO, "\n", TURN, ANSWER]), load_cues()) == []


NAMED = (
    "That/PRON/4/nsubj is/AUX/4/cop no/DET/4/det news/NOUN/0/root to/ADP/6/case Rupert/PROPN/4/nmod _:/PUNCT/10/punct "
    '"/PUNCT/10/punct _We/PRON/10/nsubj knew/VERB/4/parataxis it/PRON/10/obj _./PUNCT/10/punct _"/PUNCT/10/punct'
)


@pytest.mark.parametrize("marks", ['""', "“”", "«»"])
def test_a_quotation_after_a_name_and_a_colon_is_said_by_that_name(marks: str) -> None:
    opening, closing = marks
    named = NAMED.replace('"/PUNCT', f"{opening}/PUNCT", 1).replace('_"/PUNCT', f"_{closing}/PUNCT")
    doc = make_doc([INTRO, "\n", f"{named} They/PRON/13/nsubj fled/VERB/4/parataxis"])
    (held,) = find_attributions(doc, load_cues())
    assert held.source is not None
    assert doc.text[slice(*held.source)] == "Rupert"
    assert [doc.text[slice(*run)] for run in held.content] == [f"{opening}We knew it.{closing}"]


ACCORDING = "according/VERB/9/case to/ADP/7/fixed aides/NOUN/5/obl"


@pytest.mark.parametrize(("behind", "sources"), [(f"_,/PUNCT/9/punct {ACCORDING}", ["aides"]), ("near/ADP/7/case town/NOUN/5/obl", [])])
def test_what_is_reportedly_so_according_to_somebody_stands_on_his_word(behind: str, sources: list[str]) -> None:
    doc = make_doc([f"Two/NUM/2/nummod men/NOUN/5/nsubj:pass were/AUX/5/aux:pass reportedly/ADV/5/advmod shot/VERB/0/root {behind} _./PUNCT/5/punct"])
    found = [a for a in find_attributions(doc, load_cues()) if any(s <= doc[4].idx < e for s, e in a.content)]
    assert [doc.text[slice(*a.source)] for a in found if a.source] == sources
    assert len(found) == 1


def test_a_source_is_of_whom_the_participle_before_it_says() -> None:
    doc = make_doc([
        "Two/NUM/2/nummod men/NOUN/3/nsubj fled/VERB/0/root _,/PUNCT/10/punct according/VERB/10/case to/ADP/5/fixed a/DET/10/det Guard/PROPN/9/compound "
        "_-linked/VERB/10/amod source/NOUN/3/obl _./PUNCT/3/punct"
    ])
    (said,) = find_attributions(doc, load_cues())
    assert said.source is not None
    assert doc.text[slice(*said.source)] == "a Guard-linked source"


def test_what_is_told_of_a_place_is_no_part_of_its_source() -> None:
    row = (
        "According/ADP/3/case to/ADP/1/fixed aides/NOUN/8/nmod _,/PUNCT/3/punct Zenda/PROPN/8/nsubj was/AUX/8/cop the/DET/8/det "
        "scene/NOUN/0/root of/ADP/10/case fighting/NOUN/8/nmod _./PUNCT/8/punct"
    )
    doc = make_doc([row])
    (held,) = find_attributions(doc, load_cues())
    assert held.source is not None
    assert doc.text[slice(*held.source)] == "aides"
    assert [doc.text[slice(*run)] for run in held.content] == ["Zenda was the scene of fighting"]


@pytest.mark.parametrize(("noun", "count"), [("plan", 0), ("report", 1)])
def test_a_plan_says_nothing(noun: str, count: int) -> None:
    row = (
        f"They/PRON/2/nsubj had/VERB/0/root a/DET/4/det {noun}/NOUN/2/obj according/VERB/7/case to/ADP/5/fixed which/PRON/10/obl "
        "rebels/NOUN/10/nsubj had/AUX/10/aux fled/VERB/4/acl:relcl _./PUNCT/2/punct"
    )
    assert len([a for a in find_attributions(make_doc([row]), load_cues()) if a.made_by == "said_by:phrase"]) == count


HEADLINE = "Six/NUM/2/nsubj:pass killed/VERB/0/root in/ADP/4/case Zenda/PROPN/2/obl"


@pytest.mark.parametrize(
    ("behind", "named", "sources"),
    [
        ("-/PUNCT/6/punct aides/NOUN/2/dep", {5}, ["aides"]),
        ("-/PUNCT/6/punct aides/NOUN/2/dep", set(), []),  # nobody that is known to speak
        ("-/PUNCT/6/punct Gazette/PROPN/2/dep", {5}, []),  # the paper that prints it
        ("_-/PUNCT/6/punct _aides/NOUN/2/dep", {5}, []),
    ],
)
def test_who_stands_behind_a_dash_in_a_headline_says_it(behind: str, named: set[int], sources: list[str]) -> None:
    doc = make_doc([f"{HEADLINE} {behind}", "\n", INTRO])
    found = find_attributions(doc, load_cues(), named=named)
    assert [doc.text[slice(*a.source)] for a in found if a.source] == sources
