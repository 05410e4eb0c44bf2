"""Lines of a layer as profiles: Z is metres of elevation, M is hours since the start."""

from __future__ import annotations

import csv
from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsUnitTypes,
    QgsWkbTypes,
)

from ..core.errors import TrochaError
from ..core.profile import Profile, profile
from .files import written_beside
from .metric import on_ellipsoid
from .wkb import coordinates

COLUMNS = ("distance_m", "elevation_m", "hours", "day", "x", "y")


SAME_LENGTH = 1e-3  # share by which a row's length may differ from that of its line


@dataclass(frozen=True)
class RouteLine:
    """A line and its profile, vertex by vertex.

    ``geometry``: one line string in ``crs``; ``x``, ``y`` (n,) its vertices. ``hours_per_day``: as
    the feature's own ``hours`` and ``days`` have it, None where it has none. ``ground_m``,
    ``climb_m``, ``descent_m``: as the feature's row has them, which knows the ground between the
    vertices too, if its ``length_km`` is that of the line; else as the vertices give them.
    """

    geometry: QgsGeometry
    crs: QgsCoordinateReferenceSystem
    x: np.ndarray
    y: np.ndarray
    profile: Profile
    hours_per_day: float | None
    ground_m: float | None
    climb_m: float | None
    descent_m: float | None

    def place(self, distance_m: float) -> QgsPointXY:
        """Where on the map, in ``crs``, a distance from the start is."""
        at = self.profile.distance_m
        return QgsPointXY(*(float(np.interp(distance_m, at, v)) for v in (self.x, self.y)))

    def distance_to(self, point: QgsPointXY) -> float:
        """How far from the start the place on the line that is nearest to a point in ``crs`` is."""
        _, nearest, after, _ = self.geometry.closestSegmentWithContext(point)
        at = self.profile.distance_m
        start, end = (QgsPointXY(self.x[i], self.y[i]) for i in (after - 1, after))
        whole = start.distance(end)
        share = start.distance(nearest) / whole if whole > 0 else 0.0
        return float(at[after - 1] + share * (at[after] - at[after - 1]))


def read_route_line(
    feature: QgsFeature,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
) -> RouteLine:
    """A feature of a line layer as a route.

    Distances are metres on the map in a projected CRS, as trocha:routes tells them, and on the
    ellipsoid in a geographic one. Raises ``TrochaError`` for what is no single line of a length.
    """
    geometry = _single_line(feature.geometry())
    line = geometry.constGet()
    values = coordinates(line)
    x, y = values[:, 0], values[:, 1]
    height = values[:, 2] if line.is3D() else None
    hours = values[:, -1] if line.isMeasure() else None
    made = profile(_steps(x, y, crs, transforms), height, hours)
    row = _numbers(feature, ("hours", "days", "length_km", "ground_km", "climb_m", "descent_m"))
    hours_per_day = row["hours"] / row["days"] if row["hours"] and row["days"] else None
    sums = made.ground_m, made.climb_m, made.descent_m
    same = row["length_km"] is not None and np.isclose(
        row["length_km"] * 1000, made.length_m, rtol=SAME_LENGTH
    )
    if same and row["ground_km"] is not None:
        sums = row["ground_km"] * 1000, *sums[1:]
    if same and None not in (row["climb_m"], row["descent_m"]):
        sums = sums[0], row["climb_m"], row["descent_m"]
    return RouteLine(geometry, crs, x, y, made, hours_per_day, *sums)


def write_csv(route: RouteLine, path: str, hours_per_day: float) -> None:
    """A row a vertex: distance, elevation, hours, the day it is reached on, and where it lies.

    What the line does not know is empty. Raises ``TrochaError`` where it cannot be written.
    """
    way = route.profile
    empty = [""] * len(way.distance_m)
    day = empty
    if way.hours is not None:
        day = np.maximum(np.ceil(way.hours / hours_per_day * (1 - 1e-9)), 1).astype(int)
    digits = 7 if route.crs.isGeographic() else 2
    with written_beside(path) as beside, open(beside, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(COLUMNS)
        rows.writerows(
            zip(
                np.round(way.distance_m, 2).tolist(),
                empty if way.height_m is None else np.round(way.height_m, 2).tolist(),
                empty if way.hours is None else np.round(way.hours, 4).tolist(),
                day if way.hours is None else day.tolist(),
                np.round(route.x, digits).tolist(),
                np.round(route.y, digits).tolist(),
            )
        )


def _single_line(geometry: QgsGeometry) -> QgsGeometry:
    if geometry.isNull() or geometry.isEmpty():
        raise TrochaError(
            "This feature has no geometry, so it has no profile; a pair that is not reached has none."
        )
    geometry = QgsGeometry(geometry)
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry = QgsGeometry(geometry.constGet().segmentize())
    parts = sum(1 for _ in geometry.constParts())
    if geometry.type() != QgsWkbTypes.GeometryType.LineGeometry or parts > 1:
        raise TrochaError(
            "This feature has {parts} parts and not one line; take it apart by Multipart to "
            "singleparts first.",
            parts=parts,
        )
    geometry.convertToSingleType()
    return geometry


def _steps(x, y, crs, transforms) -> np.ndarray:
    """(n - 1,) metres between vertices."""
    if not crs.isGeographic():
        metres = QgsUnitTypes.fromUnitToUnitFactor(
            crs.mapUnits(), QgsUnitTypes.DistanceUnit.DistanceMeters
        )
        return np.hypot(np.diff(x), np.diff(y)) * metres
    measure = on_ellipsoid(crs, transforms)
    points = [QgsPointXY(*p) for p in zip(x.tolist(), y.tolist())]
    return np.array([measure.measureLine(a, b) for a, b in zip(points, points[1:])])


def _numbers(feature: QgsFeature, names: tuple[str, ...]) -> dict[str, float | None]:
    """Fields by name; None where one is missing, empty or no number."""
    found = {}
    for name in names:
        index = feature.fields().lookupField(name)
        value = None if index < 0 else feature.attribute(index)
        found[name] = float(value) if isinstance(value, (int, float)) else None
    return found
