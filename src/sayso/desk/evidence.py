"""The sentences that an incident stands on: by report in the order of days, each sentence once with all that was coded in it."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from sayso.desk.shown import cut_sentence, cut_sentences, find_correctors, tell_chain
from sayso.ledger.texts import Listed
from sayso.records import Claim, Report


def order_evidence(claims: Iterable[Claim], stories: Mapping[str, Listed]) -> list[Claim]:
    """Claims as their reports came in, and as they stand in them."""
    return sorted(claims, key=lambda claim: (stories[claim.report].known, claim.report, claim.sentence, claim.at, claim.id))


def show_tellers(
    claims: Iterable[Claim], reports: Mapping[str, Report], stories: Mapping[str, Listed]
) -> list[dict[str, Any]]:
    """Reports with their sentences, of claims in the order of `order_evidence`."""
    return [
        {
            "report": name,
            "publisher": stories[name].publisher,
            "known": stories[name].known,
            "origin": stories[name].origin,
            "folded": stories[name].origin != name,
            "sentences": _show_sentences(list(told), reports.get(name)),
        }
        for name, told in groupby(claims, key=lambda claim: claim.report)
    ]


def _show_sentences(claims: Sequence[Claim], report: Report | None) -> list[dict[str, Any]]:
    sentences = [list(told) for _, told in groupby(claims, key=lambda claim: claim.sentence)]
    return [
        {
            "runs": cut_sentences(told, report),
            "codings": [
                {"claim": claim, "chain": tell_chain(claim), "correctors": find_correctors(claim)} for claim in told
            ],
        }
        for told in sentences
    ]


def show_evidence(
    claim: Claim, reports: Mapping[str, Report], stories: Mapping[str, Listed]
) -> dict[str, Any]:
    """The sentence of a claim, who printed it, and on whose say-so it stands."""
    story = stories[claim.report]
    return {
        "claim": claim,
        "runs": cut_sentence(claim, reports.get(claim.report)),
        "publisher": story.publisher,
        "known": story.known,
        "origin": story.origin,
        "folded": story.origin != claim.report,
        "chain": tell_chain(claim),
        "correctors": find_correctors(claim),
    }
