"""Where travel starts and ends: the layers of points that algorithms share, placed on the ground."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSource
from qgis.PyQt.QtCore import QCoreApplication

from ..layers.vector import Places, read_places
from .parameters import Ground, declare, place_on

ID_FIELDS = ("airstrip_uid", "airstrip_id", "zone_id", "exit_id", "id")
ORIGINS, DESTINATIONS, SOURCES = "ORIGINS", "DESTINATIONS", "SOURCES"


@dataclass(frozen=True)
class Endpoints:
    """Places with the cell each was put on.

    ``cells`` (n,) flat grid cells, -1 where none is near enough; ``snap_m`` (n,) how far
    each was moved, NaN where it was not.
    """

    places: Places
    cells: np.ndarray
    snap_m: np.ndarray

    @property
    def ids(self) -> tuple[str, ...]:
        return self.places.ids

    def placed(self) -> np.ndarray:
        """(k,) positions of those that are on the ground."""
        return np.flatnonzero(self.cells >= 0)

    def __len__(self) -> int:
        return len(self.places)


def add_endpoints(algorithm) -> None:
    """ORIGINS and DESTINATIONS."""
    translate = QCoreApplication.translate
    for name, label in (
        (ORIGINS, translate("Trocha", "Origins")),
        (DESTINATIONS, translate("Trocha", "Destinations")),
    ):
        declare(
            algorithm,
            QgsProcessingParameterFeatureSource(
                name, label, [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            ),
            translate(
                "Trocha", "Points, lines (their middle) or polygons (a point inside), in any CRS."
            ),
        )


def add_sources(algorithm) -> None:
    """SOURCES."""
    translate = QCoreApplication.translate
    declare(
        algorithm,
        QgsProcessingParameterFeatureSource(
            SOURCES,
            translate("Trocha", "Sources"),
            [QgsProcessing.SourceType.TypeVectorAnyGeometry],
        ),
        translate(
            "Trocha",
            "Where travel starts (or ends). Points, lines (their middle) or polygons (a point "
            "inside), in any CRS.",
        ),
    )


def read_endpoints(algorithm, parameters, name, context, feedback, ground: Ground) -> Endpoints:
    """One layer's features on the ground; warns of those that are off it."""
    places = read_places(
        algorithm.source(parameters, name, context),
        ground.elevation.crs,
        context.transformContext(),
        id_fields=ID_FIELDS,
        warn=feedback.pushWarning,
        say=feedback.pushInfo,
    )
    cells, snap_m = place_on(ground, places, feedback)
    return Endpoints(places, cells, snap_m)
