"""The provider: which algorithms there are."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..layers.locate import icon_path, version
from .airstrip_status import AirstripStatus
from .before_after import BeforeAfter
from .create_incident_database import CreateIncidentDatabase
from .import_incidents import ImportIncidents
from .interdiction_impact import InterdictionImpact
from .mask_coordinates import MaskCoordinates
from .merge_incidents import MergeIncidents
from .movement_surface import MovementSurface
from .routes import Routes
from .travel_time import TravelTime

ALGORITHMS = (
    AirstripStatus,
    BeforeAfter,
    CreateIncidentDatabase,
    ImportIncidents,
    InterdictionImpact,
    MaskCoordinates,
    MergeIncidents,
    MovementSurface,
    Routes,
    TravelTime,
)


class TrochaProvider(QgsProcessingProvider):
    """All of Trocha's algorithms, under the id ``trocha``."""

    def id(self):
        return "trocha"

    def name(self):
        return "Trocha"

    def longName(self):
        return self.tr("Trocha: what interdiction changed")

    def versionInfo(self):
        return version()

    def icon(self):
        return QIcon(icon_path("trocha"))

    def svgIconPath(self):
        return icon_path("trocha")

    def loadAlgorithms(self):
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
