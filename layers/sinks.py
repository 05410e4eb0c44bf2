"""Vector outputs that are whole or not there."""

from __future__ import annotations

import os
from collections.abc import Sequence

from osgeo import gdal
from qgis.core import (
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsProviderRegistry,
)

from ..core.errors import TrochaError
from .vector import feature_of


class Rows:
    """A sink that takes plain values and says when a feature could not be stored."""

    def __init__(self, sink: QgsFeatureSink, fields: QgsFields, destination: str):
        self._sink = sink
        self._fields = fields
        self.destination = destination

    def add(self, values: Sequence, geometry: QgsGeometry | None = None) -> None:
        """Store a feature; raises ``TrochaError`` when it cannot be (a full disk, say)."""
        feature = feature_of(self._fields, values, geometry)
        if not self._sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise TrochaError(
                f"'{self.destination}' cannot be written ({self._sink.lastError() or 'no reason given'}); "
                "choose a place with room that you may write to."
            )

    def close(self) -> None:
        """Flush what is buffered: QGIS does so when the sink's last reference goes."""
        self._sink = None


def withdraw(destination: str, context: QgsProcessingContext) -> None:
    """Take back a vector output that is not whole, so that nobody takes it for a result.

    A temporary layer goes from the context, a file from the disk, a table out of its
    GeoPackage (others in it stay). What lies in another kind of database is emptied.
    """
    waiting = context.layersToLoadOnCompletion()
    waiting.pop(destination, None)
    context.setLayersToLoadOnCompletion(waiting)
    if destination in context.temporaryLayerStore().mapLayers():
        context.temporaryLayerStore().removeMapLayer(destination)
        return
    parts = QgsProviderRegistry.instance().decodeUri("ogr", destination)
    path = parts.get("path") or ""
    if path.lower().endswith(".shp") and not os.path.isfile(path):
        path = path[:-4] + ".dbf"  # all there is of a shapefile without shapes
    if os.path.isfile(path):
        _withdraw_file(path, parts.get("layerName") or "")
        return
    layer = QgsProcessingUtils.mapLayerFromString(destination, context)
    if layer is not None:
        layer.dataProvider().truncate()


def _withdraw_file(path: str, table: str) -> None:
    try:
        data = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_UPDATE)
    except RuntimeError:  # as GDAL tells it where its exceptions are on
        data = None
    if data is None:
        os.remove(path)
    elif table and data.GetLayerCount() > 1:
        data.DeleteLayer(table)
    else:
        driver = data.GetDriver()
        data = None  # closes the file, which some systems want before it may go
        driver.Delete(path)  # with what belongs to it, as a shapefile's .dbf
