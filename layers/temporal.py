"""Layers that QGIS's temporal controller can play."""

from __future__ import annotations

from qgis.core import Qgis, QgsVectorLayer


def play_spans(layer: QgsVectorLayer, start_field: str, end_field: str) -> None:
    """Show each feature from its start field up to, not on, its end field."""
    properties = layer.temporalProperties()
    properties.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields)
    properties.setStartField(start_field)
    properties.setEndField(end_field)
    properties.setLimitMode(Qgis.VectorTemporalLimitMode.IncludeBeginExcludeEnd)
    properties.setIsActive(True)
