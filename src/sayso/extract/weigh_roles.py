"""Who the event model puts where: roles that the slots leave open, and parties that it is sure of."""

from collections.abc import Sequence

from spacy.tokens import Token

from sayso.extract.blame import (
    find_assailants,
    find_blamed,
    find_opponents,
    is_done_to_assailants,
    is_harming,
    is_struck,
)
from sayso.extract.companions import find_helpers, is_near_by
from sayso.extract.phrases import HOLDING, distinct, is_bystander, make_place_party, parties_of
from sayso.extract.scene import Scene
from sayso.extract.sentences import find_sentence
from sayso.extract.slots import MODIFIERS, RELATIVES, fill_slot, has_subject, is_passive
from sayso.extract.status import asks
from sayso.extract.suspects import as_suspects, is_charged
from sayso.extract.told import find_titled, is_general, is_named_by_day
from sayso.extract.toll_words import find_total
from sayso.extract.weigh import (
    CERTAIN_ROLE,
    FAIR_SECTOR,
    LIKELY_ROLE,
    LIKELY_SECTOR,
    SURE,
    has_chance,
    roles_of,
    suffers,
    words_in_role,
)
from sayso.extract.weigh_sectors import FORCEFUL, as_navy, find_sector
from sayso.extract.what import Trigger, slot_of
from sayso.extract.who import (
    SPOKEN,
    Who,
    find_who,
    is_done_to_people,
    is_done_to_places,
    says_where,
)
from sayso.extract.wrongs import find_called, find_wrongs
from sayso.records import Attribution, Party
from sayso.reference.lexicon import lexicon_of
from sayso.reference.things import load_things

# What these are done to is hardly ever named: what the model finds is the forces moved, or the scene.
AIMLESS = frozenset({"MOBILIZE", "PROTEST"})
ON_A_PLACE = frozenset({"martial-law", "curfew"})  # whom they are laid on stands behind "on"
LEAVING = frozenset({"withdraw", "resign"})  # from whom is told by "from": another party is who is near or where one went
STATE = (" MIL", " COP", " GOV")
TIMES = frozenset({"when", "as", "while", "before", "after", "since", "until"})
LOCATIVE = ("at", "near", "outside", "inside")
INTERROGATIVES = frozenset({"who", "which", "what"})


