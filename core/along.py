"""What lies along routes: the classes of the cells they cross, the areas they pass through."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


def class_shares(classes: np.ndarray, cells, metres, path, paths: int) -> list[dict[int, float]]:
    """The share of each path's length that each class has, largest first.

    ``classes`` (rows, cols), whole numbers or NaN, which is left out of the result (so
    that shares then add up to less than 1); the rest as from ``Steps.cells_crossed``. A path
    without length has no shares.
    """
    value = classes.ravel()[cells]
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
