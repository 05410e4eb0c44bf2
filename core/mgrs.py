"""The Military Grid Reference System: UTM metres as the letters of 100 km squares and digits.

Lettering of WGS 84 (the "AA scheme"): NGA.STND.0037, Universal Grids and Grid Reference Systems.
"""

from __future__ import annotations

from .errors import TrochaError
from .utm import BANDS, FALSE_NORTHING_SOUTH, SOUTHMOST, band_of, from_utm, to_utm, zone_of

_COLUMNS = ("STUVWXYZ", "ABCDEFGH", "JKLMNPQR")  # by zone modulo 3; eastings 100 to 800 km
_ROWS = "ABCDEFGHJKLMNPQRSTUV"  # northings modulo 2,000 km
_SQUARE, _CYCLE = 100_000, 2_000_000


def to_mgrs(latitude: float, longitude: float, digits: int = 5) -> str:
    """The square that holds a place; ``digits`` of each coordinate, 5 for a square of one metre.

    Raises ``TrochaError`` towards the poles.
    """
    band, zone = band_of(latitude), zone_of(latitude, longitude)
    easting, northing = (int(metres // 1) for metres in to_utm(latitude, longitude, zone))
    column = _COLUMNS[zone % 3][easting // _SQUARE - 1]
    row = _ROWS[(northing // _SQUARE + _row_shift(zone)) % len(_ROWS)]
    within = "".join(f"{metres % _SQUARE:05d}"[:digits] for metres in (easting, northing))
    return f"{zone}{band}{column}{row}{within}"


def from_mgrs(zone: int, band: str, square: str, digits: str) -> tuple[float, float]:
    """Latitude and longitude of the middle of the square that a reference names.

    ``digits`` holds as many of the easting as of the northing. Raises ``TrochaError`` where no
    such square is.
    """
    name = f"{zone}{band}{square}"
    column, row = square
    if column not in _COLUMNS[zone % 3]:
        raise TrochaError(
            "'{name}' names no square: in zone {zone} the first letter of a square is one of "
            "{letters}.",
            name=name,
            zone=zone,
            letters=_COLUMNS[zone % 3],
        )
    half = len(digits) // 2
    size = _SQUARE / 10**half
    easting = (_COLUMNS[zone % 3].index(column) + 1) * _SQUARE + int(digits[:half] or 0) * size
    northing = (_ROWS.index(row) - _row_shift(zone)) % len(_ROWS) * _SQUARE
    northing += int(digits[half:] or 0) * size
    south = band < "N"
    # Rows repeat every 2,000 km, 18 degrees, and a band is 8 or 12 high: one of these fits at most.
    # A square on a band's edge belongs to both; what it lacks in this one is less than its size.
    low = SOUTHMOST + 8 * BANDS.index(band)
    high = low + (12 if band == "X" else 8)
    margin = size / _SQUARE
    for cycle in range(int(FALSE_NORTHING_SOUTH // _CYCLE)):
        middle = northing + cycle * _CYCLE + size / 2
        latitude, longitude = from_utm(zone, south, easting + size / 2, middle)
        if low - margin <= latitude < high + margin:
            return latitude, longitude
    raise TrochaError(
        "'{name}' names no square: none with these letters lies in band {band}; check them.",
        name=name,
        band=band,
    )


def _row_shift(zone: int) -> int:
    """In zones of even number the rows' letters begin with F at the equator."""
    return 5 if zone % 2 == 0 else 0
