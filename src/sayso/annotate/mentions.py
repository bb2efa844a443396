"""Party mentions of a `Doc`: names from the lexicon, roles with their country, persons with their title.

Names are looked up first and the model's entity types come second: a name that the lexicon knows
is what the lexicon says, and only an unknown name is what the model takes it for.
"""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from types import MappingProxyType

from spacy.tokens import Doc, Token

from sayso.annotate.abbreviations import link_coined
from sayso.annotate.affiliations import join_groups
from sayso.annotate.bodies import add_bodies
from sayso.annotate.kin import is_kin, note_kin
from sayso.annotate.lemma import find_lemma
from sayso.annotate.names import STATE_KINDS, Named, find_names, join_halves, join_states
from sayso.annotate.owners import OF_ITS, has_case
from sayso.annotate.pointing import as_enemies, make_parted, make_pointing
from sayso.annotate.role_sectors import tell_sector
from sayso.annotate.roles import NOUN_PLACES, find_roles, make_role
from sayso.annotate.titles import name_by_title
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of
from sayso.reference.parties import Parties
from sayso.reference.peoples import one_of
from sayso.text import fold, is_opposed

GROUPED = frozenset({"SOC", "CVL"})  # of groups and crowds
OFFICIAL = frozenset({"MIL", "COP", "GOV", "REB"})  # whose reports are told by a word before them
WHERE = frozenset({"in", "at", "near", "around", "outside"})
OF_MANY = ("ese", "sh", "ch", "ss")  # endings of adjectives that are their own plural
SEATED = frozenset({"state", "organisation"})  # kinds of those whom one town may stand for
OF_NOUN = frozenset({"amod", "compound"})
PAST = frozenset({"former", "ex", "erstwhile", "one-time", "onetime"})
FORMER = frozenset({"former", "ex", "-"})
MANY = frozenset({"they", "them", "their", "we", "us", "our", "these", "those"})


def find_mentions(
    doc: Doc,
    parties: Parties,
    published: str | None = None,
    countries: Sequence[str] = (),
    provinces: Set[int] = frozenset(),
    country_at: Mapping[int, str] = MappingProxyType({}),
) -> list[Mention]:
    """All party mentions in order of their heads; codes hold on the day of publication.

    `countries` are those of the report's toponyms: they choose between bearers of one name. `provinces` are the words of
    `find_provinces`, which are no offices; `country_at` has where the toponyms lie, by their first character.
    """
    lemmas, texts = [fold(_lemma(t)) for t in doc], lexicon_of(doc).things["texts"]
    named = [n for n in find_names(doc, parties, published, Counter(countries)) if not (_is_language(doc[n.head], n) or _is_money(doc, n))]
    named = [n for n in named if not (_is_make(doc[n.head], n) or _ruled_once(doc[n.head], n))]
    named = [n for n in named if not _is_namesake(doc, n, country_at)]
    named = _by_seat(doc, named, parties)
    note_kin(doc, named)
    by_head = {n.head: n for n in named if not is_opposed(doc[n.head].text)}
    mentions: dict[int, Mention] = {}
    used: set[int] = set()
    for start, token, role in (r for r in find_roles(doc, parties, lemmas, named) if r[1].i not in provinces):
        mention, taken = make_role(start, token, role, by_head, parties)
        if mention is None:
            continue
        mentions[mention.head] = as_enemies(doc[mention.head], mention)
        used |= taken
    for n in named:
        if n.head not in mentions and (n.head not in used or _are_grouped(doc[n.head], n, mentions)):
            mentions[n.head] = _make_named(doc, n)
    for head, code in (join_halves(doc, named) | join_states(doc, named)).items():
        if head in mentions:
            mentions[head] = replace(mentions[head], codes=(code, *mentions[head].codes), plural=True)
    _add_persons(doc, mentions, by_head)
    add_bodies(doc, mentions, named, parties)
    for i in provinces:
        mentions.pop(i, None)
    for token in (t for t in doc if t.i not in mentions):
        made = _make_pronoun(token) or make_parted(token) or make_pointing(token, lemmas[token.i], parties)
        if made is None and lemmas[token.i] in texts and token.pos_ == "NOUN":
            made = _make_text(doc, token, mentions, parties, provinces)
        if made is not None:
            mentions[token.i] = made
    mentions = link_coined(doc, mentions)
    rebels = _once_rebels(doc, named) if published is None else frozenset()
    return join_groups(doc, _as_rebels(doc, [mentions[i] for i in sorted(mentions)], parties, rebels))


