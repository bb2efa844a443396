"""Where an event happened: the toponyms of its clause, most specific first.

A toponym belongs to an event when a short path leads from it to the trigger: a locative phrase of
the verb, a phrase inside one of its arguments ("a bomb in Basra killed …"), the object itself
("shelled Hadrut"), or the clause that the event's clause hangs on. Every step of the path has a
cost; what costs too much belongs to another clause.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from spacy.tokens import Doc, Span, Token

from sayso.extract.antecedents import find_antecedents
from sayso.extract.slots import find_sentence
from sayso.records import Place
from sayso.reference.gazetteer import load_gazetteer
from sayso.reference.lexicon import lexicon_of
from sayso.reference.place_names import generic_words, word_list

LOCATIVE = frozenset(
    "in at near on outside inside around across along within throughout off above beneath beside nearby "
    "between through via surrounding beyond".split()
)
MOVING = frozenset("into to toward towards onto out over".split())
WIDE = frozenset(["country", "region", "admin1", "admin2"])
BY = frozenset("near through via nearby".split())
MATTER = frozenset("against for about over with to of from on".split())
NAMING = frozenset(["compound", "amod"])
PARTY = frozenset(
    "by with against for about as like than according without because despite after before since during".split()
)
RELATIVE = frozenset(
    "north south east west northeast northwest southeast southwest northern southern "
    "km kilometre kilometer mile".split()
)
# Costs of one step from a word to its head, by hand on two thirds of a development set of event verbs.
STEP = {
    "root": 0.0, "flat": 0.1, "obj": 0.3, "appos": 0.5, "nmod:desc": 0.5, "dislocated": 0.5, "nummod": 0.5,
    "obl:unmarked": 0.5, "conj": 0.6, "nmod:unmarked": 0.6, "nsubj:pass": 0.7, "list": 0.6, "xcomp": 0.6,
    "dep": 1.0, "nsubj": 0.9, "orphan": 1.0, "iobj": 1.2, "obl:agent": 1.2, "acl": 1.8, "advcl": 2.0,
    "ccomp": 2.6, "parataxis": 2.8, "acl:relcl": 2.7,
}  # fmt: skip
ANTECEDENT = 0.3  # "X, where they died"
STEP_CONJ_VERB = 1.0
ANOTHER = 1.6
OWNER = 1.6  # "Iraq's north"
OF_NOUN, OF_OTHER, INNER = 0.2, 0.6, 0.5  # "the village of X", "residents of X", "a market in X"
CHAIN = 0.2  # a step between common nouns: "a row of stores in the stronghold of X"
OF_DISTANCE = 1.4  # "20 km south of X"
OF_NAMED = 0.3  # "the X quarter of Y"
CONTAINER = 1.0  # "the X town of Y"
NAME_BEFORE_NOUN, NAME_BEFORE_OTHER = 0.2, 2.4  # "X province", "the X operation"
AS_PARTY = 2.4
BARE, ADVERB = 0.9, 0.3
DEAREST = 3.4  # a dearer path is another clause's
FROM = 3.6  # "captured the heights from X", "a man from X"
PERSON_APPOSED = 1.5  # "a former minister in X, was shot"
THITHER = 2.6  # "was captured and taken to X"
# Added where places are held against each other, so that the more telling of two wins.
SCENE_BEFORE = 0.7  # "In X, they shelled Y"
BESIDE = 0.5  # "near X", "through X"
BORDERING = frozenset({"border", "neighbour", "neighbor", "adjoin", "abut", "overlook", "separate"})  # what lies beside
DATELINE = 1.5
HOLDING = 0.6
OUTSIDE = 0.7  # of the clause that the event's clause hangs on
LIGHT = 0.8  # from an event noun up to its verb
SHARED = 1.0  # from a clause to the one it hangs on
STEPS = 9
SPREAD = 1.2  # what costs more than the best by this is left out
PRECISE = {"point": 0.0, "town": 0.0, "admin2": 0.3, "region": 0.4, "admin1": 0.6, "country": 1.0}


def find_event_places(trigger: Token, doc: Doc, toponyms: Sequence[Place]) -> tuple[Place, ...]:
    """The places of the event at `trigger`, most specific first; empty where its clause names none.

    `toponyms` are those of the document; where they are resolved, their precision orders them.
    """
    sentence = doc[slice(*find_sentence(trigger))]
    if _is_of_wounds(trigger):
        return ()
    anchors = dict(_anchors(trigger))
    stage = _stage(trigger)
    found: list[tuple[float, int, Place, Token]] = []
    for place in toponyms:
        if not sentence.start_char <= place.start < sentence.end_char:
            continue
        span = doc.char_span(place.start, place.end, alignment_mode="expand")
        if span is None or not _can_place(span):
            continue
        cost = _cost(span, trigger, anchors, stage, place.precision)
        if cost is not None and cost[0] <= DEAREST:
            found.append((sum(cost) + _width(place), place.start, place, span.root))
    if not found:
        return _there(trigger, doc, toponyms)
    ranked = sorted(((cost + _holds_others(root, found), at, place) for cost, at, place, root in found), key=lambda x: x[:2])
    return tuple(p for cost, _, p in ranked if cost <= ranked[0][0] + SPREAD)


def _is_of_wounds(trigger: Token) -> bool:
    """ "Died in hospital at X": who dies there was hurt elsewhere."""
    words = lexicon_of(trigger.doc).grammar
    return trigger.lemma_ in words.dying and any(c.dep_ == "obl" and c.lemma_ in words.wards for c in trigger.children)


def _there(trigger: Token, doc: Doc, toponyms: Sequence[Place]) -> tuple[Place, ...]:
    """ "Six were hurt there": the place named last, in the sentence or in the one before."""
    at = next((c for c in trigger.children if c.text.lower() == "there" and c.dep_ == "advmod" and c.pos_ == "ADV"), None)
    if at is None:
        return ()
    first = find_sentence(trigger)[0]
    before = find_sentence(doc[first - 1])[0] if first else first
    spans = [(p, doc.char_span(p.start, p.end, alignment_mode="expand")) for p in toponyms if p.precision != "country"]
    named = [(p, s) for p, s in spans if s is not None and before <= s.start < at.i and _can_place(s) and not _acts(s.root)]
    named = [(p, s) for p, s in named if not (s.root.dep_ == "nmod" and s.root.head.lemma_.lower() in RELATIVE)]  # "km west of X"
    return tuple(p for p, _ in named[-1:])


def _holds_others(root: Token, found: Sequence[tuple[float, int, Place, Token]]) -> float:
    """HOLDING for "Y" of "the X district of Y" and of "X in Y": what holds another place of the event is wider."""
    above, token = set[int](), root
    while token.head.i != token.i and token.head.pos_ not in ("VERB", "AUX"):
        token = token.head
        above.add(token.i)
    for *_, other in found:
        if other.i == root.i:
            continue
        named = other.dep_ in NAMING and other.head.i in above and root.dep_ not in NAMING
        # "the X town of Y" has the smaller place last
        if other.i in above or (named and not _is_town(other.head)):
            return HOLDING
    return 0.0


def _width(place: Place) -> float:
    """What is told with less precision gives way; a name of its own that the gazetteer lacks is a small place."""
    return 0.1 if place.name is None else PRECISE.get(place.precision or "", 0.2)


def _is_town(token: Token) -> bool:
    return token.text.lower() in lexicon_of(token.doc).grammar.towns


def _can_place(span: Span) -> bool:
    """Not an adjective or a people ("two Palestinians"), not a part of a longer name of an organisation or a person."""
    root = span.root
    neighbour = root
    while neighbour.dep_ in ("compound", "conj", "flat"):
        neighbour = neighbour.head
    if neighbour.dep_ in ("obj", "obl") and neighbour.head.lemma_ in BORDERING:
        return False
    if root.pos_ == "ADJ" or (root.dep_ == "amod" and len(span) == 1 and root.pos_ != "PROPN"):
        return False
    senses = load_gazetteer().find(span.text)
    if senses and senses[0].adjective:
        return False
    if root.ent_type_ not in ("ORG", "PER"):
        return True
    doc = span.doc
    return doc[span.start].ent_iob_ != "I" and not (
        span.end < len(doc) and doc[span.end].ent_iob_ == "I"
    )


def _anchors(trigger: Token) -> Iterator[tuple[int, float]]:
    """Tokens that a path may end at, with what the way from there to the trigger costs."""
    yield trigger.i, 0.0
    token, cost = trigger, 0.0
    for _ in range(3):
        step = _up_cost(token)
        if step is None or cost + step > DEAREST:
            return
        cost += step
        token = token.head
        yield token.i, cost


def _up_cost(token: Token) -> float | None:
    """From an event to what it hangs on: its light verb, its antecedent, its main clause; None if unrelated."""
    dep = token.dep_
    if token.head == token:
        return None
    if token.pos_ in ("NOUN", "PROPN") and dep in (
        "obj",
        "nsubj",
        "nsubj:pass",
        "obl",
        "nmod",
        "conj",
        "appos",
        "compound",
    ):
        return LIGHT if dep != "nmod" else LIGHT + 0.4
    if dep in ("conj", "xcomp", "advcl", "acl", "acl:relcl", "amod") or (
        dep == "ccomp" and token.head.pos_ == "NOUN"
    ):
        return SHARED
    return None


def _stage(trigger: Token) -> Token | None:
    """The verb of saying over the event's clause: what stands before its subject sets the scene of both."""
    token = trigger
    for _ in range(3):
        if token.dep_ == "ccomp" and token.head.i != token.i:
            return token.head
        if token.dep_ not in ("conj", "xcomp", "advcl", "obj", "nsubj"):
            return None
        token = token.head
    return None


