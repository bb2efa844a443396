"""What happened: the words of a report that a frame of the lexicon recognises as an event.

A verb is an event when its frame's pattern and conditions hold. An event noun is one only when the
clause says that it took place: under a light verb, as subject of a verb of occurrence, in a
headline without a verb, or with its parties beside it. Everything else is a mere mention.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from sayso.extract.blame import find_blamed
from sayso.extract.companions import is_beside
from sayso.extract.innocent import is_innocent, is_quarrel
from sayso.extract.joined import is_hurt
from sayso.extract.light import find_light_verb
from sayso.extract.mishaps import is_mishap
from sayso.extract.patterns import (
    find_objects,
    find_parted,
    find_prepositional,
    fits,
    name_compound,
    name_forms,
)
from sayso.extract.scene import Scene, holds_all
from sayso.extract.sentences import find_sentence
from sayso.extract.slots import fill_slot, is_passive
from sayso.extract.told import (
    find_bearers,
    find_measured,
    find_predicate,
    is_borne,
    is_denied,
    is_told,
)
from sayso.extract.toll_words import complements, find_total, is_counted
from sayso.extract.weigh import choose_frame
from sayso.reference.frames import Frame, Frames, LightVerb, Pattern
from sayso.reference.lexicon import lexicon_of

LEAST_WEIGHT = 0.5
KINDS = {"VERB": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}
COMPELLING = frozenset({"force", "compel", "oblige"})
PLACING = frozenset({"on", "at", "in", "near", "outside", "inside", "from"})  # "took place ten miles from the base"
OWN_SLOTS = frozenset({"subj", "obj", "iobj", "xcomp", "mod"})  # never looked for elsewhere


class Trigger(NamedTuple):
    """One event word: `token` heads it, `light` is the verb that carries an event noun."""

    token: Token
    frame: Frame
    pattern: Pattern
    light: Token | None = None
    light_verb: LightVerb | None = None

    @property
    def clause(self) -> Token:
        """The word whose clause this is: the light verb, or the event word itself."""
        return self.light if self.light is not None else self.token


def find_triggers(scene: Scene, frames: Frames) -> list[Trigger]:
    """All event words in text order, at most one frame each."""
    found: list[Trigger] = []
    for token in scene.doc:
        if token.i in scene.hidden:
            continue
        trigger = _match(scene, frames, token)
        if trigger is not None and trigger.frame.weight >= LEAST_WEIGHT:
            found.append(trigger)
    return list(_without_shadows(found))


def kind_of(token: Token) -> str | None:
    """Of which kind the frames of a word are; "had" with an object is a verb, whatever the tagger calls it."""
    pos = token.pos_
    owns = pos == "AUX" and token.lemma_ == "have" and any(c.dep_ == "obj" for c in token.children)
    return "verb" if owns else KINDS.get(pos)


def find_eventful(doc: Doc, frames: Frames) -> list[tuple[int, int]]:
    """The sentences, as (first token, end), with a word that some frame knows; no other can hold an event."""
    found: list[tuple[int, int]] = []
    end = 0
    for token in doc:
        kind = kind_of(token)
        if token.i >= end and kind and frames.find(kind, token.lemma_.lower()):
            found.append(find_sentence(token))
            end = found[-1][1]
    return found


def candidates(scene: Scene, frames: Frames) -> Iterator[Trigger]:
    """Every trigger that some frame allows, several for one word; nobody has said yet that it took place."""
    for token in scene.doc:
        kind = kind_of(token)
        for pattern, frame in frames.find(kind, token.lemma_.lower()) if kind else ():
            light = find_light_verb(token, frames, frame.type) if kind == "noun" else None
            trigger = Trigger(token, frame, pattern, *(light or (None, None)))
            if frame.weight >= LEAST_WEIGHT and fits(token, pattern) and _holds(scene, trigger):
                yield trigger


def _match(scene: Scene, frames: Frames, token: Token) -> Trigger | None:
    kind = kind_of(token)
    if kind is None or (kind == "verb" and token.dep_ == "amod"):
        return None
    if kind == "adjective" and (is_hurt(token) or any(c.dep_ == "obj" for c in token.children)):
        kind = "verb"  # "Police open fire": no adjective has an object
    known = frames.find(kind, token.lemma_.lower())
    if not known and token.i not in (scene.guesses or ()):
        return None  # as most words: neither a frame nor the model takes it for an event
    own = _own_match(scene, frames, token, kind, known)

    def fitting(event_type: str) -> tuple[Pattern, Frame] | None:
        """The first frame of a type whose pattern fits, whether or not its conditions hold; last what its subject alone makes one."""
        heavy = sorted(((p, f) for p, f in known if f.type == event_type and f.weight >= LEAST_WEIGHT), key=lambda k: k[1].of_subject)
        return next(((p, f) for p, f in heavy if fits(token, p) and not _has_other_sense(scene, Trigger(token, f, p))), None)

    if kind == "verb" and own is None and _gives_figure(scene, token):
        return None
    if own is None and token.lemma_ in COMPELLING and {"nsubj:pass", "xcomp"} <= {c.dep_ for c in token.children}:
        return None  # "were forced to withdraw": what they had to do is the event
    if own is None and find_blamed(token):
        own = fitting("ASSAULT")  # a deed that is laid to somebody needs nothing else to be told of it
    chosen = choose_frame(scene, frames, token, own, fitting)
    if chosen is None or _tells_of_nothing(scene, token, kind):  # asked last, since few words come so far
        return None
    light = find_light_verb(token, frames, chosen[1].type) if kind == "noun" else None
    return Trigger(token, chosen[1], chosen[0], *(light or (None, None)))


def _tells_of_nothing(scene: Scene, token: Token, kind: str) -> bool:
    """Whether a word that a frame knows tells of no event for all that."""
    named = token.dep_ in ("acl", "acl:relcl") and all(c.lower_ != "who" for c in token.children)
    if named and token.lemma_ in lexicon_of(token.doc).grammar.brokering:
        return True  # "a truce brokered by Ghana" tells of the truce, "X, who is mediating" of what he does
    asked = kind == "verb" and _is_question(token)
    return asked or is_beside(scene, token) or is_innocent(token) or is_quarrel(scene, token) or is_mishap(scene, token)


def _gives_figure(scene: Scene, verb: Token) -> bool:
    """ "Put the number of marchers at 300": tells how many, and no event."""
    total = verb.lemma_ in scene.things["total_verbs"]
    return total and any(c.dep_ == "obj" and c.lemma_.lower() in scene.things["total_nouns"] for c in verb.children)


def _own_match(scene: Scene, frames: Frames, token: Token, kind: str, known: Sequence[tuple[Pattern, Frame]]) -> tuple[Pattern, Frame] | None:
    """The first frame whose pattern and conditions hold, if the clause says that the event took place."""
    for pattern, frame in known:
        if not fits(token, pattern):
            continue
        light = find_light_verb(token, frames, frame.type) if kind == "noun" else None
        trigger = Trigger(token, frame, pattern, *(light or (None, None)))
        if _holds(scene, trigger):
            blocks = frame.weight < LEAST_WEIGHT  # and need not be told
            return (pattern, frame) if kind != "noun" or blocks or _takes_place(scene, trigger) else None
    return None


def happens_there(trigger: Trigger) -> bool:
    """ "The attack took place on a highway": where, and not on whom."""
    return trigger.light is not None and trigger.light.lemma_ in lexicon_of(trigger.token.doc).grammar.happening


def slot_of(trigger: Trigger, slot: str) -> list[Token]:
    """A slot of the event: of the noun itself first, then of the light verb that carries it."""
    token = trigger.token
    if slot == "bearer":
        return find_bearers(token)
    if trigger.light is None or trigger.light_verb is None:
        found = fill_slot(token, slot)
        if not found and token.pos_ == "VERB" and slot not in OWN_SLOTS and "." not in slot:
            found = [t for o in token.children if o.dep_ == "obj" for t in fill_slot(o, slot)]
        return found
    found = [t for t in fill_slot(token, slot) if t.i != trigger.light.i]
    role = trigger.light_verb.subj_is
    if slot == "subj" and role in ("actor", "either"):
        return fill_slot(trigger.light, "subj") or found
    if role == "recipient" and slot in ("obj", "on", "against", "at", "to") and not found:
        return fill_slot(trigger.light, "subj")
    if role == "recipient" and slot == "subj" and not found:
        behind = [t for t in fill_slot(trigger.light, "from") if t.i > trigger.light.i]  # "men from Zenda died in an attack" of others
        return behind or fill_slot(trigger.light, "by")
    if trigger.light_verb.obj_is == "recipient" and slot == "obj":
        return fill_slot(trigger.light, "obj")
    if found or slot in OWN_SLOTS:
        return found
    if slot in PLACING and happens_there(trigger):
        return []
    return fill_slot(trigger.light, slot)


def _holds(scene: Scene, trigger: Trigger) -> bool:
    """Whether the frame's conditions hold; what an agentless passive leaves unsaid is not asked for."""
    conditions = trigger.frame.conditions
    passive = trigger.pattern.kind == "verb" and is_passive(trigger.token)
    for slot, wanted in conditions.items():
        if slot == "told":
            continue  # asked of the whole report, by `events`
        if slot == "only":
            held = ("copula" if any(c.dep_ == "cop" for c in trigger.token.children) else "passive" if passive else "active") in wanted
        elif slot == "that":
            held = _is_wished(trigger.token)
        elif slot == "number":
            held = _has_number(scene, trigger)
        elif slot == "any":
            slots = {*trigger.frame.actor, *trigger.frame.recipient, "subj", "obj", "mod"} - set(conditions)
            held = any(holds_all(scene, slot_of(trigger, s), wanted) for s in sorted(slots))
        elif slot.startswith("not_"):
            held = not _is_barred(trigger, slot[4:], wanted)
        else:
            filled = [t for word in slot_of(trigger, slot) for t in (word, *find_parted(word))]
            unsaid = slot == "subj" and passive and not filled and not any(w.startswith("=") for w in wanted)
            held = unsaid or holds_all(scene, filled, wanted)
        if not held:
            return False
    return True


