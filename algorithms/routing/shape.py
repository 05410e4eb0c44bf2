"""How the lines of routes are drawn: from centre to centre, smoothed, or refined."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterBoolean
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import TrochaError
from ..parameters import declare

REFINE, SMOOTH = "REFINE", "SMOOTH"


def add_refine(algorithm) -> None:
    """REFINE for hours alone."""
    translate = QCoreApplication.translate
    label = translate("Trocha", "Refine routes between cell centres")
    text = translate(
        "Trocha",
        "Lets the routes behind the hours leave the cell centres, which shortens what the grid's few "
        "directions make too long, and tries other ways that these take for up to 7 per cent longer; "
        "hours are those of trocha:routes with REFINE. Takes longer, about a tenth of a second a pair.",
    )
    declare(algorithm, QgsProcessingParameterBoolean(REFINE, label, False), text, advanced=True)


def add_shape(algorithm) -> None:
    """REFINE and SMOOTH, which exclude each other."""
    translate = QCoreApplication.translate
    for name, label, text in (
        (
            REFINE,
            translate("Trocha", "Refine routes between cell centres"),
            translate(
                "Trocha",
                "Lets routes leave the cell centres, which shortens what the grid's few directions "
                "make too long, and tries other ways, by another valley perhaps, that these take for up to "
                "7 per cent longer. hours, days, lengths, climb, slope and energy are those of the "
                "refined line on the ground interpolated between cell centres, grid_hours stays that of "
                "the grid; the shares and crossings are those of the route from centre to centre that "
                "it was refined from. "
                "Ground between the centres can be steeper, and a road or river one cell wide is "
                "blended with what lies beside it, so hours can exceed grid_hours. Takes longer.",
            ),
        ),
        (
            SMOOTH,
            translate("Trocha", "Smooth lines for display"),
            translate(
                "Trocha",
                "Cuts the corners of the drawn lines, nowhere touching a cell that cannot be passed. "
                "All figures stay those of the way from centre to centre.",
            ),
        ),
    ):
        declare(algorithm, QgsProcessingParameterBoolean(name, label, False), text, advanced=True)


def read_shape(algorithm, parameters, context) -> str | None:
    """REFINE, SMOOTH or, for lines from centre to centre, None; raises ``TrochaError`` for both."""
    chosen = [
        name for name in (REFINE, SMOOTH) if algorithm.parameterAsBoolean(parameters, name, context)
    ]
    if len(chosen) > 1:
        raise TrochaError(
            "REFINE and SMOOTH are both on; switch one off, because a refined line has its own "
            "course, which smoothing would change."
        )
    return chosen[0] if chosen else None
