"""The syntactic slots of a verb or an event noun, whatever the voice or the clause they stand in.

`fill_slot(token, "subj")` gives the heads of the phrases that fill the logical subject: of an active verb its subject, of a passive one
the by-phrase, of an infinitive or participle the phrase that controls it, of a noun its possessor, by-phrase or party modifier.
Labels are those of Universal Dependencies.
"""

from collections.abc import Callable

from spacy.tokens import Token

from sayso.extract import doers
from sayso.extract.joined import (
    SUBJECTS,
    conjuncts,
    find_astray,
    find_bare_subject,
    find_between,
    find_hands,
    find_joined_object,
    find_late_object,
    find_leaders,
    find_meant,
    find_opposed,
    find_shared_agent,
    has_gap,
    is_as_told,
    is_hurt,
    is_main,
    is_named_by_place,
    is_no_doer,
    is_of_headline,
    is_told_beside,
    joined_verb,
    objects_of,
)
from sayso.reference.grammar import Grammar
from sayso.reference.lexicon import lexicon_of
from sayso.text import is_opposed

OBLIQUES = frozenset({"obl", "obl:agent", "nmod", "obl:unmarked", "nmod:unmarked"})
STRANDED = frozenset({"obl", "obj", "iobj"})  # what a preposition that hangs on the verb can govern
MODIFIERS = frozenset({"amod", "compound", "nmod:poss", "nmod:desc", "nmod:unmarked"})
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
RESPONSIBLE = frozenset({"responsible", "accountable"})
# "Killed along with three soldiers", "captured alongside them", which the parse may take for who did it.
BESIDE = frozenset({"with", "along", "together", "alongside", "including"})
NO_AGENT = BESIDE | {"on", "according"}  # "an attack blamed on rebels", "those held, according to a rights group"
AIMED = frozenset({"on", "against", "at", "of"})
AIMS = frozenset({"at", "over", "into", "toward", "towards"})
ADDING = frozenset({"addition"})
DEPTH = 6  # how far control is followed; longer chains are parser noise


def _words(token: Token) -> Grammar:
    return lexicon_of(token.doc).grammar


def has_subject(token: Token) -> bool:
    """Whether a clause has a noun or pronoun as subject of its own."""
    return any(c.dep_ in ("nsubj", "nsubj:pass") and not is_no_doer(c, token) for c in token.children)


def is_passive(token: Token) -> bool:
    """A passive clause, or a past participle that stands alone behind its noun ("the men killed in …")."""
    deps = {c.dep_ for c in token.children}
    if doers.is_plain_participle(token) or (token.tag_ == "VBN" and "aux" not in deps and any(is_of_headline(c, token) for c in token.children)):
        return True
    if joined_verb(token) is not None and not deps & {"aux:pass", "obl:agent"}:
        return False
    called = token.dep_ == "acl:relcl" and token.head.lower_ == "what" and "nsubj" in deps  # "in what they called a raid by rebels"
    if called or (deps & {"obj", "iobj"} and "aux:pass" not in deps and "obl:agent" not in deps and token.tag_ == "VBD"):
        return False  # with an object and no auxiliary, whatever its subject is called
    if (_is_aimed(token) or is_main(token)) and not deps & {"aux:pass", "obl:agent"}:
        return False
    perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in token.children)  # "had retaken"
    held = token.lemma_ == "hold" and token.dep_ == "acl" and "obj" not in deps
    if held and any(c.dep_ == "xcomp" and c.lemma_ in RESPONSIBLE for c in token.children):
        return True  # "a militant held responsible for the attack", which the parse may take for one who holds
    if deps & {"aux:pass", "obl:agent"} or (deps & {"nsubj:pass", "csubj:pass"} and not perfect):
        return True
    if is_told_beside(token) or has_gap(token) or is_as_told(token):
        return False
    if token.lemma_ in _words(token).transitive and token.tag_ in ("VBN", "VBD") and not deps & {"obj", "aux", "ccomp"} and not _crossing(token):
        accused = token.dep_ == "advcl" and token.lemma_ in _words(token).suspecting  # "seized two men, accused of theft"
        return token.dep_ not in ("conj", "advcl") or accused or "nsubj" in deps or is_passive(token.head)
    if deps & {"nsubj", "obj"}:
        return False
    if token.dep_ in ("acl", "amod", "advcl") and token.tag_ in ("VBN", "VBD"):
        return not any(c.dep_ in ("aux", "nsubj") for c in token.children)
    if token.dep_ == "conj" and (token.tag_ == "VBN" or doers.is_let_go(token)) and not _has(token, SUBJECTS) and not _has(token, {"aux"}):
        return is_passive(token.head)
    return token.dep_ == "xcomp" and token.tag_ == "VBN" and not deps & {"aux", "mark"}  # "was ordered held", "got arrested"