def _sets_scene(token: Token, stage: Token | None) -> bool:
    """True for a locative phrase at the beginning of the clause of saying: "In Basra, police said …"."""
    if (
        stage is None
        or token.dep_ != "obl"
        or token.head.i != stage.i
        or not _case(token) & LOCATIVE
    ):
        return False
    return any(c.dep_ == "nsubj" and c.i > token.i for c in stage.children)


def _cost(
    span: Span, trigger: Token, anchors: dict[int, float], stage: Token | None, precision: str | None
) -> tuple[float, float] | None:
    """The cheapest way from a toponym up to the event, and what makes it less telling; None when there is none."""
    token, cost, less = span.root, 0.0, _is_dateline(span) * DATELINE
    if token.i in find_antecedents(trigger):
        return ANTECEDENT, less
    for step in range(STEPS):
        if step and token.i in anchors:
            return cost + anchors[token.i], less + (OUTSIDE if anchors[token.i] > LIGHT else 0.0)
        price = _price(token, is_name=step == 0, precision=precision)
        if price is None or token.head == token or _is_matter(token, trigger):
            return None
        cost += price
        less += _less_telling(token)
        if _sets_scene(token, stage):
            return cost + SHARED, less
        if cost > DEAREST + 1.0:
            return None
        token = token.head
    return None


