"""Organisations that the model sees and no list knows: their own words say what they are."""

from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from sayso.annotate.names import STATE_KINDS, Named
from sayso.records import Mention
from sayso.reference.parties import Parties
from sayso.reference.roles import Body

BEFORE = 3  # words before a name that say what it is: "the main opposition National Front"
NOWHERE = frozenset({"IGO", "NGO"})  # of no country where none is named


def add_bodies(
    doc: Doc, mentions: dict[int, Mention], named: Sequence[Named], parties: Parties
) -> None:
    """Add a mention for each unknown organisation whose name says its sector."""
    for ent in doc.ents:
        if ent.label_ != "ORG" or not ent[-1].text[:1].isupper() or len(ent) < 2:
            continue
        covered = [m for m in mentions.values() if ent.start <= m.head < ent.end]
        if any(m.kind not in ("adjective", "person") and not _is_part(m, ent) for m in covered):
            continue
        body = _body_of(ent, parties)
        if body is None:
            continue
        owner = _owner(ent, named)
        country = owner.code.split(" ")[0] if owner is not None else "---"
        for m in covered:
            if m.kind == "person" or _is_part(m, ent):
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


def _is_part(m: Mention, ent: Span) -> bool:
    """Whether a common noun only says what kind of body a name is: "Lawyers' Guild"."""
    return m.kind == "role" and m.end < ent.end and m.head != ent.root.i and m.start >= ent.start


def _body_of(ent: Span, parties: Parties) -> Body | None:
    """The first kind of body that fits the last word of a name and the words before it."""
    last = ent[-1].lower_
    around = {t.lower_ for t in ent[:-1]} | {t.lower_ for t in _before(ent)}
    possessed = {f"{w}'s" for w in around} | {f"{w}'" for w in around}
    words = around | (possessed if any(t.tag_ == "POS" for t in ent) else set())
    return next(
        (b for b in parties.bodies if last in b.heads and (not b.words or words & b.words)), None
    )


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
