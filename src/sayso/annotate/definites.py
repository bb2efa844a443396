"""Definite roles: "the ministry", "the army", "the rebels", "both sides" stand for a party named before."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.annotate.culprits import find_culprits
from sayso.annotate.forces import find_commanded, is_sent, of_force
from sayso.annotate.known import MEMORY, is_bare_definite, is_known, is_of_home, take
from sayso.annotate.missions import find_body, find_mission
from sayso.annotate.numbered import NEXT, TWO, find_next, find_one_more
from sayso.annotate.owners import OF_ITS, has_case
from sayso.annotate.pairs import (
    NUMBERS,
    WHOLE_STATES,
    find_both,
    find_doers,
    find_last,
    find_many,
    find_neighbour,
    find_several,
    find_two_men,
    is_both,
    owns_jointly,
    without_owner,
)
from sayso.annotate.people_meant import find_people_meant
from sayso.annotate.pointing import JOINT, LATTER, PAIRED_ONLY
from sayso.annotate.role_sectors import BODIES
from sayso.annotate.roles import are_two_peers, find_led
from sayso.annotate.sufferers import find_befallen
from sayso.annotate.tellers import find_ranked, find_teller, find_voiced
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of

SIDES = JOINT | PAIRED_ONLY | {"leader", "army", "government"}
PAIRED = frozenset({"side", "faction", "delegation", "minister", "leader", "negotiator", "neighbour", "neighbor"})  # "the ministers": of both sides
DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
# words for a body of any kind, and of which sectors the one named before can be
BODY_WORDS = {
    "group": frozenset({"REB", "UAF", "CRM", "PTY", "NGO", "SOC", "LAB"}),
    "outfit": frozenset({"REB", "UAF", "CRM"}),
    "movement": frozenset({"REB", "PTY", "SOC"}),
    "faction": frozenset({"REB", "UAF", "PTY"}),
    "militia": frozenset({"REB", "UAF", "MIL"}),
    **dict.fromkeys(("organisation", "organization"), frozenset({"REB", "NGO", "IGO", "PTY"})),
    "front": frozenset({"REB", "PTY"}),
    "alliance": frozenset({"PTY", "REB", "IGO"}),
    "coalition": frozenset({"PTY", "REB", "MIL", "IGO"}),
    "bloc": frozenset({"IGO", "PTY"}),
    "union": frozenset({"LAB", "IGO"}),
    "company": frozenset({"BUS"}),
    "agency": frozenset({"IGO", "NGO", "GOV"}),
    "party": frozenset({"PTY"}),
    "gang": frozenset({"CRM", "UAF"}),
    **dict.fromkeys(("court", "tribunal"), frozenset({"JUD"})),
}
OF_BODIES = frozenset({"alliance", "bloc", "union"})  # what states and parties make, and no men
ARMED_BODIES = frozenset({"faction", "militia", "clan", "group", "gang", "tribe"})
ORGANS = frozenset({"GOV", "MIL", "COP", "LEG", "SPY", "JUD"})
FACED = {"REB": frozenset({"GOV", "MIL"}), "GOV": frozenset({"REB", "PTY"}), "MIL": frozenset({"REB"}), "PTY": frozenset({"GOV"})}
PERSON_OF_FORCE = frozenset({"MIL", "REB", "COP", "UAF", "CRM"})


def link_role(doc: Doc, m: Mention, done: Sequence[Mention], mentions: Sequence[Mention] = ()) -> Mention:
    """ "The ministry", "the army", "the rebels", "both sides": the party named before in that role; `mentions` are all, also those behind it."""
    if len(m.codes) > 1:
        return m  # "police and army officers": of two forces, as their words say
    token = doc[m.head]
    sector = m.codes[0].split(" ")[1]
    pair = find_many(doc, m, done) or _as_pair(doc, m, done)
    if pair is not None:
        return pair
    neighbour = find_neighbour(doc, m, done)
    if neighbour is not None:
        return neighbour
    if any(c.dep_ == "nmod:poss" and (c.pos_ == "PRON" or _is_party(c, done)) for c in token.children):
        return m  # "its soldiers", "the general's troops": whose they are is settled when "its" and the general are
    if _is_ruled(token, mentions) or _are_of_region(token, m):
        return m  # "the ministers of both countries": whose they are is told behind
    called = _called(token, mentions) or _led_by(token, m, done) or find_teller(doc, m, done)
    if called is not None:
        return take(m, called, local=is_of_home(doc, called))
    if (mission := find_mission(token, m, done, mentions)) is not None:
        return mission
    if (sent := find_body(token, m, done, mentions) or find_one_more(token, m, done)) is not None:
        return sent
    named = _of_told(token, m, done) or _of_ministry(m, done, sector) or find_commanded(token, m, done)
    named = named or find_ranked(token, m, done) or find_voiced(token, m, done)
    named = named or of_force(token, m, done, mentions) or _joined_country(token, m, done) or _facing(token, m, done, mentions)
    if named is not None:
        return named
    definite = any(c.lower_ in DEFINITE for c in token.children if c.dep_ in ("det", "nmod:poss"))
    titled = token.dep_ in ("nmod:desc", "compound") and token.head.i > token.i and token.head.ent_type_ == "PER"
    if titled and not definite and token.lemma_.lower() in lexicon_of(doc).things["go_betweens"]:
        before = [c for c in done[-MEMORY:] if is_known(c) and len(c.codes) == 1 and _has_word(doc, m, c)]
        return take(m, before[-1]) if before else m  # "Envoy X" after "Gotha's envoy"
    within = token.dep_ in ("compound", "nmod:poss")  # "a coalition air strike"
    if not definite and not within and not (m.plural and sector in PERSON_OF_FORCE):
        return m
    known = _eligible(doc, m, done, definite=definite)
    if within and not definite and not m.plural:
        same_word = [c for c in known if _has_word(doc, m, c)]
        return take(m, same_word[-1], loose=True) if same_word else m
    linked = _link_known(doc, m, done, known, definite=definite, within=within)
    if (led := find_led(doc[m.start : m.end], linked.codes[0])) is not None:
        return replace(m, codes=(led,))
    one = m.person or token.lemma_.lower() in lexicon_of(doc).things["vehicle"]  # "the tanker" after a Gothan tanker
    again = definite and one and not m.plural and any(c.head == linked.antecedent and _has_word(doc, m, c) for c in known)
    return replace(linked, loose=not again)  # "the spokeswoman" after a spokeswoman is the same one


def _is_party(owner: Token, done: Sequence[Mention]) -> bool:
    """Whether a possessor is a person or a body that the text has told who it is."""
    return any(c.head == owner.i and c.kind in ("person", "name") and is_known(c) for c in done[-MEMORY:])


def _as_pair(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """ "The two", "the men", "both sides", "the ministers": two parties or people told of, where the words mean such."""
    token = doc[m.head]
    if m.lemma in (TWO, NEXT):
        return find_both(doc, m, done) if m.lemma == TWO else find_next(token, m, done)
    if m.lemma in NUMBERS:
        return find_several(m, done)
    if m.lemma == "party" and m.plural and any(c.lower_ in ("the", "all") for c in token.children) and not _are_politics(token, done):
        sides = find_both(doc, replace(m, lemma="side"), done)
        return replace(sides, lemma=m.lemma) if len(sides.codes) > 1 else None
    if m.lemma == LATTER:
        return find_last(doc, m, done)
    if (men := find_two_men(doc, m, done)) is not None:
        return men
    meant = find_people_meant(doc, m, done)
    if meant is not None:
        return take(m, meant, works=meant.works)
    by_deed = find_culprits(doc, m, done) or find_befallen(doc, m, done)
    if by_deed is not None:
        return take(m, by_deed)
    if m.plural and token.lemma_ not in ARMED_BODIES and (
        (token.lemma_ in SIDES | PAIRED and is_both(token))
        or (token.lemma_ in PAIRED and is_bare_definite(token))
        or (m.codes[0].endswith(" GOV") and m.person and is_both(token))
    ):
        return _as_armies(m, find_both(doc, m, done))
    owner = next((c for c in token.children if owns_jointly(c)), None)
    if m.plural and owner is not None:
        sector = m.codes[0].split(" ")[1]
        pair = find_both(doc, replace(m, person=False, lemma=owner.lemma_), done)
        return replace(m, codes=tuple(dict.fromkeys(f"{c.split(' ')[0]} {sector}" for c in pair.codes)))
    if are_two_peers(token):
        return find_both(doc, replace(m, person=False), without_owner(token, done))
    return None


def _are_politics(token: Token, done: Sequence[Mention]) -> bool:
    """Whether "the parties" are such as people vote for: some were told of, or a word before or behind says more of them."""
    alone = all(c.dep_ in ("det", "case", "punct") or c.lower_ in lexicon_of(token.doc).things["involved"] for c in token.children)
    return not alone or any(code.endswith(" PTY") for c in done for code in c.codes)


def _as_armies(m: Mention, pair: Mention) -> Mention:
    """ "Both armies": those of the two states, and not their governments."""
    if not m.codes[0].endswith(" MIL"):
        return pair
    return replace(pair, codes=tuple(f"{c.removesuffix(' GOV')} MIL" if c.endswith(" GOV") else c for c in pair.codes))


def _eligible(doc: Doc, m: Mention, done: Sequence[Mention], *, definite: bool) -> list[Mention]:
    """The mentions of known parties that a role can stand for: not of those who act on it."""
    token, sector = doc[m.head], m.codes[0].split(" ")[1]
    known = [c for c in done[-MEMORY:] if is_known(c) and c.kind != "pronoun" and len(c.codes) == 1]
    doers = find_doers(token)
    acting = [c for c in known if c.head in doers]
    if definite and not m.person and sector == "GOV":
        own = {c.codes for c in acting if not c.person and c.codes[0].endswith(" GOV")}
        known = [c for c in known if c.codes not in own]  # "Gotha's talks with the junta": no government acts on itself
    if definite and m.person:
        known = [c for c in known if c not in acting]  # "he stood with the president", who is another
    if not definite:
        own = {c.codes for c in acting if token.dep_ == "obj"}
        known = [c for c in known if c.codes not in own and not is_sent(doc[c.head])]
        if sector == "MIL":
            owned = {c.head for c in known if any(o.tag_ == "PRP$" for o in doc[c.head].children)}
            known = [c for c in known if not (c.codes[0].endswith(" REB") and c.head in owned)]  # "its soldiers" of rebels are others
    if m.lemma.split(" ")[-1] in lexicon_of(doc).things["of_one_state"]:
        known = [c for c in known if c.codes[0].split(" ")[0] not in BODIES]
    if sector == "MIL" and token.dep_ == "obl:agent" and token.head.lemma_ in lexicon_of(doc).grammar.harming:
        struck = {c.codes for c in known if doc[c.head].dep_ == "nsubj:pass" and doc[c.head].head == token.head}
        known = [c for c in known if c.codes not in struck]  # "Gothan jets were shot down by the army", which is another's
    return known


def _link_known(doc: Doc, m: Mention, done: Sequence[Mention], known: Sequence[Mention], *, definite: bool, within: bool) -> Mention:
    """The last of the known parties that is told by the same word, else by a like one; a state's organ is of the state told of most."""
    token, sector, word = doc[m.head], m.codes[0].split(" ")[1], m.lemma.split(" ")[-1]
    said = " " in m.lemma and m.person and not m.weak  # "the rebel commander" is not the army commander told of before
    same_word = [c for c in known if _has_word(doc, m, c) and not (said and c.codes[0].split(" ")[1] != sector)]
    same_kind = [c for c in known if _is_like(m, c, sector)]
    unknown = _unknown_namesake(m, done, bare=is_bare_definite(token)) if definite else None
    if unknown is not None and (not same_word or same_word[-1].head < unknown.head):
        return take(m, unknown, local=is_of_home(doc, unknown))  # "the official" after "a security official"
    if sector in ("GOV", "LEG") and word in lexicon_of(doc).things["of_one_state"] and not m.person and not same_word:
        found = _from_states(m, known, sector)
        if found is not m:
            return found
    if word in WHOLE_STATES and not _is_near(token, same_kind):
        return _from_states(m, known, sector)
    if not definite and not within:
        same_word, same_kind = _majority(same_word), _majority(same_kind)
    bodies = _same_body(token, done) if is_bare_definite(token, lexicon_of(doc).things["creeds"]) and not m.plural else []
    for candidates in (same_word, bodies, same_kind):
        if candidates:
            return take(m, candidates[-1])
    if sector in PERSON_OF_FORCE and m.person and any(c.dep_ in ("acl", "acl:relcl") for c in token.children):
        return m  # "the four soldiers detained by Ruritania" are told by what befell them, not before
    if definite and not m.local and sector in ("GOV", "MIL", "COP", "LEG", "JUD", "SPY"):
        return _from_states(m, known, sector)
    return m


