"""Who did it and to whom: the slots of a frame turned into parties, with the words that name them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Token

from sayso.extract.scene import Scene
from sayso.extract.slots import MODIFIERS, fill_slot, find_sentence, is_passive, surface_subject
from sayso.extract.what import Trigger, slot_of
from sayso.records import Attribution, Mention, Party
from sayso.reference.lexicon import lexicon_of
from sayso.text import is_opposed

OPEN_SIDES = "sides:unnamed"  # a two-sided event whose sides the clause leaves out
OURS = "speaker:we"  # "we agreed": the speaker's side, and in talks the other one
NEW_EVENT = "event:new"  # "another attack": nothing told before says who carried it out
NEW_WORDS = frozenset({"a", "an", "another", "other", "previous", "separate", "earlier", "similar", "past"})
TOLLS = frozenset({"casualty", "fatality", "life"})
SPEAKER = frozenset({"we", "us", "our", "ours", "i", "me", "my"})
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
MUTUAL = frozenset({"meet", "join", "sign"})  # what two do together
GRANTED = ("obj", "iobj", "ccomp.subj", "xcomp.subj")  # for whom something is done: "let X in", "receive X"
SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN"})
STRUCK = frozenset({"ASSAULT", "RETREAT"})  # a struck or vacated place stands for its authorities
PATIENTS = {
    "ASSAULT": ("obj",),
    "COERCE": ("obj",),
    "REQUEST": ("obj", "ccomp.subj", "ccomp.obj.poss"),
    "THREATEN": ("xcomp.obj", *_CONTENT),
    "AGREE": _CONTENT[:5],
    "REJECT": (*_CONTENT, "xcomp.obj"),
    "SANCTION": ("obj.poss", "obj.mod", "obj.of", "obj.with", "obj.from"),  # "froze Gothan assets", "its envoy from Zenda"
    "MOBILIZE": ("foe", "obj.foe"),
    "PROTEST": ("against", "obj.against", "subj.against"),  # "anti-government protesters marched"
}


class Who(NamedTuple):
    """The parties of one event."""

    actor: tuple[Party, ...]
    recipient: tuple[Party, ...]
    mediator: tuple[Party, ...]
    mutual: bool = False  # all sides are in `actor`


def find_who(scene: Scene, trigger: Trigger, attribution: Attribution | None) -> Who:
    """The parties in the slots of a trigger; an open slot is an empty tuple."""
    frame = trigger.frame
    mediator = _first_filled(scene, trigger, (*frame.mediator, "broker"), attribution)
    if (granted := _granted(scene, trigger, attribution)) is not None:
        return granted
    if frame.sides:
        slots = dict.fromkeys([*frame.actor, *SIDE_SLOTS, *frame.recipient])
        # Who mediates meets as well; a truce is not the broker's own.
        brokers = {(p.start, p.end) for p in mediator} if frame.type != "CONSULT" else set()
        sides = [
            p
            for s in slots
            for p in parties_of(scene, slot_of(trigger, s), attribution)
            if (p.start, p.end) not in brokers
        ]
        if not sides:
            sides = parties_of(scene, [trigger.token], attribution)
        if frame.type == "CONSULT" and len({p.code for p in sides}) < 2 and not slot_of(trigger, "of"):
            sides += parties_of(scene, _host_of(trigger.token), attribution)
        return Who(distinct(sides), (), mediator, True)
    actor = _first_filled(scene, trigger, frame.actor, attribution)
    if not actor and frame.type == "CONSULT":
        actor = distinct(parties_of(scene, _host_of(trigger.token), attribution))
    if not actor and frame.type == "MOBILIZE":
        actor = _first_filled(scene, trigger, ("obj",), attribution)  # "troops have been sent"
    if not actor and (own := scene.mention(trigger.token)) is not None and own.kind == "role":
        actor = tuple(make_parties(scene, own))  # "a suicide bomber" is event and actor at once
    taken = {(p.start, p.end) for p in actor}
    patient = (*frame.recipient, *PATIENTS.get(frame.type, ()))
    if frame.type in SPOKEN and any(t.lemma_.lower() in scene.things["done_to"] for t in slot_of(trigger, "obj")):
        patient = tuple(s for s in patient if s not in ("obj.of", "obj"))  # of a killing that is condemned the victim
    recipient = tuple(
        p
        for p in _first_filled(scene, trigger, patient, attribution, places=frame.type in STRUCK or frame.mode == "curfew")
        if (p.start, p.end) not in taken
    )
    if frame.type == "MOBILIZE":  # "moved a battalion": the forces moved are not whom they are moved against
        moved = {(p.start, p.end) for p in parties_of(scene, [t for t in slot_of(trigger, "obj") if scene.is_a(t, "force")], attribution)}
        recipient = tuple(p for p in recipient if (p.start, p.end) not in moved)
    return _with_speaker(scene, trigger, Who(actor, recipient, mediator), attribution)


def _host_of(noun: Token) -> list[Token]:
    """ "During a visit to Gotha, X said": who does something on a visit or after talks is who went or talked."""
    while noun.dep_ == "nmod" and noun.head.lemma_ in lexicon_of(noun.doc).grammar.spans:
        noun = noun.head
    marked = any(c.dep_ == "case" and c.lower_ in MEANWHILE for c in noun.children)
    if noun.pos_ != "NOUN" or noun.dep_ != "obl" or not marked or noun.head.pos_ != "VERB" or is_passive(noun.head):
        return []
    return surface_subject(noun.head)


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
    if actor:
        ours = any(t.lower_ == "we" for trigger in triggers for t in slot_of(trigger, "subj"))
        return {"actor": OURS} if ours else {}
    if any(t.frame.sides for t in triggers):
        return {"actor": OPEN_SIDES}
    if event.pos_ == "NOUN" and any(c.lower_ in NEW_WORDS for c in event.children if c.i < event.i):
        return {"actor": NEW_EVENT}
    return {}


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
) -> tuple[Party, ...]:
    for slot in slots:
        found = parties_of(scene, slot_of(trigger, slot), attribution, places=places)
        if found:
            return distinct(found)
    return ()


def parties_of(
    scene: Scene, tokens: Iterable[Token], attribution: Attribution | None, *, places: bool = False
) -> list[Party]:
    """The parties that phrase heads name, or whose things they are ("Israeli positions", "rebels' camp")."""
    words = lexicon_of(scene.doc).grammar
    out: list[Party] = []
    for token in tokens:
        if token.lower_ in SPEAKER and attribution is not None:
            out += [_carried(p) for p in attribution.speakers]
            continue
        own = scene.mention(token)
        if (
            own is not None
            and own.kind != "text"
            and not (token.lower_ in words.partitive and fill_slot(token, "of"))
        ):
            mine = any(c.lower_ in SPEAKER and c.dep_ == "nmod:poss" for c in token.children)
            if mine and attribution is not None and own.codes and own.codes[0].startswith("---"):
                out += [
                    _belonging(p, own) for p in attribution.speakers
                ]  # "our forces", in a quotation
            elif (own.codes or own.kind == "person") and not _is_toll(own):
                out += make_parties(scene, own)
            continue
        if token.lower_ in scene.things["against_rule"]:
            out.append(Party(token.text, token.idx, token.idx + len(token), "--- GOV", None))
            continue
        part = (
            fill_slot(token, "of")
            if token.pos_ in ("NUM", "DET") or token.lower_ in words.partitive
            else []
        )
        if part:
            out += parties_of(scene, part, attribution, places=places)
            continue
        named = [c for c in token.children if c.dep_ == "appos" and _is_person(scene, c)]
        if named:  # "the mission's head, X, said"
            out += parties_of(scene, named[:1], attribution)
            continue
        owners = _owners(scene, token)
        if places and token.lemma_.lower() in scene.things["civilian_target"]:
            out += _people_of(scene, token, owners)
        elif owners:
            held = places and token.lemma_.lower() in scene.things["held"]
            out += [_as_holder(p) if held else p for m in owners for p in make_parties(scene, m)]
        elif places and token.ent_type_ == "LOC":
            out.append(_place_party(token))
        elif places and token.lemma_.lower() in scene.things["target"]:
            named = _places_of(token)[:1]
            struck = named or ([token] if token.lemma_.lower() in scene.things["locality"] else [])
            out += [_place_party(t) for t in struck]
        elif token.tag_ == "NNS" and token.lemma_.lower() in scene.things["states"]:
            out.append(Party(token.text, token.idx, token.idx + len(token), "--- GOV", "foreign"))
        elif token.ent_type_ == "PER" or (
            token.lemma_.lower() in scene.things["people"] and token.pos_ == "NOUN"
        ):
            out.append(_people_party(token))
    return out


def _people_of(scene: Scene, token: Token, owners: Sequence[Mention]) -> list[Party]:
    """The people in a hotel or a school: of whom it is, or of the country that it is said to be of."""
    parties = [p for m in owners for p in make_parties(scene, m)]
    if not parties or any(p.code is None for p in parties):
        return [_people_party(token)]
    return [
        replace(p, code=f"{p.code.split(' ')[0]} CVL") if p.code and p.code.endswith(" GOV") else p
        for p in parties
    ]


def _is_person(scene: Scene, token: Token) -> bool:
    found = scene.mention(token)
    return found is not None and found.kind == "person" and bool(found.codes)


def _as_holder(party: Party) -> Party:
    """ "Gothan positions": who lies in them is the army of the state that the adjective names."""
    code = party.code or ""
    if not (party.id or "").startswith("state:") or not code.endswith(" GOV"):
        return party
    return replace(party, code=f"{code.split(' ')[0]} MIL")


def _is_toll(own: Mention) -> bool:
    """ "Heavy casualties", "many lives": a toll of nobody in particular."""
    return own.lemma in TOLLS and own.codes[:1] == ("--- CVL",)


def _border_owners(token: Token) -> list[Token]:
    near = [c for c in token.children if c.dep_ in MODIFIERS and c.i < token.i]
    return (
        near
        + [c for n in near for c in n.children if c.dep_ in MODIFIERS and c.i < n.i]
        + fill_slot(token, "between")
    )


def _owners(scene: Scene, token: Token) -> list[Mention]:
    """Whose thing it is: possessor, adjective, compound, "of" or "by" phrase."""
    if token.lemma_.lower() in lexicon_of(token.doc).grammar.others:
        return []
    near = [c for c in token.children if c.dep_ in MODIFIERS and c.i < token.i and not is_opposed(c.text)]
    near += [c for n in near if n.dep_ == "compound" for c in n.children if c.dep_ in MODIFIERS]
    near += fill_slot(token, "of") if token.pos_ in ("NOUN", "PROPN") else []
    near += fill_slot(token, "by") if token.pos_ in ("NOUN", "PROPN") else []
    near += fill_slot(token, "between") if token.pos_ in ("NOUN", "PROPN") else []
    if not near and token.pos_ in (
        "NOUN",
        "PROPN",
    ):  # "clashes on the X-Y border": the border is theirs
        near = [
            n
            for s in ("on", "along", "at")
            for b in fill_slot(token, s)
            if b.lemma_ in lexicon_of(token.doc).grammar.borders
            for n in _border_owners(b)
        ]
    mentions = [scene.mention(t) for t in near]
    return [m for m in mentions if m is not None and m.codes and m.kind != "text"][:2]


def make_parties(scene: Scene, mention: Mention) -> list[Party]:
    """One `Party` for each code of a mention; a pronoun gives the words it stands for."""
    source = mention
    seen = {mention.head}
    while (
        source.kind == "pronoun" and source.antecedent is not None and source.antecedent not in seen
    ):
        nearer = scene.mentions.get(source.antecedent)
        if nearer is None:
            break
        seen.add(nearer.head)
        source = nearer
    doc = scene.doc
    span = doc[source.start : source.end]
    carried = find_sentence(doc[source.head]) != find_sentence(doc[mention.head])
    codes: Sequence[str | None] = mention.codes or (None,)
    return [
        Party(
            span.text,
            span.start_char,
            span.end_char,
            c,
            mention.id,
            mention.name,
            carried,
            mention.local,
            mention.speaks_as,
            mention.acts_as,
        )
        for c in codes
    ]


def _belonging(speaker: Party, own: Mention) -> Party:
    """The speaker's own people: "our men" of a rebel are rebels, "our troops" of a minister the army."""
    country, sector = (speaker.code or "--- CVL").split(" ")
    code = (
        speaker.code
        if sector in ("REB", "PTY", "CRM", "UAF", "MIL")
        else f"{country} {own.codes[0].split(' ')[1]}"
    )
    return Party(
        speaker.text, speaker.start, speaker.end, code, speaker.id, speaker.name, True, own.local
    )


