"""trocha:beforeafter on incidents laid out so that the counts are known, and what it refuses."""

import datetime
import math

import numpy as np
import pytest
from algorithms_valley import NORTH, WEST, Heard, band, layer
from algorithms_valley import rows as rows_with_nulls
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

# Wheeler and Ratcliffe 2018, Crime Science 7:11: (before, after).
PAPER = {
    "treated": (207, 110),
    "control": (308, 318),
    "treated_buffer": (178, 157),
    "control_buffer": (150, 140),
}
SIDE = 10_000.0
# West to east: each role has a square of 10 km, with 30 km between them.
LEFT = {role: WEST + 40_000 * i for i, role in enumerate(PAPER)}
WINDOWS = {
    "BEFORE_START": "2013-01-01",
    "BEFORE_END": "2014-01-01",
    "AFTER_START": "2014-01-01",
    "AFTER_END": "2015-01-01",
}


def rows(path):
    """Rows with None for what is empty."""
    return [{k: None if v == NULL else v for k, v in r.items()} for r in rows_with_nulls(path)]


def square(x, y=NORTH, side=SIDE):
    return f"POLYGON(({x} {y}, {x + side} {y}, {x + side} {y + side}, {x} {y + side}, {x} {y}))"


def areas_of(*roles, name="areas", crs="EPSG:32718", weights=None):
    return layer(
        "Polygon",
        ["role:string", "weight:double"],
        [(square(LEFT[r]), r, weights[r] if weights else 1.0) for r in roles],
        crs=crs,
        name=name,
    )


def incidents_of(counts, first=(2013, 1, 1), fields=(), attributes=(), date_type="date"):
    """Incidents spread over their square and over each year, as many as ``counts`` says."""
    made = []
    for role, per_year in counts.items():
        for year, count in enumerate(per_year):
            for k in range(count):
                x = LEFT[role] + SIDE * (0.5 + k % 7) / 7
                y = NORTH + SIDE * (0.5 + k % 11) / 11
                day = datetime.date(first[0] + year, *first[1:]) + datetime.timedelta(k % 365)
                made.append((f"POINT({x} {y})", day.isoformat(), *attributes))
    return layer("Point", [f"event_date:{date_type}", *fields], made, name="incidents")


@pytest.fixture(scope="module")
def paper(qgis_app):
    return incidents_of(PAPER)


@pytest.fixture
def case(paper, tmp_path):
    return {
        "INCIDENTS": paper,
        "DATE_FIELD": "event_date",
        "AREAS": areas_of(*PAPER),
        "ROLE_FIELD": "role",
        **WINDOWS,
        "OUTPUT": str(tmp_path / "wdd.gpkg"),
    }


def test_the_papers_counts(run, case):
    result = run("beforeafter", **case)
    (row,) = rows(case["OUTPUT"])
    assert row["wdd"] == result["WDD"] == -118
    assert row["variance"] == result["VARIANCE"] == 1568
    assert row["z"] == result["Z"] == pytest.approx(-2.979950006429022, abs=1e-9)
    assert row["p"] == result["P"] == pytest.approx(0.00288, abs=5e-6)
    assert (row["low"], row["high"]) == pytest.approx((-195.61061, -40.38939), abs=1e-5)
    assert row["wdq"] == result["WDQ"] == pytest.approx(0.25818568834908917, abs=1e-9)
    assert row["tne"] == result["TNE"] == pytest.approx(130.5, abs=1e-9)
    assert result["COUNTED"] == 207 + 110 + 308 + 318 + 178 + 157 + 150 + 140
    assert [row[f"{r}_{w}_n"] for r in PAPER for w in ("before", "after")] == [
        n for pair in PAPER.values() for n in pair
    ]
    assert (row["local"], row["displacement"]) == (-107, -11)
    assert (row["comparison"], row["zones"], row["method"]) == ("actual", "as drawn", "normal")
    assert (row["before_days"], row["after_days"], row["unit"]) == (
        365, 365, "incidents in 365 days",
    )  # fmt: skip
    assert any("EPSG:32718" in said for said in run.heard.told)
    assert any("p = 0.00288" in said for said in run.heard.told)