def _has_other_sense(scene: Scene, trigger: Trigger) -> bool:
    """Whether the clause has another sense than a frame, whatever the model takes it for: "insisted that it was right"."""
    conditions = trigger.frame.conditions
    if (trigger.frame.mode == "release" or trigger.pattern.kind == "noun") and _is_barred(trigger, "obj", conditions.get("not_obj", [])):
        return True  # "released the recordings" frees nobody, "the execution of a plan" kills nobody
    if _is_barred(trigger, "for", conditions.get("not_for", [])):
        return True  # "gathered for the festival" protests nothing
    if trigger.token.pos_ == "NOUN" and trigger.token.lemma_ in scene.things["death_totals"] and not _has_number(scene, trigger):
        return True  # "the loss of the town" counts nobody
    if trigger.frame.mode == "abduct" and _is_ground(scene, slot_of(trigger, "obj")):
        return True
    return _names_another(scene, trigger) or ("that" in conditions and not _is_wished(trigger.token))


def _is_ground(scene: Scene, held: Sequence[Token]) -> bool:
    """ "A camp held by the rebels": what they hold is ground, and nobody is kidnapped."""
    ground = scene.things["locality"] | scene.things["held"] | scene.things["premises"]
    return bool(held) and all(t.lemma_.lower() in ground or t.ent_type_ == "LOC" for t in held)


