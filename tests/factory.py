"""Records by hand, with as little said as the test needs."""

from typing import Any

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
