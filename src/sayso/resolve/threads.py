"""Roles that a clause leaves out, filled from earlier text about the same fighting.

News names both sides once and then writes "two soldiers were wounded in the attacks". A role that
is open takes the party that an earlier claim of the report set against the party at hand: never
one from later text, never one that no earlier claim has named.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.records import Claim, Party

FIGHTING = frozenset({"ASSAULT"})
HOSTILE = frozenset({"ASSAULT", "COERCE", "THREATEN", "SANCTION"})
NEW_EVENT, OURS = "event:new", "speaker:we"  # as `extract.who` has them
MUTUAL = ("agree.agree", "agree.reach", "agree.unable", "agree.no-agreement", "agree.plan-meeting", "consult.")
UNKNOWN_FOES = frozenset("attacker attackers assailant assailants raider raiders".split())
FORCES = frozenset({"MIL", "REB", "COP", "UAF", "CRM", "GOV", "SPY"})
CAPTURE = frozenset({("ASSAULT", "abduct"), ("COERCE", "arrest"), ("RETREAT", "release")})
FIGHT_STOPS = "fighting-stops"
PEACE_MODES = frozenset({"ceasefire"})
ASKED = frozenset({"REQUEST", "THREATEN", "ACCUSE", "AGREE", "CONSULT", "SUPPORT", "REJECT", "CONCEDE"})  # what can be refused


@dataclass(frozen=True, slots=True)
class Dyad:
    """Two sides as one earlier claim has them; `mutual` where both fight."""

    actor: tuple[Party, ...]
    recipient: tuple[Party, ...]
    mutual: bool
    historical: bool


def carry_roles(claims: Sequence[Claim]) -> list[Claim]:
    """Claims in text order with open roles filled from the claims before them."""
    dyads: list[Dyad] = []
    pairs: list[tuple[tuple[Party, ...], tuple[Party, ...]]] = []
    out: list[Claim] = []
    for claim in _share_actors(claims):
        # Old deeds are not those of today's actors; whom an actor fights is the same for long.
        known = claim.actor or claim.type == "RETREAT"
        told = dyads if known else [d for d in dyads if d.historical == claim.historical]
        named = _both_of_us(_known_foes(claim, told), out)
        filled = _answer(_same_act(_fill(named, told), out), pairs)
        pairs += _pairs(filled)
        out.append(filled)
        dyad = _dyad(filled)
        if dyad is not None:
            dyads.append(dyad)
    return out


def _share_actors(claims: Sequence[Claim]) -> list[Claim]:
    """ "X died when Y opened fire": the one actor that a sentence names killed whom it tells of."""
    out = []
    for claim in claims:
        if claim.type in FIGHTING and not claim.actor and not claim.historical and claim.casualties:
            hurt = _codes(claim.recipient) or {t.of.code for t in claim.casualties if t.of and t.of.code}
            others = [c for c in claims if c.sentence == claim.sentence and _could_have_hurt(c, claim, hurt)]
            actors = {tuple(sorted(_codes(c.actor))): c.actor for c in others}
            if len(actors) == 1:
                claim = _with(claim, actor=next(iter(actors.values())))
        out.append(claim)
    return out


def _could_have_hurt(other: Claim, claim: Claim, hurt: set[str]) -> bool:
    """Whether an attack that has no toll of its own may be the one that hurt these people."""
    return (
        other.type in FIGHTING
        and bool(other.actor)
        and not other.casualties
        and other.status == claim.status
        and (not other.recipient or bool(_countries(other.recipient) & {c.split(" ")[0] for c in hurt}))
        and not _codes(other.actor) & hurt
    )


def _known_foes(claim: Claim, dyads: Sequence[Dyad]) -> Claim:
    """ "The attackers": those of the last attack, once a group is known to have made it."""
    for role, parties in (("actor", claim.actor), ("recipient", claim.recipient)):
        if len(parties) != 1 or _sector(parties[0]) != "UAF":
            continue
        if parties[0].text.split(" ")[-1].lower() not in UNKNOWN_FOES or claim.type not in HOSTILE:
            continue
        known = [p for d in dyads if not d.mutual for p in d.actor if _sector(p) == "REB"]
        same = [p for p in known if _countries([p]) == _countries(parties)]
        if same:
            found = replace(parties[0], code=same[-1].code)
            claim = replace(claim, actor=(found,)) if role == "actor" else replace(claim, recipient=(found,))
    return claim


def _both_of_us(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "We failed to agree" of a negotiator is both sides of the talks told of."""
    if claim.made_by.get("actor") != OURS or len(_codes(claim.actor)) != 1 or claim.recipient:
        return claim
    if not claim.made_by.get("type", "").removeprefix("frames:").startswith(MUTUAL):
        return claim
    ours = _codes(claim.actor)
    for earlier in reversed(before):
        sides = [p for p in earlier.actor if p.code not in _codes(earlier.mediator)]
        if earlier.type in ("CONSULT", "AGREE", "SUPPORT") and len(_codes(sides)) == 2 and _codes(sides) & ours:
            return _with(claim, actor=sides)
    return claim


