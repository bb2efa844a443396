"""Who the event model puts where: roles that the slots leave open, and parties that it is sure of."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from sayso.extract.blame import (
    find_assailants,
    find_blamed,
    find_deniers,
    find_opponents,
    is_struck,
)
from sayso.extract.companions import find_helpers, is_near_by
from sayso.extract.events import goes_off
from sayso.extract.how_many import NOBODY
from sayso.extract.joined import has_case, is_no_doer
from sayso.extract.outsiders import (
    LOCATIVE,
    find_apart,
    find_done_to,
    is_home,
    is_origin,
    is_outsider,
    is_represented,
    is_scene,
    is_told_to,
    of_own_weapon,
)
from sayso.extract.phrases import (
    TOLLS,
    distinct,
    is_bystander,
    make_place_party,
    parties_of,
    sector_of,
)
from sayso.extract.scene import LAWLESS, UNIFORMED, Scene
from sayso.extract.sentences import find_sentence
from sayso.extract.slots import MODIFIERS, RELATIVES, fill_slot, is_passive
from sayso.extract.status import asks
from sayso.extract.suspects import as_suspects, is_charged
from sayso.extract.told import find_befallen, is_named_by_day
from sayso.extract.toll_words import find_total
from sayso.extract.tolls import is_loss
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
from sayso.extract.what import Trigger, happens_there, slot_of
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
UNTOLD = frozenset({"side"})  # "clashes between the two sides": which they are is told elsewhere or not at all
WARS = "assault.war."
WAGED = frozenset({"insurgency", "rebellion", "insurrection", "uprising", "resistance"})  # of those who rise, and words for them
INTERROGATIVES = frozenset({"who", "which", "what"})
JOURNEYS = ("consult.travel", "consult.visit-arrive", "consult.due")  # "flew to Gotha to demand his extradition": to the host


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
        befell = trigger.frame.recipient == ("subj",)  # of "they sustained no losses" none acts, be the model ever so sure
        patients = {(p.start, p.end) for p in slotted.recipient} - (set() if befell else _find_acting(scene, trigger, attribution))
        actor = tuple(p for p in actor if (p.start, p.end) not in patients and not _carries(trigger.clause, p))
        if befell:  # "a van with four policemen struck a mine"
            inside = [t for s in slot_of(trigger, "subj") for t in s.subtree]
            actor = tuple(p for p in actor if all(not p.start <= t.idx < p.end for t in inside))
    asked = any(c.dep_ == "nsubj" and c.lower_ in INTERROGATIVES for c in trigger.clause.children)
    if trigger.frame.conditions.get("told") == "ASSAULT" or (asked and asks(trigger.clause)):
        actor = ()  # who finds somebody dead has not killed him, and nobody knows "who fired"
    if is_charged(trigger):
        actor = slotted.actor
    if slotted.mutual and says_where(scene, trigger):
        actor = tuple(p for p in actor if all(not p.start <= c.idx < p.end for c in trigger.token.children))
    laid = [*find_blamed(trigger.token), *find_deniers(trigger.token)] if trigger.frame.type == "ASSAULT" else []
    blamed = parties_of(scene, laid, attribution)
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
        war = trigger.frame.id.startswith(WARS)  # in which people die who do not fight it
        other = [p for p in told if not (_is_topic(scene, p) or is_bystander(scene, p) or (war and (p.code or "").endswith(" CVL")))]
        both = (*actor, *_inside(trigger.token, (*find_guessed(scene, trigger, "actor", LIKELY_ROLE, attribution), *other)))
        return Who(tuple(find_sector(scene, trigger, p) for p in distinct(both)), (), slotted.mediator, True)
    recipient = slotted.recipient
    struck = trigger.frame.type == "ASSAULT" and any(_is_mission(scene, p) for p in recipient)
    if not (_is_aimless(trigger) or find_wrongs(trigger) or struck or (recipient and trigger.frame.id.startswith(JOURNEYS))):
        weighed = _weigh(scene, trigger, "recipient", recipient, attribution, places=places)
        # "A soldier's release from Gotha": where the model has one party for both, the slots tell them apart.
        recipient = recipient if {(p.start, p.end) for p in weighed} <= {(p.start, p.end) for p in actor} else weighed
    suffering = _find_suffering(scene, trigger, slotted, attribution)
    actor = tuple(p for p in actor if (p.start, p.end) not in suffering)
    if not actor and trigger.frame.type == "ASSAULT":
        actor = _find_striker(scene, trigger, recipient, attribution)
    if slotted.mutual and trigger.frame.type == "CONSULT" and actor:
        actor = distinct((*actor, *slotted.mediator))  # who mediates meets as well
    actor = tuple(p for p in actor if not (_is_title_of(scene, p, recipient) or (trigger.frame.type == "ASSAULT" and is_scene(scene, p, recipient))))
    taken = {(p.start, p.end) for p in actor}
    actor = tuple(as_navy(scene, trigger, find_sector(scene, trigger, p)) for p in actor)
    if trigger.frame.type == "ASSAULT":  # "fired when their patrol was hit": no army shoots at itself
        recipient = tuple(p for p in recipient if p in slotted.recipient or not _is_own_army(p, actor))
    recipient = tuple(p for p in recipient if not (_is_apposed(scene, p, taken) or _is_waged(trigger, p)))
    recipient = as_suspects(scene, trigger, (find_sector(scene, trigger, p) for p in recipient), actor)
    return Who(actor, tuple(p for p in recipient if (p.start, p.end) not in taken), slotted.mediator, slotted.mutual)


def _inside(verb: Token, parties: Iterable[Party]) -> tuple[Party, ...]:
    """Of "Gotha sent ships, and Zenda agreed to help" only Zenda: of a joined verb with a subject of its own the sides stand in its clause."""
    own = verb.dep_ == "conj" and any(c.dep_ == "nsubj" and c.pos_ != "PRON" for c in verb.children)
    return tuple(p for p in parties if not own or any(p.start <= t.idx < p.end for t in verb.subtree))


def _find_striker(scene: Scene, trigger: Trigger, recipient: Sequence[Party], attribution: Attribution | None) -> tuple[Party, ...]:
    """Who is told of elsewhere in the sentence as who did it, or as whom the forces that were struck fight."""
    assailants = distinct(parties_of(scene, find_assailants(trigger.token, scene.things["assailants"]), attribution))
    if assailants or not recipient or not all(sector_of(p) in UNIFORMED for p in recipient):
        return assailants
    foes = distinct(parties_of(scene, find_opponents(trigger.token), attribution))
    return tuple(p for p in foes if sector_of(p) in LAWLESS)


def _is_title_of(scene: Scene, party: Party, recipient: Sequence[Party]) -> bool:
    """ "The murder of party leader Rupert": the leader is he."""
    span = scene.doc.char_span(party.start, party.end, alignment_mode="expand")
    if span is None or span.root.dep_ not in ("nmod:desc", "compound", "flat"):
        return False
    return any(p.start <= span.root.head.idx < p.end and party.end < p.start <= party.end + 1 for p in recipient)


def _is_apposed(scene: Scene, party: Party, doers: set[tuple[int, int]]) -> bool:
    """ "A bomber, a Gothan rebel, set it off": who stands beside the doer as another word for him is not struck."""
    span = scene.doc.char_span(party.start, party.end, alignment_mode="expand")
    return span is not None and span.root.dep_ == "appos" and any(a <= span.root.head.idx < b for a, b in doers)


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


def _carries(verb: Token, party: Party) -> bool:
    """ "Flown home by helicopter": whether a party is what somebody was carried by."""
    return any(c.dep_ == "obl:agent" and party.start <= c.idx < party.end and is_no_doer(c, verb) for c in verb.children)


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
    return span is not None and has_case(span.root, "on", "about", "over", "against")


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
    if role == "actor" and slotted and (_tells_on(trigger) or (trigger.frame.type == "ASSAULT" and _is_told_next(trigger.token))):
        return slotted
    if role == "recipient" and slotted and found and all(_is_in_clause_below(scene, trigger, p) for p in found):
        return slotted  # "seized the town, burning down a police station"
    if role == "recipient" and slotted and is_loss(trigger.frame):
        return slotted  # "the rebels sustained 148 casualties": theirs
    if not found or any(p.code in known for p in found) or (slotted and role == "recipient" and find_befallen(trigger.token) is not None):
        return slotted or found
    return slotted if any(_is_backed(scene, trigger, role, p) for p in slotted) else found


def _is_in_clause_below(scene: Scene, trigger: Trigger, party: Party) -> bool:
    """Whether a party stands in a clause beside a verb that tells what else was done."""
    span = scene.doc.char_span(party.start, party.end, alignment_mode="expand")
    at = span.root if span is not None else trigger.token
    while at.dep_ not in ("advcl", "conj", "ROOT") or at.pos_ != "VERB":
        if at.head == at or at == trigger.token:
            return False
        at = at.head
    return at.dep_ == "advcl" and at.tag_ == "VBG" and at.head == trigger.token


def _tells_on(trigger: Trigger) -> bool:
    """ "Police said troops had been sent and urged people to stay": who tells it urges them, and nobody of whom he tells."""
    verb = trigger.token
    first = verb.head
    own = any(c.dep_ in ("nsubj", "nsubj:pass") for c in verb.children)
    told = any(c.dep_ == "ccomp" and first.i < c.i < verb.i for c in first.children)
    return trigger.frame.type in SPOKEN and verb.dep_ == "conj" and not own and told and first.lemma_ in lexicon_of(verb.doc).grammar.speaking


def _is_told_next(verb: Token) -> bool:
    """ "He led the Red Falcons, which claimed it": whom the pronoun right behind a noun stands for, whatever is told of before."""
    noun = verb.head
    near = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    near = near.nbor(1) if near.text == "," and near.i + 1 < len(noun.doc) else near
    return verb.dep_ == "acl:relcl" and near.lower_ in RELATIVES and near.dep_ == "nsubj" and near.head == verb


def _is_waged(trigger: Trigger, party: Party) -> bool:
    """ "Waging an insurgency": the object by which a verb is the event, and nobody who suffers it."""
    waged = [c for c in trigger.token.children if c.dep_ == "obj" and c.lemma_.lower() in WAGED & set(trigger.pattern.obj)]
    return any(party.start <= t.idx < party.end for t in waged)


def _is_seat(scene: Scene, token: Token) -> bool:
    """ "Protested through its embassy in Strelsau": where an embassy is, and not to whom it is said."""
    through = token.dep_ == "nmod" and has_case(token, "in", "at") and has_case(token.head, "through", "via", "by")
    return through and token.head.lemma_.lower() in scene.things["missions"]


def find_guessed(
    scene: Scene, trigger: Trigger, role: str, least: float, attribution: Attribution | None, *, places: bool = False
) -> tuple[Party, ...]:
    """The parties whose words the model puts in a role with at least that probability."""
    words = [t for t in words_in_role(scene, trigger.token, role, least) if not is_home(scene, t)]
    if role == "actor" and goes_off(trigger):  # whose it was is told beside the bomb
        near = {t for s in fill_slot(trigger.token, "subj") for t in s.subtree} | set(words_in_role(scene, trigger.token, role, CERTAIN_ROLE))
        words = [t for t in words if t in near]
    if role == "actor":
        words = [t for t in words if not (is_outsider(t, trigger) or is_near_by(t) or suffers(scene, t, trigger.token))]
    elif role == "recipient" and trigger.frame.type in SPOKEN and (done := find_done_to(trigger)):
        words = [t for t in words if t not in done]
    elif role == "recipient" and (helpers := find_helpers(trigger.clause)):
        words = [t for t in words if t not in helpers]
    if role == "recipient":
        words = [t for t in words if not is_represented(t)]
    if role == "recipient" and trigger.frame.type in SPOKEN:
        words = [t for t in words if not _is_seat(scene, t)]
    if role == "recipient" and trigger.frame.type == "ASSAULT":
        nobody = any(c.lower_ in NOBODY for c in trigger.token.children)  # "no casualties"
        itself = trigger.frame.toll is not None and not nobody  # "casualties" are of somebody else, the dead may be told by their word
        words = [t for t in words if (itself or t != trigger.token) and not (is_origin(t, trigger.token) or is_told_to(t, trigger.token))]
        if happens_there(trigger):
            words = [t for t in words if t.ent_type_ != "LOC"]
    unlisted = _unlisted if role == "recipient" else _unlisted_doer
    people = role == "recipient" and is_done_to_people(trigger.frame)
    doers = fill_slot(trigger.token, "subj") if people else []  # "those who plant mines" plant them
    found = distinct(
        p for t in words for p in parties_of(scene, [t], attribution, places=places, people=people and t not in doers) or unlisted(scene, trigger, t)
    )
    if role == "actor" and (trigger.token.lemma_.lower() in scene.things["planted"] - {"bombing"} or goes_off(trigger)):
        found = tuple(p for p in found if not (p.code or "").endswith(STATE))  # troops in search of who laid a bomb have not laid it
    if role == "actor" and trigger.frame.mode == "riot":  # who shoot in a riot are not who riot
        found = tuple(p for p in found if sector_of(p) not in UNIFORMED)
    if role == "actor" and trigger.frame.type in FORCEFUL:
        # The media report it, and the embassy or the market is where it was done.
        found = tuple(p for p in found if not (p.code or "").endswith(" MED") and not _is_target(scene, p))
        found = of_own_weapon(scene, trigger, found)
        apart = find_apart(trigger, attribution)
        if is_named_by_day(trigger.token):
            found = tuple(p for p in found if any(p.start <= t.idx < p.end for t in trigger.token.subtree))
        found = tuple(p for p in found if all(not p.start <= at < p.end for at in apart))
    return found


def _is_target(scene: Scene, party: Party) -> bool:
    """Whether a party is told by what is struck, and does not act: "an attack near the embassy"."""
    span = scene.doc.char_span(party.start, party.end, alignment_mode="expand")
    if span is None or span.root.dep_ in ("nsubj", "obl:agent"):
        return False
    targets = scene.things["target"] | scene.things["civilian_target"] | scene.things["premises"]
    whose = span.root.dep_ in MODIFIERS and any(t.lemma_.lower() in targets and t.dep_ in MODIFIERS for t in span.doc[span.end : span.end + 1])
    return whose or span.root.lemma_.lower() in targets  # "the Gotha embassy bombing"


def _unlisted(scene: Scene, trigger: Trigger, token: Token) -> list[Party]:
    """People or a body that no list has, by the sector that the model sees in them."""
    lemma = token.lemma_.lower()
    if token.pos_ != "NOUN" or token.ent_type_ == "LOC" or lemma in scene.things["locality"] | (scene.things["weapon"] - scene.things["planted"]):
        return []
    if lemma in TOLLS:
        return []  # "inflicted casualties" upon somebody else
    if token.tag_ != "NNS" and trigger.frame.type not in FORCEFUL:
        return []  # "they want a commission": what is asked for
    sure = [r.sector for r in roles_of(scene, trigger.token) if r.token == token.i and r.sure >= FAIR_SECTOR]
    return [Party(token.text, token.idx, token.idx + len(token), f"--- {s}") for s in sure[:1]]


def _unlisted_doer(scene: Scene, trigger: Trigger, token: Token) -> list[Party]:
    """A body or people that no list has, where the syntax and the model have them as who acts, by the sector that the model sees in them."""
    known = scene.mention(token) is not None or token.lemma_.lower() in scene.things["weapon"]
    if known or token.pos_ not in ("NOUN", "PROPN") or (token.lemma_ in UNTOLD and trigger.frame.type in FORCEFUL):
        return []
    if all(token not in slot_of(trigger, s) for s in trigger.frame.actor):
        return []
    told = [r for r in roles_of(scene, trigger.token) if r.token == token.i and r.name == "actor" and r.p >= SURE]
    if token.ent_type_ == "LOC" or token.lemma_.lower() in scene.things["locality"]:  # of a place only its authorities act
        alone = token in slot_of(trigger, "subj")
        return [make_place_party(token) for r in told[:1] if alone and r.sector == "GOV" and r.sure >= FAIR_SECTOR]
    return [Party(token.text, token.idx, token.idx + len(token), f"--- {r.sector}") for r in told[:1] if r.sure >= LIKELY_SECTOR]


def _is_backed(scene: Scene, trigger: Trigger, role: str, party: Party) -> bool:
    """Whether the model gives some word of a party a chance in the role."""
    span = scene.doc.char_span(party.start, party.end, alignment_mode="expand")
    return span is not None and any(has_chance(scene, trigger.token, role, t) for t in span)
