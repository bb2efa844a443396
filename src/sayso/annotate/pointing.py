"""Nouns that only point: "both sides", "its neighbour", "the enemy", "the latter", "the two". The text around says who they are."""

from dataclasses import replace

from spacy.tokens import Token

from sayso.annotate.numbered import NEXT, is_each, is_next, is_two, number_of
from sayso.annotate.roles import NOUN_PLACES
from sayso.records import Mention
from sayso.reference.coalitions import load_coalitions
from sayso.reference.parties import Parties

NEXT_DOOR = "neighbour"
AGED = "year-old"
LATTER = "latter"
ENEMY = "enemy"
NEIGHBOURS = frozenset({NEXT_DOOR, "neighbor"})
JOINT = frozenset("side country nation state party neighbour neighbor foe rival faction".split())  # their plural is of two or more parties
PAIRED_ONLY = frozenset({"camp", "capital"})  # are parties where they are two: "both camps"
PAIRING = frozenset({"both", "two", "rival"})
EACH_ONE = frozenset({"side", "camp", "country"})  # "each side", "neither country": both of them
SIDES = JOINT | PAIRED_ONLY | EACH_ONE
OWNING = frozenset({"the", "our", "their", "its", "his", "this", "that"})


def make_pointing(token: Token, lemma: str, parties: Parties) -> Mention | None:
    """The mention of a noun of which only the text around says who it is."""
    if lemma in SIDES and _is_joint(token, lemma) and not _are_others(token, lemma, parties):
        return Mention(token.i, token.i + 1, token.i, ("--- GOV",), "role", lemma=lemma, plural=True, weak=True)
    if lemma in NEIGHBOURS and _is_next_door(token):
        return Mention(token.i, token.i + 1, token.i, ("--- GOV",), "role", lemma=NEXT_DOOR, weak=True)
    if lemma == ENEMY and _is_enemy(token):
        return Mention(token.i, token.i + 1, token.i, ("--- UAF",), "role", lemma=ENEMY, plural=True)
    if lemma == LATTER and _is_latter(token):
        return Mention(token.i, token.i + 1, token.i, ("--- GOV",), "role", lemma=LATTER, weak=True)
    if is_next(token):
        return Mention(token.i, token.i + 1, token.i, ("--- CVL",), "role", lemma=NEXT, person=True, weak=True)
    if _is_of_age(token):
        return Mention(token.i - 4, token.i + 1, token.i, ("--- CVL",), "role", lemma=AGED, person=True, weak=True)
    if is_two(token) or is_each(token):
        return Mention(token.i, token.i + 1, token.i, ("--- GOV",), "role", lemma=number_of(token), plural=True, person=True, weak=True)
    return None


def make_parted(token: Token) -> Mention | None:
    """ "The two Koreas", "inter-Korean talks": both states that share a name."""
    word, first = token.lower_, token.i
    if token.i > 1 and token.nbor(-1).text == "-" and not token.nbor(-2).whitespace_:
        word, first = f"{token.nbor(-2).lower_}-{word}", token.i - 2
    states = load_coalitions().parted.get(word)
    if states is None:
        return None
    kind = "adjective" if token.dep_ in ("amod", "compound") else "name"
    return Mention(first, token.i + 1, token.i, tuple(f"{s} GOV" for s in states), kind, id=f"state:{word}", name=word, lemma=word, plural=True)


def as_enemies(token: Token, m: Mention) -> Mention:
    """ "Enemy troops", "an enemy patrol"."""
    before = [c.i for c in token.children if c.dep_ in ("compound", "amod") and c.i < m.start and c.lower_ == ENEMY]
    return replace(m, start=before[0], lemma=ENEMY) if before and m.kind == "role" and m.codes[0].startswith("---") else m


def _is_joint(token: Token, lemma: str) -> bool:
    """ "The sides", "both camps", "each side"."""
    if token.tag_ != "NNS":
        return lemma in EACH_ONE and any(c.dep_ == "det" and c.lower_ in ("each", "either", "neither") for c in token.children)
    return lemma in JOINT or (lemma in PAIRED_ONLY and any(c.lower_ in PAIRING for c in token.children))


def _are_others(token: Token, lemma: str, parties: Parties) -> bool:
    """ "Gotha's neighbours": whoever they are, they are not Gotha's."""
    role = parties.roles.get((lemma,))
    return role is not None and role.apart and any(c.dep_ == "nmod:poss" and c.pos_ != "PRON" for c in token.children)


def _is_next_door(token: Token) -> bool:
    """ "Its neighbour", "its southern neighbour": one state beside another."""
    return token.tag_ == "NN" and any(c.lower_ in ("its", "their") for c in token.children)


def _is_enemy(token: Token) -> bool:
    """ "The enemy lost 12": the other side of a war, by who speaks; "the enemies of the people" may be anybody."""
    stands = any(c.lower_ in OWNING for c in token.children if c.dep_ in ("det", "nmod:poss"))
    told = any((c.dep_ == "nmod" and c.i > token.i) or (c.dep_ == "amod" and c.text[:1].isupper()) for c in token.children)
    return token.dep_ in NOUN_PLACES and stands and not told  # "the Gothan enemy" is told


def _is_of_age(token: Token) -> bool:
    """ "The 61-year-old": somebody told of before, by his age."""
    before = [t.lower_ for t in token.doc[max(token.i - 3, 0) : token.i]]
    return token.lower_ == "old" and before == ["-", "year", "-"] and token.i > 4 and token.nbor(-5).lower_ == "the" and token.dep_ in NOUN_PLACES


def _is_latter(token: Token) -> bool:
    """ "The latter" without a noun: whoever was named last."""
    return token.lower_ == LATTER and token.dep_ in NOUN_PLACES and any(c.lower_ == "the" for c in token.children)
