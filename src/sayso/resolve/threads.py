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
    named_again,
    of_fight,
    owned_up,
    rounded_up,
    same_attack,
    says_responsible,
    struck_again,
    those,
    told_again,
)
from sayso.resolve.answers import (
    Pair,
    accept,
    answer,
    between,
    find_pairs,
    protested,
    reprisal,
    struck_back,
)
from sayso.resolve.captives import (
    CAPTURE,
    freed,
    held,
    is_called,
    let_go,
    taken_by,
    wished_free,
    with_roles,
)
from sayso.resolve.codes import codes_of, countries_of, sector_of
from sayso.resolve.condemned import OFFICIAL, find_culprits, judged, names_wrong
from sayso.resolve.enemies import count_enemies, name_enemies
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
CALLING = "call-names"
LIFTING = ("frames:concede.lift.", "frames:concede.reopen.")
IMPOSED = frozenset({("COERCE", "curfew"), ("COERCE", "martial-law"), ("COERCE", "restrict")})
SPOKEN = TALKING | {"ACCUSE", "REQUEST", "REJECT", "THREATEN", "CONCEDE"}
FROM_AIR = frozenset({"aerial", "drone"})
LAWFUL = frozenset({"GOV", "COP", "JUD"})
HELD_BY = frozenset({"CVL", "REB"})  # who is struck with a place of the actor's own country
FIGHT_STOPS = "fighting-stops"
PEACE_MODES = frozenset({"ceasefire"})
BLAMED = ("ACCUSE", "allege")
THEFT = ("frames:coerce.steal.", "frames:coerce.rob.")
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
        for step in (_spoken, held, marched_again, between):
            claim = step(claim, out)
        claim = count_enemies(name_enemies(claim, dyads, claims), dyads)
        if any(t.total for t in claim.casualties) and not claim.actor and not _is_last_known(claim, out):
            told = []
        if claim.type in DONE_TO and not claim.actor and claim.made_by.get("actor") != OPEN_SIDES:
            told = [d for d in told if is_near(claim, d.end)]
        claim = _known_foes(freed(taken_by(claim, out), out), told, out)
        for step in TOLD_AGAIN:
            claim = step(claim, out)
        claim = _fill(claim, _without_condemners(claim, told, out))
        for step in (_lifted, _same_act, let_go, wished_free, accept, judged, protested, reprisal):
            claim = step(claim, out)
        filled = not_on_itself(open_, _hurt(answer(claim, out, pairs)))
        pairs += find_pairs(filled)
        out.append(filled)
        dyad = make_dyad(filled)
        if dyad is not None:
            dyads.append(dyad)
    return out


def _without_condemners(claim: Claim, dyads: Sequence[Dyad], before: Sequence[Claim]) -> Sequence[Dyad]:
    """The sides without those who condemned a wrong after what they did: it was none of their deeds. "The group condemned the bombing"."""
    if (claim.actor and claim.type in FIGHTING) or not (claim.type in FIGHTING or (claim.type, claim.mode) == ("ACCUSE", "disapprove")):
        return dyads
    blamed = [c for c in before if c.actor and not c.recipient and _condemns_wrong(c)]
    if not blamed:
        return dyads
    return [d for d in dyads if d.mutual or not any(codes_of(d.actor) & codes_of(c.actor) and d.end <= c.sentence[1] for c in blamed)]


def _condemns_wrong(claim: Claim) -> bool:
    """Whether it is a condemnation of a wrong that was told before."""
    return (claim.type, claim.mode) == ("ACCUSE", "disapprove") and names_wrong(claim)


def _is_last_known(claim: Claim, before: Sequence[Claim]) -> bool:
    """ "The number of deaths rose to 20": of the last attack told on the same people, of which it may not be known who made it."""
    theirs = countries_of(claim.recipient)
    for earlier in reversed(before):
        hurt = countries_of(earlier.recipient)
        if earlier.type in FIGHTING and not earlier.historical and (not theirs or not hurt or theirs & hurt):
            return bool(earlier.actor)
    return True


def _share_actors(claims: Sequence[Claim]) -> list[Claim]:
    """ "X died when Y opened fire": the one actor that a sentence names killed whom it tells of."""
    out = []
    for claim in claims:
        new = claim.made_by.get("actor") == NEW_EVENT
        if claim.type in FIGHTING and not claim.actor and not claim.historical and claim.casualties and not new:
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
        and not _is_another_fight(other, claim)
        and (not other.recipient or bool(countries_of(other.recipient) & {c.split(" ")[0] for c in hurt}))
        and not codes_of(other.actor) & hurt
        and not {(p.start, p.text) for p in other.actor} & {(p.start, p.text) for p in claim.recipient}  # "shot as they attacked"
    )


