"""trocha:routes - least-time routes from origins to destinations."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from ..core.breaks import round_steps
from ..core.odmatrix import solve_each
from ..core.progress import Progress
from ..layers.memory import free_bytes
from ..layers.ramps import graduated
from ..layers.vector import named
from .base import TrochaAlgorithm
from .endpoints import DESTINATIONS, ORIGINS, add_endpoints, read_endpoints
from .parameters import REAL, add_dem, add_movement, declare, number, read_ground
from .routing.facts import add_facts, read_facts, take_facts
from .routing.pairs import add_pairing, read_pairs
from .routing.party import add_cargo, parties_of, read_cargo
from .routing.rows import RouteRows, route_fields
from .routing.shape import REFINE, add_shape, read_shape
from .styling import classes_between, style


class Routes(TrochaAlgorithm):
    """Routes with hours, days, length, climb and energy; unreachable pairs are told."""

    NAME = "routes"
    GROUP = "movement"
    PAGE = "movement.md"
    HOURS_PER_DAY, OUTPUT = "HOURS_PER_DAY", "OUTPUT"
    REACHED, UNREACHED = "REACHED", "UNREACHED"

    def displayName(self):
        return self.tr("Routes")

    def shortDescription(self):
        return self.tr("Finds least-time routes from origins to destinations over terrain.")

    def description(self):
        return self.tr(
            "One line for each pair, from cell centre to cell centre, with elevation as Z and hours "
            "since the start as M. Hours equal the travel-time raster at the route's end. With REFINE "
            "routes leave the cell centres and are told as they then go. A pair that cannot be reached "
            "has a row too, with reached = false and no geometry."
        )

    def tags(self):
        return self.tr("least cost path,walking,porter,hiking,shortest path,back-link").split(",")

    def initAlgorithm(self, configuration=None):
        add_dem(self)
        add_endpoints(self)
        add_pairing(self)
        add_movement(self, direction=False)
        declare(
            self,
            number(self.HOURS_PER_DAY, self.tr("Hours on the trail a day"), REAL, 8, 1, 24),
            self.tr("Turns hours into days; caravans are reported at 6 to 9 hours a day."),
        )
        add_facts(self)
        add_shape(self)
        add_cargo(self)
        declare(
            self,
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, self.tr("Routes (hours)"), QgsProcessing.SourceType.TypeVectorLine
            ),
            self.tr(
                "LineStringZM in the DEM's CRS: origin_id, dest_id, reached, hours (along the line), "
                "grid_hours (the travel-time raster at its end), days, length_km (map), ground_km (along "
                "the slope), climb_m, descent_m, steepest_deg (mean slope of the steepest stretch of at "
                "least 100 m), energy_mj (one walker with load), mode_shares (where SURFACE has modes) "
                "and landcover_shares (JSON, per cent of the length), rivers_crossed, borders_crossed, "
                "borders (in order), with CARGO_KG porters (people, those who lead animals too), animals, "
                "caravans, days_out, days_return and person_days (there and "
                "back), then origin_snap_m, dest_snap_m."
            ),
        )
        self.addOutput(QgsProcessingOutputNumber(self.REACHED, self.tr("Routes found")))
        self.addOutput(QgsProcessingOutputNumber(self.UNREACHED, self.tr("Pairs not reached")))

    def prepareAlgorithm(self, parameters, context, feedback):
        return self.prepared(lambda: take_facts(self, parameters, context))

    def compute(self, parameters, context, feedback):
        progress = self.progress(feedback)
        shape = read_shape(self, parameters, context)
        hours_per_day = self.parameterAsDouble(parameters, self.HOURS_PER_DAY, context)
        cargo = read_cargo(self, parameters, context, hours_per_day)
        ground = read_ground(
            self, parameters, context, feedback, self.taken.movement, progress.part(0, 0.05)
        )
        origins, destinations = (
            read_endpoints(self, parameters, name, context, feedback, ground)
            for name in (ORIGINS, DESTINATIONS)
        )
        pairs = read_pairs(self, parameters, context, origins, destinations)
        facts = read_facts(self, parameters, context, self.taken, ground)
        mass = sum(self.parameterAsDouble(parameters, n, context) for n in ("BODY_KG", "LOAD_KG"))
        parties, begin = None, 0.05
        if cargo is not None:
            begin = 0.4
            share = progress.part(0.05, begin)
            parties = parties_of(cargo, ground, origins, destinations, share)
        solving = progress.part(begin, 0.98)
        refining = Progress(cancelled=feedback.isCanceled)
        if shape == REFINE:
            solving, refining = solving.in_turns()
        with self.rows(
            parameters, self.OUTPUT, context, route_fields(parties),
            QgsWkbTypes.Type.LineStringZM, ground.elevation.crs,
        ) as rows:  # fmt: skip
            routes = RouteRows(
                rows, ground, origins, destinations, facts, hours_per_day, mass, shape, parties
            )
            done, total = 0, len(origins.placed())
            for batch in solve_each(
                ground.costs(),
                origins.cells,
                free_bytes=free_bytes(),
                limit_hours=ground.limit_hours,
                until=destinations.cells,
                progress=solving,
            ):
                then = done + batch.origins.size
                routes.write(batch, pairs, refining.part(done / total, then / total))
                done = then
            for origin in np.flatnonzero(origins.cells < 0):
                nowhere = [None] if pairs.nearest else np.flatnonzero(pairs.wanted[origin])
                for destination in nowhere:
                    routes.write_lost(int(origin), destination)
        if routes.lost:
            feedback.pushWarning(
                self.tr("{count} of {total} pairs are not reached ({pairs}).").format(
                    count=len(routes.lost),
                    total=len(routes.lost) + len(routes.hours),
                    pairs=named(routes.lost),
                )
            )
        if routes.unrefined:
            feedback.pushWarning(
                self.tr(
                    "{count} routes could not be refined and go from centre to centre ({pairs})."
                ).format(count=len(routes.unrefined), pairs=named(routes.unrefined))
            )
        steps = round_steps(min(routes.hours, default=0), max(routes.hours, default=0))
        classes = graduated("hours", classes_between(steps[1:], "h", steps[0]))
        style(context, rows.destination, "routes_output", finish=classes)
        return {
            self.OUTPUT: rows.destination,
            self.REACHED: len(routes.hours),
            self.UNREACHED: len(routes.lost),
        }
