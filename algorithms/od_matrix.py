"""trocha:odmatrix - hours between many origins and many destinations."""

from __future__ import annotations

from contextlib import ExitStack

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from ..core.breaks import round_steps
from ..core.pairtimes import times_by_origin
from ..layers.memory import free_bytes
from ..layers.ramps import graduated
from ..layers.vector import named
from .base import TrochaAlgorithm
from .endpoints import DESTINATIONS, ORIGINS, add_endpoints, read_endpoints
from .parameters import add_dem, add_movement, declare, read_ground, take_movement_sources
from .routing.matrix import MatrixRows, matrix_fields
from .routing.shape import REFINE, add_refine
from .styling import classes_between, style


class OdMatrix(TrochaAlgorithm):
    """A table of travel times, a row a pair, written as they are found."""

    NAME = "odmatrix"
    GROUP = "movement"
    PAGE = "movement.md"
    OUTPUT, LINES = "OUTPUT", "LINES"
    REACHED, UNREACHED, LONGEST = "REACHED", "UNREACHED", "LONGEST_HOURS"

    def displayName(self):
        return self.tr("OD matrix")

    def shortDescription(self):
        return self.tr("Tabulates travel times from many origins to many destinations.")

    def description(self):
        return self.tr(
            "One row for each pair, reached or not, with the ids that trocha:routes gives; hours are those "
            "of its routes. Rows are written as they are found, so memory does not grow with their number. "
            "To feed trocha:criticalairstrips, rename by Execute SQL: SELECT origin_id AS zone_id, dest_id "
            "AS airstrip_id, hours AS cost FROM input1 WHERE reached."
        )

    def tags(self):
        return self.tr(
            "od matrix,origin destination,distance matrix,cost matrix,travel time,accessibility"
        ).split(",")

    def initAlgorithm(self, configuration=None):
        add_dem(self)
        add_endpoints(self)
        add_movement(self, direction=False)
        add_refine(self)
        declare(
            self,
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, self.tr("OD matrix"), QgsProcessing.SourceType.TypeVector
            ),
            self.tr(
                "Table of origin_id, dest_id (text), reached (yes or no) and hours (empty where not "
                "reached), origin by origin. With REFINE also grid_hours (the travel-time raster at the "
                "destination) and refined (no where hours fell back on grid_hours)."
            ),
        )
        declare(
            self,
            QgsProcessingParameterFeatureSink(
                self.LINES,
                self.tr("OD lines (hours)"),
                QgsProcessing.SourceType.TypeVectorLine,
                optional=True,
                createByDefault=False,
            ),
            self.tr("The reached rows again, each as a straight line to map it by; not its route."),
        )
        for name, label in (
            (self.REACHED, self.tr("Pairs reached")),
            (self.UNREACHED, self.tr("Pairs not reached")),
            (self.LONGEST, self.tr("Longest time (hours)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def prepareAlgorithm(self, parameters, context, feedback):
        return self.prepared(lambda: take_movement_sources(self, parameters, context))

    def compute(self, parameters, context, feedback):
        progress = self.progress(feedback)
        ground = read_ground(
            self, parameters, context, feedback, self.taken, progress.part(0, 0.05)
        )
        origins, destinations = (
            read_endpoints(self, parameters, name, context, feedback, ground)
            for name in (ORIGINS, DESTINATIONS)
        )
        refining = self.parameterAsBoolean(parameters, REFINE, context)
        fields, crs = matrix_fields(refining), ground.elevation.crs
        table, line = QgsWkbTypes.Type.NoGeometry, QgsWkbTypes.Type.LineString
        with ExitStack() as whole:
            rows, lines = (
                whole.enter_context(self.rows(parameters, name, context, fields, kind, crs))
                for name, kind in ((self.OUTPUT, table), (self.LINES, line))
            )
            matrix = MatrixRows(rows, lines, origins, destinations, refining)
            for times in times_by_origin(
                ground.costs(), origins.cells, destinations.cells, free_bytes=free_bytes(),
                limit_hours=ground.limit_hours, refining=refining,
                progress=progress.part(0.05, 0.98),
            ):  # fmt: skip
                matrix.write(times, progress)
        tally = matrix.tally
        if tally.lost:
            feedback.pushWarning(
                self.tr("{count} of {total} pairs are not reached, among them {pairs}.").format(
                    count=tally.lost, total=tally.lost + tally.reached, pairs=named(tally.examples)
                )
            )
        if matrix.kept:
            feedback.pushWarning(
                self.tr(
                    "{count} pairs could not be refined; their hours are those of the grid (refined = no)."
                ).format(count=matrix.kept)
            )
        results = {
            self.OUTPUT: rows.destination,
            self.REACHED: tally.reached,
            self.UNREACHED: tally.lost,
            self.LONGEST: tally.longest,
        }
        if lines is not None:
            steps = round_steps(min(tally.shortest, tally.longest), tally.longest)
            classes = graduated("hours", classes_between(steps[1:], "h", steps[0]))
            style(context, lines.destination, "odmatrix_lines", finish=classes)
            results[self.LINES] = lines.destination
        return results
