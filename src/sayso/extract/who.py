"""Who did it and to whom: the slots of a frame turned into parties, with the words that name them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Token

from sayso.extract.companions import find_companions, find_fellows
from sayso.extract.counted import find_told_by_deeds
from sayso.extract.fallen import find_fallen
from sayso.extract.joined import has_case
from sayso.extract.outsiders import AVENGING, find_done_to
from sayso.extract.phrases import (
    authors_of,
    distinct,
    make_parties,
    make_people_party,
    parties_of,
    sector_of,
)
from sayso.extract.protests import find_protested
from sayso.extract.scene import FORCES, Scene, is_pronoun
from sayso.extract.slots import fill_slot, is_passive, surface_subject
from sayso.extract.told import find_answer, find_befallen, find_measured
from sayso.extract.what import Trigger, slot_of
from sayso.extract.wrongs import (
    find_authors,
    find_called,
    find_sufferers,
    find_wrongs,
    is_told_again,
)
from sayso.marks import AGAIN, NEW_EVENT, OPEN_SIDES, OURS
from sayso.records import Attribution, Party
from sayso.reference.frames import Frame
from sayso.reference.lexicon import lexicon_of
from sayso.reference.things import load_things
from sayso.text import DOUBLE_QUOTES

OUR_SIDE = frozenset({"we"})
WISHED = ("xcomp.subj",)
TOLD = frozenset({"tell", "inform", "assure", "brief", "urge", "ask", "warn", "thank"})  # "in a phone call X told Y"
NEW_WORDS = frozenset({"a", "an", "another", "other", "previous", "separate", "earlier", "similar", "past"})
APART = frozenset({"other", "another", "separate", "different", "unrelated"})
SIDE_SLOTS = ("subj", "with", "between", "in.with", "during.with", "at.with")  # "discussed it in talks with X"


# Where the other side stands when the frame's own slots are open: inside what is asked, offered or refused.
_CONTENT = (
    "xcomp.iobj",
    "xcomp.to",
    "xcomp.with",
    "xcomp.against",
    "obj.to",
    "obj.mod",
    "obj.poss",
)
MEANWHILE = frozenset({"during", "on", "after", "following", "in", "at"})
BEHIND = frozenset({"after", "following", "before"})  # "told the king after talks with the rebels", who are the other side
UNDER = frozenset({"under", "to", "with", "by"})  # "under a deal", "according to", "in line with"
MUTUAL = frozenset({"meet", "join", "sign"})  # what two do together
GRANTED = ("obj", "iobj", "ccomp.subj", "xcomp.subj")  # for whom something is done: "let X in", "receive X"
SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN"})
OTHER_FORCES = frozenset({"army", "military", "navy", "government", "police", "rebel"})
FORCES_JOIN = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT"})
OF_STATE = frozenset({"MIL", "COP", "GOV"})  # officials whom soldiers back act with them
DONE_TO_PEOPLE = frozenset({"ASSAULT", "COERCE", "SANCTION", "AID"})
STRUCK = frozenset({"ASSAULT", "RETREAT"})  # a struck or vacated place stands for its authorities
ENCIRCLING = "coerce.surround"
PATIENTS = {
    "ASSAULT": ("obj",),
    "COERCE": ("obj",),
    "REQUEST": ("obj", "ccomp.subj", "ccomp.obj.poss"),
    "THREATEN": ("xcomp.obj", *_CONTENT),
    "AGREE": _CONTENT[:5],
    "REJECT": (*_CONTENT, "xcomp.obj"),
    "SANCTION": ("obj.poss", "obj.mod", "obj.of", "obj.with", "obj.from"),  # "froze Gothan assets", "its envoy from Zenda"
    "MOBILIZE": ("foe", "obj.foe"),
}


class Who(NamedTuple):
    """The parties of one event."""

    actor: tuple[Party, ...]
    recipient: tuple[Party, ...]
    mediator: tuple[Party, ...]
    mutual: bool = False  # all sides are in `actor`


def find_who(scene: Scene, trigger: Trigger, attribution: Attribution | None) -> Who:
    """The parties in the slots of a trigger; an open slot is an empty tuple."""
    found = _find_slotted(scene, trigger, attribution)
    struck = _find_premises(scene, trigger)
    if found.mutual or not struck:
        return found
    inside = {t.idx for s in struck for t in s.subtree}
    actor = tuple(p for p in found.actor if all(not p.start <= at < p.end for at in inside))
    return found._replace(actor=actor, recipient=found.recipient or distinct(parties_of(scene, struck, attribution, places=True)))


def _find_slotted(scene: Scene, trigger: Trigger, attribution: Attribution | None) -> Who:
    """The parties that the slots of the frame name, wherever the words stand."""
    frame = trigger.frame
    mediator = _first_filled(scene, trigger, (*frame.mediator, "broker"), attribution)
    if not mediator and trigger.light is not None and trigger.light_verb is not None and trigger.light_verb.subj_is == "mediator":
        mediator = distinct(parties_of(scene, fill_slot(trigger.light, "subj"), attribution))
    if (granted := _granted(scene, trigger, attribution)) is not None:
        return granted
    if frame.sides:
        return Who(_find_sides(scene, trigger, mediator, attribution), (), mediator, True)
    if frame.mode == "investigate" and (under := _put_under(trigger.token) or find_called(scene, trigger.token)):
        by = _first_filled(scene, trigger, ("by",), attribution)
        return Who(by, distinct(parties_of(scene, under, attribution)), mediator)
    actor = _first_filled(scene, trigger, frame.actor, attribution)
    sufferers = find_sufferers(scene, trigger.token) if frame.type in FORCES_JOIN else []
    suffered = parties_of(scene, sufferers, attribution, places=find_befallen(trigger.token) is not None)  # "the office was the target of attacks"
    if suffered:
        actor = _first_filled(scene, trigger, ("by",), attribution)
    if not actor and frame.type == "CONSULT":
        actor = distinct(parties_of(scene, _host_of(scene, trigger.token), attribution))
    if not actor and frame.type == "MOBILIZE":
        actor = _first_filled(scene, trigger, ("obj",), attribution)  # "troops have been sent"
    if not actor and not _are_hurt(trigger.token):
        actor = _find_itself(scene, trigger)
    if not actor:
        actor = distinct(authors_of(scene, slot_of(trigger, "subj")))
    if actor and frame.type in FORCES_JOIN:
        doers = [t for s in frame.actor for t in slot_of(trigger, s)][:1]
        beside = [c for t in (*doers, trigger.clause) for c in find_companions(t) if not _is_theirs(scene, c)]
        forces = {sector_of(p) for p in actor}  # tribesmen beside an army are not one with it
        forces |= OF_STATE if forces & OF_STATE else set()
        actor = distinct((*actor, *(p for p in parties_of(scene, beside[:1], attribution) if sector_of(p) in forces)))
    taken = {(p.start, p.end) for p in actor}
    if frame.type == "PROTEST":
        return Who(actor, find_protested(scene, trigger, actor, attribution), mediator)
    if (wrongs := find_wrongs(trigger)):
        authors = [p for w in wrongs for p in parties_of(scene, find_authors(scene, w), attribution)]
        if authors or not slot_of(trigger, "to"):  # "protested to Gotha over the shelling"
            return Who(actor, tuple(p for p in distinct(authors) if (p.start, p.end) not in taken), mediator)
    suffering = suffered or _find_suffering(scene, trigger, attribution)
    if frame.type == "REQUEST" and (done := parties_of(scene, find_done_to(trigger), attribution)):
        suffering = tuple(p for p in suffering if all(p.start != d.start for d in done))  # "called for their release"
    recipient = tuple(p for p in suffering if (p.start, p.end) not in taken)
    if frame.type == "MOBILIZE":  # "moved a battalion": the forces moved are not whom they are moved against
        moved = {(p.start, p.end) for p in parties_of(scene, [t for t in slot_of(trigger, "obj") if scene.is_a(t, "force")], attribution)}
        recipient = tuple(p for p in recipient if (p.start, p.end) not in moved)
    return _with_speaker(scene, trigger, Who(actor, recipient, mediator), attribution)


def _is_theirs(scene: Scene, companion: Token) -> bool:
    """ "Police backed by tanks": what they have with them, where no word says that it is another force's."""
    owned = any(c.dep_ in ("compound", "nmod:poss", "amod") and c.lower_ in OTHER_FORCES for c in companion.children)
    return scene.is_a(companion, "vehicle") and not owned


