"""How two claims of one report stand to each other in its text."""

from typing import Any

import pytest

from sayso.marks import CARRIED
from sayso.merge.in_report import InReport
from sayso.records import Claim, Place, When
from tests.factory import find_sentence, make_claim, make_party, make_report

SENTENCES = ["Six dead in Zenda raid", "Rebels raided Zenda.", "Six people died.", "The raid began at dawn.", "Gotha condemned it.", "Rain fell.", "Police fired tear gas."]
TEXT = "\n".join(SENTENCES)
REBELS, POLICE = make_party("Rebels", "RUR REB", TEXT), make_party("Police", "RUR COP", TEXT)
ZENDA = (Place("Zenda", 12, 17),)
FRIDAY = (When("Friday", 0, 6),)


def _claim(trigger: str, nth: int = 1, **fields: Any) -> Claim:
    at = -1
    for _ in range(nth):
        at = TEXT.index(trigger, at + 1)
    start = TEXT.rfind("\n", 0, at) + 1
    end = TEXT.find("\n", at)
    return make_claim(trigger, TEXT, at=at, id=f"r1:{at}", sentence=(start, end if end >= 0 else len(TEXT)), **fields)


def _among(text: str, one: str, other: str, *beside: str) -> dict[str, Any]:
    """What the claims of two words are to each other, where those of others stand beside them."""
    at = {word: text.index(word) for word in (one, other, *beside) if word in text}
    starts = {word: max(text.rfind("\n", 0, k) + 1, text.rfind(". ", 0, k) + 2) for word, k in at.items()}
    ends = {word: min((e for e in (text.find("\n", k), text.find(".", k)) if e >= 0), default=len(text)) for word, k in at.items()}
    claims = [make_claim(w, text, at=k, id=f"r1:{w}", sentence=(starts[w] if starts[w] > 1 else 0, ends[w])) for w, k in sorted(at.items(), key=lambda p: p[1])]
    order = [c.id for c in claims]
    found = InReport(make_report(text), claims).complete({}, order.index(f"r1:{one}"), order.index(f"r1:{other}"))
    assert found is not None
    return found


def _compare(*claims: Claim) -> dict[str, Any]:
    """What the first two claims are to each other, among all that are given."""
    found = InReport(make_report(TEXT), sorted(claims, key=lambda c: c.at)).complete({}, 0, 1)
    assert found is not None
    return found


def test_two_that_are_ruled_out_are_asked_nothing_more() -> None:
    assert InReport(make_report(TEXT), [_claim("dead"), _claim("raided")]).complete(None, 0, 1) is None


@pytest.mark.parametrize(("between", "gap"), [([], "next"), (["died"], "near"), (["died", "began", "condemned", "fell"], "middle")])
def test_the_gap_counts_sentences_with_claims(between: list[str], gap: str) -> None:
    claims = [_claim("raided"), *(_claim(word) for word in between), _claim("fired")]
    found = InReport(make_report(TEXT), claims).complete({}, 0, len(claims) - 1)
    assert found is not None
    assert found["gap"] == gap


@pytest.mark.parametrize(("breaks", "answer"), [(" ", "same"), ("\n", "next"), ("\n \n", "next"), ("\nRain fell.\n", "near"), ("\nRain.\nSnow.\n", "far")])
def test_paragraphs_between_two(breaks: str, answer: str) -> None:
    text = f"Rebels raided Zenda.{breaks}Six people died."
    claims = [make_claim(word, text, id=f"r1:{word}") for word in ("raided", "died")]
    found = InReport(make_report(text), claims).complete({}, 0, 1)
    assert found is not None
    assert found["paragraph"] == answer


def test_a_headline_is_told_again_right_after_it() -> None:
    found = _compare(_claim("dead"), _claim("raided"))
    assert found["gap"] == "headline"
    assert "paragraph" not in found  # that it is one of its own says nothing


def test_beyond_its_reach_a_headline_is_as_far_as_the_sentence_below_it() -> None:
    claims = [_claim(word) for word in ("dead", "raided", "died", "began", "condemned")]
    told = InReport(make_report(TEXT), claims)
    gaps = [found["gap"] for a in (0, 1) if (found := told.complete({}, a, 4)) is not None]
    assert gaps == ["near", "near"]


