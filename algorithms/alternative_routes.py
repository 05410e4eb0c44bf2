"""trocha:alternativeroutes - several routes a pair that really differ, the fastest first."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from ..core.alternatives import alternatives_between
from ..layers.memory import free_bytes
from ..layers.ramps import only_those
from .base import TrochaAlgorithm
from .endpoints import DESTINATIONS, ORIGINS, add_endpoints, read_endpoints
from .parameters import (
    REAL,
    add_dem,
    add_movement,
    declare,
    number,
    read_ground,
    take_movement_sources,
)
from .routing.alternatives import AlternativeRows, alternative_fields
from .routing.rules import add_rules, read_rules
from .styling import style


class AlternativeRoutes(TrochaAlgorithm):
    """Routes of bounded detour and bounded overlap between origins and destinations."""

    NAME = "alternativeroutes"
    GROUP = "movement"
    PAGE = "alternatives.md"
    HOURS_PER_DAY = "HOURS_PER_DAY"
    OUTPUT, ROUTES, REACHED, UNREACHED = "OUTPUT", "ROUTES", "REACHED", "UNREACHED"

    def displayName(self):
        return self.tr("Alternative routes")

    def shortDescription(self):
        return self.tr("Finds several routes between two places that really differ.")

    def description(self):
        return self.tr(
            "The least-time route of every pair, and further ones of bounded detour that share a bounded "
            "part of their length with better ones, without loops, best first. Each is the best route "
            "through some cell (the gateway method), and its time is exact. Where fewer than COUNT "
            "routes differ enough, there are fewer, and the log says so."
        )

    def tags(self):
        return self.tr("alternatives,k shortest paths,dissimilar,gateway,detour,walking").split(",")

    def initAlgorithm(self, configuration=None):
        add_dem(self)
        add_endpoints(self)
        add_rules(self)
        add_movement(self, direction=False)
        declare(
            self,
            number(self.HOURS_PER_DAY, self.tr("Hours on the trail a day"), REAL, 8, 1, 24),
            self.tr("Turns hours into days; caravans are reported at 6 to 9 hours a day."),
        )
        declare(
            self,
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, self.tr("Alternative routes"), QgsProcessing.SourceType.TypeVectorLine
            ),
            self.tr(
                "LineStringZM in the DEM's CRS (M = hours): rank (1 is the least-time route), hours, days, "
                "length_km, climb_m, descent_m, detour_pct (time over that of rank 1), overlap_pct (share "
                "of the length within NEAR_M of routes of better rank). A pair that is not reached has "
                "one row with reached = false."
            ),
        )
        for name, label in (
            (self.ROUTES, self.tr("Routes found")),
            (self.REACHED, self.tr("Pairs reached")),
            (self.UNREACHED, self.tr("Pairs not reached")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def prepareAlgorithm(self, parameters, context, feedback):
        return self.prepared(lambda: take_movement_sources(self, parameters, context))

    def compute(self, parameters, context, feedback):
        rules = read_rules(self, parameters, context)
        progress = self.progress(feedback)
        ground = read_ground(
            self, parameters, context, feedback, self.taken, progress.part(0, 0.05)
        )
        origins, destinations = (
            read_endpoints(self, parameters, name, context, feedback, ground)
            for name in (ORIGINS, DESTINATIONS)
        )
        costs = ground.costs()
        found = alternatives_between(
            costs, ground.costs(towards=True), origins.cells, destinations.cells, rules,
            free_bytes=free_bytes(), limit_hours=ground.limit_hours,
            progress=progress.part(0.05, 0.95),
        )  # fmt: skip
        per_day = self.parameterAsDouble(parameters, self.HOURS_PER_DAY, context)
        with self.rows(
            parameters, self.OUTPUT, context, alternative_fields(),
            QgsWkbTypes.Type.LineStringZM, ground.elevation.crs,
        ) as rows:  # fmt: skip
            written = AlternativeRows(
                rows, ground, costs, origins, destinations, per_day, rules.count
            )
            for (origin, destination), routes in found.items():
                progress.check()
                written.write(origin, destination, routes)
        written.say(feedback, len(found))
        ranks = only_those(range(1, written.most + 1))
        style(context, rows.destination, "alternativeroutes_output", finish=ranks)
        return {
            self.OUTPUT: rows.destination,
            self.ROUTES: written.routes,
            self.REACHED: len(found) - len(written.lost),
            self.UNREACHED: len(written.lost),
        }