def test_published_area_weights_come_from_a_field(run, case):
    published = {"control": 0.9, "treated": 1.2, "control_buffer": 1.6, "treated_buffer": 1.5}
    case["AREAS"] = areas_of(*PAPER, weights=published)
    result = run("beforeafter", **case, AREA_WEIGHT_FIELD="weight")
    assert result["WDD"] == pytest.approx(-99.69444444, abs=1e-6)
    assert math.sqrt(result["VARIANCE"]) == pytest.approx(35.4280755, abs=1e-6)
    assert result["Z"] == pytest.approx(-2.813995483, abs=1e-6)
    assert result["WDQ"] == pytest.approx(0.25818568834908917)  # weights have no part in it


def test_areas_are_measured(run, case):
    """The control is made of two squares, so its change of +10 counts half: WDD = -97 - 5 - 11."""
    twice = square(LEFT["control"], NORTH - 30_000)
    feature = QgsFeature(case["AREAS"].fields())
    feature.setAttributes(["control", 1.0])
    feature.setGeometry(QgsGeometry.fromWkt(twice))
    case["AREAS"].dataProvider().addFeatures([feature])
    result = run("beforeafter", **case, AREA_WEIGHT=True)
    # The squares' sizes on the ground differ by the projection's scale, 0.1 % across 160 km.
    assert result["WDD"] == pytest.approx(-97 - 5 - 11, abs=0.5)
    assert run("beforeafter", **case)["WDD"] == -118


def test_windows_of_unequal_length(run, case, tmp_path):
    """Published: (100, 50) and (80, 20) with time weights (2, 1) give -20 and a variance of 115."""
    case["INCIDENTS"] = incidents_of({"control": (60, 40), "treated": (50, 30)}, (2012, 1, 1))
    after = incidents_of({"control": (50,), "treated": (20,)}, (2014, 1, 1))
    case["INCIDENTS"].dataProvider().addFeatures(list(after.getFeatures()))
    case["BEFORE_START"] = "2012-01-01"  # 731 days, a leap day more than twice 365
    result = run("beforeafter", **case)
    weight = 731 / 365
    assert result["WDD"] == pytest.approx((20 - 80 / weight) - (50 - 100 / weight))
    assert result["VARIANCE"] == pytest.approx(70 + 180 / weight**2)
    assert run("beforeafter", **case, TIME_WEIGHT=False)["WDD"] == (20 - 80) - (50 - 100)


def test_harm(run, case):
    fields = ["harm:double"]
    light = incidents_of({"treated": (20, 10), "control": (20, 20)}, fields=fields, attributes=[2])
    grave = incidents_of({"treated": (10, 6), "control": (10, 10)}, fields=fields, attributes=[5])
    light.dataProvider().addFeatures(list(grave.getFeatures()))
    result = run("beforeafter", **{**case, "INCIDENTS": light}, WEIGHT_FIELD="harm")
    assert result["WDD"] == 2 * (10 - 20) + 5 * (6 - 10)
    assert result["VARIANCE"] == 4 * (10 + 20 + 20 + 20) + 25 * (6 + 10 + 10 + 10)
    (row,) = rows(case["OUTPUT"])
    assert row["unit"].startswith("harm")
    assert row["treated_before_n"] == 30


def test_small_cells_and_missing_buffers_are_said(run, case):
    case["INCIDENTS"] = incidents_of({"treated": (6, 2), "control": (10, 10)})
    case["AREAS"] = areas_of("treated", "control")
    result = run("beforeafter", **case)
    (row,) = rows(case["OUTPUT"])
    assert row["method"] == "e-test"
    assert result["WDD"] == row["wdd"] == -4
    assert result["WDQ"] is None and row["wdq"] is None
    assert "no treated_buffer and no control_buffer" in row["note"]
    assert "WDQ needs a buffer" in row["note"]
    assert row["treated_buffer_before_n"] is None
    assert row["displacement"] is None


