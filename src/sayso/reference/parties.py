"""Who can be a party: states, offices and their holders, organisations, armed groups, roles.

Built once from the files in `data/parties`. A name maps to `Entry`s, since one name can mean
several parties ("Georgia"); who reads it decides by its time and its scene.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from sayso.errors import LexiconError
from sayso.reference.knowledge import DATA, entries, read_knowledge
from sayso.reference.roles import Body, Role, load_roles
from sayso.reference.terms import HEADS, Term, code_on, covers, usual_code
from sayso.text import fold
from sayso.words import find_words

HYPHENS = 2  # that the text may have in a name where the lexicon has blanks
JOINTS = frozenset({"-", ""})  # as folded: hyphens, and the apostrophe of a plural ("Workers' Party" is "Workers Party")
SHIPPED = DATA / "parties"
CODE = re.compile(r"(?:[A-Z]{2,4}|---) [A-Z]{3}")
LEADER = "leader"  # how the offices end of who is at the head of a group


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing a name can mean. `kind`: state, adjective, demonym, capital, seat, force, media,
    organisation, company, group, members, person, hidden (no party). `terms` are its codes through time, in file order;
    `usual` is the code in a report that has no day, where that is not told by the terms.
    """

    id: str
    name: str
    kind: str
    terms: tuple[Term, ...]
    exact: bool = False
    home_only: bool = False
    countries: tuple[str, ...] = ()
    usual: str | None = None
    seen: bool = False  # also a common word: meant only where the language model sees an organisation
    by_scene: bool = False  # at work in many countries
    famous: bool = False  # known by its bare acronym in any report
    offices: tuple[str, ...] = ()  # of a person, in the order of `terms`

    def code_at(self, day: str | None) -> str | None:
        """The code on `day`; of a report without a day, the one that it is best known by."""
        return code_on(self.terms, day) if day else self.usual or usual_code(self.terms)

    def code_of(self, sector: str) -> str | None:
        """The first code of a sector that it ever had: "Taliban fighters" are not the Taliban in office."""
        return next((code for code, _, _ in self.terms if code.endswith(f" {sector}")), None)

    def code_in(self, office: str, day: str | None) -> str | None:
        """The code of a person in an office that he holds on `day`; without a day, in the last that he held of that title."""
        held = [term for term, own in zip(self.terms, self.offices, strict=True) if own == office] if self.offices else []
        return next((term[0] for term in reversed(held) if day is None or covers([term], day)), None)

    def leads_on(self, day: str | None) -> bool:
        """Whether a person is at the head of a state or of a group on `day`."""
        held = zip(self.terms, self.offices, strict=True) if self.offices else ()
        return any(covers([term], day) for term, own in held if own.split(" of ")[0] in HEADS or own.endswith(LEADER))

    def serves_on(self, day: str | None) -> bool:
        """Whether some term covers `day`; without a day, whether one is still open."""
        return covers(self.terms, day)


