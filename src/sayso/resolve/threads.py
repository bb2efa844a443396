"""Roles that a clause leaves out, filled from earlier text about the same fighting.

News names both sides once and then writes "two soldiers were wounded in the attacks". A role that
is open takes the party that an earlier claim of the report set against the party at hand: never
one from later text, never one that no earlier claim has named.
"""

from collections.abc import Sequence, Set
from dataclasses import replace

from sayso.marks import MOVE, NEW_EVENT, NEW_WRONG, NO_WRONG, OPEN_SIDES, OURS, WRONG
from sayso.records import Claim, Party
from sayso.resolve.again import (
    counted_foes,
    hurt_again,
    marched_again,
    of_fight,
    owned_up,
    rounded_up,
    same_attack,
    struck_again,
    those,
    told_again,
)
from sayso.resolve.answers import Pair, accept, answer, between, find_pairs, reprisal
from sayso.resolve.captives import CAPTURE, freed, held, is_called, let_go, taken_by, with_roles
from sayso.resolve.codes import codes_of, countries_of, sector_of
from sayso.resolve.condemned import find_culprits, judged
from sayso.resolve.enemies import name_enemies
from sayso.resolve.sides import (
    HOSTILE,
    NEXT,
    Dyad,
    are_enemies,
    as_state,
    find_against,
    find_enemies,
    find_sides,
    is_another,
    is_near,
    make_dyad,
    not_on_itself,
)

FIGHTING = frozenset({"ASSAULT"})
DONE_TO = FIGHTING | {"COERCE"}
MUTUAL = ("agree.agree", "agree.reach", "agree.unable", "agree.no-agreement", "agree.plan-meeting", "consult.")
TALKING = frozenset({"CONSULT", "AGREE", "SUPPORT"})
OF_ANYTHING = ("concern", "complain", "object", "call-names", "regret")  # frames of disapproval that need no deed
HELD_BY = frozenset({"CVL", "REB"})  # who is struck with a place of the actor's own country
CALLING = "call-names"
LIFTING = ("frames:concede.lift.", "frames:concede.reopen.")
IMPOSED = frozenset({("COERCE", "curfew"), ("COERCE", "martial-law"), ("COERCE", "restrict")})
FIGHT_STOPS = "fighting-stops"
PEACE_MODES = frozenset({"ceasefire"})
PERSONAL = frozenset({"sexual", "targeted"})  # modes of deeds done to one man or woman, and not to whom one fights
DOERS = "slots:subj"  # who stand as subject or agent of one verb


def carry_roles(claims: Sequence[Claim]) -> list[Claim]:
    """Claims in text order with open roles filled from the claims before them."""
    dyads: list[Dyad] = []
    pairs: list[Pair] = []
    out: list[Claim] = []
    for open_ in _share_actors(claims):
        # Old deeds are not those of today's actors; whom an actor fights is the same for long.
        claim = open_
        known = open_.actor or open_.type == "RETREAT"
        told = dyads if known else [d for d in dyads if d.historical == open_.historical]
        for step in (held, marched_again, between):
            claim = step(claim, out)
        claim = name_enemies(claim, dyads, claims)
        if any(t.total for t in claim.casualties) and not claim.actor and not _is_last_known(claim, out):
            told = []
        if claim.type in DONE_TO and not claim.actor and claim.made_by.get("actor") != OPEN_SIDES:
            told = [d for d in told if is_near(claim, d.end)]
        claim = _known_foes(freed(taken_by(claim, out), out), told)
        for step in (same_attack, counted_foes, _both_of_us, owned_up, those, hurt_again, struck_again, told_again, rounded_up):
            claim = step(claim, out)
        claim = _fill(claim, told)
        for step in (_lifted, _same_act, let_go, accept, judged, reprisal):
            claim = step(claim, out)
        filled = not_on_itself(open_, _hurt(answer(claim, out, pairs)))
        pairs += find_pairs(filled)
        out.append(filled)
        dyad = make_dyad(filled)
        if dyad is not None:
            dyads.append(dyad)
    return out


def _is_last_known(claim: Claim, before: Sequence[Claim]) -> bool:
    """ "The number of deaths rose to 20": of the last attack told on the same people, of which it may not be known who made it."""
    theirs = countries_of(claim.recipient)
    for earlier in reversed(before):
        hurt = countries_of(earlier.recipient)
        if earlier.type in FIGHTING and (not hurt or theirs & hurt):
            return bool(earlier.actor)
    return True


