"""What two accounts tell of a ceasefire: that it was made is not that it came into force, held, broke or ended."""

from collections.abc import Iterable

from sayso.merge.compare_dates import DECLARED
from sayso.merge.truce_words import find_truce_tellings
from sayso.records import Claim, Profile, Report

STAGED = "ceasefire"  # the mode of claims of which the words tell the stage


def find_stages(claims: Iterable[Claim], report: Report, known: str) -> tuple[str, ...]:
    """The stages that claims of a ceasefire tell; of one that is agreed, announced or signed that it was declared."""
    found: set[str] = set()
    for claim in claims:
        if claim.mode != STAGED:
            found.add(DECLARED)
            continue
        until = claim.at + len(claim.trigger)
        start, end = claim.sentence
        for told in find_truce_tellings(report.text[start:end], known):
            if start + told.at < until and claim.at < start + told.until:
                found.add(told.stage)
    return tuple(sorted(found))


def compare_stages(a: Profile, b: Profile) -> str | None:
    """same or different; nothing where one of them tells none."""
    if not a.stages or not b.stages:
        return None
    return "different" if set(a.stages).isdisjoint(b.stages) else "same"
