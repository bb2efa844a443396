"""The records that pass between rooms. Offsets count characters of `Report.text`, end exclusive.

A record is born with words (`text`, `start`, `end`) in `extract` and gets its codes in `resolve`;
nothing is ever overwritten: `dataclasses.replace` makes the fuller record.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

REJECTED = "rejected"
"""The status of a claim of which a person says that it tells no event; it is part of no incident."""


@dataclass(frozen=True, slots=True)
class Report:
    """One article as one fixed string.

    `published` is an ISO day or None; `extra` keeps the unknown keys of the input line.
    """

    id: str
    text: str
    published: str | None = None
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Party:
    """Words that name a party. `code` is "COUNTRY SECTOR" once resolved, e.g. "AZE MIL".

    `carried` is true where the words stand in another sentence than the claim (coreference).
    """

    text: str
    start: int
    end: int
    code: str | None = None
    id: str | None = None
    name: str | None = None
    carried: bool = False
    local: bool = False
    speaks_as: str | None = None
    acts_as: str | None = None  # its sector when it uses force, where that differs


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase that can be a party, by token indices of its `Doc` (end exclusive).

    `codes` has one code for most, several for "the defence ministries of Russia and Armenia", none
    while nothing is known. `kind` is name, person, role, adjective, pronoun or text ("the
    statement"); `antecedent` is the head token of the mention that a pronoun or "the ministry"
    refers to.
    """

    start: int
    end: int
    head: int
    codes: tuple[str, ...]
    kind: str
    id: str | None = None
    name: str | None = None
    lemma: str = ""
    person: bool = False
    plural: bool = False
    local: bool = False  # an unnamed party of this kind belongs to the scene ("police", "gunmen")
    weak: bool = False  # a party only if an antecedent makes it one ("the group")
    speaks_as: str | None = None  # its sector when it speaks, where that differs
    acts_as: str | None = None  # its sector when it uses force, where that differs
    antecedent: int | None = None
    apart: bool = False  # who it belongs to is not its party: "his wife", "their victims"
    works: bool = False  # a job: who strikes in it is labour
    loose: bool = False  # it stands for its antecedent by likeness alone, not by what its clause says


@dataclass(frozen=True, slots=True)
class Place:
    """A toponym; `id` is a GeoNames id, `precision` one of point, town, admin2, admin1, country, region.

    `relative` are the words that count from it ("20 km south of"); the point is then the one they tell, and
    `radius` in km how sharp it is.
    """

    text: str
    start: int
    end: int
    name: str | None = None
    id: str | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    precision: str | None = None
    radius: float | None = None
    relative: str | None = None


@dataclass(frozen=True, slots=True)
class When:
    """A time expression: TIMEX3 `value` and `type` (DATE, TIME, DURATION, SET), first and last ISO day.

    `first`/`last` are None while the text does not fix them; `time` is a clock time "17:30".
    """

    text: str
    start: int
    end: int
    type: str | None = None
    value: str | None = None
    first: str | None = None
    last: str | None = None
    time: str | None = None
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """Where an event stands in the time line of its report, beside its own dates.

    `over` are the dates of the clauses it hangs on, `around` those of its sentence that are not told
    of something else; `back` is true where its words go on from a date told before ("since then"),
    `past` where they tell of an earlier period without one ("in previous attacks"), `recent` where
    they say that it is news.
    """

    over: tuple[When, ...] = ()
    around: tuple[When, ...] = ()
    back: bool = False
    past: bool = False
    recent: bool = False


@dataclass(frozen=True, slots=True)
class Toll:
    """A count of people: kind is killed, injured, captured, missing or displaced; None is an unknown bound.

    `total` is true for a running total ("brought the toll to 40"), which may count other events too.
    """

    kind: str
    low: int | None
    high: int | None
    text: str
    start: int
    end: int
    of: Party | None = None
    total: bool = False


@dataclass(frozen=True, slots=True)
class Role:
    """What the event model says of one word beside an event: `name` is actor, recipient, mediator or place.

    `sector` is its best guess of the party's sector; `sure` is its probability.
    """

    name: str
    token: int
    p: float
    sector: str
    sure: float


@dataclass(frozen=True, slots=True)
class Guess:
    """What the event model says of one word: probabilities of types and statuses, a mode "TYPE mode", roles."""

    types: Mapping[str, float]
    mode: str | None
    status: Mapping[str, float]
    roles: tuple[Role, ...]

    @property
    def p(self) -> float:
        """The probability that the word carries an event at all."""
        return sum(self.types.values())


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: `content` is one or more (start, end) runs, `cue` the word that reports it.

    `speakers` is empty for an unnamed source. `stance` is say, deny, accuse, claim, doubt, ask,
    promise, threaten, know, believe, hope or attitude; `outer` is the attribution inside which this one stands.
    """

    speakers: tuple[Party, ...]
    cue: tuple[int, int] | None
    content: tuple[tuple[int, int], ...]
    stance: str = "say"
    medium: str | None = None
    source: tuple[int, int] | None = None
    outer: "Attribution | None" = None
    made_by: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One event as one report gives it; the keys of the codebook are its JSON form.

    `made_by` maps a field to the rule that filled it, e.g. {"type": "frames:shell"}.
    """

    id: str
    report: str
    sentence: tuple[int, int]
    at: int
    trigger: str
    type: str
    mode: str | None = None
    quad: int | None = None
    cameo: str | None = None
    actor: tuple[Party, ...] = ()
    recipient: tuple[Party, ...] = ()
    sources: tuple[Party, ...] = ()
    via: tuple[Party, ...] = ()
    medium: str | None = None
    status: str = "actual"
    historical: bool = False
    place: tuple[Place, ...] = ()
    when: tuple[When, ...] = ()
    casualties: tuple[Toll, ...] = ()
    mediator: tuple[Party, ...] = ()
    attribution: Attribution | None = None
    confidence: float = 0.5
    made_by: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Account:
    """The claims of one report that tell of one happening, in the order of the text.

    `id` is that of its first claim. `known` is the ISO day on which the report was published, or was
    added where it does not say. `origin` is the id of the report whose story this one prints: its own
    where it prints nobody else's; accounts of one origin are one independent voice. `published` tells
    whether `known` is the day of publication, `leads` whether its report tells nothing of the kind before it.
    """

    id: str
    report: str
    origin: str
    known: str
    publisher: str | None
    claims: tuple[Claim, ...]
    published: bool = False
    leads: bool = True


