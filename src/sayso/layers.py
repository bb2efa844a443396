"""What the coder saw of a report, layer by layer, in the forms that other programs read."""

from collections.abc import Callable, Sequence

from spacy.tokens import Doc, Span

from sayso.annotate.toponyms import find_toponyms
from sayso.coder import Annotated, Coder, annotate_report
from sayso.errors import InputError
from sayso.extract.scene import Scene
from sayso.extract.tolls import find_tolls
from sayso.records import Report
from sayso.resolve.places import resolve_places

Items = list[dict[str, object]]


def find_spans(report: Report, coder: Coder, layers: Sequence[str]) -> dict[str, object]:
    """The asked layers of one report; `InputError` names an unknown one."""
    unknown = [name for name in layers if name not in LAYERS]
    if unknown:
        raise InputError(f"The layer {unknown[0]!r} is not known. Known: {', '.join(LAYERS)}.")
    seen = annotate_report(report, coder)
    return {
        ("conllu" if name == "syntax" else name): LAYERS[name](report, seen, coder)
        for name in layers
    }


def _attributions(report: Report, seen: Annotated, coder: Coder) -> Items:
    return [
        {
            "source": list(a.source) if a.source else None,
            "cue": list(a.cue) if a.cue else None,
            "content": [list(run) for run in a.content],
            "code": next((p.code for p in a.speakers if p.code), None),
        }
        for a in seen.attributions
        if a.outer is None  # what stands inside another attribution is told by its chain
    ]


def _dates(report: Report, seen: Annotated, coder: Coder) -> Items:
    return [{"start": w.start, "end": w.end, "value": w.value, "type": w.type} for w in seen.whens]


def _places(report: Report, seen: Annotated, coder: Coder) -> Items:
    every = resolve_places(
        find_toponyms(seen.doc, coder.gazetteer),
        gazetteer=coder.gazetteer,
        text=report.text,
        parties_countries=seen.setting.countries,
    )
    return [
        {
            "start": p.start,
            "end": p.end,
            "name": p.name,
            "id": p.id,
            "lat": p.lat,
            "lon": p.lon,
            "country": p.country,
        }
        for p in every
    ]


def _parties(report: Report, seen: Annotated, coder: Coder) -> Items:
    items: Items = []
    for m in seen.mentions.values():
        span = seen.doc[m.start : m.end]
        items += [
            {"start": span.start_char, "end": span.end_char, "code": c, "name": m.name}
            for c in m.codes
        ]
    return items


def _tolls(report: Report, seen: Annotated, coder: Coder) -> Items:
    return [
        {"start": t.start, "end": t.end, "kind": t.kind, "low": t.low, "high": t.high, "total": t.total}
        for t in find_tolls(Scene(seen.doc, seen.mentions, coder.things), coder.frames)
    ]


def _syntax(report: Report, seen: Annotated, coder: Coder) -> str:
    return to_conllu(seen.doc)


def to_conllu(doc: Doc) -> str:
    """A `Doc` as CoNLL-U; white-space tokens are no words."""
    return "".join(_sentence(sentence) for sentence in doc.sents)


def _sentence(sentence: Span) -> str:
    words = [t for t in sentence if t.pos_ != "SPACE"]
    if not words:
        return ""
    index = {t.i: k for k, t in enumerate(words, 1)}
    rows = ["# text = " + " ".join(sentence.text.split())]
    for token in words:
        root = token.dep_ == "ROOT"
        rows.append(
            "\t".join(
                (
                    str(index[token.i]),
                    token.text,
                    token.lemma_ or "_",
                    token.pos_ or "_",
                    token.tag_ or "_",
                    str(token.morph) or "_",
                    "0" if root else str(index[token.head.i]),
                    "root" if root else token.dep_,
                    "_",
                    "_" if token.whitespace_ else "SpaceAfter=No",
                )
            )
        )
    return "\n".join(rows) + "\n\n"


LAYERS: dict[str, Callable[[Report, Annotated, Coder], object]] = {
    "attributions": _attributions,
    "dates": _dates,
    "places": _places,
    "parties": _parties,
    "tolls": _tolls,
    "syntax": _syntax,
}
