"""Who a bare surname is: whom the report names in full, or the office-holder of the day in its countries."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span

from sayso.annotate.known import fold_words, is_known, take
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of
from sayso.reference.parties import Entry, Parties
from sayso.text import fold

ADMINISTRATION = "administration"  # what the government of the United States is called, wherever it is told of
FAR = 4  # words of a title
ADHERENTS = frozenset({"member", "supporter", "follower", "activist", "ally", "loyalist", "candidate"})


def link_surname(
    doc: Doc, m: Mention, done: Sequence[Mention], mentions: Sequence[Mention], parties: Parties, published: str | None, countries: frozenset[str]
) -> Mention:
    """The mention of a person as whom he is; `done` are the mentions before it as they are linked."""
    # A headline names by surname whom the text names in full.
    linked = _link_bearer(doc, m, done or mentions, parties)
    if not is_known(linked):
        linked = _link_bearer(doc, m, mentions, parties)
    return linked if is_known(linked) else _link_holder(doc, linked, mentions, parties, published, countries)


def _link_bearer(doc: Doc, m: Mention, done: Sequence[Mention], parties: Parties) -> Mention:
    """ "Kulayigye" after "the army spokesman Maj. Felix Kulayigye"."""
    words = fold_words(doc)
    last = words[m.end - 1]
    for c in reversed(done):
        if c.kind == "person":
            named = last in words[c.start : c.end] or (c.id is not None and last in parties.surnames.get(c.id, ()))
        else:
            named = c.kind == "role" and not c.plural and c.end != m.start and _named_behind(doc, c.end) == last
        if not named or not c.codes or c.head == m.head:
            continue
        if m.codes and not is_known(c) and c.head != m.antecedent:
            continue
        if is_known(m) and not _holds_office(c, m):
            continue
        return take(m, c, lemma=c.lemma)
    return m


def _named_behind(doc: Doc, start: int) -> str | None:
    """ "Chief of Staff Rudolf Rassendyll": the surname that the parse hangs on the title itself, which is then no person of its own.

    `start` is where the title ends; it is asked for each surname of a report, and found once.
    """
    held: dict[int, str | None] = doc.user_data.setdefault("surnames behind titles", {})
    if start not in held:
        end = start
        while end < len(doc) and doc[end].pos_ == "PROPN" and doc[end].ent_type_ in ("PER", "") and doc[end].dep_ in ("flat", "nmod", "appos"):
            end += 1
        named = end > start and (doc[start].ent_type_ == "PER" or end > start + 1)
        held[start] = fold_words(doc)[end - 1] if named else None
    return held[start]


def is_member(doc: Doc, m: Mention) -> bool:
    """ "Rassendyll, a National Party member,": a bare surname of whom only a party is told that he is of."""
    return m.id is None and m.lemma in ADHERENTS and m.end - m.start == 1 and m.codes[0].endswith(" PTY")


def _holds_office(c: Mention, m: Mention) -> bool:
    """ "Governor Rassendyll": whose office in the same country says more of somebody than the party that he is of."""
    office = c.codes[0].endswith((" GOV", " LEG", " JUD", " MIL"))
    return is_known(c) and office and c.lemma not in ADHERENTS and c.codes[0].split(" ")[0] == m.codes[0].split(" ")[0]


def _link_holder(
    doc: Doc, m: Mention, mentions: Sequence[Mention], parties: Parties, published: str | None, countries: frozenset[str]
) -> Mention:
    """A bare surname that only one office-holder of the day bears in the countries of the report, for "the X administration" also in the USA.

    With the title of his office a holder needs no country: "President Rassendyll".
    """
    for own, holder in _by_title(doc, m, parties, published, countries):
        if not _is_told_otherwise(doc, m, mentions, holder.name):
            return replace(m, codes=(own,), id=holder.id, name=holder.name)
    known = countries | {"USA"} if doc[m.head].dep_ == "compound" and doc[m.head].head.lemma_.lower() == ADMINISTRATION else countries
    bearers = [
        e
        for e in parties.by_surname.get(fold_words(doc)[m.end - 1], ())
        if set(e.countries) & known and not _is_namesake(doc[m.start : m.end - 1], e, parties)
    ]
    serving = [e for e in bearers if e.serves_on(published)] if bearers else _leaders_of_name(doc, m, parties, published)
    if len(serving) > 1:
        serving = [e for e in serving if e.leads_on(published)]  # a leader rather than his wife or his sons
    if len(serving) != 1 or (code := serving[0].code_at(published)) is None or _is_told_otherwise(doc, m, mentions, serving[0].name):
        return m
    return replace(m, codes=(code,), id=serving[0].id, name=serving[0].name)


def _leaders_of_name(doc: Doc, m: Mention, parties: Parties, published: str | None) -> list[Entry]:
    """Who leads a state or a group on the day and is known by his surname all over the world, since nobody but his kin bears it."""
    if m.codes or m.end - m.start != 1 or published is None or doc[m.head].dep_ == "compound":
        return []
    bearers = parties.by_surname.get(fold_words(doc)[m.end - 1], ())
    leaders = [e for e in bearers if e.leads_on(published)]
    return leaders if len(leaders) == 1 and all(set(e.countries) <= set(leaders[0].countries) for e in bearers) else []


def _by_title(
    doc: Doc, m: Mention, parties: Parties, published: str | None, countries: frozenset[str]
) -> list[tuple[str, Entry]]:
    """The only one of a surname who holds on the day the office that the title before it names; in the countries of the report, who held it once."""
    before = doc[max(m.start - FAR, 0) : m.head]
    if not m.lemma or m.end - m.head != 1 or any(t.lower_ in lexicon_of(doc).things["ousted"] for t in before):
        return []
    bearers = [e for e in parties.by_surname.get(fold_words(doc)[m.end - 1], ()) if not _is_namesake(doc[m.start : m.end - 1], e, parties)]
    holders = [(code, e) for e in bearers if (code := e.code_in(m.lemma, published)) is not None]
    holders = holders or [(code, e) for e in bearers if set(e.countries) & countries and (code := e.code_in(m.lemma, None)) is not None]
    return holders if len(holders) == 1 else []


def _is_namesake(before: Span, holder: Entry, parties: Parties) -> bool:
    """Whether several given names before a surname are others than the holder's: "Abdul Salam al-Maliki" is not Nouri al-Maliki."""
    given = [fold(t.text) for t in before if t.pos_ == "PROPN" and t.text.isalpha() and len(t) > 2]
    given = [g for g in given if (g,) not in parties.roles and g not in parties.titled]
    return len(given) > 1 and _are_others(given, holder.name)


def _is_told_otherwise(doc: Doc, m: Mention, mentions: Sequence[Mention], name: str) -> bool:
    """Whether the report has another first name before the surname: "Jason Otto", where Hans Otto is the minister."""
    things, words = lexicon_of(doc).things, fold_words(doc)
    given = things["female_names"] | things["male_names"]
    full = [o for o in mentions if o.kind == "person" and o.end - o.start > 1 and words[o.end - 1] == words[m.end - 1]]
    first = [word for o in full for word in words[o.start : o.end - 1] if word in given]
    return bool(first) and _are_others(first, name)


def _are_others(given: Sequence[str], name: str) -> bool:
    """Whether none of the given names begins as one of a full name does: spellings differ, and some go by a second name."""
    own = {n[0] for n in fold(name).replace("-", " ").split()[:-1] if n != "al"}
    return all(g[0] not in own for g in given)
