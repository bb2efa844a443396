"""How two claims of one report stand to each other in its text: what tells whether they are of one happening beside what is compared anywhere."""

import re
from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from sayso.marks import CARRIED
from sayso.merge.carried import find_further, find_own_step, is_added, is_later
from sayso.merge.moments import WEEKDAYS
from sayso.merge.profile import is_aftermath
from sayso.merge.scenes import find_clause, is_placed_first
from sayso.records import Claim, Party, Report
from sayso.reference.merging import load_merging
from sayso.reference.rarity import find_terms, load_rarity

_WORD = re.compile(r"[\w'’-]+")
_PARAGRAPH = re.compile(r"\n\s*")
_COMPLEMENT = re.compile(r" (?:of|on|at|near|outside|around|against|along|between|that|which|in(?= (?:\w+ ){0,3}[A-Z]))\b([^,;:.!?\"”]*)")
TELLING = 0.35  # so rare is a word that tells what something is of
_AFTER = re.compile(r"\b(?:after|following|since|over)\b", re.IGNORECASE)  # behind which a headline tells what came before
PEOPLE = "those"  # "those killed" are people, whatever killed them
_BEFORE = 24  # characters before a trigger in which "the" or "Tuesday's" stands
HEADLINE_REACH = 3  # sentences with claims after the headline that tell it again
OPENING = 20  # characters within which "an hour later" opens a sentence
HEADLINE = ("headline", "headline too")  # of the first that it tells of a type, and of others
NEAR, MIDDLE = 3, 6  # sentences with claims between two that are near each other, or not far
PARAGRAPHS = {0: "same", 1: "next", 2: "near"}  # how many paragraphs one begins after another
ELSEWHERE = frozenset({"near", "other", "apart", "far"})  # answers by which two places are two
Answers = Mapping[str, str | float]


class InReport:
    """The claims of a report in the order of its text, asked by their numbers."""

    def __init__(self, report: Report, claims: Sequence[Claim]) -> None:
        table = load_merging()
        self._claims = claims
        starts = sorted({c.sentence[0] for c in claims})
        number = {start: n for n, start in enumerate(starts)}
        self._sentence = [number[c.sentence[0]] for c in claims]
        self._paragraph = _count_paragraphs(report.text, claims)
        first = report.text.strip().split("\n", 1)[0]
        headed = bool(claims) and not first.rstrip().endswith((".", "”", '"'))
        end = report.text.find(first) + len(first)
        self._headline = [headed and c.at < end for c in claims]
        # "Third man dies; army kills three": what a headline tells second the report tells as a further thing.
        cut = first.find(";")
        self._second = [h and 0 <= cut < c.at - (end - len(first)) for h, c in zip(self._headline, claims, strict=True)]
        self._hurt = [
            {t.of.code.split(" ")[0] for t in c.casualties if t.of and t.of.code} for c in claims
        ]
        self._leads = [h and not _AFTER.search(report.text, c.sentence[0], c.at) for h, c in zip(self._headline, claims, strict=True)]
        self._further = [find_further(c, report.text) for c in claims]
        self._steps = [find_own_step(c, report.text) for c in claims]
        self._later = [not is_aftermath(c) and is_later(c, report.text, find_clause(report.text, c)[1]) for c in claims]
        self._added = [is_added(c, report.text) for c in claims]
        self._placed_first = [is_placed_first(c, report.text) for c in claims]
        self._text = report.text
        self._taken_up = [_is_definite(c, report.text, table.definite) for c in claims]
        self._named = [_find_complement(c, report.text) if up else frozenset() for c, up in zip(claims, self._taken_up, strict=True)]
        types = [c.type for c in claims]
        self._opens = [types.index(kind) == k for k, kind in enumerate(types)]  # whether a claim is the first of its type

    def complete(self, answers: Answers | None, a: int, b: int) -> dict[str, str | float] | None:
        """The answers of all comparisons of two claims, with how the claim `b` stands after `a`."""
        if answers is None:
            return None
        kinds = " ".join(sorted({self._claims[a].type, self._claims[b].type}))
        found = dict(answers) | {"gap": self._gap(a, b), "kinds": kinds}
        if found["gap"] not in HEADLINE:  # which is a paragraph of its own
            found["paragraph"] = PARAGRAPHS.get(self._paragraph[b] - self._paragraph[a], "far")
        if self._sentence[a] == self._sentence[b]:
            found.pop("words", None)  # of one sentence they are the same anyway
            if self._hurt[a] and self._hurt[b] and self._hurt[a].isdisjoint(self._hurt[b]):
                found["losses"] = "both sides"
        if series := self._tell_series(found, a, b):
            found["series"] = series
        if self._added[b]:
            found["added"] = "also"
        if self._taken_up[b]:
            found["again"] = self._tell_again(a, b)
        if self._opens[a] and found["gap"] != "sentence":
            found["opening"] = "headline" if self._headline[a] else "first"
        found |= _compare_telling(self._claims[a], self._claims[b])
        if found.get("status") == "denied" and self._claims[a].status == "negated":
            found["status"] = "denied before"
        elif found.get("status") == "denied" and found.get("voices", "same") in ("same", "first"):
            found["status"] = "negated"
        return found

    def _tell_again(self, a: int, b: int) -> str:
        """What a noun with "the" stands for: it takes up what was told before; beside another deed, or of something else, it seldom does."""
        if self._sentence[a] == self._sentence[b]:
            return "beside"
        named = self._named[b]
        told = not named or not named.isdisjoint(_find_words(self._text[slice(*self._claims[a].sentence)]))
        return "named" if not told else "next" if self._sentence[b] - self._sentence[a] == 1 else "taken up"

    def _tell_series(self, found: Answers, a: int, b: int) -> str | None:
        """further, later or moved, where the sentence of `b` says that it is told of something else."""
        one = self._sentence[a] == self._sentence[b]
        further = (at := self._further[b]) is not None and not (one and at < self._claims[a].at)
        if further != self._second[a]:
            return "further" if further or self._sentence[b] - self._sentence[a] == 1 else "second"
        if (step := self._steps[b]) is not None:
            late = step.at - self._claims[b].sentence[0] >= OPENING
            if step.from_other and self._claims[a].at < step.at and (one or (late and self._leads[a])):
                return "further"
            if not step.from_other and step.at - self._claims[b].sentence[0] < OPENING:
                return "later"
        if self._later[b]:
            return "later"
        if self._placed_first[b] and not one and found["gap"] not in HEADLINE:
            return "moved" if found.get("place", found.get("scene")) in ELSEWHERE else None
        return None

    def _gap(self, a: int, b: int) -> str:
        between = self._sentence[b] - self._sentence[a]
        if between == 0:
            return "sentence"
        if self._headline[a] and not self._headline[b]:
            if self._second[a] or between <= HEADLINE_REACH:
                return "headline" if self._opens[a] else "headline too"
            between -= 1  # what it tells is told again in the sentence below it
        return "next" if between == 1 else "near" if between <= NEAR else "middle" if between <= MIDDLE else "far"


