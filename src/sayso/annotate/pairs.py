"""Two parties at once: "both sides", "the two countries", "the neighbours" are the pair that a text tells of."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Doc, Token

from sayso.annotate.known import MEMORY, is_bare_definite, is_known, take
from sayso.annotate.pointing import NEXT_DOOR
from sayso.annotate.role_sectors import BODIES
from sayso.datelines import is_in_dateline
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of

NEAR_PEOPLE = 14  # mentions back to the persons that "the two ministers" can be
NUMBERS = {"three": 3, "four": 4, "five": 5}
NEAR_PAIR = 4  # sentences back to talks or a fight between two
STATES = frozenset("country nation state neighbour neighbor capital government".split())
OPPONENTS = frozenset("side camp faction foe rival".split())
OF_STATES = frozenset({"GOV", "MIL", "COP", "LEG", "SPY", "JUD"})
OF_SIDES = frozenset({"GOV", "MIL", "REB", "PTY", "CRM"})
OF_ANOTHER = frozenset({"amod", "compound", "nmod:poss", "nmod:desc", "flat"})  # a word in the name or the phrase of another party
OWN_PARTY = frozenset({"REB", "PTY", "CRM"})  # a state's army is its side, a rebel group is one of its own


BROKER, FIGHTER = 2.0, 1.25  # how much oftener than rebels' own state another may be told of, without and with forces


class _Told(NamedTuple):
    party: str
    times: int
    last: int  # where it was named last
    armed: bool  # whether its forces were


def is_both(token: Token) -> bool:
    words = {c.lower_ for c in token.children}
    known = token.lemma_ == "side" or bool(words & {"the", "these", "those"})
    return ("two" in words and known) or bool(
        words & {"both", "warring", "rival", "neighbouring", "neighboring", "opposing", "each", "either", "neither"}
    )


def owns_jointly(token: Token) -> bool:
    """ "The ministers of the two countries", "both sides' armies": they are of each."""
    owns = token.dep_ == "nmod:poss" or (
        token.dep_ == "nmod" and any(c.dep_ == "case" and c.lower_ in ("of", "from") for c in token.children)
    )
    return owns and token.lemma_ in STATES | OPPONENTS and token.tag_ == "NNS" and is_both(token)


def find_both(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention:
    """The two parties that the text has named most; of equals those joined as a pair, then the later ones. Of persons the last two."""
    beside = find_doers(doc[m.head]) | _find_accusers(doc[m.head])
    states = doc[m.head].lower_ == "both" and any(c.head in beside and (c.id or "").startswith("state:") for c in done)
    if m.person and not states:  # a state that urges both urges states
        people = _last_people([c for c in done if c.head not in beside])
        if len(people) == 2:
            return replace(m, codes=tuple(dict.fromkeys(p.codes[0] for p in reversed(people))))
    told = _last_pair(doc, m, done) if m.lemma in OPPONENTS else None
    if told is not None:
        return told
    strangers = {code for c in done if c.head in beside for code in c.codes}
    top = _at_war(_most_told(doc, m, done, strangers))[:2]
    return replace(m, codes=tuple(t.party for t in sorted(top, key=lambda t: t.last))) if len(top) == 2 else m


def _at_war(told: list[_Told]) -> list[_Told]:
    """Rebels and the government of their own country rather than another state that is told of little more: its broker or host."""
    for rebels, state in (told[:2], told[1::-1]) if len(told) > 2 else ():
        country, sector = rebels.party.split(" ")
        own = next((t for t in told[2:] if t.party == f"{country} GOV"), None)
        abroad = state.party.endswith(" GOV") and state.party.split(" ")[0] != country
        if sector in OWN_PARTY and abroad and own is not None and own.times * (FIGHTER if state.armed else BROKER) >= state.times:
            return [rebels, own, state]
    return told


def find_many(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """ "The ministers" after "Arab foreign ministers": those of many states, and not of the two told of most."""
    if not (m.plural and m.person) or not is_bare_definite(doc[m.head]):
        return None
    things = lexicon_of(doc).things
    same = (c for c in reversed(done[-MEMORY:]) if c.kind == "role" and c.plural and c.lemma.split(" ")[-1] == m.lemma.split(" ")[-1])
    last = next(same, None)
    if last is None or last.codes != ("--- GOV",):
        return None
    told = [doc[i] for i in {last.head, last.antecedent or last.head}]
    said = {c.lemma_.lower() for t in told for c in t.children if c.dep_ in ("amod", "compound") and c.i < t.i}
    return take(m, last) if said & (things["many_states"] - things["foreign"]) else None


def find_neighbour(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """ "Its neighbour", "its southern foe": the other state that the text tells of most."""
    if m.plural or m.lemma != NEXT_DOOR:
        return None
    owners = {c.i for c in doc[m.head].children if c.dep_ == "nmod:poss" and c.tag_ == "PRP$"}
    own = {code for c in done if c.head in owners for code in c.codes}
    if not any(c.endswith(" GOV") for c in own):
        return None
    told = _most_told(doc, m, done, own)
    return replace(m, codes=(told[0].party,), weak=False, person=False) if told else None


def find_two_men(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """ "The two men", "both men": the two persons who were named last."""
    token = doc[m.head]
    if not m.plural or token.lemma_ != "man" or not is_both(token):
        return None
    found = find_both(doc, m, [c for c in done if c.kind == "person"])
    return found if found.codes != m.codes else None


def find_last(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention:
    """ "The latter": the party named last that does not itself tell it of them."""
    telling = {t.i for v in doc[m.head].ancestors for t in v.children if t.dep_ == "nsubj"} - {m.head}
    for c in reversed(done[-NEAR_PEOPLE:]):
        if c.codes and c.kind in ("name", "person", "role") and c.head not in telling and doc[c.head].dep_ not in OF_ANOTHER:
            return take(m, c)
    return m


def _most_told(doc: Doc, m: Mention, done: Sequence[Mention], strangers: Set[str]) -> list[_Told]:
    """The parties told of, the most named first."""
    counts: dict[str, list[int]] = {}
    armed: set[str] = set()
    heads = {c.head for c in done if c.codes and not c.codes[0].startswith("---")}
    sent = lexicon_of(doc).things["peacekeepers"]  # whoever sends them is no side
    for c in done:
        for code in c.codes if not (_is_scene(doc[c.head]) or (c.kind == "role" and c.lemma in sent)) else ():
            party = _party_of(code, m)
            if party is not None and party not in strangers:
                counts.setdefault(party, [0, 0, 0])
                armed |= {party} if code.endswith(" MIL") else set()
                counts[party][0] += 1
                counts[party][1] |= len(c.codes) == 2 or _has_partner(doc[c.head], heads)
                counts[party][2] = c.head
    return [_Told(p, counts[p][0], counts[p][2], p in armed) for p in sorted(counts, key=lambda p: [-n for n in counts[p]])]


def _party_of(code: str, m: Mention) -> str | None:
    """What a party named counts as among two sides, or two states."""
    country, sector = code.split(" ")
    if country == "---" or sector not in (OF_STATES if m.lemma in STATES else OF_SIDES):
        return None
    if country in BODIES:
        return None if m.lemma in STATES else code
    return code if sector in OWN_PARTY else f"{country} GOV"


AT_LARGE = frozenset({"for", "on"})
WHOLE_STATES = frozenset({"country", "nation", "kingdom", "republic"})
BEYOND = frozenset({"to", "against", "with"})


def _find_accusers(token: Token) -> set[int]:
    """ "Gotha accused its neighbours of it, a charge both governments denied": who makes a charge does not answer it."""
    charge = token.head.head if token.head.dep_ == "acl:relcl" else token
    if charge.lemma_.lower() not in lexicon_of(token.doc).status.charges:
        return set()
    verbs = [v for v in charge.ancestors if v.pos_ == "VERB"]
    return {t.i for v in verbs for s in v.children if s.dep_ == "nsubj" for t in (s, *s.conjuncts)}


def find_doers(token: Token) -> set[int]:
    """Who does what an object suffers, and is another: "soldiers opened fire, killing two soldiers", "Gotha urged the neighbours"."""
    if token.dep_ not in ("obj", "iobj", "obl", "nmod"):
        return set()
    grammar = lexicon_of(token.doc).grammar
    given = token.head  # "cut its aid to the country", "gave millions in aid to the country"
    while given.dep_ in ("nmod", "conj") and given.pos_ not in ("VERB", "AUX"):
        given = given.head
    cases = BEYOND | AT_LARGE if token.lemma_ in WHOLE_STATES else BEYOND  # "condemned the attack on the country"
    beyond = token.dep_ == "nmod" and any(c.dep_ == "case" and c.lower_ in cases for c in token.children)
    aided = beyond and given.dep_ in ("obj", "obl") and given.lemma_ not in grammar.spans  # "took hours of talks with the envoys"
    verb = given.head if aided else token.head
    if not (aided or token.dep_ in ("obj", "iobj", "obl")) or verb.pos_ != "VERB":
        return set()
    first = verb
    while True:
        subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubj:pass")]
        if subjects:
            accused = verb.lemma_ in grammar.blaming and verb != first  # "Gotha is accused of arming them"
            return {meant_by(t).i for s in subjects if accused or s.dep_ == "nsubj" for t in (s, *s.conjuncts)}
        if verb.dep_ not in ("advcl", "conj", "xcomp", "ccomp") or verb.head.pos_ not in ("VERB", "AUX"):
            return set()
        verb, below = verb.head, verb
        controls = grammar.object_control if below.dep_ == "xcomp" else grammar.blaming
        if below.dep_ != "conj" and verb.lemma_ in controls:
            objects = [c for c in verb.children if c.dep_ in ("obj", "iobj")]
            if objects:
                return {t.i for o in objects for t in (o, *o.conjuncts)}


def meant_by(token: Token) -> Token:
    """The noun that a relative pronoun stands for, or the word itself."""
    if token.tag_ not in ("WDT", "WP"):
        return token
    clause = next((t for t in token.ancestors if t.dep_ == "acl:relcl"), None)
    return clause.head if clause is not None else token


def _last_pair(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """The two of whom a sentence before says that they met, talked or fought."""
    by_head = {c.head: c for c in done if c.codes and c.kind != "adjective"}
    sentences = [s.start for s in doc.sents if s.start <= m.head][-NEAR_PAIR:]
    for token in reversed(doc[sentences[0] : m.head]):
        for one, other in _partners(token, verbs=token.i >= sentences[-2:][0]):
            first, second = by_head.get(one.i), by_head.get(other.i)
            if first is not None and second is not None and len(first.codes) == len(second.codes) == 1 != (first.codes == second.codes):
                return replace(m, codes=(first.codes[0], second.codes[0]), antecedent=first.head)
    return None


def _partners(token: Token, *, verbs: bool) -> Iterator[tuple[Token, Token]]:
    """The two of "talks between A and B", "A met B", "A clashed with B"."""
    case = {c.lower_ for c in token.children if c.dep_ == "case"}
    if "between" in case and len(token.conjuncts) == 1:
        yield token, token.conjuncts[0]
    if verbs and token.pos_ == "VERB" and token.lemma_ in lexicon_of(token.doc).grammar.mutual:
        subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
        for c in token.children:
            with_ = {k.lower_ for k in c.children if k.dep_ == "case"} & {"with", "against"}
            if subject is not None and (c.dep_ == "obj" or (c.dep_ == "obl" and with_)):
                yield subject, c


def without_owner(token: Token, done: Sequence[Mention]) -> list[Mention]:
    """The mentions of other parties than the one whose peers these are."""
    own = {c.i for c in token.children if c.tag_ == "PRP$"}
    codes = {code for m in done if m.head in own for code in m.codes}
    return [m for m in done if codes.isdisjoint(m.codes)]


def _has_partner(token: Token, heads: set[int]) -> bool:
    """One of just two parties that are joined: "Togo and Benin"."""
    return len(token.conjuncts) == 1 and token.conjuncts[0].i in heads


def _is_scene(token: Token) -> bool:
    """A capital before a report or after "in": where something is, and no party to it."""
    inside = any(c.lower_ in ("in", "at", "near") for c in token.children if c.dep_ == "case")
    return is_in_dateline(token) or (token.ent_type_ == "LOC" and token.dep_ in ("obl", "nmod") and inside)


def find_several(m: Mention, done: Sequence[Mention]) -> Mention:
    """ "The three": the persons named last, each of another party, where they are just so many."""
    codes: dict[str, None] = {}
    for c in reversed(done[-NEAR_PEOPLE:]):
        named = c.kind == "person" or (c.kind == "role" and c.plural and len(c.codes) > 1)
        if named and is_known(c):
            codes |= dict.fromkeys(reversed(c.codes))
        if len(codes) >= NUMBERS[m.lemma]:
            break
    return replace(m, codes=tuple(reversed(codes))) if len(codes) == NUMBERS[m.lemma] else m


def _last_people(done: Sequence[Mention]) -> list[Mention]:
    """The two persons named last, if they are near each other."""
    out: list[Mention] = []
    for c in reversed(done[-NEAR_PEOPLE:]):
        if c.kind == "person" and is_known(c) and c.name not in [p.name for p in out]:
            out.append(c)
            if len(out) == 2:
                break
    return out
