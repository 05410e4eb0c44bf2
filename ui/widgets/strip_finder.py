"""Finding an airstrip by typing part of its name or id."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QCompleter, QLineEdit

from ...layers.airstrip_words import status_words

UID = Qt.ItemDataRole.UserRole
LETTERS = 8  # of a uid that are shown: enough to tell strips apart


class StripFinder(QObject):
    """Completes a line of text; ``found`` tells the uid of the strip that was chosen.

    The list opens while typing. Enter without a choice takes the first that fits.
    """

    found = pyqtSignal(str)

    def __init__(self, line: QLineEdit):
        super().__init__(line)
        self._line = line
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.activated[QModelIndex].connect(self._chosen)
        line.setCompleter(self._completer)
        line.returnPressed.connect(self._take_first)

    def set_strips(self, strips: Sequence[tuple[str, str, str]]) -> None:
        """Offer these: uid, name or "", status."""
        words = status_words()
        self._model.clear()
        for uid, name, status in strips:
            item = QStandardItem(label(uid, name, words.get(status, status)))
            item.setData(uid, UID)
            item.setEditable(False)
            self._model.appendRow(item)

    def _take_first(self) -> None:
        popup = self._completer.popup()
        if popup is not None and popup.isVisible() and popup.currentIndex().isValid():
            return  # the completer tells that one itself
        text = self._line.text().strip()
        self._completer.setCompletionPrefix(text)
        if text and self._completer.setCurrentRow(0):
            self._chosen(self._completer.currentIndex())

    def _chosen(self, index: QModelIndex) -> None:
        uid = index.data(UID)
        self._completer.popup().hide()
        self._line.selectAll()  # the next search is typed over this one
        self.found.emit(uid)


def label(uid: str, name: str, status: str) -> str:
    """A strip as a list shows it, found by any part of it."""
    short = uid[:LETTERS]
    return f"{name} · {status} · {short}" if name else f"{short} · {status}"
