"""What codes of sayso are in other data sets, from the commented files of `data`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from sayso.errors import LexiconError

DATA = Path(__file__).parent / "data"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FORCES = ("state", "armed", "civil", "other")
_RULE_KEYS = frozenset({"type", "modes", "actor", "recipient", "hurt", "event", "sub"})


@dataclass(frozen=True, slots=True)
class Country:
    """One state or territory; what a list does not have is None."""

    name: str
    iso: int | None
    fips: str | None
    gw: int | None


@dataclass(frozen=True, slots=True)
class Sector:
    """One sector, see `sectors.yml`."""

    force: str
    acled: str
    cameo: str
    name: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of `acled.yml`; None in `modes` is an event without a mode, an empty tuple asks for nothing."""

    type: str
    modes: tuple[str | None, ...] | None
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    hurt: bool
    event: str
    sub: str


@dataclass(frozen=True, slots=True)
class Acled:
    """The rules in their order, the disorder type of each event type, and the order of interactions."""

    rules: tuple[Rule, ...]
    disorder: Mapping[str, str]
    order: tuple[str, ...]


@lru_cache(maxsize=2)
def load_countries(path: Path = DATA / "countries.yml") -> Mapping[str, Country]:
    """Countries by ISO 3166-1 alpha-3 code."""
    return {
        code: Country(**_keys(row, Country, f"{path}: {code}")) for code, row in _read(path).items()
    }


@lru_cache(maxsize=2)
def load_sectors(path: Path = DATA / "sectors.yml") -> Mapping[str, Sector]:
    """Sectors by their PLOVER code."""
    sectors = {
        code: Sector(**_keys(row, Sector, f"{path}: {code}")) for code, row in _read(path).items()
    }
    for code, sector in sectors.items():
        if sector.force not in FORCES:
            raise LexiconError(
                f"{path}: {code} has the force {sector.force!r}; allowed are {list(FORCES)}."
            )
    return sectors


@lru_cache(maxsize=2)
def load_goldstein(path: Path = DATA / "goldstein.yml") -> Mapping[str, float]:
    """The value of each CAMEO code."""
    rows = _read(path).get("scale")
    if not isinstance(rows, dict):
        raise LexiconError(f"{path}: the section must be 'scale'.")
    values: dict[str, float] = {}
    for value, codes in rows.items():
        for code in codes:
            if not -10 <= value <= 10 or not str(code).isdigit() or code in values:
                raise LexiconError(
                    f"{path}: {code!r} at {value!r} must be a CAMEO code, once, at -10 to 10."
                )
            values[code] = float(value)
    return values


@lru_cache(maxsize=2)
def load_acled(path: Path = DATA / "acled.yml") -> Acled:
    """The event types of ACLED."""
    content = _read(path)
    if set(content) != {"rules", "disorder", "order"}:
        raise LexiconError(f"{path}: the sections must be ['disorder', 'order', 'rules'].")
    rules = tuple(
        _read_rule(row, f"{path}: rules, entry {n}") for n, row in enumerate(content["rules"], 1)
    )
    missing = sorted({rule.event for rule in rules} - set(content["disorder"]))
    if missing:
        raise LexiconError(f"{path}: disorder does not say what {missing[0]!r} is.")
    return Acled(rules, content["disorder"], tuple(content["order"]))


def _read_rule(row: Any, where: str) -> Rule:
    if not isinstance(row, dict) or not {"type", "event", "sub"} <= set(row) <= _RULE_KEYS:
        raise LexiconError(
            f"{where} must have type, event and sub; known keys are {sorted(_RULE_KEYS)}."
        )
    for role in ("actor", "recipient"):
        unknown = sorted(set(row.get(role, ())) - set(FORCES))
        if unknown:
            raise LexiconError(
                f"{where} has the {role} {unknown[0]!r}; allowed are {list(FORCES)}."
            )
    modes = tuple(row["modes"]) if "modes" in row else None
    actor, recipient = (tuple(row.get(role, ())) for role in ("actor", "recipient"))
    return Rule(
        row["type"], modes, actor, recipient, bool(row.get("hurt")), row["event"], row["sub"]
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
    except (OSError, yaml.YAMLError) as error:
        raise LexiconError(f"{path}: cannot be read ({' '.join(str(error).split())}).") from error
    if not isinstance(content, dict):
        raise LexiconError(f"{path}: expected a mapping.")
    return content


def _keys(row: Any, record: Any, where: str) -> dict[str, Any]:
    wanted = set(record.__slots__)
    if not isinstance(row, dict) or set(row) != wanted:
        raise LexiconError(f"{where} must have the keys {sorted(wanted)}, and no others.")
    return row
