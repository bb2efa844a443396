"""Statements printed in full: "The minister said:" on a line of its own, and the paragraphs behind it."""

from collections.abc import Sequence

from sayso.extract.draft import Draft
from sayso.extract.speakers import find_subject, source_tokens
from sayso.extract.tree import Tree
from sayso.text import DOUBLE_QUOTES

SAYING = frozenset({"say", "state", "read", "announce", "comment", "declare", "inform"})
AFTER = frozenset({"notes", "note", "background", "ends", "contact", "contacts", "media", "further"})  # first words of what follows a statement
TOLD = frozenset({"say", "tell"})
OPENING = 45  # words within which a statement names its speaker
BRACKETED = 6  # tokens of a bracket that names a speaker
ASKING = frozenset("reporter correspondent announcer question interviewer moderator host words".split())  # the outlet, "[words indistinct]"


def find_statements(tree: Tree, drafts: Sequence[Draft]) -> list[Draft]:
    """What a speaker says under a colon at a line's end, with no marks around it, to the end of the statement."""
    found = []
    known = {d.cue[0]: d for d in drafts if d.source}
    for i in range(min(len(tree.forms), OPENING)):
        start = find_line_after(tree, i) if tree.pos[i] == "VERB" and tree.lemmas[i] in SAYING else None
        if start is None or any(tree.forms[k] in DOUBLE_QUOTES for k in range(start, len(tree.forms))):
            continue
        content = {k for k in range(start, find_end(tree, start, drafts)) if tree.pos[k] != "SPACE"}
        if i in known:
            known[i].content |= content
        elif (head := find_subject(tree, i)) is not None:
            found.append(Draft([i], "say", "said_by:statement", source_tokens(tree, head, content | {i}), head, content, frame={i}))
    return found


def find_turns(tree: Tree) -> list[Draft]:
    """What each speaker named in brackets says in a recording: "[Begin recording] [Rupert] We fired. [Reporter] Why? [End recording]"."""
    brackets = [(k, close) for k in range(len(tree.forms)) if tree.forms[k] == "[" and (close := _close(tree, k)) is not None]
    marks = {k: close for k, close in brackets if tree.words[k + 2 : close] == ["recording"] and tree.words[k + 1] in ("begin", "end")}
    found, inside = [], False
    turns: list[tuple[int, int]] = []
    for k, close in [*brackets, (len(tree.forms), len(tree.forms))]:
        named = inside and k not in marks and k < close and tree.forms[k + 1].istitle() and (tree.forms[k - 1] == "]" or tree.pos[k - 1] == "SPACE")
        if turns and (named or k in marks or k == close):
            start, end = turns.pop()
            told = {i for i in range(end + 1, k) if tree.pos[i] != "SPACE"}
            names = list(range(start + 1, end))
            head = next((i for i in names if tree.heads[i] not in names), names[-1])
            found.append(Draft([start], "say", "said_by:turn", names, head, told, frame={start, end}))
        inside = tree.words[k + 1] == "begin" if k in marks else inside
        if named and tree.words[k + 1] not in ASKING:
            turns.append((k, close))
    return found


def _close(tree: Tree, start: int) -> int | None:
    """Where a bracket is closed that holds a few words."""
    return next((k for k in range(start + 2, min(start + BRACKETED, len(tree.forms))) if tree.forms[k] == "]"), None)


def find_line_after(tree: Tree, cue: int) -> int | None:
    """Where the line behind a colon starts that ends the line of the cue; the colon stands a few words behind the cue at most."""
    for k in range(cue + 1, min(cue + 12, len(tree.forms) - 1)):
        if _breaks(tree, k):
            return None
        if tree.forms[k] == ":":
            return next((i for i in range(k + 1, len(tree.forms)) if tree.pos[i] != "SPACE"), None) if _breaks(tree, k + 1) else None
    return None


def _breaks(tree: Tree, k: int) -> bool:
    return tree.pos[k] == "SPACE" and "\n" in tree.forms[k]


def find_end(tree: Tree, start: int, drafts: Sequence[Draft]) -> int:
    """The end of the last paragraph before one that tells what somebody says, or that stands apart from the statement."""
    told = {d.cue[0] for d in drafts if d.source and tree.lemmas[d.cue[0]] in TOLD}
    end = start
    while end < len(tree.forms):
        stop = next((k for k in range(end + 1, len(tree.forms)) if _breaks(tree, k)), len(tree.forms))
        if tree.words[end] in AFTER or any(end <= k < stop for k in told):
            break
        end = next((k for k in range(stop, len(tree.forms)) if tree.pos[k] != "SPACE"), len(tree.forms))
    return end
