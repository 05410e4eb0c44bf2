"""The illustrative sample keeps its promises: believable, consistent, and no real airstrip."""

import datetime
import itertools
import pathlib
import statistics

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsRasterLayer, QgsVectorLayer

RESOURCES = pathlib.Path(__file__).resolve().parents[2] / "resources"
SAMPLE = RESOURCES / "sample"
DATABASE, TERRAIN = SAMPLE / "sample.gpkg", SAMPLE / "terrain.tif"
CAMPAIGN = datetime.date(2015, 3, 7), datetime.date(2015, 6, 13)
BEFORE = datetime.date(2014, 11, 29), datetime.date(2015, 3, 7)

# What may follow what in the life of an airstrip, written out here a second time on purpose.
ALLOWED = {
    "suspected": {"confirmed", "false_positive"},
    "confirmed": {"active", "abandoned"},
    "active": {"cratered", "abandoned"},
    "cratered": {"rehabilitating", "rehabilitated", "abandoned"},
    "rehabilitating": {"rehabilitated", "cratered"},
    "rehabilitated": {"active", "cratered", "abandoned"},
    "abandoned": {"active"},
}
LAYERS = ("zones", "airstrips", "airstrip_status_log", "exits", "rivers")
STYLED = ("zones", "airstrips", "exits", "rivers")
STRIP_FIELDS = {
    "airstrip_uid", "name", "length_m", "width_m", "bearing", "surface", "detected_date",
    "detected_prec", "detection_method", "imagery_date", "status", "status_date", "n_destroyed",
    "n_rebuilt", "capacity_kg_per_flight", "flights_per_month_low", "flights_per_month_high",
    "cost_per_use", "place_precision", "uncertainty_m", "reliability", "credibility",
    "confidence", "sensitivity",
}  # fmt: skip
LOG_FIELDS = {
    "airstrip_uid", "from_status", "to_status", "event_date", "date_precision", "incident_uid",
    "confidence",
}  # fmt: skip
SURFACES = {"earth", "grass", "river_beach", "islet", "road", "paved", "unknown"}


def rows_of(name):
    """Attributes as dictionaries, dates as dates, with a clone of the geometry."""
    store = ogr.Open(str(DATABASE))
    rows = []
    for feature in store.GetLayerByName(name):
        row = feature.items()
        for field, value in row.items():
            if value and field.endswith("_date"):
                row[field] = datetime.date(*map(int, value.split("/")))
        shape = feature.GetGeometryRef()
        row["shape"] = shape.Clone() if shape else None
        rows.append(row)
    return rows


@pytest.fixture(scope="module")
def strips():
    return rows_of("airstrips")


@pytest.fixture(scope="module")
def log():
    return rows_of("airstrip_status_log")


@pytest.fixture(scope="module")
def lives(log):
    """Each strip's rows in the order of the table."""
    by_strip = {}
    for row in log:
        by_strip.setdefault(row["airstrip_uid"], []).append(row)
    return by_strip


@pytest.fixture(scope="module")
def terrain():
    return gdal.Open(str(TERRAIN))


@pytest.fixture(scope="module")
def heights(terrain):
    return terrain.ReadAsArray().astype(float)


