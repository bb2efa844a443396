"""Of which sector a party is in an event: what it does there, and what the event model is sure of, tell more than its noun alone."""

from dataclasses import replace

from spacy.tokens import Token

from sayso.extract.phrases import is_some_of
from sayso.extract.scene import Scene
from sayso.extract.slots import MODIFIERS
from sayso.extract.weigh import FAIR_SECTOR, roles_of, sector_of
from sayso.extract.what import Trigger
from sayso.records import Party

FORCEFUL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})
GUNS = frozenset({"firearms", "heavy-weapons"})
PEOPLE = frozenset({"CVL", "SOC", "UAF"})  # what a common noun for people stands for by default


def find_sector(scene: Scene, trigger: Trigger, party: Party) -> Party:
    """A party that the lexicon knows only as people gets the sector that the model is sure of."""
    sector = (party.code or "--- CVL").split(" ")[1]
    span = scene.doc.char_span(party.start, party.end, alignment_mode="expand")
    if span is not None and sector != "EDU" and (_strikes(scene, trigger, span.root) or (sector == "CVL" and _marches(scene, trigger, span.root))):
        return replace(party, code=f"{(party.code or '---').split(' ')[0]} LAB")
    if sector == "GOV" and span is not None:
        return _as_thing(scene, trigger, party, span.root)
    own = scene.mention(span.root) if span is not None else None
    if sector == "MIL" and span is not None and own is not None and own.kind == "role":
        return _as_police(scene, trigger, party, span.root)
    if sector not in PEOPLE or (own is not None and own.lemma in scene.things["unarmed"]):
        return party  # "six policemen and a civilian"
    if sector == "CVL" and own is not None and own.lemma == "group" and own.antecedent is not None:
        return party  # "snatched the group": those told of before
    sure = sector_of(scene, trigger.token, span) if span is not None else None
    if sure is None or (span is not None and own is not None and is_some_of(span.root, own)):
        return party
    country = party.code.split(" ")[0] if party.code else "---"
    return replace(party, code=f"{country} {sure}")


def as_navy(scene: Scene, trigger: Trigger, party: Party) -> Party:
    """ "Northern vessels opened fire": merchants and fishermen have no guns."""
    span = scene.doc.char_span(party.start, party.end, alignment_mode="expand")
    if trigger.frame.mode not in GUNS or span is None or span.root.lemma_.lower() not in scene.things["ships"]:
        return party
    country, sector = (party.code or "--- MIL").split(" ")
    return replace(party, code=f"{country} MIL") if sector in ("BUS", "CVL") else party


def _as_police(scene: Scene, trigger: Trigger, party: Party, noun: Token) -> Party:
    """ "Officers fired tear gas": of a word for soldiers and policemen alike the rest of the sentence says which, by the model."""
    if noun.lemma_.lower() not in scene.things["uniformed"]:
        return party
    police = any(r.sector == "COP" and r.sure >= FAIR_SECTOR and r.token == noun.i for r in roles_of(scene, trigger.token))
    return replace(party, code=f"{str(party.code).split(' ')[0]} COP") if police else party


def _strikes(scene: Scene, trigger: Trigger, noun: Token) -> bool:
    """Whether a person's job is why he stands here: pilots who strike, nurses whose pay is talked of."""
    found = scene.mention(noun)
    if found is None or not found.works or found.lemma in scene.things["healers"]:
        return False
    if trigger.frame.mode == "strike":
        return True
    return any(t.pos_ == "NOUN" and _is_of_labour(scene, trigger, t) for t in noun.sent)


def _marches(scene: Scene, trigger: Trigger, noun: Token) -> bool:
    """ "Hotel workers marched": who is told of as a worker protests as one."""
    found = scene.mention(noun)
    workers = found is not None and found.works and found.lemma.split(" ")[-1] == "worker" and found.lemma not in scene.things["healers"]
    return workers and trigger.frame.type == "PROTEST"


def _is_of_labour(scene: Scene, trigger: Trigger, noun: Token) -> bool:
    """Wages and unions; a strike too, where nobody is attacked and it is none from the air."""
    if noun.lemma_.lower() != "strike":
        return noun.lemma_.lower() in scene.things["labour"]
    of_arms = any(c.dep_ in MODIFIERS and c.lemma_.lower() in scene.things["of_arms"] for c in noun.children)
    return trigger.frame.type not in FORCEFUL and not of_arms


def _as_thing(scene: Scene, trigger: Trigger, party: Party, owner: Token) -> Party:
    """ "A Gothan supply boat", "Gothan builders": a state's adjective gives the country, the noun that no list has the sector."""
    noun = owner.head
    if not (party.id or "").startswith("state:") or owner.dep_ not in MODIFIERS or scene.mention(noun) is not None:
        return party
    if noun.lemma_.lower() in scene.things["locality"]:
        return party
    own = max((r.p for r in roles_of(scene, trigger.token) if r.token == owner.i), default=0.0)
    for r in roles_of(scene, trigger.token):  # of "the Gothan raid" the model rather has Gotha in the role
        if r.token == noun.i and r.p >= own and r.sure >= FAIR_SECTOR and r.name in ("actor", "recipient"):
            return replace(party, code=f"{str(party.code).split(' ')[0]} {r.sector}", id=None)
    return party
