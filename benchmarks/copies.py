"""Near-copies found among reports with planted rewrites: precision, recall, texts a second.

    python benchmarks/copies.py [--reports 10000] [--planted 0.3] [--seed 7] [--texts FILE.jsonl[.gz]]

Base reports are put together from the sentences of this project (tests/gold, tests/aside,
models/events/data), each with a cast of names and numbers of its own, so that every sentence stands in
many reports that have nothing to do with each other. `--texts` takes the base reports from report
lines instead. A planted rewrite is a base report after several of the edits in EDITS. Beside them stand
reports that are no copies but look like it: the same formula told of other people and places, and
independent reports of one event that quote the same statement.

A pair counts as found where its reports get one origin. Precision and recall are over pairs of
reports; `found` is the share of planted rewrites that share an origin with a report they really share
one with. The misses are listed by the edits that made them.
"""

import argparse
import gzip
import json
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from sayso.merge.syndicate import Signature, find_origins, is_copy, sign_text

ROOT = Path(__file__).parents[1]
NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z’']{3,}\b")
NUMBER = re.compile(r"\b(?:[2-9]|[1-9]\d{1,2})\b")
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“])|(?<=[.!?][\"”])\s+(?=[A-Z\"“])")
QUOTE = re.compile(r'"[^"]{60,}?[,.]"')
SYLLABLES = "ba dor ke lin mar no ra sal te vu zan bek hol mi dra gar wes pol tam ir os".split()
SPELLINGS = [
    ("defence", "defense"), ("centre", "center"), ("neighbour", "neighbor"), ("colour", "color"), ("labour", "labor"),
    ("armoured", "armored"), ("honour", "honor"), ("organis", "organiz"), ("authoris", "authoriz"), ("metre", "meter"),
    ("per cent", "percent"), ("travell", "travel"), ("kilometre", "kilometer"), ("programme", "program"), ("grey", "gray"),
]  # fmt: skip
WORDINGS = [
    ("killed", "slain"), ("said on", "announced on"), ("said", "stated"), ("people", "persons"), ("troops", "soldiers"),
    ("attack", "assault"), ("near", "close to"), ("after", "following"), ("wounded", "hurt"), ("about", "around"),
    ("government", "authorities"), ("several", "a number of"), ("began", "started"), ("also", "in addition"), ("who", "that"),
    ("but", "however,"), ("between", "among"), ("agreed to", "consented to"), ("forces", "units"), ("talks", "negotiations"),
    ("were", "had been"), ("the", "this"), ("has", "had"), ("its", "their"), ("more than", "over"),
]  # fmt: skip
FURNITURE = [
    "Read more: the week in pictures", "Sign up for our newsletter", "Share this article", "By our correspondent",
    "ADVERTISEMENT", "Published 12:40 GMT", "(Reuters)", "All rights reserved. This material may not be published or broadcast.",
    "This story has been updated.", "Related: what we know so far", "With additional reporting by our staff in the capital.",
]  # fmt: skip
SAID = [
    " the minister said.", " a spokesman for the ministry told reporters.", " he said on state television.",
    " the statement said.", " according to General Marlin.", " President Tamra told parliament in a short address.",
]  # fmt: skip


@dataclass(frozen=True)
class Item:
    """One report of the benchmark: `group` is the true origin, `edits` what was done to it."""

    id: str
    known: str
    text: str
    group: str
    edits: tuple[str, ...] = ()


class Pool:
    """Sentences to write reports with: names and numbers can be put for those they have."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.sentences = sorted(set(_read_sentences()))
        quotes = (QUOTE.search(s) for s in self.sentences)
        self.quotes = sorted({match[0] for match in quotes if match})

    def draw(self, count: int) -> list[str]:
        return self.rng.sample(self.sentences, count)

    def make_cast(self) -> Callable[[str], str]:
        """Puts one set of names and numbers for those of the sentences."""
        names: dict[str, str] = {}
        shift = self.rng.randrange(1, 60)

        def name(match: re.Match[str]) -> str:
            return names.setdefault(match[0], self.make_name())

        def play(sentence: str) -> str:
            sentence = NUMBER.sub(lambda m: str(int(m[0]) + shift), sentence)
            return NAME.sub(name, sentence)

        return play

    def make_name(self) -> str:
        return "".join(self.rng.choices(SYLLABLES, k=self.rng.choice((2, 3)))).capitalize()

    def write(self, length: int) -> list[str]:
        play = self.make_cast()
        return [play(s) for s in self.draw(length)]


def _read_sentences() -> Iterator[str]:
    for path in sorted((ROOT / "models" / "events" / "data").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            text = json.loads(line)["text"]
            if len(text.split()) >= 9 and text.endswith((".", '."', ".”")):
                yield text
    for folder in ("gold", "aside"):
        for path in sorted((ROOT / "tests" / folder).glob("*.json")):
            text = json.loads(path.read_text(encoding="utf-8"))["text"]
            for paragraph in text.splitlines():
                yield from (s for s in SENTENCE.split(paragraph.strip()) if len(s.split()) >= 9)


Edit = Callable[[list[str], Pool], list[str]]


def rewrite_lead(sentences: list[str], pool: Pool) -> list[str]:
    return [*pool.write(1), *sentences[1:]]


def cut_tail(sentences: list[str], pool: Pool) -> list[str]:
    keep = pool.rng.uniform(0.35, 0.85)
    return sentences[: max(4, round(len(sentences) * keep))]


def change_headline(sentences: list[str], pool: Pool) -> list[str]:
    return [" ".join(pool.write(1)[0].rstrip(".").split()[:9]), *sentences]


def drop_sentences(sentences: list[str], pool: Pool) -> list[str]:
    kept = [s for s in sentences if pool.rng.random() > 0.2]
    return kept if len(kept) >= 4 else sentences


def swap_sentences(sentences: list[str], pool: Pool) -> list[str]:
    out = list(sentences)
    for _ in range(1 + len(out) // 5):
        i = pool.rng.randrange(len(out) - 1)
        out[i], out[i + 1] = out[i + 1], out[i]
    return out


def add_furniture(sentences: list[str], pool: Pool) -> list[str]:
    a, b, c = pool.rng.sample(FURNITURE, 3)
    return [a, *sentences, b, c]


def add_paragraph(sentences: list[str], pool: Pool) -> list[str]:
    at = pool.rng.randrange(1, len(sentences) + 1)
    return [*sentences[:at], *pool.write(pool.rng.randrange(1, 5)), *sentences[at:]]


def change_spelling(sentences: list[str], pool: Pool) -> list[str]:
    pairs = SPELLINGS if pool.rng.random() < 0.5 else [(b, a) for a, b in SPELLINGS]
    return [_put(s, pairs) for s in sentences]


def paraphrase_some(sentences: list[str], pool: Pool) -> list[str]:
    """A third of the sentences: other words for some, and what stood at the end told first."""
    return [_paraphrase(s) if pool.rng.random() < 0.33 else s for s in sentences]


def _paraphrase(sentence: str) -> str:
    head, comma, tail = sentence.rstrip(".").rpartition(", ")
    if comma and len(tail.split()) < 9:
        sentence = f"{tail[:1].upper()}{tail[1:]}, {head[:1].lower()}{head[1:]}."
    return _put(sentence, WORDINGS)


def _put(sentence: str, pairs: Sequence[tuple[str, str]]) -> str:
    for old, new in pairs:
        sentence = re.sub(rf"\b{old}", new, sentence)
    return sentence


EDITS: dict[str, tuple[Edit, float]] = {
    "paraphrase": (paraphrase_some, 0.4),
    "spelling": (change_spelling, 0.5),
    "drop": (drop_sentences, 0.4),
    "swap": (swap_sentences, 0.3),
    "cut": (cut_tail, 0.5),
    "lead": (rewrite_lead, 0.6),
    "paragraph": (add_paragraph, 0.4),
    "headline": (change_headline, 0.6),
    "furniture": (add_furniture, 0.5),
}


def print_report(sentences: Sequence[str], rng: random.Random) -> str:
    """Sentences as paragraphs of one to three."""
    out: list[str] = []
    at = 0
    while at < len(sentences):
        step = rng.choice((1, 1, 2, 3))
        out.append(" ".join(sentences[at : at + step]))
        at += step
    return "\n".join(out)


def make_items(count: int, planted: float, rng: random.Random, texts: Sequence[str]) -> list[Item]:
    pool = Pool(rng)
    copies = round(count * planted)
    tricky = round(count * 0.1)
    bases: list[list[str]] = []
    for n in range(count - copies - tricky):
        if texts:
            text = texts[n % len(texts)]
            sentences = [s for line in text.splitlines() for s in SENTENCE.split(line) if s.strip()]
        else:
            sentences = pool.write(rng.choice((5, 6, 8, 10, 12, 15, 20, 25)))
        bases.append(sentences)
    items = [
        Item(f"b{n}", _day(rng), print_report(base, rng), f"b{n}") for n, base in enumerate(bases)
    ]
    long = [n for n, base in enumerate(bases) if len(base) >= 5]
    for n in range(copies):
        at = rng.choice(long)
        sentences, edits = bases[at], []
        for name, (edit, p) in EDITS.items():
            if rng.random() < p and len(sentences) > 2:
                sentences, edits = edit(sentences, pool), [*edits, name]
        items.append(Item(f"c{n}", _day(rng), print_report(sentences, rng), f"b{at}", tuple(edits)))
    items += _make_tricky(tricky, [bases[n] for n in long], pool)
    rng.shuffle(items)
    return items


def _make_tricky(count: int, bases: Sequence[list[str]], pool: Pool) -> Iterator[Item]:
    """No copies: one formula with another cast, and reports that quote the same statement."""
    rng = pool.rng
    for n in range(count // 2):
        play = pool.make_cast()
        told = [play(s) for s in rng.choice(bases)[:12]]
        yield Item(f"f{n}", _day(rng), print_report(told, rng), f"f{n}", ("formula",))
    for n in range(count // 2):
        if n % 2 == 0:
            cast = pool.make_cast()
            quoted = [cast(q) for q in rng.sample(pool.quotes, 4)]
        told = [cast(s) for s in pool.draw(rng.choice((5, 7, 9)))]
        at = rng.randrange(1, len(told))
        said = [quote[:-2] + ',"' + cast(rng.choice(SAID)) for quote in quoted]
        yield Item(
            f"q{n}",
            _day(rng),
            print_report([*told[:at], *said, *told[at:]], rng),
            f"q{n}",
            ("quote",),
        )


def _day(rng: random.Random) -> str:
    return f"2031-03-{rng.randrange(1, 29):02d}"


def find_copies(items: Sequence[Item]) -> tuple[dict[str, str], float, int]:
    """The origin of each report, the seconds it took, and how many pairs were compared."""
    started = time.perf_counter()
    held: dict[int, list[tuple[str, Signature]]] = defaultdict(list)
    pairs: list[tuple[str, str]] = []
    compared = 0
    for item in items:
        signature = sign_text(item.text)
        near = {other: theirs for band in signature.bands for other, theirs in held.get(band, ())}
        compared += len(near)
        pairs += [(item.id, other) for other, theirs in near.items() if is_copy(signature, theirs)]
        for band in signature.bands:
            held[band].append((item.id, signature))
    origins = find_origins({item.id: item.known for item in items}, pairs)
    return origins, time.perf_counter() - started, compared


def _pairs(groups: dict[str, str]) -> set[tuple[str, str]]:
    members: dict[str, list[str]] = defaultdict(list)
    for name, group in sorted(groups.items()):
        members[group].append(name)
    return {pair for names in members.values() for pair in combinations(names, 2)}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--planted", type=float, default=0.3)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--texts", type=Path, help="report lines whose texts are the base reports")
    options = parser.parse_args()
    texts: list[str] = []
    if options.texts:
        opened = gzip.open if options.texts.suffix == ".gz" else open
        with opened(options.texts, "rt", encoding="utf-8") as lines:
            texts = list(dict.fromkeys(json.loads(line)["text"] for line in lines))
    items = make_items(options.reports, options.planted, random.Random(options.seed), texts)
    origins, seconds, compared = find_copies(items)
    _tell(items, origins, seconds, compared)


def _tell(items: Sequence[Item], origins: dict[str, str], seconds: float, compared: int) -> None:
    gold = _pairs({item.id: item.group for item in items})
    mine = _pairs(origins)
    kinds = {item.id: item.edits for item in items}
    right = gold & mine
    partners: dict[str, set[str]] = defaultdict(set)
    for a, b in right:
        partners[a].add(b)
        partners[b].add(a)
    planted = [item for item in items if item.id.startswith("c")]
    missed = [item for item in planted if not partners[item.id]]
    print(f"reports {len(items)}, planted rewrites {len(planted)}, true pairs {len(gold)}")
    print(f"P {len(right) / max(1, len(mine)):.4f}  R {len(right) / max(1, len(gold)):.4f}  "
          f"found {1 - len(missed) / max(1, len(planted)):.4f}")  # fmt: skip
    print(f"{len(items) / seconds:.0f} texts/s, {compared / len(items):.1f} pairs compared a text")
    print(
        "missed, by edits:", Counter(edit for item in missed for edit in item.edits).most_common()
    )
    wrong = Counter(
        (kinds[a] or ("base",))[0] + "/" + (kinds[b] or ("base",))[0] for a, b in mine - gold
    )
    print("wrong, by kinds:", wrong.most_common(8))


if __name__ == "__main__":
    main()