def _same_act(claim: Claim, before: Sequence[Claim]) -> Claim:
    """An act told again without its author ("the curfew took effect", "he was freed") keeps the first one."""
    if (
        claim.actor
        or claim.mode is None
        or claim.type not in ("COERCE", "RETREAT", "CONCEDE", "SANCTION")
    ):
        return claim
    wanted = (
        CAPTURE
        if (claim.type, claim.mode) == ("RETREAT", "release")
        else {(claim.type, claim.mode)}
    )
    for earlier in reversed(before):
        fits = (
            not claim.recipient
            or not earlier.recipient
            or _countries(claim.recipient) & _countries(earlier.recipient)
        )
        if (
            (earlier.type, earlier.mode) in wanted
            and earlier.actor
            and fits
            and earlier.status == "actual"
            and not earlier.historical
        ):
            return _with(claim, actor=earlier.actor)
    return claim


def _pairs(claim: Claim) -> list[tuple[tuple[Party, ...], tuple[Party, ...]]]:
    """Who stands opposite whom in what was asked, said or agreed."""
    if claim.type not in ASKED or claim.historical:
        return []
    if claim.actor and claim.recipient:
        return [(claim.actor, claim.recipient)]
    sides = [p for p in claim.actor if p not in claim.mediator]
    return [((sides[0],), (sides[1],))] if len(sides) == 2 and not claim.recipient else []


def _answer(claim: Claim, pairs: Sequence[tuple[tuple[Party, ...], tuple[Party, ...]]]) -> Claim:
    """A refusal or a threat is aimed at whoever stood opposite the speaker last."""
    if claim.type not in ("REJECT", "THREATEN", "REQUEST") or not claim.actor or claim.recipient:
        return claim
    codes = _codes(claim.actor)
    for one, other in reversed(pairs):
        for mine, theirs in ((other, one), (one, other)):
            if _codes(mine) & codes and not _codes(theirs) & codes:
                return _with(claim, recipient=theirs)
    return claim


def _dyad(claim: Claim) -> Dyad | None:
    if claim.type not in HOSTILE or claim.status == "hypothetical":
        return None
    if claim.type == "ASSAULT" and not claim.recipient and len(_codes(claim.actor)) >= 2:
        return Dyad(claim.actor, claim.actor, True, claim.historical)
    if claim.actor and claim.recipient:
        return Dyad(claim.actor, claim.recipient, False, claim.historical)
    return None


def _fill(claim: Claim, dyads: Sequence[Dyad]) -> Claim:
    if claim.type == "RETREAT" and claim.mode in PEACE_MODES and not claim.actor:
        sides = _sides(dyads)
        if FIGHT_STOPS not in claim.made_by.get("type", ""):
            sides = _as_state(sides, every=True)  # a truce is between governments
        return _with(claim, actor=sides) if sides else claim
    if claim.type in FIGHTING:
        return _fill_fighting(claim, dyads)
    if claim.type == "COERCE" and not claim.actor and claim.recipient:
        found = _against(claim.recipient, [d for d in dyads if not d.mutual], forces=True)
        if not found and claim.mode == "arrest":
            found = _jailers(claim, dyads)
        return _with(claim, actor=found) if found else claim
    if claim.actor and not claim.recipient and _is_aimed(claim):
        found = _culprits(claim, dyads) if claim.type == "ACCUSE" else _enemies(claim.actor, dyads)
        return _with(claim, recipient=found) if found else claim
    return claim


def _is_aimed(claim: Claim) -> bool:
    """ "Condemned the raid" is aimed at who raided; concern may be about anything."""
    if (claim.type, claim.mode) == ("ACCUSE", "disapprove"):
        return "concern" not in claim.made_by.get("type", "")
    return (claim.type, claim.mode) == ("THREATEN", "violence")


def _fill_fighting(claim: Claim, dyads: Sequence[Dyad]) -> Claim:
    if claim.made_by.get("actor") == "sides:unnamed":
        sides = _sides(dyads)
        return _with(claim, actor=sides) if sides else claim
    if claim.actor and claim.recipient:
        return claim
    if claim.made_by.get("actor") == NEW_EVENT:
        return claim
    if claim.actor:
        if len(_codes(claim.actor)) >= 2:
            return claim
        found = _enemies(claim.actor, dyads)
        return _with(claim, recipient=found) if found else claim
    if claim.recipient:
        found = _against(claim.recipient, dyads, forces=True)
        return _with(claim, actor=found) if found else claim
    return _repeat(claim, dyads)


