"""trocha:traveltime on rasters as people have them: holes nobody declared, odd shapes, other CRS.

Level ground is walked at Tobler's off-path speed, 0.6 * 6 exp(-3.5 * 0.05) km/h, so every
expected hour is a distance divided by that.
"""

import numpy as np
import pytest
from algorithms_valley import CELL, band, cell_xy, layer, point, write_dem
from osgeo import gdal, osr
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingException

LEVEL = 0.6 * 6 * np.exp(-3.5 * 0.05)
HOLES = [-9999.0, -32768.0, -10000.0, -3.4e38, -3.4028234663852886e38, 32767.0, 1e20]


def write(path, values, transform, *, kind=gdal.GDT_Float32, epsg=32718, wkt=None, nodata=None):
    """A GeoTIFF with every choice open: no nodata, no georeference, any CRS."""
    rows, cols = values.shape
    data = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, 1, kind)
    if transform:
        data.SetGeoTransform(transform)
    reference = osr.SpatialReference()
    if wkt:
        reference.ImportFromWkt(wkt)
    else:
        reference.ImportFromEPSG(epsg)
    data.SetProjection(reference.ExportToWkt())
    if nodata is not None:
        data.GetRasterBand(1).SetNoDataValue(nodata)
    data.GetRasterBand(1).WriteArray(values)
    del data
    return str(path)


NORTH_UP = (500000, CELL, 0, 8600000, 0, -CELL)


@pytest.fixture
def hours(run, tmp_path):
    """Run traveltime from a cell of the valley's grid; gives the raster of hours."""

    def call(dem, row, col, **parameters):
        out = str(tmp_path / "hours.tif")
        sources = layer("Point", ["id:string"], [(point(row, col), "a")])
        call.result = run(
            "traveltime", **{"DEM": dem, "SOURCES": sources, "OUTPUT": out, **parameters}
        )
        return band(out)

    return call


@pytest.mark.parametrize("hole", HOLES)
def test_undeclared_nodata_is_recognised_named_and_shut(hours, run, tmp_path, hole):
    """A column of it parts the ground in two, as declared nodata would."""
    ground = np.zeros((9, 11), np.float32)
    ground[:, 6] = hole
    got = hours(write(tmp_path / "d.tif", ground, NORTH_UP), 4, 2)
    np.testing.assert_array_equal(np.isfinite(got), np.tile(np.arange(11) < 6, (9, 1)))
    told = [w for w in run.heard.warnings if "does not declare as nodata" in w]
    assert len(told) == 1
    assert "'d' holds 9 cells" in told[0]
    assert f"{np.float32(hole):g}" in told[0]


@pytest.mark.parametrize("hole", [np.nan, np.inf, -np.inf])
def test_nan_and_infinite_values_are_holes(hours, tmp_path, hole):
    ground = np.zeros((9, 11), np.float32)
    ground[:, 6] = hole
    got = hours(write(tmp_path / "d.tif", ground, NORTH_UP), 4, 2)
    np.testing.assert_array_equal(np.isfinite(got), np.tile(np.arange(11) < 6, (9, 1)))


def test_a_raster_in_feet_is_told_from_holes(refused, tmp_path):
    """Many different values above 9,000 are heights in another unit, and no holes."""
    ground = np.linspace(8000, 12000, 99).reshape(9, 11).astype(np.float32)
    message = refused(
        "traveltime", DEM=write(tmp_path / "d.tif", ground, NORTH_UP),
        SOURCES=layer("Point", [], [(point(0, 0),)]), OUTPUT=str(tmp_path / "h.tif"),
    )  # fmt: skip
    assert "'d' holds many values that are no elevation" in message
    assert "in feet, multiply it by 0.3048" in message


@pytest.mark.parametrize("unit", ["ft", "US survey foot", "feet"])
def test_heights_that_say_they_are_feet_are_refused(refused, tmp_path, unit):
    dem = write_dem(tmp_path / "low.tif", np.full((5, 5), 300.0))
    data = gdal.Open(dem, gdal.GA_Update)
    data.GetRasterBand(1).SetUnitType(unit)
    del data
    message = refused(
        "traveltime", DEM=dem, SOURCES=layer("Point", [], [(point(1, 1),)]),
        OUTPUT=str(tmp_path / "h.tif"),
    )  # fmt: skip
    assert f"'low' gives its heights in '{unit}'" in message


@pytest.mark.parametrize("unit", ["", "m", "metre"])
def test_heights_in_metres_are_read(hours, tmp_path, unit):
    dem = write_dem(tmp_path / "low.tif", np.full((5, 5), 300.0))
    data = gdal.Open(dem, gdal.GA_Update)
    data.GetRasterBand(1).SetUnitType(unit)
    del data
    assert np.isfinite(hours(dem, 1, 1)).all()


