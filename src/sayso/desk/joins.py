"""Why accounts are one incident: the joins that it hangs on, and the reasons of a join in words."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sayso.records import Judgement

REASONS = {
    "start": "to begin with",
    "type": "kind of event",
    "mode": "manner",
    "means": "weapons",
    "stage": "stage of the truce",
    "date": "days told",
    "day": "days around it",
    "hour": "time of day",
    "place": "places told",
    "scene": "places around it",
    "parties": "who did it to whom",
    "speaker": "who speaks",
    "people": "who is named with an age",
    "tolls": "tolls",
    "status": "denied or planned",
    "period": "background or news",
    "lead": "both lead their reports",
    "words": "rare words in both",
    "matter": "what is said, by rare words in both",
    "setting": "likeness of the texts",
    "theme": "likeness of reports that begin with it",
    "gap": "distance in the report",
    "paragraph": "how many paragraphs apart",
    "losses": "losses of both sides",
    "series": "told as a further one",
    "added": "told as what went on",
    "again": "taken up again",
    "opening": "the first of its kind in the report",
    "kinds": "both kinds of event",
    "placed": "which tells a place",
    "dated": "which tells a day",
    "nouns": "which is told by a noun",
    "carried": "which goes on with parties told before",
    "doers": "who did it",
    "victims": "to whom",
    "voices": "who tells it",
}
"""What each comparison of `merge` looks at, as a reader of two sentences would say."""


class Reason(NamedTuple):
    """What one comparison adds to a score."""

    told: str
    weight: float


def tell_reasons(reasons: Mapping[str, float]) -> list[Reason]:
    """The reasons of a judgement in words: where the sum begins, then what weighs most."""
    order = sorted(reasons, key=lambda name: (name != "start", -abs(reasons[name]), name))
    return [Reason(REASONS.get(name, name), reasons[name]) for name in order]


def find_bonds(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The joins that an incident hangs on, the weakest first: of all that would hold it together, those of the highest scores."""
    lead: dict[str, str] = {}

    def find_lead(account: str) -> str:
        while account in lead:
            account = lead[account]
        return account

    bonds = []
    for judged in sorted(judgements, key=lambda j: (-j.score, j.a, j.b)):
        a, b = find_lead(judged.a), find_lead(judged.b)
        if judged.same and a != b:
            lead[a] = b
            bonds.append(judged)
    return bonds[::-1]
