"""Which earlier mention "it", "he", "the ministry", "both sides" or a bare surname stands for.

A pass from left to right over the party mentions of a report. Every anaphor takes the most salient
mention before it that agrees in person, number and kind: salience falls with distance and is
higher for subjects, since news carries its topics there. What finds no antecedent stays open.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.annotate.abbreviations import find_long_form
from sayso.annotate.definites import link_role
from sayso.annotate.epithets import find_called
from sayso.annotate.known import MEMORY, is_known, take
from sayso.annotate.owners import has_case
from sayso.annotate.pointing import ENEMY, NEXT_DOOR
from sayso.annotate.pronouns import link_pronoun
from sayso.annotate.role_sectors import ALLY, ARMED_GROUPS, BODIES, STAFFED
from sayso.annotate.roles import IN
from sayso.annotate.spoken import SUBJECTS, is_cited
from sayso.annotate.surnames import is_member, link_surname
from sayso.annotate.tellers import find_author
from sayso.annotate.titles import name_by_title
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of
from sayso.reference.parties import Parties
from sayso.reference.things import load_things

NOBODY: Mapping[int, frozenset[int]] = {}
HEADED = frozenset({"PTY", "REB", "LAB", "SOC", "NGO", "BUS", "REL", "EDU"})  # have presidents and leaders, as states do
FORCES = frozenset({"MIL", "COP"})
OF_WHOM = frozenset({"of", "for"})
CABINET = frozenset({"minister", "cabinet", "government", "premier"})  # whose they are says nothing of their sector
STAFFED_BODIES = FORCES | {"SPY", "GOV", "LEG", "JUD", "PTY", "IGO"}
SOURCES = frozenset({"source", "insider"})
INSIDE = frozenset({"in", "at", "inside", "within", "from"})
POLICE_OFFICES = frozenset({"interior", "police", "policing", "home"})  # "interior ministry", "home secretary"
ANY_TEXT = frozenset({"document"})  # may stand for a statement or a letter told before
AIDES = frozenset({"aide", "adviser", "advisor", "assistant", "counsellor", "counselor"})  # "an aide to the president"
A_NEW = frozenset("a an another next last latest further separate".split())
VERSIONS = frozenset({"account", "version"})  # what may be told of somebody, as news is, and not by him
JOINED = frozenset({"REB", "PTY", "CRM", "UAF"})  # whose people are all of the same sector


def link_mentions(
    doc: Doc,
    mentions: Sequence[Mention],
    parties: Parties,
    published: str | None = None,
    countries: frozenset[str] = frozenset(),
    voices: Mapping[int, frozenset[int]] = NOBODY,
) -> list[Mention]:
    """The mentions with `codes` and `antecedent` of anaphors filled where the text before fixes them.

    `voices` has for a token in quotation marks the tokens that name its speaker.
    Two rounds: whose spokesman somebody is can stand behind his name, and later mentions rest on it.
    """
    sentence = {i: k for k, s in enumerate(doc.sents) for i in range(s.start, s.end)}
    linked: Sequence[Mention] = _as_deputies(mentions)
    for _ in range(2):
        done: list[Mention] = []
        for m in linked:
            if m.kind == "pronoun":
                named = voices.get(m.head)
                speakers = [o for o in linked if o.head in named] if named else []
                done.append(link_pronoun(doc, m, done, sentence, speakers))
            else:
                done.append(_link(doc, m, done, linked, sentence, parties, published, countries))
        linked = _as_elsewhere(doc, name_by_title(doc, _second_pass(doc, done)))
    return [
        m
        for m in linked
        if not (m.weak and m.antecedent is None and (not m.codes or m.codes[0].startswith("---")))
    ]


def _as_deputies(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Deputies are a sheriff's, and of no parliament, where the report tells of one."""
    if not any(m.lemma.startswith("sheriff") for m in mentions):
        return mentions
    return [
        replace(m, codes=tuple(f"{c.split(' ')[0]} COP" for c in m.codes)) if m.lemma == "deputies" and m.kind == "role" else m
        for m in mentions
    ]


def _as_elsewhere(doc: Doc, mentions: Sequence[Mention]) -> list[Mention]:
    """A "President X" or "the leader, X" of nothing is what the text says elsewhere that he is head of."""
    heads = {
        m.name: m
        for m in mentions
        if m.kind == "person" and m.id is None and m.codes and m.codes[0].split(" ")[1] in HEADED and m.end - m.start > 1
    }
    return [
        replace(m, codes=heads[m.name].codes)
        if m.kind == "person" and m.codes == ("--- GOV",) and m.name in heads
        else m
        for m in mentions
    ]


