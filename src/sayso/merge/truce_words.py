"""What the sentences of a report say of ceasefires: at which stage, of which kind, from when.

Works on text, so that a sentence that holds no claim ("The truce came into force at 6 a.m. today") is
read as well. What is asked for, refused or told of an earlier year is marked and not taken for one.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.merge.moments import NO_MOMENT, Moment, find_moment
from sayso.reference.ceasefire_words import CeasefireWords, Cue, Phrase, load_ceasefire_words

# How many words may lie between the noun and a cue before or after it.
BEFORE, AFTER, BESIDE = 6, 14, 1
AFTER_FORCE = 25  # a coming into force has words of its own
KIND = 2
AHEAD = "in-force"  # a stage that may lie ahead
BEHIND = ("took", "came", "went", "entered", "began", "fell")  # of a coming into force that is past
APART = frozenset({"requested", "rejected"})  # stages that are none
PROMISED = ""  # no stage yet
_TOKEN = re.compile(r"[^\W_]+(?:[-’'.:][^\W_]+)*", re.UNICODE)
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘']?[A-Z0-9])|\n+")
_ABBREVIATION = re.compile(
    r"\b(?:[A-Z]|[ap]\.m|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Gen|Col|Lt|Mr|Mrs|Dr|St)\.$"
)
_LOOSE = frozenset(
    {"a", "an", "the", "of", "after", "before", "and", "in", "on", "to"}
)  # no adjective goes before these
_CLAUSE = re.compile(r"[,.;]| and | in | on | at | to ")  # where the name of a broker ends
_TAIL = re.compile(r"[,;]| -+ ")  # where the clause of a cue ends
_INSERTION = re.compile(r",\s[^,;.()]*(?:\([^)]*\)[^,;.]*)?,\s")  # "The truce, declared in Accra on Friday, broke"
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")


@dataclass(frozen=True, slots=True)
class TruceTelling:
    """One stage of a ceasefire as one sentence tells it.

    `at` and `until` are the offsets of its cue, `noun` that of the noun, `start` and `end` those of the sentence; `moment` is the
    day and clock told after the cue; `signed` tells of a text; `order` is -1 for "the first truce", 1 for "a new one"; `past` is
    true where it is told of an earlier year.
    """

    stage: str
    at: int
    until: int
    noun: int
    start: int
    end: int
    signed: bool = False
    kind: str | None = None
    moment: Moment = NO_MOMENT
    order: int = 0
    past: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    form: str
    start: int
    end: int


def find_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence; line ends always divide."""
    start = 0
    for cut in _SENTENCE.finditer(text):
        if "\n" not in cut.group() and _ABBREVIATION.search(text, start, cut.start()):
            continue
        yield start, cut.start()
        start = cut.end()
    if start < len(text):
        yield start, len(text)


def find_truce_tellings(
    text: str, known: str, words: CeasefireWords | None = None
) -> list[TruceTelling]:
    """What a report that became known on that ISO day says of ceasefires, in the order of the text."""
    stems = _find_stems(words) if words else _load_stems()
    words = words or load_ceasefire_words()
    if not _has_stem(text, stems):  # most texts tell of none, and are not read word by word
        return []
    return [
        telling
        for start, end, past in find_dated_sentences(text, known)
        if _has_stem(text[start:end], stems)
        for telling in sorted(
            _read_sentence(text, start, end, known, words, past), key=lambda telling: telling.at
        )
    ]


def _find_stems(words: CeasefireWords) -> tuple[tuple[str, ...], ...]:
    """What a telling hangs on: all of one of these stand in every sentence that has one."""
    phrases = [*words.nouns, *(cue.words for cue in words.stages if cue.position == "alone")]
    return tuple(sorted({tuple(word.removesuffix("*") for word in phrase) for phrase in phrases}))


@lru_cache(maxsize=1)
def _load_stems() -> tuple[tuple[str, ...], ...]:
    return _find_stems(load_ceasefire_words())


def _has_stem(text: str, stems: tuple[tuple[str, ...], ...]) -> bool:
    lowered = text.lower()
    if not _first_words(stems).search(lowered):  # most texts end here, many times faster than phrase by phrase
        return False
    return any(all(word in lowered for word in phrase) for phrase in stems)


