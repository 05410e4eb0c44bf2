"""How a profile is painted: on the screen in the theme's colours, on paper in its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFontMetricsF, QPainter, QPalette, QPen, QPolygonF

from ...core.breaks import round_steps
from ...core.profile import Profile
from .profile_words import distance_text, distance_tick, height_text, hours_tick, slope_text

GAP = 4.0  # pixels between a label and what it names
LEAST_HEIGHT_M = 20.0  # ground flatter than this is drawn flat
STEEP = QColor("#e07b00")
MARKER = QColor("#e31a1c")
LEAST_CONTRAST = 100  # of ink and paper, in lightness from 0 to 255


@dataclass(frozen=True)
class Colours:
    """Of a chart; what marks the steepest stretch and the marker reads on any paper."""

    paper: QColor
    ink: QColor
    faint: QColor
    curve: QColor
    area: QColor

    @classmethod
    def of(cls, palette: QPalette) -> Colours:
        """Those of a theme, light or dark.

        A theme of style sheets leaves the palette's text as it was, which may be as dark as its
        paper; ink that would not read is replaced.
        """
        paper, ink = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
        dark = paper.lightness() < 128
        if abs(ink.lightness() - paper.lightness()) < LEAST_CONTRAST:
            ink = QColor("#dddddd" if dark else "#202020")
        curve = QColor("#5aa9e6" if dark else "#1f6fb2")
        return cls(paper, ink, _thin(ink, 60), curve, _thin(curve, 60))


def _thin(colour: QColor, alpha: int) -> QColor:
    return QColor(colour.red(), colour.green(), colour.blue(), alpha)


PRINTED = Colours(
    QColor("#ffffff"), QColor("#202020"), QColor("#d6d6d6"), QColor("#1f6fb2"), QColor("#cfe1f1")
)


class ProfileDrawing:
    """A profile laid out in a rectangle of pixels.

    Elevation stands on the left, distance below, hours above; each day's end is a dashed line.
    Where the way knows no elevation, or no hours, what needs it is left out.
    """

    def __init__(
        self, profile: Profile, hours_per_day: float, area: QRectF, metrics: QFontMetricsF
    ):
        self.profile = profile
        self._nights = profile.nights(hours_per_day)
        self._metrics = metrics
        self._line = metrics.height()
        self._heights = _height_steps(profile, area.height() / (2.2 * self._line))
        widest = max((metrics.horizontalAdvance(height_text(h)) for h in self._heights), default=0)
        # Above the plot: the days' numbers, where there are several, then the hours.
        above = (self._line + GAP) * (bool(self._nights) + (profile.hours is not None)) + GAP
        end = metrics.horizontalAdvance(distance_text(profile.length_m)) / 2
        self.plot = area.adjusted(
            max(widest + 3 * GAP, end), above, -max(end, 3 * GAP), -(self._line + 2 * GAP)
        )

    # -- where things are ----------------------------------------------------------

    def x_of(self, distance_m: float) -> float:
        """The pixel of a distance."""
        return self.plot.left() + self.plot.width() * distance_m / self.profile.length_m

    def distance_at(self, x: float) -> float:
        """The distance at a pixel, or of the nearer end beside the plot."""
        share = (x - self.plot.left()) / max(self.plot.width(), 1.0)
        return self.profile.length_m * min(max(share, 0.0), 1.0)

    def y_of(self, height_m: float | None) -> float:
        """The pixel of an elevation; the ground line where there is none."""
        if height_m is None:
            return self.plot.bottom()
        low, high = self._heights[0], self._heights[-1]
        return self.plot.bottom() - self.plot.height() * (height_m - low) / (high - low)

    # -- painting --------------------------------------------------------------------

    def paint(self, painter: QPainter, colours: Colours) -> None:
        """Everything but the marker."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._grid(painter, colours)
        if self.profile.height_m is not None:
            self._ground(painter, colours)
        self._days(painter, colours)
        painter.setPen(QPen(colours.ink, 1))
        painter.drawLine(self.plot.bottomLeft(), self.plot.bottomRight())

    def mark(self, painter: QPainter, colours: Colours, distance_m: float) -> None:
        """The marker: a line down the chart and a dot on the ground."""
        spot = self.profile.at(distance_m)
        at = QPointF(self.x_of(distance_m), self.y_of(spot.height_m))
        painter.setPen(QPen(MARKER, 1))
        painter.drawLine(QPointF(at.x(), self.plot.top()), QPointF(at.x(), self.plot.bottom()))
        painter.setPen(QPen(colours.paper, 1.5))
        painter.setBrush(MARKER)
        painter.drawEllipse(at, 5.0, 5.0)

    def _grid(self, painter: QPainter, colours: Colours) -> None:
        plot = self.plot
        for height in self._heights:
            y = self.y_of(height)
            painter.setPen(QPen(colours.faint, 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            text = height_text(height)
            width = self._metrics.horizontalAdvance(text)
            self._write(painter, colours, plot.left() - width - GAP, y - self._line / 2, text)
        below = plot.bottom() + GAP
        for x, left, text in self._ticks(self._distances()):
            self._notch(painter, colours, x, plot.bottom(), GAP)
            self._write(painter, colours, left, below, text)
        for x, left, text in self._ticks(self._hours()):
            self._notch(painter, colours, x, plot.top(), -GAP)
            self._write(painter, colours, left, plot.top() - self._line - GAP, text)

    def _distances(self) -> list[tuple[float, str]]:
        """(distance, label) of the ticks along the bottom."""
        whole = self.profile.length_m
        steps = round_steps(0.0, whole, max(2, int(self.plot.width() / (8 * self._line))))
        return [(d, distance_tick(d, whole)) for d in steps if d <= whole]

    def _hours(self) -> list[tuple[float, str]]:
        """(distance, label) of the ticks along the top, which stand where their time is reached."""
        total = self.profile.total_hours
        if total is None:
            return []
        steps = round_steps(0.0, total, max(2, int(self.plot.width() / (6 * self._line))))
        spots = [(self.profile.after(h), hours_tick(h)) for h in steps]
        return [(spot.distance_m, text) for spot, text in spots if spot is not None]

    def _ticks(self, at: list[tuple[float, str]]) -> Iterator[tuple[float, float, str]]:
        """(pixel, left of its label, label) of the ticks whose labels have room."""
        free = -np.inf
        for distance, text in at:
            x, width = self.x_of(distance), self._metrics.horizontalAdvance(text)
            if x - width / 2 >= free:
                free = x + width / 2 + 2 * GAP
                yield x, x - width / 2, text

    def _ground(self, painter: QPainter, colours: Colours) -> None:
        way = self.profile
        points = [
            QPointF(self.x_of(d), self.y_of(h))
            for d, h in zip(way.distance_m.tolist(), way.height_m.tolist())
        ]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.area)
        painter.drawPolygon(QPolygonF([self.plot.bottomLeft(), *points, self.plot.bottomRight()]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.curve, 1.8))
        painter.drawPolyline(QPolygonF(points))
        steep = way.steepest()
        inside = (way.distance_m >= steep.start_m) & (way.distance_m <= steep.end_m)
        stretch = [point for point, is_ in zip(points, inside) if is_]
        painter.setPen(QPen(STEEP, 4, cap=Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(QPolygonF(stretch))
        text = slope_text(steep.degrees)
        middle = stretch[len(stretch) // 2]
        width = self._metrics.horizontalAdvance(text)
        left = min(middle.x() + 2 * GAP, self.plot.right() - width)
        top = max(min(p.y() for p in stretch) - self._line - GAP, self.plot.top())
        painter.setPen(QPen(STEEP, 1))
        painter.drawText(QPointF(left, top + self._metrics.ascent()), text)

    def _days(self, painter: QPainter, colours: Colours) -> None:
        """A dashed line where a day ends, and its number where there is room for it."""
        ends = [self.x_of(spot.distance_m) for spot in self._nights]
        for spot, x in zip(self._nights, ends):
            painter.setPen(QPen(colours.ink, 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, self.plot.top()), QPointF(x, self.plot.bottom()))
            painter.setPen(QPen(colours.paper, 1))
            painter.setBrush(colours.ink)
            painter.drawEllipse(QPointF(x, self.y_of(spot.height_m)), 3.5, 3.5)
        if not ends:
            return
        starts, ends = [self.plot.left(), *ends], [*ends, self.plot.right()]
        for day, (left, right) in enumerate(zip(starts, ends), 1):
            text = QCoreApplication.translate("Trocha", "Day {n}").format(n=day)
            width = self._metrics.horizontalAdvance(text)
            if width + 2 * GAP <= right - left:
                middle = (left + right - width) / 2
                top = self.plot.top() - 2 * (self._line + GAP)
                self._write(painter, colours, middle, top, text)

    def _notch(self, painter, colours: Colours, x: float, y: float, length: float) -> None:
        painter.setPen(QPen(colours.ink, 1))
        painter.drawLine(QPointF(x, y), QPointF(x, y + length))

    def _write(self, painter, colours: Colours, left: float, top: float, text: str) -> None:
        painter.setPen(QPen(colours.ink, 1))
        painter.drawText(QPointF(left, top + self._metrics.ascent()), text)


def _height_steps(profile: Profile, most: float) -> list[float]:
    """Round elevations from below the lowest to above the highest; none without elevation."""
    if profile.height_m is None:
        return []
    low, high = float(profile.height_m.min()), float(profile.height_m.max())
    if high - low < LEAST_HEIGHT_M:
        middle = (low + high) / 2
        low, high = middle - LEAST_HEIGHT_M / 2, middle + LEAST_HEIGHT_M / 2
    return round_steps(low, high, max(2, int(most)))
