"""Which earlier mention "it", "he", "the ministry", "both sides" or a bare surname stands for.

A pass from left to right over the party mentions of a report. Every anaphor takes the most salient
mention before it that agrees in person, number and kind: salience falls with distance and is
higher for subjects, since news carries its topics there. What finds no antecedent stays open.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.annotate.mentions import JOINT
from sayso.records import Mention
from sayso.reference.parties import Parties
from sayso.text import fold

PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
THING = frozenset({"it", "its", "itself"})
SEVERAL = frozenset({"they", "them", "their", "theirs", "themselves", "both"})
SPEAKER = frozenset({"we", "us", "our", "ours", "i", "me", "my", "mine", "ourselves"})
SIDES = JOINT | {"leader", "army", "government"}
PAIRED = frozenset(
    {"side", "faction", "delegation", "minister", "leader", "negotiator"}
)  # "the ministers": of the two sides just named
DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
SAYING = frozenset(
    "say tell add announce report claim note state warn deny insist stress explain declare confirm accuse".split()
)
MEMORY = 60  # mentions looked back over; further ones are never what a pronoun means
PERSON_OF_FORCE = frozenset({"MIL", "REB", "COP", "UAF", "CRM"})


def link_mentions(
    doc: Doc,
    mentions: Sequence[Mention],
    parties: Parties,
    published: str | None = None,
    countries: frozenset[str] = frozenset(),
) -> list[Mention]:
    """The mentions with `codes` and `antecedent` of anaphors filled where the text before fixes them."""
    sentence = {t.i: k for k, s in enumerate(doc.sents) for t in s}
    done: list[Mention] = []
    for m in mentions:
        linked = m
        if m.kind == "pronoun":
            linked = _link_pronoun(doc, m, done, sentence)
        elif m.kind == "person" and not m.codes:
            # A headline names by surname whom the text names in full.
            linked = _link_surname(doc, m, done or mentions, parties)
            if not linked.codes and sentence[m.head] <= 1:
                linked = _link_surname(doc, m, mentions, parties)
            if not linked.codes:
                linked = _link_holder(doc, m, parties, published, countries)
        elif m.kind == "role" and m.codes and m.codes[0].startswith("---"):
            linked = _link_role(doc, m, done, sentence)
        elif m.kind == "text" and not m.codes:
            linked = _link_text(doc, m, done)
        done.append(linked)
    linked_all = _second_pass(doc, done)
    return [
        m
        for m in linked_all
        if not (m.weak and m.antecedent is None and (not m.codes or m.codes[0].startswith("---")))
    ]


def _second_pass(doc: Doc, mentions: Sequence[Mention]) -> list[Mention]:
    """Roles that belong to another mention: "its forces", "the foreign ministers of the two countries"."""
    by_head = {m.head: m for m in mentions}
    out = []
    for m in mentions:
        if m.kind == "role" and m.codes and m.codes[0].startswith("---"):
            for child in doc[m.head].children:
                owner = by_head.get(child.i)
                if owner is None or not owner.codes or owner.kind == "text":
                    continue
                if owner.codes[0].startswith("---") and not owner.local:
                    continue
                of = any(c.lower_ == "of" for c in child.children if c.dep_ == "case")
                if child.dep_ == "nmod:poss" or (child.dep_ == "nmod" and of):
                    m = replace(
                        m,
                        codes=tuple(dict.fromkeys(_owned(c, m) for c in owner.codes)),
                        antecedent=owner.head,
                        local=m.local or owner.local,
                    )
                    break
        out.append(m)
    return out


def _owned(code: str, m: Mention) -> str:
    country, sector = code.split(" ")
    if country == "---":
        return code
    return (
        code if sector in ("REB", "PTY", "CRM", "UAF") else f"{country} {m.codes[0].split(' ')[1]}"
    )


def _take(m: Mention, antecedent: Mention) -> Mention:
    return replace(
        m,
        codes=antecedent.codes,
        antecedent=antecedent.head,
        id=antecedent.id,
        name=antecedent.name,
        local=antecedent.local,
        speaks_as=m.speaks_as or antecedent.speaks_as,
    )


def _salience(doc: Doc, m: Mention, candidate: Mention, sentence: dict[int, int]) -> float:
    distance = sentence[m.head] - sentence[candidate.head]
    score = -1.5 * distance - 0.01 * (m.head - candidate.head)
    token = doc[candidate.head]
    if token.dep_ in SUBJECTS:
        score += 3.0 if token.head.dep_ == "ROOT" else 2.0
    elif token.dep_ in ("nmod", "nmod:poss", "amod", "compound"):
        score -= 1.0
    if candidate.kind == "pronoun":
        score += 0.3
    if _speaks(doc[m.head]) and _speaks(token):
        score += 3.0  # "it said": whoever spoke last
    if distance == 0 and token.dep_ in SUBJECTS and token.head == doc[m.head].head:
        score -= 4.0  # subject and object of one verb are not the same party
    return score


def _speaks(token: Token) -> bool:
    return token.dep_ in SUBJECTS and token.head.lemma_ in SAYING


def _best(
    doc: Doc, m: Mention, candidates: Sequence[Mention], sentence: dict[int, int], least: float
) -> Mention | None:
    scored = [(_salience(doc, m, c, sentence), c.head, c) for c in candidates]
    good = [s for s in scored if s[0] > least]
    return max(good, key=lambda s: (s[0], s[1]))[2] if good else None


def _link_pronoun(
    doc: Doc, m: Mention, done: Sequence[Mention], sentence: dict[int, int]
) -> Mention:
    word = doc[m.head].lower_
    recent = [c for c in done[-MEMORY:] if c.codes and (c.kind != "text" or word in THING)]
    if word in PERSONAL:
        people = [c for c in recent if (c.person or c.kind == "person") and not c.plural]
        found = _best(doc, m, people, sentence, -9.0)
        return replace(_take(m, found), person=True) if found else replace(m, person=True)
    if word in THING:
        things = [
            c
            for c in recent
            if not c.person
            and c.kind != "adjective"
            and not (c.plural and c.kind == "role" and len(c.codes) > 1)
        ]
        found = _best(doc, m, things, sentence, -5.0)
        return _take(m, found) if found else m
    if word in SEVERAL:
        groups = [c for c in recent if c.plural or (not c.person and c.kind != "adjective")]
        found = _best(
            doc,
            m,
            [c for c in groups if c.plural or _joined(doc, c, recent)] or groups,
            sentence,
            -5.0,
        )
        return replace(_take(m, found), codes=_all_codes(doc, found, recent)) if found else m
    return m


def _joined(doc: Doc, c: Mention, others: Sequence[Mention]) -> list[Mention]:
    """The mentions coordinated with one: "Honduras and Nicaragua"."""
    joined = {t.i for t in doc[c.head].conjuncts}
    return [o for o in others if o.head in joined]


def _all_codes(doc: Doc, c: Mention, others: Sequence[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for m in (c, *_joined(doc, c, others)) for code in m.codes))


def _link_surname(doc: Doc, m: Mention, done: Sequence[Mention], parties: Parties) -> Mention:
    """ "Kulayigye" after "the army spokesman Maj. Felix Kulayigye"."""
    last = fold(doc[m.end - 1].text)
    for c in reversed(done):
        if c.kind != "person" or not c.codes or c.head == m.head:
            continue
        names = {fold(doc[i].text) for i in range(c.start, c.end)} | set(
            parties.surnames.get(c.id or "", ())
        )
        if last in names:
            return replace(_take(m, c), lemma=c.lemma)
    return m


def _link_holder(
    doc: Doc, m: Mention, parties: Parties, published: str | None, countries: frozenset[str]
) -> Mention:
    """A bare surname that only one office-holder of the day bears in the countries of the report."""
    bearers = [
        e
        for e in parties.by_surname.get(fold(doc[m.end - 1].text), ())
        if set(e.countries) & countries
    ]
    serving = [e for e in bearers if e.serves_on(published)]
    if len(serving) != 1 or (code := serving[0].code_at(published)) is None:
        return m
    return replace(m, codes=(code,), id=serving[0].id, name=serving[0].name)


def _link_role(doc: Doc, m: Mention, done: Sequence[Mention], sentence: dict[int, int]) -> Mention:
    """ "The ministry", "the army", "the rebels", "both sides": the party named before in that role."""
    token = doc[m.head]
    sector = m.codes[0].split(" ")[1]
    if m.plural and (
        (token.lemma_ in SIDES and _is_both(token))
        or (token.lemma_ in PAIRED and _is_bare_definite(token))
    ):
        return _both(doc, m, done)
    if any(c.dep_ == "nmod:poss" and c.pos_ == "PRON" for c in token.children):
        return m  # "its soldiers": whose they are is settled when "its" is
    if "ministry" in m.lemma and "foreign" not in m.lemma:  # "the ministry", "a ministry spokesman"
        ministries = [
            c
            for c in done[-MEMORY:]
            if "ministry" in c.lemma and c.codes and not c.codes[0].startswith("---")
        ]
        if ministries:
            return replace(
                m,
                codes=(f"{ministries[-1].codes[0].split(' ')[0]} {sector}",),
                antecedent=ministries[-1].head,
            )
    if token.lemma_ == "officer":  # of the police or of the army, as the text goes
        forces = [
            c
            for c in done[-MEMORY:]
            if c.codes and c.codes[0].split(" ")[1] in ("COP", "MIL") and c.head != m.head
        ]
        if forces:
            return replace(
                m,
                codes=(f"{m.codes[0].split(' ')[0]} {forces[-1].codes[0].split(' ')[1]}",),
                local=True,
            )
    definite = any(c.lower_ in DEFINITE for c in token.children if c.dep_ in ("det", "nmod:poss"))
    if not definite and not (m.plural and sector in PERSON_OF_FORCE):
        return m
    known = [
        c
        for c in done[-MEMORY:]
        if c.codes
        and not c.codes[0].startswith("---")
        and c.kind != "pronoun"
        and len(c.codes) == 1
    ]
    word = m.lemma.split(" ")[-1]
    same_word = [c for c in known if c.kind in ("role", "person") and c.lemma.split(" ")[-1] == word]
    same_kind = [
        c
        for c in known
        if c.codes[0].split(" ")[1] == sector
        and c.kind != "adjective"
        and (c.person == m.person or not m.person or sector in PERSON_OF_FORCE)
    ]
    for candidates in (same_word, same_kind):
        if candidates:
            return _take(m, candidates[-1])
    if definite and sector in ("GOV", "MIL", "COP", "LEG", "JUD", "SPY"):
        return _from_states(m, known, sector)
    return m


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
        c for c in token.children if c.dep_ in ("amod", "compound", "nmod", "nmod:poss", "nummod")
    ]
    return not kinds and any(c.lower_ == "the" for c in token.children if c.dep_ == "det")


def _is_both(token: Token) -> bool:
    words = {c.lower_ for c in token.children}
    return bool(
        words & {"both", "two", "warring", "rival", "neighbouring", "neighboring", "opposing"}
    )


def _both(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention:
    """The two parties that the text has named most; of equals the later ones."""
    counts: dict[str, list[int]] = {}
    for c in done:
        for code in c.codes:
            country, sector = code.split(" ")
            if country != "---" and sector in ("GOV", "MIL", "REB", "PTY"):
                party = code if sector in ("REB", "PTY") else f"{country} GOV"
                counts.setdefault(party, [0, 0])
                counts[party][0] += 1
                counts[party][1] = c.head
    top = sorted(counts, key=lambda p: (-counts[p][0], -counts[p][1]))[:2]
    return replace(m, codes=tuple(sorted(top, key=lambda p: counts[p][1]))) if len(top) == 2 else m


def _link_text(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention:
    """ "The statement" speaks for whoever issued the last one, or spoke in it."""
    token = doc[m.head]
    if token.dep_ == "obl" and token.head.pos_ == "VERB":  # "X said in a statement"
        for child in token.head.children:
            if child.dep_ in SUBJECTS:
                speaker = next((c for c in done if c.head == child.i and c.codes), None)
                if speaker is not None:
                    return _take(m, speaker)
    for c in reversed(done[-MEMORY:]):
        if c.kind == "text" and c.codes and c.lemma == m.lemma:
            return _take(m, c)
    return m
