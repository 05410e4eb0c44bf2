"""A main window made of real Qt and QGIS objects: what the plugin does to it can be seen."""

from __future__ import annotations

import pathlib
import shutil
import sys

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsSettings
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QMainWindow, QMenu
from trocha.layers import database
from trocha.layers.incident_book import IncidentBook
from trocha.ui.book_notices import BookNotices
from trocha.ui.docks.incident_dock import IncidentDock

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from marking_hands import Runs


class Interface:
    """The part of QgisInterface that Trocha uses; anything else is an AttributeError."""

    def __init__(self):
        self.window = QMainWindow()
        self.canvas = QgsMapCanvas(self.window)
        self.canvas.resize(400, 300)
        self.bar = QgsMessageBar(self.window)
        self.window.setCentralWidget(self.canvas)
        self.window.menuBar().addMenu("Processing")
        self.help = QMenu("Help", self.window)
        self.window.menuBar().addMenu(self.help)
        self.panels = QMenu("Panels", self.window)
        self.asked = []
        self.answer = True

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def messageBar(self):
        return self.bar

    def firstRightStandardMenu(self):
        return self.help

    def addToolBar(self, title):
        return self.window.addToolBar(title)

    def addDockWidget(self, area, dock):
        self.window.addDockWidget(area, dock)
        dock.show()
        self.panels.addAction(dock.toggleViewAction())

    def addTabifiedDockWidget(self, area, dock, with_docks=(), raise_tab=False):
        self.addDockWidget(area, dock)

    def removeDockWidget(self, dock):
        self.window.removeDockWidget(dock)
        self.panels.removeAction(dock.toggleViewAction())

    def newProject(self, prompt=False):
        self.asked.append(prompt)
        if self.answer:
            QgsProject.instance().clear()
        return self.answer


@pytest.fixture
def interface(qgis_app, qgis_new_project):
    QgsSettings().remove("trocha")
    made = Interface()
    made.window.show()
    yield made
    made.window.close()
    made.window.deleteLater()
    QgsSettings().remove("trocha")


@pytest.fixture(scope="session")
def empty_database(qgis_app, tmp_path_factory):
    path = tmp_path_factory.mktemp("made") / "incidents.gpkg"
    database.create_geopackage(str(path))
    return path


@pytest.fixture
def path(empty_database, tmp_path):
    copy = tmp_path / "incidents.gpkg"
    shutil.copy(empty_database, copy)
    return str(copy)


@pytest.fixture
def canvas(interface):
    made = interface.canvas
    made.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    made.setExtent(QgsRectangle(-75, -13, -73, -11))
    return made


@pytest.fixture
def book(canvas, path):
    made = IncidentBook.open(QgsProject.instance(), path)
    yield made
    QgsProject.instance().clear()


@pytest.fixture
def dock(interface, book, qtbot):
    """The incident dock as it is shown with a database open."""
    made = shown_dock(interface)
    qtbot.waitUntil(lambda: made.page is not None)
    yield made
    put_away(interface, made)


def shown_dock(interface):
    made = IncidentDock(interface, BookNotices(interface), Runs(), interface.window)
    interface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, made)
    interface.window.activateWindow()
    QApplication.setActiveWindow(interface.window)
    return made


def put_away(interface, made):
    made.close_down()
    interface.removeDockWidget(made)
    made.deleteLater()


@pytest.fixture
def alone(interface):
    """The dock where no database is open."""
    made = shown_dock(interface)
    yield made
    put_away(interface, made)


@pytest.fixture
def form(dock):
    return dock.page.form
