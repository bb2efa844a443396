"""Where an event happened: the toponyms of its clause, most specific first.

A toponym belongs to an event when a short path leads from it to the trigger: a locative phrase of
the verb, a phrase inside one of its arguments ("a bomb in Basra killed …"), the object itself
("shelled Hadrut"), or the clause that the event's clause hangs on. Every step of the path has a
cost; what costs too much belongs to another clause.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from spacy.tokens import Doc, Span, Token

from sayso.datelines import is_in_dateline
from sayso.extract.antecedents import find_antecedents
from sayso.extract.sentences import find_sentence, find_start_before
from sayso.extract.steps import (
    LOCATIVE,
    NAMING,
    RELATIVE,
    acts,
    case_of,
    is_site,
    is_town,
    price_step,
)
from sayso.records import Place
from sayso.reference.gazetteer import load_gazetteer
from sayso.reference.lexicon import lexicon_of
from sayso.reference.place_names import word_list

BY = frozenset("near through via nearby".split())
MATTER = frozenset("against for about over with to of from on".split())
REACHED = frozenset(["on", "to", "from"])
ANTECEDENT = 0.3  # "X, where they died"
DEAREST = 3.4  # a dearer path is another clause's
# Added where places are held against each other, so that the more telling of two wins.
SCENE_BEFORE = 0.7  # "In X, they shelled Y"
BESIDE = 0.5  # "near X", "through X"
BORDERING = frozenset({"border", "neighbour", "neighbor", "adjoin", "abut", "overlook", "separate"})  # what lies beside
DATELINE = 1.5
HOLDING, HELD = 0.6, 0.9
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
    ranked = sorted(((cost + _holds_others(root, place, found), at, place) for cost, at, place, root in found), key=lambda x: x[:2])
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
    before = find_start_before(trigger)
    spans = [(p, doc.char_span(p.start, p.end, alignment_mode="expand")) for p in toponyms if p.precision != "country"]
    named = [(p, s) for p, s in spans if s is not None and before <= s.start < at.i and _can_place(s) and not acts(s.root)]
    named = [(p, s) for p, s in named if not (s.root.dep_ == "nmod" and s.root.head.lemma_.lower() in RELATIVE)]  # "km west of X"
    return tuple(p for p, _ in named[-1:])


def _holds_others(root: Token, place: Place, found: Sequence[tuple[float, int, Place, Token]]) -> float:
    """HOLDING for "Y" of "the X district of Y" and of "X in Y": what holds another place of the event is wider.

    Where X has more people than Y ("the X neighbourhood of Y"), it is X that holds Y.
    """
    above, token = set[int](), root
    while token.head.i != token.i and token.head.pos_ not in ("VERB", "AUX"):
        token = token.head
        above.add(token.i)
    for _, _, there, other in found:
        if other.i == root.i:
            continue
        named = other.dep_ in NAMING and other.head.i in above and root.dep_ not in NAMING
        if named and other.head == root.head and _people(there) > _people(place):
            return -HELD
        # "the X town of Y" has the smaller place last
        if other.i in above or (named and not is_town(other.head)):
            return HOLDING
    return 0.0


def _people(place: Place) -> int:
    """How many live in the largest place of that name, as far as the gazetteer knows."""
    return max((e.population for e in load_gazetteer().find(place.text) if e.main), default=0)


def _width(place: Place) -> float:
    """What is told with less precision gives way; a name of its own that the gazetteer lacks is a small place."""
    return 0.1 if place.name is None else PRECISE.get(place.precision or "", 0.2)


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
        or not case_of(token) & LOCATIVE
    ):
        return False
    return any(c.dep_ == "nsubj" and c.i > token.i for c in stage.children)


def _cost(
    span: Span, trigger: Token, anchors: dict[int, float], stage: Token | None, precision: str | None
) -> tuple[float, float] | None:
    """The cheapest way from a toponym up to the event, and what makes it less telling; None when there is none."""
    token = span.root
    cost, less = 0.0, is_in_dateline(token) * DATELINE
    if token.i in find_antecedents(trigger):
        return ANTECEDENT, less
    for step in range(STEPS):
        if step and token.i in anchors:
            return cost + anchors[token.i], less + (OUTSIDE if anchors[token.i] > LIGHT else 0.0)
        price = price_step(token, is_name=step == 0, precision=precision)
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


def _less_telling(token: Token) -> float:
    if token.dep_ not in ("obl", "nmod"):
        return 0.0
    case = case_of(token)
    before = token.dep_ == "obl" and token.i < token.head.i and bool(case & LOCATIVE)
    return before * SCENE_BEFORE + bool(case & BY) * BESIDE


def _is_matter(token: Token, trigger: Token) -> bool:
    """What a verb of speech or protest is about is not where it happens: "protested against the raid in X"."""
    if token.head.i != trigger.i or trigger.lemma_.lower() not in _stance_verbs():
        return False
    if token.dep_ in ("obj", "ccomp", "xcomp", "advcl"):
        return True
    case = case_of(token)
    return token.dep_ == "obl" and bool(case & MATTER) and not (case & REACHED and _stands_somewhere(token))


def _stands_somewhere(noun: Token) -> bool:
    """ "On the square", "to the embassies": where it is done, not what for."""
    missions = lexicon_of(noun.doc).things["missions"]
    return noun.text.lower() in missions or noun.lemma_.lower() in missions or is_site(noun)


@lru_cache(maxsize=1)
def _stance_verbs() -> frozenset[str]:
    return frozenset(" ".join(words) for words in word_list("stance_verbs"))
