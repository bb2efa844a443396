"""What a relative clause tells of: "Zenda, where they died", "Zenda, the village that was shelled"."""

from spacy.tokens import Token

WHERE = "where"
RELATING = frozenset([WHERE, "which", "that"])


def find_antecedents(trigger: Token) -> frozenset[int]:
    """Indices of the nouns that the relative clause of a trigger says it happened at, or was done to, an apposed name among them."""
    verb = trigger
    while verb.dep_ in ("conj", "xcomp") and verb.head != verb:
        verb = verb.head
    if verb.dep_ != "acl:relcl":
        return frozenset()
    noun = verb.head
    links = [c for c in (*trigger.children, *verb.children) if c.text.lower() in RELATING]
    if not any(c.text.lower() == WHERE or c.dep_ in ("obj", "nsubj:pass") for c in links):
        return frozenset()
    return frozenset({noun.i, noun.head.i} if noun.dep_ == "appos" else {noun.i})