def _find_sides(scene: Scene, trigger: Trigger, mediator: Sequence[Party], attribution: Attribution | None) -> tuple[Party, ...]:
    """Those between whom it is: talks, clashes, a truce."""
    frame = trigger.frame
    slots = dict.fromkeys([*frame.actor, *SIDE_SLOTS, *frame.recipient])
    # Who mediates meets as well; a truce is not the broker's own.
    brokers = {(p.start, p.end) for p in mediator} if frame.type != "CONSULT" else set()
    sides = [p for s in slots for p in parties_of(scene, slot_of(trigger, s), attribution) if (p.start, p.end) not in brokers]
    told = parties_of(scene, slot_of(trigger, "between"), attribution) if frame.type == "ASSAULT" else []
    if len({p.code for p in told}) > 1:
        sides = [p for p in sides if p in told]  # "killed in fighting between two clans": it is theirs, whom it killed or not
    if len(sides) == 1 and says_where(scene, trigger):
        sides = []
    if not sides:
        sides = parties_of(scene, [trigger.token], attribution)
    sides += _beside(scene, trigger, sides, attribution)
    return distinct(sides)


def _find_suffering(scene: Scene, trigger: Trigger, attribution: Attribution | None) -> tuple[Party, ...]:
    """To whom it is done, and with whom: the slots of the frame, the word itself, or what is told beside."""
    frame = trigger.frame
    slots = _patient_slots(scene, trigger)
    found = _first_filled(scene, trigger, slots, attribution, places=is_done_to_places(frame), people=is_done_to_people(frame))
    found = found or (_find_fallen(scene, trigger) if _are_hurt(trigger.token) else ())
    if found:
        return distinct((*found, *parties_of(scene, find_fellows(trigger.token), attribution)))
    return _count_deeds(scene, trigger)


