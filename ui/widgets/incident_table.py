"""The incidents as a table of which only the ids are in memory; rows are read as they are shown."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from qgis.core import QgsFeature, QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import QAbstractTableModel, QItemSelection, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont

from ...core.entry import write_amount, write_day
from ...layers.compat import is_null
from ...layers.domain_texts import domain_texts
from ...layers.incident_filter import Order
from ..words import Translated

PAGE = 100  # rows read at a time
SHOWN = 200  # characters of a cell; a note may have ten thousand
FIELDS = (
    *("event_date", "date_precision", "incident_type", "reliability", "credibility"),
    *("location_name", "actor_1", "seizure_kg", "verification", "notes"),
)
SORT_FIELDS = (
    *("event_date", "incident_type", "reliability", "location_name", "actor_1"),
    *("seizure_kg", "verification", "notes"),
)
DATE, NUMBER = 0, 5  # columns
WITHDRAWN = "withdrawn"
RIGHT = 0x0082  # Qt.AlignRight | Qt.AlignVCenter as a number, which Qt 5 and 6 both take


class IncidentTable(Translated, QAbstractTableModel):
    """Rows are set by their ids; ``reorder`` tells by which field they are wanted sorted."""

    reorder = pyqtSignal(object)  # Order

    def __init__(self, parent=None):
        super().__init__(parent)
        self._layer: QgsVectorLayer | None = None
        self._ids: list[int] = []
        self._rows: dict[int, int] = {}
        self._shown: dict[int, tuple] = {}
        self._types, self._verifications = {}, {}
        self._struck = QFont()
        self._struck.setStrikeOut(True)

    def show_rows(self, layer: QgsVectorLayer | None, ids: list[int]) -> None:
        """Show these features of a layer, in this order."""
        self.beginResetModel()
        self._layer, self._ids = layer, ids
        self._rows, self._shown = {}, {}
        self._types, self._verifications = (
            domain_texts("incident_type"),
            domain_texts("verification"),
        )
        self.endResetModel()

    def ids(self, rows: Iterable[int]) -> list[int]:
        """The feature ids of rows."""
        return [self._ids[row] for row in rows if 0 <= row < len(self._ids)]

    def row_of(self, feature_id: int) -> int:
        """The row of a feature; -1 where it is not listed."""
        if not self._rows:
            self._rows = {fid: row for row, fid in enumerate(self._ids)}
        return self._rows.get(feature_id, -1)

    def selection_of(self, feature_ids: Iterable[int]) -> QItemSelection:
        """The listed ones among features, as a selection of few ranges."""
        rows = sorted(row for row in map(self.row_of, feature_ids) if row >= 0)
        selection = QItemSelection()
        first = 0
        for at, row in enumerate(rows):
            if at + 1 == len(rows) or rows[at + 1] != row + 1:
                last = self.columnCount() - 1
                selection.select(self.index(rows[first], 0), self.index(row, last))
                first = at + 1
        return selection

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        """Called by views."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        """Called by views."""
        return 0 if parent is not None and parent.isValid() else len(SORT_FIELDS)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        """Called by views."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("Date"),
            self.tr("What happened"),
            self.tr("Grade"),
            self.tr("Place"),
            self.tr("Actor"),
            self.tr("Seized (kg)"),
            self.tr("Verification"),
            self.tr("Notes"),
        )[section]

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        """Called by views; what is written is shown as it is, never as HTML."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._row(index.row())[0][index.column()]
        if role == Qt.ItemDataRole.FontRole and self._row(index.row())[1]:
            return self._struck
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == NUMBER:
            return RIGHT
        return None

    def sort(self, column: int, order=Qt.SortOrder.AscendingOrder) -> None:
        """Called by views when a header is clicked."""
        if 0 <= column < len(SORT_FIELDS):
            descending = order == Qt.SortOrder.DescendingOrder
            self.reorder.emit(Order(SORT_FIELDS[column], descending))

    def _row(self, row: int) -> tuple:
        """(texts by column, whether withdrawn) of a row; its page is read with it."""
        feature_id = self._ids[row]
        if feature_id not in self._shown:
            start = row - row % PAGE
            self._read(self._ids[start : start + PAGE])
        return self._shown[feature_id]

    def _read(self, ids: list[int]) -> None:
        # What was deleted since the ids were found stays an empty row until they are found anew.
        self._shown.update(dict.fromkeys(ids, (("",) * len(SORT_FIELDS), False)))
        if self._layer is None:
            return
        request = QgsFeatureRequest().setFilterFids(ids)
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes(list(FIELDS), self._layer.fields())
        for feature in self._layer.getFeatures(request):
            self._shown[feature.id()] = self._texts(feature)

    def _texts(self, feature: QgsFeature) -> tuple:
        value = {name: None if is_null(feature[name]) else feature[name] for name in FIELDS}
        verification = value["verification"]
        texts = (
            _day(value["event_date"], value["date_precision"]),
            self._types.get(value["incident_type"], value["incident_type"]),
            f"{value['reliability'] or ''}{value['credibility'] or ''}",
            value["location_name"],
            value["actor_1"],
            write_amount(value["seizure_kg"]),
            self._verifications.get(verification, verification),
            value["notes"],
        )
        return tuple(_one_line(text) for text in texts), verification == WITHDRAWN


def _day(value, precision) -> str:
    if value is None:
        return ""
    day = value.toPyDate() if hasattr(value, "toPyDate") else datetime.date.fromisoformat(value)
    return write_day(day, precision or 1)


def _one_line(text) -> str:
    return " ".join(str(text or "")[:SHOWN].split())
