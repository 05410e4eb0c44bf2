"""The panel that says what Trocha does and where to begin."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.gui import QgsDockWidget
from qgis.PyQt import uic
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QAction, QLabel, QPushButton, QVBoxLayout, QWidget

from ..locate import form_path
from ..widgets.fits_across import FitsAcross
from ..words import Translated

ICON_PIXELS = 20


class StartDock(Translated, QgsDockWidget):
    """Shows actions it is given; stays empty until it is first shown."""

    def __init__(
        self,
        start: Sequence[QAction],
        analyses: Sequence[QAction],
        parent: QWidget | None = None,
    ):
        super().__init__(parent)
        self.setObjectName("TrochaStartDock")
        self.setWindowTitle(self.tr("Trocha"))
        self._start, self._analyses = start, analyses

    def showEvent(self, event):
        """Build the contents when they are first wanted."""
        if self.widget() is None:
            self._build()
        super().showEvent(event)

    def _build(self) -> None:
        panel = QWidget(self)
        uic.loadUi(form_path("start_dock"), panel)
        for layout, actions in (
            (panel.startLayout, self._start),
            (panel.analysesLayout, self._analyses),
        ):
            _fill(layout, actions)
        FitsAcross(panel.scrollArea, panel.contents)
        self.setWidget(panel)


def _fill(layout: QVBoxLayout, actions: Sequence[QAction]) -> None:
    """One button an action, named as in the menu, with what it does beneath."""
    for action in actions:
        button = QPushButton(action.icon(), action.text())
        button.setObjectName(f"{action.objectName()}_button")
        button.setIconSize(QSize(ICON_PIXELS, ICON_PIXELS))
        button.setAccessibleDescription(action.statusTip())
        button.clicked.connect(action.trigger)
        label = QLabel(action.statusTip())
        label.setWordWrap(True)
        layout.addWidget(button)
        layout.addWidget(label)
