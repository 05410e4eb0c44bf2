"""What is asked about an airstrip that was just drawn."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt import uic
from qgis.PyQt.QtWidgets import QDialog, QWidget

from ...core.errors import TrochaError
from ...layers.airstrip_words import status_words, surface_words
from ...layers.domain_texts import domain_texts
from ..locate import form_path
from ..words import Translated


class NewStrip(Translated, QDialog):
    """Saves with Enter, drops the drawing with Escape; what is refused stays to be mended.

    ``save`` writes the values (by field) and raises ``TrochaError`` where they are refused.
    """

    def __init__(self, shape_text: str, save: Callable[[dict], None], parent: QWidget | None):
        super().__init__(parent)
        uic.loadUi(form_path("new_strip"), self)
        self._save = save
        self.shapeLabel.setText(shape_text)
        for combo, labels, empty in (
            (self.statusCombo, status_words(), False),
            (self.surfaceCombo, surface_words(), True),
            (self.placeCombo, domain_texts("place_precision"), True),
            (self.sensitivityCombo, domain_texts("sensitivity"), False),
        ):
            if empty:
                combo.addItem("–", None)
            for value, label in labels.items():
                combo.addItem(label, value)
        self.messageLabel.hide()
        self.buttons.accepted.connect(self._accept)
        self.nameEdit.setFocus()

    def values(self) -> dict:
        """What was entered, by field; None where nothing was."""
        return {
            "name": self.nameEdit.text().strip() or None,
            "status": self.statusCombo.currentData(),
            "surface": self.surfaceCombo.currentData(),
            "place_precision": self.placeCombo.currentData(),
            "sensitivity": self.sensitivityCombo.currentData(),
        }

    def _accept(self) -> None:
        try:
            self._save(self.values())
        except TrochaError as error:
            self.messageLabel.setText(str(error))
            self.messageLabel.show()
            return
        self.accept()
