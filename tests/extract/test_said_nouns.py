"""Nouns and adjectives that say or hold. Sentences parsed by hand."""

import pytest

from sayso.extract.said_by import attribution_of, find_attributions
from sayso.reference.cues import load_cues
from tests.factory import make_doc

HOPE_IS = (
    "Their/PRON/2/nmod:poss hope/NOUN/6/nsubj:outer is/AUX/6/cop that/SCONJ/6/mark rebels/NOUN/6/nsubj "
    "leave/VERB/0/root _./PUNCT/6/punct"
)
MENTION = (
    "Gotha/PROPN/2/nsubj made/VERB/0/root no/DET/4/det mention/NOUN/2/obj of/ADP/7/case the/DET/7/det "
    "raid/NOUN/4/nmod _./PUNCT/2/punct"
)
BELIEF = (
    "He/PRON/2/nsubj left/VERB/0/root in/ADP/5/case the/DET/5/det belief/NOUN/2/obl that/SCONJ/9/mark "
    "help/NOUN/9/nsubj would/AUX/9/aux come/VERB/5/acl _./PUNCT/2/punct"
)
WARY = (
    "The/DET/2/det army/NOUN/4/nsubj is/AUX/4/cop wary/ADJ/0/root of/ADP/6/case talks/NOUN/4/obl _./PUNCT/4/punct"
)
IN_VIEW = (
    "In/ADP/4/case Rupert/PROPN/4/nmod:poss _'s/PART/2/case view/NOUN/9/obl _,/PUNCT/4/punct the/DET/7/det "
    "war/NOUN/9/nsubj is/AUX/9/cop lost/ADJ/0/root _./PUNCT/9/punct"
)


@pytest.mark.parametrize(
    ("row", "source", "cue", "content"),
    [
        (HOPE_IS, "Their", "hope", ["that rebels leave"]),
        (MENTION, "Gotha", "mention", ["the raid"]),
        (BELIEF, "He", "belief", ["that help would come"]),
        (WARY, "The army", "wary", ["talks"]),
        (IN_VIEW, "Rupert", "view", ["the war is lost"]),
    ],
)
def test_a_noun_or_adjective_has_holder_and_content(
    row: str, source: str, cue: str, content: list[str]
) -> None:
    doc = make_doc([row])
    (held,) = find_attributions(doc, load_cues())
    assert held.source is not None
    assert held.cue is not None
    assert doc.text[slice(*held.source)] == source
    assert doc.text[slice(*held.cue)] == cue
    assert [doc.text[slice(*run)] for run in held.content] == content


NO_DOUBT = "There/PRON/2/expl is/VERB/0/root no/DET/4/det doubt/NOUN/2/nsubj that/SCONJ/7/mark rebels/NOUN/7/nsubj fled/VERB/4/acl _./PUNCT/2/punct"


def test_no_doubt_is_no_speaker_of_its_own() -> None:
    assert not find_attributions(make_doc([NO_DOUBT]), load_cues())


UNOWNED = (
    "Gotha/PROPN/2/nsubj undermined/VERB/0/root the/DET/4/det belief/NOUN/2/obj that/SCONJ/8/mark help/NOUN/8/nsubj "
    "would/AUX/8/aux come/VERB/4/acl _./PUNCT/2/punct"
)


def test_who_works_on_a_belief_need_not_hold_it() -> None:
    (held,) = find_attributions(make_doc([UNOWNED]), load_cues())
    assert held.source is None


BACKS = (
    "The/DET/2/det village/NOUN/3/nsubj backs/VERB/0/root the/DET/5/det shelling/NOUN/3/obj _./PUNCT/3/punct"
)


def test_an_attitude_tells_no_event() -> None:
    doc = make_doc([BACKS])
    found = find_attributions(doc, load_cues())
    assert [a.stance for a in found] == ["attitude"]
    assert attribution_of(4, found, doc) is None


RAISED = (
    "The/DET/2/det raid/NOUN/3/nsubj raised/VERB/0/root questions/NOUN/3/obj about/ADP/7/case the/DET/7/det "
    "truce/NOUN/4/nmod _./PUNCT/3/punct"
)


def test_what_raises_a_question_does_not_ask_it() -> None:
    assert find_attributions(make_doc([RAISED]), load_cues()) == []
