"""Who says what: every attribution of a text, of whatever content, and the chain it stands in."""

from collections.abc import Iterable, Sequence, Set

from spacy.tokens import Doc

from sayso.extract.communiques import find_communique
from sayso.extract.draft import Draft
from sayso.extract.quotes import Quote, find_quotes
from sayso.extract.said_gaps import find_gap_drafts
from sayso.extract.said_quotes import attach_quotes
from sayso.extract.said_verbs import find_verb_drafts
from sayso.extract.said_words import find_word_drafts
from sayso.extract.speakers import find_speakers, is_added, source_tokens
from sayso.extract.statements import find_statements, find_turns
from sayso.extract.tree import Tree, find_runs, make_tree
from sayso.records import Attribution
from sayso.reference.cues import Cues

_TELLING = frozenset(
    f"said_by:{k}"
    for k in ("clausal", "that", "passive", "phrase", "object_of", "object_for", "noun")
)
_FRAMING = frozenset({"said_by:phrase", "said_by:clausal"})
_CITING = frozenset({"citing", "quoting"})
NEXT = 6  # words from "said" to a participle that belongs to it
NOBODY = frozenset({"no", "nobody", "none", "neither", "no-one"})
_TO_COME = frozenset({"said_by:to", "said_by:object_to"})
_WISHED = frozenset({"promise", "ask", "hope", "threaten"})
_BEFORE = frozenset({"after", "since", "because", "when"})
_PASTS = frozenset({"had", "was", "were", "did"})
_GIVING = frozenset({"offer"})
_HELD = frozenset(["know", "believe", "doubt", "hope", "attitude"])


def find_attributions(
    doc: Doc, cues: Cues, issuer: int | None = None, named: Set[int] = frozenset(), media: Set[int] = frozenset(), *, whole: bool = False
) -> list[Attribution]:
    """All attributions of a `Doc` with Universal Dependencies, in the order of their cues.

    `issuer` is the token that names the party whose communiqué this is, where its publisher tells, `whole` that it has no heading;
    `named` are the heads of parties, `media` those of media.
    `outer` is the smallest attribution whose content holds the cue of this one.
    """
    tree = make_tree(doc, cues.verb_forms, cues.noun_forms)
    drafts = find_verb_drafts(tree, cues) + find_word_drafts(tree, cues)
    quotes = find_quotes(tree)
    drafts = attach_quotes(tree, quotes, drafts)
    drafts += find_gap_drafts(tree, drafts)
    drafts += find_communique(tree, cues, drafts, issuer, whole=whole) or find_statements(tree, drafts)
    drafts += find_turns(tree)
    _share_sources(tree, drafts)
    _free_phrases(drafts)
    _free_clauses(tree, drafts, cues)
    _free_pasts(tree, drafts)
    drafts = [d for d in drafts if not _is_of_nobody(tree, d)]
    drafts = [d for d in drafts if d.source or not tree.words[d.cue[0]].endswith("ing")]
    drafts = [d for d in drafts if d.rule != "said_by:dash" or d.head in named]
    for draft in drafts:
        draft.content -= {*draft.cue, *draft.source}
        if draft.stance in _HELD and draft.rule == "said_by:clausal":  # "Gotha frees six; envoys agree on aid"
            draft.content -= _before_semicolon(tree, draft)
        if draft.rule == "said_by:clausal" and not draft.quoted and tree.lemmas[draft.cue[0]] in _GIVING:
            draft.content -= _behind_semicolon(tree, draft)
        if draft.medium is None:
            draft.medium = _find_medium(tree, draft, cues)
    drafts = [d for d in drafts if any(tree.is_word(i) for i in d.content)]
    drafts = [d for d in drafts if not _is_reserve(tree, d) and not _is_echo(tree, d, drafts)]
    drafts = [d for d in drafts if not _is_aside(tree, d, drafts, quotes)]
    return _nest(tree, _with_cited(tree, drafts, named, media))


def _with_cited(tree: Tree, drafts: list[Draft], named: Set[int], media: Set[int]) -> list[Draft]:
    """ "The agency said, citing the ministry": what it says is on the word of whom it cites."""
    cited = {}
    for draft in drafts:
        if draft.rule not in _TELLING or draft.head is None or draft.stance != "say":
            continue
        last = max([*draft.cue, *draft.source])
        behind = [k for k in range(last + 1, min(last + NEXT, len(tree))) if tree.forms[k - 1] == "," and draft.head in media]
        for k in (*tree.kids[draft.cue[0]], *tree.kids[draft.head], *behind):  # of media whatever the parse hangs it on
            told = next((o for o in tree.kids_by(k, "obj") if o > k and o in named), None)
            if tree.words[k] in _CITING and told is not None:
                source = source_tokens(tree, told, {k})
                cited[k] = Draft([k], "say", "said_by:cited", source, told, draft.content - tree.below(k))
                draft.content |= {k, *source}
    return [*(d for d in drafts if d.cue[0] not in cited), *cited.values()]


