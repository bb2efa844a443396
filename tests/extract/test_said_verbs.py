"""Verbs of saying: where their content stands, and what is no attribution. Sentences parsed by hand."""

import pytest

from sayso.extract.said_by import find_attributions
from sayso.reference.cues import load_cues
from tests.factory import make_doc

# A clause between commas, which the parser may hang on the noun before it.
BETWEEN = (
    "The/DET/2/det convoy/NOUN/10/nsubj _,/PUNCT/5/punct an/DET/5/det aide/NOUN/6/nsubj said/VERB/2/acl:relcl "
    "_,/PUNCT/6/punct will/AUX/10/aux soon/ADV/10/advmod leave/VERB/0/root town/NOUN/10/obj _./PUNCT/10/punct"
)
RECORDS = (
    "The/DET/2/det bridge/NOUN/4/nsubj:pass was/AUX/4/aux:pass mined/VERB/0/root in/ADP/6/case May/PROPN/4/obl "
    "_,/PUNCT/9/punct records/NOUN/9/nsubj show/VERB/4/parataxis _./PUNCT/4/punct"
)
CALLED = (
    'Gotha/PROPN/2/nsubj called/VERB/0/root the/DET/4/det charge/NOUN/2/obj "/PUNCT/6/punct _absurd/ADJ/4/appos '
    '_"/PUNCT/6/punct and/CCONJ/10/cc "/PUNCT/10/punct _late/ADJ/6/conj _"/PUNCT/10/punct _./PUNCT/2/punct'
)
URGED = (
    "Strelsau/PROPN/2/nsubj urged/VERB/0/root Gotha/PROPN/2/iobj to/PART/5/mark withdraw/VERB/2/xcomp "
    "_./PUNCT/2/punct"
)
AND_THAT = (
    "Rupert/PROPN/2/nsubj said/VERB/0/root rebels/NOUN/4/nsubj fled/VERB/2/ccomp _,/PUNCT/9/punct and/CCONJ/9/cc "
    "that/SCONJ/9/mark many/ADJ/9/nsubj starved/VERB/2/conj _./PUNCT/2/punct"
)
AND_HURT = (
    "Rupert/PROPN/2/nsubj said/VERB/0/root one/NUM/5/nsubj:pass was/AUX/5/aux:pass killed/VERB/2/ccomp and/CCONJ/9/cc "
    "two/NUM/9/nsubj:pass were/AUX/9/aux:pass hurt/VERB/2/conj _./PUNCT/2/punct"
)
AND_FLED = (
    "Rupert/PROPN/2/nsubj said/VERB/0/root one/NUM/5/nsubj:pass was/AUX/5/aux:pass killed/VERB/2/ccomp and/CCONJ/8/cc "
    "he/PRON/8/nsubj fled/VERB/2/conj _./PUNCT/2/punct"
)
LOOSE = (
    "Rupert/PROPN/2/nsubj says/VERB/0/root the/DET/4/det road/NOUN/7/nsubj may/AUX/7/aux be/AUX/7/cop "
    "closed/VERB/2/conj _./PUNCT/2/punct"
)
PRAISED = (
    "Gotha/PROPN/2/nsubj praised/VERB/0/root his/PRON/4/nmod:poss work/NOUN/2/obj as/ADP/7/case a/DET/7/det "
    "triumph/NOUN/2/obl on/ADP/9/case Monday/PROPN/2/obl _./PUNCT/2/punct"
)
ASKED = (
    "Rupert/PROPN/3/nsubj:pass was/AUX/3/aux:pass asked/VERB/0/root about/ADP/6/case the/DET/6/det raid/NOUN/3/obl "
    "_./PUNCT/3/punct"
)
CLAIMING = (
    "Rupert/PROPN/2/nsubj insisted/VERB/0/root _,/PUNCT/4/punct claiming/VERB/2/ccomp that/SCONJ/7/mark "
    "rebels/NOUN/7/nsubj fled/VERB/4/ccomp _./PUNCT/2/punct"
)

