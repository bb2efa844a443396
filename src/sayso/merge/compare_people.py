"""Who is named with an age: whom a report tells so has died, was hurt, or is held, seldom in two happenings of one week.

Officials and spokesmen are named without their ages.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from sayso.records import Profile
from sayso.text import fold

_NAME = r"[^\W\d_a-z][\w'’.-]+(?: [^\W\d_a-z][\w'’.-]*){1,3}"  # two to four capitalised words
_AGE = r"(\d{1,3})"
_YEARS = rf"{_AGE}[- ]years?[- ]olds?"
_NAMED = (
    re.compile(rf"\b({_NAME})(?:, (?:aged? )?| \(){_AGE}(?=[,;.)]|,? (?:and|of|from|was|were|is|who|in|died)\b)"),  # "Ali Hasan, 34, was"
    re.compile(rf"\b({_NAME}), an? {_YEARS}"),  # "Ali Hasan, a 34-year-old farmer"
)
_OLD = re.compile(rf"\b{_YEARS} (?:[a-z]+ ){{0,3}}({_NAME})")  # "34-year-old farmer Ali Hasan"
_UNNAMED = re.compile(rf"\b{_YEARS}|\baged? {_AGE}\b")  # "a 34-year-old man"
_LATER = frozenset({"jr", "sr", "ii", "iii"})  # behind a surname
OLDEST = 110


class People(NamedTuple):
    """Surname and age of those named with an age ("hasan 34"), folded, and the ages told of anybody, in years."""

    names: tuple[str, ...]
    ages: tuple[int, ...]


def find_people(texts: Iterable[str]) -> People:
    """Who is told of by age in some texts."""
    names: set[str] = set()
    ages: set[int] = set()
    for text in texts:
        found = [(m[1], m[2]) for form in _NAMED for m in form.finditer(text)] + [(m[2], m[1]) for m in _OLD.finditer(text)]
        names |= {f"{surname} {age}" for name, age in found if (surname := _find_surname(name))}
        ages |= {int(age) for _, age in found}
        ages |= {int(m[1] or m[2]) for m in _UNNAMED.finditer(text)}
    return People(tuple(sorted(names)), tuple(sorted(age for age in ages if 0 < age <= OLDEST)))


def _find_surname(name: str) -> str | None:
    """The last word: one report gives a middle name, or the nickname, that another leaves out."""
    words = [word for part in name.split(" ") if (word := fold(part).strip(".'’")) not in _LATER]
    return words[-1] if len(words) > 1 else None


def compare_people(a: Profile, b: Profile) -> str | None:
    """same: one is named by both; others: nobody whom one tells of is as old as anybody of the other; else nothing."""
    if not set(a.people).isdisjoint(b.people):
        return "same"
    return "others" if a.ages and b.ages and set(a.ages).isdisjoint(b.ages) else None
