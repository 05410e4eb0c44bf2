"""What codes of the core are called in a report. An unknown code stands for itself."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ....core import carrying, rent
from ....core.draws import AVAILABILITY_AFTER, AVAILABILITY_BEFORE, SUPPLY
from ....core.ways import AIR, BOAT, FOOT, VEHICLE
from ..assumptions import labels

translate = QCoreApplication.translate

COLOURS = {AIR: "air", FOOT: "foot", VEHICLE: "other-1", BOAT: "other-2", "unmoved": "still"}


def mode_name(code: str) -> str:
    """A mode of moving cargo."""
    names = {
        AIR: translate("Trocha", "by air"),
        FOOT: translate("Trocha", "on foot"),
        VEHICLE: translate("Trocha", "by vehicle"),
        BOAT: translate("Trocha", "by boat"),
        "unmoved": translate("Trocha", "not moved"),
    }
    return names.get(code, code)


def mode_colour(code: str) -> str:
    """A mode's colour class."""
    return COLOURS.get(code, "still")


def actor_name(code: str) -> str:
    """Who earns."""
    names = {
        rent.ARMED_GROUP: translate("Trocha", "armed group"),
        rent.AIRCRAFT_OPERATORS: translate("Trocha", "aircraft operators"),
        rent.PORTERS: translate("Trocha", "porters"),
        rent.GUARDS: translate("Trocha", "guards"),
        rent.CREWS[VEHICLE]: translate("Trocha", "drivers"),
        rent.CREWS[BOAT]: translate("Trocha", "boat crews"),
    }
    return names.get(code, code)


def leg_name(code: str) -> str:
    """A leg of a way."""
    names = {
        carrying.HAUL: translate("Trocha", "haul to the strip"),
        carrying.FLIGHT: translate("Trocha", "flight"),
        carrying.WAY_OUT: translate("Trocha", "way out"),
    }
    return names.get(code, code)


def carrier_name(code: str) -> str:
    """Who or what carries on a leg."""
    names = {
        carrying.PORTERS: translate("Trocha", "porters"),
        carrying.CARRIERS[VEHICLE]: translate("Trocha", "vehicles"),
        carrying.CARRIERS[BOAT]: translate("Trocha", "boats"),
        carrying.AIRCRAFT: translate("Trocha", "aircraft"),
    }
    return names.get(code, code)


def item_name(code: str) -> str:
    """What is paid for."""
    names = {
        "tax on air cargo": translate("Trocha", "tax on air cargo"),
        "tax on foot cargo": translate("Trocha", "tax on foot cargo"),
        "tax on vehicle cargo": translate("Trocha", "tax on vehicle cargo"),
        "tax on boat cargo": translate("Trocha", "tax on boat cargo"),
        "escort of caravans": translate("Trocha", "escort of caravans"),
        "flights and use of strips": translate("Trocha", "flights and use of strips"),
        "haul to the strips": translate("Trocha", "haul to the strips"),
        "haul to the strips by vehicle": translate("Trocha", "haul to the strips by vehicle"),
        "haul to the strips by boat": translate("Trocha", "haul to the strips by boat"),
        "caravans to the exits": translate("Trocha", "caravans to the exits"),
        "guarding caravans": translate("Trocha", "guarding caravans"),
        "walks to and from the vehicle": translate("Trocha", "walks to and from the vehicle"),
        "walks to and from the boat": translate("Trocha", "walks to and from the boat"),
        "vehicles to the exits": translate("Trocha", "vehicles to the exits"),
        "boats to the exits": translate("Trocha", "boats to the exits"),
    }
    return names.get(code, code)


def band_names() -> dict[str, str]:
    """What is drawn beside the assumptions: inputs that have a range of their own."""
    return {
        SUPPLY: translate("Trocha", "Supply of all zones (kg a year)"),
        AVAILABILITY_BEFORE: translate("Trocha", "Availability before, mean (0 to 1)"),
        AVAILABILITY_AFTER: translate("Trocha", "Availability after, mean (0 to 1)"),
    }


def driver_name(code: str) -> str:
    """An assumption, or an input with a range, that a figure hangs on."""
    return {**labels(), **band_names()}.get(code, code)
