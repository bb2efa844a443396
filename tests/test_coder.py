"""Whole reports through the shipped coder: spans hold, order and neighbours do not matter, rubbish does no harm."""

import base64
import time
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sayso.coder import Coder, code_report, load_coder
from sayso.layers import LAYERS, find_spans
from sayso.records import Claim, Reading, Report
from sayso.reference.frames import MODES, STATUSES, TYPES

PUBLISHED = "2010-05-06"
PLAIN = (
    "Kenyan troops shelled a village near the border with Uganda on Monday, killing six people, the defence ministry said. "
    "On Tuesday Uganda accused Kenya of attacking civilians. Its government said Kenya had also arrested a Ugandan officer in Busia. "
    "The two countries will hold talks in Nairobi next week."
)
REPORTS = {
    "plain": PLAIN,
    "crlf": "Blast in Lagos\r\n\r\nPolice in Lagos said on Tuesday that gunmen had killed two officers.\r\n"
    "Twelve people were arrested, a spokesman said.\r\n",
    "bom": "\ufeffEgypt's army attacked militants in Sinai on Sunday. At least nine fighters were killed, the army said in a statement.",
    "emoji": "🔥🔥 Protesters clashed with police in Athens on Friday 😡. Police 👮‍♂️ fired tear gas at the crowd; 14 people were injured 🚑.",
    "right to left": "Israeli forces arrested the mayor of Ramallah (رام الله) on Monday, the Palestinian foreign ministry (وزارة الخارجية) said. "
    "Mayor אבו מאזן was freed on Tuesday.",
    "combining": "Séne\u0301gal's pre\u0301sident met the pre\u0301sident of Coˆte d'Ivoire in Dakar on Thursday. "
    "Rebels attacked Ziguinchor, killing two soldiers.",
    "blanks": "  \t Syria's army   attacked\u00a0rebels near Aleppo  on Monday.\n\n\n\n   Rebels\tcaptured five   soldiers. \n",
    "lines": "MOGADISHU, May 5 (ABC) -- Somali gunmen\nabducted two aid workers near the\n"
    "Ethiopian border on Wednesday, police\nsaid. The men were\nfreed hours later.\n",
    "capitals": "IRAN CONDEMNS ATTACK ON EMBASSY IN KABUL\nIRAN ON SUNDAY CONDEMNED THE BOMBING OF ITS EMBASSY IN KABUL, WHICH KILLED THREE GUARDS.",
}  # fmt: skip


@pytest.fixture(scope="session")
def coder() -> Coder:
    return load_coder()


def read(coder: Coder, text: str, id_: str = "r1") -> Reading:
    return code_report(Report(id_, text, PUBLISHED), coder)


def spans(record: object) -> Iterator[tuple[str, int, int]]:
    """Every (text, start, end) in a record and in the records inside it."""
    if isinstance(record, tuple):
        for part in record:
            yield from spans(part)
    elif is_dataclass(record):
        if {"text", "start", "end"} <= {f.name for f in fields(record)}:
            yield record.text, record.start, record.end  # type: ignore[attr-defined]
        for f in fields(record):
            if f.name != "text":
                yield from spans(getattr(record, f.name))


def check(claim: Claim, text: str) -> None:
    assert text[claim.at : claim.at + len(claim.trigger)] == claim.trigger
    first, last = claim.sentence
    assert 0 <= first <= claim.at < last <= len(text)
    for words, start, end in spans(claim):
        assert text[start:end] == words
    if claim.attribution is not None:
        runs = [r for r in (claim.attribution.cue, claim.attribution.source, *claim.attribution.content) if r is not None]
        assert all(0 <= a < b <= len(text) for a, b in runs)
    assert claim.type in TYPES
    assert claim.mode is None or claim.mode in MODES
    assert claim.status in STATUSES
    assert claim.report == "r1"
    assert 0 < claim.confidence <= 1
    assert {"type", "status", "sources"} <= set(claim.made_by)
    assert all(t.low is None or t.high is None or t.low <= t.high for t in claim.casualties)
    assert all((w.first or "") <= (w.last or "9") for w in claim.when)


@pytest.mark.parametrize("name", REPORTS)
def test_every_span_is_a_slice_of_the_report(coder: Coder, name: str) -> None:
    reading = read(coder, REPORTS[name])
    assert reading.claims, "the report is there to be coded"
    for claim in reading.claims:
        check(claim, REPORTS[name])
    assert len({c.id for c in reading.claims}) == len(reading.claims)
    assert [c.at for c in reading.claims] == sorted(c.at for c in reading.claims)


def test_spans_of_a_claim_are_looked_at(coder: Coder) -> None:
    """The check above must see parties, places, times, tolls and sources, or it says nothing."""
    claims = read(coder, PLAIN).claims
    for part in ("actor", "sources", "when", "casualties"):
        assert any(getattr(c, part) for c in claims), part
    assert any(c.place for c in read(coder, REPORTS["blanks"]).claims)


