"""Which dates hold for an event, and which words put it into an earlier period."""

import pytest
from spacy.tokens import Doc

from sayso.extract.period import find_periods
from sayso.records import Period, When
from tests.factory import make_claim, make_parsed


def period(doc: Doc, trigger: str, *times: str, basis: str | None = None, first: str | None = "1999-01-01") -> Period:
    """The period of one claim whose sentence is the whole text, with these words as time expressions."""
    text = doc.text
    whens = [When(t, text.index(t), text.index(t) + len(t), "DATE", first=first, last=first, basis=basis) for t in times]
    claim = make_claim(trigger, text)
    return find_periods([claim], doc, whens)[claim.id]


BROKE_AND_SIGNED = (
    "Rebels=rebel/NNS/2/nsubj fled=flee/VBD/0/root in/IN/4/case 1999/CD/2/obl and/CC/6/cc signed=sign/VBD/2/conj accords=accord/NNS/6/obj"
)
AFTER = (
    "Gotha/NNP/2/nsubj cut/VBD/0/root ties=tie/NNS/2/obj in/IN/5/case 1999/CD/2/obl after/IN/8/mark Ruritania/NNP/8/nsubj "
    "shelled=shell/VBD/2/advcl Zenda/NNP/8/obj"
)


IN_JAIL = "were=be/VBD/5/cop in/IN/5/case jail/NN/1/acl:relcl in/IN/7/case 1999/CD/5/obl"
CHARGED = "Men=man/NNS/2/nsubj:pass arrested=arrest/VBN/0/root over/IN/5/case the/DT/5/det raid/NN/2/obl in/IN/7/case 1999/CD/5/nmod"


@pytest.mark.parametrize(
    ("row", "trigger", "time", "over"),
    [
        (CHARGED, "raid", "1999", True),
        (CHARGED, "arrested", "1999", False),
        (BROKE_AND_SIGNED, "fled", "1999", True),
        (BROKE_AND_SIGNED, "signed", "1999", True),
        (BROKE_AND_SIGNED, "accords", "1999", True),
        (AFTER, "shelled", "1999", True),
        # Another tense is another time: "fled in 1999 and has signed".
        ("Rebels=rebel/NNS/2/nsubj fled=flee/VBD/0/root in/IN/4/case 1999/CD/2/obl and/CC/7/cc has/VBZ/7/aux signed=sign/VBN/2/conj",
         "signed", "1999", False),
        # "The rebels who had shelled it fled in 1999": before that, then.
        ("Rebels=rebel/NNS/5/nsubj who/WP/4/nsubj had=have/VBD/4/aux shelled=shell/VBN/1/acl:relcl fled=flee/VBD/0/root in/IN/7/case 1999/CD/5/obl",
         "shelled", "1999", True),
        ("Rebels=rebel/NNS/4/nsubj who/WP/3/nsubj shelled=shell/VBD/1/acl:relcl fled=flee/VBD/0/root in/IN/6/case 1999/CD/4/obl",
         "shelled", "1999", False),
        # who has been in jail since then does all else later
        (f"Rebels=rebel/NNS/8/nsubj who/WP/5/nsubj {IN_JAIL} signed=sign/VBD/0/root", "signed", "1999", False),
        ("Many/JJ/3/nsubj have/VBP/3/aux died=die/VBN/0/root since/IN/6/mark fighting/NN/6/nsubj began=begin/VBD/3/advcl in/IN/8/case 1999/CD/6/obl",
         "died", "1999", True),
        ("The/DT/3/det 1999/CD/3/nummod accord/NN/0/root in/IN/5/case which/WDT/7/obl they/PRP/7/nsubj disarmed=disarm/VBD/3/acl:relcl",
         "disarmed", "1999", True),
    ],
)  # fmt: skip
def test_dates_of_the_clauses_above(row: str, trigger: str, time: str, over: bool) -> None:
    assert bool(period(make_parsed(row), trigger, time).over) is over


def test_a_date_told_of_something_else_is_not_around() -> None:
    aside = make_parsed(
        "The/DT/2/det town/NN/8/nsubj:pass which/WDT/4/nsubj fell=fall/VBD/2/acl:relcl in/IN/6/case 1999/CD/4/obl was=be/VBD/8/aux:pass "
        "shelled=shell/VBN/0/root"
    )
    assert period(aside, "shelled", "1999").around == ()
    assert period(aside, "fell", "1999").around != ()


