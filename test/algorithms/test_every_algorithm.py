"""What holds for every algorithm of the provider, taken from its own declared parameters.

A new algorithm is tried from the moment it is registered. One that needs an input for which
``every_sample`` has nothing fails ``test_the_sample_has_its_inputs`` by name.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

sys.path[:0] = [
    str(pathlib.Path(__file__).parent),
    str(pathlib.Path(__file__).parents[2] / "tools"),
]

import every_sample as sample
import headless
from algorithms_valley import Heard
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingParameterEnum,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)
from trocha.algorithms.provider import ALGORITHMS

ROOT = pathlib.Path(__file__).parents[2]
NAMES = sorted(one.NAME for one in ALGORITHMS)
UPPER = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)*")
UTM, DEGREES = (QgsCoordinateReferenceSystem(f"EPSG:{code}") for code in (sample.EPSG, 4326))
every = pytest.mark.parametrize("name", NAMES)

RUN = [name for name in NAMES if name not in sample.STAMPED]
every_run = pytest.mark.parametrize("name", RUN)


@pytest.fixture(scope="module")
def valley(tmp_path_factory):
    return sample.write(tmp_path_factory.mktemp("valley"))


@pytest.fixture(scope="module")
def algorithm(provider):
    def get(name):
        found = QgsApplication.processingRegistry().algorithmById(f"trocha:{name}")
        if name not in sample.STAMPED and sample.missing(found):
            pytest.fail(f"{name} needs {sample.missing(found)}: add them to every_sample.py")
        return found

    return get


def run(name, parameters, feedback=None):
    from qgis import processing

    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return processing.run(
        f"trocha:{name}", parameters, feedback=feedback or Heard(), context=context
    )


def numbers(results):
    return {k: v for k, v in results.items() if isinstance(v, (int, float))}


class Run:
    """One run of an algorithm: what it gave back, wrote and said."""

    def __init__(self, algorithm, given, folder):
        folder.mkdir(parents=True)
        self.heard = Heard()
        parameters = {**given, **sample.destinations(algorithm, folder)}
        self.results = run(algorithm.name(), parameters, self.heard)
        self.numbers = numbers(self.results)
        self.contents = sample.contents(folder)


@pytest.fixture(scope="module")
def reference(algorithm, valley, tmp_path_factory):
    """The run that the others are compared with, once for each algorithm."""
    made = {}

    def get(name):
        if name not in made:
            found = algorithm(name)
            given = sample.inputs(found, valley)
            made[name] = Run(found, given, tmp_path_factory.mktemp(name) / "out")
        return made[name]

    return get


@every_run
def test_the_sample_has_its_inputs(algorithm, name):
    """Fails by name where a parameter is needed that the sample knows nothing of."""
    assert sample.missing(algorithm(name)) == []


# What is declared


@every
def test_help_is_complete(algorithm, name):
    found = algorithm(name)
    panel = found.shortHelpString()
    for definition in found.parameterDefinitions():
        assert definition.description(), definition.name()
        assert definition.help().strip(), definition.name()
        if not definition.isDestination():
            assert definition.description() in panel or definition.help() in panel, (
                definition.name()
            )
    for output in found.outputDefinitions():
        assert output.description().strip(), output.name()
        assert output.description() != output.name()
    assert all(tag.strip() == tag != "" for tag in found.tags())
    assert found.tags()


@every
def test_words_comply_with_the_rules_of_qgis(algorithm, name):
    """The compliance test of QGIS's own algorithms: one sentence, with a verb in -s first."""
    text = algorithm(name).shortDescription()
    assert re.fullmatch(r"[A-Z][a-z]+s [^<>]+\.", text), text
    assert not text.startswith("This")
    assert algorithm(name).displayName()
    assert algorithm(name).group()