@pytest.mark.parametrize("shape", [(1, 12), (12, 1), (1, 1)])
@pytest.mark.parametrize("neighbours", ["8", "48"])
def test_one_row_one_column_one_cell(hours, tmp_path, shape, neighbours):
    dem = write(tmp_path / "d.tif", np.zeros(shape, np.float32), NORTH_UP)
    got = hours(dem, 0, 0, NEIGHBOURS=neighbours)
    np.testing.assert_allclose(got.ravel(), np.arange(max(shape)) / LEVEL, rtol=1e-6)


@pytest.mark.parametrize("kind", [gdal.GDT_Byte, gdal.GDT_Int16, gdal.GDT_Int32, gdal.GDT_Float64])
def test_integer_terraces(hours, tmp_path, kind):
    """Steps of 100 m every third cell: level, level, a slope of 0.1, by hand."""
    steps = np.repeat(np.arange(3) * 100, 3)[None].astype(float)
    got = hours(
        write(tmp_path / "d.tif", steps, NORTH_UP, kind=kind), 0, 0, HIKING_FUNCTION="tobler"
    )
    level, up = 6 * np.exp(-3.5 * 0.05), 6 * np.exp(-3.5 * 0.15)
    each = [1 / level, 1 / level, 1 / up] * 2 + [1 / level] * 2
    np.testing.assert_allclose(got[0], [0, *np.cumsum(each)], rtol=1e-6)


def test_a_source_on_nodata_moves_to_the_nearest_cell_and_says_how_far(hours, run, tmp_path):
    ground = np.zeros((9, 11))
    ground[3:6, 3:6] = np.nan
    dem = write_dem(tmp_path / "d.tif", ground)
    got = hours(dem, 4, 3)  # the hole's western cell: open ground one cell west
    assert got[4, 2] == 0
    assert any("a: 1,000 m" in text for text in run.heard.told)
    # In the middle of the hole open cells are two away: within the default of two cells.
    got = hours(dem, 4, 4)
    assert np.count_nonzero(got == 0) == 1
    assert any("a: 2,000 m" in text for text in run.heard.told)


def test_a_source_beyond_the_snap_distance_is_refused(refused, tmp_path):
    ground = np.zeros((9, 11))
    ground[3:6, 3:6] = np.nan
    message = refused(
        "traveltime", DEM=write_dem(tmp_path / "d.tif", ground), SNAP_DISTANCE=1500,
        SOURCES=layer("Point", [], [(point(4, 4),)]), OUTPUT=str(tmp_path / "h.tif"),
    )  # fmt: skip
    assert "within 1,500 m of a passable cell" in message


def test_a_south_up_raster_is_turned_right(hours, tmp_path):
    """Rows stored from the south: a ramp rising northwards stays one."""
    rising_north = np.arange(9.0)[:, None] * 100 * np.ones((1, 3))
    south_up = (500000, CELL, 0, 8600000 - 9 * CELL, 0, CELL)
    dem = write(tmp_path / "d.tif", rising_north.astype(np.float32), south_up)
    got = hours(dem, 8, 1, HIKING_FUNCTION="tobler")  # from the southern edge
    assert got[0, 1] == pytest.approx(8 / (6 * np.exp(-3.5 * 0.15)), rel=1e-6)


@pytest.fixture
def refused_early(run, tmp_path):
    """The sentence of a refusal before the run, which QGIS sends to the log only."""

    def call(dem):
        with pytest.raises(QgsProcessingException):
            run(
                "traveltime", DEM=dem, SOURCES=layer("Point", [], [(point(1, 1),)]),
                OUTPUT=str(tmp_path / "h.tif"),
            )  # fmt: skip
        return " ".join(run.heard.errors)

    return call


TURNED = (500000, 800, 600, 8600000, 600, -800)  # by asin(0.6), cells of 1,000 m


def test_a_rotated_raster_without_nodata_is_refused(refused_early, tmp_path):
    dem = write(tmp_path / "d.tif", np.ones((20, 20), np.float32), TURNED)
    assert "'d' is rotated and declares no nodata value" in refused_early(dem)


