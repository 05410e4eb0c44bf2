"""Incident layers: where, when, and how precisely that is known."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Callable

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsProcessingFeatureSource,
)

from ..core.errors import TrochaError, shown
from ..core.lifecycle import day_number
from ..core.messages import Message, said
from ..core.precision import DAY, possible_until, read_precision
from .vector import Places, entries, field_names, named, plain_value, read_places

ID_FIELDS = ("incident_uid",)
PRECISION_FIELD = "date_precision"


@dataclass(frozen=True)
class Incidents:
    """Dated incidents as places, in a CRS of true metres.

    ``drawn_x``, ``drawn_y`` (n,): where they lie in the CRS of the areas they are counted in,
    NaN where they have no place in it. ``day`` (n,): proleptic ordinal of the date written;
    ``until`` (n,): the day before which the incident took place, the next one where the date is
    exact.
    """

    places: Places
    drawn_x: np.ndarray
    drawn_y: np.ndarray
    day: np.ndarray
    until: np.ndarray

    def __len__(self) -> int:
        return len(self.places)

    def only(self, kept: np.ndarray) -> Incidents:
        """Those of a mask (n,)."""
        rest = (a[kept] for a in (self.drawn_x, self.drawn_y, self.day, self.until))
        return Incidents(_only(self.places, kept), *rest)


def read_incidents(
    source: QgsProcessingFeatureSource,
    date_field: str,
    crs: QgsCoordinateReferenceSystem,
    drawn_crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
    *,
    warn: Callable[[str], None] = lambda text: None,
    say: Callable[[str], None] = lambda text: None,
) -> Incidents:
    """Read (selected, filtered) incidents in ``crs``; those without a date are told and left out.

    ``drawn_crs`` is the areas' own. Dates may be dates, moments or ISO text. ``date_precision``,
    where the layer has it, says how far each may be off. Raises ``TrochaError`` for a field that
    is not there, for text that is no date, and where no incident is left.
    """
    name = source.sourceName()
    if source.fields().lookupField(date_field) < 0:
        raise TrochaError(
            "The layer '{name}' has no field '{date_field}' (DATE_FIELD); it has {fields}.",
            name=name,
            date_field=date_field,
            fields=field_names(source.fields()),
        )
    places = read_places(
        source, crs, transforms, id_fields=ID_FIELDS, warn=warn, say=say, one_each=True
    )
    values = [plain_value(feature[date_field]) for feature in places.features]
    dated = np.array([value is not None and str(value).strip() != "" for value in values])
    if not dated.all():
        undated = [places.ids[i] for i in np.flatnonzero(~dated)]
        warn(
            said(
                "'{name}': {count} incidents have no {date_field} and are left out ({undated}).",
                name=name,
                count=len(undated),
                date_field=date_field,
                undated=named(undated),
            )
        )
    if not dated.any():
        raise TrochaError(
            "The field '{date_field}' (DATE_FIELD) of the layer '{name}' is empty in every "
            "incident; choose the field that holds the dates.",
            date_field=date_field,
            name=name,
        )
    places = _only(places, dated)
    days, faults = [], []
    for label, value in zip(places.ids, (v for v, has in zip(values, dated) if has)):
        try:
            days.append(day_number(value, date_field))
        except TrochaError:
            faults.append(Message("'{value}' in {label}", value=shown(value), label=shown(label)))
    if faults:
        raise TrochaError(
            "The field '{date_field}' (DATE_FIELD) of the layer '{name}' holds {faults}; write "
            "dates as year-month-day, as in 2015-03-07.",
            date_field=date_field,
            name=name,
            faults=named(faults),
        )
    drawn = QgsCoordinateTransform(source.sourceCrs(), drawn_crs, transforms)
    drawn_x, drawn_y = _coordinates(places, drawn)
    until = possible_until(days, _precisions(places))
    return Incidents(places, drawn_x, drawn_y, np.array(days), until)


def _coordinates(places: Places, transform: QgsCoordinateTransform) -> tuple:
    """x and y (n,) of the features' first points; NaN where the transform does not reach."""
    points = np.full((2, len(places)), np.nan)
    for i, feature in enumerate(places.features):
        point = entries(feature.geometry())[0]
        # A point beyond the areas' projection lies in none of them.
        with suppress(QgsCsException):
            there = transform.transform(point)
            points[:, i] = there.x(), there.y()
    points[~np.isfinite(points)] = np.nan
    return points[0], points[1]


def _precisions(places: Places) -> list[int]:
    if places.features[0].fields().lookupField(PRECISION_FIELD) < 0:
        return [DAY] * len(places)
    return [
        read_precision(
            plain_value(feature[PRECISION_FIELD]),
            Message(
                "{field} of {label} in the layer '{name}'",
                field=PRECISION_FIELD,
                label=label,
                name=places.name,
            ),
        )
        for label, feature in zip(places.ids, places.features)
    ]


def _only(places: Places, kept: np.ndarray) -> Places:
    at = np.flatnonzero(kept)
    return replace(
        places,
        x=places.x[at],
        y=places.y[at],
        ids=tuple(places.ids[i] for i in at),
        features=tuple(places.features[i] for i in at),
        geometries=tuple(places.geometries[i] for i in at),
    )
