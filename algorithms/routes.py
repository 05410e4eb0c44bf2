"""trocha:routes - least-time routes from origins to destinations."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsWkbTypes,
)

from ..core.errors import TrochaError
from ..core.odmatrix import solve_each
from ..core.routes import describe, trace
from ..layers.compat import field
from ..layers.memory import free_bytes
from ..layers.vector import feature_of, fields_of, line_zm, named, read_places
from .base import TrochaAlgorithm
from .parameters import (
    REAL,
    add_dem,
    add_movement,
    declare,
    number,
    place_on,
    read_ground,
    take_movement_sources,
)
from .styling import style

PAIRINGS = ("all", "nearest", "field")
ID_FIELDS = ("airstrip_uid", "airstrip_id", "zone_id", "exit_id", "id")


class Routes(TrochaAlgorithm):
    """Routes with hours, days, length, climb and energy; unreachable pairs are told."""

    NAME = "routes"
    GROUP = "movement"
    PAGE = "movement.md"
    ORIGINS, DESTINATIONS, PAIRING = "ORIGINS", "DESTINATIONS", "PAIRING"
    ORIGIN_FIELD, DESTINATION_FIELD = "ORIGIN_FIELD", "DESTINATION_FIELD"
    HOURS_PER_DAY, OUTPUT = "HOURS_PER_DAY", "OUTPUT"
    REACHED, UNREACHED = "REACHED", "UNREACHED"

    def displayName(self):
        return self.tr("Routes")

    def shortDescription(self):
        return self.tr("Finds least-time routes from origins to destinations over terrain.")

    def description(self):
        return self.tr(
            "One line for each pair, from cell centre to cell centre, with elevation as Z and hours "
            "since the start as M. Hours equal the travel-time raster at the route's end. A pair that "
            "cannot be reached has a row too, with reached = false and no geometry."
        )

    def tags(self):
        return self.tr("least cost path,walking,porter,hiking,shortest path,back-link").split(",")

    def initAlgorithm(self, configuration=None):
        any_geometry = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
        add_dem(self)
        for name, label in (
            (self.ORIGINS, self.tr("Origins")),
            (self.DESTINATIONS, self.tr("Destinations")),
        ):
            declare(
                self,
                QgsProcessingParameterFeatureSource(name, label, any_geometry),
                self.tr("Points, lines (their middle) or polygons (a point inside), in any CRS."),
            )
        declare(
            self,
            QgsProcessingParameterEnum(
                self.PAIRING, self.tr("Pairs"), options=list(PAIRINGS), defaultValue="all",
                usesStaticStrings=True,
            ),
            self.tr(
                "all: every origin with every destination; nearest: each origin with the destination it "
                "reaches soonest; field: where ORIGIN_FIELD equals DESTINATION_FIELD."
            ),
        )  # fmt: skip
        for name, label, parent in (
            (self.ORIGIN_FIELD, self.tr("Pairing field of the origins"), self.ORIGINS),
            (
                self.DESTINATION_FIELD,
                self.tr("Pairing field of the destinations"),
                self.DESTINATIONS,
            ),
        ):
            declare(
                self,
                QgsProcessingParameterField(
                    name, label, parentLayerParameterName=parent, optional=True
                ),
                self.tr("Only for PAIRING = field."),
                advanced=True,
            )
        add_movement(self, direction=False)
        declare(
            self,
            number(self.HOURS_PER_DAY, self.tr("Hours on the trail a day"), REAL, 8, 1, 24),
            self.tr("Turns hours into days; caravans are reported at 6 to 9 hours a day."),
        )
        declare(
            self,
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, self.tr("Routes"), QgsProcessing.SourceType.TypeVectorLine
            ),
            self.tr(
                "LineStringZM in the DEM's CRS: hours, grid_hours, days, length_km (map), ground_km "
                "(along the slope), climb_m, descent_m, energy_mj (one walker with load)."
            ),
        )
        self.addOutput(QgsProcessingOutputNumber(self.REACHED, self.tr("Routes found")))
        self.addOutput(QgsProcessingOutputNumber(self.UNREACHED, self.tr("Pairs not reached")))

    def prepareAlgorithm(self, parameters, context, feedback):
        return self.prepared(lambda: take_movement_sources(self, parameters, context))

    def compute(self, parameters, context, feedback):
        progress = self.progress(feedback)
        ground = read_ground(
            self, parameters, context, feedback, self.taken, progress.part(0, 0.05)
        )
        origins, destinations = (
            read_places(
                self.source(parameters, name, context),
                ground.elevation.crs,
                context.transformContext(),
                id_fields=ID_FIELDS,
                warn=feedback.pushWarning,
                say=feedback.pushInfo,
                progress=progress,
            )
            for name in (self.ORIGINS, self.DESTINATIONS)
        )
        starts, start_snaps = place_on(ground, origins, feedback)
        ends, end_snaps = place_on(ground, destinations, feedback)
        wanted = self._pairs(parameters, context, origins, destinations)
        mass = self.parameterAsDouble(parameters, "BODY_KG", context)
        mass += self.parameterAsDouble(parameters, "LOAD_KG", context)
        nearest_only = self.parameterAsEnumString(parameters, self.PAIRING, context) == "nearest"
        found = {}
        for batch in solve_each(
            ground.costs(),
            starts,
            free_bytes=free_bytes(),
            limit_hours=ground.limit_hours,
            progress=progress.part(0.05, 0.95),
        ):
            hours = batch.solution.hours_at(ends)
            for layer, origin in enumerate(batch.origins):
                progress.check()
                if nearest_only:
                    wanted[origin] = np.arange(len(ends)) == hours[layer].argmin()
                chosen = np.flatnonzero(wanted[origin])
                for at, path in zip(chosen, trace(batch.solution, layer, ends[chosen])):
                    if path is not None:
                        route = describe(batch.solution, layer, path, mass)
                        found[origin, at] = route, float(hours[layer, at])
        pairs = [(o, d) for o in range(len(origins)) for d in np.flatnonzero(wanted[o])]
        if not pairs:
            raise TrochaError(
                "No origin pairs with a destination; check ORIGIN_FIELD and DESTINATION_FIELD."
            )
        per_day = self.parameterAsDouble(parameters, self.HOURS_PER_DAY, context)
        fields = self._fields()
        sink, destination = self.sink(
            parameters,
            self.OUTPUT,
            context,
            fields,
            QgsWkbTypes.Type.LineStringZM,
            ground.elevation.crs,
        )
        lost = []
        z = ground.elevation.values.ravel()
        for o, d in pairs:
            ids = [origins.ids[o], destinations.ids[d]]
            snaps = [start_snaps[o], end_snaps[d]]
            if (o, d) not in found:
                lost.append(" > ".join(ids))
                sink.addFeature(feature_of(fields, [*ids, False, *[None] * 8, *snaps]))
                continue
            route, grid_hours = found[o, d]
            x, y = ground.elevation.grid.centre(*np.divmod(route.cells, ground.elevation.grid.cols))
            values = [
                *ids, True, route.hours[-1], grid_hours, route.hours[-1] / per_day,
                route.length_m / 1000, route.ground_m / 1000, route.climb_m, route.descent_m,
                route.energy_mj, *snaps,
            ]  # fmt: skip
            line = line_zm(x, y, z[route.cells], route.hours)
            sink.addFeature(feature_of(fields, values, line), QgsFeatureSink.Flag.FastInsert)
        del sink  # flushes
        if lost:
            feedback.pushWarning(
                self.tr("{count} of {total} pairs are not reached ({pairs}).").format(
                    count=len(lost), total=len(pairs), pairs=named(lost)
                )
            )
        style(context, destination, "routes_output")
        return {self.OUTPUT: destination, self.REACHED: len(found), self.UNREACHED: len(lost)}

    def _pairs(self, parameters, context, origins, destinations) -> np.ndarray:
        """(origins, destinations) bool: the pairs asked for, as far as layers tell."""
        pairing = self.parameterAsEnumString(parameters, self.PAIRING, context)
        if pairing != "field":
            return np.ones((len(origins), len(destinations)), bool)
        keys = []
        for places, name in ((origins, self.ORIGIN_FIELD), (destinations, self.DESTINATION_FIELD)):
            chosen = self.parameterAsString(parameters, name, context)
            if not chosen:
                raise TrochaError(
                    f"PAIRING is 'field', so {name} is needed: the field that names the pair."
                )
            if places.features[0].fields().lookupField(chosen) < 0:
                raise TrochaError(f"The layer '{places.name}' has no field '{chosen}' ({name}).")
            keys.append(np.array([str(f[chosen]) for f in places.features]))
        return keys[0][:, None] == keys[1][None, :]

    @staticmethod
    def _fields():
        return fields_of(
            field("origin_id", "text"),
            field("dest_id", "text"),
            field("reached", "boolean"),
            *(
                field(name, "real")
                for name in (
                    "hours", "grid_hours", "days", "length_km", "ground_km", "climb_m",
                    "descent_m", "energy_mj", "origin_snap_m", "dest_snap_m",
                )
            ),
        )  # fmt: skip
