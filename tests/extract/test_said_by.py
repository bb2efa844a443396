"""Attributions of sentences parsed by hand."""

import random

import pytest
from spacy.tokens import Doc

from sayso.extract.said_by import attribution_of, find_attributions
from sayso.records import Attribution
from sayso.reference.cues import load_cues
from tests.factory import make_doc

PLAIN = (
    "The/DET/2/det ministry/NOUN/3/nsubj said/VERB/0/root that/SCONJ/6/mark rebels/NOUN/6/nsubj "
    "fled/VERB/3/ccomp _./PUNCT/3/punct"
)
POST = (
    "Rebels/NOUN/2/nsubj fled/VERB/6/ccomp _,/PUNCT/2/punct the/DET/5/det "
    "ministry/NOUN/6/nsubj said/VERB/0/root _./PUNCT/6/punct"
)
MID = (
    "Rebels/NOUN/7/nsubj _,/PUNCT/5/punct the/DET/4/det army/NOUN/5/nsubj said/VERB/7/parataxis "
    "_,/PUNCT/5/punct fled/VERB/0/root north/ADV/7/advmod _./PUNCT/7/punct"
)
QUOTE_ROOT = (
    '"/PUNCT/3/punct _They/PRON/3/nsubj fled/VERB/0/root _,/PUNCT/3/punct _"/PUNCT/3/punct '
    "he/PRON/7/nsubj said/VERB/3/parataxis _./PUNCT/3/punct"
)
QUOTE_ALONE = '"/PUNCT/4/punct _We/PRON/4/nsubj will/AUX/4/aux return/VERB/0/root _./PUNCT/4/punct _"/PUNCT/4/punct'
ACCORDING = (
    "According/VERB/3/case to/ADP/1/fixed police/NOUN/6/obl _,/PUNCT/3/punct rebels/NOUN/6/nsubj "
    "fled/VERB/0/root _./PUNCT/6/punct"
)
ACCUSED = (
    "Gotha/PROPN/2/nsubj accused/VERB/0/root Ruritania/PROPN/2/obj of/SCONJ/5/mark shelling/VERB/2/advcl "
    "a/DET/7/det village/NOUN/5/obj _./PUNCT/2/punct"
)
QUOTED = (
    "Rupert/PROPN/3/nsubj:pass was/AUX/3/aux:pass said/VERB/0/root to/PART/6/mark have/AUX/6/aux "
    "fled/VERB/3/xcomp _./PUNCT/3/punct"
)
NESTED = (
    "Gotha/PROPN/2/nsubj said/VERB/0/root Rupert/PROPN/4/nsubj denied/VERB/2/ccomp that/SCONJ/7/mark "
    "rebels/NOUN/7/nsubj fled/VERB/4/ccomp _./PUNCT/2/punct"
)
SET_AGAINST = (
    "Gotha/PROPN/2/nsubj said/VERB/0/root rebels/NOUN/4/nsubj fled/VERB/2/ccomp _,/PUNCT/8/punct {word} "
    "Ruritania/PROPN/8/nsubj denied/VERB/4/conj shelling/VERB/8/xcomp Zenda/PROPN/9/obj _./PUNCT/2/punct"
)
REPORTEDLY = "Rebels/NOUN/3/nsubj reportedly/ADV/3/advmod fled/VERB/0/root _./PUNCT/3/punct"
TWO = (
    "Gotha/PROPN/4/nsubj and/CCONJ/3/cc Strelsau/PROPN/1/conj said/VERB/0/root that/SCONJ/7/mark "
    "rebels/NOUN/7/nsubj fled/VERB/4/ccomp _./PUNCT/4/punct"
)
WHO = (
    "The/DET/2/det envoy/NOUN/8/nsubj who/PRON/4/nsubj said/VERB/2/acl:relcl rebels/NOUN/6/nsubj "
    "fled/VERB/4/ccomp has/AUX/8/aux resigned/VERB/0/root _./PUNCT/8/punct"
)
ADDING = (
    "Rebels/NOUN/2/nsubj fled/VERB/5/ccomp _,/PUNCT/2/punct Rupert/PROPN/5/nsubj said/VERB/0/root "
    "_,/PUNCT/7/punct adding/VERB/5/advcl that/SCONJ/10/mark calm/NOUN/10/nsubj returned/VERB/7/ccomp _./PUNCT/5/punct"
)
SCARE = (
    'The/DET/5/det "/PUNCT/3/punct _peace/NOUN/5/compound _"/PUNCT/3/punct '
    "camp/NOUN/6/nsubj burned/VERB/0/root _./PUNCT/6/punct"
)
TOLD = (
    "Rupert/PROPN/2/nsubj told/VERB/0/root reporters/NOUN/2/iobj that/SCONJ/6/mark rebels/NOUN/6/nsubj "
    "fled/VERB/2/ccomp _./PUNCT/2/punct"
)
DENY = "Gotha/PROPN/2/nsubj denied/VERB/0/root the/DET/4/det charges/NOUN/2/obj _./PUNCT/2/punct"
HEADLINE = (
    "Two/NUM/2/nsubj:pass killed/VERB/0/root in/ADP/4/case raid/NOUN/2/obl "
    "_:/PUNCT/6/punct police/NOUN/2/parataxis"
)
DATELINE = (
    "ZENDA/PROPN/0/root _:/PUNCT/1/punct Rebels/NOUN/4/nsubj fled/VERB/1/parataxis the/DET/6/det town/NOUN/4/obj "
    "_./PUNCT/1/punct"
)
ALL = [
    PLAIN,
    POST,
    MID,
    QUOTE_ROOT,
    ACCORDING,
    ACCUSED,
    QUOTED,
    NESTED,
    REPORTEDLY,
    TWO,
    WHO,
    ADDING,
    SCARE,
    TOLD,
    DENY,
    HEADLINE,
]