def _repeat(claim: Claim, dyads: Sequence[Dyad]) -> Claim:
    """ "The attack", "the shelling": the parties of the last attack told."""
    if not dyads or not claim.made_by.get("type", "").endswith(".noun"):
        return claim
    last = dyads[-1]
    if last.mutual:
        return _with(claim, actor=last.actor)
    return _with(_with(claim, actor=last.actor), recipient=last.recipient)


def _jailers(claim: Claim, dyads: Sequence[Dyad]) -> tuple[Party, ...]:
    """The police or army of the same country that acted last."""
    countries = _countries(claim.recipient)
    for d in reversed(dyads):
        found = tuple(
            p
            for p in d.actor
            if _sector(p) in ("COP", "MIL") and p.code not in _codes(claim.recipient)
        )
        if found and _countries(found) <= countries:
            return found
    return ()


def _culprits(claim: Claim, dyads: Sequence[Dyad]) -> tuple[Party, ...]:
    """Whom a condemnation of "the attack" is aimed at: who carried out the last one."""
    for d in reversed(dyads):
        if not d.mutual and not _codes(d.actor) & _codes(claim.actor):
            return _as_state(d.actor)
    return ()


def _as_state(parties: Sequence[Party], *, every: bool = False) -> tuple[Party, ...]:
    """What a foreign army did is held against its government."""
    return tuple(
        replace(p, code=p.code.split(" ")[0] + " GOV")
        if p.code and p.code.endswith(" MIL") and (every or (p.id or "").startswith("state:"))
        else p
        for p in parties
    )


def _against(hurt: Sequence[Party], dyads: Sequence[Dyad], *, forces: bool) -> tuple[Party, ...]:
    """Who was set against these parties before: the same code first, then the same country."""
    codes, countries = _codes(hurt), _countries(hurt)
    for match in (codes, None):
        for d in reversed(dyads):
            for struck, striker in ((d.recipient, d.actor), (d.actor, d.recipient)):
                known = (
                    _codes(struck) & match if match is not None else _countries(struck) & countries
                )
                other = tuple(
                    p
                    for p in striker
                    if p.code not in codes and (not forces or _sector(p) in FORCES)
                )
                if match is None and _countries(other) & countries:
                    continue
                if (
                    known
                    and other
                    and (struck is d.recipient or all(_sector(p) in FORCES for p in striker))
                ):
                    return _as_forces(other) if struck is d.actor else other
    return ()


def _enemies(actor: Sequence[Party], dyads: Sequence[Dyad]) -> tuple[Party, ...]:
    """Whom these parties were fighting before; a civilian victim of another event is no enemy."""
    codes = _codes(actor)
    codes |= {c.split(" ")[0] + " MIL" for c in codes if c.endswith(" GOV")}
    for d in reversed(dyads):
        if _codes(d.actor) & codes:
            other = tuple(p for p in d.recipient if p.code not in codes and _sector(p) in FORCES)
            if other:
                return other
        if _codes(d.recipient) & codes:
            other = tuple(p for p in d.actor if p.code not in codes and _sector(p) in FORCES)
            if other:
                return other
    return ()


def _sides(dyads: Sequence[Dyad]) -> tuple[Party, ...]:
    for d in reversed(dyads):
        sides = {p.code: p for p in (*d.actor, *d.recipient) if _sector(p) in FORCES}
        if len(sides) >= 2:  # a government and its army are one side, which fights nobody
            distinct = {p.code: p for p in _as_forces(tuple(sides.values()))}
            return tuple(distinct.values()) if len(distinct) >= 2 else ()
    return ()


def _as_forces(parties: Sequence[Party]) -> tuple[Party, ...]:
    """A government that was struck strikes back with its forces."""
    return tuple(
        replace(p, code=p.code.split(" ")[0] + " MIL") if p.code and p.code.endswith(" GOV") else p
        for p in parties
    )


def _with(claim: Claim, *, actor: Sequence[Party] = (), recipient: Sequence[Party] = ()) -> Claim:
    made_by = {
        **claim.made_by,
        **({"actor": "threads:carried"} if actor else {}),
        **({"recipient": "threads:carried"} if recipient else {}),
    }
    carried = [replace(p, carried=True) for p in (actor or recipient)]
    if actor:
        return replace(claim, actor=tuple(carried), made_by=made_by)
    return replace(claim, recipient=tuple(carried), made_by=made_by)


def _codes(parties: Sequence[Party]) -> set[str]:
    return {p.code for p in parties if p.code}


def _countries(parties: Sequence[Party]) -> set[str]:
    return {p.code.split(" ")[0] for p in parties if p.code} - {"---"}


def _sector(party: Party) -> str:
    return (party.code or "--- ---").split(" ")[1]