def _share_actors(claims: Sequence[Claim]) -> list[Claim]:
    """ "X died when Y opened fire": the one actor that a sentence names killed whom it tells of."""
    out = []
    for claim in claims:
        if claim.type in FIGHTING and not claim.actor and not claim.historical and claim.casualties:
            hurt = codes_of(claim.recipient) or {t.of.code for t in claim.casualties if t.of and t.of.code}
            others = [c for c in claims if c.sentence == claim.sentence and _could_have_hurt(c, claim, hurt)]
            actors = {tuple(sorted(codes_of(c.actor))): c.actor for c in others}
            if len(actors) == 1:
                claim = with_roles(claim, actor=next(iter(actors.values())))
        out.append(claim if claim.actor else of_fight(claim, claims))
    return out


def _could_have_hurt(other: Claim, claim: Claim, hurt: set[str]) -> bool:
    """Whether an attack that has no toll of its own may be the one that hurt these people."""
    return (
        other.type in FIGHTING
        and bool(other.actor)
        and not other.casualties
        and other.status == claim.status
        and (not other.recipient or bool(countries_of(other.recipient) & {c.split(" ")[0] for c in hurt}))
        and not codes_of(other.actor) & hurt
        and not {(p.start, p.text) for p in other.actor} & {(p.start, p.text) for p in claim.recipient}  # "shot as they attacked"
    )


def _known_foes(claim: Claim, dyads: Sequence[Dyad]) -> Claim:
    """ "The attackers": those of the last attack, once a group is known to have made it."""
    for role, parties in (("actor", claim.actor), ("recipient", claim.recipient)):
        if len(parties) != 1 or sector_of(parties[0]) != "UAF":
            continue
        if not is_called(parties[0], "assailants") or claim.type not in HOSTILE:
            continue
        known = [p for d in dyads if not d.mutual for p in d.actor if sector_of(p) == "REB"]
        if known:
            found = replace(parties[0], code=known[-1].code)
            claim = replace(claim, actor=(found,)) if role == "actor" else replace(claim, recipient=(found,))
    return claim


