"""Event words grouped to events; the contents of requests, aims and conditions are none."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Span, Token

from sayso.extract.acts import is_attempted
from sayso.extract.blame import find_blamed
from sayso.extract.hosts import find_host, is_count
from sayso.extract.mishaps import find_blasted, is_deed
from sayso.extract.patterns import fits
from sayso.extract.scene import Scene
from sayso.extract.sentences import find_sentence
from sayso.extract.slots import fill_slot, is_passive
from sayso.extract.told import (
    happens,
    is_aside,
    is_condemned,
    is_counted_out,
    is_denied,
    is_performed,
    is_told,
)
from sayso.extract.toll_words import Told, find_total
from sayso.extract.weigh import CERTAIN_FRAME, VETO, chance, is_sure
from sayso.extract.what import Trigger, find_triggers, is_dated
from sayso.reference.frames import Frames
from sayso.reference.lexicon import lexicon_of

# What these acts are about is their content, not an event of its own.
CONTENT_TYPES = frozenset({"REQUEST", "THREATEN", "AGREE", "REJECT", "CONCEDE"})
NOMINAL_CONTENT_TYPES = frozenset({"CONSULT", "SUPPORT", "ACCUSE"})
NAMES_DEED = 0.75  # the weight of frames whose nouns tell of a deed wherever they stand
TIME_MARKS = frozenset({"after", "when", "while", "as", "since", "before", "until", "where"})


@dataclass(slots=True)
class Event:
    """Triggers that tell of one event; the first is the one whose words the claim shows."""

    triggers: list[Trigger]
    beside: list[Told] = field(default_factory=list)  # tolls that its sentence tells in other words

    @property
    def main(self) -> Trigger:
        return self.triggers[0]


def find_events(scene: Scene, frames: Frames) -> list[Event]:
    """The events of a report: triggers grouped, contents of requests and the like left out."""
    triggers = find_triggers(scene, frames)
    by_word = {t.clause.i: t for t in triggers} | {t.token.i: t for t in triggers}
    kept = [
        t for t in triggers
        if not _is_ended(t, by_word) and not _is_voiced(t, by_word)
        and (is_sure(scene, t.token) or _is_laid_to_somebody(t) or not (_is_content(t, by_word) or _is_purpose(t)))
    ]
    events: list[Event] = []
    by_token: dict[int, Event] = {}
    for t in sorted(kept, key=lambda t: (find_sentence(t.token)[0], is_count(t), _depth(t.clause), t.token.i)):
        host = find_host(t, kept, by_token)
        if host is not None:
            event = by_token[host.token.i]
            event.triggers.append(t)
        else:
            event = Event([t])
            events.append(event)
        by_token[t.token.i] = event
    told = [
        e
        for e in events
        if find_chance(scene, e) >= VETO or max(t.frame.weight for t in e.triggers) >= CERTAIN_FRAME or takes_place(scene, e)
    ]
    forced = min((e.main.token.i for e in told if e.main.frame.type == "ASSAULT"), default=len(scene.doc))
    told += [e for e in events if e not in told and e.main.token.i > forced and _is_toll(scene, e.main)]
    return sorted(_without_unfounded(scene, frames, told), key=lambda e: e.main.token.i)


def _without_unfounded(scene: Scene, frames: Frames, events: Sequence[Event]) -> Iterator[Event]:
    """Events without those that need another told before them or in their sentence, where it is not: "he later died"."""
    first: dict[str, int] = {}
    for event in events:
        if "told" not in event.main.frame.conditions:
            kind = event.main.frame.type
            first[kind] = min(first.get(kind, event.main.token.i), event.main.token.i)
    for event in events:
        wanted = event.main.frame.conditions.get("told")
        if wanted is None:
            yield event
            continue
        end = find_sentence(event.main.token)[1]
        if first.get(wanted, end) < end or _is_borne_out(scene, event) or _is_mentioned(scene.doc[:end], frames, wanted):
            yield event


def _is_borne_out(scene: Scene, event: Event) -> bool:
    """ "The blast killed three soldiers", "rocked a court": what came of it says what it was, where no accident is told.

    So does its word where the model is sure of it.
    """
    word = event.main.token
    came_of_it = any(t.frame.toll is not None for t in event.triggers) or find_blasted(word)
    if word.lemma_.lower() in scene.things["blasts"] and came_of_it and is_deed(word):
        return True
    return any("told" not in t.frame.conditions and t.frame.type == event.main.frame.type and is_sure(scene, t.token) for t in event.triggers)


def _is_mentioned(before: Span, frames: Frames, kind: str) -> bool:
    """Whether a noun tells of an event of a type by what was done: "after the shooting", "a gunshot wound"."""
    return any(
        frame.type == kind and frame.mode and "told" not in frame.conditions and frame.weight >= NAMES_DEED and fits(token, pattern)
        for token in before
        if token.pos_ == "NOUN"
        for pattern, frame in frames.find("noun", token.lemma_.lower())
    )


def find_chance(scene: Scene, event: Event) -> float:
    """How likely one of an event's words is an event; of a toll the model takes the attack's word, of what was voted for the vote."""
    words = [w for t in event.triggers for w in (t.token, t.clause, *([t.clause.head] if _is_voted(t.clause) else []))]
    return max(chance(scene, w, event.main.frame.weight) for w in words)


def takes_place(scene: Scene, event: Event) -> bool:
    """ "Fighting erupted", "the truce was declared", "last Tuesday's attack": an event whoever is in it, as nothing else is said."""
    t = event.main
    if t.frame.mode == "ceasefire":
        return t.frame.weight >= CERTAIN_FRAME
    if t.frame.type != "ASSAULT":  # "the curfew was lifted": by whom goes without saying
        return t.frame.weight >= CERTAIN_FRAME and t.pattern.kind == "verb" and t.pattern.size > 0 and is_passive(t.token)
    if _is_laid_to_somebody(t):
        return True
    if t.pattern.kind == "verb" and (not t.frame.actor or goes_off(t)) and t.frame.weight >= CERTAIN_FRAME:
        return True  # "the device went off", "shells fell on the town": the verb asks for nobody who did it
    if happens(t.token) or is_told(t.token, t.frame.type):
        return True
    return is_dated(scene, t.token) or is_denied(t.token) or (t.light_verb is not None and t.light_verb.subj_is == "event")


def goes_off(trigger: Trigger) -> bool:
    """ "The bomb went off", "the mines detonated": a verb that asks for nobody who did it."""
    if trigger.frame.mode != "explosives" or trigger.pattern.kind != "verb":
        return False
    things, what = lexicon_of(trigger.token.doc).things["weapon"], fill_slot(trigger.token, "subj")
    alone = trigger.token.pos_ == "VERB" and bool(what) and all(t.lemma_.lower() in things for t in what)
    return not trigger.frame.actor or (alone and not fill_slot(trigger.token, "obj"))


def _is_toll(scene: Scene, trigger: Trigger) -> bool:
    """ "The number of dead rose to six", "it cost six lives": what came of the force told before it, though the model sees no event."""
    if trigger.frame.toll == "killed" and "number" in trigger.frame.conditions and trigger.pattern.obj:
        return True
    total = find_total(trigger.token, scene.things)
    return total is not None and total.kind in ("killed", "injured")


def _is_laid_to_somebody(t: Trigger) -> bool:
    """ "Blamed the attack on rebels": who blames somebody for force says that it was used."""
    return t.frame.type == "ASSAULT" and bool(find_blamed(t.token))


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)


def _is_content(trigger: Trigger, by_word: Mapping[int, Trigger]) -> bool:
    """Inside what someone asks for, threatens, promises, refuses or talks about."""
    child, at = trigger.clause, trigger.clause.head
    steps = 0
    while child.dep_ != "ROOT" and steps < 8:
        over = by_word.get(at.i)
        if (
            over is not None
            and over.token.i != trigger.token.i
            and at.i not in (trigger.token.i, trigger.clause.i)
        ):
            kind = over.frame.type
            if (
                kind in CONTENT_TYPES
                and child.dep_ in ("xcomp", "ccomp", "obj", "obl", "nmod", "acl", "advcl")
                and not _is_time(child)
            ):
                return True
            if (
                kind in NOMINAL_CONTENT_TYPES
                and trigger.token.pos_ != "VERB"
                and child.dep_ in ("obj", "obl", "nmod")
                and not _is_time(child)
                and not is_condemned(trigger.token, trigger.frame.type)
            ):
                return True
        if child.dep_ in ("acl:relcl", "parataxis") or (child.dep_ == "acl" and child.tag_ == "VBN"):
            return False  # "the release of the men whom Gotha detained": who they are is told as a fact
        if is_aside(child):
            return False  # "vowed to stay, warning the rebels": what was done as it was said
        child, at = at, at.head
        steps += 1
    return False


def _is_ended(trigger: Trigger, by_word: Mapping[int, Trigger]) -> bool:
    """ "Their guns stopped firing", "the clashes have ceased", "talks were broken off": the end of it is the event."""
    clause, kind = trigger.clause, trigger.frame.type
    over = by_word.get(clause.head.i)
    if over is None or over.token.i == trigger.token.i or clause.dep_ not in ("xcomp", "nsubj", "nsubj:pass"):
        return False
    return over.frame.mode == {"ASSAULT": "ceasefire", "CONSULT": "discontinue"}.get(kind, "-")


def _is_voiced(trigger: Trigger, by_word: Mapping[int, Trigger]) -> bool:
    """ "Condemned the raid, calling it a crime": the same blame in more words."""
    over = by_word.get(trigger.token.head.i) if is_aside(trigger.token) else None
    return over is not None and over.frame.mode == trigger.frame.mode == "disapprove" and "subj" in trigger.frame.actor


def _is_time(token: Token) -> bool:
    return any(
        c.dep_ in ("mark", "case") and c.lower_ in TIME_MARKS | {"during", "following", "amid"}
        for c in token.children
    ) or any(c.dep_ == "advmod" and c.lower_ == "when" for c in token.children)


def _is_purpose(trigger: Trigger) -> bool:
    """ "… to cut supply lines", "if they attack": aims and conditions are no news of their own."""
    token = trigger.clause
    marks = {c.lower_ for c in token.children if c.dep_ == "mark"}
    if token.dep_ in ("advcl", "acl") and "to" in marks and token.pos_ == "VERB":
        return not is_counted_out(token) and not _is_voted(token)
    if token.dep_ == "advcl" and marks & {"if", "unless", "whether", "before", "until", "lest"}:
        return True
    if (
        token.dep_ == "xcomp"
        and "to" in marks
        and token.head.lemma_.lower() in lexicon_of(token.doc).grammar.aiming
    ):
        return not (is_performed(token) or is_attempted(trigger.frame.type, token))
    bound = token.dep_ in ("acl", "advcl") and token.tag_ == "VBG" and bool(marks & {"for", "of", "without", "against", "from"})
    return bound and token.head.pos_ == "NOUN" and not _is_laid_to(token.head, marks)


def _is_voted(verb: Token) -> bool:
    """ "Voted on Friday to tighten the sanctions": no aim, but what is done."""
    return verb.dep_ in ("xcomp", "advcl") and verb.head.lemma_ == "vote" and any(c.dep_ == "mark" and c.lower_ == "to" for c in verb.children)


def _is_laid_to(noun: Token, marks: set[str]) -> bool:
    """ "Accused the army of torturing prisoners", where the parse has "of torturing" on the army: what it is said to have done."""
    blamed = noun.dep_ in ("obj", "iobj", "nsubj:pass") and noun.head.lemma_.lower() in lexicon_of(noun.doc).grammar.blaming
    return blamed and bool(marks & {"of", "for"})
