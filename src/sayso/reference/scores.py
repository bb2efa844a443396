"""How much each PLOVER type and mode is conflict or cooperation, from `ontology/scores.yml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sayso.errors import LexiconError
from sayso.reference.knowledge import DATA, entries
from sayso.reference.ontology import load_ontology

SHIPPED = DATA / "ontology" / "scores.yml"
LINES = "hostilities threats detentions withdrawals ceasefires talks words aid".split()
MOST = 10


@dataclass(frozen=True, slots=True)
class Score:
    """The score of one type from -10 to 10 and its line, with those of its modes."""

    score: float
    line: str
    modes: Mapping[str, float]
    lines: Mapping[str, str]

    def of(self, mode: str | None) -> float:
        """The score in a mode, that of the type where the mode has none."""
        return self.modes.get(mode or "", self.score)

    def line_of(self, mode: str | None) -> str:
        """The line on which an event in this mode stands."""
        return self.lines.get(mode or "", self.line)


@lru_cache(maxsize=2)
def load_scores(path: Path = SHIPPED) -> dict[str, Score]:
    """Type -> scores and lines; every type and mode of the ontology must be there."""
    found = {}
    for row in entries(path):
        modes = {str(mode): float(score) for mode, score in row["modes"].items()}
        lines = {str(mode): str(line) for mode, line in row["lines"].items()}
        score = Score(float(row["score"]), str(row["line"]), modes, lines)
        found[str(row["type"])] = score
        if any(abs(value) > MOST for value in (score.score, *modes.values())):
            raise LexiconError(f"{path}: {row['type']}: a score is beyond {MOST}.")
        if wrong := {score.line, *lines.values()} - set(LINES):
            raise LexiconError(
                f"{path}: line {min(wrong)!r} is not known. Known: {', '.join(LINES)}."
            )
    for kind, event in load_ontology().items():
        if kind not in found or set(found[kind].modes) != set(event.modes):
            raise LexiconError(
                f"{path}: {kind} must be there with the modes {sorted(event.modes)}."
            )
    return found
