"""Frames propose, the event model decides what the frames leave open.

The frames of the lexicon are certain about words and say where parties stand; the model has read
the sentence. A word that a frame takes for an event is dropped only where the model is sure that it
is none; a word that a frame knows but whose conditions do not hold, or that no frame knows, is an
event only where the model is sure of it. Without a model the frames stand alone.
"""

from collections.abc import Callable
from dataclasses import replace
from math import exp, log

from spacy.tokens import Span, Token

from sayso.extract.joined import has_case
from sayso.extract.scene import Scene
from sayso.extract.slots import fill_slot, is_backer
from sayso.records import Guess, Role
from sayso.reference.frames import Frame, Frames, Pattern
from sayso.reference.lexicon import lexicon_of

# Probabilities, set on development reports; see models/events/README.md.
VETO = 0.2  # an event none of whose words has this chance is none
CERTAIN_FRAME = 0.85  # the weight of frames that the model does not overrule
KNOWN_WORD = 0.5  # a word that some frame knows is an event from here on
NEW_WORD = 0.9  # a word that no frame knows
PLAIN_WORD = 0.8  # the same, of which one type is likelier than all others together
LIKELY_TYPE = 0.35  # below it the model knows that the word is an event, but not of what type
SETTLED = 0.95  # the weight of frames whose type the model does not change
RETYPE = 0.9  # another type than the frame's, from here on
SURE = 0.7  # an event from here on also where it stands in a content or aim, or names nobody
LEAST_SURE = 0.5  # the weight of a frame that the model alone brings
LIKELY_ROLE = 0.3  # fills a role that the slots leave open
CERTAIN_ROLE = 0.65  # takes the place of what the slots have
UNLIKELY_ROLE = 0.25
LIKELY_SECTOR = 0.5  # its sector of who acts, if nothing else is known of him
FAIR_SECTOR = 0.7  # its sector of a noun that no lexicon has
SURE_SECTOR = 0.95  # the model's sector of a party that the lexicon knows only as people


MEANS = frozenset({"aerial", "drone", "heavy-weapons"})  # modes that a frame knows by what acts
RAMMED = frozenset({"into", "on", "over", "at", "against"})  # "the car drove into the crowd"

# How a chance of the model becomes the confidence of a claim: a logistic curve over its log odds, fitted to
# whether claims are events of the gold reports. What the frames hold for an event mostly is one.
CURVE = (1.25, 0.6)


def calibrate(p: float) -> float:
    """How often claims of such a chance are right, measured; increasing, within 0.5 and 1 for all but none."""
    odds = log(p / (1 - p)) if 0 < p < 1 else (10.0 if p >= 1 else -10.0)
    return 1 / (1 + exp(-(CURVE[0] + CURVE[1] * odds)))


def is_sure(scene: Scene, token: Token) -> bool:
    """Whether the model is sure that the word is an event."""
    return chance(scene, token, 0.0) >= SURE


def chance(scene: Scene, token: Token, without: float) -> float:
    """The probability that the word is an event; `without` where there is no model."""
    if scene.guesses is None:
        return without
    guess = scene.guesses.get(token.i)
    return guess.p if guess is not None else 0.0


def best_type(guess: Guess) -> tuple[str, float]:
    """The likeliest type and its probability."""
    kind = max(sorted(guess.types), key=lambda k: guess.types[k])
    return kind, guess.types[kind]


def choose_frame(
    scene: Scene, frames: Frames, token: Token, own: tuple[Pattern, Frame] | None,
    fitting: Callable[[str], tuple[Pattern, Frame] | None],
) -> tuple[Pattern, Frame] | None:
    """The frame of a word: its `own` match, a `fitting` one of the likeliest type, an open one, or none."""
    if scene.guesses is None:
        return own
    guess = scene.guesses.get(token.i)
    if guess is None or not guess.types:
        return own
    kind, likeliest = best_type(guess)
    if own is not None:
        if own[1].type == kind or likeliest < RETYPE or own[1].weight >= SETTLED:
            return own
        other = fitting(kind)  # "offered condolences" is no offer: a verb with its object tells more than the verb alone
        return own if other is None or other[0].size < own[0].size else other
    said = guess.mode.split(" ")[1] if guess.mode and guess.mode.startswith(kind + " ") else None
    if (kind == "ASSAULT" and _only_travels(token)) or (kind == "AID" and _furthers_wrong(scene, token)):
        return None
    if guess.p >= KNOWN_WORD and likeliest >= LIKELY_TYPE and (found := fitting(kind)) is not None:
        # Its conditions do not hold ("the men were seized" is no taken town, "who hit the post" no aircraft): the model says in which manner.
        seized, by_means = found[1].mode is None and said == "abduct", found[1].mode in MEANS and "subj" in found[1].conditions
        return (found[0], replace(found[1], mode=said)) if seized or by_means else found
    least = PLAIN_WORD if likeliest >= guess.p / 2 else NEW_WORD
    if guess.p >= least and kind in frames.open and token.pos_ in ("VERB", "NOUN", "ADJ"):
        pattern = Pattern("noun" if token.pos_ == "NOUN" else "verb", token.lemma_.lower())
        return pattern, replace(frames.open[kind], mode=said, weight=LEAST_SURE)
    return None


def _furthers_wrong(scene: Scene, verb: Token) -> bool:
    """ "Organised and financed attacks on troops": no help for whoever was attacked."""
    return verb.pos_ == "VERB" and any(t.lemma_.lower() in scene.things["wrongs"] for t in fill_slot(verb, "obj"))


def _only_travels(verb: Token) -> bool:
    """ "As the bus drove through Zenda": who goes somewhere attacks nobody, whatever befalls him there."""
    if verb.pos_ != "VERB" or verb.lemma_ not in lexicon_of(verb.doc).grammar.travelling:
        return False
    at = {k.lower_ for c in verb.children if c.dep_ == "obl" for k in c.children if k.dep_ == "case"}
    return not at & RAMMED and all(c.dep_ not in ("obj", "compound:prt", "aux:pass", "obl:agent") for c in verb.children)


def roles_of(scene: Scene, token: Token) -> tuple[Role, ...]:
    """The words that the model gives a chance to stand in the event at `token`."""
    guess = scene.guesses.get(token.i) if scene.guesses is not None else None
    return guess.roles if guess is not None else ()


def words_in_role(scene: Scene, token: Token, role: str, least: float) -> list[Token]:
    """The words that the model puts in a role of the event at `token` with at least that probability."""
    found = [scene.doc[r.token] for r in roles_of(scene, token) if r.name == role and r.p >= least]
    return [t for t in found if role != "actor" or not is_backer(t)]


def has_chance(scene: Scene, token: Token, role: str, word: Token) -> bool:
    """Whether the model gives `word` some chance to stand in a role of the event at `token`."""
    return word in words_in_role(scene, token, role, UNLIKELY_ROLE)


def suffers(scene: Scene, token: Token, event: Token) -> bool:
    """ "Six were killed, with several villages in flames": who stands beside a deed and is rather struck by it, as the model has it."""
    p = {r.name: r.p for r in roles_of(scene, event) if r.token == token.i}
    beside = has_case(token, "with")
    return beside and p.get("recipient", 0.0) > p.get("actor", 0.0)


def sector_of(scene: Scene, token: Token, phrase: Span) -> str | None:
    """The sector that the model is sure of for a party of the event at `token`."""
    sure = [r for r in roles_of(scene, token) if phrase.start <= r.token < phrase.end and r.sure >= SURE_SECTOR]
    return max(sure, key=lambda r: r.sure).sector if sure else None
