"""What persons say of a claim, on top of what the machine coded.

Fields and the JSON forms of their values: `coding` is "accepted" or "rejected"; `type`, `mode` and `status`
a word, `mode` also null; `historical` true or false; `actor`, `recipient` and `sources` lists of codes; `place`
a list of places, each with the keys of the record; `date` [first day, last day] or null; each kind of toll
a list of [low, high, code of the hurt].
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import msgspec

from sayso.merge.tellings import TOLLS
from sayso.records import REJECTED, Claim, Correction, Party, Place, Toll, When
from sayso.reference.ontology import load_ontology

ACCEPTED = "accepted"
NOBODY = "--- ---"  # a party whose code nobody could find
STATUSES = ("actual", "negated", "future")
PARTIES = ("actor", "recipient", "sources")


def correct_claim(claim: Claim, corrections: Sequence[Correction]) -> Claim:
    """The claim as it reads with these corrections; of one field the last one holds."""
    last = {correction.field: correction for correction in corrections}
    for field, apply in FIELDS.items():
        if field in last:
            found = apply(claim, last[field].value)
            if found != claim:
                rule = "status" if field == "coding" else "casualties" if field in TOLLS else field
                found = replace(found, made_by={**claim.made_by, rule: f"person:{last[field].by}"})
            claim = found
    return claim


def _correct_coding(claim: Claim, value: Any) -> Claim:
    return replace(claim, status=REJECTED) if value == REJECTED else claim


def _correct_type(claim: Claim, value: Any) -> Claim:
    return _with_mode(replace(claim, type=value), claim.mode)


def _with_mode(claim: Claim, mode: str | None) -> Claim:
    """The claim in that mode, or in none where its type has no such mode."""
    kind = load_ontology()[claim.type]
    mode = mode if mode in kind.modes else None
    return replace(claim, mode=mode, quad=kind.quad, cameo=kind.code(mode))


def _correct_status(claim: Claim, value: Any) -> Claim:
    """What a person read in a denial is not denied once more by the word that tells it."""
    said = claim.attribution
    told = replace(said, stance="say") if said is not None and said.stance == "deny" else said
    return replace(claim, status=value, attribution=told)


def _correct_sources(claim: Claim, value: Any) -> Claim:
    sources = _word_parties(claim.sources, value, claim.at)
    if not sources:  # the narrator
        return replace(claim, sources=(), via=(), medium=None, attribution=None)
    said = claim.attribution
    return replace(claim, sources=sources, attribution=replace(said, speakers=sources) if said else None)


def _word_parties(old: Sequence[Party], codes: Sequence[str], at: int) -> tuple[Party, ...]:
    """Each code in the words of the party that had it, else of the one that stood in its place, else without words."""
    kept = {party.code or NOBODY: party for party in reversed(old)}
    found = []
    for number, code in enumerate(codes):
        place = old[number] if len(old) == len(codes) else None
        if code in kept:
            found.append(kept[code])
        elif place is not None and (place.code or NOBODY) not in codes:
            found.append(Party(place.text, place.start, place.end, code, carried=place.carried))
        else:
            found.append(Party("", at, at, code))
    return tuple(found)


def _correct_place(claim: Claim, value: Any) -> Claim:
    return replace(claim, place=msgspec.convert(value, tuple[Place, ...]))


def _correct_date(claim: Claim, value: Any) -> Claim:
    """The days in the words of the first time expression, whose clock time stays."""
    if value is None:
        return replace(claim, when=())
    first, last = value
    old = next(iter(claim.when), When("", claim.at, claim.at))
    told = first if first == last else f"{first}/{last}"
    return replace(claim, when=(When(old.text, old.start, old.end, "DATE", told, first, last, old.time),))


def _correct_tolls(kind: str) -> Callable[[Claim, Any], Claim]:
    def apply(claim: Claim, value: Any) -> Claim:
        others = tuple(toll for toll in claim.casualties if toll.kind != kind)
        old = [toll for toll in claim.casualties if toll.kind == kind]
        return replace(claim, casualties=others + tuple(_word_tolls(kind, old, value, claim.at)))

    return apply


def _word_tolls(kind: str, old: Sequence[Toll], value: Sequence[Any], at: int) -> list[Toll]:
    kept = {(toll.low, toll.high, toll.of.code if toll.of else None): toll for toll in reversed(old)}
    found = []
    for number, (low, high, code) in enumerate(value):
        place = old[number] if len(old) == len(value) else Toll(kind, None, None, "", at, at)
        of = _word_parties([place.of] if place.of else [], [code] if code else [], at)
        found.append(kept.get((low, high, code)) or replace(place, low=low, high=high, of=next(iter(of), None)))
    return found


FIELDS: Mapping[str, Callable[[Claim, Any], Claim]] = {
    "type": _correct_type,
    "mode": lambda claim, value: _with_mode(claim, value),
    "actor": lambda claim, value: replace(claim, actor=_word_parties(claim.actor, value, claim.at)),
    "recipient": lambda claim, value: replace(claim, recipient=_word_parties(claim.recipient, value, claim.at)),
    "sources": _correct_sources,
    "status": _correct_status,
    "historical": lambda claim, value: replace(claim, historical=value),
    "place": _correct_place,
    "date": _correct_date,
    **{kind: _correct_tolls(kind) for kind in TOLLS},
    "coding": _correct_coding,
}
"""What can be corrected, in the order in which it is applied: a mode is one of its type."""
