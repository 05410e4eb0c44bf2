"""Rebuild resources/models/campaign.model3: status, impact and ways out in one run.

    QT_QPA_PLATFORM=offscreen QT_HASH_SEED=0 /usr/bin/python3 tools/make_model.py

The seed keeps the order of what is written, so that a change shows as one.
"""

from __future__ import annotations

import pathlib
import sys

from headless import import_trocha
from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
)
from qgis.PyQt.QtCore import QPointF

ROOT = pathlib.Path(__file__).resolve().parents[1]
PATH = ROOT / "resources" / "models" / "campaign.model3"
STATUS, IMPACT, WAYS = "status", "impact", "ways"
IMPACT_INPUTS = (
    "DEM", "SURFACE", "ZONES", "SUPPLY_FIELD", "AIRSTRIPS", "LOG", "BEFORE_START", "BEFORE_END",
    "AFTER_START", "AFTER_END", "EXITS", "DRAWS",
)  # fmt: skip
SHORT = (
    "Summarises a campaign: airstrip status, impact on cargo and rent, and the ways out on foot."
)
DESCRIPTION = (
    "Three analyses in a chain, each with its usual defaults. The airstrips get what their log says of "
    "the window after (availability, days denied, times destroyed). The impact is worked out on them. "
    "Then each zone's fastest way on foot to its nearest exit is drawn, loaded: where displaced cargo "
    "would walk. Open a copy in the model designer to add a step or to change what is fixed."
)
# What comes out: step, output of the step, its title, and what the panel says of it.
OUTPUTS = (
    (STATUS, "OUTPUT", "Airstrip status", "The airstrips with status, availability and days denied."),
    (IMPACT, "ZONES_OUT", "Zones", "The zones with their cargo by mode before and after."),
    (IMPACT, "AIRSTRIPS_OUT", "Airstrips", "The airstrips with their use before and after."),
    (IMPACT, "FLOWS", "Flows", "Ways from zones to strips and exits, with kg a year."),
    (IMPACT, "LEDGER", "Ledger", "US$ a year by mode, leg, actor and item."),
    (IMPACT, "DELTA", "Hours farther", "Hours to the nearest open strip, after minus before."),
    (IMPACT, "REPORT", "Report", "One page with the answer, the figures and the limits."),
    (WAYS, "OUTPUT", "Ways out", "The fastest loaded walk from each zone to its nearest exit."),
)  # fmt: skip


def taken(name):
    return QgsProcessingModelChildParameterSource.fromModelParameter(name)


def result(step, output):
    return QgsProcessingModelChildParameterSource.fromChildOutput(step, output)


def fixed(value):
    return QgsProcessingModelChildParameterSource.fromStaticValue(value)


def defaults(algorithm):
    """What the designer would write for each parameter that nobody touched."""
    return {
        definition.name(): fixed(definition.defaultValue())
        for definition in algorithm.parameterDefinitions()
        if not definition.isDestination() and not definition.flags() & definition.Flag.FlagOptional
    }


def step(name, algorithm, sources, at):
    declared = QgsApplication.processingRegistry().algorithmById(f"trocha:{algorithm}")
    made = QgsProcessingModelChildAlgorithm(declared.id())
    made.setChildId(name)
    made.setDescription(declared.displayName())
    made.setPosition(QPointF(*at))
    for parameter, source in {**defaults(declared), **sources}.items():
        made.addParameterSources(parameter, [source])
    outputs = {}
    for position, (of, output, title, _) in enumerate(o for o in OUTPUTS if o[0] == name):
        outputs[output] = QgsProcessingModelOutput(output, title)
        outputs[output].setChildId(of)
        outputs[output].setChildOutputName(output)
        outputs[output].setPosition(QPointF(at[0] + 300, at[1] + 60 * position))
    made.setModelOutputs(outputs)
    return made


def campaign() -> QgsProcessingModelAlgorithm:
    """The model, from the declarations of the algorithms it chains."""
    model = QgsProcessingModelAlgorithm("campaign", "Models", "models")
    registry = QgsApplication.processingRegistry()
    impact = registry.algorithmById("trocha:interdictionimpact")
    help_ = {"ALG_DESC": DESCRIPTION, "SHORT_DESCRIPTION": SHORT, "HELP_URL": impact.helpUrl()}
    for position, name in enumerate(IMPACT_INPUTS):
        definition = impact.parameterDefinition(name).clone()
        if name == "LOG" or name.endswith(("_START", "_END")):
            definition.setFlags(definition.flags() & ~definition.Flag.FlagOptional)
        component = QgsProcessingModelParameter(name)
        component.setPosition(QPointF(100, 60 * position))
        model.addModelParameter(definition, component)
        help_[name] = definition.help()
    windows = {"WINDOW_START": taken("AFTER_START"), "WINDOW_END": taken("AFTER_END")}
    own = {name: taken(name) for name in IMPACT_INPUTS}
    for made in (
        step(
            STATUS,
            "airstripstatus",
            {"AIRSTRIPS": taken("AIRSTRIPS"), "LOG": taken("LOG"), **windows},
            (400, 60),
        ),
        step(
            IMPACT,
            "interdictionimpact",
            {**own, "AIRSTRIPS": result(STATUS, "OUTPUT")},
            (800, 200),
        ),
        step(
            WAYS,
            "routes",
            {
                "DEM": taken("DEM"),
                "SURFACE": taken("SURFACE"),
                "ORIGINS": result(IMPACT, "ZONES_OUT"),
                "DESTINATIONS": taken("EXITS"),
                "PAIRING": fixed("nearest"),
                "HIKING_FUNCTION": fixed("loaded_porter"),
            },
            (1200, 600),
        ),
    ):
        model.addChildAlgorithm(made)
    help_.update({f"{of}:{output}": text for of, output, _, text in OUTPUTS})
    model.setHelpContent(help_)
    model.initAlgorithm()
    valid, why = model.validate()
    if not valid:
        sys.exit("\n".join(why))
    return model


def main() -> None:
    application = QgsApplication([], False)
    application.initQgis()
    import_trocha()
    from trocha.algorithms.provider import TrochaProvider

    provider = TrochaProvider()
    application.processingRegistry().addProvider(provider)
    PATH.parent.mkdir(exist_ok=True)
    if not campaign().toFile(str(PATH)):
        sys.exit(f"{PATH} cannot be written")
    print(PATH.relative_to(ROOT))


if __name__ == "__main__":
    main()
