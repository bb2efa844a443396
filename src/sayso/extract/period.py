"""Which dates hold for an event beside its own, and which words put it into an earlier period.

"He broke away in April last year and signed an accord" dates the signing too; "the town, which fell in
1999, was shelled" does not date the shelling.
"""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from sayso.extract.status_marks import SUBJECTS
from sayso.extract.when_event import is_charge, is_measure
from sayso.records import Claim, Period, When
from sayso.reference.lexicon import lexicon_of
from sayso.reference.status_words import StatusWords
from sayso.reference.times import load_times

_VERBAL = frozenset({"VERB", "AUX"})
_ASIDES = frozenset({"acl", "acl:relcl", "advcl:relcl", "appos", "parataxis"})
_RECENT = frozenset({"TM", "TH", "D", "W"})  # units of time of which a few are no earlier period
_SAME_TIME = frozenset(
    {"after", "when", "before", "as", "while", "by", "in", "during", "following"}
)


def find_periods(claims: Sequence[Claim], doc: Doc, whens: Sequence[When]) -> dict[str, Period]:
    """The period of each claim by its id."""
    words = lexicon_of(doc).status
    spans = ((w, doc.char_span(w.start, w.end, alignment_mode="expand")) for w in whens)
    dated = [(w, span.root) for w, span in spans if span is not None]
    out = {}
    for claim in claims:
        span = doc.char_span(claim.at, claim.at + len(claim.trigger), alignment_mode="expand")
        if span is not None:
            out[claim.id] = _find_period(span.root, claim.sentence, dated, words)
    return out


def _find_period(
    event: Token, sentence: tuple[int, int], dated: Sequence[tuple[When, Token]], words: StatusWords
) -> Period:
    inside = [(w, t) for w, t in dated if sentence[0] <= w.start < sentence[1] and not is_measure(t, event) and not _is_of_charge(t, event)]
    clauses = _clauses_over(event)
    own = clauses[0]
    antecedents = [
        c.head for c in clauses if c.dep_ in ("acl", "acl:relcl")
    ]  # "the 1984 accord, in which"
    over = [
        w
        for w, t in inside
        if w.first and (_clause_of(t) in (*clauses, *_find_since(own)) or (t.head in antecedents and t not in clauses))
    ]
    around = [w for w, t in inside if w.first and not _is_aside(t, event)]
    mine = [w for w, t in inside if _clause_of(t) in clauses or t.i == event.i]
    kids = [c.lower_ for clause in clauses for c in clause.children]
    return Period(
        over=tuple(over),
        around=tuple(around),
        back=any("of:text" in (w.basis or "") and not w.first for w in mine)
        or any(_phrase(c, words) for clause in clauses for c in clause.children),
        past=not any(w.first for w in mine)
        and (_has_earlier(event, own, words) or _is_total(own, words) or _lasts_long(own) or _is_since_long(own, words)),
        recent=_tense(own) == "present" or any(k in words.recent for k in kids),
    )


def _is_of_charge(time: Token, event: Token) -> bool:
    """Whether a date says when that was of which somebody is accused, and the event is another."""
    while time.head.i != time.i and time.pos_ not in _VERBAL:
        if is_charge(time) and not time.is_ancestor(event) and time.i != event.i:
            return True
        time = time.head
    return False


def _clause_of(token: Token) -> Token:
    """The verb that a word hangs on; a noun stands for one at the top of a sentence, and in "who has been in jail since 1999"."""
    while token.head.i != token.i and token.pos_ not in _VERBAL and token.dep_ != "acl:relcl":
        token = token.head
    return token


def _clauses_over(event: Token) -> list[Token]:
    """The event's own clause and those whose dates are its dates as well."""
    clause = _clause_of(event)
    found = [clause]
    while clause.head.i != clause.i and len(found) < 6:
        if clause.dep_ == "conj" and _tense(clause) in ("", _tense(clause.head)):
            clause = _clause_of(clause.head)
        elif clause.dep_ in ("advcl", "xcomp") and _is_same_time(clause):
            clause = _clause_of(clause.head)
        elif clause.dep_ in _ASIDES and _is_pluperfect(clause):
            clause = _clause_of(clause.head)
        else:
            break
        found.append(clause)
    return found


