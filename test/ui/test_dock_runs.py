"""What docks start: at once where all is known, else in a dialog filled in with the filter."""

from __future__ import annotations

import datetime

import pytest
import qgis.utils
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate
from trocha.algorithms.provider import TrochaProvider
from trocha.core.errors import TrochaError
from trocha.layers import database
from trocha.layers.incident_book import IncidentBook
from trocha.layers.locate import resource
from trocha.ui.dock_runs import DockRuns, Focus
from trocha.ui.runner import Runner

MARCH, JUNE = datetime.date(2015, 3, 7), datetime.date(2015, 6, 12)


class Dialogs:
    """Notes what would be opened."""

    def __init__(self):
        self.shown = []

    def show(self, algorithm_id, parameters=None, finished=None):
        self.shown.append((algorithm_id, parameters))
        self.finished = finished


class Dialog:
    """A dialog in which somebody chose ``parameters``."""

    def __init__(self, parameters):
        self.parameters = parameters

    def createProcessingParameters(self):
        return self.parameters


@pytest.fixture
def trocha(qgis_processing, layer_tree_view, interface, monkeypatch):
    monkeypatch.setattr(qgis.utils.iface, "browserModel", lambda: None, raising=False)
    provider = TrochaProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    yield
    QgsApplication.processingRegistry().removeProvider(provider)


@pytest.fixture
def dialogs():
    return Dialogs()


@pytest.fixture
def runner(interface):
    made = Runner(interface)
    yield made
    made.close_all()


@pytest.fixture
def runs(interface, dialogs, runner):
    return DockRuns(interface, dialogs, runner)


@pytest.fixture
def started(runner, monkeypatch):
    """What would be run."""
    calls = []
    monkeypatch.setattr(runner, "run", lambda *call: calls.append(call))
    return calls


@pytest.fixture
def book(interface, tmp_path):
    """Two strips: one destroyed on 7 March 2015, one never touched."""
    path = str(tmp_path / "incidents.gpkg")
    database.create_geopackage(path)
    book = IncidentBook.open(QgsProject.instance(), path)
    with book.action("Add") as action:
        for number, name in enumerate(("Uno", "Dos")):
            x = -74 + number / 10
            line = QgsGeometry.fromWkt(f"LineString ({x} -12, {x} -12.01)")
            action.add(
                book.airstrip_lines, {"airstrip_uid": name, "name": name, "status": "active"}, line
            )
        for before, after, day in (
            ("confirmed", "active", QDate(2014, 1, 1)),
            ("active", "cratered", QDate(2015, 3, 7)),
        ):
            values = {"airstrip_uid": "Uno", "from_status": before, "to_status": after}
            action.add(book.status_log, {**values, "event_date": day})
    return book


def test_a_campaign_is_compared_with_as_many_days_before(book, runs, dialogs, started):
    """7 March to 12 June 2015 are 98 days; the 98 before begin on 29 November 2014."""
    runs.impact_of_campaign(book, Focus(MARCH, JUNE))
    assert started == []
    ((algorithm, given),) = dialogs.shown
    assert algorithm == "trocha:interdictionimpact"
    assert given == {
        "AIRSTRIPS": book.airstrip_lines.id(),
        "LOG": book.status_log.id(),
        "BEFORE_START": "2014-11-29",
        "BEFORE_END": "2015-03-07",
        "AFTER_START": "2015-03-07",
        "AFTER_END": "2015-06-13",
    }


def test_what_was_chosen_once_is_not_asked_again(book, runs, dialogs, started):
    dem = QgsRasterLayer(resource("sample", "terrain.tif"), "terrain")
    sample = resource("sample", "sample.gpkg")
    zones, exits = (QgsVectorLayer(f"{sample}|layername={n}", n) for n in ("zones", "exits"))
    QgsProject.instance().addMapLayers([dem, zones, exits])
    runs.impact_of_campaign(book, Focus(MARCH, JUNE))
    chosen = {"DEM": dem.id(), "ZONES": zones.id(), "SUPPLY_FIELD": "supply_kg_year"}
    chosen.update(EXITS=exits, AFTER_START="1999-01-01")
    dialogs.finished(Dialog(chosen), {})
    runs.impact_of_campaign(book, Focus(MARCH, JUNE))
    ((_, given, title, _),) = started
    assert title == "Impact of this campaign"
    assert given["EXITS"] == exits.id()
    assert given["SUPPLY_FIELD"] == "supply_kg_year"
    assert given["AFTER_START"] == "2015-03-07"  # the filter's, not what was chosen then
    QgsProject.instance().removeMapLayer(zones.id())
    runs.impact_of_campaign(book, Focus(MARCH, JUNE))
    assert len(dialogs.shown) == 2  # asked again, now that the zones are gone


