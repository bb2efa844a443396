"""Who goes on telling: "the source", "the spokesman", "the rebels added" are who told what stands before."""

from collections.abc import Sequence, Set
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.annotate.known import MEMORY, take
from sayso.annotate.spoken import is_cited, speaks, tells
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of

SOURCE = "source"  # as good a word for any speaker
ADDING = frozenset({"add", "continue"})
RANKED = frozenset({"MIL", "COP"})
OWN_FORCE = frozenset({"REB"})
OF_FORCE = frozenset({"MIL", "COP", "GOV", "REB"})
NEAR, FAR = 2, 5  # sentences back in which who goes on has spoken, and whom only what he told before can tell
ISSUED = frozenset("statement communique communiqué bulletin release declaration report".split())
STATEMENT = "statement"
OWNING = frozenset({"nmod:poss", "nmod", "compound", "amod"})  # words that say whose spokesman one is
OPPOSED = frozenset({"REB", "CRM", "UAF"})  # whom the forces of a state tell of
SILENT = frozenset({"GOV", "CVL", "MED", "CRM", "UAF", "REF", "LEG", "JUD"})  # whose deeds others tell
CROWD = frozenset({"CVL", "MED"})  # who issue none
BESIDE = frozenset({"det", "case", "punct"})
AGAIN = frozenset({"same", "said"})  # "the same sources"


