"""Where the name of a place begins and ends: capitals, small words between them, hyphens and Arabic quotes."""

from functools import lru_cache

from spacy.tokens import Doc, Span, Token

from sayso.annotate.toponym_evidence import low, place_words
from sayso.reference.place_names import generic_words, word_list
from sayso.text import fold

LONGEST = 9  # tokens of a name
JOINERS = frozenset(
    "of the al el de la del das do da and & - ' ’ e i an ez es on upon sur le les du di bin ul ash as ad ar az at "
    "'s ’s . , en der am im au aux".split()
)
INNER_QUOTES = frozenset("‘ ’ ' ` ʿ ʾ".split())  # "Tal Al-‘Eiss"
ARTICLES = frozenset("al el ar as ash az at an ad".split())
HYPHENS = frozenset("-‐‑")


def find_begins(doc: Doc) -> list[int]:
    """The tokens at which a name of a place can begin."""
    return [i for i in range(len(doc)) if may_begin(doc, i)]


def may_begin(doc: Doc, i: int) -> bool:
    """Whether a name of a place can begin at token i."""
    token = doc[i]
    if token.text == "The":
        return i + 1 < len(doc) and fold(doc[i + 1].text) in place_words()["keeps_the"]
    if token.text[:1].isupper():
        return not (_is_preposition(token) or (token.text in ("A", "An") and token.pos_ == "DET"))
    return (
        low(token) in ARTICLES
        and i + 2 < len(doc)
        and doc[i + 1].text == "-"
        and _is_capital(doc, i + 2)
    )


def _is_preposition(token: Token) -> bool:
    """ "In Sadr City" at the beginning of a sentence."""
    follows = token.i and not token.is_sent_start and token.doc[token.i - 1].pos_ not in ("SPACE", "PUNCT")
    return not follows and token.pos_ in ("ADP", "SCONJ") and low(token) in place_words()["before"]


def _is_capital(doc: Doc, i: int) -> bool:
    if doc[i].text in INNER_QUOTES and i + 1 < len(doc) and not doc[i].whitespace_:
        i += 1
    return doc[i].text[:1].isupper()


def find_ends(doc: Doc, i: int) -> list[int]:
    """Where a name that begins at token i can end: after capitals, over small words between them."""
    ends = []
    for j in range(i, min(i + LONGEST, len(doc))):
        token = doc[j]
        if j > i and token.is_sent_start:
            break
        text = token.text
        if text[:1].isupper() or (j > i and text[:1].isdigit()):
            ends.append(j + 1)
        elif is_glued(doc, j) and any(part[:1].isupper() for part in text.split("-")):
            ends.append(j + 1)  # "e-Sharif"
        elif not (low(token) in JOINERS or _joins(token)):
            break
    return ends


def _joins(token: Token) -> bool:
    """A quote that stands for an Arabic letter, or one blank too many."""
    if token.pos_ == "SPACE":
        return "\n" not in token.text
    return token.text in INNER_QUOTES and not token.whitespace_


def is_glued(doc: Doc, i: int) -> bool:
    """True for a token after a hyphen without a blank."""
    return i > 1 and doc[i - 1].text in HYPHENS and not doc[i - 1].whitespace_ and not doc[i - 2].whitespace_


def whole_compound(doc: Doc, end: int) -> int:
    """Where the hyphenated word ends in which a name stops at `end`; `end` where it stops at no hyphen."""
    while end + 1 < len(doc) and doc[end].text in HYPHENS and not doc[end - 1].whitespace_:
        if doc[end].whitespace_ or not _is_capital(doc, end + 1):
            break
        end += 3 if doc[end + 1].text in INNER_QUOTES else 2
    return end


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(" ".join(words) for words in word_list("first_words"))


@lru_cache(maxsize=1)
def _numbered() -> frozenset[str]:
    return frozenset(" ".join(words) for words in word_list("numbered"))


def named_end(doc: Doc, i: int, ends: list[int]) -> int:
    """The end of a name that begins with a word for a place ("Jabal al-Sayyid", "Highway 1"); 0 if none does."""
    first = fold(doc[i].text)
    if len(ends) > 1 and first in _numbered() and doc[i + 1].text[:1].isdigit():
        return i + 2
    if first not in _first_words():
        return 0
    end = 0
    for stop in ends[1:]:
        inside = doc[i + 1 : stop]
        if any(t.text in (",", ".", "&", "'s", "’s", "and", "of", "on", "at", "the") for t in inside):
            break
        if stop - i > 5:
            break
        end = stop
    return end


def trimmed(span: Span) -> Span | None:
    """A span without article, lower-case common nouns and possessive ending at its edges."""
    start, end = span.start, span.end
    doc = span.doc
    while start < end and not may_begin(doc, start):
        start += 1
    for i in range(start, end):
        if doc[i].text[:1].islower() and low(doc[i]) in generic_words() and i > start:
            end = i  # "Raman district of Yala" is two names
            break
    while end > start and not (doc[end - 1].text[:1].isupper() or doc[end - 1].text[:1].isdigit()):
        end -= 1
    return doc[start:end] if end > start else None