IF = (
    "The/DET/2/det army/NOUN/5/nsubj would/AUX/5/aux not/PART/5/advmod say/VERB/0/root if/SCONJ/8/mark "
    "rebels/NOUN/8/nsubj fled/VERB/5/advcl _./PUNCT/5/punct"
)
DASH = (
    "Rupert/PROPN/2/nsubj said/VERB/0/root rebels/NOUN/4/nsubj fled/VERB/2/ccomp —/PUNCT/7/punct a/DET/7/det "
    "boast/NOUN/4/parataxis _./PUNCT/2/punct"
)
BOASTED = (  # what it was said in has the clause hung on it
    "Gotha/PROPN/2/nsubj boasted/VERB/0/root in/ADP/5/case a/DET/5/det text/NOUN/2/obl sent/VERB/5/acl to/ADP/8/case aides/NOUN/6/obl of/SCONJ/11/mark "
    "having/AUX/11/aux killed/VERB/8/acl ten/NUM/11/obj _./PUNCT/2/punct"
)
OFFICIALLY = (
    "It/PRON/4/nsubj:pass was/AUX/4/aux:pass officially/ADV/4/advmod announced/VERB/0/root that/SCONJ/7/mark rebels/NOUN/7/nsubj fled/VERB/4/ccomp _./PUNCT/4/punct"
)
WIDELY = OFFICIALLY.replace("officially", "widely")


COMMENT = (
    "Gotha/PROPN/2/nsubj rejected/VERB/0/root the/DET/4/det plan/NOUN/2/obj _,/PUNCT/7/punct which/PRON/7/nsubj "
    "lapsed/VERB/4/acl:relcl _./PUNCT/2/punct"
)


ACCUSED_BY = (  # {0} accused by {1} of ...
    "Gotha/PROPN/9/nsubj _,/PUNCT/4/punct {0}/VERB/1/acl by/ADP/5/case Strelsau/PROPN/3/obl of/SCONJ/7/mark arming/VERB/3/advcl rebels/NOUN/7/obj "
    "withdrew/VERB/0/root _./PUNCT/9/punct"
)
ACCUSED_IOBJ = (  # as the parse may have whom it accuses
    "Gotha/PROPN/2/nsubj accused/VERB/0/root Strelsau/PROPN/2/iobj of/SCONJ/5/mark harbouring/VERB/2/advcl rebels/NOUN/5/obj _./PUNCT/2/punct"
)
WHICH_ACCUSES = (
    "Gotha/PROPN/8/nsubj _,/PUNCT/5/punct which/PRON/5/obj Strelsau/PROPN/5/nsubj accuses/VERB/1/acl:relcl of/SCONJ/7/mark arming/VERB/5/advcl "
    "withdrew/VERB/0/root rebels/NOUN/7/obj _./PUNCT/8/punct"
)


@pytest.mark.parametrize(
    ("row", "source", "content"),
    [
        (ACCUSED_BY.format("accused"), "Strelsau", ["of arming rebels"]),
        (ACCUSED_IOBJ, "Gotha", ["Strelsau of harbouring rebels"]),
        (WHICH_ACCUSES, "Strelsau", ["of arming", "rebels"]),
        (BETWEEN, "an aide", ["The convoy", "will soon leave town"]),
        (RECORDS, "records", ["The bridge was mined in May"]),
        (CALLED, "Gotha", ['the charge "absurd" and "late"']),
        (URGED, "Strelsau", ["Gotha to withdraw"]),
        (AND_THAT, "Rupert", ["rebels fled, and that many starved"]),
        (AND_HURT, "Rupert", ["one was killed and two were hurt"]),
        (AND_FLED, "Rupert", ["one was killed"]),
        (LOOSE, "Rupert", ["the road may be closed"]),
        (PRAISED, "Gotha", ["his work as a triumph"]),
        (ASKED, None, ["the raid"]),
        (IF, "The army", ["if rebels fled"]),
        (DASH, "Rupert", ["rebels fled"]),
        (OFFICIALLY, "officially", ["that rebels fled"]),
        (WIDELY, None, ["that rebels fled"]),
        (COMMENT, "Gotha", ["the plan"]),
        (CLAIMING, "Rupert", ["that rebels fled"]),
    ],
)
def test_content_is_found_where_it_stands(row: str, source: str | None, content: list[str]) -> None:
    doc = make_doc([row])
    (held,) = find_attributions(doc, load_cues())
    assert (doc.text[slice(*held.source)] if held.source else None) == source
    assert [doc.text[slice(*run)] for run in held.content] == content


