"""Whom a refusal turns down, and from whom an ambassador is recalled."""

from dataclasses import replace

import pytest

from sayso.records import Claim
from sayso.resolve.answers import (
    accept,
    answer,
    between,
    find_pairs,
    protested,
    reprisal,
    struck_back,
)
from tests.factory import make_claim, make_parties

ASKER, WE, THIRD = "KEN GOV", "UGA GOV", "TZA GOV"
FAR = (600, 610)


def claim(actor: str, recipient: tuple[str, ...] = (), type_: str = "REJECT", by: str = "x.verb", mode: str | None = None) -> Claim:
    return make_claim(actor=make_parties(actor), recipient=make_parties(*recipient), type=type_, mode=mode, made_by={"type": f"frames:{by}"})


OFFER = claim(ASKER, (), "AGREE", "agree.offer.verb")
TALKS = claim(WE, (THIRD,), "CONSULT")

# what was told before, the refusal, who is turned down
REFUSED = [
    ("an offer", [OFFER], claim(WE), (ASKER,)),
    ("a request to others", [claim(ASKER, (THIRD,), "REQUEST")], claim(WE), (ASKER,)),
    ("a charge", [claim(ASKER, (THIRD,), "ACCUSE", mode="allege")], claim(WE), (ASKER,)),
    ("a ban that is contested was asked by nobody", [claim(ASKER, (THIRD,), "REQUEST")], claim(WE, (), "REJECT", "reject.challenge.verb"), ()),
    ("an inquiry asks nothing of anybody", [claim(ASKER, (THIRD,), "ACCUSE", mode="investigate")], claim(WE), ()),
    ("a promise is no offer", [claim(ASKER, (), "AGREE", "agree.promise.verb")], claim(WE), ()),
    ("one's own offer", [claim(WE, (), "AGREE", "agree.offer.verb")], claim(WE), ()),
    ("an offer with something else between", [OFFER, claim(WE, (), "ASSAULT")], claim(WE), (ASKER,)),
    ("an offer of long before", [OFFER], replace(claim(WE), sentence=FAR), ()),
    ("an offer of old", [replace(OFFER, historical=True)], claim(WE), ()),
    ("the last who asked, not the last partner", [TALKS, OFFER], claim(WE), (ASKER,)),
    ("the partner, long after", [TALKS, OFFER], replace(claim(WE), sentence=FAR), (THIRD,)),
    ("who leaves talks leaves whom he talks with", [TALKS, OFFER], claim(WE, mode="meet"), (THIRD,)),
    ("whom one commands", [claim(WE, ("UGA MIL",), "REQUEST")], claim(WE), ()),
    ("an army that one begs", [claim("UGA CVL", ("UGA MIL",), "REQUEST")], claim("UGA CVL"), ("UGA MIL",)),
    ("a demand answers no offer", [OFFER], claim(WE, (), "REQUEST"), ()),
    ("a threat to repay a sanction", [claim(ASKER, (WE,), "SANCTION")], claim(WE, (), "THREATEN"), (ASKER,)),
    ("no firm that is fined is a side", [claim(WE, ("KEN BUS",), "SANCTION")], claim(WE, (), "THREATEN"), ()),
]  # fmt: skip


