"""When an event happened: the time expressions of its clause, or of the clause that it shares its time with.

Own times come first. Where an event has none, those of a clause that happens at the same time count:
"killed two and wounded three on Monday", "overthrew the king on Monday, arresting him", "killed when
a boat opened fire on Monday", "the talks resumed on Monday". The time of saying is never shared.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.extract.sentences import find_sentence
from sayso.extract.slots import has_subject
from sayso.extract.told import is_in_a_row
from sayso.records import When
from sayso.reference.lexicon import lexicon_of
from sayso.reference.times import load_times

VERBAL = frozenset(["VERB", "AUX"])
AT_ONCE = frozenset("when as while where by".split())
BOUNDS = frozenset("with by in".split())  # "it began with the shelling", "the day ended in clashes"
_AMONG = frozenset("of in for".split())  # "the first in years"
REASONS = frozenset("for over after since before following despite against about of to".split())
INNER = frozenset("compound nmod:unmarked amod nmod:poss nummod".split())  # a day before the noun that it dates
CHARGES = frozenset("of for over with".split())
_JOINED = re.compile(r"(?:[\s,–-]|\b(?:and|or|to|until|till|through|again|on|at|in|by|from|early|late|then)\b)*")
DEPTH = 3  # clauses up or down


def find_event_times(
    trigger: Token, doc: Doc, whens: Sequence[When], *, published: str | None = None
) -> tuple[When, ...]:
    """The resolved time expressions of the event at `trigger`, in text order; empty where none is told.

    `published` is an ISO day, where what began at a time told ("since the army took over in May") lasts to.
    """
    sentence = doc[slice(*find_sentence(trigger))]
    held: dict[int, list[When]] = {}
    for when in whens:
        told = (when.first or when.last or when.time) and not (when.basis or "").startswith("century")
        if told and sentence.start_char <= when.start < sentence.end_char:
            for holder in _find_earlier(when, doc, published) or _holders(when, doc):
                held.setdefault(holder.i, []).append(when)
    seen: set[int] = set()
    todo = [trigger]
    for depth in range(DEPTH):
        for token in todo:
            times = held.get(token.i, [])
            if depth:  # what lies ahead is what the event aims at
                times = [w for w in times if not (published and w.first and w.first > published)]
            times = _keep_own_days(_of_speech(trigger, token, times), token)
            if depth and _mark(trigger) == "when":
                times = [replace(w, last=w.first) for w in times if w.first and _is_since(w, doc)] or times
            if times:
                return tuple(times)
        if not depth:
            begun = _begun(trigger, doc, held, published)
            if begun:
                return begun
        seen |= {t.i for t in todo}
        todo = [near for token in todo for near in _simultaneous(token) if near.i not in seen]
    return tuple(w for noun in _find_scene(trigger) for w in held.get(noun.i, []))


def _of_speech(trigger: Token, verb: Token, times: list[When]) -> list[When]:
    """ "On Saturday condemned the raids of Friday": who condemns does so on the first day, and what he condemns was on the other."""
    grammar = lexicon_of(verb.doc).grammar
    if not times or verb.lemma_ not in grammar.condemning | grammar.denying | grammar.confirming:
        return times
    before = [w for w in times if w.start < verb.idx]
    if trigger.i == verb.i:
        return before or times
    if trigger.dep_ != "obj" or trigger.head.i != verb.i:
        return times
    return [w for w in times if w.start > trigger.idx] if before else []


def _keep_own_days(times: list[When], holder: Token) -> list[When]:
    """ "A victim of Monday's fire died on Tuesday": the day of a noun is not the verb's, where that has another."""
    roots = {when: span.root for when in times if (span := holder.doc.char_span(when.start, when.end, alignment_mode="expand"))}
    inside = {t.i for root in roots.values() for t in root.subtree}
    dated = [when for when in times if when in roots and when.first]
    own = [when for when in dated if _hangs_on(roots[when], holder, inside)] or dated
    if len(dated) < 2:
        return times
    nearest = min(own, key=lambda when: abs(when.start - holder.idx))
    kept = [when for when in own if when is nearest or _are_joined(when, nearest, holder.doc)]
    return [when for when in times if when not in dated or when in kept or any(_meet(when, other) for other in kept)]