def weigh_who(scene: Scene, trigger: Trigger, attribution: Attribution | None) -> Who:
    """The parties of a trigger: those of the frame's slots, unless they are open or the model is sure of others."""
    slotted = find_who(scene, trigger, attribution)
    if (_is_turned(trigger) and (slotted.actor or slotted.recipient)) or (_is_met(trigger) and slotted.actor and slotted.recipient):
        return slotted
    called = slotted.recipient and trigger.frame.mode == "investigate" and find_called(scene, trigger.token)
    if called or (slotted.mutual and slotted.actor and is_struck(trigger.token)):
        return slotted
    places = is_done_to_places(trigger.frame)
    actor = _weigh(scene, trigger, "actor", slotted.actor, attribution)
    if not slotted.actor:  # whom the syntax has as struck or freed is not who did it
        patients = {(p.start, p.end) for p in slotted.recipient} - _find_acting(scene, trigger, attribution)
        actor = tuple(p for p in actor if (p.start, p.end) not in patients)
        if trigger.frame.recipient == ("subj",):  # "a van with four policemen struck a mine"
            inside = [t for s in slot_of(trigger, "subj") for t in s.subtree]
            actor = tuple(p for p in actor if all(not p.start <= t.idx < p.end for t in inside))
    asked = any(c.dep_ == "nsubj" and c.lower_ in INTERROGATIVES for c in trigger.clause.children)
    if "told" in trigger.frame.conditions or (asked and asks(trigger.clause)):
        actor = ()  # who finds somebody dead has not killed him, and nobody knows "who fired"
    if is_charged(trigger):
        actor = slotted.actor
    if slotted.mutual and says_where(scene, trigger):
        actor = tuple(p for p in actor if all(not p.start <= c.idx < p.end for c in trigger.token.children))
    blamed = parties_of(scene, find_blamed(trigger.token), attribution) if trigger.frame.type == "ASSAULT" else []
    if blamed:
        actor = distinct(blamed)
    if trigger.frame.toll and "told" not in trigger.frame.conditions and find_total(trigger.token, scene.things):
        actor = slotted.actor  # who puts a toll at a number has not made it
    if trigger.frame.mode == "ceasefire":  # a truce is not the broker's own
        slots = [t for s in ("broker", "subj.broker") for t in slot_of(trigger, s)]
        brokers = {(p.start, p.end) for p in parties_of(scene, slots, attribution)}
        actor = tuple(p for p in actor if (p.start, p.end) not in brokers)
    if _is_brokered(trigger) and len({p.code for p in slotted.mediator}) == 1:
        actor = tuple(p for p in actor if p.start != slotted.mediator[0].start)
    if slotted.mutual and len({p.code for p in actor}) == 1 and not actor[0].carried:
        told = find_guessed(scene, trigger, "recipient", LIKELY_ROLE, attribution)
        other = [p for p in told if not (_is_topic(scene, p) or is_bystander(scene, p))]
        both = distinct((*actor, *find_guessed(scene, trigger, "actor", LIKELY_ROLE, attribution), *other))
        return Who(tuple(find_sector(scene, trigger, p) for p in both), (), slotted.mediator, True)
    recipient = slotted.recipient
    struck = trigger.frame.type == "ASSAULT" and any(_is_mission(scene, p) for p in recipient)
    if not _is_aimless(trigger) and not find_wrongs(trigger) and not struck:
        weighed = _weigh(scene, trigger, "recipient", recipient, attribution, places=places)
        # "A soldier's release from Gotha": where the model has one party for both, the slots tell them apart.
        recipient = recipient if {(p.start, p.end) for p in weighed} <= {(p.start, p.end) for p in actor} else weighed
    suffering = _find_suffering(scene, trigger, slotted, attribution)
    actor = tuple(p for p in actor if (p.start, p.end) not in suffering)
    if not actor and trigger.frame.type == "ASSAULT":
        actor = distinct(parties_of(scene, find_assailants(trigger.token, scene.things["assailants"]), attribution))
    if not actor and trigger.frame.type == "ASSAULT" and recipient and all((p.code or "").endswith((" MIL", " COP")) for p in recipient):
        foes = distinct(parties_of(scene, find_opponents(trigger.token), attribution))
        actor = tuple(p for p in foes if (p.code or "").endswith((" REB", " UAF", " CRM")))
    if slotted.mutual and trigger.frame.type == "CONSULT" and actor:
        actor = distinct((*actor, *slotted.mediator))  # who mediates meets as well
    taken = {(p.start, p.end) for p in actor}
    actor = tuple(as_navy(scene, trigger, find_sector(scene, trigger, p)) for p in actor)
    if trigger.frame.type == "ASSAULT":  # "fired when their patrol was hit": no army shoots at itself
        recipient = tuple(p for p in recipient if p in slotted.recipient or not _is_own_army(p, actor))
    recipient = as_suspects(scene, trigger, (find_sector(scene, trigger, p) for p in recipient))
    return Who(actor, tuple(p for p in recipient if (p.start, p.end) not in taken), slotted.mediator, slotted.mutual)


def _is_own_army(party: Party, actor: Sequence[Party]) -> bool:
    code = party.code or ""
    return code.endswith(" MIL") and not code.startswith("---") and {p.code for p in actor} == {code}


def _find_acting(scene: Scene, trigger: Trigger, attribution: Attribution | None) -> set[tuple[int, int]]:
    """The words of those of whom the model is sure that they act, where a verb is active though the parse has it done to them."""
    verb = trigger.token
    beside = verb.head.children if verb.dep_ == "conj" else ()  # "two were killed and three wounded"
    passive = verb.dep_.startswith("acl") or any(c.dep_ in ("aux:pass", "nsubj:pass") for c in (*verb.children, *beside))
    last = next(t for t in reversed(verb.doc[slice(*find_sentence(verb))]) if not t.is_space)
    headline = last.pos_ != "PUNCT"  # where a bare "judge freed" leaves out that he was
    if verb.pos_ != "VERB" or verb.dep_ == "compound" or ((passive or headline) and is_passive(verb)):
        return set()
    return {(p.start, p.end) for p in find_guessed(scene, trigger, "actor", CERTAIN_ROLE, attribution)}


