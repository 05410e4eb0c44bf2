"""What lies along routes: the classes of the cells they cross, the areas they pass through."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from .roads import FOOT


def class_shares(value: np.ndarray, metres, path, paths: int) -> list[dict[int, float]]:
    """The share of each path's length that each class has, largest first.

    ``value`` (n,): the class of each cell crossed, whole numbers or NaN, which is left out of the
    result (so that shares then add up to less than 1); ``metres`` and ``path`` (n,) as from
    ``Steps.cells_crossed``. A path without length has no shares.
    """
    known = np.isfinite(value)
    names, column = np.unique(value[known].astype(np.int64), return_inverse=True)
    inside = np.bincount(
        path[known] * max(names.size, 1) + column, metres[known], paths * max(names.size, 1)
    ).reshape(paths, -1)
    total = np.bincount(path, metres, paths)
    shares = []
    for row, whole in zip(inside, total):
        order = [i for i in np.argsort(-row, kind="stable") if row[i] > 0]
        shares.append({int(names[i]): float(row[i] / whole) for i in order})
    return shares


def mode_of_crossing(
    mode: np.ndarray, moved_by: np.ndarray, transfers: Collection[int]
) -> np.ndarray:
    """(n,) by which mode cells are crossed, codes as in the third band of a movement surface.

    ``mode`` (n,): whose the fixed speed of each cell is; ``moved_by`` (n,): who makes the move over
    it. Where it takes a transfer to ride, a cell is ridden only by moves of its own mode, and
    walked by all others. Elsewhere everyone rides.
    """
    walked = np.isin(mode, list(transfers)) & (mode != moved_by)
    return np.where(walked, FOOT, mode)


def areas_passed(
    spans: Sequence[tuple[float, float, str]], length: float, slack: float
) -> list[str | None]:
    """The areas a way passes through, in order; None where it is in none.

    ``spans`` are (from, to, name): stretches of the way inside an area, in metres or any
    unit along it, ``length`` the whole way. What is shorter than ``slack`` is beyond what
    a way is known to: gaps between areas, as between polygons that do not quite fit, are no
    outside, and corners that are nicked between two ends are not passed. Neighbouring
    stretches of one name are one passage.
    """
    passed: list[str | None] = []
    reached = 0.0
    for start, end, name in sorted(spans):
        if end - start <= slack < start and end < length - slack:
            continue
        if start - reached > slack:
            passed.append(None)
        passed.append(name)
        reached = max(reached, end)
    if length - reached > slack or not passed:
        passed.append(None)
    return [name for i, name in enumerate(passed) if not i or name != passed[i - 1]]
