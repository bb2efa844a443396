"""Whether the words around an event word are those that a frame's pattern asks for."""

from spacy.tokens import Token

from sayso.extract.sentences import find_sentence
from sayso.extract.slots import fill_slot
from sayso.extract.toll_words import complements
from sayso.reference.frames import Pattern
from sayso.reference.lexicon import lexicon_of

CURRENCIES = {"$": "dollar", "US$": "dollar", "€": "euro", "£": "pound", "¥": "yen"}
STATING = frozenset({"would", "will", "had", "has", "have", "could", "did", "does"})
WILL = frozenset({"will", "wo", "would", "shall", "sha"})
ROW = 3  # words before a noun that may belong to its name


def fits(token: Token, pattern: Pattern) -> bool:
    """Whether the words around an event word are those its pattern asks for; a frame's conditions are not asked."""
    if pattern.left and _left(token, len(pattern.left)) != pattern.left:
        return False
    if pattern.kind == "noun":
        return not pattern.mod or _modified(token, pattern.mod)
    if pattern.prt and not _has_particle(token, pattern.prt):
        return False
    if pattern.neg and not any(
        c.lower_ in ("not", "n't", "n’t", "never", "no") for c in token.children
    ):
        return False
    if pattern.will and all(c.lower_ not in WILL or c.dep_ != "aux" for c in token.children):
        return False
    if pattern.obj and all(name_forms(o).isdisjoint(pattern.obj) for o in find_objects(token)):
        return False
    if pattern.prep and pattern.noun:
        if all(name_forms(o).isdisjoint(pattern.noun) for o in find_prepositional(token, pattern.prep)):
            return False
    elif pattern.prep and not find_prepositional(token, pattern.prep) and not (pattern.prep == "from" and _has_gerund(token, pattern.prep)):
        return False
    if pattern.xcomp and not any(
        c.dep_ in ("xcomp", "ccomp", "advcl") and c.lemma_.lower() in pattern.xcomp and not _is_stated(c)
        for c in token.children
    ):
        return False
    return not pattern.acomp or bool(complements(token, pattern.acomp))


def _has_gerund(verb: Token, word: str) -> bool:
    """ "Kept the patrol from entering": a preposition that leads to a deed."""
    return any(c.dep_ == "advcl" and c.tag_ == "VBG" and any(k.dep_ == "mark" and k.lower_ == word for k in c.children) for c in verb.children)


def _is_stated(clause: Token) -> bool:
    """ "Told the cabinet that he would leave", "told the crowd he had left": what somebody says, and not what he wants done."""
    told = any((c.dep_ == "mark" and c.lower_ == "that") or (c.dep_ == "aux" and c.lower_ in STATING) for c in clause.children)
    return clause.dep_ == "ccomp" and told


def _has_particle(verb: Token, particle: str) -> bool:
    """ "Called the envoy in", and "called in the envoy", where the parse may take it for a preposition of the object."""
    if any(c.dep_ in ("compound:prt", "advmod", "case", "obl", "advcl") and c.lower_ == particle for c in verb.children):
        return True
    if verb.i + 1 == len(verb.doc):
        return False
    after = verb.nbor()
    if after.lower_ != particle:
        return False
    if after.dep_ == "advmod" and after.head.dep_ == "advmod" and after.head.head == verb:
        return True  # "mown down there"
    return after.dep_ == "case" and after.head.dep_ == "obj" and after.head.head == verb


def find_objects(verb: Token) -> list[Token]:
    """The objects of a verb, and of "one of the hardest defeats", "dozens of rockets" what is counted or parted."""
    objects = fill_slot(verb, "obj")
    return [*objects, *(t for o in objects for t in find_parted(o))]


def find_parted(word: Token) -> list[Token]:
    """ "Any of its troops", "a string of bombs": whom a word takes a part of, or what it tells several of."""
    words = lexicon_of(word.doc)
    return fill_slot(word, "of") if word.lower_ in words.grammar.partitive or word.lower_ in words.things["in_a_row"] else []


def find_prepositional(token: Token, preposition: str) -> list[Token]:
    """The heads of the phrases that a preposition of the verb governs, else one of its object."""
    direct = fill_slot(token, preposition)
    direct = [t for t in direct if preposition == "at" or not _is_ahead(token, t)]  # "at" says where in any place
    if preposition != "for":  # "called on Wednesday" is no call on somebody; "jailed for a month" is a term
        times = lexicon_of(token.doc).things["times"]
        direct = [t for t in direct if t.lemma_.lower() not in times]
    return direct or [
        t for o in token.children if o.dep_ == "obj" for t in fill_slot(o, preposition)
    ]


def _is_ahead(verb: Token, noun: Token) -> bool:
    """ "With a view to peace, he broke a habit": a phrase that a comma sets off before the subject says when or why, and not what a verb asks for."""
    if noun.i > verb.i or noun.head != verb:
        return False
    return any(c.dep_ == "punct" and c.text == "," for c in (*noun.children, *verb.children) if noun.i < c.i < verb.i)


def _left(token: Token, size: int) -> tuple[str, ...]:
    """The `size` lemmas right before a word, hyphens passed over."""
    out: list[str] = []
    i = token.i - 1
    start = find_sentence(token)[0]
    while len(out) < size and i >= start:
        before = token.doc[i]
        if before.text != "-":
            out.append(before.lemma_.lower() if before.text.lower() not in ("air",) else "air")
        i -= 1
    return tuple(reversed(out))


def name_forms(token: Token) -> frozenset[str]:
    """A noun as a lexicon may write it: "fire", "cease fire", "cease-fire", "ceasefire"."""
    held: dict[int, frozenset[str]] = token.doc.user_data.setdefault("name forms", {})  # each pattern of a verb asks for those of its objects
    if token.i not in held:
        held[token.i] = _name_forms(token)
    return held[token.i]


def _name_forms(token: Token) -> frozenset[str]:
    words = name_compound(token).split(" ")
    whole = {f"{token.lemma_.lower()} of {t.lemma_.lower()}" for t in fill_slot(token, "of")}  # "state of emergency"
    whole |= {c.lemma_.lower() for c in token.children if c.dep_ == "amod" and token.pos_ == "NUM"}  # "admitted to one dead"
    whole |= {CURRENCIES[token.text]} if token.text in CURRENCIES else set()
    row = [token.lemma_.lower()]  # "chemical weapon", "joint military exercise"
    for i in range(token.i - 1, max(token.i - ROW, 0) - 1, -1):
        before = token.doc[i]
        if before.dep_ not in ("amod", "compound") or before.head != token:
            break
        row.insert(0, before.lemma_.lower())
        whole.add(" ".join(row))
    return frozenset((token.lemma_.lower(), " ".join(words), "-".join(words), "".join(words), *whole))


def name_compound(token: Token) -> str:
    """The lemmas of a noun and of the compound before it: "gun battle"."""
    words = [c.lemma_.lower() for c in token.children if c.dep_ == "compound" and c.i < token.i]
    return " ".join([*words, token.lemma_.lower()])


def _modified(token: Token, lemmas: tuple[str, ...]) -> bool:
    return any(
        c.lemma_.lower() in lemmas or name_compound(c) in lemmas
        for c in token.children
        if c.dep_ in ("compound", "amod", "nmod:poss", "nmod", "nmod:desc")
    )
