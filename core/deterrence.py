"""Flights that are not flown for fear of interception: an option, and a reconstruction.

Anthony (Institute for Defense Analyses; Bulletin on Narcotics) found that smugglers ignore a low
risk, give up quickly beyond a threshold, and that some go on whatever the risk. The form here,
W(p) = 1 up to a threshold p0 and p0/p beyond, is reconstructed from published summaries. It was
measured under lethal force. Demolishing strips is no such threat, and nothing here applies to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from .displacement import Allocation, allocate
from .economics import Economics
from .errors import TrochaError


@dataclass(frozen=True)
class Deterrence:
    """What the threat does to the flights that would be flown without it.

    ``intercepted``: probability p that a flight is. ``willing``: share W(p) of would-be flights
    that is flown; ``thwarted``: share that does not arrive, 1 - W (1 - p). ``deterred_kg`` (Z,):
    cargo that would have flown and does not; ``intercepted_kg`` (Z,): of what does fly, the
    expected loss to interception.
    """

    intercepted: float
    willing: float
    thwarted: float
    deterred_kg: np.ndarray
    intercepted_kg: np.ndarray


def willingness(intercepted: float, threshold: float) -> float:
    """W(p): the share of would-be flights that is flown; both probabilities in 0 to 1."""
    return 1.0 if intercepted <= threshold else threshold / intercepted


def thwarted(intercepted: float, threshold: float) -> float:
    """1 - W(p) (1 - p): the share of would-be flights that is deterred or intercepted."""
    return 1.0 - willingness(intercepted, threshold) * (1.0 - intercepted)


def deter(
    flows: Allocation,
    overland_costs: Mapping[str, np.ndarray],
    economics: Economics,
    interception_pct: float,
) -> tuple[Allocation, Deterrence]:
    """The flows when a share ``interception_pct`` of flights is intercepted.

    ``flows`` are those without the threat. Of the cargo that each zone would fly from each strip
    the share W is flown, exactly. The rest divides among the overland modes and exits in the
    logit's own proportions, as if there were no strips, and stays where no mode has a way. Room
    that becomes free on full strips is not filled again, since the threat holds for every flight.

    Raises ``TrochaError`` for a percentage outside 0 to 100.
    """
    if not 0 <= interception_pct <= 100:
        raise TrochaError(
            "INTERCEPTION_PCT is {interception_pct:g}; give the share of flights intercepted, "
            "from 0 to 100.",
            interception_pct=interception_pct,
        )
    p = interception_pct / 100
    willing = willingness(p, economics.deterrence_from_pct / 100)
    air_kg = flows.air_kg * willing
    deterred_kg = flows.air_kg.sum(axis=1) * (1.0 - willing)
    none = np.zeros(0)
    elsewhere = allocate(
        np.zeros((len(deterred_kg), 0)),
        overland_costs,
        deterred_kg,
        none,
        none,
        economics.mu,
        economics.theta,
    )
    flown = replace(
        flows,
        air_kg=air_kg,
        overland_kg={
            mode: kg + elsewhere.overland_kg[mode] for mode, kg in flows.overland_kg.items()
        },
        unmoved_kg=flows.unmoved_kg + elsewhere.unmoved_kg,
    )
    return flown, Deterrence(
        intercepted=p,
        willing=willing,
        thwarted=thwarted(p, economics.deterrence_from_pct / 100),
        deterred_kg=deterred_kg,
        intercepted_kg=p * air_kg.sum(axis=1),
    )
