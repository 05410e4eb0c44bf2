"""Real layers made ready for the trial: one GeoPackage of inputs, and both DEMs beside it."""

from __future__ import annotations

import pathlib
import shutil
import sys

import numpy as np
import trial_scenario
import trial_supply
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QVariant
from trial_data import NEEDED

INPUTS = "inputs.gpkg"
DEM_UTM, DEM_DEGREES, LANDCOVER = "dem_utm.tif", "dem_degrees.tif", "landcover.tif"
# Assumed: coca is a crop of the lower slopes. A district's cargo sets out from its part below.
COCA_BELOW_M = 2000.0
TEXT, REAL, INTEGER, DATE = QVariant.String, QVariant.Double, QVariant.Int, QVariant.Date
RIVER_LEVELS = 3  # that the style tells apart; a finer one counts as the last


def prepare(data: pathlib.Path, out: pathlib.Path) -> None:
    """Write inputs.gpkg and copies of the rasters to ``out``. Within ``headless.application``."""
    for source, name in ((NEEDED[0], DEM_UTM), (NEEDED[1], DEM_DEGREES), (NEEDED[-1], LANDCOVER)):
        shutil.copyfile(data / source, out / name)
    dem = QgsRasterLayer(str(out / DEM_UTM), "dem")
    store = Store(out / INPUTS)
    _zones(store, data, dem)
    _airstrips(store, data, dem)
    _log(store)
    towns = _towns(data, dem)
    _exits(store, towns, dem)
    _crossings(store, towns, _rivers(store, data, dem), dem)


class Store:
    """A GeoPackage, written table by table."""

    def __init__(self, path: pathlib.Path):
        self.path = path

    def add(self, table: str, kind, crs, fields: dict, rows: list) -> None:
        """A table; each row is (geometry or None, values in the order of the fields)."""
        columns = QgsFields()
        for name, field_type in fields.items():
            columns.append(QgsField(name, field_type))
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.layerName = table
        if self.path.exists():
            options.actionOnExistingFile = (
                QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
            )
        writer = QgsVectorFileWriter.create(
            str(self.path), columns, kind, crs, QgsProject.instance().transformContext(), options
        )
        for geometry, values in rows:
            feature = QgsFeature(columns)
            feature.setAttributes(list(values))
            if geometry is not None:
                feature.setGeometry(geometry)
            if not writer.addFeature(feature):
                sys.exit(f"'{table}' could not be written: {writer.errorMessage()}")
        del writer  # flushes