def _is_question(verb: Token) -> bool:
    """ "Asked if he would go", "asked not to be named": no request, and none that is news."""
    below = [c for c in verb.children if c.dep_ in ("ccomp", "xcomp")]
    named = any(c.lemma_ in lexicon_of(verb.doc).grammar.naming and any(k.dep_ == "aux:pass" for k in c.children) for c in below)
    return named or (verb.lemma_ == "ask" and any(c.lower_ in ("if", "whether") for b in below for c in b.children if c.dep_ == "mark"))


def _is_wished(verb: Token) -> bool:
    """ "Insisted that he leave": what is to be, where "insisted that he had left" only says so; "on" says it too."""
    clauses = [c for c in verb.children if c.dep_ == "ccomp"]
    return any(
        (c.tag_ == "VB" and not _auxiliaries(c)) or _auxiliaries(c) & {"must", "should", "be"} for c in clauses
    )


def _auxiliaries(verb: Token) -> set[str]:
    return {c.lower_ for c in verb.children if c.dep_ in ("aux", "aux:pass", "cop")}


def _names_another(scene: Scene, trigger: Trigger) -> bool:
    """Whether a frame is of a ceasefire, "the truce holds", and the clause has people in its place, "soldiers held", "whom they held"."""
    wanted = trigger.frame.conditions.get("subj")
    if trigger.frame.mode != "ceasefire" or not wanted:
        return False
    if not is_passive(trigger.token):
        begun = trigger.token.lemma_ in lexicon_of(trigger.token.doc).grammar.beginning
        return not trigger.pattern.obj and any(c.dep_ == "obj" or (begun and c.dep_ == "xcomp") for c in trigger.token.children)
    return holds_all(scene, slot_of(trigger, "obj"), ["person", "force"])


