"""What a step from a word to its head costs on the way from a toponym up to an event.

A step out of the event is dear; where the name acts or is spoken of as a party, there is no way.
"""

from functools import lru_cache

from spacy.tokens import Token

from sayso.reference.lexicon import lexicon_of
from sayso.reference.place_names import generic_words, word_list

LOCATIVE = frozenset(
    "in at near on outside inside around across along within throughout off above beneath beside nearby "
    "between through via surrounding beyond".split()
)
MOVING = frozenset("into to toward towards onto out over".split())
WIDE = frozenset(["country", "region", "admin1", "admin2"])
NAMING = frozenset(["compound", "amod"])
PARTY = frozenset(
    "by with against for about as like than according without because despite after before since during".split()
)
ALIKE = frozenset({"like", "unlike"})
RELATIVE = frozenset(
    "north south east west northeast northwest southeast southwest northern southern "
    "km kilometre kilometer mile".split()
)
# Costs of one step from a word to its head, by hand on two thirds of a development set of event verbs.
STEP = {
    "root": 0.0, "flat": 0.1, "obj": 0.3, "appos": 0.5, "nmod:desc": 0.5, "dislocated": 0.5, "nummod": 0.5,
    "obl:unmarked": 0.5, "conj": 0.6, "nmod:unmarked": 0.6, "nsubj:pass": 1.0, "list": 0.6, "xcomp": 0.6,
    "dep": 1.0, "nsubj": 0.9, "orphan": 1.0, "iobj": 1.2, "obl:agent": 1.2, "acl": 1.8, "advcl": 2.3,
    "ccomp": 2.6, "parataxis": 2.8, "acl:relcl": 2.7,
}  # fmt: skip
STEP_CONJ_VERB = 1.0
ANOTHER = 1.6
AS_ONE = {"when": 1.4, "as": 1.4, "by": 0.8}  # clauses of the same hour and place: "shot when their car was hit in X", "struck by bombing X"
OWNER = 1.6  # "Iraq's north"
OF_NOUN, OF_OTHER, INNER = 0.2, 0.6, 0.5  # "the village of X", "residents of X", "a market in X"
CHAIN = 0.2  # a step between common nouns: "a row of stores in the stronghold of X"
OF_DISTANCE = 1.4  # "20 km south of X"
OF_NAMED = 0.3  # "the X quarter of Y"
CONTAINER = 1.0  # "the X town of Y"
NAME_BEFORE_NOUN, NAME_BEFORE_OTHER = 0.2, 2.4  # "X province", "the X operation"
AS_PARTY = 2.4
DURING = 1.0  # "killed during the clashes in X"
BARE, ADVERB = 0.9, 0.3
FROM = 3.6  # "captured the heights from X", "a man from X", "Rudolf of X"
PERSON_APPOSED = 1.5  # "a former minister in X, was shot"
THITHER = 2.6  # "was captured and taken to X"


def price_step(token: Token, *, is_name: bool, precision: str | None = None) -> float | None:
    """What one step costs; a name that acts or is spoken of as a party is no place."""
    dep, head = token.dep_, token.head
    if is_name and acts(token):
        return None
    # Parsers call phrases agents that have another preposition than "by": "was killed in Grozny".
    agent = dep in ("obl:agent", "obl") and "by" in case_of(token)
    if is_name and agent:
        return None
    if dep in ("obl", "nmod", "advmod") or (dep == "obl:agent" and not agent):
        return _phrase_price(token, is_name=is_name)
    if is_name and dep in NAMING and head.lemma_.lower() in lexicon_of(head.doc).things["missions"]:
        return None  # "the Gothan embassy" is not in Gotha
    if is_name and precision == "country" and dep in NAMING and head.lemma_.lower() in lexicon_of(head.doc).things["held"]:
        return None  # "the U.S. base" may be anywhere
    is_noun_of_place = is_site(head) or (head.ent_type_ == "LOC" and head.pos_ == "PROPN")
    if dep in ("compound", "amod") and (not is_noun_of_place or _does(head)):
        if is_name and precision == "country":
            return None  # "U.S. jets" says whose they are
        return None if head.dep_ in ("nsubj", "obl:agent", "nmod:desc") else NAME_BEFORE_OTHER
    if dep in ("compound", "amod"):
        holds = is_name and _has_of(head) and (precision in WIDE or is_town(head))
        return CONTAINER if holds else NAME_BEFORE_NOUN
    if dep == "nmod:poss" and head.lemma_.lower() in lexicon_of(head.doc).grammar.others:
        return None  # "Gotha's closest ally" is elsewhere
    if is_name and dep in ("nmod:poss", "nmod") and head.lemma_.lower() in lexicon_of(head.doc).things["wishes"] and not case_of(token) & LOCATIVE:
        return None  # "at Gotha's request", "at the invitation of Gotha"
    if dep == "nmod:poss":
        return (
            None
            if is_name and head.dep_ in ("nsubj", "obl:agent") and not is_noun_of_place
            else OWNER
        )
    if is_name and agent:
        return None
    if dep == "appos" and head.ent_type_ == "PER":
        return PERSON_APPOSED
    if dep == "conj" and head.pos_ == "VERB" and _is_of_another(token):
        return None
    if dep == "conj" and head.pos_ == "VERB":
        return STEP_CONJ_VERB + (ANOTHER if _is_another(token) else 0.0)
    if dep == "advcl":
        links = (c.text.lower() for c in token.children if c.dep_ in ("mark", "advmod", "case"))
        return next((AS_ONE[link] for link in links if link in AS_ONE), STEP[dep])
    return STEP.get(dep)


