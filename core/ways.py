"""The ways overland: who carries, and how many hours of a way are walked and ridden.

A way by vehicle or boat is a chain: on foot to the road or river, aboard, and on foot from
there. A flight is fed by such a way too, from the zone to the strip.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from .errors import TrochaError

AIR = "air"
FOOT = "foot"
VEHICLE = "vehicle"
BOAT = "boat"
OVERLAND = (FOOT, VEHICLE, BOAT)
SURFACE_CODES = {FOOT: 0, BOAT: 2, VEHICLE: 3}  # in the third band of a movement surface


@dataclass(frozen=True)
class Ways:
    """Least-time ways of one mode from zones Z to places D.

    ``walk_hours``, ``ride_hours`` (Z, D): under way on foot with the load, and aboard. Where
    there is no way ``walk_hours`` is inf and ``ride_hours`` 0. ``km`` (Z, D): length on the map,
    nan where there is no way; None where lengths are not known.
    """

    walk_hours: np.ndarray
    ride_hours: np.ndarray
    km: np.ndarray | None = None

    @property
    def hours(self) -> np.ndarray:
        """(Z, D) from door to door, inf where there is no way."""
        return self.walk_hours + self.ride_hours

    @property
    def exist(self) -> np.ndarray:
        """(Z, D) bool: whether there is a way."""
        return np.isfinite(self.walk_hours)


WaysByMode = Mapping[str, Ways]


def ways_by_mode(given: WaysByMode | np.ndarray, name: str) -> dict[str, Ways]:
    """Checked ways by overland mode; a plain array (Z, D) is hours on foot.

    ``name``: of the places, for messages. Raises ``TrochaError`` for a mode that Trocha does not
    know, for hours that are not numbers of 0 or more, and for modes that do not fit together.
    """
    if not isinstance(given, Mapping):
        hours = np.asarray(given, dtype=float)
        given = {FOOT: Ways(hours, np.zeros(hours.shape))}
    unknown = [mode for mode in given if mode not in OVERLAND]
    if unknown:
        raise TrochaError(
            f"'{unknown[0]}' is no mode overland; the modes are {', '.join(OVERLAND)}."
        )
    shapes = set()
    for mode, ways in given.items():
        for hours in (ways.walk_hours, ways.ride_hours):
            if hours.ndim != 2 or np.isnan(hours).any() or (hours < 0).any():
                raise TrochaError(
                    f"The hours to the {name} by {mode} must be one number of 0 or more a zone and "
                    "destination, infinite where there is no way."
                )
            shapes.add(hours.shape)
    if len(shapes) > 1:
        raise TrochaError(
            f"The hours to the {name} have {' and '.join(map(str, sorted(shapes)))} zones and "
            "destinations; give every mode for the same ones."
        )
    return dict(given)
