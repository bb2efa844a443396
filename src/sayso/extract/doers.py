"""Whose deed it is where the parse does not say: of a noun with "of", of a passive with "by striking teachers", of what came of a deed.

Also which verbs are passive that do not look it.
"""

from collections.abc import Set

from spacy.tokens import Token

from sayso.extract.joined import conjuncts, has_case
from sayso.reference.lexicon import lexicon_of

TOWARDS = ("against", "upon", "on")
NEVER_AIMS = frozenset({"upon", "on"})  # of what is done to a thing: "the bombing of the camp on the hill"


def find_doers(noun: Token) -> list[Token]:
    """Who stands behind "of" as the doer of a deed of arms; nobody where no phrase says at whom it was aimed."""
    doer = _find_owner(noun)
    return conjuncts(doer) if doer is not None and any(_aimed(noun, doer, case) for case in TOWARDS) else []


def find_aims(deed: Token, preposition: str) -> list[Token]:
    """At whom it was aimed, where the parse hangs that on the doer: "the attack of the air force against Zenda", "made by rebels against a bank"."""
    if preposition not in TOWARDS:
        return []
    doer = _find_owner(deed)
    aims = [c for c in _aimed(deed, doer, preposition) if c.head == doer] if doer is not None else []
    if preposition == "against":
        agents = [c for c in deed.children if c.dep_ == "obl:agent" or (c.dep_ in ("nmod", "obl") and has_case(c, "by"))]
        aims += [c for a in agents for c in a.children if c.dep_ == "nmod" and has_case(c, preposition)]
    return [t for c in aims for t in conjuncts(c)]


def _find_owner(noun: Token) -> Token | None:
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in lexicon_of(noun.doc).things["deeds_of_arms"]:
        return None
    return next((c for c in noun.children if c.dep_ == "nmod" and c.i > noun.i and has_case(c, "of")), None)


def _aimed(noun: Token, doer: Token, preposition: str) -> list[Token]:
    """The phrases behind the doer that say at whom."""
    things = lexicon_of(noun.doc).things
    if preposition in NEVER_AIMS and noun.lemma_.lower() not in things["onsets"]:
        return []
    behind = [c for c in (*noun.children, *doer.children) if c.dep_ == "nmod" and c.i > doer.i and has_case(c, preposition)]
    return [c for c in behind if c.lemma_.lower() not in things["times"]]


def is_let_go(verb: Token) -> bool:
    """ "Were held and later let go": a participle that looks like the verb itself."""
    return verb.lower_ == "let" and any(c.lower_ == "go" and c.i > verb.i for c in verb.children) and all(c.dep_ != "obj" for c in verb.children)


def find_in_action(verb: Token) -> list[Token]:
    """ "Occupied for months by striking teachers", where the parse has teachers that are struck."""
    unaimed = lexicon_of(verb.doc).grammar.unaimed
    for clause in verb.children:
        if clause.dep_ == "advcl" and clause.tag_ == "VBG" and clause.lemma_ in unaimed and any(c.lower_ == "by" for c in clause.children):
            return [t for c in clause.children if c.dep_ == "obj" and c.left_edge.i == clause.i + 1 for t in conjuncts(c)]
    return []


def find_done_by(result: Token, verb: Token) -> Token:
    """ "Used batons to stop them from marching, wounding five": the deed that came to pass, whichever verb the parse hangs the harm on."""
    apart = result.tag_ == "VBG" and result.i > verb.i and result.lemma_ in lexicon_of(result.doc).grammar.harming and result.left_edge.text == ","
    while apart and verb.dep_ in ("advcl", "xcomp") and verb.tag_ in ("VB", "VBG") and any(c.dep_ == "mark" for c in verb.children):
        verb = verb.head
    return verb


def is_plain_participle(verb: Token) -> bool:
    """ "Monks beaten in Zenda" in a headline: a form that is no past tense."""
    deps = {c.dep_ for c in verb.children}
    if _is_done_to_building(verb, deps) or _is_told_to(verb, deps):
        return True
    whole = verb.dep_ == "ROOT" or (verb.dep_ == "ccomp" and "mark" not in deps)
    plain = verb.lower_ in lexicon_of(verb.doc).grammar.participles
    return plain and whole and "nsubj" in deps and not deps & {"obj", "iobj", "aux", "ccomp", "xcomp", "cop", "obl:agent"}


def _is_done_to_building(verb: Token, deps: Set[str]) -> bool:
    """ "After palace stormed", "Church torched, shops looted": no building does it."""
    if verb.tag_ not in ("VBN", "VBD") or verb.lemma_ not in lexicon_of(verb.doc).grammar.wrecking or deps & {"obj", "iobj", "aux", "xcomp", "ccomp"}:
        return False
    things = lexicon_of(verb.doc).things
    buildings = things["seats"] | things["civilian_target"] | things["premises"]
    return any(c.dep_ == "nsubj" and c.lemma_.lower() in buildings for c in verb.children)


def _is_told_to(verb: Token, deps: Set[str]) -> bool:
    """ "Rebels told to disarm": who tells others to do something says whom."""
    if verb.tag_ not in ("VBN", "VBD") or "nsubj" not in deps or deps & {"obj", "iobj", "aux", "aux:pass", "ccomp"}:
        return False
    told = any(c.dep_ == "xcomp" and any(k.lower_ == "to" for k in c.children) for c in verb.children)
    return told and verb.lemma_ in ("tell", "urge", "order", "force")


def nearest_first(verb: Token) -> list[Token]:
    """The children of a verb; of two subjects before it that a comma parts the nearer first: "Convoy looted in Zenda, two drivers killed".

    "27 men, most of them rebels, were killed": those are counted by the first.
    """
    children = [c for c in verb.children if not _is_part_of(c)]
    subjects = [c for c in children if c.dep_ == "nsubj:pass" and c.i < verb.i]
    first = subjects[-1].left_edge if len(subjects) > 1 else verb
    if len(subjects) < 2 or "," not in (first.text, first.nbor(-1).text):
        return children
    return [subjects[-1], *(c for c in children if c != subjects[-1])]


def _is_part_of(subject: Token) -> bool:
    """ "Most of them" right behind the comma after those who are meant, which the parse has as another subject."""
    before = subject.nbor(-1).text == "," if subject.i else False
    whole = any(c.lower_ in ("them", "whom") and has_case(c, "of") for c in subject.children)
    return whole and before and any(c.dep_ == subject.dep_ and c.i < subject.i for c in subject.head.children)
