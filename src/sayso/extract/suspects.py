"""People of whom nobody knows more than that they are held, charged or convicted for a crime: suspects."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Token

from sayso.extract.phrases import sector_of
from sayso.extract.scene import LAWLESS, Scene
from sayso.extract.sentences import find_sentence
from sayso.extract.slots import is_passive
from sayso.extract.what import Trigger
from sayso.records import Claim, Party
from sayso.reference.lexicon import lexicon_of

CHARGED = (
    "accuse.question", "accuse.charge", "accuse.face-charge", "accuse.accuse", "accuse.suspect", "accuse.wanted-for",
    "sanction.sentence", "sanction.receive-sentence",
)
HELD = ("coerce.arrest", "coerce.hold", "coerce.jail", "coerce.pick-up", "assault.execute")
BASES = frozenset({"over", "for", "on", "in", "after", "as", "of", "with", "about"})
OPEN = frozenset({"CVL", "SOC"})
SUING = frozenset({"ACCUSE", "SANCTION", "COERCE"})
SUFFERED = SUING | {"RETREAT"}
PROSECUTED = frozenset({"arrest", "allege", "convict"})
ILL_TREATED = frozenset({"beat", "torture"})  # in custody


def as_suspects(scene: Scene, trigger: Trigger, parties: Iterable[Party], by: Sequence[Party] = ()) -> tuple[Party, ...]:
    """ "A man arrested over the killing" is a suspect, "a man arrested at the rally" is not, nor who has a part in public life.

    Nor does what rebels accuse a man of make him one.
    """
    outlaws = bool(by) and all(sector_of(p) in LAWLESS for p in by)
    if outlaws or not _is_for_crime(scene, trigger):
        return tuple(parties)
    return tuple(replace(p, code=_as_criminal(p)) if _is_anybody(scene, p) else p for p in parties)


def _as_criminal(party: Party) -> str:
    return f"{(party.code or '--- CVL').split(' ')[0]} CRM"


def _is_anybody(scene: Scene, party: Party) -> bool:
    """A man, a number of people, a name without an office: nothing says what they are."""
    sector = (party.code or "--- CVL").split(" ")[1]
    span = scene.doc.char_span(party.start, party.end, alignment_mode="expand")
    if sector not in OPEN or span is None:
        return False
    root = span.root
    own = scene.mention(root)
    people = scene.things["anybody"] | scene.things["unaffiliated"]
    untitled = own is not None and own.kind == "person" and own.id is None and (not own.lemma or own.lemma.lower() in people)  # "Otto", "a man, Otto"
    named = root.ent_type_ == "PER" and (party.code is None or untitled)
    tradesman = own is not None and own.acts_as == "CRM"  # "a roofer", who by force would be a criminal too
    return named or tradesman or root.pos_ == "NUM" or root.lemma_.lower() in people or (party.id or "").startswith("state:")


def _is_for_crime(scene: Scene, trigger: Trigger) -> bool:
    """Whether a crime is why they are held; of who is charged or convicted nothing need be told, if it is not for what he said."""
    told = _reasons(trigger.token)
    first, last = find_sentence(trigger.token)
    near = told or [t for t in scene.doc[first:last] if t.i > trigger.token.i]
    if any(t.lemma_.lower() in scene.things["public_life"] for t in near):
        return False
    if trigger.frame.id.startswith(CHARGED):
        return True
    held = trigger.frame.id.startswith(HELD) or (trigger.frame.type, trigger.frame.mode) == ("COERCE", "arrest")
    return held and any(t.lemma_.lower() in scene.things["crimes"] for t in told)


def is_charged(trigger: Trigger) -> bool:
    """ "Two men, accused of theft": charges of which nobody is told as who makes them have no accuser."""
    return trigger.frame.id.startswith(CHARGED) and trigger.frame.type == "ACCUSE" and is_passive(trigger.token)


def _reasons(verb: Token) -> list[Token]:
    """The words that tell what somebody is held for: "over X", "on charges of X", "after X-ing", "suspected of X"."""
    out = []
    suspecting = lexicon_of(verb.doc).grammar.suspecting
    for c in verb.children:
        marks = {k.lower_ for k in c.children if k.dep_ in ("case", "mark")}
        accused = c.dep_ == "advcl" and c.tag_ == "VBN" and c.lemma_ in suspecting
        if c.i > verb.i and (accused or (c.dep_ in ("obl", "nmod", "advcl", "xcomp") and marks & BASES)):
            out += list(c.subtree)
    if verb.dep_ == "acl:relcl" and any(c.dep_ == "obl" and c.lower_ == "which" for c in verb.children):
        out.append(verb.head)  # "a murder for which three were held"
    for held in [c for c in verb.children if c.dep_ in ("obj", "nsubj:pass")]:
        out += [t for c in held.children if c.dep_ in ("acl", "acl:relcl", "nmod") and c.i > held.i for t in c.subtree]
    return out


def as_known_suspects(scene: Scene, claims: Sequence[Claim]) -> list[Claim]:
    """ "Three men were charged with theft. The men were arrested in May": who is a suspect once is one wherever the report has him suffer.

    Only who has no name: by their names `resolve/suspects.py` knows them, for whom mentions need not point back.
    """
    claims = _as_of_crime(scene, claims)
    known = {at for c in claims if c.type in SUING for p in c.recipient if _is_criminal(p) and (at := _first_told(scene, p)) is not None}
    if not known:
        return list(claims)
    return [
        replace(c, recipient=tuple(replace(p, code=_as_criminal(p)) if _is_open(p) and _first_told(scene, p) in known else p for p in c.recipient))
        if (c.type in SUFFERED or c.mode in ILL_TREATED) and not _is_of_public_life(scene, c)
        else c
        for c in claims
    ]


def _as_of_crime(scene: Scene, claims: Sequence[Claim]) -> list[Claim]:
    """ "Two men were held over a robbery. Fritz was arrested on Monday": in a report of crime whoever is held is a suspect, if no crowd is."""
    crime = any(c.mode in PROSECUTED and any(map(_is_criminal, c.recipient)) for c in claims)
    if not crime or any(c.type == "PROTEST" for c in claims):
        return list(claims)
    return [
        replace(c, recipient=tuple(replace(p, code=_as_criminal(p)) if _is_anybody(scene, p) else p for p in c.recipient))
        if c.mode in PROSECUTED and not _is_of_public_life(scene, c)
        else c
        for c in claims
    ]


def _is_of_public_life(scene: Scene, claim: Claim) -> bool:
    sentence = scene.doc.char_span(*claim.sentence, alignment_mode="expand")
    return sentence is not None and any(t.lemma_.lower() in scene.things["public_life"] for t in sentence)


def _is_open(party: Party) -> bool:
    return (party.code or "--- CVL").split(" ")[1] in OPEN


def _is_criminal(party: Party) -> bool:
    return (party.code or "").endswith(" CRM")


def _first_told(scene: Scene, party: Party) -> int | None:
    """Where a report first told of a party, as far as it points back."""
    span = scene.doc.char_span(party.start, party.end, alignment_mode="expand")
    at = span.root.i if span is not None and span.root.ent_type_ != "PER" else None
    seen: set[int] = set()
    while at is not None and at not in seen and (m := scene.mentions.get(at)) is not None and m.antecedent is not None:
        seen.add(at)
        at = m.antecedent
    return at
