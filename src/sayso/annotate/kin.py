"""Peoples that are kin to a state and live in another: "ethnic Gothans", and Gothans told of beside them."""

from collections.abc import Sequence

from spacy.tokens import Doc

from sayso.annotate.names import Named
from sayso.datelines import is_in_dateline

ETHNIC = "ethnic"
OF_PEOPLE = frozenset({"adjective", "demonym"})
BY_NAME = frozenset({"state", "capital"})
KIN = "states of kin"  # the key of `Doc.user_data`


def note_kin(doc: Doc, named: Sequence[Named]) -> None:
    """Keep the states of which a report has the kin, and never the state itself: its "Gothan leaders" are theirs."""
    kin = {n.code for n in named if n.entry.kind in OF_PEOPLE and _is_called_ethnic(doc, n)}
    told = {n.code for n in named if n.entry.kind in BY_NAME and not is_in_dateline(doc[n.head])} if kin else set()
    doc.user_data[KIN] = frozenset(kin - told)


def is_kin(doc: Doc, name: Named) -> bool:
    """Whether the word for a people means those who live elsewhere: they are of the country where they live."""
    return name.entry.kind in OF_PEOPLE and (_is_called_ethnic(doc, name) or name.code in doc.user_data.get(KIN, ()))


def _is_called_ethnic(doc: Doc, name: Named) -> bool:
    return name.start > 0 and doc[name.start - 1].lower_ == ETHNIC
