"""What holds for every algorithm holds for those of the incident database too.

They stamp what they write with the moment, and an import gives its rows uids of their own; these
are left out of the comparison, everything else is in it.
"""

import json
import pathlib
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

sys.path[:0] = [
    str(pathlib.Path(__file__).parent),
    str(pathlib.Path(__file__).parents[2] / "tools"),
]

import every_sample as sample
import headless
from algorithms_valley import Heard
from osgeo import ogr
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProject,
)
from qgis.PyQt import QtCore

NAMES = sorted(sample.STAMPED)
every = pytest.mark.parametrize("name", NAMES)
STAMPS = {"created_at", "edited_at"}
OWN = {"importincidents": {"incident_uid", "duplicate_of"}}
KEPT = ("incidents", "airstrips", "airstrip_status_log", "sources")
CSV = '''id,when,what,kg,notes,lon,lat
1,2015-03-07,clash,,by the river,-73.9,-12.5
2,2015-03-09,drug_seizure,12.5,"a note; with ""quotes""",-73.8,-12.4
3,2015-03-09,drug_seizure,,a double of 2?,-73.8,-12.4
4,2015-02-30,clash,,no day,-73.9,-12.5
'''
MAPPING = {
    "fields": {
        "source_event_id": "id", "event_date": "when", "incident_type": "what",
        "seizure_kg": "kg", "notes": "notes",
    },
    "longitude": "lon",
    "latitude": "lat",
}  # fmt: skip


def call(name, parameters, feedback=None, **options):
    from qgis import processing

    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return processing.run(
        f"trocha:{name}", parameters, feedback=feedback or Heard(), context=context, **options
    )


@pytest.fixture(scope="module")
def databases(provider, tmp_path_factory):
    """An empty database, one with rows, and one with other rows."""
    folder = tmp_path_factory.mktemp("databases")
    (folder / "rows.csv").write_text(CSV, "utf-8")
    (folder / "more.csv").write_text(CSV.replace("2015-03", "2015-04"), "utf-8")
    call("createincidentdatabase", {"DATABASE": str(folder / "empty.gpkg")})
    for name, rows in (("first", "rows"), ("second", "more")):
        shutil.copy(folder / "empty.gpkg", folder / f"{name}.gpkg")
        call("importincidents", importing(folder / f"{name}.gpkg", folder / f"{rows}.csv"))
    return folder


def importing(database, rows):
    return {
        "DATABASE": str(database), "INPUT": str(rows), "PRESET": "custom",
        "MAPPING": json.dumps(MAPPING),
    }  # fmt: skip


@pytest.fixture
def scene(databases, tmp_path):
    """A folder with what an algorithm starts from, and its parameters; a new one each time."""

    def made(name, turn="run"):
        folder = tmp_path / turn
        folder.mkdir()
        return folder, parameters_of(name, databases, folder)

    return made


def parameters_of(name, databases, folder):
    if name == "createincidentdatabase":
        return {"DATABASE": str(folder / "new.gpkg")}
    if name == "importincidents":
        shutil.copy(databases / "empty.gpkg", folder / "own.gpkg")
        return {
            **importing(folder / "own.gpkg", databases / "rows.csv"),
            "REJECTS": str(folder / "rejects.gpkg"),
            "DUPLICATES": str(folder / "doubles.gpkg"),
        }
    if name == "maskcoordinates":
        return {
            "DATABASE": str(databases / "first.gpkg"), "SEED": 5, "MASK_PUBLIC": True,
            "OUTPUT": str(folder / "masked.gpkg"), "FLAGS": str(folder / "flags.gpkg"),
        }  # fmt: skip
    return {
        "FIRST": str(databases / "first.gpkg"), "SECOND": str(databases / "second.gpkg"),
        "OUTPUT": str(folder / "merged.gpkg"), "CONFLICTS": str(folder / "conflicts.gpkg"),
    }  # fmt: skip


def told(name, folder):
    """What stands in each file of a folder, but for stamps."""
    left_out = STAMPS | OWN.get(name, set())
    found = {}
    for path in sorted(folder.iterdir()):
        tables = {}
        for layer in ogr.Open(str(path)):
            if layer.GetName() in KEPT or path.stem in ("rejects", "doubles", "flags", "conflicts"):
                rows = [
                    (
                        {k: v for k, v in feature.items().items() if k not in left_out},
                        feature.GetGeometryRef() and feature.GetGeometryRef().ExportToIsoWkt(),
                    )
                    for feature in layer
                ]
                tables[layer.GetName()] = sorted(rows, key=repr)
        found[path.name] = tables
    return found


def numbers(results):
    return {k: v for k, v in results.items() if isinstance(v, (int, float))}


@pytest.fixture(scope="module")
def reference(databases, tmp_path_factory):
    """A plain run of each: numbers, what it wrote, and what it told."""
    made = {}

    def get(name):
        if name not in made:
            folder = tmp_path_factory.mktemp(name)
            heard = Heard()
            results = call(name, parameters_of(name, databases, folder), heard)
            made[name] = numbers(results), told(name, folder), heard.progressed
        return made[name]

    return get


