"""Coded claims against gold claims of the same reports: precision, recall and F1 of ten figures.

Gold and coded claims are in the JSON form of the codebook; a party may be "AZE MIL" or an object with
that `code`, a place a name or an object with `text` and `name`. Claims pair within one sentence, by
trigger first and then by how much of them agrees, one to one.
"""

import json
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from sayso.errors import InputError

FIGURES = (
    "detect",
    "actor",
    "recipient",
    "who",
    "source",
    "status",
    "place",
    "date",
    "casualties",
    "whole",
)
WHOLE = ("actor", "recipient", "source", "status")
ONLY_WHERE_GIVEN = frozenset({"place", "date", "casualties"})
TRIGGER_WEIGHT = 10
CHARACTERS_PER_POINT = 10_000  # of distance between triggers: it decides between equals only

TITLES = (
    "Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Cpl|Brig|Adm|Gov|Sen|Rep|Rev|St|No|vs"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
ABBREVIATION = re.compile(rf"\b(?:{TITLES}|[A-Z](?:\.[A-Z])*)\.$")
SENTENCE_END = re.compile(r"""[.!?…]["'”’)]*\s+(?=["'“‘(A-Z0-9])|\n+""")

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Document:
    """One gold report with its claims as the file gives them."""

    name: str
    text: str
    claims: tuple[Row, ...]
    published: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """The parts of one claim that are compared, gold or coded."""

    start: int
    end: int
    types: frozenset[str]
    actor: frozenset[str]
    recipient: frozenset[str]
    codes: tuple[frozenset[str], frozenset[str]]
    sources: tuple[frozenset[str], ...]  # gold may accept several; coded has one
    status: tuple[str, bool]
    place: frozenset[str]
    date: tuple[str, ...]
    casualties: frozenset[tuple[Any, ...]]
    given: frozenset[str]
    optional: bool


@dataclass(slots=True)
class Tally:
    """Counts for each figure."""

    right: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)
    coded: Counter[str] = field(default_factory=Counter)


class Score(NamedTuple):
    """One figure over all documents."""

    precision: float
    recall: float
    f1: float
    gold: int
    coded: int


class Miss(NamedTuple):
    """One claim that was missed, spurious, or wrong in `figure`, with the words around it."""

    kind: str
    document: str
    at: int
    told: str


def load_gold(folder: Path) -> list[Document]:
    """The gold reports of a folder, by file name."""
    documents = []
    for path in sorted(folder.glob("*.json")):
        row = _read_json(path)
        try:
            documents.append(
                Document(
                    path.stem,
                    row["text"],
                    tuple(row["claims"]),
                    row.get("published"),
                    row.get("publisher"),
                )
            )
        except (KeyError, TypeError, AttributeError):
            raise InputError(
                f"{path}: a gold file is an object with 'text' and 'claims'."
            ) from None
    if not documents:
        raise InputError(f"{folder}: there are no gold files (*.json) in it.")
    return documents


def load_coded(folder: Path, names: Iterable[str]) -> dict[str, Sequence[Row]]:
    """The coded claims of each document that has a file in the folder."""
    paths = {name: folder / f"{name}.json" for name in names}
    return {
        name: _read_json(path).get("claims") or [] for name, path in paths.items() if path.exists()
    }


def score_documents(
    gold: Sequence[Document], coded: Mapping[str, Sequence[Row]]
) -> dict[str, Score]:
    """Every figure over all documents; one without coded claims counts as wholly missed."""
    tally = Tally()
    for document in gold:
        _count(document, coded.get(document.name, ()), tally)
    return {figure: _make_score(figure, tally) for figure in FIGURES}


def find_misses(gold: Sequence[Document], coded: Mapping[str, Sequence[Row]]) -> Iterator[Miss]:
    """Everything that keeps the scores from 1, document by document."""
    for document in gold:
        yield from _find_document_misses(document, coded.get(document.name, ()))


def find_starts(text: str) -> list[int]:
    """The offsets at which a sentence or line starts."""
    starts = [0]
    for end in SENTENCE_END.finditer(text):
        if "\n" in end.group() or not ABBREVIATION.search(text[starts[-1] : end.start() + 1]):
            starts.append(end.end())
    return starts


def make_judged(claim: Row, *, coded: bool) -> Judged:
    """The comparable parts of one claim in JSON form; a coded one may leave keys out."""
    start = claim.get("at", -1) if coded else claim["at"]
    types = claim.get("type") or ()
    actor, recipient = claim.get("actor") or (), claim.get("recipient") or ()
    sources = [claim.get("sources") or (), *(() if coded else claim.get("or_sources") or ())]
    return Judged(
        start=start,
        end=start + len(claim.get("trigger") or ""),
        types=frozenset([types] if isinstance(types, str) else types),
        actor=_countries(actor),
        recipient=_countries(recipient),
        codes=(_codes(actor), _codes(recipient)),
        sources=tuple(_countries(parties) for parties in sources),
        status=(claim.get("status", "actual"), bool(claim.get("historical"))),
        place=frozenset(_names(claim.get("place") or ())),
        date=tuple(claim.get("date") or ()),
        casualties=frozenset(map(_toll, claim.get("casualties") or ())),
        given=frozenset(figure for figure in ONLY_WHERE_GIVEN if claim.get(figure)),
        optional=bool(claim.get("optional")),
    )


