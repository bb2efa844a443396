"""Whom people protest against: who is named, whose deed or law it is, of whom they demand something, and whose house or goods they turn on."""

from collections.abc import Sequence

from spacy.tokens import Token

from sayso.extract.joined import conjuncts
from sayso.extract.phrases import distinct, parties_of
from sayso.extract.scene import Scene
from sayso.extract.slots import fill_slot, has_subject, is_passive
from sayso.extract.what import Trigger, slot_of
from sayso.extract.wrongs import find_authors
from sayso.records import Attribution, Party
from sayso.reference.lexicon import lexicon_of

AIMS = ("advcl", "xcomp", "acl", "conj")
AGAINST = ("against", "obj.against", "subj.against", "over", "at", "obj")
FELT = ("at", "with", "against", "toward", "towards", "over", "to")
IN_THE_STREET = frozenset({"demo", "obstruct", "riot", "vandalize", None})  # who strikes or fasts does so where he is
BY_HAND = frozenset({"riot", "vandalize", None})
STANDING = frozenset("outside before at to on toward towards past around round near opposite inside into in by through of".split())
PLACED = frozenset({"obl", "nmod", "obj", "nsubj:pass"})
DEPTH = 3  # "in front of the gate of the residence"


def find_protested(scene: Scene, trigger: Trigger, actor: Sequence[Party], attribution: Attribution | None) -> tuple[Party, ...]:
    """The parties against whom a protest of `actor` is; nobody protests against himself."""
    found = parties_of(scene, _find_opposed(scene, trigger), attribution)
    if not found and trigger.frame.mode in BY_HAND and trigger.token.pos_ == "VERB":
        found = _find_owners(scene, trigger, attribution)
    if not found and trigger.frame.mode in IN_THE_STREET:
        found = next((p for t in _find_seats(scene, trigger) if (p := _party_in(scene, t, attribution))), [])
    own = {(p.start, p.end) for p in actor} | {p.code for p in actor if p.code and not p.code.startswith("---")}
    said = attribution.source if attribution is not None and attribution.source is not None else (0, 0)  # "protest over mine - officials"
    return tuple(p for p in distinct(found) if (p.start, p.end) not in own and p.code not in own and not said[0] <= p.start < said[1])


def _find_opposed(scene: Scene, trigger: Trigger) -> list[Token]:
    """A party, whose deed or law it is, and whom the protest is said to condemn or to demand something of."""
    things, aims = scene.things, _find_aims(trigger)
    slots = [*dict.fromkeys((*trigger.frame.recipient, *AGAINST))]
    slots = [s for s in slots if s != "obj" or trigger.clause.lemma_ != "join"]  # "joined the marchers"
    voiced = [o for a in aims if a.lemma_ in things["voicing"] for o in fill_slot(a, "obj") if o.lemma_ in things["ire"]]
    against = [t for o in voiced for n in (o, o.head) for s in FELT for t in fill_slot(n, s)]
    against += [t for s in slots for t in slot_of(trigger, s) if not _is_held_up(t)]
    scenes = [c for c in trigger.clause.children if c.dep_ == "obl" and c.i > trigger.clause.i]
    against += [t for c in scenes for t in fill_slot(c, "against")]  # "marched on a square of Zenda against the raids"
    opposed = [t for a in aims if a.lemma_ in things["opposing"] for t in (*fill_slot(a, "obj"), *fill_slot(a, "against"))]
    against = [t for t in against if not opposed or scene.mention(t) is not None] + opposed  # "marched on Zenda's stadium to protest against"
    demands = [a for a in aims if a.lemma_ in things["demanding"]]
    demanded = [t for a in demands for t in fill_slot(a, "obj")] + [t for a in (*aims, trigger.clause) for t in fill_slot(a, "for")]
    against += [t for o in demanded if o.lemma_ in things["going"] for s in ("of", "poss") for t in fill_slot(o, s)]
    asked = [t for a in demands for c in fill_slot(a, "ccomp") if has_subject(c) and not is_passive(c) for t in fill_slot(c, "subj")]
    against += [t for t in asked if (m := scene.mention(t)) is not None and len(m.codes) == 1]  # of both sides one asks as a third
    for noun in against:
        known = scene.mention(noun) is not None or noun.lemma_.lower() in things["against_rule"]
        named = [noun] if known else find_authors(scene, noun) or _find_conducting(scene, noun)
        if any(scene.mention(t) is not None or t.lemma_.lower() in things["against_rule"] for t in named):
            return conjuncts(noun) if named == [noun] else named
    return []


