"""Maps as pictures: what is drawn where, in which CRS, and the same bytes again."""

import shutil

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayerMetadata,
    QgsRasterLayer,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor, QImage
from trocha.core.errors import Cancelled, TrochaError
from trocha.core.grid import Grid
from trocha.core.progress import Progress
from trocha.layers import picture
from trocha.layers.inputs import input_layer
from trocha.layers.legend import classes_legend, vector_legend
from trocha.layers.locate import resource, style_path
from trocha.layers.picture import LONGEST_SIDE, MARGIN, draw_map, grid_layers, round_length

UTM = QgsCoordinateReferenceSystem("EPSG:32718")
DEGREES = QgsCoordinateReferenceSystem("EPSG:4326")
EVERYWHERE = QgsRectangle(-1e7, -1e7, 1e8, 1e8)


def square(crs, west, south, side, colour="#ff0000"):
    """A layer of one square, filled and without an outline."""
    layer = QgsVectorLayer("Polygon", "square", "memory")
    layer.setCrs(crs)
    feature = QgsFeature()
    corner = QgsRectangle(west, south, west + side, south + side)
    feature.setGeometry(QgsGeometry.fromRect(corner))
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    symbol = QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def drawn(layer, crs, extent, within=EVERYWHERE, **given):
    return draw_map([layer], crs, extent, within, QgsCoordinateTransformContext(), **given)


def colours(made):
    """(height, width, 3) of the picture."""
    image = QImage.fromData(made.png, "PNG").convertToFormat(QImage.Format.Format_RGB888)
    assert (image.width(), image.height()) == (made.width, made.height)
    rows = [
        [QColor(image.pixel(x, y)).getRgb()[:3] for x in range(0, made.width, 10)]
        for y in range(0, made.height, 10)
    ]
    return np.array(rows)


def test_a_square_lies_where_it_should(qgis_app):
    """A square of 1 km in the lower left quarter of an extent of 2 km, with a margin all round."""
    extent = QgsRectangle(500000, 8600000, 502000, 8602000)
    made = drawn(square(UTM, 500000, 8600000, 1000), UTM, extent)
    assert (made.width, made.height) == (LONGEST_SIDE, LONGEST_SIDE)
    whole = 2000 * (1 + 2 * MARGIN)
    assert made.metres_a_pixel == pytest.approx(whole / LONGEST_SIDE)
    red = (colours(made) == (255, 0, 0)).all(axis=2)
    rows, cols = np.nonzero(red)
    edge, middle = MARGIN / (1 + 2 * MARGIN), 0.5
    n = red.shape[0]
    assert cols.min() / n == pytest.approx(edge, abs=0.02)
    assert cols.max() / n == pytest.approx(middle, abs=0.02)
    assert rows.min() / n == pytest.approx(middle, abs=0.02)
    assert rows.max() / n == pytest.approx(1 - edge, abs=0.02)


def test_the_margin_stays_within_what_there_is(qgis_app):
    extent = QgsRectangle(500000, 8600000, 502000, 8602000)
    made = drawn(square(UTM, 500000, 8600000, 2000), UTM, extent, within=extent)
    above_the_scale_bar = colours(made)[:-6]
    assert (above_the_scale_bar == (255, 0, 0)).all()


