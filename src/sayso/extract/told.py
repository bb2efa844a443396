"""What says that an event took place: "this was an attack", "confirmed the arrest", "are in custody"; or that words were all it was."""

import re

from spacy.tokens import Token

from sayso.extract.joined import has_case
from sayso.extract.scene import Scene
from sayso.extract.slots import surface_subject
from sayso.reference.lexicon import lexicon_of
from sayso.text import CLOSING_QUOTES, OPENING_QUOTES

THESE = frozenset({"this", "these", "such"})
DEEDS = frozenset({"ASSAULT", "COERCE", "RETREAT"})
POINTING = frozenset({"this", "that", "it", "which"})
SUBJECTS = ("nsubj", "nsubj:pass")
IN_A_ROW = frozenset({"first", "second", "third", "last", "latest", "only"})
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|(?:[a-z]+-)?(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|[a-z]+teen|[a-z]+tie|hundred)th")
PARTS = frozenset({"one"})  # of those that are told of
TOWARDS = ("for", "to", "against")
STAYING = frozenset({"be", "remain", "stay", "keep"})


def find_measured(noun: Token) -> Token:
    """ "A series of raids", "one of the raids" stands in its clause for the raids."""
    while noun.dep_ == "nmod" and (noun.head.lemma_.lower() in lexicon_of(noun.doc).grammar.spans or noun.head.lower_ in PARTS):
        if not has_case(noun, "of"):
            break
        noun = noun.head
    return noun


def find_answer(deed: Token) -> Token | None:
    """ "In retaliation for a raid", "to avenge the killing": the word for what answers a deed; who gives it has not done the deed."""
    answers, at = lexicon_of(deed.doc).grammar.answering_deeds, deed
    while at.head.i != at.i and at.dep_ not in ("ccomp", "parataxis", "conj"):
        before = next((deed.doc[c.i - 1] for c in at.children if c.dep_ == "case" and c.lower_ in TOWARDS and c.i), None)
        if before is not None and before.lemma_.lower() in answers:
            return before  # whatever the parse hangs the deed on
        below, at = at, at.head
        if at.lemma_.lower() in answers and at.i < deed.i:
            avenged = at.pos_ == "VERB" and below.dep_ == "obj"
            return at if avenged or has_case(below, *TOWARDS) else None
    return None


def find_predicate(noun: Token) -> Token:
    """The verb that a noun is the subject of: of "the blast seemed to be caused by a bomb" it is "caused"."""
    verb = noun.head
    if verb.lemma_ in lexicon_of(noun.doc).grammar.seeming:
        return next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ == "VERB"), verb)
    return verb


def find_titled(noun: Token) -> list[Token]:
    """ "The 'Wings of Zenda' operation": the words in quotation marks before a noun are its name, and no party's."""
    words, inside = [], False
    for token in noun.doc[noun.left_edge.i : noun.i]:
        if (token.text in OPENING_QUOTES and not inside) or (token.text in CLOSING_QUOTES and inside):
            inside = not inside
        elif inside:
            words.append(token)
    return words if not inside else []


def is_named_by_day(noun: Token) -> bool:
    """ "The March 3 attacks", "the 3/3 attacks": known to everybody by their day, and no deed of whoever is told of beside them."""
    days = [c for c in noun.children if c.dep_ in ("compound", "nummod") and c.i < noun.i and c.text[:1].isdigit()]
    times = lexicon_of(noun.doc).things["times"]
    return any("/" in c.text or (c.i and any(t.startswith(c.nbor(-1).lower_[:3]) for t in times)) for c in days)


def happens(noun: Token) -> bool:
    """ "The attack, made with a knife, occurred at nine": nothing else is said of it but when or where it was."""
    return noun.dep_ in SUBJECTS and noun.head.lemma_ in lexicon_of(noun.doc).grammar.happening


def is_in_a_row(word: Token) -> bool:
    """ "The first", "the latest", "the 14th", "the only": one of many, or none like it."""
    name = word.text.lower()
    return name in IN_A_ROW or ORDINAL.fullmatch(name) is not None


def is_counted_out(infinitive: Token) -> bool:
    """ "The sixth leader to be killed", "the latest to quit": what puts somebody in a row has been done."""
    if infinitive.dep_ != "acl" or not any(c.dep_ == "mark" and c.lower_ == "to" for c in infinitive.children):
        return False
    before = (c for c in infinitive.head.children if c.i < infinitive.head.i and c.dep_ in ("amod", "det"))
    return is_in_a_row(infinitive.head) or any(map(is_in_a_row, before))


def is_told(noun: Token, event_type: str) -> bool:
    """Whether what stands over a noun, or points at it, says that its deed was done."""
    return is_identified(noun) or is_confirmed(noun, event_type) or is_condemned(noun, event_type) or find_befallen(noun) is not None


def is_confirmed(noun: Token, event_type: str) -> bool:
    """ "Gotha confirmed the arrest": the deed that is the object of a confirmation was done."""
    return event_type in DEEDS and noun.dep_ == "obj" and noun.head.lemma_ in lexicon_of(noun.doc).grammar.confirming