def _find_itself(scene: Scene, trigger: Trigger) -> tuple[Party, ...]:
    """ "A court-martial" is event and actor at once."""
    own = scene.mention(trigger.token)
    return tuple(make_parties(scene, own)) if own is not None and own.kind == "role" else ()


def _find_fallen(scene: Scene, trigger: Trigger) -> tuple[Party, ...]:
    """ "Military casualties", where the word says of whom they are."""
    return tuple(p for p in _find_itself(scene, trigger) if sector_of(p) not in ("CVL", "---"))


def _are_hurt(noun: Token) -> bool:
    """ "No casualties", "26 dead", "the bodies of two men": people by what befell them, who did nothing."""
    words = lexicon_of(noun.doc)
    return noun.lemma_.lower() in words.grammar.fallen | words.things["body_nouns"] | words.things["death_nouns"]


def _patient_slots(scene: Scene, trigger: Trigger) -> tuple[str, ...]:
    """The slots in which it may stand to whom it is done."""
    frame = trigger.frame
    if frame.recipient == WISHED:  # "wants the troops out": what is wished for is asked of nobody
        return WISHED if any(t.pos_ in ("VERB", "AUX") for t in slot_of(trigger, "xcomp")) else ()
    if frame.type == "THREATEN" and any(t.lemma_ in AVENGING for t in slot_of(trigger, "xcomp")):
        return ()  # "threatened to avenge the death of X": whom they have lost
    if frame.type == "COERCE" and not frame.recipient:
        return ()  # "set up roadblocks" is done to nobody that the clause names
    patient = (*frame.recipient, *PATIENTS.get(frame.type, ()))
    if frame.type in SPOKEN and any(t.lemma_.lower() in scene.things["done_to"] for t in slot_of(trigger, "obj")):
        return tuple(s for s in patient if s not in ("obj.of", "obj"))  # of a killing that is condemned the victim
    return patient


def _count_deeds(scene: Scene, trigger: Trigger) -> tuple[Party, ...]:
    """ "Made 28 arrests": those arrested, where nothing else is told of them."""
    counts = find_told_by_deeds(scene, trigger.token) if trigger.frame.type == "COERCE" else []
    return tuple(make_people_party(t) for t in counts)


def is_done_to_places(frame: Frame) -> bool:
    """Whether a place behind its word stands for its people or authorities: "shelled the town", "surrounded the village"."""
    return frame.type in STRUCK or frame.mode == "curfew" or frame.id.startswith(ENCIRCLING)


def is_done_to_people(frame: Frame) -> bool:
    """Whether a bare number behind or before its word counts people: "held eleven", "five were freed", "three charged"."""
    return frame.type in DONE_TO_PEOPLE or (frame.type, frame.mode) in (("RETREAT", "release"), ("ACCUSE", "allege"))