@pytest.mark.parametrize(("first", "opening"), [("dead", "headline"), ("raided", "first")])
def test_the_first_of_its_type_opens(first: str, opening: str) -> None:
    assert _compare(_claim(first), _claim("died"))["opening"] == opening


def test_a_second_of_its_type_opens_nothing() -> None:
    found = InReport(make_report(TEXT), [_claim("dead"), _claim("raided"), _claim("died")]).complete({}, 1, 2)
    assert found is not None
    assert "opening" not in found


def test_the_types_of_both() -> None:
    assert _compare(_claim("raided"), _claim("died"))["kinds"] == "ASSAULT"
    assert _compare(_claim("raided"), _claim("fired", type="COERCE"))["kinds"] == "ASSAULT COERCE"


@pytest.mark.parametrize(
    ("name", "fields"),
    [("placed", {"place": ZENDA}), ("dated", {"when": FRIDAY}), ("nouns", {"made_by": {"type": "frames:assault.raid.noun"}}), ("carried", {"made_by": {"actor": CARRIED}})],
)
def test_which_of_two_has_something_of_its_own(name: str, fields: dict[str, Any]) -> None:
    assert _compare(_claim("raided", **fields), _claim("died"))[name] == "first"
    assert _compare(_claim("raided"), _claim("died", **fields))[name] == "second"
    assert _compare(_claim("raided", **fields), _claim("died", **fields))[name] == "both"
    assert name not in _compare(_claim("raided"), _claim("died"))


def test_parties_of_both() -> None:
    found = _compare(_claim("raided", actor=(REBELS,), recipient=(POLICE,)), _claim("died", actor=(REBELS, POLICE), recipient=(REBELS,)))
    assert (found["doers"], found["victims"]) == ("some", "others")
    assert _compare(_claim("raided", actor=(REBELS,)), _claim("died", actor=(REBELS,)))["doers"] == "same"
    assert "victims" not in _compare(_claim("raided", recipient=(POLICE,)), _claim("died"))


def test_who_tells_the_two() -> None:
    assert _compare(_claim("raided", sources=(POLICE,)), _claim("died", sources=(POLICE,)))["voices"] == "same"
    assert _compare(_claim("raided", sources=(POLICE,)), _claim("died", sources=(REBELS,)))["voices"] == "two"
    assert _compare(_claim("raided"), _claim("died", sources=(REBELS,)))["voices"] == "second"
    assert "voices" not in _compare(_claim("raided"), _claim("died"))


def test_the_words_of_one_sentence_are_no_likeness() -> None:
    claims = [_claim("raided"), _claim("Zenda", 2)]
    found = InReport(make_report(TEXT), claims).complete({"words": 2.0}, 0, 1)
    assert found is not None
    assert "words" not in found
    assert found["gap"] == "sentence"


@pytest.mark.parametrize(
    ("between", "behind", "answer"),
    [
        (". Rain fell. The", "failed", "taken up"),
        (". The", "failed", "next"),
        (" after the", "failed", "beside"),
        (". Rain fell. The", "on the depot failed", "taken up"),
        (". Rain fell. The", "on the bus station failed", "named"),
        (". Rain fell. They denied the", "of Monday", "taken up"),
        (". Rain fell. They claimed the", "in a message to reporters", "taken up"),
        (". Rain fell. They claimed the", "in the town of Tarnau", "named"),
        (". Rain fell. A", "failed", None),
        (". Rain fell. They buried those killed in the", "of Monday", None),
    ],
    ids=["bare", "in the next sentence", "beside the other", "of what was hit", "of something else", "of a day", "told in a message", "in a place", "no article", "people"],
)
def test_what_a_noun_with_an_article_takes_up(between: str, behind: str, answer: str | None) -> None:
    text = f"Rebels stormed the depot in Zenda{between} raid {behind}."
    assert _among(text, "stormed", "killed" if "killed" in text else "raid", "fell").get("again") == answer


def test_two_of_a_headline_do_not_tell_each_other_again() -> None:
    found = _compare(_claim("dead"), _claim("raid"))
    assert "opening" not in found
    assert _compare(_claim("dead"), _claim("raided"))["opening"] == "headline"
    third = InReport(make_report(TEXT), [_claim("dead"), _claim("raid"), _claim("raided")]).complete({}, 1, 2)
    assert third is not None
    assert third["gap"] == "headline too"


