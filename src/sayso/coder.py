"""The only place that knows the order of annotate, extract and resolve.

`code_report(report, coder)` is pure: the same report and coder give the same reading, in any
process and beside any other report.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from spacy.tokens import Doc, Token

from sayso.annotate.beyond import lies_beyond
from sayso.annotate.coreference import link_mentions
from sayso.annotate.events import load_events
from sayso.annotate.foreign import Foreign, find_foreign
from sayso.annotate.language import load_language
from sayso.annotate.mentions import find_mentions
from sayso.annotate.missions import is_mission
from sayso.annotate.names import find_told_year, name_countries
from sayso.annotate.pipeline import load_pipeline
from sayso.annotate.placed import find_provinces, place_roles
from sayso.annotate.relations import relate_spans
from sayso.annotate.toponyms import find_toponyms
from sayso.annotate.unsaid import settle_roles
from sayso.annotate.whose import Whose
from sayso.boilerplate import find_boilerplate, find_stories
from sayso.datelines import find_sent_from
from sayso.extract.claims import Extractor
from sayso.extract.communiques import find_fighters, find_issuer
from sayso.extract.domain import find_domain
from sayso.extract.period import find_periods
from sayso.extract.relate import (
    choose_type,
    is_unrelated,
    run_of,
    score_types,
    tokens_in,
    weigh_types,
)
from sayso.extract.said_by import attribution_of, find_attributions
from sayso.extract.scene import Scene
from sayso.extract.speaker_codes import with_codes, without_theme
from sayso.extract.voices import find_voices
from sayso.extract.weigh import SURE, calibrate
from sayso.extract.what import find_eventful
from sayso.extract.when import find_dates
from sayso.extract.when_event import find_event_times
from sayso.extract.where import find_event_places
from sayso.records import (
    Attribution,
    Claim,
    Guess,
    Issue,
    Mention,
    Place,
    Reading,
    Report,
    When,
)
from sayso.reference.boilerplate import Boilerplate, load_boilerplate
from sayso.reference.cues import Cues, load_cues
from sayso.reference.domains import Domains, load_domains
from sayso.reference.frames import Frames, load_frames
from sayso.reference.gazetteer import Gazetteer, load_gazetteer
from sayso.reference.languages import Languages, load_languages
from sayso.reference.lexicon import Lexicon, find_file, find_folder, give_lexicon, load_lexicon
from sayso.reference.ontology import load_ontology
from sayso.reference.parties import Parties, load_parties
from sayso.reference.times import Times, load_times
from sayso.resolve.background import mark_historical
from sayso.resolve.dates import combine, resolve_dates
from sayso.resolve.denials import spell_out_denials
from sayso.resolve.offsets import move_reading
from sayso.resolve.parties import Setting, find_setting, resolve_parties
from sayso.resolve.places import resolve_places, without_states
from sayso.resolve.relative import resolve_relative
from sayso.resolve.suspects import settle_suspects
from sayso.resolve.threads import carry_roles
from sayso.resolve.types import resolve_types
from sayso.resolve.victims import settle_accusers, settle_victims
from sayso.text import is_opposed

LONGEST_PART = 50_000  # characters, some 8,000 words: what is looked up pairwise stays short


@dataclass(frozen=True, slots=True)
class Coder:
    """Everything that is known before reading a report, and the language model."""

    read: Callable[[str], Doc]
    guess: Callable[[Doc, Iterable[tuple[int, int]], Mapping[int, Mention]], dict[int, Guess]] | None
    relate: Callable[[Doc, tuple[int, int], tuple[int, int]], dict[str, float]] | None
    parties: Parties
    frames: Frames
    lexicon: Lexicon
    cues: Cues
    times: Times
    gazetteer: Gazetteer
    things: Mapping[str, frozenset[str]]
    domains: Domains
    boilerplate: Boilerplate
    languages: Languages


@dataclass(frozen=True, slots=True)
class Annotated:
    """One report as the rooms see it, before claims are made."""

    doc: Doc
    mentions: dict[int, Mention]
    places: dict[int, Place]  # by start character
    whens: list[When]
    attributions: list[Attribution]
    setting: Setting


class Linked(NamedTuple):
    """One report with its parties as coreference has them, and what it tells of countries."""

    doc: Doc
    places: list[Place]
    attributions: list[Attribution]
    linked: list[Mention]
    whose: Whose


def load_coder(
    model: str | None = None,
    lexicon: Path | None = None,
    parties: Path | None = None,
    gazetteer: Path | None = None,
) -> Coder:
    """A coder with the shipped knowledge; `model` names another spaCy pipeline with UD labels.

    `lexicon` is a folder whose files take the place of those of `data/lexicons/en`, one by one.
    """
    lists = load_lexicon(lexicon)
    return Coder(
        read=load_language().doc if model is None else load_pipeline(model),
        guess=load_events().guess,
        relate=relate_spans,
        parties=load_parties(extra=parties),
        frames=load_frames(find_folder(lexicon, "frames")),
        lexicon=lists,
        cues=load_cues(find_file(lexicon, "cues.yml")),
        times=load_times(find_file(lexicon, "times.yml")),
        gazetteer=load_gazetteer(gazetteer),
        things=lists.things,
        domains=load_domains(find_file(lexicon, "domains.yml")),
        boilerplate=load_boilerplate(find_file(lexicon, "boilerplate.yml")),
        languages=load_languages(find_file(lexicon, "language.yml")),
    )


def link_report(report: Report, coder: Coder) -> Linked:
    """The report with the parties and places that it names, and what anaphors stand for."""
    doc = coder.read(report.text)
    give_lexicon(doc, coder.lexicon)
    named = name_countries(doc, coder.parties)
    places = resolve_places(
        find_toponyms(doc, coder.gazetteer, associative=False),
        gazetteer=coder.gazetteer,
        text=report.text,
        parties_countries=named,
    )
    day = report.published or find_told_year(doc)
    places = [replace(p, country=coder.parties.country_on(p.country, day)) if p.country else p for p in places]
    countries = [*(p.country for p in places if p.country), *named]
    country_at = {p.start: p.country for p in places if p.country and p.precision != "country"}
    found = find_mentions(doc, coder.parties, day, countries, find_provinces(doc, coder.gazetteer), country_at)
    found = place_roles(doc, found, country_at)
    issuer = find_issuer(doc, found, report.publisher, coder.parties, coder.cues)
    told = {m.head for m in found if m.kind not in ("text", "adjective", "pronoun")}
    media = {m.head for m in found if any(c.endswith(" MED") for c in m.codes)}
    attributions = find_attributions(doc, coder.cues, issuer, told, media)
    if issuer is None and (fighters := find_fighters(doc, found, attributions)) is not None:
        attributions = find_attributions(doc, coder.cues, fighters, told, media, whole=True)
    attributions = without_theme(attributions, doc, found)
    voices = find_voices(doc, attributions)
    linked = link_mentions(doc, found, coder.parties, day, frozenset(countries), voices)
    return Linked(doc, places, attributions, linked, Whose(doc, found, linked, places))


def annotate_report(report: Report, coder: Coder) -> Annotated:
    """The report with its mentions, places, dates and attributions."""
    doc, places, attributions, linked, whose = link_report(report, coder)
    mentions, roles = settle_roles(linked, whose)
    abroad = [m.head for m in mentions if is_opposed(doc[m.head].text) or lies_beyond(doc[m.head]) or is_mission(doc[m.head])]
    ends = {(m.end, m.codes) for m in mentions}  # "spokesman Colonel X" is told of once
    told = [m for m in mentions if m.kind != "pronoun" and m.head not in abroad and (m.start, m.codes) not in ends]
    codes = [c for m in told for c in m.codes if c.split(" ")[0] not in whose.posts]
    media = {
        i for m in mentions if m.kind == "name" and m.codes[0].endswith(" MED")
        for i in range(doc[m.start].idx, doc[m.start].idx + len(doc[m.start : m.end].text))
    }
    places = [p for p in places if p.start not in media]  # "(Xinhua)" is no place
    by_head = {m.head: m for m in mentions}
    sent_from = find_sent_from(report.text, [p.start for p in places if p.country not in whose.posts])
    return Annotated(
        doc,
        by_head,
        {p.start: p for p in places},
        resolve_dates(
            find_dates(report.text, coder.times), published=report.published, text=report.text
        ),
        [with_codes(a, doc, by_head) for a in attributions],
        find_setting(codes, places, sent_from, {doc[head].idx: weights for head, weights in roles.items()}),
    )


def code_report(report: Report, coder: Coder) -> Reading:
    """All claims of one report; of several where a page runs stories together, each read by itself."""
    foreign = find_foreign(report.text, coder.languages)
    if _is_all(report, foreign):
        return Reading(report.id, issues=(_refusal(report, foreign[0]),))
    furniture = find_boilerplate(report.text, coder.boilerplate)
    stories = find_stories(report.text, furniture)
    hidden = [*furniture, *((f.start, f.end) for f in foreign)]
    parts = [part for story in stories for part in _short_parts(report.text, *story)]
    readings = [_code_part(report, coder, hidden, *part) for part in parts]
    return Reading(
        report.id,
        tuple(c for reading in readings for c in reading.claims),
        (
            *(Issue(report.id, f"In {f.language}, and not coded.", f.start, f.end) for f in foreign),
            *(i for reading in readings for i in reading.issues),
        ),
    )


def refuse_foreign(report: Report, coder: Coder) -> Issue | None:
    """Why a report cannot be read at all: its text is in another language. None for English and for doubt."""
    foreign = find_foreign(report.text, coder.languages)
    return _refusal(report, foreign[0]) if _is_all(report, foreign) else None


def _is_all(report: Report, foreign: Sequence[Foreign]) -> bool:
    return len(foreign) == 1 and (foreign[0].start, foreign[0].end) == (0, len(report.text))


def _refusal(report: Report, foreign: Foreign) -> Issue:
    return Issue(report.id, f"The text is in {foreign.language}, and only English is coded.")


def _short_parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A story in parts that are read by themselves; no report is so long, but a file may be."""
    while end - start > LONGEST_PART:
        cut = max(text.rfind("\n", start, start + LONGEST_PART), text.rfind(". ", start, start + LONGEST_PART) + 1)
        cut = cut if cut > start + LONGEST_PART // 2 else start + LONGEST_PART
        yield start, cut
        start = cut
    yield start, end