def find(*rows: str) -> tuple[Doc, list[Attribution]]:
    doc = make_doc(rows)
    return doc, find_attributions(doc, load_cues())


def cut(doc: Doc, span: tuple[int, int] | None) -> str | None:
    return doc.text[span[0] : span[1]] if span else None


@pytest.mark.parametrize(
    ("row", "source", "cue", "content"),
    [
        (PLAIN, "The ministry", "said", ["that rebels fled"]),
        (POST, "the ministry", "said", ["Rebels fled"]),
        (MID, "the army", "said", ["Rebels", "fled north"]),
        (QUOTE_ROOT, "he", "said", ['"They fled,"']),
        (ACCORDING, "police", "According to", ["rebels fled"]),
        (ACCUSED, "Gotha", "accused", ["Ruritania of shelling a village"]),
        (QUOTED, None, "said", ["Rupert", "to have fled"]),
        (REPORTEDLY, None, "reportedly", ["Rebels", "fled"]),
        (WHO, "who", "said", ["rebels fled"]),
        (TOLD, "Rupert", "told", ["that rebels fled"]),
        (DENY, "Gotha", "denied", ["the charges"]),
        (HEADLINE, "police", ":", ["Two killed in raid"]),
    ],
)
def test_one_attribution(row: str, source: str | None, cue: str, content: list[str]) -> None:
    doc, found = find(row)
    assert len(found) == 1
    assert cut(doc, found[0].source) == source
    assert cut(doc, found[0].cue) == cue
    assert [cut(doc, run) for run in found[0].content] == content


@pytest.mark.parametrize(
    ("row", "stance"),
    [(PLAIN, "say"), (ACCUSED, "accuse"), (DENY, "deny")],
)
def test_stance_is_that_of_the_cue(row: str, stance: str) -> None:
    assert find(row)[1][0].stance == stance


def test_a_chain_leads_outwards() -> None:
    doc, found = find(NESTED)
    inner = attribution_of(6, found, doc)
    assert inner is not None
    assert cut(doc, inner.source) == "Rupert"
    assert inner.stance == "deny"
    assert inner.outer is not None
    assert cut(doc, inner.outer.source) == "Gotha"
    assert inner.outer.outer is None


