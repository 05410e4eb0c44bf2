"""The illustrative movement surface: how much slower than on a road each cell is walked.

Factors divide the speed and so multiply the time per metre: forest off path 2.00, tall grass
1.35, above the tree line 1.50, water course 5.00 (Herzog 2020 and de Gruchy et al. 2017, as
listed by the R package movecost).
"""

from __future__ import annotations

import numpy as np
from sample_terrain import COLS, ROWS, River, cell_of, slope_degrees

FOREST, CLEARED, PUNA, WATER = 2.0, 1.35, 1.5, 5.0
TREE_LINE_M = 3600
CLEARED_WITHIN_CELLS, CLEARED_BELOW_M, CLEARED_BELOW_DEGREES = 9, 1000, 6


def pace_factor(z: np.ndarray, courses: list[River]) -> np.ndarray:
    """(ROWS, COLS) float32: cleared valley floor, forest, puna, and the typed rivers as water."""
    water = np.zeros((ROWS, COLS), bool)
    for river in courses:
        row, col = cell_of(river.xy)
        inside = (row >= 0) & (col >= 0) & (row < ROWS) & (col < COLS)
        water[row[inside], col[inside]] = True
    near = water.copy()
    for _ in range(CLEARED_WITHIN_CELLS):
        grown = np.pad(near, 1)
        near = grown[1:-1, 1:-1] | grown[:-2, 1:-1] | grown[2:, 1:-1]
        near |= grown[1:-1, :-2] | grown[1:-1, 2:]
    cleared = near & (z < CLEARED_BELOW_M) & (slope_degrees(z) < CLEARED_BELOW_DEGREES)
    factor = np.where(z > TREE_LINE_M, PUNA, np.where(cleared, CLEARED, FOREST))
    return np.where(water, WATER, factor).astype(np.float32)
