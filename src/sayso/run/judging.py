"""`sayso same`, `different`, `unjudge`: what a person holds to be one happening or two, and what that changes."""

import getpass
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from sayso.errors import InputError
from sayso.ledger import find, judgements
from sayso.ledger.judgements import Told
from sayso.ledger.open import open_ledger
from sayso.ledger.store import Ledger
from sayso.ledger.write import keeps_text
from sayso.records import Judgement
from sayso.run.merging import Merging, load_merging
from sayso.run.place import remake_reports
from sayso.run.settle import Change, settle
from sayso.run.stdout import open_stdout, write_text

MACHINE = "machine"
Pair = tuple[str, str]


def judge_pair(path: Path, a: str, b: str, by: str | None, *, same: bool, alone: bool = False) -> int:
    """`sayso same` and `different`: keep a judgement, and print which incidents it changes."""
    name = find_name(by)
    with open_ledger(path, write=True) as ledger:
        change = judge(ledger, a, b, name, same=same, alone=alone)
    return tell_change([f"{a} and {b} are {'one happening' if same else 'two happenings'}, says {name}."], change)


def unjudge_pair(path: Path, a: str, b: str, by: str | None) -> int:
    """`sayso unjudge`: take a judgement back, and print which incidents that changes."""
    name = find_name(by)
    with open_ledger(path, write=True) as ledger:
        change = take_back(ledger, a, b, name)
    return tell_change([f"What was judged of {a} and {b} is taken back by {name}."], change)


def judge(ledger: Ledger, a: str, b: str, name: str, *, same: bool, alone: bool = False) -> Change:
    """Keep a person's judgement about two claims or incidents; `name` is one that `find_name` lets pass.

    For an incident one claim is judged, and more of them until all of two incidents are one, or a claim is out of its
    incident. With it go the claims of its account, unless it goes `alone`.
    """
    one, other = _find_both(ledger, a, b)
    at, merging = find_now(), load_merging()
    first = _choose(ledger, one, other)
    if first[0] == first[1]:
        raise InputError(f"{a} and {b} name one and the same claim; give two.")
    beside = _find_beside(one, other) if alone and not same else []
    pairs = [*beside, first] if first not in beside else beside

    def keep() -> None:
        for x, y in pairs:
            judgements.add_judgement(ledger, Judgement(min(x, y), max(x, y), same, float(same), by=name, at=at), (a, b))

    with ledger.transaction():
        change = _change(ledger, merging, pairs, keep)
        judged = set(pairs)
        while pairs := [p for p in _find_lacking(ledger, first, one, other, same=same) if p not in judged]:
            judged |= set(pairs)
            change = _join_changes(change, _change(ledger, merging, pairs, keep))
    return change


def take_back(ledger: Ledger, a: str, b: str, name: str) -> Change:
    """Take back what persons judged about two claims or incidents; what was there before is there again.

    `name` is who does so, one that `find_name` lets pass.
    """
    pairs = judgements.find_given(ledger, a, b)
    if not pairs:
        found = [judgements.find_named(ledger, name) for name in (a, b)]
        if all(found):
            pairs = judgements.find_given(ledger, *_choose(ledger, *[each for each in found if each]))
    if not pairs:
        raise InputError(f"There is no judgement of a person between {a} and {b}; sayso judgements lists them.")
    at = find_now()

    def withdraw() -> None:
        for pair in pairs:
            judgements.withdraw(ledger, *pair, name, at)

    with ledger.transaction():
        return _change(ledger, load_merging(), pairs, withdraw)


def find_now() -> str:
    """The moment of an act, as it is kept."""
    return datetime.now(UTC).replace(tzinfo=None).isoformat(timespec="microseconds")


def find_name(by: str | None) -> str:
    """Who judges: the name given, else that of the user."""
    name = (by if by is not None else _find_user()).strip()
    if not name:
        raise InputError("--by is empty; give the name of who judges.")
    if name.lower() == MACHINE:
        raise InputError(f"--by {name!r}: the machine judges for itself; give the name of a person.")
    return name


def _find_user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        raise InputError("Nobody knows who you are; give --by NAME.") from None


