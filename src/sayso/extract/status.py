"""Did it happen, by the words of the clause: actual, negated, future or hypothetical.

Read from the auxiliaries, adverbs and conjunctions of the event's clause and of the verbs that
govern it, up to the clause that reports it; the stance of a denial counts as negation.
"""

from typing import NamedTuple

from spacy.tokens import Token

NEGATORS = frozenset(
    {"not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "without", "nobody", "none"}
)
FUTURE_AUX = frozenset({"will", "shall", "'ll", "’ll", "wo", "would"})
MODAL_AUX = frozenset({"may", "might", "could", "can", "should", "must", "ought"})
CONDITIONS = frozenset({"if", "unless", "whether", "lest", "should", "in case", "otherwise"})
PLANS = frozenset(
    "plan intend expect prepare schedule aim promise vow pledge agree seek decide resolve propose set due poise slate "
    "ready hope want wish consider offer threaten demand urge ask call order instruct tell allow let need require "
    "like ready willing likely try attempt work help enable authorise authorize permit mean design".split()
)
FAILURES = frozenset(
    {
        "fail",
        "refuse",
        "decline",
        "refrain",
        "stop",
        "avoid",
        "prevent",
        "abandon",
        "cancel",
        "neglect",
        "unable",
        "postpone",
        "suspend",
    }
)
DOUBTS = frozenset(
    {
        "possible",
        "possibly",
        "perhaps",
        "maybe",
        "potential",
        "potentially",
        "probably",
        "likely",
        "would-be",
        "attempted",
    }
)


class Status(NamedTuple):
    """A status of the codebook, and the word that gave it ("" for a plain statement)."""

    value: str
    because: str = ""


def find_status(clause: Token, event: Token) -> Status:
    """The status of the event word `event`, whose clause `clause` heads."""
    for token in {clause.i: clause, event.i: event}.values():
        found = _own(token)
        if found.value != "actual":
            return found
    return _governed(clause)


def _own(token: Token) -> Status:
    negated = future = modal = ""
    for child in token.children:
        word = child.lower_
        if word in NEGATORS and child.dep_ in ("advmod", "det", "cc", "cc:preconj", "neg"):
            negated = word
        elif child.dep_ in ("nsubj", "nsubj:pass", "obj") and any(
            c.lower_ in ("no", "neither")
            for c in child.children
            if c.dep_ in ("det", "cc:preconj", "advmod")
        ):
            negated = "no"
        elif child.dep_ in ("nsubj", "nsubj:pass") and word in ("nobody", "none", "neither"):
            negated = word
        elif child.dep_ == "aux" and word in FUTURE_AUX:
            future = word
        elif child.dep_ == "aux" and word in MODAL_AUX:
            modal = word
        elif child.dep_ == "mark" and word in CONDITIONS:
            return Status("hypothetical", word)
        elif child.dep_ == "mark" and word == "without":
            negated = word
        elif child.dep_ == "case" and word == "without":
            negated = word
        elif child.dep_ in ("amod", "advmod") and word in DOUBTS:
            modal = word
        elif (
            child.dep_ == "advcl"
            and future == "would"
            and any(c.lower_ in CONDITIONS for c in child.children if c.dep_ == "mark")
        ):
            modal = "if"
    if negated:
        return (
            Status("hypothetical", modal)
            if modal and negated in ("not", "n't") and modal in ("may", "might")
            else Status("negated", negated)
        )
    if modal:
        return Status("hypothetical", modal)
    return Status("future", future) if future else Status("actual")


def _governed(token: Token) -> Status:
    """What the verbs above an infinitive or a gerund make of it."""
    seen = 0
    while token.dep_ in ("xcomp", "ccomp", "acl", "conj", "advcl") and seen < 6:
        head = token.head
        lemma = head.lemma_.lower()
        infinitive = any(c.dep_ == "mark" and c.lower_ == "to" for c in token.children)
        if token.dep_ == "conj":
            if _shares_clause(token):
                own = _own(head)
                if own.value != "actual" and not _has_own_aux(token):
                    return own
            elif _has_own_aux(token):
                return Status("actual")
        elif infinitive and lemma in FAILURES:
            return Status("negated", lemma)
        elif token.dep_ == "xcomp" and lemma in ("stop", "avoid", "refrain", "cease"):
            return Status("negated", lemma)
        elif (
            infinitive
            and token.dep_ in ("xcomp", "acl", "ccomp")
            and (lemma in PLANS or token.dep_ == "acl")
        ):
            return Status("future", lemma)
        elif infinitive and token.dep_ == "advcl":
            return Status("future", "to")
        elif token.dep_ in ("ccomp", "advcl"):
            return Status("actual")
        token, seen = head, seen + 1
    if (
        token.dep_ == "ROOT"
        and token.tag_ == "VB"
        and any(c.dep_ == "mark" and c.lower_ == "to" for c in token.children)
    ):
        return Status("future", "to")  # headline: "Ministers to meet in Vienna"
    return Status("actual")


def _shares_clause(token: Token) -> bool:
    return not any(c.dep_ in ("nsubj", "nsubj:pass") for c in token.children)


def _has_own_aux(token: Token) -> bool:
    return any(c.dep_ in ("aux", "aux:pass") for c in token.children)