def _code_part(
    report: Report, coder: Coder, hidden: Sequence[tuple[int, int]], start: int, end: int
) -> Reading:
    """`text[start:end]` read as a report of its own, with the offsets of the whole one."""
    own = [(a - start, b - start) for a, b in hidden if start <= a and b <= end]
    part = replace(report, text=report.text[start:end])
    return move_reading(_code_story(part, coder, own), start)


def _code_story(report: Report, coder: Coder, furniture: Sequence[tuple[int, int]]) -> Reading:
    seen = annotate_report(report, coder)
    scene = Scene(
        seen.doc,
        seen.mentions,
        coder.things,
        _tokens_in(seen.doc, furniture),
        coder.guess(seen.doc, find_eventful(seen.doc, coder.frames), seen.mentions) if coder.guess else None,
    )
    places = list(seen.places.values())
    extractor = Extractor(
        scene,
        coder.frames,
        say=lambda token: _said(token, seen),
        place=lambda token: resolve_relative(
            find_event_places(token, seen.doc, places), places, report.text
        ),
        time=lambda token: find_event_times(
            token, seen.doc, seen.whens, published=report.published
        ),
    )
    claims = [_dated(c) for c in extractor.claims(report.id)]
    claims = settle_accusers(settle_suspects(resolve_parties(claims, seen.setting)))
    periods = find_periods(claims, seen.doc, seen.whens)
    claims = settle_victims(carry_roles(mark_historical(claims, seen.whens, report.published, periods)))
    claims = without_states(spell_out_denials(claims, coder.lexicon.status))
    # An event with nobody in it is a mere word, unless it is sure to be one.
    claims = [c for c in claims if c.actor or c.recipient or c.casualties or c.mediator or c.confidence >= SURE]
    claims = [replace(c, confidence=calibrate(c.confidence)) for c in resolve_types(claims, load_ontology())]
    domain = find_domain(seen.doc, coder.domains) if claims else None
    seen.doc.user_data.clear()  # what was kept with the text refers to it: it would live on until the next collection
    if domain is not None:
        reason = f"Read as a report on {domain}: {len(claims)} possible claims were set aside."
        return Reading(report.id, issues=(Issue(report.id, reason, 0, len(report.text)),))
    return Reading(report.id, tuple(claims))