def test_the_reference_is_what_the_rows_say(reference):
    """Three of four rows are good, and two of them lie on one place on one day."""
    counts, files, _ = reference("importincidents")
    assert counts == {
        "READ": 4, "ADDED": 3, "SKIPPED_DUPLICATE": 0, "REJECTED": 1, "PROPOSED": 1,
    }  # fmt: skip
    assert len(files["own.gpkg"]["incidents"]) == 3
    assert [row["reason"] for row, _ in files["rejects.gpkg"]["rejects"]] != []
    merged = reference("mergeincidents")[1]["merged.gpkg"]["incidents"]
    assert len(merged) == 6
    assert reference("maskcoordinates")[0]["MASKED"] == 3
    assert reference("createincidentdatabase")[1]["new.gpkg"] == {table: [] for table in KEPT}


@every
def test_it_reports_progress(reference, name):
    progressed = reference(name)[2]
    assert progressed == sorted(progressed)
    assert progressed[-1] == 100


@every
def test_it_is_the_same_as_a_child(reference, scene, name):
    folder, given = scene(name)
    results = call(name, given, is_child_algorithm=True)
    assert (numbers(results), told(name, folder)) == reference(name)[:2]


@every
def test_it_is_the_same_in_a_model(reference, scene, name):
    folder, given = scene(name)
    model = QgsProcessingModelAlgorithm("every", "test")
    child = QgsProcessingModelChildAlgorithm(f"trocha:{name}")
    child.setChildId("step")
    for key, value in given.items():
        child.addParameterSources(
            key, [QgsProcessingModelChildParameterSource.fromStaticValue(value)]
        )
    model.addChildAlgorithm(child)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    model.initAlgorithm()
    assert model.run({}, context, Heard())[1]
    assert told(name, folder) == reference(name)[1]


@pytest.fixture(scope="module")
def command_line(databases, tmp_path_factory):
    """Starts qgis_process for each in both styles of input that this QGIS takes, two at a time."""
    base = tmp_path_factory.mktemp("command_line")
    styles = ("words", "json") if Qgis.QGIS_VERSION_INT >= 34000 else ("words",)
    with headless.session() as session, ThreadPoolExecutor(2) as pool:

        def start(name, style):
            folder = base / f"{name}-{style}"
            folder.mkdir()
            given = parameters_of(name, databases, folder)
            command = [headless.qgis_process(), "run", f"trocha:{name}"]
            if style == "words":
                words = [f"{key}={value}" for key, value in given.items()]
                return pool.submit(process, [*command, "--json", "--", *words], session), folder
            said = json.dumps({"inputs": given})
            return pool.submit(process, [*command, "-"], session, said), folder

        runs = {(name, style): start(name, style) for name in NAMES for style in styles}
        yield lambda name: [(runs[name, style], style) for style in styles]


def process(command, session, said=None):
    return subprocess.run(
        command, env=session.environment, input=said, capture_output=True, text=True
    )


@every
def test_it_is_the_same_from_qgis_process(command_line, reference, name):
    for (running, folder), style in command_line(name):
        done = running.result()
        assert done.returncode == 0, (style, done.stderr)
        assert "Traceback" not in done.stderr
        assert numbers(json.loads(done.stdout)["results"]) == reference(name)[0], style
        assert told(name, folder) == reference(name)[1], style


@every
def test_what_is_pasted_from_the_history_runs(reference, scene, name):
    """As Python, and as JSON where this QGIS has it."""
    from qgis import processing

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"trocha:{name}")
    folder, given = scene(name, "python")
    line = algorithm.asPythonCommand(given, QgsProcessingContext())
    eval(line, {**vars(QtCore), "processing": processing})  # noqa: S307 - as in QGIS's console
    assert told(name, folder) == reference(name)[1]
    if Qgis.QGIS_VERSION_INT >= 32400:
        folder, given = scene(name, "json")
        text = json.dumps(algorithm.asMap(given, QgsProcessingContext()))
        call(name, json.loads(text)["inputs"])
        assert told(name, folder) == reference(name)[1]


@every
def test_a_project_without_crs_and_ellipsoid_changes_nothing(
    reference, scene, qgis_new_project, name
):
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem())
    QgsProject.instance().setEllipsoid("NONE")
    folder, given = scene(name)
    results = call(name, given)
    assert (numbers(results), told(name, folder)) == reference(name)[:2]


class Counting(Heard):
    """A feedback on which the user gives up when asked for the ``last`` time."""

    def __init__(self, last=None):
        super().__init__()
        self.asked, self.last = 0, last

    def isCanceled(self):
        self.asked += 1
        return self.last is not None and self.asked >= self.last


@every
def test_cancel_leaves_everything_as_it_was(scene, name):
    """Cancelled when first asked, half-way and when last asked."""
    _, given = scene(name, "whole")
    whole = Counting()
    call(name, given, whole)
    assert whole.asked > 0, "it never asks whether to go on"
    for last in sorted({1, (whole.asked + 1) // 2, whole.asked}):
        folder, given = scene(name, f"cancel{last}")
        before = told(name, folder)
        given_up = Counting(last)
        call(name, given, given_up)
        assert told(name, folder) == before, f"cancelled at question {last} of {whole.asked}"
        assert given_up.asked == last, "asked again after the answer was to give up"
