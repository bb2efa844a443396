"""Communiqués: texts that a party itself puts out, all of which stands on its word.

Its heading says whose it is ("Statement of the Ministry of X", "Ministry of X: Statement on ..."), or its publisher does,
or a sentence before it ("The command issued the following communique:"), or who signs it below.
"""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from sayso.extract.draft import Draft
from sayso.extract.speakers import find_subject, source_tokens
from sayso.extract.statements import find_end, find_line_after
from sayso.extract.tree import NOMINAL, Tree
from sayso.records import Attribution, Mention
from sayso.reference.cues import Cues
from sayso.reference.lexicon import lexicon_of
from sayso.reference.parties import Parties, split_name
from sayso.text import fold

OF = frozenset({"of", "by", "from"})
ISSUING = frozenset({"issue", "release", "publish", "broadcast", "distribute", "circulate", "read", "carry", "send"})
LEAD = 120  # words of a report within which it says that a communiqué follows, or is one
OURS = frozenset({"we", "our"})
COMBATANTS = frozenset({"REB", "MIL", "UAF"})
SEVERAL = 2  # deeds of its own that a text of fighters tells
OPENING = 3  # words of a heading within which it says that it is a communiqué


def find_issuer(doc: Doc, mentions: Sequence[Mention], publisher: str | None, parties: Parties, cues: Cues) -> int | None:
    """The head of the first mention of the party that is the publisher of its own text; None where an outlet publishes it."""
    words = split_name(publisher or "")
    if cues.issuers.isdisjoint(map(fold, words)):
        return None
    name = split_name((publisher or "").split(",")[0])
    ids = {entry.id for entry in parties.find(name, 0)[1]}
    for m in mentions:
        told = fold(doc[m.start : m.end].text)
        if (m.id is not None and m.id in ids) or (" " in told and fold(" ".join(name)).startswith(told)):
            return m.head
    return None


def find_communique(tree: Tree, cues: Cues, drafts: Sequence[Draft], issuer: int | None = None, *, whole: bool = False) -> list[Draft]:
    """What stands below the heading of a communiqué, on the word of whose it is; the `whole` text where it has none."""
    return _find_headed(tree, cues, issuer, whole) or _find_following(tree, cues, drafts) or _find_signed(tree, cues)


def find_fighters(doc: Doc, mentions: Sequence[Mention], attributions: Sequence[Attribution]) -> int | None:
    """The first force that a text tells of which speaks of its own deeds: "we killed three", "our men took the post", in nobody's quotation."""
    quoted = [span for a in attributions for span in a.content]
    ours = [t for t in doc if t.lower_ in OURS and _fights(t) and not any(start <= t.idx < end for start, end in quoted)]
    if len(ours) < SEVERAL:
        return None
    forces = (m for m in mentions if m.kind != "pronoun" and m.codes and m.codes[0].split(" ")[1] in COMBATANTS)
    return next((m.head for m in forces if doc[m.head].dep_ == "nsubj" and (m.head < ours[0].i or _are_our_rebels(m, ours[0]))), None)


def _are_our_rebels(m: Mention, our: Token) -> bool:
    """ "Our rebel army", "our guerrillas": forces that say what they are; "our forces" may be anybody's."""
    return our.dep_ == "nmod:poss" and our.head.i == m.head and m.codes[0].endswith(" REB")


def _fights(token: Token) -> bool:
    """Whether "we", or whose "our" is, does harm."""
    doer = token.head if token.dep_ == "nmod:poss" else token
    harming = lexicon_of(token.doc).grammar.harming
    return doer.dep_ == "nsubj" and any(v.lemma_ in harming for v in (doer.head, *(c for c in doer.head.children if c.dep_ == "conj")))


def _find_headed(tree: Tree, cues: Cues, issuer: int | None, whole: bool) -> list[Draft]:
    stop = 0 if whole else next((k for k in range(len(tree.forms)) if tree.pos[k] == "SPACE" and "\n" in tree.forms[k]), 0)
    cue, head = _find_title(tree, stop, cues) or (issuer, issuer)
    if cue is None or head is None:
        return []
    source = source_tokens(tree, head, {cue} if cue != head else set())
    content = {k for k in range(stop, len(tree.forms)) if tree.pos[k] != "SPACE"}
    return [Draft([cue], "say", "said_by:communique", source, head, content, frame={cue}, medium="statement")]


def _find_title(tree: Tree, stop: int, cues: Cues) -> tuple[int, int] | None:
    """The word of a heading that says what the text is, and the head of whose it is; a heading that tells an event is news."""
    if any(tree.pos[k] in ("VERB", "AUX") and tree.deps[k] in ("ROOT", "cop", "aux:pass") for k in range(stop)):
        return None
    colon = next((k for k in range(stop) if tree.forms[k] == ":"), None)
    for k in range(stop):
        if tree.words[k] not in cues.communiques:
            continue
        if colon is not None and 0 < colon < k <= colon + OPENING:
            named = range(colon)
        elif k < OPENING and k + 2 < stop and tree.words[k + 1] in OF:
            named = range(k + 2, stop)
        else:
            continue
        heads = (i for i in named if tree.pos[i] in NOMINAL and not (tree.heads[i] in named and tree.heads[i] != i))
        head = next(heads, None)
        return None if head is None else (k, head)
    return None


def _find_following(tree: Tree, cues: Cues, drafts: Sequence[Draft]) -> list[Draft]:
    """ "The command issued the following communique:" at a line's end, and what stands below."""
    for i in range(min(len(tree.forms), LEAD)):
        if tree.words[i] not in cues.communiques or not any(tree.words[k] == "following" for k in tree.kids[i]):
            continue
        verb = tree.heads[i]
        start = find_line_after(tree, i) if tree.lemmas[verb] in ISSUING else None
        head = next(iter(tree.kids_by(verb, "obl:agent")), None) if tree.deps[i] == "nsubj:pass" else find_subject(tree, verb)
        if start is not None and head is not None:
            return [_draft(tree, i, head, range(start, find_end(tree, start, drafts)))]
    return []


def _find_signed(tree: Tree, cues: Cues) -> list[Draft]:
    """ "[Communique] ... [Signed] the General Command": all between, on the word of who signs it."""
    forms = tree.forms
    marked = (k for k in range(1, min(len(forms) - 1, LEAD)) if tree.words[k] in cues.communiques and forms[k - 1] == "[" and forms[k + 1] == "]")
    first = next(marked, None)
    last = next((k for k in range(len(forms) - 2, first or 0, -1) if tree.words[k] == "signed" and forms[k - 1] == "["), None)
    if first is None or last is None:
        return []
    bracketed = forms[last + 2 : last + 3] == ["["]  # "[Signed] [the Front] Zenda, 3 May"
    end = next((k for k in range(last + 3, len(forms)) if tree.pos[k] == "SPACE" or (bracketed and forms[k] == "]")), len(forms))
    heads = (k for k in range(last + 1, end) if tree.pos[k] in NOMINAL and not (last < tree.heads[k] < end and tree.heads[k] != k))
    head = next(heads, None)
    return [] if head is None else [_draft(tree, first, head, range(first + 1, last))]


def _draft(tree: Tree, cue: int, head: int, told: range) -> Draft:
    content = {k for k in told if tree.pos[k] != "SPACE"}
    return Draft([cue], "say", "said_by:communique", source_tokens(tree, head, {cue}), head, content, frame={cue}, medium="statement")
