"""Names of parties in a `Doc`: looked up in the lexicon, chosen among their bearers by the report's countries."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from sayso.reference.lexicon import lexicon_of
from sayso.reference.parties import Entry, Parties
from sayso.reference.senses import load_senses
from sayso.text import fold, is_opposed

HALVES = {"North": "South", "South": "North", "East": "West", "West": "East"}
YEAR = re.compile(r"(?:19[4-9]|20[0-4])\d")
ROMAN = re.compile(r"[IVX]+")
BEFORE_YEAR = frozenset(
    "in since of from after during late early mid january february march april may june july august september"
    " october november december jan feb mar apr jun jul aug sep sept oct nov dec , .".split()
)
SHORT = 4  # letters of a name that may be an abbreviation as well
AT_HOME = 2  # as often a report tells of another country than a group's own, and is still of its own
HYPHENS = frozenset("-‐‑")
STREETS = frozenset("street avenue boulevard square roundabout hotel".split())
UNITED = ("UN",)  # of the United Nations, whose councils have namesakes in states
STATE_KINDS = frozenset({"state", "adjective", "demonym", "capital"})


class Named(NamedTuple):
    start: int
    end: int
    head: int
    entry: Entry
    code: str


def find_names(
    doc: Doc, parties: Parties, published: str | None, countries: Mapping[str, int]
) -> list[Named]:
    words = [t.text for t in doc]
    found: list[Named] = []
    i = 0
    while i < len(words):
        half = _half_of_two(words, i, parties)
        if half is not None and (code := half.code_at(published)) is not None:
            found.append(Named(i, i + 1, i, half, code))
            i += 1
            continue
        opposed = is_opposed(words[i]) and words[i][5].isupper()
        counted = words[i][:1].isdigit() and words[i][-1:].isalpha() and i + 1 < len(words) and words[i + 1][:1].isupper()  # "5th Fleet"
        if words[i][:1].isupper() or (words[i][:3] == "al-" or words[i] == "al") or opposed or counted:
            size, held = parties.find([words[i][5:]], 0) if opposed else parties.find(words, i)
            if size and words[i][0].islower() and size == 1 and not opposed:
                size = 0
            if size and (held[0].kind == "hidden" or _is_of_street(doc, i + size, held[0]) or _is_model(doc, i, i + size)):
                i += size
                continue
            if size:
                span = doc[i : i + size]
                common = tuple(w.lower() for w in words[i : i + size]) in parties.roles or (size == 1 and _is_common(doc[i], parties))
                others = _is_shared(held, countries) or _are_elsewhere(held, countries) or _is_of_a_state(held, found, doc, i, i + size, parties)
                none = (common and others) or _is_one_of_a_kind(doc, i, i + size, held)
                entry = None if none else _choose(doc, i, i + size, held, countries, published)
                if entry is not None and size == 1 and _is_native(words, i, entry, countries):
                    entry = None
                if entry is not None and found and _is_anothers(entry, found[-1], doc, i):
                    entry = None
                if entry is not None:
                    code = _code_there(entry, published, countries)
                    if code is not None:
                        found.append(Named(i, i + size, span.root.i, entry, code))
                        i += size
                        continue
        i += 1
    return found


def find_told_year(doc: Doc) -> str | None:
    """The latest year that a report names: one without a day of its own is of that time, or little later."""
    numbers = (t for t in doc if t.text.isdigit() and t.i)
    years = [t.text for t in numbers if YEAR.fullmatch(t.text) and doc[t.i - 1].lower_ in BEFORE_YEAR]
    return max(years, default=None)


def join_halves(doc: Doc, found: Sequence[Named]) -> dict[int, str]:
    """Head of "South Korea" -> the code of "North" in "North and South Korea", where the parse makes them one phrase."""
    by_start = {n.start: n for n in found}
    return {
        by_start[n.start + 2].head: n.code
        for n in found
        if n.entry.kind in STATE_KINDS and doc[n.start].text in HALVES and n.end == n.start + 1 and n.start + 2 in by_start
    }


def join_states(doc: Doc, found: Sequence[Named]) -> dict[int, str]:
    """Head of "NATO soldiers" -> the code of the others in "Gothan and NATO soldiers"."""
    by_end = {n.end: n for n in found if n.entry.kind in STATE_KINDS}
    joined = {}
    for n in found:
        state = by_end.get(n.start - 1) if n.entry.kind not in STATE_KINDS and n.start and doc[n.start - 1].lower_ == "and" else None
        if state is not None and doc[n.head].tag_ == "NNS" and doc[state.head].dep_ in ("amod", "compound") and doc[state.head].head.i == n.head:
            joined[n.head] = f"{state.code.split(' ')[0]} {n.code.split(' ')[1]}"
    return joined


def _half_of_two(words: Sequence[str], i: int, parties: Parties) -> Entry | None:
    """ "North" in "North and South Korea", "East" in "East and West Germany"."""
    if words[i] not in HALVES or words[i + 1 : i + 2] != ["and"] or words[i + 2 : i + 3] != [HALVES[words[i]]]:
        return None
    size, held = parties.find([words[i], *words[i + 3 : i + 4]], 0)
    return held[0] if size == 2 and held[0].kind in STATE_KINDS else None


def _code_there(entry: Entry, day: str | None, countries: Mapping[str, int]) -> str | None:
    """The code of a name; a group of many countries is of the one where the report is set, if it tells little of the group's own."""
    code = entry.code_at(day)
    if code is None or not entry.by_scene or code.startswith("---"):
        return code
    own, sector = (entry.usual or code).split(" ")
    listed = [c for c in entry.countries if c != own]
    abroad = max(listed or sorted(countries), key=lambda c: countries.get(c, 0), default=own)
    if countries.get(abroad, 0) <= countries.get(own, 0) * AT_HOME:
        return code
    return f"{abroad if listed else '---'} {sector}"


