"""What a person reads: the table of a terminal and the explanation of one claim."""

import io

import pytest

from sayso.output.explanation import explain_claim
from sayso.output.table import draw_reading, make_console
from sayso.output.words import tell_chain, tell_days, tell_toll
from sayso.records import Attribution, Issue, Place, Reading, Toll, When
from tests.factory import make_claim, make_party, make_report

GOTHA = make_party("Gotha", "GOT GOV")
RURITANIA = make_party("Ruritania", "RUR MIL")
SHELLING = make_claim(
    sentence=(0, 50),
    mode="heavy-weapons",
    actor=(RURITANIA,),
    recipient=(GOTHA,),
    sources=(GOTHA,),
    status="negated",
    place=(Place("Zenda", 44, 49, "Zenda Castle", "123"),),
    when=(When("on Monday", 11, 20, first="2019-03-11", last="2019-03-11", time="17:30"),),
    casualties=(Toll("killed", 6, None, "Zenda", 44, 49, GOTHA),),
    attribution=Attribution((GOTHA,), (6, 10), ((26, 50),), made_by="verb:said"),
    made_by={"type": "frames:shell", "actor": "slots:subject"},
)


def _draw(reading: Reading) -> str:
    console = make_console(io.StringIO())
    with console.capture() as captured:
        console.print(draw_reading(reading, make_report(publisher="Gazette")))
    return captured.get()


def test_the_table_shows_the_sentence_the_claim_and_the_say_so() -> None:
    drawn = _draw(Reading("r1", (SHELLING,), (Issue("r1", "A list was skipped.", 3, 9),)))
    assert [line.rstrip() for line in drawn.splitlines()] == [
        "r1  Gazette, 1 claim",
        "",
        "Gotha said on Monday that Ruritania shelled Zenda.",
        '  what    ASSAULT heavy-weapons "shelled", negated  r1-1',
        "  who     RUR MIL (Ruritania) -> GOT GOV (Gotha)",
        "  where   Zenda (Zenda Castle)",
        "  when    2019-03-11 17:30",
        "  toll    6 or more killed of GOT GOV",
        "  say-so  GOT GOV (Gotha) says",
        "issue [3:9]: A list was skipped.",
        "",
    ]


def test_brackets_in_the_text_are_no_markup() -> None:
    report = make_report("[bold]They shelled[/] it.")
    claim = make_claim(text=report.text)
    console = make_console(io.StringIO())
    with console.capture() as captured:
        console.print(draw_reading(Reading("r1", (claim,)), report))
    assert "[bold]They shelled[/] it." in captured.get()


def test_an_explanation_goes_from_value_to_words_to_rule() -> None:
    lines = list(explain_claim(SHELLING, make_report()))
    assert lines[:2] == [
        "r1-1  ASSAULT heavy-weapons  (confidence 0.50)",
        "sentence 0-50: Gotha said on Monday that Ruritania shelled Zenda.",
    ]
    by_field = {line.split()[0]: " ".join(line.split()) for line in lines if line}
    assert by_field["type"] == 'type ASSAULT "shelled" 36-43 frames:shell'
    assert by_field["actor"] == 'actor RUR MIL (Ruritania) "Ruritania" 26-35 slots:subject'
    assert by_field["place"] == 'place Zenda (Zenda Castle) [GeoNames 123] "Zenda" 44-49 -'
    assert lines[-2] == "say-so: GOT GOV (Gotha) says"
    assert lines[-1] == '  GOT GOV (Gotha) says: "said" 6-10, of 26-50  verb:said'


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [
        (2, 2, "2 killed"),
        (6501, None, "6,501 or more killed"),
        (None, 5, "at most 5 killed"),
        (20, 30, "20 to 30 killed"),
        (None, None, "an unknown number killed"),
    ],
)
def test_a_toll_is_told_with_its_bounds(low: int | None, high: int | None, told: str) -> None:
    assert tell_toll(Toll("killed", low, high, "x", 0, 1)) == told


def test_a_chain_starts_with_the_outermost_speaker() -> None:
    outer = Attribution((RURITANIA,), None, ((0, 9),))
    inner = Attribution((), None, ((0, 9),), "deny", outer=outer)
    told = "RUR MIL (Ruritania) says: an unnamed source denies, statement"
    assert tell_chain(make_claim(attribution=inner, medium="statement")) == told
    assert tell_chain(make_claim()) == "the narrator"


def test_open_days_are_told_in_the_words_of_the_text() -> None:
    assert tell_days(make_claim(when=(When("in\nspring", 0, 9),))) == '"in spring"'
    interval = When("x", 0, 1, first="2019-03-01", last="2019-03-12")
    assert tell_days(make_claim(when=(interval,))) == "2019-03-01 to 2019-03-12"
