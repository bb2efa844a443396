"""Words for people by what they did or suffered: "the kidnappers" are those who kidnapped, "the victims" those who were killed."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.annotate.owners import OF_ITS, has_case
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of

LAWLESS = frozenset({"REB", "UAF", "CRM"})  # whom such words are said of; soldiers and police are called what they are
POINTING = frozenset({"the", "his", "her", "their", "its", "both", "these", "those"})
NARROWING = frozenset({"amod", "compound", "nmod", "acl", "acl:relcl", "nummod"})
BY = frozenset({"by"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
CLAUSES = frozenset({"advcl", "conj", "xcomp"})  # whose subject is that of the verb above
# classes of words for people, and of the verbs for what they do or what befalls them
DOERS = (("captors", "capturing"), ("assailants", "assailing"))
SUFFERERS = (("victims", "assailing"), ("tried", "trying"))


def find_by_deed(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """Who last did or suffered what the noun says, of the mentions before `m`."""
    return _find_doer(doc, m, done) or _find_sufferer(doc, m, done)


def _find_doer(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """Who did last what the noun says, with the sector that they had as they did it."""
    deeds = _deeds_of(doc[m.head], DOERS)
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


def _find_sufferer(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """To whom was done last what the noun says; none where several parties suffered in one sentence."""
    noun = doc[m.head]
    deeds = _deeds_of(noun, SUFFERERS)
    if not deeds or any(c.dep_ in NARROWING for c in noun.children):
        return None
    by_head = {c.head: c for c in done if c.codes and len(c.codes) == 1 and c.kind in ("role", "name", "person")}
    verbs = [t for t in doc[: m.start] if t.lemma_.lower() in deeds and t.pos_ == "VERB"]
    for verb in reversed(verbs):
        hurt = [c for t in _objects(verb) if (c := by_head.get(t.i)) is not None and not c.codes[0].endswith(" CRM")]
        if hurt:
            same = {c.codes for c in hurt}
            fits = len(same) == 1 and (m.plural or not hurt[-1].plural) and not hurt[-1].codes[0].endswith(" CVL")
            return hurt[-1] if fits else None
    return None


def _deeds_of(noun: Token, classes: Sequence[tuple[str, str]]) -> frozenset[str]:
    """The verbs for what people of this name do or suffer, where the noun points back to them."""
    if not any(c.lower_ in POINTING for c in noun.children if c.dep_ in ("det", "det:predet", "nmod:poss")):
        return frozenset()
    things = lexicon_of(noun.doc).things
    word = noun.lemma_.lower()
    return next((things[deeds] for names, deeds in classes if word in things[names]), frozenset())


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


def _objects(verb: Token) -> list[Token]:
    """Whom a verb is done to: its object or passive subject, or the noun that its clause hangs on; of "four of the men" the men."""
    own = [c for c in verb.children if c.dep_ in ("obj", "nsubj:pass")]
    if not own and verb.dep_ == "acl" and verb.tag_ == "VBN":
        own = [verb.head]
    heads = [verb.head if t.tag_ in ("WP", "WDT") and verb.dep_ == "acl:relcl" else t for t in own]
    found = []
    for t in heads:
        inside = [c for c in t.children if c.dep_ == "nmod" and has_case(c, OF_ITS)]
        found += inside if t.pos_ == "NUM" and inside else [t]
        found += [c for c in t.children if c.dep_ == "conj"]
    return found
