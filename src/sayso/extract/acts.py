"""Which act a word tells of, by whether its deed was done: help that is to come is promised, talks that one will not have are refused."""

from spacy.tokens import Token

from sayso.extract.status import Status
from sayso.extract.told import is_performed
from sayso.extract.what import Trigger

PROMISED = frozenset({"SUPPORT", "COOPERATE", "AID"})  # to come, they are AGREE
REFUSED = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE"})  # what one will not do is REJECT
WILLING = frozenset({"will", "wo", "shall", "would", "ca", "can"})
NEGATORS = frozenset({"not", "n't", "n’t", "never", "no"})


def find_act(trigger: Trigger, status: Status) -> tuple[str, Status]:
    """The type of an event word, and its status."""
    kind = trigger.frame.type
    if status.value == "future" and is_performed(trigger.token):
        return kind, Status("actual", status.because)
    if kind in PROMISED and status.value == "future":
        return "AGREE", status
    if kind in REFUSED and status.value == "negated" and _is_unwilling(trigger.clause):
        return "REJECT", Status("actual", status.because)
    return kind, status


def _is_unwilling(clause: Token) -> bool:
    """ "Will not sit down", "cannot recognise": what somebody does not mean to do, and not what he did not do."""
    kids = {c.lower_ for c in clause.children if c.dep_ in ("aux", "advmod", "neg", "cc:preconj")}
    agent = any(c.dep_ == "nsubj" for c in clause.children)
    return agent and bool(kids & WILLING) and bool(kids & NEGATORS)
