"""Of which force or mission people are whom no word puts in one: officers, men in uniform, a captain; "the embassy", "the peacekeepers"."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from sayso.annotate.known import MEMORY, is_bare_definite, is_known
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of
from sayso.reference.things import load_things

OFFICER, MUTINEER = "officer", "mutineer"
NEXT = 3  # mentions back to a vehicle
SOLDIERS = frozenset({"MIL", "REB"})
SENDING_BODIES = frozenset({"UN", "AU", "NATO", "EU", "OSCE", "ARL", "IGO"})
SENDERS = frozenset({"GOV", "MIL", "IGO", "COP"})


def of_force(token: Token, m: Mention, done: Sequence[Mention], mentions: Sequence[Mention]) -> Mention | None:
    """The mention with its force, by the parties told before it (`done`) or in the whole report (`mentions`); None where its word says enough."""
    return _of_vehicle(token, m, done) or _of_police(token, m, mentions) or _of_either(token, m, done, mentions)


def _of_vehicle(token: Token, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """ "Shot down a police helicopter, killing the pilot": who flies or drives what the sentence told of just before is of its force."""
    things = lexicon_of(token.doc).things
    if token.lemma_.lower() not in things["aboard_by_trade"] or not is_bare_definite(token):
        return None
    near = (c for c in reversed(done[-NEXT:]) if c.kind == "role" and c.codes and token.doc[c.head].sent == token.sent)
    found = next((c for c in near if token.doc[c.head].lemma_.lower() in things["vehicle"]), None)
    return replace(m, codes=found.codes, antecedent=found.head, local=found.local) if found is not None else None


def _of_either(token: Token, m: Mention, done: Sequence[Mention], mentions: Sequence[Mention]) -> Mention | None:
    """An officer is of the police or of the army, as the text goes, and so is a mutineer."""
    things = lexicon_of(token.doc).things
    uniformed = m.codes[0].endswith(" CVL") and _wears_uniform(token)
    if token.lemma_ not in (OFFICER, MUTINEER) and not uniformed:
        return None
    if any(c.dep_ in ("compound", "amod") and c.i >= m.start for c in token.children):
        return None
    behind = {c.i for c in token.children if c.dep_ == "nmod" and c.i > token.i}
    if any(o.head in behind and o.codes[:1] == m.codes[:1] and o.lemma.split(" ")[-1] not in things["units"] for o in mentions):
        return None  # "officers of the presidential guard" are told what they are
    posts = things["target"]  # "at a checkpoint" says nothing of whose officers they are
    told = [c for c in done[-MEMORY:] if c.codes and c.kind != "pronoun" and c.lemma not in posts]
    sectors = [c.codes[0].split(" ")[1] for c in told]
    forces = [s for s in sectors if s in ("COP", "MIL")]
    if token.lemma_ == MUTINEER and forces[-1:] != ["COP"]:
        return None  # soldiers, if the text tells of no police
    return _as(m, forces[-1] if forces else "COP")  # with no army in the text


def _wears_uniform(token: Token) -> bool:
    """ "Uniformed men", "men in uniform": whose uniform it is no word says."""
    if token.tag_ != "NNS" or token.lemma_.lower() not in ("man", "men"):
        return False
    worn = [c for c in token.children if c.dep_ == "nmod" and c.lemma_.lower() == "uniform" and all(k.dep_ == "case" for k in c.children)]
    return bool(worn) or any(c.dep_ == "amod" and c.lower_ == "uniformed" for c in token.children)


def _of_police(token: Token, m: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """ "Sgt. X", "the captain": of the police where the report tells of police, and neither of an army nor of rebels."""
    things = lexicon_of(token.doc).things
    if m.lemma not in things["shared_ranks"] or token.lemma_ == OFFICER:
        return None
    vague = things["shared_ranks"] | things["uniformed"]
    told = {c.codes[0].split(" ")[1] for c in mentions if c.codes and c.lemma not in vague}
    return _as(m, "COP") if "COP" in told and not told & SOLDIERS else None


def _as(m: Mention, force: str) -> Mention:
    return replace(m, codes=(f"{m.codes[0].split(' ')[0]} {force}",), local=True)


def find_mission(token: Token, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """ "The embassy" is that of the state whose ambassador or embassy was told of last, and of no state it stands in."""
    missions = lexicon_of(token.doc).things["missions"]
    if token.lemma_.lower() not in missions or not any(c.lower_ == "the" for c in token.children):
        return None
    told = [c for c in done[-MEMORY:] if is_known(c) and c.lemma.split(" ")[-1] in missions and c.codes[0].endswith(" GOV")]
    return replace(m, codes=told[-1].codes[:1], antecedent=told[-1].head) if told else None


def find_body(token: Token, m: Mention, done: Sequence[Mention], mentions: Sequence[Mention]) -> Mention | None:
    """Peacekeepers and monitors are of the body of states told of most before them, else in the report: never of where they are.

    "The force" and "the mission" are such where the last force or mission told of is.
    """
    things = load_things()
    if m.lemma in things["sent_out"] and is_bare_definite(token):
        forces = [c for c in done if is_known(c) and (c.codes[0].endswith(" MIL") or c.lemma.split(" ")[-1] == m.lemma)]
        body = forces[-1].codes[0].split(" ")[0] if forces else None
        return replace(m, codes=(f"{body} {'MIL' if m.lemma == 'force' else 'IGO'}",), weak=False) if body in SENDING_BODIES else None
    if m.lemma not in things["peacekeepers"]:
        return None
    for told in (done, mentions):
        bodies = [c.codes[0].split(" ")[0] for c in told if c.codes and c.codes[0].split(" ")[1] in SENDERS]
        sending = [b for b in bodies if b in SENDING_BODIES]
        if sending:
            return replace(m, codes=(f"{max(sending, key=sending.count)} {m.codes[0].split(' ')[1]}",))
    many = any(c.lower_ in things["many_states"] for c in token.children if c.dep_ in ("amod", "compound"))
    return replace(m, codes=(f"IGO {m.codes[0].split(' ')[1]}",)) if many else None
