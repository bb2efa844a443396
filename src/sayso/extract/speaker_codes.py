"""Who the speakers of an attribution are: their words with the codes of the mentions in them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.extract.joined import sharers_of
from sayso.extract.phrases import make_parties
from sayso.extract.scene import Scene
from sayso.records import Attribution, Mention, Party

HEARSAY = frozenset({"report", "rumour", "rumor", "dispatch", "account"})
WHERE = frozenset({"in", "from", "around", "across"})


def with_codes(attribution: Attribution, doc: Doc, mentions: Mapping[int, Mention]) -> Attribution:
    """The attribution with its speakers' codes, and those of the attributions around it."""
    outer = with_codes(attribution.outer, doc, mentions) if attribution.outer is not None else None
    speakers = tuple(p for s in attribution.speakers for p in _find_parties(s, doc, mentions))
    speakers = tuple(p for p in speakers if p.code) or speakers[:1]
    return replace(attribution, speakers=speakers, outer=outer)


def without_theme(attributions: Sequence[Attribution], doc: Doc, mentions: Sequence[Mention]) -> list[Attribution]:
    """ "Ruritania: two nurses jailed": the state that a headline opens with is what it is about, and speaks only of other states."""
    states = [m for m in mentions if (m.id or "").startswith("state:") and m.codes]
    theme = next((a for a in attributions if a.made_by == "said_by:colon" and a.source is not None and a.source[0] == doc[0].idx), None)
    opening = next((m for m in states if theme is not None and theme.source == (doc[m.start].idx, doc[m.end - 1].idx + len(doc[m.end - 1]))), None)
    if theme is None or opening is None:
        return list(attributions)
    inside = [m for m in mentions if m.codes and any(a <= doc[m.head].idx < b for a, b in theme.content)]
    others = {c.split(" ")[0] for m in inside for c in m.codes} - {"---", opening.codes[0].split(" ")[0]}
    if others:
        return list(attributions)
    return [replace(a, outer=None) if a.outer is theme else a for a in attributions if a is not theme]


def _find_parties(speaker: Party, doc: Doc, mentions: Mapping[int, Mention]) -> list[Party]:
    """The parties that a speaker's words name: by their head, else by the last mention in them, else by the name they are cut from."""
    span = doc.char_span(speaker.start, speaker.end, alignment_mode="expand")
    if span is None:
        return [speaker]
    head = span.root
    found = mentions.get(head.i)
    if found is None or not found.codes:
        known = [m for t in span if (m := mentions.get(t.i)) is not None and m.codes and not (head.lemma_.lower() in HEARSAY and _tells_where(t))]
        heads = {m.head for m in known}
        outer = [m for m in known if not _tells_where(doc[m.head]) and heads.isdisjoint(t.i for t in doc[m.head].ancestors)]
        known = outer or known  # "the headquarters of the troops in Zenda"
        found = known[-1] if known else (found or _find_name_over(head, mentions))
    if found is None:
        return [speaker]
    shared = sharers_of(head) if len(found.codes) < 2 else []
    joined = [m for c in shared if (m := mentions.get(c.i)) is not None and m.codes and m.end <= found.start]
    scene = Scene(doc, mentions, {})
    return [p for m in (*joined, found) for p in make_parties(scene, m)]


def _tells_where(token: Token) -> bool:
    """ "Reports in Zenda said", "the office of the league in Zenda": where they are, and not whose."""
    return token.ent_type_ == "LOC" and any(c.dep_ == "case" and c.lower_ in WHERE for c in token.children)


def _find_name_over(word: Token, mentions: Mapping[int, Mention]) -> Mention | None:
    """The name of which a word is a part that the parse has apart from it: "Gotha Online reports"."""
    return next((m for m in mentions.values() if m.kind == "name" and m.start <= word.i < m.end), None)