@pytest.mark.parametrize("over", [8, 4])  # who quotes, and where the parse may hang "saying" else
@pytest.mark.parametrize("object_", ["obj", "iobj"])
@pytest.mark.parametrize(("mark", "after", "said"), [("", "_,/PUNCT/4/punct", "Two men were killed"), ('"/PUNCT/4/punct _', '_,/PUNCT/4/punct _"/PUNCT/4/punct', '"Two men were killed,"')])
def test_who_is_quoted_tells_what_stands_before(over: int, object_: str, mark: str, after: str, said: str) -> None:
    n = 2 if mark else 0
    first = 1 if mark else 0
    row = (
        f"{mark}Two/NUM/{2 + first}/nummod men/NOUN/{4 + first}/nsubj:pass were/AUX/{4 + first}/aux:pass killed/VERB/0/root {after.replace('/4/', f'/{4 + first}/')} "
        f"the/DET/{7 + n}/det agency/NOUN/{8 + n}/nsubj quoted/VERB/{4 + first}/parataxis an/DET/{10 + n}/det aide/NOUN/{8 + n}/{object_} as/ADP/{12 + n}/mark "
        f"saying/VERB/{over + (n if over == 8 else first)}/advcl _./PUNCT/{4 + first}/punct"
    )
    doc = make_doc([row])
    told = [a for a in find_attributions(doc, load_cues()) if a.source and doc.text[slice(*a.source)] == "an aide"]
    assert [doc.text[slice(*run)] for a in told for run in a.content] == [said]


WHICH = (
    "He/PRON/2/nsubj denied/VERB/0/root the/DET/4/det attack/NOUN/2/obj _,/PUNCT/8/punct which/PRON/8/obj "
    "Gotha/PROPN/8/nsubj condemned/VERB/4/acl:relcl as/ADP/10/case barbaric/ADJ/8/obl _./PUNCT/2/punct"
)


def test_a_relative_pronoun_is_what_is_said() -> None:
    doc = make_doc([WHICH])
    found = find_attributions(doc, load_cues())
    assert [[doc.text[slice(*run)] for run in a.content] for a in found][1] == ["which", "as barbaric"]


WAYS = (
    "Gotha/PROPN/2/nsubj found/VERB/0/root ways/NOUN/2/obj to/PART/5/mark promise/VERB/3/acl peace/NOUN/5/obj "
    "_./PUNCT/2/punct"
)
HELD_INSIDE = (
    "The/DET/2/det army/NOUN/3/nsubj said/VERB/0/root Rupert/PROPN/5/nsubj believes/VERB/3/ccomp that/SCONJ/8/mark "
    "rebels/NOUN/8/nsubj fled/VERB/5/ccomp _./PUNCT/3/punct"
)
THEY_SAY = (
    '"/PUNCT/3/punct _They/PRON/3/nsubj say/VERB/10/ccomp that/SCONJ/6/mark rebels/NOUN/6/nsubj fled/VERB/3/ccomp '
    '_,/PUNCT/3/punct _"/PUNCT/3/punct Rupert/PROPN/10/nsubj said/VERB/0/root _./PUNCT/10/punct'
)


@pytest.mark.parametrize(("row", "sources"), [(WAYS, []), (HELD_INSIDE, ["The army"]), (THEY_SAY, ["Rupert"])])
def test_a_mere_mention_of_saying_is_no_attribution(row: str, sources: list[str]) -> None:
    doc = make_doc([row])
    found = find_attributions(doc, load_cues())
    assert [doc.text[slice(*a.source)] for a in found if a.source] == sources