def _are_joined(one: When, other: When, doc: Doc) -> bool:
    """ "On Monday and on Friday", "from Monday until Friday": two days of one deed, where no more stands between them."""
    if any(bound in (when.basis or "") for when in (one, other) for bound in ("bound:from", "bound:until", "bound:to", "bound:since")):
        return True
    first, second = sorted((one, other), key=lambda when: when.start)
    return _JOINED.fullmatch(doc.text[first.end : second.start]) is not None


def _meet(one: When, other: When) -> bool:
    """Whether two times share a day."""
    return (one.first or "") <= (other.last or "") and (other.first or "") <= (one.last or "")


def _hangs_on(time: Token, holder: Token, inside: Set[int]) -> bool:
    """Whether between a time and what it is held by stand at most other times."""
    between = [t for t in time.ancestors if holder in t.ancestors]
    return holder.pos_ not in VERBAL or all(t.i in inside for t in between)


def _find_scene(trigger: Token) -> list[Token]:
    """ "In the battle of November 13 X says it killed 20": what stands before who speaks sets the scene of what is said."""
    saying = trigger.head
    if trigger.dep_ != "ccomp" or saying.i == trigger.i:
        return []
    speakers = [c.i for c in saying.children if c.dep_ == "nsubj"]
    return [
        c for c in saying.children
        if c.dep_ == "obl" and speakers and c.i < speakers[0] and _mark(c) in ("in", "during")
    ]


def _begun(trigger: Token, doc: Doc, held: dict[int, list[When]], published: str | None) -> tuple[When, ...]:
    """ "have died since the army took over in May": from then to publication."""
    for child in trigger.children:
        if child.dep_ in ("advcl", "obl", "nmod") and _mark(child) == "since" and not is_measure(child):
            for when in held.get(child.i, []):
                if published and when.first and when.first <= published:
                    return (replace(when, last=published),)
    return ()


def _holders(when: When, doc: Doc) -> Iterator[Token]:
    """What a time expression tells the time of: the nouns it hangs on, up to the first verb."""
    span = doc.char_span(when.start, when.end, alignment_mode="expand")
    if span is None or is_measure(span.root) or _is_turn(span.root):
        return
    token = span.root
    if (over := _find_crossed(token)) is not None:
        yield over
        return
    while True:
        if token.i < span.start or token.i >= span.end:
            yield token
            if _mark(token) == "since":
                return  # it tells the time of that alone
        clause = token.pos_ in VERBAL or token.dep_ == "acl:relcl"  # "who has been in jail since May"
        if clause or token.head.i == token.i or is_charge(token) or _is_other_deed(token, span.root):
            return
        token = token.head


def _is_other_deed(noun: Token, time: Token) -> bool:
    """ "Fled after Monday's raid", "marched against the May 3 coup": the day before the noun of a reason or a topic is that deed's alone."""
    if time.i > noun.i or noun.pos_ != "NOUN" or time.dep_ not in INNER:
        return False
    spoken = noun.dep_ == "obj" and noun.head.lemma_ in lexicon_of(noun.doc).grammar.uttering  # "condemned Monday's raid"
    return spoken or (noun.dep_ in ("obl", "nmod") and _mark(noun) in REASONS)


def _is_turn(time: Token) -> bool:
    """ "Arrested for the third time this year": within what time it is one of several, and not when it happened."""
    turn = time.head
    return turn.lemma_ == "time" and turn.i < time.i and any(c.dep_ == "amod" and is_in_a_row(c) for c in turn.children)


def _find_crossed(time: Token) -> Token | None:
    """ "They arrested six, the army said on Monday": no time reaches back over the verb that rules its clause, whatever the parse says."""
    if _is_behind_saying(time):
        return time.head.head
    between = (t for t in time.head.ancestors if time.head.i < t.i < time.i and t.pos_ in VERBAL)
    return next(between, None) if time.head.pos_ in VERBAL else None


def _is_behind_saying(time: Token) -> bool:
    """ "The army said on Monday it had captured Zenda": the day right behind a verb of saying, before the subject of what is said."""
    verb = time.head
    said = verb.dep_ == "ccomp" and verb.head.i + 1 == time.left_edge.i and verb.head.lemma_ in lexicon_of(time.doc).grammar.speaking
    return said and any(c.dep_ in ("nsubj", "nsubj:pass") and c.i > time.i for c in verb.children)


