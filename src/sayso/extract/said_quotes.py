"""Words in quotation marks go to the cue beside them, or on with the speaker before them."""

from bisect import bisect_left, bisect_right

from sayso.extract.draft import Draft
from sayso.extract.quotes import Quote
from sayso.extract.tree import Tree
from sayso.text import CLOSING_QUOTES, DOUBLE_QUOTES

_STOPS = DOUBLE_QUOTES | {".", ";", ":"}
_CLOSERS = "".join(CLOSING_QUOTES)
_GAP = 25  # tokens between a quotation and the clause of its cue
_BREAK = 2  # paragraphs back to the speaker of an untagged quotation


def attach_quotes(tree: Tree, quotes: list[Quote], drafts: list[Draft]) -> list[Draft]:
    """Extend drafts by the quotations they begin, and give loose quotations to the speaker before them."""
    drafts = [d for d in drafts if not _is_thought_aloud(tree, d, quotes)]
    quotes = [q for q in quotes if not _is_title(tree, q)]
    owner: dict[int, Draft] = {}
    by_cue = sorted((d for d in drafts if d.direct), key=lambda d: d.cue[0])
    firsts = [d.cue[0] for d in by_cue]
    for k, quote in enumerate(quotes):
        near = by_cue[bisect_left(firsts, quote.first - 40) : bisect_right(firsts, quote.last + 40)]
        draft = _find_owner(tree, quote, near)
        if draft is not None:
            owner[k] = draft
            _give(tree, draft, quote)
    _carry(tree, quotes, drafts, owner)
    _trim(drafts, quotes, owner)
    return [d for d in drafts if d.content]


def _is_thought_aloud(tree: Tree, draft: Draft, quotes: list[Quote]) -> bool:
    """ "I think", "you know" inside a quotation: the speaker's manner, nobody else's word."""
    if draft.head is None or tree.words[draft.head] not in ("i", "we", "you"):
        return False
    return any(q.first < draft.cue[0] < q.last for q in quotes)


def _is_title(tree: Tree, quote: Quote) -> bool:
    """ "on the show "Night Talk"": a name in quotation marks inside a clause, nobody's words."""
    words = [i for i in range(quote.first, quote.last) if tree.is_word(i)]
    before = tree.next_word(quote.first, -1) if quote.first < len(tree) else None
    if not 2 <= len(words) <= 6 or before is None or not tree.is_word(before):
        return False
    small = ("ADP", "DET", "CCONJ", "PART")
    return tree.pos[before] in ("NOUN", "PROPN", "PART", "ADP", "DET") and all(
        tree.forms[i][:1].isupper() or tree.pos[i] in small for i in words
    )


def _give(tree: Tree, draft: Draft, quote: Quote) -> None:
    draft.content |= {i for i in range(quote.first, quote.last) if tree.pos[i] != "SPACE"}
    draft.quoted = True


def _find_owner(tree: Tree, quote: Quote, drafts: list[Draft]) -> Draft | None:
    """The cue whose clause touches the quotation, else the one whose content shares it."""
    drafts = [d for d in drafts if not quote.first <= d.cue[0] < quote.last]
    if quote.solid or tree.forms[quote.last - 2] == ",":
        for draft in drafts:
            if _follows(tree, quote, draft):
                if _opens_sentence(tree, quote):
                    draft.content = {i for i in draft.content if i > draft.cue[0] and draft.quoted}
                return draft
    for draft in reversed(drafts):
        if _precedes(tree, quote, draft) and (
            quote.solid or (not draft.content and quote.first - draft.cue[-1] <= 2)
        ):
            return draft
    inside = range(quote.first, quote.last)
    best: tuple[int, Draft] | None = None
    for draft in drafts:
        shared = sum(1 for i in inside if i in draft.content)
        if 2 * shared >= len(inside):
            distance = min(abs(draft.cue[0] - quote.first), abs(draft.cue[0] - quote.last))
            if best is None or distance < best[0]:
                best = distance, draft
    return best[1] if best is not None else None


def _follows(tree: Tree, quote: Quote, draft: Draft) -> bool:
    """Source and cue stand right after the quotation, on the same line."""
    edge = [*draft.source, *draft.cue]
    first = min(edge) if edge else -1
    if first < quote.last or first - quote.last > _GAP or not draft.source:
        return False
    between = range(quote.last, first)
    inner = tree.text[quote.start : quote.end].rstrip(_CLOSERS)
    if inner[-1:] == "." and tree.forms[quote.last][:1].isupper():
        return False  # the quotation ended its sentence; the next one is not its tag
    if any(
        "\n" in tree.forms[i] or tree.forms[i] in _STOPS or (tree.pos[i] in ("VERB", "AUX", "SCONJ") and tree.lemmas[i] != "quote")
        for i in between
    ):
        return False
    return max(edge) - first < 60


