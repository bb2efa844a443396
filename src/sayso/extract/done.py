"""Deeds laid to another by who denies them: "denied having shelled it and said that the rebels had done it"."""

from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Token

from sayso.extract.echoes import retell
from sayso.extract.phrases import parties_of
from sayso.extract.scene import Scene
from sayso.extract.sentences import find_start_before
from sayso.extract.slots import surface_subject
from sayso.marks import BY_ANOTHER
from sayso.records import Attribution, Claim

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
            found.append(retell(deed, verb, said, {"actor": BY_ANOTHER}, actor=tuple(doers), casualties=()))
    return found


def _find_pro_verbs(scene: Scene) -> Iterator[Token]:
    """ "Did it", "had done so", not in a question and not negated."""
    for token in scene.doc:
        if token.lemma_ == "do" and token.pos_ == "VERB" and token.i not in scene.hidden:
            taken_up = any((c.dep_ == "obj" and c.lower_ in IT) or (c.dep_ == "advmod" and c.lower_ == "so") for c in token.children)
            if taken_up and not any(c.lower_ in ("not", "n't", "never", "would", "might", "could") for c in token.children):
                yield token
