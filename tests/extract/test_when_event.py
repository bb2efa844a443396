"""The time of an event, on documents built by hand."""

import pytest
from spacy.tokens import Doc

from sayso.extract.when_event import find_event_times
from sayso.records import When
from tests.annotate.test_toponyms import make
from tests.factory import make_parsed


def days(doc: Doc, trigger: str, *words: str, first: str = "2020-05-04") -> list[tuple[str, str | None]]:
    whens = [When(w, doc.text.index(w), doc.text.index(w) + len(w), first=first, last=first) for w in words]
    token = next(t for t in doc if t.text == trigger)
    return [(w.text, w.last) for w in find_event_times(token, doc, whens, published="2020-05-06")]


JOINED = (
    "Two NUM nsubj:pass 2 O",
    "were AUX aux:pass 2 O",
    "killed VERB ROOT 2 O VBN",
    "and CCONJ cc 5 O",
    "five NUM nsubj:pass 5 O",
    "wounded VERB conj 2 O VBN",
    "on ADP case 7 O",
    "Monday PROPN obl 5 O",
)


def test_a_day_told_with_the_second_of_two_verbs() -> None:
    assert days(make(*JOINED), "killed", "Monday") == [("Monday", "2020-05-04")]


def test_another_subject_keeps_its_own_time() -> None:
    rows = [*JOINED]
    rows[6], rows[7] = "on ADP case 7 O", "Monday PROPN obl 2 O"
    assert days(make(*rows), "wounded", "Monday") == []


def test_what_is_done_at_the_same_time() -> None:
    doc = make(
        "Men NOUN nsubj 1 O", "struck VERB ROOT 1 O VBD", "Monday PROPN obl 1 O", "killing VERB advcl 1 O VBG", "two NUM obj 3 O"
    )
    assert days(doc, "killing", "Monday") == [("Monday", "2020-05-04")]


def test_an_event_noun_takes_the_time_of_its_verb() -> None:
    doc = make("Talks NOUN nsubj 1 O", "resumed VERB ROOT 1 O VBD", "Monday PROPN obl 1 O")
    assert days(doc, "Talks", "Monday") == [("Monday", "2020-05-04")]


def test_the_time_of_saying_is_not_shared() -> None:
    doc = make(
        "Police NOUN nsubj 1 O", "said VERB ROOT 1 O VBD", "Monday PROPN obl 1 O", "two NUM nsubj 4 O", "died VERB ccomp 1 O VBD"
    )
    assert days(doc, "died", "Monday") == []


def test_since_a_time_lasts_to_publication() -> None:
    doc = make(
        "Two NUM nsubj 1 O",
        "died VERB ROOT 1 O VBN",
        "since SCONJ mark 4 O",
        "troops NOUN nsubj 4 O",
        "came VERB advcl 1 O VBD",
        "Monday PROPN obl 4 O",
    )
    assert days(doc, "died", "Monday") == [("Monday", "2020-05-06")]


def test_what_lies_ahead_is_not_the_time_of_the_verb_over_it() -> None:
    doc = make(
        "Men NOUN nsubj 1 O",
        "met VERB ROOT 1 O VBD",
        "to PART mark 3 O",
        "plan VERB advcl 1 O VB",
        "Monday PROPN obl 3 O",
    )
    assert days(doc, "met", "Monday", first="2020-05-11") == []


def test_what_stands_before_who_speaks_sets_the_time_of_what_is_said() -> None:
    rows = [
        "In ADP case 2 O",
        "the DET det 2 O",
        "battle NOUN obl 6 O",
        "of ADP case 4 O",
        "Monday PROPN nmod 2 O",
        "Togo PROPN nsubj 6 O",
        "says VERB ROOT 6 O VBZ",
        "it PRON nsubj 8 O",
        "killed VERB ccomp 6 O VBD",
        "ten NUM obj 8 O",
    ]
    assert days(make(*rows), "killed", "Monday") == [("Monday", "2020-05-04")]

    rows[0] = "After ADP case 2 O"
    assert days(make(*rows), "killed", "Monday") == []


def test_what_something_began_with_was_when_it_began() -> None:
    doc = make(
        "It PRON nsubj 1 O", "begin VERB ROOT 1 O VBD", "with ADP case 3 O", "shelling NOUN obl 1 O", "Monday PROPN obl 1 O"
    )
    assert days(doc, "shelling", "Monday") == [("Monday", "2020-05-04")]


def test_hours_of_talks_are_when_they_were_held() -> None:
    doc = make("They PRON nsubj 1 O", "held VERB ROOT 1 O VBD", "hour NOUN obj 1 O", "of ADP case 4 O", "talks NOUN nmod 2 O", "Monday PROPN obl 1 O")
    assert days(doc, "talks", "Monday") == [("Monday", "2020-05-04")]


CHARGED = (
    "They PRON nsubj 1 O",
    "arrest VERB ROOT 1 O VBP",
    "two NUM obj 1 O",
    "over ADP case 5 O",
    "a DET det 5 O",
    "raid NOUN obl 1 O",
    "in ADP case 7 O",
    "May PROPN nmod 5 O",
)