def find_teller(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """Who told what stands before a bare definite role that tells more, if the role can be he by its word or its sector."""
    token = doc[m.head]
    several = [c for c in done if c.plural] if token.lemma_ == SOURCE and m.plural else []  # "the sources" are rather several
    teller = _last_teller(doc, token, several) or _last_teller(doc, token, done)
    if teller is None or len(teller.codes) > 1:
        return None
    if token.lemma_ == SOURCE:
        return teller if teller.head >= _start_back(token, FAR) and not (teller.id or "").startswith("state:") else None
    if teller.head < _start_back(token, NEAR):
        return None
    if m.person and not m.plural and m.lemma == teller.lemma.split(" ")[-1]:
        return teller
    adds = token.head.lemma_ in ADDING and m.codes[0].split(" ")[1] == teller.codes[0].split(" ")[1]
    return teller if adds else None


def find_author(doc: Doc, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """ "The ministry said ... The statement added", "a statement said": whoever told what stands before, where nothing was said of a statement."""
    token = doc[m.head]
    teller = _last_teller(doc, token, done, AGAIN | {"official"}) if m.lemma in ISSUED else None
    if teller is None and m.lemma == STATEMENT and any(c.lower_ == "a" for c in token.children) and tells(token):
        teller = next((c for c in reversed(done[-MEMORY:]) if c.codes and c.kind != "text" and tells(doc[c.head])), None)
    known = teller is not None and len(teller.codes) == 1 and teller.codes[0].split(" ")[1] not in CROWD
    return teller if teller is not None and known and teller.head >= _start_back(token, NEAR) else None


def find_voiced(token: Token, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """ "The front freed six, spokesman X said": who speaks for nobody named speaks for the body of which he tells, or that spoke before."""
    words = lexicon_of(token.doc).grammar
    if m.plural or m.lemma not in words.mouthpieces or any(c.dep_ in OWNING for c in token.children):
        return None
    titled = token.head.i > token.i and all(t.pos_ == "PROPN" for t in token.doc[token.i + 1 : token.head.i + 1])
    verb = _verb_of_name(token) if titled else token.head if speaks(token) else None
    if verb is None:
        return None
    told = [c for c in verb.children if c.dep_ in ("ccomp", "parataxis")] + ([verb.head] if verb.dep_ == "parataxis" else [])
    subjects = {c.i: t for t in told for c in t.children if c.dep_ == "nsubj"}
    bodies = [c for c in done[-MEMORY:] if _is_body(c)]
    since = _start_back(token, NEAR)
    spoke = next((c for c in reversed(bodies) if c.head >= since and _has_told(token.doc[c.head])), None)
    for body in bodies:
        sector = body.codes[0].split(" ")[1]
        if sector in OPPOSED and spoke is not None and spoke.codes[0].split(" ")[1] in RANKED:
            continue  # "The army said ... The bandits fled, a spokesman said"
        if body.head in subjects and (body.kind == "name" or sector in RANKED or subjects[body.head].lemma_ not in words.harming):
            return take(m, body)
    return take(m, spoke) if titled and spoke is not None else None


def _has_told(token: Token) -> bool:
    return tells(token) or (token.dep_ == "nsubj" and token.head.lemma_ in lexicon_of(token.doc).grammar.uttering)


def _is_body(m: Mention) -> bool:
    """A body that has spokesmen; of states others tell as well."""
    one = m.kind in ("name", "role") and len(m.codes) == 1 and not (m.id or "").startswith("state:")
    return one and (not m.person or m.plural) and m.codes[0].split(" ")[1] not in SILENT


def find_ranked(token: Token, m: Mention, done: Sequence[Mention]) -> Mention | None:
    """ "The army's spokesman denied it. ... Colonel X told reporters": a rank of nobody knows what army is of who spoke before unnamed."""
    country, sector = m.codes[0].split(" ")
    told = " " in m.lemma or any(c.head == token.i - 1 and " " in c.lemma for c in done[-1:])  # "navy spokesman Commander X"
    if m.plural or told or sector not in RANKED or country != "---" or not _is_named_speaker(token):
        return None
    since = _start_back(token, 1)
    near = [c for c in done if c.head >= since and c.kind == "role" and c.person and not c.plural and len(c.codes) == 1]
    spoke = [c for c in near if _has_spoken(token.doc[c.head])]
    before = spoke[-1] if spoke else None
    if before is None or before.codes[0].startswith("---") or before.codes[0].split(" ")[1] not in OF_FORCE:
        return None
    country, force = before.codes[0].split(" ")
    return replace(m, codes=(f"{country} {force if force in OWN_FORCE else sector}",), antecedent=before.head)


def _is_named_speaker(rank: Token) -> bool:
    """ "Col. Gen. X told reporters", "said Captain X": a rank and a name in a row, one of whose words is a person's, that speak."""
    behind = next((t.i for t in rank.doc[rank.i + 1 :] if t.pos_ != "PROPN"), len(rank.doc))
    return any(t.ent_type_ == "PER" for t in rank.doc[rank.i + 1 : behind]) and _verb_of_name(rank) is not None


def _verb_of_name(rank: Token) -> Token | None:
    """The verb of saying beside a title and a name in a row, whatever the parse hangs them on."""
    doc, first, behind = rank.doc, rank.i, rank.i + 1
    while first > 0 and doc[first - 1].pos_ == "PROPN":
        first -= 1
    while behind < len(doc) and doc[behind].pos_ == "PROPN":
        behind += 1
    beside = (doc[i] for i in (behind, first - 1) if 0 <= i < len(doc))
    words = lexicon_of(doc).grammar
    return next((t for t in beside if t.lemma_ in words.speaking or t.lemma_ in words.uttering), None)


def _has_spoken(token: Token) -> bool:
    """Who speaks, or by whom something is denied, and is not named."""
    words = lexicon_of(token.doc).grammar
    named = any(c.ent_type_ == "PER" for c in token.children if c.dep_ in ("appos", "flat")) or token.dep_ in ("nmod:desc", "compound")
    said = token.head.lemma_ in words.speaking or token.head.lemma_ in words.uttering
    return not named and (is_cited(token) or (said and token.dep_ in ("nsubj", "obl:agent")))


def _last_teller(doc: Doc, token: Token, done: Sequence[Mention], words: Set[str] = AGAIN) -> Mention | None:
    """Who told something last before a bare word that tells more; `words` beside it do not say which."""
    if not tells(token) or not _is_bare(token, words):
        return None
    return next((c for c in reversed(done[-MEMORY:]) if c.codes and c.kind != "text" and tells(doc[c.head])), None)


def _is_bare(token: Token, words: Set[str]) -> bool:
    """ "The source", "the same sources": no word says which."""
    told = [c for c in token.children if c.dep_ not in BESIDE and c.lower_ not in words]
    return not told and any(c.lower_ in ("the", "these", "this", "those") for c in token.children if c.dep_ == "det")


def _start_back(token: Token, many: int) -> int:
    """Where the sentence starts that stands so many before a word's own."""
    start = token.sent.start
    for _ in range(many):
        start = token.doc[start - 1].sent.start if start else 0
    return start
