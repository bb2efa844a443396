"""Each comparison answers by one side of two profiles, and in either order alike."""

import pytest

from sayso.merge.compare import COMPARISONS
from sayso.records import Profile
from sayso.reference.merging import load_merging
from tests.factory import make_profile, make_spot

A = make_profile("a")


@pytest.mark.parametrize(
    ("name", "ours", "theirs", "answer"),
    [
        ("type", {}, {"kinds": ("ASSAULT",)}, "same"),
        ("type", {}, {"kinds": ("COERCE",)}, "kin"),
        ("type", {}, {"kinds": ("ACCUSE",)}, "apart"),
        ("type", {"kinds": ("AGREE",)}, {"kinds": ("RETREAT",)}, "apart"),
        ("type", {"kinds": ("AGREE",), "truce": True}, {"kinds": ("RETREAT",), "truce": True}, "truce"),
        ("type", {"kinds": ("CONCEDE",)}, {"kinds": ("RETREAT",)}, "kin"),
        ("type", {"kinds": ("CONCEDE",), "truce": True}, {"kinds": ("RETREAT",), "truce": True}, "truce"),
        ("mode", {"kinds": ("RETREAT",), "modes": ("withdraw",)}, {"kinds": ("MOBILIZE",), "modes": ("troops",)}, None),
        ("date", {"truce": True, "dated": True}, {"truce": True, "dated": True}, "pact"),
        (
            "date",
            {"dated": True, "kinds": ("CONSULT",), "actors": ("RUR GOV", "GOT GOV")},
            {"dated": True, "kinds": ("CONSULT",), "actors": ("GOT GOV",), "recipients": ("RUR GOV",)},
            "pact",
        ),
        (
            "date",
            {"dated": True, "kinds": ("CONSULT",), "actors": ("RUR GOV",)},
            {"dated": True, "kinds": ("CONSULT",), "actors": ("RUR GOV",)},
            "same",
        ),
        ("date", {"stages": ("declared",)}, {"stages": ("declared",), "days": ("2031-05-01", "2031-05-03")}, "pact"),
        ("date", {"stages": ("declared",)}, {"stages": ("declared",), "days": ("2031-05-01", "2031-05-06")}, "overlap"),
        ("date", {"stages": ("declared",)}, {"stages": ("held",), "days": ("2031-05-01", "2031-05-03")}, "overlap"),
        ("stage", {"stages": ("declared",)}, {"stages": ("held",)}, "different"),
        ("stage", {"stages": ("declared",)}, {"stages": ("declared", "held")}, "same"),
        ("stage", {"stages": ("declared",)}, {}, None),
        (
            "type",
            {"kinds": ("ASSAULT",), "modes": ("abduct",)},
            {"kinds": ("COERCE",), "modes": ("arrest",)},
            "same",
        ),
        ("type", {"kinds": ("RETREAT",)}, {"kinds": ("MOBILIZE",)}, "apart"),
        ("type", {"kinds": ("RETREAT",)}, {"kinds": ("MOBILIZE",), "report": "a"}, "report"),
        ("type", {"kinds": ("RETREAT",), "means": ("tanks",)}, {"kinds": ("MOBILIZE",), "means": ("tanks",), "report": "a"}, "arms"),
        ("type", {"kinds": ("RETREAT",), "means": ("tanks",)}, {"kinds": ("MOBILIZE",), "means": ("aircraft", "tanks"), "report": "a"}, "report"),
        ("mode", {"modes": ("aerial",)}, {"modes": ()}, None),
        (
            "mode",
            {"kinds": ("COERCE",), "modes": ("arrest",)},
            {"kinds": ("COERCE",), "modes": ("restrict",)},
            "act",
        ),
        ("mode", {"kinds": ("ASSAULT", "COERCE"), "modes": ("abduct", "arrest")}, {"kinds": ("COERCE",), "modes": ("restrict",)}, "act"),
        ("mode", {"modes": ("abduct",)}, {"kinds": ("COERCE",), "modes": ("arrest",)}, None),
        ("mode", {"modes": ("aerial",)}, {"modes": ("aerial", "drone")}, "same"),
        ("mode", {"modes": ("aerial",)}, {"modes": ("drone",)}, None),
        ("mode", {"modes": ("aerial",)}, {"modes": ("firearms",)}, "different"),
        ("date", {}, {}, "same"),
        ("date", {}, {"days": ("2031-05-01", "2031-05-03")}, "overlap"),
        ("date", {}, {"days": ("2031-01-01", "2031-12-31")}, None),
        ("date", {}, {"days": ("2031-05-03", "2031-05-03")}, "next"),
        ("date", {}, {"days": ("2031-05-05", "2031-05-05")}, "close"),
        ("date", {"report": "r", "sure_days": ("2031-05-02", "2031-05-02")}, {"report": "r", "days": ("2031-05-03",) * 2, "sure_days": ("2031-05-03",) * 2}, "another"),
        ("date", {"report": "r", "sure_days": ("2031-05-02", "2031-05-02")}, {"report": "r", "days": ("2031-05-03",) * 2}, "next"),
        ("date", {}, {"days": ("2031-06-05", "2031-06-05")}, "apart"),
        ("date", {}, {"dated": False}, None),
        ("day", {}, {"days": ("2031-05-01", "2031-05-04"), "dated": False}, "overlap"),
        ("day", {}, {"days": ("2031-05-12", "2031-05-15"), "dated": False}, "apart"),
        ("day", {}, {"days": ("2031-08-12", "2031-08-15"), "dated": False}, "far"),
        ("day", {}, {}, None),
        ("status", {}, {"status": "negated"}, "denied"),
        ("status", {}, {"status": "future"}, "planned"),
        (
            "status",
            {"kinds": ("AGREE",), "truce": True},
            {"kinds": ("RETREAT",), "truce": True, "status": "negated"},
            "ended",
        ),
        ("period", {}, {"historical": True, "dated": False, "days": None}, "background"),
        ("period", {}, {"historical": True}, "old"),
        ("lead", {}, {}, "both"),
        ("theme", {"theme": (("zenda", 0.8),)}, {"theme": (("zenda", 0.5),), "rank": 1}, None),
        ("setting", {"theme": (("zenda", 0.8),)}, {"theme": (("zenda", 0.5),), "rank": 1}, 0.4),
        ("lead", {}, {"rank": 2}, "one"),
        ("words", {"words": ("zenda", "ruzhov")}, {"words": ("ruzhov", "strel")}, 1.0),
        ("theme", {"theme": (("ruzhov", 0.6), ("zenda", 0.8))}, {"theme": (("zenda", 0.5),)}, 0.4),
    ],
)
def test_answers(name: str, ours: dict[str, object], theirs: dict[str, object], answer: object) -> None:
    a: Profile = make_profile("a", **ours)
    b: Profile = make_profile("b", **theirs)

    assert COMPARISONS[name](a, b) == pytest.approx(answer)
    assert COMPARISONS[name](b, a) == pytest.approx(answer)


