"""What is known of a mention, and how it takes over what is known of another."""

from dataclasses import replace

from spacy.tokens import Token

from sayso.records import Mention

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


def is_bare_definite(token: Token) -> bool:
    """ "The army": no word beside the article says which."""
    kinds = [c for c in token.children if c.dep_ in ("amod", "compound", "nmod", "nmod:poss", "nummod", "appos", "flat")]
    return not kinds and any(c.lower_ == "the" for c in token.children if c.dep_ == "det")
