"""Who is named with an age."""

from dataclasses import replace

import pytest

from sayso.merge.compare_people import compare_people, find_people
from sayso.merge.profile import profile_accounts
from sayso.records import Account, Report
from tests.factory import make_claim, make_profile


@pytest.mark.parametrize(
    ("text", "names", "ages"),
    [
        ("Ali Hasan, 34, was shot dead in Zenda.", ("hasan 34",), (34,)),
        ("Police named the dead as Ali Reza Hasan (34) and Mina Sand, 9.", ("hasan 34", "sand 9"), (9, 34)),
        ("Ali Hasan Jr., a 34-year-old farmer, died.", ("hasan 34",), (34,)),
        ("The 34-year-old shop owner Ali Hasan was held with a man aged 20.", ("hasan 34",), (20, 34)),
        ("A 17-year-old and two 20-year-olds were hurt.", (), (17, 20)),
        ("General Omar Rud, who commands Brigade 34, said that on June 12, 2031 two died.", (), ()),
        ("In Upper Zenda, 34 houses burned.", (), ()),
        ("On Monday, 12 soldiers died.", (), ()),
    ],
)
def test_who_is_told_of_by_age(text: str, names: tuple[str, ...], ages: tuple[int, ...]) -> None:
    assert find_people([text]) == (names, ages)


HASAN, SAND = find_people(["Ali Hasan, 34, was killed."]), find_people(["Mina Sand, 9, was killed."])
YOUTH = find_people(["A 34-year-old man was killed."])


@pytest.mark.parametrize(
    ("ours", "theirs", "answer"), [(HASAN, HASAN, "same"), (HASAN, SAND, "others"), (HASAN, YOUTH, None), (HASAN, None, None)]
)
def test_answers(ours: tuple[tuple[str, ...], tuple[int, ...]], theirs: tuple[tuple[str, ...], tuple[int, ...]] | None, answer: str | None) -> None:
    a, b = (make_profile(name, people=told[0], ages=told[1]) if told else make_profile(name) for name, told in (("a", ours), ("b", theirs)))
    assert compare_people(a, b) == compare_people(b, a) == answer


def test_what_a_report_begins_with_has_the_people_of_all_of_it_and_what_comes_after_those_of_its_sentence() -> None:
    text = "A man was shot in Zenda. He was Ali Hasan, 34. In Strelsau Mina Sand, 9, was shot."
    report = Report("r1", text, "2031-05-03")
    first, after = (
        replace(make_claim("shot", text, id=f"r1-{n}", sentence=sentence), at=at)
        for n, at, sentence in ((1, 10, (0, 24)), (2, text.rindex("shot"), (47, len(text))))
    )
    found = profile_accounts([Account(c.id, "r1", "r1", "2031-05-03", None, (c,), True) for c in (first, after)], report)
    assert [(p.people, p.ages) for p in found] == [(("hasan 34", "sand 9"), (9, 34)), (("sand 9",), (9,))]