def _find_conducting(scene: Scene, noun: Token) -> list[Token]:
    """ "The presence of US troops", "the stance of the media": whose conduct it is."""
    return fill_slot(noun, "of") if noun.lemma_.lower() in scene.things["conduct"] else []


def _is_held_up(noun: Token) -> bool:
    """ "Waved Gothan flags", which says nothing against Gotha, as burning them does."""
    things = lexicon_of(noun.doc).things
    return noun.lemma_.lower() in things["ensigns"] and noun.dep_ == "obj" and noun.head.lemma_ in things["holding_up"]


def _find_aims(trigger: Trigger) -> list[Token]:
    """The clauses that say what a protest is for: "marched to demand", "rallied, accusing", "gathered and condemned"."""
    near = [c for c in trigger.clause.children if c.dep_ in AIMS and c.pos_ == "VERB"]
    return near + [c for n in near for c in n.children if c.dep_ in AIMS and c.pos_ == "VERB"]


def _find_owners(scene: Scene, trigger: Trigger, attribution: Attribution | None) -> list[Party]:
    """ "Stoned the car of the bishop", "smashed the windows of twelve factories": whose goods they are."""
    for slot in ("obj", "at", "into"):
        for noun in slot_of(trigger, slot):
            if found := parties_of(scene, [noun], attribution):
                return found
            shops = [t for t in (noun, *fill_slot(noun, "of")) if t.lemma_.lower() in scene.things["trading_places"]]
            counted = [t for t in shops if any(c.dep_ == "nummod" for c in t.children)]
            if counted:  # who burns shops without number is said to have run riot, and no more
                return [_party_of(t, "BUS") for t in counted[:1]]
    return []


def _find_seats(scene: Scene, trigger: Trigger) -> list[Token]:
    """The house of somebody outside of which, or on which, people protest: "outside the embassy", "the road to the base"."""
    clause = trigger.clause
    seats = scene.things["seats"]
    where = clause.dep_ == "acl:relcl" and any(c.lower_ == "where" for c in clause.children)
    found = [clause.head] if where and clause.head.lemma_.lower() in seats else []
    return found + [t for root in dict.fromkeys((clause, trigger.token)) for t in _seats_under(root, seats, DEPTH)]


def _seats_under(root: Token, seats: frozenset[str], depth: int) -> list[Token]:
    """The houses that stand below a word by where something is, the nearest first."""
    places = [c for c in root.children if c.dep_ in PLACED and (c.i > root.i or c.dep_ != "nmod") and _is_where(c)]
    named = [c for c in places if c.lemma_.lower() in seats]
    return named + [t for c in places if depth > 1 for t in _seats_under(c, seats, depth - 1)]


def _is_where(noun: Token) -> bool:
    """Whether a noun is what something is done to, or stands behind a word for where it is."""
    case = {c.lower_ for c in noun.children if c.dep_ == "case"}
    return bool(case & STANDING) if noun.dep_ in ("obl", "nmod") else True


def _party_in(scene: Scene, seat: Token, attribution: Attribution | None) -> list[Party]:
    """Who sits in a house: whose it is, or the state where its name tells of one of its offices."""
    if found := parties_of(scene, [seat], attribution, places=seat.lemma_.lower() in scene.things["held"]):
        return [p for p in found if p.id != "place"]
    of_state = any(c.dep_ in ("compound", "amod") and c.lemma_.lower() in scene.things["offices_of_state"] for c in seat.children)
    return [_party_of(seat, "GOV")] if of_state else []


def _party_of(noun: Token, sector: str) -> Party:
    return Party(noun.text, noun.idx, noun.idx + len(noun), f"--- {sector}")
