"""The dock in which incidents are marked on the map, listed and corrected."""

from __future__ import annotations

import datetime
import math
import os

from qgis import processing
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.gui import QgsDockWidget, QgsVertexMarker
from qgis.PyQt import sip, uic
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...core.errors import TrochaError
from ...layers.incident_book import IncidentBook
from ...layers.incident_filter import IncidentFilter
from ...layers.incident_record import (
    Record,
    add_incident,
    change_incident,
    read_record,
    strip_named,
    strip_of,
    withdraw,
)
from ..locate import form_path
from ..maptools.pick_place import Pick, PickPlaceTool
from ..words import Translated

CREATE = "trocha:createincidentdatabase"
DEGREES = "EPSG:4326"
MARKER_PIXELS = 14


class IncidentDock(Translated, QgsDockWidget):
    """Wires form, list, map and database; stays empty until it is first shown.

    ``timelineLayout`` lies under the list, for a chart whose brush calls ``set_days``.
    """

    filterChanged = pyqtSignal(object)  # noqa: N815 - IncidentFilter

    def __init__(self, iface, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("TrochaIncidentDock")
        self.setWindowTitle(self.tr("Incidents"))
        self._iface = iface
        self._panel = None
        self._book: IncidentBook | None = None
        self._record: Record | None = None  # the row being changed
        self._extra: dict = {}  # what a copy keeps beyond the form
        self._tool: PickPlaceTool | None = None
        self._tool_before = None
        self._marker: QgsVertexMarker | None = None
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.timeout.connect(self._look_for_book)

    # For other parts of the desktop.

    @property
    def filter(self) -> IncidentFilter:
        """On which conditions incidents are listed; runs and exports can take it."""
        return self._panel.list.filter if self._panel else IncidentFilter()

    @property
    def book(self) -> IncidentBook | None:
        """The database that is open."""
        return self._book

    def set_days(self, first: datetime.date | None, last: datetime.date | None) -> None:
        """List what happened on these days, both included; None for no limit."""
        self._panel.list.set_days(first, last)

    def start(self) -> None:
        """Come to the front, ready for the keyboard."""
        self.setUserVisible(True)
        if self._book is not None:
            self._panel.form.typeBox.setFocus()

    def unload(self) -> None:
        """Let go of project and map."""
        if self._panel is None:
            return
        project = QgsProject.instance()
        project.layersAdded.disconnect(self._look_soon)
        project.readProject.disconnect(self._look_soon)
        self._looking.stop()
        self._drop_book()
        self._panel.list.release()
        self._tool.picked.disconnect(self._on_picked)
        self._tool.cancelled.disconnect(self._discard)
        self._tool.deactivated.disconnect(self._on_tool_gone)
        self._tool.deleteLater()

    # Qt's events.

    def showEvent(self, event):
        """Build the contents when they are first wanted."""
        if self._panel is None:
            self._build()
        super().showEvent(event)

    def closeEvent(self, event):
        """A closed dock leaves the map alone."""
        if self._panel is not None:
            self._discard()
        super().closeEvent(event)

    def keyPressEvent(self, event):
        """Escape discards, wherever in the dock."""
        if event.key() == Qt.Key.Key_Escape and self._book is not None:
            self._discard()
        else:
            super().keyPressEvent(event)

    # The database.

    def _look_soon(self, *_) -> None:
        self._looking.start(0)

    def _look_for_book(self) -> None:
        """Take up the database that the project has, if it has one."""
        if self._book is not None:
            return
        try:
            book = IncidentBook.of(QgsProject.instance())
        except TrochaError as error:
            self._panel.emptyMessage.say(str(error))
            return
        if book is not None:
            self._take_book(book)

    def _take_book(self, book: IncidentBook) -> None:
        if book is self._book:
            return
        self._drop_book()
        self._book = book
        book.closed.connect(self._on_closed)
        book.changed.connect(self._panel.list.refresh_soon)
        book.refused.connect(self._tell)
        book.editing_changed.connect(self._tell_mode)
        panel = self._panel
        icons = {"mActionUndo": panel.list.undoButton, "mActionRedo": panel.list.redoButton}
        made = (
            book.history.createUndoAction(self, self.tr("Undo")),
            book.history.createRedoAction(self, self.tr("Redo")),
        )
        for (icon_name, button), action in zip(icons.items(), made):
            action.setIcon(QgsApplication.getThemeIcon(f"/{icon_name}.svg"))
            button.setDefaultAction(action)
        panel.emptyMessage.say("")
        panel.list.set_layer(book.incidents)
        panel.pages.setCurrentWidget(panel.bookPage)
        self._tell_mode()

    def _on_closed(self) -> None:
        self._drop_book()
        # The project may hold another database.
        self._look_soon()

    def _drop_book(self) -> None:
        book, self._book = self._book, None
        if book is None:
            return
        self._clear()
        if not sip.isdeleted(book):
            book.closed.disconnect(self._on_closed)
            book.changed.disconnect(self._panel.list.refresh_soon)
            book.refused.disconnect(self._tell)
            book.editing_changed.disconnect(self._tell_mode)
        for button in (self._panel.list.undoButton, self._panel.list.redoButton):
            action = button.defaultAction()
            button.removeAction(action)
            action.deleteLater()
        self._panel.list.set_layer(None)
        self._panel.pages.setCurrentWidget(self._panel.emptyPage)

    def _new_database(self) -> None:
        path = self._ask_where()
        if path:
            self._guarded(lambda: self._create(path))

    def _create(self, path: str) -> None:
        if not path.lower().endswith(".gpkg"):
            path += ".gpkg"
        if QgsApplication.processingRegistry().algorithmById(CREATE) is None:
            raise TrochaError(
                self.tr("{id} is not registered; enable Trocha in the plugin manager.").format(
                    id=CREATE
                )
            )
        # The dialog that asked where has asked whether a file may be replaced, too.
        try:
            processing.run(
                CREATE, {"DATABASE": path, "OVERWRITE": True}, feedback=QgsProcessingFeedback()
            )
        except QgsProcessingException as error:
            raise TrochaError(str(error)) from error
        self._take_book(IncidentBook.open(QgsProject.instance(), path))

    def _open_database(self) -> None:
        path = self._ask_which()
        if path:
            project = QgsProject.instance()
            self._guarded(lambda: self._take_book(IncidentBook.open(project, path)))

    def _ask_where(self) -> str:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("New incident database"), self._folder(), "GeoPackage (*.gpkg)"
        )
        return path

    def _ask_which(self) -> str:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open an incident database"), self._folder(), "GeoPackage (*.gpkg)"
        )
        return path

    @staticmethod
    def _folder() -> str:
        return QgsProject.instance().homePath() or os.path.expanduser("~")

    # Marking.

    def _toggle_tool(self, on: bool) -> None:
        canvas = self._iface.mapCanvas()
        if on:
            self._tool_before = canvas.mapTool()
            canvas.setMapTool(self._tool)
            canvas.setFocus()
        else:
            self._put_tool_back()

    def _put_tool_back(self) -> None:
        canvas = self._iface.mapCanvas()
        if canvas.mapTool() is not self._tool:
            return
        before, self._tool_before = self._tool_before, None
        if before is not None and not sip.isdeleted(before):
            canvas.setMapTool(before)
        else:
            canvas.unsetMapTool(self._tool)

    def _on_tool_gone(self) -> None:
        self._panel.form.set_picking(False)

    def _on_picked(self, pick: Pick) -> None:
        try:
            place = self._in_degrees(pick.point)
        except TrochaError as error:
            self._panel.form.placeMessage.say(str(error))
            return
        self._panel.form.begin(place)
        if pick.layer is not None:
            self._panel.form.set_airstrip(*strip_named(pick.layer, pick.feature_id))

    def _in_degrees(self, point: QgsPointXY) -> tuple[float, float]:
        try:
            there = self._transform().transform(point)
        except QgsCsException:
            there = QgsPointXY(math.inf, math.inf)
        if not (abs(there.y()) <= 90 and abs(there.x()) <= 180):
            raise TrochaError(
                self.tr("This lies beyond the Earth's edge on the map; click nearer to the middle.")
            )
        return there.y(), there.x()

    def _transform(self, back: bool = False) -> QgsCoordinateTransform:
        """From the map to degrees, or ``back``."""
        crs = [
            self._iface.mapCanvas().mapSettings().destinationCrs(),
            QgsCoordinateReferenceSystem(DEGREES),
        ]
        source, destination = reversed(crs) if back else crs
        return QgsCoordinateTransform(source, destination, QgsProject.instance())

    def _show_marker(self, place: tuple[float, float] | None) -> None:
        """Show where the incident at hand is; nothing for None."""
        canvas = self._iface.mapCanvas()
        if self._marker is not None:
            canvas.scene().removeItem(self._marker)
            self._marker = None
        if place is None:
            return
        try:
            point = self._transform(back=True).transform(QgsPointXY(place[1], place[0]))
        except QgsCsException:
            return  # outside what the map's CRS can show
        self._marker = QgsVertexMarker(canvas)
        self._marker.setIconType(QgsVertexMarker.IconType.ICON_CROSS)
        self._marker.setIconSize(MARKER_PIXELS)
        self._marker.setPenWidth(3)
        self._marker.setCenter(point)

    def _save(self) -> None:
        form = self._panel.form
        if self._book is None or not form.is_open():
            return
        values = form.changes() if self._record else form.values()
        if values is None:
            return
        try:
            if self._record:
                text = self.tr("Edit incident")
                change_incident(self._book, text, self._record, values, form.place())
            else:
                text = self.tr("Mark incident")
                add_incident(self._book, text, {**self._extra, **values}, form.place())
        except TrochaError as error:
            form.say_refused(str(error))
            return
        was_new = self._record is None
        self._record, self._extra = None, {}
        if was_new:
            form.next_one()
        else:
            form.put_away()
        self._focus_after_save(was_new)

    def _focus_after_save(self, was_new: bool) -> None:
        canvas = self._iface.mapCanvas()
        if canvas.mapTool() is self._tool:
            canvas.setFocus()
        elif was_new:
            self._panel.form.coordinates.setFocus()
        else:
            self._panel.list.table.setFocus()

    def _discard(self) -> None:
        """Leave nothing of the incident at hand, and the map as it was."""
        was_new = self._record is None
        self._clear()
        if self._book is not None and self.isVisible():
            (self._panel.form.typeBox if was_new else self._panel.list.table).setFocus()

    def _clear(self) -> None:
        self._record, self._extra = None, {}
        self._put_tool_back()
        self._panel.form.put_away()

    # Rows.

    def _edit(self, feature_id: int) -> None:
        if self._is_busy():
            return
        record = read_record(self._book.incidents, feature_id)
        self._record, self._extra = record, {}
        title = self.tr("Editing an incident of {day}").format(day=record.values["event_date"])
        self._load(record, record.values, title)

    def _duplicate(self, feature_id: int) -> None:
        if self._is_busy():
            return
        record = read_record(self._book.incidents, feature_id)
        self._record, self._extra = None, record.copied()
        title = self.tr("A copy of an incident of {day}: Enter adds it").format(
            day=record.values["event_date"]
        )
        self._load(record, self._extra, title)

    def _is_busy(self) -> bool:
        """Whether an incident is at hand, whose text must not be lost; says so."""
        if self._panel.form.is_open():
            self._panel.form.say_refused(self.tr("Save or discard this incident first."))
        return self._panel.form.is_open()

    def _load(self, record: Record, values: dict, title: str) -> None:
        self._panel.form.load(values, record.place, title)
        uid = values.get("airstrip_uid")
        if uid:
            self._panel.form.set_airstrip(uid, strip_of(self._book, uid))

    def _withdraw(self, feature_ids: list[int]) -> None:
        withdraw(self._book, self.tr("Withdraw"), feature_ids)

    # Telling.

    def _tell(self, sentence: str) -> None:
        self._iface.messageBar().pushMessage("Trocha", sentence, Qgis.MessageLevel.Warning)

    def _tell_mode(self, *_) -> None:
        if self._book is None:
            return
        sentence = ""
        if self._book.editing():
            sentence = self.tr(
                "A layer is being edited: what you do here is saved, or discarded, with those edits."
            )
        elif self._book.read_only():
            sentence = self.tr("The database is read-only: incidents can be seen, not marked.")
        self._panel.bookMessage.say(sentence)

    def _guarded(self, run) -> None:
        try:
            run()
        except TrochaError as error:
            if self._book is None:
                self._panel.emptyMessage.say(str(error))
            else:
                self._tell(str(error))

    # Building.

    def _build(self) -> None:
        panel = QWidget(self)
        uic.loadUi(form_path("incident_dock"), panel)
        self._panel = panel
        self.timelineLayout = panel.timelineLayout
        self._tool = PickPlaceTool(self._iface.mapCanvas(), self._strips)
        self._tool.picked.connect(self._on_picked)
        self._tool.cancelled.connect(self._discard)
        self._tool.deactivated.connect(self._on_tool_gone)
        panel.newButton.clicked.connect(lambda _checked: self._new_database())
        panel.openButton.clicked.connect(lambda _checked: self._open_database())
        panel.form.save_requested.connect(self._save)
        panel.form.discarded.connect(self._discard)
        panel.form.pick_toggled.connect(self._toggle_tool)
        panel.form.place_changed.connect(self._show_marker)
        panel.list.set_canvas(self._iface.mapCanvas())
        panel.list.filterChanged.connect(lambda: self.filterChanged.emit(self.filter))
        panel.list.edit_wanted.connect(lambda fid: self._guarded(lambda: self._edit(fid)))
        panel.list.duplicate_wanted.connect(lambda fid: self._guarded(lambda: self._duplicate(fid)))
        panel.list.withdraw_wanted.connect(lambda ids: self._guarded(lambda: self._withdraw(ids)))
        project = QgsProject.instance()
        project.layersAdded.connect(self._look_soon)
        project.readProject.connect(self._look_soon)
        self.setWidget(panel)
        self._look_for_book()

    def _strips(self):
        return [] if self._book is None else [self._book.airstrip_lines, self._book.airstrip_points]
