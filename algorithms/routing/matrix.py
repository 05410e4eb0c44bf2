"""A row a pair: the fields of an OD matrix, and how times become rows and lines."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.core import QgsFields

from ...core.pairtimes import OriginTimes, Tally
from ...core.progress import Progress
from ...layers import compat
from ...layers.sinks import Rows
from ...layers.vector import fields_of, line_xy
from ..endpoints import Endpoints


def matrix_fields(refining: bool) -> QgsFields:
    """The fields of trocha:odmatrix, in order; the last two only of a refined one."""
    return fields_of(
        compat.field("origin_id", "text"),
        compat.field("dest_id", "text"),
        compat.field("reached", "boolean"),
        compat.field("hours", "real"),
        *(
            [compat.field("grid_hours", "real"), compat.field("refined", "boolean")]
            if refining
            else []
        ),
    )


@dataclass
class MatrixRows:
    """Writes pairs as they are found and keeps count.

    ``lines`` None without that output. ``kept``: pairs that a refined matrix tells the hours of
    the grid for.
    """

    rows: Rows
    lines: Rows | None
    origins: Endpoints
    destinations: Endpoints
    refining: bool
    tally: Tally = field(default_factory=Tally)
    kept: int = 0

    def write(self, times: OriginTimes, progress: Progress) -> None:
        """The pairs of an origin. Raises ``Cancelled``."""
        origin = times.origin
        for i, hours in enumerate(times.hours):
            progress.check()
            pair = self.origins.ids[origin], self.destinations.ids[i]
            reached = self.tally.add(*pair, hours)
            values = [*pair, reached, hours]
            if self.refining:
                refined = bool(times.refined[i]) if reached else None
                values += [times.grid_hours[i], refined]
                self.kept += refined is False
            self.rows.add(values)
            if self.lines is not None and reached:
                self.lines.add(values, self._straight(origin, i))

    def _straight(self, origin: int, destination: int):
        ends = (self.origins.places, origin), (self.destinations.places, destination)
        return line_xy([places.x[i] for places, i in ends], [places.y[i] for places, i in ends])
