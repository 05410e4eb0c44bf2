"""An airstrip's history drawn as a line of time: its statuses, its changes and what caused them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QDate, QEvent, QPointF, QRect, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ...core.history import Stretch
from ..plain import as_tooltip
from ..words import Translated
from .ink import Ink, readable_on
from .time_axis import TimeAxis, date_of

MARGIN, BAND, MARK = 8, 22, 5  # pixels: at the sides, height of the coloured band, half a mark
PALE = 70  # of 255: the opacity of what is yet to come
GRAB = 6  # pixels within which a click or the pointer means a change
LEAST_DAYS = 60  # shown at the least, so that a history of one day has a width
ROOM = 0.1  # of the time shown, left free before the first change and after today


@dataclass(frozen=True)
class Mark:
    """A change on the line. ``until``: the day before which it took place; ``text``: its tool tip.

    ``caused``: an incident is named as its cause. ``doubted``: it does not follow from the one
    before.
    """

    day: int
    until: int
    text: str
    caused: bool
    doubted: bool = False


class StatusTimeline(Translated, QWidget):
    """Draws stretches and marks; arrows step through the changes, a click asks for a date."""

    change_chosen = pyqtSignal(int)  # position of the mark
    date_chosen = pyqtSignal(QDate)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("statusTimeline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("History of the airstrip"))
        self._ink = Ink(self)
        self._words: dict[str, str] = {}
        self._colours: dict[str, QColor] = {}
        self._stretches: list[Stretch] = []
        self._marks: list[Mark] = []
        self._chosen = -1
        self._day = None
        self._axis = TimeAxis(0, 1, 0, 1)
        self._today = datetime.date.today().toordinal()

    def set_looks(self, colours: dict[str, str], words: dict[str, str]) -> None:
        """The colour and the name of each status."""
        self._colours = {status: QColor(colour) for status, colour in colours.items()}
        self._words = words

    def set_history(self, stretches: Sequence[Stretch], marks: Sequence[Mark]) -> None:
        """Show a history; ``marks`` in the order of time. Nothing is chosen then."""
        self._stretches, self._marks = list(stretches), list(marks)
        self._chosen = -1
        self._today = datetime.date.today().toordinal()
        self.setAccessibleDescription(
            self.tr("{count} changes of status").format(count=len(self._marks))
        )
        self.updateGeometry()
        self.update()

    def set_day(self, day: int | None) -> None:
        """The day whose status is asked for, drawn as a line; None for none."""
        self._day = day
        self.update()

    def choose(self, position: int) -> None:
        """Choose a change, as arrows do; -1 for none."""
        if position == self._chosen:
            return
        self._chosen = position
        if position >= 0:
            self.setAccessibleDescription(self._marks[position].text)
            self.change_chosen.emit(position)
        self.update()

    @property
    def chosen(self) -> int:
        """The position of the change chosen, -1 for none."""
        return self._chosen

    def x_of(self, day: int) -> float:
        """Where a day begins, in pixels."""
        return self._time().x_of(day)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as band, marks and dates are."""
        return QSize(260, self._band().bottom() + 2 * MARK + self.fontMetrics().height() + 10)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The same: nothing of it may be cut off."""
        return self.sizeHint()

    def _band(self) -> QRect:
        return QRect(MARGIN, 2 * MARK + 4, max(1, self.width() - 2 * MARGIN), BAND)

    def _time(self) -> TimeAxis:
        days = [mark.day for mark in self._marks] or [self._day or self._today]
        first, end = min(days), max(days)
        # What happened takes half the width at least, however long ago it was.
        last = max(end, min(self._today, end + max(end - first, LEAST_DAYS)))
        room = max(int((last - first) * ROOM), (LEAST_DAYS - (last - first)) // 2)
        return TimeAxis(first - room, last + room, MARGIN, self.width() - MARGIN)

    def paintEvent(self, event):
        """Band, marks, dates, the line of the day asked for, and the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        time, band = self._time(), QRectF(self._band())
        if not self._stretches:
            painter.setPen(self._ink.colour())
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("No airstrip"))
            return
        for stretch in self._stretches:
            self._draw_stretch(painter, time, band, stretch)
        self._draw_days(painter, time, band)
        for position, mark in enumerate(self._marks):
            self._draw_mark(painter, time, band, mark, position == self._chosen)
        if self.hasFocus():
            pen = QPen(self.palette().highlight().color(), 1, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -1.5, -1.5))

    def _draw_stretch(self, painter, time: TimeAxis, band: QRectF, stretch: Stretch) -> None:
        left = band.left() if stretch.start is None else time.x_of(stretch.start)
        right = band.right() if stretch.end is None else time.x_of(stretch.end)
        colour = QColor(self._colours.get(stretch.status, QColor("#888888")))
        # What nobody saw, before the log, is hatched; what is yet to come is pale.
        pattern = Qt.BrushStyle.BDiagPattern if stretch.presumed else Qt.BrushStyle.SolidPattern
        future = time.x_of(self._today + 1)
        if stretch.end is None and future < right:
            pale = QColor(colour)
            pale.setAlpha(PALE)
            painter.fillRect(QRectF(future, band.top(), right - future, band.height()), pale)
            right = future
        shape = QRectF(left, band.top(), max(right - left, 1.0), band.height())
        painter.fillRect(shape, QBrush(colour, pattern))
        word = self._words.get(stretch.status, stretch.status)
        visible = shape.intersected(band)
        if self.fontMetrics().horizontalAdvance(word) + 6 < visible.width():
            on = self._ink.colour() if stretch.presumed else readable_on(colour)
            painter.setPen(on)
            painter.drawText(visible, Qt.AlignmentFlag.AlignCenter, word)

    def _draw_days(self, painter, time: TimeAxis, band: QRectF) -> None:
        text = self._ink.colour()
        painter.setPen(QPen(text, 1))
        below = band.bottom() + 2 * MARK + 2
        metrics = self.fontMetrics()
        for day, label in time.ticks(metrics.horizontalAdvance("8888-88") + 12):
            x = time.x_of(day)
            painter.drawLine(QPointF(x, band.bottom()), QPointF(x, below))
            width = metrics.horizontalAdvance(label)
            at = min(max(x - width / 2, 0), self.width() - width)
            painter.drawText(QPointF(at, below + metrics.ascent() + 2), label)
        if self._day is not None and time.first <= self._day <= time.last:
            x = time.x_of(self._day + 0.5)
            painter.setPen(QPen(text, 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, 2), QPointF(x, below))

    def _draw_mark(self, painter, time: TimeAxis, band: QRectF, mark: Mark, chosen: bool) -> None:
        """A diamond above the band where an incident caused it, a tick where none is named.

        A bar along its foot spans the days on which it may have happened.
        """
        text = self._ink.colour()
        x, y = time.x_of(mark.day), band.top() - MARK - 1
        colour = QColor("#d0021b") if mark.doubted else text
        painter.setPen(QPen(self.palette().highlight().color() if chosen else colour, 2))
        if mark.until > mark.day + 1:
            end = time.x_of(mark.until)
            painter.drawLine(QPointF(x, band.top() - 1), QPointF(end, band.top() - 1))
        painter.drawLine(QPointF(x, band.top() - MARK), QPointF(x, band.bottom()))
        if mark.caused or chosen:
            size = MARK + 1 if chosen else MARK
            diamond = QPolygonF(
                [
                    QPointF(x, y - size),
                    QPointF(x + size, y),
                    QPointF(x, y + size),
                    QPointF(x - size, y),
                ]
            )
            painter.setBrush(colour if mark.caused else self.palette().highlight().color())
            painter.drawPolygon(diamond)

    def keyPressEvent(self, event):
        """Left and right step through the changes, Home and End go to the first and last."""
        last = len(self._marks) - 1
        wanted = {
            Qt.Key.Key_Left: max(self._chosen - 1, 0) if self._chosen >= 0 else last,
            Qt.Key.Key_Right: min(self._chosen + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(event.key())
        if wanted is None or last < 0:
            super().keyPressEvent(event)
        else:
            self.choose(wanted)

    def mousePressEvent(self, event):
        """A click on a change chooses it; elsewhere it asks for the status of that day."""
        if event.button() != Qt.MouseButton.LeftButton or not self._stretches:
            return
        x = event.pos().x()
        position = self._mark_at(x)
        if position >= 0:
            self.choose(position)
        else:
            self.choose(-1)
            day = int(self._time().day_at(x))
            self.date_chosen.emit(date_of(day))

    def _mark_at(self, x: float) -> int:
        """The nearest change within reach of a place, -1 for none."""
        time = self._time()
        distances = [abs(time.x_of(mark.day) - x) for mark in self._marks]
        nearest = min(distances, default=GRAB + 1)
        return distances.index(nearest) if nearest <= GRAB else -1

    def event(self, event):
        """Tool tips of changes and stretches."""
        if event.type() == QEvent.Type.ToolTip and self._stretches:
            text = self.text_at(event.pos().x())
            QToolTip.showText(event.globalPos(), as_tooltip(text), self)
            return True
        return super().event(event)

    def text_at(self, x: float) -> str:
        """What is said of a place: the change there, else the stretch."""
        position = self._mark_at(x)
        if position >= 0:
            return self._marks[position].text
        day = self._time().day_at(x)
        for stretch in self._stretches:
            begun = stretch.start is None or stretch.start <= day
            if begun and (stretch.end is None or day < stretch.end):
                return self._describe(stretch)
        return ""

    def _describe(self, stretch: Stretch) -> str:
        word = self._words.get(stretch.status, stretch.status)
        start, end = (
            None if day is None else datetime.date.fromordinal(day).isoformat()
            for day in (stretch.start, stretch.end)
        )
        if stretch.presumed:
            return self.tr("{status}, presumed: the log begins on {end}").format(
                status=word, end=end
            )
        if start and end:
            return self.tr("{status} from {start} to {end}, {days} days").format(
                status=word, start=start, end=end, days=stretch.end - stretch.start
            )
        if start:
            return self.tr("{status} since {start}").format(status=word, start=start)
        if end:
            return self.tr("{status} until {end}").format(status=word, end=end)
        return self.tr("{status}, as entered").format(status=word)