def test_wdq_is_refused_where_the_treated_areas_did_not_fall(run, case):
    case["INCIDENTS"] = incidents_of(
        {
            "treated": (50, 60),
            "control": (50, 50),
            "treated_buffer": (9, 9),
            "control_buffer": (9, 9),
        }
    )
    run("beforeafter", **case)
    (row,) = rows(case["OUTPUT"])
    assert row["wdq"] is None
    assert "did not fall" in row["note"]


@pytest.fixture
def ringed(case):
    """A treated square; the control 400 km east. Around each, incidents at 10, 50 and 100 km.

    North of the treated square: 8, 6, 4 before and 5, 9, 4 after. Of the control: 7, 7, 7 and
    7, 7, 7. Inside: 20 and 10; 20 and 20.
    """
    east = WEST + 400_000
    areas = [(square(WEST), "treated"), (square(east), "control")]
    made = []
    for x, inside, around in (
        (WEST, (20, 10), ((8, 5), (6, 9), (4, 4))),
        (east, (20, 20), ((7, 7), (7, 7), (7, 7))),
    ):
        places = [(NORTH + SIDE / 2, inside)]
        places += [(NORTH + SIDE + km * 1000, n) for km, n in zip((10, 50, 100), around)]
        for y, counts in places:
            for year, count in zip((2013, 2014), counts):
                made += [(f"POINT({x + SIDE / 2} {y})", f"{year}-05-05")] * count
    case["AREAS"] = layer("Polygon", ["role:string"], areas, name="areas")
    case["INCIDENTS"] = layer("Point", ["event_date:date"], made, name="incidents")
    return case


def test_rings_by_hand(run, ringed, tmp_path):
    run("beforeafter", **ringed, RINGS="25,75,150", COMPARED=str(tmp_path / "zones.gpkg"))
    found = rows(ringed["OUTPUT"])
    assert [r["zones"] for r in found] == ["as drawn", "0-25 km", "25-75 km", "75-150 km"]
    assert [(r["ring_from_km"], r["ring_to_km"]) for r in found[1:]] == [
        (0, 25),
        (25, 75),
        (75, 150),
    ]
    # Local is (10 - 20) - 0 = -10 everywhere; the rings changed by -3, +3 and 0.
    assert [r["wdd"] for r in found] == [-10, -13, -7, -10]
    assert [r["displacement"] for r in found] == [None, -3, 3, 0]
    assert found[1]["variance"] == 70 + 8 + 5 + 7 + 7
    # WDQ of the second ring: (9/20 - 6/20) / (10/20 - 20/20) = -0.3.
    assert found[2]["wdq"] == pytest.approx(-0.3)
    zones = {(z["zones"], z["role"]): z for z in rows(tmp_path / "zones.gpkg")}
    assert len(zones) == 2 + 3 * 2
    ring = zones["0-25 km", "treated_buffer"]
    assert (ring["before_n"], ring["after_n"]) == (8, 5)
    # A square of 10 km grown by 25 km: 4 sides of 10 x 25, and a disc of 25 km radius.
    assert ring["area_km2"] == pytest.approx(4 * 10 * 25 + math.pi * 25**2, rel=2e-3)


def test_a_ring_leaves_to_the_control_only_what_is_out_of_reach(run, ringed):
    """With the control 60 km off, its ring of 75-150 km is partly within 150 km of the treated
    square: what lies there counts for the treated side alone."""
    x = WEST + 70_000
    ringed["AREAS"] = layer(
        "Polygon",
        ["role:string"],
        [(square(WEST), "treated"), (square(x), "control")],
        name="areas",
    )
    # 100 km from the control and 40 km from the treated square, on its far side.
    point = f"POINT({WEST - 30_000} {NORTH + 5000})"
    made = [(point, "2013-05-05")] * 6
    made += [(f"POINT({WEST + 5000} {NORTH + 5000})", "2013-05-05")] * 6
    ringed["INCIDENTS"] = layer("Point", ["event_date:date"], made, name="incidents")
    run("beforeafter", **ringed, RINGS="25,75,150")
    near, middle, far = rows(ringed["OUTPUT"])[1:]
    assert (middle["treated_buffer_before_n"], middle["control_buffer_before_n"]) == (6, 0)
    assert (far["treated_buffer_before_n"], far["control_buffer_before_n"]) == (0, 0)
    assert near["treated_buffer_before_n"] == 0


