"""Rebuild resources/sample/ and its styles: an illustrative valley that holds no real airstrip.

Run with a Python that sees QGIS, from anywhere:

    python3 tools/make_sample.py [FOLDER]

FOLDER stands for the repository's resources/ when given. Nothing is downloaded; one seed makes
everything, so that two runs give the same values.
"""

from __future__ import annotations

import os
import sqlite3
import sys

# Qt orders attributes of XML by hash, and the hash by chance, unless told.
os.environ.setdefault("QT_HASH_SEED", "0")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import sample_campaign
import sample_places
import sample_styles
import sample_surface
import sample_terrain
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsLayerMetadata,
    QgsProviderRegistry,
)

SEED = 2015
NODATA = -32768
STAMP = "2015-06-13T00:00:00.000Z"  # in place of the time of writing
ILLUSTRATIVE = (
    "Illustrative and made up. It holds no real clandestine airstrip, production zone or event: "
    "relief, zones, airstrips, exits and dates come from a random number generator (seed "
    f"{SEED}). Rivers follow the general course of the real ones, typed from general knowledge."
)
LICENCE = "CC0-1.0"
TEXT, REAL, INTEGER, DATE = ogr.OFTString, ogr.OFTReal, ogr.OFTInteger, ogr.OFTDate

# Layer name: title, what it is, geometry, fields in order.
LAYERS = {
    "zones": (
        "Production zones (illustrative)",
        "Made-up production zones; supply_kg_year is kg of cocaine a year, coca_ha hectares.",
        ogr.wkbPolygon,
        {"zone_id": TEXT, "name": TEXT, "supply_kg_year": REAL, "coca_ha": REAL},
    ),
    "airstrips": (
        "Airstrips (illustrative)",
        "Made-up airstrips, deliberately in no real place; status is the last row of the log.",
        ogr.wkbLineString,
        {
            "airstrip_uid": TEXT, "name": TEXT, "length_m": REAL, "width_m": REAL,
            "bearing": REAL, "surface": TEXT, "detected_date": DATE, "detected_prec": INTEGER,
            "detection_method": TEXT, "imagery_date": DATE, "status": TEXT, "status_date": DATE,
            "n_destroyed": INTEGER, "n_rebuilt": INTEGER, "capacity_kg_per_flight": REAL,
            "flights_per_month_low": REAL, "flights_per_month_high": REAL, "cost_per_use": REAL,
            "place_precision": INTEGER, "uncertainty_m": REAL, "source_ref": TEXT,
            "source_url": TEXT, "source_date": DATE, "source_count": INTEGER,
            "source_scale": TEXT, "reliability": TEXT, "credibility": INTEGER,
            "confidence": REAL, "sensitivity": TEXT, "notes": TEXT,
        },
    ),
    "airstrip_status_log": (
        "Airstrip status log (illustrative)",
        "Made-up changes of status: a campaign from 2015-03-07 to 2015-06-13 and what went before.",
        ogr.wkbNone,
        {
            "airstrip_uid": TEXT, "from_status": TEXT, "to_status": TEXT, "event_date": DATE,
            "date_precision": INTEGER, "incident_uid": TEXT, "confidence": REAL,
        },
    ),
    "exits": (
        "Exits (illustrative)",
        "Made-up places where porters reach a road or a river.",
        ogr.wkbPoint,
        {"exit_id": TEXT, "name": TEXT},
    ),
    "rivers": (
        "Rivers (illustrative)",
        "Level 1 main river, 2 great tributaries, typed by hand; 3 streams of the made-up relief.",
        ogr.wkbLineString,
        {"name": TEXT, "level": INTEGER},
    ),
}  # fmt: skip


def main(resources: str) -> None:
    gdal.UseExceptions()
    ogr.UseExceptions()
    gdal.SetConfigOption("OGR_CURRENT_DATE", STAMP)
    gdal.SetConfigOption("GDAL_PAM_ENABLED", "NO")
    for folder in ("sample", "styles"):
        os.makedirs(os.path.join(resources, folder), exist_ok=True)
    # A stream of random numbers for each part: a change to one leaves the others as they are.
    draws = [np.random.default_rng([SEED, part]) for part in range(5)]
    courses = sample_terrain.rivers(draws[0])
    z, side_rivers = sample_terrain.relief(courses, draws[1])
    valley = sample_places.Valley(courses)
    zones = sample_places.zones(z, valley, draws[2])
    strips = sample_places.airstrips(z, valley, draws[3])
    log = sample_campaign.status_log(strips, draws[4])
    for strip in strips:
        strip.update(
            source_ref="Trocha illustrative sample", sensitivity="public",
            notes="Made up; stands for no real airstrip.",
        )  # fmt: skip
    rows = {
        "zones": zones,
        "airstrips": strips,
        "airstrip_status_log": log,
        "exits": sample_places.exits(z),
        "rivers": _river_rows([*courses, *side_rivers]),
    }
    terrain = os.path.join(resources, "sample", "terrain.tif")
    database = os.path.join(resources, "sample", "sample.gpkg")
    write_raster(terrain, z, gdal.GDT_Int16, "Illustrative elevation", "m")
    write_raster(
        os.path.join(resources, "sample", "surface.tif"),
        sample_surface.pace_factor(z, courses),
        gdal.GDT_Float32,
        "Illustrative pace factor",
    )
    write_layers(database, rows)
    for name in LAYERS:
        describe(database, name)
    sample_styles.save(database, terrain, os.path.join(resources, "styles"))
    settle(database)