NOTE = (
    'Rupert/PROPN/2/nsubj said/VERB/0/root _:/PUNCT/6/punct "/PUNCT/6/punct _They/PRON/6/nsubj fled/VERB/2/ccomp '
    "_./PUNCT/6/punct",
    'We/PRON/2/nsubj saw/VERB/0/root them/PRON/2/obj _./PUNCT/2/punct _"/PUNCT/2/punct',
)


def test_a_quotation_after_a_colon_is_whole() -> None:
    doc = make_doc(NOTE)
    (held,) = find_attributions(doc, load_cues())
    assert [doc.text[slice(*run)] for run in held.content] == ['"They fled. We saw them."']


UNNAMED = (
    "An/DET/2/det official/NOUN/11/nsubj who/PRON/4/nsubj asked/VERB/2/acl:relcl not/PART/8/advmod to/PART/8/mark "
    "be/AUX/8/aux:pass named/VERB/4/xcomp said/VERB/0/root rebels/NOUN/11/nsubj fled/VERB/9/ccomp _./PUNCT/9/punct"
)


def test_an_unnamed_speaker_keeps_the_description() -> None:
    doc = make_doc([UNNAMED])
    (held,) = find_attributions(doc, load_cues())
    assert held.source is not None
    assert doc.text[slice(*held.source)] == "An official who asked not to be named"
    assert [doc.text[slice(*run)] for run in held.content] == ["rebels fled"]


STAY = (
    "Rupert/PROPN/2/nsubj said/VERB/0/root he/PRON/5/nsubj would/AUX/5/aux stay/VERB/2/ccomp and/CCONJ/7/cc "
    "denied/VERB/5/conj that/SCONJ/10/mark rebels/NOUN/10/nsubj fled/VERB/7/ccomp _./PUNCT/2/punct"
)


def test_a_joined_saying_goes_with_the_teller_not_with_his_pronoun() -> None:
    doc = make_doc([STAY])
    found = find_attributions(doc, load_cues())
    assert [doc.text[slice(*a.source)] for a in found if a.source] == ["Rupert", "Rupert"]


CALL_ON = (
    "Gotha/PROPN/2/nsubj called/VERB/0/root on/ADP/4/case Strelsau/PROPN/2/obl to/PART/6/mark withdraw/VERB/2/xcomp "
    "_./PUNCT/2/punct"
)
SUPPOSED = (
    "Gotha/PROPN/3/nsubj:pass is/AUX/3/aux:pass supposed/VERB/0/root to/PART/5/mark leave/VERB/3/xcomp _./PUNCT/3/punct"
)


def test_an_appeal_has_the_act_asked_for() -> None:
    doc = make_doc([CALL_ON])
    (held,) = find_attributions(doc, load_cues())
    assert [doc.text[slice(*run)] for run in held.content] == ["Strelsau to withdraw"]


def test_a_passive_of_another_sense_reports_nothing() -> None:
    assert find_attributions(make_doc([SUPPOSED]), load_cues()) == []


FIRST_TIME = (
    "The/DET/2/det army/NOUN/3/nsubj said/VERB/0/root for/ADP/7/case the/DET/7/det first/ADJ/7/amod time/NOUN/3/obl "
    "that/SCONJ/10/mark rebels/NOUN/10/nsubj fled/VERB/7/acl:relcl _./PUNCT/3/punct"
)
WITH_CALLING = (
    "They/PRON/2/nsubj left/VERB/0/root with/ADP/4/case Gotha/PROPN/2/obl calling/VERB/4/acl it/PRON/5/obj "
    "a/DET/8/det triumph/NOUN/5/xcomp _./PUNCT/2/punct"
)


@pytest.mark.parametrize(
    ("row", "source", "content"),
    [(FIRST_TIME, "The army", "that rebels fled"), (WITH_CALLING, "Gotha", "it a triumph")],
)
def test_content_hung_elsewhere_is_found(row: str, source: str, content: str) -> None:
    doc = make_doc([row])
    (held,) = find_attributions(doc, load_cues())
    assert held.source is not None
    assert doc.text[slice(*held.source)] == source
    assert [doc.text[slice(*run)] for run in held.content] == [content]


