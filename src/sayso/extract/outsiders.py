"""Who stands near a deed and has no part in it, or none in that role: who tells of it, who did another, where and from where it was done."""

from collections.abc import Sequence

from spacy.tokens import Token

from sayso.extract.blame import is_done_to_assailants, is_harming
from sayso.extract.joined import has_case
from sayso.extract.phrases import HOLDING, sector_of
from sayso.extract.scene import Scene
from sayso.extract.slots import RELATIVES, fill_slot, has_subject, is_passive
from sayso.extract.told import find_answer, find_titled, is_general
from sayso.extract.what import Trigger, slot_of
from sayso.records import Attribution, Party
from sayso.reference.lexicon import lexicon_of
from sayso.reference.things import load_things

AVENGING = frozenset({"avenge", "revenge"})
LOCATIVE = ("at", "near", "outside", "inside")
AIMED = ("on", "against")  # "the attack on the army killed ten"
RECORDING = frozenset({"record", "document", "register", "count", "tally", "verify", "log"})
OFFICIAL = frozenset({"MIL", "COP", "GOV", "JUD", "LEG"})
BEHALF = frozenset({"behalf", "name"})
TIMES = frozenset({"when", "as", "while", "before", "after", "since", "until"})


def is_outsider(token: Token, trigger: Trigger) -> bool:
    """Whether a word that may seem to act stands for somebody who did not do what the trigger tells."""
    if (answer := find_answer(trigger.token)) is not None and token not in answer.subtree:
        return True  # "fired rockets in retaliation for a raid": who answers it
    beside = _tells(token, trigger.token) or _is_of_place(token, trigger.token) or is_blown_up(token, trigger)
    return beside or _is_hurt_by(token, trigger) or _is_told_of(token, trigger) or _is_moved_by(token, trigger)


def _is_moved_by(token: Token, trigger: Trigger) -> bool:
    """ "The killing angered Gotha", "the ambush came as he met rebels": whom a deed touches, or who acts at that time, is not its doer."""
    deed, light = trigger.token, trigger.light_verb is not None
    verb = deed.head
    if deed.pos_ != "NOUN" or deed.dep_ != "nsubj" or verb.pos_ != "VERB" or trigger.frame.sides or is_passive(verb) or light:
        return False
    at = token
    while at.head != verb and at.head != at and at != deed:
        at = at.head
    beside = at.dep_ == "advcl" and any(c.lower_ in TIMES for c in at.children if c.dep_ in ("mark", "advmod")) and has_subject(at)
    return at.i > verb.i and at.head == verb and (at.dep_ in ("obj", "iobj") or beside)


def is_scene(scene: Scene, party: Party, recipient: Sequence[Party]) -> bool:
    """ "The Baghdad bomb killed five", "a Gothan blast": the name of a state before such a deed says where it was done, and not by whom.

    An adjective says so of a blast, and of another deed where the state's own men suffer it.
    """
    span = scene.doc.char_span(party.start, party.end, alignment_mode="expand")
    if span is None or not (party.id or "").startswith("state:") or span.root.dep_ not in ("compound", "amod"):
        return False
    deed, things = span.root.head, scene.things
    words = {deed.lemma_.lower(), f"{deed.nbor(-1).lemma_} {deed.lemma_}".lower()} if deed.i else {deed.lemma_.lower()}
    of_state = span.root.pos_ == "ADJ" or span.text.isupper()  # "U.S."
    own = any(sector_of(p) in OFFICIAL and str(p.code)[:3] in ("---", str(party.code)[:3]) for p in recipient)
    placing = things["blown_there"] if of_state and not own else things["blown_there"] | things["done_there"]
    return span.root.i < deed.i and not placing.isdisjoint(words)


def is_blown_up(token: Token, trigger: Trigger) -> bool:
    """ "A tanker exploded": no vehicle sets itself off."""
    alone = trigger.frame.mode == "explosives" and token.dep_ == "nsubj" and token.head == trigger.token and not slot_of(trigger, "obj")
    return alone and token.lemma_.lower() in load_things()["vehicle"]


def is_home(scene: Scene, token: Token) -> bool:
    """ "Members of a militia from Zenda and Strelsau": where people come from takes no part."""
    while token.dep_ == "conj":
        token = token.head
    over = token.head
    if token.dep_ == "obl" and token.i < over.i:  # which the parse hangs on the verb behind it
        over = next((c for c in over.children if c.dep_ in ("nsubj", "nsubj:pass") and c.i < token.i), over)
    if token.dep_ not in ("nmod", "obl") or not has_case(token, "from"):
        return False
    theirs = scene.mention(over)
    return theirs is not None and theirs.kind == "role"


def is_represented(token: Token) -> bool:
    """ "Apologised on behalf of Gotha": for whom it is done, and not to whom."""
    return token.dep_ == "nmod" and token.head.lemma_.lower() in BEHALF and has_case(token, "of")


def is_told_to(token: Token, event: Token) -> bool:
    """ "Reported the attack to the court": who is told of it was not struck."""
    said = event.dep_ == "obj" and event.head.lemma_ in lexicon_of(token.doc).grammar.confirming
    return said and token.head in (event, event.head) and token.i > event.i and has_case(token, "to")


def _is_charge_by(token: Token, event: Token) -> bool:
    """ "The report by local officials of a killing": who tells of it has not done it."""
    noun = token.head
    told = event.head == noun and event.dep_ in ("nmod", "acl") and noun.lower_ in lexicon_of(token.doc).status.charges
    return told and token.dep_ == "nmod" and has_case(token, "by", "from")


