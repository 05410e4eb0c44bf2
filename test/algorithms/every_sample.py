"""Inputs for any algorithm, by the names of its parameters: a valley of 12 x 16 km on disk.

The last feature of every layer is one too many: leaving it out must change results, so that
selections and filters can be seen to work. All coordinates lie off the edges of cells.
"""

import pathlib

import numpy as np
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorDestination,
    QgsProcessingParameterVectorLayer,
)

EPSG = 32718
CELL, WEST, NORTH = 1000.0, 500000.0, 8600000.0
ROWS, COLS = 12, 16


def at(row, col):
    return WEST + (col + 0.47) * CELL, NORTH - (row + 0.53) * CELL


def spot(row, col):
    return "POINT ({} {})".format(*at(row, col))


def line(*places):
    return "LINESTRING ({})".format(", ".join("{} {}".format(*at(r, c)) for r, c in places))


def box(top, left, bottom, right):
    corners = ((top, left), (top, right), (bottom, right), (bottom, left), (top, left))
    return "POLYGON (({}))".format(", ".join("{} {}".format(*at(r, c)) for r, c in corners))


def _incidents():
    """More before than after in the treated area, the same in the control area, and one more."""
    rows = []
    for month, treated in ((1, 4), (2, 5), (3, 2), (4, 1)):
        for i in range(treated):
            rows.append(
                (spot(1 + i % 3, 1 + i), f"t{month}-{i}", f"2015-{month:02}-{3 + i:02}", 2.0)
            )
        for i in range(3):
            rows.append((spot(7 + i, 10 + i), f"c{month}-{i}", f"2015-{month:02}-{4 + i:02}", 1.5))
    return [*rows, (spot(2, 2), "extra", "2015-04-20", 3.0)]


LAYERS = {
    "zones": (
        {"zone_id": "text", "supply_kg_year": "real", "goes_to": "text"},
        [
            (spot(2, 2), "A", 6000.0, "east"),
            (spot(8, 3), "B", 4000.0, "south"),
            (spot(5, 9), "C", 2500.0, "east"),
        ],
    ),
    "airstrips": (
        {"airstrip_uid": "text", "status": "text"},
        [
            (spot(3, 5), "S1", "active"),
            (spot(9, 5), "S2", "active"),
            (spot(6, 11), "S3", "active"),
        ],
    ),
    "log": (
        {
            "airstrip_uid": "text", "from_status": "text", "to_status": "text",
            "event_date": "date", "date_precision": "integer",
        },
        [
            (None, "S1", "active", "cratered", "2015-03-11", 1),
            (None, "S1", "cratered", "rehabilitated", "2015-03-16", 1),
            (None, "S2", "active", "cratered", "2015-03-03", 2),
            (None, "S2", "cratered", "rehabilitated", "2015-03-19", 1),
        ],
    ),
    "exits": (
        {"exit_id": "text"},
        [(spot(4, 14), "east"), (spot(11, 8), "south"), (spot(0, 6), "north")],
    ),
    "incidents": (
        {"incident_uid": "text", "event_date": "date", "harm": "real"},
        _incidents(),
    ),
    "areas": (
        {"area_id": "text", "role": "text", "people": "real"},
        [
            (box(0, 0, 4, 6), "t", "treated", 100.0),
            (box(6, 9, 11, 14), "c", "control", 120.0),
            (box(0, 6, 4, 8), "tb", "treated_buffer", 50.0),
            (box(6, 7, 11, 9), "cb", "control_buffer", 60.0),
            (box(4, 0, 5, 6), "tb2", "treated_buffer", 40.0),
        ],
    ),
    "rivers": (
        {"river_class": "text"},
        [(line((0, 7), (6, 7), (11, 6)), "wide"), (line((5, 0), (5, 6)), "creek")],
    ),
    "crossings": (
        {"minutes": "real"},
        [(spot(3, 7), 12.0), (spot(8, 7), None)],
    ),
    "roads": (
        {"highway": "text"},
        [(line((2, 2), (3, 5), (4, 14)), "track"), (line((8, 3), (11, 8)), "path")],
    ),
    "barriers": ({"kind": "text"}, [(line((6, 9), (6, 13)), "fence"), (line((9, 1), (11, 1)), "cliff")]),
}  # fmt: skip

