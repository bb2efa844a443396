"""Who is told to be among those counted: "45 people, including ten policemen", "29 people, most of them pupils"."""

from collections.abc import Sequence

from spacy.tokens import Token

from sayso.extract.joined import conjuncts
from sayso.extract.phrases import distinct, parties_of
from sayso.extract.scene import Scene
from sayso.extract.sentences import find_sentence
from sayso.extract.what import Trigger
from sayso.records import Party

FAR = 14  # words from those counted to the word that tells of some of them
NEAR = 7  # from that word to the noun
SOME = frozenset("most many some several half two-thirds one two three four five six seven eight nine ten dozens scores".split())
THEM = frozenset({"them", "whom"})
CLAUSES = frozenset({"VERB", "SCONJ"})
DOERS = (" UAF", " CRM")  # "seven people, including the bombers"


def with_included(
    scene: Scene, recipient: tuple[Party, ...], actor: Sequence[Party], triggers: Sequence[Trigger]
) -> tuple[Party, ...]:
    """The parties with those who are told to be among people of whom no more is said than how many they are."""
    verbs = {t.i for trigger in triggers for t in (trigger.token, trigger.clause)}
    doers, out = {p.code for p in actor}, list(recipient)
    for party in recipient:
        span = scene.doc.char_span(party.start, party.end, alignment_mode="expand")
        if span is None or not (party.code or "--- CVL").endswith(" CVL") or not _is_counted(scene, span.root, party):
            continue
        head = find_included(scene, span.root, verbs)
        if head is not None:
            told = parties_of(scene, conjuncts(head), None, people=True)
            out += [p for p in told if p.code not in doers and not (p.code or "").endswith(DOERS)]
    return distinct(out) if len(out) > len(recipient) else recipient


def _is_counted(scene: Scene, noun: Token, party: Party) -> bool:
    people = scene.things["anybody"] | scene.things["unaffiliated"]
    return noun.pos_ == "NUM" or noun.lemma_.lower() in people or (party.id or "").startswith("state:") or noun.tag_ == "NNPS"


def find_included(scene: Scene, noun: Token, verbs: set[int]) -> Token | None:
    """The noun behind "including", "among them" or "of them" that tells of some of those whom `noun` counts."""
    doc, last = noun.doc, min(noun.i + FAR, find_sentence(noun)[1])
    for i in range(noun.i + 1, last):
        token = doc[i]
        if token.lower_ == "including" or (token.lower_ in THEM and _is_part(doc[i - 1], doc[i - 2])):
            return _find_named(scene, i + 1, min(i + NEAR, find_sentence(noun)[1]))
        if token.pos_ in CLAUSES and i not in verbs:
            return None  # of another event
    return None


def _is_part(before: Token, number: Token) -> bool:
    """ "Among them", "ten of whom", "most of them"; all of them are no others."""
    return before.lower_ == "among" or (before.lower_ == "of" and (number.pos_ == "NUM" or number.lower_ in SOME))


def is_among(counted: Token) -> bool:
    """ "Eleven people, among them five children", "of whom five were children": whether a count is of some of those counted before."""
    before = counted.doc[max(counted.i - 2, 0) : counted.i]
    return len(before) == 2 and before[0].lower_ in ("among", "of") and before[1].lower_ in THEM


def _find_named(scene: Scene, first: int, last: int) -> Token | None:
    for token in scene.doc[first:last]:
        own = scene.mention(token)
        if own is not None and own.kind in ("role", "name", "person") and own.codes and token.pos_ in ("NOUN", "PROPN"):
            alone = own.person or own.kind == "person" or own.plural
            return token if alone and token.lemma_.lower() not in scene.things["anybody"] else None
        if token.pos_ in CLAUSES or token.pos_ == "ADP" or (token.pos_ == "PUNCT" and token.i > first):
            return None
    return None
