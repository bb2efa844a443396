"""The domain of a report, so that "the striker attacked from the left" is not read as news of war.

Most reports have none of the domains of `domains.yml`: they are news of politics, conflict or crime.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from sayso.reference.domains import CONFLICT, Domains, find_pieces

# Weight found per 100 words that a domain needs at least. Domains whose words also stand in reports
# of conflict (a market that is bombed, a study of a virus, a flood in a war) need more.
NEEDED = {"sport": 4.0, "business": 5.0, "entertainment": 4.5, "science": 5.0, "obituary": 3.5, "accident": 5.5}
# How many times the weight of conflict and politics a domain must outweigh.
AGAINST = {"sport": 1.0, "business": 1.5, "entertainment": 1.2, "science": 1.5, "obituary": 1.5, "accident": 1.5}
DISTINCT = 4  # different words of full weight: one word said ten times is a topic, not a domain
REPEATS = 3  # how often one word counts
SHORT = 40  # added to the length, so that a headline alone never decides


@dataclass(slots=True)
class Found:
    """What one domain has in a report: its phrases with how often they stand there, and their weights."""

    counts: dict[tuple[str, ...], int] = field(default_factory=dict)
    weights: dict[tuple[str, ...], float] = field(default_factory=dict)

    def add(self, phrase: tuple[str, ...], weight: float) -> None:
        self.counts[phrase] = self.counts.get(phrase, 0) + 1
        self.weights[phrase] = weight

    @property
    def score(self) -> float:
        return sum(min(n, REPEATS) * self.weights[phrase] for phrase, n in self.counts.items())

    @property
    def distinct(self) -> int:
        return sum(1 for weight in self.weights.values() if weight >= 1)


def find_domain(doc: Doc, domains: Domains) -> str | None:
    """The domain of a report: a name of `NEEDED`, or None for news of conflict, politics and crime.

    A domain's score is the sum of the weights of its words in the report, each counted at most three
    times. The domain holds when it has four different words of full weight, when the score per 100
    words reaches what `NEEDED` asks, and when it is `AGAINST` times the same sum over the words of
    conflict and politics. Of several domains that hold, the one furthest above its need is taken.
    Doubt means None: setting aside a report of war is worse than reading one of football.
    """
    found, length = score_domains(doc, domains)
    conflict = found.pop(CONFLICT, Found()).score
    best: tuple[float, str] | None = None
    for name in sorted(found):
        score = found[name].score
        rate = 100 * score / (length + SHORT)
        if found[name].distinct < DISTINCT or rate < NEEDED[name] or score < AGAINST[name] * conflict:
            continue
        if best is None or rate / NEEDED[name] > best[0]:
            best = (rate / NEEDED[name], name)
    return best[1] if best else None


def score_domains(doc: Doc, domains: Domains) -> tuple[dict[str, Found], int]:
    """What each domain, and `conflict`, has in the report, and the report's length in words."""
    words = [forms for token in doc for forms in _forms(token)]
    found: dict[str, Found] = {}
    at = 0
    while at < len(words):
        phrase = _phrase_at(words, at, domains)
        if phrase is None:
            at += 1
            continue
        for name, weight in domains.weights[phrase].items():
            found.setdefault(name, Found()).add(phrase, weight)
        at += len(phrase)
    return found, sum(1 for forms in words if any(form[:1].isalnum() for form in forms))


def _forms(token: Token) -> Iterator[tuple[str, ...]]:
    """For each piece of a token the forms under which the lexicon may have it."""
    text = find_pieces(token.text)
    lemma = find_pieces(token.lemma_) if token.lemma_ else ()
    for i, piece in enumerate(text):
        forms = [piece]
        if len(lemma) == len(text):
            forms.append(lemma[i])
        if i == len(text) - 1:
            # Parsers leave the lemma of capitals as it stands: "SHAREHOLDERS MEET".
            forms.extend(_singulars(piece))
        yield tuple(dict.fromkeys(forms))


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
    partial = [(first,)]
    for forms in words[at + 1 : at + n]:
        partial = [(*done, form) for done in partial for form in forms]
        if len(partial) > 81:  # no phrase is that long; guards against odd tokens
            return None
    return next((phrase for phrase in partial if phrase in domains.weights), None)
