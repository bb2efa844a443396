"""The sector of a role: of the noun itself, of the words before and behind it, and of whom it belongs to."""

from spacy.tokens import Token

from sayso.annotate.names import STATE_KINDS, Named
from sayso.annotate.owners import OF_ITS, find_state_served, has_case, is_body_of
from sayso.reference.lexicon import lexicon_of
from sayso.reference.parties import Parties
from sayso.reference.roles import Role
from sayso.reference.things import load_things
from sayso.text import fold

BODIES = frozenset(  # codes that are no country's
    {"UN", "EU", "NATO", "AU", "OSCE", "ICJ", "ICC", "ICRC", "ARL", "IGO", "NGO"}
)
JOINABLE = frozenset({"SOC", "BUS"})  # bodies that may be of anybody: "a company of paratroopers"
OFFICES = frozenset({"GOV", "PTY", "MIL", "LEG"})
STAFFED = frozenset({"NGO", "BUS", "IGO"})  # whose doctors, drivers and employees are of them
ARMED = frozenset({"MIL", "COP"})  # who are rebels where a word before them says so
OF_STATE = frozenset({"MIL", "COP", "GOV"})
FIGHTERS = frozenset({"REB", "UAF"})  # sectors of fighters and militiamen of whom nothing else is told
SIDED = ("MIL", True)  # what words like "pro-government" and "security" make of people
ALLY = "ally"
MEMBER = "member"
FACTION = "faction"
COALITION = "coalition"
ARMED_GROUPS = frozenset({"REB", "CRM", "UAF"})
PEOPLE = frozenset({"CVL", "SOC", "UAF"})  # sectors of nouns that say little of who people are
UNARMED = frozenset({"PTY", "LEG", "LAB", "SOC"})  # that split as armed groups do
VAGUE = frozenset({"CVL", "SOC", "GOV"})  # sectors of leaders, members and officials of whom nothing else is told
BEFORE = frozenset({"amod", "compound", "nmod:desc", "nmod:poss"})


def find_sector(token: Token, start: int, role: Role, parties: Parties) -> tuple[str, bool]:
    """The sector that a role has by its own words, and whether others than the noun gave it."""
    if _takes_arms(token, start, role):
        return "REB", True
    if _flies(token):
        return "MIL", True
    if role.lemma == COALITION and _is_of_parties(token):
        return "PTY", True
    if role.lemma == FACTION and (unarmed := _find_unarmed(token, parties)) is not None:
        return unarmed, False
    if role.sector in FIGHTERS and find_state_served(token) is not None:
        return "MIL", True
    found, modified = _by_modifier(token, start, role, parties)
    if not modified and role.takes_host and (role.person or role.source_only) and (host := _by_host_behind(token, role, parties)) is not None:
        return host, True
    if not modified and role.sector == "CVL" and role.person and not role.apart:
        told = _by_clause(token, parties)
        return (told, True) if told is not None else (found, False)
    if not modified and not role.person and (role.takes_host or role.sector in JOINABLE):
        content = _by_content(token, parties)
        if content is None and role.needs_country and _has_members(token, parties):
            return found, True
        return (content, False) if content is not None else (found, False)
    return found, modified


def find_both_sectors(token: Token, start: int, role: Role, sector: str, parties: Parties) -> list[str]:
    """ "Military and rebel sources": of two parties; empty where one word says whose they are, or two say the same."""
    last = token.doc[token.i - 1] if token.i > 2 else token
    if not (role.takes_host or start < token.i) or token.tag_ != "NNS":
        return []
    if last.dep_ != "conj" or last.head.dep_ not in BEFORE or last.head.head != token:
        return []
    told = [parties.modifiers.get(fold(t.lemma_), ("", True)) for t in (last.head, last)]
    if start < token.i:
        told[1] = sector, told[1][1]  # of "police and hospital officials" the second are hospital officials
    sectors = list(dict.fromkeys(s for s, _ in told if s))
    return sectors if len(sectors) == 2 and not all(weak for _, weak in told) else []


