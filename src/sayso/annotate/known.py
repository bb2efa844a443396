"""What is known of a mention, and how it takes over what is known of another."""

from collections.abc import Set
from dataclasses import replace
from typing import Any

from spacy.tokens import Doc, Token

from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of
from sayso.text import fold

MEMORY = 60  # mentions looked back over; further ones are never what a word stands for
FOLDED = "folded words"  # the key of `Doc.user_data`


def fold_words(doc: Doc) -> list[str]:
    """The words of a document as names are compared, folded once."""
    if FOLDED not in doc.user_data:
        doc.user_data[FOLDED] = [fold(token.text) for token in doc]
    words: list[str] = doc.user_data[FOLDED]
    return words


def is_known(m: Mention) -> bool:
    """Whether a mention has a country."""
    return bool(m.codes) and not m.codes[0].startswith("---")


def take(m: Mention, antecedent: Mention, **also: Any) -> Mention:
    """The mention as the party of its antecedent; `also` has what else is said of it, before what the antecedent has."""
    taken: dict[str, Any] = {
        "codes": antecedent.codes,
        "antecedent": antecedent.head,
        "id": antecedent.id,
        "name": antecedent.name,
        "local": antecedent.local,
        "speaks_as": m.speaks_as or (None if _are_men(m) else antecedent.speaks_as),
    }
    return replace(m, **taken | also)


def _are_men(m: Mention) -> bool:
    """Whether a role is soldiers by its own word: the troops of a ministry do not speak for it."""
    return m.kind == "role" and m.person and m.plural and m.codes[:1] != () and m.codes[0].endswith(" MIL")


def is_envoy(doc: Doc, m: Mention) -> bool:
    """Whether a name on the lists is one person's office: "the UN envoy"."""
    token = doc[m.head]
    return m.kind == "name" and not m.plural and token.tag_ == "NN" and token.lemma_.lower() in lexicon_of(doc).things["go_betweens"]


def is_of_home(doc: Doc, m: Mention) -> bool:
    """ "A security source", "a local official": whose word says that he is of the country where he speaks."""
    return m.local or not lexicon_of(doc).things["home_words"].isdisjoint(m.lemma.split(" ")[:-1])


def is_bare_definite(token: Token, but: Set[str] = frozenset()) -> bool:
    """ "The army": no word beside the article says which, `but` for such as these: "the Shiite movement"."""
    kinds = [c for c in token.children if c.lower_ not in but and c.dep_ in ("amod", "compound", "nmod", "nmod:poss", "nummod", "appos", "flat")]
    return not kinds and any(c.lower_ == "the" for c in token.children if c.dep_ == "det")
