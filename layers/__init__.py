"""The one bridge between QGIS layers and arrays."""
