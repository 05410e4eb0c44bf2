"""A chart of elevation against distance with a marker that mouse and keyboard move."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontMetricsF, QImage, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ...core.profile import Profile
from ..words import Translated
from .profile_drawing import PRINTED, Colours, ProfileDrawing
from .profile_words import readout

STEPS = 200  # of an arrow key along the whole way; ten times as far with Page Up and Page Down
PICTURE = QSize(1100, 480)  # of an exported picture, in units that are two pixels each
PICTURE_SCALE = 2
MARGIN = 8


class ProfileChart(Translated, QWidget):
    """Shows one profile; ``moved`` tells where its user put the marker, in metres from the start."""

    moved = pyqtSignal(float)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._profile: Profile | None = None
        self._hours_per_day = 8.0
        self._marker: float | None = None
        self._drawing: ProfileDrawing | None = None
        self.setObjectName("profileChart")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(220, 90)
        self.setAccessibleName(self.tr("Route profile"))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide and low, as a panel at the bottom is."""
        return QSize(700, 150)

    @property
    def marker(self) -> float | None:
        """Metres from the start, None while there is none."""
        return self._marker

    def show_profile(self, profile: Profile | None, hours_per_day: float) -> None:
        """Another profile, or none, without a marker."""
        self._profile, self._hours_per_day, self._marker = profile, hours_per_day, None
        self._laid_out()

    def set_hours_per_day(self, hours_per_day: float) -> None:
        """Other days for the same profile; the marker stays."""
        self._hours_per_day = hours_per_day
        self._laid_out()

    def set_marker(self, distance_m: float) -> None:
        """Put the marker somewhere without telling so."""
        self._marker = min(max(distance_m, 0.0), self._profile.length_m)
        self.setAccessibleDescription(readout(self._profile.at(self._marker), self._hours_per_day))
        self.update()

    def picture(self, title: str, lines: list[str]) -> QImage:
        """The chart on white paper with a title above and lines below, for a report."""
        image = QImage(PICTURE * PICTURE_SCALE, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(PICTURE_SCALE)
        image.fill(PRINTED.paper)
        painter = QPainter(image)
        bold = self.font()
        bold.setBold(True)
        metrics = QFontMetricsF(self.font(), image)
        line = metrics.height()
        whole = QRectF(MARGIN, MARGIN, PICTURE.width() - 2 * MARGIN, PICTURE.height() - 2 * MARGIN)
        below = line * len(lines)
        painter.setFont(bold)
        painter.setPen(QPen(PRINTED.ink))
        painter.drawText(whole, Qt.AlignmentFlag.AlignTop, title)
        painter.setFont(self.font())
        painter.drawText(
            whole.adjusted(0, whole.height() - below, 0, 0),
            Qt.AlignmentFlag.AlignTop,
            "\n".join(lines),
        )
        area = whole.adjusted(0, line + MARGIN, 0, -below - MARGIN)
        ProfileDrawing(self._profile, self._hours_per_day, area, metrics).paint(painter, PRINTED)
        painter.end()
        return image

    # -- what Qt asks -----------------------------------------------------------------

    def paintEvent(self, event):
        """Paint in the colours of the theme, with a frame while the keyboard is here."""
        colours = Colours.of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.paper)
        if self._drawing is not None:
            self._drawing.paint(painter, colours)
            if self._marker is not None:
                self._drawing.mark(painter, colours, self._marker)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event):
        """Lay the chart out anew."""
        self._laid_out()
        super().resizeEvent(event)

    def changeEvent(self, event):
        """Another font takes another layout."""
        self._laid_out()
        super().changeEvent(event)

    def mouseMoveEvent(self, event):
        """The marker follows the mouse."""
        self._point_at(event.pos().x())

    def mousePressEvent(self, event):
        """A press puts the marker too, for what hovers nowhere, and takes the keyboard."""
        self._point_at(event.pos().x())
        super().mousePressEvent(event)

    def keyPressEvent(self, event):
        """Arrows move the marker, Page Up and Page Down farther, Home and End to the ends."""
        if self._profile is None:
            super().keyPressEvent(event)
            return
        whole, at = self._profile.length_m, self._marker or 0.0
        step = whole / STEPS
        to = {
            Qt.Key.Key_Left: at - step, Qt.Key.Key_Right: at + step,
            Qt.Key.Key_PageDown: at - 10 * step, Qt.Key.Key_PageUp: at + 10 * step,
            Qt.Key.Key_Home: 0.0, Qt.Key.Key_End: whole,
        }.get(event.key())  # fmt: skip
        if to is None:
            super().keyPressEvent(event)
        else:
            self._move(to)

    def focusInEvent(self, event):
        """The frame comes."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event):
        """The frame goes."""
        self.update()
        super().focusOutEvent(event)

    def _point_at(self, x: float) -> None:
        if self._drawing is not None:
            self._move(self._drawing.distance_at(x))

    def _move(self, distance_m: float) -> None:
        self.set_marker(distance_m)
        self.moved.emit(self._marker)

    def _laid_out(self) -> None:
        self._drawing = None
        if self._profile is not None:
            area = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
            self._drawing = ProfileDrawing(
                self._profile, self._hours_per_day, area, QFontMetricsF(self.font())
            )
        self.update()
