"""Places as people write them: degrees in three notations, UTM and MGRS, on WGS 84."""

from __future__ import annotations

import re

from .errors import TrochaError, shown
from .messages import Message
from .mgrs import from_mgrs, to_mgrs
from .utm import (
    FALSE_NORTHING_SOUTH,
    NORTHMOST,
    SOUTHMOST,
    band_of,
    from_utm,
    to_utm,
    zone_of,
)

DECIMAL, DMS, DM, UTM, MGRS = "decimal", "dms", "dm", "utm", "mgrs"
NOTATIONS = (DECIMAL, DMS, DM, UTM, MGRS)
EXAMPLES = {
    DECIMAL: "-12.532100, -74.123450",
    DMS: "12°31'55.56\"S 74°07'24.42\"W",
    DM: "12°31.9260'S 74°07.4070'W",
    UTM: "18L 595233 8614449",
    MGRS: "18LWM9523214448",
}
ADVICE = Message("write it as in -12.5321, -74.1234 or 18L 595233 8614449 or 18LWM9523214448")

# What keyboards and documents put for the marks of degrees, minutes and seconds, and for a minus.
_SAME = str.maketrans(
    {
        **dict.fromkeys("º˚", "°"),
        **dict.fromkeys("′’‘`´", "'"),
        **dict.fromkeys("″“”", '"'),
        **dict.fromkeys("−–", "-"),
    }
)
_MGRS = re.compile(r"(\d{1,2}) ?([C-HJ-NP-X]) ?([A-HJ-NP-Z][A-HJ-NP-V]) ?(\d*) ?(\d*)")
_UTM = re.compile(
    r"(?:UTM )?(\d{1,2}) ?([C-HJ-NP-X]|NORTH|SOUTH|NORTE|SUR)[ ,]+"
    r"(\d{6,}(?:\.\d+)?) ?(?:M?E)?[ ,]+(\d+(?:\.\d+)?) ?(?:M?N)?"
)
_PART = re.compile(
    r"(?P<before>[NSEWO])? ?(?P<sign>[+-])? ?(?P<degrees>\d+(?:\.\d+)?) ?[°D:]? ?"
    r"(?:(?P<minutes>\d+(?:\.\d+)?) ?['M:]? ?)?(?:(?P<seconds>\d+(?:\.\d+)?) ?(?:\"|'')? ?)?"
    r"(?P<after>[NSEWO])?"
)
_NEGATIVE = "SWO"  # O is the Spanish oeste
_MARK = re.compile(r"[;,]")
_LETTER_AFTER = re.compile(r"(?<=[NSEWO])[ ,]*(?=[+\-\d])")
_LETTER_BEFORE = re.compile(r"[ ,]*(?=[NSEWO])")


def read_place(text: str) -> tuple[float, float]:
    """Latitude and longitude in degrees. Raises ``TrochaError`` for what is no place.

    Decimal degrees, degrees and minutes, or degrees, minutes and seconds, with signs or with the
    letters N, S, E, W (or O, the Spanish oeste), latitude first unless letters say otherwise; UTM
    with zone and band; MGRS, which gives the middle of its square.
    """
    plain = " ".join(text.translate(_SAME).upper().split())
    if not plain:
        raise TrochaError("The place is empty; {advice}.", advice=ADVICE)
    if found := _UTM.fullmatch(plain):
        return _read_utm(text, *found.groups())
    if found := _MGRS.fullmatch(plain):
        return _read_mgrs(text, *found.groups())
    return _read_degrees(text, plain)


def write_place(latitude: float, longitude: float, notation: str = DECIMAL) -> str:
    """A place in a notation, to about a metre or finer; ``read_place`` reads it again.

    Raises ``TrochaError`` for UTM and MGRS towards the poles.
    """
    # What is nearer to the equator than a tenth of a millimetre lies on it, band and metres alike;
    # adding 0 turns a minus zero into zero.
    latitude, longitude = round(latitude, 9) + 0, round(longitude, 9) + 0
    if notation == UTM:
        zone = zone_of(latitude, longitude)
        band = band_of(latitude)
        easting, northing = to_utm(latitude, longitude, zone)
        # Band S alone would read as the southern hemisphere too.
        return f"{zone}{' north' if band == 'S' else band} {easting:.0f} {northing:.0f}"
    if notation == MGRS:
        return to_mgrs(latitude, longitude)
    if notation == DECIMAL:
        return f"{round(latitude, 6) + 0:.6f}, {round(longitude, 6) + 0:.6f}"
    letters = ("S" if latitude < 0 else "N", "W" if longitude < 0 else "E")
    write = _write_dms if notation == DMS else _write_dm
    return " ".join(
        write(abs(value)) + letter for value, letter in zip((latitude, longitude), letters)
    )


def _write_dms(degrees: float) -> str:
    # Rounded once, in the smallest unit: 59.999 seconds become a minute, never 60 seconds.
    hundredths = round(degrees * 360_000)
    whole, rest = divmod(hundredths, 360_000)
    minutes, rest = divmod(rest, 6_000)
    return f"{whole}°{minutes:02d}'{rest / 100:05.2f}\""


def _write_dm(degrees: float) -> str:
    whole, rest = divmod(round(degrees * 600_000), 600_000)
    return f"{whole}°{rest / 10_000:07.4f}'"


