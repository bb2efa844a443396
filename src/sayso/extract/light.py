"""The verb that carries an event noun: "carry out an attack", "come under fire", "an attack launched by rebels"."""

from spacy.tokens import Token

from sayso.extract.slots import fill_slot
from sayso.extract.status_marks import find_marks
from sayso.extract.told import find_measured
from sayso.reference.frames import Frames, LightVerb
from sayso.reference.lexicon import lexicon_of


def find_light_verb(noun: Token, frames: Frames, event_type: str) -> tuple[Token, LightVerb] | None:
    """The light verb of which an event noun is object, subject or required oblique."""
    token = find_measured(noun)
    verb = token.head
    if token.dep_ == "conj":
        return (
            find_light_verb(token.head, frames, event_type)
            if token.head.pos_ in ("NOUN", "PROPN")
            else None
        )
    if token.dep_ in ("acl", "acl:relcl"):
        return None
    for child in noun.children:  # "an attack carried out by rebels"
        if child.dep_ in ("acl", "acl:relcl") and child.pos_ == "VERB" and child.tag_ != "VBG":
            for light in frames.light.get(child.lemma_.lower(), []):
                if (
                    light.carries(event_type)
                    and light.subj_is == "actor"
                    and not light.prep
                    and _has_particle(child, light)
                ):
                    return child, light
    if verb.pos_ != "VERB":
        return None
    for light in frames.light.get(verb.lemma_.lower(), []):
        if (
            light.carries(event_type)
            and _has_particle(verb, light)
            and _carries_noun(verb, token, light)
            and not (light.aspect == "told" and find_marks(verb, lexicon_of(verb.doc).status).degree < 0)
            and not (light.subj_is == "witness" and any(c.lower_ in ("the", "this", "that") for c in noun.children))
        ):
            return verb, light
    return None


def _has_particle(verb: Token, light: LightVerb) -> bool:
    return not light.prt or any(
        c.dep_ in ("compound:prt", "advmod", "obj", "case") and c.lower_ == light.prt
        for c in verb.children
    )


def _carries_noun(verb: Token, noun: Token, light: LightVerb) -> bool:
    if light.prep:
        return noun.dep_ in ("obl", "nmod") and any(
            c.dep_ == "case" and c.lower_ == light.prep for c in noun.children
        )
    if light.subj_is == "event":
        return noun.dep_ in ("nsubj", "nsubj:pass")
    return any(t.i == noun.i for t in fill_slot(verb, "obj"))
