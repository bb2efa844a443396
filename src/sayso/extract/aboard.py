"""Who is struck in a vehicle, "a bus carrying soldiers", "a truck full of refugees", and who has one, "drones flown by rebels"."""

from spacy.tokens import Token

from sayso.extract.joined import has_case
from sayso.extract.scene import Scene
from sayso.extract.slots import fill_slot
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of

ABOARD = frozenset({"aboard", "onboard", "board"})
OPEN = (" CVL", " BUS")
WITH = frozenset({"with"})


def find_aboard(scene: Scene, vehicle: Token) -> list[Token]:
    """The people of whom a vehicle is told to carry them; those of the vehicles that a convoy is of.

    Of an army's or a body's own vehicle they are not asked for.
    """
    own = scene.mention(vehicle)
    theirs = own is not None and any(not (c.startswith("---") or c.endswith(OPEN)) for c in own.codes)
    if theirs or vehicle.lemma_.lower() not in scene.things["vehicle"]:
        return []
    inside = [t for c in vehicle.children for t in _carried_by(scene, c)]
    people = [t for t in inside if (m := scene.mention(t)) is not None and _are_told(t, m)]
    return people or [t for c in fill_slot(vehicle, "of") for t in find_aboard(scene, c)]


def find_operators(scene: Scene, vehicle: Token) -> list[Token]:
    """ "Drones flown by rebels", "jets belonging to the coalition": who has a vehicle by the clause behind it, where no other word says it."""
    own = scene.mention(vehicle)
    if own is None or own.kind != "role" or own.id is not None or not own.codes or not (own.codes[0].startswith("---") or own.loose):
        return []
    if vehicle.lemma_.lower() not in scene.things["vehicle"]:
        return []
    clauses = [c for c in vehicle.children if c.dep_ == "acl" and c.lemma_ in scene.things["operating"]]
    found = [t for c in clauses for t in c.children if t.dep_ in ("obl", "obl:agent") and has_case(t, "by", "to")]
    known = [m for t in found if (m := scene.mention(t)) is not None]
    return [] if any(m.loose and m.codes[:1] and m.codes[0].endswith(" MIL") for m in known) else found  # "forces loyal to X" may be anybody's


def _are_told(noun: Token, m: Mention) -> bool:
    """Whether it is said what passengers are: "the men" were told of before, and may be whose car it is."""
    bare = noun.lemma_.lower() in lexicon_of(noun.doc).things["bare_people"]
    return m.person and bool(m.codes) and m.kind in ("role", "name") and not bare


def _carried_by(scene: Scene, told: Token) -> list[Token]:
    """The nouns in what is told of a vehicle that may be its passengers."""
    if told.dep_ in ("acl", "acl:relcl") and told.lemma_ in scene.things["carrying"] and told.tag_ != "VBN":
        return fill_slot(told, "obj")
    if told.dep_ == "nmod" and has_case(told, *WITH):
        return [told] if any(t.lower_ in ABOARD for t in told.subtree) else []
    if told.dep_ in ("amod", "acl") and told.lower_ in scene.things["laden"]:
        return [*fill_slot(told, "of"), *fill_slot(told, "with")]
    return []
