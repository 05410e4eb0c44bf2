"""The steepest stretch of a way."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

# Shorter stretches say more of the noise of a DEM than of the way.
STEEPEST_OVER_M = 100.0


@dataclass(frozen=True)
class Stretch:
    """Part of a way: metres on the map from its start, and its mean slope, positive uphill."""

    start_m: float
    end_m: float
    degrees: float


def steepest(length: np.ndarray, rise: np.ndarray, over_m: float = STEEPEST_OVER_M) -> Stretch:
    """The steepest stretch of a way, up or down, given (n,) metres and rise of its parts.

    A stretch begins at the end of any part and is the shortest that is at least
    ``over_m`` long; where the way itself is shorter, it is the whole way. Its slope is
    that between its ends. Of equals the first; level for a way without length.
    """
    metres = np.concatenate(([0.0], np.cumsum(length)))
    height = np.concatenate(([0.0], np.cumsum(rise)))
    if not metres[-1] > 0:
        return Stretch(0.0, 0.0, 0.0)
    over_m = min(over_m, metres[-1])
    end = np.searchsorted(metres, metres + over_m * (1 - 1e-9))
    start = np.flatnonzero(end < metres.size)
    end = end[start]
    slope = (height[end] - height[start]) / (metres[end] - metres[start])
    most = int(np.abs(slope).argmax())
    return Stretch(
        float(metres[start[most]]),
        float(metres[end[most]]),
        float(np.degrees(np.arctan(slope[most]))),
    )
