"""Vector sources to points, ids and numbers; results to features."""

from __future__ import annotations

import math
import os
import struct
from collections import Counter
from collections.abc import Sequence
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
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from ..core.errors import TrochaError, shown
from ..core.messages import Message, said
from ..core.progress import SILENT, Progress
from .compat import is_null
from .outputs import place_of_layer

NAMED_IN_MESSAGES = 10
ORDINAL_TO_JULIAN = 1721425  # 1 January of the year 1 is ordinal 1 and Julian day 1721426
LITTLE_ENDIAN = 1  # in WKB


@dataclass(frozen=True)
class Places:
    """Features of a source as points in the analysis CRS.

    ``x`` and ``y`` (n,) are where each feature is entered or left: the point
    itself, the middle of a line, a point inside a polygon; NaN where it lies
    nowhere. ``geometries`` are the original ones in the analysis CRS. A feature of
    several points gives one place each, with the same id. ``position`` (n,) counts
    the features as read, from 1.
    """

    name: str
    x: np.ndarray
    y: np.ndarray
    ids: tuple[str, ...]
    features: tuple[QgsFeature, ...]
    geometries: tuple[QgsGeometry, ...]
    position: np.ndarray

    def __len__(self) -> int:
        return len(self.ids)


def named(ids: Sequence) -> str:
    """The first ten of some ids, for a message."""
    first = ", ".join(shown(i) for i in ids[:NAMED_IN_MESSAGES])
    more = len(ids) - NAMED_IN_MESSAGES
    return first if more <= 0 else said("{first} and {more} more", first=first, more=more)


def field_names(fields: QgsFields) -> str:
    """The fields that a layer has, for a message."""
    return ", ".join(fields.names()) or said("none")


def read_places(
    source: QgsProcessingFeatureSource,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
    *,
    id_fields: Sequence[str],
    warn: Callable[[str], None] = lambda text: None,
    say: Callable[[str], None] = lambda text: None,
    one_each: bool = False,
    keep_unplaced: bool = False,
    progress: Progress = SILENT,
) -> Places:
    """Read a source's (selected, filtered) features as places in ``crs``.

    ``id_fields`` are tried in order, then the feature id; ``say`` is told which.
    With ``one_each`` a feature of many points gives its first only. Features without
    geometry, or that ``crs`` has no place for, are left out with a warning; with
    ``keep_unplaced`` they stay, lying nowhere. Refuses a source without CRS, without
    features, or with ids that stand twice.
    """
    name = source.sourceName()
    if not source.sourceCrs().isValid():
        raise TrochaError(
            "The layer '{name}' has no coordinate reference system, so it cannot be placed on the "
            "map; set it in Layer Properties > Source.",
            name=name,
        )
    field = next((f for f in id_fields if source.fields().lookupField(f) >= 0), None)
    if field:
        told = said("'{name}': features are named by the field {field}.", name=name, field=field)
    else:
        told = said("'{name}': features are named by their feature id.", name=name)
    say(told)
    transform = QgsCoordinateTransform(source.sourceCrs(), crs, transforms)
    # Of many parts, since an empty single point has NaN for an extent.
    kind = QgsWkbTypes.displayString(QgsWkbTypes.multiType(source.wkbType()))
    nowhere = QgsGeometry.fromWkt(f"{kind} EMPTY")
    x, y, ids, features, geometries, position = [], [], [], [], [], []
    empty, lost, seen = [], [], {}
    for count, feature in enumerate(source.getFeatures(), 1):
        progress.check()
        label = _label(feature, field, name)
        if label in seen and field:
            raise TrochaError(
                "The layer '{name}' has {field} = '{label}' twice (features {one} and {id}); make "
                "the ids unique.",
                name=name,
                field=field,
                label=shown(label),
                one=seen[label],
                id=feature.id(),
            )
        seen[label] = feature.id()
        geometry, points = _placed(feature, transform)
        if not points:
            has_geometry = feature.hasGeometry() and not feature.geometry().isEmpty()
            (lost if has_geometry else empty).append(label)
            if not keep_unplaced:
                continue
            geometry, points = nowhere, [QgsPointXY(math.nan, math.nan)]
        for point in points[:1] if one_each else points:
            x.append(point.x())
            y.append(point.y())
            ids.append(label)
            features.append(feature)
            geometries.append(geometry)
            position.append(count)
    if empty:
        given = {"name": name, "count": len(empty), "ids": named(empty)}
        if keep_unplaced:
            told = said("'{name}': {count} features without geometry lie nowhere ({ids}).", **given)
        else:
            told = said(
                "'{name}': {count} features without geometry are left out ({ids}).", **given
            )
        warn(told)
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
        raise TrochaError(
            "The layer '{name}' has no usable feature; check its filter, its selection and its "
            "geometry.",
            name=name,
        )
    return Places(
        name, np.array(x), np.array(y), tuple(ids), tuple(features), tuple(geometries),
        np.array(position),
    )  # fmt: skip


