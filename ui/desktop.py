"""Trocha's menu, toolbar and panels in the main window."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QMenu

from ..layers.incident_book import IncidentBook
from . import settings
from .analyses import FIRST, submenus
from .book_notices import BookNotices
from .commands import START, Commands
from .docks.airstrip_dock import AirstripDock
from .docks.incident_dock import IncidentDock
from .docks.profile_dock import ProfileDock
from .docks.start_dock import StartDock
from .locate import icon
from .words import Translated


class Desktop(Translated):
    """Builds everything when made; ``unload`` takes it out in reverse.

    The menu stands by itself in the menu bar, left of Help, where people look first.
    """

    def __init__(self, iface):
        self._iface = iface
        self._commands = Commands(iface)
        self._build_panel()
        self._build_incident_dock()
        self._build_airstrip_dock()
        self._build_profile()
        self._build_menu()
        self._build_toolbar()

    def _build_panel(self) -> None:
        window = self._iface.mainWindow()
        actions = self._commands.actions
        self._dock = StartDock(
            [actions[name] for name in START],
            [actions[name] for name in FIRST],
            window,
        )
        self._panel_action = QAction(icon("trocha"), self.tr("Trocha panel"), window)
        self._panel_action.setObjectName("trocha_panel")
        self._panel_action.setCheckable(True)
        self._panel_action.setStatusTip(self.tr("Show or hide the panel that says where to begin."))
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        # QGIS shows a dock it is given. It introduces itself once; after that it opens as
        # QGIS restores its windows, or when asked for.
        self._dock.setHidden(settings.introduced())
        settings.set_introduced()
        self._dock.setToggleVisibilityAction(self._panel_action)

    def _build_incident_dock(self) -> None:
        window = self._iface.mainWindow()
        self._notices = BookNotices(self._iface)
        self._incident_dock = IncidentDock(self._iface, self._notices, window)
        self._incident_action = QAction(icon("incidents"), self.tr("Incident panel"), window)
        self._incident_action.setObjectName("trocha_incident_panel")
        self._incident_action.setCheckable(True)
        self._incident_action.setStatusTip(
            self.tr("Mark incidents on the map, list them and correct them.")
        )
        # Beside the other panel, not under it: on a small screen half a column is too low.
        self._iface.addTabifiedDockWidget(
            Qt.DockWidgetArea.RightDockWidgetArea, self._incident_dock, [self._dock.objectName()]
        )
        self._incident_dock.hide()
        self._incident_dock.setToggleVisibilityAction(self._incident_action)

    def _build_airstrip_dock(self) -> None:
        window = self._iface.mainWindow()
        self._airstrip_dock = AirstripDock(
            self._iface.mapCanvas(),
            QgsProject.instance(),
            self._notices,
            [self._commands.actions["createincidentdatabase"]],
            window,
        )
        self._airstrip_action = QAction(icon("airstripstatus"), self.tr("Airstrip panel"), window)
        self._airstrip_action.setObjectName("trocha_airstrip_panel")
        self._airstrip_action.setCheckable(True)
        self._airstrip_action.setStatusTip(
            self.tr("An airstrip's history, what it was on a date, and what it became.")
        )
        beside = [self._dock.objectName(), self._incident_dock.objectName()]
        self._iface.addTabifiedDockWidget(
            Qt.DockWidgetArea.RightDockWidgetArea, self._airstrip_dock, beside
        )
        self._airstrip_dock.hide()
        self._airstrip_dock.setToggleVisibilityAction(self._airstrip_action)

    def _build_profile(self) -> None:
        window = self._iface.mainWindow()
        self._profile = ProfileDock(self._iface.mapCanvas(), self._iface.messageBar(), window)
        self._profile_action = QAction(icon("routeprofile"), self.tr("Route profile"), window)
        self._profile_action.setObjectName("trocha_profile")
        self._profile_action.setCheckable(True)
        self._profile_action.setStatusTip(
            self.tr("Elevation, hours and days along a route: click one on the map.")
        )
        self._iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self._profile)
        self._profile.hide()
        self._profile.setToggleVisibilityAction(self._profile_action)
        self._profile_action.triggered.connect(self._profile.asked_for)

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
        panels = [self._panel_action, self._incident_action, self._airstrip_action]
        self._menu.addActions([*panels, self._profile_action, actions["help"]])
        bar.insertMenu(self._iface.firstRightStandardMenu().menuAction(), self._menu)

    def _build_toolbar(self) -> None:
        actions = self._commands.actions
        self._toolbar = self._iface.addToolBar(self.tr("Trocha"))
        self._toolbar.setObjectName("mTrochaToolBar")
        self._toolbar.addActions([self._panel_action, self._incident_action])
        self._toolbar.addActions([actions[name] for name in FIRST])
        self._toolbar.addAction(self._profile_action)

    def unload(self) -> None:
        """Leave the main window as it was found."""
        window = self._iface.mainWindow()
        window.removeToolBar(self._toolbar)
        self._toolbar.deleteLater()
        window.menuBar().removeAction(self._menu.menuAction())
        self._menu.deleteLater()
        self._profile.shut()
        self._iface.removeDockWidget(self._profile)
        self._profile.deleteLater()
        self._profile_action.deleteLater()
        self._airstrip_dock.close_down()
        self._iface.removeDockWidget(self._airstrip_dock)
        self._airstrip_dock.deleteLater()
        self._airstrip_action.deleteLater()
        self._incident_dock.close_down()
        self._iface.removeDockWidget(self._incident_dock)
        self._incident_dock.deleteLater()
        self._incident_action.deleteLater()
        self._notices.stop()
        for book in QgsProject.instance().findChildren(IncidentBook):
            book.close()
        self._iface.removeDockWidget(self._dock)
        self._dock.deleteLater()
        self._panel_action.deleteLater()
        self._commands.unload()
