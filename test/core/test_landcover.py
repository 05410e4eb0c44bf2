"""Class tables as people write them, the shipped presets, and land cover to walking factors."""

import json
import pathlib

import numpy as np
import pytest
from trocha.core.errors import TrochaError
from trocha.core.landcover import read_landcover_table, walking_factors

PRESETS = pathlib.Path(__file__).resolve().parents[2] / "resources" / "landcover"
# Terrain factors of Herzog 2020 and de Gruchy et al. 2017 (as listed by movecost), and walking
# speeds of the AccessMod manual as factors against 5 km/h on bare ground.
PUBLISHED = {1.00, 1.03, 1.19, 1.24, 1.25, 1.35, 1.50, 1.67, 1.79, 2.00, 2.50, 5.00}
LEGENDS = {
    "igbp": set(range(18)),  # 17 classes; water is 0 in MCD12C1 and 17 in MCD12Q1
    "worldcover": {10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 100},
    "esri": set(range(1, 12)),  # 10 classes of 2020, and rangeland (11) since
}
WATER = {"igbp": {0, 17}, "worldcover": {80}, "esri": {1}}


def preset(name):
    return (PRESETS / f"{name}.json").read_text("utf-8")


@pytest.mark.parametrize("name", LEGENDS)
def test_a_preset_covers_its_legend_with_published_factors_and_says_where_from(name):
    table = read_landcover_table(preset(name))
    assert set(table.factors) == LEGENDS[name]
    assert table.relative_to == "path"
    assert {round(f, 2) for f in table.factors.values() if f is not None and f == f} <= PUBLISHED
    assert all(np.isnan(table.factors[code]) for code in WATER[name])
    for row in json.loads(preset(name))["classes"]:
        assert row["name"]
        assert row["source"] or row["note"]


def test_forest_is_slower_than_grass_and_a_town_is_a_road_in_every_preset():
    for name, forest, grass, town in (
        ("igbp", 4, 10, 13),
        ("worldcover", 10, 30, 50),
        ("esri", 2, 11, 7),
    ):
        factors = read_landcover_table(preset(name)).factors
        assert (factors[forest], factors[grass], factors[town]) == (2.0, 1.35, 1.0)


FORMS = {
    "short": '{"1": 2, "3": 0, "7": {"factor": 1.5}}',
    "long": """{"name": "mine", "classes": [{"code": 1, "factor": 2.0},
        {"code": 3, "factor": 1.2, "passable": false}, {"code": 7.0, "factor": "1.5"}]}""",
    "comma": "code,factor\n1,2\n3,0\n7,1.5\n",
    "semicolon": "\ufeffName; Code; Factor; Passable\nwood; 1; 2; yes\nlake; 3; ; no\nx; 7; 1.5;\n",
    "tab": "code\tfactor\n1\t2\n3\t0\n7\t1.5",
}


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_every_form_says_the_same(text):
    factors = read_landcover_table(text).factors
    assert (factors[1], factors[7]) == (2.0, 1.5)
    assert np.isnan(factors[3])
    assert set(factors) == {1, 3, 7}


BAD = {
    '{"1": 2,}': "CLASSES is not JSON at line 1, column ",  # which one, Python's versions see differently
    "{}": "CLASSES holds no classes",
    "[3]": "CLASSES holds no classes",
    '{"1": 2, "1": 3}': "names 1 twice",
    '[{"code": 1, "factor": 2}, {"code": "1.0", "factor": 3}]': "names the class 1 twice",
    '{"wood": 2}': "The class wood in CLASSES is no code",
    '{"1": -2}': "factor '-2'; it must be a number of 0 or more",
    '{"1": "NaN"}': "factor 'NaN'",
    '{"1": true}': "factor 'True'",
    '{"1": {"passable": "perhaps"}}': "passable 'perhaps'; write true or false",
    "igpb": "no column 'code' in its first line ('igpb')",
    "value,factor\n1,2": "no column 'code'",
    "code,factor\n,2": "Row 1 of CLASSES has no code",
}


@pytest.mark.parametrize(("text", "said"), BAD.items())
def test_a_table_that_cannot_be_right_is_refused(text, said):
    with pytest.raises(TrochaError, match="CLASSES") as caught:
        read_landcover_table(text)
    assert said in str(caught.value)


TABLE = '{"1": 2, "3": 0, "10": {"factor": null}}'


def factors_of(codes, unknown=None, needed=None):
    codes = np.array(codes, float)
    needed = np.ones(codes.shape, bool) if needed is None else np.array(needed)
    return walking_factors(codes, needed, read_landcover_table(TABLE), unknown, "cover")


def test_codes_to_factors():
    found = factors_of([[1, 3], [1, np.nan]])
    np.testing.assert_array_equal(found.factor, np.array([[2, np.nan], [2, np.nan]], np.float32))
    assert found.factor.dtype == np.float32
    assert (found.without, found.unknown) == (1, {})


def test_codes_that_the_table_lacks_are_refused_by_name():
    with pytest.raises(TrochaError) as caught:
        factors_of([[1, 23, 23], [255, 1, 10]])
    assert "'cover' holds the codes 10 (1 cells), 23 (2 cells), 255 (1 cells)" in str(caught.value)
    assert "UNKNOWN_FACTOR" in str(caught.value)


def test_a_factor_for_unknown_classes_is_taken_and_counted():
    found = factors_of([[1, 23, 10, np.nan]], unknown=1.7)
    np.testing.assert_array_equal(found.factor, np.array([[2, 1.7, 1.7, 1.7]], np.float32))
    assert found.unknown == {23: 1, 10: 1}
    assert found.without == 1
    shut = factors_of([[1, 23, 10, np.nan]], unknown=0.0)
    np.testing.assert_array_equal(np.isnan(shut.factor), [[False, True, True, True]])


def test_where_there_is_no_ground_no_code_matters():
    found = factors_of([[1, 99, np.nan]], needed=[[True, False, False]])
    np.testing.assert_array_equal(found.factor, np.array([[2, np.nan, np.nan]], np.float32))
    assert (found.without, found.unknown) == (0, {})


def test_a_raster_of_measurements_is_no_land_cover():
    with pytest.raises(TrochaError, match="'cover' holds the value 3.7"):
        factors_of([[1, 3.7]])


def test_more_rows_than_one_block(monkeypatch):
    monkeypatch.setattr("trocha.core.landcover.ROWS_AT_ONCE", 2)
    found = factors_of(np.full((5, 2), 1.0))
    assert (found.factor == 2).all()
