"""Who does something with somebody, or is only near: forces backed by others, ships beside ships, camps a mile away."""

from spacy.tokens import Token

from sayso.extract.joined import conjuncts, has_case
from sayso.extract.scene import Scene
from sayso.extract.slots import fill_slot, is_passive
from sayso.reference.lexicon import lexicon_of

SERVING = frozenset({"fight", "work", "serve"})
CLAIMED = frozenset({"responsibility", "credit"})
NEXT_TO = ("beside", "near", "outside", "past", "underneath", "under")
BESIDE = ("alongside", "beside", "together with", "along with", "jointly with")


def is_beside(scene: Scene, verb: Token) -> bool:
    """ "Troops backed by tanks", "an operation supported by helicopters": who or what a force has with it tells of no event."""
    words = lexicon_of(verb.doc).grammar
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.lemma_ in SERVING:
        return any(scene.is_a(t, "force") for t in fill_slot(verb, "for"))  # "gunmen fighting for the Gothan Front": whose they are
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or verb.lemma_ not in words.helping:
        return False
    agents = [p for c in verb.children if c.dep_ == "obl:agent" for p in (c, *(k for k in c.children if k.dep_ == "nmod"))]
    arms = any(scene.is_a(a, kind) for a in agents for kind in ("weapon", "vehicle", "force"))
    return arms and (scene.is_a(verb.head, "force") or not scene.is_a(verb.head, "party"))


def find_companions(token: Token) -> list[Token]:
    """Who does something with somebody: "troops backed by soldiers", "patrols alongside two ships"."""
    words = lexicon_of(token.doc).grammar
    helped = [c for c in token.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma_ in words.helping]
    found = [t for c in helped for a in c.children if a.dep_ == "obl:agent" for t in conjuncts(a)]
    return found + [t for s in BESIDE for t in fill_slot(token, s)]


def find_helpers(verb: Token) -> list[Token]:
    """ "Struck the camp with help from soldiers", "claimed responsibility for the bomber": who helps, is helped or sent, is not struck."""
    if verb.lemma_ == "fight":  # "fought for the government"
        return fill_slot(verb, "for")
    helps = [h for h in fill_slot(verb, "with") if h.lemma_ in lexicon_of(verb.doc).grammar.help]
    sent = [t for c in verb.children if c.dep_ == "obj" and c.lemma_ in CLAIMED for t in fill_slot(c, "for") if t.lemma_ == "bomber"]
    return sent + [t for h in helps for s in ("from", "of") for t in fill_slot(h, s)]


def find_fellows(verb: Token) -> list[Token]:
    """ "Killed along with two of his guards": who suffers the same."""
    if not is_passive(verb) and verb.lemma_ not in lexicon_of(verb.doc).grammar.dying:
        return []
    below = [c for c in verb.children if c.dep_ in ("obl", "obl:agent")]
    below += [k for c in below for k in c.children if k.dep_ == "nmod"]
    return [t for c in below if c.i > verb.i and _is_along(c) and _verb_over(c) == verb for t in conjuncts(c)]


def _is_along(token: Token) -> bool:
    return bool({"along", "together"} & {c.lower_ for c in token.children if c.dep_ == "case"})


def _verb_over(token: Token) -> Token:
    """The verb of a phrase, also of one that the parse hangs on a noun, though a comma sets it off: "killed near his home, along with two"."""
    first = token.left_edge
    set_off = first.i > 0 and (first.text == "," or first.nbor(-1).text == ",")
    return token.head.head if set_off and token.dep_ == "nmod" and token.head.dep_ == "obl" else token.head


def is_near_by(token: Token) -> bool:
    """ "Near the border with Gotha", "a mile from the rebels' camp", "killed along with six rebels": who is near has not done it."""
    words, over = lexicon_of(token.doc).grammar, token
    while over.pos_ in ("NOUN", "PROPN") and over.head.i != over.i:
        over = over.head
        if over.lemma_ in words.lengths and any(c.dep_ in ("nummod", "det", "amod") for c in over.children):
            return True
    while token.dep_ == "conj":
        token = token.head
    whole = token.head if token.dep_ == "nmod" and token.head.pos_ == "NUM" else token  # "along with two of his guards"
    included = any(c.dep_ == "case" and c.lower_ == "including" for c in whole.children)  # "nine were hurt, including two of the police"
    if (included or _is_along(whole)) and is_passive(_verb_over(whole)):
        return True
    if _is_where_it_went_off(token):
        return True
    beside = has_case(token, "with")
    return token.dep_ == "nmod" and beside and token.head.lemma_ in words.borders


def _is_where_it_went_off(token: Token) -> bool:
    """ "A bomb exploded beside the minister's motorcade": what stood there."""
    over = token
    while over.dep_ in ("nmod", "nmod:poss", "compound", "flat", "nmod:desc") and over.head.pos_ in ("NOUN", "PROPN"):
        over = over.head
    things = lexicon_of(token.doc).things
    owned = over.i != token.i or any(token.lemma_.lower() in things[k] for k in ("vehicle", "target", "premises", "seats"))
    return owned and over.dep_ == "obl" and over.head.pos_ == "VERB" and has_case(over, *NEXT_TO)