@lru_cache(maxsize=4)
def _first_words(stems: tuple[tuple[str, ...], ...]) -> re.Pattern[str]:
    return re.compile("|".join(sorted({re.escape(phrase[0]) for phrase in stems})))


def find_dated_sentences(text: str, known: str) -> Iterator[tuple[int, int, bool]]:
    """Each sentence, and whether it tells of an earlier year, or goes on from one that does."""
    past = False
    for start, end in find_sentences(text):
        years = [int(year) for year in _YEAR.findall(text[start:end])]
        old = bool(years) and max(years) < int(known[:4])
        follows = past and text[start:end].startswith(("It ", "That ", "The war ", "They "))
        past = old or (follows and not years)
        yield start, end, past


def _read_sentence(
    text: str, start: int, end: int, known: str, lexicon: CeasefireWords, past: bool
) -> Iterator[TruceTelling]:
    tokens = _find_words(text, start, end)
    forms = [token.form for token in tokens]
    seen: set[str] = set()
    for first, last in _find_nouns(forms, lexicon):
        kind = _find_kind(forms, first, last, lexicon)
        order = _find_order(forms, first, lexicon)
        resumed = _find_resumed(text, tokens, last, end)
        for stage, i, after in _find_stages(forms, first, last, lexicon, resumed):
            if stage in seen:
                continue
            seen.add(stage)
            until = tokens[after - 1].end
            ahead = stage == "in-force" and not forms[i].startswith(BEHIND)
            clause = _TAIL.split(text[until:end], maxsplit=1)[0]
            moment = find_moment(clause, known, ahead=ahead)
            signed = stage == "declared" and forms[i].startswith("sign")
            yield TruceTelling(
                stage,
                tokens[i].start,
                until,
                tokens[first].start,
                start,
                end,
                signed,
                kind,
                moment,
                order,
                past,
            )
    for cue in lexicon.stages:
        alone = _find(forms, cue.words) if cue.position == "alone" else None
        if alone is not None and cue.tells not in seen:
            until = tokens[alone + len(cue.words) - 1].end
            at = tokens[alone].start
            yield TruceTelling(cue.tells, at, until, at, start, end, past=past)


def _find_words(text: str, start: int, end: int) -> list[_Word]:
    return [
        _Word(m.group().lower().removesuffix("'s").removesuffix("’s"), m.start(), m.end())
        for m in _TOKEN.finditer(text, start, end)
    ]


def find_noun(words: str) -> bool:
    """Whether a ceasefire is named in these words."""
    forms = [word.form for word in _find_words(words, 0, len(words))]
    return any(True for _ in _find_nouns(forms, load_ceasefire_words()))


def find_brokers(
    text: str, start: int, end: int, names: Mapping[str, str], words: CeasefireWords | None = None
) -> list[str]:
    """The codes of those named in a sentence as brokers; `names` are the words of parties with their codes."""
    words = words or load_ceasefire_words()
    tokens = _find_words(text, start, end)
    forms = [token.form for token in tokens]
    found = []
    for cue in words.brokers:
        for i in range(len(forms)):
            if not _stands(forms, i, cue.words):
                continue
            if cue.position == "before" and i + len(cue.words) < len(forms):
                rest = _CLAUSE.split(text[tokens[i + len(cue.words)].start : end], maxsplit=1)[0]
                found += [code for name, code in names.items() if _names(rest, name)]
            elif cue.position == "after" and i:
                before = text[start : tokens[i - 1].end].removesuffix("'s")
                found += [code for name, code in names.items() if before.endswith(name)]
    return found