@every
def test_the_help_page_is_there(algorithm, name):
    start, page = algorithm(name).helpUrl().rsplit("/docs/", 1)
    assert start.startswith("https://")
    assert (ROOT / "docs" / page.split("#")[0]).is_file(), page


@every
def test_the_icon_is_its_own(algorithm, name):
    icons = ROOT / "resources" / "icons"
    own = (icons / f"{name}.svg").read_bytes()
    assert [path.name for path in icons.iterdir() if path.read_bytes() == own] == [f"{name}.svg"]
    assert not algorithm(name).icon().isNull()
    assert algorithm(name).svgIconPath() == str(icons / f"{name}.svg")


@every
def test_names_are_those_that_scripts_can_use(algorithm, name):
    found = algorithm(name)
    assert re.fullmatch(r"[a-z][a-z0-9]*", name)
    for definition in (*found.parameterDefinitions(), *found.outputDefinitions()):
        assert UPPER.fullmatch(definition.name()), definition.name()
    for definition in found.parameterDefinitions():
        if isinstance(definition, QgsProcessingParameterEnum):
            assert definition.usesStaticStrings(), definition.name()
            default = definition.defaultValue()
            chosen = default if isinstance(default, list) else [default]
            assert set(chosen) <= {*definition.options(), None}, definition.name()
    # Those of sample.STAMPED write a project, which QGIS does on the main thread only.
    if name not in sample.STAMPED:
        assert not found.flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading
    assert found.create().id() == found.id() == f"trocha:{name}"


# Ways to run it


@every_run
def test_it_reports_progress(reference, name):
    told = reference(name).heard.progressed
    assert len(told) > 1, "no progress before the end"
    assert told == sorted(told)
    assert told[0] >= 0
    assert told[-1] == 100


@every_run
def test_each_output_declared_is_given(algorithm, reference, name):
    found, made = algorithm(name), reference(name)
    assert set(made.results) >= {output.name() for output in found.outputDefinitions()}
    written = {pathlib.Path(p).name for p in sample.destinations(found, pathlib.Path("/")).values()}
    assert set(made.contents) == written, "a file too few, or one left beside"


@every_run
def test_it_is_the_same_in_a_model(algorithm, reference, valley, tmp_path, name):
    found = algorithm(name)
    model = QgsProcessingModelAlgorithm("every", "test")
    child = QgsProcessingModelChildAlgorithm(found.id())
    child.setChildId("step")
    for key, value in sample.inputs(found, valley).items():
        child.addParameterSources(
            key, [QgsProcessingModelChildParameterSource.fromStaticValue(value)]
        )
    wanted, parameters = {}, {}
    for key, path in sample.destinations(found, tmp_path).items():
        wanted[key] = QgsProcessingModelOutput(key, key)
        wanted[key].setChildId("step")
        wanted[key].setChildOutputName(key)
        parameters[f"step:{key}"] = path
    child.setModelOutputs(wanted)
    model.addChildAlgorithm(child)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    model.initAlgorithm()
    _, ok = model.run(parameters, context, Heard())
    assert ok
    assert sample.contents(tmp_path) == reference(name).contents


@every_run
def test_it_is_the_same_as_a_child(algorithm, reference, valley, tmp_path, name):
    from qgis import processing

    found = algorithm(name)
    given = {**sample.inputs(found, valley), **sample.destinations(found, tmp_path)}
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    results = processing.run(
        found.id(), given, is_child_algorithm=True, context=context, feedback=Heard()
    )
    assert numbers(results) == reference(name).numbers
    assert sample.contents(tmp_path) == reference(name).contents


@pytest.fixture(scope="module")
def command_line(algorithm, valley, tmp_path_factory):
    """Starts qgis_process for every algorithm at once, two at a time, each with its NAME=values."""
    base = tmp_path_factory.mktemp("command_line")
    with headless.session() as session, ThreadPoolExecutor(2) as pool:

        def start(name):
            (base / name).mkdir()
            found = algorithm(name)
            given = {**sample.inputs(found, valley), **sample.destinations(found, base / name)}
            words = [f"{key}={value}" for key, value in given.items()]
            command = [headless.qgis_process(), "run", found.id(), "--json", "--", *words]
            return pool.submit(process, command, session.environment)

        runs = {name: start(name) for name in RUN}
        yield lambda name: (runs[name].result(), base / name, session.environment)


