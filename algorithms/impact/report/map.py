"""The map of an impact: its result layers as they are styled, over shaded relief."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ....core.errors import TrochaError
from ....core.progress import Progress
from ....layers.compat import field
from ....layers.legend import Entry, classes_legend, vector_legend
from ....layers.picture import Picture, draw_map, grid_layers
from ....layers.project import load_style
from ....layers.vector import feature_of, fields_of, text_of
from ...styling import qml_for
from ..tables import style_name, write_airstrips, write_flows, write_zones

translate = QCoreApplication.translate

MOST_FLOWS = 2000  # lines on the map; more could not be told apart


@dataclass(frozen=True)
class Sheet:
    """A map and its legend by layer, or ``missing``: the sentence that says why there is none."""

    picture: Picture | None
    legend: tuple[tuple[str, tuple[Entry, ...]], ...]
    missing: str = ""


def impact_map(algorithm, parameters, context, case, progress: Progress) -> Sheet:
    """Draw what the run found; a map that fails is told of, not raised.

    It is drawn before the outputs are written, so that a run cancelled here leaves nothing: the
    tables are written once more, into memory.
    """
    try:
        return _drawn(algorithm, parameters, context, case, progress)
    except TrochaError as error:
        return Sheet(None, (), str(error))


def _drawn(algorithm, parameters, context, case, progress: Progress) -> Sheet:
    elevation = case.ground.elevation
    vectors = [(_title("EXITS"), _exits(case))]
    for name, write, places in (
        ("AIRSTRIPS_OUT", write_airstrips, case.strips),
        ("FLOWS", partial(write_flows, least_kg=_least_kg(case)), None),
        ("ZONES_OUT", write_zones, case.zones),
    ):
        written = write(algorithm, {**parameters, name: "memory:"}, name, context, case)
        layer = context.takeResultLayer(written)
        kind = places.geometries[0].type() if places else None
        _styled(layer, qml_for(style_name(name, case.impact.modes), kind))
        vectors.append((_title(name), layer))
        progress.check()
    delta, relief = case.reach.delta, qml_for("interdictionimpact_relief")
    grids = (
        ("delta", delta, elevation.grid, qml_for("interdictionimpact_delta")),
        ("relief", elevation.values, elevation.grid, relief),
    )
    with grid_layers(elevation.crs, *grids) as rasters:
        legend = [(title, vector_legend(layer)) for title, layer in vectors]
        legend.append((_title("DELTA"), classes_legend(rasters[0], delta)))
        # No name for all layers: the rasters' files are closed when nobody holds them any more.
        picture = draw_map(
            [*(layer for _, layer in vectors), *rasters],
            elevation.crs, *_extents(case), context.transformContext(), progress,
        )  # fmt: skip
    return Sheet(picture, tuple((title, entries) for title, entries in legend if entries))


def _title(name: str) -> str:
    return {
        "EXITS": translate("Trocha", "Exits"),
        "AIRSTRIPS_OUT": translate("Trocha", "Airstrips: share of time open after"),
        "FLOWS": translate("Trocha", "Ways of cargo (width: kg a year)"),
        "ZONES_OUT": translate(
            "Trocha", "Zones: share of supply moved to foot (label: tonnes a year)"
        ),
        "DELTA": translate("Trocha", "Ground: hours farther from the nearest open strip"),
    }[name]


def _least_kg(case) -> float:
    """From which size on flows are drawn: the largest ``MOST_FLOWS`` of them."""
    before, after = case.impact.before, case.impact.after
    pairs = [(before.air_kg, after.air_kg)]
    pairs += [(before.by(mode), after.by(mode)) for mode in case.impact.modes]
    sizes = np.sort(np.concatenate([np.maximum(was, now).ravel() for was, now in pairs]))
    return float(sizes[-MOST_FLOWS]) if sizes.size > MOST_FLOWS else 0.0


def _styled(layer: QgsVectorLayer, qml: str) -> None:
    message = load_style(layer, qml)
    if message:
        raise TrochaError(message)


def _exits(case) -> QgsVectorLayer:
    fields = fields_of(field("exit_id", "text"), field("name", "text"))
    layer = QgsVectorLayer("Point", "exits", "memory")
    layer.setCrs(case.ground.elevation.crs)
    layer.dataProvider().addAttributes(fields)
    layer.updateFields()
    made: list[QgsFeature] = []
    for i, (x, y) in enumerate(zip(case.exits.x, case.exits.y)):
        label = text_of(case.exits.features[i], "name") or case.exits.ids[i]
        at = QgsGeometry.fromPointXY(QgsPointXY(float(x), float(y)))
        made.append(feature_of(fields, (case.exits.ids[i], label), at))
    layer.dataProvider().addFeatures(made)
    layer.updateExtents()
    _styled(layer, qml_for("interdictionimpact_exits", layer.geometryType()))
    return layer


def _extents(case) -> tuple[QgsRectangle, QgsRectangle]:
    """Of zones, strips and exits, and of the DEM, in its CRS."""
    whole = QgsRectangle(case.zones.geometries[0].boundingBox())
    for places in (case.zones, case.strips, case.exits):
        for geometry in places.geometries:
            whole.combineExtentWith(geometry.boundingBox())
    grid = case.ground.elevation.grid
    ground = QgsRectangle(
        grid.west, grid.north - grid.rows * grid.height,
        grid.west + grid.cols * grid.width, grid.north,
    )  # fmt: skip
    inside = whole.intersect(ground)
    return (ground if inside.isEmpty() else inside), ground


def described(sheet: Sheet) -> str:
    """The map in words, for whoever cannot see it."""
    shown = [f"{title}: {', '.join(e.label for e in entries)}" for title, entries in sheet.legend]
    return translate("Trocha", "Map over shaded relief. {layers}.").format(layers="; ".join(shown))
