"""trocha:routeuncertainty - where a route would go, and how long it takes, as far as is known."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterRasterDestination,
    QgsWkbTypes,
)

from ..core.uncertainty import route_draws
from ..layers.geotiff import raster_output_path, write_raster
from ..layers.memory import free_bytes
from .base import TrochaAlgorithm
from .endpoints import DESTINATIONS, ORIGINS, add_endpoints, read_endpoints
from .parameters import (
    add_dem,
    add_movement,
    declare,
    optional_number,
    read_ground,
    take_movement_sources,
)
from .styling import style
from .uncertainty.parameters import (
    DRAWS,
    NEAR_M,
    THREADS,
    add_draws,
    read_crossings,
    read_spreads,
)
from .uncertainty.times import TimesTable


class RouteUncertainty(TrochaAlgorithm):
    """Share of draws whose route passes near each cell, and percentiles of the hours."""

    NAME = "routeuncertainty"
    GROUP = "movement"
    PAGE = "alternatives.md"
    OUTPUT, TIMES, SHARE_SE = "OUTPUT", "TIMES", "SHARE_SE"

    def displayName(self):
        return self.tr("Route uncertainty")

    def shortDescription(self):
        return self.tr("Draws elevation error, speed and closed crossings, and repeats the routes.")

    def description(self):
        return self.tr(
            "Every draw changes the elevation by an error that is alike in neighbouring cells, the speed "
            "of the walker, if wanted the pace over the ground and which crossings are closed, and "
            "finds the least-time routes anew. The standard errors in the log say whether there were "
            "draws enough; four times the draws halve them."
        )

    def tags(self):
        return self.tr("monte carlo,dem error,simulation,confidence,percentile,walking").split(",")

    def initAlgorithm(self, configuration=None):
        add_dem(self)
        add_endpoints(self)
        add_draws(self)
        add_movement(self, direction=False)
        declare(
            self,
            QgsProcessingParameterRasterDestination(self.OUTPUT, self.tr("Share of draws")),
            self.tr(
                "Float32 GeoTIFF: the share of draws, 0 to 1, in which a route of any pair passes within "
                "NEAR_M of the cell; nodata on impassable cells."
            ),
        )
        declare(
            self,
            QgsProcessingParameterFeatureSink(
                self.TIMES,
                self.tr("Route times (P10, P50, P90)"),
                QgsProcessing.SourceType.TypeVector,
            ),
            self.tr(
                "A row a pair: draws, reached_share, and over the draws that reach p10_hours, p50_hours, "
                "p90_hours, mean_hours, with the standard errors of mean and median (mean_se_hours, "
                "p50_se_hours)."
            ),
        )
        self.addOutput(
            QgsProcessingOutputNumber(
                self.SHARE_SE, self.tr("Largest standard error of a cell's share")
            )
        )

    def prepareAlgorithm(self, parameters, context, feedback):
        return self.prepared(lambda: take_movement_sources(self, parameters, context))

    def compute(self, parameters, context, feedback):
        output = raster_output_path(self.parameterAsOutputLayer(parameters, self.OUTPUT, context))
        progress = self.progress(feedback)
        ground = read_ground(
            self, parameters, context, feedback, self.taken, progress.part(0, 0.03)
        )
        origins, destinations = (
            read_endpoints(self, parameters, name, context, feedback, ground)
            for name in (ORIGINS, DESTINATIONS)
        )
        grid = ground.terrain.grid
        near_m = optional_number(self, parameters, NEAR_M, context)
        threads = optional_number(self, parameters, THREADS, context)
        found = route_draws(
            ground.terrain, ground.walk, origins.cells, destinations.cells,
            read_spreads(self, parameters, context, grid),
            self.parameterAsInt(parameters, DRAWS, context),
            near_m=grid.typical_cell_metres() if near_m is None else near_m,
            crossings=read_crossings(self, parameters, context, feedback, ground),
            free_bytes=free_bytes(), limit_hours=ground.limit_hours,
            threads=None if threads is None else int(threads), progress=progress.part(0.03, 0.97),
        )  # fmt: skip
        write_raster(
            output, np.where(ground.terrain.passable(), found.share, np.nan), grid,
            ground.elevation.crs, description="share of draws with a route near",
        )  # fmt: skip
        table = TimesTable(origins, destinations, found)
        sink, times = self.sink(
            parameters, self.TIMES, context, table.fields(), QgsWkbTypes.Type.NoGeometry,
            QgsCoordinateReferenceSystem(),
        )  # fmt: skip
        table.write(sink)
        del sink  # flushes
        table.say(feedback)
        style(context, output, "routeuncertainty_output")
        return {self.OUTPUT: output, self.TIMES: times, self.SHARE_SE: found.share_error()}
