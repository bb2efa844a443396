"""`sayso correct`, `accept`, `reject` and `undo`: what a person says of a claim, and the incidents that this changes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.errors import InputError
from sayso.ledger import corrections, find, read
from sayso.ledger.open import open_ledger
from sayso.ledger.rows import decode, encode
from sayso.ledger.store import Ledger
from sayso.ledger.write import keeps_text
from sayso.merge.corrections import ACCEPTED
from sayso.records import REJECTED, Claim, Correction
from sayso.reference.gazetteer import load_gazetteer
from sayso.reference.ontology import load_ontology
from sayso.run.field_words import Wording, tell_field, tell_value
from sayso.run.judging import find_name, find_now, tell_change
from sayso.run.merging import load_merging
from sayso.run.place import remake_reports
from sayso.run.settle import Change

UNCHANGED = Change({}, {})


@dataclass(frozen=True, slots=True)
class Done:
    """What was kept or taken back, and what became of incidents."""

    corrections: tuple[Correction, ...]
    change: Change


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A claim under review: as the machine coded it, what persons say of it, and how it reads."""

    coded: Claim
    corrections: tuple[Correction, ...]
    now: Claim
    incident: str

    @property
    def last(self) -> Correction | None:
        """The correction in force that was made last."""
        return max(self.corrections, key=lambda each: each.at, default=None)


Act = tuple[Reviewed, Mapping[str, Any]]
"""A claim, and the values that a person gives to its fields."""


def find_reviewed(ledger: Ledger, claim: str) -> Reviewed:
    """The claim of that id; `InputError` where there is none."""
    placed = read.read_claim(ledger, claim)
    if placed is None:
        raise InputError(f"There is no claim {claim!r} in {ledger.path}.")
    coded = corrections.find_coded(ledger, [claim])[claim]
    return Reviewed(coded, tuple(corrections.find_corrections(ledger, [claim]).get(claim, ())), placed.claim, placed.incident)


def correct(
    ledger: Ledger, claim: str, told: Mapping[str, str], name: str, gazetteer: Path | None = None, *, copies: bool = False
) -> Done:
    """Keep what a person says of some fields, in the words of `field_words`; what stands there already is left out.

    With `copies` it is said of the same words in other prints of the story, too.
    """
    acts: list[Act] = []
    for reviewed in _find_all(ledger, claim, copies=copies):
        if reviewed.now.status != REJECTED:
            acts.append((reviewed, _find_changed(reviewed.now, told, gazetteer)))
        elif reviewed.coded.id == claim:
            raise InputError(f"{claim} is rejected: there is no event to correct; accept it or take that back first.")
    if not any(values for _, values in acts):
        raise InputError(f"{claim} reads like that already; accept it to say that it is right.")
    return _keep(ledger, acts, name)


def _find_all(ledger: Ledger, claim: str, *, copies: bool) -> list[Reviewed]:
    first = find_reviewed(ledger, claim)
    return [first, *(find_reviewed(ledger, twin) for twin in (find.find_twins(ledger, first.coded) if copies else ()))]


def _find_changed(claim: Claim, told: Mapping[str, str], gazetteer: Path | None) -> dict[str, Any]:
    """The values that a person gives in words and that the claim does not have."""
    wording = Wording(claim, load_gazetteer(gazetteer))
    wanted = {field: wording.read(field, words) for field, words in told.items()}
    _check_mode(claim, wanted)
    return {field: value for field, value in wanted.items() if value != wording.read(field, tell_field(field, claim))}


def _check_mode(claim: Claim, wanted: Mapping[str, Any]) -> None:
    kind, mode = wanted.get("type", claim.type), wanted.get("mode")
    modes = load_ontology()[kind].modes
    if mode is not None and mode not in modes and mode != claim.mode:
        known = f"Modes of {kind}: {', '.join(modes)}" if modes else f"{kind} has no modes"
        raise InputError(f"mode is {mode!r}. {known}.")


def accept(ledger: Ledger, claim: str, name: str, *, copies: bool = False) -> Done:
    """Keep that a person holds a claim to be right as it reads; one that was rejected is there again."""
    return _keep(ledger, [(each, {"coding": ACCEPTED}) for each in _find_all(ledger, claim, copies=copies)], name)


def reject(ledger: Ledger, claim: str, name: str, *, copies: bool = False) -> Done:
    """Keep that a person sees no event there; the claim stays in the list and leaves its incident."""
    found = _find_all(ledger, claim, copies=copies)
    if found[0].now.status == REJECTED:
        raise InputError(f"{claim} is rejected already.")
    return _keep(ledger, [(each, {"coding": REJECTED}) for each in found if each.now.status != REJECTED], name)


