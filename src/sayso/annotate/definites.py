"""Definite roles: "the ministry", "the army", "the rebels", "both sides" stand for a party named before."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.annotate.mentions import JOINT
from sayso.annotate.people_meant import find_people_meant
from sayso.annotate.role_sectors import BODIES
from sayso.annotate.roles import are_two_peers
from sayso.records import Mention

NEAR_PEOPLE = 14  # mentions back to the persons that "the two ministers" can be
MEMORY = 60  # mentions looked back over; further ones are never what a pronoun means
LONGEST_ACRONYM = 3  # capitals alone are an acronym up to here, a dateline beyond
SIDES = JOINT | {"leader", "army", "government"}
# "the ministers": of the two sides just named
PAIRED = frozenset({"side", "faction", "delegation", "minister", "leader", "negotiator"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
# of states alone, never of a body of states
NATIONAL = frozenset("army military navy government police cabinet parliament president minister soldier".split())
# words for a body of any kind, and of which sectors the one named before can be
BODY_WORDS = {
    "group": frozenset({"REB", "UAF", "CRM", "PTY", "NGO", "SOC", "LAB"}),
    "movement": frozenset({"REB", "PTY", "SOC"}),
    "faction": frozenset({"REB", "UAF", "PTY"}),
    "militia": frozenset({"REB", "UAF", "MIL"}),
    "organisation": frozenset({"REB", "NGO", "IGO", "PTY"}),
    "organization": frozenset({"REB", "NGO", "IGO", "PTY"}),
    "front": frozenset({"REB", "PTY"}),
    "alliance": frozenset({"PTY", "REB", "MIL", "IGO"}),
    "bloc": frozenset({"IGO", "PTY"}),
    "union": frozenset({"LAB", "IGO"}),
    "company": frozenset({"BUS"}),
    "agency": frozenset({"IGO", "NGO", "GOV"}),
    "party": frozenset({"PTY"}),
    "gang": frozenset({"CRM", "UAF"}),
}
ARMED_BODIES = frozenset({"faction", "militia", "clan", "group", "gang", "tribe"})
ORGANS = frozenset({"GOV", "MIL", "COP", "LEG", "SPY", "JUD"})
PERSON_OF_FORCE = frozenset({"MIL", "REB", "COP", "UAF", "CRM"})


def is_known(m: Mention) -> bool:
    """Whether a mention has a country."""
    return bool(m.codes) and not m.codes[0].startswith("---")


def take(m: Mention, antecedent: Mention) -> Mention:
    """The mention as the party of its antecedent."""
    return replace(
        m,
        codes=antecedent.codes,
        antecedent=antecedent.head,
        id=antecedent.id,
        name=antecedent.name,
        local=antecedent.local,
        speaks_as=m.speaks_as or antecedent.speaks_as,
    )


def link_role(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention:
    """ "The ministry", "the army", "the rebels", "both sides": the party named before in that role."""
    token = doc[m.head]
    sector = m.codes[0].split(" ")[1]
    if m.lemma == "two":
        return _both(doc, m, done)
    meant = find_people_meant(doc, m, done)
    if meant is not None:
        return replace(take(m, meant), works=meant.works)
    if m.plural and token.lemma_ not in ARMED_BODIES and (
        (token.lemma_ in SIDES | PAIRED and _is_both(token))
        or (token.lemma_ in PAIRED and _is_bare_definite(token))
        or (sector == "GOV" and m.person and _is_both(token))
    ):
        return _both(doc, m, done)
    if are_two_peers(token):
        return _both(doc, replace(m, person=False), _without_owner(token, done))
    if any(c.dep_ == "nmod:poss" and c.pos_ == "PRON" for c in token.children):
        return m  # "its soldiers": whose they are is settled when "its" is
    named = _of_ministry(m, done, sector) or _of_force(token, m, done)
    if named is not None:
        return named
    definite = any(c.lower_ in DEFINITE for c in token.children if c.dep_ in ("det", "nmod:poss"))
    joined = _joined_country(token, m, done)
    if joined is not None:
        return joined
    within = token.dep_ in ("compound", "nmod:poss")  # "a coalition air strike"
    if not definite and not within and not (m.plural and sector in PERSON_OF_FORCE):
        return m
    known = [
        c
        for c in done[-MEMORY:]
        if is_known(c) and c.kind != "pronoun" and len(c.codes) == 1
    ]
    if not definite:
        doers = {c.codes for c in known if c.head in _doers(token)}
        known = [c for c in known if c.codes not in doers]
    word = m.lemma.split(" ")[-1]
    if word in NATIONAL:
        known = [c for c in known if c.codes[0].split(" ")[0] not in BODIES]
    same_word = [c for c in known if _has_word(m, c, word, sector)]
    same_kind = [c for c in known if _is_like(m, c, sector)]
    if within and not definite and not m.plural:
        return take(m, same_word[-1]) if same_word else m
    if sector in ("GOV", "LEG") and word in NATIONAL and not m.person and not same_word:
        found = _from_states(m, known, sector)
        if found is not m:
            return found
    bodies = _same_body(token, done) if _is_bare_definite(token) and not m.plural else []
    if not definite and not within:
        same_word, same_kind = _majority(same_word), _majority(same_kind)
    for candidates in (same_word, bodies, same_kind):
        if candidates:
            return take(m, candidates[-1])
    if sector in PERSON_OF_FORCE and m.person and any(c.dep_ in ("acl", "acl:relcl") for c in token.children):
        return m  # "the four soldiers detained by Ruritania" are told by what befell them, not before
    if definite and not m.local and sector in ("GOV", "MIL", "COP", "LEG", "JUD", "SPY"):
        return _from_states(m, known, sector)
    return m


def _doers(token: Token) -> set[int]:
    """Who does what an object suffers: "soldiers opened fire, killing two soldiers" are not the same soldiers."""
    verb = token.head
    if token.dep_ != "obj" or verb.pos_ != "VERB":
        return set()
    while True:
        subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubj:pass")]
        if subjects:
            return {t.i for s in subjects if s.dep_ == "nsubj" for t in (s, *s.conjuncts)}
        if verb.dep_ not in ("advcl", "conj", "xcomp") or verb.head.pos_ not in ("VERB", "AUX"):
            return set()
        verb = verb.head


def _joined_country(token: Token, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """ "Afghan officials and security forces": what is joined to an organ of a state is of that state too."""
    sector = m.codes[0].split(" ")[1]
    if token.dep_ != "conj" or sector not in ORGANS:
        return None
    if any(c.dep_ in ("det", "nmod:poss") for c in token.children):
        return None
    first = next((c for c in reversed(done) if c.head == token.head.i), None)
    if first is None or first.kind != "role" or not is_known(first) or len(first.codes) > 1:
        return None
    country, kind = first.codes[0].split(" ")
    if kind not in ORGANS or country in BODIES:
        return None
    return replace(m, codes=(f"{country} {sector}",), antecedent=first.head)


def _same_body(token: Token, done: Sequence[Mention]) -> list[Mention]:
    """ "The group", "the union": bodies named before of a kind that the word can mean."""
    sectors = BODY_WORDS.get(token.lemma_, frozenset())
    return [
        c
        for c in done[-MEMORY:]
        if c.codes
        and len(c.codes) == 1
        and c.codes[0].split(" ")[1] in sectors
        and (not c.person or c.plural)
        and c.kind in ("name", "role")
    ]


def _majority(found: Sequence[Mention]) -> list[Mention]:
    """Those of the country that most of them are of: "troops" without more are those the report is about."""
    countries = [c.codes[0].split(" ")[0] for c in found]
    most = max(set(countries), key=lambda c: (countries.count(c), countries[::-1].index(c) * -1), default=None)
    return [c for c in found if c.codes[0].split(" ")[0] == most]


def _of_ministry(m: Mention, done: Sequence[Mention], sector: str) -> Mention | None:
    """ "The ministry", "a ministry spokesman", "the minister": of the ministry named last."""
    if m.lemma != "minister" and ("ministry" not in m.lemma or "foreign" in m.lemma):
        return None
    named = [c for c in done[-MEMORY:] if "ministry" in c.lemma and is_known(c)]
    if not named:
        return None
    country = named[-1].codes[0].split(" ")[0]
    return replace(m, codes=(f"{country} {sector}",), antecedent=named[-1].head)


def _of_force(token: Token, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """An officer is of the police or of the army, as the text goes."""
    if token.lemma_ != "officer" or any(c.dep_ in ("compound", "amod") and c.i >= m.start for c in token.children):
        return None
    sectors = [c.codes[0].split(" ")[1] for c in done[-MEMORY:] if c.codes and c.head != m.head]
    forces = [s for s in sectors if s in ("COP", "MIL")]
    if not forces:
        forces = ["COP"]  # with no army in the text
    return replace(m, codes=(f"{m.codes[0].split(' ')[0]} {forces[-1]}",), local=True)


def _has_word(m: Mention, c: Mention, word: str, sector: str) -> bool:
    """ "The army" after "the Gothan army", "the council" after "the Security Council"."""
    fits = c.kind in ("role", "person") or (c.kind == "name" and _fits(m, c, sector))
    return fits and c.lemma.split(" ")[-1] == word


def _is_like(m: Mention, c: Mention, sector: str) -> bool:
    """A party of the same sector; of governments and the like, a body for a body and a person for a person."""
    return (
        c.codes[0].split(" ")[1] == sector
        and c.kind != "adjective"
        and (c.person == m.person or sector in PERSON_OF_FORCE)
        and (sector != "CVL" or c.plural == m.plural)
    )


def _fits(m: Mention, name: Mention, sector: str) -> bool:
    """ "The council" may be any council named before, "the army" only one that is an army."""
    return m.weak or name.codes[0].split(" ")[1] == sector


def _from_states(m: Mention, known: Sequence[Mention], sector: str) -> Mention:
    """ "The army" where only its state was named: that state, if the report so far has one."""
    countries = [
        c.codes[0].split(" ")[0]
        for c in known
        if c.codes[0].split(" ")[1] in ("GOV", "MIL", "COP", "LEG")
    ]
    if not countries:
        return m
    most = max(set(countries), key=lambda c: (countries.count(c), countries[::-1].index(c)))
    if countries.count(most) * 2 < len(countries):
        return m
    return replace(m, codes=(f"{most} {sector}",))


def _is_bare_definite(token: Token) -> bool:
    kinds = [
        c
        for c in token.children
        if c.dep_ in ("amod", "compound", "nmod", "nmod:poss", "nummod", "appos", "flat")
    ]
    return not kinds and any(c.lower_ == "the" for c in token.children if c.dep_ == "det")


def _is_both(token: Token) -> bool:
    words = {c.lower_ for c in token.children}
    known = token.lemma_ == "side" or bool(words & {"the", "these", "those"})
    return ("two" in words and known) or bool(
        words & {"both", "warring", "rival", "neighbouring", "neighboring", "opposing"}
    )


def _both(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention:
    """The two parties that the text has named most; of equals those joined as a pair, then the later ones. Of persons the last two."""
    if m.person:
        people = _last_people(done)
        if len(people) == 2:
            return replace(m, codes=tuple(dict.fromkeys(p.codes[0] for p in reversed(people))))
    counts: dict[str, list[int]] = {}
    heads = {c.head for c in done if c.codes and not c.codes[0].startswith("---")}
    for c in done:
        for code in c.codes if not _is_scene(doc[c.head]) else ():
            country, sector = code.split(" ")
            if country != "---" and sector in ("GOV", "MIL", "REB", "PTY"):
                party = code if sector in ("REB", "PTY") else f"{country} GOV"
                counts.setdefault(party, [0, 0, 0])
                counts[party][0] += 1
                counts[party][1] |= len(c.codes) == 2 or _has_partner(doc[c.head], heads)
                counts[party][2] = c.head
    top = sorted(counts, key=lambda p: [-n for n in counts[p]])[:2]
    return replace(m, codes=tuple(sorted(top, key=lambda p: counts[p][2]))) if len(top) == 2 else m


def _without_owner(token: Token, done: Sequence[Mention]) -> list[Mention]:
    """The mentions of other parties than the one whose peers these are."""
    own = {c.i for c in token.children if c.tag_ == "PRP$"}
    codes = {code for m in done if m.head in own for code in m.codes}
    return [m for m in done if codes.isdisjoint(m.codes)]


def _has_partner(token: Token, heads: set[int]) -> bool:
    """One of just two parties that are joined: "Togo and Benin"."""
    return len(token.conjuncts) == 1 and token.conjuncts[0].i in heads


def _is_scene(token: Token) -> bool:
    """A capital before a report or after "in": where something is, and no party to it."""
    opens = token.i == 0 or token.is_sent_start is True or token.nbor(-1).is_space
    dateline = opens and token.text.isupper() and len(token.text) > LONGEST_ACRONYM
    inside = any(c.lower_ in ("in", "at", "near") for c in token.children if c.dep_ == "case")
    return dateline or (token.ent_type_ == "LOC" and token.dep_ in ("obl", "nmod") and inside)


def _last_people(done: Sequence[Mention]) -> list[Mention]:
    """The two persons named last, if they are near each other."""
    out: list[Mention] = []
    for c in reversed(done[-NEAR_PEOPLE:]):
        if c.kind == "person" and is_known(c) and c.name not in [p.name for p in out]:
            out.append(c)
            if len(out) == 2:
                break
    return out
