"""Roles in a `Doc`: common nouns for a party or a person of one, with the names that say whose they are."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from sayso.annotate.kin import is_kin
from sayso.annotate.known import fold_words
from sayso.annotate.names import STATE_KINDS, Named
from sayso.annotate.owners import OF_ITS, find_owners, has_case
from sayso.annotate.role_sectors import ALLY, find_both_sectors, find_sector, join_sector
from sayso.datelines import is_in_dateline
from sayso.records import Mention
from sayso.reference.coalitions import load_coalitions
from sayso.reference.epithets import find_states
from sayso.reference.lexicon import lexicon_of
from sayso.reference.parties import Parties
from sayso.reference.peoples import one_of
from sayso.reference.roles import Role
from sayso.text import fold

DASHES = frozenset({"-", "--", "–", "—", "_"})
OF_TRADES = frozenset({"CVL", "LAB", "BUS", "EDU"})  # what surnames are made of
NAMING = frozenset("call style name term dub".split())
SELVES = frozenset({"itself", "themselves", "himself", "herself"})
LIVES = frozenset({"life", "lives"})
AGENT = "agent"
ONE_ALONE = frozenset({"accused", "deceased"})  # adjectives that are one person as often as many
POINTING = frozenset("the this that its their his her our whose both".split())
NATIONAL = "national"  # "two of its nationals"
IN = frozenset({"in"})
BEFORE = frozenset({"amod", "compound"})
NOUN_PLACES = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "conj", "appos"})


def find_roles(
    doc: Doc, parties: Parties, lemmas: Sequence[str], named: Iterable[Named]
) -> list[tuple[int, Token, Role]]:
    """(first token, head, role) of every role noun that no longer name has swallowed."""
    taken = {
        i
        for n in named
        if n.entry.kind not in ("adjective", "demonym", "capital", "state")
        or (n.entry.kind == "demonym" and (n.code.endswith(" REB") or n.end - n.start > 1))  # "the Serbs" of a war, "Iraqi Kurds"
        for i in range(n.start, n.end)
    }
    taken |= {
        i
        for n in named
        if n.entry.kind in ("state", "demonym")  # of "Israeli Arabs" the second word is no role of its own
        for i in range(n.start, n.end)
        if n.end - n.start > 1
    }
    localities = lexicon_of(doc).things["locality"]
    folded = fold_words(doc)
    ends = parties.role_ends()
    found = []
    for i, word in enumerate(folded):
        titled = parties.titled.get(word)
        if titled is None and word not in ends and lemmas[i] not in ends:
            continue  # as most words
        token = doc[i]
        if is_in_dateline(token):
            continue  # there is no prince in PORT-AU-PRINCE
        if titled is not None and _stands_before_name(token, parties) and folded[token.i + 1] not in parties.titled:
            found.append((token.i, token, titled))
            continue
        if lemmas[i] not in ends and word not in ends:
            continue
        if token.pos_ not in ("NOUN", "PROPN", "ADJ") or token.i in taken:
            continue
        for size in range(4, 0, -1):
            start = token.i - size + 1
            beside = size == 1 and token.pos_ == "ADJ" and not _stands_as_noun(token)
            if start < 0 or (beside and not _tells_whose_deed(token)):
                continue  # "shot dead" is no dead person, but an "attorney general" is one
            role = _role_of(folded, lemmas, start, token.i, parties)
            if role is not None and beside and role.sector != "REB":
                break
            if role is not None and role.singular and token.tag_ in ("NNS", "NNPS"):
                break  # "rights" are not the political right
            if role is not None and (role.lemma in localities or _is_thing(token, role, parties) or (role.person and _is_in_place(token))):
                break  # "the village" is where, not who, and a "drone missile" a thing
            if role is not None and not (size == 1 and _is_name(token, role)):
                found.append((start, token, role))
                break
    return _without_nested(found)


def _stands_before_name(token: Token, parties: Parties) -> bool:
    """ "Father Rassendyll", "Private Helsing", "DSP Helsing": a capitalised word right before the name of a person."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else token
    named = token.text[:1].isupper() and following.ent_type_ == "PER" and following.pos_ == "PROPN"
    first = token.ent_iob_ == "B" or (token.i > 0 and fold(token.nbor(-1).text) in parties.titled)  # no "Sen" in "Nirmal Sen Gupta"
    within = token.ent_type_ == "PER" and following.ent_iob_ == "I" and first  # the model counts it to the name
    return named and (within or following in (token.head, *token.children))