def _find_earlier(when: When, doc: Doc, published: str | None) -> list[Token]:
    """ "Will free the men whom it seized on May 3", told on May 9: a day that is past is that of the nearer verb, not of what will be."""
    span = doc.char_span(when.start, when.end, alignment_mode="expand")
    if span is None or not (published and when.last and when.last < published):
        return []
    verb = span.root.head
    if verb.pos_ not in VERBAL or not any(c.dep_ == "aux" and c.lemma_ == "will" for c in verb.children):
        return []
    inside = [t for t in doc[verb.i : span.start] if t.dep_ in ("acl", "acl:relcl") and t.pos_ in VERBAL and verb in t.ancestors]
    return inside[-1:]


def _is_since(when: When, doc: Doc) -> bool:
    """ "Held since May 3, when they were caught": on that day."""
    span = doc.char_span(when.start, when.end, alignment_mode="expand")
    return span is not None and _mark(span.root) == "since"


def is_measure(time: Token, event: Token | None = None) -> bool:
    """ "The worst raid since March", "the greatest of the last ten years": what a deed is the greatest of is not when it happens.

    With an event also a clause around the time is one, unless the event stands in it.
    """
    for token in (time, *time.ancestors) if event is not None else (time,):
        case = next((c for c in token.children if c.dep_ in ("mark", "case")), None)
        word = case.text.lower() if case is not None else ""
        if case is not None and (word == "since" or (token.i == time.i and word in _AMONG and time.text.lower() in load_times().unit_many)):
            inside = event is not None and (token.i == event.i or token.is_ancestor(event))
            return not inside and any(_is_greatest(noun) for noun in (token.head, case.nbor(-1) if case.i else token.head))
    return False


def _is_greatest(noun: Token) -> bool:
    """ "The deadliest attack", "the most violent attack", "the first attack"."""
    marks = (c for c in noun.children if c.dep_ == "amod")
    return any(c.tag_ == "JJS" or is_in_a_row(c) or any(k.tag_ == "RBS" for k in c.children) for c in marks)


def is_charge(noun: Token) -> bool:
    """ "Arrested over the raid last May", "held in connection with it": the time inside a charge is that of the deed."""
    if noun.dep_ != "obl" or noun.head.lemma_ not in lexicon_of(noun.doc).grammar.blaming:
        return False
    return noun.lemma_ == "connection" or _mark(noun) in CHARGES


def _simultaneous(token: Token) -> Iterator[Token]:
    """The words of the events that happen at the time of this one, the nearest first."""
    if token.pos_ not in VERBAL:
        if token.dep_ in ("nsubj", "nsubj:pass", "obj") and token.head.pos_ in VERBAL:
            yield token.head
        elif token.dep_ == "obl" and _mark(token) in BOUNDS and token.head.lemma_ in lexicon_of(token.doc).grammar.bounding:
            yield token.head
        elif token.dep_ == "nmod" and _mark(token) == "of" and token.head.lemma_ in lexicon_of(token.doc).grammar.spans:
            yield from _simultaneous(token.head)
        return
    mark = _mark(token)
    if token.dep_ in ("acl:relcl", "advcl:relcl") and mark == "where":  # "came to Zenda on Monday, where he met them"
        yield from (t for t in token.ancestors if t.pos_ in VERBAL)
        return
    joined = token.dep_ == "conj" and token.head.tag_ == token.tag_ and not has_subject(token)
    adverbial = token.dep_ == "advcl" and ((mark in AT_ONCE and not _is_set_against(token)) or (not mark and _is_participle(token)))
    if joined or adverbial:
        yield token.head
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in VERBAL and child.tag_ == token.tag_ and child.i > token.i:
            yield child
        elif child.dep_ == "advcl" and _mark(child) in AT_ONCE | {"to"} and child.i > token.i and not _is_set_against(child):
            yield child


def _is_set_against(clause: Token) -> bool:
    """ "Miners struck, while police on Monday held an editor": behind a comma "while" tells of something else, on a day of its own."""
    return _mark(clause) == "while" and clause.left_edge.text == "," and has_subject(clause)


def _is_participle(token: Token) -> bool:
    return token.tag_ == "VBG" and token.i > token.head.i


def _mark(token: Token) -> str:
    """What joins a clause to its main clause, "" for a bare one."""
    words = (c.text.lower() for c in token.children if c.dep_ in ("mark", "case") or c.tag_ == "WRB")
    return next(words, "")
