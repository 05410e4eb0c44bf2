"""Which origins go to which destinations."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsProcessingParameterEnum, QgsProcessingParameterField
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import TrochaError
from ...layers.compat import is_null
from ..endpoints import DESTINATIONS, ORIGINS, Endpoints
from ..parameters import declare

PAIRING, PAIRINGS = "PAIRING", ("all", "nearest", "field")
ORIGIN_FIELD, DESTINATION_FIELD = "ORIGIN_FIELD", "DESTINATION_FIELD"


@dataclass(frozen=True)
class Pairs:
    """``wanted`` (origins, destinations) bool; ``nearest``: only the soonest reached of them."""

    wanted: np.ndarray
    nearest: bool

    def of(self, origin: int, hours: np.ndarray) -> np.ndarray:
        """(k,) destinations to go to from an origin whose ``hours`` (destinations,) are known.

        With ``nearest`` one at most: none when no destination is reached.
        """
        chosen = np.flatnonzero(self.wanted[origin])
        if not self.nearest:
            return chosen
        soonest = hours.argmin()
        return np.array([soonest] if np.isfinite(hours[soonest]) else [], np.int64)


def add_pairing(algorithm) -> None:
    """PAIRING and the two fields for pairs by field."""
    translate = QCoreApplication.translate
    declare(
        algorithm,
        QgsProcessingParameterEnum(
            PAIRING, translate("Trocha", "Pairs"), options=list(PAIRINGS), defaultValue="all",
            usesStaticStrings=True,
        ),
        translate(
            "Trocha",
            "all: every origin with every destination; nearest: each origin with the destination it "
            "reaches soonest (one that reaches none has a row without dest_id); field: where "
            "ORIGIN_FIELD equals DESTINATION_FIELD.",
        ),
    )  # fmt: skip
    for name, label, parent in (
        (ORIGIN_FIELD, translate("Trocha", "Pairing field of the origins"), ORIGINS),
        (DESTINATION_FIELD, translate("Trocha", "Pairing field of the destinations"), DESTINATIONS),
    ):
        declare(
            algorithm,
            QgsProcessingParameterField(
                name, label, parentLayerParameterName=parent, optional=True
            ),
            translate("Trocha", "Only for PAIRING = field."),
            advanced=True,
        )


def read_pairs(
    algorithm, parameters, context, origins: Endpoints, destinations: Endpoints
) -> Pairs:
    """The pairs asked for; raises ``TrochaError`` where fields pair nobody."""
    pairing = algorithm.parameterAsEnumString(parameters, PAIRING, context)
    if pairing != "field":
        return Pairs(np.ones((len(origins), len(destinations)), bool), pairing == "nearest")
    keys = [
        _keys(algorithm, parameters, context, endpoints, name)
        for endpoints, name in ((origins, ORIGIN_FIELD), (destinations, DESTINATION_FIELD))
    ]
    wanted = np.array([[a is not None and a == b for b in keys[1]] for a in keys[0]])
    if not wanted.any():
        raise TrochaError(
            "No origin pairs with a destination; check ORIGIN_FIELD and DESTINATION_FIELD."
        )
    return Pairs(wanted, False)


def _keys(algorithm, parameters, context, endpoints: Endpoints, name: str) -> list[str | None]:
    """A field's values as text, None for empty ones, which pair with nothing."""
    chosen = algorithm.parameterAsString(parameters, name, context)
    places = endpoints.places
    if not chosen:
        raise TrochaError(
            "PAIRING is 'field', so {parameter} is needed: the field that names the pair.",
            parameter=name,
        )
    if places.features[0].fields().lookupField(chosen) < 0:
        raise TrochaError(
            "The layer '{name}' has no field '{field}' ({parameter}).",
            name=places.name,
            field=chosen,
            parameter=name,
        )
    return [None if is_null(f[chosen]) else str(f[chosen]) for f in places.features]
