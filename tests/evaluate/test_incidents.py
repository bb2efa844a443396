"""Pairs of evidence in one incident, over all reports and across them."""

from sayso.evaluate.incidents import (
    BundleScore,
    Expected,
    match_evidence,
    read_expected,
    score_bundle,
)
from sayso.records import Claim
from tests.factory import make_claim

ONE = "Guns shelled Zenda. Two died in the shelling of Zenda. Rebels raided Strel."
TWO = "Zenda was shelled on Friday. A raid on Strel was denied."
CONTENT = {
    "incidents": [
        {
            "name": "shelling",
            "type": ["ASSAULT"],
            "evidence": [
                {"report": "a", "words": "Guns shelled Zenda", "trigger": "shelled"},
                {"report": "a", "words": "Two died in", "trigger": "died"},
                {"report": "b", "words": "was shelled on Friday", "trigger": "shelled"},
            ],
        },
        {
            "name": "raid",
            "type": ["ASSAULT"],
            "evidence": [
                {"report": "a", "words": "Rebels raided Strel", "trigger": "raided"},
                {"report": "b", "words": "A raid on Strel was denied", "trigger": "raid"},
            ],
        },
    ]
}
EXPECTED = read_expected(CONTENT, {"a": ONE, "b": TWO})


def _claim(report: str, trigger: str, **fields: str) -> Claim:
    text = ONE if report == "a" else TWO
    return make_claim(trigger, text, id=f"{report}-{trigger}", report=report, **fields)


CLAIMS = {
    "a": [_claim("a", "shelled"), _claim("a", "died"), _claim("a", "raided")],
    "b": [_claim("b", "shelled"), _claim("b", "raid")],
}


def _score(**home: str) -> BundleScore:
    return score_bundle(EXPECTED, [["shelling", "raid"]], CLAIMS, {k.replace("_", "-"): v for k, v in home.items()})


def test_all_right() -> None:
    found = _score(a_shelled="1", a_died="1", b_shelled="1", a_raided="2", b_raid="2").figures()

    assert found["pairs F1"] == found["pairs across F1"] == found["kept apart"] == 1.0


def test_what_is_missed_and_what_is_glued() -> None:
    found = _score(a_shelled="1", a_died="1", b_shelled="2", a_raided="2", b_raid="2")

    assert (found.wanted, found.coded, found.both) == (4, 4, 2)
    assert (found.wanted_across, found.coded_across, found.both_across) == (3, 2, 1)
    assert (found.apart, found.kept_apart) == (1, 0)
    assert (found.apart_pairs, found.kept_apart_pairs) == (6, 4)


def test_a_trigger_goes_before_words() -> None:
    claims = {"a": [_claim("a", "Guns"), _claim("a", "shelled")]}

    assert match_evidence(EXPECTED, claims)["shelling", 0] == "a-shelled"
    assert match_evidence(EXPECTED, {"a": claims["a"][:1]})["shelling", 0] == "a-Guns"


def test_words_alone_ask_for_the_type() -> None:
    claims = {"a": [_claim("a", "Guns", type="CONSULT")]}

    assert match_evidence(EXPECTED, claims) == {}


def test_evidence_that_no_claim_tells_is_counted_as_missed() -> None:
    found = score_bundle(EXPECTED, [], {"a": CLAIMS["a"][:1]}, {"a-shelled": "1"})

    assert (found.evidence, found.missed, found.wanted) == (5, 4, 0)


def test_optional_incidents_count_only_where_things_stay_apart() -> None:
    raid = EXPECTED[1]
    optional = [EXPECTED[0], Expected(raid.name, raid.types, True, raid.evidence)]
    home = dict.fromkeys(["a-shelled", "a-died", "a-raided", "b-shelled", "b-raid"], "1")
    found = score_bundle(optional, [["shelling", "raid"]], CLAIMS, home)

    assert (found.evidence, found.coded, found.apart, found.kept_apart) == (3, 3, 1, 0)


def test_counts_add_up() -> None:
    one = _score(a_shelled="1", a_died="1", b_shelled="1", a_raided="2", b_raid="2")

    assert (one + one).wanted == 2 * one.wanted


def test_an_incident_is_right_where_it_is_whole_and_alone() -> None:
    right = _score(a_shelled="1", a_died="1", b_shelled="1", a_raided="2", b_raid="2")
    split = _score(a_shelled="1", a_died="1", b_shelled="3", a_raided="2", b_raid="2")
    glued = _score(a_shelled="1", a_died="1", b_shelled="1", a_raided="1", b_raid="1")

    assert [(s.whole, s.incidents) for s in (right, split, glued)] == [(2, 2), (1, 2), (0, 2)]
    assert split.figures()["incidents right"] == 0.5