def _is_another_fight(other: Claim, claim: Claim) -> bool:
    """ "Two were killed, the army said, while troops and rebels fought for a hill": who fought elsewhere, on another's word.

    "He was killed in an air strike in Zenda, where the rebels have been fighting the army": by one of them at most.
    """
    both = len(codes_of(other.actor)) > 1 and not other.recipient
    return both and (codes_of(other.sources) != codes_of(claim.sources) or claim.mode in FROM_AIR)


def _spoken(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "We also urge" outside a quotation: in a statement of a state, which it names where it first speaks of itself."""
    if claim.made_by.get("actor") != OURS or claim.sources or len(codes_of(claim.actor)) > 1:
        return claim
    for earlier in reversed(before):
        own = earlier.type in SPOKEN and earlier.actor and not earlier.sources and not earlier.historical
        if own and len(codes_of(earlier.actor)) == 1 and sector_of(earlier.actor[0]) in OFFICIAL:
            if not claim.actor:
                return with_roles(claim, actor=earlier.actor)
            joint = claim.type in TALKING and not codes_of(earlier.actor) & codes_of(claim.actor)
            return with_roles(claim, actor=(*earlier.actor, *claim.actor)) if joint else claim
    return claim


def _known_foes(claim: Claim, dyads: Sequence[Dyad], before: Sequence[Claim]) -> Claim:
    """ "The attackers": those of the last attack, once a group is known to have made it."""
    for role, parties in (("actor", claim.actor), ("recipient", claim.recipient)):
        if len(parties) != 1 or sector_of(parties[0]) != "UAF":
            continue
        if not is_called(parties[0], "assailants") or claim.type not in HOSTILE:
            continue
        known = [p for d in dyads if not d.mutual for p in d.actor if sector_of(p) == "REB"]
        if not is_called(parties[0], "gunmen"):  # who is told by his deed is whoever was blamed for it
            known = [p for c in before if (c.type, c.mode) == BLAMED for p in c.recipient if sector_of(p) == "REB"] + known
        same = [p for p in known if countries_of([p]) == countries_of(parties)]
        if same:
            found = replace(parties[0], code=same[-1].code)
            claim = replace(claim, actor=(found,)) if role == "actor" else replace(claim, recipient=(found,))
    return claim


def _both_of_us(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "We failed to agree" of a negotiator, "both sides agreed": those who met or agreed before."""
    if claim.recipient or not _is_of_both(claim):
        return claim
    ours = codes_of(claim.actor)
    for earlier in reversed(before):
        sides = [p for p in (*earlier.actor, *earlier.recipient) if p.code not in codes_of(earlier.mediator)]
        both = len(codes_of(sides)) == 2 and (not ours or bool(codes_of(sides) & ours))
        if earlier.type in TALKING and both and not earlier.historical:
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
        imposed = (earlier.type, earlier.mode) in IMPOSED or earlier.made_by.get("type", "").startswith(LIFTING)
        if imposed and earlier.actor and not earlier.historical:
            found = with_roles(claim, actor=earlier.actor)
            return with_roles(found, recipient=earlier.recipient) if earlier.recipient and not claim.recipient else found
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
        if claim.made_by.get("type", "").startswith(THEFT):
            told = [d for d in told if not any(sector_of(p) in LAWFUL for p in d.actor)]  # police who arrested somebody are no thieves
        found: Sequence[Party] = ()
        if claim.mode == "arrest":
            found = find_against(claim.recipient, [d for d in told if d.mode == "arrest"], forces=True) or _jailers(claim, dyads, {"COP"})
        such = [d for d in told if d.type == "COERCE" or d.end == claim.sentence[1]]  # who kills need not arrest
        found = found or find_against(claim.recipient, such, forces=True)
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
            sides = fought[-1].actor  # "They clashed. Two soldiers died."
            if countries_of(claim.recipient) & countries_of(sides):
                return replace(with_roles(claim, actor=sides), recipient=())
        found = find_against(claim.recipient, fought, forces=True, mode=claim.mode)
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
    countries, names = countries_of(claim.recipient), {p.text for p in claim.recipient}  # nobody arrests himself
    for d in reversed(dyads):
        found = tuple(
            p
            for p in d.actor
            if sector_of(p) in sectors and p.code not in codes_of(claim.recipient) and p.text not in names
        )
        if found and countries_of(found) <= countries:
            return found
    return ()


# What a deed told again leaves out, the surest first.
TOLD_AGAIN = (
    same_attack, counted_foes, _both_of_us, owned_up, says_responsible, those, named_again, hurt_again, struck_back, struck_again, told_again,
    rounded_up,
)
