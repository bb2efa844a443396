"""The claims of one report that tell of one happening."""

from collections.abc import Sequence
from typing import Any

from sayso.merge.accounts import make_accounts
from sayso.records import Claim, Judgement, Place, Toll, When
from tests.factory import make_claim, make_judgement, make_party, make_report

TEXT = """Two dead in Zenda shelling
Ruritanian guns shelled Zenda on Friday. Two soldiers of Gotha were killed in the shelling.
Another strike hit Tarnau. Gotha accused Ruritania of shelling a school.
"""


def _claim(trigger: str, nth: int = 1, **fields: Any) -> Claim:
    at = -1
    for _ in range(nth):
        at = TEXT.index(trigger, at + 1)
    start = max(TEXT.rfind(". ", 0, at) + 2, TEXT.rfind("\n", 0, at) + 1)
    stop = TEXT.find("\n", at)
    end = TEXT.find(".", at)
    end = min(stop, end + 1) if 0 <= end < stop else stop
    kind = fields.get("type", "ASSAULT")
    return make_claim(
        trigger, TEXT, at=at, id=f"r1:{at}:{kind}", sentence=(start, end), **fields
    )


def _town(name: str, lat: float) -> tuple[Place, ...]:
    at = TEXT.index(name)
    return (Place(name, at, at + len(name), name, None, lat, 20.0, "RUR", "town"),)


def _accounts(claims: Sequence[Claim], *judgements: Judgement) -> list[list[str]]:
    report = make_report(TEXT, published="2031-05-03")
    found = make_accounts(report, claims, origin="r1", known="2031-05-03", judgements=judgements)
    return [[c.trigger for c in account.claims] for account in found]


GUNS = make_party("Ruritanian", "RUR MIL", TEXT)
GOTHA = make_party("Gotha", "GOT MIL", TEXT)
FRIDAY = (When("on Friday", 57, 66, first="2031-05-02", last="2031-05-02"),)
DEAD = (Toll("killed", 2, 2, "Two", 0, 3),)
HEAD = _claim("dead", casualties=DEAD, place=_town("Zenda", 10.0))
LEAD = _claim("shelled", actor=(GUNS,), place=_town("Zenda", 10.0), when=FRIDAY)
KILLED = _claim("killed", actor=(GUNS,), recipient=(GOTHA,), casualties=DEAD)
STRIKE = _claim("strike", place=_town("Tarnau", 11.0), actor=(GUNS,))
ACCUSED = _claim("accused", type="ACCUSE", actor=(GOTHA,), recipient=(GUNS,))


def test_headline_lead_and_toll_are_one() -> None:
    assert _accounts([HEAD, LEAD, KILLED]) == [["dead", "shelled", "killed"]]


def test_another_strike_elsewhere_is_another() -> None:
    assert _accounts([LEAD, KILLED, STRIKE])[1:] == [["strike"]]


def test_an_accusation_is_not_what_it_is_about() -> None:
    assert _accounts([LEAD, ACCUSED]) == [["shelled"], ["accused"]]


def test_background_stays_apart() -> None:
    old = (When("in 2029", 0, 7, first="2029-01-01", last="2029-12-31"),)
    war = _claim("shelling", 3, historical=True, actor=(GUNS,), when=old)

    assert len(_accounts([LEAD, war])) == 2


def test_a_strike_and_the_one_that_answers_it_are_two() -> None:
    answer = _claim("strike", actor=(GOTHA,), recipient=(GUNS,))
    first = _claim("shelled", actor=(GUNS,), recipient=(GOTHA,))

    assert len(_accounts([first, answer])) == 2


def test_each_sides_version_of_a_clash_is_the_clash() -> None:
    ours = _claim("shelled", actor=(GUNS,), recipient=(GOTHA,), sources=(GOTHA,), casualties=DEAD)
    theirs = _claim("killed", actor=(GOTHA,), recipient=(GUNS,), sources=(GUNS,))

    assert len(_accounts([ours, theirs])) == 1