def _phrase_price(token: Token, *, is_name: bool) -> float | None:
    dep, head = token.dep_, token.head
    case = case_of(token)
    if "according" in case:
        return None  # "according to a doctor in X" says where it is told
    if is_name and case & ALIKE:
        return None  # "Gotha, like Zenda, threatened"
    if not case:
        return BARE if dep != "advmod" else ADVERB
    if case & LOCATIVE:
        return 0.0 if dep != "nmod" else INNER if is_name else CHAIN
    if "of" in case:
        if is_name and dep == "nmod" and head.ent_type_ == "PER":
            return FROM
        if head.lemma_.lower() in lexicon_of(head.doc).grammar.fallen:
            return FROM  # "the dead of Zenda" fell there before
        if head.text.lower() in RELATIVE or head.lemma_.lower() in RELATIVE:
            return OF_DISTANCE
        names = (
            any(c.dep_ in ("compound", "flat") and c.pos_ == "PROPN" for c in head.children)
            or head.pos_ == "PROPN"
        )
        if head.text.lower() in generic_words() and (not names or is_town(head)):
            return OF_NOUN
        return (OF_OTHER + (OF_NAMED if names else 0.0)) if is_name else CHAIN
    if "from" in case and not (dep in ("obl", "nmod") and head.lemma_.lower() in lexicon_of(head.doc).grammar.leaving):
        return FROM
    if "to" in case and head.dep_ == "conj" and head.pos_ == "VERB":
        return THITHER
    if case & MOVING or "from" in case:
        return 0.5 if dep != "nmod" else 0.8
    if "during" in case and not is_name:
        return DURING
    if case & PARTY:
        return AS_PARTY if is_name else AS_PARTY - 0.6
    return 1.0


def acts(token: Token) -> bool:
    """A name that stands for a party: the subject ("Chile and Brazil pledged"), who is accused, urged or told, or whose organ it is."""
    while token.dep_ in ("conj", "list", "appos", "flat") and token.head.pos_ == "PROPN" and token.head != token:
        token = token.head
    if token.dep_ in ("nsubj", "iobj"):
        return True
    if token.dep_ in ("obj", "nsubj:pass") and token.head.lemma_ in lexicon_of(token.doc).grammar.addressing:
        return True  # "accused Gotha of shelling a village", which lies elsewhere
    case = case_of(token)
    if token.dep_ == "nmod:poss" or (token.dep_ == "nmod" and case & {"of", "between", "with"}):
        return token.head.lemma_.lower() in _organs()
    return False


def case_of(token: Token) -> frozenset[str]:
    """The prepositions of a phrase."""
    return frozenset(c.text.lower() for c in token.children if c.dep_ in ("case", "mark"))


def _is_another(verb: Token) -> bool:
    """A joined verb that tells another event: another tense or voice, a "but", a subject of its own that acts."""
    if verb.tag_ != verb.head.tag_:
        return True
    subject = verb.tag_ != "VBN" and any(c.dep_ == "nsubj" for c in verb.children)
    return subject or any(c.dep_ == "cc" and c.text.lower() == "but" for c in verb.children)


def _is_of_another(verb: Token) -> bool:
    """ "Gotha put its army on alert, and Ruritania flew tents into Zenda": where another party by name acts is not where the first one did."""
    return any(c.dep_ == "nsubj" and c.pos_ == "PROPN" for c in verb.children) and any(c.dep_ == "nsubj" for c in verb.head.children)


def _does(noun: Token) -> bool:
    """The subject of a verb with an object, or with a clause."""
    return noun.dep_ == "nsubj" and any(c.dep_ in ("obj", "ccomp", "xcomp") for c in noun.head.children)


def is_site(noun: Token) -> bool:
    """A common noun for what stands somewhere: a name before it says where."""
    return noun.text.lower() in generic_words() or noun.text.lower() in _sites()


def _has_of(noun: Token) -> bool:
    return any(
        c.dep_ == "nmod" and any(k.text.lower() == "of" for k in c.children) for c in noun.children
    )


def is_town(token: Token) -> bool:
    return token.text.lower() in lexicon_of(token.doc).grammar.towns


@lru_cache(maxsize=1)
def _sites() -> frozenset[str]:
    return frozenset(
        " ".join(words)
        for name in ("sites", "landmarks", "facilities")
        for words in word_list(name)
    )


@lru_cache(maxsize=1)
def _organs() -> frozenset[str]:
    return frozenset(" ".join(words) for words in word_list("organs"))
