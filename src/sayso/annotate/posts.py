"""Where a report is sent from and nothing happens: the towns in which bodies of states sit, "GENEVA (Reuter) - The UN envoy met the rebels"."""

from collections.abc import Sequence

from spacy.tokens import Doc

from sayso.annotate.role_sectors import BODIES
from sayso.datelines import datelines_of, is_in_dateline
from sayso.records import Mention, Place
from sayso.reference.things import load_things

LEAD = 3  # sentences, the dateline being one, in which a report tells which body it is about


def find_posts(doc: Doc, mentions: Sequence[Mention], places: Sequence[Place]) -> frozenset[str]:
    """The countries of which a report on a body of states tells nothing but that it is sent from the seat of one, where it tells of others."""
    ranges = [(d.start, d.end) for d in datelines_of(doc)]
    sent = {p.start for p in places if any(start <= p.start < end for start, end in ranges)}
    posts = {p.country for p in places if p.start in sent and p.country and (p.name or "").lower() in load_things()["body_seats"]}
    if not posts:
        return frozenset()
    lead = [s.end for s in doc.sents][:LEAD]
    told = [(m.head, c) for m in mentions if m.kind != "pronoun" and not is_in_dateline(doc[m.head]) for c in m.codes if not c.endswith(" MED")]
    if not any(code.split(" ")[0] in BODIES for head, code in told if head < lead[-1]):
        return frozenset()
    elsewhere = {code.split(" ")[0] for _, code in told} | {p.country for p in places if p.start not in sent and p.country}
    return frozenset(posts - elsewhere) if elsewhere - BODIES - {"---"} else frozenset()