def _is_mission(scene: Scene, party: Party) -> bool:
    """An embassy: what is done to one is done to its state, whoever is hurt by it."""
    span = scene.doc.char_span(party.start, party.end, alignment_mode="expand")
    return span is not None and span.root.lemma_.lower() in scene.things["missions"]


def is_where(trigger: Trigger, parties: Sequence[Party]) -> bool:
    """ "Bombings at a barracks killed six": whose the place is that a noun tells, beside those whom it befell."""
    missions = lexicon_of(trigger.token.doc).things["missions"]  # which are not only where it was done
    places = [t for slot in LOCATIVE for t in fill_slot(trigger.token, slot) if t.lemma_.lower() not in missions]
    inside = {s.idx for t in places for s in t.subtree}
    return trigger.token.pos_ == "NOUN" and any(p.start <= at < p.end for p in parties for at in inside)


def _is_aimless(trigger: Trigger) -> bool:
    """Whether to whom it is done is told by the slots or not at all."""
    left = trigger.frame.type == "RETREAT" and trigger.frame.mode in LEAVING
    return left or trigger.frame.type in AIMLESS or trigger.frame.mode in ON_A_PLACE


def _is_turned(trigger: Trigger) -> bool:
    """ "Received the envoy", "received an apology", "was heartened by": the doer is not the subject, or not the agent, as the model has it."""
    if trigger.light_verb is not None and trigger.light_verb.subj_is == "recipient" and trigger.frame.type == "CONCEDE":
        return True
    return trigger.frame.actor == ("obj",)


def _is_met(trigger: Trigger) -> bool:
    """ "The army fended off an attack": whom a verb has as struck by what its object tells."""
    return trigger.frame.type == "ASSAULT" and trigger.light_verb is not None and trigger.light_verb.subj_is == "recipient"


def _is_topic(scene: Scene, party: Party) -> bool:
    """ "A meeting on Gotha": what it is about, not who meets."""
    span = scene.doc.char_span(party.start, party.end, alignment_mode="expand")
    return span is not None and any(c.dep_ == "case" and c.lower_ in ("on", "about", "over", "against") for c in span.root.children)


def _find_suffering(scene: Scene, trigger: Trigger, slotted: Who, attribution: Attribution | None) -> set[tuple[int, int]]:
    """The words of those to whom it is done by the passive voice, which outweighs a guess: "commanders who were driven out"."""
    told = trigger.token.dep_.startswith("acl") or any(c.dep_ == "aux:pass" for c in trigger.token.children)
    if not told or not is_passive(trigger.token):  # a bare "soldiers acquitted" of a headline may be active
        return set()
    objects = parties_of(scene, slot_of(trigger, "obj"), attribution)
    return {(p.start, p.end) for p in objects} & {(p.start, p.end) for p in slotted.recipient}


def _is_brokered(trigger: Trigger) -> bool:
    """ "The deal was brokered by Gotha", "Gotha mediated a truce": a deal that its one subject made for others."""
    token = trigger.token
    brokering = trigger.frame.type == "AGREE" and token.lemma_ in lexicon_of(token.doc).grammar.brokering
    return brokering and (token.lemma_ not in load_things()["dealing"] or is_passive(token))


def _weigh(
    scene: Scene, trigger: Trigger, role: str, slotted: tuple[Party, ...], attribution: Attribution | None, *, places: bool = False
) -> tuple[Party, ...]:
    found = find_guessed(scene, trigger, role, CERTAIN_ROLE if slotted else LIKELY_ROLE, attribution, places=places)
    known = {p.code for p in slotted}
    if role == "actor" and slotted and trigger.frame.type == "ASSAULT" and _is_told_next(trigger.token):
        return slotted
    if not found or any(p.code in known for p in found):
        return slotted or found
    return slotted if any(_is_backed(scene, trigger, role, p) for p in slotted) else found


def _is_told_next(verb: Token) -> bool:
    """ "He led the Red Falcons, which claimed it": whom the pronoun right behind a noun stands for, whatever is told of before."""
    noun = verb.head
    near = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    near = near.nbor(1) if near.text == "," and near.i + 1 < len(noun.doc) else near
    return verb.dep_ == "acl:relcl" and near.lower_ in RELATIVES and near.dep_ == "nsubj" and near.head == verb