def find_agreement(gold: Judged, coded: Judged) -> dict[str, bool]:
    """For each figure whether a pair of claims agrees in it."""
    agrees = {
        "detect": True,
        "actor": gold.actor == coded.actor,
        "recipient": gold.recipient == coded.recipient,
        "who": gold.codes == coded.codes,
        "source": coded.sources[0] in gold.sources,
        "status": gold.status == coded.status,
        "place": bool(gold.place & coded.place),
        "date": "date" in gold.given and gold.date == coded.date,
        "casualties": "casualties" in gold.given and gold.casualties == coded.casualties,
    }
    agrees["whole"] = all(agrees[figure] for figure in WHOLE)
    return agrees


def find_pairs(
    gold: Sequence[Judged], coded: Sequence[Judged], starts: Sequence[int]
) -> dict[int, int]:
    """Gold index to coded index: same sentence, shared type, the best pairs first."""
    candidates = []
    for i, g in enumerate(gold):
        for j, c in enumerate(coded):
            if (
                _sentence_of(starts, g.start) != _sentence_of(starts, c.start)
                or not g.types & c.types
            ):
                continue
            overlaps = c.start < g.end and g.start < c.end
            agrees = find_agreement(g, c)
            agreement = sum(agrees[figure] for figure in WHOLE)
            distance = abs(g.start - c.start) / CHARACTERS_PER_POINT
            candidates.append((overlaps * TRIGGER_WEIGHT + agreement - distance, i, j))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(candidates, reverse=True):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _count(document: Document, claims: Sequence[Row], tally: Tally) -> None:
    gold, coded = _judge_all(document.claims, claims)
    pairs = find_pairs(gold, coded, find_starts(document.text))
    agreement = {i: find_agreement(gold[i], coded[j]) for i, j in pairs.items()}
    aside = {j for i, j in pairs.items() if gold[i].optional}
    for figure in FIGURES:
        for i, claim in enumerate(gold):
            if not claim.optional and _counts_in(figure, claim):
                tally.gold[figure] += 1
                tally.right[figure] += i in agreement and agreement[i][figure]
        tally.coded[figure] += sum(
            _counts_in(figure, c) for j, c in enumerate(coded) if j not in aside
        )


def _find_document_misses(document: Document, claims: Sequence[Row]) -> Iterator[Miss]:
    gold, coded = _judge_all(document.claims, claims)
    pairs = find_pairs(gold, coded, find_starts(document.text))
    for i, claim in enumerate(gold):
        row = document.claims[i]
        if claim.optional:
            continue
        if i not in pairs:
            told = f"{row['type'][0]} {row['actor']} > {row['recipient']} …{_around(document.text, claim.start)}…"
            yield Miss("missed", document.name, claim.start, told)
            continue
        agrees = find_agreement(claim, coded[pairs[i]])
        for figure in FIGURES[1:-1]:
            if not agrees[figure] and _counts_in(figure, claim) and figure != "who":
                told = f"{row['trigger']!r}: gold {_value(row, figure)}, coded {_value(claims[pairs[i]], figure)}"
                yield Miss(f"wrong {figure}", document.name, claim.start, told)
    for j in sorted(set(range(len(coded))) - set(pairs.values())):
        told = f"{claims[j].get('type')} {claims[j].get('trigger')!r} …{_around(document.text, coded[j].start)}…"
        yield Miss("spurious", document.name, coded[j].start, told)


def _judge_all(gold: Sequence[Row], coded: Sequence[Row]) -> tuple[list[Judged], list[Judged]]:
    return [make_judged(c, coded=False) for c in gold], [make_judged(c, coded=True) for c in coded]


def _counts_in(figure: str, claim: Judged) -> bool:
    return figure not in ONLY_WHERE_GIVEN or figure in claim.given


def _make_score(figure: str, tally: Tally) -> Score:
    right, gold, coded = tally.right[figure], tally.gold[figure], tally.coded[figure]
    precision = right / coded if coded else 0.0
    recall = right / gold if gold else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Score(precision, recall, f1, gold, coded)


def _sentence_of(starts: Sequence[int], at: int) -> int:
    return max(bisect_right(starts, at) - 1, 0)


def _code(party: str | Row) -> str:
    code = party if isinstance(party, str) else party.get("code")
    return (code or "---").strip().upper()


def _countries(parties: Iterable[str | Row]) -> frozenset[str]:
    return frozenset(_code(party).split()[0] for party in parties)


def _codes(parties: Iterable[str | Row]) -> frozenset[str]:
    return frozenset(" ".join(_code(party).split()[:2]) for party in parties)


def _names(places: Iterable[str | Row]) -> Iterator[str]:
    for place in places:
        names = [place] if isinstance(place, str) else [place.get("text"), place.get("name")]
        yield from (name.casefold() for name in names if name)


def _toll(toll: Row) -> tuple[Any, ...]:
    of = _code(toll.get("of") or "---").split()[0]
    return toll.get("kind"), toll.get("low"), toll.get("high"), of


def _value(row: Row, figure: str) -> str:
    key = {"source": "sources"}.get(figure, figure)
    if figure == "status":
        return f"{row.get('status')}{', background' if row.get('historical') else ''}"
    value = row.get(key)
    if figure in ("actor", "recipient", "source"):
        return str([_code(party) for party in value or ()])
    if figure == "place":
        return str(sorted(set(_names(value or ()))))
    return str(value)


def _around(text: str, at: int, width: int = 60) -> str:
    return text[max(0, at - width) : at + width].replace("\n", " ")


def _read_json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be read as JSON ({error}).") from None
