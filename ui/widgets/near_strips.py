"""The airstrips nearest to an incident, proposed for linking."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from ...layers.airstrip_words import status_words
from ...layers.nearest import NearStrip
from ..words import Translated
from .change_form import distance_text

ARROW = 30  # pixels of the button that are no room for text
LETTERS = 8  # of the uid of a strip that has no name


class NearStrips(Translated, QToolButton):
    """A press links the nearest; its menu offers the others. Nothing is linked unasked."""

    chosen = pyqtSignal(str, str)  # uid, what people call it

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("nearStrips")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("Link this incident to the nearest airstrip, or choose another"))
        self.setMenu(QMenu(self))
        self._nearest: NearStrip | None = None
        self.clicked.connect(lambda _checked: self._choose(self._nearest))

    def propose(self, strips: Sequence[NearStrip]) -> None:
        """Offer these, the nearest first; none for an empty list."""
        self._nearest = strips[0] if strips else None
        self.menu().clear()
        for strip in strips:
            action = self.menu().addAction(self._text(strip))
            action.triggered.connect(lambda _checked, strip=strip: self._choose(strip))
        self._elide()
        if self._nearest is not None:
            named = _called(self._nearest)
            self.setAccessibleName(self.tr("Link to {airstrip}").format(airstrip=named))

    def resizeEvent(self, event):
        """As much of the name as there is room for."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        text = self._text(self._nearest) if self._nearest else ""
        side = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(text, side, max(self.width() - ARROW, 0)))

    @property
    def has_any(self) -> bool:
        """Whether there is one to propose."""
        return self._nearest is not None

    def _text(self, strip: NearStrip) -> str:
        # In a menu and on a button "&" would mark a letter.
        return f"{distance_text(strip.metres)}: {_called(strip)}".replace("&", "&&")

    def _choose(self, strip: NearStrip) -> None:
        self.chosen.emit(strip.uid, _called(strip))


def _called(strip: NearStrip) -> str:
    status = status_words().get(strip.status, strip.status)
    return f"{strip.name or strip.uid[:LETTERS]} ({status})"
