"""Every difference between versions of QGIS and GDAL, each with the version in which it came."""

from __future__ import annotations

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsField,
    QgsSingleBandPseudoColorRenderer,
    QgsSnappingConfig,
    QgsTemporalNavigationObject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QT_VERSION_STR, QVariant

if QT_VERSION_STR.startswith("5."):  # Qt 6 moved them to QtGui
    from qgis.PyQt.QtWidgets import QUndoCommand, QUndoStack
else:
    from qgis.PyQt.QtGui import QUndoCommand, QUndoStack  # noqa: F401

if Qgis.QGIS_VERSION_INT >= 33800:  # QgsField took QMetaType types in 3.38
    from qgis.PyQt.QtCore import QMetaType

    _TYPES = {
        "text": QMetaType.Type.QString,
        "integer": QMetaType.Type.Int,
        "real": QMetaType.Type.Double,
        "boolean": QMetaType.Type.Bool,
        "date": QMetaType.Type.QDate,
        "moment": QMetaType.Type.QDateTime,
    }
else:
    _TYPES = {
        "text": QVariant.String,
        "integer": QVariant.Int,
        "real": QVariant.Double,
        "boolean": QVariant.Bool,
        "date": QVariant.Date,
        "moment": QVariant.DateTime,
    }


def field(name: str, kind: str, alias: str = "") -> QgsField:
    """A field of kind text, integer, real, boolean, date or moment (date and time)."""
    made = QgsField(name, _TYPES[kind])
    if alias:
        made.setAlias(alias)
    return made


def is_null(value) -> bool:
    """Whether an attribute is SQL NULL: None, or a null QVariant as Qt 5 hands it out."""
    return value is None or (isinstance(value, QVariant) and value.isNull())


def make_tab(container: QgsAttributeEditorContainer) -> None:
    """Show a container of an attribute form as a tab, not as a box in the one before."""
    if Qgis.QGIS_VERSION_INT >= 33200:  # setType came in 3.32
        container.setType(Qgis.AttributeEditorContainerType.Tab)
    else:
        container.setIsGroupBox(False)


def band_of(renderer: QgsSingleBandPseudoColorRenderer) -> int:
    """The band that a renderer colours."""
    if Qgis.QGIS_VERSION_INT >= 33800:  # inputBand came in 3.38
        return renderer.inputBand()
    return renderer.band()


def store_style(layer: QgsVectorLayer, name: str, description: str) -> str:
    """Keep a layer's style beside its table as the default there; "" or what went wrong."""
    if hasattr(layer, "saveStyleToDatabaseV2"):  # came in 4.0 and in late releases of 3.44
        outcome, fault = layer.saveStyleToDatabaseV2(name, description, True, "")
        return fault if outcome else ""
    fault = layer.saveStyleToDatabase(name, description, True, "")
    return "" if "created" in fault.lower() else fault  # older releases report success in words


# The vector driver that keeps layers in memory merged into the raster one in GDAL 3.11.
OGR_IN_MEMORY = "MEM" if int(gdal.VersionInfo()) >= 3110000 else "Memory"

# The modes of the temporal controller moved to Qgis in 3.36, where Off became Disabled.
TEMPORAL_NAVIGATION_OFF = (
    Qgis.TemporalNavigationMode.Disabled
    if Qgis.QGIS_VERSION_INT >= 33600
    else QgsTemporalNavigationObject.NavigationMode.NavigationOff
)

# How QGIS writes a moment into a GeoPackage: in UTC from 3.34.7 on, before that as local time.
MOMENTS_IN_UTC = Qgis.QGIS_VERSION_INT >= 33407

if Qgis.QGIS_VERSION_INT >= 32600:  # what to snap to moved to Qgis in 3.26
    SNAP_TO_LINES = Qgis.SnappingTypes(Qgis.SnappingType.Vertex | Qgis.SnappingType.Segment)
else:
    SNAP_TO_LINES = QgsSnappingConfig.SnappingTypeFlag(
        QgsSnappingConfig.SnappingTypes.VertexFlag | QgsSnappingConfig.SnappingTypes.SegmentFlag
    )