def _make_pronoun(token: Token) -> Mention | None:
    if (token.pos_ != "PRON" and token.tag_ != "PRP$") or token.lower_ == "there":
        return None
    return Mention(token.i, token.i + 1, token.i, (), "pronoun", lemma=token.lower_, plural=token.lower_ in MANY)


def _are_grouped(token: Token, n: Named, mentions: Mapping[int, Mention]) -> bool:
    """ "A group of Gothans": people as well as what they are a group of."""
    people = n.entry.kind == "demonym" and token.tag_ in ("NNS", "NNPS") and token.dep_ == "nmod" and has_case(token, OF_ITS)
    group = mentions.get(token.head.i)
    return people and group is not None and group.codes[0].split(" ")[1] in GROUPED


def _is_namesake(doc: Doc, n: Named, country_at: Mapping[int, str]) -> bool:
    """ "Positions in Berlin" in a report on El Salvador: a town that is only called like a capital."""
    there = country_at.get(doc[n.start].idx) if n.entry.kind == "capital" and has_case(doc[n.head], WHERE) else None
    return there is not None and there not in n.entry.countries


def _by_seat(doc: Doc, named: Sequence[Named], parties: Parties) -> list[Named]:
    """A town that may stand for a state or for a body there ("Brussels"): for the one that the report tells of by another name, if any."""
    out: list[Named] = []
    for n in named:
        held = parties.find([t.text for t in doc[n.start : n.end]], 0)[1] if n.entry.home_only else ()
        if {e.kind for e in held} != SEATED:
            out.append(n)
            continue
        told = {o.entry.id for o in named if o.entry.name != n.entry.name or not o.entry.home_only}
        meant = next((e for e in held if e.id in told), None)
        out += [n._replace(entry=meant, code=str(meant.code_at(None)))] if meant is not None else []
    return out


def _is_language(token: Token, n: Named) -> bool:
    """ "A broadcast in Russian": in what language, and no Russians."""
    alone = [c.lower_ for c in token.children if c.dep_ != "punct"] == ["in"]
    return n.entry.kind == "adjective" and n.end - n.start == 1 and alone and token.dep_ in ("obl", "nmod")


def _is_make(token: Token, n: Named) -> bool:
    """ "Two Antonov planes": who built them, and not whose they are."""
    things = lexicon_of(token.doc).things
    return n.entry.kind == "company" and token.lower_ in things["makes"] and token.dep_ == "compound" and token.head.lemma_.lower() in things["made"]


def _ruled_once(token: Token, n: Named) -> bool:
    """ "The former Portuguese colony": whose it was, and no longer is."""
    ruled = token.dep_ in OF_NOUN and token.head.lemma_.lower() in lexicon_of(token.doc).things["ruled"]
    return ruled and n.entry.kind in STATE_KINDS and any(c.lower_ in PAST for c in token.head.children if c.i < token.i)


def _is_money(doc: Doc, n: Named) -> bool:
    """ "20 million U.S. dollars", "Swiss francs": whose money it is, and nobody who does anything."""
    behind = doc[n.end] if n.end < len(doc) else doc[n.head]
    counted = behind.i >= n.end and behind.lemma_.lower() in lexicon_of(doc).things["currencies"] and doc[n.head].head == behind
    return counted and n.entry.kind in STATE_KINDS


def _lemma(token: Token) -> str:
    """The lemma; of a plural that its capital at the start of a sentence made a name, that of the noun."""
    if token.pos_ == "PROPN" and token.lower_.endswith("s") and token.is_sent_start:
        found = find_lemma("0||l", token.text, "NOUN")
        return found if found.lower() != token.lower_ else token.lemma_.lower().removesuffix("s")  # no dictionary has "Vigilantes", "Peacekeepers"
    if token.lower_.endswith("men") and (token.lemma_.lower() == token.lower_ or token.tag_ == "NNS") and token.tag_ in ("NNS", "NNPS"):
        return token.lower_.removesuffix("men") + "man"  # "trawlermen"
    return one_of(token.text) or token.lemma_  # no dictionary has "Tutsis"


def _once_rebels(doc: Doc, named: Sequence[Named]) -> frozenset[str]:
    """Parties that were once rebels, in a report that tells of rebels and names no others there: it has no day, and is of that time."""
    parties = {n.entry.id: n.code.split(" ")[0] for n in named if n.entry.kind == "group" and n.code.endswith(" PTY") and n.entry.code_of("REB")}
    told = bool(parties) and any(t.lemma_ in ("rebel", "guerrilla") and (not t.i or t.nbor(-1).lower_ not in FORMER) for t in doc)
    others = {n.code.split(" ")[0] for n in named if n.code.endswith(" REB")}
    return frozenset(i for i, country in parties.items() if told and i is not None and country not in others)