def _is_name(token: Token, role: Role) -> bool:
    """ "Baker met the king", "John Major", "Maj. Dean Rassendyll": a word for people that is here what somebody is called."""
    if token.pos_ != "PROPN" or token.ent_type_ != "PER" or _is_many(token, role) or one_of(token.text):
        return False
    alone = token.dep_ not in ("nmod:desc", "compound", "appos") and not any(
        c.dep_ in ("det", "nmod:poss", "amod", "flat") for c in token.children
    )
    ranked = any(c.dep_ == "nmod:desc" for c in token.children)
    told = (e for e in token.doc.ents if len(e) > 1 and e.label_ == "PER" and e[-1].lower_ == token.lower_)
    surname = alone and role.ambiguous and any(True for _ in told)  # "Major" after "John Major"
    return token.dep_ == "flat" or surname or ((alone or ranked) and role.sector in OF_TRADES)


def _is_many(token: Token, role: Role) -> bool:
    """ "Stevedores struck": a plural at the start of a sentence is no surname, though its capital makes it look like one."""
    return token.lower_ != role.lemma and token.lower_.endswith(("s", "men")) and token.dep_ in ("nsubj", "nsubj:pass")


def _role_of(
    folded: Sequence[str], lemmas: Sequence[str], start: int, last: int, parties: Parties
) -> Role | None:
    """The role that words name, by their lemmas or as they stand: of "rights groups" only the last is inflected."""
    ends = dict.fromkeys((folded[last], lemmas[last]))
    before = dict.fromkeys((tuple(folded[start:last]), tuple(lemmas[start:last])))
    return next((role for b in before for e in ends if (role := parties.roles.get((*b, e))) is not None), None)


def _stands_as_noun(token: Token) -> bool:
    """ "The wounded", "two dead": an adjective is people only in a noun's place."""
    return token.dep_ in NOUN_PLACES and any(
        c.dep_ in ("det", "nummod", "nmod:poss", "amod") for c in token.children
    )


def _tells_whose_deed(token: Token) -> bool:
    """ "A jihadist assault", "insurgent violence"."""
    return token.dep_ in ("amod", "compound") and token.head.lemma_.lower() in lexicon_of(token.doc).things["deeds_of_arms"]


