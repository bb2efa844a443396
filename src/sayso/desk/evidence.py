"""The sentences that an incident stands on: by report in the order of days, each sentence once with all that was coded in it."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import count, groupby
from typing import Any

from sayso.desk.shown import cut_sentence, cut_sentences, find_correctors, tell_chain
from sayso.ledger.texts import Listed
from sayso.records import Claim, Report


def order_evidence(claims: Iterable[Claim], stories: Mapping[str, Listed]) -> list[Claim]:
    """Claims as their reports came in, and as they stand in them."""
    return sorted(claims, key=lambda claim: (stories[claim.report].known, claim.report, claim.sentence, claim.at, claim.id))


def show_tellers(
    claims: Iterable[Claim], reports: Mapping[str, Report], stories: Mapping[str, Listed], most: int | None = None
) -> tuple[list[dict[str, Any]], int]:
    """Reports with their sentences, of claims in the order of `order_evidence`, and how many sentences are left out.

    Other prints of a story stand under the first, apart by what differs from it and what is the same; at most `most` sentences
    are shown, of which none is the same as another.
    """
    room = count() if most is None else iter(range(most))
    tellers, left = [], 0
    for prints in _group_prints(claims, stories):
        told: list[dict[str, Any]] = []
        above: set[Hashable] = set()
        for name, own in prints.items():
            sentences = _show_sentences(own, reports.get(name))
            new = [sentence for sentence in sentences if _words_of(sentence) not in above]
            shown = [sentence for sentence, _ in zip(new, room, strict=False)]
            left += len(new) - len(shown)
            if shown or (told and not new):
                same = [sentence for sentence in sentences if _words_of(sentence) in above]
                told.append(_show_print(name, stories[name]) | {"sentences": shown, "same": same})
            above.update(map(_words_of, sentences))
        tellers += [told[0] | {"copies": told[1:]}] if told else []
    return tellers, left


def _group_prints(claims: Iterable[Claim], stories: Mapping[str, Listed]) -> list[dict[str, list[Claim]]]:
    """Of each story its reports with their claims: the one whose story it is before those that print it."""
    groups: dict[str, dict[str, list[Claim]]] = {}
    for name, own in groupby(claims, key=lambda claim: claim.report):
        groups.setdefault(stories[name].origin, {})[name] = list(own)
    return [{origin: group[origin], **group} if origin in group else group for origin, group in groups.items()]


def _show_print(name: str, story: Listed) -> dict[str, Any]:
    return {
        "report": name,
        "publisher": story.publisher,
        "known": story.known,
        "origin": story.origin,
        "folded": story.origin != name,
    }


def _words_of(sentence: Mapping[str, Any]) -> Hashable:
    """By what a sentence is the same as another: its words, and what was coded in it."""
    coded = [(item["claim"], item["chain"]) for item in sentence["codings"]]
    codings = tuple((claim.type, claim.mode, claim.status, claim.historical, chain) for claim, chain in coded)
    return tuple("".join(run.text for run in sentence["runs"]).split()), codings


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
    return _show_print(claim.report, stories[claim.report]) | {
        "claim": claim,
        "runs": cut_sentence(claim, reports.get(claim.report)),
        "chain": tell_chain(claim),
        "correctors": find_correctors(claim),
    }
