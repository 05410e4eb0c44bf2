"""Sinks that take plain values."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsFields, QgsGeometry

from .outputs import CheckedSink
from .vector import feature_of


class Rows:
    """A sink that makes features of plain values."""

    def __init__(self, sink: CheckedSink, fields: QgsFields, destination: str):
        self._sink = sink
        self._fields = fields
        self.destination = destination

    def add(self, values: Sequence, geometry: QgsGeometry | None = None) -> None:
        """Store a feature; raises ``TrochaError`` when it cannot be (a full disk, say)."""
        self._sink.addFeature(feature_of(self._fields, values, geometry))

    def close(self) -> None:
        """Flush what is buffered: QGIS does so when the sink's last reference goes."""
        self._sink = None
