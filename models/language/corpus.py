"""Treebanks and entity sets to training documents.

A training document is a list of paragraphs, a paragraph a list of `Sentence`s. Layers a source
does not annotate are None and carry no loss.
"""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.annotate.lemma import make_script
from sayso.words import find_words

GUM_TYPES = {
    "person": "PER",
    "place": "LOC",
    "organization": "ORG",
    "event": "MISC",
    "object": "MISC",
}
SET_TYPES = {
    "Person": "PER",
    "Location": "LOC",
    "Organisation": "ORG",
    "MilitaryPlatform": "MISC",
    "person": "PER",
    "politician": "PER",
    "politicalparty": "ORG",
    "organisation": "ORG",
    "country": "LOC",
    "location": "LOC",
    "election": "MISC",
    "event": "MISC",
    "misc": "MISC",
}
ENTITY_TAGS = ["O"] + [f"{b}-{t}" for t in ("PER", "LOC", "ORG", "MISC") for b in "BI"]


@dataclass
class Sentence:
    """One sentence; lists are parallel to `words`, heads are -1 for the root."""

    words: list[str]
    upos: list[str] | None = None
    xpos: list[str] | None = None
    feats: list[str] | None = None
    scripts: list[str] | None = None
    heads: list[int] | None = None
    deprels: list[str] | None = None
    entities: list[str] | None = None


def read_conllu(path: Path) -> list[list[list[Sentence]]]:
    """Documents > paragraphs > sentences of one gzipped CoNLL-U file."""
    documents: list[list[list[Sentence]]] = []
    rows: list[list[str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                documents.append([[]])
            elif line.startswith("# newpar") and not line.startswith("# newpar_"):
                if documents[-1][-1]:
                    documents[-1].append([])
            elif line and not line.startswith("#"):
                cells = line.split("\t")
                if cells[0].isdigit():
                    rows.append(cells)
            elif not line and rows:
                documents[-1][-1].append(_sentence(rows, with_entities="gum" in path.name))
                rows = []
    return documents


def _sentence(rows: list[list[str]], *, with_entities: bool) -> Sentence:
    return Sentence(
        words=[r[1] for r in rows],
        upos=[r[3] for r in rows],
        xpos=[r[4] for r in rows],
        feats=[r[5] for r in rows],
        scripts=[make_script(r[1], r[2]) for r in rows],
        heads=[int(r[6]) - 1 for r in rows],
        deprels=[r[7] for r in rows],
        entities=_gum_entities(rows) if with_entities else None,
    )


def _gum_entities(rows: list[list[str]]) -> list[str]:
    """BIO tags of the named entities: GUM marks every noun phrase, a name is its proper core."""
    tags = ["O"] * len(rows)
    open_spans: list[tuple[str, str, int]] = []
    spans: list[tuple[int, int, str]] = []
    for i, row in enumerate(rows):
        mark = next((m[7:] for m in row[9].split("|") if m.startswith("Entity=")), "")
        for piece in re.findall(r"\([^()]+\)?|[^()]+\)", mark):
            fields = piece.strip("()").split("-")
            if piece.startswith("("):
                kind = fields[1] if len(fields) > 1 else ""
                if piece.endswith(")"):
                    spans.append((i, i + 1, kind))
                else:
                    open_spans.append((fields[0], kind, i))
            else:
                for k in range(len(open_spans) - 1, -1, -1):
                    if open_spans[k][0] == fields[0]:
                        _, kind, start = open_spans.pop(k)
                        spans.append((start, i + 1, kind))
                        break
    for start, end, kind in sorted(spans, key=lambda s: s[0] - s[1]):
        core = _proper_core(rows, start, end)
        if kind in GUM_TYPES and core and tags[core[0] : core[1]] == ["O"] * (core[1] - core[0]):
            _mark(tags, core[0], core[1], GUM_TYPES[kind])
    return tags


def _proper_core(rows: list[list[str]], start: int, end: int) -> tuple[int, int] | None:
    inside = range(start, end)
    head = next((i for i in inside if int(rows[i][6]) - 1 not in inside), None)
    if head is None or rows[head][3] != "PROPN":
        return None

    def named(i: int) -> bool:
        return rows[i][3] == "PROPN" or (
            rows[i][3] in ("ADJ", "NOUN", "NUM") and rows[i][1][:1].isupper()
        )

    first = last = head
    while first > start and (
        named(first - 1) or (rows[first - 1][1] == "-" and first - 1 > start and named(first - 2))
    ):
        first -= 1
    while last + 1 < end:
        if named(last + 1):
            last += 1
        elif (
            last + 2 < end
            and rows[last + 1][1] in ("of", "-", "&", "'s", "de", "al", "and")
            and named(last + 2)
        ):
            last += 2
        elif (
            last + 3 < end
            and rows[last + 1][1] in ("of", "for")
            and rows[last + 2][1] == "the"
            and named(last + 3)
        ):
            last += 3
        else:
            break
    return first, last + 1


def _mark(tags: list[str], start: int, end: int, kind: str) -> None:
    tags[start] = f"B-{kind}"
    for i in range(start + 1, end):
        tags[i] = f"I-{kind}"


def read_entities(folder: Path) -> list[list[list[Sentence]]]:
    """The open part of the entity sets (BBC texts are left out); paragraphs carry entity tags alone."""
    gold = {}
    for line in (folder / "gold.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        gold[row["id"]] = row["entities"]
    documents = []
    for line in (folder / "inputs.jsonl").open(encoding="utf-8"):
        report = json.loads(line)
        if "bbc" in (report.get("publisher") or "").lower():
            continue
        paragraphs = [[s] for s in _entity_sentences(report["text"], gold.get(report["id"], []))]
        if paragraphs:
            documents.append(paragraphs)
    return documents


def _entity_sentences(text: str, entities: list[dict[str, object]]) -> Iterator[Sentence]:
    for line in re.finditer(r"[^\n]+", text):
        words = [(w.start + line.start(), w.end + line.start()) for w in find_words(line.group())]
        if not 0 < len(words) <= 120:
            continue
        tags = ["O"] * len(words)
        for e in sorted(entities, key=lambda e: int(str(e["start"])) - int(str(e["end"]))):
            kind = SET_TYPES.get(str(e["type"]))
            hit = [
                i
                for i, w in enumerate(words)
                if w[0] >= int(str(e["start"])) and w[1] <= int(str(e["end"]))
            ]
            named = [i for i in hit if text[words[i][0]].isupper()]
            if kind and named and len(hit) <= 8 and all(tags[i] == "O" for i in hit):
                _mark(tags, named[0], hit[-1] + 1, kind)
        yield Sentence(words=[text[a:b] for a, b in words], entities=tags)
