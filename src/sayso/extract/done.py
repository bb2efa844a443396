"""Deeds laid to another by who denies them: "denied having shelled it and said that the rebels had done it"."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from sayso.extract.phrases import parties_of
from sayso.extract.said_by import chain_of, medium_of
from sayso.extract.scene import Scene
from sayso.extract.sentences import find_sentence, find_start_before
from sayso.extract.slots import surface_subject
from sayso.marks import BY_ANOTHER
from sayso.records import Attribution, Claim, Party

IT = frozenset({"it", "that", "this"})


def find_done(scene: Scene, say: Callable[[Token], Attribution | None], made: Sequence[Claim]) -> list[Claim]:
    """The deeds that a speaker denies in the same sentence or the one before, by whom he says did them."""
    denied = [c for c in made if c.status == "negated" and c.attribution is not None and c.attribution.stance == "deny"]
    found = []
    for verb in _find_pro_verbs(scene) if denied else ():
        said = say(verb)
        doers = parties_of(scene, surface_subject(verb), said)
        since = scene.doc[find_start_before(verb)].idx
        deed = next((c for c in reversed(denied) if since <= c.at < verb.idx), None)
        if said is None or deed is None or not said.speakers or not any(p.code for p in doers):
            continue
        if {p.code for p in said.speakers} & {p.code for p in deed.sources}:
            found.append(_retell(deed, verb, said, tuple(doers)))
    return found


def _find_pro_verbs(scene: Scene) -> Iterator[Token]:
    """ "Did it", "had done so", not in a question and not negated."""
    for token in scene.doc:
        if token.lemma_ == "do" and token.pos_ == "VERB" and token.i not in scene.hidden:
            taken_up = any((c.dep_ == "obj" and c.lower_ in IT) or (c.dep_ == "advmod" and c.lower_ == "so") for c in token.children)
            if taken_up and not any(c.lower_ in ("not", "n't", "never", "would", "might", "could") for c in token.children):
                yield token


def _retell(deed: Claim, verb: Token, said: Attribution, doers: tuple[Party, ...]) -> Claim:
    first, end = find_sentence(verb)
    sentence = verb.doc[first:end]
    chain = chain_of(said)
    return replace(
        deed,
        id=f"{deed.report}:{verb.idx}:{deed.type}",
        sentence=(sentence.start_char, sentence.end_char),
        at=verb.idx,
        trigger=verb.text,
        status="actual",
        actor=doers,
        sources=said.speakers,
        via=tuple(p for a in reversed(chain[1:]) for p in a.speakers),
        medium=medium_of(chain),
        attribution=said,
        casualties=(),
        made_by={**deed.made_by, "status": "status:plain", "sources": said.made_by, "actor": BY_ANOTHER},
    )