def _is_dateline(span: Span) -> bool:
    """ "ANKARA" before the sentence."""
    return span.text.isupper() and len(span.text) > 3 and span[0].is_sent_start is True


def _less_telling(token: Token) -> float:
    if token.dep_ not in ("obl", "nmod"):
        return 0.0
    case = _case(token)
    before = token.dep_ == "obl" and token.i < token.head.i and bool(case & LOCATIVE)
    return before * SCENE_BEFORE + bool(case & BY) * BESIDE


def _is_matter(token: Token, trigger: Token) -> bool:
    """What a verb of speech or protest is about is not where it happens: "protested against the raid in X"."""
    if token.head.i != trigger.i or trigger.lemma_.lower() not in _stance_verbs():
        return False
    if token.dep_ in ("obj", "ccomp", "xcomp", "advcl"):
        return True
    return token.dep_ == "obl" and bool(_case(token) & MATTER)


def _acts(token: Token) -> bool:
    """A name that stands for a party: the subject, alone or joined ("Chile and Brazil pledged"), or whose organ it is."""
    while token.dep_ in ("conj", "list", "appos", "flat") and token.head.pos_ == "PROPN" and token.head != token:
        token = token.head
    if token.dep_ in ("nsubj", "iobj"):
        return True
    case = _case(token)
    if token.dep_ == "nmod:poss" or (token.dep_ == "nmod" and case & {"of", "between", "with"}):
        return token.head.lemma_.lower() in _organs()
    return False


