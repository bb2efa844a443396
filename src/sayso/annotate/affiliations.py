"""People whose group, body or rank is told behind them: "gunmen linked to X", "Y, who heads X", "Y and other officers"."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.annotate.owners import OF_ITS, has_case
from sayso.annotate.roles import NAMING, SELVES
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of

SPEAKING = frozenset("speak act fight work".split())  # for a group
FOR = frozenset({"for"})
OF_GROUP = frozenset({"of", "from"})
ON_BEHALF = frozenset({"behalf", "name"})
SERVING = frozenset({"serve", "act"})  # as an officer of it
NO_OFFICE = frozenset({"against", "with", "in", "on", "at", "under"})  # "served in Gotha", "acted against the rebels"
MEMBERSHIP = frozenset("member fighter militant follower supporter rebel guerrilla part".split())
VAGUE = frozenset({"CVL", "UAF", "CRM", "REB", "SOC"})  # sectors of nouns that say little of whose people are
BANDS = frozenset({"REB", "PTY", "CRM", "UAF", "MIL"})


def join_groups(doc: Doc, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with people whom their own clause gives to a group named in it as of that group."""
    by_head = {m.head: m for m in mentions}
    out = []
    for m in mentions:
        if m.kind == "person" and not m.codes and (others := _others_beside(doc[m.head], by_head)) is not None:
            m = replace(m, codes=others.codes, local=others.local)
        if m.kind == "person" and not m.codes and (led := _find_led(doc[m.head], by_head)) is not None:
            m = replace(m, codes=led.codes[:1], local=led.local)
        if m.kind == "person" and not m.codes and (body := _body_of(doc[m.head], by_head)) is not None:
            m = replace(m, codes=body.codes, local=body.local)
        word = doc[m.head]
        group = _own_name(word, by_head) if _is_body(m) else None
        if _is_one_of_a_people(m):
            group = _sent_by(word, by_head)
        if _is_open(m):
            group = _group_of(word, by_head)
        if group is not None:
            country, sector = group.codes[0].split(" ")
            own, bears = m.codes[0].split(" ")
            sector = bears if bears == "REB" and sector == "PTY" else sector  # its rebels are no mere members
            m = replace(m, codes=(f"{own if country == '---' else country} {sector}",), id=group.id, name=group.name)
        out.append(m)
    return out


def _others_beside(name: Token, by_head: dict[int, Mention]) -> Mention | None:
    """ "X and other Gothan officers", "X and dozens of other officers": what the others are X is as well."""
    for joined in name.children:
        near = [joined, *(c for c in joined.children if c.dep_ == "nmod")] if joined.dep_ == "conj" else []
        for noun in near:
            told = by_head.get(noun.i)
            others = told is not None and told.kind == "role" and told.plural and len(told.codes) == 1
            if others and any(c.lower_ == "other" for c in noun.children):
                return told
    return None


def _find_led(name: Token, by_head: dict[int, Mention]) -> Mention | None:
    """ "X, who led the operations of the Red Falcons", "who served as their envoy", "who speaks for the rebels": whose X is."""
    for clause in name.children:
        if clause.dep_ != "acl:relcl" or not any(c.lower_ == "who" and c.dep_.startswith("nsubj") for c in clause.children):
            continue
        for office in clause.children:
            led = clause.lemma_ in lexicon_of(name.doc).grammar.heading and office.dep_ == "obj" and office.i > clause.i
            spoken = clause.lemma_ == "speak" and office.dep_ == "obl" and has_case(office, FOR)
            served = clause.lemma_ in SERVING and office.dep_ == "obl" and not has_case(office, NO_OFFICE)
            if led or spoken or served:
                found = [by_head[t.i] for t in _parts_of(office) if _is_group(by_head.get(t.i))]
                body = by_head.get(office.i)
                if body is not None and not served and body.kind in ("name", "role") and len(body.codes) == 1 and (not body.person or body.plural):
                    found.append(body)
                if found:
                    return found[0]
    return None


def _body_of(name: Token, by_head: dict[int, Mention]) -> Mention | None:
    """ "Otto Helsing of the dockers' union": the body that a name has behind it."""
    for child in name.children:
        body = by_head.get(child.i) if child.dep_ == "nmod" and child.i > name.i and has_case(child, OF_ITS) else None
        if body is None or body.kind not in ("name", "role") or body.person or len(body.codes) != 1 or (body.id or "").startswith("state:"):
            continue
        if body.codes[0].split(" ")[1] not in VAGUE - BANDS:
            return body
    return None


def _parts_of(noun: Token) -> list[Token]:
    """A noun with those before it and behind "of": "operations", "Falcons' operations", "head of operations of the Falcons"."""
    owners = [c for c in noun.children if c.dep_ in ("compound", "nmod:poss") or (c.dep_ == "nmod" and has_case(c, OF_ITS))]
    return [noun, *(t for c in owners for t in _parts_of(c))]


def _is_open(m: Mention) -> bool:
    """Whether nothing but a noun has said yet who these people are."""
    return m.kind == "role" and m.person and not m.apart and m.id is None and len(m.codes) == 1 and m.codes[0].split(" ")[1] in VAGUE


def _is_one_of_a_people(m: Mention) -> bool:
    """ "A Gothan", "three Gothans"."""
    return m.kind == "name" and (m.id or "").startswith("state:") and m.codes[0].endswith(" CVL")