def find_guessed(
    scene: Scene, trigger: Trigger, role: str, least: float, attribution: Attribution | None, *, places: bool = False
) -> tuple[Party, ...]:
    """The parties whose words the model puts in a role with at least that probability."""
    words = words_in_role(scene, trigger.token, role, least)
    if role == "actor":
        words = [t for t in words if not (_tells(t, trigger.token) or is_near_by(t) or suffers(scene, t, trigger.token) or _is_hurt_by(t, trigger))]
    elif role == "recipient" and trigger.frame.type in SPOKEN and (done := _find_done_to(trigger)):
        words = [t for t in words if t not in done]
    elif role == "recipient" and (helpers := find_helpers(trigger.clause)):
        words = [t for t in words if t not in helpers]
    if role == "recipient" and trigger.frame.type == "ASSAULT":
        words = [t for t in words if not _is_origin(t, trigger.token) and not _is_base(t, trigger.token)]
    unlisted = _unlisted if role == "recipient" else _unlisted_doer
    people = role == "recipient" and is_done_to_people(trigger.frame)
    doers = fill_slot(trigger.token, "subj") if people else []  # "those who plant mines" plant them
    found = distinct(
        p for t in words for p in parties_of(scene, [t], attribution, places=places, people=people and t not in doers) or unlisted(scene, trigger, t)
    )
    if role == "actor" and (trigger.token.lemma_.lower() in scene.things["planted"] - {"bombing"} or _goes_off(trigger)):
        found = tuple(p for p in found if not (p.code or "").endswith(STATE))  # troops in search of who laid a bomb have not laid it
    if role == "actor" and trigger.frame.type in FORCEFUL:
        # The media report it, and the embassy or the market is where it was done.
        found = tuple(p for p in found if not (p.code or "").endswith(" MED") and not _is_target(scene, p))
        found = _of_own_weapon(scene, trigger, found)
        apart = _find_apart(trigger, attribution)
        if is_named_by_day(trigger.token):
            found = tuple(p for p in found if any(p.start <= t.idx < p.end for t in trigger.token.subtree))
        found = tuple(p for p in found if all(not p.start <= at < p.end for at in apart))
    return found


def _is_origin(token: Token, noun: Token) -> bool:
    """ "An attack that came from the hills": from where it was made, and not on whom."""
    verb, at = token.head, token
    if not any(c.dep_ == "case" and c.lower_ == "from" for c in at.children) or noun.lemma_.lower() not in load_things()["blows"]:
        return False
    return verb == noun or any(c == noun and c.dep_ == "nsubj" for c in verb.children)


def _of_own_weapon(scene: Scene, trigger: Trigger, found: tuple[Party, ...]) -> tuple[Party, ...]:
    """ "Where a missile from an army gunship killed him": of those whom the model sees, who stands with the weapon that did it."""
    if trigger.token.pos_ != "VERB" or is_passive(trigger.token):
        return found
    weapons = [c for c in trigger.token.children if c.dep_ == "nsubj" and c.lemma_.lower() in scene.things["weapon"]]
    inside = {t.idx for c in weapons for t in c.subtree}
    return tuple(p for p in found if any(p.start <= at < p.end for at in inside)) or found


def _find_apart(trigger: Trigger, attribution: Attribution | None) -> set[int]:
    """Starts of the words of those who are beside the event: where it was, who tells that somebody died, who counts the dead."""
    token, words = trigger.token, lexicon_of(trigger.token.doc).grammar
    nouns = [token] if token.pos_ == "NOUN" else [c for c in token.children if c.dep_ == "nsubj" and c.pos_ == "NOUN"]
    where = [t for n in nouns for s in (*LOCATIVE, "in") for t in fill_slot(n, s) if s != "in" or t.ent_type_ == "LOC"]
    found = {s.idx for t in (*where, *(t for n in nouns for t in find_titled(n))) for s in t.subtree}
    if token.lemma_ in words.dying or is_passive(token):
        found |= {p.start for p in attribution.speakers} if attribution is not None else set()
    timed = any(c.lower_ in TIMES for c in token.children if c.dep_ in ("mark", "advmod"))
    if token.dep_ == "advcl" and timed and has_subject(token):  # "they were talking when the bomb went off"
        found |= {s.idx for c in token.head.children if c.dep_ == "nsubj" for s in c.subtree}
    counting = token.head.head if token.dep_ == "acl" and token.head.dep_ == "obj" else None
    if counting is not None and counting.lemma_ in words.witnessing:
        found |= {s.idx for c in counting.children if c.dep_ == "nsubj" for s in c.subtree}
    if token.dep_ == "compound" and token.head.lemma_.lower() == "victim":  # "the assault victim met his sister"
        found |= {t.idx for t in token.sent}
    if token.dep_ == "obj" and token.head.lemma_ in words.undergoing:
        found |= {s.idx for c in token.head.children if c.dep_ == "nsubj" for s in c.subtree}
    return found


