"""The ways overland: who carries, and how many hours of a way are walked and ridden.

A way by vehicle or boat is a chain: on foot to the road or river, aboard, and on foot from
there. A flight is fed by such a way too, from the zone to the strip.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .errors import TrochaError
from .messages import Message, together

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

    Raises ``TrochaError`` for hours that are not numbers of 0 or more. What many draws need of the
    same ways is worked out once.
    """

    walk_hours: np.ndarray
    ride_hours: np.ndarray
    km: np.ndarray | None = None

    def __post_init__(self) -> None:
        _check(self.walk_hours, Message("hours walked"))
        _check(self.ride_hours, Message("hours ridden"))

    @property
    def hours(self) -> np.ndarray:
        """(Z, D) from door to door, inf where there is no way."""
        return self.walk_hours + self.ride_hours

    @cached_property
    def exist(self) -> np.ndarray:
        """(Z, D) bool: whether there is a way."""
        return np.isfinite(self.walk_hours)

    @cached_property
    def barrier(self) -> np.ndarray:
        """(Z, D) 0 where there is a way, inf where there is none."""
        return np.where(self.exist, 0.0, np.inf)

    @cached_property
    def walked(self) -> np.ndarray:
        """(Z, D) hours on foot, 0 where there is no way."""
        return np.where(self.exist, self.walk_hours, 0.0)

    @cached_property
    def has_walk(self) -> np.ndarray:
        """(Z, D) 1 where a part of the way is walked, else 0."""
        return (self.walked > 0).astype(float)

    @cached_property
    def length_km(self) -> np.ndarray | None:
        """(Z, D) length on the map, 0 where there is no way."""
        return None if self.km is None else np.where(self.exist, self.km, 0.0)


WaysByMode = Mapping[str, Ways]


def ways_by_mode(given: WaysByMode | np.ndarray, name: str | Message) -> dict[str, Ways]:
    """Checked ways by overland mode; a plain array (Z, D) is hours on foot.

    ``name``: of the places, for messages. Raises ``TrochaError`` for a mode that Trocha does not
    know, for hours that ``Ways`` refuses, and for modes that do not fit together.
    """
    if not isinstance(given, Mapping):
        hours = np.asarray(given, dtype=float)
        _check(hours, Message("hours to the {name}", name=name))
        given = {FOOT: Ways(hours, np.zeros(hours.shape))}
    unknown = [mode for mode in given if mode not in OVERLAND]
    if unknown:
        raise TrochaError(
            "'{unknown}' is no mode overland; the modes are {modes}.",
            unknown=unknown[0],
            modes=", ".join(OVERLAND),
        )
    shapes = {hours.shape for w in given.values() for hours in (w.walk_hours, w.ride_hours)}
    if len(shapes) > 1:
        raise TrochaError(
            "The hours to the {name} have {shapes} zones and destinations; give every mode for "
            "the same ones.",
            name=name,
            shapes=together(sorted(shapes)),
        )
    return dict(given)


def _check(hours: np.ndarray, what: Message) -> None:
    if np.ndim(hours) != 2 or np.isnan(hours).any() or (hours < 0).any():
        raise TrochaError(
            "The {what} must be one number of 0 or more a zone and destination, infinite where "
            "there is no way.",
            what=what,
        )