def _is_aimed(verb: Token) -> bool:
    """ "Shot over their heads": who shoots at something stands before the verb, not who is shot."""
    behind = verb.dep_ in ("acl", "amod") and not (verb.tag_ == "VBD" and any(_is_fired_on(verb, c) for c in verb.children))
    return verb.tag_ in ("VBD", "VBN") and not behind and verb.lemma_ in _words(verb).shooting and any(
        c.dep_ == "obl" and c.i > verb.i and (_case(c) & AIMS or _is_fired_on(verb, c) or (c.lower_ == "air" and "in" in _case(c)))
        for c in verb.children
    )


def _is_fired_on(verb: Token, noun: Token) -> bool:
    """ "Gunships fired on positions", where a day or a number of people says nothing of who fires."""
    times = lexicon_of(verb.doc).things["times"]
    told = noun.lemma_.lower() not in times and noun.pos_ in ("NOUN", "PROPN")
    return verb.lemma_ in ("fire", "shoot") and noun.dep_ == "obl" and "on" in _case(noun) and told


def _has(token: Token, deps: frozenset[str] | set[str]) -> bool:
    return any(c.dep_ in deps for c in token.children)


def surface_subject(token: Token, depth: int = 0) -> list[Token]:
    """Who stands as grammatical subject of a clause, followed through control and relative clauses."""
    if any(c.dep_ == "expl" for c in token.children):
        return []  # "there had been shooting"
    late = find_late_object(token)
    for child in doers.nearest_first(token):
        if child.dep_ in ("nsubj", "nsubj:pass") and child != late and not is_no_doer(child, token):
            if child.lower_ in RELATIVES and token.dep_ in ("acl:relcl", "advcl:relcl"):
                return conjuncts(find_meant(token, child))
            if child.lower_ in RELATIVES and token.dep_ == "ccomp" and token.head.dep_ == "acl:relcl":  # "men who police said had fled"
                return conjuncts(token.head.head)
            return conjuncts(child)
    if (bare := find_bare_subject(token)) is not None:
        return [bare]
    if depth >= DEPTH:
        return []
    head = token.head
    if token.dep_ == "conj" and head.pos_ in ("VERB", "AUX", "ADJ", "NOUN"):
        return surface_subject(head.head if is_told_beside(token) else head, depth + 1)
    if token.dep_ in ("xcomp", "ccomp") and not _has(token, SUBJECTS):
        objects = [c for c in head.children if c.dep_ in ("obj", "iobj")]
        if objects and (head.lemma_ in _words(head).object_control or token.tag_ == "VBG"):
            return [t for o in objects for t in conjuncts(o)]
        for child in head.children:
            if child.dep_ == "obl" and head.lemma_ in ("call", "appeal") and _case(child) & {"on", "to"}:
                return conjuncts(child)
        return surface_subject(head, depth + 1) if token.dep_ == "xcomp" else []
    if head.lemma_ in _words(head).blaming and _has_of(token):  # "accused X of shelling": X is said to have done it
        return fill_slot(head, "obj", depth + 1)
    if token.dep_ == "advcl" and head.pos_ in ("VERB", "AUX", "ADJ", "NOUN"):
        return surface_subject(doers.find_done_by(token, head), depth + 1)
    if token.dep_ == "acl:relcl":
        return [] if _has(token, SUBJECTS) else conjuncts(head)
    if token.dep_ == "acl":
        if token.tag_ in ("VBG", "VBN", "VBD") and not _has(token, {"mark"}):
            return conjuncts(head)
        if head.lemma_ in ADDING and head.head.pos_ == "VERB":
            return surface_subject(head.head, depth + 1)  # "in addition to bombing the town, they shelled it"
        return fill_slot(head, "subj", depth + 1)  # "attempt to seize": who attempts
    if token.dep_ == "parataxis" and not _has(token, SUBJECTS):
        return surface_subject(head, depth + 1) if head.pos_ in ("VERB", "AUX") else []
    return []