FORCED = (
    "The/DET/2/det raid/NOUN/3/nsubj forced/VERB/0/root Rupert/PROPN/3/obj to/PART/6/mark start/VERB/3/xcomp "
    "saying/VERB/6/xcomp that/SCONJ/10/mark rebels/NOUN/10/nsubj fled/VERB/7/ccomp _./PUNCT/3/punct"
)


def test_who_is_made_to_say_it_says_it() -> None:
    doc = make_doc([FORCED])
    (held,) = find_attributions(doc, load_cues())
    assert held.source is not None
    assert doc.text[slice(*held.source)] == "Rupert"


TWO_SPEAKERS = (
    "Gotha/PROPN/2/nsubj says/VERB/0/root five/NUM/4/nummod dead/ADJ/2/ccomp in/ADP/6/case raid/NOUN/4/obl _,/PUNCT/9/punct "
    "Ruritania/PROPN/9/nsubj denies/VERB/2/parataxis attack/NOUN/9/obj"
)


def test_two_speakers_of_a_headline_say_each_their_own() -> None:
    doc = make_doc([TWO_SPEAKERS])
    found = find_attributions(doc, load_cues())
    said = [(doc.text[slice(*a.source)], [doc.text[slice(*run)] for run in a.content]) for a in found if a.source]
    assert said == [("Gotha", ["five dead in raid"]), ("Ruritania", ["attack"])]


FIGURES = [
    ("The/DET/2/det ministry/NOUN/3/nsubj put/VERB/0/root the/DET/5/det toll/NOUN/3/obj at/ADP/7/case 12/NUM/3/obl", "The ministry"),
    ("Gotha/PROPN/2/nsubj raised/VERB/0/root the/DET/4/det toll/NOUN/2/obj to/ADP/6/case five/NUM/2/obl", "Gotha"),
    ("The/DET/2/det attack/NOUN/3/nsubj raised/VERB/0/root the/DET/5/det toll/NOUN/3/obj to/ADP/7/case five/NUM/3/obl", None),
    ("The/DET/2/det ministry/NOUN/3/nsubj put/VERB/0/root the/DET/5/det bomb/NOUN/3/obj at/ADP/8/case the/DET/8/det gate/NOUN/3/obl", None),
]


@pytest.mark.parametrize(("row", "source"), FIGURES)
def test_who_gives_a_figure_says_it(row: str, source: str | None) -> None:
    doc = make_doc([row])
    found = find_attributions(doc, load_cues())
    assert next((doc.text[slice(*a.source)] for a in found if a.source), None) == source


QUOTED = (
    "Radio/NOUN/2/nsubj quoted/VERB/0/root the/DET/4/det duke/NOUN/2/obj as/SCONJ/6/mark saying/VERB/2/advcl "
    "rebels/NOUN/8/nsubj fled/VERB/6/ccomp _./PUNCT/2/punct"
)
TALKED_OVER = "Gotha/PROPN/2/nsubj discussed/VERB/0/root the/DET/4/det arrest/NOUN/2/obj _./PUNCT/2/punct"


@pytest.mark.parametrize(("row", "sources"), [(QUOTED, ["Radio", "the duke"]), (TALKED_OVER, [])])
def test_who_is_quoted_speaks_and_who_discusses_tells_nothing(row: str, sources: list[str]) -> None:
    doc = make_doc([row])
    assert [doc.text[slice(*a.source)] for a in find_attributions(doc, load_cues()) if a.source] == sources


@pytest.mark.parametrize(("verb", "sources"), [("complained", ["Workers"]), ("protested", [])])
def test_who_marches_against_something_does_not_tell_of_it(verb: str, sources: list[str]) -> None:
    doc = make_doc([f"Workers/NOUN/2/nsubj {verb}/VERB/0/root against/ADP/5/case the/DET/5/det arrests/NOUN/2/obl _./PUNCT/2/punct"])
    assert [doc.text[slice(*a.source)] for a in find_attributions(doc, load_cues()) if a.source] == sources


