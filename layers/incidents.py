"""Incident layers: where, when, and how precisely that is known."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Callable

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingFeatureSource,
)

from ..core.errors import TrochaError
from ..core.lifecycle import day_number
from ..core.precision import DAY, possible_until, read_precision
from .vector import Places, named, plain_value, read_places

ID_FIELDS = ("incident_uid",)
PRECISION_FIELD = "date_precision"


@dataclass(frozen=True)
class Incidents:
    """Dated incidents as places.

    ``day`` (n,): proleptic ordinal of the date written; ``until`` (n,): the day before which
    the incident took place, the next one where the date is exact.
    """

    places: Places
    day: np.ndarray
    until: np.ndarray

    def __len__(self) -> int:
        return len(self.places)

    def only(self, kept: np.ndarray) -> Incidents:
        """Those of a mask (n,)."""
        return Incidents(_only(self.places, kept), self.day[kept], self.until[kept])


def read_incidents(
    source: QgsProcessingFeatureSource,
    date_field: str,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
    *,
    warn: Callable[[str], None] = lambda text: None,
    say: Callable[[str], None] = lambda text: None,
) -> Incidents:
    """Read (selected, filtered) incidents in ``crs``; those without a date are told and left out.

    Dates may be dates, moments or ISO text. ``date_precision``, where the layer has it, says how
    far each may be off. Raises ``TrochaError`` for a field that is not there, for text that is
    no date, and where no incident is left.
    """
    name = source.sourceName()
    if source.fields().lookupField(date_field) < 0:
        raise TrochaError(
            f"The layer '{name}' has no field '{date_field}' (DATE_FIELD); it has "
            f"{', '.join(source.fields().names()) or 'none'}."
        )
    places = read_places(
        source, crs, transforms, id_fields=ID_FIELDS, warn=warn, say=say, one_each=True
    )
    values = [plain_value(feature[date_field]) for feature in places.features]
    dated = np.array([value is not None and str(value).strip() != "" for value in values])
    if not dated.all():
        undated = [places.ids[i] for i in np.flatnonzero(~dated)]
        warn(
            f"'{name}': {len(undated)} incidents have no {date_field} and are left out "
            f"({named(undated)})."
        )
    if not dated.any():
        raise TrochaError(
            f"The field '{date_field}' (DATE_FIELD) of the layer '{name}' is empty in every "
            "incident; choose the field that holds the dates."
        )
    places = _only(places, dated)
    days, faults = [], []
    for label, value in zip(places.ids, (v for v, has in zip(values, dated) if has)):
        try:
            days.append(day_number(value, date_field))
        except TrochaError:
            faults.append(f"'{value}' in {label}")
    if faults:
        raise TrochaError(
            f"The field '{date_field}' (DATE_FIELD) of the layer '{name}' holds {named(faults)}; "
            "write dates as year-month-day, as in 2015-03-07."
        )
    return Incidents(places, np.array(days), possible_until(days, _precisions(places)))


def _precisions(places: Places) -> list[int]:
    if places.features[0].fields().lookupField(PRECISION_FIELD) < 0:
        return [DAY] * len(places)
    return [
        read_precision(
            plain_value(feature[PRECISION_FIELD]),
            f"{PRECISION_FIELD} of {label} in the layer '{places.name}'",
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
