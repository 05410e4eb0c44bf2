"""What trocha:beforeafter takes and gives."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..parameters import INTEGER, REAL, declare, number
from ..windows import add_day, add_windows

ANY_FIELD = QgsProcessingParameterField.DataType.Any
NUMERIC = QgsProcessingParameterField.DataType.Numeric


def add_inputs(algorithm) -> None:
    """Incidents, areas with roles, and the two windows."""
    translate = QCoreApplication.translate
    declare(
        algorithm,
        QgsProcessingParameterFeatureSource(
            "INCIDENTS",
            translate("Trocha", "Incidents"),
            [QgsProcessing.SourceType.TypeVectorPoint],
        ),
        translate(
            "Trocha",
            "Points in any CRS, a row an incident; its filter and selection are obeyed. A field "
            "date_precision (1 day, 2 week, 3 month, 4 quarter, 5 year) is read where there is one.",
        ),
    )
    declare(
        algorithm,
        QgsProcessingParameterField(
            "DATE_FIELD", translate("Trocha", "Date field"), "event_date", "INCIDENTS", ANY_FIELD
        ),
        translate(
            "Trocha", "Dates, moments or ISO text. Incidents without a date are told and left out."
        ),
    )
    declare(
        algorithm,
        QgsProcessingParameterFeatureSource(
            "AREAS", translate("Trocha", "Areas"), [QgsProcessing.SourceType.TypeVectorPolygon]
        ),
        translate(
            "Trocha",
            "Polygons in any CRS. The treated side must not overlap the control side; several areas "
            "of one role count as one, and a buffer drawn as a whole disc counts as the ring round "
            "its area.",
        ),
    )
    declare(
        algorithm,
        QgsProcessingParameterField(
            "ROLE_FIELD", translate("Trocha", "Role field"), "role", "AREAS", ANY_FIELD
        ),
        translate(
            "Trocha",
            "treated, control, treated_buffer or control_buffer; an area without a role is looked at "
            "for hot spots only. Treated and control are needed; without both buffers the WDD is "
            "that of treated and control alone.",
        ),
    )
    add_windows(algorithm)


def add_design(algorithm) -> None:
    """Rings, placebo dates, weights and the level of confidence."""
    translate = QCoreApplication.translate

    def add(parameter, text, advanced=False):
        declare(algorithm, parameter, text, advanced)

    def text_list(name, label):
        return QgsProcessingParameterString(name, label, None, False, True)

    def numeric_field(name, label, parent):
        return QgsProcessingParameterField(name, label, None, parent, NUMERIC, False, True)

    add(
        text_list("RINGS", translate("Trocha", "Rings (km)")),
        translate(
            "Trocha",
            "Outer distances such as 25,75,150, for rings of 0-25, 25-75 and 75-150 km round the "
            "treated and the control areas. Each ring is a row, in which it takes the place of the "
            "buffers drawn.",
        ),
    )
    add(
        text_list("PLACEBO_DATES", translate("Trocha", "Placebo dates")),
        translate(
            "Trocha",
            "ISO dates, separated by commas, on which nothing happened: both windows are moved so "
            "that the after window starts there. The windows must end before the real after window "
            "and begin where the incidents do.",
        ),
    )
    add(
        number("ALPHA", translate("Trocha", "Significance level"), REAL, 0.05, 0.0001, 0.5),
        translate(
            "Trocha",
            "Of the interval low to high (0.05: 95 %) and of the false-discovery control.",
        ),
    )
    add(
        numeric_field("WEIGHT_FIELD", translate("Trocha", "Harm field"), "INCIDENTS"),
        translate(
            "Trocha",
            "Harm of each incident, 0 or more; then wdd is in units of harm. Empty: 1 each.",
        ),
    )
    add(
        QgsProcessingParameterBoolean(
            "TIME_WEIGHT", translate("Trocha", "Allow for windows of unequal length"), True
        ),
        translate(
            "Trocha",
            "Counts are divided by their window's length in after windows. Lengths that differ by "
            "less than 1 % (a leap day) are equal.",
        ),
        advanced=True,
    )
    add(
        QgsProcessingParameterBoolean(
            "AREA_WEIGHT", translate("Trocha", "Allow for areas of unequal size"), False
        ),
        translate(
            "Trocha",
            "Counts are divided by their zone's area, in areas of the treated zone: wdd is then in "
            "incidents on an area as large as that.",
        ),
        advanced=True,
    )
    add(
        numeric_field("AREA_WEIGHT_FIELD", translate("Trocha", "Area weight field"), "AREAS"),
        translate(
            "Trocha",
            "Divides counts by this number, summed over the areas of a role, instead of by area: "
            "strips, people, or published weights. Rings have no such number.",
        ),
        advanced=True,
    )
    add_day(
        algorithm,
        "DATA_START",
        translate("Trocha", "Incidents recorded from"),
        translate(
            "Trocha",
            "First day from which the record is complete; the earliest incident when empty. Placebo "
            "windows may not begin before it.",
        ),
        optional=True,
        advanced=True,
    )


def add_patterns(algorithm) -> None:
    """How hot spots, densities and near repeats are looked for."""
    translate = QCoreApplication.translate

    def add(parameter, text):
        declare(algorithm, parameter, text, advanced=True)

    def kilometres(name, label):
        return number(name, label, REAL, None, 0.001, optional=True)

    add(
        kilometres("BAND_KM", translate("Trocha", "Hot spots: neighbours within (km)")),
        translate(
            "Trocha",
            "Distance between the middles of areas that are neighbours; when empty, the least at "
            "which each area has one.",
        ),
    )
    add(
        kilometres("BANDWIDTH_KM", translate("Trocha", "Density: bandwidth (km)")),
        translate(
            "Trocha",
            "Radius of the quartic kernel, the same before and after; by Scott's rule when empty.",
        ),
    )
    add(
        kilometres("CELL_KM", translate("Trocha", "Density: cell (km)")),
        translate("Trocha", "A tenth of the bandwidth when empty."),
    )
    add(
        QgsProcessingParameterString(
            "KNOX_KM", translate("Trocha", "Near repeats: distances (km)"), "2,5,10", False, True
        ),
        translate("Trocha", "Pairs at most so far apart are close in space."),
    )
    add(
        QgsProcessingParameterString(
            "KNOX_DAYS", translate("Trocha", "Near repeats: lags (days)"), "7,14,28", False, True
        ),
        translate("Trocha", "Pairs at most so many days apart are close in time."),
    )
    add(
        number("PERMUTATIONS", translate("Trocha", "Permutations"), INTEGER, 999, 19, 99999),
        translate("Trocha", "Of the dates, for the p of near repeats."),
    )
    add(
        number("SEED", translate("Trocha", "Seed"), INTEGER, 1, 0),
        translate("Trocha", "The same inputs and seed give the same results."),
    )


def add_outputs(algorithm) -> None:
    """The table of differences, then what is looked at beside it."""
    translate = QCoreApplication.translate

    def sink(name, label, kind, text, optional=True):
        parameter = QgsProcessingParameterFeatureSink(name, label, kind, None, optional)
        parameter.setCreateByDefault(not optional)
        declare(algorithm, parameter, text)

    def raster(name, label, text):
        parameter = QgsProcessingParameterRasterDestination(name, label, None, True)
        parameter.setCreateByDefault(False)
        declare(algorithm, parameter, text)

    table, polygons = (
        QgsProcessing.SourceType.TypeVector,
        QgsProcessing.SourceType.TypeVectorPolygon,
    )
    sink(
        "OUTPUT",
        translate("Trocha", "Before and after"),
        table,
        translate(
            "Trocha",
            "A row for the areas as drawn, one a ring, and all again a placebo date: wdd (in the unit "
            "of the row), variance, z, p, low and high, its parts local and displacement, wdq and "
            "tne, the incidents counted (_n), method (normal, or e-test where a cell holds fewer "
            "than 5) and a note of what cannot be given and why.",
        ),
        optional=False,
    )
    sink(
        "COMPARED",
        translate("Trocha", "Zones compared"),
        polygons,
        translate("Trocha", "What was compared on the map, rings and all, with its incidents."),
    )
    sink(
        "HOTSPOTS",
        translate("Trocha", "Hot spots"),
        polygons,
        translate(
            "Trocha",
            "The areas with incidents before and after and Gi* (_z) of both and of the change a day; "
            "_q is p adjusted for false discovery, and finding says rose or fell where that of the "
            "change is at most ALPHA.",
        ),
    )
    sink(
        "NEARREPEAT",
        translate("Trocha", "Near repeats"),
        table,
        translate(
            "Trocha",
            "Knox's test before and after: pairs close in space and time, those expected, their "
            "ratio, and p by permuting the dates.",
        ),
    )
    raster(
        "KDE_CHANGE",
        translate("Trocha", "Change of density"),
        translate("Trocha", "After less before, in incidents (or harm) per km2 and year."),
    )
    raster(
        "KDE_Z",
        translate("Trocha", "Change of density: z"),
        translate(
            "Trocha", "The change over its standard error; nodata where no incident reaches."
        ),
    )
    raster(
        "KDE_FOUND",
        translate("Trocha", "Change of density: what may be believed"),
        translate(
            "Trocha",
            "1 where density rose and -1 where it fell, with at most a share ALPHA of these cells "
            "expected to be false; nodata elsewhere.",
        ),
    )
    for name, label in (
        ("WDD", translate("Trocha", "Weighted displacement difference")),
        ("VARIANCE", translate("Trocha", "Its variance")),
        ("Z", translate("Trocha", "Its z")),
        ("P", translate("Trocha", "Its p, two-sided")),
        ("LOW", translate("Trocha", "Its interval, lower end")),
        ("HIGH", translate("Trocha", "Its interval, upper end")),
        ("WDQ", translate("Trocha", "Weighted displacement quotient")),
        ("TNE", translate("Trocha", "Total net effect")),
        ("COUNTED", translate("Trocha", "Incidents counted")),
    ):
        algorithm.addOutput(QgsProcessingOutputNumber(name, label))
