"""Layers for the temporal controller, and the styles of spells."""

import pytest
from qgis.core import Qgis, QgsVectorLayer
from trocha.layers.locate import style_path
from trocha.layers.project import load_style
from trocha.layers.temporal import play_spans
from trocha.layers.vector import date_value, midnight


def test_a_layer_of_spans_plays_with_an_exclusive_end(qgis_app):
    layer = QgsVectorLayer("Point?field=start:datetime&field=end:datetime", "spells", "memory")
    play_spans(layer, "start", "end")
    properties = layer.temporalProperties()
    assert properties.isActive()
    assert properties.mode() == Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields
    assert (properties.startField(), properties.endField()) == ("start", "end")
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
