"""Missions and those sent on them: "the embassy", "the peacekeepers", "the judges" are of the state or the body of states that sends them."""

from collections.abc import Sequence, Set
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.annotate.known import MEMORY, is_bare_definite, is_known
from sayso.annotate.owners import has_case
from sayso.annotate.pairs import find_doers
from sayso.datelines import is_in_dateline
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of
from sayso.reference.things import load_things

UNKNOWN_COURT, UNKNOWN_HOUSE, UNKNOWN_ARMY = "--- JUD", "--- LEG", "--- MIL"
SOLDIERS = frozenset({"soldier", "troops", "troop", "trooper", "serviceman"})
CALLED = {"alliance": "NATO", "bloc": "EU"}  # bodies by the noun that is no part of their name
HOUSES = frozenset({"embassy", "consulate", "legation"})
LOCATED = frozenset({"in", "at"})
SENDING_BODIES = frozenset({"UN", "AU", "NATO", "EU", "OSCE", "ARL", "IGO"})
COURTS = frozenset({"UN", "ICC", "ICJ", "IGO"})  # bodies of states that have a court
SENDERS = frozenset({"GOV", "MIL", "IGO", "COP"})


def find_mission(token: Token, m: Mention, done: Sequence[Mention], mentions: Sequence[Mention]) -> Mention | None:
    """ "The embassy", "an embassy spokesman": of the state whose ambassador or embassy was told of last, and of no state it stands in."""
    missions, words = lexicon_of(token.doc).things["missions"], m.lemma.split(" ")
    staff = len(words) > 1 and words[0] in HOUSES
    if not staff and (token.lemma_.lower() not in missions or not any(c.lower_ == "the" for c in token.children)):
        return None
    states = [c for c in done[-MEMORY:] if is_known(c) and c.codes[0].endswith(" GOV")]
    told = [c for c in states if not missions.isdisjoint({c.lemma.split(" ")[-1], *_titles(token.doc, c)})]
    if told:
        return replace(m, codes=told[-1].codes[:1], antecedent=told[-1].head)
    return _of_guest(token, m, mentions) if staff or words[-1] in HOUSES else None


def _titles(doc: Doc, m: Mention) -> set[str]:
    """The words of an envoy's name and office: "Ambassador X"."""
    return {t.lower_ for t in doc[m.start : m.end]} if m.person else set()


