"""The domain of a report, so that "the striker attacked from the left" is not read as news of war.

Most reports have none of the domains of `domains.yml`: they are news of politics, conflict or crime.
"""

from dataclasses import dataclass, field
from functools import lru_cache

from spacy.tokens import Doc

from sayso.reference.domains import CONFLICT, Domains, find_pieces

LEAD = 80  # words: the lead tells what a report is about
REPEATS = 3  # how often one word counts: said ten times it is a topic, not a domain
SHORT = 40  # added to the length, so that a headline alone never decides
BRIEF, BREADTH = 160, 3.5  # a brief of so few words has no room for many: so much weight of different ones is enough


@dataclass(frozen=True, slots=True)
class Need:
    """What a domain must have: score per 100 words, ratio to the score of conflict, different full-weight words."""

    rate: float
    against: float
    distinct: int


# Fiction tells of wars in words of war, and sport borrows them, so these need not outweigh conflict by
# much but must show many words of their own. Markets, studies, deaths and floods stand in the middle
# of reports of conflict, so those must outweigh it by far.
NEEDED = {
    "sport": Need(1.7, 1.5, 5),
    "business": Need(3.0, 2.5, 4),
    "entertainment": Need(2.6, 1.3, 5),
    "science": Need(1.6, 4.0, 5),
    "obituary": Need(1.6, 4.0, 4),
    "accident": Need(2.6, 3.0, 4),
}


@dataclass(slots=True)
class Found:
    """What one domain has in a report: its phrases with how often they stand there, and their weights.

    `lead` is the weight of those in the first `LEAD` words.
    """

    counts: dict[tuple[str, ...], int] = field(default_factory=dict)
    weights: dict[tuple[str, ...], float] = field(default_factory=dict)
    lead: float = 0.0

    def add(self, phrase: tuple[str, ...], weight: float, at: int) -> None:
        self.counts[phrase] = self.counts.get(phrase, 0) + 1
        self.weights[phrase] = weight
        if at < LEAD and self.counts[phrase] <= REPEATS:
            self.lead += weight

    @property
    def score(self) -> float:
        return sum(min(n, REPEATS) * self.weights[phrase] for phrase, n in self.counts.items())

    @property
    def breadth(self) -> float:
        return sum(self.weights.values())

    @property
    def distinct(self) -> int:
        return sum(1 for weight in self.weights.values() if weight >= 1)


def find_domain(doc: Doc, domains: Domains) -> str | None:
    """The domain of a report: a name of `NEEDED`, or None for news of conflict, politics and crime.

    A domain's score is the sum of the weights of its words in the report, each counted at most three
    times. The domain holds when `NEEDED` is met (score per 100 words; score as a multiple of the same
    sum over the words of conflict and politics; different words of full weight) and when in the lead
    it weighs more than conflict does. Of several that hold, the one furthest above its rate is taken.
    Doubt means None: setting aside a report of war is worse than reading one of football.
    """
    found, length = score_domains(doc, domains)
    conflict = found.pop(CONFLICT, Found())
    best: tuple[float, str] | None = None
    for name in sorted(found):
        need, mine = NEEDED[name], found[name]
        rate = 100 * mine.score / (length + SHORT)
        broad = length < BRIEF and mine.breadth >= BREADTH
        if (mine.distinct < need.distinct and not broad) or rate < need.rate:
            continue
        if mine.score < need.against * conflict.score or mine.lead <= conflict.lead:
            continue
        if best is None or rate / need.rate > best[0]:
            best = (rate / need.rate, name)
    return best[1] if best else None


def score_domains(doc: Doc, domains: Domains) -> tuple[dict[str, Found], int]:
    """What each domain, and `conflict`, has in the report, and the report's length in words."""
    words = [forms for token in doc for forms in _forms(token.text, token.lemma_)]
    found: dict[str, Found] = {}
    at = 0
    while at < len(words):
        phrase = _phrase_at(words, at, domains)
        if phrase is None:
            at += 1
            continue
        for name, weight in domains.weights[phrase].items():
            found.setdefault(name, Found()).add(phrase, weight, at)
        at += len(phrase)
    return found, sum(1 for forms in words if any(form[:1].isalnum() for form in forms))


@lru_cache(maxsize=65_536)
def _forms(word: str, lemma_of: str) -> tuple[tuple[str, ...], ...]:
    """For each piece of a token the forms under which the lexicon may have it."""
    text = find_pieces(word)
    lemma = find_pieces(lemma_of)
    found = []
    for i, piece in enumerate(text):
        forms = [piece]
        if piece.endswith(".") and len(piece) > 2:
            forms.append(piece[:-1])  # "Corp.", "Inc."
        if len(lemma) == len(text):
            forms.append(lemma[i])
        if i == len(text) - 1:
            # Parsers leave the lemma of capitals as it stands: "SHAREHOLDERS MEET".
            forms.extend(_singulars(piece))
        found.append(tuple(dict.fromkeys(forms)))
    return tuple(found)


def _singulars(word: str) -> list[str]:
    if len(word) < 4 or not word.endswith("s") or word.endswith("ss"):
        return []
    if word.endswith("ies"):
        return [word[:-3] + "y"]
    if word.endswith(("shes", "ches", "xes", "sses")):
        return [word[:-2]]
    return [word[:-1]]


def _phrase_at(words: list[tuple[str, ...]], at: int, domains: Domains) -> tuple[str, ...] | None:
    """The longest phrase of the lexicon that begins at a word."""
    best: tuple[str, ...] | None = None
    for first in words[at]:
        for n in domains.by_first.get(first, ()):
            if best is not None and n <= len(best):
                break
            phrase = _fits(words, at, n, first, domains)
            if phrase is not None:
                best = phrase
                break
    return best


def _fits(
    words: list[tuple[str, ...]], at: int, n: int, first: str, domains: Domains
) -> tuple[str, ...] | None:
    if at + n > len(words):
        return None
    partial: list[tuple[str, ...]] = [(first,)]
    for forms in words[at + 1 : at + n]:
        partial = [(*done, form) for done in partial for form in forms]
        if len(partial) > 81:  # no phrase is that long; guards against odd tokens
            return None
    return next((phrase for phrase in partial if phrase in domains.weights), None)
