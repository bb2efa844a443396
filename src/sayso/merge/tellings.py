"""What the claims of an incident say of each field, one telling a value and claim."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sayso.marks import OWNED_UP
from sayso.merge.independence import Told, find_sides, find_told
from sayso.records import Account, Claim, Party, Place
from sayso.text import fold

TOLLS = ("killed", "injured", "captured", "missing", "displaced")
# What is done to a person who is then hurt or dead.
HURT = frozenset({"shot", "stabbed", "wounded", "injured"})
PLURALS = frozenset({"people", "men", "women", "children", "police"})


@dataclass(frozen=True, slots=True)
class Telling:
    """One value of one field as one claim gives it.

    `key` is equal for equal values; `total` is that of a toll.
    """

    key: str
    value: Any
    of: str | None
    claim: Claim
    account: Account
    total: bool = False

    @property
    def told(self) -> tuple[Told, ...]:
        """The voices that say it."""
        return find_told(self.claim, self.account)


def find_status(claim: Claim) -> str:
    """The status of a claim; what the side that is said to have done it denies did not happen by its account."""
    denies = claim.attribution is not None and claim.attribution.stance == "deny"
    if (
        claim.status == "actual"
        and denies
        and set(find_sides(claim.sources)) & set(find_sides(claim.actor))
    ):
        return "negated"
    return claim.status


def find_actors(claim: Claim) -> list[Party]:
    """The actors of a claim, without the side that accuses another of it: nobody accuses himself."""
    if claim.attribution is None or claim.attribution.stance != "accuse":
        return list(claim.actor)
    own = set(find_sides(claim.sources))
    return [party for party in claim.actor if not own & set(find_sides([party]))]


def find_tellings(accounts: Sequence[Account]) -> dict[str, list[Telling]]:
    """The tellings of every field, in the order in which they became known.

    Tolls and parties are taken from what is said to have happened, where anything is.
    """
    pairs = sorted(
        ((claim, account) for account in accounts for claim in account.claims),
        key=lambda pair: (pair[1].known, pair[0].report, pair[0].at, pair[0].id),
    )
    now = [pair for pair in pairs if not pair[0].historical] or pairs
    actual = [pair for pair in now if find_status(pair[0]) == "actual"]
    held = actual or [pair for pair in now if find_status(pair[0]) != "negated"] or now
    found: dict[str, list[Telling]] = {}
    for field, tell in FIELDS.items():
        source = actual if field in TOLLS else now if field == "status" else held
        found[field] = [t for claim, account in source for t in tell(claim, account)]
    if not found["killed"] and not found["injured"]:
        found["injured"] = list(_tell_hurt(actual))
    return found | {"place": _same_place(found["place"])}


def _tell_hurt(claims: Sequence[tuple[Claim, Account]]) -> Iterator[Telling]:
    """One hurt where one person is told to be shot, stabbed or wounded, and no number is."""
    for claim, account in claims:
        if claim.trigger.lower() in HURT and not claim.casualties and claim.recipient:
            if all(map(_is_one_person, claim.recipient)):
                count = len(claim.recipient)
                of = claim.recipient[0].code
                yield Telling(f"{[count, count]} {of}", [count, count], of, claim, account)


def _is_one_person(party: Party) -> bool:
    """Whether a party is told by a common noun in the singular."""
    word = party.text.split(" ")[-1]
    return word.islower() and not word.endswith("s") and word not in PLURALS


def _tell_toll(kind: str) -> Callable[[Claim, Account], Iterator[Telling]]:
    def tell(claim: Claim, account: Account) -> Iterator[Telling]:
        if claim.made_by.get("sources") == OWNED_UP:
            claim = replace(claim, sources=())  # "claimed an attack that killed 12": the number is not his who claims it
        for toll in claim.casualties:
            if toll.kind == kind:
                of = toll.of.code if toll.of else None
                value = [toll.low, toll.high]
                yield Telling(f"{value} {of}", value, of, claim, account, toll.total)

    return tell


def _tell_parties(
    parties: Callable[[Claim], Iterable[Party]],
) -> Callable[[Claim, Account], Iterator[Telling]]:
    def tell(claim: Claim, account: Account) -> Iterator[Telling]:
        for code in dict.fromkeys(party.code for party in parties(claim) if party.code):
            yield Telling(code, code, None, claim, account)

    return tell


def _tell_word(
    word: Callable[[Claim], str | None],
) -> Callable[[Claim, Account], Iterator[Telling]]:
    def tell(claim: Claim, account: Account) -> Iterator[Telling]:
        value = word(claim)
        if value is not None:
            yield Telling(value, value, None, claim, account)

    return tell


def _tell_date(claim: Claim, account: Account) -> Iterator[Telling]:
    for when in claim.when:
        if when.first and when.last:
            yield Telling(
                f"{when.first} {when.last}", [when.first, when.last], None, claim, account
            )
            return


def _tell_places(claim: Claim, account: Account) -> Iterator[Telling]:
    for place in claim.place:
        yield Telling(
            place.id or f"name:{_name(place)}", place_to_json(place), None, claim, account
        )


def place_to_json(place: Place) -> dict[str, object]:
    """The value of a place; its name is the wording where it was not resolved."""
    return {
        "name": place.name or place.text,
        "id": place.id,
        "lat": place.lat,
        "lon": place.lon,
        "country": place.country,
        "precision": place.precision,
    }


def _name(place: Place) -> str:
    return fold(place.name or place.text)


def _same_place(tellings: Sequence[Telling]) -> list[Telling]:
    """A name without an id is the one resolved place of that name, where there is just one."""
    named: dict[str, set[str]] = {}
    values: Mapping[str, Any] = {t.key: t.value for t in tellings}
    for telling in tellings:
        for place in telling.claim.place:
            if place.id == telling.key:
                for name in {_name(place), fold(place.text)}:
                    named.setdefault(name, set()).add(telling.key)
    found = []
    for telling in tellings:
        ids = named.get(telling.key.removeprefix("name:"), set())
        if telling.key.startswith("name:") and len(ids) == 1:
            (key,) = ids
            telling = Telling(key, values[key], None, telling.claim, telling.account)
        found.append(telling)
    return found


FIELDS: Mapping[str, Callable[[Claim, Account], Iterable[Telling]]] = {
    **{kind: _tell_toll(kind) for kind in TOLLS},
    "place": _tell_places,
    "date": _tell_date,
    "actor": _tell_parties(find_actors),
    "recipient": _tell_parties(lambda claim: claim.recipient),
    "type": _tell_word(lambda claim: claim.type),
    "mode": _tell_word(lambda claim: claim.mode),
    "status": _tell_word(find_status),
}
