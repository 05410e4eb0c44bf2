"""Layers that QGIS's temporal controller can play.

By expressions, never by fields. Of a field QGIS asks ``"start" < make_datetime(...)``, and its
provider for files hands that to GDAL, which in GeoPackage compares text. A moment that GDAL 3.13
wrote without a fraction, 2015-03-04T00:00:00, then comes before the 2015-03-04T00:00:00.000 it
equals, and a map of the day before shows it too; a plain date is a day off in QGIS 3.22
(https://github.com/qgis/QGIS/issues/41074). ``to_datetime`` is no part of GDAL's language, so that
QGIS compares moments itself, whoever wrote the file.
"""

from __future__ import annotations

from qgis.core import Qgis, QgsExpression, QgsVectorLayer


def play_spans(layer: QgsVectorLayer, start_field: str, end_field: str) -> None:
    """Show each feature from its start field up to, not on, its end field."""
    _play(layer, _moment(start_field), _moment(end_field))


def play_days(layer: QgsVectorLayer, day_field: str) -> None:
    """Show each feature on its day: from the start of it up to, not on, the day after."""
    start = _moment(day_field)
    _play(layer, start, f"{start} + to_interval('1 day')")


def _moment(field: str) -> str:
    return f"to_datetime({QgsExpression.quotedColumnRef(field)})"


def _play(layer: QgsVectorLayer, start: str, end: str) -> None:
    properties = layer.temporalProperties()
    properties.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromExpressions)
    properties.setStartExpression(start)
    properties.setEndExpression(end)
    properties.setLimitMode(Qgis.VectorTemporalLimitMode.IncludeBeginExcludeEnd)
    properties.setIsActive(True)