def _tense(clause: Token) -> str:
    """The tense of a finite verb: past, perfect or present; "" where it leans on another verb's."""
    aux = {c.lower_ for c in clause.children if c.dep_ in ("aux", "aux:pass", "cop")}
    if aux & {"was", "were", "had", "did"} or clause.tag_ == "VBD":
        return "past"
    if aux & {"has", "have", "'ve"}:
        return "perfect"
    if clause.tag_ in ("VBZ", "VBP") or aux & {"is", "are", "am", "does", "do"}:
        return "present"
    return ""


def _is_same_time(clause: Token) -> bool:
    marks = {c.lower_ for c in clause.children if c.dep_ in ("mark", "advmod", "case")}
    return (
        bool(marks & _SAME_TIME) or clause.dep_ == "xcomp" or (clause.tag_ == "VBG" and not marks)
    )


def _is_pluperfect(clause: Token) -> bool:
    return clause.tag_ == "VBN" and any(
        c.lower_ == "had" for c in clause.children if c.dep_ == "aux"
    )


def _is_aside(time: Token, event: Token) -> bool:
    """A date inside a relative clause or an apposition that does not hold the event."""
    above = {event.i, *(t.i for t in event.ancestors)}
    while time.i not in above and time.head.i != time.i:
        if time.dep_ in _ASIDES:
            return True
        time = time.head
    return False


def _phrase(token: Token, words: StatusWords) -> bool:
    """ "Since then", "at the time": the adverbial's words as they stand."""
    if token.dep_ not in ("obl", "advmod", "obl:unmarked") or token.i < 1:
        return False
    first = token.left_edge.i
    return token.i - first < 3 and token.doc[first : token.i + 1].text.lower() in words.back


def _has_earlier(event: Token, clause: Token, words: StatusWords) -> bool:
    """ "In previous attacks", "over the past years"; "the past hours", "the past day" are those of the news."""
    units = load_times().unit_many
    lengths = {c.i: units.get(c.lower_) or units.get(f"{c.lower_}s") for c in clause.children if c.dep_ in ("obl", *SUBJECTS)}
    places = [event, *(c for c in clause.children if c.i in lengths and lengths[c.i] not in _RECENT)]
    return any(c.lower_ in words.earlier for p in places for c in p.children if c.dep_ == "amod")


def _is_total(clause: Token, words: StatusWords) -> bool:
    """ "The insurgency has killed thousands", "an insurgency that has left thousands dead"."""
    if clause.tag_ != "VBN" or not any(
        c.lower_ in ("has", "have") for c in clause.children if c.dep_ == "aux"
    ):
        return False
    inside = (c for c in clause.children if c.dep_ == "obl" and any(k.lower_ in ("in", "during") for k in c.children if k.dep_ == "case"))
    if any(c.lemma_.lower() in words.campaigns for c in inside):
        return True  # "60,000 people have been killed in the war"
    subject = next((c for c in clause.children if c.dep_ in SUBJECTS), None)
    if clause.dep_ == "acl:relcl" and (subject is None or subject.lower_ in ("that", "which")):
        subject = clause.head
    return subject is not None and subject.lemma_.lower() in words.campaigns


def _find_since(clause: Token) -> list[Token]:
    """ "Hundreds have died since the uprising began": the clauses that say since when."""
    if _tense(clause) != "perfect":
        return []
    return [c for c in clause.children if c.dep_ == "advcl" and any(k.lower_ == "since" for k in c.children if k.dep_ == "mark")]


def _is_since_long(clause: Token, words: StatusWords) -> bool:
    """ "... since the uprising began": a campaign of which no day is told has gone on for long."""
    begun = lexicon_of(clause.doc).grammar.bounding
    return any(
        c.lemma_ in begun and any(s.lemma_.lower() in words.campaigns for s in c.children if s.dep_ in SUBJECTS) for c in _find_since(clause)
    )


def _lasts_long(clause: Token) -> bool:
    """ "Has fought the state for four decades", "have died in eleven months of fighting"."""
    if _tense(clause) != "perfect":
        return False
    units = load_times().unit_many
    spans = [c for c in clause.children if c.dep_ == "obl" and any(k.lower_ in ("for", "in", "over") for k in c.children if k.dep_ == "case")]
    return any(units.get(c.lower_, "D") not in _RECENT and c.tag_ == "NNS" and any(k.dep_ == "nummod" for k in c.children) for c in spans)