def chain_of(said: Attribution | None) -> list[Attribution]:
    """Who says it and on whose word it is passed on, the innermost first."""
    chain = []
    while said is not None:
        chain.append(said)
        said = said.outer
    return chain


def medium_of(chain: Iterable[Attribution]) -> str | None:
    """By what way something came, where any speaker of a chain gives one: the innermost that does."""
    return next((said.medium for said in chain if said.medium), None)


def _before_semicolon(tree: Tree, draft: Draft) -> set[int]:
    """What stands before a semicolon is another clause, which nobody behind it knows or believes."""
    first, _ = tree.segments[tree.segment_of[draft.cue[0]]]
    cut = next((k for k in range(draft.cue[0], first, -1) if tree.forms[k] == ";"), first)
    return set(range(first, cut))


def _behind_semicolon(tree: Tree, draft: Draft) -> set[int]:
    """ "Gotha offered its condolences; Zenda accused its neighbour": who offers something says nothing of what others do."""
    _, last = tree.segments[tree.segment_of[draft.cue[0]]]
    cut = next((k for k in range(draft.cue[0], last) if tree.forms[k] == ";"), last)
    return set(range(cut, last))


def _is_of_nobody(tree: Tree, draft: Draft) -> bool:
    """ "No group has claimed the attack": what nobody claims stands on nobody's word."""
    if draft.stance != "claim" or draft.head is None:
        return False
    return any(tree.words[i] in NOBODY for i in (draft.head, *tree.kids[draft.head]))


def _share_sources(tree: Tree, drafts: Sequence[Draft]) -> None:
    """ "...," said Smith, adding that ...": the participle goes with the speaker, not with the quotation."""
    for draft in drafts:
        cue = draft.cue[0]
        if not tree.words[cue].endswith("ing") or tree.deps[cue] not in (
            "advcl",
            "acl",
            "xcomp",
            "conj",
            "ccomp",
            "parataxis",
        ):
            continue
        for other in drafts:
            last = max([*other.cue, *other.source])
            told = max((k for k in other.content if k < cue), default=last)
            if last < told and cue - told <= 3 and other.direct and is_added(tree, cue):
                if draft.head is None or draft.head > last:
                    draft.head, draft.source = other.head, [k for k in other.source if k < cue]
            if tree.segment_of[other.cue[0]] == tree.segment_of[cue] and last < cue <= last + 15:
                if (
                    other.direct
                    and other.head is not None
                    and min(other.content) < other.cue[0]
                    and other.content
                ):
                    draft.head, draft.source = other.head, [k for k in other.source if k < cue]


def _free_phrases(drafts: Sequence[Draft]) -> None:
    """ "... he left, according to X", "... he left, X reported" frames the whole sentence, so X stands in nobody's content there."""
    for phrase in drafts:
        if phrase.rule in _FRAMING and max(phrase.content, default=phrase.cue[0]) < phrase.cue[0]:
            for other in drafts:
                if other is not phrase and other.cue[0] in phrase.content and not other.quoted:
                    other.content -= phrase.frame


def _free_clauses(tree: Tree, drafts: Sequence[Draft], cues: Cues) -> None:
    """ "X said he fled, but Y denied it": what Y says is set against X's word and is no part of it."""
    for draft in drafts:
        cue = draft.cue[0]
        if tree.deps[cue] not in ("conj", "advcl", "parataxis") or not _is_set_against(tree, draft, cues):
            continue
        clause = tree.below(cue)
        for other in drafts:
            if other is not draft and other.cue[0] < cue and cue in other.content and not other.quoted:
                other.content -= clause


def _free_pasts(tree: Tree, drafts: Sequence[Draft]) -> None:
    """ "Agreed to meet after troops raided it", "demanded that it stop after it shelled a town": what was before is not to come."""
    for draft in drafts:
        if draft.rule not in _TO_COME and draft.stance not in _WISHED:
            continue
        for k in sorted(draft.content):
            if k in draft.content and tree.deps[k] == "advcl" and k > draft.cue[0] and _is_before(tree, k):
                draft.content -= tree.below(k)


def _is_before(tree: Tree, verb: int) -> bool:
    """A clause of what was: "after he left", "since they had left"."""
    marked = any(tree.words[k] in _BEFORE for k in tree.kids_by(verb, "mark"))
    helpers = {tree.words[k] for k in tree.kids_by(verb, "aux", "aux:pass", "cop")}
    plain = tree.words[verb] not in (tree.lemmas[verb], tree.lemmas[verb] + "s") and not tree.words[verb].endswith("ing")
    return marked and bool(tree.kids_by(verb, "nsubj", "nsubj:pass")) and (bool(helpers & _PASTS) or (plain and not helpers))


def _is_set_against(tree: Tree, draft: Draft, cues: Cues) -> bool:
    """Whether a clause of saying has a speaker of its own, by name or kind, and a word that sets it against the last."""
    cue = draft.cue[0]
    own = draft.head is not None and tree.heads[draft.head] == cue and tree.pos[draft.head] in ("NOUN", "PROPN")
    return own and any(tree.words[k] in cues.contrasts for k in tree.kids_by(cue, "cc", "mark", "advmod"))


