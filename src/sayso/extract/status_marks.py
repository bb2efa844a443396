"""What the words on an event itself say of it: negation, auxiliary, hedge, and the conjunction before it."""

from typing import NamedTuple

from spacy.tokens import Token

from sayso.reference.status_words import Grade, StatusWords

SUBJECTS = ("nsubj", "nsubj:pass")
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
MEASURES = frozenset({"fewer", "less", "more", "later", "sooner"})
BE = frozenset({"is", "are", "was", "were"})
_NOT_ALONE = frozenset({"only", "just", "merely", "simply", "solely"})


class Judged(NamedTuple):
    """How far a word stands: -1 to 1, what to call it ("" where nothing does), and the word that says so."""

    degree: float = 1.0
    status: str = ""
    because: str = ""

    def under(self, above: "Judged") -> "Judged":
        """This word with what stands above it: degrees multiply, and the nearer word gives the name."""
        return Judged(
            self.degree * above.degree,
            self.status or above.status,
            self.because or above.because,
        )


TOLD = Judged()
DUE = "due"
NOTHING_DONE = Judged(-0.45, "negated", "no")  # "found no trace": the search was made; "no longer trades": it did


def grade(found: Grade, because: str) -> Judged:
    """A lexicon's grade as a judgement; "actual" and "negated" follow from the degree."""
    open_ = found.status in ("future", "hypothetical") or (
        found.status == "negated" and found.degree > -0.5
    )
    return Judged(found.degree, found.status if open_ else "", because)


def find_marks(token: Token, words: StatusWords) -> Judged:
    """What stands on a clause or noun and holds for it alone: negators, modals, hedges."""
    negated, bare = "", False
    weak: Judged | None = None
    modal: Judged | None = None
    for child in token.children:
        word, dep = child.lower_.replace("’", "'"), child.dep_
        if not negated and _negates(child, word, dep, words):
            negated = word if word in words.negators["adverbs"] else "no"
            bare = dep == "obj" or (dep == "advmod" and word not in words.negators["adverbs"])
        elif dep in ("aux", "cop") and word in ("was", "were") and _was_only_due(token):
            modal = Judged(0.3, "hypothetical", "to have")
        elif modal is None and dep == "mark" and word == "to" and _is_ahead(child, token):
            modal = Judged(0.6, "future", "to")
        elif dep == "aux" and word in words.modals:
            modal = grade(words.modals[word], word)
        elif dep in ("advmod", "amod", "det", "compound"):
            if word in words.scarce and not _is_some(child):
                weak = grade(words.scarce[word], word)
            elif word in words.hedges and not _is_other_sense(word, dep, token, child):
                weak = grade(words.hedges[word], word)
    if modal is None and _is_due(token):
        modal = Judged(0.6, "future", DUE)
    if modal is not None and modal.because in ("would", "'d") and _has_condition(token, words):
        modal = Judged(0.3, "hypothetical", "if")
    found = (weak or TOLD).under(modal or TOLD)
    if not negated:
        return found
    if modal is not None and modal.because in ("may", "might"):
        return Judged(-0.3, "hypothetical", modal.because)
    if bare:
        return NOTHING_DONE
    return Judged(-(abs(found.degree) ** 0.5), "", negated)


def _is_due(verb: Token) -> bool:
    """ "Is due to meet", "were due to be freed": what is to come, however the parse joins the three words."""
    first = min((c.i for c in verb.children if c.dep_ in ("aux", "aux:pass", "cop") and c.tag_ == "VB" and c.i < verb.i), default=verb.i)
    before = verb.doc[max(first - 3, 0) : first]
    return before[1:].text.lower() == "due to" and (verb.doc[first].tag_ == "VB" or before[0].lemma_ == "be")


def _was_only_due(verb: Token) -> bool:
    """ "Was to have met the envoys": what was planned, and has not come to pass."""
    words = {(c.dep_, c.lower_) for c in verb.children if c.i < verb.i}
    return ("mark", "to") in words and ("aux", "have") in words