def test_a_rotated_raster_with_nodata_leaves_its_corners_empty(hours, tmp_path):
    """Distances from the middle are distances on the ground, whichever way the raster lies."""
    dem = write(tmp_path / "d.tif", np.ones((20, 20), np.float32), TURNED, nodata=-9999)
    out = gdal.Open(dem)
    x, y = gdal.ApplyGeoTransform(out.GetGeoTransform(), 10.0, 10.0)
    got = hours(dem, 0, 0, SOURCES=layer("Point", [], [(f"POINT({x} {y})",)]), NEIGHBOURS="48")
    assert np.isnan(got[0, 0])
    row, col = np.argwhere(got == 0)[0]
    assert got[row, col + 5] == pytest.approx(got[row + 5, col], rel=1e-6)
    width = gdal.Open(str(tmp_path / "hours.tif")).GetGeoTransform()[1]
    assert got[row, col + 5] == pytest.approx(5 * width / 1000 / LEVEL, rel=1e-6)


def test_a_raster_without_georeference_is_refused(refused_early, tmp_path):
    dem = write(tmp_path / "d.tif", np.zeros((5, 5), np.float32), None)
    assert "'d' has no georeference" in refused_early(dem)


US_FEET = (
    'PROJCS["feet",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
    'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],'
    'PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",-75],'
    'PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",1640416.66666667],'
    'PARAMETER["false_northing",32808333.3333333],UNIT["US survey foot",0.304800609601219]]'
)


def test_feet_are_converted(hours, tmp_path):
    """Ten cells of 3,280.8333 US survey feet are 10 km."""
    foot = 1200 / 3937
    west, north = 500000 / foot, 8600000 / foot
    dem = write(
        tmp_path / "d.tif", np.zeros((1, 11), np.float32),
        (west, 1000 / foot, 0, north, 0, -1000 / foot), wkt=US_FEET,
    )  # fmt: skip
    source = layer("Point", [], [(f"POINT({west + 500 / foot} {north - 500 / foot})",)])
    source.setCrs(QgsCoordinateReferenceSystem.fromWkt(US_FEET))
    got = hours(dem, 0, 0, SOURCES=source)
    np.testing.assert_allclose(got[0], np.arange(11) / LEVEL, rtol=1e-6)


def test_rectangular_cells(hours, tmp_path):
    """Cells of 500 m by 2 km: ten columns are 5 km, ten rows 20."""
    dem = write(
        tmp_path / "d.tif", np.zeros((11, 11), np.float32), (500000, 500, 0, 8600000, 0, -2000)
    )
    source = layer("Point", [], [("POINT(500250 8599000)",)])
    got = hours(dem, 0, 0, SOURCES=source, NEIGHBOURS="8")
    np.testing.assert_allclose(got[0], np.arange(11) * 0.5 / LEVEL, rtol=1e-6)
    np.testing.assert_allclose(got[:, 0], np.arange(11) * 2 / LEVEL, rtol=1e-6)
    assert got[1, 1] == pytest.approx(np.hypot(0.5, 2) / LEVEL, rel=1e-6)


def test_degrees_are_metres_on_the_ellipsoid(hours, tmp_path):
    """0.009 degrees of latitude about -10 are 995.47 m (WGS 84 meridian arc): 0.72 s/m give
    716.74 s. A degree of longitude there is a cos(lat) / sqrt(1 - e2 sin2(lat)) * pi / 180."""
    dem = write(
        tmp_path / "d.tif",
        np.zeros((3, 3), np.float32),
        (-74, 0.009, 0, -9.9865, 0, -0.009),
        epsg=4326,
    )
    source = layer("Point", [], [("POINT(-73.9865 -10)",)], crs="EPSG:4326")
    got = hours(dem, 0, 0, SOURCES=source, NEIGHBOURS="8", HIKING_FUNCTION="langmuir_rwalk")
    assert got[0, 1] * 3600 == pytest.approx(716.74, abs=0.05)
    assert got[2, 1] * 3600 == pytest.approx(716.74, abs=0.05)
    lat, e2 = np.radians(-10), 0.00669437999014
    metres = 6378137 * np.cos(lat) / np.sqrt(1 - e2 * np.sin(lat) ** 2) * np.radians(0.009)
    assert got[1, 2] * 3600 == pytest.approx(0.72 * metres, rel=1e-5)


def test_web_mercator_is_refused_where_its_metres_are_wrong(refused, hours, run, tmp_path):
    """At latitude 40 its metres are 1 / cos(40) = 1.31 too long; at the equator they are right."""
    y = 4865942.28  # latitude 40
    parameters = dict(NEIGHBOURS="8", OUTPUT=str(tmp_path / "h.tif"))
    message = refused(
        "traveltime", SOURCES=layer("Point", [], [(f"POINT(500 {y - 500})",)], crs="EPSG:3857"),
        DEM=write(tmp_path / "d.tif", np.zeros((5, 5), np.float32), (0, 1000, 0, y, 0, -1000), epsg=3857),
        **parameters,
    )  # fmt: skip
    assert "wrong by up to 31%" in message
    assert "UTM" in message
    dem = write(
        tmp_path / "e.tif", np.zeros((5, 5), np.float32), (0, 1000, 0, 2500, 0, -1000), epsg=3857
    )
    got = hours(dem, 0, 0, SOURCES=layer("Point", [], [("POINT(500 500)",)], crs="EPSG:3857"))
    assert got[2, 0] == pytest.approx(0, abs=0.5)
    assert not any("wrong by" in w for w in run.heard.warnings)


