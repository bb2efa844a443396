"""Deaths and wounds on the road, at sea and in the air, which nobody did to anybody: "killed in a crash", "struck by a train"."""

from spacy.tokens import Doc, Token

from sayso.extract.scene import FORCES, Scene
from sayso.extract.sentences import find_sentence
from sayso.extract.slots import fill_slot
from sayso.reference.lexicon import lexicon_of

HELD = "mishaps"  # the key of `Doc.user_data`
ACCIDENT, FORCE = "accident", "force"


def is_mishap(scene: Scene, verb: Token) -> bool:
    """Whether an accident is told where somebody was hurt, and no force: in the sentence, or in the whole of the report."""
    hurts = {verb.lemma_.lower(), *(t.lemma_.lower() for t in fill_slot(verb, "obj"))} & (scene.things["hurting"] | scene.things["injury_nouns"])
    if not hurts or any(_is_force(scene, t) for t in fill_slot(verb, "subj")):
        return False
    marks = _marks(verb.doc)
    first, last = find_sentence(verb)
    near = {told for at, told in marks if first <= at < last}
    return near == {ACCIDENT} or {told for _, told in marks} == {ACCIDENT}


def _is_force(scene: Scene, doer: Token) -> bool:
    m = scene.mention(doer)
    return m is not None and any(c.split(" ")[1] in FORCES for c in m.codes)


def _marks(doc: Doc) -> list[tuple[int, str]]:
    """The words of a report that tell of accidents and of force."""
    held: list[tuple[int, str]] | None = doc.user_data.get(HELD)
    if held is None:
        things = lexicon_of(doc).things
        forceful = things["weapon"] | things["deeds_of_arms"] | things["assailants"] | things["done_by_force"]
        held = doc.user_data[HELD] = []
        for token in doc:
            lemma = token.lemma_.lower()
            if lemma in forceful and token.pos_ != "PROPN":  # "Little Rock" is no stone
                held.append((token.i, FORCE))
            elif lemma in things["accidents"]:
                held.append((token.i, FORCE if _is_into_people(token) else ACCIDENT))
            elif lemma in things["traffic"] and _runs_down(token):
                held.append((token.i, ACCIDENT))
    return held


def _is_into_people(verb: Token) -> bool:
    """ "Crashed his van into the crowd", which may be meant."""
    things = lexicon_of(verb.doc).things
    return any(t.lemma_.lower() in things["people"] | things["unarmed"] | things["protesters"] | {"crowd"} for t in fill_slot(verb, "into"))


def _runs_down(vehicle: Token) -> bool:
    """ "Was struck by a train", "a lorry hit them"; "an army jeep" and "a rebel's car" are somebody's."""
    by = vehicle.dep_ in ("nsubj", "obl:agent") and vehicle.head.lemma_.lower() in lexicon_of(vehicle.doc).things["hurting"]
    return by and all(c.dep_ not in ("compound", "amod", "nmod", "nmod:poss") for c in vehicle.children)
