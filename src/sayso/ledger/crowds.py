"""Who shares a key with whom, however many share it: the cost of a newcomer stays the same as a ledger grows.

Of a key the first so many, by day known and id, are paired with all others that share it; two that come
after them are not paired by this key. What is paired is a function of the set that is there: a newcomer
from an earlier day takes the place of another, whose pairs then have to be looked at again. Of accounts whose
words tell days too far apart no pair is made, since most of those that share a word do.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from sayso.ledger.rows import hash_key
from sayso.ledger.store import Ledger


class Crowd(NamedTuple):
    """A table of keys: the column of the key, and that of what has it; and the table that knows its told days, if any."""

    table: str
    key: str
    name: str
    days: str = "(SELECT NULL AS id, NULL::DATE AS told_first, NULL::DATE AS told_last)"


ACCOUNTS = Crowd("keys", "key", "account", "accounts")
REPORTS = Crowd("bands", "band", "report")

_RANK = """
    CREATE OR REPLACE TEMP TABLE crowd AS
    SELECT {key} AS key, {name} AS name, told_first, told_last, {name} IN (SELECT unnest($names::VARCHAR[])) AS asked,
        row_number() OVER (PARTITION BY {key} ORDER BY k.known, {name}) AS rank,
        count(*) FILTER ({name} NOT IN (SELECT unnest($names::VARCHAR[]))) OVER (PARTITION BY {key} ORDER BY k.known, {name}) AS rank_before
    FROM {table} AS k LEFT JOIN {days} AS d ON d.id = {name} WHERE {key} IN (SELECT {asked})
"""


def find_pairs(
    ledger: Ledger, crowd: Crowd, names: Mapping[str, Iterable[str | int]], first: int, furthest: int | None = None
) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """The pairs of which one at least is of these new names, the smaller first; and pairs that are none any longer.

    `names` has the keys of each, `furthest` is how many days may lie between what two tell. Pairs are none any longer
    where a new name comes before one of the first of a key, and they share no other.
    """
    hashes = {hash_key(key) for found in names.values() for key in found}
    if not hashes:
        return set(), set()
    asked = "unnest($keys::UBIGINT[])"
    ledger.run(_RANK.format(**crowd._asdict(), asked=asked), {"names": list(names), "keys": list(hashes)})
    pairs = _read_pairs(ledger, first, furthest)
    displaced = _read_displaced(ledger, first)
    return pairs, _find_gone(ledger, crowd, displaced, first, furthest) if displaced else set()


def find_rising(ledger: Ledger, crowd: Crowd, names: Collection[str], first: int) -> list[str]:
    """Who will be among the first of a key once these names have left it, and is not yet."""
    _rank_sharing(ledger, crowd, names)
    return _read_displaced(ledger, first)


def _read_displaced(ledger: Ledger, first: int) -> list[str]:
    """Who is among the first of a key but for the names asked for."""
    rows = ledger.rows(
        "SELECT DISTINCT name FROM crowd WHERE NOT asked AND rank > $first AND rank_before <= $first ORDER BY name", {"first": first}
    )
    return [name for (name,) in rows]


def _rank_sharing(ledger: Ledger, crowd: Crowd, names: Collection[str]) -> None:
    """Rank all that share a key with one of these names."""
    asked = "{key} FROM {table} WHERE {name} IN (SELECT unnest($names::VARCHAR[]))".format(**crowd._asdict())
    ledger.run(_RANK.format(**crowd._asdict(), asked=asked), {"names": list(names)})


def _find_gone(ledger: Ledger, crowd: Crowd, names: Sequence[str], first: int, furthest: int | None) -> set[tuple[str, str]]:
    """Pairs of these names with others that some key has, but none by its first names."""
    _rank_sharing(ledger, crowd, names)
    everyone = _read_pairs(ledger, None, furthest)
    return everyone - _read_pairs(ledger, first, furthest)


def _read_pairs(ledger: Ledger, first: int | None, furthest: int | None) -> set[tuple[str, str]]:
    early = "" if first is None else f" AND (one.rank <= {first} OR other.rank <= {first})"
    near = "" if furthest is None else f" AND coalesce({_APART} <= {furthest}, true)"
    rows = ledger.rows(
        "SELECT DISTINCT least(one.name, other.name), greatest(one.name, other.name) FROM crowd AS one JOIN crowd AS other"
        f" USING (key) WHERE one.asked AND one.name <> other.name{early}{near}"
    )
    return {(a, b) for a, b in rows}


_APART = "greatest(one.told_first, other.told_first) - least(one.told_last, other.told_last)"