@pytest.mark.parametrize(("word", "free"), [("but/CCONJ/8/cc", True), ("while/SCONJ/8/mark", True), ("that/SCONJ/8/mark", False)])
def test_what_is_set_against_a_saying_is_no_part_of_it(word: str, free: bool) -> None:
    doc = make_doc([SET_AGAINST.format(word=word)])
    said, denied = find_attributions(doc, load_cues())
    assert (cut(doc, said.source), cut(doc, denied.source)) == ("Gotha", "Ruritania")
    assert denied.stance == "deny"
    assert (denied.outer is None) is free


JUDGED = (
    "{mark}Rebels/NOUN/2/nsubj fled/VERB/0/root {end} Gotha/PROPN/{verb}/nsubj described/VERB/2/parataxis the/DET/{noun}/det charge/NOUN/{verb}/obj "
    "as/ADP/{last}/case absurd/ADJ/{verb}/obl _./PUNCT/2/punct"
)


def test_who_says_what_he_thinks_of_it_has_not_told_what_stands_before() -> None:
    doc = make_doc([JUDGED.format(mark="", end="_;/PUNCT/2/punct", verb=5, noun=7, last=9)])
    assert all(not held.content or held.content[0][0] for held in find_attributions(doc, load_cues()))


BEFORE = (
    "Gotha/PROPN/2/nsubj {cue}/VERB/0/root to/PART/4/mark withdraw/VERB/2/xcomp {mark}/SCONJ/8/mark rebels/NOUN/8/nsubj {aux}/AUX/8/aux raided/VERB/4/advcl "
    "Zenda/PROPN/8/obj _./PUNCT/2/punct"
)


@pytest.mark.parametrize(
    ("cue", "mark", "aux", "held"),
    [
        ("promised", "after", "had", "to withdraw"),
        ("agreed", "after", "had", "to withdraw"),
        ("promised", "if", "had", "to withdraw if rebels had raided Zenda"),
        ("promised", "after", "have", "to withdraw after rebels have raided Zenda"),
    ],
)
def test_what_was_before_is_no_part_of_what_is_to_come(cue: str, mark: str, aux: str, held: str) -> None:
    doc, (said,) = find(BEFORE.format(cue=cue, mark=mark, aux=aux))
    assert [doc.text[slice(*run)] for run in said.content] == [held]


def test_what_goes_on_meanwhile_is_no_praise() -> None:
    doc, (said,) = find("Gotha/PROPN/2/nsubj hailed/VERB/0/root a/DET/4/det truce/NOUN/2/obj as/SCONJ/7/mark rebels/NOUN/7/nsubj fled/VERB/2/advcl")
    assert [doc.text[slice(*run)] for run in said.content] == ["a truce"]


def test_conjuncts_speak_apart_and_share_a_source() -> None:
    doc, found = find(TWO)
    assert [p.text for p in found[0].speakers] == ["Gotha", "Strelsau"]
    assert cut(doc, found[0].source) == "Gotha and Strelsau"


def test_a_relative_pronoun_speaks_for_its_noun() -> None:
    assert [p.text for p in find(WHO)[1][0].speakers] == ["envoy"]


def test_a_participle_shares_the_speaker() -> None:
    doc, found = find(ADDING)
    assert [(cut(doc, a.source), cut(doc, a.cue)) for a in found] == [
        ("Rupert", "said"),
        ("Rupert", "adding"),
    ]
    assert [[cut(doc, run) for run in a.content] for a in found] == [
        ["Rebels fled"],
        ["that calm returned"],
    ]


def test_hearers_show_the_medium() -> None:
    assert find(TOLD)[1][0].medium == "press-conference"


STATEMENT = (
    "Gotha/PROPN/2/nsubj said/VERB/0/root in/ADP/5/case a/DET/5/det statement/NOUN/2/obl "
    "that/SCONJ/8/mark rebels/NOUN/8/nsubj fled/VERB/5/acl _./PUNCT/2/punct"
)


def test_the_clause_of_a_statement_is_said_by_its_maker() -> None:
    doc, found = find(STATEMENT)
    assert [(cut(doc, a.source), a.medium) for a in found] == [("Gotha", "statement")]
    assert [cut(doc, run) for run in found[0].content] == ["that rebels fled"]


