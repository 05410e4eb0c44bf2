"""Rows of other data sets as incidents: a mapping, read values, and why a row is no incident.

A mapping says which column fills which field (``fields``), what a source's codes mean
(``codes``), what stands where a code is not among them (``otherwise``), and where a row lies
(``longitude``, ``latitude``, in degrees). ``date_parts`` names year, month and day columns where
the date is not in one.
"""

from __future__ import annotations

import datetime
import json
import math
import re
from collections.abc import Mapping as Names
from dataclasses import dataclass, field

import numpy as np

from .errors import SpokenError, TrochaError
from .progress import SILENT, Progress

DATE_ORDERS = ("ymd", "dmy", "mdy")
EARTH_M = 6_371_008.8  # mean radius, metres (IUGG)


class RejectedError(SpokenError):
    """Why a row cannot be an incident: the text is one sentence."""


@dataclass(frozen=True)
class Mapping:
    """What ``read_mapping`` read; see the module."""

    source_system: str
    fields: dict[str, str]
    longitude: str = ""
    latitude: str = ""
    codes: dict[str, dict] = field(default_factory=dict)
    otherwise: dict[str, object] = field(default_factory=dict)
    date_parts: tuple[str, ...] = ()

    def columns(self) -> set[str]:
        """The columns without which no row can be placed and dated."""
        needed = {self.longitude, self.latitude, *self.date_parts}
        if not self.date_parts:
            needed.add(self.fields.get("event_date", ""))
        return needed - {""}


def read_mapping(text: str, known: set[str], what: str = "MAPPING") -> Mapping:
    """A mapping from JSON; ``known`` are the fields there are. Raises ``TrochaError``."""
    try:
        given = json.loads(text)
    except json.JSONDecodeError as error:
        raise TrochaError(
            "{what} is not JSON at line {line}, column {column}: {fault}; correct it there.",
            what=what,
            line=error.lineno,
            column=error.colno,
            fault=error.msg,
        ) from None
    if not isinstance(given, dict) or not isinstance(given.get("fields"), dict):
        raise TrochaError(
            '{what} has no "fields"; write {{"fields": {{"event_date": "date"}}, "longitude": '
            '"lon", "latitude": "lat"}}.',
            what=what,
        )
    named = {*given["fields"], *given.get("codes", {}), *given.get("otherwise", {})}
    unknown = sorted(named - known)
    if unknown:
        raise TrochaError(
            "{what} fills the field '{unknown}', which incidents do not have; choose among "
            "{known}.",
            what=what,
            unknown=unknown[0],
            known=", ".join(sorted(known)),
        )
    return Mapping(
        str(given.get("source_system") or "manual"),
        dict(given["fields"]),
        str(given.get("longitude") or ""),
        str(given.get("latitude") or ""),
        dict(given.get("codes", {})),
        dict(given.get("otherwise", {})),
        tuple(given.get("date_parts", ())),
    )


def mapped(row: Names, mapping: Mapping, kinds: Names, domains: Names, order: str) -> dict:
    """A row's incident: values by field, absent where unknown.

    ``kinds`` gives each field's kind, ``domains`` the values of those that have a list. Raises
    ``RejectedError``.
    """
    made: dict = {"source_system": mapping.source_system}
    for name, column in mapping.fields.items():
        value = row.get(column)
        text = "" if value is None else str(value).strip()
        if not text:
            continue
        if name in mapping.codes:
            made[name] = _code(text, name, mapping)
        else:
            made[name] = read_value(value, kinds[name], name, order)
    if mapping.date_parts:
        made.update(_from_parts(row, mapping.date_parts))
    for name, value in mapping.otherwise.items():
        if made.get(name) is None:
            made[name] = value
    made = {name: value for name, value in made.items() if value is not None}
    for name, values in domains.items():
        if name in made and made[name] not in values:
            raise RejectedError(
                "{name} is '{value}', which is none of {values}.",
                name=name,
                value=made[name],
                values=", ".join(map(str, values)),
            )
    for name in ("event_date", "incident_type"):
        if name not in made:
            raise RejectedError("{name} is empty.", name=name)
    return made


def _code(text: str, name: str, mapping: Mapping):
    codes = mapping.codes[name]
    if text in codes:
        return codes[text]
    if re.fullmatch(r"\d+\.0+", text) and text.split(".")[0] in codes:
        return codes[text.split(".")[0]]
    if name in mapping.otherwise:
        return mapping.otherwise[name]
    raise RejectedError(
        "{name} has the code '{text}', which the mapping does not know.", name=name, text=text
    )


def read_value(value, kind: str, name: str, order: str):
    """A value of a field's kind. Raises ``RejectedError``."""
    if kind == "date":
        return read_date(value, name, order)
    text = str(value).strip()
    if kind in ("integer", "real"):
        number = read_number(text, name)
        if kind == "integer" and number != int(number):
            raise RejectedError("{name} is {text}, which is no whole number.", name=name, text=text)
        return int(number) if kind == "integer" else number
    if kind == "boolean":
        return text.lower() in ("1", "true", "t", "yes", "y")
    return text


def read_number(text: str, name: str) -> float:
    """A number with a point or, where there is no point, a decimal comma. Raises ``RejectedError``."""
    plain = text.strip()
    if "," in plain and "." not in plain and plain.count(",") == 1:
        plain = plain.replace(",", ".")
    try:
        number = float(plain)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise RejectedError("{name} is '{text}', which is no number.", name=name, text=text)
    return number


