"""The conditions on which incidents are listed."""

from __future__ import annotations

import datetime

from qgis.core import QgsApplication
from qgis.gui import QgsCheckableComboBox
from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...core.entry import last_day, read_day
from ...core.errors import TrochaError
from ...layers.domain_texts import domain_texts
from ...layers.incident_filter import CANNOT_BE_JUDGED, IncidentFilter
from .. import settings
from ..locate import form_path
from ..words import Translated

TYPING_MS = 250  # a search starts when the fingers rest


class IncidentFilterBar(Translated, QWidget):
    """A search line, the map's extent, and the rest of the conditions when asked for."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        uic.loadUi(form_path("incident_filter_bar"), self)
        self._extent = None
        self._days: tuple[datetime.date | None, datetime.date | None] = (None, None)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self.changed)
        self._fill()
        self._connect()

    @property
    def filter(self) -> IncidentFilter:
        """The conditions as plain values."""
        return IncidentFilter(
            extent=self._extent if self.inMap.isChecked() else None,
            first_day=self._days[0],
            last_day=self._days[1],
            types=tuple(self.types.checkedItemsData()),
            reliability=self.reliability.value() or "",
            credibility=self.credibility.value() or 0,
            verifications=tuple(self.verifications.checkedItemsData()),
            text=self.text.text().strip(),
        )

    def is_filtering(self) -> bool:
        """Whether any condition is set."""
        return self.filter != IncidentFilter()

    def set_extent(self, extent: tuple[float, float, float, float] | None) -> None:
        """What the map shows: west, south, east, north in degrees."""
        if extent == self._extent:
            return
        self._extent = extent
        if self.inMap.isChecked():
            self.changed.emit()

    def set_days(self, first: datetime.date | None, last: datetime.date | None) -> None:
        """Take the days, both included, as a brush on a timeline gives them; None for no limit."""
        self.firstDay.setText("" if first is None else first.isoformat())
        self.lastDay.setText("" if last is None else last.isoformat())
        self._read_days()

    def show_all(self) -> None:
        """Set no condition."""
        self.blockSignals(True)
        self.text.clear()
        self.inMap.setChecked(False)
        self.set_days(None, None)
        self.types.deselectAllOptions()
        self.verifications.deselectAllOptions()
        self.reliability.choose(None)
        self.credibility.choose(None)
        self.blockSignals(False)
        self._typing.stop()
        self.changed.emit()

    def _read_days(self) -> None:
        days, faults = [], []
        for line, is_last in ((self.firstDay, False), (self.lastDay, True)):
            text = line.text().strip()
            try:
                day = read_day(text) if text else None
            except TrochaError as error:
                faults.append(str(error))
                day = None
            days.append(last_day(*day) if day and is_last else day and day[0])
        if not faults and all(days) and days[0] > days[1]:
            faults.append(self.tr("The first day is after the last; nothing can lie between."))
        self.daysMessage.say(" ".join(faults))
        days = tuple(days)
        if not faults and days != self._days:
            self._days = days
            self.changed.emit()

    def _fill(self) -> None:
        self.text.setShowSearchIcon(True)
        self.inMap.setChecked(settings.follows_map())
        self.more.setIcon(QgsApplication.getThemeIcon("/mActionFilter2.svg"))
        self.conditions.hide()
        everything = self.tr("all")
        for box, domain in (
            (self.types, "incident_type"),
            (self.verifications, "verification"),
        ):
            for value, label in domain_texts(domain).items():
                box.addItemWithCheckState(label, Qt.CheckState.Unchecked, value)
            box.setDefaultText(everything)
            box.setSizeAdjustPolicy(
                QgsCheckableComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(6)
        for box, domain in ((self.reliability, "reliability"), (self.credibility, "credibility")):
            labels = {
                grade: label
                for grade, label in domain_texts(domain).items()
                if grade not in CANNOT_BE_JUDGED
            }
            box.offer(labels, optional=True)
        self.reliability.setAccessibleName(self.tr("Reliability at least"))
        self.credibility.setAccessibleName(self.tr("Credibility at least"))
        self.firstDay.setAccessibleName(self.tr("First day"))
        self.lastDay.setAccessibleName(self.tr("Last day"))
        self.text.setAccessibleName(self.tr("Search"))
        tip = self.tr("A day, or a month (2015-03), quarter (2015-Q1) or year (2015)")
        self.firstDay.setToolTip(tip)
        self.lastDay.setToolTip(tip)

    def _connect(self) -> None:
        self.text.textChanged.connect(lambda _text: self._typing.start())
        self.text.returnPressed.connect(self._search_now)
        self.inMap.toggled.connect(self._on_in_map)
        self.more.toggled.connect(self.conditions.setVisible)
        for line in (self.firstDay, self.lastDay):
            line.editingFinished.connect(self._read_days)
        for box in (self.types, self.verifications):
            box.checkedItemsChanged.connect(lambda _items: self.changed.emit())
        for box in (self.reliability, self.credibility):
            box.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.clearButton.clicked.connect(lambda _checked: self.show_all())

    def _search_now(self) -> None:
        self._typing.stop()
        self.changed.emit()

    def _on_in_map(self, on: bool) -> None:
        settings.set_follows_map(on)
        self.changed.emit()
