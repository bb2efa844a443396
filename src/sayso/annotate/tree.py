"""Head scores to a dependency tree: greedy heads where they form a tree, Chu-Liu/Edmonds where not."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

ROUNDING = 1e-6  # of sums of scores
MOST_CYCLES = 24  # opened one inside the other; sentences need up to 17, and what needs more is rubbish


def find_heads(scores: Scores) -> list[int]:
    """The best single-rooted tree over n words, among the three likeliest roots where greedy heads fail.

    `scores` has shape (n, n + 1): row i holds the scores of the heads of word i, column 0 is
    the root, column j + 1 is word j. Returns n heads; -1 marks the root.
    """
    n = scores.shape[0]
    if n == 1:
        return [-1]
    work = scores.astype(np.float64).copy()
    work[np.arange(n), np.arange(n) + 1] = -np.inf
    heads: list[int] = work.argmax(axis=1).tolist()
    if _is_tree(heads):
        return [h - 1 for h in heads]
    return _best_single_root(work)


def _is_tree(heads: Sequence[int]) -> bool:
    """Whether one word hangs on the root, and every other on it in the end."""
    if heads.count(0) != 1:
        return False
    visit = [-1] * len(heads)  # by which walk a word was reached
    for first in range(len(heads)):
        at = first
        while visit[at] < 0 and heads[at] != 0:
            visit[at] = first
            at = heads[at] - 1
        if heads[at] != 0 and visit[at] == first:
            return False
    return True


def _best_single_root(scores: NDArray[np.float64]) -> list[int]:
    """Try the most likely roots one by one; each alone is an unconstrained arborescence."""
    n = scores.shape[0]
    best: tuple[float, list[int]] | None = None
    most = scores[:, 1:].max(axis=1)  # what each word has at the best below another
    for root in np.argsort(-scores[:, 0], kind="stable")[: min(n, 3)]:
        if best is not None and most.sum() - most[root] + scores[root, 0] < best[0] - ROUNDING:
            continue  # no tree with this root can be as good
        fixed = scores.copy()
        fixed[:, 0] = -1e6
        fixed[root, :] = -np.inf
        fixed[root, 0] = scores[root, 0]
        heads = _arborescence(fixed)
        total = float(sum(fixed[i, h] for i, h in enumerate(heads)))
        if best is None or total > best[0]:
            best = (total, heads)
    assert best is not None
    return [h - 1 for h in best[1]]


def _arborescence(scores: NDArray[np.float64], depth: int = 0) -> list[int]:
    """Chu-Liu/Edmonds: heads (0 is the root node, j + 1 is word j) of the best arborescence."""
    heads = scores.argmax(axis=1)
    cycle = _find_cycle(heads)
    if cycle is None:
        return [int(h) for h in heads]
    if depth == MOST_CYCLES:  # any tree will do
        root = int(scores[:, 0].argmax())
        return [0 if i == root else root + 1 for i in range(len(heads))]
    return _expand(scores, heads, cycle, depth)


def _find_cycle(heads: NDArray[np.int64]) -> list[int] | None:
    colour = [0] * len(heads)
    for first in range(len(heads)):
        path = []
        at = first
        while at >= 0 and colour[at] == 0:
            colour[at] = first + 1
            path.append(at)
            at = int(heads[at]) - 1
        if at >= 0 and colour[at] == first + 1 and at in path:
            return path[path.index(at) :]
    return None


def _expand(
    scores: NDArray[np.float64], heads: NDArray[np.int64], cycle: list[int], depth: int
) -> list[int]:
    """Contract the cycle to one node, solve the smaller graph, and open the cycle again."""
    n = scores.shape[0]
    ring = np.array(cycle)
    is_outside = np.ones(n, dtype=bool)
    is_outside[ring] = False
    outside = np.flatnonzero(is_outside)
    size = len(outside) + 1
    columns = np.concatenate([[0], outside + 1])  # of the heads that stay: the root and the words outside
    small = np.full((size, size + 1), -np.inf)
    gains = scores[np.ix_(ring, columns)] - scores[ring, heads[ring]][:, None]
    enter = gains.argmax(axis=0)  # for each head outside, the word of the cycle that it would take
    small[size - 1, :size] = gains.max(axis=0)
    leaving = scores[np.ix_(outside, ring + 1)]
    small[: size - 1, :size] = scores[np.ix_(outside, columns)]
    if len(outside):
        small[: size - 1, size] = leaving.max(axis=1)
        small[np.arange(size - 1), np.arange(1, size)] = -np.inf
    solved = _arborescence(small, depth + 1)
    result = [int(h) for h in heads]
    for row, i in enumerate(outside):
        head = solved[row]
        result[i] = int(ring[leaving[row].argmax()]) + 1 if head == size else int(columns[head])
    result[int(ring[enter[solved[size - 1]]])] = int(columns[solved[size - 1]])
    return result