def _find_premises(scene: Scene, trigger: Trigger) -> list[Token]:
    """ "The court attack", "a police station bombing": what stands before the noun of an attack is where it struck."""
    noun = trigger.token
    if trigger.frame.type != "ASSAULT" or noun.pos_ != "NOUN":
        return []
    return [c for c in noun.children if c.dep_ == "compound" and c.lemma_.lower() in scene.things["premises"]]


def _put_under(noun: Token) -> list[Token]:
    """ "She is under investigation", "came under scrutiny": the subject is whom it is done to."""
    if noun.pos_ != "NOUN" or not has_case(noun, "under"):
        return []
    return surface_subject(noun if any(c.dep_ == "cop" for c in noun.children) else noun.head)


def says_where(scene: Scene, trigger: Trigger) -> bool:
    """ "The Gothan battle", "Gothan clashes": one adjective of a country says where it was fought, not by whom."""
    noun = trigger.token
    before = [m for c in noun.children if c.i < noun.i and c.dep_ in ("amod", "compound") and (m := scene.mention(c)) is not None]
    others = [t for s in SIDE_SLOTS[1:] for t in slot_of(trigger, s)]
    if trigger.frame.type != "ASSAULT" or noun.pos_ not in ("NOUN", "PROPN") or others:
        return False
    return len(before) == 1 and (before[0].id or "").startswith("state:")


def _host_of(scene: Scene, noun: Token) -> list[Token]:
    """ "During a visit to Gotha, X said": who does something on a visit or after talks is who went or talked."""
    noun = find_measured(noun)
    marked = has_case(noun, *MEANWHILE)
    verb = noun.head
    while verb.head != verb and sum(t.text in DOUBLE_QUOTES for t in noun.doc[verb.i + 1 : noun.i]) % 2:
        verb = verb.head  # "'We won,' he said after the talks": what stands behind a quotation is not of it
    if noun.pos_ != "NOUN" or noun.dep_ != "obl" or not marked or verb.pos_ != "VERB" or is_passive(verb):
        return []
    told = fill_slot(verb, "obj") if verb.lemma_ in TOLD and not (has_case(noun, *BEHIND) and fill_slot(noun, "with")) else []
    told = [t for t in told if (m := scene.mention(t)) is None or not any(c.endswith(" MED") for c in m.codes)]
    return [*surface_subject(verb), *told]  # reporters are told of a visit, and not visited


def _beside(scene: Scene, trigger: Trigger, sides: Sequence[Party], attribution: Attribution | None) -> list[Party]:
    """Who talks or fights besides those told with the noun: "on a visit to Gotha, X said", "took the town after clashes with rebels"."""
    foes = {p.start for p in parties_of(scene, slot_of(trigger, "with"), attribution)}
    if trigger.frame.type == "ASSAULT" and foes and foes.issuperset(p.start for p in sides):
        return [p for p in parties_of(scene, _host_of(scene, trigger.token), attribution) if sector_of(p) in FORCES]
    if trigger.frame.type == "CONSULT" and len({p.code for p in sides}) < 2 and not slot_of(trigger, "of"):
        return parties_of(scene, _host_of(scene, trigger.token), attribution)
    if trigger.frame.type == "AGREE" and len(sides) == 1 and trigger.token.dep_ == "acl" and slot_of(trigger, "with"):
        return parties_of(scene, _bound_by(trigger.token.head), attribution)
    return []


def _bound_by(deal: Token) -> list[Token]:
    """ "The rebels handed in their arms under a deal struck with the government": who does what was agreed has agreed to it."""
    return surface_subject(deal.head) if deal.dep_ == "obl" and has_case(deal, *UNDER) and deal.head.pos_ == "VERB" else []


def _granted(scene: Scene, trigger: Trigger, attribution: Attribution | None) -> Who | None:
    """ "Gotha agreed to let the rebels in": one party consents to do something for another, none is agreed with."""
    if trigger.frame.type != "AGREE" or not trigger.frame.sides or slot_of(trigger, "with"):
        return None
    done = [t for t in slot_of(trigger, "xcomp") if t.lemma_ not in MUTUAL]
    actor = distinct(parties_of(scene, slot_of(trigger, "subj"), attribution)) if done else ()
    if len({p.code for p in actor}) != 1:
        return None
    theirs = [t for d in done for s in GRANTED for t in fill_slot(d, s)]
    recipient = tuple(p for p in distinct(parties_of(scene, theirs, attribution)) if p.code not in {a.code for a in actor})
    return Who(actor, recipient, ()) if recipient else None


