"""Incidents by week and type as stacked bars, with dates and a legend."""

from __future__ import annotations

import datetime

from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ...core.weeks import WeekCounts, grouped, iso_week, monday_of, week_of
from ..plain import as_tooltip
from ..words import Translated
from .ink import Ink
from .time_axis import TimeAxis, date_of

LEAST_BAR = 4  # pixels; where weeks would be narrower, several share a bar
MARGIN, PLOT, LEAST_PLOT = 6, 72, 36  # pixels: around, height of the bars and the least of it
LEGEND_ROWS = 2
PALE = 80  # of 255: the opacity of incidents whose week is not sure
UNSURE = "?"  # stands for no type in the legend, but for the hatching
# Types that share a colour on the map, where the shape tells them apart, are tints of it here:
# mixed by so much with white, or where negative with black.
TINTS = (0.0, 0.45, -0.4, 0.7, -0.65, 0.25)


class WeekBars(Translated, QWidget):
    """``set_counts`` shows counts, ``set_looks`` says how; a range of weeks may be brushed."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Incidents by week"))
        self._ink = Ink(self)
        self._counts: WeekCounts | None = None
        self._bars: WeekCounts | None = None
        self._size = 1  # weeks a bar
        self._colours: dict[str, QColor] = {}
        self._words: dict[str, str] = {}
        self._brush: tuple[int, int] | None = None  # first and last week, both within
        self._describe()

    def set_looks(self, colours: dict[str, str], words: dict[str, str]) -> None:
        """The colour (as the map has it) and the name of each type."""
        # Tinted by all the types there are, so that a filter never changes a type's colour.
        seen: dict[str, int] = {}
        for kind, colour in colours.items():
            rank = seen.get(colour, 0)
            seen[colour] = rank + 1
            self._colours[kind] = _mixed(QColor(colour), TINTS[rank % len(TINTS)])
        self._words = dict(words)
        self.update()

    def set_counts(self, counts: WeekCounts) -> None:
        """Show these; the brush stays where it is."""
        self._counts = counts if len(counts) else None
        self._arrange()
        self._describe()
        self.updateGeometry()
        self.update()

    @property
    def weeks_a_bar(self) -> int:
        """How many weeks a bar stands for at the present width."""
        return self._size

    def summary(self) -> str:
        """What is shown and brushed, in words."""
        if self._counts is None:
            return self.tr("No dated incident in the list")
        low, high = self._brush or (self._counts.first, self._counts.first + len(self._counts) - 1)
        total = self._within(low, high)
        said = self.tr("Incidents: {count}, {first} to {last}").format(
            count=_number(total),
            first=date_of(monday_of(low)).toString("yyyy-MM-dd"),
            last=date_of(monday_of(high) + 6).toString("yyyy-MM-dd"),
        )
        if self._size > 1:
            said += " · " + self.tr("{count} weeks a bar").format(count=self._size)
        if self._counts.left_out:
            said += " · " + self.tr("{count} a century earlier, not shown").format(
                count=self._counts.left_out
            )
        return said

    def text_at(self, x: float, y: float) -> str:
        """What the bar at a pixel holds; below the bars, all types and their numbers."""
        if self._bars is None:
            return ""
        if y > self._plot().bottom():
            totals = zip(self._counts.kinds, self._counts.total.sum(axis=1))
            return "\n".join(f"{self._words.get(k, k)}: {_number(n)}" for k, n in totals)
        week = self._week_at(x)
        column = (week - self._bars.first) // self._size
        first = datetime.date.fromordinal(monday_of(week))
        last = datetime.date.fromordinal(monday_of(week + self._size) - 1)
        year, number = iso_week(week)
        lines = [f"{year}-W{number:02d}: {first} – {last}"]
        for row, kind in enumerate(self._bars.kinds):
            sure, spread = self._bars.sure[row, column], self._bars.spread[row, column]
            if sure or spread:
                lines.append(f"{self._words.get(kind, kind)}: {_number(sure + spread)}")
        rough = float(self._bars.spread[:, column].sum())
        if rough:
            lines.append(
                self.tr("of which {count} by dates known roughly, shared over their weeks").format(
                    count=_number(rough)
                )
            )
        return "\n".join(lines)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Plot, dates, one line of words and the legend."""
        return QSize(260, PLOT + self._height_beside())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The same with a low plot."""
        return QSize(160, LEAST_PLOT + self._height_beside())

    def _height_beside(self) -> int:
        """What is not plot."""
        rows = len(self._legend_rows(max(self.width(), 160)))
        return 2 * MARGIN + (2 + rows) * (self.fontMetrics().height() + 2)

    def resizeEvent(self, event):
        """More or fewer weeks share a bar, and the legend takes more or fewer rows."""
        self._arrange()
        self.updateGeometry()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        if self._counts is None:
            self._bars, self._size = None, 1
            return
        room = max(1, int((self.width() - 2 * MARGIN) // LEAST_BAR))
        self._size = -(-len(self._counts) // room)
        self._bars = grouped(self._counts, self._size)

    def _plot(self) -> QRectF:
        top = MARGIN + self.fontMetrics().height() + 2
        height = max(LEAST_PLOT, self.height() - self._height_beside())
        return QRectF(MARGIN, top, max(1, self.width() - 2 * MARGIN), height)

    def _time(self) -> TimeAxis:
        plot = self._plot()
        first = monday_of(self._bars.first)
        last = first + 7 * self._size * len(self._bars)
        # Few weeks do not fill the width: a bar as wide as the panel is no bar.
        right = min(plot.right(), plot.left() + 28 * len(self._bars))
        return TimeAxis(first, last, plot.left(), right)

    def _ends(self) -> tuple[int, int]:
        """The first and last week that bars stand for."""
        first = self._bars.first
        return first, first + self._size * len(self._bars) - 1

    def _week_at(self, x: float) -> int:
        """The first week of the bar at a pixel."""
        first, last = self._ends()
        week = min(max(int(week_of(int(self._time().day_at(x)))), first), last)
        return first + (week - first) // self._size * self._size

    def _within(self, low: int, high: int) -> float:
        """Incidents in weeks ``low`` to ``high``, both within."""
        first = self._counts.first
        columns = slice(max(low - first, 0), max(high - first + 1, 0))
        return float(self._counts.total[:, columns].sum())

    def _describe(self) -> None:
        self.setAccessibleDescription(self.summary())

    def paintEvent(self, event):
        """Words, brush, bars, dates, legend and focus."""
        painter = QPainter(self)
        palette, metrics = self.palette(), self.fontMetrics()
        text = self._ink.colour()
        painter.setPen(text)
        line = QRectF(MARGIN, MARGIN - 2, self.width() - 2 * MARGIN, metrics.height() + 2)
        said = metrics.elidedText(self.summary(), Qt.TextElideMode.ElideRight, int(line.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, said)
        if self._bars is not None:
            self._draw_brush(painter)
            self._draw_bars(painter)
            self._draw_days(painter, text)
            self._draw_legend(painter, text)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.highlight().color(), 1, Qt.PenStyle.DotLine))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -1.5, -1.5))

    def _draw_brush(self, painter: QPainter) -> None:
        if self._brush is None:
            return
        plot, time = self._plot(), self._time()
        left, right = (
            min(max(x, plot.left()), plot.right())
            for x in (
                time.x_of(monday_of(self._brush[0])),
                time.x_of(monday_of(self._brush[1] + 1)),
            )
        )
        colour = QColor(self.palette().color(QPalette.ColorRole.Highlight))
        colour.setAlpha(70)
        painter.fillRect(QRectF(left, plot.top(), right - left, plot.height()), colour)
        painter.setPen(QPen(self.palette().highlight().color(), 2))
        for x in (left, right):
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))

    def _draw_bars(self, painter: QPainter) -> None:
        plot, time, bars = self._plot(), self._time(), self._bars
        tallest = max(float(bars.total.sum(axis=0).max()), 1.0)
        gap = 1 if (time.right - time.left) / len(bars) > 3 else 0
        for column in range(len(bars)):
            week = bars.first + column * self._size
            left, right = time.x_of(monday_of(week)), time.x_of(monday_of(week + self._size))
            bottom = plot.bottom()
            for row, kind in enumerate(bars.kinds):
                for value, unsure in (
                    (bars.sure[row, column], False),
                    (bars.spread[row, column], True),
                ):
                    if value <= 0:
                        continue
                    height = float(value) / tallest * (plot.height() - 2)
                    shape = QRectF(left, bottom - height, max(right - left - gap, 1), height)
                    _fill(painter, shape, self._colour(kind), unsure)
                    bottom -= height
        painter.setPen(QPen(self._ink.colour(), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        # How much the tallest bar is: the one number that the axis needs.
        label, metrics = _number(tallest), self.fontMetrics()
        width = metrics.horizontalAdvance(label) + 4
        box = QRectF(plot.right() - width, plot.top(), width, metrics.height())
        painter.fillRect(box, self._ink.behind())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)

    def _draw_days(self, painter: QPainter, text: QColor) -> None:
        plot, time, metrics = self._plot(), self._time(), self.fontMetrics()
        painter.setPen(text)
        taken = 0.0
        for day, label in time.ticks(metrics.horizontalAdvance("8888-88") + 10):
            x = time.x_of(day)
            width = metrics.horizontalAdvance(label)
            at = min(max(x - width / 2, 0), self.width() - width)
            painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 3))
            if at >= taken:
                painter.drawText(QPointF(at, plot.bottom() + metrics.ascent() + 3), label)
                taken = at + width + 1

    def _legend_rows(self, width: float) -> list[list[tuple[str, str, float]]]:
        """Rows of (type, label, width), the most frequent first; what has no room is summed up."""
        if self._counts is None:
            return []
        metrics = self.fontMetrics()
        totals = dict(zip(self._counts.kinds, self._counts.total.sum(axis=1)))
        entries = []
        if self._counts.spread.any():
            label = self.tr("week not sure")
            entries.append(
                (UNSURE, label, metrics.horizontalAdvance(label) + metrics.height() + 12)
            )
        for kind in sorted(totals, key=lambda kind: -totals[kind]):
            label = f"{self._words.get(kind, kind)} {_number(totals[kind])}"
            entries.append((kind, label, metrics.horizontalAdvance(label) + metrics.height() + 12))
        more = self.tr("and {count} more")
        room = metrics.horizontalAdvance(more.format(count=88))
        rows, used = [[]], MARGIN
        for done, entry in enumerate(entries):
            last = len(rows) == LEGEND_ROWS and done < len(entries) - 1
            if used + entry[2] + (room if last else 0) > width - MARGIN and rows[-1]:
                if len(rows) == LEGEND_ROWS:
                    rows[-1].append(("", more.format(count=len(entries) - done), room))
                    break
                rows.append([])
                used = MARGIN
            rows[-1].append(entry)
            used += entry[2]
        return rows

    def _draw_legend(self, painter: QPainter, text: QColor) -> None:
        metrics = self.fontMetrics()
        line = metrics.height() + 2
        top = self._plot().bottom() + line + 4
        for row in self._legend_rows(self.width()):
            left = float(MARGIN)
            for kind, label, width in row:
                at = left
                if kind:
                    side = metrics.height() - 4
                    swatch = QRectF(left, top + 2, side, side)
                    _fill(painter, swatch, self._colour(kind), kind == UNSURE)
                    at += side + 4
                painter.setPen(text)
                painter.drawText(QPointF(at, top + metrics.ascent()), label)
                left += width
            top += line

    def _colour(self, kind: str) -> QColor:
        return self._colours.get(kind, QColor("#6b6b6b"))

    def event(self, event):
        """Tool tips of bars."""
        if event.type() == QEvent.Type.ToolTip and self._bars is not None:
            text = self.text_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), as_tooltip(text) if text else "", self)
            return True
        return super().event(event)


def _fill(painter: QPainter, shape: QRectF, colour: QColor, unsure: bool) -> None:
    """A filled shape; what is not sure is pale and hatched, as on the airstrip's line of time."""
    if not unsure:
        painter.fillRect(shape, colour)
        return
    pale = QColor(colour)
    pale.setAlpha(PALE)
    painter.fillRect(shape, pale)
    painter.fillRect(shape, QBrush(colour, Qt.BrushStyle.BDiagPattern))


def _mixed(colour: QColor, tint: float) -> QColor:
    """A colour mixed with white, or with black by a negative share."""
    other, share = (255 if tint > 0 else 0), abs(tint)
    parts = (colour.red(), colour.green(), colour.blue())
    return QColor(*(round(part + (other - part) * share) for part in parts))


def _number(value: float) -> str:
    """A count, with a decimal only where it has one."""
    return f"{value:,.0f}" if abs(value - round(value)) < 0.05 else f"{value:,.1f}"
