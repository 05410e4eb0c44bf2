"""trocha:traveltime - hours of travel from or to the sources."""

from __future__ import annotations

from contextlib import ExitStack

import numpy as np
from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterRasterDestination

from ..core.errors import TrochaError
from ..core.wavefront import solve
from ..layers.files import written_beside
from ..layers.geotiff import raster_output_path, write_raster
from .base import TrochaAlgorithm
from .endpoints import SOURCES, add_sources, read_endpoints
from .parameters import (
    add_dem,
    add_movement,
    declare,
    read_ground,
    take_movement_sources,
)
from .styling import style


class TravelTime(TrochaAlgorithm):
    """Hours to the nearest source over real terrain, and which source that is."""

    NAME = "traveltime"
    GROUP = "movement"
    PAGE = "movement.md"
    OUTPUT, NEAREST = "OUTPUT", "NEAREST"
    REACHED_CELLS, MAX_TIME = "REACHED_CELLS", "MAX_TIME"

    def displayName(self):
        return self.tr("Travel time")

    def shortDescription(self):
        return self.tr("Computes hours of travel over terrain from or to the nearest source.")

    def description(self):
        return self.tr(
            "Hours of travel between every cell of the DEM and the nearest source, exact on a graph of "
            "8 to 48 directions. Long moves sample the ground they pass over; neither they nor diagonal "
            "moves cross a barrier, even one a single cell wide. Degrees, feet and rectangular cells "
            "are measured in metres on the ground."
        )

    def tags(self):
        return self.tr("walking,hiking,cost,least cost,accumulated,tobler,r.walk,isochrone").split(
            ","
        )

    def initAlgorithm(self, configuration=None):
        add_dem(self)
        add_sources(self)
        add_movement(self, direction=True)
        declare(
            self,
            QgsProcessingParameterRasterDestination(self.OUTPUT, self.tr("Travel time (hours)")),
            self.tr("Float32 GeoTIFF of hours; nodata where no source is reached."),
        )
        declare(
            self,
            QgsProcessingParameterRasterDestination(
                self.NEAREST, self.tr("Nearest source"), optional=True, createByDefault=False
            ),
            self.tr(
                "1-based position, in the order of the layer, of the source each cell belongs to."
            ),
        )
        self.addOutput(QgsProcessingOutputNumber(self.REACHED_CELLS, self.tr("Cells reached")))
        self.addOutput(QgsProcessingOutputNumber(self.MAX_TIME, self.tr("Longest time (hours)")))

    def prepareAlgorithm(self, parameters, context, feedback):
        return self.prepared(lambda: take_movement_sources(self, parameters, context))

    def compute(self, parameters, context, feedback):
        output = raster_output_path(self.parameterAsOutputLayer(parameters, self.OUTPUT, context))
        nearest = self.parameterAsOutputLayer(parameters, self.NEAREST, context)
        if nearest:
            raster_output_path(nearest)
        progress = self.progress(feedback)
        ground = read_ground(self, parameters, context, feedback, self.taken, progress.part(0, 0.1))
        sources = read_endpoints(self, parameters, SOURCES, context, feedback, ground)
        cells = sources.cells
        solution = solve(
            ground.costs(ground.walk.towards),
            [cells[cells >= 0]],
            limit_hours=ground.limit_hours,
            progress=progress.part(0.1, 0.9),
        )
        hours = solution.hours(dtype=np.float32)
        reached = np.isfinite(hours)
        if not reached.any():
            raise TrochaError("No cell is reached; check MAX_HOURS and the barriers of the DEM.")
        grid, crs = ground.elevation.grid, ground.elevation.crs
        results = {
            self.OUTPUT: output,
            self.REACHED_CELLS: int(np.count_nonzero(reached)),
            self.MAX_TIME: float(hours.max(where=reached, initial=0)),
        }
        with ExitStack() as whole:
            beside = whole.enter_context(written_beside(output))
            write_raster(
                beside, hours, grid, crs, description="travel time", unit="h",
                progress=progress.part(0.9, 0.99),
            )  # fmt: skip
            if nearest:
                label = self._nearest(solution, sources.places, cells)
                beside = whole.enter_context(written_beside(nearest))
                write_raster(
                    beside, label, grid, crs, description="nearest source", integer=True,
                    progress=progress.part(0.99, 1),
                )  # fmt: skip
                results[self.NEAREST] = nearest
            progress.check()
        style(context, output, "traveltime_output")
        return results

    @staticmethod
    def _nearest(solution, places, cells) -> np.ndarray:
        """(rows, cols) position in the layer of the source each cell belongs to, 0 for none."""
        placed = cells >= 0
        label = solution.nearest(cells[placed])
        return np.append(places.position[placed], 0)[label - 1]
