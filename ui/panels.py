"""Trocha's panels in the main window: each a dock with the action that shows and hides it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction

from .locate import icon


class Panels:
    """Docks by name, in the order in which they were added, and their actions.

    A dock that listens to project or map has ``close_down``, which is called before it goes.
    """

    def __init__(self, iface):
        self._iface = iface
        self.docks: dict[str, QgsDockWidget] = {}
        self.actions: dict[str, QAction] = {}

    def add(
        self,
        name: str,
        dock: QgsDockWidget,
        words: tuple[str, str],
        icon_name: str,
        area: Qt.DockWidgetArea,
        beside: Sequence[str] = (),
        hidden: bool = True,
    ) -> QAction:
        """Put a dock into the window; ``words`` are its action's text and status tip.

        ``beside``: names of docks that it shares its place with, as a tab.
        """
        text, tip = words
        action = QAction(icon(icon_name), text, self._iface.mainWindow())
        action.setObjectName(f"trocha_{name}_panel")
        action.setCheckable(True)
        action.setStatusTip(tip)
        # QGIS shows a dock it is given, unless its windows were saved otherwise.
        if beside:
            neighbours = [self.docks[other].objectName() for other in beside]
            self._iface.addTabifiedDockWidget(area, dock, neighbours)
        else:
            self._iface.addDockWidget(area, dock)
        dock.setHidden(hidden)
        dock.setToggleVisibilityAction(action)
        self.docks[name], self.actions[name] = dock, action
        return action

    def unload(self) -> None:
        """Take all out, the last one first."""
        for name, dock in reversed(self.docks.items()):
            close_down = getattr(dock, "close_down", None)
            if close_down is not None:
                close_down()
            self._iface.removeDockWidget(dock)
            dock.deleteLater()
            self.actions[name].deleteLater()
        self.docks.clear()
        self.actions.clear()
