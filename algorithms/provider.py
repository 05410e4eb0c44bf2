"""The provider: which algorithms there are."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..layers.locate import icon_path, version
from .airstrip_status import AirstripStatus
from .alternative_routes import AlternativeRoutes
from .before_after import BeforeAfter
from .corridor import Corridor
from .create_incident_database import CreateIncidentDatabase
from .critical_airstrips import CriticalAirstrips
from .import_incidents import ImportIncidents
from .interdiction_impact import InterdictionImpact
from .isochrones import Isochrones
from .mask_coordinates import MaskCoordinates
from .merge_incidents import MergeIncidents
from .models import shipped_models
from .movement_surface import MovementSurface
from .od_matrix import OdMatrix
from .route_uncertainty import RouteUncertainty
from .routes import Routes
from .travel_time import TravelTime

ALGORITHMS = (
    AirstripStatus,
    AlternativeRoutes,
    BeforeAfter,
    Corridor,
    CreateIncidentDatabase,
    CriticalAirstrips,
    ImportIncidents,
    InterdictionImpact,
    Isochrones,
    MaskCoordinates,
    MergeIncidents,
    MovementSurface,
    OdMatrix,
    RouteUncertainty,
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
        # A model looks for its steps in the registry, which knows them only once the provider
        # is in it: the plugin has it load them again then.
        if QgsApplication.processingRegistry().providerById(self.id()) is not None:
            for model in shipped_models():
                self.addAlgorithm(model)
