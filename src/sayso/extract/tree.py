"""A dependency tree as plain lists: what the rules of say-so read, many times faster than tokens."""

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc

from sayso.datelines import Dateline, datelines_of
from sayso.text import CLOSING_QUOTES

Span = tuple[int, int]

CLOSERS = CLOSING_QUOTES | {")", "]"}
NOMINAL = frozenset(["NOUN", "PROPN", "PRON", "NUM"])


@dataclass(slots=True)
class Tree:
    """Token attributes of one `Doc` by index. `segments` are sentences, cut again at full stops.

    `words` are lower case, `forms` as written; `segment_of[i]` is the index of the segment of i.
    """

    text: str
    forms: list[str]
    words: list[str]
    lemmas: list[str]
    pos: list[str]
    deps: list[str]
    heads: list[int]
    starts: list[int]
    kids: list[list[int]]
    datelines: tuple[Dateline, ...] = ()
    segments: list[Span] = field(default_factory=list)
    segment_of: list[int] = field(default_factory=list)
    _below: dict[int, frozenset[int]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.words)

    def end(self, i: int) -> int:
        """Character after token i."""
        return self.starts[i] + len(self.forms[i])

    def below(self, i: int) -> frozenset[int]:
        """Token i and all that hangs on it, inside its segment."""
        found = self._below.get(i)
        if found is None:
            first, last = self.segments[self.segment_of[i]]
            todo, seen = [i], {i}
            while todo:
                for k in self.kids[todo.pop()]:
                    if first <= k < last and k not in seen:
                        seen.add(k)
                        todo.append(k)
            found = self._below[i] = frozenset(seen)
        return found

    def kids_by(self, i: int, *deps: str) -> list[int]:
        """Dependents of i with one of these relations."""
        return [k for k in self.kids[i] if self.deps[k] in deps]

    def is_word(self, i: int) -> bool:
        """Neither punctuation nor white space."""
        return self.pos[i] not in ("PUNCT", "SPACE")

    def is_in_dateline(self, i: int) -> bool:
        """Whether a token belongs to a dateline."""
        return any(start <= self.starts[i] < end for start, end, _ in self.datelines)

    def opening(self, segment: int) -> int:
        """First token of a segment after white space and a dateline."""
        first, last = self.segments[segment]
        while first < last - 1 and (self.pos[first] == "SPACE" or self.is_in_dateline(first)):
            first += 1
        return first

    def next_word(self, i: int, step: int) -> int | None:
        """The nearest token that is not white space after (step 1) or before (-1) i, in its segment."""
        first, last = self.segments[self.segment_of[i]]
        i += step
        while first <= i < last:
            if self.pos[i] != "SPACE":
                return i
            i += step
        return None


def make_tree(
    doc: Doc, verbs: Mapping[str, str] | None = None, nouns: Mapping[str, str] | None = None
) -> Tree:
    """Read a `Doc` once; `verbs` and `nouns` map forms to lemmas and outrank the tagger's."""
    told: dict[str, Mapping[str, str]] = {"VERB": verbs or {}, "NOUN": nouns or {}}
    tokens = list(doc)
    forms = [t.text for t in tokens]
    words = [form.lower().replace("’", "'") for form in forms]
    lemmas = [t.lemma_.lower() for t in tokens]
    pos = [t.pos_ for t in tokens]
    heads = [t.head.i for t in tokens]
    kids: list[list[int]] = [[] for _ in tokens]
    for i, (head, tag, word) in enumerate(zip(heads, pos, words, strict=True)):
        if head != i:
            kids[head].append(i)
        if tag in told:
            lemmas[i] = told[tag].get(word) or lemmas[i]
    tree = Tree(doc.text, forms, words, lemmas, pos, [t.dep_ for t in tokens], heads, [t.idx for t in tokens], kids, datelines_of(doc))
    tree.segments = list(_find_segments(tree, [t.i for t in tokens if t.is_sent_start]))
    tree.segment_of = [k for k, (a, b) in enumerate(tree.segments) for _ in range(a, b)]
    _cut_arcs(tree)
    return tree


def _cut_arcs(tree: Tree) -> None:
    """An arc from one segment to another is dropped: its lower end becomes a root."""
    segment_of = tree.segment_of
    for i, head in enumerate(tree.heads):
        if segment_of[i] != segment_of[head]:
            tree.kids[head].remove(i)
            tree.heads[i] = i
            tree.deps[i] = "ROOT"


def _find_segments(tree: Tree, borders: list[int]) -> Iterator[Span]:
    """Sentences of the parser, cut also after a full stop (abbreviations keep theirs) and at line ends."""
    n = len(tree)
    cuts = set(borders)
    i = 0
    while i < n:
        if tree.forms[i] == ".":
            j = i + 1
            while j < n and tree.forms[j] in CLOSERS and tree.starts[j] == tree.end(j - 1):
                j += 1
            if j < n and tree.starts[j] > tree.end(j - 1) and not tree.forms[j][:1].islower():
                cuts.add(j)
            elif j < n and tree.pos[j] == "SPACE":
                cuts.add(j)
        elif tree.pos[i] == "SPACE" and "\n\n" in tree.forms[i] and i + 1 < n:
            cuts.add(i + 1)
        i += 1
    cuts.discard(0)
    ordered = [0, *sorted(cuts), n]
    return ((a, b) for a, b in itertools.pairwise(ordered) if b > a)


def find_runs(tree: Tree, tokens: Iterable[int]) -> tuple[Span, ...]:
    """Tokens to character runs: white space and commas inside a run do not break it, outer ones go."""
    runs: list[list[int]] = []
    for i in sorted(tokens):
        if tree.pos[i] == "SPACE":
            continue
        if runs and all(not tree.is_word(k) for k in range(runs[-1][-1] + 1, i)):
            runs[-1].append(i)
        else:
            runs.append([i])
    spans = []
    for run in runs:
        while run and tree.forms[run[0]] in (",", ";", ":", "-", "--", ".", ")", "—", "–"):
            run = run[1:]
        while run and tree.forms[run[-1]] in (",", ";", ":", "-", "--", "(", "—", "–", "."):
            run = run[:-1]
        if run and any(tree.is_word(k) for k in run):
            spans.append((tree.starts[run[0]], tree.end(run[-1])))
    return tuple(spans)
