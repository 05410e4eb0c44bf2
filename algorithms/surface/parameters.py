"""What trocha:movementsurface takes and gives."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.rivers import DIRECTIONS, WATERS
from ...core.roads import MODES
from ..parameters import REAL, add_area, add_dem, declare, number

POINT = QgsProcessing.SourceType.TypeVectorPoint
LINE = QgsProcessing.SourceType.TypeVectorLine
POLYGON = QgsProcessing.SourceType.TypeVectorPolygon
ANY_FIELD = QgsProcessingParameterField.DataType.Any
NUMERIC = QgsProcessingParameterField.DataType.Numeric


def _source(name, label, kinds):
    return QgsProcessingParameterFeatureSource(name, label, kinds, None, True)


def _field(name, label, parent, kind=ANY_FIELD):
    return QgsProcessingParameterField(name, label, None, parent, kind, False, True)


def _text(name, label, default=""):
    return QgsProcessingParameterString(name, label, default, False, True)


def _table(name, label, default=None):
    # A file widget lets one browse for a table, and takes a preset's name or JSON as well.
    # "*" and not "*.*", by which QGIS refuses what has no dot.
    filter_ = QCoreApplication.translate("Trocha", "All files (*)")
    parameter = QgsProcessingParameterFile(name, label, optional=True, fileFilter=filter_)
    parameter.setDefaultValue(default)
    return parameter


def _choice(name, label, options, default):
    return QgsProcessingParameterEnum(
        name, label, options=list(options), defaultValue=default, usesStaticStrings=True
    )


def add_ground(algorithm) -> None:
    """The DEM and its land cover."""
    translate = QCoreApplication.translate
    add_dem(algorithm)
    declare(
        algorithm,
        QgsProcessingParameterRasterLayer(
            "LANDCOVER", translate("Trocha", "Land cover"), optional=True
        ),
        translate(
            "Trocha",
            "Raster of class codes, read at the centre of each cell of the DEM. Cells without land "
            "cover cannot be passed, unless UNKNOWN_FACTOR is set.",
        ),
    )
    declare(
        algorithm,
        _table("CLASSES", translate("Trocha", "Class table: igbp, worldcover, esri, or a file")),
        translate(
            "Trocha",
            "Walking factor of each class: the preset igbp (MODIS), worldcover (ESA) or esri; a JSON "
            "or CSV file with the columns code and factor (and passable); or JSON text such as "
            '{"1": 2.0, "17": 0}. A factor of 0 is impassable. The presets are relative to walking '
            "on a path: choose a hiking function for paths (tobler, loaded_porter) with them.",
        ),
    )
    declare(
        algorithm,
        number(
            "UNKNOWN_FACTOR",
            translate("Trocha", "Factor of unknown classes"), REAL, None, 0, optional=True,
        ),
        translate(
            "Trocha",
            "For codes that the class table does not know and for cells without land cover; 0 closes "
            "them. Left empty, unknown codes are refused by name.",
        ),
        advanced=True,
    )  # fmt: skip
    declare(
        algorithm,
        number("GROUND_FACTOR", translate("Trocha", "Factor without land cover"), REAL, 1, 0.01),
        translate("Trocha", "Walking factor of the ground where no LANDCOVER is given."),
        advanced=True,
    )


def add_rivers(algorithm) -> None:
    """Rivers: what closes, what is waded, what carries boats, and where one gets across."""
    translate = QCoreApplication.translate

    def add(parameter, text, advanced=True):
        declare(algorithm, parameter, text, advanced)

    add(
        _source("RIVERS", translate("Trocha", "Rivers"), [LINE, POLYGON]),
        translate(
            "Trocha",
            "Lines or polygons that cannot be crossed on foot, unless their class can be waded or "
            "carries boats, or a crossing says so. They are burnt edge to edge: nothing slips through.",
        ),
        advanced=False,
    )
    add(
        _field("RIVER_CLASS_FIELD", translate("Trocha", "River class field"), "RIVERS"),
        translate(
            "Trocha", "Width class, order or type of each river. Rivers without class are barriers."
        ),
        advanced=False,
    )
    add(
        _text("FORD_CLASSES", translate("Trocha", "River classes that can be waded")),
        translate(
            "Trocha",
            "Comma-separated classes that can be waded anywhere, at any water; * is every class not "
            "named elsewhere.",
        ),
    )
    add(
        _text("FORD_LOW_CLASSES", translate("Trocha", "River classes waded at low water")),
        translate("Trocha", "Comma-separated classes that can be waded when WATER is low only."),
    )
    add(
        _text("NAVIGABLE_CLASSES", translate("Trocha", "River classes with boats")),
        translate(
            "Trocha",
            "Comma-separated classes along which boats go, at the river speeds; * is every class not "
            "named elsewhere. A class that is also in FORD_LOW_CLASSES is waded at low water.",
        ),
    )
    add(
        _choice("WATER", translate("Trocha", "Water level"), WATERS, "high"),
        translate("Trocha", "The season: low lets FORD_LOW_CLASSES be waded, high does not."),
    )
    add(
        number("FORD_FACTOR", translate("Trocha", "Walking factor in a ford"), REAL, 5, 0.01),
        translate(
            "Trocha", "5.00 is that of a water course (Herzog 2020); it holds over FORD_WIDTH only."
        ),
    )
    add(
        number("FORD_WIDTH", translate("Trocha", "Width of a ford (metres)"), REAL, 20, 0),
        translate(
            "Trocha",
            "Width of water that is waded. The rest of the cell keeps the factor of its ground. The "
            "default is assumed.",
        ),
    )
    for name, label in (
        ("RIVER_SPEED_DOWN", translate("Trocha", "Boat speed downstream (km/h)")),
        ("RIVER_SPEED_UP", translate("Trocha", "Boat speed upstream (km/h)")),
    ):
        add(
            number(name, label, REAL, None, 0.01, optional=True),
            translate(
                "Trocha",
                "Over the ground. There is no default: no published speeds were found, they depend on "
                "boat and water.",
            ),
        )
    add(
        _choice("RIVER_DIRECTION", translate("Trocha", "Boats go"), DIRECTIONS, "mean"),
        translate(
            "Trocha",
            "A cell has one speed, whichever way it is crossed: down, up, or mean, the speed of a "
            "journey there and back. For journeys one way make one surface for each.",
        ),
    )
    add(
        _source("CROSSINGS", translate("Trocha", "Crossings"), [POINT, LINE]),
        translate(
            "Trocha",
            "Bridges, fords and ferries. A point opens the nearest river or barrier within "
            "SNAP_DISTANCE, just as far as it must; a line opens all that it crosses.",
        ),
        advanced=False,
    )
    add(
        _field(
            "CROSSING_MINUTES_FIELD",
            translate("Trocha", "Minutes to get across"), "CROSSINGS", NUMERIC,
        ),
        translate(
            "Trocha",
            "Time from bank to bank, waiting included, instead of walking; empty or 0: walked.",
        ),
    )  # fmt: skip
    add(
        number(
            "SNAP_DISTANCE", translate("Trocha", "Snap distance (metres)"), REAL, None, 0,
            optional=True,
        ),
        translate("Trocha", "How far a crossing may lie from its barrier; two cells when empty."),
    )  # fmt: skip
    add(
        number(
            "CROSSING_LENGTH", translate("Trocha", "Longest crossing (metres)"), REAL, None, 0,
            optional=True,
        ),
        translate(
            "Trocha",
            "How far a crossing point looks for passable ground on each side; 1,000 m or four cells "
            "when empty.",
        ),
    )  # fmt: skip


def add_roads(algorithm) -> None:
    """Roads, other barriers, and the modes."""
    translate = QCoreApplication.translate

    def add(parameter, text, advanced=True):
        declare(algorithm, parameter, text, advanced)

    add(
        _source("ROADS", translate("Trocha", "Roads and trails"), [LINE]),
        translate(
            "Trocha",
            "Lines that are walked faster than the ground, or ridden. They open impassable land cover, "
            "but end at rivers and barriers: see ROAD_BRIDGES.",
        ),
        advanced=False,
    )
    add(
        _field("ROAD_CLASS_FIELD", translate("Trocha", "Road class field"), "ROADS"),
        translate("Trocha", "Class of each road, as in the road table (highway in OpenStreetMap)."),
        advanced=False,
    )
    add(
        _table("ROAD_CLASSES", translate("Trocha", "Road table: osm, trails, or a file"), "osm"),
        translate(
            "Trocha",
            "Mode, speed and walking factor of each class: the preset osm (OpenStreetMap highways) or "
            "trails (with llama_trail and mule_trail); a JSON or CSV file with the columns class, mode "
            "(foot, animal, boat, vehicle, none), kmh and factor; or JSON text. Unknown classes are "
            "refused.",
        ),
    )
    add(
        _text("ROAD_CLASS", translate("Trocha", "Class of roads without one"), "path"),
        translate(
            "Trocha", "For lines whose class is empty, and for all without ROAD_CLASS_FIELD."
        ),
    )
    add(
        QgsProcessingParameterBoolean(
            "ROAD_BRIDGES", translate("Trocha", "Roads bridge the rivers they meet"), False
        ),
        translate(
            "Trocha",
            "Off, because lines of different maps meet where the roads do not cross: a bridge too many "
            "makes times wrong unseen, one too few shows. On, a bridge stands where a road's line "
            "meets a river's.",
        ),
    )
    add(
        _source("BARRIERS", translate("Trocha", "Barriers"), [LINE, POLYGON]),
        translate(
            "Trocha",
            "Lines or polygons that nobody passes, roads and boats included, unless a crossing says so.",
        ),
        advanced=False,
    )
    modes = QgsProcessingParameterEnum(
        "MODES",
        translate("Trocha", "Modes"),
        options=list(MODES),
        allowMultiple=True,
        defaultValue=list(MODES),
        usesStaticStrings=True,
    )
    add(
        modes,
        translate(
            "Trocha",
            "Who may use roads and rivers. Roads of a mode left out are walked, and rivers without "
            "boats are barriers. People always walk.",
        ),
    )
    for name, label in (
        ("TRANSFER_ANIMAL_MINUTES", translate("Trocha", "Minutes to load or unload animals")),
        ("TRANSFER_BOAT_MINUTES", translate("Trocha", "Minutes to board or leave a boat")),
        ("TRANSFER_VEHICLE_MINUTES", translate("Trocha", "Minutes to board or leave a vehicle")),
    ):
        add(
            number(name, label, REAL, None, 0, optional=True),
            translate(
                "Trocha",
                "Written to the raster's metadata as the cost of changing between foot and this mode, "
                "which is then walked past where riding does not pay. Empty: not written, and everyone "
                "rides wherever riding is possible.",
            ),
        )


def add_outputs(algorithm) -> None:
    """The raster and the numbers."""
    translate = QCoreApplication.translate
    add_area(algorithm)
    declare(
        algorithm,
        QgsProcessingParameterRasterDestination("OUTPUT", translate("Trocha", "Movement surface")),
        translate(
            "Trocha",
            "GeoTIFF on the DEM's grid: band 1 pace_factor (nodata: impassable), 2 fixed_speed_kmh (0: "
            "on foot), 3 mode (0 foot, 1 animal, 2 boat, 3 vehicle).",
        ),
    )
    for name, label in (
        ("IMPASSABLE_CELLS", translate("Trocha", "Impassable cells")),
        ("BARRIER_CELLS", translate("Trocha", "Cells closed by rivers and barriers")),
        ("CROSSINGS_OPENED", translate("Trocha", "Crossings that opened a barrier")),
        ("CROSSINGS_UNUSED", translate("Trocha", "Crossings that opened nothing")),
        ("BRIDGES", translate("Trocha", "Bridges of roads")),
        ("ROAD_CELLS_CUT", translate("Trocha", "Road cells closed by rivers and barriers")),
        ("NO_LANDCOVER_CELLS", translate("Trocha", "Cells without land cover")),
    ):
        algorithm.addOutput(QgsProcessingOutputNumber(name, label))
