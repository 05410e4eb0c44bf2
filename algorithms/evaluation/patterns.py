"""What is looked for beside the difference: hot spots, change of density, near repeats."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.density import (
    CELLS_A_BANDWIDTH,
    DensityChange,
    density_change,
    grid_around,
    scott_bandwidth,
)
from ...core.hotspots import HotSpots, hot_spots, widest_gap
from ...core.nearrepeat import Knox, knox
from ...core.periods import AFTER, BEFORE
from ...layers.areas import inside_of
from ...layers.memory import free_bytes
from ...layers.metric import square_km
from ..lists import read_numbers
from .case import Case


@dataclass(frozen=True)
class AreaSpots:
    """Hot spots among the areas; ``counts`` (2, n): incidents in each, before and after."""

    counts: np.ndarray
    spots: HotSpots


@dataclass(frozen=True)
class Repeats:
    """Near repeats among the incidents of one window."""

    period: str
    incidents: int
    found: tuple[Knox, ...]


def find_hotspots(algorithm, parameters, context, feedback, case: Case, progress) -> AreaSpots:
    """Gi* of the incidents (their harm, their density) in the areas."""
    transforms = context.transformContext()
    projected = case.areas.projected(transforms)
    counts, values = _in_areas(case, progress.part(0, 0.5))
    if case.weights.by_area:
        values = values / [square_km(g, case.areas.crs, transforms) for g in projected]
    middles = [geometry.centroid().asPoint() for geometry in projected]
    x, y = np.array([p.x() for p in middles]), np.array([p.y() for p in middles])
    band = _metres(algorithm, parameters, "BAND_KM", context) or widest_gap(x, y)
    feedback.pushInfo(
        QCoreApplication.translate(
            "Trocha", "Hot spots: areas whose middles lie within {km} km are neighbours."
        ).format(km=f"{band / 1000:,.1f}")
    )
    days = case.periods.before_days, case.periods.after_days
    spots = hot_spots(*values, days, x, y, band, progress.part(0.5, 1))
    if np.isnan(spots.z).all():
        feedback.pushWarning(
            QCoreApplication.translate(
                "Trocha", "No hot spot can stand out: all areas are alike, or all are neighbours."
            )
        )
    return AreaSpots(counts, spots)


def find_repeats(algorithm, parameters, context, feedback, case: Case, progress) -> list[Repeats]:
    """Knox's test on the incidents of each window; a window with fewer than two is told."""
    distances = read_numbers(algorithm, parameters, "KNOX_KM", context, "2,5,10")
    lags = read_numbers(algorithm, parameters, "KNOX_DAYS", context, "7,14,28")
    places, day, repeats = case.incidents.places, case.incidents.day, []
    for when, name, share in (
        (BEFORE, "before", progress.part(0, 0.5)),
        (AFTER, "after", progress.part(0.5, 1)),
    ):
        inside = case.periods.of(day) == when
        count = int(np.count_nonzero(inside))
        if count < 2 or not (distances and lags):
            feedback.pushWarning(
                QCoreApplication.translate(
                    "Trocha",
                    "Near repeats {period} are left out: they need two incidents, KNOX_KM and KNOX_DAYS.",
                ).format(period=name)
            )
            continue
        found = knox(
            places.x[inside], places.y[inside], day[inside], [km * 1000 for km in distances], lags,
            permutations=algorithm.parameterAsInt(parameters, "PERMUTATIONS", context),
            seed=algorithm.parameterAsInt(parameters, "SEED", context),
            progress=share,
        )  # fmt: skip
        repeats.append(Repeats(name, count, tuple(found)))
    return repeats


def find_density(algorithm, parameters, context, feedback, case: Case, progress) -> DensityChange:
    """The change of density between the windows, from all incidents in them."""
    places, harm = case.incidents.places, case.weights.harm
    period = case.periods.of(case.incidents.day)
    inside = period >= 0
    x, y = places.x[inside], places.y[inside]
    bandwidth = _metres(algorithm, parameters, "BANDWIDTH_KM", context) or scott_bandwidth(x, y)
    cell = _metres(algorithm, parameters, "CELL_KM", context) or bandwidth / CELLS_A_BANDWIDTH
    grid = grid_around(x, y, bandwidth, cell, free_bytes())
    feedback.pushInfo(
        QCoreApplication.translate(
            "Trocha", "Density: bandwidth {km} km, {rows} x {cols} cells of {cell} km."
        ).format(
            km=f"{bandwidth / 1000:,.3g}",
            rows=grid.rows,
            cols=grid.cols,
            cell=f"{cell / 1000:,.3g}",
        )
    )
    days = case.periods.before_days, case.periods.after_days
    harm = None if harm is None else harm[inside]
    change = density_change(x, y, period[inside], harm, days, bandwidth, grid, progress)
    found = change.found(case.alpha)
    feedback.pushInfo(
        QCoreApplication.translate(
            "Trocha",
            "Density: a change may be believed in {rose} cells where it rose and {fell} "
            "where it fell.",
        ).format(rose=int((found > 0).sum()), fell=int((found < 0).sum()))
    )
    return change


def _in_areas(case: Case, progress) -> tuple[np.ndarray, np.ndarray]:
    """(2, n) incidents and their harm in each area, before and after."""
    incidents, period = case.incidents, case.periods.of(case.incidents.day)
    harm = np.ones(len(incidents)) if case.weights.harm is None else case.weights.harm
    counts = np.zeros((2, len(case.areas.features)), dtype=int)
    values = np.zeros(counts.shape)
    for i, geometry in enumerate(case.areas.drawn):
        progress.check()
        inside = inside_of(geometry, incidents.drawn_x, incidents.drawn_y)
        for when in (BEFORE, AFTER):
            counts[when, i] = np.count_nonzero(inside & (period == when))
            values[when, i] = harm[inside & (period == when)].sum()
        progress.report((i + 1) / len(case.areas.features))
    return counts, values


def _metres(algorithm, parameters, name, context) -> float | None:
    """A number of kilometres in metres; None where it is left empty."""
    if parameters.get(name) is None or parameters[name] == "":
        return None
    return algorithm.parameterAsDouble(parameters, name, context) * 1000
