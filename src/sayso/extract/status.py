"""Did it happen, by the words of the text: actual, negated, future or hypothetical, with a degree.

The words on the event itself (`status_marks.py`) come first; then every word that governs it, up to
the end of the sentence: "did not manage to stop the attack" is the attack under a stopping under a
managing under a negation. Words and degrees are in `lexicons/en/status.yml`.
"""

from typing import NamedTuple

from spacy.tokens import Token

from sayso.extract.status_marks import (
    NOMINAL,
    SUBJECTS,
    TOLD,
    Judged,
    find_mark,
    find_marks,
    grade,
    has_no,
    is_bare_infinitive,
    is_to_be,
)
from sayso.extract.told import find_disowning, is_counted_out
from sayso.records import Attribution
from sayso.reference.lexicon import lexicon_of
from sayso.reference.status_words import Governor, StatusWords
from sayso.text import QUOTES

HALF = 0.5  # from here on an event counts as told, or as denied
STEADY = 0.85  # a word whose event stands whether or not the word does
FARTHEST = 12  # steps up a tree
APART = frozenset("parataxis discourse vocative appos list case amod".split())
PREPOSITIONS = {"of": "of", "for": "for", "from": "from", "to": "unto"}
NOT_TO = frozenset({"yet", "too"})  # "has yet to", "too weak to"
NOUN_FORMS = frozenset({"noun", "compound", "other", *PREPOSITIONS.values()})
DEFINITE = frozenset("the this that these those his her its their our my your whose".split())
QUESTIONS = frozenset("who whom whose what which where when why how".split())
CHARGED = frozenset({"that", "of", "noun_to"})  # how a deed hangs on a charge that tells it
SEEKING = frozenset("who whom whose which where why how".split())
HAVING = frozenset({"have", "play", "take", "bear"})  # a part in a deed
SAID = Judged(0.95)
PRESUPPOSED = Judged(0.85)  # "will not discuss the attack": there was one


class Status(NamedTuple):
    """A status of the codebook, the word that gave it ("" for a plain statement), and -1 to 1."""

    value: str
    because: str = ""
    degree: float = 1.0


def find_status(
    clause: Token,
    event: Token,
    said: Attribution | None = None,
    words: StatusWords | None = None,
) -> Status:
    """The status of the event word `event`, whose clause `clause` heads, on the say-so of `said`."""
    words = words or lexicon_of(clause.doc).status
    judged = _judge(clause, words, 0)
    if event.i != clause.i and not _is_denied_once(event, clause, words):
        judged = find_marks(event, words).under(judged)
    if said is not None:
        judged = _on_say_so(judged, clause, said, words)
    return Status(_name(judged), judged.because, judged.degree)


def _is_denied_once(event: Token, clause: Token, words: StatusWords) -> bool:
    """ "No raids were made", "made no raids": the one "no" denies the verb already, and does not undo that."""
    return event.head == clause and event.dep_ in (*SUBJECTS, "obj") and has_no(event, words)


def _name(judged: Judged) -> str:
    if judged.degree <= -HALF or (judged.degree < 0 and not judged.status):
        return "negated"
    if judged.status:
        return judged.status
    return "actual" if judged.degree >= HALF else "hypothetical"


def _on_say_so(judged: Judged, clause: Token, said: Attribution, words: StatusWords) -> Judged:
    """What the speaker does with his content, where no word of the clause has said it already."""
    start, end = said.cue or (-1, -1)
    if any(start <= above.idx < end for above in clause.ancestors):
        still = judged.degree < 0 and judged.because not in words.negators["adverbs"]
        return SAID if still and clause.lemma_.lower() in words.said else judged
    # "Fisherman shot dead; navy denies hand": what is denied stands after the word, or in quotation marks.
    told = clause.idx < start and not _is_quoted(clause, said)
    if said.stance == "deny" and (judged.degree < 0 or told):
        return judged
    return judged.under(grade(words.stances[said.stance], said.stance))


def _is_quoted(clause: Token, said: Attribution) -> bool:
    text = clause.doc.text
    return any(
        a <= clause.idx < b and not QUOTES.isdisjoint(text[max(0, a - 2) : a + 1])
        for a, b in said.content
    )


def _judge(token: Token, words: StatusWords, depth: int) -> Judged:
    """A word as it stands in its sentence."""
    marks = find_marks(token, words)
    if marks.status == "future" and _form(token) == "whether":
        marks = marks._replace(status="")  # "did not say whether it would leave": open, and not to come
    return marks.under(_around(token, words, depth))


