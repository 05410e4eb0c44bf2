"""The moves of a neighbourhood and the cells each one passes over."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import numpy as np

from .errors import TrochaError

# Smallest member of each family of moves, as (rows, columns); signs and order vary.
_FAMILIES = {
    8: ((0, 1), (1, 1)),
    16: ((0, 1), (1, 1), (1, 2)),
    32: ((0, 1), (1, 1), (1, 2), (1, 3), (2, 3)),
    48: ((0, 1), (1, 1), (1, 2), (1, 3), (2, 3), (1, 4), (3, 4)),
}
NEIGHBOURHOODS = tuple(_FAMILIES)


@dataclass(frozen=True)
class Sample:
    """A point inside a move, between two cells side by side.

    ``first`` and ``second`` are offsets (rows, columns) from the start of the
    move; a value there is ``(1 - weight) * first + weight * second``.
    """

    first: tuple[int, int]
    second: tuple[int, int]
    weight: float


@dataclass(frozen=True)
class Move:
    """One step of a neighbourhood: ``rows`` down and ``cols`` to the right.

    ``samples`` are the ``parts - 1`` points that cut the segment into equal
    parts, one on each grid line it crosses along its longer axis. Together with
    the two ends their cells are all the cells that the segment touches.
    """

    rows: int
    cols: int
    samples: tuple[Sample, ...]

    @property
    def parts(self) -> int:
        return len(self.samples) + 1

    @property
    def is_diagonal(self) -> bool:
        return abs(self.rows) == 1 and abs(self.cols) == 1

    @property
    def touched(self) -> tuple[tuple[int, int], ...]:
        """Offsets of the cells between the two ends."""
        return tuple(cell for s in self.samples for cell in (s.first, s.second))

    @property
    def crossed(self) -> tuple[tuple[int, int, float], ...]:
        """Cells the segment passes through, from its start: rows, columns, share of its length.

        A line leaves a cell where a coordinate is half an odd number. Where it
        passes exactly through a corner, the two cells beside have no share.
        """
        cuts = {Fraction(0), Fraction(1)}
        for along in (abs(self.rows), abs(self.cols)):
            cuts |= {Fraction(2 * i + 1, 2 * along) for i in range(along)}
        pieces = []
        for start, end in zip(sorted(cuts), sorted(cuts)[1:]):
            middle = (start + end) / 2
            row, col = (math.floor(n * middle + Fraction(1, 2)) for n in (self.rows, self.cols))
            pieces.append((row, col, float(end - start)))
        return tuple(pieces)


def _samples(rows: int, cols: int) -> tuple[Sample, ...]:
    parts = max(abs(rows), abs(cols))
    found = []
    for i in range(1, parts):
        # Along the longer axis the point lies on a row (column) of centres; across
        # it the position is fractional for every coprime offset, so two cells flank it.
        if abs(cols) >= abs(rows):
            along, across = i * cols // parts, i * rows / parts
            low = int(np.floor(across))
            first, second, weight = (low, along), (low + 1, along), across - low
        else:
            along, across = i * rows // parts, i * cols / parts
            low = int(np.floor(across))
            first, second, weight = (along, low), (along, low + 1), across - low
        found.append(Sample(first, second, weight))
    return tuple(found)


@cache
def neighbourhood(neighbours: int) -> tuple[Move, ...]:
    """The moves of a neighbourhood of 8, 16, 32 or 48, in a fixed order, short ones first.

    8 is the king's move; 16 adds the knight's (1, 2); 32 adds (1, 3) and (2, 3);
    48 adds (1, 4) and (3, 4), each with all signs and both orders. The largest
    elongation over a uniform plane is 8.24, 2.75, 1.31 and 0.755 per cent
    (from the geometry; Goodchild 1977 gives the first).
    """
    if neighbours not in _FAMILIES:
        raise TrochaError(
            "NEIGHBOURS is {neighbours}; it must be one of {choices}.",
            neighbours=neighbours,
            choices=", ".join(map(str, _FAMILIES)),
        )
    return moves_of(_FAMILIES[neighbours])


def moves_of(families) -> tuple[Move, ...]:
    """The moves of families (small, large) of coprime offsets, with all signs and orders.

    Families must come with the larger offset rising, so that moves of as many parts
    stand together.
    """
    moves = []
    for small, large in families:
        offsets = {
            (sign_r * r, sign_c * c)
            for r, c in ((small, large), (large, small))
            for sign_r in (1, -1)
            for sign_c in (1, -1)
        }
        moves += [Move(r, c, _samples(r, c)) for r, c in sorted(offsets)]
    return tuple(moves)
