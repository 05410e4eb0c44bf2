"""A row a route: the fields of alternative routes and how their values come together."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from qgis.core import QgsFields, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ...core.alternatives import Alternative
from ...core.movement import MoveCosts
from ...core.steps import steps_of
from ...core.transfers import ModeCosts
from ...layers import compat
from ...layers.sinks import Rows
from ...layers.vector import fields_of, line_zm, named
from ..endpoints import Endpoints
from ..parameters import Ground

_SUMS = ("hours", "days", "length_km", "climb_m", "descent_m", "detour_pct", "overlap_pct")


def alternative_fields() -> QgsFields:
    """The fields of trocha:alternativeroutes, in order."""
    return fields_of(
        compat.field("origin_id", "text"),
        compat.field("dest_id", "text"),
        compat.field("rank", "integer"),
        compat.field("reached", "boolean"),
        *(compat.field(name, "real") for name in (*_SUMS, "origin_snap_m", "dest_snap_m")),
    )


@dataclass
class AlternativeRows:
    """Writes the routes of pairs and keeps count.

    ``lost``: the pairs that are not reached; ``few``: those with fewer than ``wanted`` routes, and
    how many; ``routes`` in all, ``most`` of any pair.
    """

    rows: Rows
    ground: Ground
    costs: MoveCosts | ModeCosts
    origins: Endpoints
    destinations: Endpoints
    hours_per_day: float
    wanted: int
    lost: list[str] = field(default_factory=list)
    few: list[str] = field(default_factory=list)
    routes: int = 0
    most: int = 0

    def write(self, origin: int, destination: int, routes: list[Alternative]) -> None:
        """The routes of a pair, best first; a row without geometry where there is none."""
        ids = [self.origins.ids[origin], self.destinations.ids[destination]]
        snaps = [self.origins.snap_m[origin], self.destinations.snap_m[destination]]
        pair = " > ".join(ids)
        if not routes:
            self.lost.append(pair)
            self.rows.add([*ids, None, False, *[None] * len(_SUMS), *snaps])
        elif len(routes) < self.wanted and routes[0].length_m > 0:
            self.few.append(f"{pair}: {len(routes)}")
        for rank, route in enumerate(routes, 1):
            self.rows.add([*ids, rank, True, *self._sums(route), *snaps], self._line(route))
        self.routes += len(routes)
        self.most = max(self.most, len(routes))

    def say(self, feedback: QgsProcessingFeedback, pairs: int) -> None:
        """Name the pairs, of so many, that are not reached and those with fewer routes than wanted."""
        translate = QCoreApplication.translate
        if self.lost:
            feedback.pushWarning(
                translate("Trocha", "{count} of {total} pairs are not reached ({pairs}).").format(
                    count=len(self.lost), total=pairs, pairs=named(self.lost)
                )
            )
        if self.few:
            feedback.pushInfo(
                translate(
                    "Trocha",
                    "{count} of {total} pairs have fewer than {wanted} routes that differ enough ({pairs}). "
                    "A larger MAX_DETOUR_PCT or MAX_OVERLAP_PCT, or a smaller NEAR_M or PLATEAU_PCT, "
                    "allows more.",
                ).format(
                    count=len(self.few), total=pairs, wanted=self.wanted, pairs=named(self.few)
                )
            )

    def _sums(self, route: Alternative) -> list[float]:
        costs = self.costs
        steps = steps_of(costs.grid, costs.moves, [route.cells])
        _, rise, _ = steps.parts(costs.terrain.elevation, costs.walk.substep)
        hours = float(route.hours[-1])
        return [
            hours, hours / self.hours_per_day, route.length_m / 1000, float(rise[rise > 0].sum()),
            float(-rise[rise < 0].sum()), route.detour_pct, route.overlap_pct,
        ]  # fmt: skip

    def _line(self, route: Alternative):
        elevation = self.ground.elevation
        x, y = elevation.grid.centre(*np.divmod(route.cells, elevation.grid.cols))
        return line_zm(x, y, elevation.values.ravel()[route.cells], route.hours)
