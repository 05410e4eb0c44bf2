"""Trocha's menu, toolbar and panels in the main window."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMenu

from ..layers.incident_book import IncidentBook
from . import settings
from .analyses import FIRST, submenus
from .commands import START, Commands
from .docks.airstrip_dock import AirstripDock
from .docks.incident_dock import IncidentDock
from .docks.profile_dock import ProfileDock
from .docks.start_dock import StartDock
from .panels import Panels
from .words import Translated

RIGHT, BOTTOM = Qt.DockWidgetArea.RightDockWidgetArea, Qt.DockWidgetArea.BottomDockWidgetArea


class Desktop(Translated):
    """Builds everything when made; ``unload`` takes it out in reverse.

    The menu stands by itself in the menu bar, left of Help, where people look first.
    """

    def __init__(self, iface):
        self._iface = iface
        self._commands = Commands(iface)
        self.panels = Panels(iface)
        self._build_panels()
        self._build_menu()
        self._build_toolbar()

    def _build_panels(self) -> None:
        iface, window, actions = self._iface, self._iface.mainWindow(), self._commands.actions
        add = self.panels.add
        start = StartDock([actions[n] for n in START], [actions[n] for n in FIRST], window)
        words = (
            self.tr("Trocha panel"),
            self.tr("Show or hide the panel that says where to begin."),
        )
        # It introduces itself once; after that it opens as QGIS restores its windows, or when
        # asked for.
        add("start", start, words, "trocha", RIGHT, hidden=settings.introduced())
        settings.set_introduced()

        # Beside the other panel, not under it: on a small screen half a column is too low.
        notices, runs = self._commands.book_notices, self._commands.dock_runs
        incidents = IncidentDock(iface, notices, runs, window)
        words = (
            self.tr("Incident panel"),
            self.tr("Mark incidents on the map, list them and correct them."),
        )
        add("incidents", incidents, words, "incidents", RIGHT, beside=["start"])

        project, create = QgsProject.instance(), actions["createincidentdatabase"]
        open_with = [create, *incidents.open_actions]
        strip = AirstripDock(iface.mapCanvas(), project, notices, runs, open_with, window)
        words = (
            self.tr("Airstrip panel"),
            self.tr("An airstrip's history, what it was on a date, and what it became."),
        )
        add("airstrip", strip, words, "airstrips", RIGHT, beside=["start", "incidents"])

        profile = ProfileDock(iface.mapCanvas(), iface.messageBar(), window)
        words = (
            self.tr("Route profile"),
            self.tr("Elevation, hours and days along a route: click one on the map."),
        )
        opened = add("profile", profile, words, "routeprofile", BOTTOM)
        opened.triggered.connect(profile.asked_for)

    def _build_menu(self) -> None:
        bar = self._iface.mainWindow().menuBar()
        actions = self._commands.actions
        self._menu = QMenu(self.tr("&Trocha"), bar)
        self._menu.setObjectName("mTrochaMenu")
        self._menu.addActions([actions[name] for name in START])
        self._menu.addSeparator()
        for object_name, title, names in submenus():
            part = self._menu.addMenu(title)
            part.setObjectName(object_name)
            part.addActions([actions[name] for name in names])
        self._menu.addSeparator()
        self._menu.addActions([*self.panels.actions.values(), actions["help"]])
        bar.insertMenu(self._iface.firstRightStandardMenu().menuAction(), self._menu)

    def _build_toolbar(self) -> None:
        panels = self.panels.actions
        self._toolbar = self._iface.addToolBar(self.tr("Trocha"))
        self._toolbar.setObjectName("mTrochaToolBar")
        self._toolbar.addActions([panels["start"], panels["incidents"], panels["airstrip"]])
        self._toolbar.addActions([self._commands.actions[name] for name in FIRST])
        self._toolbar.addAction(panels["profile"])

    def unload(self) -> None:
        """Leave the main window as it was found."""
        window = self._iface.mainWindow()
        window.removeToolBar(self._toolbar)
        self._toolbar.deleteLater()
        window.menuBar().removeAction(self._menu.menuAction())
        self._menu.deleteLater()
        self.panels.unload()
        for book in QgsProject.instance().findChildren(IncidentBook):
            book.close()
        self._commands.unload()
