"""The nearest airstrips are proposed for an incident, and linked when chosen."""

from __future__ import annotations

import pytest
from marking_hands import ENTER, mark, rows
from qgis.core import QgsGeometry, QgsRectangle
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtTest import QTest

# Along the parallel at 12 degrees south a degree is 108.9 km: 0.1 degrees 10.9 km, 0.3 32.7 km.
STRIPS = (
    ("near", "Pista & Norte", "cratered", -73.9),
    ("far", None, "active", -73.7),
    ("gone", "Pista Lejana", "active", -73.0),
)


@pytest.fixture
def form(interface, canvas, book, dock):
    # The panel leaves a map in which a strip 10 km off is out of the tool's reach.
    interface.window.resize(1200, 800)
    QCoreApplication.processEvents()
    canvas.setExtent(QgsRectangle(-75, -13, -73, -11))
    with book.action("Strips") as action:
        for uid, name, status, longitude in STRIPS:
            action.add(
                book.airstrip_points,
                {"airstrip_uid": uid, "name": name, "status": status},
                QgsGeometry.fromWkt(f"POINT({longitude} -12)"),
            )
    return dock.page.form


def offered(form):
    return [action.text().replace("&&", "&") for action in form.nearStrips.menu().actions()]


def test_the_nearest_are_proposed_with_their_distance_and_none_is_linked_unasked(
    form, canvas, path
):
    mark(form, canvas)
    form.begin((-12.0, -74.0))  # a click is as exact as a pixel
    assert form.nearStrips.isVisible()
    assert form.nearStrips.text().startswith("10.9 km: Pista")
    assert offered(form) == ["10.9 km: Pista & Norte (Cratered)", "32.7 km: far (Active)"]
    QTest.keyClick(form.placeName, ENTER)
    assert [row["airstrip_uid"] for row in rows(path)] == [None]


def test_a_press_links_the_nearest_and_the_menu_another(form, canvas, path):
    mark(form, canvas)
    form.nearStrips.setFocus()
    QTest.keyClick(form.nearStrips, Qt.Key.Key_Space)
    assert form.airstripName.text() == "Pista & Norte (Cratered)"
    assert not form.nearStrips.isVisible()
    QTest.keyClick(form.placeName, ENTER)
    mark(form, canvas)
    form.nearStrips.menu().actions()[1].trigger()
    QTest.keyClick(form.placeName, ENTER)
    assert [row["airstrip_uid"] for row in rows(path)] == ["near", "far"]


def test_a_link_that_is_taken_back_is_proposed_again(form, canvas):
    mark(form, canvas)
    form.nearStrips.click()
    form.airstripClear.click()
    assert form.airstrip() is None and form.nearStrips.isVisible()


def test_where_no_strip_is_near_none_is_proposed(form, canvas):
    mark(form, canvas, at=(-75.0, -12.0))
    assert not form.nearStrips.isVisible()
    assert not form.airstripClearLabel.isVisible()