def _of_guest(token: Token, m: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """Where the text says in which country a house stands, it is of the other whose people the sentence or the one before tells of."""
    doc = token.doc
    inside = {c.i for c in token.children if c.dep_ == "nmod" and has_case(c, LOCATED)}
    here = {c.codes[0].split(" ")[0] for c in mentions if c.codes and (c.head in inside or is_in_dateline(doc[c.head]))}
    if not here:
        return None
    first, doers = token.sent.start, find_doers(token)  # who enters a house is a guest there
    since = doc[first - 1].sent.start if first else 0
    near = [c for c in mentions if since <= c.head < token.sent.end and c.head not in doers and len(c.codes) == 1 and is_known(c)]
    guests = [c for c in near if c.codes[0].split(" ")[0] not in here | SENDING_BODIES]
    before = [c for c in guests if c.head < token.i]
    guest = before[-1] if before else guests[0] if guests else None
    return replace(m, codes=(f"{guest.codes[0].split(' ')[0]} GOV",), antecedent=guest.head) if guest is not None else replace(m, local=False)


def find_body(token: Token, m: Mention, done: Sequence[Mention], mentions: Sequence[Mention]) -> Mention | None:
    """Peacekeepers and monitors are of the body of states told of most before them, else in the report: never of where they are.

    "The force" and "the mission" are such where the last force or mission told of is.
    """
    things = load_things()
    if m.lemma in things["sent_out"] and is_bare_definite(token):
        forces = [c for c in done if is_known(c) and c.head != m.head and (c.codes[0].endswith(" MIL") or c.lemma.split(" ")[-1] == m.lemma)]
        body = forces[-1].codes[0].split(" ")[0] if forces else None
        return replace(m, codes=(f"{body} {'MIL' if m.lemma == 'force' else 'IGO'}",), weak=False) if body in SENDING_BODIES else None
    if (sender := _mission_of(token, m, done, things["sent_out"]) or _body_before(token, m, done)) is not None:
        return replace(m, codes=(f"{sender} IGO",), weak=False)
    if m.codes == (UNKNOWN_HOUSE,):  # "deputies", "the lawmakers": of the parliament told of last
        houses = (c.codes for c in reversed(done[-MEMORY:]) if is_known(c) and len(c.codes) == 1 and c.codes[0].endswith(" LEG"))
        return replace(m, codes=house) if (house := next(houses, None)) is not None else None
    if m.codes == (UNKNOWN_COURT,):
        return replace(m, codes=(court,), weak=False) if (court := _court_of(token, done, mentions)) is not None else None
    if (force := _force_of(token, m, done, things["peacekeepers"])) is not None:
        return replace(m, codes=(force,), weak=False)
    if m.lemma not in things["peacekeepers"]:
        return None
    for told in (done, mentions):
        bodies = [c.codes[0].split(" ")[0] for c in told if c.codes and c.codes[0].split(" ")[1] in SENDERS]
        sending = [b for b in bodies if b in SENDING_BODIES]
        if sending:
            return replace(m, codes=(f"{max(sending, key=sending.count)} {m.codes[0].split(' ')[1]}",))
    many = any(c.lower_ in things["many_states"] for c in token.children if c.dep_ in ("amod", "compound"))
    return replace(m, codes=(f"IGO {m.codes[0].split(' ')[1]}",)) if many else None


def _court_of(token: Token, done: Sequence[Mention], mentions: Sequence[Mention]) -> str | None:
    """ "Prosecutors", "the judges": of the court told of last, else first in the report, if it is one of many states; "the court in The Hague" is."""
    if any(c.i > token.i and c.dep_ == "nmod" and c.lemma_.lower() in load_things()["court_seats"] for c in token.children):
        return "UN JUD"
    if any(c.lower_ in ("a", "an") for c in token.children):
        return None  # one that was not told of
    courts = [c.codes[0] for told in (reversed(done), mentions) for c in told if is_known(c) and c.codes[0].endswith(" JUD")]
    return courts[0] if courts and courts[0].split(" ")[0] in COURTS else None


def _force_of(token: Token, m: Mention, done: Sequence[Mention], peacekeepers: Set[str]) -> str | None:
    """ "UN peacekeepers came under fire. Soldiers shot back": theirs, where they were told of just before and no other army was."""
    if m.codes != (UNKNOWN_ARMY,) or m.lemma not in SOLDIERS or not m.plural:
        return None
    armies = [c for c in done[-MEMORY:] if is_known(c) and c.codes[0].endswith(" MIL") and len(c.codes) == 1]
    if not armies or len({c.codes for c in armies}) > 1 or armies[-1].head < token.doc[max(token.sent.start - 1, 0)].sent.start:
        return None
    sent = any(c.codes[0].split(" ")[0] in SENDING_BODIES or c.lemma in peacekeepers for c in armies)
    return armies[-1].codes[0] if sent else None


def _mission_of(token: Token, m: Mention, done: Sequence[Mention], sent_out: Set[str]) -> str | None:
    """ "Mission spokeswoman X", "the mission chief": of the body of states whose mission or force was told of last."""
    before = token.nbor(-1) if token.i else token
    if not m.person or m.plural or before.lower_ not in sent_out or before.head != token or before.n_lefts:
        return None
    told = (c for c in reversed(done) if is_known(c) and token.doc[c.head].lemma_.lower() in sent_out)
    body = next((c.codes[0].split(" ")[0] for c in told), None)
    return body if body in SENDING_BODIES else None


def _body_before(token: Token, m: Mention, done: Sequence[Mention]) -> str | None:
    """ "Council members", "an alliance spokesman": of the body of states told of last that the noun can mean."""
    before = token.nbor(-1) if token.i else token
    word = m.lemma.split(" ")[0] if " " in m.lemma else before.lower_
    if not m.person or word not in load_things()["bodies_of_states"] or (word == before.lower_ and before.n_lefts and before.head == token):
        return None
    told = (c for c in reversed(done[-MEMORY:]) if is_known(c) and c.codes[0].endswith(" IGO"))
    bodies = ((c.codes[0].split(" ")[0], c.lemma.split(" ")) for c in told)
    return next((body for body, words in bodies if word in words or CALLED.get(word) == body), None)


def is_mission(token: Token) -> bool:
    """ "The Gothan embassy": in another country than its own, whose police and people are told of beside it."""
    named = token.dep_ in ("amod", "compound", "nmod:poss") and token.head.lemma_.lower() in HOUSES
    return named or token.lemma_.lower() in HOUSES
