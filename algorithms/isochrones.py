"""trocha:isochrones - areas between travel times, or the lines between them."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..core.breaks import read_breaks
from ..core.errors import TrochaError
from ..core.isochrones import merged_times, times_of_each
from ..core.messages import Message
from ..layers.compat import field
from ..layers.memory import free_bytes
from ..layers.ramps import graduated
from ..layers.vector import fields_of
from .base import TrochaAlgorithm
from .contours import areas_between, lines_at
from .endpoints import SOURCES, add_sources, read_endpoints
from .parameters import add_dem, add_movement, declare, read_ground, take_movement_sources
from .styling import classes_at, classes_between, style

COMBINATIONS = ("merged", "each")
SHAPES = ("polygons", "lines")


class Isochrones(TrochaAlgorithm):
    """Polygons between breaks of travel time, or lines of equal time."""

    NAME = "isochrones"
    GROUP = "movement"
    PAGE = "movement.md"
    BREAKS, COMBINE, SHAPE, OUTPUT = "BREAKS", "COMBINE", "SHAPE", "OUTPUT"
    FEATURES, AREA_KM2 = "FEATURES", "AREA_KM2"

    def displayName(self):
        return self.tr("Isochrones")

    def shortDescription(self):
        return self.tr("Draws the areas that are reached within given hours over terrain.")

    def description(self):
        return self.tr(
            "Travel time is solved once, as by trocha:traveltime, and cut at all breaks. Areas do not "
            "overlap: each reaches from one break to the next. What is enclosed but not reached in time "
            "stays a hole, areas end at the edge of cells that cannot be passed, and every polygon is "
            "valid."
        )

    def tags(self):
        return self.tr("isochrone,service area,catchment,reach,travel time,contour,walking").split(
            ","
        )

    def initAlgorithm(self, configuration=None):
        add_dem(self)
        add_sources(self)
        declare(
            self,
            QgsProcessingParameterString(self.BREAKS, self.tr("Breaks (hours)"), "2,4,8,16,24"),
            self.tr("Ascending hours above 0, separated by commas, with a point for decimals."),
        )
        for name, label, options, text in (
            (
                self.COMBINE,
                self.tr("Sources"),
                COMBINATIONS,
                self.tr(
                    "merged: the time to the nearest source counts; each: every source has areas of its "
                    "own, named by source_id, which may overlap those of others."
                ),
            ),
            (
                self.SHAPE,
                self.tr("Shape"),
                SHAPES,
                self.tr("polygons: areas between breaks; lines: the line at each break."),
            ),
        ):
            declare(
                self,
                QgsProcessingParameterEnum(
                    name, label, options=list(options), defaultValue=options[0],
                    usesStaticStrings=True,
                ),
                text,
            )  # fmt: skip
        add_movement(self, direction=True)
        declare(
            self,
            QgsProcessingParameterFeatureSink(
                self.OUTPUT,
                self.tr("Isochrones (hours)"),
                QgsProcessing.SourceType.TypeVectorAnyGeometry,
            ),
            self.tr(
                "In the DEM's CRS. Polygons: source_id (empty when merged), hours_from, hours_to, area_km2 "
                "(on the ellipsoid). Lines: source_id, hours, length_km."
            ),
        )
        self.addOutput(QgsProcessingOutputNumber(self.FEATURES, self.tr("Areas or lines")))
        self.addOutput(
            QgsProcessingOutputNumber(
                self.AREA_KM2, self.tr("Area within the last break (km2), all sources added up")
            )
        )

    def prepareAlgorithm(self, parameters, context, feedback):
        return self.prepared(lambda: take_movement_sources(self, parameters, context))

    def compute(self, parameters, context, feedback):
        breaks = read_breaks(
            self.parameterAsString(parameters, self.BREAKS, context), self.BREAKS, Message("hours")
        )
        progress = self.progress(feedback)
        ground = read_ground(
            self, parameters, context, feedback, self.taken, progress.part(0, 0.05)
        )
        if ground.limit_hours < breaks[-1]:
            raise TrochaError(
                "BREAKS asks for {hours:g} hours, but MAX_HOURS cuts off at {limit:g}; leave "
                "MAX_HOURS empty, since the last break ends the search.",
                hours=breaks[-1],
                limit=ground.limit_hours,
            )
        sources = read_endpoints(self, parameters, SOURCES, context, feedback, ground)
        costs = ground.costs(ground.walk.towards)
        if self.parameterAsEnumString(parameters, self.COMBINE, context) == "merged":
            hours = merged_times(
                costs, sources.cells, breaks[-1], progress=progress.part(0.05, 0.8)
            )
            surfaces, drawing = [(None, hours)], progress.part(0.8, 0.98)
        else:
            surfaces = times_of_each(
                costs, sources.cells, breaks[-1], free_bytes=free_bytes(),
                progress=progress.part(0.05, 0.98),
            )  # fmt: skip
            drawing = progress.part(0.0, 0.0)  # solving fills the bar; a cancel is still heard
        draw, kind, fields, name, classes = self._shape(parameters, context, breaks)
        count, total = 0, 0.0
        with self.rows(
            parameters, self.OUTPUT, context, fields, kind, ground.elevation.crs
        ) as rows:
            for position, hours in surfaces:
                source_id = None if position is None else sources.ids[position]
                for *values, size, shape in draw(hours, ground, breaks, context, drawing):
                    rows.add([source_id, *values, size], shape)
                    count, total = count + 1, total + size
        if not count:
            feedback.pushWarning(
                self.tr("There is no line: no place is farther than {hours} hours.").format(
                    hours=f"{breaks[0]:g}"
                )
            )
        style(context, rows.destination, name, finish=graduated(*classes))
        results = {self.OUTPUT: rows.destination, self.FEATURES: count}
        return {**results, self.AREA_KM2: total} if draw is areas_between else results

    def _shape(self, parameters, context, breaks):
        """What draws the shape asked for, its geometry type, fields, style and legend."""
        if self.parameterAsEnumString(parameters, self.SHAPE, context) == "polygons":
            names, kind = ("hours_from", "hours_to", "area_km2"), QgsWkbTypes.Type.MultiPolygon
            classes = "hours_to", classes_between(breaks, "h")
            draw, name = areas_between, "isochrones_output_polygon"
        else:
            names, kind = ("hours", "length_km"), QgsWkbTypes.Type.MultiLineString
            classes = "hours", classes_at(breaks, "h")
            draw, name = lines_at, "isochrones_output_line"
        fields = fields_of(field("source_id", "text"), *(field(n, "real") for n in names))
        return draw, kind, fields, name, classes
