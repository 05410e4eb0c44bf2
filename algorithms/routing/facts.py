"""What else is told of a route: how it is travelled, over what, across which rivers and borders."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.along import areas_passed, class_shares, mode_of_crossing
from ...core.errors import TrochaError
from ...core.grid import Grid
from ...core.movement import MoveCosts
from ...core.roads import MODES
from ...core.routes import Path
from ...core.steps import steps_of
from ...core.transfers import ModeCosts
from ...layers.compat import field
from ...layers.meetings import Met, crossings, read_met, spans
from ...layers.raster import RasterSource, raster_source, read_aligned
from ...layers.surface import MODE_BAND, read_modes_of_cells
from ...layers.vector import line_xy
from ..parameters import Ground, MovementSources, declare, take_movement_sources

LANDCOVER, RIVERS, BORDERS, BORDER_FIELD = "LANDCOVER", "RIVERS", "BORDERS", "BORDER_FIELD"
OUTSIDE = "outside"  # in the list of areas: none of the polygons
# Of a cell. A route is known to half a cell at best, so a gap between polygons or a corner
# of one that is shorter is not told; points of crossing as close as the other are one.
SLIVER, SAME_POINT = 0.5, 1e-6


@dataclass(frozen=True)
class FactSources:
    """Rasters taken apart on the main thread."""

    movement: MovementSources
    landcover: RasterSource | None


@dataclass(frozen=True)
class Facts:
    """The layers that routes are compared with; None for each that was not given."""

    modes: np.ndarray | None
    landcover: np.ndarray | None
    rivers: Met | None
    borders: Met | None
    cell: float

    def of(self, costs: MoveCosts | ModeCosts, paths: Sequence[Path]) -> list[list]:
        """Values of ``fields`` for each path; of no path, nothing."""
        if not paths:
            return []
        shares = self._shares(costs, paths)
        return [[*of, *self._met(costs.grid, path.cells)] for path, of in zip(paths, shares)]

    @staticmethod
    def fields():
        return [
            field("mode_shares", "text"),
            field("landcover_shares", "text"),
            field("rivers_crossed", "integer"),
            field("borders_crossed", "integer"),
            field("borders", "text"),
        ]

    def _shares(self, costs: MoveCosts | ModeCosts, paths: Sequence[Path]) -> list[list]:
        """JSON of the shares of modes and of classes of land cover, None for what was not given."""
        steps = steps_of(costs.grid, costs.moves, [path.cells for path in paths])
        cells, metres, owner, step = steps.cells_crossed()
        told = []
        for raster, names in ((self.modes, dict(enumerate(MODES))), (self.landcover, {})):
            if raster is None:
                told.append([None] * len(paths))
                continue
            value = raster.ravel()[cells]
            if raster is self.modes and paths[0].modes is not None:
                moved_by = np.concatenate([path.modes for path in paths])[step]
                value = mode_of_crossing(value, moved_by, costs.terrain.transfer_seconds)
            told.append(
                [
                    json.dumps({names.get(c, str(c)): round(100 * s, 1) for c, s in of.items()})
                    for of in class_shares(value, metres, owner, len(paths))
                ]
            )
        return [list(of) for of in zip(*told)]

    def _met(self, grid: Grid, path: np.ndarray):
        """Rivers crossed, borders crossed and the areas passed, None for what was not given."""
        rivers = borders = areas = None
        if self.rivers is not None or self.borders is not None:
            line = line_xy(*grid.centre(*np.divmod(path, grid.cols)))
            moves = len(path) > 1  # a route to itself meets nothing
            if self.rivers is not None:
                rivers = crossings(line, self.rivers, SAME_POINT * self.cell) if moves else 0
            if self.borders is not None:
                within = spans(line, self.borders) if moves else []
                passed = areas_passed(within, line.length(), SLIVER * self.cell) if moves else []
                borders = max(len(passed) - 1, 0)
                areas = " > ".join(name or OUTSIDE for name in passed)
        return [rivers, borders, areas]


def add_facts(algorithm) -> None:
    """LANDCOVER, RIVERS, BORDERS and BORDER_FIELD, all optional."""
    translate = QCoreApplication.translate
    declare(
        algorithm,
        QgsProcessingParameterRasterLayer(
            LANDCOVER, translate("Trocha", "Land cover"), optional=True
        ),
        translate(
            "Trocha",
            "Classes as whole numbers; routes tell the share of their length in each. Nearest cell.",
        ),
        advanced=True,
    )
    for name, label, kind, text in (
        (
            RIVERS,
            translate("Trocha", "Rivers"),
            QgsProcessing.SourceType.TypeVectorLine,
            translate("Trocha", "Lines; routes tell how often they cross one."),
        ),
        (
            BORDERS,
            translate("Trocha", "Borders"),
            QgsProcessing.SourceType.TypeVectorPolygon,
            translate(
                "Trocha",
                "Polygons such as countries or districts; routes tell how often they pass from one "
                "into another or out of all, and which they pass through. Gaps and corners of less than "
                "half a cell do not count.",
            ),
        ),
    ):
        declare(
            algorithm,
            QgsProcessingParameterFeatureSource(name, label, [kind], optional=True),
            text,
            advanced=True,
        )
    declare(
        algorithm,
        QgsProcessingParameterField(
            BORDER_FIELD,
            translate("Trocha", "Name field of the borders"),
            parentLayerParameterName=BORDERS,
            optional=True,
        ),
        translate(
            "Trocha", "Polygons of one name count as one; when left empty: name, else feature ids."
        ),
        advanced=True,
    )


def take_facts(algorithm, parameters, context) -> FactSources:
    """Called from ``prepareAlgorithm``."""
    landcover = algorithm.parameterAsRasterLayer(parameters, LANDCOVER, context)
    if landcover is None and parameters.get(LANDCOVER):
        raise TrochaError(algorithm.invalidRasterError(parameters, LANDCOVER))
    return FactSources(
        take_movement_sources(algorithm, parameters, context),
        raster_source(landcover) if landcover else None,
    )


def read_facts(algorithm, parameters, context, sources: FactSources, ground: Ground) -> Facts:
    """Read what was given, on the grid and in the CRS of the DEM."""
    grid, crs, transforms = ground.terrain.grid, ground.elevation.crs, context.transformContext()
    surface, landcover = sources.movement.surface, sources.landcover
    modes = classes = None
    if surface is not None and surface.provider.bandCount() >= MODE_BAND:
        modes = read_modes_of_cells(surface, grid, crs, transforms)
    if landcover is not None:
        classes = np.rint(read_aligned(landcover, 1, grid, crs, transforms))
    shapes = {}
    for name in (RIVERS, BORDERS):
        source = algorithm.parameterAsSource(parameters, name, context)
        if source is None and parameters.get(name):
            raise TrochaError(algorithm.invalidSourceError(parameters, name))
        label = ""
        if source is not None and name == BORDERS:
            label = _name_field(algorithm, parameters, context, source)
        shapes[name] = source and read_met(source, crs, transforms, label)
    return Facts(modes, classes, shapes[RIVERS], shapes[BORDERS], min(grid.width, grid.height))


def _name_field(algorithm, parameters, context, source) -> str:
    chosen = algorithm.parameterAsString(parameters, BORDER_FIELD, context)
    if chosen and source.fields().lookupField(chosen) < 0:
        raise TrochaError(
            "The layer '{name}' has no field '{field}' (BORDER_FIELD); it has {fields}.",
            name=source.sourceName(),
            field=chosen,
            fields=", ".join(source.fields().names()),
        )
    return chosen or ("name" if source.fields().lookupField("name") >= 0 else "")