def test_a_control_ring_within_reach_is_said(run, ringed):
    """The treated area surrounds the control, so all 80 km round that are in its own reach."""
    outer, inner = square(WEST, side=60_000), square(WEST + 20_000, NORTH + 20_000, 20_000)
    frame = outer[:-1] + ", " + inner[len("POLYGON(") :]
    ringed["AREAS"] = layer(
        "Polygon", ["role:string"],
        [(frame, "treated"), (square(WEST + 25_000, NORTH + 25_000), "control")], name="areas",
    )  # fmt: skip
    run("beforeafter", **ringed, RINGS="80")
    ring = rows(ringed["OUTPUT"])[1]
    assert ring["control_buffer_before_n"] is None
    assert ring["displacement"] is None
    assert "lies within 80 km of a treated area" in ring["note"]


def test_placebo_dates(run, case):
    """Three years of the paper's control numbers; the placebo of 2013 compares 2012 with 2013."""
    case["INCIDENTS"] = incidents_of(
        {"treated": (80, 40, 30), "control": (80, 80, 80)}, first=(2012, 1, 1)
    )
    case["AREAS"] = areas_of("treated", "control")
    run("beforeafter", **case, PLACEBO_DATES="2013-01-01", RINGS="5")
    found = rows(case["OUTPUT"])
    assert [(r["comparison"], r["zones"]) for r in found] == [
        ("actual", "as drawn"), ("actual", "0-5 km"), ("placebo", "as drawn"), ("placebo", "0-5 km"),
    ]  # fmt: skip
    assert [r["wdd"] for r in found] == [-10, -10, -40, -40]
    assert found[2]["after_start"].toString("yyyy-MM-dd") == "2013-01-01"
    # 2012 was a leap year: the window of 365 days begins on 2 January.
    assert any("At the placebo date 2013-01-01" in w for w in run.heard.warnings)


def moved(source, crs, path=None):
    """A copy of a layer in another CRS."""
    target = QgsCoordinateReferenceSystem(crs)
    transform = QgsCoordinateTransform(source.crs(), target, QgsProject.instance())
    kind = "Polygon" if source.geometryType() == 2 else "Point"
    made = QgsVectorLayer(f"{kind}?crs={crs}", source.name(), "memory")
    made.dataProvider().addAttributes(source.fields().toList())
    made.updateFields()
    features = []
    for feature in source.getFeatures():
        geometry = feature.geometry()
        geometry.transform(transform)
        copy = QgsFeature(made.fields())
        copy.setAttributes(feature.attributes())
        copy.setGeometry(geometry)
        features.append(copy)
    made.dataProvider().addFeatures(features)
    made.updateExtents()
    return made


def test_degrees_are_reprojected_and_change_nothing(run, ringed, tmp_path):
    plain = run("beforeafter", **ringed, RINGS="25,75,150")
    expected = rows(ringed["OUTPUT"])
    degrees = {
        **ringed,
        "INCIDENTS": moved(ringed["INCIDENTS"], "EPSG:4326"),
        "AREAS": moved(ringed["AREAS"], "EPSG:4326"),
        "OUTPUT": str(tmp_path / "degrees.gpkg"),
    }
    assert run("beforeafter", **degrees, RINGS="25,75,150")["WDD"] == plain["WDD"]
    assert any("azimuthal equidistant" in said for said in run.heard.told)
    for one, other in zip(rows(degrees["OUTPUT"]), expected):
        assert {k: one[k] for k in one if k != "geometry"} == {
            k: other[k] for k in other if k != "geometry"
        }
    # Web Mercator is in metres that are none: 3.6 % too long here.
    mercator = {**degrees, "AREAS": moved(ringed["AREAS"], "EPSG:3857")}
    mercator["OUTPUT"] = str(tmp_path / "mercator.gpkg")
    run("beforeafter", **mercator, RINGS="25,75,150")
    assert [r["wdd"] for r in rows(mercator["OUTPUT"])] == [r["wdd"] for r in expected]
    assert any("azimuthal equidistant" in said for said in run.heard.told)


