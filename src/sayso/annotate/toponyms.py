"""Toponyms of a `Doc`: names of the gazetteer first, the model's spans second, context for the rest.

A name counts as a place by what speaks for it and against it: how large a place bears it, what the
model took it for, the words before and after. Names inside the name of an organisation
("Toronto Police") and words for nationalities are toponyms too, but associative ones: they say
nothing about where something is; `toponym_kind` tells them apart.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from sayso.annotate.names import STREETS
from sayso.annotate.toponym_edges import (
    HYPHENS,
    find_begins,
    find_ends,
    is_glued,
    named_end,
    trimmed,
    whole_compound,
)
from sayso.annotate.toponym_evidence import (
    SAME_ELSEWHERE,
    THRESHOLD,
    Found,
    entity_over,
    low,
    place_words,
    score_place,
)
from sayso.annotate.toponym_unknown import find_again, find_described, is_described, is_placed
from sayso.records import Place
from sayso.reference.gazetteer import Entry, Gazetteer
from sayso.reference.lexicon import lexicon_of
from sayso.reference.peoples import find_homes
from sayso.reference.place_names import fold_place, generic_words
from sayso.text import fold

SAINTS = frozenset({"st", "saint", "saints", "ss"})
REACH = 6  # words from a saint to the church that is called after him
SITE_BREAKS = frozenset("and at on of , . 's ’s &".split())  # never inside the name of a site
AVENUES = frozenset({"Avenue", "Ave", "Boulevard", "Blvd", "Drive", "Lane", "Crescent", "Terrace"})


def find_toponyms(doc: Doc, gazetteer: Gazetteer, *, associative: bool = True) -> list[Place]:
    """All toponyms in order, without overlaps; with `associative` off only those that place something.

    The places are words with offsets alone; `resolve` finds out where they are.
    """
    persons = (e for e in doc.ents if e.label_ == "PER" and len(e) > 1)
    surnames = frozenset(fold(e[-1].text) for e in persons if e[-1].pos_ == "PROPN")
    begins = find_begins(doc)
    scored = [
        (found, score_place(doc, found, gazetteer, surnames))
        for found in _candidates(doc, begins, gazetteer)
    ]
    sure = {fold(doc[f.start : f.end].text) for f, score in scored if score >= THRESHOLD + 1.0}
    taken: list[Found] = []
    at = 0
    for found, score in scored:
        if found.start < at or score + SAME_ELSEWHERE < THRESHOLD:
            continue
        if score >= THRESHOLD or fold(doc[found.start : found.end].text) in sure:
            taken.append(_begun(doc, found, at))
            at = found.end
    taken += _model_only(doc, begins, taken, surnames)
    ordered = sorted(taken, key=lambda f: f.start)
    spans = [doc[f.start : f.end] for f in ordered]
    spans = [s for s in spans if not _is_of_street(s, gazetteer) and not _is_of_saint(s)]
    kept = (s for s in spans if associative or _kind(s) in ("literal", "metonym"))
    return [Place(s.text, s.start_char, s.end_char) for s in kept]


def toponym_kind(doc: Doc, place: Place) -> str:
    """How a toponym is meant: literal, metonym ("Moscow said"), adjective ("Iraqi"), embedded (in a name)."""
    span = doc.char_span(place.start, place.end, alignment_mode="expand")
    return "literal" if span is None else _kind(span)


def is_metonym(token: Token) -> bool:
    """True where the name at `token` acts like a party: "Moscow said", "the talks with Tehran"."""
    acting = lexicon_of(token.doc).grammar.acting
    head = token.head
    while token.dep_ in ("compound", "flat", "conj") and head.pos_ == "PROPN" and head != token:
        token, head = head, head.head
    if token.dep_ in ("nsubj", "nsubj:pass", "iobj"):
        has_object = (
            token.dep_ == "nsubj"
            and head.pos_ == "VERB"
            and any(c.dep_ == "obj" for c in head.children)
        )
        return head.lemma_.lower() in acting or has_object
    case = {low(c) for c in token.children if c.dep_ == "case"}
    return bool(case & {"by", "with", "between", "for", "against"}) or (
        "to" in case and head.lemma_.lower() in acting
    )


def _kind(span: Span) -> str:
    root = span.root
    if root.pos_ == "ADJ" or (len(span) == 1 and root.dep_ == "amod"):
        return "adjective"
    if root.tag_ in ("NNS", "NNPS") and len(span) == 1 and root.ent_type_ in ("MISC", ""):
        return "adjective"
    entity = entity_over(span)
    if entity is not None and len(entity) > len(span) and entity.label_ in ("ORG", "PER", "MISC"):
        return "embedded"
    return "metonym" if is_metonym(root) else "literal"


def _candidates(doc: Doc, begins: Sequence[int], gazetteer: Gazetteer) -> Iterator[Found]:
    """The longest known name, or the name of a site, at every token that can begin one."""
    text = doc.text
    found = (_longest(doc, i, gazetteer, text) for i in begins)
    return (f for f in found if f is not None)


def _is_of_saint(span: Span) -> bool:
    """ "The St. Paul Coptic church", "St. Mark's Cathedral": whose church it is, and no town of that name."""
    if low(span[0]).rstrip(".") not in SAINTS or len(span) < 2:
        return False
    houses = lexicon_of(span.doc).things["prayer_houses"]
    behind = span.doc[span.end : span.end + REACH]
    entity = entity_over(span)
    named = behind.text[:2] in ("'s", "’s") or (entity is not None and entity.label_ in ("PER", "ORG"))
    return named and any(t.text[:1].isupper() and t.lemma_.lower() in houses for t in behind)


def _is_of_street(span: Span, gazetteer: Gazetteer) -> bool:
    """ "Palestine Street", "the Palestine hotel", "Zenda Avenue": what is called after a country or a town is not there."""
    behind = span.doc[span.end : span.end + 1].text
    if behind.rstrip(".") in AVENUES:
        return True
    return behind.lower() in STREETS and any(e.kind == "country" and e.main for e in gazetteer.find(span.text))


def _longest(doc: Doc, i: int, gazetteer: Gazetteer, whole: str) -> Found | None:
    first = doc[i].idx
    ends = find_ends(doc, i)
    site = _site(doc, i, ends)
    for end in reversed(ends):
        if site and end < site:
            break
        last = doc[end - 1]
        text = whole[first : last.idx + len(last)]  # many times faster than by a `Span`
        short = _short(doc, i, end, text, gazetteer)
        if short is not None:
            return short
        if ("," in text and "." not in text) or _is_described(doc, i, end, gazetteer):
            continue
        senses = gazetteer.find(text)
        if senses and _case_fits(text, senses):
            return _compound(doc, _widened(doc, Found(i, end, senses)), gazetteer)
    if site:
        return Found(i, site, gazetteer.find_wider(doc[i:site].text), site=True)
    named = named_end(doc, i, ends)
    return Found(i, named, (), site=True, named=True) if named else None


def _compound(doc: Doc, found: Found, gazetteer: Gazetteer) -> Found:
    """The whole of a hyphenated name: "Tsatsan-Yurt", but not "Aleppo" of "Aleppo-Damascus highway"."""
    named = named_end(doc, found.start, find_ends(doc, found.start))
    bare = found.end == found.start + 1  # of "Colonia Zenda" the first word is no town of its own
    if found.end < named and (bare or not any(_is_large(e) for e in found.senses)):
        return Found(found.start, named, (), site=True, named=True)
    end = whole_compound(doc, found.end)
    if end == found.end or any(_is_large(e) for e in found.senses):
        return found
    rest = doc[found.end + 1 : end].text
    if rest.isupper() or any(_is_large(e) for e in gazetteer.find(rest)):
        return found
    return Found(found.start, end, gazetteer.find(doc[found.start : end].text), site=True)


def _begun(doc: Doc, found: Found, at: int) -> Found:
    """A small place at the end of a longer location of the model gives way to it: "Berg" in "Fort Berg"."""
    entity = entity_over(doc[found.start : found.end])
    if entity is None or entity.label_ != "LOC" or entity.start >= found.start or any(_is_large(e) for e in found.senses):
        return found
    span = trimmed(entity)
    if span is None or not at <= span.start < found.start or span.end < found.end:
        return found
    whole = all(t.text in HYPHENS or (t.pos_ == "PROPN" and t.text[:1].isupper()) for t in doc[span.start : found.start])
    return found._replace(start=span.start) if whole else found


def _is_described(doc: Doc, i: int, end: int, gazetteer: Gazetteer) -> bool:
    """A noun with its complement, "District of Aleppo", where that is no name of its own."""
    if end - i < 3 or low(doc[i + 1]) != "of" or low(doc[i]) not in generic_words():
        return False
    return not gazetteer.has_key(fold_place(doc[i:end].text))


def _widened(doc: Doc, found: Found) -> Found:
    """A small place inside a longer location of the model gives way to it: "Tal" in "Tal Taranjeh"."""
    if found.end - found.start > 1 and any(e.main for e in found.senses):
        return found
    if (end := _end_behind(doc, found)) > found.end:
        return Found(found.start, end, (), site=True)
    entity = entity_over(doc[found.start : found.end])
    if (
        entity is None
        or entity.label_ != "LOC"
        or entity.start > found.start
        or entity.end <= found.end
    ):
        return found
    span = trimmed(entity)
    if (
        span is None
        or any(_is_large(e) for e in found.senses)
        or span.start != found.start
        or span.end <= found.end
    ):
        return found
    broken = any(t.text in (",", "(", ")", "and", "'s", "’s", "in", ".") for t in span)
    return (
        found
        if broken or fold(span[-1].text) in generic_words()
        else Found(span.start, span.end, (), site=True)
    )


def _end_behind(doc: Doc, found: Found) -> int:
    """Where a name ends that goes on behind a county's or a city's short form: "Marin Gubay" is no Marin County, nor "Ain Arab" Al Ain City."""
    end = found.end
    while end < len(doc) and doc[end].text[:1].isupper() and doc[end].dep_ in ("flat", "amod") and found.start <= doc[end].head.i < end:
        end += 1
    called = fold(doc[found.start : found.end].text) if end > found.end else ""
    large = any(_is_large(e) and (fold(e.name) == called if e.kind == "town" else e.kind != "admin2") for e in found.senses)
    return found.end if large else end


def _is_large(entry: Entry) -> bool:
    wide = entry.adjective or entry.kind in ("country", "admin1", "capital", "region")
    return entry.main and (wide or entry.population > 150_000)


def _short(doc: Doc, i: int, end: int, text: str, gazetteer: Gazetteer) -> Found | None:
    """A region by its short form: "Tulsa, OK" or, with its full stop, anywhere."""
    if gazetteer.abbreviation(text + ".") is not None:
        if end < len(doc) and doc[end].text == "." and not doc[end - 1].whitespace_:
            text, end = text + ".", end + 1
    entry = gazetteer.abbreviation(text)
    if entry is None:
        return None
    after_comma = i > 1 and doc[i - 1].text == "," and doc[i - 2].text[:1].isupper()
    return (
        Found(i, end, (entry,), short=True)
        if after_comma or ("." in text and len(text) > 3)
        else None
    )


def _site(doc: Doc, i: int, ends: Sequence[int]) -> int:
    """Where the name of a site ends ("Windsor Castle", "Kabul International Airport"); 0 if none begins here."""
    if (
        i
        and doc[i - 1].text[:1].isupper()
        and not doc[i].is_sent_start
        and doc[i - 1].pos_ == "PROPN"
    ):
        return 0
    words = place_words()
    glued = i + 1 < len(doc) and is_glued(doc, i + 2) if i + 2 < len(doc) else False
    if fold(doc[i].text) in words["not_places"] and not glued:
        return 0
    for end in reversed(ends):
        if (
            end - i > 1
            and fold(doc[end - 1].text) in words["landmarks"]
            and not any(low(t) in SITE_BREAKS for t in doc[i:end])
        ):
            return end
    return 0


def _case_fits(text: str, senses: Sequence[Entry]) -> bool:
    """Short names are as written: "US" and "EU" in capitals, never "Us"."""
    letters = text.replace(".", "")
    if len(letters) > 3 or " " in letters:
        return True
    known = any(
        e.main and (e.kind in ("country", "region", "admin1") or e.id is None) for e in senses
    )
    return (letters.isupper() and known) or (letters.istitle() and len(letters) == 3)


def _model_only(doc: Doc, begins: Sequence[int], taken: Sequence[Found], surnames: frozenset[str]) -> list[Found]:
    """Places that the gazetteer does not know: the model's, or what a common noun says, where the words around agree."""
    held = {i for f in taken for i in range(f.start, f.end)}
    out = []
    for entity in doc.ents:
        span = trimmed(entity) if entity.label_ == "LOC" else None
        if span is None or any(i in held for i in range(span.start, span.end)) or find_homes([span[-1].text]):
            continue
        if fold(span.text) not in surnames and (is_placed(span) or is_described(span)):
            out.append(Found(span.start, whole_compound(doc, span.end), ()))
            held |= set(range(span.start, out[-1].end))
    for span in find_described(doc, begins):
        if not any(i in held for i in range(span.start, span.end)):
            out.append(Found(span.start, span.end, ()))
            held |= set(range(span.start, span.end))
    for span in find_again(doc, begins, {doc[f.start : f.end].text for f in (*taken, *out)}):
        if held.isdisjoint(range(span.start, span.end)):
            out.append(Found(span.start, span.end, ()))
            held |= set(range(span.start, span.end))
    return out
