"""What trocha:interdictionimpact takes and gives, beside movement and economics."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterDestination,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..parameters import INTEGER, REAL, add_dem, declare, number
from ..windows import WINDOWS, add_windows

AVAILABILITY_FIELDS = (
    "AVAILABILITY_BEFORE_FIELD",
    "AVAILABILITY_AFTER_FIELD",
    "AVAILABILITY_BEFORE_LOW_FIELD",
    "AVAILABILITY_BEFORE_HIGH_FIELD",
    "AVAILABILITY_AFTER_LOW_FIELD",
    "AVAILABILITY_AFTER_HIGH_FIELD",
)
SUPPLY_FIELDS = ("SUPPLY_FIELD", "SUPPLY_LOW_FIELD", "SUPPLY_HIGH_FIELD", "SUPPLY_RANGE_PCT")
# What a scenario of SCENARIOS may set in place of the run's own.
SETTABLE = ("MODES", "INTERCEPTION_PCT", *WINDOWS, *AVAILABILITY_FIELDS, *SUPPLY_FIELDS)
ANY_GEOMETRY = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
NUMERIC = QgsProcessingParameterField.DataType.Numeric


def add_inputs(algorithm) -> None:
    """Terrain, zones, strips, their log or availability fields, exits."""
    translate = QCoreApplication.translate

    def source(name, label, text, types=ANY_GEOMETRY, optional=False):
        parameter = QgsProcessingParameterFeatureSource(name, label, types, None, optional)
        declare(algorithm, parameter, text)

    def numeric_field(name, label, parent, text, optional=False):
        parameter = QgsProcessingParameterField(name, label, None, parent, NUMERIC, False, optional)
        declare(algorithm, parameter, text, advanced=optional)

    add_dem(algorithm)
    source(
        "ZONES",
        translate("Trocha", "Production zones"),
        translate(
            "Trocha",
            "Polygons or points where cargo sets out; a polygon is left from a point inside it.",
        ),
    )
    numeric_field(
        "SUPPLY_FIELD",
        translate("Trocha", "Supply field"),
        "ZONES",
        translate(
            "Trocha", "Cargo of each zone in kg a year, 0 or more; empty values are refused."
        ),
    )
    ranged = translate(
        "Trocha",
        "The least and the most that the supply may be, for the draws; give both or neither.",
    )
    for name, label in (
        ("SUPPLY_LOW_FIELD", translate("Trocha", "Least supply (field)")),
        ("SUPPLY_HIGH_FIELD", translate("Trocha", "Greatest supply (field)")),
    ):
        numeric_field(name, label, "ZONES", ranged, optional=True)
    label = translate("Trocha", "Range of the supply (± %)")
    declare(
        algorithm,
        number("SUPPLY_RANGE_PCT", label, REAL, None, 0, 100, optional=True),
        translate(
            "Trocha",
            "Instead of the two fields: how far every zone's supply may be off, either way. In the "
            "draws all zones are too low or too high together.",
        ),
        advanced=True,
    )
    source(
        "AIRSTRIPS",
        translate("Trocha", "Airstrips"),
        translate(
            "Trocha", "Lines or points with airstrip_uid (else airstrip_id, id or the feature id)."
        ),
    )
    source(
        "LOG",
        translate("Trocha", "Status log"),
        translate(
            "Trocha",
            "Table of airstrip_uid, from_status, to_status, event_date. Gives availability in both "
            "windows; without it, name the two availability fields.",
        ),
        types=[QgsProcessing.SourceType.TypeVector],
        optional=True,
    )
    add_windows(algorithm, optional=True)
    for name, label in (
        ("AVAILABILITY_BEFORE_FIELD", translate("Trocha", "Availability before (field)")),
        ("AVAILABILITY_AFTER_FIELD", translate("Trocha", "Availability after (field)")),
    ):
        numeric_field(
            name,
            label,
            "AIRSTRIPS",
            translate("Trocha", "Share of time each strip is open, 0 to 1. Instead of a log."),
            optional=True,
        )
    ranged = translate(
        "Trocha",
        "The least and the most that a strip's availability may be, 0 to 1, for the draws: with a log "
        "too, whose dates are rarely exact. Give both fields of a window or neither.",
    )
    for name, label in zip(
        AVAILABILITY_FIELDS[2:],
        (
            translate("Trocha", "Least availability before (field)"),
            translate("Trocha", "Greatest availability before (field)"),
            translate("Trocha", "Least availability after (field)"),
            translate("Trocha", "Greatest availability after (field)"),
        ),
    ):
        numeric_field(name, label, "AIRSTRIPS", ranged, optional=True)
    source(
        "EXITS",
        translate("Trocha", "Exits"),
        translate("Trocha", "Where cargo that leaves overland is out: towns, road heads, borders."),
    )


def add_run(algorithm) -> None:
    """The threat to flights, scenarios to compare, how often to draw, and what counts as open."""
    translate = QCoreApplication.translate
    label = translate("Trocha", "Deterrence (reconstructed): flights intercepted after (%)")
    declare(
        algorithm,
        number("INTERCEPTION_PCT", label, REAL, 0, 0, 100),
        translate(
            "Trocha",
            "0: nobody is deterred. Only for interception in the air under lethal threat: demolishing "
            "strips is none, and must not be entered here. Above DETERRENCE_FROM_PCT the share "
            "DETERRENCE_FROM_PCT / INTERCEPTION_PCT of the flights that would be flown after is flown; "
            "the cargo of the others divides among the modes overland, or stays where there is none. A "
            "form reconstructed from published summaries (Anthony, IDA), not the original.",
        ),
        advanced=True,
    )
    scenarios = QgsProcessingParameterFile(
        "SCENARIOS", translate("Trocha", "Scenarios to compare"), optional=True
    )
    scenarios.setFileFilter("")  # any filter would make QGIS refuse JSON given as text
    declare(
        algorithm,
        scenarios,
        translate(
            "Trocha",
            'JSON list for COMPARISON, a path or the JSON itself: [{"name": "...", "parameters": '
            '{"PAYLOAD_KG": 350}, "AFTER_START": "2015-06-01"}]. Each is the run with these values; '
            "beside economic parameters it may set MODES (of those of the run), INTERCEPTION_PCT, the "
            "windows, and the fields of availability and supply. The terrain is solved once, so "
            "LOAD_KG changes money and not walking times.",
        ),
        advanced=True,
    )
    declare(
        algorithm,
        number("DRAWS", translate("Trocha", "Draws of the assumptions"), INTEGER, 200, 0, 10000),
        translate(
            "Trocha",
            "Runs the economics this often with assumptions drawn from their ranges (Latin "
            "hypercube), for the ranges in the report and the P10 and P90 outputs; 0 for none. "
            "Travel times are solved once.",
        ),
    )
    declare(
        algorithm,
        number("SEED", translate("Trocha", "Seed of the draws"), INTEGER, 1, 0),
        translate("Trocha", "The same inputs and seed give the same draws."),
        advanced=True,
    )
    label = translate("Trocha", "A strip counts as open from this availability")
    declare(
        algorithm,
        number("OPEN_SHARE", label, REAL, 0.5, 0, 1),
        translate("Trocha", "Only for hours to the nearest open strip (DELTA and the zone table)."),
        advanced=True,
    )


def add_outputs(algorithm) -> None:
    """Layers, tables and the report."""
    translate = QCoreApplication.translate
    line = QgsProcessing.SourceType.TypeVectorLine
    table = QgsProcessing.SourceType.TypeVector
    for parameter, text in (
        (
            QgsProcessingParameterFeatureSink(
                "ZONES_OUT", translate("Trocha", "Zones: cargo moved to foot")
            ),
            translate(
                "Trocha",
                "The zones with kg a year by mode before and after, and hours to strips and exits.",
            ),
        ),
        (
            QgsProcessingParameterFeatureSink(
                "AIRSTRIPS_OUT", translate("Trocha", "Airstrips: availability and use")
            ),
            translate(
                "Trocha", "The strips with availability, capacity and kg a year before and after."
            ),
        ),
        (
            QgsProcessingParameterFeatureSink(
                "FLOWS", translate("Trocha", "Flows on the ground"), line
            ),
            translate(
                "Trocha",
                "Ways from zones to strips (mode air) and exits, with kg a year, who carries (carrier) "
                "and hours walked and ridden.",
            ),
        ),
        (
            QgsProcessingParameterFeatureSink(
                "LEDGER", translate("Trocha", "Ledger: who earns what"), table
            ),
            translate(
                "Trocha",
                "US$ a year by mode, leg, actor and item, before and after, with P10, P50 and P90 of "
                "the draws.",
            ),
        ),
        (
            QgsProcessingParameterRasterDestination(
                "DELTA", translate("Trocha", "Hours farther from the nearest open strip")
            ),
            translate(
                "Trocha",
                "Hours to the nearest open strip, after minus before; nodata where none is reached.",
            ),
        ),
        (
            QgsProcessingParameterFileDestination(
                "REPORT",
                translate("Trocha", "Report"),
                translate("Trocha", "HTML files (*.html)"),
                None,
                True,
            ),
            translate(
                "Trocha",
                "One self-contained page: the answer, the figures, the assumptions, the limits.",
            ),
        ),
    ):
        declare(algorithm, parameter, text)
    for name, label, text in (
        (
            "RANGES",
            translate("Trocha", "Ranges of every figure"),
            translate(
                "Trocha",
                "P10, P50 and P90 over the draws, beside the value itself, of every figure, every zone "
                "and strip, every row of the ledger, and every scenario compared.",
            ),
        ),
        (
            "DRIVERS",
            translate("Trocha", "Drivers: what the figures hang on"),
            translate(
                "Trocha",
                "For each figure, what it is with one assumption at its low and at its high and all "
                "others at their values, widest first. Needs DRAWS.",
            ),
        ),
        (
            "LEGS",
            translate("Trocha", "Legs: what carrying takes"),
            translate(
                "Trocha",
                "kg, loaded trips and days under way (there and back, of one porter, vehicle or boat) "
                "for each leg of each mode: haul to the strip, flight, way out.",
            ),
        ),
        (
            "COMPARISON",
            translate("Trocha", "Comparison of scenarios"),
            translate(
                "Trocha",
                "One row for the run and one for each of SCENARIOS, with all figures, and P10 and P90 "
                "of the main ones.",
            ),
        ),
    ):
        sink = QgsProcessingParameterFeatureSink(name, label, table, None, True, False)
        declare(algorithm, sink, text)
