"""Hiking functions: slope to walking time.

Every function takes signed slopes (rise over run, uphill positive) and gives
the pace in seconds per **horizontal** metre, the unit the solver adds up.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from . import load
from .errors import TrochaError

Pace = Callable[[np.ndarray], np.ndarray]

SECONDS_PER_METRE_AT_1_KMH = 3.6
SLOWEST_KMH = 1e-6  # slower, and hours no longer fit a raster
OFF_PATH = 1 / 0.6  # Tobler 1993: off-path speed is 0.6 of that on a footpath
DEAD_BAND, STEEP = np.tan(np.radians(5)), np.tan(np.radians(12))  # Langmuir's 5 and 12 degrees
# The formula reaches its bands from above: -5 and -12 degrees themselves belong to the steeper one.
_LANGMUIR_BORDERS = (np.nextafter(-STEEP, 0), np.nextafter(-DEAD_BAND, 0), 0.0)

# Campbell et al. 2019 (doi 10.1016/j.apgeog.2019.03.008), Lorentz coefficients a, b, c, d, e by
# percentile of the observed speeds. Runners are among the data: 1 to 15 are walkers.
CAMPBELL = {
    1: (-2.1, 12.273, 21.816, 0.263, -0.00193),
    5: (-1.527, 14.041, 36.813, 0.320, -0.00273),
    10: (-1.568, 13.328, 38.892, 0.404, -0.00323),
    15: (-1.626, 11.847, 38.231, 0.481, -0.00356),
    20: (-1.71, 10.154, 36.905, 0.557, -0.00389),
    25: (-1.822, 8.827, 37.111, 0.616, -0.00402),
    30: (-1.858, 8.412, 39.995, 0.645, -0.0043),
    35: (-1.891, 8.584, 44.852, 0.649, -0.00443),
    40: (-1.958, 8.96, 50.34, 0.649, -0.00457),
    45: (-2.05, 9.402, 56.172, 0.646, -0.0046),
    50: (-2.171, 10.064, 63.66, 0.628, -0.00463),
    55: (-2.317, 10.712, 71.572, 0.608, -0.00451),
    60: (-2.459, 11.311, 79.287, 0.599, -0.00461),
    65: (-2.647, 12.089, 89.143, 0.576, -0.00465),
    70: (-2.823, 12.784, 98.697, 0.566, -0.00493),
    75: (-3.067, 13.888, 113.655, 0.518, -0.00488),
    80: (-3.371, 15.395, 134.409, 0.443, -0.00472),
    85: (-3.661, 17.137, 159.027, 0.385, -0.00534),
    90: (-3.06, 16.653, 138.875, 0.823, -0.01386),
    95: (-3.485, 17.033, 138.04, 1.179, -0.01252),
    99: (-4, 13.903, 123.515, 1.961, -0.01081),
}
ROUNDING = 1e-9  # a bound on paces stays one whichever way the last digit falls
CAMPBELL_LIMIT = 30.0  # degrees; beyond, the speed at the limit is held


def tobler(slope):
    """Tobler 1993, on a footpath: 6 exp(-3.5 |s + 0.05|) km/h, fastest at s = -0.05.

    Drawn from Imhof's marching data; his table ends at 50 degrees (0.08 km/h).
    Nothing is clamped: it never stops, so a steepest slope must be set beside it.
    """
    return 0.6 * np.exp(3.5 * np.abs(slope + 0.05))


def tobler_offpath(slope):
    """Tobler 1993 off path: 0.6 of the speed on a footpath."""
    return OFF_PATH * tobler(slope)


def irmischer_clarke(slope):
    """Irmischer and Clarke 2018, on path, male: 0.11 + exp(-(G + 5)^2 / 1800) m/s, G in per cent.

    The slope is signed: the optimum lies at -5 per cent. No limits are published; the
    speed falls to 0.11 m/s on any slope beyond about 1 and stays there.
    """
    return 1 / (0.11 + np.exp(-((100 * slope + 5) ** 2) / 1800))


def irmischer_clarke_offpath(slope):
    """Irmischer and Clarke 2018, off path, male: 0.11 + 0.67 exp(-(G + 2)^2 / 1800) m/s.

    Signed as on path, with the optimum at -2 per cent and the same floor of 0.11 m/s.
    """
    return 1 / (0.11 + 0.67 * np.exp(-((100 * slope + 2) ** 2) / 1800))


def marquez_perez(slope):
    """Marquez-Perez et al. 2017: 4.8 exp(-5.3 |0.7 s + 0.03|) km/h, fastest at s = -0.0429.

    Tobler's form fitted to walkers' GPS tracks on hiking trails; nothing is clamped.
    """
    return SECONDS_PER_METRE_AT_1_KMH / 4.8 * np.exp(5.3 * np.abs(0.7 * slope + 0.03))


def campbell(slope, percentile: int = 5):
    """Campbell et al. 2019, Lorentz curve at a percentile of the observed speeds.

    Valid to 30 degrees; steeper slopes take the speed at 30.
    """
    a, b, c, d, e = CAMPBELL[percentile]
    theta = np.clip(np.degrees(np.arctan(slope)), -CAMPBELL_LIMIT, CAMPBELL_LIMIT)
    return 1 / (c / (np.pi * b * (1 + ((theta - a) / b) ** 2)) + d + e * theta)


def _by_band(slope, borders, coefficients):
    """The coefficient of the band each slope falls in; a border belongs to the band above.

    Counting the borders passed and looking the coefficient up costs half of what
    nested ``np.where`` does.
    """
    slope = np.asarray(slope, float)
    band = np.zeros(slope.shape, np.intp)
    for border in borders:
        band += slope >= border
    return np.take(coefficients, band)


def langmuir(slope):
    """Naismith 1892 with Langmuir's 1984 descents, dead band included.

    5 km/h, 1 h more for 600 m of ascent; descents gain 10 min for 300 m between
    5 and 12 degrees and lose as much when steeper. In s/m: 0.72 + 6 s uphill, 0.72
    to -5 degrees, 0.72 + 2 s to -12, 0.72 - 2 s beyond. The jump at 12 degrees is
    part of the rule.
    """
    return 0.72 + _by_band(slope, _LANGMUIR_BORDERS, (-2.0, 2.0, 0.0, 6.0)) * slope


def langmuir_rwalk(slope):
    """Naismith and Langmuir as coded in GRASS r.walk: descents gain from 0 degrees on.

    Default coefficients of r.walk: 0.72, 6.0, 1.9998, -1.9998, slope factor -0.2125.
    """
    return 0.72 + _by_band(slope, (-0.2125, 0.0), (-1.9998, 1.9998, 6.0)) * slope


@dataclass(frozen=True)
class WalkingModel:
    """A hiking function with its choices made.

    ``pace`` gives seconds per horizontal metre. ``fastest`` is a lower bound of it
    over all slopes, above 0: the solver skips what cannot be faster than that.
    """

    name: str
    pace: Pace
    fastest: float


# The pace at the optimal slope of each function that has no choices, from its formula.
_PLAIN = {
    "tobler": (tobler, 0.6),
    "tobler_offpath": (tobler_offpath, 0.6 * OFF_PATH),
    "irmischer_clarke": (irmischer_clarke, 1 / (0.11 + 1.0)),
    "irmischer_clarke_offpath": (irmischer_clarke_offpath, 1 / (0.11 + 0.67)),
    "marquez_perez": (marquez_perez, SECONDS_PER_METRE_AT_1_KMH / 4.8),
    "langmuir": (langmuir, 0.72 - 2.0 * STEEP),
    "langmuir_rwalk": (langmuir_rwalk, 0.72 - 1.9998 * 0.2125),
}
HIKING_FUNCTIONS = (
    "tobler",
    "tobler_offpath",
    "irmischer_clarke",
    "irmischer_clarke_offpath",
    "marquez_perez",
    "campbell",
    "langmuir",
    "langmuir_rwalk",
    "loaded_porter",
    "custom",
)


def walking_model(
    name: str,
    *,
    percentile: int = 5,
    load_kg: float = 12.0,
    body_kg: float = 65.0,
    power_w: float = 400.0,
    table=None,
) -> WalkingModel:
    """The walking model of a hiking function's name.

    ``percentile`` is for ``campbell``, the load, body and power for
    ``loaded_porter``, and ``table``, rows of slope and km/h, for ``custom``.
    Raises ``TrochaError`` for an unknown name or a choice that cannot be used.
    """
    if name in _PLAIN:
        pace, fastest = _PLAIN[name]
    elif name == "campbell":
        if percentile not in CAMPBELL:
            raise TrochaError(
                "CAMPBELL_PERCENTILE is {percentile}; published are {percentiles}.",
                percentile=percentile,
                percentiles=", ".join(map(str, CAMPBELL)),
            )

        def pace(slope):
            return campbell(slope, percentile)

        fastest = _fastest(pace)
    elif name == "loaded_porter":
        load.check(load_kg, body_kg, power_w)

        def pace(slope):
            return 1 / load.constant_power_speed(slope, load_kg, body_kg, power_w)

        fastest = _fastest(pace)
    elif name == "custom":
        pace, fastest = _custom(table)
    else:
        raise TrochaError(
            "HIKING_FUNCTION is '{name}'; choose one of {functions}.",
            name=name,
            functions=", ".join(HIKING_FUNCTIONS),
        )
    return WalkingModel(name, pace, fastest * (1 - ROUNDING))


def _fastest(pace: Pace) -> float:
    """A lower bound of a pace with one optimum between slopes of -2 and 2.

    A table finds the optimum, a second one closes in on it; what may hide between
    two entries of the second is far less than the hundredth of a per cent taken off.
    """
    slopes = np.linspace(-2, 2, 4001)
    best = slopes[np.argmin(pace(slopes))]
    return float(np.min(pace(best + np.linspace(-1e-3, 1e-3, 4001)))) * (1 - 1e-4)


def _custom(table) -> tuple[Pace, float]:
    """Speed by linear interpolation between the table's slopes; held beyond its ends.

    With it the pace at the highest speed, which always is one of the table's.
    """
    try:
        rows = np.asarray([] if table is None else table, float).reshape(-1, 2)
    except (TypeError, ValueError, OverflowError) as error:
        raise TrochaError(
            "CUSTOM_TABLE must hold numbers only, in rows of two: slope (rise over run) and km/h."
        ) from error
    if not np.isfinite(rows).all():
        raise TrochaError(
            "CUSTOM_TABLE holds what is not a number; every slope and km/h must be one."
        )
    if len(rows) < 2:
        raise TrochaError(
            "CUSTOM_TABLE needs at least two rows of slope (rise over run) and km/h; it has "
            "{count}.",
            count=len(rows),
        )
    slope, speed = rows[np.argsort(rows[:, 0])].T
    if (np.diff(slope) <= 0).any():
        raise TrochaError("CUSTOM_TABLE names the same slope twice; keep one row a slope.")
    if (speed < SLOWEST_KMH).any():
        raise TrochaError(
            "CUSTOM_TABLE has a speed of {speed:g} km/h; speeds must be above 0, at least "
            "{slowest:g} (use MAX_SLOPE to close steep ground).",
            speed=speed.min(),
            slowest=SLOWEST_KMH,
        )

    def pace(at):
        return SECONDS_PER_METRE_AT_1_KMH / np.interp(at, slope, speed)

    return pace, SECONDS_PER_METRE_AT_1_KMH / float(speed.max())
