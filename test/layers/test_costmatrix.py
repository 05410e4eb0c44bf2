"""A table of costs as users have it: ids as numbers or text, gaps, and what cannot be."""

import numpy as np
import pytest
from qgis.core import (
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsVectorLayer,
)
from trocha.core.errors import TrochaError
from trocha.layers.costmatrix import in_order, read_cost_matrix
from trocha.layers.vector import read_named

FIELDS = ("zone_id:string", "airstrip_id:string", "cost:double")


def source(rows, fields=FIELDS, name="costs"):
    """A geometry-less memory table as an algorithm gets it; it is kept with the source."""
    uri = "&".join(f"field={f}" for f in fields)
    layer = QgsVectorLayer(f"None?{uri}", name, "memory")
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return taken(layer)


def taken(layer):
    context = QgsProcessingContext()
    made = QgsProcessingFeatureSource(layer, context)
    made.kept = layer, context
    return made


def test_a_table_becomes_a_matrix(qgis_app):
    rows = [("B", "S10", 1.5), ("A", "S2", 4), ("A", "S10", None), ("B", "overland", 9)]
    read = read_cost_matrix(source(rows), overland_id="overland")
    assert (read.zones, read.strips) == (("A", "B"), ("S2", "S10"))
    assert read.cost.tolist() == [[4, np.inf], [np.inf, 1.5]]
    assert read.overland.tolist() == [np.inf, 9]
    assert read.supply is None


def test_numbers_as_text_and_ids_as_numbers(qgis_app):
    """As spreadsheets and CSV files hand them out."""
    fields = ("zone_id:double", "airstrip_id:int", "cost:string", "supply:string")
    rows = [(1.0, 7, "2.5", "10"), (1.0, 12, "inf", "10"), (2.0, 7, "", "20")]
    read = read_cost_matrix(source(rows, fields), supply_field="supply")
    assert (read.zones, read.strips) == (("1", "2"), ("7", "12"))
    assert read.cost.tolist() == [[2.5, np.inf], [np.inf, np.inf]]
    assert read.supply.tolist() == [10, 20]


def test_layers_fix_which_there_are_and_their_order(qgis_app):
    zones = read_named(
        source([("C",), ("A",)], ("zone_id:string",), "zones"), id_fields=["zone_id"]
    )
    read = read_cost_matrix(source([("A", "S1", 3)]), zones=zones)
    assert read.zones == ("C", "A")
    assert read.cost.tolist() == [[np.inf], [3]]


GOOD = ("A", "S1", 1.0)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "'costs' (MATRIX) has no rows"),
        ([GOOD, ("A", None, 1.0)], "no zone_id or airstrip_id in rows 2"),
        ([GOOD, ("", "S1", 1.0)], "no zone_id or airstrip_id in rows 2"),
        ([GOOD, GOOD], "pairs twice (A to S1)"),
        ([GOOD, ("B", "S2", -2)], "costs below 0 (B to S2: -2)"),
        ([("A", "overland", 2)], "no airstrips, only 'overland'"),
    ],
)
def test_what_cannot_be_is_refused_by_name(qgis_app, rows, said):
    with pytest.raises(TrochaError) as caught:
        read_cost_matrix(source(rows), overland_id="overland")
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("fields", "rows", "more", "said"),
    [
        (("zone_id:string", "cost:double"), [("A", 1)], {}, "lacks the field airstrip_id"),
        ((*FIELDS[:2], "cost:string"), [("A", "S1", "far")], {}, "A to S1: 'far'"),
        ((*FIELDS[:2], "cost:string"), [("A", "S1", "nan")], {}, "A to S1: 'nan'"),
        ((*FIELDS, "kg:int"), [(*GOOD, 1), ("A", "S2", 2, 5)], {"supply_field": "kg"},
         "differs between rows of one zone (A)"),
        ((*FIELDS, "kg:int"), [(*GOOD, -1)], {"supply_field": "kg"}, "0 or more; it is not in A"),
        ((*FIELDS, "kg:int"), [(*GOOD, None)], {"supply_field": "kg"}, "A: empty"),
        (FIELDS, [GOOD], {"supply_field": "kg"}, "lacks the field kg"),
    ],
)  # fmt: skip
def test_wrong_fields_are_refused_by_name(qgis_app, fields, rows, more, said):
    with pytest.raises(TrochaError) as caught:
        read_cost_matrix(source(rows, fields), **more)
    assert said in str(caught.value)


def test_ids_that_the_layers_lack_are_named(qgis_app):
    strips = read_named(source([("S1",)], ("id:string",), "strips"), id_fields=["id"])
    with pytest.raises(TrochaError, match=r"airstrips that 'strips' does not have \(S9, S10\)"):
        read_cost_matrix(source([GOOD, ("A", "S10", 1), ("A", "S9", 1)]), strips=strips)


def test_ids_twice_are_named(qgis_app):
    twice = source([("S1",), ("S2",), ("S1",)], ("id:string",), "strips")
    with pytest.raises(TrochaError, match="'strips' has id twice: S1"):
        read_named(twice, id_fields=["airstrip_uid", "id"])
    with pytest.raises(TrochaError, match="has no feature"):
        read_named(source([], ("id:string",), "strips"), id_fields=["id"])


def test_ids_are_ordered_as_people_count():
    assert in_order(["S10", "S2", "a", "S1b", "S1", "10", "9"]) == [
        "9", "10", "S1", "S1b", "S2", "S10", "a",
    ]  # fmt: skip