def test_a_plain_report(coder: Coder) -> None:
    claims = read(coder, PLAIN).claims
    shelling = next(c for c in claims if c.trigger == "shelled")
    assert (shelling.type, shelling.status, shelling.historical) == ("ASSAULT", "actual", False)
    assert [p.code for p in shelling.actor] == ["KEN MIL"]
    assert [(t.kind, t.low, t.high) for t in shelling.casualties] == [("killed", 6, 6)]
    assert [(w.first, w.last) for w in shelling.when] == [("2010-05-03", "2010-05-03")]
    assert shelling.sources
    accusing = next(c for c in claims if c.trigger == "accused")
    assert (accusing.type, [p.code for p in accusing.actor], [p.code for p in accusing.recipient]) == ("ACCUSE", ["UGA GOV"], ["KEN GOV"])
    talks = next(c for c in claims if c.type == "CONSULT")
    assert talks.status == "future"


def test_alone_again_and_in_any_order(coder: Coder) -> None:
    names = list(REPORTS)
    alone = {name: read(coder, REPORTS[name]) for name in names}
    assert {name: read(coder, REPORTS[name]) for name in reversed(names)} == alone
    for name in names[:3]:
        assert read(coder, REPORTS[name]) == read(coder, REPORTS[name]) == alone[name]


def test_a_fresh_coder_reads_the_same(coder: Coder) -> None:
    assert read(load_coder(), PLAIN) == read(coder, PLAIN)


def test_the_id_of_a_report_is_only_a_name(coder: Coder) -> None:
    one, other = read(coder, PLAIN), read(coder, PLAIN, "r2")
    assert [(c.trigger, c.type, c.actor) for c in one.claims] == [(c.trigger, c.type, c.actor) for c in other.claims]
    assert {c.report for c in other.claims} == {"r2"}


@pytest.mark.parametrize("text", ["", " ", "\n", "\r\n\r\n", "\ufeff", "\u00a0\u2003", "😀", ".", "…", "\x00", "-- -- --", "READ MORE:", "\u0301"])
def test_texts_that_say_nothing(coder: Coder, text: str) -> None:
    assert read(coder, text) == Reading("r1")


FRENCH = (
    "Le ministère de la Défense a annoncé mardi que deux soldats kényans avaient été tués dans l'attaque d'un poste de l'armée "
    "près de Busia. Les rebelles n'ont pas revendiqué l'attaque, et le gouvernement a promis une enquête."
)


def test_a_foreign_report_is_named_and_not_coded(coder: Coder) -> None:
    (issue,) = read(coder, FRENCH).issues
    assert (issue.reason, issue.start) == ("The text is in French, and only English is coded.", None)
    assert not read(coder, FRENCH).claims


def test_a_foreign_part_is_left_out_and_the_rest_coded(coder: Coder) -> None:
    reading = read(coder, f"{PLAIN}\n\n{FRENCH}\n\n{PLAIN}")
    (issue,) = reading.issues
    assert (issue.reason, issue.start) == ("In French, and not coded.", len(PLAIN) + 2)
    assert {c.trigger for c in reading.claims} == {c.trigger for c in read(coder, PLAIN).claims}
    assert not any(issue.start <= c.at < (issue.end or 0) for c in reading.claims)


@pytest.mark.parametrize("published", [None, "2010-05-06", "2010-05-06T12:00:00Z", "1985-01-01"])
def test_a_report_with_or_without_its_day(coder: Coder, published: str | None) -> None:
    reading = code_report(Report("r1", PLAIN, published), coder)
    assert any(c.trigger == "shelled" for c in reading.claims)
    assert published is not None or not any(c.historical for c in reading.claims)