ZENDA, STREL = make_spot("zenda"), make_spot("strel", 10.5)
SEIZURE = {"actors": ("GOT MIL",), "recipients": ("RUR MIL",), "places": (ZENDA,), "sources": ("GOT GOV",)}


@pytest.mark.parametrize(
    ("ours", "theirs", "answer"),
    [
        (SEIZURE, {**SEIZURE, "places": (STREL,), "sources": ("RUR GOV",)}, "disputed"),
        (SEIZURE, {**SEIZURE, "places": (STREL,)}, "apart"),
        (SEIZURE, {**SEIZURE, "places": (STREL,), "sources": ("XAN GOV",)}, "apart"),
        (
            SEIZURE,
            {**SEIZURE, "places": (STREL,), "sources": ("RUR GOV",), "actors": ("RUR MIL",), "recipients": ()},
            "apart",
        ),
        (
            {"kinds": ("RETREAT",), "places": (ZENDA,)},
            {"kinds": ("MOBILIZE",), "places": (STREL,)},
            "ends",
        ),
    ],
)
def test_places_of_one_deed_told_by_two_sides_and_those_of_a_move(
    ours: dict[str, object], theirs: dict[str, object], answer: str
) -> None:
    a, b = make_profile("a", **ours), make_profile("b", **theirs)

    assert COMPARISONS["place"](a, b) == COMPARISONS["place"](b, a) == answer


ABOUT = {"theme": (("zenda", 1.0),)}
HERE, OTHER = {**ABOUT, "places": (ZENDA,)}, {**ABOUT, "places": (make_spot("nowhere", None),)}


@pytest.mark.parametrize(
    ("ours", "theirs", "leads"),
    [
        (HERE, HERE, True),
        (HERE, ABOUT, True),
        (HERE, OTHER, False),  # two towns are not one subject
        ({**ABOUT, "kinds": ("REQUEST",)}, {**ABOUT, "kinds": ("REQUEST",)}, False),  # nor are words
        (ABOUT, {**ABOUT, "modes": ("abduct",)}, False),  # nor who was seized and who was struck
    ],
)
def test_likeness_of_reports_tells_most_of_what_both_are_about(
    ours: dict[str, object], theirs: dict[str, object], leads: bool
) -> None:
    a, b = make_profile("a", **ours), make_profile("b", **theirs)

    assert COMPARISONS["theme"](a, b) == (1.0 if leads else None)
    assert COMPARISONS["setting"](a, b) == (None if leads else 1.0)


def test_what_is_said_of_two_matters_is_said_twice() -> None:
    ours = make_profile("a", kinds=("REQUEST",), words=("quarantine", "ruzhov"))
    matters = COMPARISONS["matter"]
    assert matters(ours, make_profile("b", kinds=("REQUEST",), words=("amnesty",))) == 0
    assert matters(ours, make_profile("b", kinds=("REQUEST",), words=("quarantine",))) == COMPARISONS["words"](ours, make_profile("b", words=("quarantine",)))
    assert matters(ours, make_profile("b", kinds=("ASSAULT",), words=("amnesty",))) is None  # a deed is not its words
    assert load_merging().across.of("matter", 0.0) < -0.5 < load_merging().across.of("matter", 3.0)


def test_a_scene_lent_to_both_is_less_than_a_place_of_one() -> None:
    a, b = (make_profile(i, places=(), scene=(ZENDA,)) for i in "ab")
    placed = make_profile("c", places=(ZENDA,))

    assert COMPARISONS["scene"](a, b) == "lent"
    assert COMPARISONS["scene"](a, placed) == COMPARISONS["scene"](placed, a) == "same"


def test_every_comparison_has_weights() -> None:
    table = load_merging()
    told_in_a_report = {"gap", "paragraph", "losses", "series", "added", "again", "opening", "kinds", "placed", "dated", "nouns", "carried", "doers", "victims", "voices"}

    assert set(COMPARISONS) | told_in_a_report == {*table.within.answers, *table.within.scales}
