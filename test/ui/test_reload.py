"""Loading and unloading a hundred times, idle and in use: nothing stays, nothing grows."""

from __future__ import annotations

import gc
import os
import pathlib
import sys
import weakref

import pytest
import qgis.utils
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, pyqtBoundSignal
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QDockWidget,
    QMenu,
    QShortcut,
    QToolBar,
)
from trocha.layers import database
from trocha.layers.incident_book import IncidentBook
from trocha.plugin import TrochaPlugin
from trocha.ui.docks.start_dock import StartDock

sys.path.append(str(pathlib.Path(__file__).parent))
from routes_by_hand import HILL, route_layer

ROUNDS = 100
MEMORY = "/proc/self/statm"  # in pages of 4 kB


def settle():
    """What deleteLater was called on goes when the event loop runs."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
    gc.collect()


def objects_of(interface):
    """Everything of Qt's that a plugin can leave behind, counted by what it is."""
    settle()
    window = interface.window
    registry = QgsApplication.processingRegistry()
    project, canvas = QgsProject.instance(), interface.canvas
    count = {
        "in the window": len(window.findChildren(QObject)),
        "menus": len(window.findChildren(QMenu)),
        "toolbars": len(window.findChildren(QToolBar)),
        "docks": len(window.findChildren(QDockWidget)),
        "shortcuts": len(window.findChildren(QShortcut)),
        "dialogs": len([w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog)]),
        "windows": len(QApplication.topLevelWidgets()),
        "menu bar": [action.text() for action in window.menuBar().actions()],
        "panels": [action.text() for action in interface.panels.actions()],
        "providers": sorted(p.id() for p in registry.providers()),
        "canvas items": len(canvas.items()),
    }
    for of in (project, canvas, registry, window, interface.bar, QCoreApplication.instance()):
        for name in dir(type(of)):
            signal = getattr(of, name, None)
            if isinstance(signal, pyqtBoundSignal):
                count[f"{type(of).__name__}.{name}"] = of.receivers(signal)
    return count


def resident_kilobytes():
    with open(MEMORY, encoding="utf-8") as file:
        return int(file.read().split()[1]) * 4


def idle(interface, plugin):
    """Loaded, and nothing done."""


def in_use(interface, plugin):
    """The panels are open, one with a route and its map tool, and so is the help."""
    interface.window.findChild(QDockWidget, "TrochaStartDock").show()
    plugin.desktop.panels.actions["profile"].trigger()
    layer = route_layer("LineStringZM", [(HILL, ("a", "b"))])
    QgsProject.instance().addMapLayer(layer)
    interface.canvas.setLayers([layer])
    layer.selectAll()
    QTest.keyClick(plugin.desktop.panels.docks["profile"].widget().chart, Qt.Key.Key_End)
    assert interface.canvas.mapTool() is not None
    assert len(interface.canvas.items()) > 1
    interface.window.findChild(QDockWidget, "TrochaIncidentDock").show()
    plugin.desktop.panels.docks["airstrip"].show()
    plugin.desktop.panels.docks["airstrip"]._tools.actions[1].trigger()
    interface.canvas.setLayers([])
    QgsProject.instance().removeMapLayer(layer.id())
    plugin.desktop._commands.actions["help"].trigger()


def test_a_hundred_times_leave_nothing_behind(interface):
    before = objects_of(interface)
    alive = []
    for round_ in range(ROUNDS):
        plugin = TrochaPlugin(interface)
        plugin.initGui()
        (in_use if round_ % 2 else idle)(interface, plugin)
        alive += [weakref.ref(plugin), weakref.ref(plugin.desktop), weakref.ref(plugin.provider)]
        alive.append(weakref.ref(interface.window.findChild(StartDock)))
        alive.append(weakref.ref(plugin.desktop.panels.docks["profile"]))
        alive.append(weakref.ref(plugin.desktop.panels.docks["airstrip"]))
        plugin.unload()
        del plugin
    assert objects_of(interface) == before
    assert [ref() for ref in alive if ref() is not None] == []


def rounds(interface, times):
    for _ in range(times):
        plugin = TrochaPlugin(interface)
        plugin.initGui()
        in_use(interface, plugin)
        plugin.unload()
        settle()


@pytest.mark.skipif(not os.path.exists(MEMORY), reason="only Linux tells a process its memory so")
@pytest.mark.no_qt_log  # else every message of Qt's is kept
def test_memory_does_not_grow(interface):
    """Objects of Python's, which are exact, and the process' memory, which has some noise."""
    rounds(interface, 10)  # caches of Qt's and of the allocator settle
    kilobytes, objects = resident_kilobytes(), len(gc.get_objects())
    rounds(interface, ROUNDS // 4)
    assert len(gc.get_objects()) - objects < ROUNDS // 4, "less than one object a round"
    assert resident_kilobytes() - kilobytes < 100 * ROUNDS // 4


def test_a_dialog_that_is_open_goes_with_the_plugin(
    interface, qgis_processing, qtbot, monkeypatch, layer_tree_view
):
    monkeypatch.setattr(qgis.utils.iface, "browserModel", lambda: None, raising=False)
    before = objects_of(interface)["dialogs"]
    for _round in range(3):
        plugin = TrochaPlugin(interface)
        plugin.initGui()
        plugin.desktop._commands.actions["traveltime"].trigger()
        assert objects_of(interface)["dialogs"] == before + 1
        # From the event loop, as in QGIS: Qt deletes nothing for a caller outside of it.
        QTimer.singleShot(0, plugin.unload)
        qtbot.waitUntil(lambda: objects_of(interface)["dialogs"] == before)
    assert QgsApplication.processingRegistry().providerById("trocha") is None


def marking(interface, book):
    """An incident is half entered, with the tool on the map."""
    dock = interface.window.findChild(QDockWidget, "TrochaIncidentDock")
    dock.show()
    dock._look_for_book()
    assert dock.book is book
    dock.page.form.pickButton.click()
    dock.page.form.begin((-12.0, -74.0))
    return dock


def test_a_database_that_is_open_keeps_nothing_of_the_plugin(interface, tmp_path):
    """Its layers stay in the project; book, marker, tool and connections go."""
    path = str(tmp_path / "incidents.gpkg")
    database.create_geopackage(path)
    project = QgsProject.instance()
    IncidentBook.open(project, path).close()
    before, layers, alive = objects_of(interface), set(project.mapLayers()), []
    for _round in range(3):
        plugin = TrochaPlugin(interface)
        plugin.initGui()
        book = IncidentBook.of(project)
        dock = marking(interface, book)
        alive += [weakref.ref(part) for part in (dock, dock.page, dock.page._tool, book)]
        plugin.unload()
        del plugin, dock, book
        settle()
    assert objects_of(interface) == before
    assert [ref() for ref in alive if ref() is not None] == []
    assert layers and set(project.mapLayers()) == layers
    assert interface.canvas.mapTool() is None


def test_what_is_left_connected_is_seen(interface):
    """The check itself: a planted shortcut and a planted connection show in the count."""
    before = objects_of(interface)
    shortcut = QShortcut(interface.window)
    QgsProject.instance().layersAdded.connect(interface.panels.clear)
    changed = {k for k, v in objects_of(interface).items() if v != before[k]}
    QgsProject.instance().layersAdded.disconnect(interface.panels.clear)
    shortcut.setParent(None)
    assert {"shortcuts", "in the window"} <= changed
    assert any(name.startswith("QgsProject.layersAdded") for name in changed)


pytestmark = pytest.mark.usefixtures("layer_tree_view")