@pytest.mark.parametrize(
    ("row", "trigger", "field"),
    [
        ("Since/IN/2/case then/RB/5/obl dozens=dozen/NNS/5/nsubj:pass were=be/VBD/5/aux:pass killed=kill/VBN/0/root", "killed", "back"),
        ("Dozens=dozen/NNS/3/nsubj:pass were=be/VBD/3/aux:pass killed=kill/VBN/0/root in/IN/6/case previous/JJ/6/amod raids=raid/NNS/3/obl",
         "killed", "past"),
        ("The/DT/2/det insurgency/NN/4/nsubj has=have/VBZ/4/aux killed=kill/VBN/0/root thousands=thousand/NNS/4/obj", "killed", "past"),
        ("An=a/DT/2/det insurgency/NN/0/root that/WDT/5/nsubj has=have/VBZ/5/aux killed=kill/VBN/2/acl:relcl thousands=thousand/NNS/5/obj",
         "killed", "past"),
        ("They/PRP/3/nsubj have/VBP/3/aux fought=fight/VBN/0/root for/IN/6/case two/CD/6/nummod decades=decade/NNS/3/obl", "fought", "past"),
        ("Many/JJ/3/nsubj have/VBP/3/aux died=die/VBN/0/root in/IN/6/case the/DT/6/det conflict/NN/3/obl", "died", "past"),
        ("Many/JJ/3/nsubj have/VBP/3/aux died=die/VBN/0/root since/IN/7/mark the/DT/6/det war/NN/7/nsubj began=begin/VBD/3/advcl", "died", "past"),
        ("Rebels=rebel/NNS/3/nsubj recently/RB/3/advmod shelled=shell/VBD/0/root Zenda/NNP/3/obj", "shelled", "recent"),
        ("Rebels=rebel/NNS/2/nsubj shell/VBP/0/root Zenda/NNP/2/obj", "shell", "recent"),
    ],
)  # fmt: skip
def test_words_of_a_period(row: str, trigger: str, field: str) -> None:
    found = period(make_parsed(row), trigger)
    assert [name for name in ("back", "past", "recent") if getattr(found, name)] == [field]


def test_a_count_from_the_text_goes_back() -> None:
    doc = make_parsed("Gotha/NNP/2/nsubj shelled=shell/VBD/0/root Zenda/NNP/2/obj days=day/NNS/5/obl later/RB/2/advmod")
    assert period(doc, "shelled", "days later", basis="shift value:PXD of:text", first=None).back
    assert not period(doc, "shelled", "days later", basis="shift value:PXD", first=None).back


@pytest.mark.parametrize(("unit", "past"), [("hours=hour", False), ("days=day", False), ("day", False), ("years=year", True), ("year", True)])
def test_the_past_hours_are_no_earlier_period(unit: str, past: bool) -> None:
    doc = make_parsed(f"Rebels=rebel/NNS/2/nsubj shelled=shell/VBD/0/root Zenda/NNP/2/obj in/IN/6/case past/JJ/6/amod {unit}/NNS/2/obl")
    assert period(doc, "shelled").past is past


def test_a_campaign_that_killed_on_a_day_is_no_total() -> None:
    doc = make_parsed("The/DT/2/det war/NN/3/nsubj killed=kill/VBD/0/root ten/CD/3/obj")
    assert not period(doc, "killed").past


@pytest.mark.parametrize(("rank", "over"), [("first/JJ", False), ("joint/JJ", True)])
def test_since_when_there_was_none_such_is_not_when_it_was(rank: str, over: bool) -> None:
    doc = make_parsed(f"The/DT/3/det {rank}/3/amod raid/NN/0/root since/IN/6/mark war/NN/6/nsubj began=begin/VBD/3/advcl in/IN/8/case 1999/CD/6/obl")
    assert bool(period(doc, "raid", "1999").around) is over


@pytest.mark.parametrize(
    "row",
    [
        "They/PRP/3/nsubj have/VBP/3/aux fought=fight/VBN/0/root for/IN/6/case two/CD/6/nummod days=day/NNS/3/obl",
        "They/PRP/2/nsubj fought=fight/VBD/0/root for/IN/5/case two/CD/5/nummod decades=decade/NNS/2/obl",
        "Many/JJ/3/nsubj have/VBP/3/aux died=die/VBN/0/root in/IN/6/case the/DT/6/det raid/NN/3/obl",
    ],
)
def test_what_is_of_these_days_or_over_is_no_earlier_period(row: str) -> None:
    doc = make_parsed(row)
    assert not period(doc, next(t.text for t in doc if t.dep_ == "ROOT")).past


@pytest.mark.parametrize(("word", "past"), [("previous", True), ("historic", False)])
def test_a_historic_visit_may_be_of_today(word: str, past: bool) -> None:
    doc = make_parsed(f"A/DT/3/det {word}/JJ/3/amod raid/NN/4/nsubj killed=kill/VBD/0/root rebels=rebel/NNS/4/obj")
    assert period(doc, "killed").past is past