def _as_rebels(doc: Doc, mentions: Sequence[Mention], parties: Parties, rebels: Set[str]) -> list[Mention]:
    """Groups that the report itself calls rebels are that in all of it, though they became a party later; so are `rebels`."""
    called = rebels | {
        m.id
        for m in mentions
        if (m.id or "").startswith("group:")
        and any(parties.modifiers.get(fold(t.lemma_), ("", True)) == ("REB", False) for t in doc[m.start : m.end])
        and doc[m.start - 1].lower_ not in FORMER
    }
    return [
        replace(m, codes=tuple(c.removesuffix(" PTY") + " REB" if c.endswith(" PTY") else c for c in m.codes))
        if m.id in called
        else m
        for m in mentions
    ]


def _make_named(doc: Doc, n: Named) -> Mention:
    """The mention of a name; "ethnic Gothans" and "Shuar Indians" are people of the country where they live."""
    kind = {"person": "person", "adjective": "adjective"}.get(n.entry.kind, "name")
    root = doc[n.head]
    if n.entry.kind == "demonym" and root.dep_ in ("amod", "compound"):
        kind = "adjective"
    code, acts_as = n.code, None
    one = n.entry.kind == "adjective" and _is_one_person(root)
    kind = "name" if one else kind
    if one or (n.entry.kind == "demonym" and kind == "name"):
        acts_as = "REB" if code.endswith(" REB") else None  # "the Bosnian Serbs" who fight or talk
        code = f"{code.split(' ')[0]} CVL"
    people = n.entry.kind == "demonym" or (n.entry.kind == "adjective" and root.dep_ in NOUN_PLACES)  # "ethnic Chinese"
    kin = people and (is_kin(doc, n) or (n.start > 0 and _is_of_tribe(doc[n.start - 1])))
    if kind in ("name", "adjective") and kin and root.dep_ not in OF_NOUN:
        return Mention(n.start, n.end, n.head, ("--- CVL",), "role", lemma=fold(n.entry.name), person=True, plural=True, local=True)
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
        plural=_are_many(n, root) or (one and _is_counted(root)),
        speaks_as=acts_as,
        acts_as=acts_as,
    )


def _is_of_tribe(before: Token) -> bool:
    """The word before a people that says they are called so alone: of Indians the name of their tribe."""
    return before.pos_ == "PROPN" and before.dep_ in ("compound", "amod") and before.head == before.nbor(1) and before.nbor(1).lower_ == "indians"


def _are_many(n: Named, root: Token) -> bool:
    """Whether a name is of several; a state with a plural name is one: "the Philippines said it"."""
    return n.entry.kind in ("demonym", "members") or (root.tag_ in ("NNS", "NNPS") and n.entry.kind != "state")


def _is_one_person(token: Token) -> bool:
    """ "A Kenyan", "the Kenyan", "six Sudanese": the adjective of a country in a noun's place; "the Sudanese" may be their government."""
    counted = [c for c in token.children if c.dep_ in ("det", "nummod")]
    definite = any(c.lower_ in ("the", "this", "that") for c in counted) and not token.lower_.endswith(OF_MANY)
    return token.dep_ in NOUN_PLACES and (definite or any(c.lower_ in ("a", "an", "another") or c.dep_ == "nummod" for c in counted))


def _is_counted(token: Token) -> bool:
    """ "Six Sudanese": more than one."""
    return any(c.dep_ == "nummod" and c.lower_ not in ("one", "1") for c in token.children)


