"""A drop-down list of the values that a field of the database may hold."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ...layers.domain_texts import domain_texts

LETTERS = 6  # the narrowest that still tells values apart; the list itself is as wide as need be
EMPTY = "–"


class ChoiceBox(QComboBox):
    """Knows values, shows labels. It asks for little width, so that docks stay narrow."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LETTERS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by the wheel

    def wheelEvent(self, event):
        """The wheel scrolls the form; it changes no value that it happens to pass over."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def offer(self, labels: dict, optional: bool = False) -> None:
        """Offer values by their labels; ``optional`` adds "unknown" at the top."""
        self.clear()
        if optional:
            self.addItem(EMPTY, None)
        for value, label in labels.items():
            self.addItem(label, value)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 24)

    def offer_domain(self, domain: str, optional: bool = False) -> None:
        """Offer the values of a domain of the data model."""
        self.offer(domain_texts(domain), optional)

    def value(self):
        """The value chosen; None for unknown."""
        return self.currentData()

    def choose(self, value) -> None:
        """Choose a value. One that is not offered, as in a row of other origin, is added as it is."""
        at = self.findData(value)
        if at < 0 and value is not None:
            self.addItem(str(value), value)
            at = self.count() - 1
        self.setCurrentIndex(max(at, 0))