def test_neighbours_in_degrees_that_share_a_border_do_not_overlap(run, case):
    """A square of a degree and two of half a degree beside it: projected, the long side would be
    a chord and the two short ones would bulge beyond it by 50 m."""

    def degrees(west, south, side):
        return square(west, south, side)

    areas = [
        (degrees(-74, -13, 1.0), "treated"),
        (degrees(-74, -13.5, 0.5), "control"),
        (degrees(-73.5, -13.5, 0.5), "control"),
    ]
    case["AREAS"] = layer("Polygon", ["role:string"], areas, crs="EPSG:4326", name="areas")
    # On the border, a metre north of it and a metre south of it, on both sides of the corner.
    made = []
    for x in (-73.9, -73.75, -73.25):
        made += [(f"POINT({x} {y})", "2013-05-05") for y in (-13, -12.99999, -13.00001)]
    case["INCIDENTS"] = layer("Point", ["event_date:date"], made, crs="EPSG:4326", name="incidents")
    run("beforeafter", **case)
    (row,) = rows(case["OUTPUT"])
    assert (row["treated_before_n"], row["control_before_n"]) == (6, 3)


def saved(source, path, crs=None):
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    written = QgsVectorFileWriter.writeAsVectorFormatV3(
        source, str(path), QgsProject.instance().transformContext(), options
    )
    assert written[0] == QgsVectorFileWriter.WriterError.NoError
    return QgsVectorLayer(str(path), source.name(), "ogr")


def test_a_filter_counts_as_an_exported_copy(run, case, tmp_path):
    whole = saved(case["INCIDENTS"], tmp_path / "incidents.gpkg")
    whole.setSubsetString("event_date < '2014-09-01'")
    copy = saved(whole, tmp_path / "copy.gpkg")
    assert 0 < whole.featureCount() == copy.featureCount() < case["INCIDENTS"].featureCount()
    filtered, exported = (
        run("beforeafter", **{**case, "INCIDENTS": source}) for source in (whole, copy)
    )
    assert {k: v for k, v in filtered.items() if k != "OUTPUT"} == {
        k: v for k, v in exported.items() if k != "OUTPUT"
    }
    assert filtered["WDD"] != -118
    # A selection does too, and a filter on the areas.
    chosen = [f.id() for f in whole.getFeatures()]
    whole.setSubsetString("")
    QgsProject.instance().addMapLayer(whole)
    whole.selectByIds(chosen)
    selection = QgsProcessingFeatureSourceDefinition(whole.id(), True)
    assert run("beforeafter", **{**case, "INCIDENTS": selection})["WDD"] == filtered["WDD"]
    areas = saved(case["AREAS"], tmp_path / "areas.gpkg")
    areas.setSubsetString("role in ('treated', 'control')")
    assert run("beforeafter", **{**case, "AREAS": areas})["WDD"] == -107


@pytest.mark.parametrize("date_type", ["string", "datetime"])
def test_dates_as_text_and_as_moments(run, case, date_type):
    case["INCIDENTS"] = incidents_of(
        {"treated": (20, 10), "control": (20, 20)}, date_type=date_type
    )
    assert run("beforeafter", **case)["WDD"] == -10


def test_incidents_without_a_date_and_outside_are_told(run, case):
    case["INCIDENTS"] = incidents_of({"treated": (20, 10, 7), "control": (20, 20)})
    case["INCIDENTS"].dataProvider().changeAttributeValues({1: {0: None}, 2: {0: None}})
    assert run("beforeafter", **case)["COUNTED"] == 68
    assert any("2 incidents have no event_date" in w and "1, 2" in w for w in run.heard.warnings)
    assert any("68 incidents lie in the two windows, 7 in neither" in s for s in run.heard.told)


