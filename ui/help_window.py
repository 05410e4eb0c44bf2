"""The README that ships with the plugin, readable without a network."""

from __future__ import annotations

import os

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from .locate import guide_path
from .words import Translated


class HelpWindow(Translated, QDialog):
    """A window that does not block; it deletes itself when closed."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("trochaHelp")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Trocha: help"))
        self.resize(760, 640)
        page = QTextBrowser(self)
        page.setOpenExternalLinks(True)
        page.setSearchPaths([os.path.dirname(guide_path())])
        page.setMarkdown(self._text())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(page)
        layout.addWidget(buttons)

    def _text(self) -> str:
        if not os.path.exists(guide_path()):
            return self.tr("The file {path} is missing; install the plugin again.").format(
                path=guide_path()
            )
        with open(guide_path(), encoding="utf-8") as file:
            return file.read()
