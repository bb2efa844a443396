"""What is known of a mention, and how it takes over what is known of another."""

from collections.abc import Set
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of

MEMORY = 60  # mentions looked back over; further ones are never what a word stands for


def is_known(m: Mention) -> bool:
    """Whether a mention has a country."""
    return bool(m.codes) and not m.codes[0].startswith("---")


def take(m: Mention, antecedent: Mention) -> Mention:
    """The mention as the party of its antecedent."""
    return replace(
        m,
        codes=antecedent.codes,
        antecedent=antecedent.head,
        id=antecedent.id,
        name=antecedent.name,
        local=antecedent.local,
        speaks_as=m.speaks_as or (None if _are_men(m) else antecedent.speaks_as),
    )


def _are_men(m: Mention) -> bool:
    """Whether a role is soldiers by its own word: the troops of a ministry do not speak for it."""
    return m.kind == "role" and m.person and m.plural and m.codes[:1] != () and m.codes[0].endswith(" MIL")


def is_envoy(doc: Doc, m: Mention) -> bool:
    """Whether a name on the lists is one person's office: "the UN envoy"."""
    token = doc[m.head]
    return m.kind == "name" and not m.plural and token.tag_ == "NN" and token.lemma_.lower() in lexicon_of(doc).things["go_betweens"]


def is_bare_definite(token: Token, but: Set[str] = frozenset()) -> bool:
    """ "The army": no word beside the article says which, `but` for such as these: "the Shiite movement"."""
    kinds = [c for c in token.children if c.lower_ not in but and c.dep_ in ("amod", "compound", "nmod", "nmod:poss", "nummod", "appos", "flat")]
    return not kinds and any(c.lower_ == "the" for c in token.children if c.dep_ == "det")