def _is_barred(trigger: Trigger, slot: str, lemmas: list[str]) -> bool:
    tokens = slot_of(trigger, slot)
    if slot == "obj" and trigger.pattern.kind == "noun":
        tokens = [*tokens, *(c for c in trigger.token.children if c.dep_ in ("compound", "amod")), *(t.head for t in tokens if t.dep_ == "nmod:poss")]
    tokens = [*tokens, *(p for t in tokens for p in find_parted(t))]  # "hundreds of fighters"
    return any(t.lemma_.lower() in lemmas or name_compound(t) in lemmas for t in tokens)


def _has_number(scene: Scene, trigger: Trigger) -> bool:
    if trigger.frame.toll and trigger.pattern.kind == "noun":
        lemma = trigger.token.lemma_.lower()
        if find_total(trigger.token, scene.things) is not None or (is_counted(trigger.token) and lemma not in scene.things["death_totals"]):
            return True
        if lemma in scene.things["total_nouns"]:
            return False
    tokens = slot_of(trigger, trigger.frame.toll_slot) or slot_of(trigger, "obj") or slot_of(trigger, "subj")
    tokens = [*tokens, *(p for t in tokens if t.pos_ == "NOUN" for p in fill_slot(t, "of"))]  # "the lives of ten"
    return any(t.pos_ == "NUM" or any(c.dep_ == "nummod" for c in t.children) for t in tokens)


def _takes_place(scene: Scene, trigger: Trigger) -> bool:
    token = trigger.token
    if trigger.frame.state:
        return "bearer" in trigger.frame.conditions or is_borne(scene, token)
    if trigger.light is not None or find_total(token, scene.things) is not None or is_dated(scene, token) or is_told(token, trigger.frame.type):
        return True
    if (m := scene.mention(token)) is not None and m.kind in ("name", "person"):
        return False
    token = find_measured(token)
    head = token.head
    if token.dep_ in ("nsubj", "nsubj:pass") and head.lemma_.lower() in scene.things["ending"]:
        return False  # "the clashes have ceased" tells of their end
    if (
        token.dep_ in ("nsubj", "nsubj:pass")
        and head.pos_ in ("VERB", "AUX")
        and find_predicate(token).lemma_.lower() in scene.things["occurrence"]
    ):
        return True
    if token.dep_ == "ROOT" or (
        token.dep_ in ("conj", "appos", "parataxis") and head.dep_ == "ROOT" and head.pos_ != "VERB"
    ):
        return not any(c.dep_ == "cop" for c in token.children)
    if token.dep_ in ("compound", "nmod:poss", "amod", "nmod:desc"):
        return False
    return is_denied(trigger.token) or _has_parties(scene, trigger) or _is_adjunct_event(scene, trigger)


def is_dated(scene: Scene, noun: Token) -> bool:
    """ "Last Tuesday's attack": the noun of an event that was."""
    before = [c for c in noun.children if c.i < noun.i and c.lemma_.lower() in scene.things["times"]]
    return any(c.dep_ == "nmod:poss" or any(k.tag_ == "POS" for k in c.children) for c in before)