def _by_modifier(token: Token, start: int, role: Role, parties: Parties) -> tuple[str, bool]:
    """ "Rebel commander", "police spokesman": the nearest strong word before the noun says whose he is."""
    if role.sector == "GOV" and role.needs_country and not role.person and _is_of_parliament(token, start, parties):
        return "LEG", True
    if not role.takes_host and role.sector not in PEOPLE:
        may_be = role.sector in ARMED or (role.sector == "MED" and not role.person)  # "a rebel radio station"
        return (_risen(token, start, role, parties) or role.sector) if may_be else role.sector, False
    if role.takes_host and (host := _host_of(token, start, parties)) is not None:
        return host.sector, True
    found, modified = role.sector, False
    for i in range(start - 1, max(start - 4, 0) - 1, -1):
        near = token.doc[i]
        if near.pos_ not in ("ADJ", "NOUN", "PROPN", "VERB") or near.dep_ not in BEFORE:
            break
        if role.sector == "UAF" and {fold(near.lemma_), fold(near.text)} & parties.insurgents:
            return "REB", True
        if role.sector == "CVL" and not role.takes_host and fold(near.lemma_) in parties.faiths:
            continue  # "Muslim prisoners" are no clergy
        hit = parties.modifiers.get(fold(near.lemma_)) or parties.modifiers.get(fold(near.text))
        if hit is not None and role.sector == "REB" and hit[0] in OF_STATE:
            continue  # "army rebels" have left the army
        if hit == SIDED and role.sector == "CVL" and role.acts_as != "UAF":
            continue  # "pro-government farmers" are no soldiers, as "pro-government tribesmen" are
        if hit is not None and (not hit[1] or role.sector in ("CVL", "SOC") or role.needs_country):
            found, modified = hit[0], True
            if not hit[1]:
                break
        modified = modified or hit is not None
    if role.takes_host and role.person and not modified and (members := _members_of(token, parties)) is not None:
        return members.sector, True
    return found, modified


def _is_of_parliament(token: Token, start: int, parties: Parties) -> bool:
    """ "The Senate agriculture committee", "the parliamentary oversight board"."""
    near = [t for t in token.doc[max(start - 3, 0) : start] if t.dep_ in BEFORE and t.head.i >= t.i]
    return any(parties.modifiers.get(fold(t.text)) == ("LEG", False) for t in near)


def _risen(token: Token, start: int, role: Role, parties: Parties) -> str | None:
    """ "Rebel marines", "a rival army": armed men of a state who have risen against it; "an intelligence colonel", "a police brigadier"."""
    near = token.doc[start - 1] if start else token
    if token.lemma_ == "army" and token.tag_ == "NN" and any(c.lower_ == "rival" for c in token.children if c.dep_ == "amod"):
        return "REB"
    if near.i == token.i or near.dep_ not in BEFORE:
        return None
    sector, weak = tell_sector(near, parties)
    if token.tag_ == "NNS" and not sector and start > 1 and token.doc[start - 2].head == token:
        sector, weak = tell_sector(token.doc[start - 2], parties)  # "guerrilla urban commandos"
    if role.person and role.sector == "MIL" and sector == "COP":
        return sector
    return sector if sector in ("REB", "SPY") and not weak else None


def tell_sector(before: Token, parties: Parties) -> tuple[str, bool]:
    """The sector that a word before a noun tells, and whether it yields to any other; an empty one of most words."""
    return parties.modifiers.get(fold(before.lemma_)) or parties.modifiers.get(fold(before.text)) or ("", True)


def _takes_arms(token: Token, start: int, role: Role) -> bool:
    """ "Armed nationalists", "armed royalists": people of a party who fight."""
    return role.sector == "PTY" and role.person and start > 0 and token.doc[start - 1].lower_ == "armed"


def _flies(token: Token) -> bool:
    """ "Two fighters intercepted the airliner", "Gotha scrambled fighters", "fighters entered Gothan airspace"; drones are flown by men."""
    if token.lemma_ != "fighter" or (token.dep_ == "obl:agent" and token.head.lemma_ == "fly"):
        return False
    return token.head.lemma_ in lexicon_of(token.doc).things["flying"] or any(c.lemma_ == "airspace" for c in token.head.children)


def _is_of_parties(coalition: Token) -> bool:
    """ "The liberals quit the coalition"; one that a state quits is of armies."""
    quit_ = coalition.dep_ == "obj" and coalition.head.lemma_ in lexicon_of(coalition.doc).things["breaking_up"]
    return quit_ and all(c.ent_type_ != "LOC" for c in coalition.head.children if c.dep_ == "nsubj")


def _find_unarmed(faction: Token, parties: Parties) -> str | None:
    """ "A faction of the union", "its faction": a part of those who bear no arms; a pronoun for rebels makes rebels of it later."""
    if any(tell_sector(c, parties)[0] for c in faction.children if c.dep_ in BEFORE and c.i < faction.i):
        return None
    for child in faction.children:
        if child.tag_ == "PRP$":
            return "PTY"
        if child.dep_ == "nmod:poss" or (child.dep_ == "nmod" and has_case(child, OF_ITS)):
            before = (fold(child.nbor(-1).text),) if child.i else ()
            role = parties.roles.get((*before, fold(child.lemma_))) or parties.roles.get((fold(child.lemma_),))
            if role is not None and role.sector in UNARMED:
                return "PTY" if role.sector == "LEG" else role.sector
    return None


