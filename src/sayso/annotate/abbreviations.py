"""Abbreviations and short forms that a report introduces itself: "the Uganda People's Defense Force (UPDF)", "the Front".

Name and abbreviation are one party. What either of them is known for, both are; a name that nobody
knows is what its own words say ("Ruritania" + "force"), and the abbreviation is that from there on.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Doc, Token

from sayso.records import Mention

BRACKETS = {"(": ")", "[": "]"}
LONGEST = 12  # words of a name
SPELT = 3  # words at least of one whose initials are written as a word: "the Zenda Union of Miners (Zum)"
USED = 2  # times that a report has a name which it gives in brackets
SMALL = frozenset("of the for and to in on de la del des du y et al".split())


class Coined(NamedTuple):
    """A name (tokens start to end) with the token of the abbreviation that stands for it."""

    start: int
    end: int
    short: int


def find_coined(doc: Doc) -> list[Coined]:
    """All pairs of a full name and its abbreviation in brackets right behind it."""
    out = []
    for i in _find_bracketed(doc):
        word = doc[i].text.replace(".", "")
        if not (2 <= len(word) <= 10 and word[:1].isupper()):
            continue
        capitals = [c.lower() for c in word if c.isupper()]
        start = _find_start(doc, i - 1, capitals if len(capitals) > 1 else list(word.lower()))
        if start is not None and (len(capitals) > 1 or i - 1 - start >= SPELT):
            out.append(Coined(start, i - 1, i))
    return out


def _find_bracketed(doc: Doc) -> list[int]:
    """The words alone in brackets, "(UPDF)", or as an editor adds them to what others said, "[UPDF]"."""
    words = [t.text for t in doc]
    return [i for i in range(2, len(words) - 1) if BRACKETS.get(words[i - 1]) == words[i + 1]]


def _find_start(doc: Doc, end: int, letters: list[str]) -> int | None:
    """Where a name before a bracket begins: its initials are letters of the abbreviation, in their order.

    The abbreviation may have letters more ("United Liberation Movement (ULIMO)"); the longest name counts.
    """
    initials: list[str] = []
    best = None
    for i in range(end - 1, max(end - 1 - LONGEST, -1), -1):
        token = doc[i]
        if token.is_space or token.text in (".", ",", ";", ":", "(", ")", "[", "]"):
            break
        if not token.text[:1].isupper():
            if token.lower_ in SMALL or not token.text[:1].isalpha():
                continue
            break
        initials.insert(0, token.text[:1].lower())
        if not _is_subsequence(initials, letters):
            break
        if initials[0] == letters[0] and len(initials) > 1:
            best = i
    return best


def _is_subsequence(short: list[str], long: list[str]) -> bool:
    rest = iter(long)
    return all(letter in rest for letter in short)


def link_coined(doc: Doc, mentions: Mapping[int, Mention]) -> dict[int, Mention]:
    """The mentions with name and abbreviation of each pair made one, and all uses of the abbreviation."""
    out = dict(mentions)
    for pair in find_coined(doc):
        short = out.get(pair.short)
        inside = [m for m in out.values() if pair.start <= m.head < pair.end]
        root = doc[pair.start : pair.end].root.i
        full = out.get(root)
        whole = full is not None and full.kind == "name" and full.start <= pair.start + 1
        source = _better(full if whole else None, short) or full
        if source is None or not source.codes or source.kind == "pronoun":
            continue
        for m in inside:
            if m.start >= pair.start and m.head != root:
                del out[m.head]
        start = min(pair.start, full.start) if full is not None else pair.start
        named = replace(source, start=start, end=pair.end, head=root, kind="name", weak=False)
        named = replace(named, name=named.name or doc[pair.start : pair.end].text)
        out[root] = named
        for i in _uses(doc, pair.short):
            if not (i in out and out[i].kind == "role"):
                out[i] = replace(named, start=i, end=i + 1, head=i)
    return _link_called(doc, out)


def _link_called(doc: Doc, mentions: dict[int, Mention]) -> dict[int, Mention]:
    """ "The miners' federation (Fenamin)": a name in brackets that shares no initials with the body before it, and is used again."""
    bodies = {m.end: m for m in mentions.values() if m.kind in ("name", "role") and m.codes and not m.codes[0].endswith(" GOV")}
    for i in _find_bracketed(doc):
        body = bodies.get(i - 1)
        if body is None or not doc[i].text[:1].isupper() or doc[i].ent_type_ in ("LOC", "PER") or (body.person and not body.plural):
            continue
        uses = list(_uses(doc, i))
        known = mentions.get(i)
        if len(uses) < USED or (known is not None and known.codes) or not doc[i].text.isalpha():
            continue
        named = replace(body, kind="name", name=body.name or doc[i].text, lemma=doc[i].lower_, person=False, weak=False, local=True)
        mentions.update({k: replace(named, start=k, end=k + 1, head=k) for k in uses if k not in mentions or not mentions[k].codes})
    return mentions


def _better(full: Mention | None, short: Mention | None) -> Mention | None:
    """Which of the two a lexicon knows; the full name where it knows both or neither."""
    known = [m for m in (full, short) if m is not None and m.codes]
    return next((m for m in known if m.id is not None), known[0] if known else None)


def _uses(doc: Doc, short: int) -> Iterator[int]:
    """The abbreviation and every token like it: a headline has it before the text tells what it is."""
    word = doc[short].text
    return (t.i for t in doc if t.text == word)


def find_long_form(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """ "A separatist group, the Naga Front", and "the Front" after it: the party that stands beside the whole name."""
    token = doc[m.head]
    if not token.text[:1].isupper() or m.person:
        return None
    whole = token if _is_whole_name(token) else next((t for t in reversed(doc[: m.head]) if t.text == token.text and _is_whole_name(t)), None)
    if whole is None:
        return None
    beside = {c.i for c in whole.children if c.dep_ == "appos"} | ({whole.head.i} if whole.dep_ == "appos" else set())
    return next((c for c in reversed(done) if c.head in beside and c.codes and c.kind == "role" and not c.person), None)


def _is_whole_name(token: Token) -> bool:
    return any(c.text[:1].isupper() and c.dep_ != "det" for c in token.lefts)
