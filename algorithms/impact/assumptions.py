"""The economic assumptions as parameters: defaults, ranges and sources from one file."""

from __future__ import annotations

from functools import lru_cache

from qgis.core import QgsProcessingParameterFile
from qgis.PyQt.QtCore import QCoreApplication

from ...core.comparison import Variant, read_variants
from ...core.economics import Assumption, Scenario, apply_scenario, read_assumptions
from ...core.messages import Message
from ...layers.locate import resource
from ...layers.textfiles import text_of_file
from ..parameters import INTEGER, REAL, declare, number
from .parameters import SETTABLE

ADVANCED_NAMES = (
    "PORTER_PAY_HOURS", "VALUE_PER_KG", "AIR_LOSS_PCT", "FOOT_LOSS_PCT", "HOLDING_PCT_YEAR",
    "HOURS_PER_DAY", "MU", "THETA", "VEHICLE_COST_PER_TRIP", "VEHICLE_LOAD_KG",
    "VEHICLE_TAX_PER_KG", "VEHICLE_LOSS_PCT", "BOAT_COST_PER_TRIP", "BOAT_LOAD_KG",
    "BOAT_TAX_PER_KG", "BOAT_LOSS_PCT", "DETERRENCE_FROM_PCT",
)  # fmt: skip
DECLARED_WITH_MOVEMENT = ("LOAD_KG",)


@lru_cache(maxsize=1)
def shipped() -> dict[str, Assumption]:
    """The assumptions of resources/economics.json, by parameter name."""
    with open(resource("economics.json"), encoding="utf-8") as file:
        return read_assumptions(file.read())


def labels() -> dict[str, str]:
    """What each parameter is called in dialogs and reports."""
    translate = QCoreApplication.translate
    return {
        "PAYLOAD_KG": translate("Trocha", "Payload of a flight (kg)"),
        "FLIGHTS_PER_DAY": translate("Trocha", "Flights a day a strip can take"),
        "AIR_COST_PER_FLIGHT": translate("Trocha", "Cost of a flight (US$)"),
        "AIR_TAX_PER_KG": translate("Trocha", "Armed group's tax on air cargo (US$/kg)"),
        "PORTER_PAY_PER_KG": translate("Trocha", "Porters' pay for a walk (US$/kg)"),
        "PORTER_PAY_HOURS": translate("Trocha", "Walking hours that this pay buys"),
        "GUARD_FEE_PER_GROUP": translate("Trocha", "Guards' fee for a group (US$)"),
        "FOOT_TAX_PER_KG": translate("Trocha", "Armed group's tax on foot cargo (US$/kg)"),
        "ESCORT_PER_KG": translate("Trocha", "Armed group's escort fee on foot (US$/kg)"),
        "GROUP_SIZE": translate("Trocha", "Porters in a caravan"),
        "LOAD_KG": translate("Trocha", "Load of a porter (kg)"),
        "VALUE_PER_KG": translate("Trocha", "Value of the cargo (US$/kg)"),
        "AIR_LOSS_PCT": translate("Trocha", "Lost in the air (%)"),
        "FOOT_LOSS_PCT": translate("Trocha", "Lost on foot (%)"),
        "HOLDING_PCT_YEAR": translate("Trocha", "Cost of cargo under way (% of value a year)"),
        "HOURS_PER_DAY": translate("Trocha", "Walking hours a day"),
        "MU": translate("Trocha", "Sharpness between strips or exits, MU (per US$/kg)"),
        "THETA": translate("Trocha", "Sharpness between modes, THETA (per US$/kg)"),
        "VEHICLE_COST_PER_TRIP": translate("Trocha", "Cost of a vehicle's trip (US$)"),
        "VEHICLE_LOAD_KG": translate("Trocha", "Load of a vehicle (kg)"),
        "VEHICLE_TAX_PER_KG": translate("Trocha", "Armed group's tax on vehicle cargo (US$/kg)"),
        "VEHICLE_LOSS_PCT": translate("Trocha", "Lost by vehicle (%)"),
        "BOAT_COST_PER_TRIP": translate("Trocha", "Cost of a boat's trip (US$)"),
        "BOAT_LOAD_KG": translate("Trocha", "Load of a boat (kg)"),
        "BOAT_TAX_PER_KG": translate("Trocha", "Armed group's tax on boat cargo (US$/kg)"),
        "BOAT_LOSS_PCT": translate("Trocha", "Lost by boat (%)"),
        "DETERRENCE_FROM_PCT": translate(
            "Trocha", "Deterrence (reconstructed): interception from which pilots give up (%)"
        ),
    }


