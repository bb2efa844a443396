"""Records by hand, with as little said as the test needs."""

from collections.abc import Sequence
from typing import Any

from spacy.tokens import Doc
from spacy.vocab import Vocab

from sayso.records import Claim, Party, Report

TEXT = "Gotha said on Monday that Ruritania shelled Zenda. Ruritania denied it."


def make_report(text: str = TEXT, **fields: Any) -> Report:
    """A report whose id is "r1" unless said."""
    return Report(**{"id": "r1", "text": text, **fields})


def make_party(words: str, code: str | None = None, text: str = TEXT, **fields: Any) -> Party:
    """The first place where `words` stand in `text`."""
    start = text.index(words)
    return Party(words, start, start + len(words), code, **fields)


def make_claim(trigger: str = "shelled", text: str = TEXT, **fields: Any) -> Claim:
    """An ASSAULT on the first place where `trigger` stands in `text`."""
    at = text.index(trigger)
    first = {"id": "r1-1", "report": "r1", "sentence": (0, len(text)), "at": at, "trigger": trigger}
    return Claim(**{**first, "type": "ASSAULT", **fields})


def make_doc(rows: Sequence[str]) -> Doc:
    """One string a sentence of "form/POS/head/relation" words; heads count from 1, 0 is the root.

    A form that begins with "_" has no blank before it; a lone "/" in a form is not possible.
    A sentence "\\n" stands for a line end.
    """
    words: list[str] = []
    spaces: list[bool] = []
    pos: list[str] = []
    heads: list[int] = []
    deps: list[str] = []
    starts: list[bool] = []
    for row in rows:
        first = len(words)
        if row == "\n":
            row = "_\n/SPACE/0/dep"
        for number, item in enumerate(row.split(" ")):
            form, tag, head, dep = item.rsplit("/", 3)
            if form.startswith("_"):
                form = form[1:]
                if spaces:
                    spaces[-1] = False
            words.append(form)
            spaces.append(tag != "SPACE")
            pos.append(tag)
            heads.append(first + int(head) - 1 if head != "0" else len(words) - 1)
            deps.append("ROOT" if head == "0" else dep)
            starts.append(number == 0)
    return Doc(
        Vocab(),
        words=words,
        spaces=spaces,
        pos=pos,
        heads=heads,
        deps=deps,
        lemmas=[w.lower() for w in words],
        sent_starts=starts,
    )
