"""What of `merge` a ledger needs, as one value: what a report, an account and a group of accounts come to."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sayso.records import Account, Claim, Correction, Incident, Judgement, Profile, Report


@dataclass(frozen=True, slots=True)
class Merging:
    """The steps of merging, each a pure function."""

    sign: Callable[[str], Any]
    signature: type[Any]
    is_copy: Callable[[Any, Any], float | None]
    find_origins: Callable[[Mapping[str, str], Iterable[tuple[str, str]]], dict[str, str]]
    find_credits: Callable[[Report], tuple[str, ...]]
    correct: Callable[[Claim, Sequence[Correction]], Claim]
    make_accounts: Callable[..., list[Account]]
    profile_accounts: Callable[[Sequence[Account], Report], list[Profile]]
    find_keys: Callable[[Profile], frozenset[str]]
    largest: int
    furthest: int
    judge: Callable[[Profile, Profile], Judgement | None]
    gather: Callable[
        [Sequence[Profile], Sequence[Judgement], Mapping[str, str]], list[tuple[str, ...]]
    ]
    make_incident: Callable[[Sequence[Account]], Incident]


def load_merging() -> Merging:
    """The shipped steps."""
    from sayso.merge.accounts import make_accounts
    from sayso.merge.block import LARGEST, find_keys
    from sayso.merge.compare_dates import CLOSE
    from sayso.merge.corrections import correct_claim
    from sayso.merge.credits import find_credits
    from sayso.merge.gather import gather
    from sayso.merge.judge import judge
    from sayso.merge.profile import profile_accounts
    from sayso.merge.syndicate import Signature, find_origins, is_copy, sign_text
    from sayso.merge.values import make_incident

    return Merging(
        sign_text,
        Signature,
        is_copy,
        find_origins,
        find_credits,
        correct_claim,
        make_accounts,
        profile_accounts,
        find_keys,
        LARGEST,
        CLOSE,
        judge,
        gather,
        make_incident,
    )
