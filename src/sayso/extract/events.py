"""Event words grouped to events: one event, however many verbs and nouns of a clause describe it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Span, Token

from sayso.extract.acts import is_attempted
from sayso.extract.blame import find_blamed
from sayso.extract.joined import first_of, is_laid, is_told_of, tells_of
from sayso.extract.patterns import fits
from sayso.extract.scene import Scene
from sayso.extract.sentences import find_sentence
from sayso.extract.slots import fill_slot, has_subject, is_passive
from sayso.extract.told import (
    happens,
    is_aside,
    is_condemned,
    is_counted_out,
    is_denied,
    is_performed,
    is_told,
)
from sayso.extract.toll_words import Told, counted_before, find_total
from sayso.extract.weigh import CERTAIN_FRAME, VETO, chance, is_sure
from sayso.extract.what import Trigger, find_triggers, is_dated
from sayso.reference.frames import Frames
from sayso.reference.lexicon import lexicon_of

# What these acts are about is their content, not an event of its own.
CONTENT_TYPES = frozenset({"REQUEST", "THREATEN", "AGREE", "REJECT", "CONCEDE"})
NOMINAL_CONTENT_TYPES = frozenset({"CONSULT", "SUPPORT", "ACCUSE"})
NAMES_DEED = 0.75  # the weight of frames whose nouns tell of a deed wherever they stand
NEAR = 200  # tokens; further apart two words are not in one sentence
HITTING = frozenset({"target", "hit", "strike"})
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
    for t in sorted(kept, key=lambda t: (find_sentence(t.token)[0], _is_count(t), _depth(t.clause), t.token.i)):
        host = _host(t, kept, by_token)
        if host is not None:
            host.triggers.append(t)
            by_token[t.token.i] = host
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
        if first.get(wanted, end) < end or _is_mentioned(scene.doc[:end], frames, wanted):
            yield event


def _is_mentioned(before: Span, frames: Frames, kind: str) -> bool:
    """Whether a noun tells of an event of a type by what was done: "after the shooting", "a gunshot wound"."""
    return any(
        frame.type == kind and frame.mode and "told" not in frame.conditions and frame.weight >= NAMES_DEED and fits(token, pattern)
        for token in before
        if token.pos_ == "NOUN"
        for pattern, frame in frames.find("noun", token.lemma_.lower())
    )


def find_chance(scene: Scene, event: Event) -> float:
    """How likely one of an event's words is an event; of a toll the model takes the attack's word."""
    words = [w for t in event.triggers for w in (t.token, t.clause)]
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
    if t.pattern.kind == "verb" and not t.frame.actor and t.frame.weight >= CERTAIN_FRAME:
        return True  # "the device went off", "shells fell on the town": the verb asks for nobody who did it
    if happens(t.token) or is_told(t.token, t.frame.type):
        return True
    return is_dated(scene, t.token) or is_denied(t.token) or (t.light_verb is not None and t.light_verb.subj_is == "event")


def _is_toll(scene: Scene, trigger: Trigger) -> bool:
    """ "The number of dead rose to six", "it cost six lives": what came of the force told before it, though the model sees no event."""
    if trigger.frame.toll == "killed" and "number" in trigger.frame.conditions and trigger.pattern.obj:
        return True
    total = find_total(trigger.token, scene.things)
    return total is not None and total.kind in ("killed", "injured")


def _is_laid_to_somebody(t: Trigger) -> bool:
    """ "Blamed the attack on rebels": who blames somebody for force says that it was used."""
    return t.frame.type == "ASSAULT" and bool(find_blamed(t.token))


def _is_count(t: Trigger) -> bool:
    """A noun that is a toll: any other event of its sentence comes first."""
    return t.frame.toll is not None and t.token.pos_ == "NOUN" and t.light is None


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
        return not is_counted_out(token)
    if token.dep_ == "advcl" and marks & {"if", "unless", "whether", "before", "until", "lest"}:
        return True
    if (
        token.dep_ == "xcomp"
        and "to" in marks
        and token.head.lemma_.lower() in lexicon_of(token.doc).grammar.aiming
    ):
        return not (is_performed(token) or is_attempted(trigger.frame.type, token))
    return (
        token.dep_ in ("acl", "advcl")
        and token.tag_ == "VBG"
        and any(
            c.lower_ in ("for", "of", "without", "against", "from")
            for c in token.children
            if c.dep_ == "mark"
        )
        and token.head.pos_ == "NOUN"
    )


def _host(
    trigger: Trigger, triggers: Sequence[Trigger], by_token: dict[int, Event]
) -> Event | None:
    """The event that this trigger only adds to: a result clause, a means, a repeated verb."""
    if trigger.frame.type == "PROTEST":
        return next((by_token[o.token.i] for o in triggers if o.token.i in by_token and _is_same_protest(trigger, o)), None)
    if trigger.frame.type != "ASSAULT":
        return None
    if _is_count(trigger):  # "bringing to five the number of men killed", "the toll of Tuesday's attack"
        inside = {t.i for t in trigger.token.subtree} - {trigger.token.i}
        own = next((by_token[t.token.i] for t in triggers if t.token.i in inside and t.token.i in by_token), None)
        if own is not None and own.main.frame.type == "ASSAULT":
            return own
    if (before := _before_result(trigger, triggers)) is not None and before.token.i in by_token:
        return by_token[before.token.i]
    for other in triggers:
        event = by_token.get(other.token.i)
        if (
            event is None
            or other.frame.type != "ASSAULT"
            or abs(other.token.i - trigger.token.i) > NEAR
        ):
            continue
        if _adds_to(trigger, other):
            return event
    return None


def _is_same_protest(t: Trigger, other: Trigger) -> bool:
    """ "Marched to protest the ruling", "students chanting slogans marched": what protesters do beside, or why, is one protest."""
    a, b = t.clause, other.clause
    if other.frame.type != "PROTEST" or a.i == b.i:
        return False
    marks = {c.lower_ for c in a.children if c.dep_ == "mark"}
    cases = {c.lower_ for c in a.children if c.dep_ == "case"}
    if (t.token.dep_ == "compound" and t.token.head.i == other.token.i) or (a.dep_ == "obl" and a.head.i == b.i and cases == {"in"}):
        return True  # "street protest rallies", "demonstrated in two rallies"
    aim = a.dep_ in ("advcl", "xcomp") and a.head.i == b.i and (marks == {"to"} or (a.tag_ == "VBG" and not marks))
    return aim or (a.dep_ == "acl" and a.tag_ == "VBG" and a.head.dep_ == "nsubj" and a.head.head.i == b.i)


def _before_result(t: Trigger, triggers: Sequence[Trigger]) -> Trigger | None:
    """ "A bomb went off beside a patrol on its way there, killing two": the last attack told before a toll that a comma sets off.

    The parse often hangs the participle on a clause between them.
    """
    token = t.token
    if t.frame.toll is None or not is_set_off(token) or any(o.clause.i == token.head.i for o in triggers):
        return None
    first = find_sentence(token)[0]
    told = [o for o in triggers if first <= o.token.i < token.i and o.frame.type == "ASSAULT" and o.frame.toll is None]
    return max(told, key=lambda o: o.token.i, default=None)


def is_set_off(token: Token) -> bool:
    """Whether a participle of result stands behind a comma: ", killing two"."""
    return token.tag_ == "VBG" and token.dep_ in ("advcl", "acl", "xcomp") and token.i > 0 and token.nbor(-1).text == ","


def _adds_to(t: Trigger, other: Trigger) -> bool:
    a, b = t.clause, other.clause
    if a.i == b.i:
        return True
    if a.head.i == t.token.i:
        a = t.token  # "killed in a raid carried out by rebels"
    if _is_aimed(a, other):
        return True
    toll = t.frame.toll is not None
    if other.frame.claimed and _is_within(t.token, other.clause):
        return True  # what is claimed is the attack
    counts = other.frame.toll is not None and not toll
    if a.head.head.i == b.i and (is_laid(a) or _is_how(t, other)):
        return True
    if counts and a.dep_ in ("acl", "acl:relcl") and a.head.dep_ == "nsubj" and a.head.head.i == b.i:
        return a.head.lemma_.lower() in lexicon_of(a.doc).things["weapon"]  # "a bomb which exploded at the gate claimed two lives"
    if _is_count(t) and not _is_before(a, b) and (_is_within(a, b) or _is_within(b, a.head)):
        return True  # "… bringing the death toll to 40"
    if toll and t.token.tag_ != "VBG" and counted_before(t.token) is not None and _is_within(a, b):
        return True  # "…, with 10 wounded"
    if a.head.i == b.i or (a.tag_ != "VBG" and a.dep_ in ("obl", "advcl") and first_of(a.head).i == b.i):
        if a.dep_ == "conj":  # "two were killed and 13 others wounded": one attack, two counts
            return toll and (_tells_only_toll(t) or not has_subject(a))
        if a.dep_ == "xcomp" and t.token.pos_ == "ADJ":  # "were shot dead"
            return toll
        if _is_battle(t, other):
            return True
        if a.dep_ == "advcl" and a.pos_ == "VERB":
            marks = {c.lower_ for c in a.children if c.dep_ in ("mark", "advmod", "case")}
            when = bool(marks & {"when", "as", "in", "by"}) or ("since" in marks and _is_weapons(t))
            means = a.tag_ == "VBG" and "by" in marks  # "retaliated by shelling a camp"
            beside = "with" in marks and other.frame.toll is not None and fill_slot(t.token, "obj") and not _is_weapons(t)
            return means or (toll and a.tag_ == "VBG" and not beside) or (when and other.frame.toll is not None)
        if t.token.pos_ != "VERB" and a.dep_ in ("obl", "nsubj", "obl:agent", "nmod", "obj"):
            cases = {c.lower_ for c in a.children if c.dep_ == "case"}
            return a.dep_ in ("nsubj", "obl:agent") or (a.dep_ == "obj" and t.frame.sides and other.frame.sides) or (
                a.dep_ == "obl"
                and bool(cases & {"in", "by", "during", "from", "with"})
                and other.frame.toll is not None
            )
    if toll and other.token.i in (n.i for n in tells_of(a)):
        return True
    if (
        toll
        and a.dep_ in ("acl:relcl", "acl", "parataxis", "conj")
        and a.head.i in (b.i, other.token.i)
    ) or is_told_of(a, other.token):
        return a.dep_ in ("acl:relcl", "acl")
    if toll and t.pattern.obj and a.dep_ == "acl:relcl" and other.token.pos_ == "NOUN" and other.token.i < a.i:
        return any(c.lower_ == "which" and c.dep_ == "nsubj" for c in a.children)  # "a bombing of the station, which cost six lives"
    return b.head.i == a.i and b.dep_ in ("nsubj", "obl:agent") and other.token.pos_ != "VERB"


def _is_weapons(t: Trigger) -> bool:
    """ "Since a bomb ripped through the office": what a weapon did is one deed, and no war."""
    return any(s.lemma_.lower() in lexicon_of(s.doc).things["weapon"] for s in fill_slot(t.token, "subj"))


def _is_how(t: Trigger, other: Trigger) -> bool:
    """ "Killed by gunmen who opened fire on his car": what those who did it are said to have done, and not to have done before."""
    a, told = t.clause, t.frame.mode not in ("abduct", "sexual", "torture") and t.frame.toll is None
    before = any(c.lower_ in ("had", "have", "has") or c.lemma_ == "be" for c in a.children)
    agent = a.dep_ == "acl:relcl" and a.head.dep_ == "obl:agent" and a.tag_ == "VBD"
    return told and agent and not before and other.frame.toll == "killed"


def _is_battle(t: Trigger, other: Trigger) -> bool:
    """ "Killed fighting rebels", "wounded while battling the army": the fight in which it befell them."""
    a = t.clause
    marks = {c.lower_ for c in a.children if c.dep_ in ("mark", "advmod", "case")}
    told = a.tag_ == "VBG" and a.dep_ in ("advcl", "xcomp", "acl") and not has_subject(a) and not marks - {"while", "when", "in"}
    befell = other.frame.toll is not None and (is_passive(other.token) or other.token.lemma_ in lexicon_of(a.doc).grammar.dying)
    return told and t.frame.sides and befell and a.i > other.token.i


def _is_aimed(clause: Token, other: Trigger) -> bool:
    """ "A raid targeting rebels", "shelled the town, hitting a school": whom the force told of just before it was aimed at, or met."""
    bare = not any(c.dep_ in ("mark", "case", "nsubj", "nsubj:pass") for c in clause.children)  # "besides hitting" tells of another
    beside = clause.dep_ in ("acl", "advcl") and clause.head.i in (other.token.i, other.clause.i) and clause.i > other.token.i
    return clause.tag_ == "VBG" and clause.lemma_ in HITTING and bare and beside


def _is_within(a: Token, b: Token) -> bool:
    """Whether `a` hangs on `b` with no statement of somebody between them."""
    while a.dep_ not in ("ROOT", "ccomp", "parataxis"):
        if a.head.i == b.i:
            return True
        a = a.head
    return False


def _is_before(a: Token, b: Token) -> bool:
    """ "Attacks in the wake of the deaths of two": what another deed followed is not what it did."""
    while a.dep_ != "ROOT" and a.i != b.i:
        if a.lemma_ in lexicon_of(a.doc).grammar.sequels:
            return True
        a = a.head
    return False


def _tells_only_toll(t: Trigger) -> bool:
    """A clause that says what became of people and not who did it, how, nor where."""
    passive = t.frame.toll_slot == "subj" or (is_passive(t.token) and not fill_slot(t.token, "subj"))
    somewhere = any(c.dep_ == "obl" and c.ent_type_ == "LOC" for c in t.token.children)
    return t.token.pos_ != "NOUN" and t.frame.mode is None and passive and not somewhere
