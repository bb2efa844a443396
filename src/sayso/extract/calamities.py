"""What nature and chance destroy, and nobody: "the fire destroyed ten houses", "levelled in the quake"."""

from spacy.tokens import Token

from sayso.extract.joined import has_case
from sayso.reference.lexicon import lexicon_of

WITHIN = frozenset({"by", "in", "during", "after"})


def is_of_nature(verb: Token) -> bool:
    """Whether a calamity is what destroys, or amid what it was destroyed; "rebel fire" is none."""
    things = lexicon_of(verb.doc).things
    if verb.pos_ != "VERB" or verb.lemma_ not in things["ruining"]:
        return False
    near = [n for c in verb.children for n in (c, *(c.children if c.dep_ == "obl" else ()))]
    return any(_is_cause(n) for n in near if n.lemma_.lower() in things["calamities"])


def _is_cause(noun: Token) -> bool:
    amid = noun.dep_ == "obl" and has_case(noun, *WITHIN)
    shot = noun.lower_ == "fire" and any(c.dep_ in ("compound", "amod", "nmod", "nmod:poss") for c in noun.children)
    return (noun.dep_ in ("nsubj", "obl:agent") or amid) and not shot
