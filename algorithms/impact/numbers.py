"""The numbers that a script wants from an impact: every figure, and the ends of the main ranges."""

from __future__ import annotations

import math

from qgis.core import QgsProcessingOutputNumber, QgsProcessingOutputString
from qgis.PyQt.QtCore import QCoreApplication

from ...core.figures import UNITS, figures
from .case import Case

# Figures whose output is not simply their name in capitals.
NAMES = {
    "rent_before_usd": "RENT_BEFORE",
    "rent_after_usd": "RENT_AFTER",
    "rent_change_usd": "RENT_CHANGE",
    "break_even_escort_usd": "BREAK_EVEN_ESCORT",
}
RANGED = {"displaced_kg": "DISPLACED_KG", "rent_change_usd": "RENT_CHANGE"}


def figure_labels() -> dict[str, str]:
    """What each figure of the core is called, its unit included, in the order of ``UNITS``."""
    translate = QCoreApplication.translate
    return {
        "displaced_kg": translate("Trocha", "Moved to foot (kg a year)"),
        "porter_trips": translate("Trocha", "Additional porter trips a year"),
        "caravans": translate("Trocha", "Additional caravans a year"),
        "person_days": translate("Trocha", "Additional person-days a year, on foot to exits"),
        "haul_person_days": translate("Trocha", "Additional person-days a year, on foot to strips"),
        "feeder_person_days": translate(
            "Trocha", "Additional person-days a year, on foot to and from vehicles and boats"
        ),
        "total_person_days": translate("Trocha", "Additional person-days a year, all legs on foot"),
        "air_change_kg": translate("Trocha", "Change of what flies (kg a year)"),
        "vehicle_change_kg": translate("Trocha", "Change of what leaves by vehicle (kg a year)"),
        "boat_change_kg": translate("Trocha", "Change of what leaves by boat (kg a year)"),
        "unmoved_change_kg": translate("Trocha", "Change of what stays (kg a year)"),
        "vehicle_trips": translate("Trocha", "Additional vehicle trips to exits a year"),
        "boat_trips": translate("Trocha", "Additional boat trips to exits a year"),
        "flights_before": translate("Trocha", "Flights a year before"),
        "flights_after": translate("Trocha", "Flights a year after"),
        "air_share_before": translate("Trocha", "Share of the supply by air before (0 to 1)"),
        "air_share_after": translate("Trocha", "Share of the supply by air after (0 to 1)"),
        "foot_share_before": translate("Trocha", "Share of the supply on foot before (0 to 1)"),
        "foot_share_after": translate("Trocha", "Share of the supply on foot after (0 to 1)"),
        "vehicle_share_before": translate(
            "Trocha", "Share of the supply by vehicle before (0 to 1)"
        ),
        "vehicle_share_after": translate("Trocha", "Share of the supply by vehicle after (0 to 1)"),
        "boat_share_before": translate("Trocha", "Share of the supply by boat before (0 to 1)"),
        "boat_share_after": translate("Trocha", "Share of the supply by boat after (0 to 1)"),
        "rent_before_usd": translate("Trocha", "Armed group's rent before (US$ a year)"),
        "rent_after_usd": translate("Trocha", "Armed group's rent after (US$ a year)"),
        "rent_change_usd": translate("Trocha", "Change of the armed group's rent (US$ a year)"),
        "rent_invariance": translate("Trocha", "Rent invariance index"),
        "break_even_escort_usd": translate(
            "Trocha", "Escort fee at which rent would have stayed, for what moved (US$/kg)"
        ),
        "exposure_change_kg": translate("Trocha", "Change of expected losses (kg a year)"),
        "overland_change_kg_km": translate(
            "Trocha", "Change of cargo times distance overland (kg km a year)"
        ),
        "deterred_kg": translate("Trocha", "Deterred from flying after (kg a year)"),
        "intercepted_kg": translate("Trocha", "Flown and intercepted after (kg a year)"),
    }


def add_numbers(algorithm) -> None:
    """Every figure as a number, the ends of the main ranges, and what drives the rent."""
    translate = QCoreApplication.translate
    labels = figure_labels()
    for figure in UNITS:
        algorithm.addOutput(QgsProcessingOutputNumber(_output(figure), labels[figure]))
    for figure, name in RANGED.items():
        for p in (10, 90):
            text = translate("Trocha", "{figure}, P{p}").format(figure=labels[figure], p=p)
            algorithm.addOutput(QgsProcessingOutputNumber(f"{name}_P{p}", text))
    text = translate("Trocha", "What changes the rent most: tonnage, or a mode's tax or escort")
    algorithm.addOutput(QgsProcessingOutputString("RENT_DRIVER", text))


def numbers_of(case: Case) -> dict[str, float | str | None]:
    """Every figure, None where it is not defined (JSON knows no NaN), and the ends of the ranges.

    Figures of modes that are not in play are None too, and ranges without draws: a model or a
    script finds every output that is declared.
    """
    own = figures(case.impact)
    numbers: dict[str, float | str | None] = {
        _output(figure): own[figure] if math.isfinite(own.get(figure, math.nan)) else None
        for figure in UNITS
    }
    numbers["RENT_DRIVER"] = case.impact.rent_driver
    for figure, name in RANGED.items():
        spread = None if case.draws is None else case.draws.spread(figure)
        numbers[f"{name}_P10"] = spread and spread.p10
        numbers[f"{name}_P90"] = spread and spread.p90
    return numbers


def _output(figure: str) -> str:
    return NAMES.get(figure, figure.upper())
