"""A place as text: degrees in three notations, UTM or MGRS, typed or shown."""

from __future__ import annotations

from functools import partial

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ...core.coordinates import (
    DECIMAL,
    DM,
    DMS,
    EXAMPLES,
    MGRS,
    NOTATIONS,
    UTM,
    read_place,
    write_place,
)
from ...core.errors import TrochaError
from .. import settings
from ..words import Translated


class CoordinateEdit(Translated, QWidget):
    """Reads whatever notation is typed; shows places in the one chosen, which is remembered.

    A place shown keeps its full precision until its text is edited.
    """

    edited = pyqtSignal()  # by the user, to something that may not be a place yet
    entered = pyqtSignal()  # Enter was pressed
    left = pyqtSignal()  # the focus went elsewhere

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._place = None
        self.line = QLineEdit(self)
        self.line.setClearButtonEnabled(True)
        self.line.textEdited.connect(self._on_edited)
        self.line.installEventFilter(self)
        self._button = QToolButton(self)
        self._button.setIcon(QgsApplication.getThemeIcon("/mActionOptions.svg"))
        self._button.setToolTip(self.tr("How places are shown; all of these can be typed"))
        self._button.setAccessibleName(self._button.toolTip())
        self._menu = QMenu(self)
        self._button.clicked.connect(self._open_menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        layout.addWidget(self._button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._suggest()

    def read(self) -> tuple[float, float]:
        """Latitude and longitude in degrees. Raises ``TrochaError`` for what is no place."""
        return self._place or read_place(self.line.text())

    def is_empty(self) -> bool:
        """Whether nothing is written."""
        return not self.line.text().strip()

    def show_place(self, place: tuple[float, float] | None) -> None:
        """Show a latitude and longitude; nothing for None."""
        self._place = place
        self.line.setText("" if place is None else _written(place, settings.notation()))
        self.line.setCursorPosition(0)

    def keyPressEvent(self, event):
        """Enter is told; whoever holds the widget may take it for more than this line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.line.hasFocus():
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched, event):
        """Tell when the line is left."""
        if watched is self.line and event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)

    def _on_edited(self) -> None:
        self._place = None
        self.edited.emit()

    def _open_menu(self, _checked: bool = False) -> None:
        self._menu.clear()
        for notation, label in _labels().items():
            action = self._menu.addAction(f"{label}\t{EXAMPLES[notation]}")
            action.setCheckable(True)
            action.setChecked(notation == settings.notation())
            action.triggered.connect(partial(self._use, notation))
        # Not the button's own menu: its arrow would hide the icon in some themes.
        self._menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))

    def _use(self, notation: str, _checked: bool = True) -> None:
        settings.set_notation(notation)
        self._suggest()
        try:
            place = self.read()
        except TrochaError:
            return  # nothing to show otherwise, or still being typed
        self.show_place(place)

    def _suggest(self) -> None:
        self.line.setPlaceholderText(
            self.tr("or type it: {example}").format(example=EXAMPLES[settings.notation()])
        )
        self.line.setToolTip(
            self.tr("Latitude and longitude, UTM or MGRS:") + "\n" + "\n".join(EXAMPLES.values())
        )


def _written(place: tuple[float, float], notation: str) -> str:
    try:
        return write_place(*place, notation)
    except TrochaError:
        return write_place(*place, DECIMAL)  # towards the poles there is no grid


def _labels() -> dict[str, str]:
    translate = QCoreApplication.translate
    made = {
        DECIMAL: translate("Trocha", "Decimal degrees"),
        DMS: translate("Trocha", "Degrees, minutes, seconds"),
        DM: translate("Trocha", "Degrees and minutes"),
        UTM: translate("Trocha", "UTM"),
        MGRS: translate("Trocha", "MGRS"),
    }
    return {notation: made[notation] for notation in NOTATIONS}
