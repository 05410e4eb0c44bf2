"""What trocha:criticalairstrips takes and gives, beside movement and economics."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..parameters import INTEGER, REAL, add_dem, declare, number

USD, HOURS = "usd", "hours"
ANY_VECTOR = [QgsProcessing.SourceType.TypeVector]
ANY_GEOMETRY = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
NUMERIC = QgsProcessingParameterField.DataType.Numeric
TIME_LIMIT_SECONDS = 60
# Assumptions that no cost of a kilogram depends on.
NO_COST = ("FLIGHTS_PER_DAY", "MU", "THETA", "DETERRENCE_FROM_PCT")


def add_question(algorithm) -> None:
    """How many closures, and what they are asked about."""
    translate = QCoreApplication.translate
    declare(
        algorithm,
        number("ATTACKS", translate("Trocha", "Strips closed together"), INTEGER, 3, 1),
        translate(
            "Trocha",
            "The r of the interdiction models: the worst set of up to so many strips is found. 1 ranks "
            "the strips only, by two solves of the terrain however many there are.",
        ),
    )
    declare(
        algorithm,
        number("FORTIFIED", translate("Trocha", "Strips that cannot be closed"), INTEGER, 0, 0),
        translate(
            "Trocha",
            "A scenario of the users' own move, such as guarding strips: so many strips are put beyond "
            "closing, those that would most blunt the worst attack, and the worst attack on the others "
            "is told. No advice to anybody. 0 for none.",
        ),
    )
    declare(
        algorithm,
        number("COVER_RADIUS", translate("Trocha", "Cover radius"), REAL, None, 0, optional=True),
        translate(
            "Trocha",
            "Asks another question: how much supply loses every strip within this radius. Hours of "
            "travel when times are computed, the unit of the costs with MATRIX; a cost equal to it is "
            "within. An exit, or OVERLAND_ID, within the radius keeps a zone covered for good.",
        ),
    )


def add_inputs(algorithm) -> None:
    """Terrain, zones, strips and exits; or the table that stands for them."""
    translate = QCoreApplication.translate

    def source(name, label, text, types=ANY_VECTOR):
        parameter = QgsProcessingParameterFeatureSource(name, label, types, None, True)
        declare(algorithm, parameter, text)

    def numeric_field(name, label, parent, text, advanced=False):
        parameter = QgsProcessingParameterField(name, label, None, parent, NUMERIC, False, True)
        declare(algorithm, parameter, text, advanced=advanced)

    add_dem(algorithm, optional=True)
    source(
        "ZONES",
        translate("Trocha", "Production zones"),
        translate(
            "Trocha",
            "Polygons or points where cargo sets out, with zone_id (else id or the feature id). Needed "
            "unless MATRIX is given; with it, a layer or table of the same ids.",
        ),
    )
    numeric_field(
        "SUPPLY_FIELD",
        translate("Trocha", "Supply field"),
        "ZONES",
        translate(
            "Trocha",
            "Cargo of each zone in kg a year, 0 or more; without it every zone weighs 1. With MATRIX "
            "and no ZONES it is a field of MATRIX, the same in all rows of a zone.",
        ),
    )
    source(
        "AIRSTRIPS",
        translate("Trocha", "Airstrips"),
        translate(
            "Trocha",
            "Lines or points with airstrip_uid (else airstrip_id, id or the feature id). Needed unless "
            "MATRIX is given.",
        ),
    )
    source(
        "EXITS",
        translate("Trocha", "Exits"),
        translate(
            "Trocha",
            "Where cargo overland is out. The way to the best of them cannot be closed, so losing every "
            "strip has a finite cost. Without them no way overland is counted.",
        ),
        types=ANY_GEOMETRY,
    )
    source(
        "MATRIX",
        translate("Trocha", "Cost matrix"),
        translate(
            "Trocha",
            "Instead of terrain: a table of zone_id, airstrip_id and cost of one unit of supply. A "
            "missing row, or an empty cost, is no way. Nothing is computed from DEM then.",
        ),
    )


def add_settings(algorithm) -> None:
    """What a way costs, closures that may fail, and when to stop."""
    translate = QCoreApplication.translate
    declare(
        algorithm,
        QgsProcessingParameterEnum(
            "COST",
            translate("Trocha", "What ways are measured by"),
            options=[USD, HOURS],
            defaultValue=USD,
            usesStaticStrings=True,
        ),
        translate(
            "Trocha",
            "usd: what a kilogram costs to move by air from each strip, haul included, or overland to "
            "the cheapest exit, by the assumptions below; flights and walks are told apart. hours: only "
            "the way to the strip or exit counts, as though both ended the journey alike. Not used with "
            "MATRIX or COVER_RADIUS.",
        ),
    )
    parameter = QgsProcessingParameterField(
        "AVAILABILITY_FIELD",
        translate("Trocha", "Availability under attack (field)"),
        None,
        "AIRSTRIPS",
        NUMERIC,
        False,
        True,
    )
    declare(
        algorithm,
        parameter,
        translate(
            "Trocha",
            "Share of time a strip stays open though it is attacked, 0 to 1, as availability of "
            "trocha:airstripstatus: closing it works with a chance of 1 less this, apart from the "
            "others, and costs are expected ones. Mind that a strip nobody attacked has 1 there, and so "
            "counts as one that cannot be closed. Without it closures always work.",
        ),
        advanced=True,
    )
    declare(
        algorithm,
        number(
            "CUT_OFF_COST",
            translate("Trocha", "Cost of a unit that has no way out"),
            REAL,
            None,
            0,
            optional=True,
        ),
        translate(
            "Trocha",
            "Where a zone reaches strips but no exit, closing them all leaves its supply without any "
            "way: each unit then costs this. With usd and left empty it is VALUE_PER_KG; otherwise a "
            "run in which that can happen is refused.",
        ),
        advanced=True,
    )
    declare(
        algorithm,
        QgsProcessingParameterString(
            "OVERLAND_ID",
            translate("Trocha", "Overland way in the matrix"),
            "overland",
            optional=True,
        ),
        translate(
            "Trocha",
            "Rows of MATRIX with this airstrip_id hold the cost of the way that nobody can close.",
        ),
        advanced=True,
    )
    declare(
        algorithm,
        number(
            "TIME_LIMIT", translate("Trocha", "Time limit (seconds)"), REAL, TIME_LIMIT_SECONDS, 1
        ),
        translate(
            "Trocha",
            "When the search for the worst set has taken so long it gives what it found, with the gap "
            "that is left in GAP_PCT. A result that is proven does not depend on it.",
        ),
        advanced=True,
    )


def add_outputs(algorithm) -> None:
    """Layers, numbers and ids."""
    translate = QCoreApplication.translate
    declare(
        algorithm,
        QgsProcessingParameterFeatureSink(
            "OUTPUT", translate("Trocha", "Critical airstrips"), QgsProcessing.SourceType.TypeVector
        ),
        translate(
            "Trocha",
            "The strips (a table with MATRIX and no AIRSTRIPS) with rank (1: closing it alone costs "
            "most), alone_cost_increase and alone_cost_increase_pct (of what all strips open cost; of "
            "the supply covered with COVER_RADIUS), in_worst_set, worst_sets (how many of the sets that "
            "tie it is in), serves_kg, fortified, reached (by a zone; with ATTACKS 1 only whether it could "
            "be placed on the ground).",
        ),
    )
    for name, label, text in (
        (
            "ZONES_OUT",
            translate("Trocha", "Zones under the worst attack"),
            translate(
                "Trocha",
                "The zones with way_before and way_after (a strip, overland, stays or none), "
                "cost_before, cost_after (of a unit, expected) and cost_increase. Zones without any way "
                "are rows too.",
            ),
        ),
        (
            "WORST_SETS",
            translate("Trocha", "Worst sets"),
            translate(
                "Trocha",
                "One row for each distinct set that does the same, worst harm: worst_set, strips (how "
                "many), airstrip_ids, objective. The first is ATTACK.",
            ),
        ),
    ):
        declare(
            algorithm,
            QgsProcessingParameterFeatureSink(
                name, label, QgsProcessing.SourceType.TypeVector, None, True, False
            ),
            text,
        )
    for name, label in (
        ("OBJECTIVE", translate("Trocha", "Cost when the worst set is closed (supply lost)")),
        ("GAP_PCT", translate("Trocha", "Gap to what could be worse (%; 0: proven worst)")),
        ("BOUND", translate("Trocha", "What no closure can exceed")),
        ("BASE_OBJECTIVE", translate("Trocha", "Cost with all strips open (supply lost: 0)")),
        ("INCREASE_PCT", translate("Trocha", "Increase (%; of the supply covered, if covering)")),
        ("UNFORTIFIED_OBJECTIVE", translate("Trocha", "Cost of the worst set, none fortified")),
        ("SETS_FOUND", translate("Trocha", "Distinct worst sets found")),
        ("SERVED_KG", translate("Trocha", "Supply that counts (has a way, or is covered)")),
        ("UNSERVED_KG", translate("Trocha", "Supply that does not count")),
        ("OVERLAND_KG_BEFORE", translate("Trocha", "Supply that goes overland, all strips open")),
        ("OVERLAND_KG_AFTER", translate("Trocha", "Supply that goes overland, worst set closed")),
        ("CUT_OFF_KG", translate("Trocha", "Supply left without a way, worst set closed")),
    ):
        algorithm.addOutput(QgsProcessingOutputNumber(name, label))
    for name, label in (
        ("ATTACK", translate("Trocha", "Ids of the worst set, separated by commas")),
        ("FORTIFIED_IDS", translate("Trocha", "Ids of the strips put beyond closing")),
    ):
        algorithm.addOutput(QgsProcessingOutputString(name, label))