def _both_of_us(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "We failed to agree" of a negotiator, "both sides agreed": those who met or agreed before."""
    if claim.recipient or not _is_of_both(claim):
        return claim
    ours = codes_of(claim.actor)
    for earlier in reversed(before):
        sides = (*earlier.actor, *earlier.recipient)
        both = len(codes_of(sides)) == 2 and (not ours or bool(codes_of(sides) & ours))
        if earlier.type in TALKING and both:
            return with_roles(claim, actor=sides)
    return claim


def _is_of_both(claim: Claim) -> bool:
    """Whether an agreement is that of two sides of which it names none, or only the speaker's."""
    actor = claim.made_by.get("actor")
    if actor == OPEN_SIDES:
        return claim.type == "AGREE"
    mutual = claim.made_by.get("type", "").removeprefix("frames:").startswith(MUTUAL)
    return actor == OURS and mutual and len(codes_of(claim.actor)) == 1


def _hurt(claim: Claim) -> Claim:
    """ "50 people died in the clashes" of nobody knows whom: they are whom it was done to."""
    if claim.type not in FIGHTING or claim.actor or claim.recipient:
        return claim
    hurt = {t.of.code: t.of for t in claim.casualties if t.of is not None and t.of.code}
    return replace(claim, recipient=tuple(hurt.values())) if hurt else claim


def _lifted(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "The curfew was lifted": by whoever imposed it, for those on whom it was."""
    if claim.actor or not claim.made_by.get("type", "").startswith(LIFTING):
        return claim
    for earlier in reversed(before):
        if (earlier.type, earlier.mode) in IMPOSED and earlier.actor:
            return with_roles(with_roles(claim, actor=earlier.actor), recipient=earlier.recipient)
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
            or countries_of(claim.recipient) & countries_of(earlier.recipient)
        )
        if (
            (earlier.type, earlier.mode) in wanted
            and earlier.actor
            and fits
            and earlier.status == "actual"
            and not earlier.historical
        ):
            return with_roles(claim, actor=earlier.actor)
    return claim


def _fill(claim: Claim, dyads: Sequence[Dyad]) -> Claim:
    if claim.type == "RETREAT" and claim.mode in PEACE_MODES and not claim.actor:
        sides = find_sides(dyads)
        if FIGHT_STOPS not in claim.made_by.get("type", ""):
            sides = as_state(sides, every=True)  # a truce is between governments
        return with_roles(claim, actor=sides) if sides else claim
    if claim.type in FIGHTING:
        return _fill_fighting(claim, dyads)
    if claim.type == "COERCE" and not claim.actor and claim.recipient:
        told = [d for d in dyads if not d.mutual]
        found: Sequence[Party] = ()
        if claim.mode == "arrest":
            found = find_against(claim.recipient, [d for d in told if d.mode == "arrest"]) or _jailers(claim, dyads, {"COP"})
        such = [d for d in told if d.type == "COERCE" or d.end == claim.sentence[1]]  # who kills need not arrest
        found = found or find_against(claim.recipient, such)
        if not found and claim.mode == "arrest":
            found = _jailers(claim, dyads, {"COP", "MIL"})
        return with_roles(claim, actor=found) if found else claim
    if claim.actor and not claim.recipient and _is_aimed(claim):
        found = find_culprits(claim, dyads) if claim.type == "ACCUSE" else find_enemies(claim.actor, dyads)
        return with_roles(claim, recipient=found) if found else claim
    return claim


def _is_aimed(claim: Claim) -> bool:
    """ "Condemned the raid" is aimed at who raided; concern may be about anything."""
    if claim.made_by.get("recipient") in (NEW_WRONG, NO_WRONG, MOVE):
        return False
    if (claim.type, claim.mode) == ("ACCUSE", "disapprove"):
        if CALLING in claim.made_by.get("type", "") and claim.made_by.get("recipient", "").startswith(WRONG):
            return True  # "called the takeover illegal"
        return not any(w in claim.made_by.get("type", "") for w in OF_ANYTHING)  # what is complained of need be no attack
    return (claim.type, claim.mode) == ("THREATEN", "violence")


def _fill_fighting(claim: Claim, dyads: Sequence[Dyad]) -> Claim:
    if claim.made_by.get("actor") == OPEN_SIDES:
        sides = find_sides(dyads)
        return with_roles(claim, actor=sides) if sides else claim
    if claim.actor and claim.recipient and all(p.id == "place" and sector_of(p) in HELD_BY for p in claim.recipient):
        found = as_state(find_enemies(claim.actor, dyads))  # "the army shelled the village": whoever it fights there
        return with_roles(claim, recipient=found) if found else claim
    if claim.actor and claim.recipient:  # "eleven died in clashes of the army and the rebels": of neither it is told that it was hit
        together = claim.made_by.get("actor") == DOERS  # "launched by troops and militias"
        return replace(claim, recipient=()) if claim.casualties and not together and are_enemies(claim.actor, dyads) else claim
    if claim.made_by.get("actor") == NEW_EVENT:
        return claim
    if claim.actor:
        if len(codes_of(claim.actor)) >= 2 or claim.mode in PERSONAL:
            return claim
        met = [d for d in dyads if d.mode != "arrest" or d.end != claim.sentence[1]]  # "arrested men suspected of a bombing": not of the police
        found = as_state(find_enemies(claim.actor, met))  # "fired into the north": nobody is said to be hit
        return with_roles(claim, recipient=found) if found else claim
    if claim.recipient:
        if (split := _split_losses(claim, dyads)) is not None:
            return split
        fought = [d for d in dyads if not is_another(claim, d) and d.type == "ASSAULT"]  # who arrests or threatens does not kill
        if claim.casualties and fought and fought[-1].mutual and is_near(claim, fought[-1].end, NEXT):
            return replace(with_roles(claim, actor=fought[-1].actor), recipient=())  # "They clashed. Two soldiers died."
        found = find_against(claim.recipient, fought, mode=claim.mode)
        return with_roles(claim, actor=found) if found else claim
    return _repeat(claim, dyads)


def _split_losses(claim: Claim, dyads: Sequence[Dyad]) -> Claim | None:
    """ "Six soldiers and nine rebels died" in an attack of theirs: who attacked and who was attacked, or two who fought."""
    if len(codes_of(claim.recipient)) < 2:
        return None
    for d in reversed(dyads):
        theirs = [p for p in claim.recipient if p.code in codes_of(d.actor)]
        ours = [p for p in claim.recipient if p.code in codes_of(d.recipient)]
        if not theirs or not ours:
            continue
        if d.mutual:
            return replace(with_roles(claim, actor=theirs), recipient=()) if len(codes_of(theirs)) > 1 else None
        return replace(with_roles(claim, actor=theirs), recipient=tuple(p for p in claim.recipient if p not in theirs))
    return None


def _repeat(claim: Claim, dyads: Sequence[Dyad]) -> Claim:
    """ "The attack", "the shelling": the parties of the last attack told."""
    told = [d for d in dyads if not is_another(claim, d)]
    told = [d for d in told if d.type == "ASSAULT"] or told  # "the attack" is none of things that were seized
    if not told or not claim.made_by.get("type", "").endswith(".noun"):
        return claim
    last = told[-1]
    if last.mutual:
        return with_roles(claim, actor=last.actor)
    return with_roles(with_roles(claim, actor=last.actor), recipient=last.recipient)


def _jailers(claim: Claim, dyads: Sequence[Dyad], sectors: Set[str]) -> tuple[Party, ...]:
    """The police or army of the same country that acted last."""
    for d in reversed(dyads):
        found = tuple(p for p in d.actor if sector_of(p) in sectors and p.code not in codes_of(claim.recipient))
        if found and countries_of(found) <= countries_of(claim.recipient):
            return found
    return ()
