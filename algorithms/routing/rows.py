"""A row a pair: the fields of routes and how their values come together."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from qgis.core import QgsFields

from ...core.odmatrix import Batch
from ...core.routes import describe, trace
from ...core.smoothing import smoothed
from ...layers import compat
from ...layers.sinks import Rows
from ...layers.vector import fields_of, line_zm
from ..endpoints import Endpoints
from ..parameters import Ground
from .facts import Facts

_SUMS = (
    "hours", "grid_hours", "days", "length_km", "ground_km", "climb_m", "descent_m",
    "steepest_deg", "energy_mj",
)  # fmt: skip


def route_fields() -> QgsFields:
    """The fields of trocha:routes, in order."""
    return fields_of(
        compat.field("origin_id", "text"),
        compat.field("dest_id", "text"),
        compat.field("reached", "boolean"),
        *(compat.field(name, "real") for name in _SUMS),
        *Facts.fields(),
        compat.field("origin_snap_m", "real"),
        compat.field("dest_snap_m", "real"),
    )


@dataclass
class RouteRows:
    """Writes routes as they are found and keeps count.

    ``hours`` of those found, and ``lost``, the pairs that are not reached, by name.
    """

    rows: Rows
    ground: Ground
    origins: Endpoints
    destinations: Endpoints
    facts: Facts
    hours_per_day: float
    mass_kg: float
    smooth: bool
    hours: list[float] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    def write(self, batch: Batch, layer: int, chosen: np.ndarray, grid_hours: np.ndarray) -> None:
        """The routes of one origin of a batch to the chosen destinations.

        ``grid_hours`` (destinations,) are what a travel-time raster says at each.
        """
        origin = int(batch.origins[layer])
        paths = trace(batch.solution, layer, self.destinations.cells[chosen])
        found = [i for i, path in enumerate(paths) if path is not None]
        paths = [paths[i] for i in found]
        routes = describe(batch.solution, layer, paths, self.mass_kg)
        told = self.facts.of(batch.solution.costs, paths)
        for i, route, more in zip(found, routes, told):
            total = float(route.hours[-1])
            sums = [
                total, grid_hours[chosen[i]], total / self.hours_per_day, route.length_m / 1000,
                route.ground_m / 1000, route.climb_m, route.descent_m, route.steepest_degrees,
                route.energy_mj,
            ]  # fmt: skip
            self._add(origin, int(chosen[i]), True, [*sums, *more], self._line(route))
            self.hours.append(total)
        for i in sorted(set(range(len(chosen))) - set(found)):
            self.write_lost(origin, int(chosen[i]))

    def write_lost(self, origin: int, destination: int | None) -> None:
        """A pair that is not reached; no destination when there is not even a nearest one."""
        self._add(origin, destination, False, [None] * (len(_SUMS) + len(Facts.fields())), None)
        to = "-" if destination is None else self.destinations.ids[destination]
        self.lost.append(f"{self.origins.ids[origin]} > {to}")

    def _add(self, origin, destination, reached, values, line):
        to = [None, None]
        if destination is not None:
            to = [self.destinations.ids[destination], self.destinations.snap_m[destination]]
        self.rows.add(
            [self.origins.ids[origin], to[0], reached, *values, self.origins.snap_m[origin], to[1]],
            line,
        )

    def _line(self, route):
        """Through cell centres, or with corners cut for display; Z and M lie on the straight
        stretches between centres either way."""
        elevation = self.ground.elevation
        rows, cols = np.divmod(route.cells, elevation.grid.cols)
        z, hours = elevation.values.ravel()[route.cells], route.hours
        if self.smooth:
            rows, cols, at = smoothed(rows, cols, self.ground.terrain.passable())
            z, hours = (np.interp(at, np.arange(len(v)), v) for v in (z, hours))
        return line_zm(*elevation.grid.centre(rows, cols), z, hours)