def _series(text: str, *triggers: str, answers: dict[str, str | float] | None = None) -> str | float | None:
    """What the sentence of the second of two claims says of its being another than the first."""
    claims = [make_claim(trigger, text, id=f"r1:{trigger}", sentence=find_sentence(text, trigger)) for trigger in triggers]
    found = InReport(make_report(text), claims).complete(answers or {}, 0, 1)
    assert found is not None
    return found.get("series")


@pytest.mark.parametrize(
    ("text", "second", "answer"),
    [
        ("The raid came a day after shells hit the town.", "hit", "further"),
        ("The raid came fourteen hours before shells hit the town.", "hit", "further"),
        ("The raid came a day after they denied that shells hit the town.", "hit", None),
        ("The raid failed. Two hours later shells hit the town.", "hit", "later"),
        ("The raid failed. Minutes later shells hit the town.", "hit", None),
        ("The raid failed. Shells hit the town two hours later.", "hit", "later"),
        ("The raid failed. A wounded man died two hours later.", "died", None),
        ("The raid failed. Two hours later an officer said that shells hit the town.", "hit", None),
        ("The raid came a day after the town fell. The dead were buried.", "dead", None),
    ],
    ids=["after", "before", "told after", "later", "minutes", "later, behind it", "died later", "told later", "not of it"],
)
def test_what_came_so_long_after_is_another(text: str, second: str, answer: str | None) -> None:
    assert _series(text, "raid", second) == answer


@pytest.mark.parametrize(
    ("headline", "sentence", "answer"),
    [
        ("Raid kills six", "Rebels stormed Zenda, hours after shells hit the town.", "further"),
        ("Raid kills six", "Hours after Zenda fell, shells hit the town.", None),
        ("Army leaves after raid", "The army left Zenda, hours after shells hit the town.", None),
        ("Bus falls into lake; raid kills six", "In Zenda, shells hit the town.", "further"),
        ("Bus falls into lake; raid kills six", "The bus left Zenda. Rain fell. Shells hit the town.", "second"),
        ("Raid kills six", "Another raid hit the town.", "further"),
        ("Raid kills six", "In another place rebels fled and shells hit the town.", "further"),
    ],
    ids=["by the way", "what it was after", "both after", "the lead is of the other", "told later", "another", "elsewhere"],
)
def test_what_a_headline_does_not_tell(headline: str, sentence: str, answer: str | None) -> None:
    found = _among(f"{headline}\n{sentence}", "raid" if "raid" in headline else "Raid", "hit", "fell")
    assert found.get("series") == answer


def test_what_is_elsewhere_as_a_whole_is_one_there() -> None:
    assert _series("Elsewhere rebels stormed a depot and shells hit a bus.", "stormed", "hit") is None
    assert _series("Rebels stormed a depot and elsewhere shells hit a bus.", "stormed", "hit") == "further"


@pytest.mark.parametrize(
    ("text", "answers", "answer"),
    [
        ("The raid failed. In Tarn, shells hit a bus.", {"place": "far"}, "moved"),
        ("The raid failed. In the town of Tarn, shells hit a bus.", {"scene": "other"}, "moved"),
        ("The raid failed. In Tarn, shells hit a bus.", {"place": "same"}, None),
        ("The raid failed. Shells hit a bus in Tarn.", {"place": "far"}, None),
    ],
)
def test_a_sentence_that_begins_with_another_place_goes_there(text: str, answers: dict[str, str | float], answer: str | None) -> None:
    assert _series(text, "raid", "hit", answers=answers) == answer


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        ({}, {"status": "negated", "sources": (POLICE,)}, "denied"),
        ({"sources": (POLICE,)}, {"status": "negated", "sources": (POLICE,)}, "negated"),
        ({}, {"status": "negated"}, "negated"),
        ({"status": "negated"}, {}, "denied before"),
    ],
    ids=["by another", "by who told it", "by nobody", "told first"],
)
def test_a_denial_is_by_another_of_what_was_told_before_it(first: dict[str, Any], second: dict[str, Any], answer: str) -> None:
    found = InReport(make_report(TEXT), [_claim("raided", **first), _claim("died", **second)]).complete({"status": "denied"}, 0, 1)
    assert found is not None
    assert found["status"] == answer
