"""Datelines: "KABUL, Aug 3 (Reuters) -", "ADDIS ABABA —", "Moscow, 12 May, TASS:" before what a report tells.

A dateline belongs to no sentence, names the town that a report is sent from, and is no word of anybody's. The only place
that knows what they look like.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Doc, Token

from sayso.reference.agencies import load_agencies

HEAD = 400  # characters in which the dateline of a report stands
_KEY = "datelines"

_C = "A-Z" + "".join(c for c in map(chr, range(0xC0, 0x180)) if c.isupper())  # capitals
_CAPITALS = rf"(?=(?:[{_C}][.'’]?[ -]?){{3}})[{_C}][{_C}.'’]+(?:[ -][{_C}][{_C}.'’]*)*"
_BEFORE_TOWN = "In|At|By|Around|About|From|Until|Till|Since|Before|After|Shortly|Just|Early|Late|On|Near"
_SMALL = "de|del|la|las|los|el|al|da|do|dos|of|the|upon|sur|es"
_NAME = rf"(?!(?:{_BEFORE_TOWN}) )[{_C}](?=[\w.'’-]*[a-z])[\w.'’-]+(?:[ -](?:(?:{_SMALL}) )*[{_C}][\w.'’-]+){{0,3}}"
_TOWNS = rf"(?:(?P<capitals>{_CAPITALS}(?: ?/ ?{_CAPITALS})*)|{_NAME}(?:/{_NAME})?)"
_REGION = rf"(?: ?\([{_C}][\w. ]{{2,20}}\)(?=,)|, ?[{_C}](?:[^\W\d]|[.'’ -]){{1,24}}){{0,2}}"
_MONTH = r"(?i:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[A-Za-z]*\.?"
_YEAR = r"(?:19|20)\d\d"
_DAY = rf"(?:(?:\d\d? {_MONTH}|{_MONTH} \d\d?\b)(?:,? (?:{_YEAR}|\d\d)\b)?|{_MONTH} {_YEAR}|\d\d?[/.]\d\d?[/.]{_YEAR})"
_HOUSE = rf"(?:\([^()\n]{{2,60}}\)|/[^/\n]{{2,60}}/|[{_C}][\w-]+)"  # "(AFP)", "/ITAR-TASS/", "TASS"
_STAMP = rf"(?:[,.]? (?P<day>{_DAY})(?:[,.]? ?{_HOUSE})?| ?\((?P<agency>[^()\n]{{2,40}})\))"
_DASH = r"(?:--|—|–|_|-(?=\s))"
# What ends one: a dash or a colon, and behind a day or an agency the sentence itself: "ZENDA, July 14. At least", "ZENDA (GNA) Rebels".
_END = rf"(?:[,.]?[ \t]*(?:{_DASH}|:)[ \t]*|(?P<open>(?:(?<=\d)\.|(?<=[)/])\.?) (?=[{_C}])))"
_MARK = r"(?:\[(?i:text|summary|excerpts?|report|article|editorial|commentary|communique|statement|speech|interview)\b[^\[\]\n]{0,80}\][ \t]*)*"
_OF_A_TOWN = re.compile(rf"{_TOWNS}{_REGION}{_STAMP}?{_END}{_MARK}")
# "March 17 (Reuters) -", "3 August --" and "(Bogota, March 6, 2001) –" name no town, or name it in brackets.
_OF_A_DAY = re.compile(rf"(?:{_DAY} ?(?:\([^()\n]{{2,40}}\) ?{_DASH}|--)|\({_NAME}(?:, {_DAY})?\) ?{_DASH})[ \t]*")
_LINE = re.compile(rf"^[ \t]*{_MARK}", re.MULTILINE)
_BEHIND = re.compile(rf"(?<=[^A-Z][.!?|>»•] )(?=[{_C}]{{2}})|(?<=[a-z\d)\"”’,;] )(?=[{_C}]{{2}})")
_STOPS = frozenset(".!?|>»•")


class Dateline(NamedTuple):
    """`text[start:end]` with the blanks behind it; `stamped` where it has a day or an agency, so that nothing else looks like it."""

    start: int
    end: int
    stamped: bool


@lru_cache(maxsize=8)
def find_datelines(text: str) -> tuple[Dateline, ...]:
    """Datelines at the head of lines, and in the head of a report behind its headline or by-line as well."""
    found: list[Dateline] = []
    for dateline in sorted({*_find_at_lines(text), *_find_behind(text)}):
        if not found or dateline.start >= found[-1].end:
            found.append(dateline)
    return tuple(found)


def datelines_of(doc: Doc) -> tuple[Dateline, ...]:
    """The datelines of a document, found once."""
    if _KEY not in doc.user_data:
        doc.user_data[_KEY] = find_datelines(doc.text)
    found: tuple[Dateline, ...] = doc.user_data[_KEY]
    return found


def is_in_dateline(token: Token) -> bool:
    """Whether a word belongs to a dateline."""
    return any(start <= token.idx < end for start, end, _ in datelines_of(token.doc))


def find_sent_from(text: str, starts: Iterable[int]) -> frozenset[int]:
    """Of the places that begin at `starts` those that the dateline in the head of a report names."""
    heads = [d for d in find_datelines(text) if d.end <= HEAD]
    return frozenset(at for at in starts if any(d.start <= at < d.end for d in heads))


def read_dateline(text: str, at: int = 0) -> Dateline | None:
    """The dateline that begins at a character."""
    found = _OF_A_TOWN.match(text, at)
    if found is None:
        dated = _OF_A_DAY.match(text, at)
        return Dateline(at, dated.end(), True) if dated else None
    stamped = found["day"] is not None or _is_agency(found["agency"])
    sure = stamped or (found["capitals"] and not found["open"])
    return Dateline(at, found.end(), stamped) if sure else None


def _find_at_lines(text: str) -> Iterator[Dateline]:
    found = (read_dateline(text, line.end()) for line in _LINE.finditer(text))
    return (d for d in found if d is not None)


def _find_behind(text: str) -> Iterator[Dateline]:
    """Behind other words only a town in capitals is sure, and behind those of no sentence only with a day or an agency."""
    for gap in _BEHIND.finditer(text, 0, HEAD):
        found = read_dateline(text, gap.end())
        if found and found.end <= HEAD and (found.stamped or text[gap.end() - 2] in _STOPS):
            yield found


def _is_agency(words: str | None) -> bool:
    """ "AFP", "dpa", "Itar-Tass/Xinhua"."""
    names = load_agencies().names
    return words is not None and all(part.isupper() or part in names for part in words.split("/"))