def _is_shared(held: Sequence[Entry], countries: Mapping[str, int]) -> bool:
    """ "Congress", "the Senate" where the report names several states that have one: the text around says whose."""
    home = [e for e in held if any(c in countries for c in e.countries)]
    return len(home) > 1 and all(e.kind == "seat" for e in home)


def _is_common(token: Token, parties: Parties) -> bool:
    """Whether a name is a common noun too; a plural that its capital made a name keeps its ending as lemma: "Marines"."""
    lemma = token.lemma_.lower()
    return (lemma,) in parties.roles or (lemma.removesuffix("s"),) in parties.roles


def _are_elsewhere(held: Sequence[Entry], countries: Mapping[str, int]) -> bool:
    """ "Marines" in a report on other countries than the one whose forces are known by that word."""
    return bool(countries) and all(e.kind == "force" and not any(c in countries for c in e.countries) for e in held)


def _is_of_a_state(held: Sequence[Entry], found: Sequence[Named], doc: Doc, start: int, end: int, parties: Parties) -> bool:
    """ "Gotha's Security Council", "the Security Council in Strelsau": a state's own, and no body of many by that name."""
    if held[0].countries != UNITED:
        return False
    owner = found[-1] if found and found[-1].entry.kind in STATE_KINDS else None
    if owner is not None and all(t.tag_ == "POS" for t in doc[owner.end : start]):
        return True
    behind = [t.text for t in doc[end : end + 4]]
    return behind[:1] == ["in"] and len(behind) > 1 and any(e.kind == "capital" for e in parties.find(behind, 1)[1])


def _is_anothers(entry: Entry, before: Named, doc: Doc, start: int) -> bool:
    """ "Uganda People's Defense Force": a group's name behind the name of a state that is not its own."""
    return (
        entry.kind == "group"
        and before.entry.kind in STATE_KINDS
        and before.end == start
        and not set(before.entry.countries) & set(entry.countries)
        and "---" not in entry.countries
    )


