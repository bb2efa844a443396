"""How a coder is made, as a value that can be sent to another process, and the tasks it is made for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from sayso.errors import InputError
from sayso.records import Issue, Reading, Report
from sayso.run.startup import import_spacy, load_lasting

LAYERS = ("attributions", "dates", "places", "parties", "tolls", "syntax")


class Setup(NamedTuple):
    """The options that decide what a coder knows."""

    model: str | None = None
    lexicon: Path | None = None
    parties: Path | None = None
    gazetteer: Path | None = None


@dataclass(frozen=True, slots=True)
class CodeTask:
    """Makes the task that codes one report."""

    setup: Setup

    def __call__(self) -> Callable[[Report], Reading]:
        """Load the coder and bind it."""
        import_spacy()
        from sayso.coder import code_report, load_coder

        coder = load_lasting(lambda: load_coder(*self.setup))
        return lambda report: code_report(report, coder)


@dataclass(frozen=True, slots=True)
class SpansTask:
    """Makes the task that finds the layers of one report."""

    setup: Setup
    layers: Sequence[str]

    def __call__(self) -> Callable[[Report], dict[str, Any] | Issue]:
        """Load the coder and bind it."""
        import_spacy()
        from sayso.coder import load_coder, refuse_foreign
        from sayso.layers import find_spans

        coder = load_lasting(lambda: load_coder(*self.setup))

        def find(report: Report) -> dict[str, Any] | Issue:
            refusal = refuse_foreign(report, coder)
            return refusal or {"id": report.id, **find_spans(report, coder, self.layers)}

        return find


@dataclass(frozen=True, slots=True)
class RelateTask:
    """Makes the task that relates the two parties which a line's `actor` and `recipient` point at."""

    setup: Setup

    def __call__(self) -> Callable[[Report], dict[str, Any] | Issue]:
        """Load the coder and bind it."""
        import_spacy()
        from sayso.coder import load_coder, refuse_foreign, relate_parties

        coder = load_lasting(lambda: load_coder(*self.setup))

        def relate(report: Report) -> dict[str, Any] | Issue:
            refusal = refuse_foreign(report, coder)
            if refusal is not None:
                return refusal
            try:
                actor, recipient = find_span(report, "actor"), find_span(report, "recipient")
            except ValueError as error:
                return Issue(report.id, f"{error}.")
            if actor == recipient == (0, 0):
                return Issue(report.id, "'actor' and 'recipient' are both null; give at least one of them.")
            return {"id": report.id, **relate_parties(report.text, actor, recipient, coder)}

        return relate


def find_span(report: Report, key: str) -> tuple[int, int]:
    """The [start, end] that a line has under `key`, (0, 0) for null; `ValueError` where it is none of its text."""
    value = report.extra.get(key)
    if value is None and key in report.extra:
        return 0, 0
    if isinstance(value, list) and len(value) == 2 and all(type(x) is int for x in value):
        start, end = value
        if 0 <= start < end <= len(report.text):
            return start, end
    raise ValueError(
        f"'{key}' is {value!r}; give [start, end] within the {len(report.text)} characters of the text"
    )


def find_layers(names: str) -> list[str]:
    """The layers that `--layer` names, in its order."""
    layers = [name.strip() for name in names.split(",") if name.strip()]
    unknown = [name for name in layers if name not in LAYERS]
    if unknown or not layers:
        what = f"layer {unknown[0]!r} is not known" if unknown else "no layer is named"
        raise InputError(f"--layer: {what}. Known: {', '.join(LAYERS)}.")
    return list(dict.fromkeys(layers))
