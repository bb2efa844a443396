"""What extraction knows about a `Doc`: its party mentions by head, and the classes of its words."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from sayso.extract.how_many import is_aged
from sayso.extract.joined import has_case
from sayso.records import Guess, Mention
from sayso.reference.things import load_things

UNIFORMED = frozenset({"MIL", "COP"})
LAWLESS = frozenset({"REB", "UAF", "CRM"})
FORCES = UNIFORMED | LAWLESS
PERSONAL = frozenset(
    {
        "he",
        "she",
        "they",
        "him",
        "her",
        "them",
        "who",
        "whom",
        "i",
        "we",
        "us",
        "me",
        "his",
        "their",
        "our",
        "my",
    }
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A `Doc` with its mentions; `hidden` are tokens of boilerplate, which report nothing.

    `guesses` has what the event model says of a word; a scene without a model has none.
    """

    doc: Doc
    mentions: Mapping[int, Mention]
    things: Mapping[str, frozenset[str]]
    hidden: frozenset[int] = frozenset()
    guesses: Mapping[int, Guess] | None = None

    def mention(self, token: Token) -> Mention | None:
        """The party mention that `token` heads."""
        return self.mentions.get(token.i)

    def is_a(self, token: Token, wanted: str) -> bool:
        """Whether a phrase head belongs to a class of the lexicon; "=lemma" asks for that lemma."""
        if wanted.startswith("="):
            return _is_named(token, wanted[1:].split(" "))
        m = self.mentions.get(token.i)
        if wanted == "party":
            return self._is_party(token, m)
        if wanted == "person":
            return (
                (m is not None and (m.person or m.kind == "person"))
                or token.ent_type_ == "PER"
                or (
                    is_pronoun(token, PERSONAL)
                    or token.lemma_.lower() in self.things["people"]
                    or _counts_people(token)
                    or (m is not None and m.kind == "role" and m.plural)
                )
            )
        if wanted == "place":
            return (
                token.ent_type_ == "LOC"
                or token.lemma_.lower() in self.things["target"]
                or (m is not None and m.kind == "name" and (m.id or "").startswith("state:"))
            )
        if wanted == "force":
            return m is not None and any(c.split(" ")[1] in FORCES for c in m.codes)
        if wanted == "official":
            return m is not None and any(c.split(" ")[1] in ("GOV", "LEG", "IGO") for c in m.codes)
        if wanted == "government":  # "Kenyans" are people of a state, and none of its organs
            return self.is_a(token, "state") and m is not None and all(not c.endswith(" CVL") for c in m.codes)
        if wanted == "state":
            return m is not None and (
                (m.id or "").startswith("state:")
                or any(c.split(" ")[1] in ("GOV", "MIL", "LEG", "IGO", "SPY") for c in m.codes)
            )
        return token.lemma_.lower() in self.things.get(wanted, frozenset())

    def _is_party(self, token: Token, m: Mention | None) -> bool:
        if m is None:
            return False
        if m.kind == "pronoun":
            return bool(m.codes) or is_pronoun(token, PERSONAL)
        return bool(m.codes) or m.kind == "person"


def _is_named(token: Token, words: Sequence[str]) -> bool:
    """Whether a head is the word, or the words in a row: "convoy", "car bomb", "state of emergency"."""
    if len(words) == 1:
        return token.lemma_.lower() == words[0]
    if "of" not in words:
        before = token.doc[max(token.i + 1 - len(words), 0) : token.i]
        return token.lemma_.lower() == words[-1] and [t.lemma_.lower() for t in before] == list(words[:-1])
    after = token.doc[token.i + 1 : token.i + len(words)]
    return [t.lemma_.lower() for t in (token, *after)] == list(words)


def is_pronoun(token: Token, words: Set[str]) -> bool:
    """Whether a word is one of these pronouns; in capitals "US" is a state."""
    return token.lower_ in words and token.text != "US"


def _counts_people(token: Token) -> bool:
    """A bare number for people: "at least 20 were killed", "three of them"."""
    return token.pos_ == "NUM" or is_aged(token) or token.lemma_.lower() in (
        "dozen",
        "score",
        "hundred",
        "thousand",
        "many",
        "several",
        "other",
        "another",
        "some",
    )


def holds_all(scene: Scene, tokens: Sequence[Token], classes: Sequence[str]) -> bool:
    """True when one of `tokens` is of one of `classes`; "none" asks for an open slot."""
    if "none" in classes and not tokens:
        return True
    return any(scene.is_a(t, c) for t in tokens for c in classes if c != "none")


def is_foreign(noun: Token) -> bool:
    """Whether people are told to be of another country than the one they are in; a foreign minister is not."""
    things = load_things()
    if noun.tag_ == "NNS" and noun.lemma_.lower() in things["of_states"] and any(
        c.i < noun.i and c.dep_ in ("amod", "compound") and c.lemma_.lower() in things["many_states"] - things["foreign"] for c in noun.children
    ):
        return True
    if speak_for_several(noun) or _come_from_several(noun):
        return True
    told = [t for t in (noun, *noun.children) if t.lemma_.lower() in things["foreign"]]
    behind = {t.i: noun.doc[t.i + 1 : t.i + 2] for t in told}
    return any(t.i == noun.i or not any(b.lemma_.lower() in things["foreign_affairs"] for b in behind[t.i]) for t in told)


def speak_for_several(noun: Token) -> bool:
    """ "Leaders of the six Gulf states": of no state that is named."""
    return noun.tag_ == "NNS" and noun.lemma_.lower() in load_things()["of_states"] and any(_are_several(c) for c in noun.children)


def _come_from_several(noun: Token) -> bool:
    """ "Warships from other Western nations", "volunteers from ten countries": of states that nobody names."""
    return any(
        c.dep_ == "nmod" and c.i > noun.i and c.tag_ == "NNS" and c.lemma_ in ("country", "nation") and any(k.lower_ == "from" for k in c.children)
        for c in noun.children
    )


def _are_several(token: Token) -> bool:
    """ "Of the six Gulf states", "of African countries": states that are told by their number or their part of the world."""
    of = token.dep_ == "nmod" and has_case(token, "of")
    told = any(c.dep_ in ("amod", "compound") or (c.dep_ == "nummod" and c.lower_ not in ("two", "2")) for c in token.children)
    return of and told and token.tag_ == "NNS" and token.lemma_.lower() in load_things()["states"]
