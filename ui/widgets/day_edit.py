"""A date as far as it is known: typed, or picked from a calendar, with its precision beside it."""

from __future__ import annotations

import datetime

from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from ...core.entry import read_day, write_day
from ...core.errors import TrochaError
from ...core.precision import DAY
from ..words import Translated
from .choice_box import ChoiceBox

ROOM = 16  # pixels for the frame of a line


class DayEdit(Translated, QWidget):
    """A line for the date, a calendar and the precision, which follows what is typed."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText("2015-03-07")
        self.line.setToolTip(
            self.tr("Year, month and day; or less, as far as it is known: 2015-03, 2015-Q1, 2015")
        )
        self.line.textEdited.connect(self._follow)
        self.precision = ChoiceBox(self)
        self.precision.offer_domain("date_precision")
        self.precision.setToolTip(self.tr("How far the date may be off"))
        self.precision.setAccessibleName(self.tr("Date known to the"))
        self._button = QToolButton(self)
        self._button.setArrowType(
            Qt.ArrowType.DownArrow
        )  # QGIS's icon of a date is dark in all themes
        self._button.setToolTip(self.tr("Pick from a calendar"))
        self._button.setAccessibleName(self._button.toolTip())
        self._calendar = QCalendarWidget(self)
        self._menu = QMenu(self)
        action = QWidgetAction(self._menu)
        action.setDefaultWidget(self._calendar)
        self._menu.addAction(action)
        self._button.clicked.connect(self._open_at_day)
        self._calendar.activated.connect(self._pick)
        self._calendar.clicked.connect(self._pick)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 3)
        layout.addWidget(self._button)
        layout.addWidget(self.precision, 2)
        letters = self.line.fontMetrics().horizontalAdvance(self.line.placeholderText())
        self.line.setMinimumWidth(letters + ROOM)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def read(self) -> tuple[datetime.date, int]:
        """The day and its precision. Raises ``TrochaError`` for what is no day."""
        day, known = read_day(self.line.text())
        chosen = self.precision.value()
        if chosen < known:
            raise TrochaError(
                "'{text}' is no single day, but its precision is finer than that; write the whole "
                "date, or choose a coarser precision.",
                text=self.line.text().strip(),
            )
        return day, chosen

    def show_day(self, day: datetime.date | None, precision: int = DAY) -> None:
        """Show a day; nothing for None."""
        # A month from the 10th on, say, has its day written and its precision beside it.
        self.line.setText("" if day is None else write_day(day, precision).split(" (")[0])
        self.precision.choose(precision)

    def _follow(self, text: str) -> None:
        day = self._read_or_none(text)
        if day is not None:
            self.precision.choose(day[1])

    def _open_at_day(self, _checked: bool = False) -> None:
        day = self._read_or_none(self.line.text())
        self._calendar.setSelectedDate(
            QDate(day[0].year, day[0].month, day[0].day) if day else QDate.currentDate()
        )
        self._menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))
        self._calendar.setFocus()

    def _pick(self, day: QDate) -> None:
        self.show_day(datetime.date(day.year(), day.month(), day.day()), DAY)
        self._menu.close()
        self.line.setFocus()

    @staticmethod
    def _read_or_none(text: str):
        try:
            return read_day(text)
        except TrochaError:
            return None  # still being typed
