"""Party mentions of a `Doc`: names from the lexicon, roles with their country, persons with their title.

Names are looked up first and the model's entity types come second: a name that the lexicon knows
is what the lexicon says, and only an unknown name is what the model takes it for.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from sayso.records import Mention
from sayso.reference.parties import Entry, Parties, Role
from sayso.text import fold

MODIFIERS = frozenset(
    {
        "amod",
        "compound",
        "nmod:poss",
        "nmod:desc",
        "nmod",
        "flat",
        "conj",
        "appos",
        "nmod:unmarked",
        "det",
        "dep",
    }
)
OF = frozenset({"of", "for", "from", "in"})
STATE_KINDS = frozenset({"state", "adjective", "demonym", "capital"})
PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "who", "which", "that"})
TEXTS = frozenset(
    {
        "statement",
        "communique",
        "communiqué",
        "report",
        "letter",
        "document",
        "declaration",
        "release",
        "dispatch",
    }
)
LOCALITIES = frozenset(
    {
        "village",
        "town",
        "city",
        "district",
        "neighbourhood",
        "neighborhood",
        "suburb",
        "area",
        "region",
        "territory",
        "province",
        "street",
        "settlement",
    }
)
JOINT = frozenset({"side", "country", "nation", "state", "party", "neighbour", "neighbor", "foe", "rival", "faction"})
RANKS = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "dr",
        "sir",
        "lord",
        "sheikh",
        "sheik",
        "shaikh",
        "imam",
        "mullah",
        "ayatollah",
        "crown",
    }
)


class _Named(NamedTuple):
    start: int
    end: int
    head: int
    entry: Entry
    code: str


def find_mentions(
    doc: Doc, parties: Parties, published: str | None = None, countries: Sequence[str] = ()
) -> list[Mention]:
    """All party mentions in order of their heads; codes hold on the day of publication.

    `countries` are those of the report's toponyms: they choose between bearers of one name.
    """
    lemmas = [fold(t.lemma_) for t in doc]
    named = _find_names(doc, parties, published, frozenset(countries))
    by_head = {n.head: n for n in named}
    mentions: dict[int, Mention] = {}
    used: set[int] = set()
    for start, token, role in _find_roles(doc, parties, lemmas, named):
        mention, taken = _make_role(start, token, role, by_head, parties)
        if mention is None:
            continue
        mentions[token.i] = mention
        used |= taken
    for n in named:
        if n.head not in used and n.head not in mentions:
            mentions[n.head] = _make_named(doc, n)
    _add_persons(doc, mentions, by_head)
    for token in doc:
        if (
            token.i not in mentions
            and (token.pos_ == "PRON" or token.tag_ == "PRP$")
            and token.lower_ not in ("there",)
        ):
            mentions[token.i] = Mention(
                token.i,
                token.i + 1,
                token.i,
                (),
                "pronoun",
                lemma=token.lower_,
                plural=token.lower_
                in ("they", "them", "their", "we", "us", "our", "these", "those"),
            )
        elif token.i not in mentions and lemmas[token.i] in JOINT and token.tag_ == "NNS":
            mentions[token.i] = Mention(
                token.i, token.i + 1, token.i, ("--- GOV",), "role", lemma=lemmas[token.i], plural=True, weak=True
            )
        elif token.i not in mentions and lemmas[token.i] in TEXTS and token.pos_ == "NOUN":
            mentions[token.i] = _make_text(doc, token, mentions)
    return [mentions[i] for i in sorted(mentions)]


def _find_names(
    doc: Doc, parties: Parties, published: str | None, countries: frozenset[str]
) -> list[_Named]:
    words = [t.text for t in doc]
    found: list[_Named] = []
    i = 0
    while i < len(words):
        if words[i][:1].isupper() or (words[i][:3] == "al-" or words[i] == "al"):
            size, held = parties.find(words, i)
            if size and words[i][0].islower() and size == 1:
                size = 0
            if size:
                span = doc[i : i + size]
                entry = _choose(doc, i, i + size, held, countries)
                if entry is not None:
                    code = entry.code_at(published)
                    if code is not None:
                        found.append(_Named(i, i + size, span.root.i, entry, code))
                        i += size
                        continue
        i += 1
    return found


def _choose(
    doc: Doc, start: int, end: int, held: Sequence[Entry], countries: frozenset[str]
) -> Entry | None:
    """Which meaning of a name stands here, by its word class and what the model sees around it."""
    root = doc[start:end].root
    around = root.ent_type_
    if around == "PER" and all(e.kind not in ("person", "members") for e in held):
        before = doc[start - 1] if start else None
        inside = (
            before is not None and before.ent_type_ == "PER" and doc[start].ent_iob_ == "I"
        ) or (end < len(doc) and doc[end].ent_iob_ == "I" and doc[end].ent_type_ == "PER")
        if inside and all(e.kind not in STATE_KINDS or root.pos_ == "PROPN" for e in held):
            return None
    order = {"adjective": 0, "demonym": 1, "state": 2, "capital": 3}
    usable = _at_home(held, countries)
    if root.pos_ == "ADJ" or root.dep_ == "amod":
        usable = sorted(usable, key=lambda e: order.get(e.kind, -1))
    elif root.tag_ in ("NNS", "NNPS"):
        usable = sorted(usable, key=lambda e: e.kind != "demonym")
    elif root.tag_ in ("NNP", "NN"):
        usable = sorted(usable, key=lambda e: e.kind in ("adjective", "demonym"))
    return usable[0] if usable else None


def name_countries(doc: Doc, parties: Parties) -> list[str]:
    """The countries that a report names outright: by name, adjective, people or capital."""
    words = [t.text for t in doc]
    found: list[str] = []
    for i, word in enumerate(words):
        if word[:1].isupper():
            size, held = parties.find(words, i)
            if size and len({e.countries for e in held}) == 1 and held[0].kind in STATE_KINDS:
                found += held[0].countries
    return found


def _at_home(held: Sequence[Entry], countries: frozenset[str]) -> list[Entry]:
    """The bearers of a name whose country the report names; a bare acronym or a shared name needs one."""
    home = [e for e in held if countries & set(e.countries)]
    if home:
        return home
    bound = ("force", "seat", "media", "group", "members")
    return [
        e for e in held if not e.home_only and not (e.kind in bound and (e.exact or len(held) > 1))
    ]


def _find_roles(
    doc: Doc, parties: Parties, lemmas: Sequence[str], named: Iterable[_Named]
) -> list[tuple[int, Token, Role]]:
    """(first token, head, role) of every role noun that no longer name has swallowed."""
    taken = {
        i
        for n in named
        if n.entry.kind not in ("adjective", "demonym", "capital", "state")
        for i in range(n.start, n.end)
    }
    taken |= {
        i
        for n in named
        if n.entry.kind == "state"
        for i in range(n.start, n.end)
        if n.end - n.start > 1
    }
    found = []
    for token in doc:
        if token.pos_ not in ("NOUN", "PROPN", "ADJ") or token.i in taken:
            continue
        if token.pos_ == "ADJ" and token.dep_ in ("amod", "advmod", "acl"):
            continue
        for size in range(4, 0, -1):
            start = token.i - size + 1
            if start < 0:
                continue
            role = parties.roles.get(
                (*lemmas[start : token.i], lemmas[token.i])
            ) or parties.roles.get(
                (*(fold(t.text) for t in doc[start : token.i]), fold(token.text))
            )
            if role is not None and role.lemma in LOCALITIES:
                break  # "the village" is where, not who
            if role is not None and not (
                token.pos_ == "PROPN" and token.ent_type_ == "PER" and token.dep_ == "flat"
            ):
                found.append((start, token, role))
                break
    return _without_nested(found)


def _without_nested(found: list[tuple[int, Token, Role]]) -> list[tuple[int, Token, Role]]:
    """ "army" inside "army chief" is no mention of its own, "police" in "police officer" neither."""
    inner = {i for start, token, _ in found for i in range(start, token.i)}
    kept = []
    for start, token, role in found:
        if token.i in inner:
            continue
        kept.append((start, token, role))
    return kept


def _make_role(
    start: int, token: Token, role: Role, by_head: dict[int, _Named], parties: Parties
) -> tuple[Mention | None, set[int]]:
    owners = _owners(token, start, by_head)
    if (role.needs_country and not owners and not _is_anaphoric(token)) or (
        role.plural
        and token.tag_ in ("NN", "NNP")
        and not role.collective
        and token.lower_ != role.lemma
    ):
        return None, set()
    weak = False
    if role.ambiguous and not owners and not _has_evidence(token):
        if not any(c.lower_ in ("the", "this", "that") for c in token.children if c.dep_ == "det"):
            return None, set()
        weak = True
    sector, modified = _sector_by_modifier(token, start, role, parties)
    local = role.unnamed == "scene" or (role.takes_host and modified)
    codes: list[str] = []
    for n in owners:
        code = _joined(n, role, sector)
        if code not in codes:
            codes.append(code)
    used = {n.head for n in owners}
    first = min([start, *(n.start for n in owners if n.start < start)])
    mention = Mention(
        first,
        token.i + 1,
        token.i,
        tuple(codes) or (f"--- {sector}",),
        "role",
        id=owners[0].entry.id
        if len(owners) == 1 and owners[0].entry.kind not in STATE_KINDS
        else None,
        name=owners[0].entry.name if len(owners) == 1 else None,
        lemma=role.lemma,
        person=role.person,
        plural=is_plural(token) or len(codes) > 1,
        local=local,
        weak=weak or (role.needs_country and not owners),
        speaks_as=role.speaks_as,
    )
    return mention, used


def _is_anaphoric(token: Token) -> bool:
    """ "The group", "its forces", "both sides": a noun phrase that points back."""
    return any(
        c.lower_ in ("the", "this", "that", "its", "their", "his", "our", "both")
        for c in token.children
    )


def _has_evidence(token: Token) -> bool:
    """An ambiguous word is a party when it speaks or acts, or stands as a title before a name."""
    if token.dep_ in ("nsubj", "nsubj:pass", "obl:agent"):
        return token.head.pos_ == "VERB"
    return token.dep_ in ("nmod:desc", "compound") and token.head.ent_type_ == "PER"


def _sector_by_modifier(token: Token, start: int, role: Role, parties: Parties) -> tuple[str, bool]:
    """ "Rebel commander", "police spokesman": the nearest strong word before the noun says whose he is."""
    if not role.takes_host and role.sector not in ("CVL", "SOC", "UAF"):
        return role.sector, False
    found, modified = role.sector, False
    for i in range(start - 1, max(start - 4, token.sent.start) - 1, -1):
        near = token.doc[i]
        if near.pos_ not in ("ADJ", "NOUN", "PROPN") or near.dep_ not in (
            "amod",
            "compound",
            "nmod:desc",
            "nmod:poss",
        ):
            break
        hit = parties.modifiers.get(fold(near.lemma_)) or parties.modifiers.get(fold(near.text))
        if hit is not None and (not hit[1] or role.sector in ("CVL", "SOC")):
            found, modified = hit[0], True
            if not hit[1]:
                break
        modified = modified or hit is not None
    return found, modified


def _joined(n: _Named, role: Role, by_modifier: str) -> str:
    """The party of a role that belongs to a name: "Israeli" + MIL, "Hamas" + any, "UN" + MIL."""
    country, sector = n.code.split(" ")
    if n.entry.kind in STATE_KINDS:
        return n.code if sector == "REB" and by_modifier == "MIL" else f"{country} {by_modifier}"
    if n.entry.kind == "organisation":
        return f"{country} MIL" if role.sector in ("MIL", "REF") else n.code
    if n.entry.kind in ("group", "members", "seat") or role.takes_host:
        return n.code
    return n.code if role.person and sector != "MED" else f"{country} {role.sector}"


def _owners(token: Token, start: int, by_head: dict[int, _Named]) -> list[_Named]:
    """The names that say whose a role is: modifiers before it, "of X" behind it, and those joined to them."""
    owners = [
        by_head[i] for i in range(start, token.i) if i in by_head
    ]  # "UN" in "UN Secretary-General"
    for child in token.children if not owners else ():
        if child.i in by_head and _is_owner(child, token, start):
            owners.append(by_head[child.i])
            owners += [by_head[c.i] for c in child.children if c.dep_ == "conj" and c.i in by_head]
        elif child.i < token.i and child.dep_ in ("compound", "amod", "nmod:poss", "nmod:desc"):
            owners += [
                by_head[c.i]
                for c in child.children
                if c.i in by_head and c.dep_ in ("compound", "amod", "nmod:poss") and c.i < token.i
            ]
        elif (
            child.i > token.i
            and child.dep_ == "nmod"
            and any(c.lower_ == "of" for c in child.children if c.dep_ == "case")
        ):
            owners += [
                by_head[c.i]
                for c in child.children
                if c.i in by_head
                and c.dep_ in ("amod", "compound", "nmod:poss")
                and by_head[c.i].entry.kind in STATE_KINDS
            ]
    if not owners:
        owners = [
            by_head[i]
            for i in range(max(0, start - 3), start)
            if i in by_head
            and by_head[i].end in range(start - 1, start + 1)
            and doc_run(token.doc, by_head[i].end, start)
        ]
    people = [n for n in owners if n.entry.kind == "person"]
    kept = [n for n in owners if n not in people] or people
    forces = [n for n in kept if n.entry.kind not in STATE_KINDS]
    return forces or _distinct(kept)


def doc_run(doc: Doc, start: int, end: int) -> bool:
    """True where only adjectives, nouns or a possessive mark stand between two tokens."""
    return all(
        doc[i].pos_ in ("ADJ", "NOUN", "PROPN") or doc[i].lower_ in ("'s", "’s", "-")
        for i in range(start, end)
    )


def _distinct(named: Iterable[_Named]) -> list[_Named]:
    seen: dict[str, _Named] = {}
    for n in named:
        seen.setdefault(n.code, n)
    return list(seen.values())


def _is_owner(child: Token, token: Token, start: int) -> bool:
    if child.i < token.i:
        return child.dep_ in MODIFIERS
    if child.dep_ not in ("nmod", "nmod:desc"):
        return False
    cases = {c.lower_ for c in child.children if c.dep_ == "case"}
    return bool(cases & OF)


def _make_named(doc: Doc, n: _Named) -> Mention:
    kind = {"person": "person", "adjective": "adjective"}.get(n.entry.kind, "name")
    root = doc[n.head]
    if n.entry.kind == "demonym" and root.dep_ in ("amod", "compound"):
        kind = "adjective"
    code = n.code
    if n.entry.kind == "demonym" and kind == "name":
        code = f"{code.split(' ')[0]} CVL"
    return Mention(
        n.start,
        n.end,
        n.head,
        (code,),
        kind,
        id=n.entry.id,
        name=n.entry.name,
        person=n.entry.kind == "person",
        lemma=fold(n.entry.name),
        plural=n.entry.kind in ("demonym", "members") or root.tag_ in ("NNS", "NNPS"),
    )


def _make_text(doc: Doc, token: Token, mentions: dict[int, Mention]) -> Mention:
    """ "A statement by X", "the ministry's statement": a text that speaks for its author."""
    for child in token.children:
        case = {c.lower_ for c in child.children if c.dep_ == "case"}
        if child.i in mentions and (
            child.dep_ in ("nmod:poss", "compound", "amod") or case & {"by", "from", "of"}
        ):
            return Mention(
                token.i,
                token.i + 1,
                token.i,
                mentions[child.i].codes,
                "text",
                lemma=fold(token.lemma_),
                antecedent=child.i,
            )
    return Mention(token.i, token.i + 1, token.i, (), "text", lemma=fold(token.lemma_))


def _add_persons(doc: Doc, mentions: dict[int, Mention], by_head: dict[int, _Named]) -> None:
    """Persons whom the model sees and the lexicon does not know: their title says who they are."""
    for ent in doc.ents:
        if ent.label_ != "PER" or ent.root.i in mentions or ent.root.pos_ == "PRON":
            continue
        if any(i in mentions for i in range(ent.start, ent.end)) and ent.root.i not in mentions:
            inner = next(i for i in range(ent.start, ent.end) if i in mentions)
            if mentions[inner].kind == "person":
                continue
        title = _title_of(ent.root, mentions)
        codes = title.codes if title is not None else ()
        mentions[ent.root.i] = Mention(
            ent.start,
            ent.end,
            ent.root.i,
            codes,
            "person",
            name=ent.text,
            lemma=title.lemma if title else "",
            person=True,
            local=title is not None,
        )
    for i, m in list(mentions.items()):
        if m.kind == "person" and m.id is not None:
            title = _title_of(doc[i], mentions)
            if (
                title is not None
                and not title.codes[0].startswith("---")
                and title.codes[0].split()[1] != m.codes[0].split()[1]
            ):
                mentions[i] = Mention(
                    m.start, m.end, m.head, m.codes, m.kind, m.id, m.name, title.lemma, True
                )


def _title_of(root: Token, mentions: dict[int, Mention]) -> Mention | None:
    """The role beside a name: "army spokesman X", "X, a retired general", "the minister, X"."""
    for child in root.children:
        if (
            child.i in mentions
            and child.dep_ in ("nmod:desc", "compound", "appos", "flat", "amod")
            and mentions[child.i].kind == "role"
        ):
            return mentions[child.i]
    if (
        root.dep_ in ("appos", "flat", "nmod:desc", "parataxis", "list")
        and root.head.i in mentions
        and mentions[root.head.i].kind == "role"
    ):
        return mentions[root.head.i]
    return None


def is_plural(token: Token) -> bool:
    """Number of a noun: its tag, or the count before it."""
    return token.tag_ in ("NNS", "NNPS") or token.lower_ in (
        "police",
        "troops",
        "people",
        "personnel",
        "security forces",
    )
