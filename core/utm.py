"""Universal Transverse Mercator on WGS 84: latitude and longitude to metres and back.

The Krueger series to the sixth order in n, as in C. F. F. Karney (2011), "Transverse Mercator with
an accuracy of a few nanometers", Journal of Geodesy 85:475-485, equations 7 to 9, 35 and 36. Within
a zone the series is off by less than a micrometre.
"""

from __future__ import annotations

import math

from .errors import TrochaError

SOUTHMOST, NORTHMOST = -80.0, 84.0  # degrees; beyond them the grid is not defined
BANDS = "CDEFGHJKLMNPQRSTUVWX"  # 8 degrees each from 80 S, the last one 12
FALSE_EASTING, FALSE_NORTHING_SOUTH = 500_000.0, 10_000_000.0

_A, _F = 6_378_137.0, 1 / 298.257223563
_E = math.sqrt(_F * (2 - _F))
_K0 = 0.9996
_N = _F / (2 - _F)
_RADIUS = _A / (1 + _N) * (1 + _N**2 / 4 + _N**4 / 64 + _N**6 / 256)  # of the rectified meridian


def _series(*rows: tuple[float, ...]) -> tuple[float, ...]:
    """Coefficients 1 to 6; row j holds those of n^j, n^(j+1), ... n^6."""
    return tuple(sum(c * _N ** (j + k) for k, c in enumerate(row)) for j, row in enumerate(rows, 1))


_ALPHA = _series(
    (1 / 2, -2 / 3, 5 / 16, 41 / 180, -127 / 288, 7891 / 37800),
    (13 / 48, -3 / 5, 557 / 1440, 281 / 630, -1983433 / 1935360),
    (61 / 240, -103 / 140, 15061 / 26880, 167603 / 181440),
    (49561 / 161280, -179 / 168, 6601661 / 7257600),
    (34729 / 80640, -3418889 / 1995840),
    (212378941 / 319334400,),
)
_BETA = _series(
    (1 / 2, -2 / 3, 37 / 96, -1 / 360, -81 / 512, 96199 / 604800),
    (1 / 48, 1 / 15, -437 / 1440, 46 / 105, -1118711 / 3870720),
    (17 / 480, -37 / 840, -209 / 4480, 5569 / 90720),
    (4397 / 161280, -11 / 504, -830251 / 7257600),
    (4583 / 161280, -108847 / 3991680),
    (20648693 / 638668800,),
)


def zone_of(latitude: float, longitude: float) -> int:
    """The zone, 1 to 60, with the exceptions for south-west Norway and Svalbard."""
    longitude = (longitude + 180) % 360 - 180
    if 56 <= latitude < 64 and 3 <= longitude < 12:
        return 32
    if 72 <= latitude <= NORTHMOST and 0 <= longitude < 42:
        return 31 + 2 * int((longitude + 3) // 12)
    return int((longitude + 180) // 6) + 1


def band_of(latitude: float) -> str:
    """The letter of the latitude band. Raises ``TrochaError`` towards the poles."""
    if not SOUTHMOST <= latitude <= NORTHMOST:
        raise TrochaError(
            "At latitude {latitude:g} there is no UTM or MGRS zone (they reach from 80 S to 84 "
            "N); write latitude and longitude instead.",
            latitude=latitude,
        )
    return BANDS[min(int((latitude - SOUTHMOST) // 8), len(BANDS) - 1)]


def to_utm(latitude: float, longitude: float, zone: int) -> tuple[float, float]:
    """Easting and northing (m) in a zone, from degrees."""
    lam = math.radians((longitude - _meridian(zone) + 180) % 360 - 180)
    conformal = _conformal(math.tan(math.radians(latitude)))
    xi_ = math.atan2(conformal, math.cos(lam))
    eta_ = math.asinh(math.sin(lam) / math.hypot(conformal, math.cos(lam)))
    xi, eta = xi_, eta_
    for j, alpha in enumerate(_ALPHA, 1):
        xi += alpha * math.sin(2 * j * xi_) * math.cosh(2 * j * eta_)
        eta += alpha * math.cos(2 * j * xi_) * math.sinh(2 * j * eta_)
    northing = _K0 * _RADIUS * xi
    shift = FALSE_NORTHING_SOUTH if latitude < 0 else 0.0
    return FALSE_EASTING + _K0 * _RADIUS * eta, northing + shift


def from_utm(zone: int, south: bool, easting: float, northing: float) -> tuple[float, float]:
    """Latitude and longitude in degrees, from metres in a zone of one hemisphere."""
    xi = (northing - (FALSE_NORTHING_SOUTH if south else 0.0)) / (_K0 * _RADIUS)
    eta = (easting - FALSE_EASTING) / (_K0 * _RADIUS)
    xi_, eta_ = xi, eta
    for j, beta in enumerate(_BETA, 1):
        xi_ -= beta * math.sin(2 * j * xi) * math.cosh(2 * j * eta)
        eta_ -= beta * math.cos(2 * j * xi) * math.sinh(2 * j * eta)
    conformal = math.sin(xi_) / math.hypot(math.sinh(eta_), math.cos(xi_))
    latitude = math.degrees(math.atan(_geodetic(conformal)))
    longitude = _meridian(zone) + math.degrees(math.atan2(math.sinh(eta_), math.cos(xi_)))
    return latitude, (longitude + 180) % 360 - 180


def _meridian(zone: int) -> int:
    return 6 * zone - 183


def _conformal(tau: float) -> float:
    """Tangent of the conformal latitude, from that of the geodetic one (equations 7 to 9)."""
    root = math.hypot(1, tau)
    sigma = math.sinh(_E * math.atanh(_E * tau / root))
    return tau * math.hypot(1, sigma) - sigma * root


def _geodetic(conformal: float) -> float:
    """The inverse of ``_conformal`` by Newton's method (equations 19 to 21)."""
    tau = conformal
    for _ in range(5):  # three are enough for double precision
        root = math.hypot(1, tau)
        at = _conformal(tau)
        step = (conformal - at) / math.hypot(1, at) * (1 + (1 - _E**2) * tau**2)
        tau += step / ((1 - _E**2) * root)
    return tau
