"""trocha:corridor - how much longer a detour over each place takes than the best route."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..core.breaks import read_breaks, round_scale
from ..core.corridor import corridor
from ..core.messages import Message
from ..layers.compat import field
from ..layers.geotiff import raster_output_path, write_raster
from ..layers.ramps import graduated, shaded
from ..layers.vector import fields_of
from .base import TrochaAlgorithm
from .contours import areas_between
from .endpoints import DESTINATIONS, ORIGINS, add_endpoints, read_endpoints
from .parameters import add_dem, add_movement, declare, read_ground, take_movement_sources
from .styling import classes_between, style


class Corridor(TrochaAlgorithm):
    """Extra minutes over the best route between origins and destinations."""

    NAME = "corridor"
    GROUP = "movement"
    PAGE = "movement.md"
    THRESHOLDS, OUTPUT, POLYGONS = "THRESHOLDS", "OUTPUT", "POLYGONS"
    BEST_HOURS = "BEST_HOURS"

    def displayName(self):
        return self.tr("Corridor")

    def shortDescription(self):
        return self.tr("Computes how many minutes a detour over each place adds to the best route.")

    def description(self):
        return self.tr(
            "The time from the nearest origin to a cell plus the time from there to the nearest "
            "destination, less that of the best route. The way on is solved with its own slopes, since "
            "uphill there is downhill back. Exactly 0 at each vertex of the best route and of any as "
            "fast. With several origins and destinations the best of all pairs is the measure; for a "
            "corridor of one pair, give one of each."
        )

    def tags(self):
        return self.tr("corridor,detour,least cost corridor,alternatives,swath,walking").split(",")

    def initAlgorithm(self, configuration=None):
        add_dem(self)
        add_endpoints(self)
        declare(
            self,
            QgsProcessingParameterString(
                self.THRESHOLDS, self.tr("Thresholds (minutes)"), optional=True
            ),
            self.tr(
                "For POLYGONS and the legend: ascending minutes above 0, separated by commas, with a "
                "point for decimals. When left empty: round numbers up to a quarter of the best time."
            ),
        )
        add_movement(self, direction=False)
        declare(
            self,
            QgsProcessingParameterRasterDestination(
                self.OUTPUT, self.tr("Corridor (extra minutes)")
            ),
            self.tr(
                "Float32 GeoTIFF of minutes over the best route; nodata where no route passes."
            ),
        )
        declare(
            self,
            QgsProcessingParameterFeatureSink(
                self.POLYGONS,
                self.tr("Corridor areas (extra minutes)"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=False,
            ),
            self.tr("Areas between THRESHOLDS: minutes_from, minutes_to, area_km2 (ellipsoid)."),
        )
        self.addOutput(
            QgsProcessingOutputNumber(self.BEST_HOURS, self.tr("Time of the best route (hours)"))
        )

    def prepareAlgorithm(self, parameters, context, feedback):
        return self.prepared(lambda: take_movement_sources(self, parameters, context))

    def compute(self, parameters, context, feedback):
        output = raster_output_path(self.parameterAsOutputLayer(parameters, self.OUTPUT, context))
        text = self.parameterAsString(parameters, self.THRESHOLDS, context).strip()
        thresholds = read_breaks(text, self.THRESHOLDS, Message("minutes")) if text else None
        progress = self.progress(feedback)
        ground = read_ground(
            self, parameters, context, feedback, self.taken, progress.part(0, 0.05)
        )
        ends = [
            read_endpoints(self, parameters, name, context, feedback, ground)
            for name in (ORIGINS, DESTINATIONS)
        ]
        found = corridor(
            ground.costs(), ground.costs(towards=True), *(e.cells[e.placed()] for e in ends),
            limit_hours=ground.limit_hours, progress=progress.part(0.05, 0.9),
        )  # fmt: skip
        self._say(feedback, found, *ends)
        thresholds = thresholds or _round_thresholds(found)
        results = {self.OUTPUT: output, self.BEST_HOURS: found.best_hours}
        if parameters.get(self.POLYGONS) is not None:
            results[self.POLYGONS] = self._write_polygons(
                parameters,
                context,
                ground,
                found.extra_minutes,
                thresholds,
                progress.part(0.9, 0.97),
            )
        write_raster(
            output, found.extra_minutes, ground.terrain.grid, ground.elevation.crs,
            description="extra minutes over the best route", unit="min",
        )  # fmt: skip
        classes = classes_between([*thresholds, np.inf], self.tr("min longer"))
        style(context, output, "corridor_output", finish=shaded(classes))
        return results

    def _write_polygons(self, parameters, context, ground, extra, breaks, progress) -> str:
        names = ("minutes_from", "minutes_to", "area_km2")
        with self.rows(
            parameters, self.POLYGONS, context, fields_of(*(field(n, "real") for n in names)),
            QgsWkbTypes.Type.MultiPolygon, ground.elevation.crs,
        ) as rows:  # fmt: skip
            for *values, shape in areas_between(extra, ground, breaks, context, progress):
                rows.add(values, shape)
        classes = graduated("minutes_to", classes_between(breaks, self.tr("min longer")))
        style(context, rows.destination, "corridor_polygons", finish=classes)
        return rows.destination

    def _say(self, feedback, found, origins, destinations):
        """Name the pair that the best route joins."""
        names = [
            ends.ids[int(np.flatnonzero(ends.cells == cell)[0])]
            for ends, cell in ((origins, found.route[0]), (destinations, found.route[-1]))
        ]
        feedback.pushInfo(
            self.tr("The best route, from {origin} to {destination}, takes {hours} hours.").format(
                origin=names[0], destination=names[1], hours=f"{found.best_hours:.2f}"
            )
        )


def _round_thresholds(found) -> list[float]:
    """Round minutes up to a quarter of the best time; of the farthest detour where that is 0."""
    reached = found.extra_minutes[np.isfinite(found.extra_minutes)]
    return round_scale((60 * found.best_hours or float(reached.max()) or 4.0) / 4, 5)
