"""The analyses that the desktop offers, by the name of their algorithm: in what order, in which words."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

INTERDICTION = ("interdictionimpact", "airstripstatus", "criticalairstrips", "beforeafter")
MOVEMENT = (
    "movementsurface", "traveltime", "isochrones", "routes", "alternativeroutes", "corridor",
    "routeuncertainty", "odmatrix",
)  # fmt: skip
INCIDENTS = ("createincidentdatabase", "importincidents", "mergeincidents", "maskcoordinates")
ANALYSES = INTERDICTION + MOVEMENT + INCIDENTS
# What the toolbar and the panel show: the questions most come with. The menu has all.
FIRST = (
    "interdictionimpact", "airstripstatus", "criticalairstrips", "beforeafter", "traveltime", "routes",
)  # fmt: skip


def submenus() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """(object name, title, analyses) of each part of the menu."""
    translate = QCoreApplication.translate
    return (
        ("mTrochaInterdiction", translate("Trocha", "Interdiction impact"), INTERDICTION),
        ("mTrochaMovement", translate("Trocha", "Overland movement"), MOVEMENT),
        ("mTrochaIncidents", translate("Trocha", "Incidents"), INCIDENTS),
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
        "criticalairstrips": (
            translate("Trocha", "Critical airstrips…"),
            translate("Trocha", "Which strips matter most when they close, alone and together."),
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
        "alternativeroutes": (
            translate("Trocha", "Alternative routes…"),
            translate("Trocha", "Several ways that really differ, the fastest first."),
        ),
        "routeuncertainty": (
            translate("Trocha", "Route uncertainty…"),
            translate(
                "Trocha", "Where a route would go if the ground is not known well, and how long."
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
        "createincidentdatabase": (
            translate("Trocha", "New incident database…"),
            translate(
                "Trocha",
                "An empty GeoPackage for incidents and airstrips that keeps its own rules.",
            ),
        ),
        "importincidents": (
            translate("Trocha", "Import incidents…"),
            translate(
                "Trocha", "Rows of ACLED, UCDP, GTD, GDELT or a file of your own as incidents."
            ),
        ),
        "mergeincidents": (
            translate("Trocha", "Merge incident databases…"),
            translate("Trocha", "Two analysts' databases into one, with every difference listed."),
        ),
        "maskcoordinates": (
            translate("Trocha", "Mask coordinates…"),
            translate("Trocha", "A copy of an incident database that is safe to publish."),
        ),
    }