def test_degrees_are_drawn_as_they_lie_on_the_ground(qgis_app):
    """At 60 degrees north a degree of longitude is half one of latitude, so a square of one
    degree stands twice as tall as wide."""
    extent = QgsRectangle(10, 59.5, 11, 60.5)
    red = (
        colours(drawn(square(DEGREES, 10, 59.5, 1), DEGREES, extent, extent)) == (255, 0, 0)
    ).all(axis=2)
    rows, cols = np.nonzero(red)
    middle_row = cols[rows == (rows.min() + rows.max()) // 2]
    tall, wide = np.ptp(rows), np.ptp(middle_row)
    assert tall / wide == pytest.approx(2.0, rel=0.05)


def test_the_same_layers_give_the_same_bytes(qgis_app):
    layer = square(UTM, 500000, 8600000, 1000)
    extent = QgsRectangle(500000, 8600000, 502000, 8601000)
    assert drawn(layer, UTM, extent).png == drawn(layer, UTM, extent).png


def test_a_single_point_of_an_extent_still_makes_a_map(qgis_app):
    at = QgsRectangle(500000, 8600000, 500000, 8600000)
    assert drawn(square(UTM, 500000, 8600000, 1000), UTM, at).width == LONGEST_SIDE


def test_noise_is_rounded_until_it_is_small(qgis_app, monkeypatch):
    monkeypatch.setattr(picture, "MOST_BYTES", 60_000)
    rng = np.random.default_rng(1)
    values = np.ascontiguousarray(rng.integers(60, 90, (200, 200, 3), dtype=np.uint8))
    image = QImage(values.tobytes(), 200, 200, 600, QImage.Format.Format_RGB888)
    whole, small = picture.png_of(image), picture._small_png(image)
    assert len(small) <= 60_000 < len(whole)


def test_no_graphics_and_cancel_are_told(qgis_app, monkeypatch):
    layer = square(UTM, 500000, 8600000, 1000)
    extent = QgsRectangle(500000, 8600000, 502000, 8602000)
    with pytest.raises(Cancelled):
        drawn(layer, UTM, extent, progress=Progress(cancelled=lambda: True))
    monkeypatch.setattr(picture, "QGuiApplication", type("Other", (), {}))
    with pytest.raises(TrochaError, match="without its graphics"):
        drawn(layer, UTM, extent)


@pytest.mark.parametrize(
    ("at_most", "expected"), [(1, 1), (1.9, 1), (2, 2), (49999, 20000), (50000, 50000), (0.7, 0.5)]
)
def test_scale_bars_have_round_lengths(at_most, expected):
    assert round_length(at_most) == pytest.approx(expected)


GRID = Grid(rows=4, cols=6, west=0.0, north=4.0, width=1.0, height=1.0)


def test_grids_become_layers_and_leave_nothing(qgis_app, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(picture.tempfile, "tempdir", str(tmp_path))
    values = np.arange(24.0).reshape(4, 6)
    with grid_layers(
        DEGREES, ("relief", values, GRID, style_path("interdictionimpact_relief"))
    ) as made:
        assert made[0].dataProvider().sample(made[0].extent().center(), 1)[1]
        assert made[0].width() == 6
        # A degree is about 111 km: slopes by degrees would be a hundred thousand times too steep.
        steep = made[0].renderer().zFactor()
    assert list(tmp_path.iterdir()) == []
    with grid_layers(
        UTM, ("relief", values, GRID, style_path("interdictionimpact_relief"))
    ) as made:
        assert steep * 111_320 == pytest.approx(made[0].renderer().zFactor())


def test_a_missing_style_is_named(qgis_app):
    with (
        pytest.raises(TrochaError, match="none.qml"),
        grid_layers(UTM, ("relief", np.zeros((4, 6)), GRID, style_path("none"))),
    ):
        pass


def test_legends_hold_the_classes_that_occur(qgis_app):
    """Of hours farther: -1 is closer, 0 no change, 0.5 still up to half an hour, 3 is 2 to 5."""
    values = np.full((4, 6), np.nan)
    values[0, :4] = -1, 0, 0.5, 3
    with grid_layers(UTM, ("d", values, GRID, style_path("interdictionimpact_delta"))) as made:
        labels = [entry.label for entry in classes_legend(made[0], values)]
    assert labels == ["closer than before", "no change", "up to 30 min farther", "2 to 5 h farther"]
    layer = QgsVectorLayer(
        "Point?crs=EPSG:32718&field=displaced_kg:double&field=supply_kg:double", "z", "memory"
    )
    feature = QgsFeature(layer.fields())
    feature.setAttributes([30.0, 100.0])
    feature.setGeometry(QgsGeometry.fromWkt("POINT(0 0)"))
    layer.dataProvider().addFeatures([feature])
    layer.loadNamedStyle(style_path("interdictionimpact_zones_out_point"))
    (entry,) = vector_legend(layer)
    assert entry.label == "25 to 40 %"
    assert entry.png.startswith(b"\x89PNG")


def geotiff(path, description=""):
    data = gdal.GetDriverByName("GTiff").Create(str(path), 2, 2, 1, gdal.GDT_Byte)
    data.SetGeoTransform((0, 1, 0, 2, 0, -1))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32718)
    data.SetProjection(reference.ExportToWkt())
    if description:
        data.SetMetadataItem("TIFFTAG_IMAGEDESCRIPTION", description)
    del data
    return QgsRasterLayer(str(path), "ground")


def test_layers_say_whether_they_are_illustrative(qgis_app, tmp_path):
    layer = square(UTM, 0, 0, 1)
    assert input_layer(layer).notice == ""
    metadata = QgsLayerMetadata()
    metadata.setKeywords({"gmd:topicCategory": ["synthetic", " Illustrative"]})
    metadata.setAbstract("Made up.")
    layer.setMetadata(metadata)
    assert input_layer(layer).notice == "Made up."
    assert input_layer(geotiff(tmp_path / "a.tif", "Illustrative elevation.")).notice == (
        "Illustrative elevation."
    )
    assert input_layer(geotiff(tmp_path / "b.tif", "A real place")).notice == ""
    assert input_layer(geotiff(tmp_path / "c.tif")).notice == ""


def test_every_layer_of_the_sample_says_so(qgis_app, tmp_path):
    """On copies: opening a GeoPackage writes to it."""
    for name in ("sample.gpkg", "terrain.tif", "surface.tif"):
        shutil.copy(resource("sample", name), tmp_path)
    tables = ("zones", "airstrips", "airstrip_status_log", "exits", "rivers")
    found = [
        QgsVectorLayer(f"{tmp_path}/sample.gpkg|layername={table}", "sample", "ogr")
        for table in tables
    ]
    assert [input_layer(layer).table for layer in found] == list(tables)
    found += [QgsRasterLayer(f"{tmp_path}/{name}.tif", name) for name in ("terrain", "surface")]
    for layer in found:
        assert "no real clandestine airstrip" in input_layer(layer).notice


def test_an_input_is_described_without_its_path(qgis_app, tmp_path):
    found = input_layer(geotiff(tmp_path / "a.tif"))
    assert found.name == "ground"
    assert found.crs == "EPSG:32718 (WGS 84 / UTM zone 18S)"
    assert str(tmp_path) not in repr(found)
