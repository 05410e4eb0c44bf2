"""A main window made of real Qt and QGIS objects: what the plugin does to it can be seen."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsSettings
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtWidgets import QMainWindow, QMenu


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