def _around(token: Token, words: StatusWords, depth: int) -> Judged:
    """What a clause's conjunction and all that stands above it make of it."""
    mark = find_mark(token, words)
    return mark.under(_above(token, words, depth + 1)) if depth < FARTHEST else mark


def _above(token: Token, words: StatusWords, depth: int) -> Judged:
    dep, head = token.dep_, token.head
    if head.i == token.i:
        return _at_root(token)
    if dep == "conj":
        head = _finite_head(token)
        return _judge(head, words, depth) if _shares(token, head) and not _has_another(token, head, words) else _around(head, words, depth)
    if dep in ("aux", "aux:pass", "cop"):
        return _judge(head, words, depth)
    if dep in APART:
        return TOLD
    if dep == "compound" and token.tag_ == "VBG" and head.dep_ == "obj":
        return _above(head, words, depth)  # "denied firing shots", where the parse has one noun
    form = _form(token)
    if form == "that" and asks(token):
        return PRESUPPOSED
    if form in NOUN_FORMS and any(c.lower_ in ("no", "neither") for c in token.children):
        around = _around(head, words, depth)  # "has no plans": what denies the plans is on them
        return around if around.degree > 0 else TOLD
    if form == "to" and dep == "xcomp":
        adverb = next((c.lower_ for c in head.children if c.lower_ in NOT_TO and not _is_cut(c, token)), None)
        if adverb:
            return Judged(-0.9, "", adverb)
    if form in CHARGED and head.lower_ in words.charges and _is_denied_charge(head, words, depth):
        return Judged(-0.9, "", head.lower_)
    if dep in ("obl", "nmod") and find_disowning(token) is not None:
        return Judged(-0.9, "", "nothing")
    if dep in ("nmod", "acl") and head.lower_ in words.shares and _has_no_share(head, words, depth):
        return Judged(-0.9, "", head.lower_)
    if _follows(token):
        return TOLD
    governor = words.governor(head.lower_, head.lemma_.lower(), form)
    if governor is not None and not _is_timed(token):
        return _governed(governor, head, words, depth)
    if form in NOUN_FORMS and token.tag_ != "VBG":
        return _noun(token, head, words, depth)
    return _clause(token, form, head, words, depth)


def _is_cut(adverb: Token, verb: Token) -> bool:
    """ "While they have yet to leave, they plan to shell it": a comma ends what an adverb holds for."""
    return any(t.text == "," for t in verb.doc[adverb.i : verb.i])


def _is_timed(token: Token) -> bool:
    """ "Demanded access after the town was shelled": a past before or beside what is demanded is no part of it, nor what it is set against."""
    marks = {c.lower_ for c in token.children if c.dep_ in ("mark", "advmod")}
    past = bool(marks & {"after", "when", "since", "as", "because"}) and _is_past(token)
    return token.dep_ == "advcl" and (past or bool(marks & {"although", "though", "while", "whereas"}))


def _follows(token: Token) -> bool:
    """ "Are to sign the plan a day after clashes left ten dead": from what is past the time of what is to come is told."""
    if token.dep_ == "advcl" and token.tag_ == "VBD" and any(_comes_after(c) for c in token.children if c.dep_ in SUBJECTS):
        return True
    noun = next((c for c in token.head.children if c.dep_ == "obl" and c.i + 1 == token.i and _comes_after(c)), token)
    return token.dep_ in ("obl", "nmod", "advcl") and _comes_after(noun)


def _comes_after(noun: Token) -> bool:
    """Whether a length of time and "after" stand before a noun: "two days after clashes"."""
    case = next((c for c in (*noun.children, *noun.head.children) if c.lower_ == "after" and c.i < noun.i and c.dep_ in ("case", "mark")), None)
    return case is not None and case.i > 0 and case.nbor(-1).lemma_ in lexicon_of(noun.doc).grammar.spans | {"month", "year", "weekend"}


def _is_denied_charge(noun: Token, words: StatusWords, depth: int) -> bool:
    """ "Rejected allegations that its guns had fired", "the report of a raid is false": who denies the charge denies the deed."""
    verb = noun.head
    if noun.pos_ != "NOUN":
        return False
    if any(c.dep_ == "amod" and c.lower_ in words.untrue for c in noun.children):
        return True
    denied = verb.lemma_ in words.deniers and noun.dep_ in ("obj", "nsubj:pass")
    untrue = verb.lower_ in words.untrue and noun.dep_ in SUBJECTS
    return (denied or untrue) and _judge(verb, words, depth).degree > 0


