"""What the list's menu starts: runs with the filter as it stands, files attached, brought in and out."""

from __future__ import annotations

import csv
import datetime
import pathlib

import pytest
from qgis.core import QgsGeometry, QgsPointXY
from qgis.PyQt.QtWidgets import QFileDialog
from trocha.layers.attachments import attached
from trocha.ui.dock_runs import Focus

MARCH = datetime.date(2015, 3, 7)


@pytest.fixture
def two(book):
    """A public clash and a restricted seizure; gives their uids."""
    uids = []
    for kind, name, sensitivity in (
        ("clash", "Satipo", "public"),
        ("drug_seizure", "=1+1", "restricted"),
    ):
        with book.action("Mark") as action:
            values = {
                "incident_type": kind, "event_date": MARCH.isoformat(), "location_name": name,
                "sensitivity": sensitivity,
            }  # fmt: skip
            place = QgsGeometry.fromPointXY(QgsPointXY(-74.5, -12))
            uids.append(action.add(book.incidents, values, place))
    return uids


@pytest.fixture
def menu(two, dock, qtbot):
    qtbot.waitUntil(lambda: dock.page.list.table.model().rowCount() == 2)
    return dock.page.list.moreButton.menu()


def choose(menu, dock, uid, qtbot):
    """Select an incident in the list and open the menu."""
    layer = dock.book.incidents
    layer.selectByIds([f.id() for f in layer.getFeatures() if f["incident_uid"] == uid])
    menu.aboutToShow.emit()


def test_runs_take_the_filter_and_the_incident_at_hand(menu, dock, two, qtbot):
    runs = dock._runs
    menu.aboutToShow.emit()
    assert (menu.impact.isEnabled(), menu.routes.isEnabled(), menu.status.isEnabled()) == (
        True, False, False,
    )  # fmt: skip
    dock.set_days(MARCH, MARCH)
    menu.impact.trigger()
    assert runs.asked == [("impact_of_campaign", dock.book, Focus(MARCH, MARCH))]
    choose(menu, dock, two[0], qtbot)
    assert menu.routes.isEnabled() and menu.status.isEnabled()
    menu.routes.trigger()
    menu.status.trigger()
    (_, place, name), status = runs.asked[1:]
    assert (round(place.x(), 6), round(place.y(), 6), name) == (-74.5, -12, "Satipo")
    assert status == ("status_on", dock.book, MARCH, Focus(MARCH, MARCH))


def test_import_is_a_page_of_the_dock(menu, dock):
    menu.bring.trigger()
    assert dock.importing.isVisible() and not dock.page.isVisible()


def test_a_run_that_cannot_begin_says_why(menu, dock, interface, monkeypatch):
    from trocha.core.errors import TrochaError

    def refuse(*_):
        raise TrochaError("There is no DEM; choose one.")

    dock._runs.impact_of_campaign = refuse
    menu.impact.trigger()
    assert "There is no DEM; choose one." in interface.bar.currentItem().text()


def test_a_photo_is_attached_listed_and_found_beside_the_database(
    menu, dock, two, qtbot, tmp_path, monkeypatch, path
):
    photo = tmp_path / "elsewhere" / "crater & co.png"
    photo.parent.mkdir()
    photo.write_bytes(b"\x89PNG")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(photo), ""))
    menu.aboutToShow.emit()
    assert not menu.attach.isEnabled() and not menu.attached.isEnabled()  # of which incident?
    choose(menu, dock, two[0], qtbot)
    menu.attach.trigger()
    (found,) = attached(dock.book, incident_uid=two[0])
    assert (pathlib.Path(path).parent / found.file_path).read_bytes() == b"\x89PNG"
    choose(menu, dock, two[0], qtbot)
    assert menu.attached.isEnabled() and len(menu.attached.actions()) == 1
    choose(menu, dock, two[1], qtbot)
    assert not menu.attached.isEnabled()


def test_only_pictures_and_papers_are_opened_of_all_else_the_folder(
    menu, dock, two, qtbot, tmp_path, monkeypatch, path
):
    from trocha.layers.attachments import attach
    from trocha.ui.widgets import file_menu

    opened = []
    monkeypatch.setattr(
        file_menu.QDesktopServices,
        "openUrl",
        lambda url: opened.append(url.toLocalFile()) or True,
    )
    for name in ("a.png", "run.desktop"):
        (tmp_path / name).write_text("x")
        attach(dock.book, str(tmp_path / name), incident_uid=two[0])
    choose(menu, dock, two[0], qtbot)
    for action in menu.attached.actions():
        action.trigger()
    folder = pathlib.Path(path).parent / "attachments"
    assert opened[0].endswith(".png") and pathlib.Path(opened[0]).parent == folder
    assert pathlib.Path(opened[1]) == folder


def test_the_list_is_exported_without_what_is_restricted(
    menu, dock, two, tmp_path, monkeypatch, interface
):
    target = tmp_path / "out.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    menu.export.trigger()
    with open(target, encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["incident_uid"] == two[0] and row["location_name"] == "Satipo"
    said = interface.bar.currentItem().text()
    assert "1 incidents written" in said and "1 restricted" in said