def read_date(value, name: str, order: str) -> datetime.date:
    """A date: ISO, 20150307, 7 March 2015, or three numbers in the order given.

    Where ``order`` is empty, numbers that could be read either way round are refused. Raises
    ``RejectedError``.
    """
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    text = str(value).strip()
    words = re.fullmatch(r"(\d{1,2}) ([A-Za-z]{3,9})\.? (\d{4})", text)
    numbers = re.fullmatch(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})", text)
    iso = re.fullmatch(r"(\d{4})[/\-]?(\d{2})[/\-]?(\d{2})(?:[T ].*)?", text)
    try:
        if iso:
            return datetime.date(*map(int, iso.groups()))
        if words:
            months = [
                "jan",
                "feb",
                "mar",
                "apr",
                "may",
                "jun",
                "jul",
                "aug",
                "sep",
                "oct",
                "nov",
                "dec",
            ]
            month = months.index(words[2][:3].lower()) + 1
            return datetime.date(int(words[3]), month, int(words[1]))
        if numbers:
            a, b, year = map(int, numbers.groups())
            if not order and a <= 12 and b <= 12 and a != b:
                raise RejectedError(
                    "{name} is '{text}', which may be day/month or month/day; set DATE_ORDER.",
                    name=name,
                    text=text,
                )
            day, month = (b, a) if order == "mdy" or (not order and b > 12) else (a, b)
            return datetime.date(year, month, day)
    except ValueError:
        raise RejectedError(
            "{name} is '{text}', which is no day of the calendar.", name=name, text=text
        ) from None
    raise RejectedError(
        "{name} is '{text}', which is no date; write it as in 2015-03-07.", name=name, text=text
    )


def _from_parts(row: Names, columns: tuple[str, ...]) -> dict:
    """A date from year, month and day columns; a month or day of 0 is unknown, and tells so."""
    year, month, day = (int(read_number(str(row.get(c) or 0), c)) for c in columns)
    precision = 1 if month and day else 3 if month else 5
    try:
        date = datetime.date(year, month or 1, (day or 1) if month else 1)
    except ValueError:
        raise RejectedError(
            "{year}-{month}-{day} is no day of the calendar.", year=year, month=month, day=day
        ) from None
    return {"event_date": date, "date_precision": precision}


def read_place(row: Names, mapping: Mapping) -> tuple[float, float]:
    """Longitude and latitude in degrees. Raises ``RejectedError``."""
    texts = [
        str(row.get(c) if row.get(c) is not None else "")
        for c in (mapping.longitude, mapping.latitude)
    ]
    if not all(text.strip() for text in texts):
        raise RejectedError("The coordinates are empty.")
    longitude, latitude = (
        read_number(text, name) for text, name in zip(texts, ("longitude", "latitude"))
    )
    return place_on_earth(longitude, latitude)


def place_on_earth(longitude: float, latitude: float) -> tuple[float, float]:
    """The place, where it is one: degrees within their bounds. Raises ``RejectedError``."""
    if not (math.isfinite(longitude) and math.isfinite(latitude)):
        raise RejectedError("The coordinates are no numbers.")
    if abs(latitude) > 90 and abs(latitude) <= 180 and abs(longitude) <= 90:
        raise RejectedError(
            "latitude is {latitude:g} and longitude {longitude:g}; they look swapped.",
            latitude=latitude,
            longitude=longitude,
        )
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise RejectedError(
            "latitude {latitude:g}, longitude {longitude:g} lie outside the Earth.",
            latitude=latitude,
            longitude=longitude,
        )
    if latitude == 0 and longitude == 0:
        raise RejectedError("The coordinates are 0, 0, which stands for none.")
    return longitude, latitude


def near_pairs(
    longitude: np.ndarray,
    latitude: np.ndarray,
    day: np.ndarray,
    kind: np.ndarray,
    first_new: int,
    metres: float,
    days: int,
    progress: Progress = SILENT,
) -> list[tuple[int, int]]:
    """Pairs (earlier index, new index) of one kind, within both bounds; each new one once, in order.

    All arrays (n,): degrees, ordinals and kinds; new are those from ``first_new`` on.

    Sorted by kind and day, a row's candidates are the run that follows it within ``days``. The
    j-th neighbours of all rows are compared at once, for j = 1, 2, ... until no row has one, so
    the loop is as long as the fullest window, and each turn is vectorised.
    """
    order = np.lexsort((day, kind))
    lon, lat = np.radians(longitude[order]), np.radians(latitude[order])
    when, what = day[order], kind[order]
    at = np.arange(order.size)
    found: dict[int, int] = {}
    step = 1
    while at.size:
        progress.check()
        at = at[at + step < order.size]
        at = at[(what[at] == what[at + step]) & (when[at + step] - when[at] <= days)]
        a, b = at, at + step
        half = np.sin((lat[b] - lat[a]) / 2) ** 2
        half += np.cos(lat[a]) * np.cos(lat[b]) * np.sin((lon[b] - lon[a]) / 2) ** 2
        close = 2 * EARTH_M * np.arcsin(np.sqrt(np.minimum(half, 1))) <= metres
        for i, j in zip(order[a[close]], order[b[close]]):
            earlier, new = min(i, j), max(i, j)
            if new >= first_new:
                found[int(new)] = min(int(earlier), found.get(int(new), int(earlier)))
        step += 1
    return [(earlier, new) for new, earlier in sorted(found.items())]
