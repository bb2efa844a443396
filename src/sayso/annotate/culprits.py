"""Words for people by what they have done: "the kidnappers" are those who kidnapped, "the attackers" those who attacked."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.annotate.owners import has_case
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of

LAWLESS = frozenset({"REB", "UAF", "CRM"})  # whom such words are said of; soldiers and police are called what they are
POINTING = frozenset({"the", "his", "her", "their", "its", "both", "these", "those"})
BY = frozenset({"by"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
CLAUSES = frozenset({"advcl", "conj", "xcomp"})  # whose subject is that of the verb above


def find_culprits(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """Who did last what the noun says, of the mentions before `m`, with the sector that they had as they did it."""
    deeds = _deeds_of(doc[m.head])
    if not deeds:
        return None
    by_head = {c.head: c for c in done if c.codes and len(c.codes) == 1 and c.kind != "adjective" and _sector_of(c) in LAWLESS}
    told = [t for t in doc[: m.start] if t.pos_ == "VERB" and t.lemma_ in deeds]
    found = [by_head[t.i] for verb in reversed(told) for t in _subjects(verb) if t.i in by_head]
    fitting = [c for c in found if m.plural or not c.plural]
    if not fitting:
        return None
    best = next((c for c in fitting if _sector_of(c) != "UAF"), fitting[0])  # "gunmen" before "the rebels" are the same
    return replace(best, codes=(f"{best.codes[0].split(' ')[0]} {_sector_of(best)}",))


def _deeds_of(noun: Token) -> frozenset[str]:
    """The verbs for what people of this name do, where the noun points back to them."""
    if not any(c.lower_ in POINTING for c in noun.children if c.dep_ in ("det", "det:predet", "nmod:poss")):
        return frozenset()
    things = lexicon_of(noun.doc).things
    word = noun.lemma_.lower()
    for names, deeds in (("captors", "capturing"), ("assailants", "assailing")):
        if word in things[names]:
            return things[deeds]
    return frozenset()


def _sector_of(m: Mention) -> str:
    return m.acts_as or m.codes[0].split(" ")[1]


def _subjects(verb: Token) -> list[Token]:
    """Who does what a verb tells: its subject or agent, the noun that its clause hangs on, the subject of the verb above."""
    while True:
        agents = [t for t in verb.subtree if t.i > verb.i and t.pos_ in NOUNS and has_case(t, BY)]
        if agents:
            return agents
        if any(c.dep_ == "nsubj:pass" for c in verb.children) or (verb.dep_ == "acl" and verb.tag_ == "VBN"):
            return []
        subjects = [c for c in verb.children if c.dep_ == "nsubj"]
        relative = verb.dep_ == "acl:relcl" and (not subjects or subjects[0].tag_ in ("WP", "WDT"))
        if relative or (verb.dep_ == "acl" and not subjects):
            return [verb.head]
        if subjects or verb.dep_ not in CLAUSES or verb.head.pos_ not in ("VERB", "AUX"):
            return subjects
        verb = verb.head