_KINDS = {
    "text": ogr.OFTString,
    "real": ogr.OFTReal,
    "integer": ogr.OFTInteger,
    "date": ogr.OFTDate,
}

# By parameter. A name that is not here is left out where the algorithm has a default for it.
LAYER_OF = {
    "ZONES": "zones", "AIRSTRIPS": "airstrips", "LOG": "log", "EXITS": "exits",
    "SOURCES": "airstrips", "ORIGINS": "zones", "DESTINATIONS": "exits",
    "INCIDENTS": "incidents", "AREAS": "areas", "RIVERS": "rivers", "CROSSINGS": "crossings",
    "ROADS": "roads", "BARRIERS": "barriers",
}  # fmt: skip
RASTER_OF = {"DEM": "dem.tif", "LANDCOVER": "landcover.tif"}
VALUE_OF = {
    "SUPPLY_FIELD": "supply_kg_year",
    "BEFORE_START": "2015-01-01",
    "BEFORE_END": "2015-03-01",
    "AFTER_START": "2015-03-01",
    "AFTER_END": "2015-05-01",
    "WINDOW_START": "2015-03-01",
    "WINDOW_END": "2015-04-01",
    "DATE_FIELD": "event_date",
    "ROLE_FIELD": "role",
    "RINGS": "1,3",
    "PERMUTATIONS": "99",
    "CELL_KM": "1",
    "BANDWIDTH_KM": "3",
    "BREAKS": "0.5,1,2",
    "THRESHOLDS": "10,30",
    "NEIGHBOURS": "8",
    "DRAWS": "10",
    "SCENARIOS": '[{"name": "half", "parameters": {"PAYLOAD_KG": 200}}]',
    "CLASSES": '{"1": 1.2, "2": 2.0}',
    "CROSSING_MINUTES_FIELD": "minutes",
    "ROAD_CLASS_FIELD": "highway",
    "RIVER_CLASS_FIELD": "river_class",
    "ATTACKS": "1",
    "COUNT": "2",
}
# Where a name means something else, or a run needs more, in one algorithm.
VALUES_IN: dict[str, dict[str, str]] = {}


# They write a database with uids and stamps of its own, which no two runs share: what they do is
# told by test_incident_database.py.
STAMPED = {"createincidentdatabase", "importincidents", "maskcoordinates", "mergeincidents"}


def write(folder):
    """The valley's files in a folder: valley.gpkg, dem.tif, landcover.tif."""
    folder = pathlib.Path(folder)
    row, col = np.mgrid[0:ROWS, 0:COLS]
    write_raster(folder / "dem.tif", 200 + 60 * np.sin(row / 2.0) + 40 * np.cos(col / 3.0))
    write_raster(folder / "landcover.tif", 1 + (col > 7), gdal.GDT_Byte)
    database = gdal.GetDriverByName("GPKG").Create(
        str(folder / "valley.gpkg"), 0, 0, 0, gdal.GDT_Unknown
    )
    for name, (fields, rows) in LAYERS.items():
        first = rows[0][0]
        kind = ogr.CreateGeometryFromWkt(first).GetGeometryType() if first else ogr.wkbNone
        layer = database.CreateLayer(name, reference() if first else None, kind)
        for field, of in fields.items():
            layer.CreateField(ogr.FieldDefn(field, _KINDS[of]))
        for wkt, *values in rows:
            feature = ogr.Feature(layer.GetLayerDefn())
            for field, value in zip(fields, values):
                if value is not None:
                    feature.SetField(field, value)
            if wkt:
                feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
            layer.CreateFeature(feature)
    return folder


def reference():
    made = osr.SpatialReference()
    made.ImportFromEPSG(EPSG)
    return made


def write_raster(path, values, kind=gdal.GDT_Float32):
    data = gdal.GetDriverByName("GTiff").Create(str(path), COLS, ROWS, 1, kind)
    data.SetGeoTransform((WEST, CELL, 0, NORTH, 0, -CELL))
    data.SetProjection(reference().ExportToWkt())
    data.GetRasterBand(1).WriteArray(values)
    data.FlushCache()


