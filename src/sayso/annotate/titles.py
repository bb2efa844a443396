"""Persons by the title beside their name: "army spokesman X", "the minister, X", "X of the Black Guard"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from spacy.tokens import Doc, Token

from sayso.annotate.known import is_envoy
from sayso.annotate.owners import OF_ITS, has_case
from sayso.annotate.role_sectors import BODIES
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of

# titles that say of which sector a known person is at the time
OFFICES = {
    "GOV": frozenset({"president", "minister", "premier", "chancellor", "king", "emir", "sultan", "dictator"}),
    "REB": frozenset({"leader", "chief", "commander", "warlord", "rebel"}),
    "PTY": frozenset({"leader", "chief", "candidate", "politician"}),
}
LONGEST_TITLE = 5  # words
PLURAL = frozenset({"NNS", "NNPS"})
SEATS = frozenset({"LEG", "JUD"})
AS = frozenset({"as"})
AT = frozenset({"at", "of", "in", "for", "with"})
LATE = "late"
CLAIMED = frozenset("separatist secessionist breakaway rebel self-styled self-declared self-proclaimed".split())


def name_by_title(doc: Doc, mentions: Sequence[Mention]) -> list[Mention]:
    """Persons with the party of the title beside their name, once it is known whose title it is."""
    by_head = {m.head: m for m in mentions}
    out = []
    for m in mentions:
        title = _title_of(doc, m, by_head) if m.kind == "person" else None
        if title is not None and title.codes:
            if _outranks(title, m):
                m = replace(m, codes=title.codes, local=True, speaks_as=title.speaks_as)
            elif (code := _in_office(doc, title, m)) is not None:
                m = replace(m, codes=(code,))
            m = replace(m, lemma=title.lemma) if m.lemma != title.lemma else m
        if m.kind == "person" and (not m.codes or m.codes[0].startswith("---")):
            m = _affiliated(doc, m, by_head)
        out.append(m)
    return out


def _outranks(title: Mention, m: Mention) -> bool:
    """Whether a title says more than the name: of an unknown man always, of a known one if it names another party.

    "African Union chairman X" speaks for the Union, and the "Gothan minister X" is no Ruritanian namesake.
    """
    if not m.codes or m.codes[0].startswith("---"):
        return m.id is None
    if title.codes[0].startswith("---") or len(title.codes) > 1:
        return False
    return title.codes[0].split(" ")[0] != m.codes[0].split(" ")[0]


def _in_office(doc: Doc, title: Mention, m: Mention) -> str | None:
    """A known person by the title that the text gives him: "President X", "rebel leader X", "UN envoy X".

    Titles of former days, and such as anybody can have, say nothing of what he is.
    """
    country, sector = title.codes[0].split(" ")
    own = m.codes[0].split(" ")
    if sector == own[1] or len(title.codes) > 1 or title.lemma.split(" ")[-1] not in OFFICES.get(sector, ()):
        return None
    near = {t.lower_ for t in doc[max(title.start - 1, 0) : title.end]}
    if LATE in near or near & lexicon_of(doc).things["ousted"] or (sector == "GOV" and near & CLAIMED):
        return None
    return f"{own[0]} {sector}" if country in ("---", own[0]) and own[0] not in BODIES else None


def _title_of(doc: Doc, m: Mention, mentions: dict[int, Mention]) -> Mention | None:
    """The role beside a name: "army spokesman X", "X, a retired general", "the minister, X"; one with a country first."""
    root = doc[m.head]
    beside = [
        mentions[c.i]
        for c in root.children
        if c.i in mentions and c.dep_ in ("nmod:desc", "compound", "appos", "flat", "amod")
        and not (c.dep_ == "nmod:desc" and c.i > root.head.i > root.i)  # "X met envoy Y", where the parse gives X the title of Y
    ]
    if root.dep_ in ("appos", "flat", "nmod:desc", "parataxis", "list") and root.head.i in mentions:
        beside.append(mentions[root.head.i])
    elif root.dep_ == "appos" and root.head.dep_ == "nmod" and root.head.ent_type_ == "LOC" and root.head.head.i in mentions:
        beside.append(mentions[root.head.head.i])  # "the mayor of Zenda, X", which the parse hangs on Zenda
    if not m.codes and root.dep_ == "nsubj" and root.head.i in mentions and any(c.dep_ == "cop" for c in root.head.children):
        beside.append(mentions[root.head.i])  # "X is the head of the council"
    if root.dep_ == "conj" and root.head.pos_ == "PROPN":  # "rebel leaders X and Y"
        before = [c for c in root.head.children if c.dep_ in ("nmod:desc", "compound") and c.i < root.head.i]
        before += [root.head.head] if root.head.dep_ == "appos" and root.head.i == root.head.head.i + 1 else []
        shared = (mentions.get(c.i) for c in before if c.tag_ in PLURAL)
        beside += [t for t in shared if t is not None and t.kind == "role" and t.plural]
    beside += [mentions[t.i] for t in _chosen_for(root) if t.i in mentions]
    beside += [mentions[t.i] for t in _identified_as(root) if t.i in mentions]
    beside += [t for c in _one_of(root) if (t := mentions.get(c.i)) is not None and t.codes and not t.codes[0].endswith(" CVL")]
    if m.start and (last := mentions.get(m.start - 1)) is not None and last.person and not last.plural:
        beside.append(last)  # "his Gothan counterpart X", whatever the parse says; "told police X had left" has no title
    # "DSP X", where the model counts the rank to the name
    beside += [t for i in range(m.start, m.head) if (t := mentions.get(i)) is not None and t.kind == "role"]
    titles = [t for t in beside if _is_office(doc, t) or (t.kind == "role" and t.person and not _is_of_unknown(t))]
    # "The defence minister, General X" is a minister, "Colonel X, the police chief" a policeman, "veteran dissident X" a dissident.
    titles.sort(key=lambda t: (not _governs(t), not any(c.endswith(" COP") for c in t.codes), all(c.endswith(" CVL") for c in t.codes)))
    known = [t for t in titles if t.codes and not t.codes[0].startswith("---")]
    return next(iter([*known, *titles]), None) or _body_before(doc, m, mentions) or _employer(root, m, mentions)


def _employer(name: Token, m: Mention, mentions: dict[int, Mention]) -> Mention | None:
    """ "X, the director of finance at the ministry", "X, a member of the city council": the body in which somebody has a post that is on no list."""
    if m.codes:
        return None
    posts = lexicon_of(name.doc).things["posts"]
    for post in name.children:
        if post.dep_ != "appos" or post.lemma_.lower() not in posts or post.i < name.i:
            continue
        behind = takewhile(lambda t: t.text not in (",", ";"), (t for t in name.subtree if t.i > post.i))
        inside = (mentions[t.i] for t in behind if t.i in mentions and has_case(t, AT))
        body = next((b for b in inside if b.kind in ("role", "name") and not b.person and len(b.codes) == 1), None)
        return replace(body, lemma="") if body is not None and not (body.id or "").startswith("state:") else None
    return None


def _chosen_for(name: Token) -> list[Token]:
    """ "Deputies elected X president", "X was sworn in as president": the office that somebody is chosen for."""
    choosing = lexicon_of(name.doc).grammar.choosing
    if name.dep_ == "compound" and name.head.dep_ == "xcomp":
        return [name.head] if name.head.head.lemma_ in choosing else []
    if name.dep_ not in ("obj", "nsubj:pass") or name.head.lemma_ not in choosing:
        return []
    return [c for c in name.head.children if c.i > name.head.i and (c.dep_ == "xcomp" or (c.dep_ == "obl" and has_case(c, AS)))]


def _identified_as(name: Token) -> list[Token]:
    """ "The gunman, identified as X", "police named the victim as X", "a rapist called X": the word for whom the name is."""
    while name.dep_ == "conj" and name.head.ent_type_ == "PER":
        name = name.head
    verb = name.head
    if verb.lemma_ not in lexicon_of(name.doc).things["identifying"] or name.dep_ not in ("obl", "xcomp", "obj"):
        return []
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return [verb.head] if name.dep_ == "xcomp" or has_case(name, AS) else []
    return [c for c in verb.children if c.dep_ in ("obj", "nsubj:pass") and c.i < name.i] if has_case(name, AS) else []


def _one_of(name: Token) -> list[Token]:
    """ "X, one of the top leaders of the union": those of whom somebody is one."""
    one = [c for c in name.children if c.dep_ == "appos" and c.lower_ == "one" and c.i > name.i]
    return [k for c in one for k in c.children if k.dep_ == "nmod" and has_case(k, OF_ITS)]


def _body_before(doc: Doc, m: Mention, mentions: dict[int, Mention]) -> Mention | None:
    """ "UN monitoring chief X": the body at the start of a title that is on no list, whatever the parse makes of the words between."""
    if m.codes:
        return None
    for token in reversed(doc[max(m.start - LONGEST_TITLE, 0) : m.start]):
        named = mentions.get(token.i)
        if named is not None and not (named.weak and named.codes[0].startswith("---")):
            inside = named.kind == "name" and _is_body(named) and token.i < m.start - 1
            return replace(named, lemma="") if inside and len(named.codes) == 1 else None
        if not token.text.isalpha() or token.dep_ not in ("compound", "amod", "nmod:desc"):
            return None
    return None


def _governs(title: Mention) -> bool:
    """Whether a title is an office of state, which says more of somebody than his rank."""
    return any(c.endswith(" GOV") for c in title.codes) and title.lemma.split(" ")[-1] in OFFICES["GOV"]


def _is_office(doc: Doc, title: Mention) -> bool:
    """ "UN envoy X", "the UN envoy, X": an office that is listed by name, told before him who holds it."""
    if is_envoy(doc, title):
        return True
    return title.kind == "name" and bool(title.codes) and doc[title.head].dep_ == "nmod:desc" and not (title.id or "").startswith("state:")


def _is_of_unknown(title: Mention) -> bool:
    """ "FDP leader" where nobody has told yet what the FDP is."""
    return title.weak and title.antecedent is None and title.codes[0].startswith("--- GOV")


def _affiliated(doc: Doc, m: Mention, mentions: dict[int, Mention]) -> Mention:
    """ "X of the Black Guard", "King X of Gotha": a name with a body, a group or a state behind it is of that."""
    for child in doc[m.head].children:
        of = child.dep_ == "nmod" and any(c.lower_ in ("of", "from", "with") for c in child.children)
        body = mentions.get(child.i)
        if of and body is not None and body.kind == "name" and _is_body(body):
            seat = (m.codes[0].split(" ")[1] if m.codes else "") in SEATS  # an MP of a party speaks in parliament
            code = f"{body.codes[0].split(' ')[0]} {m.codes[0].split(' ')[1]}" if seat else body.codes[0]
            return replace(m, codes=(code,), local=body.local)
        if of and body is not None and has_case(child, OF_ITS) and (body.id or "").startswith("state:") and len(body.codes) == 1:
            sector = m.codes[0].split(" ")[1] if m.codes else "CVL"
            return replace(m, codes=(f"{body.codes[0].split(' ')[0]} {sector}",))
    return m


def _is_body(m: Mention) -> bool:
    return bool(m.codes) and not (m.id or "").startswith("state:") and m.codes[0].split(" ")[1] != "GOV"
