"""The shipped model, runs after each other in one process, and runs pasted from the history."""

import json
import os
import pathlib
import re
import subprocess
import sys

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
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
)
from qgis.PyQt import QtCore
from trocha.algorithms.provider import ALGORITHMS
from trocha.plugin import TrochaPlugin

ROOT = pathlib.Path(__file__).parents[2]
SHIPPED = ROOT / "resources" / "models" / "campaign.model3"
NAMES = sorted(one.NAME for one in ALGORITHMS if one.NAME not in sample.STAMPED)


@pytest.fixture(scope="module")
def registry(qgis_app, qgis_processing):
    """QGIS's registry with the plugin in it, as QGIS loads it."""
    plugin = TrochaPlugin(None)
    plugin.initProcessing()
    yield QgsApplication.processingRegistry()
    plugin.unload()


@pytest.fixture(scope="module")
def valley(tmp_path_factory):
    return sample.write(tmp_path_factory.mktemp("valley"))


def run(id_, parameters, **options):
    from qgis import processing

    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return processing.run(id_, parameters, feedback=Heard(), context=context, **options)


# The model


def test_the_model_is_there_with_help_for_everything(registry):
    model = registry.algorithmById("trocha:campaign")
    panel = model.shortHelpString()
    for definition in model.parameterDefinitions():
        assert definition.description() in panel, definition.name()
    for output in model.outputDefinitions():
        assert output.description() in panel, output.name()
    assert len(model.outputDefinitions()) == 8
    assert re.fullmatch(r"[A-Z][a-z]+s [^<>]+\.", model.shortDescription())
    page = model.helpUrl().rsplit("/docs/", 1)[1]
    assert (ROOT / "docs" / page).is_file()
    assert model.group() == "Models"


def test_the_model_is_what_its_script_makes(registry):
    """Fails when a parameter of a step or a default changed: run ``make model`` then."""
    import make_model

    shipped = QgsProcessingModelAlgorithm()
    assert shipped.fromFile(str(SHIPPED))
    valid, why = shipped.validate()
    assert valid, why
    made = make_model.campaign()
    for name, child in made.childAlgorithms().items():
        ours, theirs = shipped.childAlgorithm(name).parameterSources(), child.parameterSources()
        assert set(ours) == set(theirs), name
        for key in theirs:
            assert [s.toVariant() for s in ours[key]] == [s.toVariant() for s in theirs[key]], key
    assert shipped.helpContent() == made.helpContent()


def own_inputs(registry, valley):
    """What the model takes, from the sample."""
    impact = sample.inputs(registry.algorithmById("trocha:interdictionimpact"), valley)
    model = registry.createAlgorithmById("trocha:campaign")
    return {k: v for k, v in impact.items() if model.parameterDefinition(k) is not None}


def model_destinations(registry, folder):
    folder.mkdir()
    return sample.destinations(registry.createAlgorithmById("trocha:campaign"), folder)


def test_the_model_gives_what_its_steps_give_alone(registry, valley, tmp_path):
    given = own_inputs(registry, valley)
    wanted = model_destinations(registry, tmp_path / "model")
    results = run("trocha:campaign", {**given, **wanted})
    assert {k: os.path.exists(results[k]) for k in wanted} == dict.fromkeys(wanted, True)

    alone = tmp_path / "alone"
    alone.mkdir()
    status = str(alone / "status.gpkg")
    run(
        "trocha:airstripstatus",
        {
            **{k: given[k] for k in ("AIRSTRIPS", "LOG")},
            "WINDOW_START": given["AFTER_START"],
            "WINDOW_END": given["AFTER_END"],
            "OUTPUT": status,
        },
    )
    impact = registry.algorithmById("trocha:interdictionimpact")
    outputs = sample.destinations(impact, alone)
    run("trocha:interdictionimpact", {**given, "AIRSTRIPS": status, **outputs})
    run(
        "trocha:routes",
        {
            "DEM": given["DEM"],
            "ORIGINS": f"{valley / 'valley.gpkg'}|layername=zones",
            "DESTINATIONS": given["EXITS"],
            "PAIRING": "nearest",
            "HIKING_FUNCTION": "loaded_porter",
            "OUTPUT": str(alone / "ways.gpkg"),
        },
    )

    def rows(path):
        return next(iter(sample.tables(path).values()))

    assert rows(results["status:OUTPUT"]) == rows(status)
    for name in ("ZONES_OUT", "AIRSTRIPS_OUT", "FLOWS", "LEDGER"):
        assert rows(results[f"impact:{name}"]) == rows(outputs[name]), name
    ours, theirs = (sample.raster(p) for p in (results["impact:DELTA"], outputs["DELTA"]))
    assert ours[0].tobytes() == theirs[0].tobytes()
    assert rows(results["ways:OUTPUT"]) == rows(alone / "ways.gpkg")
    assert [row["reached"] for row, _ in rows(alone / "ways.gpkg")] == [1, 1, 1]