def _is_in_place(token: Token) -> bool:
    """ "The Sheikh Zayed district", "King Street": a title that a place is called by."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return token.pos_ == "PROPN" and token.ent_type_ == "LOC" and following.ent_type_ == "LOC" and following.ent_iob_ == "I"


def _is_thing(token: Token, role: Role, parties: Parties) -> bool:
    """Whether what can stand for people is what they fight with, a stuff, or only says what kind of thing another is: "a terrorist attack"."""
    head = token.head
    tells_kind = (
        token.dep_ in ("compound", "nmod:desc", "amod")
        and head.i > token.i
        and (fold(head.lemma_),) not in parties.roles
        and head.ent_type_ != "PER"
    )
    named_by_deed = token.lemma_.lower() in lexicon_of(token.doc).things["named_by_deed"]
    stuff = role.lemma == AGENT and token.i > 0 and token.nbor(-1).lower_ in lexicon_of(token.doc).things["of_stuffs"]
    return (tells_kind and (role.metonym or named_by_deed)) or (role.metonym and _is_launched(token)) or stuff


def _is_launched(thing: Token) -> bool:
    """ "Fired heavy artillery", "fired hundreds of rounds of artillery": the object of a verb of firing, or what it is a number of."""
    while thing.dep_ == "nmod" and any(c.dep_ == "case" and c.lower_ == "of" for c in thing.children):
        thing = thing.head
    return thing.dep_ == "obj" and thing.head.lemma_ in lexicon_of(thing.doc).things["launching"]


def _without_nested(found: list[tuple[int, Token, Role]]) -> list[tuple[int, Token, Role]]:
    """ "army" inside "army chief" is no mention of its own, "police" in "police officer" neither."""
    inner = {i for start, token, _ in found for i in range(start, token.i)}
    kept = []
    for start, token, role in found:
        if token.i in inner:
            continue
        kept.append((start, token, role))
    return kept


def _own(owners: Sequence[Named], token: Token, start: int, role: Role) -> list[Named]:
    """Of the names beside a role those whose it is."""
    doc, things, lemma = token.doc, lexicon_of(token.doc).things, token.lemma_.lower()
    owners = [n for n in owners if not _is_cut_off(token, n)]
    if role.apart and not role.person and any(o.dep_ == "nmod:poss" for o in token.children):
        owners = [n for n in owners if doc[n.head].dep_ in BEFORE]  # "Gotha's allies" are other states, its Ruritanian ones are told
    if lemma in things["makers"]:
        owners = [n for n in owners if n.head < start or n.entry.kind != "group"]  # "the author of a book on the Black Guard"
    if any(c.dep_ == "nmod:poss" and (c.tag_ in ("PRP$", "WP$") or c.pos_ == "NOUN") for c in token.children):
        owners = [n for n in owners if n.head < token.i or not has_case(doc[n.head], IN)]  # "its citizens in Gotha" are not Gotha's
    if lemma in things["foreign"]:
        owners = [n for n in owners if not has_case(doc[n.head], IN)]  # "diplomats in Strelsau" are of other states
    if _is_of_many(token, start):
        owners = [n for n in owners if n.head < start]  # "foreign leaders in Gotha" are not Gotha's
    return owners


def make_role(
    start: int, token: Token, role: Role, by_head: dict[int, Named], parties: Parties
) -> tuple[Mention | None, set[int]]:
    if role.plural and token.tag_ == "NN" and find_states([t.text for t in token.doc[start : token.i]]):
        start, role = token.i, parties.roles.get((fold(token.lemma_),), role)  # "the African nation" is one of them
    head = _root_of(token, start)
    owners = find_owners(token, start, by_head) or (find_owners(head, start, by_head) if head.i != token.i else [])
    owners = _own(owners, token, start, role)
    sector, modified = find_sector(token, start, role, parties)
    if not modified and role.needs_country and any(c.i in by_head and is_kin(token.doc, by_head[c.i]) for c in token.children):
        sector, modified = "CVL", True  # "Gothan leaders" of Ruritania's Gothans
    hosted = bool(owners) or modified or not role.needs_country or names_itself(head)
    if (not hosted and not _is_anaphoric(head) and not _has_unknown_host(head)) or (
        role.plural
        and token.tag_ in ("NN", "NNP")
        and not role.collective
        and token.lower_ != role.lemma
    ):
        return None, set()
    weak = False
    if role.ambiguous and _is_of_people(token, by_head):
        return None, set()
    if role.ambiguous and not owners and not _has_evidence(token) and not _is_addressed(token, role):
        theirs = role.lemma in (ALLY, NATIONAL) and any(c.tag_ == "PRP$" for c in token.children)
        if not theirs and not any(c.lower_ in ("the", "this", "that") for c in token.children if c.dep_ == "det"):
            return None, set()
        weak = True
    local = role.unnamed == "scene" or (role.takes_host and modified)
    both = find_both_sectors(token, start, role, sector, parties)
    codes = _codes_of(token, role, sector, owners, both)
    used = {n.head for n in owners if role.lemma not in LIVES or n.entry.kind != "demonym"}  # "the lives of two Gothans"
    first = min([_of_people(token.doc, start, parties), *(n.start for n in owners if n.start < start)])
    if codes and sector == "MIL" and _is_joint(token.doc[first : token.i]):
        codes.append(f"--- {sector}")
    mention = Mention(
        first,
        token.i + 1,
        head.i,
        tuple(codes) or (f"{role.country} {sector}",),
        "role",
        id=owners[0].entry.id
        if len(owners) == 1 and owners[0].entry.kind not in STATE_KINDS
        else None,
        name=owners[0].entry.name if len(owners) == 1 else None,
        lemma=role.lemma,
        person=role.person,
        plural=is_plural(token) or len(codes) > 1 or (sector == "REB" and _tells_whose_deed(token)),  # no "he"
        local=local,
        weak=weak or not hosted,
        speaks_as=role.speaks_as,
        apart=role.apart,
        acts_as=role.acts_as or _alone(token, role, sector),
        works=role.works,
    )
    return mention, used


def _of_people(doc: Doc, start: int, parties: Parties) -> int:
    """Where a role begins with the people whose it is: "Kurdish forces", "Kurdish-led forces"."""
    for before in (start - 1, start - 3):
        led = before == start - 1 or doc[start - 2 : start].text == "-led"
        if before >= 0 and led and fold(doc[before].text) in parties.insurgents:
            return before
    return start


def _codes_of(token: Token, role: Role, sector: str, owners: Sequence[Named], both: Sequence[str]) -> list[str]:
    """A code for each owner of a role; of one owner or none, and two sectors, one for each sector."""
    codes = list(dict.fromkeys(n.code if _sends(n, token, role) else join_sector(n, role, sector) for n in owners))
    if not both or len(owners) > 1:
        return codes
    country = codes[0].split(" ")[0] if codes else "---"
    return [f"{country} {s}" for s in both]


def _sends(n: Named, token: Token, role: Role) -> bool:
    """ "Taliban assassins", "Taliban prisoners": those of an armed group, and not whoever kills its men or is held by them."""
    armed = n.entry.kind == "group" and n.code.endswith((" REB", " CRM", " UAF"))
    before = token.doc[n.head].dep_ in ("compound", "amod") and n.head < token.i
    things = lexicon_of(token.doc).things
    return armed and before and role.lemma in things["assailants"] | things["jailed"]


def _alone(token: Token, role: Role, sector: str) -> str | None:
    """ "A driver opened fire", "a pupil stabbed two others": one man of a trade who uses force is a criminal."""
    trade = role.works or sector == "EDU" or token.lemma_.lower() in lexicon_of(token.doc).things["staff"]
    return "CRM" if role.person and trade and sector in OF_TRADES and token.tag_ == "NN" and not role.takes_host else None


def _is_joint(before: Span) -> bool:
    """ "Afghan and coalition troops": those that several states sent beside those of one."""
    words = {t.lower_ for t in before}
    return "and" in words and bool(words & load_coalitions().words)


def find_led(words: Span, code: str) -> str | None:
    """ "Coalition forces": those of who leads them where soldiers are of `code`; they are never those of the country they fight in."""
    country, sector = code.split(" ")
    leader = load_coalitions().leader(words.text, country) if sector == "MIL" else None
    return None if leader is None else f"{leader} {sector}"


def _is_cut_off(token: Token, owner: Named) -> bool:
    """ "NAIROBI, Reuter - Eritrean guerrillas": before a dash that stands alone is who sends the report."""
    between = token.doc[owner.end - 1 : token.i]
    return any(t.text in DASHES and before.whitespace_ for before, t in pairwise(between))


def _is_of_many(token: Token, start: int) -> bool:
    """ "Foreign leaders", "African envoys": officials of many states."""
    things = lexicon_of(token.doc).things
    first = token.doc[start].lemma_.lower()
    return token.tag_ == "NNS" and start < token.i and first in things["many_states"] and not (
        first == "foreign" and token.doc[start + 1].lemma_.lower() in things["foreign_affairs"]
    )


def _root_of(token: Token, start: int) -> Token:
    """The head of a role's words: the parse may hang "General" on "Secretary" or both on the verb."""
    root = token.doc[start : token.i + 1].root if start < token.i else token
    return root if root.pos_ in ("NOUN", "PROPN") else token


