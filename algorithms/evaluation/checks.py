"""What is said of the inputs and of the result of a comparison."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import TrochaError
from ...core.lifecycle import iso_day
from ...core.periods import OUTSIDE, Periods
from ...layers.incidents import Incidents
from ..windows import read_day
from .case import Case


def check_dates(incidents: Incidents, periods: Periods, feedback) -> None:
    """Say how many incidents the windows leave out or may misplace; refuse windows too short."""
    translate = QCoreApplication.translate
    name, outside = incidents.places.name, periods.of(incidents.day) == OUTSIDE
    feedback.pushInfo(
        translate(
            "Trocha", "'{layer}': {inside} incidents lie in the two windows, {outside} in neither."
        ).format(layer=name, inside=int((~outside).sum()), outside=int(outside.sum()))
    )
    width = (incidents.until - incidents.day)[~outside]
    shortest = min(periods.before_days, periods.after_days)
    if width.size and np.median(width) > shortest:
        raise TrochaError(
            "The shorter window has {shortest} days, but most incidents of '{name}' are dated to "
            "{width} days or worse (date_precision), so which window they lie in is not known; "
            "widen the windows or filter those incidents out.",
            shortest=shortest,
            name=name,
            width=int(np.median(width)),
        )
    unsure = int(periods.unsure(incidents.day, incidents.until).sum())
    if unsure:
        feedback.pushWarning(
            translate(
                "Trocha",
                "'{layer}': {count} incidents are dated so roughly (date_precision) that they may lie "
                "in a window or not; they count on the day written.",
            ).format(layer=name, count=unsure)
        )


def first_recorded(algorithm, parameters, context, feedback, incidents, periods) -> int:
    """The day from which incidents were recorded; warns where the before window is older."""
    earliest = int(incidents.day.min())
    first = earliest
    if parameters.get("DATA_START"):
        first = read_day(algorithm, parameters, "DATA_START", context)
    if periods.before_start < first:
        feedback.pushWarning(
            QCoreApplication.translate(
                "Trocha",
                "'{layer}': incidents are recorded from {first} on, but BEFORE_START is {start}: what "
                "happened before cannot be counted.",
            ).format(
                layer=incidents.places.name,
                first=iso_day(first),
                start=iso_day(periods.before_start),
            )
        )
    return first


def tell_result(case: Case, feedback) -> None:
    """The result in a sentence, and the placebo dates that speak against it."""
    translate = QCoreApplication.translate
    found = case.rows[0].evaluation.total
    if not np.isfinite(found.p):
        return
    feedback.pushInfo(
        translate(
            "Trocha", "WDD {wdd} {unit}, {level} % interval {low} to {high}, p = {p} ({method})."
        ).format(
            wdd=f"{found.estimate:+,.4g}",
            unit=case.unit(case.periods),
            level=f"{100 * (1 - case.alpha):g}",
            low=f"{found.low:+,.4g}",
            high=f"{found.high:+,.4g}",
            p=f"{found.p:.3g}",
            method=found.method,
        )
    )
    for row in case.rows:
        if (
            row.is_placebo
            and row.comparison.ring_km is None
            and row.evaluation.total.p <= case.alpha
        ):
            feedback.pushWarning(
                translate(
                    "Trocha",
                    "At the placebo date {date} the difference is {wdd} with p = {p}, though nothing "
                    "was done then: treated and control areas part by themselves, so the result is "
                    "weak evidence.",
                ).format(
                    date=iso_day(row.periods.after_start),
                    wdd=f"{row.evaluation.total.estimate:+,.4g}",
                    p=f"{row.evaluation.total.p:.3g}",
                )
            )