def test_the_time_inside_a_charge_is_that_of_the_deed() -> None:
    doc = make(*CHARGED)
    assert days(doc, "raid", "May") == [("May", "2020-05-04")]
    assert days(doc, "arrest", "May") == []


CONDEMNED = (
    "They PRON nsubj 2 O",
    "Saturday PROPN obl:unmarked 2 O",
    "condemn VERB ROOT 2 O VBP",
    "raids NOUN obj 2 O",
    "in ADP case 5 O",
    "Zenda PROPN nmod 3 O",
    "Friday PROPN obl:unmarked 2 O",
)


def test_who_condemns_does_so_on_one_day_what_was_done_on_another() -> None:
    doc = make(*CONDEMNED)
    assert [w for w, _ in days(doc, "condemn", "Saturday", "Friday")] == ["Saturday"]
    assert [w for w, _ in days(doc, "raids", "Saturday", "Friday")] == ["Friday"]
    assert days(doc, "condemn", "Friday") == [("Friday", "2020-05-04")]
    assert days(doc, "raids", "Friday") == []  # one day alone is that of saying


CAME = (
    "He PRON nsubj 1 O",
    "came VERB ROOT 1 O VBD",
    "on ADP case 3 O",
    "Monday PROPN obl 1 O",
    ", PUNCT punct 7 O",
    "where SCONJ advmod 7 O WRB",
    "he PRON nsubj 7 O",
    "spoke VERB acl:relcl 3 O VBD",
)


def test_where_he_came_on_a_day_he_spoke_on_it() -> None:
    assert days(make(*CAME), "spoke", "Monday") == [("Monday", "2020-05-04")]


def test_no_time_reaches_back_over_the_verb_that_rules_its_clause() -> None:
    doc = make(
        "They PRON nsubj 1 O", "left VERB ccomp 3 O VBD", "police NOUN nsubj 3 O", "said VERB ROOT 3 O VBD", "Monday PROPN obl 1 O"
    )
    assert days(doc, "left", "Monday") == []


def test_a_past_day_is_not_that_of_what_will_be() -> None:
    rows = ("They PRON nsubj 2 O", "will AUX aux 2 O MD", "free VERB ROOT 2 O VB", "men NOUN obj 2 O", "whom PRON obj 5 O WP",
            "seized VERB acl:relcl 3 O VBN", "Monday PROPN obl 2 O")  # fmt: skip
    assert days(make(*rows), "seized", "Monday") == [("Monday", "2020-05-04")]
    assert days(make(*rows), "free", "Monday") == []
    assert days(make(*rows), "seized", "Monday", first="2020-05-07") == []


def test_what_happened_when_something_began_happened_on_that_day() -> None:
    doc = make("Held VERB ROOT 0 O VBN", "since ADP case 2 O", "Monday PROPN obl 0 O", "when ADV advmod 4 O WRB", "seized VERB advcl 0 O VBN")
    since = When("Monday", doc.text.index("Monday"), doc.text.index("Monday") + 6, first="2020-05-04", last="2020-05-06")
    found = find_event_times(doc[4], doc, [since], published="2020-05-06")
    assert [(w.first, w.last) for w in found] == [("2020-05-04", "2020-05-04")]


def test_since_when_there_was_none_such_dates_no_event() -> None:
    for word, wanted in (("first", []), ("joint", [("Monday", "2020-05-04")])):
        doc = make("the DET det 2 O", f"{word} ADJ amod 2 O", "raid NOUN ROOT 2 O NN", "since ADP case 4 O", "Monday PROPN nmod 2 O")
        assert days(doc, "raid", "Monday") == wanted


@pytest.mark.parametrize(("told", "found"), [("worst=bad/JJS", []), ("new=new/JJ", [("March", "2020-05-04")])])
def test_what_a_raid_is_the_worst_since_is_not_its_time(told: str, found: list[tuple[str, str | None]]) -> None:
    row = "the/DT/3/det {}/3/amod raid/NN/0/root since/IN/5/case March/NNP/3/nmod killed=kill/VBD/3/acl"
    assert days(make_parsed(row.format(told)), "raid", "March") == found


def test_the_greatest_of_the_last_years_is_of_none_of_them() -> None:
    row = "the/DT/3/det greatest=great/JJS/3/amod raid/NN/0/root of/IN/6/case last/JJ/6/amod years=year/NNS/3/nmod"
    assert days(make_parsed(row), "raid", "last years") == []


