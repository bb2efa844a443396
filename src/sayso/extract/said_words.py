"""Sources without a verb of saying: "according to X", "the claim that", "reportedly", "X: ..."."""

from sayso.extract.draft import Draft
from sayso.extract.said_nouns import adjective_draft, noun_draft, owner_tokens
from sayso.extract.speakers import climb, source_tokens
from sayso.extract.tree import NOMINAL, Tree
from sayso.reference.cues import Cue, Cues
from sayso.text import CLOSING_QUOTES, OPENING_QUOTES

_DASHES = frozenset(["-", "--", "–", "—"])
_VIEWS = frozenset("view views opinion words eyes mind judgment judgement estimation telling".split())
_HEADLINE = 25  # words
_NAMED = 7  # words of a source before or after a colon


def find_word_drafts(tree: Tree, cues: Cues) -> list[Draft]:
    """Drafts from prepositions, nouns, adjectives, adverbs and colons."""
    drafts: list[Draft | None] = []
    for i, pos in enumerate(tree.pos):
        if tree.words[i] in cues.phrases:
            drafts.append(_phrase(tree, i, cues))
        if tree.words[i] == "in" and pos == "ADP":
            drafts.append(_in_view(tree, i))
        if pos == "NOUN" and tree.lemmas[i] in cues.nouns:
            drafts.append(noun_draft(tree, i, cues.nouns[tree.lemmas[i]]))
        elif pos in ("ADJ", "VERB") and tree.words[i] in cues.adjectives:
            drafts.append(adjective_draft(tree, i, cues.adjectives[tree.words[i]]))
        elif pos == "ADV" and tree.words[i] in cues.adverbs:
            drafts.append(_adverb(tree, i, cues.adverbs[tree.words[i]]))
        elif tree.forms[i] == ":":
            drafts.append(_colon(tree, i, cues))
        elif tree.forms[i] in _DASHES and tree.segment_of[i] == 0:
            drafts.append(_dash(tree, i, cues))
    return [d for d in drafts if d is not None]


# ---- According to ------------------------------------------------------------------------------------


def _phrase(tree: Tree, i: int, cues: Cues) -> Draft | None:
    for words, cue in cues.phrases[tree.words[i]]:
        if tuple(tree.words[i : i + len(words)]) == words:
            at = i + len(words)
            if at >= len(tree) or tree.segment_of[at] != tree.segment_of[i]:
                return None
            return _according(tree, list(range(i, at)), cue, cues)
    return None


def _according(tree: Tree, cue: list[int], rule: Cue, cues: Cues) -> Draft | None:
    first, last = tree.segments[tree.segment_of[cue[0]]]
    head: int | None = next(
        (k for k in range(cue[-1] + 1, min(last, cue[-1] + 8)) if tree.pos[k] in NOMINAL), None
    )
    if head is None:
        return None
    before = tree.next_word(cue[0], -1)
    if tree.words[head] == "which" and before is not None and tree.lemmas[before] in cues.schemes:
        return None  # "a plan according to which they will attack"
    head = climb(tree, head, cue[0])
    draft = Draft(cue, rule.stance, "said_by:phrase", head=head)
    draft.source = [
        k for k in source_tokens(tree, head, set(range(first, cue[-1] + 1))) if k > cue[-1]
    ]
    if not draft.source:
        return None
    draft.frame = set(cue) | set(draft.source)
    after = tree.next_word(draft.source[-1], 1)
    tail = after is None or tree.forms[after] in (".", ";", ")")
    if before is None or all(
        tree.pos[k] in ("CCONJ", "PUNCT", "SPACE") for k in range(first, cue[0])
    ):
        draft.content = set(range(draft.source[-1] + 1, last))
    elif tail and tree.forms[before] in CLOSING_QUOTES | {",", "-", "--", "—"}:
        draft.content = set(range(first, cue[0]))
    else:
        draft.content = _governor(tree, head, draft.frame)
    draft.content -= draft.frame
    return draft if draft.content else None


