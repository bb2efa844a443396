"""Denials that do not say again what they deny: "Gotha rejected the charge", "the army denied any involvement".

They become the negated claim of the deed that was told before, on the word of who denies it. Where no deed
is found that could be meant, they stay the REJECT that the frames make of them.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from sayso.records import Attribution, Claim, Party
from sayso.reference.status_words import StatusWords, load_status_words
from sayso.resolve.codes import codes_of, countries_of, sector_of
from sayso.resolve.sides import as_forces

FRAMES = ("frames:reject.deny-claim.verb", "frames:reject.reject-claim.verb")
REACH = 500  # characters of a report that may lie between a deed and its denial
APART = 3  # characters between a sentence and the next
JUST_TOLD = frozenset({"that", "this"})
FORCE = "ASSAULT"
DEEDS = frozenset({FORCE, "COERCE", "MOBILIZE", "AID", "SANCTION"})  # of which sides are accused
SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT"})
NOBODY = frozenset({"UAF"})  # gunmen, attackers: those who may be anybody


def spell_out_denials(claims: Sequence[Claim], words: StatusWords | None = None) -> list[Claim]:
    """Claims in text order, each bare denial as the negated claim of what it denies; nothing is added or lost."""
    words = words or load_status_words()
    told = {c.attribution.cue for c in claims if c.attribution is not None and c.attribution.stance == "deny" and c.status == "negated"}
    out: list[Claim] = []
    for claim in claims:
        bare = _is_bare_denial(claim, words.charges) and not any(cue and cue[0] == claim.at for cue in told)
        denied = _find_denied(claim, out, words.pointing) if bare else None
        out.append(_spell_out(claim, denied) if denied is not None else claim)
    return out


def _is_bare_denial(claim: Claim, charges: frozenset[str]) -> bool:
    """A denial of a charge that is named or pointed to; "rejected the criticism" denies nothing."""
    bare = claim.made_by.get("type", "").startswith(FRAMES) and claim.status == "actual" and bool(claim.actor)
    words = claim.trigger.lower().split()
    return bare and (len(words) == 1 or words[-1] in charges)


def _find_denied(denial: Claim, before: Sequence[Claim], pointing: Collection[str]) -> Claim | None:
    """The last deed that others lay to the side of the denier, force before all, else one that may be anybody's.

    "Rejected that" is said of what somebody told right before, whosoever deed it was.
    """
    if denial.trigger.lower().split()[-1] in pointing:
        told = _find_told(denial, before)
        if told is not None and (told.type == FORCE or not any(_blames(c, denial) for c in before)):
            return told
    near = [c for c in reversed(before) if c.at >= denial.at - REACH and _is_deed(c, denial)]
    blamed = any(_blames(c, denial) for c in before)
    laid = [c for c in near if _are_one_side(c.actor, denial.actor) and (c.type == FORCE or not blamed)]
    if laid:
        return next((c for c in laid if c.type == FORCE), laid[0])
    if any(_accuses_of_more(c, denial) for c in before):
        return None
    return next((c for c in near if c.type == FORCE and all(sector_of(p) in NOBODY for p in c.actor)), None)


def _find_told(denial: Claim, before: Sequence[Claim]) -> Claim | None:
    """What the last sentence before a denial tells on another's word, first of all what it lays to the denier."""
    last = max((c.sentence for c in before if c.sentence <= denial.sentence and c.type not in SPOKEN), default=None)
    near = [c for c in reversed(before) if c.sentence == last and c.at >= denial.at - REACH and c.type not in SPOKEN]
    near = [c for c in near if c.status == "actual" and c.historical == denial.historical]
    near = [c for c in near if c.sources and not _are_one_side(c.sources, denial.actor)]
    if last is not None and last < denial.sentence and denial.sentence[0] - last[1] > APART and denial.trigger.lower().split()[-1] in JUST_TOLD:
        return None  # "that" is the sentence between, of which there is no claim
    return max(near, key=lambda c: (c.type == FORCE, _are_one_side(c.actor, denial.actor)), default=None)


def _blames(claim: Claim, denial: Claim) -> bool:
    """ "Gotha blames Ruritania, which denies it": what was told before, and somebody is hurt by."""
    return claim.type == "ACCUSE" and claim.sentence == denial.sentence and _are_one_side(claim.recipient, denial.actor)


def _accuses_of_more(claim: Claim, denial: Claim) -> bool:
    """Whether the denial's own sentence accuses the denier of something that is no claim; blame is for what was told."""
    return _blames(claim, denial) and not claim.trigger.lower().startswith("blam")


def _is_deed(claim: Claim, denial: Claim) -> bool:
    own_word = _are_one_side(claim.sources, denial.actor)
    return claim.type in DEEDS and claim.status == "actual" and claim.historical == denial.historical and not own_word


def _are_one_side(some: Sequence[Party], others: Sequence[Party]) -> bool:
    """The same party, or the government, army or police of one country."""
    if codes_of(some) & codes_of(others):
        return True
    state = {"GOV", "MIL", "COP", "SPY"}
    ours = countries_of([p for p in some if sector_of(p) in state])
    return bool(ours & countries_of([p for p in others if sector_of(p) in state]))


def _spell_out(denial: Claim, denied: Claim) -> Claim:
    accused = tuple(p for p in denied.actor if _are_one_side([p], denial.actor))
    if not accused and _are_one_side(denied.recipient, denial.actor):
        accused = denied.actor  # who is said to have suffered it denies another's deed
    elif not accused:
        accused = as_forces(denial.actor) if denied.type == FORCE else denial.actor
    cue = (denial.at, denial.at + len(denial.trigger))
    said = Attribution(denial.actor, cue, (cue,), "deny", outer=denial.attribution, made_by="denials:denier")
    return replace(
        denial,
        id=f"{denial.report}:{denial.at}:{denied.type}",
        type=denied.type,
        mode=denied.mode,
        status="negated",
        actor=tuple(replace(p, carried=True) for p in accused),
        recipient=tuple(replace(p, carried=True) for p in denied.recipient),
        sources=denial.actor,
        place=(),
        when=(),
        via=(*denial.sources, *denial.via),
        attribution=said,
        made_by={
            "type": "denials:told",
            "status": "denials:denied",
            "sources": "denials:denier",
            "actor": "denials:told",
            **({"recipient": "denials:told"} if denied.recipient else {}),
        },
    )
