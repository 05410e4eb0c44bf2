"""Incidents of a layer counted by week and type, for the chart below a list of them."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import numpy as np
from qgis.core import QgsVectorLayer

from ..core.precision import DAY, NAMES, possible_until
from ..core.vocabulary import INCIDENT_TYPES
from ..core.weeks import WeekCounts, count_by_week
from .incident_filter import IncidentFilter, columns_that_pass

SPANS = 16  # more than there are codes of precision
FIELDS = ("event_date", "date_precision", "incident_type")


def week_counts(layer: QgsVectorLayer, wanted: IncidentFilter | None = None) -> WeekCounts:
    """Count the features that pass a filter, or all, by the week of their event_date.

    ``layer`` shows the table of incidents. Rows without a date or of an unknown type are no
    incidents and are left out. Unsaved edits and the layer's own filter count.

    Many incidents share day, precision or type: each value is read once, by column, and each day
    with its precision once; what is left to do for every row is numpy's.
    """
    columns = columns_that_pass(layer, wanted or IncidentFilter(), FIELDS)
    known_codes = {str(code): code for code in NAMES}
    known_types = {name: at for at, name in enumerate(INCIDENT_TYPES)}
    days, precision, codes = (
        _encoded(*column)
        for column in zip(columns, (_ordinal, known_codes.get, known_types.get), (0, DAY, -1))
    )
    spans = SPANS * days + precision
    kept = (days > 0) & (codes >= 0)
    known, at = np.unique(spans[kept], return_inverse=True)
    until = possible_until(*np.divmod(known, SPANS))[at]
    return count_by_week(days[kept], until, codes[kept], INCIDENT_TYPES)


def _encoded(values: list[str], number: Callable[[str], int | None], unknown: int) -> np.ndarray:
    """(n,) the number of each value; each different value is asked for once."""
    numbers = {value: number(value) for value in set(values)}
    numbers = {value: unknown if code is None else code for value, code in numbers.items()}
    return np.fromiter(map(numbers.__getitem__, values), np.int64, len(values))


def _ordinal(date: str) -> int | None:
    """Proleptic ordinal; None for what is no date."""
    try:
        return datetime.date.fromisoformat(date[:10]).toordinal()
    except ValueError:
        return None
