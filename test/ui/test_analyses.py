"""The menu offers every algorithm that there is, in words and in a place."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QMenu
from trocha.algorithms.provider import ALGORITHMS
from trocha.plugin import TrochaPlugin
from trocha.ui.analyses import ANALYSES, FIRST, submenus, words


def test_every_algorithm_is_offered_and_nothing_else(qgis_app):
    assert sorted(ANALYSES) == sorted(made().name() for made in ALGORITHMS)
    assert len(set(ANALYSES)) == len(ANALYSES)
    assert set(words()) == set(ANALYSES)
    assert set(FIRST) <= set(ANALYSES)


def test_each_has_a_place_in_the_menu(interface):
    plugin = TrochaPlugin(interface)
    plugin.initGui()
    for object_name, _title, names in submenus():
        part = interface.window.findChild(QMenu, object_name)
        assert [a.objectName() for a in part.actions()] == [f"trocha_{n}" for n in names]
        assert all(action.text().endswith("…") for action in part.actions())
    plugin.unload()
