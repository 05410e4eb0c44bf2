"""The colours to draw with, as the theme has them."""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QLabel, QWidget


class Ink(QLabel):
    """An invisible label that knows the colour of text.

    A dark theme of QGIS's colours labels by a style sheet, and leaves in the palette of a widget
    that paints itself what can hardly be read.
    """

    def __init__(self, parent: QWidget):
        super().__init__(parent)
        self.hide()

    def colour(self) -> QColor:
        """The colour of text beside the drawing."""
        self.ensurePolished()
        return self.palette().color(self.foregroundRole())

    def behind(self) -> QColor:
        """A veil that text can be read on, whatever lies under it."""
        return (
            QColor(0, 0, 0, 150) if self.colour().lightnessF() > 0.5 else QColor(255, 255, 255, 190)
        )


def readable_on(background: QColor) -> QColor:
    """Black or white, whichever has the greater contrast (relative luminance as in WCAG 2)."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (
        linear(part) for part in (background.redF(), background.greenF(), background.blueF())
    )
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return QColor("#000000") if luminance > 0.179 else QColor("#ffffff")