def _open(data: pathlib.Path, name: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(str(data / name), name, "ogr")
    if not layer.isValid():
        sys.exit(f"'{data / name}' cannot be read as a layer.")
    return layer


def _zones(store: Store, data: pathlib.Path, dem: QgsRasterLayer) -> None:
    """Each district's part below the limit, in the DEM's CRS, with its supply as a range."""
    supplies = trial_supply.read(data)
    low_ground = _low_ground(dem)
    districts = _open(data, "districts_inei2007_roi_mpl2.geojson")
    to_dem = QgsCoordinateTransform(districts.crs(), dem.crs(), QgsProject.instance())
    rows = []
    for feature in districts.getFeatures():
        supply = supplies.get(feature["IDDIST"])
        if supply is None:
            continue
        whole = feature.geometry()
        whole.transform(to_dem)
        part = QgsGeometry(whole.intersection(low_ground))
        part.convertGeometryCollectionToSubclass(QgsWkbTypes.GeometryType.PolygonGeometry)
        zone = whole if part.isEmpty() else part
        zone.convertToMultiType()
        name = ", ".join(supply.districts)
        kg = [supply.kg(case) for case in ("low", "likely", "high")]
        rows.append((zone, [feature["IDDIST"], name, supply.hectares, *kg]))
    found = {values[0] for _, values in rows}
    if found != set(supplies):
        sys.exit(f"No polygon has the UBIGEO {', '.join(sorted(set(supplies) - found))}.")
    fields = {
        "zone_id": TEXT, "name": TEXT, "coca_ha": REAL, "supply_low_kg": REAL,
        "supply_kg_year": REAL, "supply_high_kg": REAL,
    }  # fmt: skip
    store.add("zones", QgsWkbTypes.Type.MultiPolygon, dem.crs(), fields, rows)


def _low_ground(dem: QgsRasterLayer) -> QgsGeometry:
    """The ground below the limit as one geometry."""
    raster = gdal.Open(dem.source())
    band = raster.GetRasterBand(1)
    heights = band.ReadAsArray()
    low = (heights < COCA_BELOW_M) & (heights != band.GetNoDataValue())
    mask = gdal.GetDriverByName("MEM").Create("", *heights.shape[::-1], 1, gdal.GDT_Byte)
    mask.SetGeoTransform(raster.GetGeoTransform())
    mask.SetProjection(raster.GetProjection())
    mask.GetRasterBand(1).WriteArray(low.astype(np.uint8))
    memory = ogr.GetDriverByName("Memory").CreateDataSource("")
    reference = osr.SpatialReference(raster.GetProjection())
    shapes = memory.CreateLayer("low", reference, ogr.wkbPolygon)
    gdal.Polygonize(mask.GetRasterBand(1), mask.GetRasterBand(1), shapes, -1, [])
    parts = []
    for shape in shapes:
        part = QgsGeometry()
        part.fromWkb(bytes(shape.GetGeometryRef().ExportToWkb()))
        parts.append(part)
    return QgsGeometry.unaryUnion(parts)


def _airstrips(store: Store, data: pathlib.Path, dem: QgsRasterLayer) -> None:
    """Registered aerodromes of the forest side; in degrees, as they come."""
    aerodromes = _open(data, "ourairports_peru_2022-10.geojson")
    to_dem = QgsCoordinateTransform(aerodromes.crs(), dem.crs(), QgsProject.instance())
    rows = []
    for feature in aerodromes.getFeatures():
        point = feature.geometry().asPoint()
        height, inside = dem.dataProvider().sample(to_dem.transform(point), 1)
        fits = inside and height < trial_scenario.HIGHEST_M
        if feature["type"] in trial_scenario.KINDS and fits:
            values = [feature["ident"], feature["name"], "active", height, trial_scenario.NOTE]
            rows.append((feature.geometry(), values))
    fields = {
        "airstrip_uid": TEXT,
        "name": TEXT,
        "status": TEXT,
        "height_m": REAL,
        "notes": TEXT,
    }
    store.add("airstrips", QgsWkbTypes.Type.Point, aerodromes.crs(), fields, rows)


def _log(store: Store) -> None:
    rows = [
        (None, [strip, left, entered, QDate(day.year, day.month, day.day), 1, trial_scenario.NOTE])
        for strip, left, entered, day in trial_scenario.log_rows()
    ]
    fields = {
        "airstrip_uid": TEXT, "from_status": TEXT, "to_status": TEXT, "event_date": DATE,
        "date_precision": INTEGER, "notes": TEXT,
    }  # fmt: skip
    nowhere = QgsCoordinateReferenceSystem()
    store.add("airstrip_status_log", QgsWkbTypes.Type.NoGeometry, nowhere, fields, rows)


def _towns(data: pathlib.Path, dem: QgsRasterLayer) -> list[QgsFeature]:
    """All places of GeoNames, the most populous first, in the DEM's CRS."""
    layer = _open(data, "geonames_cities500_roi.geojson")
    towns = sorted(layer.getFeatures(), key=lambda feature: -feature["population"])
    return [_moved(feature, layer, dem) for feature in towns]


def _moved(feature: QgsFeature, layer: QgsVectorLayer, dem: QgsRasterLayer) -> QgsFeature:
    geometry = feature.geometry()
    geometry.transform(QgsCoordinateTransform(layer.crs(), dem.crs(), QgsProject.instance()))
    feature.setGeometry(geometry)
    return feature


def _exits(store: Store, towns: list[QgsFeature], dem: QgsRasterLayer) -> None:
    """The towns of the scenario, by name; the most populous of that name."""
    rows = []
    for name in trial_scenario.EXITS:
        town = next((town for town in towns if town["name"] == name), None)
        if town is None:
            sys.exit(f"GeoNames has no town {name} here, which the exits need.")
        rows.append((town.geometry(), [str(town["geonameid"]), name, town["population"]]))
    fields = {"exit_id": TEXT, "name": TEXT, "population": INTEGER}
    store.add("exits", QgsWkbTypes.Type.Point, dem.crs(), fields, rows)


def _rivers(store: Store, data: pathlib.Path, dem: QgsRasterLayer) -> QgsGeometry:
    """The rivers, and those that stop who walks as one geometry in the DEM's CRS.

    Lines without geometry, of which the source has some, are left out.
    """
    rivers = _open(data, "rivers_wdbii.gpkg")
    known = [f for f in rivers.getFeatures() if not f.geometry().isEmpty()]
    rows = [(f.geometry(), ["", min(int(f["wdb_level"]), RIVER_LEVELS)]) for f in known]
    fields = {"name": TEXT, "level": INTEGER}
    store.add("rivers", QgsWkbTypes.Type.LineString, rivers.crs(), fields, rows)
    barriers = [f for f in known if f["wdb_level"] in trial_scenario.BARRIER_LEVELS]
    return QgsGeometry.unaryUnion([_moved(f, rivers, dem).geometry() for f in barriers])


def _crossings(
    store: Store, towns: list[QgsFeature], barriers: QgsGeometry, dem: QgsRasterLayer
) -> None:
    """The towns by the rivers."""
    rows = [
        (town.geometry(), [town["name"], trial_scenario.CROSSING_MINUTES])
        for town in towns
        if town.geometry().distance(barriers) <= trial_scenario.CROSSING_WITHIN_M
    ]
    fields = {"name": TEXT, "minutes": REAL}
    store.add("crossings", QgsWkbTypes.Type.Point, dem.crs(), fields, rows)
