"""What any algorithm leaves: all outputs whole, or the folder as it was; and nothing of the user's lost."""

import pathlib

import pytest
from algorithms_valley import Heard, layer, outputs, point, rows
from osgeo import gdal
from qgis.core import QgsProcessingOutputLayerDefinition, QgsProperty, QgsVectorFileWriter


@pytest.fixture
def nowhere(tmp_path):
    """The stem of a path that nobody can write to on any system: its folder is a file."""
    plain = tmp_path / "plain"
    plain.write_text("not a folder", "utf-8")
    return str(plain / "x")


def left(tmp_path):
    folder = tmp_path / "out"
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*"))


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("ZONES_OUT", ".gpkg"),
        ("AIRSTRIPS_OUT", ".gpkg"),
        ("FLOWS", ".gpkg"),
        ("LEDGER", ".gpkg"),
        ("DELTA", ".tif"),
        ("REPORT", ".html"),
    ],
)
def test_one_output_that_cannot_be_written_undoes_them_all(
    refused, valley, tmp_path, nowhere, name, ending
):
    out = outputs(tmp_path)
    message = refused("interdictionimpact", **valley, **{**out, name: nowhere + ending}, DRAWS=0)
    assert nowhere + ending in message
    assert "choose" in message
    assert left(tmp_path) == []


def test_a_failed_run_leaves_the_last_result_as_it_was(refused, run, valley, tmp_path, nowhere):
    out = outputs(tmp_path)
    run("interdictionimpact", **valley, **out, DRAWS=0)
    before = {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()}
    refused("interdictionimpact", **valley, **{**out, "LEDGER": nowhere + ".gpkg"}, DRAWS=0)
    assert {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()} == before


def test_folders_are_made(run, valley, tmp_path):
    out = outputs(tmp_path)
    out["FLOWS"] = str(tmp_path / "out" / "a" / "b" / "flows.gpkg")
    out["DELTA"] = str(tmp_path / "out" / "c" / "delta.tif")
    run("interdictionimpact", **valley, **out, DRAWS=0)
    assert {"a/b/flows.gpkg", "c/delta.tif"} <= set(left(tmp_path))


def test_folders_made_for_a_failed_run_go_again(refused, valley, tmp_path, nowhere):
    out = {**outputs(tmp_path), "LEDGER": nowhere + ".gpkg"}
    out["ZONES_OUT"] = str(tmp_path / "out" / "a" / "zones.gpkg")
    refused("interdictionimpact", **valley, **out, DRAWS=0)
    assert left(tmp_path) == []


def table(path, name):
    return f"ogr:dbname='{path}' table=\"{name}\" (geom)"


def test_all_tables_in_one_geopackage(run, valley, tmp_path):
    path = str(tmp_path / "out" / "all.gpkg")
    names = {"ZONES_OUT": "z", "AIRSTRIPS_OUT": "a", "FLOWS": "f", "LEDGER": "l"}
    out = {**outputs(tmp_path), **{name: table(path, t) for name, t in names.items()}}
    run("interdictionimpact", **valley, **out, DRAWS=0)
    data = gdal.OpenEx(path)
    assert {data.GetLayer(i).GetName() for i in range(4)} == set(names.values())


def test_a_ledger_as_shapefile_has_a_dbf_only(run, valley, tmp_path):
    out = {**outputs(tmp_path), "LEDGER": str(tmp_path / "out" / "ledger.shp")}
    run("interdictionimpact", **valley, **out, DRAWS=0)
    assert "ledger.dbf" in left(tmp_path)


@pytest.mark.parametrize("kind", ["text", "definition", "expression"])
def test_two_outputs_in_one_file_are_refused(refused, valley, tmp_path, kind):
    out = outputs(tmp_path)
    same = out["ZONES_OUT"]
    out["LEDGER"] = {
        "text": str(pathlib.Path(same).parent / "." / "zones.gpkg"),
        "definition": QgsProcessingOutputLayerDefinition(same),
        "expression": QgsProperty.fromExpression(f"'{same}'"),
    }[kind]
    message = refused("interdictionimpact", **valley, **out)
    assert "ZONES_OUT and LEDGER both go to" in message
    assert left(tmp_path) == []


