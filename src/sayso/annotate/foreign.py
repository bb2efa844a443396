"""What of a text is in another language than English; nothing, where there is doubt.

A text with enough words that only English has is English. Any other is named by py3langid, whose
model (130 MB, half a second) is loaded at the first such text and never for plain English.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from sayso.reference.languages import Languages

ENGLISH_SHARE = 0.08  # of the words; headlines and telexes have less, and are then asked about,
COMMON_SHARE = 0.18  # unless this many are common words of English, whoever has them too
LEAST_LETTERS = 20  # outside of names; a shorter text is a name as often as a sentence
LEAST_PLAIN = 40  # where all of them are those of English
LEAST_CAPITALS = 60  # letters, where capitals do not tell what is a name
LEAST_LINE = 200  # characters; in an English text a shorter line is a quotation or a list of names
SURE = 0.5  # probability that a language needs,
ENGLISH_OUT = 0.01  # and the one that English may have beside it
MOSTLY = 0.8  # share of the letters that makes a whole text foreign
SAMPLES, SAMPLE = 10, 2_000  # a long text is judged by pieces of itself

_WORD = re.compile(r"[^\W\d_]+")
_LINE = re.compile(r"[^\r\n\u2029]+")
_NO_WORD = re.compile(r"[\d_%/\\<>=@]|\bwww\.")  # addresses, numbers and code have no language


class Foreign(NamedTuple):
    """`text[start:end]` is in `language`, an English name or "another language"."""

    start: int
    end: int
    language: str


def find_foreign(text: str, languages: Languages) -> list[Foreign]:
    """The foreign parts in order: all of the text, or the long lines of an English text that are not English."""
    whole = name_language(text, languages)
    if whole is not None:
        return [Foreign(0, len(text), whole)]
    found = list(_foreign_lines(text, languages))
    foreign = sum(_count_letters(text[f.start : f.end]) for f in found)
    if found and foreign >= MOSTLY * _count_letters(text):
        return [Foreign(0, len(text), max(found, key=lambda f: f.end - f.start).language)]
    return found


def name_language(text: str, languages: Languages) -> str | None:
    """The language of a text that is certainly not in English, else None."""
    sample = " ".join(piece for piece in _sample(text).split() if not _NO_WORD.search(piece))
    words = _WORD.findall(sample)
    if _is_plain_english([word.lower() for word in words], languages):
        return None
    capitals = sum(map(str.isupper, words)) > len(words) / 2
    if not capitals:  # "Recep Tayyip Erdoğan met Nicolás Maduro": names say nothing of the language around them
        sample = " ".join(piece for piece in sample.split() if not _is_name(piece))
    least = LEAST_CAPITALS if capitals else LEAST_PLAIN if sample.isascii() else LEAST_LETTERS
    if _count_letters(sample) < least:
        return None
    chances = dict(_load_identifier().rank(sample.lower()))
    best = max(chances, key=chances.__getitem__)
    english = sum(chances.get(code, 0.0) for code in languages.same)
    if best in languages.same or chances[best] < SURE or english >= ENGLISH_OUT:
        return None
    return languages.names.get(best, "another language")


def _foreign_lines(text: str, languages: Languages) -> Iterator[Foreign]:
    """Foreign lines, those of one language joined where only blanks are between them."""
    run: Foreign | None = None
    for line in _LINE.finditer(text):
        if not line.group().strip():
            continue
        language = name_language(line.group(), languages) if len(line.group()) >= LEAST_LINE else None
        if run is not None and language == run.language:
            run = run._replace(end=line.end())
            continue
        if run is not None:
            yield run
        run = Foreign(line.start(), line.end(), language) if language is not None else None
    if run is not None:
        yield run


def _is_plain_english(words: Sequence[str], languages: Languages) -> bool:
    own = sum(word in languages.english for word in words)
    common = own + sum(word in languages.shared for word in words)
    return own >= ENGLISH_SHARE * len(words) > 0 or common >= COMMON_SHARE * len(words) > 0


def _is_name(piece: str) -> bool:
    return next(filter(str.isalpha, piece), "").isupper()


def _count_letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _sample(text: str) -> str:
    if len(text) <= SAMPLES * SAMPLE:
        return text
    step = (len(text) - SAMPLE) // (SAMPLES - 1)
    return " ".join(text[n * step : n * step + SAMPLE] for n in range(SAMPLES))


@lru_cache(maxsize=1)
def _load_identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