def test_the_layers_of_the_model_come_styled(registry, valley, tmp_path, qgis_new_project):
    from qgis import processing

    project = QgsProject.instance()
    context = QgsProcessingContext()
    context.setProject(project)
    wanted = {
        name: path if name.endswith("REPORT") else QgsProcessingOutputLayerDefinition(path, project)
        for name, path in model_destinations(registry, tmp_path / "out").items()
    }
    processing.run(
        "trocha:campaign",
        {**own_inputs(registry, valley), **wanted},
        feedback=Heard(),
        context=context,
    )
    details = context.layersToLoadOnCompletion().values()
    assert len(details) == 7
    assert [d.name for d in details if d.postProcessor() is None] == []


# Batch


# One that changes nothing, and nine that each change one thing.
SCENARIOS = (
    "",
    *(
        json.dumps({"name": f"{name} {value}", "parameters": {name: value}})
        for name, value in (
            ("PAYLOAD_KG", 200), ("PAYLOAD_KG", 500), ("PORTER_PAY_PER_KG", 60),
            ("PORTER_PAY_PER_KG", 90), ("AIR_COST_PER_FLIGHT", 50000), ("AIR_TAX_PER_KG", 20),
            ("FOOT_LOSS_PCT", 10), ("AIR_LOSS_PCT", 9), ("MU", 0.1),
        )
    ),
)  # fmt: skip


def test_a_batch_of_ten_scenarios_gives_what_single_runs_give(registry, valley, tmp_path):
    """As Processing's batch does it: one algorithm, one context, run after run.

    In another order, and one twice, so that nothing may pass from one run to the next.
    """
    from processing.gui.AlgorithmExecutor import execute

    def parameters(scenario, folder):
        folder.mkdir()
        outputs = sample.destinations(algorithm, folder)
        return {**sample.inputs(algorithm, valley), "SCENARIO": scenario, **outputs}

    algorithm = registry.createAlgorithmById("trocha:interdictionimpact")
    alone = []
    for i, scenario in enumerate(SCENARIOS):
        run(algorithm.id(), parameters(scenario, tmp_path / f"alone{i}"))
        alone.append(sample.contents(tmp_path / f"alone{i}"))
    assert len(alone) == 10
    ledgers = [written["ledger.gpkg"] for written in alone]  # which name no scenario
    assert not [(i, k) for i in range(10) for k in range(i) if ledgers[i] == ledgers[k]]
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    for turn, i in enumerate((2, 0, 9, 1, 8, 3, 7, 4, 6, 5, 2)):
        folder = tmp_path / f"batch{turn}"
        ok, _results = execute(algorithm, parameters(SCENARIOS[i], folder), context, Heard())
        assert ok
        assert sample.contents(folder) == alone[i]


# History


@pytest.fixture
def once(registry, valley, tmp_path):
    """An algorithm's parameters, and what a run of them writes."""

    def call(name):
        algorithm = registry.createAlgorithmById(f"trocha:{name}")
        folder = tmp_path / "history"
        folder.mkdir()
        given = {**sample.inputs(algorithm, valley), **sample.destinations(algorithm, folder)}
        run(algorithm.id(), given)
        written = sample.contents(folder)
        for path in folder.iterdir():
            path.unlink()
        return algorithm, given, folder, written

    return call


@pytest.mark.parametrize("name", NAMES)
def test_python_pasted_from_the_history_runs(once, name):
    from qgis import processing

    algorithm, given, folder, written = once(name)
    line = algorithm.asPythonCommand(given, QgsProcessingContext())
    assert line.startswith(f'processing.run("trocha:{name}"')
    eval(line, {**vars(QtCore), "processing": processing})  # noqa: S307 - as in QGIS's console
    assert sample.contents(folder) == written


@pytest.mark.skipif(Qgis.QGIS_VERSION_INT < 32400, reason="the history has JSON from 3.24 on")
@pytest.mark.parametrize("name", NAMES)
def test_json_pasted_from_the_history_runs(once, name):
    algorithm, given, folder, written = once(name)
    text = json.dumps(algorithm.asMap(given, QgsProcessingContext()))
    run(algorithm.id(), json.loads(text)["inputs"])
    assert sample.contents(folder) == written


@pytest.mark.skipif(Qgis.QGIS_VERSION_INT < 32400, reason="the history has commands from 3.24 on")
def test_a_command_pasted_from_the_history_runs(once):
    algorithm, given, folder, written = once("traveltime")
    command, ok = algorithm.asQgisProcessCommand(given, QgsProcessingContext())
    assert ok
    with headless.session() as session:
        command = command.replace("qgis_process", headless.qgis_process(), 1)
        done = subprocess.run(
            ["sh", "-c", command], env=session.environment, capture_output=True, text=True
        )
    assert done.returncode == 0, done.stderr
    assert sample.contents(folder) == written
