"""Lines, polygons and points of a layer as vertices on the analysis grid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Callable

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsRectangle,
    QgsWkbTypes,
)

from ..core.burn import Shapes
from ..core.errors import TrochaError
from ..core.grid import Grid
from ..core.messages import Message, either, said
from ..core.progress import SILENT, Progress
from .compat import is_null
from .vector import field_names, named
from .wkb import coordinates

POINT = QgsWkbTypes.GeometryType.PointGeometry
LINE = QgsWkbTypes.GeometryType.LineGeometry
POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
FARTHEST = 1e12  # map units; what lies beyond lies nowhere, as NaN does
_WORDS = {POINT: Message("points"), LINE: Message("lines"), POLYGON: Message("polygons")}
# A straight line is straight in its own CRS. Cut into such pieces it stays within a metre of
# where it belongs when its vertices are moved to another CRS.
LONGEST_DEGREES, LONGEST_METRES = 0.05, 5000.0


@dataclass(frozen=True)
class LayerShapes:
    """The features of a layer that come near the grid.

    ``shapes`` number them from 0; ``ids`` are their feature ids and ``values`` an attribute
    each (None where it is null or no field was asked for).
    """

    name: str
    shapes: Shapes
    ids: tuple[int, ...]
    values: tuple


def read_shapes(
    source: QgsProcessingFeatureSource,
    parameter: str,
    kinds: Sequence,
    grid: Grid,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
    *,
    field: str = "",
    warn: Callable[[str], None] = lambda text: None,
    say: Callable[[str], None] = lambda text: None,
    progress: Progress = SILENT,
) -> LayerShapes:
    """Read a source's (selected, filtered) features in cell units of the grid.

    Multi, Z, M and curved geometries are taken; ``kinds`` are the geometry types allowed.
    ``say`` is told of features outside the grid, ``warn`` when none is inside and of those that
    cannot be placed. Raises ``TrochaError`` for a layer without CRS, without features, without
    the ``field``, or of another geometry type, naming the ``parameter``.
    """
    name = source.sourceName()
    _refuse(source, name, parameter, kinds, field)
    column = source.fields().lookupField(field) if field else -1
    transform = QgsCoordinateTransform(source.sourceCrs(), crs, transforms)
    longest = 0.0 if source.sourceCrs() == crs else _longest(source.sourceCrs())
    request = QgsFeatureRequest()
    nearby = _nearby(grid, QgsCoordinateTransform(crs, source.sourceCrs(), transforms))
    if nearby is not None:
        request.setFilterRect(nearby)
    vertices, lengths, owners, rings = [], [], [], []
    ids, values, lost, seen = [], [], [], 0
    total = max(source.featureCount(), 1)
    for feature in source.getFeatures(request):
        progress.check()
        seen += 1
        progress.report(seen / total)
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            continue
        try:
            parts = list(_parts(geometry, transform, longest))
        except QgsCsException:
            parts = []
        if not parts or not all((np.abs(xy) < FARTHEST).all() for xy, _ in parts):
            lost.append(feature.id())
            continue
        value = feature[column] if column >= 0 else None
        for xy, kind in parts:
            if kind not in kinds:
                raise _of_the_wrong_kind(name, parameter, kind, kinds, feature)
            vertices.append(xy)
            lengths.append(len(xy))
            owners.append(len(ids))
            rings.append(kind == POLYGON)
        ids.append(feature.id())
        values.append(None if is_null(value) else value)
    if lost:
        warn(
            said(
                "'{name}': {count} features cannot be placed in {crs} ({ids}).",
                name=name,
                count=len(lost),
                crs=crs.authid(),
                ids=named(lost),
            )
        )
    if not ids:
        warn(
            said(
                "No feature of '{name}' ({parameter}) comes near the DEM, so it changes nothing; "
                "check that both cover the same area.",
                name=name,
                parameter=parameter,
            )
        )
    elif source.featureCount() > seen:
        say(
            said(
                "'{name}': {count:,} features outside the DEM are left out.",
                name=name,
                count=source.featureCount() - seen,
            )
        )
    xy = np.concatenate(vertices) if vertices else np.empty((0, 2))
    row, col = grid.position(xy[:, 0], xy[:, 1])
    shapes = Shapes(
        row + 0.5, col + 0.5, np.repeat(np.arange(len(lengths)), lengths).astype(np.int64),
        np.array(owners, np.int64), np.array(rings, bool),
    )  # fmt: skip
    return LayerShapes(name, shapes, tuple(ids), tuple(values))


def _refuse(source, name: str, parameter: str, kinds: Sequence, field: str) -> None:
    """Refuse a layer that cannot serve, by name."""
    kind = QgsWkbTypes.geometryType(source.wkbType())
    # A layer of collections says which kinds it holds feature by feature only.
    mixed = kind == QgsWkbTypes.GeometryType.UnknownGeometry
    if kind not in kinds and not mixed:
        raise _of_the_wrong_kind(name, parameter, kind, kinds)
    if not source.sourceCrs().isValid():
        raise TrochaError(
            "The layer '{name}' ({parameter}) has no coordinate reference system, so it cannot be "
            "placed on the DEM; set it in Layer Properties > Source.",
            name=name,
            parameter=parameter,
        )
    if source.featureCount() == 0:
        raise TrochaError(
            "The layer '{name}' ({parameter}) has no features; check its filter and its "
            "selection, or leave it out.",
            name=name,
            parameter=parameter,
        )
    if field and source.fields().lookupField(field) < 0:
        raise TrochaError(
            "The layer '{name}' ({parameter}) has no field '{field}'; it has {fields}.",
            name=name,
            parameter=parameter,
            field=field,
            fields=field_names(source.fields()),
        )


def _of_the_wrong_kind(
    name: str, parameter: str, kind, kinds: Sequence, feature: QgsFeature | None = None
) -> TrochaError:
    given = {
        "name": name,
        "parameter": parameter,
        "kind": _WORDS.get(kind, Message("no geometry")),
        "wanted": either([_WORDS[k] for k in kinds]),
    }
    if feature is None:
        return TrochaError("The layer '{name}' ({parameter}) holds {kind}; give {wanted}.", **given)
    return TrochaError(
        "Feature {id} of '{name}' ({parameter}) holds {kind}; give {wanted}.",
        id=feature.id(),
        **given,
    )


def _longest(crs: QgsCoordinateReferenceSystem) -> float:
    return LONGEST_DEGREES if crs.isGeographic() else LONGEST_METRES


def _nearby(grid: Grid, to_layer: QgsCoordinateTransform) -> QgsRectangle | None:
    """The grid's extent in the layer's CRS, a cell wider; None where it has no counterpart."""
    extent = QgsRectangle(
        grid.west - grid.width,
        grid.north - (grid.rows + 1) * grid.height,
        grid.west + (grid.cols + 1) * grid.width,
        grid.north + grid.height,
    )
    try:
        there = to_layer.transformBoundingBox(extent)
    except QgsCsException:
        return None
    return there if there.isFinite() else None


def _parts(
    geometry: QgsGeometry, transform: QgsCoordinateTransform, longest: float
) -> Iterator[tuple[np.ndarray, object]]:
    """Vertices (n, 2) of each point, line and ring, with the kind of geometry it is of."""
    geometry = QgsGeometry(geometry)
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry = QgsGeometry(geometry.constGet().segmentize())
    if longest:
        geometry = geometry.densifyByDistance(longest)
    geometry.transform(transform)
    for part in geometry.constParts():
        kind = QgsWkbTypes.geometryType(part.wkbType())
        if kind == POINT:
            yield np.array([[part.x(), part.y()]]), kind
        elif kind == LINE:
            yield coordinates(part)[:, :2], kind
        elif kind == POLYGON:
            yield coordinates(part.exteriorRing())[:, :2], kind
            for number in range(part.numInteriorRings()):
                yield coordinates(part.interiorRing(number))[:, :2], kind