def _river_rows(courses: list[sample_terrain.River]) -> list[dict]:
    frame = ogr.CreateGeometryFromWkt(_frame_wkt())
    rows = []
    for river in courses:
        inside = sample_places.line(river.xy[:: 4 if river.level < 3 else 1]).Intersection(frame)
        parts = [inside] if inside.GetGeometryCount() == 0 else list(inside)
        for part in parts:
            line = sample_places.line(np.array(part.Simplify(15).GetPoints())[:, :2])
            rows.append({"name": river.name, "level": river.level, "geometry": line})
    return rows


def _frame_wkt() -> str:
    west, north, size = sample_terrain.WEST, sample_terrain.NORTH, sample_terrain.CELL_M
    east, south = west + size * sample_terrain.COLS, north - size * sample_terrain.ROWS
    return f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))"


def _projection() -> osr.SpatialReference:
    system = osr.SpatialReference()
    system.ImportFromEPSG(sample_terrain.EPSG)
    return system


def write_raster(path: str, values: np.ndarray, kind: int, title: str, unit: str = "") -> None:
    """Values as a tiled, compressed GeoTIFF, its nodata declared though none is used."""
    options = ["TILED=YES", "BLOCKXSIZE=256", "BLOCKYSIZE=256", "COMPRESS=DEFLATE"]
    options += ["PREDICTOR=3" if kind == gdal.GDT_Float32 else "PREDICTOR=2", "ZLEVEL=9"]
    rows, cols = values.shape
    data = gdal.GetDriverByName("GTiff").Create(path, cols, rows, 1, kind, options)
    size = sample_terrain.CELL_M
    data.SetGeoTransform((sample_terrain.WEST, size, 0, sample_terrain.NORTH, 0, -size))
    data.SetProjection(_projection().ExportToWkt())
    data.SetMetadataItem("TIFFTAG_IMAGEDESCRIPTION", ILLUSTRATIVE)
    data.SetMetadataItem("TIFFTAG_COPYRIGHT", LICENCE)
    band = data.GetRasterBand(1)
    band.SetNoDataValue(NODATA)
    band.SetDescription(title)
    band.SetUnitType(unit)
    # Statistics inside the file spare QGIS from writing them into a file beside it.
    statistics = values.min(), values.max(), values.mean(), values.std()
    band.SetStatistics(*(float(s) for s in statistics))
    band.WriteArray(values)


def write_layers(path: str, rows: dict[str, list[dict]]) -> None:
    if os.path.exists(path):
        os.remove(path)
    store = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    for name, (title, text, geometry_type, fields) in LAYERS.items():
        layer = store.CreateLayer(
            name,
            _projection() if geometry_type != ogr.wkbNone else None,
            geometry_type,
            [f"IDENTIFIER={title}", f"DESCRIPTION={text} {ILLUSTRATIVE}"],
        )
        for field, kind in fields.items():
            layer.CreateField(ogr.FieldDefn(field, kind))
        layer.StartTransaction()
        for row in rows[name]:
            feature = ogr.Feature(layer.GetLayerDefn())
            for field in fields:
                value = row.get(field)
                if value is not None:
                    feature.SetField(field, str(value) if fields[field] == DATE else value)
            if "geometry" in row:
                feature.SetGeometry(row["geometry"])
            layer.CreateFeature(feature)
        layer.CommitTransaction()


def describe(path: str, name: str) -> None:
    """Store QGIS metadata of a layer inside the GeoPackage."""
    title, text, geometry_type, _ = LAYERS[name]
    metadata = QgsLayerMetadata()
    metadata.setIdentifier(title)
    metadata.setTitle(title)
    metadata.setAbstract(f"{text} {ILLUSTRATIVE}")
    metadata.setType("dataset")
    metadata.setLanguage("en")
    metadata.setLicenses([LICENCE])
    metadata.setRights(["No rights reserved; no attribution needed."])
    metadata.setKeywords({"gmd:topicCategory": ["illustrative", "synthetic"]})
    metadata.setHistory(["Made by tools/make_sample.py of Trocha."])
    if geometry_type != ogr.wkbNone:
        metadata.setCrs(QgsCoordinateReferenceSystem(f"EPSG:{sample_terrain.EPSG}"))
    saved, message = QgsProviderRegistry.instance().saveLayerMetadata(
        "ogr", f"{path}|layername={name}", metadata
    )
    if not saved:
        raise RuntimeError(f"The metadata of {name} could not be saved: {message}")


def settle(path: str) -> None:
    """Replace times and names of the machine by fixed ones, and pack the file."""
    database = sqlite3.connect(path)
    with database:
        # Spatial triggers call functions that only GDAL's SQLite has; none fires on these tables.
        database.execute("UPDATE gpkg_contents SET last_change = ?", (STAMP,))
        database.execute("UPDATE layer_styles SET update_time = ?, owner = ''", (STAMP,))
        database.execute("UPDATE gpkg_metadata_reference SET timestamp = ?", (STAMP,))
    database.execute("PRAGMA journal_mode = DELETE")
    database.execute("VACUUM")
    database.close()


if __name__ == "__main__":
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    application = QgsApplication([], False)
    application.initQgis()
    main(sys.argv[1] if len(sys.argv) > 1 else os.path.join(here, "resources"))
    application.exitQgis()