def name_by_table(layer: QgsVectorLayer, context: QgsProcessingContext) -> None:
    """Call a layer that the run itself opened from a file of several by its table.

    QGIS calls it by the file, and messages could not tell one input from another.
    """
    place = place_of_layer(layer)
    opened_here = context.temporaryLayerStore().mapLayer(layer.id()) is not None
    if place is None or not place.table or not opened_here:
        return
    if layer.name() == os.path.splitext(os.path.basename(place.path))[0]:
        layer.setName(place.table)


def _placed(feature: QgsFeature, transform: QgsCoordinateTransform):
    """The geometry in the analysis CRS, and the points it is entered by; none where it has none."""
    if not feature.hasGeometry() or feature.geometry().isEmpty():
        return None, []
    geometry = feature.geometry()
    try:
        geometry.transform(transform)
        points = entries(geometry)
    except QgsCsException:
        return None, []
    return geometry, [p for p in points if math.isfinite(p.x()) and math.isfinite(p.y())]


def _label(feature: QgsFeature, field: str | None, name: str) -> str:
    if field is None:
        return str(feature.id())
    value = feature[field]
    if is_null(value) or str(value) == "":
        raise TrochaError(
            "The layer '{name}' has an empty {field} in feature {id}; give it an id of its own.",
            name=name,
            field=field,
            id=feature.id(),
        )
    return str(plain_value(value))


def entries(geometry: QgsGeometry) -> list[QgsPointXY]:
    """The points a feature is entered by: its own, its middle, or one inside it."""
    kind = geometry.type()
    if kind == QgsWkbTypes.GeometryType.LineGeometry:
        geometry = geometry.interpolate(geometry.length() / 2)
    elif kind == QgsWkbTypes.GeometryType.PolygonGeometry:
        geometry = geometry.pointOnSurface()
    elif kind != QgsWkbTypes.GeometryType.PointGeometry:  # a collection of several kinds
        geometry = geometry.centroid()
    if geometry.isNull():
        return []
    return geometry.asMultiPoint() if geometry.isMultipart() else [geometry.asPoint()]


@dataclass(frozen=True)
class Named:
    """Features of a source by id, wherever they lie: for what needs no place."""

    name: str
    ids: tuple[str, ...]
    features: tuple[QgsFeature, ...]

    def __len__(self) -> int:
        return len(self.ids)


def read_named(
    source: QgsProcessingFeatureSource,
    *,
    id_fields: Sequence[str],
    say: Callable[[str], None] = lambda text: None,
) -> Named:
    """A source's (selected, filtered) features by id, with geometry or without.

    ``id_fields`` are tried in order, then the feature id; ``say`` is told which. Refuses a source
    without features, or with ids that stand twice.
    """
    name = source.sourceName()
    field = next((f for f in id_fields if source.fields().lookupField(f) >= 0), None)
    if field:
        told = said("'{name}': features are named by the field {field}.", name=name, field=field)
    else:
        told = said("'{name}': features are named by their feature id.", name=name)
    say(told)
    features = tuple(source.getFeatures())
    ids = tuple(_label(feature, field, name) for feature in features)
    if not ids:
        raise TrochaError(
            "The layer '{name}' has no feature; check its filter and its selection.", name=name
        )
    twice = sorted({one for one, many in Counter(ids).items() if many > 1})
    if twice:
        raise TrochaError(
            "The layer '{name}' has {field} twice: {twice}; make them unique.",
            name=name,
            field=field,
            twice=named(twice),
        )
    return Named(name, ids, features)


def numbers(
    places: Places | Named, field: str, parameter: str, low: float, high: float
) -> np.ndarray:
    """(n,) values of a numeric field, each within low..high; refuses nulls and text by name."""
    if places.features[0].fields().lookupField(field) < 0:
        raise TrochaError(
            "The layer '{name}' has no field '{field}' ({parameter}); it has {fields}.",
            name=places.name,
            field=field,
            parameter=parameter,
            fields=field_names(places.features[0].fields()),
        )
    values, nulls, texts, outside = [], [], [], []
    for label, feature in zip(places.ids, places.features):
        value = feature[field]
        number = math.nan
        if is_null(value):
            nulls.append(label)
        else:
            try:
                number = float(value)
            except (TypeError, ValueError):
                texts.append(f"{label}: '{value}'")
        if math.isfinite(number) and not low <= number <= high:
            outside.append(f"{label}: {number:g}")
        elif not math.isfinite(number) and not is_null(value) and label not in "".join(texts):
            texts.append(f"{label}: '{value}'")
        values.append(number)
    where = Message(
        "The field '{field}' ({parameter}) of the layer '{name}'",
        field=field,
        parameter=parameter,
        name=places.name,
    )
    if texts:
        raise TrochaError(
            "{where} holds text where numbers are needed ({texts}).",
            where=where,
            texts=named(texts),
        )
    if nulls:
        raise TrochaError(
            "{where} is empty in {ids}; fill it in (0 is a number, empty is unknown) or filter "
            "those features out.",
            where=where,
            ids=named(nulls),
        )
    if outside:
        if math.isfinite(high):
            raise TrochaError(
                "{where} must be between {low:g} and {high:g}; it is not in {ids}.",
                where=where,
                low=low,
                high=high,
                ids=named(outside),
            )
        raise TrochaError(
            "{where} must be {low:g} or more; it is not in {ids}.",
            where=where,
            low=low,
            ids=named(outside),
        )
    return np.array(values)