def test_rough_dates(run, refused, case):
    fields, attributes = ["date_precision:int"], [3]
    case["INCIDENTS"] = incidents_of(
        {"treated": (24, 12), "control": (24, 24)}, (2013, 12, 10), fields, attributes
    )
    # Written 10 December 2013 to 2 January 2014, a month each: those from 2 December on reach into
    # 2014 and may lie in either window.
    case["AFTER_END"] = "2014-12-12"
    run("beforeafter", **case)
    assert any("dated so roughly" in w for w in run.heard.warnings)
    message = refused(
        "beforeafter",
        **{
            **case,
            "BEFORE_START": "2013-12-10",
            "BEFORE_END": "2013-12-30",
            "AFTER_START": "2014-12-10",
        },
    )
    assert "The shorter window has 2 days" in message
    assert "dated to 31 days" in message


def test_a_point_in_two_areas_of_one_side_counts_once(run, case):
    """A buffer drawn as a disc over its area, and a treated area drawn twice."""
    disc = (square(LEFT["treated"] - 5000, NORTH - 5000, 20_000), "treated_buffer", 1.0)
    twice = (square(LEFT["treated"] + 1000), "treated", 1.0)
    made = layer(
        "Polygon", ["role:string", "weight:double"],
        [disc, twice, *((square(LEFT[r]), r, 1.0) for r in ("treated", "control"))], name="areas",
    )  # fmt: skip
    run("beforeafter", **{**case, "AREAS": made})
    (row,) = rows(case["OUTPUT"])
    assert (row["treated_before_n"], row["treated_after_n"]) == (207, 110)
    assert (row["treated_buffer_before_n"], row["treated_buffer_after_n"]) == (0, 0)


def test_points_of_any_kind_and_points_far_away(run, case):
    """Points with heights, points of several parts, and one that the areas' zone does not reach."""
    case["INCIDENTS"] = layer(
        "MultiPointZ", ["event_date:date"],
        [
            (f"MULTIPOINTZ(({WEST + 1000} {NORTH + 1000} 500), (0 0 0))", "2013-05-05"),
            (f"MULTIPOINTZ(({LEFT['control'] + 10} {NORTH + 10} 7))", "2014-05-05"),
        ], name="incidents",
    )  # fmt: skip
    assert run("beforeafter", **case)["COUNTED"] == 2
    far = [("POINT(105 89.9)", "2013-05-05"), ("POINT(-75 -12.66)", "2013-05-05")]
    case["INCIDENTS"] = layer("Point", ["event_date:date"], far, crs="EPSG:4326", name="incidents")
    assert run("beforeafter", **case)["COUNTED"] == 1


def test_hot_spots_of_the_six_points(run, case, tmp_path):
    """The published six points as areas of 2 m round them, with incidents 2, 3, 5, 8 and 7 (3.2
    becomes 3): Gi* from the definition, worked with numpy."""
    points = [(10, 10), (20, 10), (40, 10), (15, 20), (30, 20), (30, 30)]
    before, after = [2, 3, 3, 5, 8, 7], [2, 3, 3, 5, 8, 17]
    areas, made = [], []
    for i, (x, y) in enumerate(points):
        x, y = WEST + 1000 * x, NORTH + 1000 * y
        areas.append((square(x - 1000, y - 1000, 2000), "treated" if i else "control"))
        for year, counts in ((2013, before), (2014, after)):
            made += [(f"POINT({x} {y})", f"{year}-05-05")] * counts[i]
    case["AREAS"] = layer("Polygon", ["role:string"], areas, name="areas")
    case["INCIDENTS"] = layer("Point", ["event_date:date"], made, name="incidents")
    run("beforeafter", **case, HOTSPOTS=str(tmp_path / "spots.gpkg"), BAND_KM=15)
    found = rows(tmp_path / "spots.gpkg")
    assert [r["before_n"] for r in found] == before
    assert [r["after_n"] for r in found] == after

    def by_definition(values):
        at, values = np.array(points, float), np.array(values, float)
        near = np.hypot(*(at[:, None] - at).transpose(2, 0, 1)) <= 15
        size, n = near.sum(axis=1), len(values)
        scale = values.std() * np.sqrt((n * size - size**2) / (n - 1))
        return (near @ values - values.mean() * size) / scale

    assert [r["gi_before_z"] for r in found] == pytest.approx(list(by_definition(before)))
    assert [r["gi_after_z"] for r in found] == pytest.approx(list(by_definition(after)))
    change = np.array(after) / 365 - np.array(before) / 365
    assert [r["gi_change_z"] for r in found] == pytest.approx(list(by_definition(change)))
    assert {r["finding"] for r in found} <= {"", None, "rose", "fell"}


