"""Who carries a cargo over the routes, and for how long they are away."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsProcessingParameterEnum
from qgis.PyQt.QtCore import QCoreApplication

from ...core.odmatrix import travel_hours
from ...core.party import CARRIERS, party_for
from ...core.progress import Progress
from ...layers.compat import field
from ...layers.memory import free_bytes
from ..endpoints import Endpoints
from ..parameters import INTEGER, REAL, Ground, declare, number, optional_number

CARGO_KG, CARRIER, GROUP_SIZE = "CARGO_KG", "CARRIER", "GROUP_SIZE"


@dataclass(frozen=True)
class Cargo:
    """What is to be carried, and how. ``load_kg`` None: what the carrier is known to carry."""

    kg: float
    carrier: str
    load_kg: float | None
    group_size: int
    hours_per_day: float


@dataclass(frozen=True)
class Parties:
    """The party of every route. ``back_hours`` (destinations, origins): the way back on the grid,
    inf where there is none."""

    cargo: Cargo
    back_hours: np.ndarray

    @staticmethod
    def fields():
        return [
            field("porters", "integer"),
            field("animals", "integer"),
            field("caravans", "integer"),
            field("days_out", "real"),
            field("days_return", "real"),
            field("person_days", "real"),
        ]

    def of(self, origin: int, destination: int, hours: float, length_km: float) -> list:
        """Values of ``fields`` for a route of so many hours and km; what depends on the way back
        is None where there is none."""
        cargo, back = self.cargo, float(self.back_hours[destination, origin])
        returns = bool(np.isfinite(back))
        party = party_for(
            cargo.kg, hours, back if returns else None, length_km, cargo.carrier,
            load_kg=cargo.load_kg, group_size=cargo.group_size, hours_per_day=cargo.hours_per_day,
        )  # fmt: skip
        home = [party.days_return, party.person_days] if returns else [None, None]
        return [party.porters, party.animals, party.caravans, party.days_out, *home]


def add_cargo(algorithm) -> None:
    """CARGO_KG, CARRIER and GROUP_SIZE."""
    translate = QCoreApplication.translate
    declare(
        algorithm,
        number(CARGO_KG, translate("Trocha", "Cargo (kg)"), REAL, None, 0, optional=True),
        translate(
            "Trocha",
            "When given, routes tell the party that carries it and its days there and back; the way "
            "back is the least time on the grid from the destination to the origin, with the same "
            "walking model.",
        ),
        advanced=True,
    )
    declare(
        algorithm,
        QgsProcessingParameterEnum(
            CARRIER, translate("Trocha", "Carried by"), options=list(CARRIERS),
            defaultValue="porter", usesStaticStrings=True,
        ),
        translate(
            "Trocha",
            "Only with CARGO_KG. A porter carries LOAD_KG; a llama 27.5 kg over at most 20 km a day, "
            "ten led by one person; a mule 102 kg over at most 28 km a day, five led by one person.",
        ),
        advanced=True,
    )  # fmt: skip
    declare(
        algorithm,
        number(GROUP_SIZE, translate("Trocha", "Porters or animals in a caravan"), INTEGER, 20, 1),
        translate("Trocha", "Only with CARGO_KG: how many go together at most."),
        advanced=True,
    )


def read_cargo(algorithm, parameters, context, hours_per_day: float) -> Cargo | None:
    """The cargo, None when none is given; raises ``TrochaError`` for loads that carry nothing."""
    kg = optional_number(algorithm, parameters, CARGO_KG, context)
    if kg is None:
        return None
    carrier = algorithm.parameterAsEnumString(parameters, CARRIER, context)
    load_kg = None
    if not CARRIERS[carrier].is_animal:
        load_kg = algorithm.parameterAsDouble(parameters, "LOAD_KG", context)
    group_size = algorithm.parameterAsInt(parameters, GROUP_SIZE, context)
    party_for(kg, 0.0, carrier=carrier, load_kg=load_kg, group_size=group_size)
    return Cargo(kg, carrier, load_kg, group_size, hours_per_day)


def parties_of(
    cargo: Cargo, ground: Ground, origins: Endpoints, destinations: Endpoints, progress: Progress
) -> Parties:
    """Solves the ways back, as long as they take. Raises ``Cancelled``."""
    back = travel_hours(
        ground.costs, destinations.cells, origins.cells, free_bytes=free_bytes(), progress=progress
    )
    return Parties(cargo, back)
