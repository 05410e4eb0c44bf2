"""Reading many places of an array at once."""

from __future__ import annotations

import numpy as np


def gather(values: np.ndarray, at: np.ndarray) -> np.ndarray:
    """``values[at]`` of a flat array for positions known to lie in it.

    Where a position out of range would be an error, numpy looks at each before it copies.
    Letting it wrap round instead saves a quarter of the time of what the solver does most.
    """
    return values.take(at, mode="wrap")


def where(mask: np.ndarray) -> np.ndarray:
    """Positions of what is true in a flat mask; ``np.flatnonzero`` costs twice the calls."""
    return mask.nonzero()[0]
