"""The type of what one given party does to another in a sentence: frames propose, the relation model decides."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc, Token

from sayso.extract.scene import Scene
from sayso.extract.what import Trigger, candidates, slot_of
from sayso.reference.frames import Frames

BOTH, ACTOR, RECIPIENT, NEITHER = (
    1.0,
    0.75,
    0.6,
    0.35,
)  # how far the given parties fill the frame's slots
NO_EVENT = "none"
# What weighs how much beside the relation model; set on development data, see models/relations/README.md.
FRAMED = 0.1  # a frame's full score
UNRELATED = 0.6  # the relation model's "none" from which on nothing is told between the two
ON_PATH = 0.15  # the word stands between the two in the parse
YIELDED = ("CONCEDE", "RETREAT")  # in word and in deed: they stand together against the other types


def score_types(
    scene: Scene, frames: Frames, actor: Sequence[Token], recipient: Sequence[Token]
) -> dict[str, tuple[float, Trigger]]:
    """PLOVER type -> (score 0..1, the trigger that gave it), over all frames that fit in the text."""
    best: dict[str, tuple[float, Trigger]] = {}
    ours, theirs = {t.i for t in actor}, {t.i for t in recipient}
    path = _path(actor, recipient)
    for trigger in candidates(scene, frames):
        if trigger.token.i in ours | theirs:
            continue
        frame = trigger.frame
        acts = _fills(trigger, (*frame.actor, "subj"), ours)
        suffers = _fills(
            trigger, (*frame.recipient, "obj", "with", "to", "against", "on", "for", "from"), theirs
        )
        fit = BOTH if acts and suffers else ACTOR if acts else RECIPIENT if suffers else NEITHER
        score = min(1.0, frame.weight * fit + (ON_PATH if trigger.token.i in path else 0.0))
        if frame.type not in best or score > best[frame.type][0]:
            best[frame.type] = (score, trigger)
    return best


def weigh_types(framed: Mapping[str, float], related: Mapping[str, float]) -> dict[str, float]:
    """PLOVER type -> score 0..1, from the frames and the relation model.

    `related` has the probabilities of the two parties' relation. Without a model it is empty, and
    the frames stand alone.
    """
    if not related:
        return dict(framed)
    mixed = {
        kind: p + FRAMED * framed.get(kind, 0.0) for kind, p in related.items() if kind != NO_EVENT
    }
    whole = sum(mixed.values())
    return {kind: value / whole for kind, value in mixed.items()}


def choose_type(scores: Mapping[str, float]) -> str | None:
    """The best type; of the two kinds of yielding the better one, where both together are best."""
    together = sum(scores.get(kind, 0.0) for kind in YIELDED)
    return max(
        sorted(scores),
        key=lambda kind: (together if kind in YIELDED else scores[kind], scores[kind]),
        default=None,
    )


def is_unrelated(related: Mapping[str, float]) -> bool:
    """Whether nothing is told between the two."""
    return related.get(NO_EVENT, 0.0) >= UNRELATED


def run_of(tokens: Sequence[Token]) -> tuple[int, int]:
    """(first, end) of the words of a span."""
    return (min(t.i for t in tokens), max(t.i for t in tokens) + 1) if tokens else (0, 0)


def _fills(trigger: Trigger, slots: Sequence[str], wanted: set[int]) -> bool:
    for slot in slots:
        for token in slot_of(trigger, slot):
            if token.i in wanted or any(
                t.i in wanted for t in token.subtree if abs(t.i - token.i) <= 4
            ):
                return True
    return False


def _path(actor: Sequence[Token], recipient: Sequence[Token]) -> set[int]:
    if not actor or not recipient:
        return set()
    up_one = {t.i for t in actor[0].ancestors}
    up_two = {t.i for t in recipient[0].ancestors}
    return up_one ^ up_two | (
        (
            up_one & up_two
            and {max(up_one & up_two, key=lambda i: len(list(actor[0].doc[i].ancestors)))}
        )
        or set()
    )


def tokens_in(doc: Doc, start: int, end: int) -> list[Token]:
    """The words of a character span, its head first; none of an empty one."""
    if start == end:
        return []
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return []
    return [span.root, *(t for t in span if t.i != span.root.i)]
