"""Score a shipped or exported model on held-out treebank documents, from raw text.

    python -m models.language.score --data SHARED/data [--model FOLDER] [--files ewt-dev gum-dev.free]

Definitions are those of the CoNLL 2018 shared task: words are aligned by their characters, and a
figure is the F1 of words that agree in both (a relation: head and label, subtypes left out).
"""

import argparse
import gzip
from pathlib import Path

from spacy.tokens import Doc

from sayso.annotate.language import SHIPPED, LanguageModel

FIGURES = ("tokens", "sentences", "UPOS", "XPOS", "feats", "lemmas", "UAS", "LAS")
Row = tuple[str, str, str, str, str, int, str]  # form, upos, xpos, feats, lemma, head, deprel


def read_documents(path: Path) -> list[tuple[str, list[list[Row]]]]:
    """(raw text, sentences) of each document; paragraphs are lines of the text."""
    documents: list[tuple[str, list[list[Row]]]] = []
    text, rows, title, glue = "", [], "", ""
    sentences: list[list[Row]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                if sentences:
                    documents.append((text, sentences))
                text, sentences, glue = "", [], ""
            elif line.startswith("# newpar") and not line.startswith("# newpar_"):
                glue = "\n" if text else ""
            elif line.startswith("# text = "):
                title = line[9:]
            elif line and line[0].isdigit():
                cells = line.split("\t")
                if cells[0].isdigit():
                    rows.append(
                        (
                            cells[1],
                            cells[3],
                            cells[4],
                            cells[5],
                            cells[2],
                            int(cells[6]) - 1,
                            cells[7],
                        )
                    )
            elif not line and rows:
                text += glue + title
                glue = " "
                sentences.append(rows)
                rows = []
    if sentences:
        documents.append((text, sentences))
    return documents


def spans_of(
    sentences: list[list[Row]],
) -> tuple[dict[tuple[int, int], tuple[Row, tuple[int, int] | None]], set[tuple[int, int]]]:
    """Words and sentences by their place among the characters that are no white space."""
    words, bounds, at = {}, set(), 0
    for sentence in sentences:
        first, spans = at, []
        for row in sentence:
            size = len("".join(row[0].split()))
            spans.append((at, at + size))
            at += size
        bounds.add((first, at))
        for span, row in zip(spans, sentence, strict=True):
            words[span] = (row, spans[row[5]] if row[5] >= 0 else None)
    return words, bounds


def rows_of(doc: Doc) -> list[list[Row]]:
    """A `Doc` in the form of gold sentences."""
    sentences = []
    for sentence in doc.sents:
        tokens = [t for t in sentence if t.pos_ != "SPACE"]
        index = {t.i: k for k, t in enumerate(tokens)}
        sentences.append(
            [
                (
                    t.text,
                    t.pos_,
                    t.tag_,
                    str(t.morph) or "_",
                    t.lemma_,
                    -1 if t.dep_ == "ROOT" else index[t.head.i],
                    "root" if t.dep_ == "ROOT" else t.dep_,
                )
                for t in tokens
            ]
        )
    return [s for s in sentences if s]


def score_file(path: Path, model: LanguageModel) -> dict[str, float]:
    """F1 of each figure over all documents of a file."""
    hit, gold_n, our_n = (
        dict.fromkeys(FIGURES, 0),
        dict.fromkeys(FIGURES, 0),
        dict.fromkeys(FIGURES, 0),
    )
    for text, sentences in read_documents(path):
        gold, gold_bounds = spans_of(sentences)
        ours, our_bounds = spans_of(rows_of(model.doc(text)))
        for figure in FIGURES:
            gold_n[figure] += len(gold_bounds if figure == "sentences" else gold)
            our_n[figure] += len(our_bounds if figure == "sentences" else ours)
        hit["sentences"] += len(gold_bounds & our_bounds)
        for span in gold.keys() & ours.keys():
            (g, g_head), (o, o_head) = gold[span], ours[span]
            hit["tokens"] += 1
            hit["UPOS"] += g[1] == o[1]
            hit["XPOS"] += g[2] == o[2]
            hit["feats"] += g[3] == o[3]
            hit["lemmas"] += g[4] == o[4]
            hit["UAS"] += g_head == o_head
            hit["LAS"] += g_head == o_head and g[6].split(":")[0] == o[6].split(":")[0]
    return {f: 200 * hit[f] / (gold_n[f] + our_n[f]) for f in FIGURES}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=SHIPPED)
    parser.add_argument("--files", nargs="+", default=["ewt-dev", "gum-dev.free"])
    options = parser.parse_args()
    model = LanguageModel(options.model, threads=2)
    for name in options.files:
        scores = score_file(options.data / "ud" / f"{name}.conllu.gz", model)
        print(name, " ".join(f"{k} {v:.2f}" for k, v in scores.items()))


if __name__ == "__main__":
    main()