def _opens_sentence(tree: Tree, quote: Quote) -> bool:
    """Whether no words of its sentence stand before the quotation."""
    before = tree.text[: quote.start].rstrip()
    return not before or before[-1] in f'.?!:{_CLOSERS}' or "\n" in tree.text[len(before) : quote.start]


def _precedes(tree: Tree, quote: Quote, draft: Draft) -> bool:
    """The cue's clause leads to the quotation by a comma or a colon, or runs right into it."""
    last = draft.cue[-1]
    if quote.first <= last or quote.first - last > 40:
        return False
    gap = [i for i in range(last + 1, quote.first) if tree.pos[i] != "SPACE"]
    if any(tree.forms[i] in (".", ";", "?", "!") for i in gap):
        return False
    if any(i in draft.content and tree.is_word(i) for i in gap):
        return False
    if not gap:
        return True
    lines = sum(1 for i in range(last + 1, quote.first) if "\n" in tree.forms[i])
    if tree.forms[gap[-1]] == ":":
        return True
    own = tree.below(draft.cue[0])
    return (
        not lines
        and tree.forms[gap[-1]] == ","
        and all(i in own or not tree.is_word(i) for i in gap)
        and not draft.tail
    )


def _carry(tree: Tree, quotes: list[Quote], drafts: list[Draft], owner: dict[int, Draft]) -> None:
    """Quotations without a cue: the open one goes on, the loose one stands on the speaker before it."""
    for k, quote in enumerate(quotes):
        if k in owner or not k:
            continue
        before = owner.get(k - 1)
        if quote.goes_on and before is not None:
            owner[k] = before
            _give(tree, before, quote)
            continue
        if not quote.solid:
            continue
        if (
            before is not None
            and _stands_alone(tree, quote)
            and _is_free(tree, quotes[k - 1], quote, before)
        ):
            owner[k] = before
            _give(tree, before, quote)
        elif _is_untagged(tree, quote) and not any(
            d.cue[0] < quote.first and quote.first in d.content for d in drafts
        ):
            before = next((owner[j] for j in range(k - 1, -1, -1) if j in owner), None)
            if before is not None and _is_near(tree, before, quote):
                owner[k] = before
                _give(tree, before, quote)
    for k in range(len(quotes) - 1, 0, -1):
        if quotes[k].goes_on and k in owner and k - 1 not in owner:
            owner[k - 1] = owner[k]
            _give(tree, owner[k], quotes[k - 1])


def _is_untagged(tree: Tree, quote: Quote) -> bool:
    """A quotation that runs to the end of its sentence and has a subject and a verb of its own."""
    inner = range(quote.first, quote.last)
    body = tree.text[quote.start : quote.end].rstrip(_CLOSERS)
    after = tree.text[quote.end : quote.end + 1]
    return (
        (body[-1:] in ".?!" or after in (".", ""))
        and len(inner) >= 8
        and any(tree.deps[i].startswith("nsubj") for i in inner)
    )


def _is_near(tree: Tree, draft: Draft, quote: Quote) -> bool:
    """The speaker was heard in this paragraph or the one before."""
    between = range(min(max(draft.content), quote.first), quote.first)
    return len(between) < 120 and sum(1 for i in between if "\n" in tree.forms[i]) < _BREAK


def _stands_alone(tree: Tree, quote: Quote) -> bool:
    """Whether the quotation makes up whole sentences: it opens after one and ends as one."""
    before = tree.text[: quote.start].rstrip()
    opens = not before or before[-1] in f'.?!:{_CLOSERS}' or "\n" in tree.text[len(before) : quote.start]
    body = tree.text[quote.start : quote.end].rstrip(_CLOSERS)
    closes = body[-1:] in ".?!…" or quote.open_end
    return opens and (closes or "\n" not in tree.text[len(before) : quote.start])


def _is_free(tree: Tree, last: Quote, quote: Quote, draft: Draft) -> bool:
    """No other words than the cue's own clause stand between two quotations, but for a line end."""
    between = range(last.last, quote.first)
    lines = sum(1 for i in between if "\n" in tree.forms[i])
    segment = tree.segment_of[draft.cue[0]]
    loose = [i for i in between if tree.is_word(i) and tree.segment_of[i] != segment]
    return lines <= _BREAK and not loose


def _trim(drafts: list[Draft], quotes: list[Quote], owner: dict[int, Draft]) -> None:
    """A cue inside one quotation reports nothing outside it."""
    for draft in drafts:
        if draft.quoted:
            continue
        for quote in quotes:
            if quote.first < draft.cue[0] < quote.last:
                draft.content = {i for i in draft.content if quote.first <= i < quote.last}
                break