def test_degrees_and_utm_agree_within_resampling(hours, tmp_path):
    """One smooth hill seen from both systems: each samples the same formula at its own cells."""
    to_degrees = osr.CoordinateTransformation(*map(_reference, (32718, 4326)))
    to_metres = osr.CoordinateTransformation(*map(_reference, (4326, 32718)))

    def height(x, y):
        return 400 * np.exp(-((x - 530000) ** 2 + (y - 8570000) ** 2) / 8e7)

    size, cells = 500.0, 100
    x = 505000 + (np.arange(cells) + 0.5) * size
    y = 8595000 - (np.arange(cells) + 0.5) * size
    utm = write(
        tmp_path / "u.tif", height(x[None], y[:, None]).astype(np.float32),
        (505000, size, 0, 8595000, 0, -size),
    )  # fmt: skip
    step = 0.0045
    lon0, lat0, _ = to_degrees.TransformPoint(505000, 8595000)
    lon = lon0 + (np.arange(105) + 0.5) * step
    lat = lat0 - (np.arange(105) + 0.5) * step
    places = np.array(to_metres.TransformPoints([(a, b) for b in lat for a in lon]))
    degrees = write(
        tmp_path / "g.tif",
        height(places[:, 0], places[:, 1]).reshape(105, 105).astype(np.float32),
        (lon0, step, 0, lat0, 0, -step), epsg=4326,
    )  # fmt: skip
    start = layer("Point", [], [("POINT(520000 8560000)",)])
    end = (540250, 8580250)
    from_utm = hours(utm, 0, 0, SOURCES=start, NEIGHBOURS="48")
    there = from_utm[int((8595000 - end[1]) // size), int((end[0] - 505000) // size)]
    from_degrees = hours(degrees, 0, 0, SOURCES=start, NEIGHBOURS="48")
    e, n, _ = to_degrees.TransformPoint(*end)
    same = from_degrees[int((lat0 - n) // step), int((e - lon0) // step)]
    # Half a cell of 500 m either way at both ends of a walk of 28 km.
    assert same == pytest.approx(there, rel=0.025)


def _reference(epsg):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def test_another_provider_than_gdal_is_read_in_blocks(hours, tmp_path):
    """QGIS's virtual raster provider has no file of its own; level ground plus 5 is level."""
    from qgis.core import QgsProject, QgsRasterLayer

    flat = write_dem(tmp_path / "flat.tif", np.zeros((20, 30)))
    base = QgsRasterLayer(flat, "flat")
    QgsProject.instance().addMapLayer(base)
    x0, y1 = 500000, 8600000
    uri = (
        f"?crs=EPSG:32718&extent={x0},{y1 - 20 * CELL},{x0 + 30 * CELL},{y1}&width=30&height=20"
        f'&formula="flat@1" + 5&flat:uri={flat}&flat:provider=gdal'
    )
    virtual = QgsRasterLayer(uri, "virtual", "virtualraster")
    assert virtual.isValid()
    try:
        got = hours(virtual, 3, 0)
    finally:
        QgsProject.instance().removeMapLayer(base.id())
    np.testing.assert_allclose(got[3], np.arange(30) / LEVEL, rtol=1e-6)


def test_cells_sit_where_they_sat(hours, tmp_path):
    """The output's grid is the DEM's, with nodata declared and hours in single precision."""
    dem = write_dem(tmp_path / "d.tif", np.zeros((4, 6)))
    hours(dem, 1, 1)
    out = gdal.Open(str(tmp_path / "hours.tif"))
    assert out.GetGeoTransform() == gdal.Open(dem).GetGeoTransform()
    made = out.GetRasterBand(1)
    assert made.DataType == gdal.GDT_Float32
    assert made.GetNoDataValue() == -9999
    assert made.GetBlockSize() == [256, 256]
    assert out.GetMetadata("IMAGE_STRUCTURE")["COMPRESSION"] == "DEFLATE"
    assert cell_xy(0, 0)[0] == out.GetGeoTransform()[0] + CELL / 2
