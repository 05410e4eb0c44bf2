"""What makes an alternative route: what trocha:alternativeroutes asks for, and how it is read."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...core.alternatives import Rules
from ..parameters import INTEGER, REAL, declare, number, optional_number

COUNT, MAX_DETOUR_PCT, MAX_OVERLAP_PCT = "COUNT", "MAX_DETOUR_PCT", "MAX_OVERLAP_PCT"
NEAR_M, PLATEAU_PCT = "NEAR_M", "PLATEAU_PCT"


def add_rules(algorithm) -> None:
    """How many routes, how much longer, and how different they must be."""
    translate = QCoreApplication.translate
    declare(
        algorithm,
        number(COUNT, translate("Trocha", "Routes a pair, at most"), INTEGER, 3, 1, 20),
        translate("Trocha", "1 gives the least-time route alone."),
    )
    declare(
        algorithm,
        number(MAX_DETOUR_PCT, translate("Trocha", "Longest detour (%)"), REAL, 30, 0, 1000),
        translate(
            "Trocha", "How much longer than the best route an alternative may take, in time."
        ),
    )
    declare(
        algorithm,
        number(MAX_OVERLAP_PCT, translate("Trocha", "Largest overlap (%)"), REAL, 50, 0, 100),
        translate(
            "Trocha", "Share of an alternative's length that may lie near better routes (NEAR_M)."
        ),
    )
    declare(
        algorithm,
        number(NEAR_M, translate("Trocha", "Nearness (metres)"), REAL, None, 0, optional=True),
        translate(
            "Trocha",
            "What lies this near to a better route counts as the same way; when left empty two cells, "
            "or 2 % of the length of the best route where that is more.",
        ),
        advanced=True,
    )
    declare(
        algorithm,
        number(
            PLATEAU_PCT, translate("Trocha", "Shortest stretch of its own (%)"), REAL, 10, 0, 100
        ),
        translate(
            "Trocha",
            "Part of the best time for which an alternative must itself be the fastest way round its "
            "gateway. More gives fewer and straighter routes; 0 allows bends to any cell.",
        ),
        advanced=True,
    )


def read_rules(algorithm, parameters, context) -> Rules:
    """The rules asked for; refuses, as ``Rules`` does, what makes no sense."""
    return Rules(
        algorithm.parameterAsInt(parameters, COUNT, context),
        algorithm.parameterAsDouble(parameters, MAX_DETOUR_PCT, context),
        algorithm.parameterAsDouble(parameters, MAX_OVERLAP_PCT, context),
        optional_number(algorithm, parameters, NEAR_M, context),
        algorithm.parameterAsDouble(parameters, PLATEAU_PCT, context),
    )
