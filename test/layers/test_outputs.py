"""Vector outputs: after a run that failed, every folder is as it was before."""

import os

import pytest
from osgeo import gdal, ogr
from qgis.core import QgsProcessingContext
from trocha.core.errors import Cancelled, TrochaError
from trocha.core.progress import Progress
from trocha.layers.outputs import FilePlace, VectorOutputs, place_of_output


class Sink:
    """What QGIS hands out, but with a store that is full after ``room`` features."""

    def __init__(self, room=99):
        self.room, self.held = room, []

    def addFeature(self, feature, flags=None):
        self.held.append(feature)
        return len(self.held) <= self.room

    def lastError(self):
        return "disk full"


class Feature:
    def __init__(self, has_geometry=True):
        self._has = has_geometry

    def hasGeometry(self):
        return self._has


def database(path, **tables):
    """A GeoPackage of tables with so many points each; added to, where it exists."""
    driver = ogr.GetDriverByName("GPKG")
    data = gdal.OpenEx(path, gdal.OF_UPDATE) if os.path.exists(path) else None
    data = data or driver.CreateDataSource(path)
    for name, count in tables.items():
        layer = data.CreateLayer(name, None, ogr.wkbPoint)
        for _ in range(count):
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (1 2)"))
            layer.CreateFeature(feature)
    del data


def tables(path):
    data = gdal.OpenEx(path)
    return {data.GetLayer(i).GetName() for i in range(data.GetLayerCount())}


def contents(folder):
    return {
        os.path.relpath(os.path.join(at, name), folder): open(os.path.join(at, name), "rb").read()
        for at, _, names in os.walk(folder)
        for name in names
    }


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("/a/b.gpkg", FilePlace("/a/b.gpkg")),
        ("C:/a/b.gpkg", FilePlace("C:/a/b.gpkg")),
        ("ogr:dbname='/a/b c.gpkg' table=\"t u\" (geom)", FilePlace("/a/b c.gpkg", "t u")),
        ("memory:", None),
        ("TEMPORARY_OUTPUT", None),
        ("postgis:dbname='x' table=\"t\"", None),
        ("", None),
    ],
)
def test_where_a_destination_lies(qgis_app, text, place):
    assert place_of_output(text) == place


@pytest.mark.parametrize(
    ("writing", "lost", "overwrites"),
    [
        (("/a/b.gpkg", ""), ("/a/b.gpkg", "t"), True),  # the whole file, with all its tables
        (("/a/b.gpkg", "t"), ("/a/b.gpkg", "t"), True),
        (("/a/b.gpkg", "u"), ("/a/b.gpkg", "t"), False),
        (("/a/b.gpkg", "u"), ("/a/b.gpkg", ""), False),  # another table of the file is no loss
        (("/a/./b.gpkg", ""), ("/a/b.gpkg", ""), True),
        (("/a/c.gpkg", ""), ("/a/b.gpkg", ""), False),
    ],
)
def test_what_is_lost_by_writing(writing, lost, overwrites):
    assert FilePlace(*writing).overwrites(FilePlace(*lost)) == overwrites


@pytest.mark.parametrize("error", [TrochaError("no"), Cancelled(), MemoryError()])
def test_a_failed_run_leaves_every_folder_as_it_was(qgis_app, tmp_path, error):
    """One output replaces a file, one is new in a new folder, one is a table among others."""
    old, new = str(tmp_path / "old.gpkg"), str(tmp_path / "made" / "deep" / "new.gpkg")
    shared = str(tmp_path / "shared.gpkg")
    database(old, before=1)
    database(shared, theirs=2)
    before = contents(tmp_path)
    with pytest.raises(type(error)), VectorOutputs(QgsProcessingContext()) as outputs:
        for place, destination, table in (
            (FilePlace(old), old, "old"),
            (FilePlace(new), new, "new"),
            (FilePlace(shared, "ours"), f"{shared}|layername=ours", "ours"),
        ):
            outputs.expect(place)
            database(place.path, **{table: 1})
            outputs.watch(Sink(), destination, True, place)
        assert tables(old) == {"old"}
        assert tables(shared) == {"theirs", "ours"}
        raise error
    assert tables(shared) == {"theirs"}
    after = contents(tmp_path)
    del before["shared.gpkg"], after["shared.gpkg"]  # SQLite does not give pages back
    assert after == before
    assert sorted(os.listdir(tmp_path)) == ["old.gpkg", "shared.gpkg"]


