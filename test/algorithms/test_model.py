"""The algorithms as steps of a model, and one algorithm run many times as a batch does."""

import pytest
from algorithms_valley import Heard, outputs, rows
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProject,
)

Source = QgsProcessingModelChildParameterSource
REAL = QgsProcessingParameterNumber.Type.Double


def add_step(model, name, algorithm, kept=(), **sources):
    """A step; values are constants unless they are sources. ``kept`` outputs become the model's."""
    step = QgsProcessingModelChildAlgorithm(algorithm)
    step.setChildId(name)
    given = {d.name(): d.defaultValue() for d in step.algorithm().parameterDefinitions()}
    for parameter, value in {**given, **sources}.items():
        if value is not None:
            value = value if isinstance(value, Source) else Source.fromStaticValue(value)
            step.addParameterSources(parameter, [value])
    made = {}
    for output in kept:
        one = QgsProcessingModelOutput(output, output)
        one.setChildId(name)
        one.setChildOutputName(output)
        made[output] = one
    step.setModelOutputs(made)
    model.addChildAlgorithm(step)


@pytest.fixture
def model(provider):
    """Status of the strips; what the campaign changed, on those very strips; the ways to them."""
    made = QgsProcessingModelAlgorithm("chain", "test")
    for parameter in (
        QgsProcessingParameterRasterLayer("dem", "dem"),
        QgsProcessingParameterFeatureSource("zones", "zones"),
        QgsProcessingParameterFeatureSource("strips", "strips"),
        QgsProcessingParameterFeatureSource("exits", "exits"),
        QgsProcessingParameterFeatureSource("log", "log", [QgsProcessing.SourceType.TypeVector]),
        QgsProcessingParameterNumber("load", "load", REAL, 12),
    ):
        made.addModelParameter(parameter, QgsProcessingModelParameter(parameter.name()))
    of = Source.fromModelParameter
    common = dict(DEM=of("dem"), HIKING_FUNCTION="tobler_offpath", NEIGHBOURS="8")
    add_step(
        made, "status", "trocha:airstripstatus",
        AIRSTRIPS=of("strips"), LOG=of("log"), WINDOW_START="2015-03-01", WINDOW_END="2015-03-21",
    )  # fmt: skip
    add_step(
        made, "impact", "trocha:interdictionimpact", kept=("DELTA", "REPORT", "LEDGER"), **common,
        ZONES=of("zones"), SUPPLY_FIELD="supply_kg_year",
        AIRSTRIPS=Source.fromChildOutput("status", "OUTPUT"), LOG=of("log"), EXITS=of("exits"),
        BEFORE_START="2015-02-01", BEFORE_END="2015-03-01",
        AFTER_START="2015-03-01", AFTER_END="2015-03-21", LOAD_KG=of("load"), DRAWS=0,
    )  # fmt: skip
    add_step(
        made, "routes", "trocha:routes", kept=("OUTPUT",), **common, PAIRING="nearest",
        ORIGINS=Source.fromChildOutput("impact", "ZONES_OUT"),
        DESTINATIONS=Source.fromChildOutput("impact", "AIRSTRIPS_OUT"),
    )  # fmt: skip
    assert made.validate() == (True, [])
    made.initAlgorithm()
    return made


@pytest.fixture
def run_model(model, valley, tmp_path):
    out = outputs(tmp_path)

    def call(**changes):
        call.heard = Heard()
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        parameters = {
            "dem": valley["DEM"], "zones": valley["ZONES"], "strips": valley["AIRSTRIPS"],
            "log": valley["LOG"], "exits": valley["EXITS"], "impact:DELTA": out["DELTA"],
            "impact:REPORT": out["REPORT"], "impact:LEDGER": out["LEDGER"],
            "routes:OUTPUT": out["FLOWS"], **changes,
        }  # fmt: skip
        results, ok = model.run(parameters, context, call.heard)
        return out, results, ok

    return call


def test_a_chain_of_three(run_model):
    """Each zone's nearest strip is two cells of 1 km off in its row, whatever its status."""
    out, _, ok = run_model()
    assert ok, run_model.heard.errors
    ways = {r["origin_id"]: r for r in rows(out["FLOWS"])}
    assert {zone: way["dest_id"] for zone, way in ways.items()} == {"A": "S1", "B": "S2"}
    assert [way["length_km"] for way in ways.values()] == pytest.approx([2, 2])


def test_the_same_figures_as_on_its_own(run, run_model, valley, tmp_path):
    """The model hands on layers in memory, and the impact's numbers with them."""
    _, results, ok = run_model()
    assert ok
    alone = run("interdictionimpact", **valley, **outputs(tmp_path), DRAWS=0)
    inside = results["CHILD_RESULTS"]["impact"]
    for name in ("DISPLACED_KG", "PERSON_DAYS", "RENT_BEFORE", "RENT_AFTER", "RENT_INVARIANCE"):
        assert inside[name] == alone[name]


def test_a_step_refuses_a_value_that_nobody_checked(run_model, tmp_path):
    """QGIS checks the values of a dialog, and not those that a model computes."""
    _, _, ok = run_model(load=-5)
    assert not ok
    assert "LOAD_KG is -5; it must lie between 0 and 100." in run_model.heard.errors[0]
    assert list((tmp_path / "out").iterdir()) == []


def test_a_fault_in_a_step_is_told_as_on_its_own(run_model, valley):
    _, _, ok = run_model(zones=valley["EXITS"])
    assert not ok
    assert "has no field 'supply_kg_year'" in run_model.heard.errors[0]


def test_a_batch_runs_one_algorithm_object_again_and_again(provider, valley, tmp_path):
    """Nothing of one row of the batch may stay for the next: twice the load, half the trips."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("trocha:interdictionimpact")
    assert algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagSupportsBatch
    found = {}
    for name, load in (("a", 12), ("b", 24), ("c", 12)):
        (tmp_path / name).mkdir()
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        parameters = {
            **valley, **outputs(tmp_path / name), "LOAD_KG": load, "DRAWS": 0,
        }  # fmt: skip
        found[name], ok = algorithm.run(parameters, context, Heard())
        assert ok
    assert found["a"]["PORTER_TRIPS"] == found["c"]["PORTER_TRIPS"]
    for name, load in (("a", 12), ("b", 24)):
        trips = found[name]["DISPLACED_KG"] / load
        assert found[name]["PORTER_TRIPS"] == pytest.approx(trips)
