"""`sayso correct`, `accept`, `reject` and `undo`: what a person says of a claim, and the incidents that this changes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.errors import InputError
from sayso.ledger import corrections, read
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


def find_reviewed(ledger: Ledger, claim: str) -> Reviewed:
    """The claim of that id; `InputError` where there is none."""
    placed = read.read_claim(ledger, claim)
    if placed is None:
        raise InputError(f"There is no claim {claim!r} in {ledger.path}.")
    coded = corrections.find_coded(ledger, [claim])[claim]
    return Reviewed(coded, tuple(corrections.find_corrections(ledger, [claim]).get(claim, ())), placed.claim, placed.incident)


def correct(ledger: Ledger, claim: str, told: Mapping[str, str], name: str, gazetteer: Path | None = None) -> Done:
    """Keep what a person says of some fields, in the words of `field_words`; what stands there already is left out."""
    reviewed = find_reviewed(ledger, claim)
    if reviewed.now.status == REJECTED:
        raise InputError(f"{claim} is rejected: there is no event to correct; accept it or take that back first.")
    wording = Wording(reviewed.now, load_gazetteer(gazetteer))
    wanted = {field: wording.read(field, words) for field, words in told.items()}
    _check_mode(reviewed.now, wanted)
    changed = {
        field: value for field, value in wanted.items() if value != wording.read(field, tell_field(field, reviewed.now))
    }
    if not changed:
        raise InputError(f"{claim} reads like that already; accept it to say that it is right.")
    return _keep(ledger, reviewed, changed, name)


def _check_mode(claim: Claim, wanted: Mapping[str, Any]) -> None:
    kind, mode = wanted.get("type", claim.type), wanted.get("mode")
    modes = load_ontology()[kind].modes
    if mode is not None and mode not in modes and mode != claim.mode:
        known = f"Modes of {kind}: {', '.join(modes)}" if modes else f"{kind} has no modes"
        raise InputError(f"mode is {mode!r}. {known}.")


def accept(ledger: Ledger, claim: str, name: str) -> Done:
    """Keep that a person holds a claim to be right as it reads; one that was rejected is there again."""
    return _keep(ledger, find_reviewed(ledger, claim), {"coding": ACCEPTED}, name)


def reject(ledger: Ledger, claim: str, name: str) -> Done:
    """Keep that a person sees no event there; the claim stays in the list and leaves its incident."""
    reviewed = find_reviewed(ledger, claim)
    if reviewed.now.status == REJECTED:
        raise InputError(f"{claim} is rejected already.")
    return _keep(ledger, reviewed, {"coding": REJECTED}, name)


def undo(ledger: Ledger, claim: str, *, all_of_it: bool = False, at: str | None = None) -> Done:
    """Take back what was said of a claim last, or at that time, or all of it; what was before is there again."""
    reviewed = find_reviewed(ledger, claim)
    held = reviewed.corrections
    last = at.rstrip("Z") if at else max((each.at for each in held), default="")
    gone = [each for each in held if all_of_it or each.at == last]
    if not gone:
        raise InputError(f"Nobody has said anything of {claim} that could be taken back; sayso corrections lists it.")
    return Done(tuple(gone), _change(ledger, reviewed, lambda now: corrections.withdraw(ledger, gone, now)))


def _keep(ledger: Ledger, reviewed: Reviewed, values: Mapping[str, Any], name: str) -> Done:
    kept: list[Correction] = []

    def act(now: str) -> None:
        kept.extend(Correction(reviewed.coded.id, field, value, name, now) for field, value in values.items())
        corrections.add_corrections(ledger, kept)

    change = _change(ledger, reviewed, act)
    return Done(tuple(kept), change)


def _change(ledger: Ledger, reviewed: Reviewed, act: Callable[[str], None]) -> Change:
    """Do it, and make anew what follows from it, all or nothing."""
    merging = load_merging()
    claim = reviewed.coded.id
    with ledger.transaction():
        act(find_now())
        said = corrections.find_corrections(ledger, [claim]).get(claim, ())
        if merging.correct(reviewed.coded, said) == reviewed.now:
            return UNCHANGED
        if not keeps_text(ledger):
            raise InputError(
                f"{ledger.path} keeps no texts: what follows from a correction cannot be settled without the words of the report."
            )
        return remake_reports(ledger, merging, {reviewed.coded.report})


def correct_claim(path: Path, claim: str, told: Mapping[str, str], by: str | None, gazetteer: Path | None) -> int:
    """`sayso correct`: keep corrections, and print which incidents they change."""
    name = find_name(by)
    if not told:
        raise InputError("Nothing is corrected: give a field, as in --type PROTEST; sayso accept says that all is right.")
    with open_ledger(path, write=True) as ledger:
        before = find_reviewed(ledger, claim).now
        done = correct(ledger, claim, told, name, gazetteer)
    lines = [f"{claim}: {each.field} is {_tell(each)}, not {tell_field(each.field, before) or 'none'}, says {name}." for each in done.corrections]
    return tell_change(lines, done.change)


def judge_coding(path: Path, claim: str, by: str | None, *, right: bool) -> int:
    """`sayso accept` and `reject`: keep what a person says of a coding, and print which incidents that changes."""
    name = find_name(by)
    with open_ledger(path, write=True) as ledger:
        done = (accept if right else reject)(ledger, claim, name)
    return tell_change([f"{claim} is {'right' if right else 'no event'}, says {name}."], done.change)


def undo_last(path: Path, claim: str, *, all_of_it: bool) -> int:
    """`sayso undo`: take back what was said of a claim, and print which incidents that changes."""
    with open_ledger(path, write=True) as ledger:
        done = undo(ledger, claim, all_of_it=all_of_it)
    return tell_change([f"{claim}: {each.field} {_tell(each)}, by {each.by}, is taken back." for each in done.corrections], done.change)


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