def _choose(
    doc: Doc, start: int, end: int, held: Sequence[Entry], countries: Mapping[str, int], day: str | None
) -> Entry | None:
    """Which meaning of a name stands here, by its word class and what the model sees around it."""
    root = doc[start:end].root
    around = root.ent_type_
    if _goes_on(doc, start, end):
        held = [e for e in held if e.kind != "person"]
    if _is_called(doc, start):
        held = [e for e in held if e.kind in STATE_KINDS]
    if end - start == 1:
        held = [e for e in held if e.kind != "company" or (around == "ORG" if e.seen else not _is_of_name(doc, start))]
        if doc[start].text.isupper():  # "killed in action (KIA)" is no maker of cars
            held = [e for e in held if e.kind != "company" or e.name.isupper() or len(e.name) > SHORT]
    if around == "PER" and all(e.kind not in ("person", "members") for e in held):
        before = doc[start - 1] if start else None
        inside = (
            before is not None and before.ent_type_ == "PER" and doc[start].ent_iob_ == "I"
        ) or (end < len(doc) and doc[end].ent_iob_ == "I" and doc[end].ent_type_ == "PER")
        flat = root.dep_ == "flat" or any(c.dep_ == "flat" for c in root.children)
        if inside and flat and all(e.kind not in STATE_KINDS or root.pos_ == "PROPN" for e in held):
            return None  # "Israel Katz"; but "UN" in "UN envoy X" is no part of his name
    if around == "ORG" and _is_topic_of_institute(doc, start):
        held = [e for e in held if e.kind != "group"]
    if around == "PER" and end - start == 1 and root.dep_ == "nsubj:pass" and _is_bodily(root.head) and all(e.kind in STATE_KINDS for e in held):
        if root.tag_ != "NNPS":  # "three Turks were shot"
            return None  # "Jordan was shot": of a country only its people are
    if end - start == 1 and around == "ORG" and _is_inside(doc, start, end):
        held = [e for e in held if e.kind not in ("media", "seat")]  # "Liberation" in "Liberation Movement"
    order = {"adjective": 0, "demonym": 1, "state": 2, "capital": 3}
    usable = _at_home(_of_day(held, day), countries)
    if root.pos_ == "ADJ" or root.dep_ == "amod":
        usable = sorted(usable, key=lambda e: order.get(e.kind, 9 if e.kind in ("media", "seat") else -1))
    elif root.tag_ in ("NNS", "NNPS"):
        usable = sorted(usable, key=lambda e: e.kind != "demonym")
    elif root.tag_ in ("NNP", "NN"):
        usable = sorted(usable, key=lambda e: e.kind in ("adjective", "demonym"))
    return usable[0] if usable else None


def _is_bodily(verb: Token) -> bool:
    """ "Was stabbed": what befalls a person, and no state."""
    return verb.lemma_ in lexicon_of(verb.doc).grammar.bodily


def _goes_on(doc: Doc, start: int, end: int) -> bool:
    """ "Juan Carlos Rassendyll", "King Rupert Hentzau" is not whom given names alone stand for."""
    things = lexicon_of(doc).things
    begin = start + (doc[start].lower_ in things["crowned"])
    given = begin < end and all(t.lower_ in things["male_names"] or t.lower_ in things["female_names"] for t in doc[begin:end])
    last = doc[end] if end < len(doc) else None
    return given and last is not None and last.ent_type_ == "PER" and last.ent_iob_ == "I" and last.text.isalpha() and not ROMAN.fullmatch(last.text)


def _is_native(words: Sequence[str], i: int, entry: Entry, countries: Mapping[str, int]) -> bool:
    """ "Indian peasants" in Peru are of its native peoples, where nothing else in the report is of India."""
    told = fold(words[i])
    if entry.kind not in ("adjective", "demonym") or all((told, c) not in load_senses().sectors for c in countries):
        return False
    own = sum(fold(w).startswith(told.removesuffix("s")) and w[:1].isupper() for w in words)
    named = any(fold(w) == fold(entry.name) for w in words)
    return not named and all(countries.get(c, 0) <= 2 * own for c in entry.countries)  # each may count as a place as well


def _is_called(doc: Doc, start: int) -> bool:
    """ "The village of Maan", "the town of Wagner": a place, whoever else is called so."""
    return start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in lexicon_of(doc).grammar.towns


def _is_of_name(doc: Doc, at: int) -> bool:
    """Whether a word is a part of a longer name of a person or place, here or elsewhere in the text."""
    if doc[at].ent_type_ not in ("PER", "LOC"):
        return False
    word = doc[at].text
    return any(len(e) > 1 and e.label_ in ("PER", "LOC") and word in e.text.split() for e in doc.ents)


def _is_one_of_a_kind(doc: Doc, start: int, end: int, held: Sequence[Entry]) -> bool:
    """ "An Islamic group" is any, and not the one that is called so."""
    one = start > 0 and doc[start - 1].lower_ in ("a", "an") and end - start > 1 and doc[end - 1].text.islower()
    return one and all(e.kind == "group" for e in held)


def _is_of_street(doc: Doc, end: int, entry: Entry) -> bool:
    """ "Palestine Street", "the Palestine hotel": what is called after a state is not where that is."""
    return entry.kind == "state" and end < len(doc) and doc[end].lower_ in STREETS