def _tokens_in(doc: Doc, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """The tokens that stand in some ranges of characters."""
    found = (doc.char_span(start, end, alignment_mode="expand") for start, end in spans)
    return frozenset(i for span in found if span is not None for i in range(span.start, span.end))


def _said(token: Token, seen: Annotated) -> Attribution | None:
    return attribution_of(token.i, seen.attributions, seen.doc)


def _dated(claim: Claim) -> Claim:
    """The claim with the interval of all its time expressions on the first of them."""
    first, last, time = combine(claim.when)
    if not claim.when or first is None:
        return claim
    whole = replace(claim.when[0], first=first, last=last, time=time)
    return replace(claim, when=(whole, *claim.when[1:]))


def relate_parties(
    text: str, actor: tuple[int, int], recipient: tuple[int, int], coder: Coder
) -> dict[str, object]:
    """The PLOVER type of what the first span does to the second in `text`: {"type", "mode", "scores"}.

    `type` is None where the text tells of no event between the two.
    """
    doc = coder.read(text)
    give_lexicon(doc, coder.lexicon)
    mentions = link_mentions(doc, find_mentions(doc, coder.parties), coder.parties)
    scene = Scene(doc, {m.head: m for m in mentions}, coder.things)
    ours, theirs = tokens_in(doc, *actor), tokens_in(doc, *recipient)
    proposed = score_types(scene, coder.frames, ours, theirs)
    framed = {kind: score for kind, (score, _) in proposed.items()}
    related = coder.relate(doc, run_of(ours), run_of(theirs)) if coder.relate else {}
    scores = weigh_types(framed, related)
    ranked = sorted(scores, key=lambda kind: (-scores[kind], kind))
    best = None if is_unrelated(related) else choose_type(scores)
    return {
        "type": best,
        "mode": proposed[best][1].frame.mode if best in proposed else None,
        "scores": {kind: round(scores[kind], 3) for kind in ranked},
    }