def test_near_repeats_and_density(run, case, tmp_path):
    out = {name: str(tmp_path / f"{name}.tif") for name in ("KDE_CHANGE", "KDE_Z", "KDE_FOUND")}
    table = str(tmp_path / "repeats.gpkg")
    run(
        "beforeafter", **case, **out, NEARREPEAT=table, KNOX_KM="1,5", KNOX_DAYS="3",
        PERMUTATIONS=19, BANDWIDTH_KM=8, CELL_KM=1,
    )  # fmt: skip
    found = rows(table)
    keys = ("period", "distance_km", "lag_days", "incidents_n")
    assert [tuple(r[k] for k in keys) for r in found] == [
        ("before", 1, 3, 843), ("before", 5, 3, 843), ("after", 1, 3, 725), ("after", 5, 3, 725),
    ]  # fmt: skip
    assert all(r["ratio"] == pytest.approx(r["pairs"] / r["expected"]) for r in found)
    change, z, discovered = (band(out[name]) for name in out)
    # Each incident weighs 1 a year wherever it lies: the sum over the cells is 725 - 843.
    assert np.nansum(change) * 1.0 == pytest.approx(725 - 843, rel=0.01)
    known = np.isfinite(z)
    assert (np.sign(change[known]) == np.sign(z[known])).all()
    assert set(np.unique(discovered[np.isfinite(discovered)])) <= {-1, 1}


def test_loaded_maps_are_styled_and_the_ramp_fits_the_change(loaded, case, tmp_path):
    names = ("COMPARED", "HOTSPOTS", "KDE_CHANGE")
    suffix = {"KDE_CHANGE": ".tif"}
    out = {name: str(tmp_path / (name.lower() + suffix.get(name, ".gpkg"))) for name in names}
    layers = loaded("beforeafter", names, **case, **out, BANDWIDTH_KM=8, CELL_KM=1)
    assert layers["COMPARED"].renderer().classAttribute() == "role"
    assert layers["HOTSPOTS"].renderer().classAttribute() == "finding"
    ramp = layers["KDE_CHANGE"].renderer().shader().rasterShaderFunction()
    largest = np.nanmax(np.abs(band(out["KDE_CHANGE"])))
    assert ramp.colorRampItemList()[-1].value == pytest.approx(largest, rel=1e-5)


def test_the_same_seed_gives_the_same_rows(run, case, tmp_path):
    case["INCIDENTS"] = incidents_of({"treated": (6, 2), "control": (10, 10)})
    case["AFTER_END"] = "2014-07-01"
    both = []
    for seed in (4, 4, 5):
        case["OUTPUT"] = str(tmp_path / f"{len(both)}.gpkg")
        run("beforeafter", **case, SEED=seed)
        (row,) = rows(case["OUTPUT"])
        assert row["method"] == "e-test, simulated"
        both.append(row["p"])
    assert both[0] == both[1] != both[2]