def _has_no_share(share: Token, words: StatusWords, depth: int) -> bool:
    """ "Denied any part in the raid", "denied playing a part in it", "had no part in it"."""
    verb = share.head
    if verb.lemma_ in HAVING and share.dep_ == "obj" and has_no(share, words):
        return True
    denial = verb.head if verb.dep_ in ("xcomp", "ccomp") and verb.lemma_ in HAVING else None
    if denial is not None and verb.tag_ == "VBG" and denial.lemma_ in words.deniers:
        return _judge(denial, words, depth).degree > 0
    return _is_denied_charge(share, words, depth)


def _finite_head(token: Token) -> Token:
    """What a joined clause is joined to: in "failed to stop and began to shoot" the shooting began, and did not fail to begin."""
    head = token.head
    finite = token.tag_ in ("VBD", "VBZ", "VBP") or any(c.dep_ == "aux:pass" and c.tag_ in ("VBD", "VBZ", "VBP") for c in token.children)
    while finite and head.tag_ == "VB" and head.dep_ in ("xcomp", "advcl", "acl"):
        head = head.head
    return head


def asks(clause: Token) -> bool:
    """ "It is not known who fired the shells": whoever asks who or where takes it that it happened."""
    return clause.dep_ in ("ccomp", "csubj", "advcl") and any(c.lower_ in SEEKING and c.i < clause.i for c in clause.children)


def _governed(governor: Governor, head: Token, words: StatusWords, depth: int) -> Judged:
    if governor.yes.degree > STEADY and governor.no > STEADY:
        return grade(governor.yes, head.lower_)
    above = _judge(head, words, depth)
    if above.degree >= 0:
        return grade(governor.yes, head.lower_).under(above)
    return Judged(governor.no * -above.degree, "", head.lower_)


def _form(token: Token) -> str:
    """How a word hangs on its head, in the terms of the lexicon; "" for what no word governs."""
    dep = token.dep_
    marks = [c.lower_ for c in token.children if c.dep_ in ("mark", "case")]
    noun = token.pos_ in NOMINAL or dep in ("obj", "obl", "nmod", *SUBJECTS)
    if noun and not any(c.dep_ in SUBJECTS or c.dep_ == "cop" for c in token.children):
        if dep in ("obj", "nsubj:pass", "compound"):
            return "noun" if dep != "compound" else "compound"
        return PREPOSITIONS.get(marks[0], "other") if marks else "other"
    if "whether" in marks or "if" in marks:
        return "whether"
    if token.tag_ == "VBG" and not any(c.dep_ in ("aux", *SUBJECTS) for c in token.children):
        if marks:
            return marks[0] if marks[0] in ("about", "at") else PREPOSITIONS.get(marks[0], "")
        return "ing" if dep in ("xcomp", "ccomp", "obj", "csubj") else ""
    if "to" in marks or (
        token.tag_ == "VB"
        and dep in ("xcomp", "ccomp")
        and not any(c.dep_ == "aux" for c in token.children)
    ):
        return "noun_to" if dep == "acl" else "to"
    if dep == "acl" and token.tag_ == "VBN" and not marks:
        return ""  # "charges made by the police": who tells them
    return "that"


def _at_root(token: Token) -> Judged:
    if is_bare_infinitive(token) and (token.tag_ == "VB" or is_to_be(token)):
        return Judged(0.6, "future", "to")  # headline: "Ministers to meet in Vienna"; "the men are to be freed"
    has_subject = any(
        c.dep_ in SUBJECTS or c.dep_ in ("aux", "expl", "csubj") for c in token.children
    )
    if token.tag_ == "VB" and not has_subject:
        return Judged(0.4, "future", "imperative")
    sentence = token.sent
    if sentence[-1].text == "?" or (len(sentence) > 1 and sentence[-2].text == "?"):
        if not any(t.lower_ in QUESTIONS for t in sentence):
            return Judged(0.3, "hypothetical", "?")
    return TOLD