def test_an_untagged_quotation_goes_on_with_its_speaker() -> None:
    doc, found = find(QUOTE_ROOT, "\n", QUOTE_ALONE)
    assert [cut(doc, run) for run in found[0].content] == ['"They fled,"', '"We will return."']


def test_scare_quotes_and_datelines_are_nobodys_word() -> None:
    assert find(SCARE)[1] == []
    assert find(PLAIN, "\n", DATELINE)[1] == find(PLAIN)[1]


TITLED = (
    '"/PUNCT/3/punct _They/PRON/3/nsubj fled/VERB/7/ccomp _,/PUNCT/3/punct _"/PUNCT/3/punct he/PRON/7/nsubj '
    'said/VERB/0/root on/ADP/10/case the/DET/10/det show/NOUN/7/obl "/PUNCT/12/punct _Night/PROPN/10/appos '
    'Talk/PROPN/12/flat _"/PUNCT/12/punct _./PUNCT/7/punct'
)


def test_a_title_in_quotation_marks_is_no_quotation() -> None:
    doc, found = find(TITLED, QUOTE_ALONE)
    assert [cut(doc, run) for run in found[0].content] == ['"They fled,"', '"We will return."']


AFTER_A_TOWN = (
    "Rebels/NOUN/2/nsubj fled/VERB/9/ccomp near/ADP/4/case Zenda/PROPN/2/obl _,/PUNCT/8/punct Gotha/PROPN/8/nmod:poss "
    "_'s/PART/6/case ministry/NOUN/4/appos said/VERB/0/root _./PUNCT/9/punct"
)


def test_what_is_read_as_another_name_of_the_town_speaks() -> None:
    doc, found = find(AFTER_A_TOWN)
    assert [cut(doc, a.source) for a in found] == ["Gotha's ministry"]


DENIED_CLAIM = (
    "Gotha/PROPN/2/nsubj denied/VERB/0/root claims/NOUN/2/obj that/SCONJ/6/mark rebels/NOUN/6/nsubj fled/VERB/3/acl "
    "_./PUNCT/2/punct"
)


def test_a_claim_of_nobody_stands_on_who_speaks_of_it() -> None:
    doc, found = find(DENIED_CLAIM)
    held = attribution_of(5, found, doc)
    assert held is not None
    assert held.stance == "deny"


def test_a_following_plain_sentence_stands_on_the_narrator() -> None:
    doc, found = find(PLAIN, "\n", "Calm/NOUN/2/nsubj returned/VERB/0/root _./PUNCT/2/punct")
    returned = next(t.i for t in doc if t.text == "returned")
    assert attribution_of(returned, found, doc) is None


@pytest.mark.parametrize("seed", range(40))
def test_spans_slice_and_nest(seed: int) -> None:
    chosen = random.Random(seed).sample(ALL, 6)
    rows = [row for sentence in chosen for row in (sentence, "\n")]
    doc, found = find(*rows)
    assert found
    for held in found:
        spans = [
            *held.content,
            *([held.cue] if held.cue else []),
            *([held.source] if held.source else []),
        ]
        assert all(0 <= a < b <= len(doc.text) for a, b in spans)
        assert all(doc.text[a:b].strip() == doc.text[a:b] for a, b in spans)
        assert all(x[1] <= y[0] for x, y in zip(held.content, held.content[1:], strict=False))
        assert all(doc.text[p.start : p.end] == p.text for p in held.speakers)
        if held.cue is not None:
            assert not any(a <= held.cue[0] < b for a, b in held.content)
            if held.outer is not None:
                assert any(a <= held.cue[0] < b for a, b in held.outer.content)
    assert found == find_attributions(doc, load_cues())


AS_CLAIMED = (
    "Gotha/PROPN/2/nsubj denied/VERB/0/root that/SCONJ/6/mark it/PRON/6/nsubj had/AUX/6/aux fired/VERB/2/ccomp _,/PUNCT/10/punct "
    "as/SCONJ/10/mark Ruritania/PROPN/10/nsubj claims/VERB/6/advcl _./PUNCT/2/punct"
)


