"""The moves of paths, laid out one after another: how long they are, how they climb, what they cross."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .grid import Grid
from .moves import Move


@dataclass(frozen=True)
class Steps:
    """The moves of several paths, one after another, so that all are worked out at once.

    ``row`` and ``col`` (n,) are the cells they start from, ``move`` (n,) indices into
    ``moves``, ``path`` (n,) which of the paths each belongs to, ascending.
    """

    grid: Grid
    moves: tuple[Move, ...]
    row: np.ndarray
    col: np.ndarray
    move: np.ndarray
    path: np.ndarray

    def metres(self) -> np.ndarray:
        """(n,) metres on the map, cell sizes taken at the mean latitude of both ends."""
        down = np.array([m.rows for m in self.moves])[self.move]
        right = np.array([m.cols for m in self.moves])[self.move]
        dx, dy = self.grid.cell_metres(self.row + down / 2)
        return np.hypot(right * dx, down * dy)

    def parts(self, elevation: np.ndarray, substep: bool = True):
        """Metres and rise of every part of the moves, in order, and the path each belongs to.

        Parts are those that the solver times: cut at the samples of a move, or with
        ``substep`` off the whole move. ``elevation`` (rows, cols); rises are those of the
        ground in the order of the path.
        """
        chains = [_chain(move, substep) for move in self.moves]
        step, node = _spread(self.move, [len(chain) for chain in chains])
        row, col, weight = (np.array(c) for c in zip(*(n for chain in chains for n in chain)))
        z = elevation.ravel()
        here = self.row[step] * self.grid.cols + self.col[step]
        offset = row * self.grid.cols + col  # (nodes, 2): the two cells that each node blends
        height = z[here + offset[node, 0]].astype(float) * (1 - weight[node])
        height += z[here + offset[node, 1]].astype(float) * weight[node]
        inside = step[1:] == step[:-1]  # no part leads from one move to the next
        owner = step[1:][inside]
        count = np.bincount(owner, minlength=self.move.size)
        return (self.metres() / count)[owner], np.diff(height)[inside], self.path[owner]

    def cells_crossed(self):
        """The cells that the straight lines of the moves cross, in order.

        Returns flat grid cells, the metres in each, and the path and the move (position in these
        steps) that each belongs to; an entry for each cell of each move, so a cell where two
        moves meet comes twice.
        """
        pieces = [move.crossed for move in self.moves]
        step, piece = _spread(self.move, [len(p) for p in pieces])
        down, right, share = (np.array(c) for c in zip(*(c for p in pieces for c in p)))
        cells = (self.row[step] + down[piece]) * self.grid.cols + self.col[step] + right[piece]
        return cells, self.metres()[step] * share[piece], self.path[step], step


def steps_of(grid: Grid, moves: tuple[Move, ...], paths: Sequence[np.ndarray]) -> Steps:
    """The moves that make up paths of flat grid cells, at least one; a path of one cell has none."""
    reach = max(max(abs(m.rows), abs(m.cols)) for m in moves)
    index = np.full((2 * reach + 1, 2 * reach + 1), -1)
    for i, move in enumerate(moves):
        index[move.rows + reach, move.cols + reach] = i
    start = np.concatenate([np.asarray(path[:-1], np.int64) for path in paths])
    end = np.concatenate([np.asarray(path[1:], np.int64) for path in paths])
    (row, col), (end_row, end_col) = np.divmod(start, grid.cols), np.divmod(end, grid.cols)
    owner = np.repeat(np.arange(len(paths)), [len(path) - 1 for path in paths])
    return Steps(grid, moves, row, col, index[end_row - row + reach, end_col - col + reach], owner)


def _chain(move: Move, substep: bool):
    """The nodes of a move in order: rows and columns of the two cells each blends, and the
    weight of the second; at both ends they are one cell."""
    samples = move.samples if substep else ()
    inner = [((s.first[0], s.second[0]), (s.first[1], s.second[1]), s.weight) for s in samples]
    return [((0, 0), (0, 0), 0.0), *inner, ((move.rows,) * 2, (move.cols,) * 2, 0.0)]


def _spread(kind: np.ndarray, lengths: Sequence[int]) -> tuple[np.ndarray, np.ndarray]:
    """For items of which each ``kind`` has so many entries: the item of every entry, and the
    entry's position in the entries of all kinds laid end to end."""
    lengths = np.asarray(lengths)
    first = np.cumsum(lengths) - lengths
    count = lengths[kind]
    item = np.repeat(np.arange(kind.size), count)
    within = np.arange(item.size) - np.repeat(np.cumsum(count) - count, count)
    return item, first[kind][item] + within
