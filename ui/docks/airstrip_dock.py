"""An airstrip's card: what it is, its history, what it was on any date, and what it became."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsGeometry, QgsPointXY, QgsProject, QgsWkbTypes
from qgis.gui import QgsDockWidget, QgsMapCanvas
from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QSizePolicy, QToolButton, QWidget

from ...core.errors import TrochaError
from ...core.precision import possible_until
from ...layers.airstrip_words import status_words
from ...layers.incident_book import IncidentBook
from ...layers.nearest import NearIncident, nearest_incidents, strip_at
from ...layers.strips import (
    Entry,
    StripCard,
    add_strip,
    list_strips,
    read_strip,
    record_change,
    uids_of,
)
from ..book_notices import BookNotices
from ..dock_runs import DockRuns, Focus
from ..locate import form_path
from ..maptools.draw_strip import line_text
from ..widgets.fits_across import FitsAcross
from ..widgets.new_strip import NewStrip
from ..widgets.run_menu import Stand
from ..widgets.strip_card import StripCardView
from ..widgets.strip_finder import StripFinder
from ..widgets.strip_menu import StripMenu
from ..widgets.strip_tools import StripTools
from ..words import Translated

PROPOSED = 8  # incidents offered as the cause of a change
AROUND = 31  # days before and after a change in which its cause is looked for


class AirstripDock(Translated, QgsDockWidget):
    """Shows the incident database that is open in a project; empty until it is first shown.

    ``open_with`` are actions that open or make a database, offered while none is open.
    """

    def __init__(
        self,
        canvas: QgsMapCanvas,
        project: QgsProject,
        notices: BookNotices,
        runs: DockRuns,
        open_with: list[QAction],
        parent: QWidget,
    ):
        super().__init__(parent)
        self.setObjectName("TrochaAirstripDock")
        self.setWindowTitle(self.tr("Airstrip"))
        self._canvas, self._project = canvas, project
        self._notices, self._runs, self._open_with = notices, runs, open_with
        self._book: IncidentBook | None = None
        self._card: StripCard | None = None
        self._panel = self._dialog = None
        self._stale = False  # rows were written while nobody saw the dock
        self.opened.connect(self._take_focus)

    def showEvent(self, event):
        """Build the contents when they are first wanted, and look for a database."""
        if self._panel is None:
            self._build()
        elif self._stale:
            self._refresh()
        super().showEvent(event)

    def _take_focus(self) -> None:
        """Be ready for the keyboard."""
        offers = self._panel.emptyPage.findChildren(QToolButton)
        first = offers[0] if offers and self._book is None else self._panel.searchEdit
        first.setFocus()

    @property
    def uid(self) -> str:
        """The strip shown, "" for none."""
        return self._card.uid if self._card else ""

    def show_strip(self, uid: str) -> None:
        """Show a strip's card and select it on the map; nothing is shown of one that is not there."""
        if self._panel is None:
            self._build()
        if uid != self.uid:
            self._say("")
        self._card = read_strip(self._book, uid) if self._book and uid else None
        self._show_page()
        if self._card is None:
            return
        self._view.show_card(self._card)
        # Selecting tells the dock in turn, which then finds that it shows this strip already.
        for layer in (self._book.airstrip_lines, self._book.airstrip_points):
            wanted = [self._card.feature_id] if layer is self._card.layer else []
            if layer.selectedFeatureIds() != wanted:
                layer.selectByIds(wanted)

    def close_down(self) -> None:
        """Give the map back and stop listening, before the dock goes."""
        if self._panel is None:
            return
        if self._dialog is not None:
            self._dialog.reject()
        for signal in self._project_signals():
            signal.disconnect(self._look_for_book)
        self._take_book(None)
        self._tools.close_down()

    def _build(self) -> None:
        self._panel = QWidget(self)
        uic.loadUi(form_path("airstrip_dock"), self._panel)
        self._build_tools()  # before the card: Tab goes through them in this order
        self._view = StripCardView(self._propose, self._panel)
        self._view.recorded.connect(self._record)
        self._view.form.nextCombo.activated.connect(lambda _row: self._say(""))
        self._panel.cardLayout.addWidget(self._view)
        self._finder = StripFinder(self._panel.searchEdit)
        self._finder.found.connect(self.show_strip)
        for at, action in enumerate(self._open_with, 1):
            button = QToolButton(self._panel)
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._panel.emptyLayout.insertWidget(at, button)
        FitsAcross(self._panel.cardPage, self._panel.card)
        self.setWidget(self._panel)
        for signal in self._project_signals():
            signal.connect(self._look_for_book)
        self._look_for_book()

    def _project_signals(self):
        return (self._project.layersAdded, self._project.readProject)

    def _build_tools(self) -> None:
        self._tools = StripTools(self._canvas, self._project, self)
        self._tools.clicked.connect(self._picked)
        self._tools.drawn.connect(self._drawn)
        for action in self._tools.actions:
            self._add_button(action)
        self._follow = self._add_tool(
            "/mIconSelected.svg", self.tr("Follow what is selected on the map")
        )
        self._follow.setCheckable(True)
        self._follow.setChecked(True)
        self._zoom = self._add_tool("/mActionZoomToSelected.svg", self.tr("Show it on the map"))
        self._zoom.triggered.connect(self._zoom_to_strip)
        self._undo = self._add_tool("/mActionUndo.svg", self.tr("Undo"))
        self._redo = self._add_tool("/mActionRedo.svg", self.tr("Redo"))
        self._undo.triggered.connect(lambda: self._book.history.undo())
        self._redo.triggered.connect(lambda: self._book.history.redo())
        self._run = QToolButton(self._panel)
        self._run.setIcon(QgsApplication.getThemeIcon("/mActionStart.svg"))
        self._run.setToolTip(self.tr("Analyses, photos and documents, export"))
        self._run.setAccessibleName(self._run.toolTip())
        self._run.setAutoRaise(True)
        self._run.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._panel.toolLayout.addWidget(self._run)
        self._panel.toolLayout.addStretch()

    def _add_tool(self, icon: str, text: str) -> QAction:
        action = QAction(QgsApplication.getThemeIcon(icon), text, self)
        self._add_button(action)
        return action

    def _add_button(self, action: QAction) -> None:
        button = QToolButton(self._panel)
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setAccessibleName(action.text())
        self._panel.toolLayout.addWidget(button)

    def _look_for_book(self, *_) -> None:
        try:
            self._take_book(IncidentBook.of(self._project))
        except TrochaError as error:
            self._take_book(None)
            self._say(str(error))

    def _take_book(self, book: IncidentBook | None) -> None:
        """Listen to another book, or to none."""
        if book is not self._book:
            for signal, slot in self._book_signals():
                signal.disconnect(slot)
            self._book = book
            self._offer_runs()
            if book is not None:
                self._notices.follow(book)
            for signal, slot in self._book_signals():
                signal.connect(slot)
        self._refresh()

    def _offer_runs(self) -> None:
        """The runs of the book at hand."""
        before = self._run.menu()
        if before is not None:
            before.deleteLater()
        if self._book is not None:
            menu = StripMenu(
                self._runs, self._book, self._stand, lambda: self.uid, self._say, self._run
            )
            self._run.setMenu(menu)

    def _stand(self) -> Stand:
        if self._card is None:
            return Stand(Focus())
        middle = self._card.geometry.centroid().asPoint()
        name = self._card.values["name"] or self._card.uid[:8]
        return Stand(Focus(strips=[self._card.uid]), (middle, name), self._view.day)

    def _book_signals(self):
        book = self._book
        if book is None or not book.is_open():
            return ()
        return (
            (book.changed, self._written),
            (book.closed, self._closed),
            (book.editing_changed, self._refresh),
            (book.history.indexChanged, self._refresh_history),
            (book.airstrip_lines.selectionChanged, self._selected),
            (book.airstrip_points.selectionChanged, self._selected),
        )

    def _written(self) -> None:
        if self.isVisible():
            self._refresh()
        else:
            self._stale = True

    def _closed(self) -> None:
        # The layers may be half gone: nothing of the book is touched any more.
        self._book = self._card = None
        self._offer_runs()
        if self._dialog is not None:
            self._dialog.reject()
        self._refresh()

    def _refresh(self, *_) -> None:
        """Show the book as it is now, and the same strip."""
        self._stale = False
        self._finder.set_strips(list_strips(self._book) if self._book else [])
        if self._book is None:
            self._tools.put_away()
        self._panel.searchEdit.setEnabled(self._book is not None)
        for action in (*self._tools.actions, self._follow):
            action.setEnabled(self._book is not None)
        self._refresh_history()
        self.show_strip(self.uid)

    def _refresh_history(self, *_) -> None:
        history = self._book.history if self._book else None
        self._undo.setEnabled(bool(history and history.canUndo()))
        self._redo.setEnabled(bool(history and history.canRedo()))
        if history:
            self._undo.setText(self.tr("Undo: {step}").format(step=history.undoText()))
            self._redo.setText(self.tr("Redo: {step}").format(step=history.redoText()))

    def _show_page(self) -> None:
        panel = self._panel
        panel.pages.setCurrentWidget(panel.cardPage if self._card else panel.emptyPage)
        self._zoom.setEnabled(self._card is not None)
        self._run.setEnabled(self._book is not None)
        if self._book is None:
            text = self.tr("No incident database is open. Open one, or make a new one.")
        else:
            text = self.tr(
                "Choose an airstrip: find it by name, pick it on the map, or select it there. Or "
                "draw a new one."
            )
        panel.emptyLabel.setText(text)
        for button in panel.emptyPage.findChildren(QToolButton):
            button.setVisible(self._book is None)

    def _say(self, text: str) -> None:
        self._panel.messageLabel.setText(text)
        self._panel.messageLabel.setVisible(bool(text))

    def _selected(self, selected, _deselected, _cleared) -> None:
        layer = self.sender()
        if self._follow.isChecked() and selected:
            uids = uids_of(layer, list(selected)[:1])
            if uids and uids[0] != self.uid:
                self.show_strip(uids[0])

    def _picked(self, point: QgsPointXY, edge: QgsPointXY) -> None:
        strip = strip_at(self._book, point, edge, self._map_crs())
        if strip is None:
            self._say(self.tr("There is no airstrip at that place; click closer to one."))
        else:
            self.show_strip(strip.uid)

    def _map_crs(self):
        return self._canvas.mapSettings().destinationCrs()

    def _drawn(self, shape: QgsGeometry) -> None:
        """Ask about what was drawn, then write it."""
        crs = self._map_crs()

        def save(values: dict) -> None:
            uid = add_strip(self._book, shape, crs, values, self.tr("New airstrip"))
            self._refresh()
            self.show_strip(uid)

        told = self.tr("A point: length and bearing stay unknown.")
        if shape.type() == QgsWkbTypes.GeometryType.LineGeometry:
            told = self.tr("Length and bearing: {figures}").format(
                figures=line_text(*self._tools.measure(shape))
            )
        self._dialog = NewStrip(told, save, self)
        self._dialog.finished.connect(self._dialog_done)
        self._dialog.open()

    def _dialog_done(self, _result: int) -> None:
        self._dialog.deleteLater()
        self._dialog = None
        self._tools.put_away()

    def _zoom_to_strip(self) -> None:
        self._canvas.zoomToFeatureIds(self._card.layer, [self._card.feature_id])

    def _propose(self, card: StripCard, day: int, precision: int) -> list[NearIncident]:
        (until,) = possible_until([day], [precision])
        return nearest_incidents(
            self._book, card.geometry, card.uid, day - AROUND, int(until) - 1 + AROUND, PROPOSED
        )

    def _record(self, entry: Entry) -> None:
        status = status_words()[entry.to_status]
        text = self.tr("Airstrip: {status}").format(status=status)
        try:
            record_change(self._book, self._card, entry, text)
        except TrochaError as error:
            self._say(str(error))
            return
        self._refresh()
        self._view.form.dateEdit.setFocus()  # its button rests, and would give it to another panel
        if self._book.editing():
            told = self.tr(
                "{status} is in QGIS's edit session: save the edits to keep it, or undo it there."
            )
        else:
            told = self.tr("Recorded: {status}.")
        self._say(told.format(status=status))
