"""Which news agencies a report says its story is from: "(Reuters)", "PARIS (AFP) -", "Staff and agencies".

That officials told an agency something is no credit: a report may quote what it read elsewhere.
"""

import re
from collections.abc import Iterator

from sayso.records import Report
from sayso.reference.agencies import Agencies, Form, load_agencies

STATED = ("byline", "credit", "author", "agency")  # keys of `Report.extra` that name who wrote it
LONGEST = 400  # characters at either end of a line that can be a credit
_PART = re.compile(r"\s*(?:[,;/|&+•·]|\s[-–—]\s|\b(?i:and|with|via)\b)\s*")
# Beside an agency a part of a list may be a house or a person: "TRT World", "Jane Doe in Strelsau".
_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w.’'-]*\s*){1,4}(?:in [A-ZÀ-Þ]\w+)?")
_SCENE = re.compile(r"\s+in\s+[A-ZÀ-Þ][\w ]*\Z")


def find_credits(report: Report) -> tuple[str, ...]:
    """The agencies that a report credits, each once, in the order of its publisher, by-line and text.

    "agencies" stands for those that are not named.
    """
    known = load_agencies()
    found = [*_read_list(report.publisher or "", known, strict=False)]
    for key in STATED:
        value = report.extra.get(key)
        if isinstance(value, str):
            found += _read_list(value, known, strict=False)
    for line in report.text.splitlines():
        found += _read_line(line.strip(), known)
    return tuple(dict.fromkeys(found))


def _read_line(line: str, known: Agencies) -> Iterator[str]:
    # A form stands at an end of its line.
    ends = (line,) if len(line) <= LONGEST else (line[:LONGEST], line[-LONGEST:])
    for text in ends:
        for form in known.forms:
            yield from _read_form(text, line, form, known)


def _read_form(text: str, line: str, form: Form, known: Agencies) -> Iterator[str]:
    for match in form.expression.finditer(text):
        if form.strict and len(text) < len(line) and match.end() - match.start() == len(text):
            continue  # a form of a whole line, and this is not all of it
        yield from _read_list(match["list"], known, strict=form.strict)


def _read_list(words: str, known: Agencies, *, strict: bool) -> list[str]:
    """The agencies of "Jane Doe, AFP and agencies"; none if a strict list has a part that is no name."""
    found = []
    for part in filter(None, (p.strip(" .()[]@") for p in _PART.split(words))):
        bare = known.around.sub("", _SCENE.sub("", part)).strip()
        credit = known.names.get(part) or known.names.get(bare)
        if credit is not None:
            found.append(credit)
        elif strict and bare and not _NAME.fullmatch(bare):
            return []
    return found