def _joined_country(token: Token, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """ "Afghan officials and security forces": what is joined to an organ of a state is of that state too."""
    sector = m.codes[0].split(" ")[1]
    if token.dep_ != "conj" or sector not in ORGANS or any(c.dep_ in ("det", "nmod:poss") for c in token.children):
        return None
    first = next((c for c in reversed(done) if c.head == token.head.i), None)
    if first is None or first.kind != "role" or not is_known(first) or len(first.codes) > 1:
        return None
    country, kind = first.codes[0].split(" ")
    if kind not in ORGANS or country in BODIES:
        return None
    return replace(m, codes=(find_led(token.doc[m.start : m.end], f"{country} {sector}") or f"{country} {sector}",), antecedent=first.head)


def _facing(token: Token, m: Mention, done: Sequence[Mention], mentions: Sequence[Mention]) -> Mention | None:
    """ "Between the guerrillas and the Gothan government", "between the government and the Black Guard": rebels and whom they rose against."""
    sector = m.codes[0].split(" ")[1]
    owned = [t.head for t in token.conjuncts if has_case(t, OF_ITS)]  # "the government of Gotha and the rebels", as parsed
    between = [t for t in (token, *token.conjuncts, *owned) if any(c.lower_ == "between" for c in t.children if c.dep_ == "case")]
    if sector not in FACED or not between or len(token.conjuncts) > 1:
        return None
    joined = {t.i for t in owned or token.conjuncts}
    if not joined and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "and":  # whatever the parse joins it to
        joined = {o.head for o in mentions if token.i + 2 <= o.start <= token.i + 3}
    other = next((o for o in mentions if o.head in joined and is_known(o) and len(o.codes) == 1), None)
    if other is None or other.codes[0].split(" ")[1] not in FACED[sector]:
        return None
    country = other.codes[0].split(" ")[0]
    rebels = {c.codes[0].split(" ")[0] for c in done[-MEMORY:] if is_known(c) and c.codes[0].endswith(" REB")}
    if country in BODIES or (sector == "REB" and rebels - {country}):
        return None
    return replace(m, codes=(f"{country} {sector}",), antecedent=other.head)


def _same_body(token: Token, done: Sequence[Mention]) -> list[Mention]:
    """ "The group", "the union": bodies named before of a kind that the word can mean."""
    word, sectors = token.lemma_, BODY_WORDS.get(token.lemma_, frozenset())
    near = [c for c in done[-MEMORY:] if len(c.codes) == 1 and (not c.person or c.plural)]
    # "The outlawed party" after a rebel group that calls itself one.
    found = [c for c in near if c.codes[0].split(" ")[1] in sectors or (word == "party" and c.kind == "name" and c.lemma.split(" ")[-1] == word)]
    found = [c for c in found if c.kind in ("name", "role") and not (token.lemma_ == "agency" and c.codes[0].endswith(" GOV"))]  # no state
    found = [c for c in found if c.kind == "name" or word not in OF_BODIES] or found
    return [c for c in found if token.lemma_ != "militia" or not c.codes[0].endswith(" MIL")] or found  # an army is one last of all


def _is_near(token: Token, found: Sequence[Mention]) -> bool:
    """Whether the last of them stands in the sentence of a word or the one before it."""
    first = token.sent.start
    before = token.doc[first - 1].sent.start if first else first
    return bool(found) and found[-1].head >= before


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


def _called(token: Token, mentions: Sequence[Mention]) -> Mention | None:
    """The name behind a body: "the news agency Black Flag" is that one."""
    names = {c.i for c in token.children if c.i == token.i + 1 and c.pos_ == "PROPN" and c.dep_ in ("appos", "flat")}
    return next((c for c in mentions if c.head in names and c.kind == "name" and is_known(c)), None) if names else None


def _is_ruled(token: Token, mentions: Sequence[Mention]) -> bool:
    """Whether a party is named behind "of" or "for", whose country is told there or in the text before."""
    behind = {c.i for c in token.children if c.dep_ == "nmod" and any(k.lower_ in ("of", "for") for k in c.children if k.dep_ == "case")}
    return bool(behind) and any(o.head in behind and o.kind == "role" and o.plural and not o.person for o in mentions)


def _are_of_region(token: Token, m: Mention) -> bool:
    """ "The Baltic states", "the Arab countries": those of a part of the world, and not the states told of before."""
    things = lexicon_of(token.doc).things
    if not m.plural or not m.codes[0].startswith("---") or token.lemma_.lower() not in things["states"]:
        return False
    said = {t.lower_ for t in token.doc[m.start : m.end]} | {c.lower_ for c in token.children if c.dep_ in ("amod", "compound") and c.i < token.i}
    return not said.isdisjoint(things["regional"])


def _of_told(token: Token, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """ "Gotha will send doctors, the foreign minister said": who tells what a state does speaks for it, unless it does harm."""
    speaker = token.head if token.dep_ in ("nmod:desc", "compound") and token.head.i > token.i else token
    verb, words = speaker.head, lexicon_of(token.doc).grammar
    if m.codes[0].split(" ")[1] != "GOV" or m.plural or speaker.dep_ != "nsubj" or verb.lemma_ not in words.speaking:
        return None
    told = [c for c in verb.children if c.dep_ == "ccomp" and c.i < speaker.i] or ([verb.head] if verb.dep_ == "parataxis" else [])
    subjects = {c.i for t in told if t.lemma_ not in words.harming for c in t.children if c.dep_ == "nsubj"}
    state = next((c for c in done if c.head in subjects and (c.id or "").startswith("state:") and len(c.codes) == 1), None)
    return replace(m, codes=state.codes, antecedent=state.head) if state is not None and state.codes[0].endswith(" GOV") else None


def _led_by(token: Token, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """ "The Hentzau administration": the government of whoever heads it."""
    heads = {c.i for c in token.children if c.dep_ == "compound" and c.i == token.i - 1}
    leader = next((c for c in done if c.head in heads and c.kind == "person" and is_known(c)), None) if heads else None
    return leader if leader is not None and leader.codes == (f"{leader.codes[0].split(' ')[0]} {m.codes[0].split(' ')[1]}",) else None


def _has_word(doc: Doc, m: Mention, c: Mention) -> bool:
    """ "The army" after "the Gothan army", "the council" after "the Security Council"."""
    word, sector = m.lemma.split(" ")[-1], m.codes[0].split(" ")[1]
    if word in ("men", "women", "people") and c.lemma != m.lemma:
        return False  # "armed men" are not "his men"
    if c.kind == "name" and doc[c.head].lemma_.lower() == word and c.codes[0].split(" ")[1] in BODY_WORDS.get(word, ()):
        return True
    if c.kind == "person" and m.person and any(t.lemma_.lower() == word for t in doc[c.head].children if t.dep_ in ("nmod:desc", "compound")):
        return True  # "the president" after "President X", whom the lists know by his name
    if c.kind == "name" and m.person and not m.plural and doc[c.head].lemma_.lower() == word:
        return True  # "the envoy" after "the UN envoy"
    fits = c.kind in ("role", "person") or (c.kind == "name" and _fits(m, c, sector))
    return fits and c.lemma.split(" ")[-1] == word


def _unknown_namesake(m: Mention, done: Sequence[Mention], *, bare: bool) -> Mention | None:
    """ "The minister" after a minister of nobody knows what country: of no other country that is known.

    "The inspector" after a police inspector is what was said of him.
    """
    word, sector = m.lemma.split(" ")[-1], m.codes[0].split(" ")[1]
    again = bare and m.person and not m.plural and sector != "GOV"  # "the president" is the state's, whatever a bank has
    for c in reversed(done[-MEMORY:]):
        if c.kind in ("role", "person") and c.codes and not is_known(c) and c.lemma.split(" ")[-1] == word and c.plural == m.plural:
            said = again and " " in c.lemma and c.kind == "role"
            linked = m.antecedent == c.head and sector != "GOV"
            return c if m.weak or said or linked or c.codes[0].split(" ")[1] == sector else None
    return None


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
    countries = [c.codes[0].split(" ")[0] for c in known if c.codes[0].split(" ")[1] in ("GOV", "MIL", "COP", "LEG")]
    if not countries:
        return m
    most = max(set(countries), key=lambda c: (countries.count(c), countries[::-1].index(c)))
    if countries.count(most) * 2 < len(countries):
        return m
    return replace(m, codes=(f"{most} {sector}",))
