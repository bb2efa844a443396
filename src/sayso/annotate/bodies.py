"""Organisations that the model sees and no list knows: their own words say what they are."""

from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from sayso.annotate.names import STATE_KINDS, Named
from sayso.annotate.role_sectors import BODIES
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of
from sayso.reference.parties import Parties
from sayso.reference.roles import Body

NUMBER = "#"  # stands in `bodies.yml` for any number
BEFORE = 3  # words before a name that say what it is: "the main opposition National Front"
ARTICLES = frozenset("al el ul as ash ad an ar at".split())
OF_MEMBERS = frozenset({"REL", "SOC", "BUS", "LAB", "JUD", "MED"})  # sectors of bodies whose names say who has joined
NOWHERE = frozenset({"IGO", "NGO"})  # of no country where none is named


def add_bodies(
    doc: Doc, mentions: dict[int, Mention], named: Sequence[Named], parties: Parties
) -> None:
    """Add a mention for each unknown organisation whose name says its sector."""
    for ent in doc.ents:
        if len(ent) < 2:
            continue
        body = _band_of(ent, parties)
        if body is None and ent.label_ == "ORG" and ent[-1].text[:1].isupper():
            body = _body_of(ent, parties)
        if body is None:
            continue
        covered = [m for m in mentions.values() if ent.start <= m.head < ent.end]
        if any(m.kind not in ("adjective", "person") and not _yields(m, ent, body) for m in covered):
            continue
        owner = _owner(ent, named)
        country = owner.code.split(" ")[0] if owner is not None else "---"
        for m in covered:
            if m.kind == "person" or (m.kind != "adjective" and _yields(m, ent, body)):
                del mentions[m.head]
        mentions[ent.root.i] = Mention(
            ent.start,
            ent.end,
            ent.root.i,
            (f"{country} {body.sector}",),
            "name",
            name=ent.text,
            lemma=ent[-1].lower_,
            local=body.sector not in NOWHERE,
        )


def _yields(m: Mention, ent: Span, body: Body) -> bool:
    """Whether a name tells more than the noun in it: a "Council of Muslims" is no organ of a state, as councils are."""
    things = lexicon_of(ent.doc).things
    role = m.kind == "role" and ent.doc[m.head].pos_ == "PROPN"
    generic = role and m.lemma in things["assemblies"] and m.codes[0].split(" ")[0] not in BODIES
    band = role and m.lemma in things["named_bands"] and body.sector == "REB"
    state = m.kind == "name" and (m.id or "").startswith("state:") and m.head != ent.root.i
    banner = role and m.lemma in things["banners"] and body.sector in ("PTY", "REB")
    return _is_part(m, ent) or band or banner or (body.sector in OF_MEMBERS and (generic or state))


def _is_part(m: Mention, ent: Span) -> bool:
    """Whether a common noun only says what kind of body a name is: "Lawyers' Guild"."""
    return m.kind == "role" and m.end < ent.end and m.head != ent.root.i and m.start >= ent.start


def _body_of(ent: Span, parties: Parties) -> Body | None:
    """The first kind of body that fits the last word of a name, or the one before "of", and the words around it."""
    around = {t.lower_ for t in ent} | {t.lower_ for t in _before(ent)}
    possessed = {f"{w}'s" for w in around} | {f"{w}'" for w in around}
    words = around | (possessed if any(t.tag_ == "POS" for t in ent) else set())
    words |= {NUMBER} if any(t.text[:1].isdigit() for t in ent.doc[max(ent.start - 1, 0) : ent.end]) else set()
    for last in _heads(ent):
        others = words - {last}
        for body in parties.bodies:
            if last in body.heads and (not body.words or others & body.words):
                return body
    return None


def _band_of(ent: Span, parties: Parties) -> Body | None:
    """ "Jaysh al-Haqq", "Liwa al-Fajr": the first word of an Arabic name, which the model may take for a person's."""
    if ent[1].lower_ not in ARTICLES:
        return None
    return next((b for b in parties.bodies if ent[0].lower_ in b.first), None)


def _heads(ent: Span) -> list[str]:
    """The last word, and that before "of" or "for" in "League for Human Rights"."""
    cut = next((i for i in range(1, len(ent)) if ent[i].lower_ in ("of", "for")), None)
    return [ent[-1].lower_, *([ent[cut - 1].lower_] if cut is not None else [])]


def _before(ent: Span) -> list[Token]:
    out = []
    for i in range(ent.start - 1, max(ent.start - 1 - BEFORE, -1), -1):
        token = ent.doc[i]
        if token.pos_ not in ("ADJ", "NOUN", "PROPN"):
            break
        out.append(token)
    return out


def _owner(ent: Span, named: Sequence[Named]) -> Named | None:
    """The state in a name or before it."""
    first = ent.start - len(_before(ent))
    states = [n for n in named if n.entry.kind in STATE_KINDS and first <= n.head < ent.end]
    states += [
        n
        for n in named
        if n.entry.kind in STATE_KINDS and n.end in (ent.start - 1, ent.start) and n.start < ent.start
        and ent.doc[ent.start - 1].lower_ in ("'s", "’s", "'", "’")
    ]
    return states[0] if states else None