def _has_of(token: Token) -> bool:
    return any(c.dep_ in ("mark", "case") and c.lower_ in ("of", "for", "with", "from") for c in token.children)


def fill_slot(token: Token, slot: str, depth: int = 0) -> list[Token]:
    """The heads of the phrases in a slot of `token`; an empty list when the slot is open."""
    if depth:
        return _fill(token, slot, depth)
    held: dict[tuple[int, str], list[Token]] = token.doc.user_data.setdefault("slots", {})  # asked for again and again
    if (token.i, slot) not in held:
        held[token.i, slot] = _fill(token, slot, 0)
    return list(held[token.i, slot])


def _fill(token: Token, slot: str, depth: int) -> list[Token]:
    if depth > DEPTH:
        return []
    if "." in slot:
        outer, inner = slot.split(".", 1)
        return [t for o in fill_slot(token, outer, depth + 1) for t in _inner(o, inner, depth)]
    special = SPECIAL.get(slot)
    if special is not None:
        return special(token, depth)
    return _oblique(token, slot) or doers.find_aims(token, slot)


def _inner(token: Token, slot: str, depth: int) -> list[Token]:
    if slot == "poss":
        return [c for c in token.children if c.dep_ == "nmod:poss"]
    if slot == "of":
        return _oblique(token, "of")
    return fill_slot(token, slot, depth + 1)


