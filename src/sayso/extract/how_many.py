"""How many people: the count of a noun phrase as a range, kept as vague as its words.

"two" is (2, 2), "at least six" (6, None), "more than 6,500" (6501, None), "up to 40" (None, 40),
"dozens" (24, None), "between five and seven" (5, 7), "soldiers" (None, None), "a policeman" (1, 1).
"""

import re
from typing import NamedTuple

from spacy.tokens import Span, Token

from sayso.extract.joined import has_case
from sayso.extract.sentences import find_sentence
from sayso.reference.lexicon import lexicon_of
from sayso.reference.peoples import one_of

YEAR = re.compile(r"(?:1[89]|20)\d\d")
UNITS = {
    w: i
    for i, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    w: 10 * i
    for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
AT_LEAST = frozenset(
    {"at least", "no fewer than", "no less than", "not less than", "a minimum of", "minimum"}
)
MORE_THAN = frozenset(
    {"more than", "over", "above", "upwards of", "in excess of", "exceeding", "beyond"}
)
AT_MOST = frozenset(
    {"up to", "at most", "as many as", "no more than", "not more than", "a maximum of"}
)
LESS_THAN = frozenset({"fewer than", "less than", "under", "below"})
ABOUT = frozenset(
    {
        "about",
        "around",
        "some",
        "approximately",
        "roughly",
        "nearly",
        "almost",
        "an estimated",
        "estimated",
        "close to",
        "just",
    }
)
DOZENS = {"dozens": (24, None), "dozen": (12, 12)}
VAGUE = frozenset(
    {
        "scores",
        "hundreds",
        "thousands",
        "tens",
        "several",
        "many",
        "few",
        "some",
        "numerous",
        "countless",
        "various",
    }
)
OTHERS = frozenset({"others", "another", "more"})  # a count of people of whom a word before tells who they are
WHOLES = frozenset({"group", "total", "band", "crowd", "team", "party", "column", "unit"})  # "a group of nine men" is nine
SIDES = frozenset({"side", "party", "country", "state", "force", "army", "camp"})  # of which there may be many in both
AGES = ("year", "month", "week", "day")
NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing"})
DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")


class Count(NamedTuple):
    """A range of people and the characters that say it; an unknown bound is None."""

    low: int | None
    high: int | None
    start: int
    end: int


def is_counting(token: Token) -> bool:
    """A word that is a count of people by itself: "13", "dozens", "several", "others"."""
    return token.pos_ == "NUM" or any(token.lower_ in words for words in (DOZENS, VAGUE, SCALES, OTHERS))


def read_count(token: Token) -> Count | None:
    """The count in the noun phrase headed by `token`; None where the phrase counts nobody ("no soldier")."""
    if token.lower_ in NOBODY or any(c.lower_ in NOBODY and c.dep_ in ("det", "advmod") for c in token.children):
        return None
    if is_aged(token):
        return _count_aged(token)
    numbers = _number_tokens(token)
    if not numbers:
        return _uncounted(token)
    numbers = _after_rise(numbers)
    first = numbers[0].i
    last = numbers[-1].i
    value = parse_number(_number_words(token.doc[first : last + 1]))
    words = [token.doc[last].lower_]
    start, end = token.doc[first].idx, token.doc[last].idx + len(token.doc[last])
    if value is None:
        if words[-1] in DOZENS:
            low, high = DOZENS[words[-1]]
            return Count(low, high, start, end)
        return Count(None, None, start, end)
    if _is_vague(numbers[0]):
        return Count(None, None, start, end)
    half = _is_half(numbers[0])
    low, high = (6, 6) if half else value
    before = _before(numbers[0].nbor(-2) if half else numbers[0])
    if before in AT_LEAST:
        high = None
    elif before in MORE_THAN:
        low, high = low + 1, None
    elif before in AT_MOST:
        low, high = 0, high
        return Count(None, high, start, end)
    elif before in LESS_THAN:
        return Count(None, high - 1, start, end)
    if _is_open(numbers[-1]):
        high = None
    return Count(low, high, start, end)


def _after_rise(numbers: list[Token]) -> list[Token]:
    """ "From two to four": what it has come to, and no range."""
    joint = next((i for i, t in enumerate(numbers) if i and t.lower_ == "to"), None)
    first = numbers[0]
    rises = joint is not None and first.i > find_sentence(first)[0] and first.nbor(-1).lower_ == "from"
    return numbers[joint + 1 :] if joint is not None and rises else numbers


def is_aged(token: Token) -> bool:
    """ "A 17-year-old", "two 20-year-olds": people told by their age."""
    before = [t.lower_ for t in token.doc[max(token.i - 3, 0) : token.i]]
    return token.lower_ in ("old", "olds") and token.dep_ != "amod" and before in (["-", u, "-"] for u in AGES)


def _count_aged(token: Token) -> Count:
    """The number before the age, else one or many; the age itself counts nobody."""
    doc, span = token.doc, (token.idx, token.idx + len(token))
    number = doc[token.i - 5] if token.i >= 5 else token
    value = _number([number.lower_]) if _counts(number) else None
    if value is not None:
        return Count(value, value, number.idx, number.idx + len(number))
    return Count(None, None, *span) if token.lower_ == "olds" else Count(1, 1, *span)


def count_words(token: Token, count: Count) -> str:
    """The words of a count near `token`; the text of the whole `Doc` is made anew at each call."""
    sentence = token.doc[slice(*find_sentence(token))]
    return str(sentence.text[count.start - sentence.start_char : count.end - sentence.start_char])


def _number_words(span: Span) -> list[str]:
    """The words of a number; what joins a range is "to": "35-40", "between five and seven"."""
    doc = span.doc
    before = doc[span.start - 1].lower_ if span.start else ""
    words = []
    for t in span:
        if t.text in ("-", "–") and DIGITS.fullmatch(doc[t.i - 1].text) and t.i + 1 < len(doc) and DIGITS.fullmatch(t.nbor().text):
            words.append("to")
        elif t.lower_ == "and" and before == "between":
            words.append("to")
        elif t.text not in (",", "-"):
            words.append(t.lower_)
    return words


def parse_number(words: list[str]) -> tuple[int, int] | None:
    """A number phrase to (low, high): "five or six", "35 to 40", "two dozen", "1.4 million"."""
    for joint in ("or", "to", "and", "–"):
        if joint in words[1:-1]:
            k = words.index(joint, 1)
            left, right = _number(words[:k]), _number(words[k + 1 :])
            if left is not None and right is not None and left < right and joint != "and":
                return left, right
    one = _number(words)
    if one is not None:
        return one, one
    if len(words) == 2 and words[0].isdigit() and words[1].isdigit():  # "35-40"
        return int(words[0]), int(words[1])
    return None


def _number(words: list[str]) -> int | None:
    total, current, seen = 0.0, 0.0, False
    for word in words:
        digits = DIGITS.fullmatch(word)
        if digits:
            current += float(word.replace(",", ""))
        elif word in UNITS:
            current += UNITS[word]
        elif word in TENS:
            current += TENS[word]
        elif word in SCALES:
            scale = SCALES[word]
            if scale == 100:
                current = max(current, 1) * 100
            else:
                total += max(current, 1) * scale
                current = 0
        elif word == "dozen":
            current = max(current, 1) * 12
        elif word in ("a", "an") and not seen:
            current += 0
        elif word != "and":
            return None
        else:
            continue
        seen = True
    return round(total + current) if seen and (total or current or "zero" in words) else None


def _people_in(token: Token) -> Token | None:
    """ "A large number of people", "a group of men": the people, of whom it is not told how many they are."""
    some = token.lower_ in WHOLES or token.lower_ in lexicon_of(token.doc).grammar.partitive
    inside = (c for c in token.children if c.dep_ == "nmod" and any(k.lower_ == "of" for k in c.children))
    return next(inside, None) if some else None


def _number_tokens(token: Token) -> list[Token]:
    """The contiguous number words of a phrase; the token itself where it is the number."""
    doc = token.doc
    seed: Token | None = None
    if (
        token.pos_ == "NUM"
        or token.lower_ in DOZENS
        or token.lower_ in VAGUE
        or token.lower_ in SCALES
    ):
        seed = token
    for child in token.children:
        if child.dep_ == "nummod" and not is_year(token, child):
            seed = child
            break
        if child.dep_ == "nmod" and child.pos_ == "NUM" and _is_of_many(token, child):
            seed = child
            break
        inside = [c for c in child.children if c.pos_ == "NUM" and c.dep_ == "nmod"]
        if child.lower_ in ("many", "few", "much") and inside:  # "as many as 30 rebels"
            seed = inside[0]
            break
        if (
            child.dep_ in ("amod", "det", "compound", "advmod")
            and (child.lower_ in DOZENS or child.lower_ in VAGUE)
            and child.i < token.i
        ):
            seed = child
    if seed is None and token.i and token.nbor(-1).pos_ == "NUM" and token.nbor(-1).dep_ == "conj":
        seed = token.nbor(-1)  # "1,400 men and 13 women", where the parse joins the number apart
    if seed is None:
        return []
    first = last = seed.i
    start, end = find_sentence(token)
    while first > start and _is_number_word(doc[first - 1]):
        first -= 1
    while (
        last + 1 < end
        and _is_number_word(doc[last + 1])
        and (
            last + 1 != token.i or any(doc[last + 1].lower_ in words for words in (DOZENS, SCALES, UNITS))
        )
    ):
        last += 1
    while first < last and doc[first].lower_ in ("and", "or", "to", "-", ","):
        first += 1
    while last > first and doc[last].lower_ in ("and", "or", "to", "-", ",", "a", "an"):
        last -= 1
    return [doc[i] for i in range(first, last + 1)]


def is_year(noun: Token, number: Token) -> bool:
    """ "The 1989 killings": when they were, and not how many."""
    return YEAR.fullmatch(number.text) is not None and any(c.lower_ == "the" and c.i + 1 == number.i for c in noun.children)


def _is_of_many(noun: Token, number: Token) -> bool:
    """ "A family of eight": the number counts the people of a noun for many."""
    return noun.lemma_.lower() in lexicon_of(noun.doc).things["collective"] and has_case(number, "of")


def _is_number_word(token: Token) -> bool:
    word = token.lower_
    if DIGITS.fullmatch(word):
        return True
    if word in UNITS or word in TENS or word in SCALES or word == "dozen":
        return True
    near = token.i + 1 < len(token.doc) and token.i > 0
    if word in ("or", "to", "-", "and") and near:
        return _counts(token.nbor(-1)) and _counts(token.nbor(1))
    return False


def _counts(token: Token) -> bool:
    word = token.lower_
    return bool(DIGITS.fullmatch(word)) or word in UNITS or word in TENS or word in SCALES


def _is_half(first: Token) -> bool:
    """ "Half a dozen"."""
    return first.lower_ == "dozen" and [t.lower_ for t in first.doc[max(first.i - 2, find_sentence(first)[0]) : first.i]] == ["half", "a"]


def _is_vague(first: Token) -> bool:
    """ "Several hundred", "a few dozen": how many times is not told."""
    before = first.doc[first.i - 1].lower_ if first.i > find_sentence(first)[0] else ""
    return before in ("several", "few", "many") and (first.lower_ in SCALES or first.lower_ in DOZENS)


def _before(first: Token) -> str:
    """The bound that stands before a number, up to three words; "at least a dozen" has it before the article."""
    doc, start = first.doc, find_sentence(first)[0]
    end = first.i - (first.i > start and doc[first.i - 1].lower_ in ("a", "an"))
    if end > start and doc[end - 1].dep_ == "compound:prt":
        return ""  # "handed over four soldiers"
    for size in (3, 2, 1):
        if end - size >= start:
            words = " ".join(t.lower_ for t in doc[end - size : end])
            if (
                words in AT_LEAST
                or words in MORE_THAN
                or words in AT_MOST
                or words in LESS_THAN
                or words in ABOUT
            ):
                return words
    return ""


def _is_open(last: Token) -> bool:
    """ "20 or more", "100-plus"."""
    after = [t.lower_ for t in last.doc[last.i + 1 : min(last.i + 3, find_sentence(last)[1])]]
    return after[:2] == ["or", "more"] or after[:1] == ["plus"] or after[:2] == ["-", "plus"]


def _uncounted(token: Token) -> Count | None:
    span = (token.idx, token.idx + len(token))
    if token.tag_ == "NNPS" or one_of(token.text) is not None:
        return Count(None, None, *span)  # "Serbs", whatever the model takes the name for
    if token.pos_ == "PROPN" and token.ent_type_ == "PER":
        return Count(1, 1, *span)
    if (some := _people_in(token)) is not None:
        counted = read_count(some) if _number_tokens(some) else None
        return counted if counted is not None and token.lower_ in WHOLES else Count(None, None, *span)
    both = next((c for c in token.children if c.lower_ == "both" and c.dep_ in ("det", "det:predet")), None)
    if both is not None and token.lemma_.lower() not in SIDES and not any(c.dep_ == "conj" for c in token.children):
        return Count(2, 2, both.idx, both.idx + len(both))
    if token.tag_ in ("NNS", "NNPS") or token.lower_ in ("people", "police", "troops"):
        return Count(None, None, *span)
    articles = {c.lower_ for c in token.children if c.dep_ in ("det", "nmod:poss")}
    if (token.pos_ in ("NOUN", "PROPN") or (token.pos_ == "ADJ" and articles & {"a", "an"})) and (articles or token.dep_ in ("nsubj:pass", "obj")):
        return Count(1, 1, *span)
    if token.pos_ in ("PRON", "DET") and token.lower_ in ("he", "she", "him", "her", "another"):
        return Count(1, 1, *span)
    if token.pos_ in ("PRON", "DET", "ADJ") and token.lower_ in (
        "many",
        "several",
        "some",
        "others",
        "they",
        "them",
    ):
        return Count(None, None, *span)
    return None
