"""The bars by week with a brush that chooses a range of weeks, by hand or by keyboard."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...core.weeks import monday_of, week_of
from .time_axis import date_of
from .week_bars import WeekBars


@dataclass(frozen=True)
class _Drag:
    """A button held: the week it went down on, the brush it holds, and the brush before."""

    start: int
    held: tuple[int, int] | None
    before: tuple[int, int] | None


class WeekChart(WeekBars):
    """``set_counts`` shows counts, ``brushed`` tells the range chosen, ``set_brush`` sets it silently.

    Dates are days, both ends within the range, from a Monday to a Sunday; both are null where
    the brush is taken away. A drag brushes; a click takes one bar; a drag inside the brush moves
    it. Arrows move the brush, with Shift its end; Ctrl+A takes all, Escape takes it away.
    """

    brushed = pyqtSignal(QDate, QDate)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("weekChart")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._drag: _Drag | None = None

    def set_brush(self, first: QDate | None, last: QDate | None) -> None:
        """Brush the weeks from one day to another without telling; null or None for no brush."""
        if first is None or last is None or first.isNull() or last.isNull():
            weeks = None
        else:
            weeks = tuple(week_of(day.toPyDate().toordinal()) for day in (first, last))
        self._take(weeks, tell=False)

    @property
    def brush(self) -> tuple[QDate, QDate] | None:
        """First and last day brushed, both within; None for no brush."""
        if self._brush is None:
            return None
        return date_of(monday_of(self._brush[0])), date_of(monday_of(self._brush[1]) + 6)

    def keyPressEvent(self, event):
        """The brush by keyboard, a bar a step."""
        if self._bars is None:
            super().keyPressEvent(event)
            return
        key = event.key()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        first, last = self._ends()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(-self._size if key == Qt.Key.Key_Left else self._size, shift)
        elif key == Qt.Key.Key_Home:
            self._take((first, first + self._size - 1))
        elif key == Qt.Key.Key_End:
            self._take((last - self._size + 1, last))
        elif key == Qt.Key.Key_A and control:
            self._take((first, last))
        elif key == Qt.Key.Key_Escape and self._brush is not None:
            self._take(None)
        else:
            super().keyPressEvent(event)

    def _step(self, weeks: int, end_only: bool) -> None:
        first, last = self._ends()
        if self._brush is None:
            end = last if weeks < 0 else first + self._size - 1
            self._take((end - self._size + 1, end))
            return
        low, high = self._brush
        if end_only:
            self._take((low, min(max(high + weeks, low), last)))
            return
        # A brush stops at the ends as wide as it is.
        weeks = max(weeks, first - low) if weeks < 0 else min(weeks, last - high)
        self._take((low + weeks, high + weeks))

    def _take(self, weeks: tuple[int, int] | None, tell: bool = True) -> None:
        if weeks is not None:
            weeks = (min(weeks), max(weeks))
        if weeks == self._brush:
            return
        self._brush = weeks
        self._describe()
        self.update()
        if tell:
            self._tell()

    def _tell(self) -> None:
        self.brushed.emit(*(self.brush or (QDate(), QDate())))

    def mousePressEvent(self, event):
        """Begin a brush, or take hold of the one that is there."""
        if event.button() != Qt.MouseButton.LeftButton or self._bars is None:
            return
        week = self._week_at(event.pos().x())
        brush = self._brush
        if brush is not None and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._drag = _Drag(brush[0], None, brush)
            self.mouseMoveEvent(event)
        else:
            inside = brush is not None and brush[0] <= week <= brush[1]
            self._drag = _Drag(week, brush if inside else None, brush)

    def mouseMoveEvent(self, event):
        """Widen or move the brush while the button is held; it is told when it is let go."""
        drag = self._drag
        if drag is None or self._bars is None:
            return
        week = self._week_at(event.pos().x())
        if drag.held is None:
            low, high = min(drag.start, week), max(drag.start, week)
            self._take((low, high + self._size - 1), tell=False)
        elif week != drag.start:
            moved = week - drag.start
            self._take((drag.held[0] + moved, drag.held[1] + moved), tell=False)

    def mouseReleaseEvent(self, event):
        """A click without a drag takes the bar under the pointer."""
        drag = self._drag
        if drag is None or event.button() != Qt.MouseButton.LeftButton:
            return
        week = self._week_at(event.pos().x())
        if week != drag.start:
            self.mouseMoveEvent(event)
        self._drag = None
        if week == drag.start and self._brush == drag.before:
            self._take((week, week + self._size - 1), tell=False)
        if self._brush != drag.before:
            self._tell()

    def mouseDoubleClickEvent(self, event):
        """Take the brush away."""
        self._drag = None
        self._take(None)