PIECES = [
    "Rebels ", "Kenya ", "attacked ", "killed ", "two ", "soldiers ", "the army ", "said ", "that ", "on Monday", ", ", ". ", "\n", "\r\n", '"', "“",
    "”",
    "(", ")", "not ", "between ", "and ", "who ", "he ", "its ", "6,500 ", "at least ", "-", "'s ", "😀", "e\u0301", "القاهرة ", "\u2029", "U.S. ",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@settings(max_examples=40, deadline=None)
def test_jumbled_words_do_no_harm(text: str) -> None:
    coder = load_coder()
    for claim in read(coder, text).claims:
        check(claim, text)


ODD = ["😀", "👩‍👩‍👧", "e\u0301", "\u0301", "\r\n", "\ufeff", "\u202bעברית\u202c", "القاهرة", "\u2028", "\u00a0", "ß", "İ", "ﬁ", "\x1f"]


@example(put=[(0, "é"), (8, "\r\n")])  # both sides without a code
@given(st.lists(st.tuples(st.integers(0, len(PLAIN)), st.sampled_from(ODD)), max_size=12))
@settings(max_examples=25, deadline=None)
def test_odd_characters_anywhere_move_no_span(put: list[tuple[int, str]]) -> None:
    text = PLAIN
    for at, odd in sorted(put, reverse=True):
        text = text[:at] + odd + text[at:]
    coder = load_coder()
    for claim in read(coder, text).claims:
        check(claim, text)
    layers = find_spans(Report("r1", text, PUBLISHED), coder, [name for name in LAYERS if name not in ("attributions", "syntax")])
    for items in layers.values():
        assert all(0 <= item["start"] < item["end"] <= len(text) for item in items)  # type: ignore[attr-defined]


# The longest line that a test can wait for: a word without end, numbers, an image that was pasted in as letters.
JUNK = {
    "letters": "x" * 300_000,
    "digits": "0123456789" * 30_000,
    "hexadecimal": bytes(i * i % 251 for i in range(4_000)).hex(),
    "base64": base64.b64encode(bytes((i * 7919 + i // 13) % 256 for i in range(30_000))).decode(),
    "triggers": "killed two " * 300,
    "cues": "said " * 400,
    "brackets": "))((" * 300,
    "quotes": "'" * 1_000,
    "marks": "\u0301" * 3_000,
    "dashes": "- " * 1_500,
}


@pytest.mark.parametrize("name", JUNK)
def test_one_long_line_of_junk(coder: Coder, name: str) -> None:
    text = JUNK[name]
    assert "\n" not in text
    began = time.monotonic()
    for claim in read(coder, text).claims:
        check(claim, text)
    assert time.monotonic() - began < 60  # takes seconds; this is about running away


@pytest.mark.parametrize(
    ("text", "trigger", "role", "code"),
    [
        ("GOMA, May 5 (ABC) -- U.N. envoy Pascal Hendrickx met Congolese rebels in Goma on Sunday.", "met", "actor", "UN IGO"),
        ("DILI, May 5 (ABC) -- Gunmen shot and wounded Father Mateus Soares in Dili on Monday.", "shot", "recipient", "TLS REL"),
        ("DILI, May 5 (ABC) -- Gunmen shot dead Private Daniel Kereama near Dili on Monday.", "shot dead", "recipient", "TLS MIL"),
        ("The Kenyan defence ministry said its men had fired on rebels near Busia on Monday.", "fired", "actor", "KEN MIL"),
        ("ALEPPO, May 5 (ABC) -- Syrian rebels shelled government positions near Aleppo on Monday.", "shelled", "recipient", "SYR MIL"),
        ("HONIARA, May 5 (ABC) -- Two people died in Solomon Islands riots on Friday.", "riots", "actor", "SLB CVL"),
        ("ATHENS, May 5 (ABC) -- Officers fired tear gas at protesters in Athens on Friday, police said.", "fired", "actor", "GRC COP"),
        (
            "LAGOS, May 5 (ABC) -- Police in Lagos clashed with protesters on Monday. Nigerian soldiers shot two protesters. "
            "By nightfall more than 100 protesters had been arrested.",
            "arrested", "actor", "NGA COP",
        ),
        ("SUVA, May 5 (ABC) -- The opposition leader in Suva urged Fijians to resist the army on Monday.", "urged", "recipient", "FJI CVL"),
    ],
)  # fmt: skip
def test_who_is_told_by_a_title_an_owner_or_the_sentence(coder: Coder, text: str, trigger: str, role: str, code: str) -> None:
    claims = [c for c in code_report(Report("r", text, PUBLISHED), coder).claims if c.trigger == trigger]
    assert code in [p.code for c in claims for p in getattr(c, role)]


@pytest.mark.parametrize(
    "told", ["Three of the dead were policemen.", "The dead included three policemen.", "Three of the victims were policemen, a doctor said."]
)
def test_some_of_the_dead_were_killed_by_who_killed_them_all(coder: Coder, told: str) -> None:
    first, some = read(coder, f"NAIROBI, May 5 (ABC) -- Bandits attacked a village in Kenya and killed 20 people. {told}").claims
    assert [p.code for p in some.actor] == [p.code for p in first.actor] == ["KEN CRM"]
    assert [p.code for p in some.recipient] == ["KEN COP"]
    assert [(t.kind, t.low, t.of.code if t.of else None) for t in some.casualties] == [("killed", 3, "KEN COP")]


@pytest.mark.parametrize(("day", "code"), [("1998-05-05", "SDN CVL"), ("2014-05-05", "SSD CVL")])
def test_a_town_is_of_the_state_of_the_day(coder: Coder, day: str, code: str) -> None:
    (claim,) = code_report(Report("r", "Soldiers killed two farmers near Torit on Monday.", day), coder).claims
    assert [p.code for p in claim.recipient] == [code]


def test_who_shares_a_noun_with_another_speaks_as_well(coder: Coder) -> None:
    (claim,) = read(coder, "Police and hospital officials said five people were killed in Baghdad on Monday.").claims
    assert [p.code for p in claim.sources] == ["IRQ COP", "--- CVL"]


def test_a_spokesman_with_rank_and_name_counts_once_where_a_report_is_placed() -> None:
    lead = "Five dead in shelling\nACCRA - Ghana mourned five villagers on Monday. Togo and Ghana blamed each other."
    text = f"{lead}\n{'Togolese troops fired first. ' * 3}Togolese spokesman Colonel Yao Mensavi spoke on radio."
    dead = next(c for c in code_report(Report("r", text), load_coder()).claims if c.trigger == "dead")
    assert [p.code for p in dead.recipient] == ["GHA CVL"]
