"""The building blocks of time expressions: word lists as regex pieces, and what a piece counts.

Patterns run over a folded copy of the text (`fold_text`): ASCII lower case, one kind of space,
apostrophe and hyphen, and the same length, so that offsets hold for the text itself.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from sayso.reference.reckoning import Reckoning
from sayso.reference.times import Times

_FOLD = str.maketrans(
    {chr(c): chr(c + 32) for c in range(ord("A"), ord("Z") + 1)}
    | dict.fromkeys("\t\xa0\u2007\u2009\u202f", " ")
    | dict.fromkeys("\u2018\u2019\u02bc`\xb4", "'")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
)
GAP = r"(?: {1,3}| ?\r?\n ?)"
JOIN = rf"(?:-|{GAP})"
END = r"(?!\w)"
_MULTIPLES = (12, 100, 1000)  # words that multiply what stands before: "two dozen"
YEAR = r"(?:1\d|20)\d\d(?![\w%]|[.,:/]\d)"


def fold_text(text: str) -> str:
    """The text in lower case with plain spaces, apostrophes and hyphens; as long as the text."""
    return text.translate(_FOLD)


def any_of(words: Iterable[str]) -> str:
    """A regex for any of the words, longest first; a space in a word stands for any gap."""
    ordered = sorted(set(words), key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", GAP) for w in ordered) + ")"


def plain(words: str) -> str:
    """The words as the lexicon spells them: one space for each gap."""
    return " ".join(words.split())


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a text where an expression may stand: `text[start:end]`, with the folded text."""

    text: str
    low: str
    start: int
    end: int

    def before(self, size: int = 40) -> str:
        """Up to `size` folded characters that stand right before."""
        return self.low[max(0, self.start - size) : self.start]

    def after(self, size: int = 40) -> str:
        """Up to `size` folded characters that follow."""
        return self.low[self.end : self.end + size]

    def is_capital(self, at: int) -> bool:
        """Whether the character at `at` is an upper-case letter."""
        return self.text[at : at + 1].isupper()


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of time expression: its first words ("#" for a digit), its pattern, its maker.

    The maker returns None where the words turn out not to be a time.
    """

    name: str
    starts: frozenset[str]
    pattern: re.Pattern[str]
    make: Callable[[re.Match[str], Spot], Reckoning | None]


def full_year(short: int) -> int:
    """The year of two digits: 00 to 49 lie in this century."""
    return short + (2000 if short < 50 else 1900)


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """The first run of letters of each phrase, by which the scanner finds its rules."""
    return frozenset(m.group() for p in phrases if (m := re.match(r"[a-z]+|'", p)))


class Words:
    """Regex pieces built once from a lexicon, and the readings of what they match."""

    def __init__(self, times: Times) -> None:
        self.times = times

    @cached_property
    def month(self) -> str:
        return rf"(?:{any_of(self.times.months)}|{any_of(self.times.month_short)}\.?)(?![a-z])"

    @cached_property
    def weekday(self) -> str:
        return rf"(?:{any_of(self.times.weekdays)}|{any_of(self.times.weekday_short)}\.?)(?![a-z])"

    @cached_property
    def day(self) -> str:
        return r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\w%/]|[.,:]\d)"

    @cached_property
    def step(self) -> str:
        return any_of(self.times.steps)

    @cached_property
    def named_step(self) -> str:
        return any_of(self.times.named_steps)

    @cached_property
    def named_starts(self) -> frozenset[str]:
        return first_words(self.times.named_steps)

    @cached_property
    def near_edge(self) -> str:
        """An edge in one word, which can stand inside an expression: "the early 1990s"."""
        return any_of(e for e in self.times.edges if " " not in e)

    @cached_property
    def part(self) -> str:
        return any_of(self.times.parts)

    @cached_property
    def ordinal(self) -> str:
        return rf"(?:{any_of(self.times.ordinals)}|\d{{1,2}}(?:st|nd|rd|th))"

    @cached_property
    def number(self) -> str:
        """A number in figures or words, or a vague quantity."""
        word = any_of(self.times.numbers)
        large = any_of(w for w, n in self.times.numbers.items() if n in _MULTIPLES)
        words = rf"(?:an?{GAP}(?={large}))?{word}(?:{JOIN}(?:and{GAP})?{word}){{0,3}}"
        figures = rf"\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?(?:{GAP}1/2|-1/2)?"
        half = rf"(?:{GAP}and{GAP}a{GAP}half)?"
        return rf"(?:half{GAP}an?|(?:{figures}|{words}){half}|{any_of(self.times.vague)}|an?)(?![a-z0-9])"

    @cached_property
    def number_starts(self) -> frozenset[str]:
        return first_words([*self.times.numbers, *self.times.vague, "half", "a", "an"]) | {"#"}

    @cached_property
    def unit_names(self) -> frozenset[str]:
        t = self.times
        return frozenset([*t.unit_one, *t.unit_many])

    @cached_property
    def calendar_units(self) -> dict[str, str]:
        """Unit names in the singular, from the day up, to their codes."""
        return {w: c for w, c in self.times.unit_one.items() if not c.startswith("T")}

    def month_of(self, words: str) -> int:
        """The number of a month name or abbreviation."""
        key = words.rstrip(".")
        return self.times.months.get(key) or self.times.month_short[key]

    def weekday_of(self, words: str) -> int:
        """1 for Monday to 7 for Sunday."""
        key = words.rstrip(".")
        return self.times.weekdays.get(key) or self.times.weekday_short[key]

    def unit_of(self, words: str) -> str:
        """The code of a unit, in any of its forms."""
        t = self.times
        return t.unit_one.get(words) or t.unit_many.get(words) or t.unit_short[words]

    def ordinal_of(self, words: str) -> int:
        """1 for "first" and "1st"."""
        return self.times.ordinals.get(words) or int(re.sub(r"\D", "", words))

    def count_of(self, words: str) -> float | None:
        """What a match of `number` counts; None where it fixes no number."""
        phrase = plain(words)
        if phrase in self.times.vague:
            return self.times.vague[phrase]
        if phrase.startswith("half"):
            return 0.5
        whole, _, half = re.sub(r"[ -]1/2$", " and a half", phrase).partition(" and a half")
        extra = 0.5 if half or phrase.endswith(("1/2", " and a half")) else 0.0
        if whole[:1].isdigit():
            return float(whole.replace(",", "")) + extra
        return self._spelled(whole) + extra

    def _spelled(self, words: str) -> int:
        total = 0
        for word in re.split(r"[ -]+", words):
            value = self.times.numbers.get(word)
            if value is not None:
                total = max(total, 1) * value if value in _MULTIPLES and total else total + value
        return total or 1


_HALVES = {
    "Y": ("M", 6),
    "M": ("D", 15),
    "D": ("TH", 12),
    "TH": ("TM", 30),
    "TM": ("TS", 30),
    "E": ("Y", 5),
    "C": ("Y", 50),
}


def length_value(count: float | None, unit: str) -> str:
    """The TIMEX3 value of a length of time: 6 and "W" give P6W, no count PXW, 2.5 and "Y" P2Y6M."""
    if count is None:
        return f"PT{'X'}{unit[1:]}" if unit.startswith("T") else f"PX{unit}"
    whole = int(count)
    parts = [(whole, unit)] if whole else []
    if count != whole:
        if count - whole == 0.5 and unit in _HALVES:
            parts.append((_HALVES[unit][1], _HALVES[unit][0]))
        else:
            return f"PT{count:g}{unit[1:]}" if unit.startswith("T") else f"P{count:g}{unit}"
    days = "".join(f"{n}{u}" for n, u in parts if not u.startswith("T"))
    hours = "".join(f"{n}{u[1:]}" for n, u in parts if u.startswith("T"))
    return f"P{days}" + (f"T{hours}" if hours else "") if parts else f"P0{unit}"