def undo(ledger: Ledger, claim: str, name: str, *, all_of_it: bool = False, at: str | None = None) -> Done:
    """Take back the last act on a claim, or that of some time, with all that it said; or all that was said of the claim.

    What was before is there again; it is kept that `name` took it back.
    """
    reviewed = find_reviewed(ledger, claim)
    held = reviewed.corrections
    last = at.rstrip("Z") if at else max((each.at for each in held), default="")
    if not held or last not in {each.at for each in held}:
        raise InputError(f"Nobody has said anything of {claim} that could be taken back; sayso corrections lists it.")
    gone = held if all_of_it else tuple(corrections.find_act(ledger, last))
    touched = [find_reviewed(ledger, each) for each in dict.fromkeys(each.claim for each in gone)]
    return Done(gone, _change(ledger, touched, lambda now: corrections.withdraw(ledger, gone, name, now)))


def _keep(ledger: Ledger, acts: Sequence[Act], name: str) -> Done:
    kept: list[Correction] = []

    def act(now: str) -> None:
        kept.extend(Correction(reviewed.coded.id, field, value, name, now) for reviewed, told in acts for field, value in told.items())
        corrections.add_corrections(ledger, kept)

    change = _change(ledger, [reviewed for reviewed, _ in acts], act)
    return Done(tuple(kept), change)


def _change(ledger: Ledger, touched: Sequence[Reviewed], act: Callable[[str], None]) -> Change:
    """Do it, and make anew what follows from it, all or nothing."""
    merging = load_merging()
    with ledger.transaction():
        act(find_now())
        said = corrections.find_corrections(ledger, [each.coded.id for each in touched])
        reports = {r.coded.report for r in touched if merging.correct(r.coded, said.get(r.coded.id, ())) != r.now}
        if not reports:
            return UNCHANGED
        if not keeps_text(ledger):
            raise InputError(
                f"{ledger.path} keeps no texts: what follows from a correction cannot be settled without the words of the report."
            )
        return remake_reports(ledger, merging, reports)


def correct_claim(
    path: Path, claim: str, told: Mapping[str, str], by: str | None, gazetteer: Path | None, *, copies: bool
) -> int:
    """`sayso correct`: keep corrections, and print which incidents they change."""
    name = find_name(by)
    if not told:
        raise InputError("Nothing is corrected: give a field, as in --type PROTEST; sayso accept says that all is right.")
    with open_ledger(path, write=True) as ledger:
        before = {each.coded.id: each.now for each in _find_all(ledger, claim, copies=copies)}
        done = correct(ledger, claim, told, name, gazetteer, copies=copies)
    lines = [
        f"{each.claim}: {each.field} is {_tell(each)}, not {tell_field(each.field, before[each.claim]) or 'none'}, says {name}."
        for each in done.corrections
    ]
    return tell_change(lines, done.change)


def judge_coding(path: Path, claim: str, by: str | None, *, right: bool, copies: bool) -> int:
    """`sayso accept` and `reject`: keep what a person says of a coding, and print which incidents that changes."""
    name = find_name(by)
    with open_ledger(path, write=True) as ledger:
        done = (accept if right else reject)(ledger, claim, name, copies=copies)
    return tell_change([f"{each.claim} is {'right' if right else 'no event'}, says {name}." for each in done.corrections], done.change)


def undo_last(path: Path, claim: str, by: str | None, *, all_of_it: bool) -> int:
    """`sayso undo`: take back what was said of a claim, and print which incidents that changes."""
    name = find_name(by)
    with open_ledger(path, write=True) as ledger:
        done = undo(ledger, claim, name, all_of_it=all_of_it)
    lines = [f"{each.claim}: {each.field} {_tell(each)}, by {each.by}, is taken back by {name}." for each in done.corrections]
    return tell_change(lines, done.change)


def _tell(correction: Correction) -> str:
    return tell_value(correction.field, correction.value) or "none"


def find_wrong(ledger: Ledger) -> list[str]:
    """The claims that do not read as what was coded with the corrections in force."""
    touched = corrections.find_touched(ledger)
    if not touched:
        return []
    merging = load_merging()
    said = corrections.find_corrections(ledger, [claim for claim, _, _ in touched])
    wrong = []
    for claim, record, corrected in touched:
        coded = decode(record, Claim)
        now = merging.correct(coded, said.get(claim, ()))
        if corrected != (encode(now) if now != coded else None):
            wrong.append(claim)
    return wrong
