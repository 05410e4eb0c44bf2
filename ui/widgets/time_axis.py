"""Days along a line of pixels, and which of them to name."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from qgis.PyQt.QtCore import QDate

MONTHS_BETWEEN = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)


@dataclass(frozen=True)
class TimeAxis:
    """Proleptic ordinals ``first`` to ``last`` between the pixels ``left`` and ``right``."""

    first: float
    last: float
    left: float
    right: float

    def x_of(self, day: float) -> float:
        """Where a day begins."""
        return self.left + (day - self.first) / max(self.last - self.first, 1) * (
            self.right - self.left
        )

    def day_at(self, x: float) -> float:
        """The day, with its fraction, at a pixel; kept within the axis."""
        share = (x - self.left) / max(self.right - self.left, 1)
        return self.first + min(max(share, 0.0), 1.0) * (self.last - self.first)

    def ticks(self, width: float) -> Iterator[tuple[int, str]]:
        """Firsts of months or years to name, at least ``width`` pixels apart, with their names."""
        a_month = 30.44 * (self.right - self.left) / max(self.last - self.first, 1)
        step = next((n for n in MONTHS_BETWEEN if n * a_month >= width), MONTHS_BETWEEN[-1])
        begin = datetime.date.fromordinal(max(int(self.first), 1))
        month = -(-(begin.year * 12 + begin.month - 1) // step) * step
        while True:
            year, rest = divmod(month, 12)
            if not 1 <= year <= datetime.MAXYEAR:
                return
            day = datetime.date(year, rest + 1, 1).toordinal()
            if day > self.last:
                return
            if day >= self.first:
                yield day, f"{year}" if step % 12 == 0 else f"{year}-{rest + 1:02d}"
            month += step


def date_of(day: int) -> QDate:
    """A proleptic ordinal as Qt has it."""
    date = datetime.date.fromordinal(day)
    return QDate(date.year, date.month, date.day)