def _sent_by(noun: Token, by_head: dict[int, Mention]) -> Mention | None:
    """ "A Gothan from the Red Falcons", "two Gothans of the Red Falcons": the group named right behind, whatever the parse hangs it on."""
    counted = any(c.lower_ in ("a", "an") or c.dep_ == "nummod" for c in noun.children)  # nobody "protects Gothans from the Red Falcons" by number
    behind = noun.nbor() if counted and noun.i + 1 < len(noun.doc) else noun
    group = by_head.get(behind.head.i) if behind.dep_ == "case" and behind.lower_ in OF_GROUP else None
    return group if _is_group(group) else None


def _is_body(m: Mention) -> bool:
    """Whether a body is told by a noun alone: "a previously unknown group"."""
    return m.kind == "role" and not m.person and m.id is None and len(m.codes) == 1 and m.codes[0].split(" ")[1] in VAGUE


def _own_name(noun: Token, by_head: dict[int, Mention]) -> Mention | None:
    """The group that a body says it is: "a group calling itself the Red Falcons"."""
    for clause in noun.children:
        if clause.dep_ in ("acl", "acl:relcl") and clause.lemma_ in NAMING and any(c.lower_ in SELVES for c in clause.children):
            names = (by_head.get(t.i) for t in clause.subtree if t.i > clause.i)
            return next((m for m in names if m is not None and m.kind == "name" and m.codes[0].split(" ")[1] in BANDS), None)
    return None


def _group_of(noun: Token, by_head: dict[int, Mention]) -> Mention | None:
    """The group named in a clause of belonging that hangs on a noun, or behind the word for a body that they are of."""
    grammar = lexicon_of(noun.doc).grammar
    for clause in (*noun.children, *_read_as_verb(noun)):
        of = any(c.lower_ in ("of", "from") for c in clause.children if c.dep_ == "case")
        if clause.dep_ == "nmod" and of and _is_unnamed(by_head.get(clause.i)):
            named = next((by_head[c.i] for c in clause.children if c.dep_ == "appos" and _is_group(by_head.get(c.i))), None)
            if named is not None:
                return named
        denied = any(c.dep_ == "advmod" and c.lower_ in ("not", "never") for c in clause.children)
        others = any(c.dep_ == "nsubj:pass" and noun.i < c.i < clause.i and c.pos_ != "PRON" for c in clause.children)
        if not (clause == noun.head or clause.dep_ in ("acl", "acl:relcl")) or clause.i < noun.i or denied or others:
            continue  # "one was killed when gunmen believed to be of X fired": they are of it
        if clause.lemma_ in grammar.joining or (clause.lemma_ in SPEAKING and any(has_case(c, FOR) for c in clause.children)):
            return _named(clause, by_head)
        inside = [c for c in clause.children if c.dep_ == "ccomp"] if clause.lemma_ in grammar.describing else []
        for verb in (clause, *inside):  # "who said she spoke on behalf of X"
            if verb.lemma_ in SPEAKING and (voiced := _voiced(verb, by_head)) is not None:
                return voiced
        if clause.lemma_ in NAMING and any(c.lower_ in SELVES for c in clause.children):  # "men calling themselves members of X"
            return next((by_head[t.i] for t in clause.subtree if t.i > clause.i and _is_group(by_head.get(t.i))), None)
        for inner in clause.children if clause.lemma_ in grammar.describing else ():
            if inner.i > clause.i and _is_joining(inner, by_head):
                return by_head[inner.i] if _is_group(by_head.get(inner.i)) else _named(inner, by_head)
    return None


def _read_as_verb(noun: Token) -> list[Token]:
    """ "When gunmen suspected to be of X fired": the participle right behind a noun, where the parse has the noun as its subject."""
    verb = noun.head
    described = verb.tag_ in ("VBN", "VBD") and verb.lemma_ in lexicon_of(noun.doc).grammar.describing
    bare = described and not any(c.dep_ in ("aux", "aux:pass") for c in verb.children)
    called = noun.dep_ in ("nsubj", "nsubj:pass") and noun.i + 1 == verb.i and any(c.dep_ == "xcomp" for c in verb.children)
    return [verb] if bare and called else []


def _voiced(verb: Token, by_head: dict[int, Mention]) -> Mention | None:
    """ "Spoke on behalf of X", "acted in the name of X": the group."""
    behalf = [c for c in verb.children if c.dep_ == "obl" and c.lemma_ in ON_BEHALF]
    return next((by_head[k.i] for c in behalf for k in c.children if _is_group(by_head.get(k.i))), None)


def _is_unnamed(body: Mention | None) -> bool:
    """Whether no list has the body: its short name in brackets may tell."""
    return body is None or (body.kind == "role" and body.id is None and body.codes[:1] != () and body.codes[0].startswith("---"))


def _is_joining(word: Token, by_head: dict[int, Mention]) -> bool:
    """ "Of belonging to X", "to be from X", "to be members of X"."""
    if word.lemma_ in lexicon_of(word.doc).grammar.joining or word.lemma_ in MEMBERSHIP:
        return True
    return _is_group(by_head.get(word.i)) and any(c.lower_ in ("from", "of", "with") for c in word.children if c.dep_ == "case")


def _named(word: Token, by_head: dict[int, Mention]) -> Mention | None:
    """The group that a word of belonging has behind it."""
    for child in word.children:
        if child.i > word.i and child.dep_ in ("obl", "nmod", "obl:agent") and _is_group(by_head.get(child.i)):
            return by_head[child.i]
    return None


def _is_group(m: Mention | None) -> bool:
    """A group by name, or its people: "members of X"."""
    return m is not None and m.kind in ("name", "role") and (m.id or "").startswith("group:") and m.codes[0].split(" ")[1] in BANDS
