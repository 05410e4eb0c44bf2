"""What trocha:interdictionimpact takes and gives, beside movement and economics."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterDestination,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..parameters import INTEGER, REAL, add_dem, declare, number
from ..windows import add_windows

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
    source(
        "EXITS",
        translate("Trocha", "Exits"),
        translate("Trocha", "Where cargo on foot is out: road heads, towns, borders."),
    )


def add_run(algorithm) -> None:
    """How often to draw, and what counts as open."""
    translate = QCoreApplication.translate
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
    """Layers, the report, and the numbers a script wants."""
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
                "Walking routes from zones to strips (mode air) and exits (mode foot), with kg a year.",
            ),
        ),
        (
            QgsProcessingParameterFeatureSink(
                "LEDGER", translate("Trocha", "Ledger: who earns what"), table
            ),
            translate("Trocha", "US$ a year by mode, actor and item, before and after."),
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
    for name, text in (
        ("DISPLACED_KG", translate("Trocha", "Moved from air to foot (kg a year)")),
        ("PORTER_TRIPS", translate("Trocha", "Additional porter trips a year")),
        ("CARAVANS", translate("Trocha", "Additional caravans a year")),
        ("PERSON_DAYS", translate("Trocha", "Additional person-days a year")),
        ("RENT_BEFORE", translate("Trocha", "Armed group's rent before (US$ a year)")),
        ("RENT_AFTER", translate("Trocha", "Armed group's rent after (US$ a year)")),
        ("RENT_INVARIANCE", translate("Trocha", "Rent invariance index")),
        ("DISPLACED_KG_P10", translate("Trocha", "Moved from air to foot, P10 (kg a year)")),
        ("DISPLACED_KG_P90", translate("Trocha", "Moved from air to foot, P90 (kg a year)")),
        ("RENT_CHANGE_P10", translate("Trocha", "Change of rent, P10 (US$ a year)")),
        ("RENT_CHANGE_P90", translate("Trocha", "Change of rent, P90 (US$ a year)")),
    ):
        algorithm.addOutput(QgsProcessingOutputNumber(name, text))