def _in_view(tree: Tree, i: int) -> Draft | None:
    """ "in Rupert's view", "in the army's words": the sentence around it."""
    noun = tree.heads[i]
    owners = tree.kids_by(noun, "nmod:poss")
    if tree.words[noun] not in _VIEWS or noun < i or not owners:
        return None
    first, last = tree.segments[tree.segment_of[i]]
    frame = set(range(i, noun + 1))
    source = owner_tokens(tree, owners[0], {noun})
    closed = noun + 1 < last and tree.forms[noun + 1] in (",", "-", "--", "—", ".")
    before = tree.next_word(i, -1)
    opens = before is None or tree.pos[before] in ("CCONJ", "PUNCT")
    if not source or not closed or not opens:
        return None
    draft = Draft([noun], "believe", "said_by:phrase", source, owners[0], frame=frame)
    inside = before is not None and tree.forms[noun + 1] != "." and tree.deps[noun] != "nmod"
    draft.content = _governor(tree, noun, frame) if inside else set(range(first, last)) - frame
    return draft if len(draft.content) > 2 else None


def _governor(tree: Tree, head: int, frame: set[int]) -> set[int]:
    """The clause on which the phrase hangs."""
    at = head
    while at in frame and tree.heads[at] != at:
        at = tree.heads[at]
    while (
        tree.heads[at] != at
        and tree.pos[at] not in ("VERB", "AUX")
        and not tree.kids_by(at, "nsubj", "nsubj:pass")
    ):
        at = tree.heads[at]
    return set(tree.below(at)) - frame


# ---- Adverbs and colons ------------------------------------------------------------------------------


def _adverb(tree: Tree, i: int, cue: Cue) -> Draft | None:
    """ "reportedly": the clause around it, on nobody's word."""
    content = set(tree.below(tree.heads[i])) - {i}
    if tree.heads[i] == i or not content:
        return None
    return Draft([i], cue.stance, "said_by:adverb", content=content, frame={i})


def _colon(tree: Tree, i: int, cues: Cues) -> Draft | None:
    """ "Two killed: police" and "Police: two killed" in headlines; "Smith: ..." in transcripts."""
    segment = tree.segment_of[i]
    first, last = tree.segments[segment]
    left = [k for k in range(first, i) if tree.is_word(k)]
    opens = segment == 0 or (first > 0 and "\n" in tree.forms[first - 1])
    turn = opens and segment > 0 and _is_turn(tree, left, i)
    if turn or (opens and i >= last - 2):
        last = _line_end(tree, i)
    right = [k for k in range(i + 1, last) if tree.is_word(k)]
    if not left or not right or (tree.starts[i + 1] == tree.end(i) and tree.is_word(i + 1)):
        return None
    if any(tree.words[k] in cues.not_sources for k in left):
        return None
    if not opens or (_is_dateline(tree, left) and (segment or len(right) > _HEADLINE)):
        return _named_quote(tree, i, cues) if not opens else None
    title = len(left) + len(right) <= _HEADLINE and (
        "\n" in tree.forms[last - 1] or last == len(tree) or segment == 0
    )
    quoted = any(tree.forms[k] in OPENING_QUOTES for k in range(i, last))
    if turn or (
        _is_name(tree, left)
        and (segment == 0 or _is_proper(tree, left))
        and (_is_clause(tree, right) or quoted)
    ):
        return _colon_draft(tree, i, left, right)
    if (
        title
        and _is_name(tree, right)
        and _is_clause(tree, left)
        and right[-1] + 2 >= last
    ):
        return _colon_draft(tree, i, right, left)
    return _named_quote(tree, i, cues)


