"""The brush of a chart and QGIS's temporal controller, kept in step both ways."""

from __future__ import annotations

from qgis.core import QgsDateTimeRange, QgsTemporalNavigationObject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QDate, QDateTime, QObject, Qt, QTime, pyqtSignal

from ..layers.compat import TEMPORAL_NAVIGATION_OFF

FIXED_RANGE = QgsTemporalNavigationObject.NavigationMode.FixedRange


class TemporalLink(QObject):
    """A brush shows its days on the map, and what the controller shows moves the brush.

    ``chart`` has ``brushed``, ``brush`` and ``set_brush`` as ``WeekChart`` has them. Nothing
    echoes: the chart is set without telling, and what this class itself tells the controller is
    not heard. ``played`` tells what the controller chose, for whoever filters by it. ``unlink``
    ends it.
    """

    played = pyqtSignal(QDate, QDate)  # both null where it shows all times

    def __init__(self, controller: QgsTemporalNavigationObject, chart, parent: QObject):
        super().__init__(parent)
        self._controller, self._chart = controller, chart
        self._telling = False
        # A change of mode sends a range as well; its own signal cannot be connected from Python
        # on QGIS 3.22, where its argument is declared without its class.
        self._heard = controller.updateTemporalRange
        chart.brushed.connect(self.show_days)
        self._heard.connect(self._played)
        self._show(self._shown_now())

    def unlink(self) -> None:
        """Stop listening, both ways; the map keeps the time it shows."""
        self._chart.brushed.disconnect(self.show_days)
        self._heard.disconnect(self._played)

    def show_days(self, first: QDate, last: QDate) -> None:
        """Show these days on the map, both within; all times for null ones."""
        self._telling = True
        try:
            if first.isNull():
                self._controller.setNavigationMode(TEMPORAL_NAVIGATION_OFF)
                return
            # First the extent: the mode then shows it at once, and not the old one before it.
            self._controller.setTemporalExtents(days_as_range(first, last))
            self._controller.setNavigationMode(FIXED_RANGE)
        finally:
            self._telling = False

    @property
    def days(self) -> tuple[QDate, QDate]:
        """The first and last day that the map shows; null where it shows all times."""
        return range_as_days(self._shown_now())

    def _played(self, shown: QgsDateTimeRange) -> None:
        if not self._telling:
            self._show(shown)

    def _shown_now(self) -> QgsDateTimeRange:
        mode = self._controller.navigationMode()
        if mode == TEMPORAL_NAVIGATION_OFF:
            return QgsDateTimeRange(QDateTime(), QDateTime())
        if mode == FIXED_RANGE:
            return self._controller.temporalExtents()
        return self._controller.dateTimeRangeForFrameNumber(self._controller.currentFrameNumber())

    def _show(self, shown: QgsDateTimeRange) -> None:
        first, last = range_as_days(shown)
        self._chart.set_brush(first, last)
        self.played.emit(first, last)


def link_to_map(canvas: QgsMapCanvas, chart, parent: QObject) -> TemporalLink | None:
    """Link a chart to the controller of a map; None where it has none, as beside the main window."""
    controller = canvas.temporalController()
    return None if controller is None else TemporalLink(controller, chart, parent)


def days_as_range(first: QDate, last: QDate) -> QgsDateTimeRange:
    """From the beginning of one day up to, not on, the beginning of the day after another."""
    begin, end = (QDateTime(day, QTime(0, 0), Qt.TimeSpec.UTC) for day in (first, last.addDays(1)))
    return QgsDateTimeRange(begin, end, True, False)


def range_as_days(shown: QgsDateTimeRange) -> tuple[QDate, QDate]:
    """The first and last day that a range touches; null where it is open to a side.

    A range that ends at midnight does not touch the day that begins there, unless it is that
    moment alone.
    """
    begin, end = shown.begin(), shown.end()
    if shown.isEmpty() or not (begin.isValid() and end.isValid()):
        return QDate(), QDate()
    if end.time() == QTime(0, 0) and end.date() > begin.date():
        return begin.date(), end.date().addDays(-1)
    return begin.date(), end.date()