def _members_of(token: Token, parties: Parties) -> Role | None:
    """ "The teachers' leader", "the rickshaw pullers' spokesman": whose he is, where many possess him."""
    for child in token.children:
        if child.dep_ == "nmod:poss" and child.tag_ == "NNS" and child.i < token.i:
            words = (fold(child.nbor(-1).text), fold(child.lemma_)) if child.i else ()
            role = parties.roles.get(words) or parties.roles.get(words[1:])
            if role is not None and role.person and not role.takes_host:
                return role
    return None


def _host_of(token: Token, start: int, parties: Parties) -> Role | None:
    """ "Emergency service spokeswoman", "aid agency chief": a role of two words and more before one that is of others."""
    last = token.doc[start - 1] if start else token
    if start < 2 or last.dep_ not in BEFORE or last.i + 1 != start or last.pos_ not in ("NOUN", "PROPN"):
        return None
    for first in (start - 3, start - 2):
        words = tuple(fold(t.text) for t in token.doc[max(first, 0) : start])
        role = parties.roles.get(words)
        if role is not None and (not role.takes_host or role.sector in ARMED):  # "an armed forces source"
            return role
    return None


def _by_clause(token: Token, parties: Parties) -> str | None:
    """ "Men armed with rifles", "a man convicted of murder", "families displaced by floods": told behind the noun."""
    for child in token.children:
        own = any(c.dep_ == "nsubj:pass" and token.i < c.i < child.i and c.pos_ != "PRON" for c in child.children)
        if child.i > token.i and child.dep_ in ("acl", "acl:relcl") and child.tag_ in ("VBN", "VBD") and not own:  # "when men armed with"
            return parties.told.get(child.lemma_) if not _has_sided(child) else None
    return "UAF" if _bear_arms(token) else None


def _has_sided(told: Token) -> bool:
    """ "Farmers accused of helping the rebels": of no crime, but of the side that they took in a war."""
    siding = lexicon_of(told.doc).grammar.siding
    return told.lemma_ in ("accuse", "suspect") and any(c.lemma_.lower() in siding for c in told.children if c.i > told.i)


def _bear_arms(token: Token) -> bool:
    """ "Men carrying machetes", "youths with rifles", "men in masks": several, as one such man may be any criminal."""
    if token.tag_ not in ("NNS", "NNPS"):
        return False
    things = lexicon_of(token.doc).things
    struck = token.dep_ == "obj" and token.head.lemma_ in lexicon_of(token.doc).grammar.harming  # "threatened people with a gun": his own
    for child in token.children:
        if child.i < token.i:
            continue
        held = [child] if child.dep_ == "nmod" and not struck and any(c.lower_ in ("with", "in") for c in child.children if c.dep_ == "case") else []
        if child.dep_ == "acl" and child.tag_ == "VBG" and child.lemma_ in things["bearing"]:
            held = [c for c in child.children if c.dep_ == "obj"]
        if any(t.lemma_.lower() in things["borne"] for t in held):
            return True
    return False


def _by_content(token: Token, parties: Parties) -> str | None:
    """ "A delegation of legislators", "a coalition of peace groups", "a company of marines": a body is what its members are."""
    for child in token.children:
        if child.i > token.i and child.dep_ == "nmod" and any(c.lower_ == "of" for c in child.children if c.dep_ == "case"):
            role = parties.roles.get((fold(child.lemma_),)) or parties.roles.get((fold(child.text),))
            many = child.tag_ in ("NNS", "NNPS") and role is not None and not role.takes_host
            if role is not None and (many or role.sector in ARMED) and role.sector not in PEOPLE:
                return role.sector
    return None


def _has_members(token: Token, parties: Parties) -> bool:
    """ "An association of retired officers", "a league of pensioners": a body whose name is who has joined."""
    if token.lemma_.lower() not in lexicon_of(token.doc).things["joined_bodies"]:
        return False
    members = [c for c in token.children if c.i > token.i and c.dep_ == "nmod" and c.tag_ == "NNS"]
    return any((fold(m.lemma_),) in parties.roles and has_case(m, OF_ITS) for m in members)