def find_befallen(noun: Token) -> Token | None:
    """ "The house was the target of an attack", "became the victim of a raid": the word that says of its subject that a deed befell it."""
    over = noun.head
    of = noun.dep_ == "nmod" and has_case(noun, "of")
    said = any(c.dep_ == "cop" for c in over.children) or over.dep_ == "xcomp"
    return over if of and said and over.lemma_.lower() in lexicon_of(noun.doc).grammar.befallen else None


def is_identified(noun: Token) -> bool:
    """ "This was a deliberate attack": what is pointed at took place, and is said to be one."""
    kids = list(noun.children)
    pointed = any(c.dep_ == "nsubj" and c.lower_ in POINTING for c in kids)
    if any(c.dep_ == "cop" for c in kids) and not pointed:  # "this appears to have been an attack"
        seems = noun.dep_ == "xcomp" and noun.head.lemma_ in lexicon_of(noun.doc).grammar.seeming
        pointed = seems and any(c.dep_ == "nsubj" and c.lower_ in POINTING for c in noun.head.children)
    new = any(c.dep_ == "det" and c.lower_ in ("a", "an") for c in kids)
    return pointed and new and any(c.dep_ == "cop" for c in kids) and not any(c.lower_ in ("not", "n't", "n’t") for c in kids)


def find_bearers(noun: Token) -> list[Token]:
    """Who is in a state: "two men are in custody", "the men in custody", "they remain in contact"."""
    if any(c.dep_ == "cop" for c in noun.children):
        return surface_subject(noun)
    if noun.dep_ == "nmod":
        return [noun.head]
    return surface_subject(noun.head) if noun.dep_ == "obl" and noun.head.lemma_ in STAYING else []


def is_borne(scene: Scene, noun: Token) -> bool:
    """Whether somebody is in the state that a noun with its preposition tells."""
    return any(scene.is_a(t, "party") or scene.is_a(t, "person") for t in find_bearers(noun))


def is_denied(noun: Token) -> bool:
    """ "Gotha denies attack": what is denied is told."""
    return noun.dep_ == "obj" and noun.head.lemma_.lower() in lexicon_of(noun.doc).grammar.denying


def is_aside(clause: Token) -> bool:
    """A participle behind a comma, of what the subject does beside."""
    kids = list(clause.children)
    before = clause.doc[clause.i - 1].text if clause.i else ""
    return clause.dep_ == "advcl" and clause.tag_ == "VBG" and before == "," and not any(c.dep_ in ("mark", "aux") for c in kids)


def is_specified(noun: Token) -> bool:
    """ "Two bomb attacks in Zenda", "the rebels' raid": a deed that is told with more than that it was."""
    kids = [c for c in noun.children if c.dep_ in ("nmod", "nmod:poss", "acl", "acl:relcl")]
    return bool(kids) or any(c.dep_ == "nummod" or c.lower_ in ("a", "an") for c in noun.children)


def is_condemned(noun: Token, event_type: str) -> bool:
    """ "Gotha condemned the two bomb attacks in Zenda": who condemns a deed, and says which, tells of it."""
    return event_type in DEEDS and noun.dep_ == "obj" and noun.head.lemma_ in lexicon_of(noun.doc).grammar.condemning and is_specified(noun)


def is_performed(verb: Token) -> bool:
    """ "I want to thank you", "we would like to apologise": who says so does it."""
    wish = verb.head
    wished = verb.dep_ == "xcomp" and wish.lemma_ in ("want", "like", "wish")
    return wished and verb.lemma_ in lexicon_of(verb.doc).grammar.performing and (
        wish.dep_ == "ccomp" or any(c.lower_ in ("i", "we") for c in wish.children)
    )


def is_planned(verb: Token) -> bool:
    """ "Is expected to visit", "intends to sue": what is to come is told; who expects others to act, or does not plan to, tells of nothing."""
    plan = verb.head
    bare = not any(c.dep_ in ("obj", "iobj") or c.lower_ in ("not", "n't", "no", "never") for c in plan.children)
    return verb.dep_ == "xcomp" and plan.lemma_ in lexicon_of(verb.doc).grammar.planning and bare


def is_general(noun: Token) -> bool:
    """ "Attacks have fallen this year", "the attack took place at nine", "such raids must end": of which nothing says whose they are."""
    deps = {c.dep_ for c in noun.children} | {c.lower_ for c in noun.children}
    bare = noun.tag_ == "NNS" and noun.dep_ in ("nsubj", "nsubj:pass") and "det" not in deps
    pointed = noun.dep_ in ("nsubj", "nsubj:pass") and bool(deps & THESE)
    return (bare or pointed or happens(noun)) and not deps & {"nmod:poss", "by"}


def find_disowning(deed: Token) -> Token | None:
    """ "Had nothing to do with the attack": the verb of whose deed it is said not to be."""
    doing = deed.head
    nothing = doing.head if doing.lemma_ == "do" and doing.dep_ == "acl" else doing
    with_ = any(c.dep_ == "case" and c.lower_ == "with" for c in deed.children)
    return nothing.head if with_ and nothing.lower_ == "nothing" and nothing.dep_ == "obj" and nothing.head.lemma_ == "have" else None
