"""A way as seen from the side: elevation and hours against distance."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .errors import TrochaError
from .steepness import Stretch, steepest


@dataclass(frozen=True)
class Spot:
    """One place on a way; None for what the way does not know.

    ``degrees``: the slope there in the direction of travel, positive uphill.
    """

    distance_m: float
    height_m: float | None
    hours: float | None
    degrees: float | None


@dataclass(frozen=True)
class Profile:
    """Vertices of a way in the direction of travel; between them everything is linear.

    ``distance_m`` (n,) metres on the map since the start, never falling. ``height_m`` (n,) metres
    and ``hours`` (n,) since the start, never falling; each None where the way has none.
    """

    distance_m: np.ndarray
    height_m: np.ndarray | None
    hours: np.ndarray | None

    @property
    def length_m(self) -> float:
        """On the map."""
        return float(self.distance_m[-1])

    @property
    def ground_m(self) -> float | None:
        """Along the slope; None without elevation."""
        if self.height_m is None:
            return None
        return float(np.hypot(np.diff(self.distance_m), np.diff(self.height_m)).sum())

    @property
    def climb_m(self) -> float | None:
        """All that is climbed; None without elevation."""
        if self.height_m is None:
            return None
        return float(np.maximum(np.diff(self.height_m), 0).sum())

    @property
    def descent_m(self) -> float | None:
        """All that is descended; None without elevation."""
        if self.height_m is None:
            return None
        return float(np.maximum(-np.diff(self.height_m), 0).sum())

    @property
    def total_hours(self) -> float | None:
        """None without hours."""
        return None if self.hours is None else float(self.hours[-1])

    def steepest(self) -> Stretch | None:
        """The steepest stretch, up or down; None without elevation."""
        if self.height_m is None:
            return None
        return steepest(np.diff(self.distance_m), np.diff(self.height_m))

    def at(self, distance_m: float) -> Spot:
        """The spot at a distance from the start; the nearer end for one beyond."""
        distance_m = float(np.clip(distance_m, 0, self.length_m))
        height = degrees = hours = None
        if self.height_m is not None:
            height = float(np.interp(distance_m, self.distance_m, self.height_m))
            # The segment that begins or goes on here; at the end the one that ends here.
            after = np.searchsorted(self.distance_m, distance_m, side="right")
            if after == len(self.distance_m):
                after = int(np.searchsorted(self.distance_m, self.length_m, side="left"))
            rise = self.height_m[after] - self.height_m[after - 1]
            run = self.distance_m[after] - self.distance_m[after - 1]
            degrees = float(np.degrees(np.arctan2(rise, run)))
        if self.hours is not None:
            hours = float(np.interp(distance_m, self.distance_m, self.hours))
        return Spot(distance_m, height, hours, degrees)

    def after(self, hours: float) -> Spot | None:
        """The spot reached so many hours after the start; None without hours or beyond the end."""
        if self.hours is None or not 0 <= hours <= self.hours[-1]:
            return None
        spot = self.at(float(np.interp(hours, self.hours, self.distance_m)))
        return replace(spot, hours=float(hours))  # at a rest the distance alone would not tell

    def nights(self, hours_per_day: float) -> list[Spot]:
        """Where each day but the last ends, when so many hours are gone a day.

        A way of exactly two days has one night.
        """
        if self.hours is None:
            return []
        days = int(np.ceil(self.hours[-1] / hours_per_day * (1 - 1e-9)))
        return [self.after(day * hours_per_day) for day in range(1, days)]


def profile(step_m: np.ndarray, height_m: np.ndarray | None, hours: np.ndarray | None) -> Profile:
    """The profile of a line with (n - 1,) metres between its vertices and (n,) values at them.

    Values that are missing (None, or not finite somewhere) are left out; so are hours that fall
    anywhere or never pass, since they are no time since the start. Hours need not begin at 0.
    Raises ``TrochaError`` for a line without length.
    """
    distance = np.concatenate(([0.0], np.cumsum(step_m)))
    if not (np.isfinite(distance[-1]) and distance[-1] > 0):
        raise TrochaError("The line has no length, so it has no profile; choose another one.")
    if height_m is not None:
        height_m = np.asarray(height_m, float)
        height_m = height_m if np.isfinite(height_m).all() else None
    if hours is not None:
        hours = np.asarray(hours, float)
        hours = hours - hours[0]
        rises = np.isfinite(hours).all() and (np.diff(hours) >= 0).all() and hours[-1] > 0
        hours = hours if rises else None
    return Profile(distance, height_m, hours)