def _find_both(ledger: Ledger, a: str, b: str) -> tuple[Told, Told]:
    if a == b:
        raise InputError(f"{a} stands twice; give two claims or incidents.")
    found = [judgements.find_named(ledger, name) for name in (a, b)]
    for name, each in zip((a, b), found, strict=True):
        if each is None:
            raise InputError(f"There is no claim or incident {name!r} in {ledger.path}.")
        if not each.claims[0][1]:
            raise InputError(f"{name} is rejected: no event is told there that could be another; accept it or undo that first.")
    one, other = (each for each in found if each)
    return one, other


def _choose(ledger: Ledger, one: Told, other: Told) -> tuple[str, str]:
    """The claims that speak for two named things: of an incident its first, and one of another account than the claim's."""
    if len(one.claims) > 1 and len(other.claims) == 1:
        other, one = one, other
        second, first = _choose(ledger, one, other)
        return first, second
    claim, account, _ = one.claims[0]
    apart = [told for told in other.claims if told[1] != account]
    chosen = (apart or [told for told in other.claims if told[0] != claim] or list(other.claims))[0]
    return claim, chosen[0]


def _find_beside(one: Told, other: Told) -> list[Pair]:
    """The claim of two named things with each other claim of its account."""
    alone, rest = (one, other) if len(one.claims) == 1 else (other, one)
    claim, account, _ = alone.claims[0]
    return [(claim, told) for told, its, _ in rest.claims if its == account and told != claim]


def _find_lacking(ledger: Ledger, pair: Pair, one: Told, other: Told, *, same: bool) -> list[Pair]:
    """The pairs that have to be judged too: what is still apart of two things that are one, or with a claim that is not of them."""
    speakers = [*one.speakers, *other.speakers]
    homes = judgements.find_homes(ledger, [*speakers, *pair])
    if same:
        return [(pair[0], claim) for claim in speakers if homes[claim] != homes[pair[0]]]
    alone, rest = (one, other) if len(one.claims) == 1 else (other, one)
    claim = alone.claims[0][0]
    if claim not in {told for told, _, _ in rest.claims}:
        return []
    mates = {told for told, account, _ in rest.claims if account == alone.claims[0][1]}
    return [(claim, told) for told in rest.speakers if told not in mates and homes[told] == homes[claim]]


def _join_changes(first: Change, then: Change) -> Change:
    """What two changes, one after the other, come to."""
    before = dict(first.before) | {i: found for i, found in then.before.items() if i not in first.after}
    after = {i: found for i, found in first.after.items() if i not in then.before} | dict(then.after)
    return Change(before, after, first.divided | then.divided)


def _change(ledger: Ledger, merging: Merging, pairs: Sequence[Pair], act: Callable[[], None]) -> Change:
    """Do it, and rebuild what it touches, inside a transaction."""
    claims = {claim for pair in pairs for claim in pair}
    reports = find.find_reports_of(ledger, claims)
    within = {reports[a] for a, b in pairs if reports[a] == reports[b]}
    if within and not keeps_text(ledger):
        raise InputError(
            f"{ledger.path} keeps no texts: whether claims of one report ({min(within)}) are one cannot be settled without its words."
        )
    act()
    return remake_reports(ledger, merging, within, claims) if within else _settle(ledger, merging, claims)


def _settle(ledger: Ledger, merging: Merging, claims: set[str]) -> Change:
    accounts = set(find.find_accounts_of(ledger, claims=claims).values())
    return settle(ledger, merging, (), accounts, {}, find.find_persons(ledger))


def tell_change(done: Sequence[str], change: Change) -> int:
    """Print what was done, and the incidents whose accounts it changes."""
    open_stdout()
    lines = [*done]
    before = {(i, frozenset(found)) for i, found in change.before.items()}
    after = {(i, frozenset(found)) for i, found in change.after.items()}
    lines += [f"  before  {i}  {_count(found)}" for i, found in sorted(before - after, key=_by_id)]
    lines += [f"  now     {i}  {_count(found)}" for i, found in sorted(after - before, key=_by_id)]
    if before == after:
        lines.append("  No incident changes.")
    write_text("\n".join(lines) + "\n")
    return 0


def _by_id(found: tuple[str, frozenset[str]]) -> str:
    return found[0]


def _count(accounts: frozenset[str]) -> str:
    return f"{len(accounts)} account{'' if len(accounts) == 1 else 's'}"
