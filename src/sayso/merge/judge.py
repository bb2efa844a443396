"""Two profiles to a judgement with its reasons: what each comparison adds, after the table of weights."""

from collections.abc import Mapping
from math import exp

from sayso.merge.compare import COMPARISONS
from sayso.merge.contradictions import contradict
from sayso.records import Judgement, Profile
from sayso.reference.merging import load_merging

HOPELESS = -8.0  # what two accounts weigh that no other side could bring together
BARRED = float("-inf")  # two that contradict each other are never in one group
LEAST = 0.05  # a judgement of a lower score is not worth a row
DIGITS = 3
_ENDS = {"type": "apart", "date": "apart"}  # answers after which nothing else is asked


def judge(a: Profile, b: Profile) -> Judgement | None:
    """Whether two accounts tell of one happening; None where they are too far apart to be worth a row."""
    # Most pairs end here, so what is cheapest to ask is asked first.
    if any(COMPARISONS[name](a, b) == answer for name, answer in _ENDS.items()) or contradict(a, b):
        return None
    reasons = find_reasons(a, b)
    if reasons is None:
        return None
    score = score_of(sum(reasons.values()))
    if score < LEAST:
        return None
    first, second = sorted((a.id, b.id))
    kept = {name: round(weight, DIGITS) for name, weight in reasons.items() if weight}
    return Judgement(first, second, score >= 0.5, round(score, DIGITS), kept)


def weigh(a: Profile, b: Profile) -> float:
    """What all comparisons add up to: above 0 they are one happening.

    Two accounts of one report never are by themselves, since `make_accounts` told them apart.
    """
    if contradict(a, b):
        return BARRED
    reasons = find_reasons(a, b)
    if reasons is None:
        return HOPELESS
    total = sum(reasons.values())
    return max(HOPELESS, min(total, 0.0) + load_merging().parted if a.report == b.report else total)


def find_reasons(a: Profile, b: Profile) -> dict[str, float] | None:
    """What each comparison adds, `start` first; None where one of them rules the pair out."""
    answers = find_answers(a, b)
    return None if answers is None else weigh_answers(answers, within=a.report == b.report)


def find_answers(a: Profile, b: Profile) -> dict[str, str | float] | None:
    """What each comparison that weighs anything answers; None where one of them rules the pair out."""
    table = load_merging()
    weights = table.within if a.report == b.report else table.across
    answers: dict[str, str | float] = {}
    for name, compare in COMPARISONS.items():
        if name not in weights.counted and name not in _ENDS:
            continue
        answer = compare(a, b)
        if answer is None:
            continue
        if answer == _ENDS.get(name, ""):
            return None
        answers[name] = answer
    return answers


def weigh_answers(answers: Mapping[str, str | float], *, within: bool) -> dict[str, float]:
    """What answers add up from, and what each adds."""
    table = load_merging()
    weights = table.within if within else table.across
    return {"start": weights.start} | {name: weights.of(name, answer) for name, answer in answers.items()}


def score_of(weight: float) -> float:
    """0 to 1; 0.5 for a weight of 0."""
    return 1 / (1 + exp(-weight))
