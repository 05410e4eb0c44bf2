"""Places moved so that the map no longer gives them away, and text that might."""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Sequence

import numpy as np

from .messages import said

EARTH_M = 6_371_008.8  # mean radius, metres (IUGG)
MARGIN = 1.01  # the ellipsoid's distances differ from the sphere's by up to 0.6 %
FARTHEST = 2.0  # a place is moved at most this many times as far as it must be
COORDINATES = re.compile(
    r"-?\d{1,3}[.,]\d{3,}"  # degrees with decimals
    r"|\d{1,3}\s*°"
    r"|\b\d{1,2}\s?[C-HJ-NP-X]\s?[A-Z]{2}\s?\d{4,5}"  # MGRS
    r"|\b\d{6}\s*m?E?\s*[,;/ ]\s*\d{7}\b"  # UTM
)


def moved(longitude: float, latitude: float, least_m: float, seed: int) -> tuple[float, float]:
    """A point at least ``least_m`` metres away, at most twice that, in degrees.

    Direction and distance are drawn evenly over the ring, from a generator seeded with a SHA-256
    of the seed and the place itself: one place always moves alike, so that several rows of it
    cannot be averaged, and seed and uid alone do not tell how far it moved.

    Who knows the seed can test guesses of the place: the seed is a key, to be kept like one.
    """
    key = f"{seed}:{longitude:.7f}:{latitude:.7f}".encode()
    rng = np.random.default_rng(int.from_bytes(hashlib.sha256(key).digest(), "big"))
    near = least_m * MARGIN
    far = max(near, least_m * FARTHEST)
    angle = 2 * math.pi * rng.random()
    distance = math.sqrt(near**2 + (far**2 - near**2) * rng.random())
    return destination(longitude, latitude, angle, distance)


def destination(lon: float, lat: float, bearing: float, metres: float) -> tuple[float, float]:
    """Degrees of the point so far along a great circle; the bearing in radians from north."""
    arc, phi = metres / EARTH_M, math.radians(lat)
    sine = math.sin(phi) * math.cos(arc) + math.cos(phi) * math.sin(arc) * math.cos(bearing)
    there = math.asin(max(-1.0, min(1.0, sine)))
    east = math.atan2(
        math.sin(bearing) * math.sin(arc) * math.cos(phi),
        math.cos(arc) - math.sin(phi) * math.sin(there),
    )
    return (lon + math.degrees(east) + 540) % 360 - 180, math.degrees(there)


def metres_between(lon_a: float, lat_a: float, lon_b: float, lat_b: float) -> float:
    """Great-circle metres (haversine)."""
    a, b = math.radians(lat_a), math.radians(lat_b)
    half = math.sin((b - a) / 2) ** 2
    half += math.cos(a) * math.cos(b) * math.sin(math.radians(lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_M * math.asin(min(1.0, math.sqrt(half)))


def gives_away(text: str, names: Sequence[str]) -> str:
    """Why a text may give a place away: "coordinates", the name it holds, or ""."""
    if COORDINATES.search(text):
        return said("coordinates")
    lowered = text.lower()
    for name in names:
        if re.search(rf"\b{re.escape(name.lower())}\b", lowered):
            return said("the name '{name}'", name=name)
    return ""
