"""Of which force men are whom no word puts in one: officers, agents, men in uniform, a captain."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from sayso.annotate.known import MEMORY, is_bare_definite, is_known, take
from sayso.annotate.missions import SENDERS
from sayso.annotate.pairs import find_doers
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of

SENT = frozenset({"MIL", "COP", "REB"})
AGENT = "agent"
NEXT = 3  # mentions back to a vehicle
SOLDIERS = frozenset({"MIL", "REB"})


def of_force(token: Token, m: Mention, done: Sequence[Mention], mentions: Sequence[Mention]) -> Mention | None:
    """The mention with its force, by the parties told before it (`done`) or in the whole report (`mentions`); None where its word says enough."""
    return _of_vehicle(token, m, done) or _of_police(token, m, mentions) or _of_either(token, m, done, mentions) or _of_service(token, m, done)


def _of_vehicle(token: Token, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """ "Shot down a police helicopter, killing the pilot": who flies or drives what the sentence told of just before is of its force."""
    things = lexicon_of(token.doc).things
    if token.lemma_.lower() not in things["aboard_by_trade"] or not is_bare_definite(token) or not m.codes[0].startswith("---"):
        return None
    near = (c for c in reversed(done[-NEXT:]) if c.kind == "role" and c.codes and token.doc[c.head].sent == token.sent)
    found = next((c for c in near if token.doc[c.head].lemma_.lower() in things["vehicle"]), None)
    return replace(m, codes=found.codes, antecedent=found.head, local=found.local) if found is not None and len(found.codes) == 1 else None


def _of_either(token: Token, m: Mention, done: Sequence[Mention], mentions: Sequence[Mention]) -> Mention | None:
    """An officer is of the police or of the army, as the text goes, and so is a mutineer."""
    things = lexicon_of(token.doc).things
    uniformed = m.codes[0].endswith(" CVL") and _wears_uniform(token)
    if token.lemma_ not in things["of_a_force"] and not uniformed:
        return None
    if any(c.dep_ in ("compound", "amod") and c.i >= m.start for c in token.children):
        return None
    behind = {c.i for c in token.children if c.dep_ == "nmod" and c.i > token.i}
    if any(o.head in behind and o.codes[:1] == m.codes[:1] and o.lemma.split(" ")[-1] not in things["units"] for o in mentions):
        return None  # "officers of the presidential guard" are told what they are
    posts = things["target"]  # "at a checkpoint" says nothing of whose officers they are
    told = [c for c in done[-MEMORY:] if c.codes and c.head != m.head and c.kind != "pronoun" and c.lemma not in posts]
    sectors = [c.codes[0].split(" ")[1] for c in told]
    forces = [s for s in sectors if s in ("COP", "MIL")]
    if token.lemma_ in things["mutineers"] and forces[-1:] != ["COP"]:
        return None  # soldiers, if the text tells of no police
    if not forces:
        forces = ["MIL" if uniformed else "COP"]  # with no army in the text
    return _as(m, forces[-1])


def _wears_uniform(token: Token) -> bool:
    """ "Uniformed men", "men in uniform": whose uniform it is no word says."""
    if token.tag_ != "NNS" or token.lemma_.lower() not in ("man", "men"):
        return False
    worn = [c for c in token.children if c.dep_ == "nmod" and c.lemma_.lower() == "uniform" and all(k.dep_ == "case" for k in c.children)]
    return bool(worn) or any(c.dep_ == "amod" and c.lower_ == "uniformed" for c in token.children)


def _of_service(token: Token, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """ "The agents": those of the police or the service that was named last, or told of by that word."""
    if token.lemma_ != AGENT or not is_bare_definite(token):
        return None
    services = (c for c in reversed(done[-MEMORY:]) if c.codes and c.codes[0].endswith((" COP", " SPY")))
    found = next((c for c in services if c.kind == "name" or c.lemma.split(" ")[-1] == AGENT), None)
    return take(m, found) if found is not None else None


def _of_police(token: Token, m: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """ "Sgt. X", "the captain": of the police where the report tells of police, and neither of an army nor of rebels; "Officer X" always."""
    things = lexicon_of(token.doc).things
    if m.lemma not in things["shared_ranks"]:
        return None
    if token.lemma_ in things["of_a_force"]:
        titled = token.i + 1 < len(token.doc) and token.text.istitle() and token.nbor().ent_type_ == "PER"
        return _as(m, "COP") if titled else None
    vague = things["shared_ranks"] | things["uniformed"]
    told = {c.codes[0].split(" ")[1] for c in mentions if c.codes and c.lemma not in vague}
    return _as(m, "COP") if "COP" in told and not told & SOLDIERS else None


def _as(m: Mention, force: str) -> Mention:
    return replace(m, codes=(f"{m.codes[0].split(' ')[0]} {force}",), local=True)


def is_sent(token: Token) -> bool:
    return token.dep_ == "obj" and token.head.lemma_ in lexicon_of(token.doc).grammar.commanding


def find_commanded(token: Token, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """ "Gotha sent troops": forces that no word says whose they are are of who sends them."""
    if not is_sent(token) or m.codes[0].split(" ")[1] not in SENT:
        return None
    doers = find_doers(token)
    senders = [c for c in done if c.head in doers and is_known(c) and len(c.codes) == 1]
    if len(doers) != 1 or not senders:
        return None
    sender = senders[-1]
    country, sector = sender.codes[0].split(" ")
    if sector == "REB":
        return replace(m, codes=sender.codes, antecedent=sender.head)
    own = m.codes[0].split(" ")[1]
    return replace(m, codes=(f"{country} {own}",), antecedent=sender.head) if sector in SENDERS and own != "REB" else None
