"""Text to time expressions: every date, clock time, duration and set, in the order of the text.

One pass over the words: at each word that can begin a time expression the rules that begin with
it are tried and the longest match wins. Each look around is bounded, so the time taken grows with
the length of the text. What is found says in `When.basis` how it is reckoned (see
`sayso.reference.reckoning`); `sayso.resolve.dates` does the calendar's part.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from sayso.extract.when_calendar import make_calendar_rules
from sayso.extract.when_clock import make_clock_rules, with_clock
from sayso.extract.when_lengths import make_length_rules
from sayso.extract.when_relative import make_relative_rules
from sayso.extract.when_words import GAP, JOIN, Rule, Spot, Words, any_of, fold_text
from sayso.extract.when_years import make_year_rules
from sayso.records import When
from sayso.reference.reckoning import Reckoning
from sayso.reference.times import Times

_WORD = re.compile(r"(?<![\w$])(?:[a-z]+|'(?=\d)|\d)")
_LONGEST = 100
_EDGED = frozenset("date month weekday unit quarter half season decade century holiday".split())
_HEDGED = frozenset("length shift".split())
_TENSED = frozenset("date month weekday season holiday unit".split())
_CUE_REACH = 160  # characters on either side in which tense is looked for
_NEAR_CUE = 12
_DAYS = frozenset("date weekday holiday slash".split())


class Found(NamedTuple):
    """A time expression at `start:end` and what its words say."""

    start: int
    end: int
    says: Reckoning


class _Grammar:
    """The rules of one lexicon, by first word, and the patterns for what stands around a match."""

    def __init__(self, times: Times) -> None:
        words = Words(times)
        self.rules: dict[str, list[Rule]] = defaultdict(list)
        made = (
            make_calendar_rules,
            make_year_rules,
            make_relative_rules,
            make_clock_rules,
            make_length_rules,
        )
        for rule in (rule for make in made for rule in make(words)):
            for start in rule.starts:
                self.rules[start].append(rule)
        self.edges = times.edges
        self.bounds = times.bounds
        self.edge = re.compile(
            rf"(?<![a-z])(?:the{GAP})?(?P<e>{any_of(times.edges)})(?:{JOIN}(?:the{GAP})?)?$"
        )
        self.hedge = re.compile(rf"(?<![a-z])(?:{any_of(times.hedges)}{GAP})+$")
        self.bound = re.compile(rf"(?<![a-z])(?P<b>{any_of(times.bounds)})(?:{GAP}the)?{GAP}$")
        self.range = re.compile(rf"(?: ?- ?|,?{GAP}(?:to|and|until|till|through){GAP})")
        self.future = times.future_cues
        self.saying = times.saying_cues
        tense = any_of([*times.future_cues, *times.past_cues])
        other = rf"(?!{any_of(times.not_past)}(?![a-z]))[a-z]{{2,20}}(?<!e)ed"
        self.tense = re.compile(rf"(?<![a-z])(?:(?P<w>{tense})|{other})(?![a-z])")
        zones = any_of(times.zones)
        self.beside = re.compile(rf"(?:,?{GAP}|{GAP}?\(?(?:{zones})\)?,?{GAP})")
        self.of_clock = re.compile(rf"(?:,|\))?{GAP}\(?(?:(?:on|of){GAP}(?:the{GAP})?)?")
        self.part = re.compile(
            rf"(?<![a-z])(?:the{GAP})?(?:(?:early|late|mid){JOIN})?(?P<p>{any_of(times.parts)})"
            rf"(?:{GAP}hours)?{GAP}of{GAP}$"
        )
        self.parts = times.parts


# The grammars made so far, one for each lexicon object; the lexicon is kept so that its id stays its own.
_MADE: dict[int, tuple[Times, _Grammar]] = {}


def _grammar_of(times: Times) -> _Grammar:
    made = _MADE.get(id(times))
    if made is None:
        made = _MADE[id(times)] = (times, _Grammar(times))
    return made[1]


def find_dates(text: str, times: Times) -> list[When]:
    """Find the time expressions of `text` by the words in `times`.

    They come sorted and never overlap; each has type and basis, `value` is left to be resolved.
    """
    grammar = _grammar_of(times)
    low = fold_text(text)
    found = _share_years(grammar, low, _join_clocks(grammar, low, _scan(grammar, text, low)))
    out = []
    for place, item in enumerate(found):
        floor = found[place - 1].end if place else 0
        start, end, says = _surround(grammar, low, item, floor)
        out.append(When(text[start:end], start, end, type=_type_of(says), basis=says.written()))
    return out


def _scan(grammar: _Grammar, text: str, low: str) -> list[Found]:
    out: list[Found] = []
    position = 0
    while word := _WORD.search(low, position):
        first = "#" if word.group().isdigit() else word.group()
        rules = grammar.rules.get(first, ())
        best = _best_match(rules, text, low, word.start()) if rules else None
        if best:
            out.append(best)
            position = best.end
        else:
            position = _after_word(low, word)
    return out


_DIGITS = re.compile(r"[\d.,:/]*\d")


def _after_word(low: str, word: re.Match[str]) -> int:
    """Past a whole figure, so that no match begins inside "1,250"; else past the word."""
    figure = _DIGITS.match(low, word.start()) if word.group().isdigit() else None
    return figure.end() if figure else word.end()


def _best_match(rules: list[Rule], text: str, low: str, start: int) -> Found | None:
    best: Found | None = None
    for rule in rules:
        match = rule.pattern.match(low, start, start + _LONGEST)
        if match is None or (best and match.end() <= best.end):
            continue
        says = rule.make(match, Spot(text, low, start, match.end()))
        if says:
            best = Found(start, match.end(), says)
    return best


def _join_clocks(grammar: _Grammar, low: str, found: list[Found]) -> list[Found]:
    """ "10 p.m. Wednesday" is one expression; a clock elsewhere stays one of its own."""
    out: list[Found] = []
    for item in found:
        last = out[-1] if out else None
        if last and _is_hour(last.says) and _is_day(item.says) and item.start - last.end < 20:
            if grammar.beside.fullmatch(low, last.end, item.start):
                out[-1] = Found(last.start, item.end, with_clock(item.says, last.says))
                continue
        out.append(item)
    # "0930 GMT (1:30 p.m.) on Wednesday": clock times take the day that follows, from the right.
    for place in range(len(out) - 2, -1, -1):
        item, follower = out[place], out[place + 1]
        if _is_hour(item.says) and _is_day(follower.says) and follower.start - item.end < 12:
            if grammar.of_clock.fullmatch(low, item.end, follower.start):
                out[place] = Found(item.start, item.end, with_clock(follower.says, item.says))
    return out


def _is_hour(says: Reckoning) -> bool:
    """A time of day that needs its day: "17:30", "dawn", "the evening"."""
    return says.kind == "clock" or (
        says.unit == "D" and says.of is not None and says.part is not None
    )


def _is_day(says: Reckoning) -> bool:
    """A time that names one day, not by pointing to a day told before."""
    if says.kind == "unit":
        return says.unit == "D" and says.of is None
    return says.kind in _DAYS and says.day is not None


def _share_years(grammar: _Grammar, low: str, found: list[Found]) -> list[Found]:
    """ "from September 27 to November 10, 2020": the first date is of the year that the second names."""
    out = list(found)
    for place in range(len(out) - 2, -1, -1):
        (start, end, says), follower = out[place], out[place + 1]
        if says.kind != "date" or says.year or says.step is not None or not says.month:
            continue
        later = follower.says
        if later.kind == "date" and later.year and later.month and later.month >= says.month:
            if follower.start - end < 12 and grammar.range.fullmatch(low, end, follower.start):
                out[place] = Found(start, end, replace(says, year=later.year))
    return out


def _surround(grammar: _Grammar, low: str, item: Found, floor: int) -> Found:
    """Take in what stands before and belongs ("early", "about"), and note bound and tense."""
    start, end, says = item
    window = low[max(floor, start - 40) : start]
    if _is_day(says) and not says.part and not says.clock and (m := grammar.part.search(window)):
        start -= len(window) - m.start()
        says = replace(says, part=grammar.parts[m["p"]])
    elif says.kind in _EDGED and (m := grammar.edge.search(window)):
        start -= len(window) - m.start()
        says = replace(says, edge=grammar.edges[" ".join(m["e"].split())])
    elif says.kind in _HEDGED and (m := grammar.hedge.search(window)):
        start -= len(window) - m.start()
    window = low[max(0, start - 24) : start]
    if (m := grammar.bound.search(window)) and not _is_owner(low, m["b"], end):
        says = replace(says, bound=grammar.bounds[" ".join(m["b"].split())])
    if says.kind in _TENSED and says.year is None and says.of is None:
        says = replace(says, cue=_tense_around(grammar, low, start, end))
    return Found(start, end, says)


def _is_owner(low: str, bound: str, end: int) -> bool:
    """ "Killed by Tuesday's shelling" names whose shelling it was, and no last day."""
    return bound in ("by", "through") and low[end : end + 2] in ("'s", "’s")


# "At 6 a.m. on Saturday" goes on behind the stop.
_SENTENCE_END = re.compile(r"(?<![ap]\.m)[.!?]['\")\]]{0,2}\s+(?=[\"'(]?\S)|\n\s*\n|;\s")


def _tense_around(grammar: _Grammar, low: str, start: int, end: int) -> str | None:
    """The tense of the cue that stands nearest in the sentence; a cue before weighs twice one after."""
    floor = max(0, start - _CUE_REACH)
    stops = [m.end() for m in _SENTENCE_END.finditer(low, floor, start)]
    floor = stops[-1] if stops else floor
    left = [m for m in grammar.tense.finditer(low, floor, start) if not _opens_with_until(m, floor)]
    stop = _SENTENCE_END.search(low, end, end + _CUE_REACH)
    ceiling = stop.start() if stop else min(len(low), end + _CUE_REACH)
    # A verb of saying that follows is the speaker's: it does not tell when what is said happens.
    after = grammar.tense.finditer(low, end, ceiling)
    right = next((m for m in after if not left or not (m["w"] in grammar.saying or _is_relative(low, m))), None)
    owned = low.startswith("'s", end)
    if owned:  # "Friday's attack" lies behind unless what stands right before points ahead
        near = left[-1] if left and start - left[-1].end() <= _NEAR_CUE else None
        return _tense_of(grammar, near) if near else "past"
    if left and not (right and (right.start() - end) * 2 < start - left[-1].end()):
        return _tense_of(grammar, _governing(grammar, low, left))
    return _tense_of(grammar, right) if right else None


_RELATIVE = re.compile(r"\b(?:that|which|who)\s+$")


def _is_relative(low: str, cue: re.Match[str]) -> bool:
    """ "Signed a truce on Friday that takes effect on Saturday": the cue is that of a clause of its own."""
    return _RELATIVE.search(low, max(0, cue.start() - 8), cue.start()) is not None


_PASSIVE = re.compile(r"\s+(?:(?:not|also|soon|then)\s+)?(?:be\s+)?(?:\w+ly\s+)?")


def _governing(grammar: _Grammar, low: str, left: Sequence[re.Match[str]]) -> re.Match[str]:
    """The nearest cue before; of "will be released" the auxiliary, not the participle."""
    if len(left) > 1 and _PASSIVE.fullmatch(low, left[-2].end(), left[-1].start()):
        if _tense_of(grammar, left[-2]) == "future":
            return left[-2]
    return left[-1]


def _opens_with_until(cue: re.Match[str], floor: int) -> bool:
    """ "Until Thursday they had not called": the tense stands after."""
    return cue.start() <= floor + 1 and cue["w"] == "until"


def _tense_of(grammar: _Grammar, cue: re.Match[str]) -> str:
    return "future" if cue["w"] and " ".join(cue["w"].split()) in grammar.future else "past"


def _type_of(says: Reckoning) -> str:
    if says.clock or says.part:
        return "TIME"
    return {"length": "DURATION", "run": "DURATION", "set": "SET"}.get(says.kind, "DATE")