def test_a_run_that_ends_well_replaces_and_tidies_up(qgis_app, tmp_path):
    old = str(tmp_path / "deep" / "old.gpkg")
    os.mkdir(tmp_path / "deep")
    database(old, before=1)
    with VectorOutputs(QgsProcessingContext()) as outputs:
        outputs.expect(FilePlace(old))
        database(old, after=1)
        outputs.watch(Sink(), old, True, FilePlace(old)).addFeature(Feature())
    assert tables(old) == {"after"}
    assert os.listdir(tmp_path / "deep") == ["old.gpkg"]


def test_a_table_that_could_not_be_opened_is_not_taken_for_ours(qgis_app, tmp_path):
    """QGIS may fail before it has touched the user's table of that name: it must stay."""
    path = str(tmp_path / "shared.gpkg")
    database(path, theirs=2)
    with pytest.raises(TrochaError), VectorOutputs(QgsProcessingContext()) as outputs:
        outputs.expect(FilePlace(path, "theirs"))
        raise TrochaError("the database is locked")
    assert tables(path) == {"theirs"}


def test_a_shapefile_goes_with_all_its_parts(qgis_app, tmp_path):
    path = str(tmp_path / "s.shp")
    with pytest.raises(Cancelled), VectorOutputs(QgsProcessingContext()) as outputs:
        outputs.expect(FilePlace(path))
        data = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(path)
        data.CreateLayer("s", None, ogr.wkbPoint)
        del data
        outputs.watch(Sink(), path, True, FilePlace(path))
        raise Cancelled()
    assert os.listdir(tmp_path) == []


def test_a_feature_that_is_not_stored_ends_the_run(qgis_app):
    sentence = r"'/x.gpkg' takes no more features \(disk full\)"
    with (
        pytest.raises(TrochaError, match=sentence),
        VectorOutputs(QgsProcessingContext()) as outputs,
    ):
        sink = outputs.watch(Sink(room=1), "/x.gpkg", True, None)
        sink.addFeature(Feature())
        sink.addFeature(Feature())


def test_features_that_are_missing_at_the_end_are_noticed(qgis_app, tmp_path):
    """As when the disk filled up while the file was closed: three written, two found."""
    path = str(tmp_path / "x.gpkg")
    with (
        pytest.raises(TrochaError, match="only 2 of 3 features"),
        VectorOutputs(QgsProcessingContext()) as outputs,
    ):
        outputs.expect(FilePlace(path))
        database(path, x=2)
        sink = outputs.watch(Sink(), path, True, FilePlace(path))
        for _ in range(3):
            sink.addFeature(Feature())
    assert os.listdir(tmp_path) == []


def test_features_without_geometry_may_be_missing(qgis_app, tmp_path):
    """FlatGeobuf has no room for them: the two with one are there, and that is whole."""
    path = str(tmp_path / "x.gpkg")
    with VectorOutputs(QgsProcessingContext()) as outputs:
        outputs.expect(FilePlace(path))
        database(path, x=2)
        sink = outputs.watch(Sink(), path, True, FilePlace(path))
        for has_geometry in (True, False, True):
            sink.addFeature(Feature(has_geometry))
    assert tables(path) == {"x"}


def test_a_cancel_is_heard_at_every_feature(qgis_app):
    with (
        pytest.raises(Cancelled),
        VectorOutputs(QgsProcessingContext(), Progress(cancelled=lambda: True)) as outputs,
    ):
        outputs.watch(Sink(), "memory", True, None).addFeature(Feature())


def test_a_sink_closes_when_the_algorithm_lets_go_of_it(qgis_app):
    """Or two tables of one GeoPackage would lock each other out."""
    closed = []

    class Closing(Sink):
        def __del__(self):
            closed.append(True)

    with VectorOutputs(QgsProcessingContext()) as outputs:
        sink = outputs.watch(Closing(), "memory", True, None)
        del sink
        assert closed == [True]