def _goes_off(trigger: Trigger) -> bool:
    """ "The bomb went off": a verb that asks for nobody who did it."""
    return trigger.frame.mode == "explosives" and trigger.pattern.kind == "verb" and not trigger.frame.actor


def _is_target(scene: Scene, party: Party) -> bool:
    """Whether a party is told by what is struck, and does not act: "an attack near the embassy"."""
    span = scene.doc.char_span(party.start, party.end, alignment_mode="expand")
    if span is None or span.root.dep_ in ("nsubj", "obl:agent"):
        return False
    targets = scene.things["target"] | scene.things["civilian_target"] | scene.things["premises"]
    whose = span.root.dep_ in MODIFIERS and any(t.lemma_.lower() in targets and t.dep_ in MODIFIERS for t in span.doc[span.end : span.end + 1])
    return whose or span.root.lemma_.lower() in targets  # "the Gotha embassy bombing"


def _is_base(place: Token, verb: Token) -> bool:
    """ "Counterattacked from Gotha", "fired from Gotha": from where it is done, not to whom; "took the town from Gotha" has an object."""
    from_there = place.dep_ == "obl" and place.head == verb and any(c.dep_ == "case" and c.lower_ == "from" for c in place.children)
    return from_there and place.ent_type_ == "LOC" and not fill_slot(verb, "obj")


def _unlisted(scene: Scene, trigger: Trigger, token: Token) -> list[Party]:
    """People or a body that no list has, by the sector that the model sees in them."""
    lemma = token.lemma_.lower()
    if token.pos_ != "NOUN" or token.ent_type_ == "LOC" or lemma in scene.things["locality"] | (scene.things["weapon"] - scene.things["planted"]):
        return []
    if token.tag_ != "NNS" and trigger.frame.type not in FORCEFUL:
        return []  # "they want a commission": what is asked for
    sure = [r.sector for r in roles_of(scene, trigger.token) if r.token == token.i and r.sure >= FAIR_SECTOR]
    return [Party(token.text, token.idx, token.idx + len(token), f"--- {s}") for s in sure[:1]]


def _unlisted_doer(scene: Scene, trigger: Trigger, token: Token) -> list[Party]:
    """A body or people that no list has, where the syntax and the model have them as who acts, by the sector that the model sees in them."""
    if token.pos_ not in ("NOUN", "PROPN") or scene.mention(token) is not None or token.lemma_.lower() in scene.things["weapon"]:
        return []
    if all(token not in slot_of(trigger, s) for s in trigger.frame.actor):
        return []
    told = [r for r in roles_of(scene, trigger.token) if r.token == token.i and r.name == "actor" and r.p >= SURE]
    if token.ent_type_ == "LOC" or token.lemma_.lower() in scene.things["locality"]:  # of a place only its authorities act
        alone = token in slot_of(trigger, "subj")
        return [make_place_party(token) for r in told[:1] if alone and r.sector == "GOV" and r.sure >= FAIR_SECTOR]
    return [Party(token.text, token.idx, token.idx + len(token), f"--- {r.sector}") for r in told[:1] if r.sure >= LIKELY_SECTOR]


