"""Ways with their corners cut, for display, that stay off every closed cell."""

from __future__ import annotations

import numpy as np

ROUNDS = 2
CUT = 0.25  # Chaikin 1974: a corner goes from a quarter before it to a quarter after it
TOUCH = 1e-9  # in cells; a line this near a closed cell touches it


def smoothed(rows: np.ndarray, cols: np.ndarray, passable: np.ndarray, rounds: int = ROUNDS):
    """Chaikin's corner cutting on a way through cell centres, refused where it would touch a
    closed cell.

    ``rows`` and ``cols`` (n,) are cells, centres at whole numbers; neighbours on the way
    are at most four cells apart, as the moves of a neighbourhood are. Returns fractional
    rows and columns (m,) and ``at`` (m,), where each point lies between the given ones
    (2.25: a quarter of the way from the third to the fourth), ascending; both ends stay.

    Every stretch of the result is either part of a stretch that was there before or a cut
    that was tested, so what the way did not touch before it does not touch after.
    """
    way = np.stack((rows, cols), axis=1).astype(float)
    at = np.arange(len(way), dtype=float)
    # Cuts lie between the cells of the way, so within their box.
    box = passable[np.min(rows) : np.max(rows) + 1, np.min(cols) : np.max(cols) + 1]
    all_open = bool(box.all())
    for _ in range(rounds):
        if len(way) < 3:
            break
        before = way[1:-1] + CUT * (way[:-2] - way[1:-1])
        after = way[1:-1] + CUT * (way[2:] - way[1:-1])
        cut = np.ones(len(before), bool) if all_open else _clear(before, after, passable)
        # Each corner becomes one or two points: lay them out in order by position.
        corners = np.stack((before, after), axis=1)
        corners[~cut, 0] = way[1:-1][~cut]
        at_corners = np.stack(
            (at[1:-1] + CUT * (at[:-2] - at[1:-1]), at[1:-1] + CUT * (at[2:] - at[1:-1])), axis=1
        )
        at_corners[~cut, 0] = at[1:-1][~cut]
        keep = np.stack((np.ones_like(cut), cut), axis=1)
        way = np.concatenate((way[:1], corners[keep], way[-1:]))
        at = np.concatenate((at[:1], at_corners[keep], at[-1:]))
    return way[:, 0], way[:, 1], at


def _clear(start: np.ndarray, end: np.ndarray, passable: np.ndarray) -> np.ndarray:
    """(n,) bool: whether segments (n, 2) touch no closed cell, edges and corners included.

    A cut joins points a quarter along stretches of four cells at most, so it spans two
    cells at most and touches none beyond the window of 5 x 5 round its middle. Segment
    and square are apart when one of three directions parts them: the two of the grid and
    the one across the segment.
    """
    middle, half = (start + end) / 2, (end - start) / 2
    window = np.arange(-2, 3)
    cell = np.floor(middle + 0.5).astype(np.int64)
    row = cell[:, 0, None, None] + window[None, :, None]
    col = cell[:, 1, None, None] + window[None, None, :]
    inside = (row >= 0) & (row < passable.shape[0]) & (col >= 0) & (col < passable.shape[1])
    closed = np.ones(np.broadcast_shapes(row.shape, col.shape), bool)
    closed[inside] = ~passable[np.broadcast_to(row, closed.shape)[inside],
                               np.broadcast_to(col, closed.shape)[inside]]  # fmt: skip
    off_r, off_c = middle[:, 0, None, None] - row, middle[:, 1, None, None] - col
    half_r, half_c = half[:, 0, None, None], half[:, 1, None, None]
    apart = np.abs(off_r) > 0.5 + np.abs(half_r) + TOUCH
    apart = apart | (np.abs(off_c) > 0.5 + np.abs(half_c) + TOUCH)
    across = np.abs(half_r * off_c - half_c * off_r)
    apart = apart | (across > 0.5 * (np.abs(half_r) + np.abs(half_c)) + TOUCH)
    return (apart | ~closed).all(axis=(1, 2))