def _is_verbal(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") or (token.pos_ == "ADJ" and (_has(token, {"obj"}) or is_hurt(token)))  # "Police open fire"


def _subject(token: Token, depth: int) -> list[Token]:
    if token.tag_ == "JJ" and (shared := find_shared_agent(token)):
        return shared
    if not _is_verbal(token):
        if token.pos_ == "ADJ" or _has(token, {"cop"}):
            return surface_subject(token, depth)
        return _noun_subject(token)
    if is_passive(token):
        agents = [
            c
            for c in token.children
            if (c.dep_ == "obl:agent" and not (_case(c) & NO_AGENT or is_no_doer(c, token)))
            or (c.dep_ == "obl" and "by" in _case(c) and c.ent_type_ != "")
        ]
        return [t for a in agents for t in conjuncts(a)] or find_hands(token) or find_shared_agent(token) or doers.find_in_action(token)
    return surface_subject(token, depth)


def _noun_subject(token: Token) -> list[Token]:
    if by := _oblique(token, "by") or doers.find_doers(token):
        return by
    for child in token.children:
        if child.dep_ == "acl" and child.tag_ in ("VBN", "VBD") and child.lemma_ not in _words(child).brokering:
            agents = _subject(child, DEPTH)
            if agents and is_passive(child):
                return agents
    times = lexicon_of(token.doc).things["times"]
    poss = [c for c in token.children if c.dep_ == "nmod:poss" and c.lemma_.lower() not in times]  # "this weekend's rebel raid"
    if poss:
        return [t for p in poss for t in conjuncts(p)]
    own = [] if is_named_by_place(token) else find_leaders(token) or [t for t in _modifiers(token) if t.dep_ != "nmod:poss"]
    over = token.head
    if own or token.dep_ != "nmod" or over.lemma_ not in ADDING or over.head.pos_ != "VERB" or is_passive(over.head):
        return own
    return surface_subject(over.head)  # "in addition to the raids, the army shelled it"


def is_backer(token: Token) -> bool:
    """ "A Gothan-backed raid" is not Gotha's."""
    return _befriends(token.head) and token.head.dep_ == "amod" and token.i < token.head.i


def _befriends(participle: Token) -> bool:
    words = _words(participle).befriending
    return participle.lower_ in words or participle.lemma_.lower() in words


def _modifiers(token: Token) -> list[Token]:
    own = [c for c in token.children if c.dep_ in MODIFIERS and c.i < token.i and not is_opposed(c.text) and not _befriends(c)]
    out = [t for c in own for t in conjuncts(c)]
    for child in list(token.children):
        if child.dep_ == "compound" and child.i < token.i:
            out += [c for c in child.children if c.dep_ in MODIFIERS and c.i < token.i]
    return out


def _object(token: Token, depth: int) -> list[Token]:
    if not _is_verbal(token):
        return [] if doers.find_doers(token) else _oblique(token, "of")
    objects = [t for c in objects_of(token) if not _is_cut_off(c) for t in conjuncts(c)]
    if not objects:  # "urged Uganda to free them", "thanked Ghana for it"
        objects = [t for c in token.children if c.dep_ == "iobj" for t in conjuncts(c)]
    if objects:
        return _antecedents(objects, token)
    if (late := find_late_object(token)) is not None:
        return conjuncts(late)
    if (second := joined_verb(token)) is not None and not is_passive(token):
        return [t for c in find_joined_object(second) for t in conjuncts(c)]
    if is_passive(token):
        if token.dep_ == "amod":
            return [token.head]
        return _accused(token) or surface_subject(token, depth)
    if (token.dep_ == "acl:relcl" and _has(token, SUBJECTS)) or has_gap(token):
        gap = [c for c in token.children if c.dep_ in ("obj", "obl") and c.lower_ in RELATIVES]
        own = [c for c in token.children if c.dep_ in SUBJECTS and c.lower_ not in RELATIVES]
        if own and (gap or token.lemma_ in _words(token).transitive or not _has(token, {"obl", "xcomp", "ccomp"})):
            return conjuncts(token.head)
    if token.dep_ == "conj" and _is_verbal(token.head):  # "shelled and burned the village"
        if any(c.dep_ == "obj" and c.i > token.i for c in token.head.children):
            return _object(token.head, depth + 1) if depth < DEPTH else []
    joined = [c for c in token.children if c.dep_ == "conj" and _is_verbal(c) and c.lemma_ != token.lemma_]
    if joined and not _has(token, {"obl", "xcomp", "ccomp", "compound:prt"}) and joined[0].i - token.i <= 2:
        return [t for c in joined[0].children if c.dep_ == "obj" for t in conjuncts(c)]
    return _crossing(token)


def _accused(participle: Token) -> list[Token]:
    """ "Arrested two men, accused of theft": of a clause that only says of what, behind an object, the object is meant."""
    verb = participle.head
    if participle.dep_ != "advcl" or participle.lemma_ not in _words(verb).suspecting or _has(participle, {"aux", "aux:pass", "mark"}):
        return []
    return [t for c in verb.children if c.dep_ == "obj" and verb.i < c.i < participle.i for t in conjuncts(c)]


def _is_cut_off(noun: Token) -> bool:
    """Whether a comma alone stands between a verb and what the parse takes for its object: "Truce holds, rebels attack"."""
    verb = noun.head.i
    return verb < noun.left_edge.i <= verb + 2 and noun.doc[verb + 1].text == ","


def _crossing(verb: Token) -> list[Token]:
    """The noun behind a verb without an object that the parse has hung on the subject before it.

    In "Ruritania's X accused Gothan leader Y" it may take "leader Y" for a part of X's name, across the verb.
    """
    if _has(verb, {"obj", "iobj", "ccomp", "xcomp", "cop", "aux:pass"}):
        return []
    for token in verb.doc[verb.i + 1 : verb.i + 6]:
        if token.pos_ in ("ADP", "PUNCT", "VERB", "SCONJ", "SPACE"):
            break
        crosses = token.head.i < verb.i and token.head.head.i == verb.i
        if crosses and token.pos_ in ("NOUN", "PROPN"):
            return [token]
    return []


def _antecedents(tokens: list[Token], verb: Token) -> list[Token]:
    if (
        verb.dep_ in ("acl:relcl", "advcl:relcl")
        and len(tokens) == 1
        and tokens[0].lower_ in RELATIVES
    ):
        return conjuncts(verb.head)
    return tokens


def _broker(token: Token, depth: int) -> list[Token]:
    """Who brokered it: "a truce brokered by Ghana", "with the mediation of Russia"."""
    found = [
        t
        for c in token.children
        if c.dep_ in ("acl", "acl:relcl") and c.lemma_ in _words(c).brokering
        for t in _subject(c, DEPTH)
    ]
    for word in ("mediation", "auspices", "brokerage"):
        found += [t for c in token.children if c.lemma_ == word for s in ("of", "by") for t in _oblique(c, s)]
        found += [m for c in token.children if c.lemma_ == word for m in _modifiers(c)]
    return found


def _case(token: Token) -> set[str]:
    words = set()
    for child in token.children:
        if child.dep_ == "case":
            fixed = [child.lower_] + [c.lower_ for c in child.children if c.dep_ == "fixed"]
            words |= {" ".join(fixed), child.lower_}
    return words


def _oblique(token: Token, preposition: str) -> list[Token]:
    found = find_opposed(token) if preposition == "against" else []
    for child in (c for c in token.children if preposition != "at" or not _is_figure(c)):
        if (child.dep_ in OBLIQUES and preposition in _case(child)) or (child.dep_ in STRANDED and _stands_after(token, child, preposition)):
            found += conjuncts(child)
        elif child.dep_ == "acl" and child.tag_ == "VBG":  # "a convoy of returning refugees", read as a clause
            found += [c for c in child.children if c.dep_ == "obj" and preposition in _case(c)]
    return found or (find_astray(token, lambda c: preposition in _case(c)) if token.pos_ == "NOUN" and preposition in AIMED else [])


def _is_figure(noun: Token) -> bool:
    """ "The attack at 1835": an hour, and nobody; "shot at two of them" is at people."""
    return noun.pos_ == "NUM" and noun.text[:1].isdigit() and not _has(noun, {"nmod"})


def _stands_after(verb: Token, phrase: Token, preposition: str) -> bool:
    """ "Call on her to resign": the preposition hangs on the verb and the phrase follows it."""
    start = phrase.left_edge.i
    before = phrase.doc[start - 1] if start else None
    return before is not None and before.lower_ == preposition and before.head.i == verb.i and before.i > verb.i


def _foe(token: Token, depth: int) -> list[Token]:
    """Whom forces are sent to fight: "sent soldiers to fight the cartels"."""
    aims = [c for c in token.children if c.dep_ in ("advcl", "xcomp", "acl") and c.lemma_ in _words(c).fighting and not has_subject(c)]
    foes = [t for c in aims for t in fill_slot(c, "obj", depth + 1)]
    called = {t.i: [c for c in t.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.i > t.i] for t in foes}
    callers = {t.i: [o for c in called[t.i] for a in c.children if a.dep_ == "obl:agent" for o in conjuncts(a)] for t in foes}
    return [o for t in foes for o in (callers[t.i] or [t])]  # "a rally called by the opposition": whose it is


def _load(token: Token, depth: int) -> list[Token]:
    """What a thing carries: "a bag with explosives", "a car packed with explosives", "a parcel containing a bomb"."""
    found = _oblique(token, "with") + _oblique(token, "of")
    for child in token.children:
        if child.dep_ in ("acl", "acl:relcl"):
            found += [c for c in child.children if c.dep_ == "obj"] if child.tag_ == "VBG" else _oblique(child, "with")
    return found


SPECIAL: dict[str, Callable[[Token, int], list[Token]]] = {
    "subj": _subject,
    "obj": _object,
    "iobj": lambda token, depth: [t for c in token.children if c.dep_ == "iobj" for t in conjuncts(c)],
    "xcomp": lambda token, depth: [c for c in token.children if c.dep_ == "xcomp"],
    "broker": _broker,
    "between": lambda token, depth: find_between(token, _oblique(token, "between")),
    "foe": _foe,
    "poss": lambda token, depth: [c for c in token.children if c.dep_ == "nmod:poss"],
    "ccomp": lambda token, depth: [c for c in token.children if c.dep_ == "ccomp"],
    "mod": lambda token, depth: _modifiers(token),
    "load": _load,
    "advcl": lambda token, depth: [c for c in token.children if c.dep_ == "advcl"],
}
