"""What codes of the core are called in a report. An unknown code stands for itself."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ....core import rent

translate = QCoreApplication.translate

COLOURS = {rent.AIR: "air", rent.FOOT: "foot", "unmoved": "still"}
OTHER_COLOURS = ("other-1", "other-2")


def mode_name(code: str) -> str:
    """A mode of moving cargo."""
    names = {
        rent.AIR: translate("Trocha", "by air"),
        rent.FOOT: translate("Trocha", "on foot"),
        "vehicle": translate("Trocha", "by vehicle"),
        "boat": translate("Trocha", "by boat"),
        "unmoved": translate("Trocha", "not moved"),
    }
    return names.get(code, code)


def mode_colour(code: str, others: list[str]) -> str:
    """A mode's colour class; ``others`` lists the modes that have none of their own."""
    if code in COLOURS:
        return COLOURS[code]
    return OTHER_COLOURS[others.index(code) % len(OTHER_COLOURS)]


def actor_name(code: str) -> str:
    """Who earns."""
    names = {
        rent.ARMED_GROUP: translate("Trocha", "armed group"),
        rent.AIRCRAFT_OPERATORS: translate("Trocha", "aircraft operators"),
        rent.PORTERS: translate("Trocha", "porters"),
        rent.GUARDS: translate("Trocha", "guards"),
    }
    return names.get(code, code)


def item_name(code: str) -> str:
    """What is paid for."""
    names = {
        "tax on air cargo": translate("Trocha", "tax on air cargo"),
        "tax on foot cargo": translate("Trocha", "tax on foot cargo"),
        "escort of caravans": translate("Trocha", "escort of caravans"),
        "flights and use of strips": translate("Trocha", "flights and use of strips"),
        "haul to the strips": translate("Trocha", "haul to the strips"),
        "caravans to the exits": translate("Trocha", "caravans to the exits"),
        "guarding caravans": translate("Trocha", "guarding caravans"),
    }
    return names.get(code, code)