def _dash(tree: Tree, i: int, cues: Cues) -> Draft | None:
    """ "Two killed in Zenda - police" as a headline; a name behind the dash is that of the paper."""
    first, last = 0, _line_end(tree, i)
    spaced = i > first and tree.end(i - 1) < tree.starts[i] and i + 1 < last and tree.end(i) < tree.starts[i + 1]
    left = [k for k in range(first, i) if tree.is_word(k)]
    right = [k for k in range(i + 1, last) if tree.is_word(k)]
    if not spaced or not left or not right or len(left) + len(right) > _HEADLINE or any(tree.words[k] in cues.not_sources for k in right):
        return None
    common = tree.pos[right[-1]] == "NOUN" and tree.forms[right[-1]].islower()
    if not common or not _is_name(tree, right) or not _is_clause(tree, left):
        return None
    return _colon_draft(tree, i, right, left, "said_by:dash")


def _colon_draft(tree: Tree, i: int, source: list[int], content: list[int], rule: str = "said_by:colon") -> Draft:
    head = next((k for k in source if tree.heads[k] not in source), source[-1])
    return Draft(
        [i],
        "say",
        rule,
        source=list(range(source[0], source[-1] + 1)),
        head=head,
        content=set(range(content[0], content[-1] + 1)),
        direct=True,
    )


def _is_dateline(tree: Tree, left: list[int]) -> bool:
    """A town before a colon; in a transcript the same capitals come back."""
    return (
        tree.is_in_dateline(left[0])
        and tree.text.count(f"\n{tree.forms[left[0]]}") < 2
    )


def _is_turn(tree: Tree, left: list[int], i: int) -> bool:
    """A name before a colon at the start of several lines: a turn in a transcript."""
    if not left or len(left) > _NAMED or not tree.forms[left[0]][:1].isupper():
        return False
    name = tree.text[tree.starts[left[0]] : tree.end(i)]
    capitals = all(tree.forms[k].isupper() for k in left)
    return (capitals or _is_proper(tree, left)) and f"\n{tree.text}".count(f"\n{name}") > 1


def _line_end(tree: Tree, i: int) -> int:
    return next((k for k in range(i + 1, len(tree)) if "\n" in tree.forms[k]), len(tree))


def _named_quote(tree: Tree, i: int, cues: Cues) -> Draft | None:
    """ "That is no surprise to Rupert of Zenda: "We knew"": the name before the colon, where no verb says it."""
    first, _ = tree.segments[tree.segment_of[i]]
    if i + 1 >= len(tree) or tree.forms[i + 1] not in OPENING_QUOTES or tree.pos[i - 1] != "PROPN":
        return None
    if any(
        tree.pos[k] == "VERB" and any("quote" in c.takes for c in cues.verbs.get(tree.lemmas[k], ()))
        for k in range(first, i)
    ):
        return None
    head = i - 1
    while tree.deps[head] in ("flat", "compound", "appos", "conj") and tree.heads[head] < i:
        head = tree.heads[head]
    name = source_tokens(tree, head, set(range(i, len(tree))))
    end = next((k for k in range(i + 2, len(tree)) if tree.forms[k] in CLOSING_QUOTES), _line_end(tree, i))
    if not name or head < first or name[-1] != i - 1:
        return None
    content = set(range(i + 1, min(end + 1, _line_end(tree, i))))
    return Draft([i], "say", "said_by:colon", name, head, content, direct=True)


def _is_proper(tree: Tree, words: list[int]) -> bool:
    """Names and titles only, each with a capital."""
    return any(tree.pos[k] == "PROPN" for k in words) and all(
        tree.forms[k][0].isupper() or tree.pos[k] in ("ADP", "DET") for k in words
    )


def _is_name(tree: Tree, words: list[int]) -> bool:
    return (
        len(words) <= _NAMED
        and any(tree.pos[k] in NOMINAL for k in words)
        and not any(tree.pos[k] in ("VERB", "AUX", "SCONJ", "NUM") for k in words)
    )


def _is_clause(tree: Tree, words: list[int]) -> bool:
    return len(words) >= 2 and any(tree.pos[k] in ("VERB", "AUX") for k in words)