@pytest.mark.parametrize(("told", "refusal", "refused"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_who_is_turned_down(told: list[Claim], refusal: Claim, refused: tuple[str, ...]) -> None:
    pairs = [pair for c in told for pair in find_pairs(c)]
    assert tuple(p.code for p in answer(refusal, told, pairs).recipient) == refused


@pytest.mark.parametrize(
    ("doer", "teller", "refused"),
    [("UGA MIL", ASKER, (ASKER,)), ("UGA MIL", "UGA REB", ("UGA REB",)), ("UGA MIL", "KEN MED", ()), ("UGA MIL", "UGA COP", ()), ("TZA MIL", ASKER, ())],
    ids=["another state", "its own rebels", "the media", "its own police", "a deed of others"],
)
def test_who_tells_of_a_deed_is_turned_down_by_who_did_it(doer: str, teller: str, refused: tuple[str, ...]) -> None:
    told = replace(claim(doer, (), "ASSAULT"), sources=make_parties(teller))
    assert tuple(p.code for p in answer(claim(WE), [told], []).recipient) == refused


SHELLED = claim("RUR MIL", ("KEN CVL",), "ASSAULT")

# what was told before, the measure, the state that it is against
MEASURES = [
    ("the state that was shelled", [SHELLED], claim("KEN GOV", type_="SANCTION", mode="withdraw"), ("RUR GOV",)),
    ("the state that shelled", [SHELLED], claim("RUR GOV", type_="SANCTION", mode="withdraw"), ("KEN GOV",)),
    ("an organisation", [SHELLED], claim("AU IGO", type_="SANCTION", mode="expel"), ()),
    ("against an organisation", [claim("AU IGO", ("KEN GOV",), "ACCUSE")], claim("KEN GOV", type_="SANCTION"), ("AU IGO",)),
    ("a visit is no quarrel", [SHELLED, claim("TZA GOV", ("KEN GOV",), "CONSULT")], claim("KEN GOV", type_="SANCTION"), ("RUR GOV",)),
    ("what is told of oneself is no quarrel", [SHELLED, claim("KEN COP", ("KEN CVL",), "COERCE")], claim("KEN GOV", type_="SANCTION"), ("RUR GOV",)),
    ("long before", [SHELLED], replace(claim("KEN GOV", type_="SANCTION"), sentence=FAR), ()),
    ("of old", [replace(SHELLED, historical=True)], claim("KEN GOV", type_="SANCTION"), ()),
    ("a verdict is of a court", [SHELLED], claim("KEN GOV", type_="SANCTION", mode="convict"), ()),
    ("a firm is no state", [SHELLED], claim("KEN BUS", type_="SANCTION"), ()),
    ("whom one blames in the same breath", [SHELLED, claim("GHA GOV", ("RUR MIL",), "ACCUSE")], claim("GHA GOV", type_="SANCTION"), ("RUR GOV",)),
    ("a ban", [SHELLED], claim("KEN GOV", type_="COERCE"), ()),
]  # fmt: skip


@pytest.mark.parametrize(("told", "measure", "against"), [row[1:] for row in MEASURES], ids=[row[0] for row in MEASURES])
def test_against_whom_relations_are_cut(told: list[Claim], measure: Claim, against: tuple[str, ...]) -> None:
    assert tuple(p.code for p in reprisal(measure, told).recipient) == against


ASKED_US = claim(ASKER, (WE,), "REQUEST")
AGREED = claim(WE, (), "AGREE", "agree.agree-to.verb")

# what was told before, the word given, to whom
ACCEPTED = [
    ("a request", [ASKED_US], AGREED, (ASKER,)),
    ("an offer", [OFFER], AGREED, (ASKER,)),
    ("a request to others", [claim(ASKER, (THIRD,), "REQUEST")], AGREED, ()),
    ("a state asks nothing of the teachers of another", [claim(ASKER, (), "REQUEST")], claim("UGA EDU", (), "AGREE", "agree.agree-to.verb"), ()),
    ("a request to nobody named", [claim(ASKER, (), "REQUEST")], AGREED, (ASKER,)),
    ("a charge is not agreed to", [claim(ASKER, (WE,), "ACCUSE")], AGREED, ()),
    ("a request of long before", [ASKED_US], replace(AGREED, sentence=FAR), ()),
    ("an offer is no answer", [ASKED_US], claim(WE, (), "AGREE", "agree.offer.verb"), ()),
    ("a promise is no answer", [ASKED_US], claim(WE, (), "AGREE", "agree.promise.verb"), ()),
]  # fmt: skip


@pytest.mark.parametrize(("told", "word", "given"), [row[1:] for row in ACCEPTED], ids=[row[0] for row in ACCEPTED])
def test_with_whom_one_agrees(told: list[Claim], word: Claim, given: tuple[str, ...]) -> None:
    assert tuple(p.code for p in accept(word, told).recipient) == given


def test_who_responds_in_kind_does_the_same() -> None:
    first = replace(claim("KEN GOV", ("UGA GOV",), "SANCTION", mode="expel"), historical=True)
    found = reprisal(claim("UGA GOV", (), "SANCTION", "sanction.in-kind.verb", "discontinue"), [first])
    assert ([p.code for p in found.recipient], found.mode, found.historical) == (["KEN GOV"], "expel", True)


@pytest.mark.parametrize(("trigger", "recipient"), [("rejected calls", []), ("rejected the calls", ["KEN GOV"])])
def test_calls_of_anybody_are_of_nobody_told(trigger: str, recipient: list[str]) -> None:
    told = claim(ASKER, (THIRD,), "ACCUSE", mode="allege")
    found = answer(replace(claim(WE), trigger=trigger), [told], find_pairs(told))
    assert [p.code for p in found.recipient] == recipient


def test_who_has_called_is_turned_down() -> None:
    told = claim(ASKER, (WE,), "REQUEST")
    assert [p.code for p in answer(replace(claim(WE), trigger="rejected calls"), [told], []).recipient] == [ASKER]


DEAL = make_claim(actor=make_parties("RUR GOV", "RUR REB"), type="AGREE", made_by={"type": "frames:agree.agree.verb"})


@pytest.mark.parametrize(
    ("frame", "actor", "by", "mediator", "sides"),
    [
        ("consult.mediate.verb", "KEN REL", "slots:subj", ("KEN REL",), ["KEN REL", "RUR GOV", "RUR REB"]),
        ("consult.talks.noun", "RUR REB", "events:actor", (), ["RUR GOV", "RUR REB"]),
        ("consult.talks.noun", "RUR REB", "slots:subj", (), ["RUR REB"]),
        ("consult.talks.noun", "KEN GOV", "events:actor", (), ["KEN GOV"]),
    ],
)
def test_talks_are_between_those_who_talked_before(frame: str, actor: str, by: str, mediator: tuple[str, ...], sides: list[str]) -> None:
    talks = make_claim(actor=make_parties(actor), type="CONSULT", mediator=make_parties(*mediator), made_by={"type": f"frames:{frame}", "actor": by})
    assert sorted(p.code or "" for p in between(talks, [DEAL]).actor) == sides


NOTE = claim(ASKER, (THIRD,), "ACCUSE", "accuse.protest-note.verb")


@pytest.mark.parametrize(
    ("told", "sources", "by"),
    [
        ([], (WE,), [WE]),
        ([], (THIRD,), []),
        ([claim(WE, (THIRD,), "ACCUSE")], (), [WE]),
        ([claim(WE, (ASKER,), "ACCUSE")], (), []),
        ([replace(claim(WE, (THIRD,), "ACCUSE"), historical=True)], (), []),
    ],
    ids=["who tells it", "not to himself", "the other of a quarrel", "of another quarrel", "of old"],
)
def test_who_hands_a_note_to_an_ambassador(told: list[Claim], sources: tuple[str, ...], by: list[str]) -> None:
    note = replace(NOTE, actor=(), sources=make_parties(*sources))
    assert [p.code for p in protested(note, told).actor] == by


@pytest.mark.parametrize(
    ("told", "back", "struck"),
    [
        (SHELLED, claim("KEN MIL", (), "ASSAULT", "assault.retaliate.verb"), ["RUR MIL"]),
        (claim("RUR GOV", ("KEN CVL",), "ASSAULT"), claim("KEN MIL", (), "ASSAULT", "assault.reply-fire.verb"), ["RUR MIL"]),
        (SHELLED, replace(claim("KEN MIL", (), "ASSAULT", "assault.open-fire.verb"), trigger="returned fire"), ["RUR MIL"]),
        (SHELLED, replace(claim("KEN MIL", (), "ASSAULT", "assault.open-fire.verb"), trigger="opened fire"), []),
        (SHELLED, claim("RUR MIL", (), "ASSAULT", "assault.retaliate.verb"), []),  # on nobody who struck it
        (SHELLED, replace(claim("KEN MIL", (), "ASSAULT", "assault.retaliate.verb"), sentence=FAR), []),
    ],
)
def test_who_fires_back_fires_on_those_who_fired(told: Claim, back: Claim, struck: list[str]) -> None:
    assert [p.code for p in struck_back(back, [told]).recipient] == struck
