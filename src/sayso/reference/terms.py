"""Codes through time: what a party was on a day, and what it is taken for where no day is known."""

from collections.abc import Sequence

Term = tuple[str, str, str]  # code, first day, last day; a bound may be a year or month, "" is open
OPEN_END = 2025  # the year to which a term that has not ended is counted
# how many years without office a year in one counts, since it is what the world knows a person by
HEAD, ENVOY, OFFICE = 12, 8, 3
HEADS = frozenset(
    "president|prime minister|king|queen|emir|sultan|chancellor|premier|taoiseach|supreme leader|un secretary-general|pope"
    "|emperor|shah|military ruler|head of state|general secretary|secretary-general"
    "|secretary general|president of the european commission|president of the european council".split("|")
)
OFFICIAL = (" GOV", " MIL")


def code_on(terms: Sequence[Term], day: str) -> str | None:
    """The code on `day`; where no term covers it the last one that is not later."""
    if not terms:
        return None
    past = terms[0][0]
    for code, first, last in terms:
        if first and day[: len(first)] < first:
            continue
        past = code
        if not last or day[: len(last)] <= last:
            return code
    return past


def covers(terms: Sequence[Term], day: str | None) -> bool:
    """Whether some term covers `day`; without a day, whether one is still open."""
    if day is None:
        return any(not last for _, _, last in terms)
    return any(
        (not first or day[: len(first)] >= first) and (not last or day[: len(last)] <= last)
        for _, first, last in terms
    )


def usual_code(terms: Sequence[Term], offices: Sequence[str] = ()) -> str | None:
    """What a report without a day most likely means: the code held longest, years at the head of a state counted most.

    Where a bound is open to the past nothing can be counted, and it is the last code.
    """
    if not terms:
        return None
    if any(not first for _, first, _ in terms):
        return terms[-1][0]
    spans: dict[str, float] = {}
    for (code, first, last), office in zip(terms, offices or [""] * len(terms), strict=True):
        years = (int(last[:4]) if last else OPEN_END) - int(first[:4]) + 0.5
        weight = HEAD if office in HEADS else ENVOY if code.endswith(" IGO") else OFFICE if code.endswith(OFFICIAL) else 1
        spans[code] = spans.get(code, 0.0) + years * weight
    return max(spans, key=lambda code: spans[code])
