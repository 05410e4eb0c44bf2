"""What the values of an airstrip's fields are called on screen."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication


def status_words() -> dict[str, str]:
    """By status; a map's legend has the same words in English."""
    translate = QCoreApplication.translate
    return {
        "suspected": translate("Trocha", "Suspected"),
        "confirmed": translate("Trocha", "Confirmed, use not seen"),
        "active": translate("Trocha", "Active"),
        "cratered": translate("Trocha", "Cratered"),
        "rehabilitating": translate("Trocha", "Being rebuilt"),
        "rehabilitated": translate("Trocha", "Rebuilt"),
        "abandoned": translate("Trocha", "Abandoned"),
        "false_positive": translate("Trocha", "No strip after all"),
    }


def surface_words() -> dict[str, str]:
    """By surface."""
    translate = QCoreApplication.translate
    return {
        "earth": translate("Trocha", "earth"),
        "grass": translate("Trocha", "grass"),
        "river_beach": translate("Trocha", "river beach"),
        "islet": translate("Trocha", "islet"),
        "road": translate("Trocha", "road"),
        "paved": translate("Trocha", "paved"),
        "unknown": translate("Trocha", "unknown"),
    }
