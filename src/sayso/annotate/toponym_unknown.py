"""Names that the gazetteer does not know, and what tells that they are places all the same."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from spacy.tokens import Doc, Span, Token

from sayso.annotate.toponym_edges import find_ends, whole_compound
from sayso.annotate.toponym_evidence import low, place_words
from sayso.reference.place_names import generic_words, word_list
from sayso.text import OPENING_QUOTES, fold

SETTLED = frozenset(["town", "admin2", "admin1", "point"])
NAMING = frozenset("called named".split())
LINKS = frozenset("of called named".split())
CLOSED = frozenset(", . ; : ( ) & and the or".split())
ARTICLES = frozenset("a an the".split())
BETWEEN = 2  # words between an article and its noun
SHORT = 4  # tokens of an unknown name


def is_placed(span: Span) -> bool:
    """A preposition of place before a name, or a verb that is done to places."""
    doc = span.doc
    at = span.start - 1
    if at > 0 and low(doc[at]) == "the":
        at -= 1
    before = low(doc[at]) if at >= 0 else ""
    if before in place_words()["before"] or before == "of":
        return True
    root = span.root
    return root.dep_ in ("obj", "nsubj:pass") and root.head.lemma_.lower() in place_words()["place_verbs"]


def is_described(span: Span) -> bool:
    """A common noun after the name: "Tiyas airbase", "Shibis district", "her Jibu residence"."""
    after = low(span.doc[span.end]) if span.end < len(span.doc) else ""
    return after in generic_words() or after in _standing()


@lru_cache(maxsize=1)
def _standing() -> frozenset[str]:
    """Words for what stands somewhere."""
    return frozenset(" ".join(words) for name in ("sites", "facilities") for words in word_list(name))


def find_described(doc: Doc, begins: Sequence[int]) -> Iterator[Span]:
    """Names that a common noun calls a place: "the village of Jibu", "a town called Jibu", "Sanga district", "Jibu, a village".

    `begins` are the tokens at which a name can begin.
    """
    for i in begins:
        if not i or doc[i].pos_ != "PROPN" or fold(doc[i].text) in place_words()["not_places"]:
            continue
        starts = i - 1 if doc[i - 1].text not in OPENING_QUOTES else i - 2
        if starts > 0 and _brings_name(doc, starts):
            end = _run_end(doc, i)
            if end > i:
                yield doc[i:end]
        elif not doc[i].is_sent_start and not (doc[i - 1].text[:1].isupper() and doc[i - 1].pos_ == "PROPN"):
            end = _run_end(doc, i)
            if i < end < len(doc) and not _is_of_person(doc[end - 1]) and _is_told(doc, i, end):
                yield doc[i:end]


def find_again(doc: Doc, begins: Sequence[int], names: Collection[str]) -> Iterator[Span]:
    """Where these names of places stand again by themselves; one that the model takes for a person where it is done to a place."""
    persons = {token.text for token in doc if token.ent_type_ == "PER"}
    openings = {name[:size] for name in names for size in range(1, len(name) + 1)}
    for i in begins:
        if doc[i].text not in openings or (i and doc[i - 1].pos_ == "PROPN" and not doc[i].is_sent_start):
            continue
        span = doc[i : _run_end(doc, i)]
        if span.text in names and (is_placed(span) or (span.text not in persons and not _is_of_person(span[-1]))):
            yield span


def _brings_name(doc: Doc, at: int) -> bool:
    """Whether the words up to token `at` are "the village of", "a town called" or "an area known as"."""
    word = low(doc[at])
    if word == "as" and at > 1 and low(doc[at - 1]) == "known":
        at -= 1
    elif word not in LINKS:
        return False
    noun = low(doc[at - 1])
    return noun in ("area", "place") if word not in ("of",) and not _is_settlement(noun) else _is_settlement(noun)


def _is_told(doc: Doc, start: int, end: int) -> bool:
    """Whether the words around a name call it a place: "Sanga district", "a village, Jibu, burned", "Jibu, 20 km away"."""
    if _is_settlement(low(doc[end])):
        return True
    if doc[end].text != ",":
        return False
    return (doc[start - 1].text == "," and _is_settlement(low(doc[start - 2]))) or _is_apposed(doc, end) or _is_afar(doc, end)


def _is_afar(doc: Doc, comma: int) -> bool:
    """Whether ", some 20 km" follows."""
    return any(low(token) in place_words()["distances"] for token in doc[comma + 2 : comma + 3 + BETWEEN])


def _is_apposed(doc: Doc, end: int) -> bool:
    """Whether ", a farming village" follows the name: an article and the noun, with at most two words between."""
    if end + 2 >= len(doc) or low(doc[end + 1]) not in ARTICLES:
        return False
    for token in doc[end + 2 : end + 3 + BETWEEN]:
        if _is_settlement(low(token)):
            return token.pos_ == "NOUN" and (token.i + 1 == len(doc) or doc[token.i + 1].pos_ != "NOUN")
        if token.pos_ not in ("ADJ", "NOUN", "PROPN", "VERB"):
            return False
    return False


def _is_settlement(word: str) -> bool:
    kinds = generic_words().get(word, frozenset())
    return bool(kinds & SETTLED) and "country" not in kinds


def _is_of_person(last: Token) -> bool:
    return last.ent_type_ in ("PER", "ORG") and last.ent_iob_ != "O"


def _run_end(doc: Doc, i: int) -> int:
    """The end of the capitals that begin at i, not over a comma or "and"."""
    end = i
    for stop in find_ends(doc, i):
        if stop - i > SHORT or any(low(doc[k]) in CLOSED for k in range(end, stop)):
            break
        end = stop
    return whole_compound(doc, end) if end > i else i