def _is_aside(
    tree: Tree, draft: Draft, drafts: Sequence[Draft], quotes: Sequence[Quote]
) -> bool:
    """Inside what somebody else says only another's words are an attribution of their own.

    Knowledge and attitudes there are part of the telling, and so is a saying that names nobody.
    """
    cue = draft.cue[0]
    if not any(
        d is not draft
        and d.stance != "attitude"
        and cue in d.content
        and (len(d.content) > len(draft.content) or (draft.rule == "said_by:adverb" and d.head is not None))
        for d in drafts
    ):
        return False
    if draft.stance in _HELD or (draft.rule not in _TELLING and draft.stance != "deny"):
        return True
    named = draft.head is not None and tree.pos[draft.head] in ("NOUN", "PROPN")
    if draft.rule in ("said_by:noun", "said_by:passive"):
        return not named and draft.stance not in ("accuse", "ask")
    return _is_quoted(cue, quotes) and not named


def _is_echo(tree: Tree, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """ "Gotha denied that it had fired, as Ruritania claims": what Gotha says stays Gotha's word."""
    cue = draft.cue[0]
    if tree.deps[cue] != "advcl" or not any(tree.words[k] == "as" for k in tree.kids[cue]):
        return False
    return any(d.cue[0] < cue and d.source and tree.heads[cue] in d.content for d in drafts if d is not draft)


def _is_reserve(tree: Tree, draft: Draft) -> bool:
    """ "spoke on condition of anonymity", "asked not to be named": it describes a speaker and reports nothing."""
    words = [tree.words[k] for k in sorted(draft.content)]
    unnamed = bool({"named", "identified", "quoted"} & set(words)) and "be" in words
    return "anonymity" in words[-3:] or (unnamed and len(words) <= 6 and "to" in words[:2])


def _is_quoted(token: int, quotes: Sequence[Quote]) -> bool:
    return any(q.first < token < q.last for q in quotes)


def attribution_of(token: int, attributions: Sequence[Attribution], doc: Doc) -> Attribution | None:
    """The innermost attribution whose content covers a token; follow `outer` for the chain outwards.

    An attitude tells nothing on anybody's word.
    """
    start = doc[token].idx
    best: Attribution | None = None
    for held in attributions:
        if held.stance != "attitude" and any(a <= start < b for a, b in held.content) and (
            best is None or _size(held) < _size(best)
        ):
            best = held
    return best


def _size(attribution: Attribution) -> int:
    return sum(b - a for a, b in attribution.content)


def _nest(tree: Tree, drafts: list[Draft]) -> list[Attribution]:
    """Records from drafts, the widest first so that each finds its outer one made."""
    made: list[tuple[Draft, Attribution]] = []
    for draft in sorted(drafts, key=lambda d: (-len(d.content), d.cue[0])):
        outer: tuple[int, Attribution] | None = None
        for wide, attribution in made:
            if draft.cue[0] in wide.content and len(wide.content) > len(draft.content):
                if outer is None or len(wide.content) <= outer[0]:
                    outer = len(wide.content), attribution
        made.append((draft, _record(tree, draft, outer[1] if outer else None)))
    return [a for _, a in sorted(made, key=lambda pair: pair[0].cue[0])]


def _record(tree: Tree, draft: Draft, outer: Attribution | None) -> Attribution:
    source = None
    if draft.source:
        source = tree.starts[draft.source[0]], tree.end(draft.source[-1])
    speakers = (
        find_speakers(tree, draft.head, set(draft.source))
        if draft.head is not None and source
        else ()
    )
    return Attribution(
        speakers=speakers,
        cue=(tree.starts[draft.cue[0]], tree.end(draft.cue[-1])) if draft.cue else None,
        content=find_runs(tree, draft.content),
        stance=draft.stance,
        medium=draft.medium,
        source=source,
        outer=outer,
        made_by=draft.rule,
    )


def _find_medium(tree: Tree, draft: Draft, cues: Cues) -> str | None:
    """The way of saying, from the words of the cue's own clause, its hearers, or its source."""
    i = draft.cue[0]
    first, last = tree.segments[tree.segment_of[i]]
    own = [
        k
        for k in range(first, last)
        if k not in draft.content and k in tree.below(i) and k not in draft.source
    ]
    said = " " + " ".join(tree.words[k] for k in own) + " "
    for phrase, medium in cues.media_phrases:
        if f" {phrase} " in said:
            return medium
    for k in tree.kids[i]:
        if (
            tree.deps[k] in ("obj", "iobj")
            and k not in draft.content
            and tree.lemmas[k] in cues.media_hearers
        ):
            return cues.media_hearers[tree.lemmas[k]]
    if draft.head is not None:
        return cues.media_subjects.get(tree.lemmas[draft.head])
    return None