def _is_anaphoric(token: Token) -> bool:
    """ "The group", "its forces", "both sides", "the group's leader": a noun phrase that points back."""
    bands = lexicon_of(token.doc).things["bands"]
    owners = [c for c in token.children if c.dep_ == "nmod:poss" and c.lemma_.lower() in bands]
    return any(c.lower_ in POINTING for t in (token, *owners) for c in t.children)


def _has_unknown_host(token: Token) -> bool:
    """ "FDP leader": a name that no list has may yet turn out to be that of a party."""
    return any(
        c.ent_type_ == "ORG" and c.i < token.i and c.dep_ in ("compound", "nmod:poss", "nmod:desc") for c in token.children
    )


def names_itself(body: Token) -> bool:
    """ "A group calling itself the Red Falcons": whatever it is, it is one."""
    clauses = (c for c in body.children if c.dep_ in ("acl", "acl:relcl") and c.lemma_ in NAMING)
    return any(t.lower_ in SELVES for c in clauses for t in c.children)


def _is_of_people(token: Token, by_head: dict[int, Named]) -> bool:
    """ "The movement of the Gothan forces" is what they do, and no movement."""
    return token.lemma_ == "movement" and any(
        c.tag_ == "NNS" and c.i not in by_head and has_case(c, OF_ITS) for c in token.children
    )