def _is_ahead(to: Token, verb: Token) -> bool:
    """ "Is to be tried", "were to sign": "to" behind a form of "be"."""
    before = to.nbor(-1) if to.i else to
    return before.head == verb and before.lower_ in BE


def _negates(child: Token, word: str, dep: str, words: StatusWords) -> bool:
    kinds = words.negators
    if dep in ("advmod", "neg", "cc", "cc:preconj", "det"):
        if word in kinds["adverbs"]:
            return not (child.i + 1 < len(child.doc) and child.nbor().lower_ in _NOT_ALONE) and not is_measure(child)
        return dep == "advmod" and any(c.lower_ == "no" and not is_measure(c) for c in child.children)
    if dep == "obl":  # "at no time did they fire"
        return has_no(child, words) and any(f"{c.lower_} {word}" in kinds["occasions"] for c in child.children if c.dep_ == "case")
    if dep in SUBJECTS:
        return word in kinds["subjects"] or has_no(child, words)
    if dep == "obj":
        return word in kinds["objects"] or has_no(child, words)
    return dep in ("mark", "case") and word in kinds["prepositions"]


def has_no(noun: Token, words: StatusWords) -> bool:
    """ "No soldiers"; "no fewer than nine soldiers" counts some."""
    return any(
        c.lower_ in words.negators["determiners"] and c.dep_ in ("det", "cc:preconj", "advmod") and not is_measure(c)
        for c in noun.children
    )


def is_measure(word: Token) -> bool:
    """Whether "no" or "not" stands in "no fewer than", "not less than": a count, and no denial."""
    after = word.doc[word.i + 1 : word.i + 3]
    return len(after) == 2 and after[0].lower_ in MEASURES and after[1].lower_ == "than"


def _has_condition(token: Token, words: StatusWords) -> bool:
    return any(
        find_mark(child, words).status == "hypothetical"
        for child in token.children
        if child.dep_ == "advcl"
    )


def _is_some(word: Token) -> bool:
    """ "A few attacks", "the last few": some, where bare "few" are hardly any."""
    before = word.nbor(-1) if word.i else word
    return word.lower_ in ("few", "little") and (before.dep_ == "det" or before.lower_ in ("a", "past", "last", "first", "next", "latest", "every"))


def _is_other_sense(word: str, dep: str, token: Token, mark: Token) -> bool:
    """ "Coming weeks", "any" and "expected" say something of an event noun only; what was "well planned" was done."""
    if word == "planned" and any(c.dep_ == "advmod" for c in mark.children):
        return True
    return token.pos_ not in NOMINAL and (dep != "advmod" or word in ("any", "rather"))


def find_mark(token: Token, words: StatusWords) -> Judged:
    """What the conjunction before a clause makes of it and of the clauses joined to it."""
    first = _fronted(token)
    if first is not None:
        return Judged(0.25, "hypothetical", first.lower_)
    for child in token.children:
        if child.dep_ in ("mark", "case", "cc") and child.i < token.i:
            word = child.lower_
            if word in words.conditions and (child.dep_ == "mark" or word in ("if", "whether")):
                return grade(words.conditions[word], word)
            if word in words.instead and child.dep_ in ("mark", "case", "cc"):
                return Judged(-0.6, "", word)
    return TOLD


def _fronted(token: Token) -> Token | None:
    """ "Should they attack", "had they known": an auxiliary before the subject of a subordinate clause."""
    if token.dep_ != "advcl":
        return None
    subject = next((c for c in token.children if c.dep_ in SUBJECTS), None)
    if subject is None:
        return None
    return next(
        (
            c
            for c in token.children
            if c.dep_ in ("aux", "aux:pass")
            and c.i < subject.i
            and c.lower_ in ("should", "had", "were")
        ),
        None,
    )


def is_bare_infinitive(token: Token) -> bool:
    """An infinitive after "to"."""
    return any(c.dep_ == "mark" and c.lower_ == "to" for c in token.children)


def is_to_be(token: Token) -> bool:
    """A passive infinitive: "to be freed", whatever the mood of the "are" before it."""
    return any(c.dep_ == "aux:pass" and c.tag_ == "VB" and c.lower_ == "be" for c in token.children)