@pytest.fixture
def saved(tmp_path):
    """Airstrips as the table 'strips' of a GeoPackage that holds another table as well."""
    path = str(tmp_path / "user.gpkg")
    strips = layer(
        "Point", ["airstrip_uid:string"], [(point(5, 7), "S1"), (point(9, 7), "S2")], name="strips"
    )
    log = layer("None", ["airstrip_uid:string", "from_status:string", "to_status:string",
                         "event_date:string"], [], name="log")  # fmt: skip
    for made, action in ((strips, "CreateOrOverwriteFile"), (log, "CreateOrOverwriteLayer")):
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.layerName = made.name()
        options.actionOnExistingFile = getattr(QgsVectorFileWriter.ActionOnExistingFile, action)
        context = made.transformContext()
        QgsVectorFileWriter.writeAsVectorFormatV3(made, path, context, options)
    return path


def status(saved, output, **changes):
    return {
        "AIRSTRIPS": f"{saved}|layername=strips",
        "LOG": f"{saved}|layername=log",
        "WINDOW_START": "2015-03-01",
        "WINDOW_END": "2015-03-21",
        "OUTPUT": output,
        **changes,
    }


def test_an_output_never_replaces_what_it_is_made_from(refused, run, saved):
    """The whole file, with both tables; or the very table. Another table of it is welcome."""
    for output in (saved, table(saved, "strips"), table(saved, "log")):
        message = refused("airstripstatus", **status(saved, output))
        assert f"OUTPUT would overwrite '{saved}'" in message
    run("airstripstatus", **status(saved, table(saved, "status")))
    data = gdal.OpenEx(saved)
    assert {data.GetLayer(i).GetName() for i in range(3)} == {"strips", "log", "status"}


def test_a_dem_is_never_replaced_by_its_hours(refused, flat):
    source = layer("Point", [], [(point(1, 1),)])
    before = pathlib.Path(flat).read_bytes()
    message = refused("traveltime", DEM=flat, SOURCES=source, OUTPUT=flat)
    assert "from which DEM is read" in message
    assert pathlib.Path(flat).read_bytes() == before


def test_messages_name_the_table_and_not_the_file(run, saved, tmp_path):
    """Headless, QGIS calls both layers 'user', after the file."""
    run("airstripstatus", **status(saved, str(tmp_path / "s.gpkg")))
    assert any("'strips'" in text for text in run.heard.told)


def test_a_cancel_while_rows_are_written_leaves_nothing(run, tmp_path):
    """The user gives up when the file is there and its rows are not."""
    strips = layer("Point", ["airstrip_uid:string"], [(point(5, 7), f"S{i}") for i in range(50)])
    log = layer("None", ["airstrip_uid:string", "from_status:string", "to_status:string",
                         "event_date:string"], [])  # fmt: skip
    folder = tmp_path / "out"
    folder.mkdir()

    class Impatient(Heard):
        def isCanceled(self):
            return any(folder.iterdir())

    result = run(
        "airstripstatus", feedback=Impatient(), AIRSTRIPS=strips, LOG=log,
        WINDOW_START="2015-03-01", WINDOW_END="2015-03-21", OUTPUT=str(folder / "s.gpkg"),
    )  # fmt: skip
    assert result.get("OUTPUT") is None
    assert left(tmp_path) == []


def test_both_rasters_or_none(refused, flat, tmp_path, nowhere):
    out = outputs(tmp_path)
    refused(
        "traveltime", DEM=flat, SOURCES=layer("Point", [], [(point(1, 1),)]),
        OUTPUT=out["DELTA"], NEAREST=nowhere + ".tif",
    )  # fmt: skip
    assert left(tmp_path) == []


@pytest.mark.parametrize("ending", ["geojson", "fgb", "csv", "shp", "unknown"])
def test_other_formats_hold_the_same_rows(run, saved, tmp_path, ending):
    """A shapefile cuts names to ten characters; QGIS adds .gpkg where it knows no ending."""
    result = run("airstripstatus", **status(saved, str(tmp_path / f"s.{ending}")))
    uid = "airstrip_u" if ending == "shp" else "airstrip_uid"
    assert sorted(r[uid] for r in rows(result["OUTPUT"])) == ["S1", "S2"]
