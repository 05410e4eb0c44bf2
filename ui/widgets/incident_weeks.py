"""The chart by week below a list of incidents, its brush, the list's days and the map's time in step."""

from __future__ import annotations

from dataclasses import replace

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QDate, QEvent, QObject, QTimer

from ...layers.domain_texts import domain_texts
from ...layers.incident_book import IncidentBook
from ...layers.incident_filter import IncidentFilter
from ...layers.looks import incident_colours
from ...layers.week_counts import week_counts
from ..temporal import link_to_map
from .incident_list import IncidentList
from .time_axis import date_of
from .week_chart import WeekChart


class IncidentWeeks(QObject):
    """Counts what the list's filter lets pass on whatever day; ``close_down`` lets go of the map.

    Three may choose days: the brush, the list's own two lines, and the temporal controller. Each
    sets the other two; a range that is set already is left alone, which is where it ends.
    """

    def __init__(
        self, incidents: IncidentList, book: IncidentBook, canvas: QgsMapCanvas, parent: QObject
    ):
        super().__init__(parent)
        self._list, self._book = incidents, book
        self.chart = WeekChart()
        self.chart.set_looks(incident_colours(), domain_texts("incident_type"))
        self._days = (QDate(), QDate())
        self._counted: IncidentFilter | None = None  # what the bars show; None when out of date
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._count)
        self.chart.brushed.connect(self._list_days)
        self._link = link_to_map(canvas, self.chart, self)
        if self._link is not None:
            self._link.played.connect(self._list_days)
            self._list_days(*self._link.days)
        incidents.filterChanged.connect(self._filtered)
        book.changed.connect(self._written)
        self.chart.installEventFilter(self)

    def eventFilter(self, watched, event):
        """Count when the chart is shown: while nobody sees it, it is left as it was."""
        if watched is self.chart and event.type() == QEvent.Type.Show:
            self._soon.start(0)
        return super().eventFilter(watched, event)

    def close_down(self) -> None:
        """Stop listening, before the list and the book go."""
        self._soon.stop()
        if self._link is not None:
            self._link.unlink()
            self._link = None

    def _written(self) -> None:
        self._counted = None
        self._soon.start(0)

    def _list_days(self, first: QDate, last: QDate) -> None:
        """List the days that the brush or the controller chose."""
        if (first, last) != self._days:
            self._days = (first, last)
            self._list.set_days(
                *(None if day.isNull() else day.toPyDate() for day in (first, last))
            )

    def _filtered(self) -> None:
        """Brush the days of the list's filter, and count again where another condition changed."""
        wanted = self._list.filter
        days = (QDate(), QDate())
        if wanted.first_day and wanted.last_day:
            days = date_of(wanted.first_day.toordinal()), date_of(wanted.last_day.toordinal())
        if days != self._days:
            self._days = days
            self.chart.set_brush(*days)
            if self._link is not None:
                self._link.show_days(*days)
        self._soon.start(0)

    def _count(self) -> None:
        wanted = replace(self._list.filter, first_day=None, last_day=None)
        if wanted == self._counted or not self._book.is_open() or not self.chart.isVisible():
            return
        self.chart.set_counts(week_counts(self._book.incidents, wanted))
        self._counted = wanted
