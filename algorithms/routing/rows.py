"""A row a pair: the fields of routes and how their values come together."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from qgis.core import QgsFields

from ...core.odmatrix import Batch
from ...core.progress import Progress
from ...core.refine import RefinedRoute, refine
from ...core.rivals import Rivals
from ...core.routes import Path, Route, Sums, describe, describe_refined, trace
from ...core.smoothing import smoothed
from ...core.transfers import on_foot
from ...layers import compat
from ...layers.sinks import Rows
from ...layers.vector import fields_of, line_zm
from ..endpoints import Endpoints
from ..parameters import Ground
from .facts import Facts
from .pairs import Pairs
from .party import Parties
from .shape import REFINE, SMOOTH

_SUMS = (
    "hours", "grid_hours", "days", "length_km", "ground_km", "climb_m", "descent_m",
    "steepest_deg", "energy_mj",
)  # fmt: skip


def route_fields(parties: Parties | None) -> QgsFields:
    """The fields of trocha:routes, in order; those of the party only where a cargo is carried."""
    return fields_of(
        compat.field("origin_id", "text"),
        compat.field("dest_id", "text"),
        compat.field("reached", "boolean"),
        *(compat.field(name, "real") for name in _SUMS),
        *Facts.fields(),
        *(Parties.fields() if parties else []),
        compat.field("origin_snap_m", "real"),
        compat.field("dest_snap_m", "real"),
    )


@dataclass
class RouteRows:
    """Writes routes as they are found and keeps count.

    ``hours`` of those found; ``lost``, the pairs that are not reached, and ``unrefined``, those
    that kept the route of the graph though a refined one was asked for, by name. ``shape`` is
    REFINE, SMOOTH or None; ``parties`` None without a cargo.
    """

    rows: Rows
    ground: Ground
    origins: Endpoints
    destinations: Endpoints
    facts: Facts
    hours_per_day: float
    mass_kg: float
    shape: str | None
    parties: Parties | None
    hours: list[float] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    unrefined: list[str] = field(default_factory=list)

    def write(self, batch: Batch, pairs: Pairs, progress: Progress) -> None:
        """The routes of a batch's origins to the destinations they are paired with.

        All of them are refined together. Raises ``Cancelled``.
        """
        grid_hours = batch.solution.hours_at(self.destinations.cells)
        chosen = [pairs.of(origin, grid_hours[i]) for i, origin in enumerate(batch.origins)]
        traced = [
            trace(batch.solution, i, self.destinations.cells[to]) for i, to in enumerate(chosen)
        ]
        refined: list[RefinedRoute | None] = []
        if self.shape == REFINE:
            traced, refined = self._freed(batch, traced, progress)
        for layer, origin in enumerate(batch.origins):
            progress.check()
            to, hours = chosen[layer], grid_hours[layer, chosen[layer]]
            count = sum(path is not None for path in traced[layer])
            self._write_from(batch, layer, to, hours, traced[layer], refined[:count])
            refined = refined[count:]
            if pairs.nearest and not to.size:
                self.write_lost(int(origin), None)

    def _freed(
        self, batch: Batch, traced: list[list[Path | None]], progress: Progress
    ) -> tuple[list[list[Path | None]], list[RefinedRoute | None]]:
        """The paths that routes are refined from, and the routes: one a path, None if it rides."""
        rivals = Rivals(batch.solution.costs).of(batch.solution, traced, progress.part(0.0, 0.4))
        found = [(layer, i) for layer, of_one in enumerate(traced) for i in range(len(of_one))]
        found = [(layer, i) for layer, i in found if traced[layer][i] is not None]
        walked = [(layer, i) for layer, i in found if traced[layer][i].walked]
        ways = refine(
            on_foot(self.ground.terrain),
            self.ground.walk,
            [traced[layer][i].cells for layer, i in walked],
            progress.part(0.4, 1.0),
            [[rival.cells for rival in rivals[layer][i]] for layer, i in walked],
        )
        for (layer, i), way in zip(walked, ways):
            if way.rival:
                traced[layer][i] = rivals[layer][i][way.rival - 1]
        freed = dict(zip(walked, ways))
        return traced, [freed.get(pair) for pair in found]

    def write_lost(self, origin: int, destination: int | None) -> None:
        """A pair that is not reached; no destination when there is not even a nearest one."""
        nothing = [None] * (len(_SUMS) + len(Facts.fields()))
        self._add(origin, destination, None, nothing, None)
        self.lost.append(self._name(origin, destination))

    def _write_from(self, batch: Batch, layer, chosen, grid_hours, traced, refined) -> None:
        """The routes of one origin: to ``chosen`` destinations, None in ``traced`` where lost."""
        origin = int(batch.origins[layer])
        found = [i for i, path in enumerate(traced) if path is not None]
        paths = [traced[i] for i in found]
        routes = describe(batch.solution, paths, self.mass_kg)
        drawn = [(route, route, self._line(route)) for route in routes]
        if refined:
            drawn = self._refined(origin, chosen[found], drawn, refined)
        told = self.facts.of(batch.solution.costs, paths)
        for i, (way, sums, line), more in zip(found, drawn, told):
            hours = float(way.hours[-1])
            values = [
                hours, grid_hours[i], hours / self.hours_per_day, sums.length_m / 1000,
                sums.ground_m / 1000, sums.climb_m, sums.descent_m, sums.steepest_degrees,
                sums.energy_mj,
            ]  # fmt: skip
            self._add(origin, int(chosen[i]), sums, [*values, *more], line, hours)
            self.hours.append(hours)
        for i in sorted(set(range(len(chosen))) - set(found)):
            self.write_lost(origin, int(chosen[i]))

    def _refined(self, origin, destinations, drawn, refined: list[RefinedRoute | None]):
        """What is written of refined routes: the way, its sums, its line; the graph's own where
        refining found no time for it, or somebody rides on it."""
        result = []
        sums = iter(describe_refined([way for way in refined if way is not None], self.mass_kg))
        for to, graph, way in zip(destinations, drawn, refined):
            along = None if way is None else next(sums)
            if way is not None and np.isfinite(way.seconds[-1]):
                centres = self.ground.elevation.grid.centre(way.row, way.col)
                result.append((way, along, line_zm(*centres, way.height, way.hours)))
            else:
                self.unrefined.append(self._name(origin, int(to)))
                result.append(graph)
        return result

    def _name(self, origin: int, destination: int | None) -> str:
        to = "-" if destination is None else self.destinations.ids[destination]
        return f"{self.origins.ids[origin]} > {to}"

    def _add(self, origin, destination, sums: Sums | None, values, line, hours=None):
        """A row; ``sums`` and ``hours`` None for a pair that is not reached."""
        to = [None, None]
        if destination is not None:
            to = [self.destinations.ids[destination], self.destinations.snap_m[destination]]
        if self.parties and sums:
            values = [*values, *self.parties.of(origin, destination, hours, sums.length_m / 1000)]
        elif self.parties:
            values = [*values, *[None] * len(Parties.fields())]
        snap = self.origins.snap_m[origin]
        self.rows.add(
            [self.origins.ids[origin], to[0], sums is not None, *values, snap, to[1]], line
        )

    def _line(self, route: Route):
        """Through cell centres, or with corners cut for display; Z and M lie on the straight
        stretches between centres either way."""
        elevation = self.ground.elevation
        rows, cols = np.divmod(route.cells, elevation.grid.cols)
        z, hours = elevation.values.ravel()[route.cells], route.hours
        if self.shape == SMOOTH:
            rows, cols, at = smoothed(rows, cols, self.ground.terrain.passable())
            z, hours = (np.interp(at, np.arange(len(v)), v) for v in (z, hours))
        return line_zm(*elevation.grid.centre(rows, cols), z, hours)
