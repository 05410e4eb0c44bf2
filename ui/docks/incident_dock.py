"""The dock in which incidents are marked on the map, listed and corrected."""

from __future__ import annotations

import datetime
import os

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.gui import QgsDockWidget
from qgis.PyQt import sip, uic
from qgis.PyQt.QtCore import QMimeData, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QFileDialog, QWidget

from ...core.errors import TrochaError
from ...layers.incident_book import IncidentBook
from ...layers.incident_filter import IncidentFilter
from ..book_notices import BookNotices
from ..dock_runs import DockRuns
from ..locate import form_path
from ..view import show_something
from ..widgets.fits_across import FitsAcross
from ..widgets.import_page import ImportPage
from ..widgets.incident_page import IncidentPage
from ..widgets.team_database import TeamDatabase
from ..words import Translated

CREATE = "trocha:createincidentdatabase"
FILES = "GeoPackage (*.gpkg)"


class IncidentDock(Translated, QgsDockWidget):
    """Shows a page for the database that is open in the project, or offers to open one.

    It stays empty until it is first shown.
    """

    filterChanged = pyqtSignal(object)  # noqa: N815 - IncidentFilter

    def __init__(self, iface, notices: BookNotices, runs: DockRuns, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("TrochaIncidentDock")
        self.setWindowTitle(self.tr("Incidents"))
        self._iface, self._notices, self._runs = iface, notices, runs
        self._panel = None
        self._book: IncidentBook | None = None
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.timeout.connect(self._look_for_book)
        self.page: IncidentPage | None = None
        self._dialog: TeamDatabase | None = None
        self.open_actions = [
            self._action(self.tr("Open a database…"), self._open_database),
            self._action(self.tr("Open a team's database…"), self._open_team),
        ]
        self.importing: ImportPage | None = None  # made when it is first wanted
        self.setAcceptDrops(True)
        self.opened.connect(self._take_focus)

    # For other parts of the desktop; ``open_actions`` open another database.

    @property
    def book(self) -> IncidentBook | None:
        """The database that is shown."""
        return self._book

    @property
    def filter(self) -> IncidentFilter:
        """On which conditions incidents are listed; runs and exports can take it."""
        return self.page.list.filter if self.page else IncidentFilter()

    def set_days(self, first: datetime.date | None, last: datetime.date | None) -> None:
        """List what happened on these days, both included; None for no limit."""
        if self.page:
            self.page.list.set_days(first, last)

    def close_down(self) -> None:
        """Let go of project and map, before the dock goes."""
        if self._dialog is not None:
            self._dialog.reject()
        if self._panel is None:
            return
        project = QgsProject.instance()
        project.layersAdded.disconnect(self._look_soon)
        project.readProject.disconnect(self._look_soon)
        self._looking.stop()
        self._drop_book()

    # Qt's events.

    def showEvent(self, event):
        """Build the contents when they are first wanted."""
        if self._panel is None:
            self._build()
        super().showEvent(event)

    def closeEvent(self, event):
        """A dock that is closed leaves the map alone."""
        if self.page:
            self.page.rest()
        super().closeEvent(event)

    def _take_focus(self) -> None:
        if self.page:
            self.page.take_focus()
        elif self._panel is not None:
            self._panel.newButton.setFocus()

    def dragEnterEvent(self, event):
        """Take one file, to be imported."""
        if self._can_import() and _dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event):
        """Show the import with the file chosen."""
        path = _dropped(event.mimeData())
        if path and self._can_import():
            event.acceptProposedAction()
            self._show_import(path)

    # Import.

    def _can_import(self) -> bool:
        book = self._book
        return self.page is not None and bool(book.path) and not book.read_only()

    def _show_import(self, path: str = "") -> None:
        if self.importing is None:
            made = self.importing = ImportPage(self._runs, self._book, self._panel.pages)
            made.left.connect(self._show_list)
            made.told.connect(self._tell)
            self._panel.pages.addWidget(made)
        self.page.rest()
        self._panel.pages.setCurrentWidget(self.importing)
        self.importing.begin(path)

    def _show_list(self) -> None:
        self._panel.pages.setCurrentWidget(self.page)
        self.page.take_focus()

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
        self._notices.follow(book)
        self._panel.emptyMessage.say("")
        self.page = IncidentPage(
            self._iface, book, self._runs, self.open_actions, self._panel.pages
        )
        self.page.filterChanged.connect(self.filterChanged)
        self.page.import_wanted.connect(self._show_import)
        self._panel.pages.addWidget(self.page)
        self._panel.pages.setCurrentWidget(self.page)

    def _on_closed(self) -> None:
        self._drop_book()
        self._look_soon()  # the project may hold another database

    def _drop_book(self) -> None:
        book, self._book = self._book, None
        if book is None:
            return
        if not sip.isdeleted(book):
            book.closed.disconnect(self._on_closed)
        pages: tuple[ImportPage | IncidentPage | None, ...] = (self.importing, self.page)
        self.page = self.importing = None
        for page in pages:
            if page is not None:
                page.close_down()
                self._panel.pages.removeWidget(page)
                page.deleteLater()

    def _new_database(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("New incident database"), _folder(), FILES
        )
        if path:
            self._open(path, make=True)

    def _open_database(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open an incident database"), _folder(), FILES
        )
        if path:
            self._open(path)

    def _open(self, path: str, make: bool = False) -> None:
        try:
            if make:
                path = path if path.lower().endswith(".gpkg") else f"{path}.gpkg"
                self._make(path)
            self._show_book(IncidentBook.open(QgsProject.instance(), path))
        except TrochaError as error:
            self._say(str(error))

    def _open_team(self) -> None:
        """Ask which of the databases that QGIS's connections lead to."""

        def opens(connection, schema: str) -> None:
            self._show_book(IncidentBook.open_team(QgsProject.instance(), connection, schema))

        if self._dialog is None:
            self._dialog = TeamDatabase(opens, self._iface.mainWindow())
            self._dialog.finished.connect(self._dialog_done)
        self._dialog.open()

    def _dialog_done(self, _result: int) -> None:
        self._dialog.deleteLater()
        self._dialog = None

    def _show_book(self, book: IncidentBook) -> None:
        if self._panel is None:
            self._build()
        self._take_book(book)
        show_something(self._iface.mapCanvas())
        if self.isVisible():
            self.page.take_focus()

    def _make(self, path: str) -> None:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(CREATE)
        if algorithm is None:
            raise TrochaError(
                self.tr("{id} is not registered; enable Trocha in the plugin manager.").format(
                    id=CREATE
                )
            )
        # Whether a file may be replaced was asked in the window that asked where.
        parameters = {"DATABASE": path, "OVERWRITE": True}
        QgsApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            algorithm.run(
                parameters,
                QgsProcessingContext(),
                QgsProcessingFeedback(),
                catchExceptions=False,
            )
        except QgsProcessingException as error:
            raise TrochaError(str(error)) from error
        finally:
            QgsApplication.restoreOverrideCursor()

    def _say(self, sentence: str) -> None:
        if self.page is None and self.isVisible():
            self._panel.emptyMessage.say(sentence)
        else:
            self._iface.messageBar().pushMessage("Trocha", sentence, Qgis.MessageLevel.Critical, 0)

    def _action(self, text: str, run) -> QAction:
        made = QAction(text, self)
        made.triggered.connect(lambda _checked=False: run())
        return made

    def _tell(self, sentence: str) -> None:
        self._iface.messageBar().pushMessage("Trocha", sentence, Qgis.MessageLevel.Info, 0)

    def _build(self) -> None:
        self._panel = QWidget(self)
        uic.loadUi(form_path("incident_dock"), self._panel)
        # On a small screen, or below another panel, it scrolls: else QGIS's window would outgrow it.
        FitsAcross(self._panel.scrollArea, self._panel.pages)
        self._panel.newButton.clicked.connect(lambda _checked: self._new_database())
        for button, action in zip(
            (self._panel.openButton, self._panel.teamButton), self.open_actions
        ):
            button.clicked.connect(action.trigger)
        project = QgsProject.instance()
        project.layersAdded.connect(self._look_soon)
        project.readProject.connect(self._look_soon)
        self.setWidget(self._panel)
        self._look_for_book()


def _dropped(data: QMimeData) -> str:
    """The one file of this computer that is dragged; "" for anything else."""
    urls = data.urls()
    path = urls[0].toLocalFile() if len(urls) == 1 else ""
    return path if os.path.isfile(path) else ""


def _folder() -> str:
    """Where people are likely to keep their data."""
    return QgsProject.instance().homePath() or os.path.expanduser("~")