def _carried(party: Party) -> Party:
    return Party(
        party.text,
        party.start,
        party.end,
        party.code,
        party.id,
        party.name,
        True,
        party.local,
        party.speaks_as,
        party.acts_as,
    )


def _place_party(token: Token) -> Party:
    """A struck place stands for its authorities; which they are is decided in `resolve`."""
    span = next(
        (e for e in token.doc.ents if e.start <= token.i < e.end), token.doc[token.i : token.i + 1]
    )
    return Party(span.text, span.start_char, span.end_char, None, "place", None)


def _places_of(token: Token) -> list[Token]:
    found = [
        t
        for slot in ("of", "in", "near", "at", "on")
        for t in fill_slot(token, slot)
        if t.ent_type_ == "LOC"
    ]
    found += [
        c
        for c in token.children
        if c.dep_ in ("compound", "nmod:poss", "appos") and c.ent_type_ == "LOC"
    ]
    return found


def _people_party(token: Token) -> Party:
    return Party(token.text, token.idx, token.idx + len(token), "--- CVL", None, None)


def distinct(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Parties without repeats: one of each code, one of each unknown phrase."""
    seen: set[object] = set()
    out = []
    for p in parties:
        key: object = p.code if p.code and not p.code.startswith("---") else (p.start, p.end, p.code)
        if key not in seen:
            seen.add(key)
            out.append(p)
    return tuple(out)