def add_assumptions(algorithm, leave_out=(), advanced=ADVANCED_NAMES) -> None:
    """One number parameter for each assumption, with its range and source as help.

    ``leave_out``: those that a run does not depend on; they stay as shipped. ``advanced``: those
    folded away.
    """
    for name, label in labels().items():
        if name in DECLARED_WITH_MOVEMENT or name in leave_out:
            continue
        assumption = shipped()[name]
        kind = INTEGER if name == "GROUP_SIZE" else REAL
        least = 1 if name == "GROUP_SIZE" else 0
        if assumption.source:
            text = QCoreApplication.translate(
                "Trocha", "Plausible range {low} to {high} {unit}. Source: {source}. {note}"
            )
        else:
            text = QCoreApplication.translate(
                "Trocha", "Plausible range {low} to {high} {unit}. {note}"
            )
        text = text.format(
            low=f"{assumption.low:g}",
            high=f"{assumption.high:g}",
            unit=assumption.unit,
            source=assumption.source.rstrip("."),
            note=assumption.note,
        )
        declare(
            algorithm,
            number(name, label, kind, assumption.value, least),
            text.strip(),
            advanced=name in advanced,
        )
    scenario = QgsProcessingParameterFile(
        "SCENARIO", QCoreApplication.translate("Trocha", "Scenario file"), optional=True
    )
    scenario.setFileFilter("")  # any filter would make QGIS refuse JSON given as text
    declare(
        algorithm,
        scenario,
        QCoreApplication.translate(
            "Trocha",
            'JSON of values that replace the parameters it names: {"name": "...", "parameters": '
            '{"PAYLOAD_KG": 350}}. A path, or the JSON itself.'
        ),
        advanced=True,
    )  # fmt: skip


def read_scenario(algorithm, parameters, context, feedback) -> Scenario:
    """The assumptions of a run: the parameters, then what the scenario replaces.

    A value other than the shipped one is the user's own: it keeps the published
    range for comparison, but its source is the user.
    """
    own = {}
    for name, assumption in shipped().items():
        if algorithm.parameterDefinition(name) is None:
            own[name] = assumption
            continue
        value = algorithm.parameterAsDouble(parameters, name, context)
        if value != assumption.value:
            low, high = min(assumption.low, value), max(assumption.high, value)
            source = QCoreApplication.translate("Trocha", "set for this run")
            assumption = Assumption(name, value, low, high, assumption.unit, source, "")
        own[name] = assumption
    given = algorithm.parameterAsString(parameters, "SCENARIO", context).strip()
    if not given:
        return Scenario("", "", own)
    scenario = apply_scenario(
        _json_text(given, Message("The scenario file '{path}'", path=given)), own
    )
    replaced = [n for n in own if scenario.assumptions[n].value != own[n].value]
    feedback.pushInfo(
        QCoreApplication.translate("Trocha", "Scenario '{name}' replaces {parameters}.").format(
            name=scenario.name, parameters=", ".join(replaced) or "-"
        )
    )
    return scenario


def read_scenarios(algorithm, parameters, context, scenario: Scenario) -> tuple[Variant, ...]:
    """The scenarios to compare, each on top of the run's own assumptions; none where none is given."""
    given = algorithm.parameterAsString(parameters, "SCENARIOS", context).strip()
    if not given:
        return ()
    text = _json_text(given, Message("The file of SCENARIOS '{path}'", path=given))
    return read_variants(text, scenario.assumptions, SETTABLE)


def _json_text(given: str, what: Message) -> str:
    """A parameter that is JSON itself, or the path of a file of JSON."""
    if given.startswith(("{", "[")):
        return given
    return text_of_file(given, what)