VICTIM = (
    "A DET det 1 O", "victim NOUN nsubj 5 O", "of ADP case 3 O", "fire NOUN nmod 1 O", "Monday PROPN nmod 3 O",
    "died VERB ROOT 5 O VBD", "early ADV advmod 7 O", "Tuesday PROPN obl 5 O",
)  # fmt: skip
AGAIN = (
    "Men NOUN nsubj 1 O", "struck VERB ROOT 1 O VBD", "on ADP case 3 O", "Monday PROPN obl 1 O", "and CCONJ cc 6 O", "on ADP case 6 O",
    "Tuesday PROPN conj 3 O",
)  # fmt: skip
WOUNDS = (
    "Men NOUN nsubj 1 O", "died VERB ROOT 1 O VBD", "Tuesday PROPN obl 1 O", "of ADP case 4 O", "wounds NOUN obl 1 O", "got VERB acl 4 O VBN",
    "there ADV advmod 5 O", "Monday PROPN obl 1 O",
)  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "trigger", "told"),
    [(VICTIM, "died", ["Tuesday"]), (AGAIN, "struck", ["Monday", "Tuesday"]), (WOUNDS, "died", ["Tuesday"])],
    ids=["the day of a noun", "two days of one deed", "the nearer of two that are not joined"],
)
def test_of_two_days_the_verb_has_its_own(rows: tuple[str, ...], trigger: str, told: list[str]) -> None:
    doc = make(*rows)
    at = {"Monday": "2020-05-04", "Tuesday": "2020-05-05"}
    whens = [When(w, doc.text.index(w), doc.text.index(w) + len(w), first=day, last=day) for w, day in at.items()]
    token = next(t for t in doc if t.text == trigger)
    assert [w.text for w in find_event_times(token, doc, sorted(whens, key=lambda w: w.start), published="2020-05-06")] == told


@pytest.mark.parametrize(("verb", "told"), [("said=say", []), ("saw=see", [("Monday", "2020-05-04")])])
def test_the_day_behind_a_verb_of_saying_is_that_of_saying(verb: str, told: list[tuple[str, str]]) -> None:
    row = f"Men=man/NNS/2/nsubj {verb}/VBD/0/root Monday/NNP/5/obl they/PRP/5/nsubj took=take/VBD/2/ccomp Zenda/NNP/5/obj"
    assert days(make_parsed(row), "took", "Monday") == told


@pytest.mark.parametrize(("verb", "case", "told"), [("fled=flee", "after/IN/6/case", 0), ("died=die", "in/IN/6/case", 1), ("condemned=condemn", "", 0), ("saw=see", "", 1)])
def test_the_day_of_what_went_before_is_not_that_of_what_followed(verb: str, case: str, told: int) -> None:
    n = 4 if case else 3
    row = f"Men=man/NNS/2/nsubj {verb}/VBD/0/root {case.replace('6', str(n + 2))} Monday/NNP/{n + 2}/nmod:poss _'s/POS/{n}/case raid/NN/2/{'obl' if case else 'obj'}"
    doc = make_parsed(" ".join(row.split()))
    assert len(days(doc, verb.split("=")[0], "Monday")) == told


@pytest.mark.parametrize(("case", "found"), [("against", []), ("in", [("Monday", "2020-05-04")])])
def test_the_day_of_what_people_march_against_is_not_theirs(case: str, found: list[tuple[str, str | None]]) -> None:
    doc = make("Men NOUN nsubj 1 O", "marched VERB ROOT 1 O VBD", f"{case} ADP case 5 O", "the DET det 5 O", "Monday PROPN compound 5 O", "vote NOUN obl 1 O")
    assert days(doc, "marched", "Monday") == found


@pytest.mark.parametrize(("which", "found"), [("third", []), ("right", [("year", "2020-05-04")])])
def test_within_what_time_it_is_the_third_is_not_when_it_was(which: str, found: list[tuple[str, str | None]]) -> None:
    doc = make("Men NOUN nsubj:pass 1 O", "jailed VERB ROOT 1 O VBN", "for ADP case 5 O", "the DET det 5 O", f"{which} ADJ amod 5 O", "time NOUN obl 1 O",
               "this DET det 7 O", "year NOUN nmod:unmarked 5 O")  # fmt: skip
    assert days(doc, "jailed", "year") == found


@pytest.mark.parametrize(("before", "found"), [(",", []), ("then", [("Monday", "2020-05-04")])])
def test_what_is_set_against_a_deed_has_a_day_of_its_own(before: str, found: list[tuple[str, str | None]]) -> None:
    doc = make("Men NOUN nsubj 1 O", "struck VERB ROOT 1 O VBD", f"{before} PUNCT punct 5 O", "while SCONJ mark 5 O", "police NOUN nsubj 5 O",
               "held VERB advcl 1 O VBD", "him PRON obj 5 O", "Monday PROPN obl 5 O")  # fmt: skip
    assert days(doc, "struck", "Monday") == found


def test_since_when_somebody_is_in_jail_is_not_when_he_writes() -> None:
    row = (
        "Otto/NNP/8/nsubj who/WP/5/nsubj is=be/VBZ/5/cop in/IN/5/case jail/NN/1/acl:relcl on/IN/7/case Monday/NNP/5/obl wrote=write/VBD/0/root "
        "a/DT/10/det letter/NN/8/obj"
    )
    assert days(make_parsed(row), "wrote", "Monday") == []
