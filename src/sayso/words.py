"""Raw text to words, after the tokenisation of the Universal Dependencies English treebanks.

Hyphenated words are split except after a bound prefix ("cross - border", but "pro-Beijing"),
clitics stand alone ("do n't", "Iran 's"), abbreviations keep their full stop.
Every word is an exact slice of the text, so offsets never need repair.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Word(NamedTuple):
    """One word: `text[start:end]`, in characters."""

    start: int
    end: int


# Bound prefixes keep their hyphen in the treebanks (Penn 2012 guidelines).
_PREFIXES = (
    "a|ab|ad|ante|anti|arch|be|bi|bio|co|counter|cross(?=-lingu|-sect)|cyber|de|dis|e|en|ex|extra|hyper|in|"
    "infra|inter|intra|macro|mega|meta|micro|mid|mini|mis|mono|multi|neo|non|over|pan|para|post|pre|"
    "pro|proto|pseudo|quasi|re|semi|socio|sub|super|supra|sur|trans|tri|ultra|un|under|uni|vice"
)
_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Cpl|Pvt|Brig|Adm|Cmdr|Cdr|Gov|Sen|Rep|Reps|Sens|Rev|Hon|"
    "Prof|Pres|St|Ste|Mt|Ft|Jr|Sr|No|Nos|vs|v|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|"
    "Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Inc|Corp|Co|Ltd|Bros|Calif|Conn|Fla|Ga|Ill|Mass|Mich|Minn|"
    "Miss|Mo|Neb|Nev|Okla|Ore|Pa|Penn|Tenn|Tex|Va|Wash|Wis|Wyo|Ala|Ariz|Ark|Colo|Del|Kan|Ky|La|Md|"
    "etc|eg|ie|cf|al|approx|est|dept|Dept|Ave|Blvd|Rd|ft|mph|Supt|Insp|Cpt|Ph\\.D|M\\.D"
)
_UNITS = (
    "km|kms|m|cm|mm|kg|kgs|g|lb|lbs|mph|kph|km/h|am|pm|a\\.m\\.|p\\.m\\.|bn|tn|ft|yr|yrs|hrs|GMT"
)
_CLITICS = "['’`‘](?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M)"
_LETTER = r"[^\W\d_]"

_TOKEN = re.compile(
    rf"""
    \s*(?:
    (?P<plain>[A-Za-z]+(?=[ ,]))  # most words; tried first for speed alone
  | (?P<web>(?:https?://|www\.)[^\s<>"”]*[^\s<>"”.,;:!?)\]'’] | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
      | \b[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|gov|edu|info|co\.[a-z][a-z])\b(?:/[^\s<>"”,;)]*)?)
  | (?P<dotted>(?:{_LETTER}\.){{2,}} | {_LETTER}\.(?={_LETTER}\.) | [ap]\.m\b)
  | (?P<abbreviation>\b(?:{_ABBREVIATIONS})\.(?=\W|$))
  | (?P<initial>\b[A-Z]\.(?=\s+[A-Z]))
  | (?P<measure>\d+(?:[.,]\d+)*(?=(?:{_UNITS})\b))
  | (?P<number>\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|[A-Za-z]+)?)
  | (?P<prefixed>\b(?:{_PREFIXES})-(?={_LETTER})[\w]+)
  | (?P<word>[\w&](?:[\w&]|(?<={_LETTER})[\u0300-\u036f])*)
  | (?P<clitic>{_CLITICS}(?!\w))
  | (?P<dots>\.{{2,}}|-{{2,}}|_{{2,}}|\*{{2,}}|={{2,}}|[!?]{{2,}}|[:;]-?[()DP](?!\w))
  | (?P<mark>\S)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_NEGATED = re.compile(
    r"(?i)(?P<verb>ca|do|does|did|is|are|was|were|has|have|had|wo|would|could|should|must|might|need|ai|sha)(?P<n>n)$"
)
_NOT = re.compile(r"['’`]t\b", re.IGNORECASE)
_CLITIC = re.compile(rf"{_CLITICS}(?!\w)")
_FINAL_A = re.compile(r"['’‘`]a(?!\w)")
_MORE = re.compile(r"\w+")
_NAME_APOSTROPHE = re.compile(rf"['’‘`](?={_LETTER}{{2,}})")
_FUSED = {
    "cannot": 3,
    "gonna": 3,
    "wanna": 3,
    "gotta": 3,
    "dont": 2,
    "didnt": 3,
    "wont": 2,
    "cant": 2,
}


def find_words(text: str) -> list[Word]:
    """The words of `text` in order; white space belongs to no word."""
    return list(_words(text))


def _words(text: str) -> Iterator[Word]:
    at = 0
    while match := _TOKEN.match(text, at):
        kind = match.lastgroup or ""
        start, end = match.span(kind)
        if kind == "word":
            end = _absorb_apostrophe(text, start, end)
            cut = _negation_cut(text, start, end)
            if cut is not None:
                yield Word(start, cut[0])
                yield Word(cut[0], cut[1])
                at = cut[1]
                continue
        if kind in ("plain", "word"):
            fused = _FUSED.get(text[start:end].lower())
            if fused is not None:
                yield Word(start, start + fused)
                start += fused
        yield Word(start, end)
        at = end


def _absorb_apostrophe(text: str, start: int, end: int) -> int:
    """Names keep an inner apostrophe: O'Brien, Sana'a, Ta'izz."""
    while True:
        inner = _NAME_APOSTROPHE.match(text, end)
        if inner is None or _CLITIC.match(text[end : end + 4]):
            if not _FINAL_A.match(text[end : end + 3]):
                return end
        if _NOT.match(text, end) and text[end - 1 : end].lower() == "n":
            return end
        more = _MORE.match(text, end + 1)
        if more is None:
            return end
        end = more.end()


def _negation_cut(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where "don't" divides: (start of "n't", its end); None when it is no negation."""
    tail = _NOT.match(text, end)
    if tail is None or _NEGATED.search(text[start:end]) is None:
        return None
    return end - 1, tail.end()