def _by_host_behind(token: Token, own: Role, parties: Parties) -> str | None:
    """ "Members of the Gothan security forces", "the commander of the rebel army": of whom somebody is, told behind."""
    if own.sector == "REB" and own.lemma != "militant":
        return None  # "rebels of the Gothan Workers' Party": their party bears arms
    for child in token.children:
        if child.i > token.i and child.dep_ == "nmod" and has_case(child, OF_ITS) and (fold(child.lemma_),) not in parties.roles:
            deed = parties.roles.get((fold(child.lemma_), own.lemma))
            if deed is not None:
                return deed.sector  # "the leader of the protests" is a protest leader
        if child.i < token.i or child.dep_ != "nmod" or not is_body_of(child, token) or child.ent_type_ == "LOC":
            continue  # "the ambassador of the Soviet Union", which is no trade union
        armed = [parties.modifiers.get(fold(c.lemma_), ("", True)) for c in child.children if c.dep_ in BEFORE]
        told = next((s for s, weak in armed if s in ARMED and not weak), None)
        if told is not None and child.lemma_.lower() in lexicon_of(token.doc).things["units"]:
            return told  # "members of the police special operations department"
        last = fold(child.text), fold(child.lemma_)
        for size in (2, 1):
            before = tuple(fold(t.text) for t in token.doc[child.i + 1 - size : child.i])
            role = next((r for w in last if (r := parties.roles.get((*before, w))) is not None), None)
            if role is not None:
                sector, modified = find_sector(child, child.i + 1 - size, role, parties)
                joined = child.lemma_.lower() in lexicon_of(token.doc).things["joined_bodies"]  # a group may be of any kind
                if role.needs_country and not role.person and own.sector in VAGUE and (sector == "CVL" or (sector == "SOC" and joined)):
                    return sector  # the leaders of a protest movement, the members of an association
                if sector == "CVL" and not ((role.person and own.lemma != MEMBER) or own.lemma.endswith("leader")):
                    return sector  # the captain of a trawler is no soldier, a member of the public no deputy
                unsure = (role.ambiguous or role.needs_country) and not modified
                return sector if not (unsure or sector in PEOPLE or sector == "GOV") else None
    return None


def join_sector(n: Named, role: Role, own: str) -> str:
    """The party of a role that belongs to a name: "Israeli" + MIL, "Hamas" + any, "UN" + MIL."""
    country, sector = n.code.split(" ")
    if role.lemma == ALLY and sector in ARMED_GROUPS and n.entry.kind == "group":
        return n.code  # "their al-Qaeda allies" are al-Qaeda
    if role.unnamed in BODIES:
        return f"{role.unnamed} {role.sector}"  # "the international tribunal for Ruritania"
    if role.sector == "JUD" and country in BODIES and country != "NGO":
        return f"{country} JUD"  # "UN judges" try others in its name
    if role.apart and not (role.works and sector in STAFFED):
        return f"{country if country not in BODIES else '---'} {role.sector}"
    if n.entry.kind in STATE_KINDS:
        breakaway = sector == "REB" and own in ("MIL", "GOV", "LEG", "UAF")
        found = role.of_state if role.of_state and own == role.sector else own
        return n.code if breakaway else f"{country if found != 'IGO' else 'IGO'} {found}"  # truce monitors in Gotha are not Gotha's
    face = _face(n, role, own)
    if face is not None:
        return face
    if n.entry.kind == "organisation":
        armed = role.sector in ("MIL", "REF") and sector not in ("NGO", "SOC", "CVL")  # a civil defence corps is no army
        return f"{country} MIL" if armed else n.code
    if role.sector == "LEG" and role.person:
        return f"{country} LEG"  # a deputy of a party
    if n.entry.kind in ("group", "members", "company", "seat", "force") or role.takes_host:
        return n.code
    members = role.person or role.sector == "CVL"  # "its men", "BSF personnel"
    return n.code if members and sector != "MED" else f"{country} {role.sector}"


def _face(n: Named, role: Role, own: str) -> str | None:
    """What a party that is several things is by the noun it owns: "Taliban fighters" and "the Taliban government".

    A president's rebels are no government either.
    """
    if n.entry.kind not in ("group", "members", "person"):
        return None
    country, sector = n.code.split(" ")
    if own == "REB" or role.sector in ("REB", "UAF"):
        armed = n.entry.code_of("REB")
        if sector in OFFICES and (armed or (own == "REB" and role.lemma != FACTION)):
            return armed or f"{country} REB"
        return None
    last = role.lemma.split(" ")[-1]
    if n.entry.kind == "person" and role.sector == "PTY" and sector in OFFICES:
        return f"{country} PTY"  # "supporters of President X", "the premier's party"
    if n.entry.kind != "person" and last in load_things()["governing"] and (sector != "REB" or n.entry.code_of("GOV")):
        return f"{country} {role.sector}"  # of separatists who never governed a state it is theirs
    if n.entry.kind == "person" and role.collective and role.sector in PEOPLE and sector in OFFICES:
        return f"{country} {role.sector}"  # "the president's tribe", "the king's village"
    if sector in ("GOV", "PTY") and role.sector == "MIL" and n.entry.code_of("GOV"):
        return f"{country} MIL"
    return None