def note_actor(triggers: Sequence[Trigger], event: Token, actor: Sequence[Party]) -> dict[str, str]:
    """What the rules that fill roles have to know of the actor: that "we" are it, or why there is none."""
    if any(is_pronoun(t, OUR_SIDE) for trigger in triggers for t in slot_of(trigger, "subj")):
        return {"actor": OURS}
    if actor:
        return {}
    if any(t.frame.sides for t in triggers):
        return {"actor": OPEN_SIDES}
    if _is_elsewhere(event) or (event.pos_ == "NOUN" and any(c.lower_ in NEW_WORDS for c in event.children if c.i < event.i)):
        return {"actor": NEW_EVENT}
    if find_answer(event) is not None:
        return {"actor": NEW_EVENT}  # "in retaliation for the raid": the other side's
    if is_told_again(event) or find_fallen(event, load_things()):
        return {"actor": AGAIN}
    means = [t for trigger in triggers for slot in ("subj", "by") for t in slot_of(trigger, slot)]
    if any(t.lemma_.lower() in load_things()["planted"] and _is_new(t) for t in means) or _is_by_weapons(event, means):
        return {"actor": NEW_EVENT}
    return {}


def _is_elsewhere(verb: Token) -> bool:
    """ "Were killed elsewhere", "in other parts of the city", "in a separate incident": not where or when the last deed was done."""
    where = [c for c in verb.children if c.dep_ == "obl" and has_case(c, "in") and c.lemma_.lower() in load_things()["elsewheres"]]
    apart = any(c.lower_ in APART for t in where for c in t.children if c.dep_ in ("amod", "det"))
    return verb.pos_ == "VERB" and (apart or any(c.lower_ == "elsewhere" for c in verb.children))


def _is_by_weapons(verb: Token, means: Sequence[Token]) -> bool:
    """ "One was killed by a sniper and two were hurt by shells": beside whose deed a weapon did it, and nobody says whose."""
    beside = verb.dep_ == "conj" and any(c.dep_ == "obl:agent" for c in verb.head.children)
    return beside and any(c.dep_ == "obl:agent" for c in verb.children) and all(t.lemma_.lower() in load_things()["weapon"] for t in means)


def _is_new(noun: Token) -> bool:
    """ "A roadside bomb" is told of for the first time."""
    return any(c.dep_ == "det" and c.lower_ in ("a", "an", "another") for c in noun.children)


def _with_speaker(scene: Scene, trigger: Trigger, who: Who, attribution: Attribution | None) -> Who:
    """A side cannot attack itself: where both are one, "its boats" or "the army" is the speaker's."""
    ours, theirs = {p.code for p in who.actor}, {p.code for p in who.recipient}
    if (
        trigger.frame.type not in ("ASSAULT", "COERCE")
        or len(ours) != 1
        or ours != theirs
        or None in ours
        or attribution is None
    ):
        return who
    speakers = [p for p in attribution.speakers if p.code and not p.code.startswith("---")]
    country, sector = str(next(iter(ours))).split(" ")
    if len(speakers) != 1 or country == "---" or str(speakers[0].code).split(" ")[0] == country:
        return who
    own = replace(
        speakers[0],
        code=f"{str(speakers[0].code).split(' ')[0]} {sector}",
        carried=True,
        speaks_as=None,
    )
    if any(_points_back(scene, p) for p in who.recipient):
        return Who(who.actor, (own,), who.mediator)
    if any(_points_back(scene, p) for p in who.actor):
        return Who((own,), who.recipient, who.mediator)
    return who


def _points_back(scene: Scene, party: Party) -> bool:
    """Whether a party's words have no country of their own."""
    if party.carried:
        return True
    span = scene.doc.char_span(party.start, party.end, alignment_mode="expand")
    found = scene.mention(span.root) if span is not None else None
    possessed = span is not None and any(t.tag_ == "PRP$" for t in span.root.subtree)
    return possessed or (found is not None and found.antecedent is not None)


def _first_filled(
    scene: Scene,
    trigger: Trigger,
    slots: Sequence[str],
    attribution: Attribution | None,
    *,
    places: bool = False,
    people: bool = False,
) -> tuple[Party, ...]:
    for slot in slots:
        found = parties_of(scene, slot_of(trigger, slot), attribution, places=places, people=people)
        if found:
            return distinct(found)
    return ()
