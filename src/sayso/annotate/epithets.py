"""States told of by what they are: "the former Soviet republic", "the Himalayan kingdom" are those named before that are such."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from sayso.annotate.known import MEMORY, take
from sayso.annotate.pairs import WHOLE_STATES
from sayso.records import Mention
from sayso.reference.epithets import find_states

NOUNS = WHOLE_STATES | {"state", "emirate", "sheikhdom", "sultanate", "monarchy", "power"}
BACK = 6  # words of a phrase


def find_called(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """The state named last of those that the words before "nation" or "republic" are said of."""
    token = doc[m.head]
    if m.kind != "role" or m.plural or token.lemma_.lower() not in NOUNS:
        return None
    states = find_states(_words_before(token))
    if not states:
        return None
    told = [c for c in done[-MEMORY:] if len(c.codes) == 1 and c.kind != "pronoun" and c.codes[0].split(" ")[0] in states]
    named = [c for c in told if (c.id or "").startswith("state:")]
    called = (named or told)[-1] if told else None
    return take(m, called, codes=(f"{called.codes[0].split(' ')[0]} GOV",), id=None) if called is not None else None


def _words_before(noun: Token) -> list[str]:
    """The words between "the" and a noun; none where there is no "the" so near."""
    first = noun.i
    while first > max(noun.i - BACK, noun.sent.start) and noun.doc[first - 1].lower_ != "the":
        first -= 1
    known = first > noun.sent.start and noun.doc[first - 1].lower_ == "the"
    return [t.text for t in noun.doc[first : noun.i]] if known else []
