"""A scroll area that scrolls up and down only, since it is never narrower than what it holds."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtWidgets import QScrollArea, QWidget


class FitsAcross(QObject):
    """Keeps the least width of ``area`` at that of ``contents`` in it and a vertical scroll bar.

    Measured anew whenever the contents are laid out: before they are first shown they have not
    taken on the fonts and margins of QGIS's style, and are narrower than they will be.
    """

    def __init__(self, area: QScrollArea, contents: QWidget):
        super().__init__(area)
        self._area, self._contents = area, contents
        contents.installEventFilter(self)
        self._measure()

    def eventFilter(self, watched, event):
        """Called by Qt for the contents."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show, QEvent.Type.StyleChange):
            self._measure()
        return False

    def _measure(self) -> None:
        bar = self._area.verticalScrollBar().sizeHint().width()
        width = self._contents.minimumSizeHint().width() + bar
        if width != self._area.minimumWidth():
            self._area.setMinimumWidth(width)
