"""Which act a word tells of, by whether its deed was done: help that is to come is promised, talks that one will not have are refused."""

from collections.abc import Sequence

from spacy.tokens import Token

from sayso.extract.sentences import find_sentence
from sayso.extract.status import Status
from sayso.extract.told import is_performed
from sayso.extract.what import Trigger, is_known
from sayso.records import Attribution, Party
from sayso.reference.lexicon import lexicon_of

PROMISED = frozenset({"SUPPORT", "COOPERATE", "AID"})  # to come, they are AGREE
REFUSED = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE"})  # what one will not do is REJECT
REFUSAL = "open.reject"  # of a word that no frame has for one
HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION"})  # to come by one's own word, they are THREATEN
FORCIBLE = frozenset({"ASSAULT", "COERCE", "PROTEST"})
DEMANDED = frozenset({"AGREE", "AID", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT", "SANCTION", "SUPPORT"})  # of another, they are REQUEST
DEMANDING = frozenset({"must", "should", "ought"})
OURSELVES = frozenset({"i", "we", "you", "one"})
TRYING = frozenset({"try", "attempt"})
TRIES = frozenset({"tried", "tries", "trying", "attempted", "attempts", "attempting"})  # "will try" is still to come
ANNOUNCING = frozenset({"will", "would", "shall", "'ll", "'d"})
WILLING = frozenset({"will", "wo", "shall", "would", "ca", "can"})
PLOTTING = frozenset({"plan", "plot", "prepare", "mastermind", "orchestrate"})
NEGATORS = frozenset({"not", "n't", "n’t", "never", "no"})


def find_act(trigger: Trigger, status: Status) -> tuple[str, Status]:
    """The type of an event word, and its status."""
    kind = trigger.frame.type
    if is_attempted(kind, trigger.clause) and status.value == "future" and status.because in TRIES:
        return kind, Status("actual" if status.degree > 0 else "negated", status.because, status.degree)
    if status.value == "future" and is_performed(trigger.token):
        return kind, Status("actual", status.because)
    if kind == "PROTEST" and status.value == "actual" and status.because == "voted":
        return kind, Status("future", status.because)  # the strike is still to come
    if kind in PROMISED and status.value == "future":
        return "AGREE", status
    if kind == "AGREE" and _promises_no_yielding(trigger.token):
        return "REJECT", status
    unspoken = kind in REFUSED or trigger.frame.id == REFUSAL  # "will not return to the table": the "not" makes the refusal
    if unspoken and status.value == "negated" and _is_unwilling(trigger.clause):
        return "REJECT", Status("actual", status.because)
    return kind, status


def is_attempted(kind: str, clause: Token) -> bool:
    """ "Tried to blow up a market": who tries to use force has used some, whatever came of it."""
    return kind in FORCIBLE and clause.dep_ == "xcomp" and clause.head.lemma_ in TRYING


def is_carried_out(trigger: Trigger) -> bool:
    """ "The attacks were plotted by rebels": what was planned is the attack that is known, not one to come."""
    noun, light = trigger.token, trigger.light
    if light is None or light.lemma_ not in PLOTTING or light.tag_ not in ("VBD", "VBN") or trigger.frame.type not in HOSTILE:
        return False
    return is_known(noun) and any(t.lemma_ in lexicon_of(noun.doc).things["blows"] for t in noun.doc[: find_sentence(noun)[0]])


def may_threaten(kind: str, status: Status) -> bool:
    """Whether a deed is hostile and to come, surely or if something is done ("would strike if the talks fail")."""
    return kind in HOSTILE and (status.value == "future" or (status.value == "hypothetical" and status.because == "if"))


def find_threat(kind: str, status: Status, clause: Token, actor: Sequence[Party], said: Attribution | None) -> tuple[str, Status]:
    """ "Gotha said it would strike the depots": force and penalties that are announced by whose they are to be are threatened."""
    meant = any(c.dep_ == "aux" and c.lower_ in ANNOUNCING for c in clause.children)
    if kind == "THREATEN" and status.value == "future" and meant and said is not None:
        return kind, Status("actual", status.because)  # "they will pay a heavy price": the words are the threat
    if not may_threaten(kind, status) or said is None or not actor:
        return kind, status
    ours = {p.code.split(" ")[0] for p in said.speakers if p.code and not p.code.startswith("---")}
    if meant and all((p.code or "").split(" ")[0] in ours for p in actor):
        return "THREATEN", Status("actual", status.because)
    return kind, status


def _promises_no_yielding(verb: Token) -> bool:
    """ "Vowed that Gotha would not give in", "pledged never to negotiate with rebels": what is promised is a refusal."""
    clauses = [c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and c.i > verb.i and c.lemma_ in lexicon_of(verb.doc).grammar.yielding]
    return any(k.lower_ in NEGATORS for c in clauses for k in c.children)


def find_demanding(kind: str, status: Status, clause: Token, said: Attribution | None) -> tuple[Party, ...]:
    """ "Gotha must leave, the bishop said": who asks for it by saying that somebody else has to do it; nobody where none does."""
    if kind not in DEMANDED or status.value != "hypothetical" or status.because not in DEMANDING or said is None or said.stance != "say":
        return ()
    subject = next((c for c in clause.children if c.dep_ in ("nsubj", "nsubj:pass")), None)
    modal = next((c for c in clause.children if c.dep_ == "aux" and c.lower_ in DEMANDING), None)
    if subject is None or modal is None or subject.i > modal.i or subject.lower_ in OURSELVES or clause.sent.text.rstrip().endswith("?"):
        return ()
    return said.speakers


def _is_unwilling(clause: Token) -> bool:
    """ "Will not sit down", "cannot recognise": what somebody does not mean to do, and not what he did not do."""
    kids = {c.lower_ for c in clause.children if c.dep_ in ("aux", "advmod", "neg", "cc:preconj")}
    agent = any(c.dep_ == "nsubj" for c in clause.children)
    return agent and bool(kids & WILLING) and bool(kids & NEGATORS)