SOURCE = (QgsProcessingParameterFeatureSource, QgsProcessingParameterVectorLayer)


def is_given(algorithm, name):
    return name in VALUES_IN.get(algorithm.name(), {}) or name in {
        **LAYER_OF, **RASTER_OF, **VALUE_OF,
    }  # fmt: skip


def missing(algorithm):
    """Names of parameters that the algorithm needs and this sample has nothing for."""
    optional = algorithm.parameterDefinitions()[0].Flag.FlagOptional
    return [
        definition.name()
        for definition in algorithm.parameterDefinitions()
        if not definition.isDestination()
        and not definition.flags() & optional
        and definition.defaultValue() is None
        and not is_given(algorithm, definition.name())
    ]


def sources(algorithm):
    """The sample's layer for each vector input of an algorithm."""
    own = VALUES_IN.get(algorithm.name(), {})
    return {
        definition.name(): own.get(definition.name(), LAYER_OF.get(definition.name()))
        for definition in algorithm.parameterDefinitions()
        if isinstance(definition, SOURCE)
        and own.get(definition.name(), LAYER_OF.get(definition.name()))
    }


def source_names(made):
    """Names of the vector inputs that the sample knows, of an algorithm's class."""
    algorithm = made()
    algorithm.initAlgorithm()
    return list(sources(algorithm))


def inputs(algorithm, folder):
    """Values for all inputs that the sample knows, as text, as one would type them."""
    given, own = {}, VALUES_IN.get(algorithm.name(), {})
    for definition in algorithm.parameterDefinitions():
        name = definition.name()
        if definition.isDestination() or not is_given(algorithm, name):
            continue
        if isinstance(definition, SOURCE):
            layer = own.get(name, LAYER_OF.get(name))
            given[name] = f"{folder / 'valley.gpkg'}|layername={layer}"
        elif isinstance(definition, QgsProcessingParameterRasterLayer):
            given[name] = str(folder / own.get(name, RASTER_OF.get(name)))
        elif isinstance(definition, QgsProcessingParameterFile) and name in own:
            given[name] = own[name].format(folder=folder)
        else:
            given[name] = own.get(name, VALUE_OF.get(name))
    return given


def destinations(algorithm, folder):
    """A file in the folder for every output that can be written, asked for or not."""
    given = {}
    for definition in algorithm.parameterDefinitions():
        if not definition.isDestination():
            continue
        if isinstance(definition, QgsProcessingParameterRasterDestination):
            ending = "tif"
        elif isinstance(
            definition,
            (QgsProcessingParameterFeatureSink, QgsProcessingParameterVectorDestination),
        ):
            ending = "gpkg"
        elif isinstance(definition, QgsProcessingParameterFileDestination):
            ending = definition.defaultFileExtension()
        else:
            raise TypeError(f"no destination for {definition.name()}, {type(definition)}")
        name = definition.name().lower().replace(":", "_")
        given[definition.name()] = str(folder / f"{name}.{ending}")
    return given


def raster(path):
    """Bands, geotransform and nodata of a raster."""
    data = gdal.Open(str(path))
    return data.ReadAsArray(), data.GetGeoTransform(), data.GetRasterBand(1).GetNoDataValue()


def tables(path):
    """Rows of every table of a file, sorted: attributes by name with geometry as WKT."""
    found = {}
    data = ogr.Open(str(path))
    for layer in data:
        rows = []
        for feature in layer:
            geometry = feature.GetGeometryRef()
            rows.append((feature.items(), geometry.ExportToIsoWkt() if geometry else ""))
        found[layer.GetName().lower()] = sorted(rows, key=repr)
    return found


def contents(folder):
    """What an algorithm wrote, by file: comparable with ==."""
    found = {}
    for path in sorted(pathlib.Path(folder).iterdir()):
        if path.suffix == ".tif":
            bands, transform, nodata = raster(path)
            found[path.name] = (bands.tobytes(), bands.shape, transform, nodata)
        elif path.suffix == ".gpkg":
            found[path.name] = tables(path)
        else:
            found[path.name] = path.read_text("utf-8")
    return found
