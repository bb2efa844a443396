"""Deaths and wounds which nobody did to anybody: "killed in a crash", "struck by a train", "a gas explosion"."""

from spacy.tokens import Doc, Token

from sayso.extract.joined import has_case
from sayso.extract.scene import FORCES, Scene
from sayso.extract.sentences import find_sentence
from sayso.extract.slots import fill_slot
from sayso.reference.lexicon import lexicon_of

HELD = "mishaps"  # the key of `Doc.user_data`
ACCIDENT, FORCE = "accident", "force"
AT_SITE = ("at", "in", "inside")
THROUGH = ("through", "into")


def is_mishap(scene: Scene, verb: Token) -> bool:
    """Whether an accident is told where somebody was hurt, and no force: in the sentence, or in the whole of the report."""
    if verb.lemma_.lower() in scene.things["blasts"]:
        return is_accidental(verb)
    if any(t.lemma_.lower() in scene.things["blasts"] and find_blasted(t) and is_accidental(t) for t in fill_slot(verb, "subj")):
        return True  # "an explosion rocked a coal mine"
    hurts = {verb.lemma_.lower(), *(t.lemma_.lower() for t in fill_slot(verb, "obj"))} & (scene.things["hurting"] | scene.things["injury_nouns"])
    if not hurts or any(_is_force(scene, t) for t in fill_slot(verb, "subj")):
        return False
    marks = _marks(verb.doc)
    first, last = find_sentence(verb)
    near = {told for at, told in marks if first <= at < last}
    return near == {ACCIDENT} or {told for _, told in marks} == {ACCIDENT}


def is_accidental(blast: Token) -> bool:
    """ "A gas explosion", "the blast at a coal mine", "an explosion killed nine in a factory": what blows up by itself."""
    things = lexicon_of(blast.doc).things
    of = {t.lemma_.lower() for t in blast.children if t.dep_ in ("compound", "amod")}
    if of & (things["weapon"] | things["done_by_force"]) - things["blown_by"]:
        return False  # "a bomb blast at a factory"
    return bool(of & things["blown_by"]) or any(t.lemma_.lower() in things["blown_sites"] for t in _sites(blast))


def _sites(blast: Token) -> list[Token]:
    """What something blew up in, behind the word for it or behind its verb, and what that says it struck."""
    inside = [c for t in (blast, blast.head) for c in t.children if c.dep_ in ("nmod", "obl") and has_case(c, *AT_SITE)]
    return inside + find_blasted(blast)


def find_blasted(blast: Token) -> list[Token]:
    """ "An explosion rocked a court", "a blast tore through a mosque": what it struck, by the verb."""
    verb = blast.head
    if blast.dep_ not in ("nsubj", "nsubj:pass") or verb.lemma_ not in lexicon_of(blast.doc).things["blasting"]:
        return []
    return [c for c in verb.children if c.dep_ == "obj" or (c.dep_ == "obl" and has_case(c, *THROUGH))]


def is_deed(blast: Token) -> bool:
    """Whether nothing in the report tells of an accident, so that a blast is somebody's doing."""
    return not is_accidental(blast) and all(told != ACCIDENT for _, told in _marks(blast.doc))


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
        blasts = [t for t in doc if t.lemma_.lower() in things["blasts"] and is_accidental(t)]
        blown = {t.i for blast in blasts for part in (blast, *_sites(blast)) for t in part.subtree}
        for token in doc:
            lemma = token.lemma_.lower()
            if token.i in blown:
                held.append((token.i, ACCIDENT))
            elif lemma in forceful and token.pos_ != "PROPN":  # "Little Rock" is no stone
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