def rows_of(
    source: QgsProcessingFeatureSource,
    fields: Sequence[str],
    parameter: str,
    progress: Progress = SILENT,
) -> list[tuple]:
    """Plain attribute values of a table, nulls as None, in the order it is read, with its feature ids."""
    names = source.fields()
    missing = [f for f in fields if names.lookupField(f) < 0]
    if missing:
        raise TrochaError(
            "The table '{table}' ({parameter}) lacks the field {missing}; it has {fields}.",
            table=source.sourceName(),
            parameter=parameter,
            missing=named(missing),
            fields=field_names(names),
        )
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    rows = []
    for feature in source.getFeatures(request):
        progress.check()
        rows.append((*(plain_value(feature[f]) for f in fields), feature.id()))
    return rows


def plain_value(value):
    """An attribute as Python has it: nulls as None, Qt dates as dates, whole numbers as such.

    An id that a spreadsheet made 7.0 is 7 again, as the other table has it.
    """
    if is_null(value):
        return None
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if hasattr(value, "toPyDateTime"):
        return value.toPyDateTime() if value.isValid() else None
    if hasattr(value, "toPyDate"):
        return value.toPyDate() if value.isValid() else None
    return value


def date_value(day: int) -> QDate:
    """A proleptic ordinal as the value of a date field."""
    return QDate.fromJulianDay(int(day) + ORDINAL_TO_JULIAN)


def midnight(day: int) -> QDateTime:
    """The moment at which a day begins, as the value of a moment field."""
    return QDateTime(date_value(day), QTime(0, 0))


def joined_fields(inputs: QgsFields, results: Sequence[QgsField]) -> tuple[QgsFields, list[int]]:
    """Input fields then result fields, and which inputs were kept.

    A result keeps its name; an input of that name (as when a result is run
    again) and ``fid``, which GeoPackage wants unique, are left out.
    """
    taken = {f.name().lower() for f in results} | {"fid"}
    fields, kept = QgsFields(), []
    for i in range(inputs.count()):
        if inputs.at(i).name().lower() not in taken:
            fields.append(inputs.at(i))
            kept.append(i)
    for result in results:
        fields.append(result)
    return fields, kept


def fields_of(*fields: QgsField) -> QgsFields:
    """Fields in order."""
    made = QgsFields()
    for one in fields:
        made.append(one)
    return made


def line_zm(x, y, z, m) -> QgsGeometry:
    """A LineStringZM through arrays of coordinates; one vertex is doubled to stay a line."""
    return _line(QgsWkbTypes.Type.LineStringZM, x, y, z, m)


def line_xy(x, y) -> QgsGeometry:
    """A LineString through arrays of coordinates; one vertex is doubled to stay a line."""
    return _line(QgsWkbTypes.Type.LineString, x, y)


def _line(kind: QgsWkbTypes.Type, *coordinates) -> QgsGeometry:
    """By way of WKB, which takes whole arrays: forty times as fast as a QgsPoint a vertex."""
    points = np.stack(coordinates, axis=1).astype("<f8")
    if len(points) == 1:
        points = np.repeat(points, 2, axis=0)
    line = QgsGeometry()
    line.fromWkb(struct.pack("<BII", LITTLE_ENDIAN, kind, len(points)) + points.tobytes())
    return line


def feature_of(
    fields: QgsFields, values: Sequence, geometry: QgsGeometry | None = None
) -> QgsFeature:
    """A feature of plain values; numpy scalars and NaN become what a layer can hold."""
    feature = QgsFeature(fields)
    feature.setAttributes([_storable(v) for v in values])
    if geometry is not None:
        feature.setGeometry(geometry)
    return feature


def _storable(value):
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def text_of(feature: QgsFeature, field: str) -> str:
    """An attribute as text; "" where the field is missing or empty."""
    if feature.fields().lookupField(field) < 0 or is_null(feature[field]):
        return ""
    return str(feature[field]).strip()