def _count_paragraphs(text: str, claims: Iterable[Claim]) -> list[int]:
    """The paragraph of each claim, counted in the order of the text."""
    starts = [0, *(m.end() for m in _PARAGRAPH.finditer(text))]
    return [bisect(starts, c.at) for c in claims]


def _compare_telling(a: Claim, b: Claim) -> dict[str, str | float]:
    """How two claims are told: by whom, with a place or a day of their own, by a noun, of whom."""
    found: dict[str, str | float] = {}
    for name, one, other in (
        ("placed", a.place, b.place),
        ("dated", a.when, b.when),
        ("nouns", _is_noun(a), _is_noun(b)),
        ("carried", _has_carried(a), _has_carried(b)),
    ):
        if one or other:
            found[name] = "both" if one and other else "first" if one else "second"
    for name, ours, theirs in (("doers", _codes(a.actor), _codes(b.actor)), ("victims", _codes(a.recipient), _codes(b.recipient))):
        if ours and theirs:
            found[name] = "same" if ours == theirs else "some" if ours & theirs else "others"
    if a.sources or b.sources:
        shared = _codes(a.sources) & _codes(b.sources)
        found["voices"] = "same" if shared else "two" if a.sources and b.sources else "first" if a.sources else "second"
    return found


def _codes(parties: Iterable[Party]) -> set[str]:
    return {p.code for p in parties if p.code}


def _is_noun(claim: Claim) -> bool:
    return claim.made_by.get("type", "").endswith(".noun")


def _has_carried(claim: Claim) -> bool:
    """Whether a role was filled from claims before: who is meant was found as if it were told again."""
    return CARRIED in (claim.made_by.get("actor"), claim.made_by.get("recipient"))


def _find_complement(claim: Claim, text: str) -> frozenset[str]:
    """The words of what a noun is of: "the raid on the depot", "the shooting that Gotha reported"; none that tell when."""
    end = claim.at + len(claim.trigger)
    match = _COMPLEMENT.match(text, end, claim.sentence[1])
    if match is None:
        return frozenset()
    start = match.start(1)
    days = [range(w.start - start, w.end - start) for w in claim.when]
    return frozenset(
        term.word
        for term in find_terms(match.group(1))
        if term.word not in WEEKDAYS and load_rarity().of(term.word) >= TELLING and not any(term.start in day for day in days)
    )


@lru_cache(maxsize=256)
def _find_words(sentence: str) -> frozenset[str]:
    return frozenset(term.word for term in find_terms(sentence))


def _is_definite(claim: Claim, text: str, definite: frozenset[str]) -> bool:
    """Whether "the", "this" or "Tuesday's" stands right before the trigger."""
    before = _WORD.findall(text[max(claim.sentence[0], claim.at - _BEFORE) : claim.at].lower())
    if before[-1:] == [PEOPLE] and not _is_noun(claim):
        return False
    return bool(before) and (before[-1] in definite or before[-1].endswith(("'s", "’s")))
