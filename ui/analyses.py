"""The analyses that the desktop offers, by the name of their algorithm: in what order, in which words."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

INTERDICTION = ("interdictionimpact", "airstripstatus", "beforeafter")
MOVEMENT = ("movementsurface", "traveltime", "isochrones", "routes", "corridor", "odmatrix")
ANALYSES = INTERDICTION + MOVEMENT
# What the toolbar and the panel show: the questions most come with. The menu has all.
FIRST = ("interdictionimpact", "airstripstatus", "beforeafter", "traveltime", "routes")


def submenus() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """(object name, title, analyses) of each part of the menu."""
    translate = QCoreApplication.translate
    return (
        ("mTrochaInterdiction", translate("Trocha", "Interdiction impact"), INTERDICTION),
        ("mTrochaMovement", translate("Trocha", "Overland movement"), MOVEMENT),
    )


def words() -> dict[str, tuple[str, str]]:
    """What an analysis is called in a menu, and what it answers."""
    translate = QCoreApplication.translate
    return {
        "interdictionimpact": (
            translate("Trocha", "Impact of closing airstrips…"),
            translate("Trocha", "What a campaign moved from air to foot, who walks, who earns."),
        ),
        "airstripstatus": (
            translate("Trocha", "Airstrip status…"),
            translate(
                "Trocha", "How long each strip was open, how often hit and how fast rebuilt."
            ),
        ),
        "beforeafter": (
            translate("Trocha", "Before and after…"),
            translate(
                "Trocha", "Whether incidents fell where something was done, and whether they moved."
            ),
        ),
        "movementsurface": (
            translate("Trocha", "Movement surface…"),
            translate(
                "Trocha", "Land cover, rivers, bridges and roads as the ground that is moved over."
            ),
        ),
        "traveltime": (
            translate("Trocha", "Travel time…"),
            translate("Trocha", "Hours on foot from places, or to them, over real terrain."),
        ),
        "isochrones": (
            translate("Trocha", "Isochrones…"),
            translate("Trocha", "The areas that are reached within given hours."),
        ),
        "routes": (
            translate("Trocha", "Routes…"),
            translate(
                "Trocha", "The fastest ways on foot between places, with hours, climb and energy."
            ),
        ),
        "corridor": (
            translate("Trocha", "Corridor…"),
            translate(
                "Trocha", "How much longer than the fastest way a detour over each place takes."
            ),
        ),
        "odmatrix": (
            translate("Trocha", "OD matrix…"),
            translate("Trocha", "A table of hours between many origins and many destinations."),
        ),
    }
