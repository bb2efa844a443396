"""Which rule filled a field of a claim, told from where the words of the field stand."""

from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Doc, Token

from sayso.extract.phrases import authors_of, parties_of
from sayso.extract.scene import Scene
from sayso.extract.weigh import LIKELY_ROLE
from sayso.extract.weigh_roles import find_guessed
from sayso.extract.what import Trigger, slot_of
from sayso.extract.who import PATIENTS, SIDE_SLOTS, Who
from sayso.records import Attribution, Party, Place, Toll, When

Span = tuple[int, int]


def name_rules(
    scene: Scene,
    triggers: Sequence[Trigger],
    who: Who,
    tolls: Sequence[Toll],
    say: Callable[[Token], Attribution | None],
) -> dict[str, str]:
    """Field -> rule for the roles that are filled: the slot of the frame, the toll, the event
    model, or the speaker."""
    hurt = {(t.of.start, t.of.end) for t in tolls if t.of is not None}
    rules = {}
    for role, parties in zip(("actor", "recipient", "mediator"), who[:3], strict=True):
        if parties:
            rules[role] = _name_role(scene, triggers, role, parties, hurt, say)
    if tolls:
        slots = [t.frame.toll_slot for t in triggers if t.frame.toll is not None]
        rules["casualties"] = f"tolls:{slots[0]}" if slots else "tolls"
    return rules


def name_place(doc: Doc, places: Sequence[Place]) -> dict[str, str]:
    """How the words of the places hang in their clause: `where:obl`, or `where:nmod+appos` for two."""
    spans = (doc.char_span(p.start, p.end, alignment_mode="expand") for p in places)
    relations = dict.fromkeys(s.root.dep_.lower() for s in spans if s is not None)
    return {"place": f"where:{'+'.join(relations)}"} if relations else {}


def name_date(whens: Sequence[When]) -> dict[str, str]:
    """How the words of the first time expression are reckoned: `when:weekday`."""
    basis = next((w.basis for w in whens if w.basis), None)
    return {"date": f"when:{basis.split(' ')[0]}"} if basis else {}


def _name_role(
    scene: Scene,
    triggers: Sequence[Trigger],
    role: str,
    parties: Sequence[Party],
    hurt: set[Span],
    say: Callable[[Token], Attribution | None],
) -> str:
    mine = {(p.start, p.end) for p in parties}
    for trigger in triggers:
        said = say(trigger.token)
        for slot in _slots(trigger, role):
            heads = slot_of(trigger, slot)
            found = parties_of(scene, heads, said, places=True, people=role == "recipient") or authors_of(scene, heads)
            if any((p.start, p.end) in mine for p in found):
                return f"{'sides' if trigger.frame.sides and role == 'actor' else 'slots'}:{slot}"
    if mine & hurt:
        return "tolls:of"
    if role == "recipient" and triggers[0].frame.type == "PROTEST":
        return "protests:told"  # by its aim, or by whose house or goods it is
    for trigger in triggers:
        guessed = find_guessed(scene, trigger, role, LIKELY_ROLE, say(trigger.token), places=True)
        if any((p.start, p.end) in mine for p in guessed):
            return f"events:{role}"
    tokens = [t.token for t in triggers]
    if any((p.start, p.end) in mine for p in parties_of(scene, tokens, None)):
        return "slots:event"  # "a suicide bomber" is event and actor at once
    return "speaker:own"  # "its boats", where both sides would be one


def _slots(trigger: Trigger, role: str) -> Iterator[str]:
    frame = trigger.frame
    if role == "mediator":
        yield from (*frame.mediator, "broker")
    elif frame.sides:
        yield from dict.fromkeys([*frame.actor, *SIDE_SLOTS, *frame.recipient])
    elif role == "actor":
        yield from (*frame.actor, *(("obj",) if frame.type == "MOBILIZE" else ()))
    else:
        yield from (*frame.recipient, *PATIENTS.get(frame.type, ()))