def test_a_denial_belongs_to_what_it_denies() -> None:
    denied = _claim("shelling", 2, actor=(GUNS,), place=_town("Zenda", 10.0), status="negated")

    assert len(_accounts([LEAD, denied])) == 1


def test_persons_outweigh_what_is_read() -> None:
    apart = make_judgement(LEAD.id, KILLED.id, False, by="mo")
    joined = make_judgement(LEAD.id, ACCUSED.id, True, by="mo")

    assert _accounts([LEAD, KILLED], apart) == [["shelled"], ["killed"]]
    assert _accounts([LEAD, ACCUSED], joined) == [["shelled", "accused"]]


def test_an_account_is_called_after_its_first_claim() -> None:
    report = make_report(TEXT, published="2031-05-03", publisher="Strel Post")
    (found,) = make_accounts(report, [KILLED, LEAD], origin="r0", known="2031-05-03")

    assert (found.id, found.origin, found.publisher) == (LEAD.id, "r0", "Strel Post")
    assert make_accounts(report, [], origin="r0", known="2031-05-03") == []


def test_an_account_knows_whether_its_report_has_a_day() -> None:
    made = [
        make_accounts(make_report(TEXT, published=day), [_claim("shelled")], origin="r1", known="2031-05-03")[0].published
        for day in ("2031-05-03T10:00:00Z", None)
    ]
    assert made == [True, False]


def test_what_a_headline_tells_second_is_told_as_a_further_thing() -> None:
    text = (
        "Guard dies after shelling; army kills three\n"
        "A border guard died on Friday of what he suffered in the shelling. In a separate clash the army killed three rebels.\n"
    )
    cut = text.index("\n")
    stop = text.index(". In") + 1

    def told(trigger: str, at: int, sentence: tuple[int, int], **fields: Any) -> Claim:
        return make_claim(trigger, text, at=at, id=trigger, sentence=sentence, **fields)

    army, three = make_party("army", "GOT MIL", text), (Toll("killed", 3, 3, "three", 0, 5),)
    claims = [
        told("dies", text.index("dies"), (0, cut)),
        told("kills", text.index("kills"), (0, cut), actor=(army,), casualties=three),
        told("died", text.index("died"), (cut + 1, stop)),
        told("killed", text.index("killed"), (stop + 1, len(text) - 1), actor=(army,), casualties=three),
    ]
    found = make_accounts(make_report(text, published="2031-05-03"), claims, origin="r1", known="2031-05-03")
    assert [[c.trigger for c in account.claims] for account in found] == [["dies", "died"], ["kills", "killed"]]


def test_what_a_report_begins_with_leads() -> None:
    report = make_report(TEXT, published="2031-05-03")
    elsewhere = _claim("strike", place=_town("Tarnau", 12.0))
    accused = _claim("accused", type="ACCUSE")
    found = make_accounts(report, [elsewhere, accused, HEAD], origin="r1", known="2031-05-03")
    assert {a.claims[0].trigger: a.leads for a in found} == {"dead": True, "strike": False, "accused": True}


def test_talks_of_the_same_countries_on_one_day_are_told_again_further_down() -> None:
    lead, calm = "Ministers of Gotha and Ruritania met on Friday.\n", "Guns were heard in Zenda.\n"
    text = lead + calm * 2 + "The king received both in the morning.\n"
    sides = (make_party("Gotha", "GOT GOV", text), make_party("Ruritania", "RUR GOV", text))
    met = make_claim("met", text, id="met", type="CONSULT", sentence=(0, len(lead)), actor=sides, when=FRIDAY)
    heard = [make_claim("heard", text, id=f"heard{at}", at=at + 10, sentence=(at, at + 25)) for at in (len(lead), len(lead + calm))]
    received = make_claim(
        "received", text, id="received", type="CONSULT", sentence=(text.index("The king"), len(text)), actor=sides,
        recipient=(make_party("king", "XAN GOV", text),), when=FRIDAY,
    )  # fmt: skip
    found = make_accounts(make_report(text, published="2031-05-03"), [met, *heard, received], origin="r1", known="2031-05-03")
    assert [c.trigger for c in found[0].claims] == ["met", "received"]
