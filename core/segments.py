"""Lines on the grid cut into parts; points are (row, column), fractional between cell centres."""

from __future__ import annotations

import numpy as np


def parts_within(start: np.ndarray, end: np.ndarray, most: float) -> np.ndarray:
    """(n,) equal parts, each of ``most`` cells a side at most, that make up segments (n, 2)."""
    needed = np.ceil(np.abs(end - start).max(axis=1) / most - 1e-9)
    return np.maximum(needed, 1).astype(np.int64)


def cut(line: np.ndarray, parts: np.ndarray) -> np.ndarray:
    """A line (n, 2) with its segments cut into (n - 1,) equal parts; its vertices stay as they are."""
    start = np.repeat(line[:-1], parts, axis=0)
    last = np.cumsum(parts)
    nth = np.arange(1, len(start) + 1) - np.repeat(last - parts, parts)
    points = (
        start
        + np.repeat(np.diff(line, axis=0), parts, axis=0) * (nth / np.repeat(parts, parts))[:, None]
    )
    points[last - 1] = line[1:]
    return np.concatenate((line[:1], points))
