"""Layers for the temporal controller, and the styles of spells."""

import contextlib
import sqlite3

import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsTemporalUtils,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime
from trocha.layers.locate import style_path
from trocha.layers.project import load_style
from trocha.layers.temporal import play_days, play_spans
from trocha.layers.vector import date_value, midnight

# Three stretches of a strip, each from the midnight it begins to the midnight after its last day.
SPANS = (("2015-03-01", "2015-03-04"), ("2015-03-04", "2015-03-06"), ("2015-03-06", "2015-03-07"))


def layer_of_spans(folder, driver, kind="Point?crs=EPSG:32718&"):
    """The spans as moments and the day each begins, in memory or in a file of a driver's."""
    fields = "field=start:datetime&field=end:datetime&field=day:date"
    layer = QgsVectorLayer(kind + fields, "spans", "memory")
    for dates in SPANS:
        start, end = (QDate.fromString(date, "yyyy-MM-dd") for date in dates)
        feature = QgsFeature(layer.fields())
        midnight = QTime(0, 0)
        feature.setAttributes([QDateTime(start, midnight), QDateTime(end, midnight), start])
        if layer.isSpatial():
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(500000, 8600000)))
        layer.dataProvider().addFeature(feature)
    if driver == "memory":
        return layer
    path = folder / f"spans.{driver}"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = QgsVectorFileWriter.driverForExtension(driver)
    transforms = QgsCoordinateTransformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), transforms, options)
    return QgsVectorLayer(str(path), "spans", "ogr")


def days(features):
    return sorted(feature["day"].toString("d") for feature in features)


def check_maps_of_spans(layer, on_map_of):
    play_spans(layer, "start", "end")
    shown = [days(on_map_of(layer, f"2015-03-{day:02}")) for day in range(1, 8)]
    assert shown == [["1"], ["1"], ["1"], ["4"], ["4"], ["6"], []]


@pytest.mark.parametrize("driver", ["memory", "gpkg", "geojson", "fgb"])
def test_a_map_of_one_day_has_what_holds_on_it(tmp_path, on_map_of, driver):
    check_maps_of_spans(layer_of_spans(tmp_path, driver), on_map_of)


@pytest.mark.parametrize("ending", ["", ".000", "Z", ".000Z"])
def test_whichever_way_geopackage_writes_a_midnight(tmp_path, on_map_of, ending):
    """GDAL left the fraction out from 3.13 on, and UTC is marked; all are the same moment."""
    layer = layer_of_spans(tmp_path, "gpkg", "None?")
    with contextlib.closing(sqlite3.connect(layer.source().split("|")[0])) as file, file:
        file.execute("UPDATE spans SET start = substr(start, 1, 19) || ?", [ending])
        file.execute('UPDATE spans SET "end" = substr("end", 1, 19) || ?', [ending])
    check_maps_of_spans(QgsVectorLayer(layer.source(), "spans", "ogr"), on_map_of)


@pytest.mark.parametrize("driver", ["memory", "gpkg", "geojson", "fgb"])
def test_a_map_of_one_day_has_the_events_of_that_day(tmp_path, on_map_of, driver):
    layer = layer_of_spans(tmp_path, driver)
    play_days(layer, "day")
    shown = [days(on_map_of(layer, f"2015-03-{day:02}")) for day in range(3, 8)]
    assert shown == [[], ["4"], [], ["6"], []]


def test_the_controller_learns_the_range_to_play(qgis_new_project, tmp_path):
    """From the first start to the last end, which QGIS finds by evaluating both for each feature."""
    layer = layer_of_spans(tmp_path, "memory")
    play_spans(layer, "start", "end")
    QgsProject.instance().addMapLayer(layer)
    whole = QgsTemporalUtils.calculateTemporalRangeForProject(QgsProject.instance())
    assert whole.begin().toString("yyyy-MM-dd HH:mm") == "2015-03-01 00:00"
    assert whole.end().toString("yyyy-MM-dd HH:mm") == "2015-03-07 00:00"


def test_a_layer_of_spans_plays_with_an_exclusive_end(qgis_app, tmp_path):
    layer = layer_of_spans(tmp_path, "memory")
    play_spans(layer, "start", "end")
    properties = layer.temporalProperties()
    assert properties.isActive()
    assert properties.limitMode() == Qgis.VectorTemporalLimitMode.IncludeBeginExcludeEnd


@pytest.mark.parametrize("kind", ["Point", "LineString"])
def test_spells_have_a_style_for_points_and_lines(qgis_app, kind):
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:32718&field=state:string", "spells", "memory")
    name = "airstripstatus_spells_" + ("point" if kind == "Point" else "line")
    assert load_style(layer, style_path(name)) == ""
    assert {c.value() for c in layer.renderer().categories()} == {
        "open", "denied", "unused", "unknown",
    }  # fmt: skip


def test_day_numbers_become_days(qgis_app):
    # 2015-03-07 is the proleptic ordinal 735664.
    assert date_value(735664).toString("yyyy-MM-dd") == "2015-03-07"
    assert midnight(735664).toString("yyyy-MM-dd HH:mm") == "2015-03-07 00:00"
