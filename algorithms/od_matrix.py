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
from ..core.pairtimes import Tally, times_by_origin
from ..layers.compat import field
from ..layers.memory import free_bytes
from ..layers.ramps import graduated
from ..layers.vector import fields_of, line_xy, named
from .base import TrochaAlgorithm
from .endpoints import DESTINATIONS, ORIGINS, add_endpoints, read_endpoints
from .parameters import add_dem, add_movement, declare, read_ground, take_movement_sources
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
        declare(
            self,
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, self.tr("OD matrix"), QgsProcessing.SourceType.TypeVector
            ),
            self.tr(
                "Table of origin_id, dest_id (text), reached (yes or no) and hours (empty where not "
                "reached), origin by origin."
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
        fields = fields_of(
            field("origin_id", "text"), field("dest_id", "text"), field("reached", "boolean"),
            field("hours", "real"),
        )  # fmt: skip
        table, line = QgsWkbTypes.Type.NoGeometry, QgsWkbTypes.Type.LineString
        crs, tally = ground.elevation.crs, Tally()
        with ExitStack() as whole:
            rows, lines = (
                whole.enter_context(self.rows(parameters, name, context, fields, kind, crs))
                for name, kind in ((self.OUTPUT, table), (self.LINES, line))
            )
            for origin, hours in times_by_origin(
                ground.costs(), origins.cells, destinations.cells, free_bytes=free_bytes(),
                limit_hours=ground.limit_hours, progress=progress.part(0.05, 0.98),
            ):  # fmt: skip
                for i, time in enumerate(hours):
                    progress.check()
                    pair = origins.ids[origin], destinations.ids[i]
                    reached = tally.add(*pair, time)
                    rows.add([*pair, reached, time])
                    if lines is not None and reached:
                        lines.add([*pair, True, time], _straight(origins, origin, destinations, i))
        if tally.lost:
            feedback.pushWarning(
                self.tr("{count} of {total} pairs are not reached, among them {pairs}.").format(
                    count=tally.lost, total=tally.lost + tally.reached, pairs=named(tally.examples)
                )
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


def _straight(origins, origin, destinations, destination):
    ends = (origins.places, origin), (destinations.places, destination)
    return line_xy([places.x[i] for places, i in ends], [places.y[i] for places, i in ends])