def _is_model(doc: Doc, start: int, end: int) -> bool:
    """ "A PRC-77 radio", "a UN-12 truck": letters with a number are a make of arms or gear, whoever else they stand for."""
    glued = end + 1 < len(doc) and doc[end].text in HYPHENS and not doc[end - 1].whitespace_ and not doc[end].whitespace_
    return glued and end == start + 1 and doc[start].text.isupper() and doc[end + 1].text[:1].isdigit()


def _is_inside(doc: Doc, start: int, end: int) -> bool:
    """Whether the entity around a name has more capitalised words than the name; "The" before it is none."""
    first, last = start, start + 1
    while first and doc[first].ent_iob_ == "I":
        first -= 1
    while last < len(doc) and doc[last].ent_iob_ == "I":
        last += 1
    around = (doc[i] for i in (*range(first, start), *range(end, last)))
    return doc[start].ent_type_ != "" and end <= last and any(t.text[:1].isupper() and t.lower_ != "the" for t in around)


def _is_topic_of_institute(doc: Doc, start: int) -> bool:
    """ "The Gothan Centre for Law and Justice": what a body is for, and no party of that name."""
    before = doc[start - 1] if start > 1 else None
    inside = before is not None and before.lower_ == "for" and before.ent_type_ == "ORG"
    return inside and doc[start - 2].lower_ in lexicon_of(doc).things["institutes"]


def name_countries(doc: Doc, parties: Parties) -> list[str]:
    """The countries that a report names outright: by name, adjective, people or capital, or by a group that is theirs.

    Acronyms tell a country where two groups that they stand for can be of it, and fewer of any other.
    """
    words = [t.text for t in doc]
    found: list[str] = []
    meant: dict[str, set[str]] = {}  # by country, the groups of it that acronyms may stand for, those of one acronym as one
    hidden = 0
    for i, word in enumerate(words):
        if word[:1].isupper() and i >= hidden:
            size, held = parties.find(words, i)
            if size and (held[0].kind == "hidden" or _is_of_street(doc, i + size, held[0]) or _is_model(doc, i, i + size)):
                hidden = i + size
            elif size and len({e.countries for e in held}) == 1 and (told := _told_countries(held[0])):
                found += told
            elif size and all(e.kind == "group" and e.exact for e in held):
                bearers = {code.split(" ")[0]: e.id for e in held for code, _, _ in e.terms}
                for country in bearers.keys() - {"---"}:
                    meant.setdefault(country, set()).add(bearers[country])
    most = max(map(len, meant.values()), default=0)
    likeliest = [country for country, groups in meant.items() if len(groups) == most]
    return found + likeliest if most > 1 and len(likeliest) == 1 else found


def _told_countries(entry: Entry) -> Sequence[str]:
    """The countries that a name tells by itself; an acronym tells none, nor does a name that others bear elsewhere."""
    if entry.home_only or (entry.exact and not entry.famous and entry.kind == "group"):
        return ()
    if entry.kind in STATE_KINDS:
        return entry.countries
    return [code.split(" ")[0] for code, _, _ in entry.terms[:1] if entry.kind == "group" and not code.startswith("---")]


def _of_day(held: Sequence[Entry], day: str | None) -> list[Entry]:
    """The bearers of a name on a day: of two persons the one in office, of two groups the one of its years, and no state outside its own."""
    if day is None or len(held) < 2:
        return list(held)
    lasting = [e for e in held if not (e.home_only and e.kind in STATE_KINDS) or e.serves_on(day)]
    active = [e for e in lasting if e.kind != "group" or e.serves_on(day)]
    lasting = active if any(e.kind == "group" for e in active) else lasting
    if all(e.kind == "person" for e in lasting):
        return sorted(lasting, key=lambda e: not e.serves_on(day))
    return lasting


def _at_home(held: Sequence[Entry], countries: Mapping[str, int]) -> list[Entry]:
    """The bearers of a name whose country the report names; a bare acronym or a shared name needs one."""
    home = [e for e in held if any(c in countries for c in e.countries)]
    if home:
        return sorted(home, key=lambda e: -max(countries.get(c, 0) for c in e.countries))
    bound = ("force", "seat", "media", "group", "members")
    shared = len({e.terms for e in held}) > 1  # "US Army" and "U.S. Army" are one name in two spellings
    return [e for e in held if e.famous or (not e.home_only and not (e.kind in bound and (e.exact or shared)))]