def _link(
    doc: Doc,
    m: Mention,
    done: Sequence[Mention],
    mentions: Sequence[Mention],
    sentence: dict[int, int],
    parties: Parties,
    published: str | None,
    countries: frozenset[str],
) -> Mention:
    if m.kind == "person" and (not is_known(m) or is_member(doc, m)):
        linked = link_surname(doc, m, done, mentions, parties, published, countries)
        return linked if linked.codes else _link_described(doc, linked, done, sentence)
    if (called := find_called(doc, m, done)) is not None:
        return called
    if m.kind == "role" and m.codes and not is_known(m) and m.lemma != ENEMY:
        if (named := find_long_form(doc, m, done)) is not None:
            return take(m, named)
        holder = _holder_of(doc, m, mentions)
        return take(m, holder) if holder is not None else link_role(doc, m, done, mentions)
    if m.kind == "text" and not is_known(m) and m.antecedent is None:
        return _link_text(doc, m, done, sentence)
    return _link_people(doc, m, done) if m.kind == "name" and m.plural and m.codes[0].endswith(" CVL") else m


def _link_people(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention:
    """ "The Ruritanians" after "Ruritanian peacekeepers": of what force they are; rebels are not their people."""
    known = any(c.lower_ in ("the", "these", "those") for c in doc[m.head].children if c.dep_ == "det")
    bare = all(c.dep_ in ("det", "case", "nummod", "punct") or c.i > m.head for c in doc[m.head].children)
    if not known or not bare or not (m.id or "").startswith("state:"):
        return m
    country = m.codes[0].split(" ")[0]
    last = next((c for c in reversed(done[-MEMORY:]) if c.kind == "role" and c.plural and c.person and _is_of(c, country)), None)
    return take(m, last) if last is not None and last.codes[0].split(" ")[1] in FORCES else m


def _is_of(c: Mention, country: str) -> bool:
    return len(c.codes) == 1 and c.codes[0].split(" ")[0] == country


def _link_described(
    doc: Doc, m: Mention, done: Sequence[Mention], sentence: dict[int, int]
) -> Mention:
    """ "Paolo Ferrante, 47," is whom the sentence before spoke of as "an Italian engineer"."""
    aged = m.end + 2 < len(doc) and doc[m.end].text == "," and doc[m.end + 1].like_num and doc[m.end + 2].text == ","
    if not aged:
        return m
    for c in reversed(done[-MEMORY:]):
        if sentence[m.head] - sentence[c.head] > 2:
            break
        if sentence[m.head] == sentence[c.head]:
            continue  # "an officer shot X, 31," names another
        if c.kind == "role" and c.person and not c.plural and c.codes and _is_new(doc[c.head]):
            return take(m, c, lemma=c.lemma, person=True)
    return m


def _is_new(token: Token) -> bool:
    """Whether a noun brings somebody in, as a subject or an object."""
    indefinite = any(c.lower_ in ("a", "an", "one") for c in token.children if c.dep_ in ("det", "nummod"))
    return indefinite and token.dep_ in ("nsubj", "nsubj:pass", "obj", "obl:agent")


def _holder_of(doc: Doc, m: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """The known person whose name stands beside his office: "Prime Minister X", "the envoy, X, said"."""
    token = doc[m.head]
    names = {c.i for c in token.children if c.dep_ in ("appos", "flat")}
    if token.dep_ in ("nmod:desc", "compound") and token.head.i >= m.end:
        names.add(token.head.i)
    named = next((o for o in mentions if o.head in names and o.kind == "person" and is_known(o)), None) if names else None
    if named is not None:
        return named
    if (body := _body_of(doc, m, mentions)) is not None:
        return body
    near = _close_to(token)
    return next((o for o in mentions if o.head in near and (is_known(o) or (o.codes and m.person and not m.plural))), None)


def _body_of(doc: Doc, m: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """ "A source in the general staff", "an official at the president's office": the body whose one of its people is."""
    token = doc[m.head]
    if token.lemma_.lower() not in lexicon_of(doc).things["with_bodies"] | SOURCES:
        return None
    inside = [c for c in token.children if c.dep_ == "nmod" and c.i > token.i and has_case(c, INSIDE)]
    heads = {t.i for c in inside for t in (c, *(k for k in c.children if k.dep_ == "nmod:poss"))}
    fitting = FORCES | {"SPY"} if m.codes[0].split(" ")[1] in FORCES else STAFFED_BODIES  # officers at a court are none of its
    bodies = (o for o in mentions if o.head in heads and o.codes and o.codes[0].split(" ")[1] in fitting)
    return next((o for o in bodies if o.kind == "role" and (not o.person or o.head not in {c.i for c in inside})), None) if heads else None


def _close_to(token: Token) -> set[int]:
    """ "Sources close to the Gothan president", "a spokesman representing the miners" speak for him and them."""
    if token.lemma_.lower() in lexicon_of(token.doc).grammar.mouthpieces:
        return {o.i for c in token.children if c.dep_ == "acl" and c.lemma_ == "represent" for o in c.children if o.dep_ == "obj"}
    beside = [c for c in token.children if c.i > token.i and c.dep_ in ("amod", "acl") and c.lemma_ == "close"]
    return {o.i for c in beside for o in c.children if o.dep_ == "obl" and any(k.lower_ == "to" for k in o.children if k.dep_ == "case")}


def _second_pass(doc: Doc, mentions: Sequence[Mention]) -> list[Mention]:
    """Roles that belong to another mention: "its forces", "the foreign ministers of the two countries"."""
    by_head = {m.head: m for m in mentions}
    return [_as_owned(doc, m, by_head) for m in mentions]


def _as_owned(doc: Doc, m: Mention, by_head: Mapping[int, Mention]) -> Mention:
    if m.kind != "role" or not m.codes or is_known(m) or m.lemma in (NEXT_DOOR, ENEMY):
        return m
    near = [*doc[m.head].children, *_ruled_by_next(doc, m)]
    if m.lemma in lexicon_of(doc).grammar.peers:  # of another side than who has him: his own name or office says of which
        beside = next((o for c in near if c.dep_ == "appos" and (o := by_head.get(c.i)) is not None and len(o.codes) == 1), None)
        if beside is not None:
            return replace(m, codes=beside.codes, antecedent=beside.head)
    owner = next((o for c in near if (o := _owner(c, by_head) or _antecedent(c, by_head))), None)
    if owner is None:
        return m
    codes = tuple(dict.fromkeys(_owned(c, m) for c in owner.codes))
    if m.lemma == "people" and any(c.lower_ == "own" for c in doc[m.head].children):
        codes = tuple(f"{c.split(' ')[0]} CVL" for c in codes)  # "shelled their own people"
    if m.lemma in load_things()["men"] and _is_over_police(owner, by_head):
        codes = tuple(c.removesuffix(" MIL") + " COP" if c.endswith(" MIL") else c for c in codes)
    voiced = owner.speaks_as if codes == owner.codes and m.codes[0].endswith(" GOV") else None
    return replace(m, codes=codes, antecedent=owner.head, local=m.local or owner.local, speaks_as=m.speaks_as or voiced)


def _is_over_police(owner: Mention, by_head: Mapping[int, Mention]) -> bool:
    """ "The interior minister said his men had fired": those are policemen."""
    told = by_head.get(owner.antecedent, owner) if owner.kind == "pronoun" and owner.antecedent is not None else owner
    return told.person and any(word in POLICE_OFFICES for word in told.lemma.split(" "))


def _ruled_by_next(doc: Doc, m: Mention) -> list[Token]:
    """The noun behind an "of" or "loyal to" that follows a role at once, whatever the parse hangs it on."""
    at = m.end
    follows = doc[at] if at < len(doc) else None
    if follows is not None and follows.lower_ == "loyal" and doc[at : at + 2].text.lower() == "loyal to":
        return [doc[at + 1].head] if doc[at + 1].head.i > at else []
    return [follows.head] if follows is not None and follows.lower_ == "of" and follows.head.i > follows.i else []


def _owner(child: Token, by_head: Mapping[int, Mention]) -> Mention | None:
    """The party that a phrase in or behind a role names as its owner."""
    owner = by_head.get(child.i)
    if owner is None or not owner.codes or owner.kind == "text":
        return None
    if not is_known(owner) and not owner.local:
        return None
    cases = {c.lower_ for c in child.children if c.dep_ == "case"}
    of = bool(cases & OF_WHOM) or (len(owner.codes) > 1 and "from" in cases)  # "officials from the two Koreas"
    loyal = any(c.lower_ == "to" for c in child.children) and (child.head.lower_ == "loyal" or child.head.lemma_.lower() in AIDES)
    named = child.dep_ == "compound" and owner.kind == "name"  # "NDF president"
    possessor = child.dep_ == "nmod:poss" and not any(c.dep_ == "cc" for c in child.head.children if child.i < c.i < child.head.i)
    return owner if possessor or of or named or loyal else None  # "rebels and government troops" are not the rebels' troops


def _antecedent(child: Token, by_head: Mapping[int, Mention]) -> Mention | None:
    """The party that "whose" points back to: "Gotha, whose foreign minister held talks"."""
    if child.lower_ != "whose" or child.dep_ != "nmod:poss":
        return None
    clause = next((t for t in child.ancestors if t.dep_ == "acl:relcl"), None)
    owner = by_head.get(clause.head.i) if clause is not None else None
    return owner if owner is not None and owner.codes and (is_known(owner) or owner.codes[0].endswith(" MIL")) else None  # "the guard, whose men"


def _owned(code: str, m: Mention) -> str:
    country, sector = code.split(" ")
    own, things = m.codes[0].split(" ")[1], load_things()
    if own == "CVL" and (m.lemma in things["staff"] or (m.lemma in things["band"] and sector in FORCES)):
        return code
    if own == "CVL" and m.lemma in things["men"] and sector == "GOV" and country not in BODIES:
        return f"{country} MIL"  # "the defence ministry said its men had fired"
    if own == "MED" and (m.person or sector not in ARMED_GROUPS):
        return f"{country if country not in BODIES else '---'} MED"  # "the journalists of the party's newspaper"
    if own == "MIL" and sector == "PTY":
        return f"{country} REB"  # soldiers of a party are no state's
    if own == "REB" and sector in ("PTY", "GOV") and country not in BODIES:
        return f"{country} REB"  # "the party said its fighters had left"
    if sector == "COP" and own == "MIL":
        return code  # "its officers" of the police
    if m.works and sector in STAFFED:
        return code  # "employees of a relief agency"
    if own == "LEG" and m.person:
        return f"{country} LEG"
    if sector in FORCES and m.lemma.split(" ")[-1] in CABINET:
        return f"{country} GOV"  # "the general named his ministers"
    if m.lemma == ALLY and sector in ARMED_GROUPS:
        return f"{country} {sector}"  # who fights beside rebels is none of a state's
    if m.apart:
        return f"{country if country not in BODIES else '---'} {own}"
    if own == "GOV" or (sector in JOINED and country == "---") or (country in BODIES and own != "MIL"):
        return code  # "its leader" is of what it is, as its fighters are
    return code if sector in JOINED else f"{country} {own}"


def _link_text(doc: Doc, m: Mention, done: Sequence[Mention], sentence: Mapping[int, int]) -> Mention:
    """ "The statement" speaks for whoever issued the last one, or spoke in it; a report for the radio told of just before."""
    token = doc[m.head]
    news = m.lemma in lexicon_of(doc).things["news_texts"]
    issuer = None if (news or m.lemma in VERSIONS) and is_cited(token) else _issuer(token, done)
    if issuer is not None:
        return take(m, issuer)
    teller = next((c for c in done if c.head == token.head.i and c.codes), None) if token.dep_ == "nmod" and has_case(token, IN) else None
    if teller is not None and teller.kind != "text":
        return take(m, teller)  # "X in a statement said"
    told = {c.split(" ")[1] for c in m.codes}
    told |= FORCES if "GOV" in told else set()  # "the official bulletin" may be the army's
    others = news and token.tag_ == "NNS" and not any(c.dep_ == "det" for c in token.children)  # "early reports"
    near = [] if others else [c for c in done[-MEMORY:] if c.codes and (not told or c.codes[0].split(" ")[1] in told)]
    new = news and any(c.lower_ in A_NEW for c in token.children)  # "another report" need not be of whom the last one was
    for c in reversed(near):
        if c.kind == "text" and not new and (c.lemma == m.lemma or m.lemma in ANY_TEXT):
            return take(m, c)
        heard = news and c.codes[0].endswith(" MED") and doc[c.head].dep_ in SUBJECTS
        if heard and sentence[m.head] - sentence[c.head] in (1, 2):
            return take(m, c)
    author = find_author(doc, m, done)
    return take(m, author) if author is not None else m


def _issuer(token: Token, done: Sequence[Mention]) -> Mention | None:
    """ "X said in a statement", "X issued one", "X began to broadcast a number of reports"."""
    words = lexicon_of(token.doc)
    if token.dep_ == "nmod" and token.head.lemma_ in words.grammar.partitive | words.things["in_a_row"]:
        token = token.head
    verb = token.head
    if verb.pos_ != "VERB" or not (token.dep_ == "obl" or (token.dep_ == "obj" and verb.lemma_ in words.grammar.issuing)):
        return None
    above = [verb.head] if verb.dep_ == "xcomp" else []
    subjects = [c.i for v in (verb, *above) for c in v.children if c.dep_ in SUBJECTS]
    return next((c for i in subjects for c in done if c.head == i and c.codes), None)