def process(command, environment, said=None):
    return subprocess.run(command, env=environment, input=said, capture_output=True, text=True)


@every_run
def test_it_is_the_same_from_qgis_process(command_line, reference, name):
    done, folder, _ = command_line(name)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    told = numbers(json.loads(done.stdout)["results"])
    assert told == pytest.approx(reference(name).numbers, rel=1e-12, nan_ok=True)
    assert sample.contents(folder) == reference(name).contents


@pytest.mark.skipif(
    Qgis.QGIS_VERSION_INT < 34000, reason="qgis_process reads JSON from QGIS 3.40 on"
)
@every_run
def test_it_is_the_same_from_json(algorithm, command_line, reference, valley, tmp_path, name):
    _, _, environment = command_line(name)
    found = algorithm(name)
    given = {**sample.inputs(found, valley), **sample.destinations(found, tmp_path)}
    done = process(
        [headless.qgis_process(), "run", found.id(), "-"],
        environment,
        json.dumps({"inputs": given}),
    )
    assert done.returncode == 0, done.stderr
    assert sample.contents(tmp_path) == reference(name).contents


# What it reads


def opened(valley, table):
    layer = QgsVectorLayer(f"{valley / 'valley.gpkg'}|layername={table}", table, "ogr")
    assert layer.isValid(), table
    QgsProject.instance().addMapLayer(layer)
    return layer


def copied(layer, features, crs=None):
    """A memory layer of some features, in another CRS where one is given."""
    kind = QgsWkbTypes.displayString(layer.wkbType())
    kind = "None" if kind == "NoGeometry" else kind
    made = QgsVectorLayer(kind, layer.name(), "memory")
    made.setCrs(crs if crs and layer.crs().isValid() else layer.crs())
    made.dataProvider().addAttributes(layer.fields())
    made.updateFields()
    transform = QgsCoordinateTransform(layer.crs(), made.crs(), QgsProject.instance())
    for feature in features:
        copy = QgsFeature(feature)
        geometry = QgsGeometry(feature.geometry())
        geometry.transform(transform)
        copy.setGeometry(geometry)
        assert made.dataProvider().addFeature(copy)
    QgsProject.instance().addMapLayer(made)
    return made


@every_run
def test_it_obeys_selection_and_filter(
    algorithm, reference, valley, tmp_path, qgis_new_project, name
):
    found = algorithm(name)
    layers = {key: opened(valley, table) for key, table in sample.sources(found).items()}
    ids = {key: sorted(layer.allFeatureIds()) for key, layer in layers.items()}
    given = sample.inputs(found, valley)
    rest = {k: copied(v, v.getFeatures(ids[k][:-1])).id() for k, v in layers.items()}
    exported = Run(found, {**given, **rest}, tmp_path / "exported")
    assert exported.contents != reference(name).contents, "what is left out changes nothing"

    for key, layer in layers.items():
        layer.selectByIds(ids[key][:-1])
    chosen = {k: QgsProcessingFeatureSourceDefinition(v.id(), True) for k, v in layers.items()}
    selected = Run(found, {**given, **chosen}, tmp_path / "selected")

    for key, layer in layers.items():
        layer.removeSelection()
        assert layer.setSubsetString(f"fid <> {ids[key][-1]}")
    names = {key: layer.id() for key, layer in layers.items()}
    filtered = Run(found, {**given, **names}, tmp_path / "filtered")

    assert selected.numbers == filtered.numbers == exported.numbers
    assert layers_of(selected) == layers_of(filtered) == layers_of(exported)