def _has_evidence(token: Token) -> bool:
    """An ambiguous word is a party when it speaks or acts, or stands as a title before a name."""
    if token.dep_ in ("nsubj", "nsubj:pass", "obl:agent"):
        return token.head.pos_ == "VERB"
    return are_two_peers(token) or (token.dep_ in ("nmod:desc", "compound") and token.head.ent_type_ == "PER")


def _is_addressed(token: Token, role: Role) -> bool:
    """ "Sued the company", "asked the principal": an ambiguous word is a party where it is spoken to.

    "Its neighbour", "the other" and "his guest" are known from the text or not at all.
    """
    words = lexicon_of(token.doc)
    if role.apart or (role.sector == "GOV" and not role.person) or token.lower_ in ("other", "others"):
        return False
    if token.tag_ == "NN" and token.lemma_ not in words.things["staff"] and any(c.tag_ == "PRP$" for c in token.children):
        return False
    return token.dep_ in ("obj", "iobj") and token.head.lemma_ in words.grammar.addressing


def are_two_peers(token: Token) -> bool:
    """ "His two colleagues": those of two other parties."""
    words = {c.lower_ for c in token.children}
    own = any(c.tag_ == "PRP$" for c in token.children)
    return own and bool(words & {"two", "both"}) and token.lemma_ in lexicon_of(token.doc).grammar.peers


def is_plural(token: Token) -> bool:
    """Number of a noun: its tag, or the count before it; "gunmen" and "the dead" are many whatever the tag."""
    if token.lower_.endswith("men") and token.lower_ != token.lemma_.lower():
        return True
    if token.tag_ in ("JJ", "VBN") and token.lower_ not in ONE_ALONE:
        return any(c.lower_ in ("the", "these", "those") for c in token.children)
    return token.tag_ in ("NNS", "NNPS") or token.lower_ in (
        "police",
        "troops",
        "people",
        "personnel",
        "security forces",
    )