@dataclass(frozen=True, slots=True)
class Spot:
    """A place as accounts are compared by it; `ids` are GeoNames ids, its own first, then of what holds it.

    `name` is folded. Degrees; the event is within `radius` km of the point.
    """

    name: str
    ids: tuple[str, ...]
    lat: float | None
    lon: float | None
    radius: float
    country: str | None


@dataclass(frozen=True, slots=True)
class Profile:
    """What comparing sees of an account (`id`); everything that decides whether two are one happening.

    `days` are its first and last ISO day: told by its words where `dated`, else bounded by the day of
    the report; None where nothing bounds them. `places` are its own, `scene` those of its report.
    `tolls` are (kind, low, high, code of the hurt); `words` the rare words of its sentences, sorted;
    `theme` the weighted words of the whole report, sorted, of length 1. `rank` counts the accounts
    of its family of types that its report tells before it. `sure_days` are those that cannot
    be others: told by its claims themselves, and not of who died later. `means` are what force was used
    with, `hours` the hours of the day that its claims tell, `stages` what they tell of a ceasefire.
    `people` are those named with an age ("hasan 34"), `ages` the ages of all who are told of so, in years: by its sentences, or by
    the whole report where `rank` is 0.
    """

    id: str
    report: str
    origin: str
    known: str
    kinds: tuple[str, ...]
    modes: tuple[str, ...] = ()
    truce: bool = False
    days: tuple[str, str] | None = None
    dated: bool = False
    places: tuple[Spot, ...] = ()
    scene: tuple[Spot, ...] = ()
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    tolls: tuple[tuple[str, int | None, int | None, str | None], ...] = ()
    status: str = "actual"
    historical: bool = False
    words: tuple[str, ...] = ()
    theme: tuple[tuple[str, float], ...] = ()
    rank: int = 0
    sure_days: tuple[str, str] | None = None
    means: tuple[str, ...] = ()
    hours: tuple[int, ...] = ()
    stages: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    ages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether two claims (by id, `a` < `b`) tell of the same happening, why, and who says so.

    `score` is 0 to 1; `reasons` maps each comparison to its part in the score. `by` is "machine" or a
    person's name, whose judgement outweighs the machine's; `at` is an ISO time, empty for the machine.
    """

    a: str
    b: str
    same: bool
    score: float
    reasons: Mapping[str, float] = field(default_factory=dict)
    by: str = "machine"
    at: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person says of one field of a claim; it is read on top of what the machine coded.

    `merge/corrections.py` has the fields and the JSON forms of their values. Of one field the last
    correction holds. `at` is an ISO time.
    """

    claim: str
    field: str
    value: object
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Value:
    """One value of one field of an incident, and who holds it.

    `value` is in its JSON form: [low, high] of a toll or the days of a date, a code of a party, a type, a
    status, {"name", "id", "lat", "lon", "country", "precision"} of a place. `of` is the party that a toll
    is of. `holders` are codes of the speakers, none for the narrators alone; `reports` and `claims` are
    the ids that say it, `known` the first and last day on which they did. `verdict` is single,
    corroborated, contested or denied. `voices` counts those who are independent of each other, and
    `narrated` tells whether a narrator says it too.
    """

    value: object
    holders: tuple[str, ...]
    reports: tuple[str, ...]
    claims: tuple[str, ...]
    known: tuple[str, str]
    of: str | None = None
    verdict: str = "single"
    voices: int = 1
    narrated: bool = False


@dataclass(frozen=True, slots=True)
class Incident:
    """Claims judged to be one happening, with all values of each field.

    `fields` maps killed, injured, captured, missing, displaced, place, date, actor, recipient, type, mode
    and status to their values. What an incident reads as under a rule is made from them, never kept.
    `reported` is the day on which a report first told of it as news, None where none did, `leads` how many
    reports tell nothing of the kind before it.
    """

    id: str
    accounts: tuple[str, ...]
    reports: tuple[str, ...]
    claims: tuple[str, ...]
    known: tuple[str, str]
    fields: Mapping[str, tuple[Value, ...]]
    reported: str | None = None
    leads: int = 0


@dataclass(frozen=True, slots=True)
class Issue:
    """What was skipped, where (a report id, a span) and why."""

    report: str
    reason: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What one report yielded."""

    id: str
    claims: tuple[Claim, ...] = ()
    issues: tuple[Issue, ...] = ()