def _make_text(doc: Doc, token: Token, mentions: dict[int, Mention], parties: Parties, provinces: Set[int]) -> Mention:
    """ "A statement by X", "one issued by X", "the ministry's statement", "military reports": a text that speaks for its author."""
    issuing = lexicon_of(doc).grammar.issuing
    issued = [c for c in token.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma_ in issuing]
    for child in (*token.children, *(c for verb in issued for c in verb.children if c.dep_ in ("obl", "obl:agent"))):
        case = {c.lower_ for c in child.children if c.dep_ == "case"}
        if child.i in mentions and (
            child.dep_ in ("nmod:poss", "compound", "amod")
            or case & ({"by"} if child.head.i != token.i else {"by", "from", "of"})
        ):
            author, nobody = mentions[child.i], child.lower_ in lexicon_of(doc).things["anonymous"]
            return Mention(
                author.start if child.i < token.i and author.codes[:1] and author.codes[0].startswith("---") else token.i,  # "a police report"
                token.i + 1,
                token.i,
                author.codes,
                "text",
                lemma=fold(token.lemma_),
                antecedent=child.i,
                local=author.local or (author.kind == "role" and not nobody),
            )
    for child in (c for c in token.children if c.i not in provinces):
        sector, weak = tell_sector(child, parties) if child.dep_ in ("amod", "compound") and child.i < token.i else ("", True)
        if sector in OFFICIAL and (not weak or child.lower_ == "official"):
            return Mention(child.i, token.i + 1, token.i, (f"--- {sector}",), "text", lemma=fold(token.lemma_), local=sector != "GOV")
    codes = ("UN IGO",) if _is_numbered(token) else ()
    return Mention(token.i, token.i + 1, token.i, codes, "text", lemma=fold(token.lemma_))


def _is_numbered(token: Token) -> bool:
    """ "Resolution 1701": those with a number of three digits and more are the Security Council's."""
    return token.lemma_.lower() == "resolution" and any(c.i > token.i and c.text.isdigit() and len(c.text) > 2 for c in token.children)


def _add_persons(doc: Doc, mentions: dict[int, Mention], by_head: dict[int, Named]) -> None:
    """Persons whom the lexicon does not know: their title says who they are.

    A person is whom the model sees as one, or a name that has the title of a person before it.
    """
    found = [(ent.start, ent.end, ent.root) for ent in doc.ents if ent.label_ == "PER"]
    found += [
        (head.i, head.i + 1 + sum(c.dep_ == "flat" for c in head.children), head)
        for i, m in mentions.items()
        if m.kind == "role" and m.person and doc[i].dep_ in ("nmod:desc", "compound")
        for head in [doc[i].head]
        if head.pos_ == "PROPN" and head.i == i + 1 and head.ent_type_ in ("", "PER")
    ]
    for first, end, last in found:
        root = _first_name(last, first)
        start = min(first, root.i)
        if root.i in mentions or root.pos_ == "PRON" or ((n := by_head.get(root.i)) is not None and (n.start, n.end) == (start, end)):
            continue  # "a group of Gothans"
        inner = next((i for i in range(start, end) if i in mentions), None)
        if inner is not None and mentions[inner].kind == "person":
            continue
        mentions[root.i] = Mention(
            start, end, root.i, (), "person", name=doc[start:end].text, person=True
        )
    _add_surnames(doc, mentions)
    named = name_by_title(doc, [mentions[i] for i in sorted(mentions)])
    mentions.update({m.head: m for m in named})


def _first_name(root: Token, start: int) -> Token:
    """The given name that a surname hangs on, where the model sees the surname alone as a person."""
    first = root.head
    return first if root.dep_ == "flat" and first.i == start - 1 and first.pos_ == "PROPN" and first.ent_type_ in ("", "PER") else root


def _meets_or_speaks(token: Token) -> bool:
    """ "After meeting Zenda", "Zenda said": who talks or is met is no place, whatever else is called so."""
    words = lexicon_of(token.doc).grammar
    return token.dep_ in ("nsubj", "nsubj:pass", "obj", "iobj") and token.head.lemma_ in words.mutual | words.speaking


def _add_surnames(doc: Doc, mentions: dict[int, Mention]) -> None:
    """A surname alone where the model sees no person: in a headline, of one whom the text names in full."""
    surnames = {
        doc[m.end - 1].text for m in mentions.values() if m.kind == "person" and m.end - m.start > 1
    }
    covered = {i for m in mentions.values() for i in range(m.start, m.end)}
    for token in doc:
        if (
            token.text in surnames
            and token.i not in covered
            and token.pos_ == "PROPN"
            and (token.ent_type_ != "LOC" or _meets_or_speaks(token))
            and not _goes_on(token)
        ):
            mentions[token.i] = Mention(
                token.i, token.i + 1, token.i, (), "person", name=token.text, person=True
            )


def _goes_on(token: Token) -> bool:
    """Whether a capitalised word beside a name makes it a part of another name."""
    near = [] if token.is_sent_start else [token.nbor(-1)]
    if token.i + 1 < len(token.doc) and not token.nbor().is_sent_start:
        near.append(token.nbor())
    return any(t.pos_ == "PROPN" and t.head in (token, token.head) for t in near)
