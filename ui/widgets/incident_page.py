"""One open database in the incident dock: its form and list at work with the map."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import Qgis, QgsApplication, QgsPointXY
from qgis.PyQt import sip, uic
from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QTableView, QWidget

from ...core.errors import TrochaError
from ...layers.incident_book import IncidentBook
from ...layers.incident_record import (
    Record,
    add_incident,
    change_incident,
    read_record,
    strip_named,
    strip_of,
    withdraw,
)
from ...layers.nearest import nearest_strips
from ..dock_runs import DockRuns
from ..locate import form_path
from ..maptools.pick_place import Pick, PickPlaceTool
from ..maptools.place_marker import PlaceMarker
from ..view import to_degrees
from ..words import Translated
from .incident_form import Place
from .incident_menu import IncidentMenu
from .incident_weeks import IncidentWeeks

ON_A_ROW = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete)
PROPOSED, WITHIN_M = 5, 50_000  # airstrips offered for linking, and how far they may be


class IncidentPage(Translated, QWidget):
    """Lives as long as the database is open; ``close_down`` gives the map back.

    ``form`` and ``list`` know neither map nor database: this puts them together. ``open_with``
    are actions that open another database.
    """

    filterChanged = pyqtSignal(object)  # noqa: N815 - IncidentFilter
    import_wanted = pyqtSignal()

    def __init__(
        self,
        iface,
        book: IncidentBook,
        runs: DockRuns,
        open_with: Sequence[QAction] = (),
        parent: QWidget | None = None,
    ):
        super().__init__(parent)
        uic.loadUi(form_path("incident_page"), self)
        self._iface, self._book = iface, book
        self._canvas = iface.mapCanvas()
        self._record: Record | None = None  # the row that is being changed
        self._rest: dict = {}  # of a copy, what the form does not show
        self._snapped: tuple | None = (
            None  # the airstrip that a click linked, and the place it gave
        )
        self._marker = PlaceMarker(self._canvas)
        self._tool = PickPlaceTool(
            self._canvas, lambda: [book.airstrip_lines, book.airstrip_points]
        )
        self._tool_before = None
        self._connect()
        self._offer_history()
        self._menu = IncidentMenu(runs, book, self.list, self._told, self._warn, self)
        self._menu.import_wanted.connect(self.import_wanted)
        self.list.moreButton.setIcon(QgsApplication.getThemeIcon("/mActionStart.svg"))
        self._menu.addSeparator()
        self._menu.addActions(list(open_with))
        self.list.moreButton.setMenu(self._menu)
        self.list.set_canvas(self._canvas)
        self.list.set_layer(book.incidents)
        self._weeks = IncidentWeeks(self.list, book, self._canvas, self)
        self.timelineLayout.addWidget(self._weeks.chart)
        self._tell_mode()

    def take_focus(self) -> None:
        """Be ready for the keyboard."""
        self.form.typeBox.setFocus()

    def discard(self) -> None:
        """Leave nothing of the incident at hand, and the map as it was."""
        self._record, self._rest = None, {}
        self._put_tool_back()
        self.form.put_away()

    def rest(self) -> None:
        """Leave the map alone while the dock is closed; what was typed stays."""
        self._put_tool_back()
        self._marker.show(None)

    def showEvent(self, event):
        """Show again where the incident at hand is."""
        super().showEvent(event)
        if self.form.is_open():
            self._marker.show(self.form.place())

    def close_down(self) -> None:
        """Let go of map and database, before the page goes."""
        self.discard()
        self._weeks.close_down()
        self.list.release()
        self._tool.picked.disconnect(self._take)
        self._tool.cancelled.disconnect(self._give_up)
        self._tool.deactivated.disconnect(self._on_tool_gone)
        self._tool.deleteLater()
        if not sip.isdeleted(self._book):
            self._book.changed.disconnect(self.list.refresh_soon)
            self._book.editing_changed.disconnect(self._tell_mode)

    def keyPressEvent(self, event):
        """Escape discards, wherever on the page."""
        if event.key() == Qt.Key.Key_Escape and self._is_something_at_hand():
            self._give_up()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched, event):
        """Enter and Delete in the list mean the row that the arrow keys are on."""
        table, pressed = self.list.table, event.type() == QEvent.Type.KeyPress
        if watched is table and pressed and event.key() in ON_A_ROW:
            self._select_current_row(table)
        return super().eventFilter(watched, event)

    def _select_current_row(self, table: QTableView) -> None:
        if table.currentIndex().isValid() and not self.list.selected_ids():
            table.selectRow(table.currentIndex().row())

    def _is_something_at_hand(self) -> bool:
        return (
            self.form.is_open()
            or not self.form.coordinates.is_empty()
            or self._canvas.mapTool() is self._tool
        )

    # The map.

    def _pick_on_map(self, on: bool) -> None:
        if on:
            self._tool_before = self._canvas.mapTool()
            self._canvas.setMapTool(self._tool)
            self._canvas.setFocus()
        else:
            self._put_tool_back()

    def _put_tool_back(self) -> None:
        if self._canvas.mapTool() is not self._tool:
            return
        before, self._tool_before = self._tool_before, None
        if before is not None and not sip.isdeleted(before):
            self._canvas.setMapTool(before)
        else:
            self._canvas.unsetMapTool(self._tool)

    def _on_tool_gone(self) -> None:
        self.form.set_picking(False)

    def _take(self, pick: Pick) -> None:
        place = to_degrees(self._canvas, pick.point)
        if place is None:
            self.form.placeMessage.say(
                self.tr("This lies beyond the Earth's edge on the map; click nearer to the middle.")
            )
            return
        self.form.begin(place)
        if pick.layer is not None:
            uid, name = strip_named(pick.layer, pick.feature_id)
            self.form.set_airstrip(uid, name)
            self._snapped = (uid, place)

    def _unlink_if_moved(self, place: tuple[float, float] | None) -> None:
        """A link that only a click on the strip made goes when the place moves away from it."""
        if self._snapped is None or place == self._snapped[1]:
            return
        if place is not None and self.form.airstrip() == self._snapped[0]:
            self.form.set_airstrip(None)
        self._snapped = None

    def _propose_strips(self, place: Place | None) -> None:
        near = []
        if place is not None:
            latitude, longitude = place
            near = nearest_strips(self._book, QgsPointXY(longitude, latitude), PROPOSED)
        self.form.propose_airstrips([strip for strip in near if strip.metres <= WITHIN_M])

    # The incident at hand.

    def _save(self) -> None:
        if not self.form.is_open():
            return
        is_new = self._record is None
        values = self.form.values() if is_new else self.form.changes()
        if values is None:
            return
        try:
            self._write(values)
        except TrochaError as error:
            self.form.say_refused(str(error))
            return
        self._record, self._rest = None, {}
        if is_new:
            self.form.next_one()
        else:
            self.form.put_away()
        self._focus_after_save(is_new)

    def _write(self, values: dict) -> None:
        place = self.form.place()
        if self._record is None:
            values = {**self._rest, **values}
            add_incident(self._book, self.tr("Mark incident"), values, place)
        else:
            change_incident(self._book, self.tr("Edit incident"), self._record, values, place)

    def _focus_after_save(self, was_new: bool) -> None:
        if self._canvas.mapTool() is self._tool:
            self._canvas.setFocus()  # ready for the next click, and for Escape
        elif was_new:
            self.form.coordinates.setFocus()
        else:
            self.list.table.setFocus()

    def _give_up(self) -> None:
        was_new = self._record is None
        self.discard()
        (self.form.typeBox if was_new else self.list.table).setFocus()

    # Rows.

    def _edit(self, feature_id: int) -> None:
        if self._is_busy():
            return
        self._record = read_record(self._book.incidents, feature_id)
        title = self.tr("Editing an incident of {day}")
        self._load(self._record.values, self._record, title)

    def _duplicate(self, feature_id: int) -> None:
        if self._is_busy():
            return
        record = read_record(self._book.incidents, feature_id)
        self._rest = record.copied()
        title = self.tr("A copy of an incident of {day}; saving adds it")
        self._load(self._rest, record, title)

    def _load(self, values: dict, record: Record, title: str) -> None:
        self.form.load(values, record.place, title.format(day=record.values["event_date"]))
        uid = values.get("airstrip_uid")
        if uid:
            self.form.set_airstrip(uid, strip_of(self._book, uid))

    def _is_busy(self) -> bool:
        """Whether an incident is at hand, whose text must not be lost; says so."""
        if self.form.is_open():
            self.form.say_refused(self.tr("Save or discard this incident first."))
        return self.form.is_open()

    def _withdraw(self, feature_ids: list[int]) -> None:
        withdraw(self._book, self.tr("Withdraw"), feature_ids)

    # Telling.

    def _warn(self, sentence: str) -> None:
        self._iface.messageBar().pushMessage("Trocha", sentence, Qgis.MessageLevel.Warning)

    def _told(self, sentence: str) -> None:
        self._iface.messageBar().pushMessage("Trocha", sentence, Qgis.MessageLevel.Success, 8)

    def _tell_mode(self, *_) -> None:
        sentence = ""
        if self._book.editing():
            sentence = self.tr(
                "A layer is being edited: what you do here is saved, or discarded, with those edits."
            )
        elif self._book.read_only():
            sentence = self.tr("The database is read-only: incidents can be seen, not marked.")
        self.modeMessage.say(sentence)

    def _guarded(self, run, *values) -> None:
        try:
            run(*values)
        except TrochaError as error:
            self._warn(str(error))

    # Building.

    def _connect(self) -> None:
        self.list.table.installEventFilter(self)
        self._tool.picked.connect(self._take)
        self._tool.cancelled.connect(self._give_up)
        self._tool.deactivated.connect(self._on_tool_gone)
        self.form.save_requested.connect(self._save)
        self.form.discarded.connect(self._give_up)
        self.form.pick_toggled.connect(self._pick_on_map)
        self.form.place_changed.connect(self._marker.show)
        self.form.place_changed.connect(self._unlink_if_moved)
        self.form.place_changed.connect(self._propose_strips)
        self.form.opened.connect(self.list.leave_room)
        self.list.filterChanged.connect(lambda: self.filterChanged.emit(self.list.filter))
        self.list.edit_wanted.connect(lambda fid: self._guarded(self._edit, fid))
        self.list.duplicate_wanted.connect(lambda fid: self._guarded(self._duplicate, fid))
        self.list.withdraw_wanted.connect(lambda ids: self._guarded(self._withdraw, ids))
        self._book.changed.connect(self.list.refresh_soon)
        self._book.editing_changed.connect(self._tell_mode)

    def _offer_history(self) -> None:
        history = self._book.history
        for button, action, icon_name in (
            (self.list.undoButton, history.createUndoAction(self, self.tr("Undo")), "mActionUndo"),
            (self.list.redoButton, history.createRedoAction(self, self.tr("Redo")), "mActionRedo"),
        ):
            action.setIcon(QgsApplication.getThemeIcon(f"/{icon_name}.svg"))
            button.setDefaultAction(action)