def cell_of(terrain, x, y):
    west, width, _, north, _, height = terrain.GetGeoTransform()
    return int((y - north) // height), int((x - west) // width)


def demolitions(log, window):
    return [
        row
        for row in log
        if row["to_status"] == "cratered" and window[0] <= row["event_date"] < window[1]
    ]


def test_more_than_120_demolitions_in_14_weeks(log):
    assert (CAMPAIGN[1] - CAMPAIGN[0]).days == 14 * 7 == 98
    assert len(demolitions(log, CAMPAIGN)) > 120


def test_few_demolitions_in_the_window_before(log):
    assert (BEFORE[1] - BEFORE[0]).days == 98
    assert 1 <= len(demolitions(log, BEFORE)) <= 10


def test_only_allowed_moves_each_from_where_the_last_one_led(lives):
    for uid, rows in lives.items():
        for row in rows:
            assert row["to_status"] in ALLOWED.get(row["from_status"], set()), (uid, row)
        for earlier, later in zip(rows, rows[1:]):
            assert later["from_status"] == earlier["to_status"], (uid, later)
            assert later["event_date"] >= earlier["event_date"], (uid, later)


def test_status_and_counts_of_a_strip_are_what_its_log_says(strips, lives):
    for strip in strips:
        rows = lives[strip["airstrip_uid"]]
        entered = [row["to_status"] for row in rows]
        assert strip["status"] == entered[-1]
        assert strip["status_date"] == rows[-1]["event_date"]
        assert strip["n_destroyed"] == entered.count("cratered")
        assert strip["n_rebuilt"] == entered.count("rehabilitated")
        assert strip["detected_date"] <= rows[0]["event_date"]


def test_log_has_dates_to_the_day_and_a_few_to_the_week(log):
    precision = [row["date_precision"] for row in log]
    assert set(precision) == {1, 2}
    assert precision.count(2) < 0.1 * len(precision)
    assert max(row["event_date"] for row in log) < CAMPAIGN[1]
    assert all(row["incident_uid"] for row in log if row["to_status"] == "cratered")
    named = [row["incident_uid"] for row in log if row["incident_uid"]]
    assert len(set(named)) == len(named)


def test_some_strips_are_found_shortly_before_the_campaign(lives):
    found = [
        rows for rows in lives.values()
        if [row["to_status"] for row in rows[:2]] == ["confirmed", "active"]
        and rows[0]["from_status"] == "suspected"
    ]  # fmt: skip
    assert len(found) >= 3
    assert all(rows[1]["event_date"] < CAMPAIGN[0] for rows in found)


def test_rebuilding_is_skewed_and_some_strips_stay_down(lives):
    """Days from the crater to rehabilitated: up to 30, a few long ones pulling up the mean."""
    days, never = [], 0
    for rows in lives.values():
        crater = None
        for row in rows:
            if row["to_status"] == "cratered":
                crater = row["event_date"]
            elif row["to_status"] == "rehabilitated":
                days.append((row["event_date"] - crater).days)
                crater = None
        never += crater is not None
    assert min(days) >= 1 and max(days) <= 30
    assert statistics.mean(days) > statistics.median(days)
    assert never >= 5


def test_forty_strips_with_the_fields_of_the_data_model(strips, log):
    assert [strip["airstrip_uid"] for strip in strips] == [f"S{i:02d}" for i in range(1, 41)]
    assert len({strip["name"] for strip in strips}) == 40
    assert set(strips[0]) >= STRIP_FIELDS
    assert set(log[0]) >= LOG_FIELDS
    assert {row["airstrip_uid"] for row in log} == {strip["airstrip_uid"] for strip in strips}
    assert {strip["surface"] for strip in strips} <= SURFACES


def test_length_and_bearing_agree_with_the_line(strips):
    for strip in strips:
        (x0, y0), (x1, y1) = strip["shape"].GetPoints()
        assert strip["length_m"] == pytest.approx(np.hypot(x1 - x0, y1 - y0), abs=0.06)
        assert 400 <= strip["length_m"] <= 1000
        assert 6 <= strip["width_m"] <= 10
        east, north = np.sin(np.radians(strip["bearing"])), np.cos(np.radians(strip["bearing"]))
        assert x1 - x0 == pytest.approx(strip["length_m"] * east, abs=2)
        assert y1 - y0 == pytest.approx(strip["length_m"] * north, abs=2)


def test_strips_lie_inside_the_terrain_on_gentle_ground(strips, terrain, heights):
    down, across = np.gradient(heights, 450)
    slope = np.degrees(np.arctan(np.hypot(down, across)))
    for strip in strips:
        for x, y in strip["shape"].GetPoints():
            row, col = cell_of(terrain, x, y)
            assert 0 < row < 399 and 0 < col < 399
            assert slope[row, col] < 5


def test_terrain_is_what_the_tools_expect(terrain, heights):
    band = terrain.GetRasterBand(1)
    assert (terrain.RasterYSize, terrain.RasterXSize) == (400, 400)
    assert terrain.GetGeoTransform()[1::4] == (450, -450)
    assert terrain.GetProjection() and "32718" in terrain.GetProjection()
    assert gdal.GetDataTypeName(band.DataType) == "Int16"
    assert band.GetNoDataValue() == -32768
    assert not (heights == -32768).any()
    assert terrain.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == "DEFLATE"
    assert band.GetBlockSize() == [256, 256]


def test_relief_is_believable(heights):
    """A deep valley below a sierra; at 450 m a cell the slopes of such land are some 10 degrees."""
    down, across = np.gradient(heights, 450)
    slope = np.degrees(np.arctan(np.hypot(down, across)))
    assert 8 <= np.median(slope) <= 12
    assert (slope > 45).mean() < 0.01
    assert 300 <= heights.min() <= 400
    assert 4000 <= heights.max() <= 5000
    south_west, north_east = heights[250:, :150], heights[:150, 250:]
    assert south_west.mean() > 2 * north_east.mean()


def test_rivers_flow_downhill(terrain, heights):
    """The lowest ground within a cell of the typed rivers never rises downstream."""
    lowest = np.min(
        [np.roll(heights, (r, c), (0, 1)) for r in (-1, 0, 1) for c in (-1, 0, 1)], axis=0
    )
    checked = 0
    for river in rows_of("rivers"):
        if river["level"] > 2:
            continue
        river["shape"].Segmentize(450)
        cells = [cell_of(terrain, x, y) for x, y in river["shape"].GetPoints()]
        water = np.array([lowest[c] for c in cells if 0 < c[0] < 399 and 0 < c[1] < 399])
        assert np.diff(water).max() <= 1, river["name"]
        checked += len(water)
    assert checked > 500


def test_river_names_and_levels():
    rivers = rows_of("rivers")
    named = {river["name"]: river["level"] for river in rivers if river["level"] < 3}
    assert named == {"Apurímac": 1, "Ene": 1, "Tambo": 1, "Mantaro": 2, "Perené": 2}
    assert {river["level"] for river in rivers} == {1, 2, 3}


def test_zones_supply_200_tonnes_on_ground_that_is_there(terrain, heights):
    zones = rows_of("zones")
    assert len({zone["zone_id"] for zone in zones}) == len(zones) == 12
    assert sum(zone["supply_kg_year"] for zone in zones) == pytest.approx(200_000)
    assert all(zone["supply_kg_year"] > 0 and zone["coca_ha"] > 0 for zone in zones)
    assert all("illustrative" in zone["name"] for zone in zones)
    for zone in zones:
        west, east, south, north = zone["shape"].GetEnvelope()
        top, left = cell_of(terrain, west, north)
        bottom, right = cell_of(terrain, east, south)
        assert top >= 0 and left >= 0 and bottom < 400 and right < 400
        assert heights[top : bottom + 1, left : right + 1].min() > 0
    for one, other in itertools.combinations(zones, 2):
        assert one["shape"].Intersection(other["shape"]).Area() < 1


def test_zones_are_not_boxes():
    for zone in rows_of("zones"):
        shape = zone["shape"]
        assert shape.IsValid()
        west, east, south, north = shape.GetEnvelope()
        assert shape.GetGeometryRef(0).GetPointCount() > 20
        assert shape.Area() < 0.8 * (east - west) * (north - south)


def test_exits_are_a_long_walk_away(terrain):
    exits = rows_of("exits")
    assert 5 <= len(exits) <= 6
    assert len({exit_["exit_id"] for exit_ in exits}) == len(exits)
    for exit_ in exits:
        row, col = cell_of(terrain, exit_["shape"].GetX(), exit_["shape"].GetY())
        assert 0 < row < 399 and 0 < col < 399
        away_km = [exit_["shape"].Distance(zone["shape"]) / 1000 for zone in rows_of("zones")]
        assert min(away_km) > 30 and max(away_km) < 200


@pytest.mark.parametrize("name", LAYERS)
def test_each_layer_says_that_it_is_illustrative(qgis_app, name):
    layer = QgsVectorLayer(f"{DATABASE}|layername={name}", name, "ogr")
    count, abstract, crs = layer.featureCount(), layer.metadata().abstract(), layer.crs().authid()
    del layer
    assert count > 0
    assert "illustrative" in abstract.lower()
    assert "no real clandestine airstrip" in abstract
    assert crs == ("" if name == "airstrip_status_log" else "EPSG:32718")


def test_terrain_says_that_it_is_illustrative(terrain):
    text = terrain.GetMetadataItem("TIFFTAG_IMAGEDESCRIPTION")
    assert "illustrative" in text.lower() and "no real clandestine airstrip" in text


def style_of(name, qml=None):
    """Kind of renderer, legend texts, and whether there are labels; by default as opened.

    Plain values only: a layer kept alive in the frame of a failed test outlives QGIS and crashes.
    """
    layer = QgsVectorLayer(f"{DATABASE}|layername={name}", name, "ogr")
    if qml:
        layer.setLabelsEnabled(False)
        layer.loadNamedStyle(str(qml))
    texts = [item.label() for item in layer.renderer().legendSymbolItems()]
    return layer.renderer().type(), texts, layer.labelsEnabled()


@pytest.mark.parametrize("name", STYLED)
def test_layers_open_styled_and_labelled(qgis_app, name):
    kind, texts, labelled = style_of(name)
    assert kind in ("categorizedSymbol", "graduatedSymbol")  # unstyled would be singleSymbol
    assert texts and all(texts)
    assert labelled


@pytest.mark.parametrize("name", STYLED)
def test_qml_files_hold_the_same_styles(qgis_app, name):
    qml = RESOURCES / "styles" / f"sample_{name}.qml"
    assert qml.is_file()
    assert style_of(name, qml) == style_of(name)


@pytest.mark.parametrize(
    ("name", "kind"), [("terrain", "singlebandpseudocolor"), ("hillshade", "hillshade")]
)
def test_terrain_styles_load(qgis_app, name, kind):
    layer = QgsRasterLayer(str(TERRAIN), "terrain")
    _, loaded = layer.loadNamedStyle(str(RESOURCES / "styles" / f"sample_{name}.qml"))
    found = layer.renderer().type()
    del layer
    assert loaded
    assert found == kind


def test_every_status_has_a_colour_of_its_own(qgis_app):
    layer = QgsVectorLayer(f"{DATABASE}|layername=airstrips", "airstrips", "ogr")
    values = {category.value() for category in layer.renderer().categories()}
    del layer
    assert values == {*ALLOWED, "false_positive"}


def test_files_are_small_and_name_no_machine():
    files = [path for path in SAMPLE.iterdir() if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 2_000_000
    assert TERRAIN.stat().st_size < 500_000
    for path in [*files, *(RESOURCES / "styles").glob("sample_*.qml")]:
        content = path.read_bytes()
        assert b"/home/" not in content and b"/tmp/" not in content and b"C:\\" not in content


def test_places_lie_in_the_valley_and_not_elsewhere():
    """The river's confluences are where the atlas has them, to a tenth or two of a degree."""
    utm, degrees = osr.SpatialReference(), osr.SpatialReference()
    utm.ImportFromEPSG(32718)
    degrees.ImportFromEPSG(4326)
    for system in (utm, degrees):
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    ene = next(river for river in rows_of("rivers") if river["name"] == "Ene")
    ene["shape"].Transform(osr.CoordinateTransformation(utm, degrees))
    points = ene["shape"].GetPoints()
    assert points[0][:2] == pytest.approx((-74.0, -12.3), abs=0.2)
    assert points[-1][:2] == pytest.approx((-74.25, -11.15), abs=0.2)