def _read_mgrs(text: str, zone: str, band: str, square: str, first: str, second: str):
    digits = first + second
    if len(digits) % 2 or len(digits) > 10 or (second and len(first) != len(second)):
        raise TrochaError(
            "'{text}' has {count} digits after its letters; an MGRS reference has as many of the "
            "easting as of the northing, up to five each.",
            text=shown(text),
            count=len(digits),
        )
    return from_mgrs(_zone(text, zone), band, square, digits)


def _read_utm(text: str, zone: str, band: str, east: str, north: str):
    number, easting, northing = _zone(text, zone), float(east), float(north)
    if not (100_000 <= easting < 900_000 and northing <= FALSE_NORTHING_SOUTH):
        raise TrochaError(
            "'{text}' lies outside its zone: an easting is between 100000 and 900000 m and a "
            "northing between 0 and 10000000 m; check their order.",
            text=shown(text),
        )
    if len(band) > 1:
        return from_utm(number, band in ("SOUTH", "SUR"), easting, northing)
    if band == "S":
        return _southern(text, number, easting, northing)
    place = from_utm(number, band < "N", easting, northing)
    if band not in _bands_about(place[0]):
        raise TrochaError(
            "'{text}' is not in band {band}: with this northing it would be at latitude "
            "{latitude:.2f}, so check the letter and the northing.",
            text=shown(text),
            band=band,
            latitude=place[0],
        )
    return place


def _southern(text: str, zone: int, easting: float, northing: float):
    """Zone "18S": many write the southern hemisphere so, but S is the band from 32 to 40 N."""
    north = from_utm(zone, False, easting, northing)
    if "S" not in _bands_about(north[0]):
        return from_utm(zone, True, easting, northing)
    raise TrochaError(
        "'{text}' reads two ways: {zone}S is a band of the northern hemisphere, and short for "
        "zone {zone} south; write {zone} north or {zone} south.",
        text=shown(text),
        zone=zone,
    )


def _bands_about(latitude: float) -> set[str]:
    """Metres are rounded, so a place just beyond a band's edge may bear its letter."""
    return {band_of(max(SOUTHMOST, min(NORTHMOST, latitude + off))) for off in (-1e-5, 1e-5)}


def _zone(text: str, zone: str) -> int:
    number = int(zone)
    if not 1 <= number <= 60:
        raise TrochaError(
            "'{text}' names zone {number}; zones run from 1 to 60.", text=shown(text), number=number
        )
    return number


def _read_degrees(text: str, plain: str) -> tuple[float, float]:
    read = [_read_part(text, part) for part in _halves(text, plain)]
    kinds = [axis for _, axis in read]
    if kinds in (["", ""], ["latitude", "longitude"]):
        (latitude, _), (longitude, _) = read
    elif kinds == ["longitude", "latitude"]:
        (longitude, _), (latitude, _) = read
    else:
        raise TrochaError(
            "'{text}' does not say which number is which; give both their letter (N or S, E or "
            "W), or neither and the latitude first.",
            text=shown(text),
        )
    if abs(latitude) > 90 or abs(longitude) > 180:
        swapped = abs(latitude) <= 180 and abs(longitude) <= 90
        place = {"text": shown(text), "latitude": latitude, "longitude": longitude}
        if swapped:
            raise TrochaError(
                "'{text}' has latitude {latitude:g} and longitude {longitude:g}, which is not on the "
                "Earth; write the latitude first.",
                **place,
            )
        raise TrochaError(
            "'{text}' has latitude {latitude:g} and longitude {longitude:g}, which is not on the "
            "Earth; check the numbers.",
            **place,
        )
    return latitude, longitude


def _halves(text: str, plain: str) -> list[str]:
    """The text of either coordinate, with a point for a decimal comma."""
    if plain.count(",") > 1 or ";" in plain:
        plain = re.sub(r"(\d),(\d)", r"\1.\2", plain)
    for separator in (_MARK, _LETTER_AFTER, _LETTER_BEFORE):
        halves = [half.strip() for half in separator.split(plain) if half.strip()]
        if len(halves) == 2:
            return halves
    words = plain.split(" ")
    if len(words) in (2, 4, 6) and not re.search(r"[NSEWO]", plain):
        return [" ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])]
    raise TrochaError("'{text}' is no place; {advice}.", text=shown(text), advice=ADVICE)


def _read_part(text: str, part: str) -> tuple[float, str]:
    """Degrees of one coordinate, and latitude or longitude where its letter tells."""
    found = _PART.fullmatch(part)
    if not found:
        raise TrochaError("'{text}' is no place; {advice}.", text=shown(text), advice=ADVICE)
    letter = found["before"] or found["after"] or ""
    if (found["before"] and found["after"]) or (letter and found["sign"]):
        raise TrochaError(
            "'{text}' says the direction of a coordinate twice; keep the letter or the sign.",
            text=shown(text),
        )
    degrees, minutes, seconds = (found[name] or "0" for name in ("degrees", "minutes", "seconds"))
    if ("." in degrees and found["minutes"]) or ("." in minutes and found["seconds"]):
        raise TrochaError(
            "'{text}' has a decimal before its minutes or seconds; only the last number of a "
            "coordinate may have one.",
            text=shown(text),
        )
    if float(minutes) >= 60 or float(seconds) >= 60:
        raise TrochaError(
            "'{text}' has 60 or more minutes or seconds; check the numbers.", text=shown(text)
        )
    value = float(degrees) + float(minutes) / 60 + float(seconds) / 3600
    axis = "" if not letter else "latitude" if letter in "NS" else "longitude"
    negative = found["sign"] == "-" or (letter and letter in _NEGATIVE)
    return (-value if negative else value), axis
