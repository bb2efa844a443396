"""Counts set against one told before: "Pakistan admits to one", "the Americans speak of four", "puts the figure at 15".

What became of whom is left out, since it was told: such a count is the same happening on another's word.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from spacy.tokens import Token

from sayso.extract.how_many import read_count
from sayso.extract.phrases import parties_of
from sayso.extract.said_by import chain_of, medium_of
from sayso.extract.scene import Scene
from sayso.extract.sentences import find_sentence, find_start_before
from sayso.extract.slots import fill_slot, surface_subject
from sayso.extract.toll_words import find_total, find_value, is_bare
from sayso.marks import ECHO
from sayso.records import Attribution, Claim, Party, Toll

CASES = frozenset({"of", "to", "at", "as"})
PEOPLE = frozenset({"killed", "injured", "captured", "missing"})


class Echo(NamedTuple):
    """A count of whom the words before tell: `own` is true where the noun that it totals takes up what was told."""

    word: Token
    number: Token
    own: bool


def find_echoes(scene: Scene, say: Callable[[Token], Attribution | None], made: Sequence[Claim]) -> list[Claim]:
    """The claims again, each on the word of whoever counts those of its toll otherwise."""
    tolled = [c for c in made if any(t.kind in PEOPLE for t in c.casualties)]
    found = []
    for echo in _find_counts(scene) if tolled else ():
        toll = _find_toll(echo, tolled)
        said = say(echo.number) or _admitted(scene, echo)
        count = read_count(echo.number)
        if toll is None or said is None or not said.speakers or count is None or count.low is None:
            continue
        claim, counted = toll
        if not echo.own and _speaks(said, claim):
            continue
        toll_ = replace(counted, low=count.low, high=count.high, text=echo.number.text, start=count.start, end=count.end, total=echo.own)
        found.append(retell(claim, echo.word, said, {"casualties": ECHO}, casualties=(toll_,)))
    return found


def _admitted(scene: Scene, echo: Echo) -> Attribution | None:
    """ "Pakistan admits to one", "Ruritania, whose statements speak of three": the subject's word, or its owner's."""
    subjects = surface_subject(echo.word) if not echo.own else ()
    owners = [o for s in subjects for c in s.children if c.dep_ == "nmod:poss" for o in _meant(c)]
    speakers = next((p for t in (subjects, owners) if (p := parties_of(scene, t, None)) and p[0].code), ())
    cue = (echo.word.idx, echo.word.idx + len(echo.word))
    content = (echo.number.idx, echo.number.idx + len(echo.number))
    return Attribution(tuple(speakers), cue, (content,), "say", made_by="said_by:admitted") if speakers else None


def _meant(owner: Token) -> list[Token]:
    """Of "whose statements", the word that the clause tells of."""
    clause = next((a for a in owner.ancestors if a.dep_ == "acl:relcl"), None) if owner.lower_ == "whose" else None
    return [clause.head if clause is not None else owner]


def retell(claim: Claim, word: Token, said: Attribution, made_by: Mapping[str, str], **values: Any) -> Claim:
    """A claim told again by another word of the text, on the word of somebody else, with other values."""
    first, end = find_sentence(word)
    sentence = word.doc[first:end]
    chain = chain_of(said)
    again = replace(
        claim,
        id=f"{claim.report}:{word.idx}:{claim.type}",
        sentence=(sentence.start_char, sentence.end_char),
        at=word.idx,
        trigger=word.text,
        status="actual",
        sources=said.speakers,
        via=tuple(p for a in reversed(chain[1:]) for p in a.speakers),
        medium=medium_of(chain),
        attribution=said,
        made_by={**claim.made_by, "status": "status:plain", "sources": said.made_by, **made_by},
    )
    return replace(again, **values)


def _find_counts(scene: Scene) -> Iterator[Echo]:
    for token in scene.doc:
        if token.pos_ == "VERB" and token.lemma_ in scene.things["counting"] and token.i not in scene.hidden:
            number = next((c for c in token.children if _is_bare(c) and c.i > token.i), None)
            others = [c for c in token.children if c != number and (c.dep_ == "obl" or (c.dep_ == "advmod" and c.lower_ in ("not", "n't")))]
            if number is not None and not others:  # "counted nine in Zenda": of another place than was told
                yield Echo(token, number, own=False)
        elif token.pos_ == "NOUN" and token.lemma_ in scene.things["total_nouns"] and find_total(token, scene.things) is None:
            number = find_value(token, scene.things)
            if number is not None and is_bare(number) and not fill_slot(token, "of"):
                yield Echo(token, number, own=True)


def _is_bare(token: Token) -> bool:
    """A number that counts nothing that is named: "to one", "of four, and of three gunmen"."""
    if not is_bare(token) or token.dep_ not in ("obj", "obl"):
        return False
    cases = {c.lower_ for c in token.children if c.dep_ == "case"}
    return cases <= CASES and bool(cases) == (token.dep_ == "obl")


def _find_toll(echo: Echo, made: Sequence[Claim]) -> tuple[Claim, Toll] | None:
    """The count told last before, in the sentence of the echo or the one before it."""
    since = echo.word.doc[find_start_before(echo.word)].idx
    told = [(c, t) for c in made for t in c.casualties if t.kind in PEOPLE and since <= t.start < echo.number.idx and c.at >= since]
    if not told:
        return None
    claim = max(told, key=lambda x: x[1].start)[0]
    return next((c, t) for c, t in told if c is claim)


def _speaks(said: Attribution, claim: Claim) -> bool:
    """Whether who counts is who told of it."""
    return bool(_names(said.speakers) & _names(claim.sources))


def _names(parties: Sequence[Party]) -> set[str]:
    return {p.code or p.text.lower() for p in parties}
