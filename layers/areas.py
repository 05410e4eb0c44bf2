"""Areas that are compared, by their role, and rings round them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsGeometry,
    QgsPoint,
    QgsProcessingFeatureSource,
    QgsRectangle,
)

from ..core.errors import TrochaError, shown
from ..core.evaluation import CONTROL, CONTROL_BUFFER, ROLES, TREATED, TREATED_BUFFER
from ..core.messages import Message, said
from ..core.progress import SILENT, Progress
from .compat import is_null
from .metric import measuring_crs
from .vector import field_names, named

NO_ROLE = -1
SEGMENTS = 32  # a quarter circle of a ring: its area is right to 0.05 %
OVERLAP = 1e-6  # share of an area: borders drawn twice may cross by less


@dataclass(frozen=True)
class Areas:
    """The features of an area layer, as they are drawn and in a CRS of true metres.

    ``drawn`` (n): valid geometries in ``drawn_crs``, the layer's own. What lies in an area is
    asked there: projected, a border that is straight for one area and bent for its neighbour
    would leave gaps and overlaps. ``role`` (n,): position in ``ROLES`` or NO_ROLE.
    ``drawn_zones``: for each role all its areas as one geometry, empty where there is none; no
    two overlap, since a buffer leaves out what it surrounds. ``zones``: the same in ``crs``, for
    lengths and maps.
    """

    name: str
    features: tuple[QgsFeature, ...]
    role: np.ndarray
    drawn: tuple[QgsGeometry, ...]
    drawn_zones: tuple[QgsGeometry, ...]
    drawn_crs: QgsCoordinateReferenceSystem
    zones: tuple[QgsGeometry, ...]
    crs: QgsCoordinateReferenceSystem

    def projected(self, transforms: QgsCoordinateTransformContext) -> list[QgsGeometry]:
        """Each area by itself in ``crs``."""
        transform = QgsCoordinateTransform(self.drawn_crs, self.crs, transforms)
        return [_projected(geometry, transform, self.name) for geometry in self.drawn]


def read_areas(
    source: QgsProcessingFeatureSource,
    role_field: str,
    transforms: QgsCoordinateTransformContext,
    *,
    warn: Callable[[str], None] = lambda text: None,
    say: Callable[[str], None] = lambda text: None,
) -> Areas:
    """Read (selected, filtered) polygons and their roles.

    Capitals and spaces in a role do not matter; an empty role takes no part. A buffer drawn as
    a whole disc over its area counts as the ring round it. Raises ``TrochaError`` for a layer
    without CRS or without the field, for unknown roles, where none is treated or none control,
    and where the side of the treated areas overlaps that of the control areas.
    """
    name = source.sourceName()
    if not source.sourceCrs().isValid():
        raise TrochaError(
            "The layer '{name}' (AREAS) has no coordinate reference system, so nothing can be "
            "measured in it; set it in Layer Properties > Source.",
            name=name,
        )
    if source.fields().lookupField(role_field) < 0:
        raise TrochaError(
            "The layer '{name}' has no field '{field}' (ROLE_FIELD); it has {fields}.",
            name=name,
            field=role_field,
            fields=field_names(source.fields()),
        )
    features, extent, unknown, role = [], QgsRectangle(), [], []
    for feature in source.getFeatures():
        if not feature.hasGeometry() or feature.geometry().isEmpty():
            warn(
                said(
                    "'{name}': feature {id} has no geometry and is left out.",
                    name=name,
                    id=feature.id(),
                )
            )
            continue
        value = feature[role_field]
        text = "" if is_null(value) else str(value).strip().lower()
        if text and text not in ROLES:
            unknown.append(
                Message("'{value}' in feature {id}", value=shown(value), id=feature.id())
            )
        features.append(feature)
        role.append(ROLES.index(text) if text in ROLES else NO_ROLE)
        extent.combineExtentWith(feature.geometry().boundingBox())
    where = Message(
        "The field '{field}' ({parameter}) of the layer '{name}'",
        field=role_field,
        parameter="ROLE_FIELD",
        name=name,
    )
    if unknown:
        raise TrochaError(
            "{where} holds {values}; a role is one of {roles}.",
            where=where,
            values=named(unknown),
            roles=", ".join(ROLES),
        )
    for needed in (TREATED, CONTROL):
        if needed not in role:
            raise TrochaError(
                "{where} is nowhere '{role}'; the comparison needs at least one treated and one "
                "control area.",
                where=where,
                role=ROLES[needed],
            )
    role = np.array(role)
    drawn = tuple(g if g.isGeosValid() else g.makeValid() for g in (f.geometry() for f in features))
    _refuse_overlap(name, features, drawn, role)
    drawn_zones = [
        QgsGeometry.unaryUnion([drawn[i] for i in np.flatnonzero(role == one)])
        for one in range(len(ROLES))
    ]
    for buffer, core in ((TREATED_BUFFER, TREATED), (CONTROL_BUFFER, CONTROL)):
        if not drawn_zones[buffer].isEmpty():
            drawn_zones[buffer] = drawn_zones[buffer].difference(drawn_zones[core])
    crs = measuring_crs(source.sourceCrs(), extent, transforms, say)
    transform = QgsCoordinateTransform(source.sourceCrs(), crs, transforms)
    zones = tuple(_projected(zone, transform, name) for zone in drawn_zones)
    without = int(np.count_nonzero(role == NO_ROLE))
    if without:
        say(
            said(
                "'{name}': {count} areas without a role take no part in the comparison.",
                name=name,
                count=without,
            )
        )
    return Areas(
        name, tuple(features), role, drawn, tuple(drawn_zones), source.sourceCrs(), zones, crs
    )


def ring_zones(areas: Areas, near: float, far: float) -> tuple[QgsGeometry, ...]:
    """Zones by role with rings, ``near`` to ``far`` metres wide, in place of the buffers drawn.

    What lies within ``far`` of a treated area is in its reach and in no control's ring.
    """
    treated, control = areas.zones[TREATED], areas.zones[CONTROL]
    inside = QgsGeometry.unaryUnion([treated, control])

    def ring(core: QgsGeometry) -> QgsGeometry:
        hole = core.buffer(near, SEGMENTS) if near > 0 else core
        return core.buffer(far, SEGMENTS).difference(hole).difference(inside)

    return (
        treated,
        control,
        ring(treated),
        ring(control).difference(treated.buffer(far, SEGMENTS)),
    )


def roles_of(areas: Areas, x: np.ndarray, y: np.ndarray, progress: Progress = SILENT) -> np.ndarray:
    """(n,) position in ``ROLES`` of the zone each point lies in, or NO_ROLE.

    ``x``, ``y`` (n,) are in the areas' ``drawn_crs``; a point without coordinates (NaN) lies in
    none. A point on a shared border belongs to the first of ``ROLES`` that it touches.
    """
    engines = [
        (one, _engine(zone)) for one, zone in enumerate(areas.drawn_zones) if not zone.isEmpty()
    ]
    found = np.full(len(x), NO_ROLE)
    for i, (east, north) in enumerate(zip(x, y)):
        progress.check()
        point = QgsPoint(float(east), float(north))
        for one, engine in engines if np.isfinite(east) else ():
            if engine.intersects(point):
                found[i] = one
                break
        progress.report((i + 1) / len(x))
    return found


def distances_to(
    zone: QgsGeometry, x: np.ndarray, y: np.ndarray, progress: Progress = SILENT
) -> np.ndarray:
    """(n,) metres from each point to a zone, 0 inside."""
    engine = _engine(zone)
    metres = np.empty(len(x))
    for i, (east, north) in enumerate(zip(x, y)):
        progress.check()
        metres[i] = engine.distance(QgsPoint(float(east), float(north)))
        progress.report((i + 1) / len(x))
    return metres


def ring_roles(
    role: np.ndarray, to_treated: np.ndarray, to_control: np.ndarray, near: float, far: float
) -> np.ndarray:
    """Roles of points as ``ring_zones`` has them, from their distances (metres)."""
    found = np.where((role == TREATED) | (role == CONTROL), role, NO_ROLE)
    outside = found == NO_ROLE
    found[outside & (to_treated > near) & (to_treated <= far)] = TREATED_BUFFER
    control = outside & (to_control > near) & (to_control <= far) & (to_treated > far)
    found[control] = CONTROL_BUFFER
    return found


def inside_of(geometry: QgsGeometry, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """(n,) bool: which points lie in a polygon or on its border."""
    box = geometry.boundingBox()
    inside = (x >= box.xMinimum()) & (x <= box.xMaximum())
    inside &= (y >= box.yMinimum()) & (y <= box.yMaximum())
    engine = _engine(geometry)
    for i in np.flatnonzero(inside):
        inside[i] = engine.intersects(QgsPoint(float(x[i]), float(y[i])))
    return inside


def _engine(geometry: QgsGeometry):
    """A geometry made ready for many questions; it lives as long as the geometry does."""
    engine = QgsGeometry.createGeometryEngine(geometry.constGet())
    engine.prepareGeometry()
    return engine


def _projected(geometry: QgsGeometry, transform: QgsCoordinateTransform, name: str) -> QgsGeometry:
    copy = QgsGeometry(geometry)
    try:
        if not copy.isEmpty():
            copy.transform(transform)
    except QgsCsException:
        raise TrochaError(
            "The areas of '{name}' cannot be projected; check their coordinates and their CRS.",
            name=name,
        ) from None
    return copy


def _refuse_overlap(name: str, features, drawn, role: np.ndarray) -> None:
    """An incident may not count for and against: treated and control sides must not overlap."""
    for i in np.flatnonzero((role == TREATED) | (role == TREATED_BUFFER)):
        engine = _engine(drawn[i])
        for k in np.flatnonzero((role == CONTROL) | (role == CONTROL_BUFFER)):
            if not engine.intersects(drawn[k].constGet()):
                continue
            smaller = min(drawn[i].area(), drawn[k].area())
            common = drawn[i].intersection(drawn[k]).area() / smaller if smaller > 0 else 0.0
            if common > OVERLAP:
                raise TrochaError(
                    "The layer '{name}' has areas that overlap: feature {one} ({one_role}) and "
                    "feature {other} ({other_role}) share {common:.2%} of the smaller one, where "
                    "an incident would count for both sides; cut one of them back.",
                    name=name,
                    one=features[i].id(),
                    one_role=ROLES[role[i]],
                    other=features[k].id(),
                    other_role=ROLES[role[k]],
                    common=common,
                )