@dataclass(slots=True)
class Parties:
    """Look-up of names (by folded tokens) and roles (by lemma)."""

    names: dict[tuple[str, ...], list[Entry]] = field(default_factory=dict)
    longest: dict[str, int] = field(default_factory=dict)  # first token -> longest name in tokens
    roles: dict[tuple[str, ...], Role] = field(default_factory=dict)
    modifiers: dict[str, tuple[str, bool]] = field(
        default_factory=dict
    )  # word -> sector, whether it is weak
    surnames: dict[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # person id -> second-mention forms
    by_surname: dict[str, list[Entry]] = field(default_factory=dict)
    iso3: dict[str, str] = field(default_factory=dict)  # iso2 -> alpha-3
    under: dict[str, tuple[str, str]] = field(default_factory=dict)  # country -> of which it was a part, and until what day
    told: dict[str, str] = field(default_factory=dict)  # verb behind a noun for people -> their sector
    insurgents: frozenset[str] = frozenset()  # whose gunmen are rebels
    faiths: frozenset[str] = frozenset()  # which say nothing of what people are
    titled: Mapping[str, Role] = field(default_factory=dict)  # what a word right before a name makes of who bears it
    bodies: list[Body] = field(default_factory=list)
    homes: dict[str, tuple[str, ...]] = field(default_factory=dict)  # group without a country of its own -> where it mostly acts
    _ends: frozenset[str] = frozenset()
    _counted: int = 0

    def add(self, name: str, entry: Entry) -> None:
        """Register one spelling of an entry."""
        tokens = tuple(key for t in split_name(name) if (key := _key(t)) not in JOINTS)
        if not tokens:
            return
        held = self.names.setdefault(tokens, [])
        if not any(e.id == entry.id and e.kind == entry.kind for e in held):
            held.append(entry)
        self.longest[tokens[0]] = max(self.longest.get(tokens[0], 0), len(tokens))

    def country_on(self, country: str, day: str | None) -> str:
        """The state that a country was a part of on `day`, where it was no state yet."""
        whole, last = self.under.get(country, ("", ""))
        return whole if day and day <= last else country

    def find(self, tokens: Sequence[str], at: int) -> tuple[int, list[Entry]]:
        """The longest name that starts at token `at`: (tokens it takes, its entries); (0, []) if none."""
        first = _key(tokens[at])
        longest = self.longest.get(first, 0)
        if not longest:
            return 0, []
        run = list(map(_key, tokens[at : at + longest + HYPHENS]))
        whole = JOINTS.isdisjoint(run)
        for size in range(len(run), 0, -1):
            if run[size - 1] in JOINTS:
                continue
            # hyphens and spaces are alike: "Al-Shabab" is "Al Shabab"
            held = self.names.get(tuple(run[:size]) if whole else tuple(t for t in run[:size] if t not in JOINTS))
            if held:
                surface = tokens[at : at + size]
                fits = [e for e in held if not e.exact or all(map(_is_acronym, surface))]
                if fits:
                    return size, fits
        return 0, []

    def role_ends(self) -> frozenset[str]:
        """The last words of all roles: most words end none, and need not be looked up."""
        if self._counted != len(self.roles):
            self._counted = len(self.roles)
            self._ends = frozenset(words[-1] for words in self.roles)
        return self._ends

    def find_role(self, lemmas: Sequence[str], at: int) -> tuple[int, Role | None]:
        """The longest role that ends the run starting at `at`, up to four words."""
        for size in range(min(4, len(lemmas) - at), 0, -1):
            role = self.roles.get(tuple(lemmas[at : at + size]))
            if role is not None:
                return size, role
        return 0, None


def _is_acronym(word: str) -> bool:
    """ "JEM", "LeT": capitals not only at the start."""
    return word == word.upper() or word[1:] != word[1:].lower()


SHORT = 5  # letters; longer names are not taken for a word that begins a sentence


_DOTTED = re.compile(r"(?:[^\W\d_]\.){2,}")


@lru_cache(maxsize=65_536)
def _key(token: str) -> str:
    """A word as names are looked up by: folded, and "U.N." is "UN"."""
    return fold(token.replace(".", "") if _DOTTED.fullmatch(token) else token)


_PLAIN = re.compile(r"[A-Za-z]{2,}(?: [A-Za-z]{2,})*")


@lru_cache(maxsize=65_536)
def _split_once(name: str) -> tuple[str, ...]:
    if _PLAIN.fullmatch(name):
        return tuple(name.split(" "))  # nearly every name; the tokenizer would do the same, more slowly
    return tuple(name[word.start : word.end] for word in find_words(name))


def split_name(name: str) -> list[str]:
    """A name into words as the text it stands in is cut into words."""
    return list(_split_once(name))


def load_parties(folder: Path = SHIPPED, extra: Path | None = None) -> Parties:
    """All parties of `folder`; a user's own file `extra` (the form of groups.yml) adds and outranks."""
    return _load(folder, extra)


@lru_cache(maxsize=4)
def _load(folder: Path, extra: Path | None) -> Parties:
    parties = Parties()
    if extra is not None:
        _add_named(parties, _checked(extra), "group")
    _add_states(parties, entries(folder / "states.yml"))
    organisations = _checked(folder / "organisations.yml")
    _add_named(parties, organisations, "organisation")
    _add_national(parties, organisations, entries(folder / "states.yml"))
    bodies = read_knowledge(folder / "bodies.yml") if (folder / "bodies.yml").exists() else {}
    plain = frozenset(_listed(bodies.get("plain")))
    _add_named(parties, _checked(folder / "groups.yml"), "group", plain)
    if (folder / "economy.yml").exists():
        _add_economy(parties, entries(folder / "economy.yml"))
    _add_people(parties, entries(folder / "people.yml"))
    if (folder / "hidden.yml").exists():
        _add_hidden(parties, entries(folder / "hidden.yml"))
    parties.bodies = [
        Body(b["sector"], *(frozenset(_listed(b.get(key))) for key in ("heads", "with", "first")))
        for b in bodies.get("bodies") or ()
    ]
    parties.roles, parties.told, parties.modifiers = load_roles(folder / "roles.yml")
    content = read_knowledge(folder / "roles.yml")
    parties.insurgents = frozenset(fold(w) for row in content.get("insurgents") or () for w in row["word"])
    parties.faiths = frozenset(fold(w) for row in content.get("faiths") or () for w in row["word"])
    parties.titled = {
        fold(w): Role(w, row["sector"], person=True, unnamed="scene", takes_host=bool(row.get("takes_host")))
        for row in content.get("titled") or () for w in row["word"]
    }
    return parties


def _listed(value: Any) -> list[str]:
    if value is None:
        return []
    return [str(v) for v in value] if isinstance(value, list) else [str(value)]


def _checked(path: Path) -> list[dict[str, Any]]:
    rows = entries(path)
    for row in rows:
        for code in [row.get("code"), *(c.get("code") for c in row.get("codes") or [])]:
            if code is not None and not CODE.fullmatch(code):
                raise LexiconError(
                    f"{path}: entry {row.get('id') or row.get('name')!r} has the code {code!r}; a code is like 'TUR REB'."
                )
    return rows


def _add_states(parties: Parties, rows: Iterable[Mapping[str, Any]]) -> None:
    for row in rows:
        code, former = row["code"], row.get("until")
        sector = row.get("sector", "GOV")
        if row.get("iso2") and not former:
            parties.iso3.setdefault(row["iso2"], code)
        if under := row.get("under"):
            parties.under[code] = under["code"], str(under["until"])

        def entry(
            name: str, kind: str, sector: str, row: Mapping[str, Any] = row, code: str = code
        ) -> Entry:
            term = (f"{code} {sector}", str(row.get("from") or ""), str(row.get("until") or ""))
            whole, last = parties.under.get(code, ("", ""))
            terms = ((f"{whole} {sector}", "", last), (term[0], last, term[2])) if whole else (term,)
            short = name.isupper() and len(name.replace(".", "")) <= 4
            return Entry(
                f"{kind}:{code}:{fold(name)}"
                if kind in ("force", "seat", "media")
                else f"state:{code}",
                name if kind in ("force", "seat", "media") else row["name"],
                kind,
                terms,
                short,
                countries=(code,),
            )

        for kind, keys in (
            ("state", [row["name"], *_listed(row.get("names")), *_listed(row.get("subregions"))]),
            ("adjective", _listed(row.get("adjectives"))),
            ("demonym", _listed(row.get("demonyms"))),
            ("capital", _listed(row.get("capitals"))),
        ):
            for name in keys:
                parties.add(name, entry(name, kind, sector))
        for kind in ("seats", "forces"):
            for item in row.get(kind) or []:
                named = entry(item["name"], kind[:-1], item["sector"])
                parties.add(item["name"], replace(named, famous=item.get("famous", False), home_only=item.get("home", False)))
        for kind, key in (("state", "names_at_home"), ("adjective", "adjectives_at_home"), ("demonym", "demonyms_at_home")):
            for name in _listed(row.get(key)):
                near = (code, *_listed(row.get("beside")))
                parties.add(name, replace(entry(name, kind, sector), home_only=True, exact=False, countries=near))
        for name in _listed(row.get("media")):
            parties.add(name, entry(name, "media", "MED"))


def _add_named(
    parties: Parties,
    rows: Iterable[Mapping[str, Any]],
    kind: str,
    plain: frozenset[str] = frozenset(),
) -> None:
    for row in rows:
        terms = tuple(
            (c["code"], str(c.get("from") or ""), str(c.get("to") or ""))
            for c in row.get("codes") or []
        )
        if row.get("code"):
            terms = terms or (
                (row["code"], str(row.get("from") or ""), str(row.get("until") or "")),
            )
        countries = tuple({t[0].split()[0] for t in terms} | set(_listed(row.get("also"))))
        if row.get("by_scene") and "---" in countries and row.get("also"):
            parties.homes[f"{kind}:{row['id']}"] = tuple(row["also"])
        for key, shade in (("names", kind), ("names_at_home", kind), ("members", "members")):
            names = _listed(row.get(key))
            if key == "names":
                names = [row["name"], *names]
            for name in names:
                at_home = key == "names_at_home" or _is_plain(name, plain)
                parties.add(
                    name,
                    Entry(
                        f"{kind}:{row['id']}",
                        row["name"],
                        shade,
                        terms,
                        name.isupper() or (len(name) <= SHORT and _is_acronym(name)),
                        at_home,
                        tuple(sorted(countries)),
                        row.get("code"),
                        by_scene=bool(row.get("by_scene")),
                        famous=name in _listed(row.get("famous")),
                    ),
                )


def _add_national(parties: Parties, rows: Iterable[Mapping[str, Any]], states: Iterable[Mapping[str, Any]]) -> None:
    """What stands for a society of each country behind its name: "the Kenya Red Cross", "the Kenyan Red Cross"."""
    ends = [(name, row["code"].split(" ")[1]) for row in rows for name in _listed(row.get("national"))]
    for state in states:
        for before in (state["name"], *_listed(state.get("names")), *_listed(state.get("adjectives"))):
            for end, sector in ends:
                name, code = f"{before} {end}", state["code"]
                parties.add(name, Entry(f"organisation:{code} {fold(end)}", name, "organisation", ((f"{code} {sector}", "", ""),), countries=(code,)))


def _is_plain(name: str, plain: frozenset[str]) -> bool:
    words = [w.lower() for w in split_name(name)]
    return len(words) > 1 and all(w in plain or not w[0].isalnum() for w in words)


def _add_hidden(parties: Parties, rows: Iterable[Mapping[str, Any]]) -> None:
    for row in rows:
        for name in _listed(row["names"]):
            parties.add(name, Entry(f"hidden:{fold(name)}", name, "hidden", ()))


def _add_economy(parties: Parties, rows: Iterable[Mapping[str, Any]]) -> None:
    """Companies and unions: a name, or a list of the names of one."""
    for row in rows:
        for key in ("names", "words"):
            for item in row.get(key) or ():
                names = _listed(item)
                for name in names:
                    short = name.isupper() and len(name) < SHORT
                    entry = Entry(
                        f"company:{fold(names[0])}",
                        names[0],
                        "company",
                        ((row["code"], "", ""),),
                        exact=name.isupper(),
                        countries=(row["code"].split(" ")[0],),
                        seen=short or key == "words",
                    )
                    parties.add(name, entry)


def _add_people(parties: Parties, rows: Iterable[Mapping[str, Any]]) -> None:
    for row in rows:
        terms = tuple(
            (o["code"], str(o.get("from") or ""), str(o.get("to") or "")) for o in row["offices"]
        )
        offices = tuple(str(o.get("office") or "") for o in row["offices"])
        person = Entry(
            f"person:{fold(row['name'])}",
            row["name"],
            "person",
            terms,
            countries=tuple(sorted({t[0].split()[0] for t in terms})),
            usual=usual_code(terms, offices),
            offices=offices,
        )
        for name in [row["name"], *_listed(row.get("aliases"))]:
            parties.add(name, person)
        parties.surnames[person.id] = tuple(fold(s) for s in _listed(row.get("surname")))
        for surname in parties.surnames[person.id]:
            parties.by_surname.setdefault(surname, []).append(person)


def iter_codes(parties: Parties) -> Iterator[str]:
    """Every code that some name can have."""
    for held in parties.names.values():
        for entry in held:
            for code, _, _ in entry.terms:
                yield code
