"""Whose a role is: the names before and behind a common noun."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from sayso.annotate.kin import is_kin
from sayso.annotate.names import STATE_KINDS, Named
from sayso.reference.lexicon import lexicon_of

MODIFIERS = frozenset(
    {
        "amod",
        "compound",
        "nmod:poss",
        "nmod:desc",
        "nmod",
        "flat",
        "conj",
        "appos",
        "nmod:unmarked",
        "det",
        "dep",
    }
)
OF = frozenset({"of", "for", "from", "in"})
WITH = frozenset({"with"})
FROM = frozenset({"from"})
AT = frozenset({"at"})
INTO = frozenset({"into", "to"})
AHEAD = 5  # words before a role in which somebody's friend is named
SIDING = frozenset({"ally", "align", "allied", "aligned", "loyal", "faithful"})
STATES = frozenset({"government", "regime", "authority", "junta", "state"})
COMING = frozenset({"visit", "come", "hail", "originate"})
OF_ITS = frozenset({"of"})
BASED = "-based"


def find_owners(token: Token, start: int, by_head: dict[int, Named]) -> list[Named]:
    """The names that say whose a role is: modifiers before it, "of X" behind it, and those joined to them."""
    own = by_head.get(token.i)
    if own is not None and own.start < start and own.entry.kind == "demonym":
        return [own]  # "Iraqi Kurds", "Israeli Arabs" are one name, whatever "Kurds" alone are
    near = [i for i in range(max(0, start - AHEAD), token.i) if i in by_head]
    friends = {i for i in near if _befriends(token.doc, by_head[i]) or _is_seat(by_head[i], token)}
    if friends:
        by_head = {i: n for i, n in by_head.items() if i not in friends}
    owners = [
        by_head[i] for i in range(start, token.i) if i in by_head
    ]  # "UN" in "UN Secretary-General"
    children = sorted(token.children, key=lambda c: c.i > token.i) if not owners else []
    if any(c.i < token.i and c.i in by_head and not _is_allied(c, by_head) for c in children):
        children = [c for c in children if not _is_allied(c, by_head)]  # "US-allied Gothan forces" are Gotha's
    for child in children:
        if child.i > token.i and owners and not has_case(child, OF_ITS):
            continue  # "Israeli aircraft in Gaza": whose they are is said already
        if child.i in by_head and (_is_owner(child, token, start) or _is_court_at(child, by_head[child.i])):
            owners.append(by_head[child.i])
            owners += [by_head[c.i] for c in child.children if c.dep_ == "conj" and c.i in by_head]
        elif child.i < token.i and child.dep_ in ("compound", "amod", "nmod:poss", "nmod:desc"):
            owners += [
                by_head[c.i]
                for c in child.children
                if c.i in by_head and c.dep_ in ("compound", "amod", "nmod:poss") and c.i < token.i
            ]
        elif child.dep_ in ("acl", "acl:relcl") and child.lemma_ in COMING:  # "a woman visiting from Gotha"
            owners += [by_head[c.i] for c in child.children if c.i in by_head and c.dep_ == "obl" and has_case(c, FROM)]
        elif child.dep_ in ("acl", "acl:relcl") and child.lemma_ in lexicon_of(token.doc).things["launching"]:  # "drones launched by Gotha"
            owners += [by_head[c.i] for c in child.children if c.i in by_head and c.dep_ == "obl:agent" and by_head[c.i].entry.kind in STATE_KINDS]
        elif child.i > token.i and child.dep_ == "nmod" and (is_body_of(child, token) or _is_group_behind(child)):
            owners += [
                by_head[c.i]
                for c in child.children
                if c.i in by_head
                and c.i < child.i  # "members of staff, including a Gothan"
                and c.dep_ in ("amod", "compound", "nmod:poss")
                and (by_head[c.i].entry.kind in STATE_KINDS or (c.dep_ != "amod" and _is_part(child) and by_head[c.i].entry.kind != "person"))
            ]
    if not owners and (state := find_state_served(token)) is not None:
        owners = [by_head[c.i] for c in state.children if c.i in by_head and c.i < state.i]
    if not owners:
        owners = [
            by_head[i]
            for i in range(max(0, start - 3), start)
            if i in by_head
            and by_head[i].end in range(start - 1, start + 1)
            and doc_run(token.doc, by_head[i].end, start)
        ]
    people = [n for n in owners if n.entry.kind == "person"]
    kept = [n for n in owners if n not in people] or people
    forces = [n for n in kept if n.entry.kind not in STATE_KINDS]
    return [n for n in kept if n in forces or _is_beside(token.doc, n, forces)] if forces else _distinct(kept)


def _is_beside(doc: Doc, state: Named, others: Sequence[Named]) -> bool:
    """ "NATO and Gothan troops": a state that stands beside a body, where "Gotha's Falcons" are of both."""
    pairs = [sorted((state, other)) for other in others]
    return any([t.lower_ for t in doc[one.end : two.start]] == ["and"] for one, two in pairs)


def _befriends(doc: Doc, name: Named) -> bool:
    """ "Gotha-backed rebels", "a Gothan-built tank", "ethnic Gothan rebels": who backs, makes or is kin of others is not whose they are."""
    if is_kin(doc, name):
        return True
    at = name.end + (name.end < len(doc) and doc[name.end].text == "-")
    if at >= len(doc) or doc[at].tag_ not in ("VBN", "VBD", "VBG", "JJ"):
        return False
    words = lexicon_of(doc).grammar.befriending
    if doc[at].lower_ == "armed" and at == name.end:
        return False  # "Gothan armed men" bear arms, "Gotha-armed" ones were given them
    return doc[at].lemma_.lower() in words or doc[at].lower_ in words


def _is_seat(name: Named, band: Token) -> bool:
    """ "The Strelsau-based movement": where a band sits of which the text has told before, and not whose it is."""
    doc, told = band.doc, any(c.lower_ == "the" for c in band.children)
    return told and band.lemma_.lower() in lexicon_of(doc).things["bands"] and doc[name.end : name.end + 2].text.lower() == BASED


def find_state_served(fighters: Token) -> Token | None:
    """ "Militiamen allied to the Gothan government", "fighters loyal to the regime": the state whose soldiers they are as good as."""
    behind = (c for c in fighters.children if c.i > fighters.i and c.dep_ in ("acl", "amod", "acl:relcl") and c.lemma_.lower() in SIDING)
    return next((k for c in behind for k in c.children if k.i > c.i and k.lemma_.lower() in STATES), None)


def _is_allied(word: Token, by_head: dict[int, Named]) -> bool:
    """ "US-allied", "Gothan-trained": the name or the participle of whose help or friendship others have."""
    doc, last = word.doc, word.i if word.dep_ == "amod" and word.i not in by_head else word.i + 2
    if last < 2 or last >= len(doc) or doc[last - 1].text != "-" or last in by_head:
        return False
    return doc[last].pos_ in ("ADJ", "VERB") and doc[last].dep_ == "amod"


def _is_part(noun: Token) -> bool:
    """ "The chairman of the Knesset's defence committee" is of the Knesset, "the commander of the Falcons' operations" of the Falcons."""
    things = lexicon_of(noun.doc).things
    return noun.lemma_.lower() in things["parts"] | things["charges"]


def doc_run(doc: Doc, start: int, end: int) -> bool:
    """True where only adjectives, nouns or a possessive mark of one sentence stand between two tokens."""
    if any(doc[i].is_sent_start for i in range(start, end + 1)):
        return False
    return all(
        doc[i].pos_ in ("ADJ", "NOUN", "PROPN") or doc[i].lower_ in ("'s", "’s", "-")
        for i in range(start, end)
    )


def _distinct(named: Iterable[Named]) -> list[Named]:
    seen: dict[str, Named] = {}
    for n in named:
        seen.setdefault(n.code, n)
    return list(seen.values())


def _is_owner(child: Token, token: Token, start: int) -> bool:
    if child.i < token.i:
        return child.dep_ in MODIFIERS
    inside = has_case(child, frozenset({"in"}))
    if inside and any(c.lower_ in ("two", "both") for c in token.children):
        return False  # "signed by the two ministers in Berg": each is of his own country
    things, words = lexicon_of(token.doc).things, token.doc[start : token.i + 1]
    if inside and (token.lemma_.lower() in things["missions"] or words.text.lower() in things["peacekeepers"]):
        return False  # "the embassies in Gotha", "a peace force in Gotha" are none of Gotha's
    if has_case(child, WITH):
        return child.dep_ == "nmod" and is_body_of(child, token)
    left = has_case(child, FROM) and is_leaving(token)
    return child.dep_ in ("nmod", "nmod:desc") and has_case(child, OF) and not left


def _is_court_at(child: Token, name: Named) -> bool:
    """ "Prosecutors at the tribunal"."""
    return child.dep_ == "nmod" and has_case(child, AT) and name.code.endswith(" JUD")


def _is_group_behind(body: Token) -> bool:
    """ "Men from the Gothan militia": who is from a group is of it."""
    return has_case(body, FROM) and body.lemma_ in lexicon_of(body.doc).things["groups"]


def is_body_of(body: Token, person: Token) -> bool:
    """ "A member of the ministry", "an official with the ministry": whether a noun behind another is the body whose he is."""
    return has_case(body, OF_ITS) or (has_case(body, WITH) and person.lemma_.lower() in lexicon_of(person.doc).things["with_bodies"])


def is_leaving(people: Token) -> bool:
    """ "The withdrawal of troops from Zenda", "pulled its soldiers from Zenda": where they were, and not of where they are."""
    moved = people.dep_ in ("obj", "nsubj:pass") or (people.dep_ == "nmod" and has_case(people, OF_ITS))
    return moved and people.head.lemma_ in lexicon_of(people.doc).grammar.withdrawing


def find_entered(people: Token) -> set[int]:
    """ "Villagers crossed into Gotha", "rebels who fled to Gotha": the words for where people come who are of elsewhere."""
    verb = people.head
    relative = [c for c in people.children if c.dep_ == "acl:relcl" and any(k.lower_ in ("who", "that") for k in c.children)]
    verbs = [verb] if people.dep_ == "nsubj" else relative
    entering = lexicon_of(people.doc).things["entering"]
    return {c.i for v in verbs if v.lemma_ in entering for c in v.children if c.dep_ == "obl" and c.i > v.i and has_case(c, INTO)}


def find_captors(token: Token) -> set[int]:
    """Who does harm to those of whom a clause behind them tells it: "soldiers seized by Gotha", "soldiers who it says were seized by Gotha"."""
    grammar = lexicon_of(token.doc).grammar
    clauses = [c for c in token.children if c.dep_ in ("acl", "acl:relcl")]
    clauses += [c for clause in clauses if clause.lemma_ in grammar.speaking for c in clause.children if c.dep_ == "ccomp"]
    return {c.i for clause in clauses if clause.lemma_ in grammar.harming for c in clause.children if c.dep_ == "obl:agent"}


def has_case(token: Token, words: frozenset[str]) -> bool:
    return any(c.lower_ in words for c in token.children if c.dep_ == "case")