REFUSALS = {
    "unknown role": ({"AREAS": lambda: _roles("treated", "controll")}, "'controll' in feature"),
    "no control": ({"AREAS": lambda: areas_of("treated")}, "is nowhere 'control'"),
    "no treated": ({"AREAS": lambda: areas_of("control")}, "is nowhere 'treated'"),
    "no such role field": ({"ROLE_FIELD": "rolle"}, "no field 'rolle' (ROLE_FIELD)"),
    "no such date field": ({"DATE_FIELD": "when"}, "no field 'when' (DATE_FIELD)"),
    "areas without CRS": ({"AREAS": lambda: areas_of(*PAPER, crs="")}, "no coordinate reference"),
    "overlapping windows": ({"AFTER_START": "2013-06-01"}, "touch but not overlap"),
    "backward window": ({"BEFORE_END": "2012-01-01"}, "leaves no day"),
    "no date": ({"BEFORE_END": "2013-02-30"}, "BEFORE_END is '2013-02-30'"),
    "placebo before the data": ({"PLACEBO_DATES": "2012-06-01"}, "recorded from 2013-01-01 only"),
    "placebo in the window": ({"PLACEBO_DATES": "2013-06-01"}, "runs into the real one"),
    "placebo no date": ({"PLACEBO_DATES": "spring"}, "A date of PLACEBO_DATES is 'spring'"),
    "rings fall": ({"RINGS": "75,25"}, "RINGS holds '25'"),
    "rings text": ({"RINGS": "near"}, "RINGS holds 'near'"),
    "ring weights": ({"RINGS": "5", "AREA_WEIGHT_FIELD": "weight"}, "says nothing of RINGS"),
    "windows elsewhere": (
        {"BEFORE_START": "2001-01-01", "BEFORE_END": "2002-01-01", "AFTER_START": "2002-01-01",
         "AFTER_END": "2003-01-01"}, "None of the incidents",
    ),
    "windows elsewhere, with harm": (
        {"BEFORE_START": "2001-01-01", "BEFORE_END": "2002-01-01", "AFTER_START": "2002-01-01",
         "AFTER_END": "2003-01-01", "WEIGHT_FIELD": "harm"}, "None of the incidents",
    ),
    "text for harm": ({"WEIGHT_FIELD": "event_date"}, "text where numbers are needed"),
    "density as text": ({"KDE_Z": "z.txt"}, "GeoTIFF"),
}  # fmt: skip


def _roles(*roles):
    made = [(square(WEST + 40_000 * i), role) for i, role in enumerate(roles)]
    return layer("Polygon", ["role:string"], made, name="areas")


@pytest.mark.parametrize("name", REFUSALS)
def test_what_cannot_be_compared(refused, case, tmp_path, name):
    changes, expected = REFUSALS[name]
    changes = {k: v() if callable(v) else v for k, v in changes.items()}
    assert expected in refused("beforeafter", **{**case, **changes})
    assert not (tmp_path / "wdd.gpkg").exists()


def test_sides_that_overlap_are_refused_by_name(refused, case):
    case["AREAS"] = layer(
        "Polygon", ["role:string"],
        [(square(WEST), "treated"), (square(WEST + 5000), "control_buffer"),
         (square(WEST + 40_000), "control")], name="areas",
    )  # fmt: skip
    message = refused("beforeafter", **case)
    assert "feature 1 (treated) and feature 2 (control_buffer) share 50.00%" in message


def test_no_incident_and_no_date(refused, case):
    case["INCIDENTS"] = layer("Point", ["event_date:date"], [], name="incidents")
    assert "no usable feature" in refused("beforeafter", **case)
    case["INCIDENTS"] = layer(
        "Point", ["event_date:date"], [("POINT(0 0)", None)], name="incidents"
    )
    assert "is empty in every incident" in refused("beforeafter", **case)
    case["INCIDENTS"] = layer(
        "Point", ["event_date:string"], [("POINT(0 0)", "May")], name="incidents"
    )
    assert "holds 'May' in 1" in refused("beforeafter", **case)


def test_cancelled_it_writes_nothing(run, case, tmp_path):
    feedback = Heard()
    feedback.cancel()
    assert run("beforeafter", feedback=feedback, **case) == {}
    assert not (tmp_path / "wdd.gpkg").exists()


def test_progress_rises_to_the_end(run, case, tmp_path):
    run("beforeafter", **case, NEARREPEAT=str(tmp_path / "n.gpkg"), PERMUTATIONS=50)
    told = run.heard.progressed
    assert told == sorted(told)
    assert told[-1] == 100