def test_who_gathers_somewhere_tells_nothing() -> None:
    row = (
        "Mourners/NOUN/2/nsubj wept/VERB/0/root as/SCONJ/5/mark villagers/NOUN/5/nsubj gathered/VERB/2/advcl at/ADP/7/case "
        "home/NOUN/5/obl _./PUNCT/2/punct"
    )
    assert not find_attributions(make_doc([row]), load_cues())


def test_who_denies_having_done_it_says_so() -> None:
    row = "Gotha/PROPN/2/nsubj denied/VERB/0/root having/AUX/4/aux shelled/VERB/2/xcomp Zenda/PROPN/4/obj _./PUNCT/2/punct"
    doc = make_doc([row])
    (said,) = find_attributions(doc, load_cues())
    assert (said.stance, [p.text for p in said.speakers]) == ("deny", ["Gotha"])
    assert [doc.text[a:b] for a, b in said.content] == ["having shelled Zenda"]


@pytest.mark.parametrize(("held", "sources"), [("to/PART/5/mark be/AUX/5/cop", []), ("that/SCONJ/5/mark they/PRON/5/nsubj", ["Gunmen"])])
def test_who_is_believed_to_be_something_believes_nothing(held: str, sources: list[str]) -> None:
    row = f"Gunmen/NOUN/2/nsubj believed/VERB/0/root {held} outlaws/NOUN/2/xcomp burned/VERB/2/ccomp Zenda/PROPN/6/obj _./PUNCT/2/punct"
    doc = make_doc([row])
    assert [doc.text[slice(*a.source)] for a in find_attributions(doc, load_cues()) if a.source] == sources


def test_whose_aide_it_is_that_the_parse_takes_for_a_town() -> None:
    row = (
        "Rebels/NOUN/2/nsubj fled/VERB/0/root near/ADP/4/case Zenda/PROPN/2/obl _,/PUNCT/7/punct an/DET/7/det aide/NOUN/4/appos of/ADP/10/case the/DET/10/det "
        "duke/NOUN/7/nmod said/VERB/4/parataxis _./PUNCT/2/punct"
    )
    doc = make_doc([row])
    (said,) = find_attributions(doc, load_cues())
    assert said.source is not None
    assert doc.text[slice(*said.source)] == "an aide of the duke"
    assert doc.text[slice(*said.content[0])] == "Rebels fled near Zenda"


@pytest.mark.parametrize(("to", "told"), [("to/PART/4/mark", []), ("to/ADP/4/case", ["said_by:prep"])])
def test_for_what_a_day_is_protested_is_not_said(to: str, told: list[str]) -> None:
    word = "mark/VERB/2/advcl" if "PART" in to else "generals/NOUN/2/obl"
    doc = make_doc([f"Weavers/NOUN/2/nsubj protest/VERB/0/root {to} {word} the/DET/6/det killing/NOUN/4/obj"])
    assert [a.made_by for a in find_attributions(doc, load_cues())] == told


@pytest.mark.parametrize("verb", ["phone", "contact"])
def test_who_phones_a_radio_claims_the_attack_himself(verb: str) -> None:
    row = (
        f"A/DET/2/det man/NOUN/3/nsubj {verb}/VERB/0/root a/DET/5/det radio/NOUN/3/obj to/PART/7/mark claim/VERB/3/xcomp "
        "the/DET/9/det attack/NOUN/7/obj _./PUNCT/3/punct"
    )
    doc = make_doc([row])
    found = [a for a in find_attributions(doc, load_cues()) if a.cue and doc.text[slice(*a.cue)] == "claim"]
    assert [p.text for a in found for p in a.speakers] == ["man"]


@pytest.mark.parametrize(("was", "speakers"), [("", []), ("mayor/NOUN/4/nsubj ", [["Police"]])])
def test_a_suspect_in_a_headline_says_nothing(was: str, speakers: list[list[str]]) -> None:
    verb = 4 if was else 3
    row = f"Police/NOUN/2/nsubj suspect/VERB/0/root {was}arrested/VERB/2/ccomp there/ADV/{verb}/advmod"
    assert [[p.text for p in a.speakers] for a in find_attributions(make_doc([row]), load_cues())] == speakers
