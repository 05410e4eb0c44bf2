"""What a report says of a layer it was given, without telling where on a machine it lies."""

from __future__ import annotations

from dataclasses import dataclass

from osgeo import gdal
from qgis.core import QgsMapLayer, QgsProviderRegistry, QgsRasterLayer, QgsVectorLayer

ILLUSTRATIVE = "illustrative"


@dataclass(frozen=True)
class InputLayer:
    """``table`` within its source, "" when the name says it all; ``crs`` as "EPSG:32718 (name)".

    ``filter``: the subset string. ``notice``: what a layer that calls itself illustrative says
    of itself, else "".
    """

    name: str
    table: str
    crs: str
    filter: str
    notice: str


def input_layer(layer: QgsMapLayer) -> InputLayer:
    """Read on the thread the layer belongs to."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    table = str(parts.get("layerName") or "")
    crs = layer.crs()
    name = crs.description()
    return InputLayer(
        name=layer.name(),
        table="" if table == layer.name() else table,
        crs=f"{crs.authid() or crs.toProj()} ({name})" if crs.isValid() and name else crs.authid(),
        filter=layer.subsetString() if isinstance(layer, QgsVectorLayer) else "",
        notice=illustrative_notice(layer),
    )


def illustrative_notice(layer: QgsMapLayer) -> str:
    """What a layer says of itself that calls itself illustrative; "" for every other layer.

    It does so by the keyword "illustrative" in its metadata, as the sample's layers have it. A
    GeoTIFF cannot hold keywords: there the image description begins with that word.
    """
    metadata = layer.metadata()
    words = [word for found in metadata.keywords().values() for word in found]
    if ILLUSTRATIVE in (word.strip().lower() for word in words):
        return metadata.abstract() or metadata.title() or layer.name()
    if isinstance(layer, QgsRasterLayer) and layer.providerType() == "gdal":
        data = gdal.OpenEx(layer.dataProvider().dataSourceUri(), gdal.OF_RASTER)
        text = data.GetMetadataItem("TIFFTAG_IMAGEDESCRIPTION") if data is not None else None
        if text and text.lower().startswith(ILLUSTRATIVE):
            return text
    return ""
