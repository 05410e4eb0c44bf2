"""Files that are named as text or path: encodings, folders, devices, and layers for the importer.

Each is read, or refused by a QgsProcessingException of one sentence that leaves no file.
"""

import codecs
import json
import pathlib
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import every_sample as sample
from algorithms_valley import rows
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from test_hostile_layers import GEOMETRIES

ENCODINGS = {
    "UTF-8": lambda text: text.encode("utf-8"),
    "UTF-8 with mark": lambda text: text.encode("utf-8-sig"),
    "UTF-16": lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
    "UTF-16 big": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    "Windows-1252": lambda text: text.encode("cp1252"),
    "UTF-16 without mark": lambda text: text.encode("utf-16-le"),
    "cut": lambda text: text.encode("utf-8")[:-1] + b"\xc3",
}
UNICODE = ("UTF-8", "UTF-8 with mark", "UTF-16", "UTF-16 big")
every_encoding = pytest.mark.parametrize("encoding", ENCODINGS)


@pytest.fixture(scope="module")
def valley(tmp_path_factory):
    return sample.write(tmp_path_factory.mktemp("valley"))


@pytest.fixture
def outcome(run, tmp_path):
    """Run an algorithm; gives its results and None, or None and the sentence of its refusal."""

    def call(name, **given):
        try:
            return run(name, **given), None
        except QgsProcessingException as error:
            sentence = str(error)
            assert "Traceback" not in sentence
            assert sentence.endswith(".")
            assert len(sentence) < 1500
            return None, sentence

    return call


# Tables and scenarios


@every_encoding
def test_a_scenario_file(outcome, valley, tmp_path, provider, encoding):
    """A name with an accent and a payload of its own: the ledger shows whether it was taken."""
    path = tmp_path / "scenario ñ.json"
    said = {"name": "Río “Ene”", "parameters": {"PAYLOAD_KG": 200}}
    path.write_bytes(ENCODINGS[encoding](json.dumps(said, ensure_ascii=False)))
    algorithm = provider.algorithm("interdictionimpact")
    given = {**sample.inputs(algorithm, valley), **sample.destinations(algorithm, tmp_path)}
    results, refusal = outcome("interdictionimpact", **{**given, "SCENARIO": str(path)})
    if encoding in UNICODE:
        assert refusal is None
        assert "Río “Ene”" in pathlib.Path(results["REPORT"]).read_text("utf-8")
    else:
        assert "scenario ñ.json" in refusal
        assert "save it in UTF-8" in refusal
        assert sorted(p.name for p in tmp_path.iterdir()) == [path.name]


@every_encoding
def test_a_class_table_file(outcome, valley, tmp_path, provider, encoding):
    path = tmp_path / "classes.csv"
    path.write_bytes(ENCODINGS[encoding]("code,factor,note\n1,1.2,Río\n2,2,“Ene”\n"))
    algorithm = provider.algorithm("movementsurface")
    given = {**sample.inputs(algorithm, valley), "CLASSES": str(path)}
    out = tmp_path / "out.tif"
    results, refusal = outcome("movementsurface", **given, OUTPUT=str(out))
    assert (refusal is None) == (encoding in UNICODE), refusal
    assert out.exists() == (encoding in UNICODE)


@pytest.mark.parametrize("what", ["folder", "nothing", "device", "with a nul", "large"])
def test_paths_that_are_no_text_file(outcome, valley, tmp_path, provider, what):
    """None is read without end, and none is a traceback."""
    large = tmp_path / "large.json"
    with large.open("wb") as file:
        file.truncate(64 * 1024 * 1024)  # holes, no disk
    path = {
        "folder": str(tmp_path), "nothing": str(tmp_path / "gone.json"), "device": "/dev/zero",
        "with a nul": "a\0b.json", "large": str(large),
    }[what]  # fmt: skip
    impact, surface = (provider.algorithm(n) for n in ("interdictionimpact", "movementsurface"))
    for key in ("SCENARIO", "SCENARIOS"):
        outputs = sample.destinations(impact, tmp_path)
        given = {**sample.inputs(impact, valley), **outputs, key: path}
        assert outcome("interdictionimpact", **given)[1]
    given = {**sample.inputs(surface, valley), "CLASSES": path}
    assert outcome("movementsurface", **given, OUTPUT=str(tmp_path / "out.tif"))[1]
    assert [p.name for p in tmp_path.iterdir()] == ["large.json"]


# The importer


# A file's collections of several kinds QGIS opens as a table.
NO_LAYER = ("None", "GeometryCollection")
MAPPING = {
    "fields": {"event_date": "when", "incident_type": "what", "notes": "notes"},
    "longitude": "lon",
    "latitude": "lat",
}