def _has_parties(scene: Scene, trigger: Trigger) -> bool:
    """Both sides named, or one of them where the noun is new to the reader ("an attack by rebels")."""
    frame = trigger.frame
    actors = [t for s in frame.actor for t in slot_of(trigger, s) if scene.is_a(t, "party")]
    patients = [t for s in frame.recipient for t in slot_of(trigger, s) if scene.is_a(t, "party") or scene.is_a(t, "place")]
    if frame.sides:
        return len({t.i for t in actors + patients}) >= 1
    return bool(actors) and (bool(patients) or not is_known(trigger.token))


def is_known(token: Token) -> bool:
    """A definite noun phrase: the reader has met the event."""
    return any(c.lower_ in ("the", "this", "that", "these", "those") for c in token.children if c.dep_ == "det")


def _is_adjunct_event(scene: Scene, trigger: Trigger) -> bool:
    """ "… killed in a gun battle", "during a visit to Cairo": an adjunct that tells what happened."""
    token = find_measured(trigger.token)  # "after three days of rioting"
    if token.dep_ not in ("obl", "nmod") or is_known(token):
        return False
    cases = {c.lower_ for c in token.children if c.dep_ == "case"}
    within = bool(cases & {"in", "during", "after", "following", "by", "amid", "when"})
    return within and (_are_counted_dead(scene, token.head) if token.head.pos_ != "VERB" else token.dep_ == "obl")


def _are_counted_dead(scene: Scene, head: Token) -> bool:
    """ "Five dead in shelling": a headline without a verb."""
    counted = head.pos_ == "NUM" or any(c.dep_ == "nummod" for c in head.children)
    words = scene.things["dead_words"] | scene.things["hurt_words"]
    return counted and (head.lower_ in words or any(c.lower_ in words for c in head.children))


def _without_shadows(found: list[Trigger]) -> Iterator[Trigger]:
    """A noun that its verb's pattern has used ("open fire") is no second event, nor is the verb of an event noun."""
    # "Died in an attack by rebels": what came of a deed, which its noun tells.
    deeds = {t.token.i for t in found if t.pattern.kind == "noun" and t.frame.type == "ASSAULT" and t.frame.toll is None and not t.frame.sides}
    nouns = {o.i for t in found for o in _used_by(t) if not (t.frame.toll and o.i in deeds)}
    # "Demanded an arrest", "threatened a strike": the demand is made, and what it is for has not happened.
    voiced = {t.token.i for t in found if t.pattern.kind == "verb" and t.frame.type in ("REQUEST", "THREATEN", "REJECT", "ACCUSE")}
    nouns |= {t.token.i for t in found if t.light_verb is not None and t.light_verb.status == "hypothetical" and t.clause.i in voiced}
    verbs = {t.light.i for t in found if t.light is not None and t.token.i not in nouns}
    events = {t.token.i: t.frame.type for t in found if t.pattern.kind == "noun" and t.token.i not in nouns}
    for t in found:
        carries = t.token.i in verbs and t.frame.toll is None  # "the attack killed ten": the verb tells the toll
        if t.token.i not in nouns and not carries and not _only_begins(t, events):
            yield t


def _only_begins(trigger: Trigger, events: Mapping[int, str]) -> bool:
    """"Talks began": the verb says no more than its subject; of an attack it tells the toll."""
    kind = trigger.frame.type
    return trigger.pattern.kind == "verb" and kind != "ASSAULT" and any(
        c.dep_ in ("nsubj", "nsubj:pass") and events.get(c.i) == kind for c in trigger.token.children
    )


def _used_by(trigger: Trigger) -> Iterator[Token]:
    """The words that a pattern asks for beside its own."""
    pattern = trigger.pattern
    parts = (*pattern.mod, *(pattern.left if pattern.kind == "verb" else ()))  # of "trade charges", "fire-bombed"
    yield from (t for t in trigger.token.doc[max(trigger.token.i - 2, 0) : trigger.token.i] if t.lemma_.lower() in parts)
    yield from complements(trigger.token, pattern.acomp)  # "shot dead" is one event
    if pattern.obj:
        yield from (o for o in find_objects(trigger.token) if name_forms(o) & set(pattern.obj))
    if pattern.prep and pattern.noun and not (pattern.prep == "in" and trigger.frame.toll):  # "died in a clash", whose sides tell who fought
        yield from (o for o in find_prepositional(trigger.token, pattern.prep) if name_forms(o) & set(pattern.noun))