def test_the_filters_airstrips_alone_are_looked_at(book, runs, started):
    runs.status_on(book, MARCH, Focus(strips=["Dos"]))
    ((_, given, _, _),) = started
    assert [f["name"] for f in given["AIRSTRIPS"].getFeatures()] == ["Dos"]
    with pytest.raises(TrochaError, match="There is no airstrip within the filter"):
        runs.status_on(book, MARCH, Focus(strips=["Tres"]))


@pytest.mark.parametrize(
    ("day", "status"), [(MARCH, "cratered"), (datetime.date(2015, 3, 6), "active")]
)
def test_status_on_a_date_runs_at_once(trocha, book, runs, interface, qtbot, day, status):
    runs.status_on(book, day, Focus())
    (item,) = interface.bar.items()
    assert item.text() == f"Status on {day.isoformat()}"
    before = set(QgsProject.instance().mapLayers())
    qtbot.waitUntil(lambda: set(QgsProject.instance().mapLayers()) != before, timeout=20_000)
    (made,) = set(QgsProject.instance().mapLayers()) - before
    rows = {f["name"]: f for f in QgsProject.instance().mapLayer(made).getFeatures()}
    assert set(rows) == {"Uno", "Dos"}
    assert rows["Uno"]["status"] == status


def test_unsurveyed_strips_are_looked_at_too(trocha, book, runs, interface, qtbot):
    with book.action("Add") as action:
        values = {"name": "Tres", "status": "suspected"}
        point = QgsGeometry.fromPointXY(QgsPointXY(-73, -12))
        action.add(book.airstrip_points, values, point)
    before = set(QgsProject.instance().mapLayers())
    runs.status_on(book, MARCH, Focus())
    qtbot.waitUntil(lambda: set(QgsProject.instance().mapLayers()) != before, timeout=20_000)
    (made,) = set(QgsProject.instance().mapLayers()) - before
    names = {f["name"] for f in QgsProject.instance().mapLayer(made).getFeatures()}
    assert names == {"Uno", "Dos", "Tres"}


def test_routes_from_a_place_ask_where_to(runs, dialogs, started):
    runs.routes_from(QgsPointXY(-74, -12), "Clash of 7 March")
    ((algorithm, given),) = dialogs.shown
    assert algorithm == "trocha:routes"
    origin = QgsProject.instance().mapLayer(given["ORIGINS"])
    assert origin.name() == "Clash of 7 March"
    (feature,) = origin.getFeatures()
    assert feature.geometry().asWkt() == "Point (-74 -12)"
    assert started == []


def test_routes_run_at_once_where_terrain_and_exits_are_known(
    trocha, runs, dialogs, interface, qtbot
):
    """From within the sample to its exits: as many routes as exits."""
    dem = QgsRasterLayer(resource("sample", "terrain.tif"), "terrain")
    exits = QgsVectorLayer(f"{resource('sample', 'sample.gpkg')}|layername=exits", "exits")
    QgsProject.instance().addMapLayers([dem, exits])
    strips = QgsVectorLayer(f"{resource('sample', 'sample.gpkg')}|layername=airstrips", "s")
    place = next(strips.getFeatures()).geometry().centroid()
    transform = QgsCoordinateTransform(
        strips.crs(), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    )
    place.transform(transform)
    place = place.asPoint()
    runs.routes_from(place, "Here")
    dialogs.finished(Dialog({"DEM": dem.id(), "DESTINATIONS": exits.id()}), {})
    before = set(QgsProject.instance().mapLayers())
    runs.routes_from(place, "Here")
    (item,) = [item for item in interface.bar.items() if item.text() == "Routes from Here"]
    qtbot.waitUntil(lambda: set(QgsProject.instance().mapLayers()) != before, timeout=60_000)
    (made,) = set(QgsProject.instance().mapLayers()) - before
    assert QgsProject.instance().mapLayer(made).featureCount() == exits.featureCount()
