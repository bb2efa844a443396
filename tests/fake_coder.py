"""Stands in for `sayso.coder` and `sayso.layers` at their seam: every "shelled" is one claim, and "poison" raises."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.errors import ModelError
from sayso.records import Claim, Issue, Reading, Report


@dataclass(frozen=True)
class Coder:
    """Remembers how it was asked for."""

    asked: tuple[str | None, Path | None, Path | None]


def load_coder(
    model: str | None = None,
    lexicon: Path | None = None,
    parties: Path | None = None,
    gazetteer: Path | None = None,
) -> Coder:
    if model == "none":
        raise ModelError("The pipeline 'none' cannot be loaded.")
    return Coder((model, lexicon, parties))


def refuse_foreign(report: Report, coder: Coder) -> Issue | None:
    if "Bonjour" in report.text:
        return Issue(report.id, "The text is in French, and only English is coded.")
    return None


def code_report(report: Report, coder: Coder) -> Reading:
    if "poison" in report.text:
        raise ZeroDivisionError("poison")
    refusal = refuse_foreign(report, coder)
    if refusal is not None:
        return Reading(report.id, issues=(refusal,))
    claims = tuple(
        Claim(f"{report.id}-{n}", report.id, (0, len(report.text)), m.start(), m.group(), "ASSAULT")
        for n, m in enumerate(re.finditer("shelled", report.text), 1)
    )
    return Reading(report.id, claims)


def find_spans(report: Report, coder: Coder, layers: Sequence[str]) -> dict[str, object]:
    nothing: dict[str, object] = {layer: [] for layer in layers if layer != "syntax"}
    return nothing | ({"conllu": ""} if "syntax" in layers else {})


def relate_parties(
    text: str, actor: tuple[int, int], recipient: tuple[int, int], coder: Coder
) -> dict[str, Any]:
    return {"type": "ASSAULT", "mode": None, "scores": {"ASSAULT": 1.0, "who": text[slice(*actor)]}}


def make_task() -> Callable[[Report], Reading]:
    """For pools: importable by name in a worker."""
    return lambda report: code_report(report, Coder((None, None, None)))


def make_broken_task() -> Callable[[Report], Reading]:
    raise ModelError("The pipeline 'none' cannot be loaded.")