def _names(text: str, name: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", text) is not None


def _find_nouns(forms: Sequence[str], lexicon: CeasefireWords) -> Iterator[tuple[int, int]]:
    i = 0
    while i < len(forms):
        noun = next((n for n in lexicon.nouns if _stands(forms, i, n)), None)
        if noun is not None:
            yield i, i + len(noun)
        i += len(noun) if noun else 1


def _find_resumed(text: str, tokens: Sequence[_Word], last: int, end: int) -> int | None:
    """The token at which a sentence goes on after what is put between commas behind its noun."""
    inserted = _INSERTION.match(text, tokens[last - 1].end, end)
    if inserted is None:
        return None
    return next((i for i in range(last, len(tokens)) if tokens[i].start >= inserted.end()), None)


def _find_stages(
    forms: Sequence[str], first: int, last: int, lexicon: CeasefireWords, resumed: int | None = None
) -> list[tuple[str, int, int]]:
    """Stage, first and end token of its cue: the nearest before the noun, and all after it.

    What is only asked for, refused or promised ("to respect the truce") keeps out what stands further off.
    """
    before: list[tuple[int, int, int, str]] = []
    after: list[tuple[int, int, int, str]] = []
    for cue in lexicon.stages:
        for i, distance in _find_cue(forms, first, last, cue, lexicon, resumed):
            beside = first if i == last else i  # "no ceasefire violations"
            stage = _negate(forms, i, beside, cue.tells, lexicon)
            rows = before if cue.position == "before" else after
            rows.append((distance, -len(cue.words), i, stage))
    rows = sorted([*([min(before)] if before else []), *after])
    if rows and rows[0][3] in APART:
        rows = rows[:1]
    elif before and min(before)[3] == PROMISED:
        rows = []
    return [
        (stage, i, i - length)
        for n, (_, length, i, stage) in enumerate(rows)
        if stage != PROMISED and (n == 0 or stage not in APART)
    ]


def _find_cue(
    forms: Sequence[str],
    first: int,
    last: int,
    cue: Cue,
    lexicon: CeasefireWords,
    resumed: int | None,
) -> Iterator[tuple[int, int]]:
    """Where a cue stands beside the noun or the words it resumes at, and how many words lie between."""
    length = len(cue.words)
    if cue.position == "before":
        for i in range(max(0, first - length - BEFORE), first - length + 1):
            if _stands(forms, i, cue.words):
                yield i, first - i - length
    elif cue.position == "after":
        far = AFTER_FORCE if cue.tells == AHEAD else AFTER
        reach = BESIDE if cue.words in lexicon.near else far
        for i in range(last, min(len(forms), last + reach + 1)):
            if _stands(forms, i, cue.words):
                yield i, i - last
        if resumed is not None and resumed > last + reach and _stands(forms, resumed, cue.words):
            yield resumed, resumed - last


def _negate(forms: Sequence[str], i: int, beside: int, stage: str, lexicon: CeasefireWords) -> str:
    """The stage after the words before its cue at `i`, or before the noun that stands right beside it."""
    previous = {forms[k - 1] for k in (i, beside) if k}
    if previous & lexicon.negators:
        return lexicon.negated.get(stage, PROMISED)
    if i and forms[i - 1] in lexicon.modals and stage not in {AHEAD, *APART}:
        return PROMISED
    return stage


def _find_kind(forms: Sequence[str], first: int, last: int, lexicon: CeasefireWords) -> str | None:
    """The kind that words right beside the noun tell: its adjectives, or its purpose."""
    for cue in lexicon.kinds:
        before = cue.position == "before"
        places = range(max(0, first - KIND), first) if before else [last]
        for i in places:
            parts = forms[i].split("-") if before else []
            if before and _LOOSE & set(forms[i:first]):
                continue
            if _stands(forms, i, cue.words) or cue.words[0] in parts:
                return cue.tells
    return None


def _find_order(forms: Sequence[str], first: int, lexicon: CeasefireWords) -> int:
    near = forms[max(0, first - 2) : first]
    if any(word in lexicon.earlier for word in near):
        return -1
    return 1 if any(word in lexicon.later for word in near) else 0


def _find(forms: Sequence[str], phrase: Phrase) -> int | None:
    return next((i for i in range(len(forms)) if _stands(forms, i, phrase)), None)


def _stands(forms: Sequence[str], i: int, phrase: Phrase) -> bool:
    if not 0 <= i < len(forms) or not _fits(forms[i], phrase[0]):
        return False
    part = forms[i : i + len(phrase)]
    return len(part) == len(phrase) and all(map(_fits, part, phrase))


def _fits(form: str, word: str) -> bool:
    return form.startswith(word[:-1]) if word.endswith("*") else form == word