@pytest.fixture
def database(run, tmp_path):
    path = str(tmp_path / "db" / "incidents.gpkg")
    run("createincidentdatabase", DATABASE=path)
    return path


@pytest.fixture
def imported(outcome, database):
    """Import a file; gives counts, the notes taken and the refusal."""

    def call(path):
        results, refusal = outcome(
            "importincidents",
            DATABASE=database,
            INPUT=str(path),
            PRESET="custom",
            MAPPING=json.dumps(MAPPING),
        )
        notes = [row["notes"] for row in rows(f"{database}|layername=incidents")]
        if refusal is not None:
            assert notes == [], "refused, and yet something was written"
        return results, notes, refusal

    return call


@every_encoding
def test_a_csv_to_import(imported, tmp_path, encoding):
    path = tmp_path / "río.csv"
    text = "when;what;notes;lon;lat\r\n2015-03-07;clash;“Apurímac”;-73,9;-12,5\r\n"
    path.write_bytes(ENCODINGS[encoding](text))
    _, notes, refusal = imported(path)
    if encoding in (*UNICODE, "Windows-1252"):
        assert (notes, refusal) == (["“Apurímac”"], None)
    elif encoding == "cut":  # read as Windows-1252, with a warning, but for a bad end
        assert refusal is None
    else:
        assert "no text from line 1 on" in refusal


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "when,what,notes,lon,lat",
        'when,what,notes,lon,lat\n"2015-03-07,clash',
        "when,what,notes,lon,lat\n2015-03-07,clash,x,-73.9,-12.5,more,and more",
        "when,what,notes,lon,lat\n2015-03-07",
        "when,what,notes,lon,lat\r2015-03-07,clash,x,-73.9,-12.5\r",
        "when,what,notes,lon,lat\n2015-03-07,clash,'; DROP TABLE incidents; --,-73.9,-12.5",
        'when,what,notes,lon,lat\n2015-03-07,clash,"' + "x" * 300_000 + '",-73.9,-12.5',
        "when,what,notes,lon,lat\n2015-03-07,clash,x,1e999,NaN",
        "when,what,notes,lon,lat\n9999-99-99,Clash,x,١٢,−12",
        "when\twhat\tnotes\tlon\tlat\n2015-03-07\tclash\ta,b;c\t-73.9\t-12.5",
    ],
)
def test_csv_files_that_no_program_should_write(imported, tmp_path, text):
    path = tmp_path / "odd.csv"
    path.write_text(text, "utf-8", newline="")
    results, notes, refusal = imported(path)
    if refusal is None:
        assert results["READ"] == results["ADDED"] + results["REJECTED"]
        assert len(notes) == results["ADDED"]


@pytest.mark.parametrize("kind", [kind for kind in GEOMETRIES if kind not in NO_LAYER])
def test_layers_of_every_kind_to_import(imported, tmp_path, kind):
    """Features that are nowhere on Earth are rejected one by one; the others are taken."""
    layer = QgsVectorLayer(
        f"{kind}?crs=EPSG:{sample.EPSG}&field=when:string&field=what:string&field=notes:string",
        "o'\"Hara; DROP ñ",
        "memory",
    )
    geometries = [*map(QgsGeometry.fromWkt, GEOMETRIES[kind]), QgsGeometry()]
    for number, geometry in enumerate(geometries):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(["2015-03-07", "clash", f"n{number}'\""])
        feature.setGeometry(geometry)
        layer.dataProvider().addFeature(feature)
    path = tmp_path / "o'Hara ñ.gpkg"
    saved(layer, path)
    results, notes, refusal = imported(path)
    assert refusal is None
    assert results["READ"] == len(geometries) == results["ADDED"] + results["REJECTED"]
    assert "n0'\"" in notes
    assert f"n{len(geometries) - 1}'\"" not in notes


def test_a_layer_without_crs_is_not_taken_for_degrees(imported, tmp_path):
    layer = QgsVectorLayer("Point?field=when:string&field=what:string", "x", "memory")
    layer.setCrs(QgsCoordinateReferenceSystem())
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["2015-03-07", "clash"])
    feature.setGeometry(QgsGeometry.fromWkt("POINT(5 5)"))
    layer.dataProvider().addFeature(feature)
    saved(layer, tmp_path / "bare.shp", "ESRI Shapefile")
    _, _, refusal = imported(tmp_path / "bare.shp")
    assert "has no coordinate reference system" in refusal


def saved(layer, path, driver="GPKG"):
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    transforms = QgsCoordinateTransformContext()
    done = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), transforms, options)
    assert done[0] == QgsVectorFileWriter.WriterError.NoError, done