def _price(token: Token, *, is_name: bool, precision: str | None = None) -> float | None:
    """What one step costs; a name that acts or is spoken of as a party is no place."""
    dep, head = token.dep_, token.head
    if is_name and _acts(token):
        return None
    # Parsers call phrases agents that have another preposition than "by": "was killed in Grozny".
    agent = dep in ("obl:agent", "obl") and "by" in _case(token)
    if is_name and agent:
        return None
    if dep in ("obl", "nmod", "advmod") or (dep == "obl:agent" and not agent):
        return _phrase_price(token, is_name=is_name)
    if is_name and dep in NAMING and head.lemma_.lower() in lexicon_of(head.doc).things["missions"]:
        return None  # "the Gothan embassy" is not in Gotha
    is_noun_of_place = _is_site(head) or (head.ent_type_ == "LOC" and head.pos_ == "PROPN")
    if dep in ("compound", "amod") and (not is_noun_of_place or _does(head)):
        return None if head.dep_ in ("nsubj", "obl:agent", "nmod:desc") else NAME_BEFORE_OTHER
    if dep in ("compound", "amod"):
        holds = is_name and _has_of(head) and (precision in WIDE or _is_town(head))
        return CONTAINER if holds else NAME_BEFORE_NOUN
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
    if dep == "conj" and head.pos_ == "VERB":
        return STEP_CONJ_VERB + (ANOTHER if _is_another(token) else 0.0)
    return STEP.get(dep)


def _phrase_price(token: Token, *, is_name: bool) -> float:
    dep, head = token.dep_, token.head
    case = _case(token)
    if not case:
        return BARE if dep != "advmod" else ADVERB
    if case & LOCATIVE:
        return 0.0 if dep != "nmod" else INNER if is_name else CHAIN
    if "of" in case:
        if head.lemma_.lower() in lexicon_of(head.doc).grammar.fallen:
            return FROM  # "the dead of Zenda" fell there before
        if head.text.lower() in RELATIVE or head.lemma_.lower() in RELATIVE:
            return OF_DISTANCE
        names = (
            any(c.dep_ in ("compound", "flat") and c.pos_ == "PROPN" for c in head.children)
            or head.pos_ == "PROPN"
        )
        if head.text.lower() in generic_words() and (not names or _is_town(head)):
            return OF_NOUN
        return (OF_OTHER + (OF_NAMED if names else 0.0)) if is_name else CHAIN
    if "from" in case and not (dep in ("obl", "nmod") and head.lemma_.lower() in lexicon_of(head.doc).grammar.leaving):
        return FROM
    if "to" in case and head.dep_ == "conj" and head.pos_ == "VERB":
        return THITHER
    if case & MOVING or "from" in case:
        return 0.5 if dep != "nmod" else 0.8
    if case & PARTY:
        return AS_PARTY if is_name else AS_PARTY - 0.6
    return 1.0


def _case(token: Token) -> frozenset[str]:
    """The prepositions of a phrase."""
    return frozenset(c.text.lower() for c in token.children if c.dep_ in ("case", "mark"))


@lru_cache(maxsize=1)
def _sites() -> frozenset[str]:
    return frozenset(
        " ".join(words)
        for name in ("sites", "landmarks", "facilities")
        for words in word_list(name)
    )


def _is_another(verb: Token) -> bool:
    """A joined verb that tells another event: another tense or voice, a "but", a subject of its own that acts."""
    if verb.tag_ != verb.head.tag_:
        return True
    acts = verb.tag_ != "VBN" and any(c.dep_ == "nsubj" for c in verb.children)
    return acts or any(c.dep_ == "cc" and c.text.lower() == "but" for c in verb.children)


def _does(noun: Token) -> bool:
    """The subject of a verb with an object, or with a clause."""
    return noun.dep_ == "nsubj" and any(c.dep_ in ("obj", "ccomp", "xcomp") for c in noun.head.children)


@lru_cache(maxsize=1)
def _organs() -> frozenset[str]:
    return frozenset(" ".join(words) for words in word_list("organs"))


@lru_cache(maxsize=1)
def _stance_verbs() -> frozenset[str]:
    return frozenset(" ".join(words) for words in word_list("stance_verbs"))


def _is_site(noun: Token) -> bool:
    """A common noun for what stands somewhere: a name before it says where."""
    return noun.text.lower() in generic_words() or noun.text.lower() in _sites()


def _has_of(noun: Token) -> bool:
    return any(
        c.dep_ == "nmod" and any(k.text.lower() == "of" for k in c.children) for c in noun.children
    )
