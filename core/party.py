"""Who carries a cargo over a route, how long they are away, and what it takes out of them."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .errors import TrochaError
from .load import MINETTI_LIMIT, minetti_joules


@dataclass(frozen=True)
class Range:
    """A figure as published: low, the value used, high."""

    low: float
    value: float
    high: float


@dataclass(frozen=True)
class Carrier:
    """What carries, and what it can do.

    ``payload_kg`` each; ``km_per_day`` at most, whatever the hours (None: hours decide);
    ``hours_per_day`` on the trail; ``each_led`` how many one person leads (0: it is a
    person). ``source`` names where the figures come from, and what is assumed.
    """

    name: str
    payload_kg: Range
    km_per_day: Range | None
    hours_per_day: Range
    each_led: int
    source: str

    @property
    def is_animal(self) -> bool:
        return self.each_led > 0


CARRIERS = {
    carrier.name: carrier
    for carrier in (
        Carrier(
            "porter", Range(3, 12, 25), None, Range(6, 8, 9), 0,
            "Loads of 3 to 25 kg, mostly 10 to 15: El Comercio 2015, Cedro/BBC, AP, PNP 2024. Hours a "
            "day: those of llama caravans, assumed.",
        ),
        Carrier(
            "llama", Range(25, 27.5, 30), Range(15, 20, 25), Range(6, 8, 9), 10,
            "Payload, km and hours a day: Tripcevich 2008, table 3-1. Ten led by one person: assumed.",
        ),
        Carrier(
            "mule", Range(68, 102, 136), Range(24, 28, 32), Range(6, 8, 9), 5,
            "Payload: 225 lb, a stout mule 300 lb at most (Bingham, Inca Land); 150 to 300 lb over 15 to "
            "20 miles a day in mountains (US Army, cited by Wickler). Hours a day and five led by one "
            "person: assumed.",
        ),
    )
}  # fmt: skip


@dataclass(frozen=True)
class Party:
    """What a cargo takes over one route.

    ``porters``: people who walk loaded, or lead animals. ``animals``: 0 for porters.
    ``caravans``: groups of at most ``group_size`` porters or animals. ``days_out`` and
    ``days_return`` on the trail (a begun day is a part of one), ``person_days`` of all
    people there and back.
    """

    porters: int
    animals: int
    caravans: int
    days_out: float
    days_return: float
    person_days: float


def party_for(
    cargo_kg: float,
    hours: float,
    return_hours: float | None = None,
    length_km: float = 0.0,
    carrier: str = "porter",
    *,
    load_kg: float | None = None,
    group_size: int = 15,
    hours_per_day: float | None = None,
) -> Party:
    """The party for a cargo over a route of ``hours`` out, loaded, and ``return_hours`` back.

    ``return_hours``: the way back unloaded, its slopes reversed; where None it takes as
    long as the way out, which is too long for those who walk back light. ``load_kg`` and
    ``hours_per_day``: the carrier's published value when None. Animals go no farther than
    ``km_per_day`` allows on ``length_km``, out and back. Part loads need a whole carrier.

    Raises ``TrochaError`` for an unknown carrier and numbers that make no sense.
    """
    profile = carrier_of(carrier)
    each = profile.payload_kg.value if load_kg is None else load_kg
    per_day = profile.hours_per_day.value if hours_per_day is None else hours_per_day
    back = hours if return_hours is None else return_hours
    for name, value, least, above in (
        ("CARGO_KG", cargo_kg, 0.0, False), ("hours", hours, 0.0, False),
        ("return_hours", back, 0.0, False), ("length_km", length_km, 0.0, False),
        ("LOAD_KG", each, 0.0, True), ("GROUP_SIZE", group_size, 1.0, False),
        ("HOURS_PER_DAY", per_day, 0.0, True),
    ):  # fmt: skip
        if not math.isfinite(value) or value < least or (above and value <= least):
            given = {"name": name, "value": value, "least": least}
            if above:
                raise TrochaError("{name} is {value:g}; it must be above {least:g}.", **given)
            raise TrochaError("{name} is {value:g}; it must be {least:g} or more.", **given)
    carrying = _whole(cargo_kg / each)
    animals = carrying if profile.is_animal else 0
    people = _whole(carrying / profile.each_led) if profile.is_animal else carrying
    paced = length_km / profile.km_per_day.value if profile.km_per_day else 0.0
    out, home = (max(time / per_day, paced) for time in (hours, back))
    return Party(
        porters=people,
        animals=animals,
        caravans=_whole(carrying / group_size),
        days_out=out,
        days_return=home,
        person_days=people * (out + home),
    )


def carrier_of(name: str) -> Carrier:
    """The profile of a carrier by its name."""
    if name not in CARRIERS:
        raise TrochaError(
            "CARRIER is '{name}'; choose one of {carriers}.",
            name=name,
            carriers=", ".join(CARRIERS),
        )
    return CARRIERS[name]


def _whole(count: float) -> int:
    """The next whole number; 40.00000000000001 is 40, and not 41 for the last digit's sake."""
    return math.ceil(count - 1e-9 * max(count, 1.0))


HERZOG_LIMIT = 0.5  # slope; the fit is to the data of Minetti et al. 2002


def herzog_joules(slope):
    """Energy of walking in J per kg and metre, Herzog 2013's fit to Minetti's measurements.

    ``1337.8 s^6 + 278.19 s^5 - 517.39 s^4 - 78.199 s^3 + 93.419 s^2 + 19.825 s + 1.64``,
    along the slope. On the level it meets the measured 1.64, which Minetti's own polynomial
    (2.5) does not. Valid for slopes of -0.5 to 0.5; steeper ones take the value at the limit.
    """
    s = np.clip(slope, -HERZOG_LIMIT, HERZOG_LIMIT)
    return np.polyval([1337.8, 278.19, -517.39, -78.199, 93.419, 19.825, 1.64], s)


ENERGY = {"minetti": (minetti_joules, MINETTI_LIMIT), "herzog": (herzog_joules, HERZOG_LIMIT)}


@dataclass(frozen=True)
class Effort:
    """Megajoules of walking, and the share of the ground beyond the slopes that were measured."""

    megajoules: float
    clamped_share: float


def effort(length_m, rise_m, mass_kg: float, function: str = "herzog") -> Effort:
    """The energy of moving ``mass_kg`` (walker and load) along (n,) parts of a route.

    ``length_m`` on the map and ``rise_m`` of each part. Slopes beyond the function's
    validity take the value at its limit, so that their energy is a lower bound;
    ``clamped_share`` says how much of the ground that is.
    """
    if function not in ENERGY:
        raise TrochaError(
            "The energy function is '{function}'; choose one of {functions}.",
            function=function,
            functions=", ".join(ENERGY),
        )
    joules, limit = ENERGY[function]
    length_m, rise_m = np.asarray(length_m, float), np.asarray(rise_m, float)
    moving = length_m > 0
    slope = rise_m[moving] / length_m[moving]
    ground = np.hypot(length_m, rise_m)[moving]
    total = float(ground.sum())
    beyond = float(ground[np.abs(slope) > limit].sum())
    return Effort(
        float((joules(slope) * ground).sum() * mass_kg / 1e6), beyond / total if total else 0.0
    )
