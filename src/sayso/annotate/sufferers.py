"""Words for people by what was done to them: "the victims" are those who were killed, "the defendants" those who were tried."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.annotate.owners import has_case
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of

POINTING = frozenset({"the", "these", "those", "his", "her", "their"})
NARROWING = frozenset({"amod", "compound", "nmod", "acl", "acl:relcl", "nummod"})
FOR, OF = frozenset({"for"}), frozenset({"of"})
SAID_BEFORE = (("victims", "assailing"), ("tried", "trying"))


def find_befallen(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """To whom was done last what the noun says, of the mentions before `m`; none where several parties suffered in one sentence."""
    noun = doc[m.head]
    if noun.lemma_.lower() in lexicon_of(doc).things["clients"] and (client := _spoken_for(noun, done)) is not None:
        return client
    if noun.lemma_.lower() == "group" and (taken := _find_taken(doc, m, done)) is not None:
        return taken
    deeds = _deeds_to(noun)
    if not deeds:
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


def _deeds_to(noun: Token) -> frozenset[str]:
    """The verbs for what befell people of this name, where the noun points back to them."""
    determined = any(c.lower_ in POINTING for c in noun.children if c.dep_ in ("det", "nmod:poss"))
    if not determined or any(c.dep_ in NARROWING for c in noun.children):
        return frozenset()
    things = lexicon_of(noun.doc).things
    word = noun.lemma_.lower()
    return next((things[deeds] for names, deeds in SAID_BEFORE if word in things[names]), frozenset())


def _objects(verb: Token) -> list[Token]:
    """Whom a verb is done to: its object or passive subject, or the noun that its clause hangs on; of "four of the men" the men."""
    own = [c for c in verb.children if c.dep_ in ("obj", "nsubj:pass")]
    if not own and verb.dep_ == "acl" and verb.tag_ == "VBN":
        own = [verb.head]
    heads = [verb.head if t.tag_ in ("WP", "WDT") and verb.dep_ == "acl:relcl" else t for t in own]
    found = []
    for t in heads:
        inside = [c for c in t.children if c.dep_ == "nmod" and has_case(c, OF)]
        found += inside if t.pos_ == "NUM" and inside else [t]
        found += [c for c in t.children if c.dep_ == "conj"]
    return found


def _spoken_for(noun: Token, done: Sequence[Mention]) -> Mention | None:
    """ "X's lawyer said his client was ill", "a lawyer for the miners said his clients were": for whom a lawyer speaks."""
    lawyers = lexicon_of(noun.doc).things["lawyers"]
    own = [t for t in noun.sent if t.i < noun.i and t.lemma_.lower() in lawyers]
    near = {c.i for t in own for c in t.children if c.dep_ == "nmod:poss" or (c.dep_ == "nmod" and has_case(c, FOR))}
    return next((c for c in done if c.head in near and c.codes and not c.codes[0].endswith(" CVL")), None)


def _find_taken(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """ "The rebels, who snatched the group": not who takes people but those told of before who were taken."""
    group, verb = doc[m.head], doc[m.head].head
    the = any(c.lower_ in POINTING for c in group.children) and not any(c.dep_ in NARROWING for c in group.children)
    if not the or group.dep_ not in ("obj", "nsubj:pass") or verb.pos_ != "VERB" or verb.lemma_ not in lexicon_of(doc).things["capturing"]:
        return None
    people = [c for c in done if len(c.codes) == 1 and c.codes[0].endswith(" CVL") and c.kind in ("role", "name")]
    last = next((c for c in reversed(people) if c.plural), None)
    if last is None:
        return None
    joined = {last.head, *(t.i for t in doc[last.head].conjuncts)}  # "four Gothans and a Ruritanian"
    return replace(last, codes=tuple(dict.fromkeys(c.codes[0] for c in people if c.head in joined)))