def _tells(token: Token, event: Token) -> bool:
    """ "India says that he was captured": who tells of an event, or is told of it, is not who acts in it."""
    verb = token.head
    if token.dep_ == "obl:agent":  # "the clash came after a truce announced by Gotha"
        words = lexicon_of(token.doc).grammar
        named = verb.lemma_ in words.speaking | words.naming
        armed = verb.head.lemma_.lower() in load_things()["weapon"]
        held = verb.lemma_ in HOLDING and verb.dep_ == "acl" and verb.head != event and not armed  # "took a camp used by rebels"
        return verb != event and (named or held or _is_beside(verb, event) or _is_apart(verb, event))
    if token.dep_ in ("obj", "iobj"):  # "laws that give police powers came after attacks": who is given something has not struck
        return verb.lemma_ in load_things()["informing"] or (token.dep_ == "iobj" and verb.lemma_ in load_things()["granting"])
    stopped = verb != event and is_passive(event) and is_done_to_assailants(verb, load_things()["assailants"])
    if token.dep_ == "nsubj" and (stopped or _is_apart(verb, event) or _is_alongside(verb, event)):
        return True
    words = lexicon_of(token.doc).grammar
    if token.dep_ == "nsubj" and verb.lemma_ in words.confirming and event.head == verb and event.dep_ == "obj":
        return not any(c.dep_ == "nmod:poss" for c in event.children)  # "the army confirmed the attack"
    if token.dep_ != "nsubj" or verb.lemma_ not in words.speaking or not (is_passive(event) or is_general(event)):
        return False
    at = event
    while at.dep_ not in ("ROOT", "ccomp"):
        at = at.head
    return at.dep_ == "ccomp" and at.head == verb and at != token


def _find_done_to(trigger: Trigger) -> list[Token]:
    """ "Demanded the return of X", "condemned the arrest of X": whom the deed befalls is not whom it is said to."""
    deeds = load_things()["done_to"]
    nouns = [t for s in ("obj", "for", "to", "obj.to") for t in slot_of(trigger, s) if t.lemma_.lower() in deeds]
    return [t for n in nouns if n.i > trigger.token.i for t in fill_slot(n, "of")]


def _is_hurt_by(token: Token, trigger: Trigger) -> bool:
    """ "The man was killed by a shot fired from a wood": whom the verb over it befell has not fired the shot."""
    verb = token.head
    if trigger.frame.type == "AID":
        return is_harming(token)
    deed = trigger.frame.type == "ASSAULT" and trigger.token.dep_ in ("acl", "acl:relcl") and verb in trigger.token.ancestors
    return deed and token.dep_ == "nsubj:pass" and verb.lemma_ in lexicon_of(token.doc).grammar.harming


def _is_of_others(verb: Token) -> bool:
    """ "… and five others were wounded": of the same deed."""
    return any(s.lower_ in ("other", "others", "another") for c in verb.children if c.dep_ in ("nsubj", "nsubj:pass") for s in (c, *c.children))


def _is_apart(verb: Token, event: Token) -> bool:
    """ "The men captured in May were freed by police": who did what the sentence tells has not done what it tells of its people."""
    own = [c for c in event.children if c.dep_ in ("nsubj", "nsubj:pass") and c.lower_ not in RELATIVES]
    return event.dep_ in ("acl", "acl:relcl") and not own and is_passive(event) and verb not in event.subtree


def _is_alongside(verb: Token, event: Token) -> bool:
    """ "Youths beat a trader; in Zenda a bomb was thrown": a clause that only stands beside has its own doer, here left out."""
    return event.dep_ == "parataxis" and event.head == verb and has_subject(event) and is_passive(event)


def _is_beside(verb: Token, event: Token) -> bool:
    """ "Two were shot by guards and one was stabbed": of each clause with a subject of its own another may have done it."""
    first, last = (verb, event) if verb.i < event.i else (event, verb)
    if last.dep_ != "conj" or first not in (last.head, last.head.head) or not has_subject(last):
        return False
    if first == event and any(c.dep_ == "obl:agent" for c in event.children):
        return is_passive(event)  # "two were killed by a mine and a boy was stabbed by guards"
    if first == event and (_is_of_others(last) or not any(c.dep_ == "obl" and c.ent_type_ == "LOC" for c in first.children)):
        return False  # "two were killed and five others hurt by rebels", where "shot in Zenda and a boy was stabbed by guards" are two deeds
    return is_passive(event) and all(t.text != ";" for t in event.doc[first.i : last.i])


def _is_backed(scene: Scene, trigger: Trigger, role: str, party: Party) -> bool:
    """Whether the model gives some word of a party a chance in the role."""
    span = scene.doc.char_span(party.start, party.end, alignment_mode="expand")
    return span is not None and any(has_chance(scene, trigger.token, role, t) for t in span)
