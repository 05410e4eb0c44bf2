"""The plugin leaves the window as it found it."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QPushButton, QToolBar, QWidget
from trocha.plugin import TrochaPlugin
from trocha.ui import settings
from trocha.ui.analyses import FIRST
from trocha.ui.commands import START
from trocha.ui.words import Translated


def inventory(interface):
    """Everything a plugin can leave behind, by name."""
    # Objects handed to deleteLater are gone once the event loop has run.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window = interface.window
    return {
        "menus": [action.text() for action in window.menuBar().actions()],
        "panels": [action.text() for action in interface.panels.actions()],
        "toolbars": [bar.objectName() for bar in window.findChildren(QToolBar)],
        "docks": [dock.objectName() for dock in window.findChildren(QDockWidget)],
        "actions": sorted(
            action.objectName()
            for action in window.findChildren(QAction)
            if action.objectName().startswith("trocha")
        ),
        "providers": sorted(p.id() for p in QgsApplication.processingRegistry().providers()),
    }


@pytest.fixture
def plugin(interface):
    made = TrochaPlugin(interface)
    made.initGui()
    yield made
    made.unload()


def test_loading_adds_a_menu_before_help_a_toolbar_a_panel_and_the_provider(interface, plugin):
    found = inventory(interface)
    assert found["menus"] == ["Processing", "&Trocha", "Help"]
    assert found["toolbars"] == ["mTrochaToolBar"]
    assert found["docks"] == [
        "TrochaStartDock",
        "TrochaIncidentDock",
        "TrochaAirstripDock",
        "TrochaProfileDock",
    ]
    assert found["panels"] == ["Trocha", "Incidents", "Airstrip", "Route profile"]
    assert "trocha" in found["providers"]


def test_unloading_leaves_everything_as_before_however_often(interface):
    before = inventory(interface)
    assert "trocha" not in before["providers"]
    for _round in range(2):
        plugin = TrochaPlugin(interface)
        plugin.initGui()
        assert inventory(interface) != before
        plugin.unload()
        assert inventory(interface) == before


def test_algorithms_register_without_a_desktop(qgis_app):
    registry = QgsApplication.processingRegistry()
    plugin = TrochaPlugin(None)
    plugin.initProcessing()
    ids = {algorithm.id() for algorithm in registry.providerById("trocha").algorithms()}
    plugin.unload()
    named = (
        "interdictionimpact", "airstripstatus", "beforeafter", "criticalairstrips", "traveltime", "routes",
    )  # fmt: skip
    assert {f"trocha:{name}" for name in named} <= ids
    assert registry.providerById("trocha") is None


def test_every_entry_has_its_own_icon_and_words(interface, plugin):
    actions = plugin.desktop._commands.actions.values()
    texts = [action.text() for action in actions]
    assert len(set(texts)) == len(texts)
    for action in actions:
        assert not action.icon().isNull(), action.text()
        assert action.statusTip().endswith("."), action.text()


def dock_of(interface):
    return interface.window.findChild(QDockWidget, "TrochaStartDock")


def test_the_panel_introduces_itself_once(interface):
    for visible in (True, False):
        plugin = TrochaPlugin(interface)
        plugin.initGui()
        assert dock_of(interface).isVisible() == visible
        plugin.unload()
        inventory(interface)


def test_the_panel_is_empty_until_it_is_first_shown(interface):
    settings.set_introduced()
    interface.window.hide()  # QGIS loads plugins before it shows its window
    plugin = TrochaPlugin(interface)
    plugin.initGui()
    interface.window.show()
    assert not dock_of(interface).findChildren(QPushButton)
    interface.window.findChild(QAction, "trocha_start_panel").trigger()
    assert dock_of(interface).isVisible()
    assert len(dock_of(interface).findChildren(QPushButton)) == len(START + FIRST)
    plugin.unload()


def test_panel_buttons_are_in_tab_order_described_and_start_their_action(interface, plugin):
    dock = dock_of(interface)
    buttons = [b for b in dock.findChildren(QPushButton) if b.objectName().startswith("trocha_")]
    started = []
    for button in buttons:
        action = interface.window.findChild(QAction, button.objectName()[: -len("_button")])
        action.triggered.disconnect()
        name = action.objectName()
        action.triggered.connect(lambda _checked, name=name: started.append(name))
        button.click()
        assert button.accessibleDescription() == action.statusTip()
        assert button.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert started == [f"trocha_{name}" for name in START + FIRST]


def test_nothing_in_the_panel_brings_colours_of_its_own(interface, plugin):
    dock = dock_of(interface)
    assert [w for w in dock.findChildren(QWidget) if w.styleSheet()] == []


def test_inherited_literals_are_looked_up_under_the_class_that_holds_them(monkeypatch):
    class Base(Translated):
        pass

    class Derived(Base):
        pass

    dictionary = {("Base", "cost"): "costo", ("Derived", "hours"): "horas"}
    monkeypatch.setattr(
        "trocha.ui.words.QCoreApplication.translate",
        lambda context, text: dictionary.get((context, text), text),
    )
    assert [Derived().tr(text) for text in ("cost", "hours", "load")] == ["costo", "horas", "load"]
