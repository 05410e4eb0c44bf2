"""The list of incidents: filtered, in step with the map's selection, and what is done to its rows."""

from __future__ import annotations

import datetime
from contextlib import contextmanager

from qgis.core import QgsApplication, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip, uic
from qgis.PyQt.QtCore import QEvent, QItemSelectionModel, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QHeaderView, QWidget

from ...core.errors import TrochaError
from ...layers.incident_filter import IncidentFilter, Order, matching
from ..locate import form_path
from ..view import extent_in_degrees, zoom_to_features
from ..words import Translated
from .incident_table import IncidentTable

SOON_MS = 100  # several reasons to look again within this time are one
WIDTHS = (12, 20, 5, 16, 14, 10, 12, 30)  # letters a column
LEAST_ROWS, LEAST_BESIDE_FORM = 4, 2


class IncidentList(Translated, QWidget):
    """Shows a layer's incidents. It changes none: it tells by their ids what is wanted."""

    filterChanged = pyqtSignal()  # noqa: N815
    edit_wanted = pyqtSignal(int)  # feature id
    duplicate_wanted = pyqtSignal(int)
    withdraw_wanted = pyqtSignal(list)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        uic.loadUi(form_path("incident_list"), self)
        self._layer: QgsVectorLayer | None = None
        self._canvas: QgsMapCanvas | None = None
        self._order = Order()
        self._syncing = False
        self._stale = False  # something changed while the list was out of sight
        self._rows = IncidentTable(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._refresh_if_seen)
        self._build_table()
        self._build_actions()
        self.filterBar.changed.connect(self._on_filter)

    @property
    def filter(self) -> IncidentFilter:
        """On which conditions incidents are listed."""
        return self.filterBar.filter

    def set_days(self, first: datetime.date | None, last: datetime.date | None) -> None:
        """List what happened on these days, both included; None for no limit."""
        self.filterBar.set_days(first, last)

    def set_canvas(self, canvas: QgsMapCanvas) -> None:
        """Follow the extent of a map."""
        self._canvas = canvas
        canvas.extentsChanged.connect(self._on_extent)
        canvas.destinationCrsChanged.connect(self._on_extent)

    def set_layer(self, layer: QgsVectorLayer | None) -> None:
        """List the incidents of a layer; none for None."""
        if self._layer is not None and not sip.isdeleted(self._layer):
            self._layer.selectionChanged.disconnect(self._on_map_selection)
        self._layer = layer
        if layer is not None:
            layer.selectionChanged.connect(self._on_map_selection)
            self.refresh()
        else:
            self._rows.show_rows(None, [])

    def release(self) -> None:
        """Let go of layer and map."""
        self._soon.stop()
        self.set_layer(None)
        if self._canvas is not None:
            self._canvas.extentsChanged.disconnect(self._on_extent)
            self._canvas.destinationCrsChanged.disconnect(self._on_extent)
            self._canvas = None

    def refresh_soon(self) -> None:
        """Look again what is to be listed, once, in a moment."""
        self._soon.start()

    def refresh(self) -> None:
        """Look again what is to be listed."""
        self._soon.stop()
        self._stale = False
        if self._layer is None or sip.isdeleted(self._layer):
            return
        self.filterBar.set_extent(extent_in_degrees(self._canvas) if self._canvas else None)
        try:
            ids = matching(self._layer, self.filter, self._order)
        except TrochaError as error:
            ids = []
            self.countLabel.setText(str(error))
        current = self._rows.ids([self.table.currentIndex().row()])
        with self._quietly():
            self._rows.show_rows(self._layer, ids)
        self._tell_count(len(ids))
        self._show_map_selection()
        row = self._rows.row_of(current[0]) if current else -1
        if row >= 0:
            self.table.selectionModel().setCurrentIndex(
                self._rows.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
            self.table.scrollTo(self._rows.index(row, 0))

    def leave_room(self, on: bool) -> None:
        """Make do with little height, while a form is open above."""
        self.filterBar.setVisible(not on)
        rows = LEAST_BESIDE_FORM if on else LEAST_ROWS
        header = self.table.horizontalHeader().sizeHint().height()
        self.table.setMinimumHeight(header + rows * self._row_height)
        # Once the table has its new height.
        QTimer.singleShot(0, self._scroll_to_current)

    def _scroll_to_current(self) -> None:
        if self.table.currentIndex().isValid():
            self.table.scrollTo(self.table.currentIndex())

    def selected_ids(self) -> list[int]:
        """The feature ids of the rows selected."""
        return self._rows.ids(i.row() for i in self.table.selectionModel().selectedRows())

    def eventFilter(self, watched, event):
        """Enter edits the row, Delete withdraws it."""
        if watched is self.table and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.edit.trigger()
                return True
            if event.key() == Qt.Key.Key_Delete:
                self.withdraw.trigger()
                return True
        return super().eventFilter(watched, event)

    def showEvent(self, event):
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    # Filter and map.

    def _on_extent(self) -> None:
        if self.filterBar.inMap.isChecked():
            self.refresh_soon()

    def _refresh_if_seen(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _on_filter(self) -> None:
        self.refresh()
        self.filterChanged.emit()

    def _tell_count(self, listed: int) -> None:
        total = max(self._layer.featureCount(), listed)
        if listed == total:
            text = self.tr("{count} incidents").format(count=f"{total:,}")
        else:
            text = self.tr("{listed} of {count}").format(listed=f"{listed:,}", count=f"{total:,}")
        self.countLabel.setText(text)
        self.emptyLabel.setText(
            self.tr("No incident passes the filter.")
            if total
            else self.tr("No incident yet: choose what happened, then mark it on the map.")
        )
        self.emptyLabel.setVisible(listed == 0)
        self.table.setVisible(listed > 0)

    # Selection.

    @contextmanager
    def _quietly(self):
        self._syncing = True
        try:
            yield
        finally:
            self._syncing = False

    def _on_map_selection(self, *_) -> None:
        if not self._syncing:
            self._show_map_selection(scroll=True)

    def _show_map_selection(self, scroll: bool = False) -> None:
        chosen = self._rows.selection_of(self._layer.selectedFeatureIds())
        with self._quietly():
            self.table.selectionModel().select(
                chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        if scroll and not chosen.isEmpty():
            self.table.scrollTo(self._rows.index(chosen[0].top(), 0))
        self._enable()

    def _on_list_selection(self, *_) -> None:
        if self._syncing or self._layer is None:
            return
        with self._quietly():
            self._layer.selectByIds(self.selected_ids())
        self._enable()

    def _zoom(self, *_) -> None:
        ids = self.selected_ids()
        if ids and self._canvas is not None:
            zoom_to_features(self._canvas, self._layer, ids)

    # Building.

    def _build_table(self) -> None:
        self.table.setModel(self._rows)
        self._rows.reorder.connect(self._on_reorder)
        header = self.table.horizontalHeader()
        header.setSortIndicator(0, Qt.SortOrder.DescendingOrder)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in enumerate(WIDTHS):
            width = max(letters * letter + 12, header.sectionSizeHint(column))
            header.resizeSection(column, width)
        header.setStretchLastSection(True)
        rows = self.table.verticalHeader()
        rows.hide()
        height = self.fontMetrics().height() + 6
        rows.setMinimumSectionSize(height)
        rows.setDefaultSectionSize(height)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._row_height = height
        self.leave_room(False)
        self.table.doubleClicked.connect(self._zoom)
        self.table.selectionModel().selectionChanged.connect(self._on_list_selection)
        self.table.installEventFilter(self)
        self.table.setAccessibleName(self.tr("Incidents"))
        self.emptyLabel.hide()

    def _on_reorder(self, order: Order) -> None:
        if order != self._order:
            self._order = order
            self.refresh()

    def _build_actions(self) -> None:
        self.edit = self._action("mActionToggleEditing", self.tr("Edit"), self._wants_edit)
        self.duplicate = self._action(
            "mActionDuplicateFeature", self.tr("Duplicate"), self._wants_duplicate
        )
        self.withdraw = self._action(
            "mTaskCancel",
            self.tr("Withdraw"),
            lambda: self.withdraw_wanted.emit(self.selected_ids()),
        )
        self.withdraw.setToolTip(
            self.tr("Withdraw: the rows stay, with verification set to withdrawn")
        )
        self.zoom = self._action("mActionZoomToSelected", self.tr("Zoom to"), self._zoom)
        for button, action in (
            (self.editButton, self.edit),
            (self.duplicateButton, self.duplicate),
            (self.withdrawButton, self.withdraw),
            (self.zoomButton, self.zoom),
        ):
            button.setDefaultAction(action)
            self.table.addAction(action)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._enable()

    def _action(self, icon_name: str, text: str, run) -> QAction:
        action = QAction(QgsApplication.getThemeIcon(f"/{icon_name}.svg"), text, self)
        action.triggered.connect(lambda _checked=False: run())
        return action

    def _enable(self) -> None:
        chosen = len(self.table.selectionModel().selectedRows())
        for action in (self.edit, self.duplicate):
            action.setEnabled(chosen == 1)
        for action in (self.withdraw, self.zoom):
            action.setEnabled(chosen > 0)

    def _wants_edit(self) -> None:
        for first in self.selected_ids()[:1]:  # Enter may come with no row selected
            self.edit_wanted.emit(first)

    def _wants_duplicate(self) -> None:
        for first in self.selected_ids()[:1]:
            self.duplicate_wanted.emit(first)
