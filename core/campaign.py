"""A campaign on the ground: who walks where, and what that costs them before and after.

Joins the travel times of the terrain with the flows of ``impact``. All arrays run over
zones Z, strips J and exits K.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .errors import TrochaError
from .movement import MoveCosts, Terrain
from .odmatrix import TravelMatrix, travel_matrix
from .progress import SILENT, Progress
from .wavefront import solve
from .ways import BOAT, FOOT, SURFACE_CODES


@dataclass(frozen=True)
class Access:
    """Loaded ways from zones by one mode: to ``strips`` (Z, J) and ``exits`` (Z, K)."""

    strips: TravelMatrix
    exits: TravelMatrix


@dataclass(frozen=True)
class Reach:
    """Hours from every cell to the nearest open strip; (rows, cols), inf where there is none.

    ``delta`` is after minus before, NaN where either is not reached: cells that lost every
    open strip are counted in ``cells_cut_off``.
    """

    before: np.ndarray
    after: np.ndarray
    delta: np.ndarray
    cells_cut_off: int


def access(
    costs: MoveCosts,
    zones: np.ndarray,
    strips: np.ndarray,
    exits: np.ndarray,
    *,
    free_bytes: float,
    limit_hours: float = np.inf,
    progress: Progress = SILENT,
    must_reach: bool = True,
) -> Access:
    """Ways from each zone to every strip and exit, solved once; flat grid cells, -1 nowhere.

    Raises ``TrochaError`` when no zone reaches anything, unless ``must_reach`` is off.
    """
    both = travel_matrix(
        costs,
        zones,
        np.concatenate((strips, exits)),
        free_bytes=free_bytes,
        limit_hours=limit_hours,
        progress=progress,
    )
    n = len(strips)
    if must_reach and not np.isfinite(both.hours).any():
        raise TrochaError(
            "No zone reaches any airstrip or exit on foot; check that the DEM joins them, and the "
            "limits MAX_HOURS and MAX_SLOPE."
        )
    return Access(
        TravelMatrix(both.hours[:, :n], tuple(row[:n] for row in both.paths)),
        TravelMatrix(both.hours[:, n:], tuple(row[n:] for row in both.paths)),
    )


def terrain_by(terrain: Terrain, codes: np.ndarray, mode: str) -> tuple[Terrain, np.ndarray]:
    """The terrain as an overland mode finds it, and where it rides at which speed.

    ``codes`` (rows, cols): whose the fixed speed of a cell is, as in ``SURFACE_CODES``. A mode
    rides at its own speeds and walks elsewhere; the fixed speeds of walkers hold for all, as at a
    ferry. A cell with a boat's speed is water, closed to everyone else. The second array (rows,
    cols) is the mode's own speed in km/h, 0 where it walks. Of the transfer times only the mode's
    own matters.
    """
    if terrain.fixed_kmh is None:
        return terrain, np.zeros(terrain.grid.shape)
    fixed = np.nan_to_num(terrain.fixed_kmh)
    own = np.where(codes == SURFACE_CODES[mode], fixed, 0.0)
    walkers = np.where(codes == SURFACE_CODES[FOOT], fixed, 0.0)
    factor = np.ones(fixed.shape) if terrain.factor is None else terrain.factor
    if mode != BOAT:
        factor = np.where((codes == SURFACE_CODES[BOAT]) & (fixed > 0), np.nan, factor)
    aboard = np.zeros(fixed.shape) if mode == FOOT else own
    known = terrain.transfer_seconds or {}
    code = SURFACE_CODES[mode]
    return replace(
        terrain,
        factor=factor,
        fixed_kmh=np.maximum(own, walkers),
        mode=codes,
        transfer_seconds={code: known[code]} if code in known else None,
    ), aboard


def reach(
    costs_towards: MoveCosts,
    strips: np.ndarray,
    open_before: np.ndarray,
    open_after: np.ndarray,
    *,
    limit_hours: float = np.inf,
    progress: Progress = SILENT,
) -> Reach:
    """Hours to the nearest strip that counts as open (J, bool) in each window."""
    layers = [strips[is_open & (strips >= 0)] for is_open in (open_before, open_after)]
    solution = solve(costs_towards, layers, limit_hours=limit_hours, progress=progress)
    before, after = solution.hours(0), solution.hours(1)
    with np.errstate(invalid="ignore"):
        delta = after - before
    delta[~np.isfinite(delta)] = np.nan
    cut_off = np.isfinite(before) & ~np.isfinite(after)
    return Reach(before, after, delta, int(np.count_nonzero(cut_off)))


def nearest_open(hours_to_strips: np.ndarray, is_open: np.ndarray) -> np.ndarray:
    """(Z,) hours to the nearest strip that counts as open, inf where there is none."""
    if not is_open.any():
        return np.full(len(hours_to_strips), np.inf)
    return hours_to_strips[:, is_open].min(axis=1)


@dataclass(frozen=True)
class ReachChange:
    """How zones fare between two states of the strips; every zone falls under one count.

    ``lost``: reached an open strip and no longer does. ``gained``: the reverse. ``farther``,
    ``nearer``, ``same``: reach one both times, by more than ``SAME_HOURS`` apart or not.
    ``never``: reach none either time. ``median_farther_hours`` and ``most_farther_hours``: over
    the zones farther, nan where there are none; ``worst``: the position of the zone that
    ``most_farther_hours`` belongs to, -1 for none. ``touched_supply_kg``: of zones farther or lost.
    """

    lost: int
    gained: int
    farther: int
    nearer: int
    same: int
    never: int
    median_farther_hours: float
    most_farther_hours: float
    worst: int
    touched_supply_kg: float


SAME_HOURS = 1e-6  # less than a hundredth of a second is rounding of the solver


def reach_change(
    hours_before: np.ndarray, hours_after: np.ndarray, supply_kg: np.ndarray
) -> ReachChange:
    """Who lost reach: (Z,) hours to the nearest open strip in both states, inf for none."""
    was, is_now = np.isfinite(hours_before), np.isfinite(hours_after)
    both = was & is_now
    change = np.zeros(len(hours_before))
    change[both] = hours_after[both] - hours_before[both]
    farther, lost = change > SAME_HOURS, was & ~is_now
    return ReachChange(
        lost=int(np.count_nonzero(lost)),
        gained=int(np.count_nonzero(~was & is_now)),
        farther=int(np.count_nonzero(farther)),
        nearer=int(np.count_nonzero(change < -SAME_HOURS)),
        same=int(np.count_nonzero(both & (np.abs(change) <= SAME_HOURS))),
        never=int(np.count_nonzero(~was & ~is_now)),
        median_farther_hours=float(np.median(change[farther])) if farther.any() else np.nan,
        most_farther_hours=float(change.max()) if farther.any() else np.nan,
        worst=int(change.argmax()) if farther.any() else -1,
        touched_supply_kg=float(np.asarray(supply_kg)[farther | lost].sum()),
    )