def _shares(token: Token, head: Token) -> bool:
    """A joined verb or noun takes the auxiliaries and negators of the first."""
    if token.pos_ in NOMINAL:
        return not any(c.dep_ == "cc" and c.lower_ in ("but", "yet") for c in token.children)
    either = any(c.dep_ == "cc" and c.lower_ in ("or", "nor") for c in token.children)  # "has not shown itself or asked for money"
    return (token.tag_ == head.tag_ or either) and not any(
        c.dep_ in (*SUBJECTS, "aux", "aux:pass") or (c.dep_ == "cc" and c.lower_ in ("but", "yet"))
        for c in token.children
    )


def _has_another(token: Token, head: Token, words: StatusWords) -> bool:
    """ "Lost nothing and sent food": a verb with an object of its own has no share in the "nothing" of the first."""
    none = any(c.dep_ == "obj" and (c.lower_ in words.negators["objects"] or has_no(c, words)) for c in head.children)
    return none and any(c.dep_ == "obj" and c.i > token.i for c in token.children)


def _clause(token: Token, form: str, head: Token, words: StatusWords, depth: int) -> Judged:
    """A clause under a word of which the lexicon knows nothing."""
    dep = token.dep_
    if form in ("to", "noun_to"):
        return _infinitive(token, head, words, depth)
    if dep == "ccomp" and form == "that":
        return SAID
    if dep in ("acl:relcl", "advcl:relcl", "amod") or (dep == "acl" and token.tag_ != "VBG"):
        return TOLD
    if dep == "advcl" and form == "that":
        later = any(c.lower_ in words.until for c in token.children if c.dep_ in ("mark", "advmod"))
        if later and not _is_past(token) and _judge(head, words, depth).status:
            return Judged(0.65, "future", "until")
        return TOLD
    above = _judge(head, words, depth)
    if dep == "xcomp":
        return above
    if above.degree < 0:
        return Judged(-0.6, "", above.because) if dep == "acl" else Judged(0.9)
    return above if above.status else TOLD


def _is_past(token: Token) -> bool:
    """Finite, and in the past: "after he left", "once they had left", "after they were shot"."""
    return token.tag_ == "VBD" or any(
        c.tag_ == "VBD" for c in token.children if c.dep_ in ("aux", "aux:pass", "cop")
    )


def _is_voiced(token: Token, head: Token) -> bool:
    """ "Rallied to demand his release": who takes to the streets for it says it by that."""
    things, words = lexicon_of(token.doc).things, lexicon_of(token.doc).grammar
    return token.dep_ == "advcl" and head.lemma_ in words.rallying and token.lemma_ in things["opposing"] | things["demanding"]


def _infinitive(token: Token, head: Token, words: StatusWords, depth: int) -> Judged:
    above = _judge(head, words, depth)
    if _is_voiced(token, head):
        return above
    if token.dep_ == "xcomp":
        return above if above.degree >= 0 else Judged(-0.4, "hypothetical", above.because)
    done = any(c.dep_ == "aux" and c.lower_ == "have" for c in token.children) and token.dep_ != "acl" and head.lemma_ != "be"
    if is_counted_out(token) or done:
        return above  # "they claim, moreover, to have shelled it"
    if token.dep_ in ("csubj", "csubj:pass"):
        return Judged(0.35, "hypothetical", "to").under(above)
    if above.degree < 0:
        return Judged(-0.4 if token.dep_ == "acl" else 0.3, "future", "to")
    return Judged(0.6 if token.dep_ == "advcl" else 0.45, "future", "to").under(above)


def _noun(token: Token, head: Token, words: StatusWords, depth: int) -> Judged:
    """An event noun shares the lot of the clause it stands in, the less the more definite it is."""
    has = {c.lower_ for c in token.children}
    if head.lemma_ in words.answering and token.dep_ in ("obj", "nsubj:pass"):
        return PRESUPPOSED  # "to investigate a series of shootings": there were some
    above = _judge(head, words, depth)
    if has & DEFINITE or any(c.dep_ == "nmod:poss" for c in token.children):
        return TOLD if not above.status and above.degree > 0 else PRESUPPOSED
    if above.degree < 0:
        inside = token.dep_ == "compound" or has & {"any", "either"}
        return (
            Judged(-0.8, "", above.because)
            if inside
            else Judged(0.4, "hypothetical", above.because)
        )
    if not above.status:
        return TOLD
    share = 0.5 if above.status == "future" else 0.75
    return above._replace(degree=above.degree**share)