def test_what_another_claims_too_stays_the_speakers_word() -> None:
    doc, found = find(AS_CLAIMED)
    inner = attribution_of(5, found, doc)
    assert inner is not None
    assert (cut(doc, inner.source), inner.stance) == ("Gotha", "deny")


@pytest.mark.parametrize(("who", "told"), [("Nobody/PRON/2/nsubj", False), ("Rebels/NOUN/2/nsubj", True)])
def test_what_nobody_claims_stands_on_nobodys_word(who: str, told: bool) -> None:
    _, found = find(f"{who} claimed/VERB/0/root that/SCONJ/5/mark they/PRON/5/nsubj won/VERB/2/ccomp")
    assert bool(found) is told


@pytest.mark.parametrize(
    ("head", "named", "media", "sources"),
    [
        (5, {7}, set(), ["police", "Reuters"]),
        (2, {7}, {3}, ["police", "Reuters"]),  # of media whatever the parse hangs it on
        (2, {7}, set(), ["Reuters"]),
        (5, set(), set(), ["Reuters"]),  # what is cited as a reason is no party
    ],
)
def test_whom_an_agency_cites_tells_it(head: int, named: set[int], media: set[int], sources: list[str]) -> None:
    doc = make_doc(
        [
            "Rebels/NOUN/2/nsubj fled/VERB/5/ccomp _,/PUNCT/2/punct Reuters/PROPN/5/nsubj said/VERB/0/root _,/PUNCT/7/punct "
            f"citing/VERB/{head}/advcl police/NOUN/7/obj _./PUNCT/5/punct"
        ]
    )
    held = attribution_of(1, find_attributions(doc, load_cues(), None, named, media), doc)
    chain = []
    while held is not None:
        chain.append(cut(doc, held.source))
        held = held.outer
    assert chain == sources


def test_who_reports_a_saying_stands_outside_of_it() -> None:
    row = (
        "She/PRON/2/nsubj said/VERB/10/ccomp rebels/NOUN/4/nsubj fled/VERB/2/ccomp _,/PUNCT/7/punct the/DET/7/det radio/NOUN/4/nsubj "
        "and/CCONJ/9/cc television/NOUN/7/conj reported/VERB/0/root _./PUNCT/10/punct"
    )
    doc, found = find(row)
    assert [(cut(doc, a.cue), cut(doc, a.content[0])) for a in found] == [("said", "rebels fled"), ("reported", "She said rebels fled")]


@pytest.mark.parametrize(("dep", "content"), [("obl", "Among those held were six priests"), ("advmod", "six priests")])
def test_what_a_sentence_begins_with_is_said_as_well(dep: str, content: str) -> None:
    doc, found = find(
        f"Among/ADP/2/case those/PRON/9/{dep} held/VERB/2/acl were/AUX/2/cop six/NUM/6/nummod priests/NOUN/9/ccomp _,/PUNCT/2/punct they/PRON/9/nsubj said/VERB/0/root"
    )
    assert [cut(doc, a.content[0]) for a in found] == [content]


@pytest.mark.parametrize(("between", "told"), [("_;", []), ("_,", ["Gotha frees six"])])
def test_nobody_believes_what_stands_before_a_semicolon(between: str, told: list[str]) -> None:
    doc = make_doc([
        f"Gotha/PROPN/2/nsubj frees/VERB/0/root six/NUM/2/obj {between}/PUNCT/6/punct envoys/NOUN/6/nsubj believe/VERB/2/parataxis"
    ])
    found = find_attributions(doc, load_cues())
    assert [doc.text[slice(*run)].strip(" ,") for a in found for run in a.content] == told


def test_who_offers_something_says_nothing_of_what_others_do() -> None:
    doc = make_doc([
        "Gotha/PROPN/2/nsubj offered=offer/VERB/0/root its/PRON/4/nmod:poss help/NOUN/2/obj _;/PUNCT/7/punct Kenya/PROPN/7/nsubj "
        "accused=accuse/VERB/2/parataxis its/PRON/9/nmod:poss neighbour/NOUN/7/obj"
    ])
    assert "offered" not in [cut(doc, a.cue) for a in find_attributions(doc, load_cues())]
