"""Rows of a file into the incident database, in one transaction."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from qgis.PyQt.QtCore import QDateTime

from ..core.importing import Mapping, RejectedError, mapped, near_pairs, place_on_earth, read_place
from ..core.progress import SILENT, Progress
from ..core.vocabulary import UNCERTAINTY_M
from .database import reading
from .import_input import LATITUDE, LONGITUDE, Input
from .schema import INCIDENTS, FieldSpec
from .transactions_geopackage import GeoPackageTransaction
from .wkb import point_in

BETWEEN_CHECKS = 500  # rows between two looks whether the user gave up


@dataclass
class Import:
    """What becomes of the rows: counts, (row, reason), and (row, uid, duplicate_of, reason).

    ``new``: (values by field, place) of those that are to be added.
    """

    read: int = 0
    added: int = 0
    skipped: int = 0
    rejected: list[tuple[int, str]] = field(default_factory=list)
    proposed: list[tuple[int, str, str, str]] = field(default_factory=list)
    new: list[tuple[dict, tuple[float, float]]] = field(default_factory=list)


def judge_rows(
    path: str,
    given: Input,
    mapping: Mapping,
    *,
    order: str,
    metres: float,
    days: int,
    progress: Progress,
) -> Import:
    """Judge every row and propose possible doubles; ``add_rows`` then adds those that are new."""
    kinds = {spec.name: spec.kind for spec in INCIDENTS.fields}
    domains = {spec.name: spec.values for spec in INCIDENTS.fields if spec.values}
    bounded = [s for s in INCIDENTS.fields if s.low is not None or s.high is not None]
    known, places = _there(path, progress)
    first_new = len(places)
    done, made, numbers = Import(), [], []
    once: dict[str, str] = {}  # actors, districts, sources: thousands of rows share the same text
    for number, row in given.rows:
        if done.read % BETWEEN_CHECKS == 0:
            progress.check()
            progress.report(0.9 * min(done.read / max(given.count, 1), 1))
        done.read += 1
        try:
            if LONGITUDE in row:
                place = place_on_earth(row[LONGITUDE], row[LATITUDE])
            else:
                place = read_place(row, mapping)
            values = mapped(row, mapping, kinds, domains, order)
            _check_amounts(values, bounded)
        except RejectedError as reason:
            done.rejected.append((number, str(reason)))
            continue
        key = (values["source_system"], values.get("source_event_id"))
        if key[1] is None:
            # Without an id of its own a row is known again by all it says.
            key = (key[0], repr((sorted(values.items()), place)))
            values["source_event_id"] = "row-" + uuid.uuid5(uuid.NAMESPACE_OID, key[1]).hex
            key = (key[0], values["source_event_id"])
        if key in known:
            done.skipped += 1
            continue
        known.add(key)
        values = {
            name: once.setdefault(value, value) if isinstance(value, str) else value
            for name, value in values.items()
        }
        values["incident_uid"] = str(uuid.uuid4())
        made.append((values, place))
        numbers.append(number)
        places.append(
            (
                *place,
                values["event_date"].toordinal(),
                values["incident_type"],
                values["incident_uid"],
            )
        )
    done.added = len(made)
    _propose(done, places, first_new, numbers, metres, days, progress)
    progress.report(1.0)
    done.new = made
    return done


def _check_amounts(values: dict, bounded: list[FieldSpec]) -> None:
    """What the database would refuse of a row, so that one row does not stop the rest."""
    for spec in bounded:
        value = values.get(spec.name)
        if value is None:
            continue
        if spec.low is not None and value < spec.low:
            raise RejectedError(
                "{name} is {value}; it must be {low:g} or more.",
                name=spec.name,
                value=value,
                low=spec.low,
            )
        if spec.high is not None and value > spec.high:
            raise RejectedError(
                "{name} is {value}; it must be {high:g} or less.",
                name=spec.name,
                value=value,
                high=spec.high,
            )
    for less, more in INCIDENTS.ordered:
        if less in values and more in values and values[less] > values[more]:
            raise RejectedError(
                "{less} ({least}) exceeds {more} ({most}).",
                less=less,
                least=values[less],
                more=more,
                most=values[more],
            )


def _there(path: str, progress: Progress) -> tuple[set, list]:
    """Source ids known already, and where, when and what each incident is.

    Read past QGIS, which takes seconds to hand 100,000 features to Python.
    """
    known, places = set(), []
    with reading(path) as connection:
        connection.row_factory = None
        rows = connection.execute(
            "SELECT source_system, source_event_id, geom, event_date, incident_type, incident_uid "
            "FROM incidents"
        )
        for count, (system, event, geometry, date, kind, uid) in enumerate(rows):
            if count % BETWEEN_CHECKS == 0:
                progress.check()
            known.add((system, event))
            day = datetime.date.fromisoformat(date[:10]).toordinal()
            places.append((*(point_in(geometry) or (0, 0)), day, kind, uid))
    return known, places


def _propose(
    done: Import, places: list, first_new: int, numbers: list, metres, days, progress: Progress
) -> None:
    if len(places) == first_new:
        return
    longitude, latitude, day, kind, uid = zip(*places)
    codes = np.unique(np.array(kind), return_inverse=True)[1]
    for earlier, new in near_pairs(
        np.array(longitude),
        np.array(latitude),
        np.array(day),
        codes,
        first_new,
        metres,
        days,
        progress,
    ):
        apart = abs(day[earlier] - day[new])
        reason = f"{kind[new]} within {metres:g} m and {apart} days"
        done.proposed.append((numbers[new - first_new], uid[new], uid[earlier], reason))


def add_rows(
    path: str, new: list[tuple[dict, tuple[float, float]]], progress: Progress = SILENT
) -> None:
    """Add rows that were judged, in one transaction: when it is cancelled or fails, none of them.

    Raises ``TrochaError`` and ``Cancelled``.
    """
    if not new:
        return
    now = QDateTime.currentDateTime()
    standing = {
        "sensitivity": "public",
        "verification": "unverified",
        "masked": False,
        "date_precision": 1,
    }
    stamps = {"created_by": "trocha:importincidents", "created_at": now, "edited_at": now}
    mapped_names = {name for values, _ in new for name in values}
    alike = {name: value for name, value in stamps.items() if name not in mapped_names}
    names = mapped_names | {*standing, "uncertainty_m"}
    names = [name for name in INCIDENTS.names() if name in names]

    def filled() -> Iterator[tuple[list, tuple[float, float]]]:
        for count, (values, place) in enumerate(new):
            if count % BETWEEN_CHECKS == 0:
                progress.check()
                progress.report(count / len(new))
            row = {**standing, **stamps, **values}
            if "place_precision" in values:
                row.setdefault("uncertainty_m", UNCERTAINTY_M[values["place_precision"]])
            yield [row.get(name) for name in names], place

    with GeoPackageTransaction(path) as transaction:
        transaction.insert_points(INCIDENTS.name, names, filled(), alike)
        progress.check()