def layers_of(run):
    """What a run wrote but its report, which names its inputs and how many of them were taken."""
    return {name: held for name, held in run.contents.items() if not name.endswith(".html")}


def close(a, b, tolerance):
    """Whether two values of a table agree: numbers nearly, anything else wholly."""
    if isinstance(a, float) and isinstance(b, float):
        return a == pytest.approx(b, rel=tolerance, abs=tolerance, nan_ok=True)
    return a == b


@every_run
def test_layers_in_degrees_give_the_same(
    algorithm, reference, valley, tmp_path, qgis_new_project, name
):
    """Numbers and attributes to 0.2 %: lengths measured in another projection differ so little."""
    found = algorithm(name)
    layers = {k: opened(valley, table) for k, table in sample.sources(found).items()}
    moved = {k: copied(v, v.getFeatures(), DEGREES).id() for k, v in layers.items()}
    made = Run(found, {**sample.inputs(found, valley), **moved}, tmp_path / "degrees")
    of = reference(name)
    assert made.numbers == pytest.approx(of.numbers, rel=2e-3, nan_ok=True)
    assert made.contents.keys() == of.contents.keys()
    on_dem = found.parameterDefinition("DEM") is not None
    for file, content in of.contents.items():
        if file.endswith(".gpkg"):
            for (ours, _), (theirs, _) in zip(
                next(iter(made.contents[file].values())), next(iter(content.values()))
            ):
                # A way may touch a river at a vertex, which rounding makes a crossing or not.
                told = theirs.keys() - {"fid", "rivers_crossed"}
                wrong = [k for k in told if not close(ours[k], theirs[k], 2e-3)]
                assert not wrong, (file, [(k, ours[k], theirs[k]) for k in wrong])
        elif file.endswith(".tif") and on_dem:
            # Everything is measured on the DEM, so a point may only have moved by rounding.
            values = [np.frombuffer(c[file][0], np.uint8) for c in (made.contents, of.contents)]
            assert np.array_equal(*values), file


@every_run
def test_a_project_without_crs_and_ellipsoid_changes_nothing(
    algorithm, reference, valley, tmp_path, qgis_new_project, name
):
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem())
    project.setEllipsoid("NONE")
    found = algorithm(name)
    made = Run(found, sample.inputs(found, valley), tmp_path / "bare")
    assert made.numbers == reference(name).numbers
    assert made.contents == reference(name).contents


# Giving up


class Counting(Heard):
    """A feedback on which the user gives up when asked for the ``last`` time."""

    def __init__(self, last=None):
        super().__init__()
        self.asked, self.last = 0, last

    def isCanceled(self):
        self.asked += 1
        return self.last is not None and self.asked >= self.last


@every_run
def test_cancel_leaves_nothing(algorithm, valley, tmp_path, name):
    """Cancelled when first asked, half-way and when last asked: no result and no file."""
    found = algorithm(name)
    given = {**sample.inputs(found, valley), **sample.destinations(found, tmp_path)}
    whole = Counting()
    run(name, given, whole)
    assert whole.asked > 1, "it never asks whether to go on"
    for path in tmp_path.iterdir():
        path.unlink()
    for last in sorted({1, whole.asked // 2, whole.asked}):
        given_up = Counting(last)
        run(name, given, given_up)
        assert os.listdir(tmp_path) == [], f"cancelled at question {last} of {whole.asked}"
        assert given_up.asked == last, "asked again after the answer was to give up"


@every_run
def test_cancel_at_the_first_progress_ends_the_run(algorithm, valley, tmp_path, name):
    found = algorithm(name)
    given = {**sample.inputs(found, valley), **sample.destinations(found, tmp_path)}
    heard = Heard()
    heard.progressChanged.connect(lambda _: heard.cancel())
    run(name, given, heard)
    assert os.listdir(tmp_path) == []
    assert heard.progressed[-1] < 100
