"""The numbers of a status run that a script wants."""

from __future__ import annotations

import math

import numpy as np
from qgis.core import QgsProcessingOutputNumber
from qgis.PyQt.QtCore import QCoreApplication


def add_numbers(algorithm) -> None:
    """Declare them."""
    translate = QCoreApplication.translate
    for name, text in (
        ("STRIP_DAYS_DENIED", translate("Trocha", "Strip-days denied")),
        ("STRIP_DAYS_DENIED_LOW", translate("Trocha", "Strip-days denied, least")),
        ("STRIP_DAYS_DENIED_HIGH", translate("Trocha", "Strip-days denied, most")),
        ("TIMES_DESTROYED", translate("Trocha", "Demolitions")),
        ("TIMES_REBUILT", translate("Trocha", "Rebuilds")),
        ("MEAN_AVAILABILITY", translate("Trocha", "Mean availability")),
        ("MEAN_AVAILABILITY_LOW", translate("Trocha", "Mean availability, least")),
        ("MEAN_AVAILABILITY_HIGH", translate("Trocha", "Mean availability, most")),
        ("ATTACKS_PER_DAY", translate("Trocha", "Attacks a day on an open strip")),
        ("CLOSURES", translate("Trocha", "Closures begun in the window")),
        ("STILL_DOWN", translate("Trocha", "Closures not over at its end")),
        ("REBUILD_MEDIAN_DAYS", translate("Trocha", "Median days to rebuild")),
        ("REBUILD_MEDIAN_LOW", translate("Trocha", "Median days to rebuild, lower end")),
        ("REBUILD_MEDIAN_HIGH", translate("Trocha", "Median days to rebuild, upper end")),
        ("REBUILD_MEAN_DAYS", translate("Trocha", "Mean days to rebuild, up to the longest seen")),
        ("REBUILD_HORIZON_DAYS", translate("Trocha", "Longest closure seen (days)")),
        ("LONG_RUN_AVAILABILITY", translate("Trocha", "Long-run availability 1 / (1 + L T)")),
    ):
        algorithm.addOutput(QgsProcessingOutputNumber(name, text))


def numbers_of(case) -> dict:
    """Their values; None for what is not defined, which JSON would not know as NaN."""
    rebuild, summary = case.rebuild, case.summary
    values = {
        "STRIP_DAYS_DENIED": int(summary.strip_days_denied.sum()),
        "STRIP_DAYS_DENIED_LOW": int(case.denied[0].sum()),
        "STRIP_DAYS_DENIED_HIGH": int(case.denied[1].sum()),
        "TIMES_DESTROYED": int(summary.times_destroyed.sum()),
        "TIMES_REBUILT": int(summary.times_rebuilt.sum()),
        "MEAN_AVAILABILITY": float(summary.availability.mean()),
        "MEAN_AVAILABILITY_LOW": float(case.availability[0].mean()),
        "MEAN_AVAILABILITY_HIGH": float(case.availability[1].mean()),
        "ATTACKS_PER_DAY": case.attacks.fleet_per_day(),
        "CLOSURES": int(case.closures.days.size),
        "STILL_DOWN": int(np.count_nonzero(~case.closures.is_over)),
        "REBUILD_MEDIAN_DAYS": rebuild.median if rebuild else math.nan,
        "REBUILD_MEDIAN_LOW": rebuild.median_low if rebuild else math.nan,
        "REBUILD_MEDIAN_HIGH": rebuild.median_high if rebuild else math.nan,
        "REBUILD_MEAN_DAYS": rebuild.mean if rebuild else math.nan,
        "REBUILD_HORIZON_DAYS": rebuild.horizon if rebuild else math.nan,
        "LONG_RUN_AVAILABILITY": case.long_run,
    }
    return {name: value if math.isfinite(value) else None for name, value in values.items()}