def _is_of_place(token: Token, event: Token) -> bool:
    """ "Killed in Zenda, where the group fights the army": what a place is known for, told of another doer than the army."""
    if event.pos_ != "VERB" or token.dep_ == "nsubj":
        return False
    at = token
    while at.dep_ not in ("ROOT", "acl:relcl", "advcl") and at != event:
        at = at.head
    where = at.dep_ in ("acl:relcl", "advcl") and any(c.lower_ == "where" for c in at.children)
    return where and at != event and has_subject(at) and at.head in event.subtree


def _tells(token: Token, event: Token) -> bool:
    """ "India says that he was captured": who tells of an event, is told of it or does what stands beside it, is not who acts in it."""
    verb = token.head
    if _is_charge_by(token, event):
        return True
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
    if token.dep_ != "nsubj" or verb.lemma_ not in words.speaking or not (is_passive(event) or is_general(event) or _is_what_it_was(event)):
        return False
    at = event
    while at.dep_ not in ("ROOT", "ccomp"):
        at = at.head
    return at.dep_ == "ccomp" and at.head == verb and at != token


def _is_what_it_was(event: Token) -> bool:
    """ "'This was an attack on civilians,' the envoy said": what somebody calls a deed told before is not his."""
    ours = any(t.lower_ in ("we", "our", "us", "i", "my") for t in event.subtree)
    if event.pos_ != "NOUN" or ours or event.lemma_.lower() not in load_things()["blows"]:
        return False
    return any(c.dep_ == "nsubj" and c.lower_ in ("this", "that", "it") for c in event.children)


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


def _is_of_others(verb: Token) -> bool:
    """ "… and five others were wounded": of the same deed."""
    return any(s.lower_ in ("other", "others", "another") for c in verb.children if c.dep_ in ("nsubj", "nsubj:pass") for s in (c, *c.children))


def _is_told_of(token: Token, trigger: Trigger) -> bool:
    """ "Officials called it a massacre by rebels": whose the deed was that the object of a verb of blame tells, and not who blames."""
    by = token.dep_ in ("nmod", "obl:agent", "obl") and has_case(token, "by")
    verb = trigger.token
    return by and trigger.frame.type == "ACCUSE" and verb.pos_ == "VERB" and token.i > verb.i and not is_passive(verb) and has_subject(verb)


def _is_hurt_by(token: Token, trigger: Trigger) -> bool:
    """ "The man was killed by a shot fired from a wood": whom the verb over it befell has not fired the shot."""
    verb = token.head
    if trigger.frame.type == "AID":
        return is_harming(token)
    deed = trigger.frame.type == "ASSAULT" and trigger.token.dep_ in ("acl", "acl:relcl") and verb in trigger.token.ancestors
    return deed and token.dep_ == "nsubj:pass" and verb.lemma_ in lexicon_of(token.doc).grammar.harming


def find_apart(trigger: Trigger, attribution: Attribution | None) -> set[int]:
    """Starts of the words of those who are beside the event: where it was, on whom, who tells that somebody died, who counts the dead."""
    token, words = trigger.token, lexicon_of(trigger.token.doc).grammar
    nouns = [token] if token.pos_ == "NOUN" else [c for c in token.children if c.dep_ == "nsubj" and c.pos_ == "NOUN"]
    where = [t for n in nouns for s in (*LOCATIVE, "in") for t in fill_slot(n, s) if s != "in" or t.ent_type_ == "LOC"]
    struck = [t for n in nouns if n.lemma_.lower() in load_things()["blows"] for s in AIMED for t in fill_slot(n, s)]
    found = {s.idx for t in (*where, *struck, *(t for n in nouns for t in find_titled(n))) for s in t.subtree}
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
    if token.dep_ == "obj" and token.head.lemma_ in RECORDING and attribution is not None:  # "the commission said it had recorded 22 deaths"
        found |= {p.start for p in attribution.speakers}
    if token.dep_ == "obj" and token.head.lemma_ in words.undergoing | RECORDING:
        found |= {s.idx for c in token.head.children if c.dep_ == "nsubj" for s in c.subtree}
    return found


def of_own_weapon(scene: Scene, trigger: Trigger, found: tuple[Party, ...]) -> tuple[Party, ...]:
    """ "Where a missile from an army gunship killed him": of those whom the model sees, who stands with the weapon that did it."""
    if trigger.token.pos_ != "VERB" or is_passive(trigger.token):
        return found
    weapons = [c for c in trigger.token.children if c.dep_ == "nsubj" and c.lemma_.lower() in scene.things["weapon"]]
    inside = {t.idx for c in weapons for t in c.subtree}
    return tuple(p for p in found if any(p.start <= at < p.end for at in inside)) or found


def find_done_to(trigger: Trigger) -> list[Token]:
    """ "Demanded the return of X", "vowed to avenge the murder of X": whom the deed befalls is not whom it is said to."""
    deeds = load_things()["done_to"]
    nouns = [t for s in ("obj", "for", "to", "obj.to") for t in slot_of(trigger, s) if t.lemma_.lower() in deeds]
    nouns += [t for verb in slot_of(trigger, "xcomp") if verb.lemma_ in AVENGING for t in fill_slot(verb, "obj")]
    return [t for n in nouns if n.i > trigger.token.i for t in (*fill_slot(n, "of"), *(c for c in n.children if c.dep_ == "nmod:poss"))]


def is_origin(token: Token, event: Token) -> bool:
    """ "An attack that came from the hills", "fired from Gotha": from where it was made, and not on whom; "took Zenda from Gotha" has an object."""
    verb = token.head
    if not has_case(token, "from"):
        return False
    if event.lemma_.lower() in load_things()["blows"] and (verb == event or any(c == event and c.dep_ == "nsubj" for c in verb.children)):
        return True
    return token.dep_ == "obl" and verb == event and token.ent_type_ == "LOC" and not fill_slot(event, "obj")
