"""Prices, loads and risks of moving cargo, with their ranges and sources.

A parameter has one name everywhere, in capitals in files and messages (``PAYLOAD_KG``) and in
small letters as a member of ``Economics``. Money is US$, mass kg, walking time hours.
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields

import numpy as np

from .errors import TrochaError
from .messages import Message
from .ways import BOAT, FOOT, VEHICLE

DAYS_PER_YEAR = 365

# What a parameter can be at all, as (least, greatest, whether the least itself is refused). The
# plausible range, which is narrower, stands with its source in resources/economics.json.
_LIMITS = {
    "payload_kg": (0, math.inf, True),
    "group_size": (1, math.inf, False),
    "load_kg": (0, math.inf, True),
    "porter_pay_hours": (0, math.inf, True),
    "hours_per_day": (0, 24, True),
    "air_loss_pct": (0, 100, False),
    "foot_loss_pct": (0, 100, False),
    "mu": (0, math.inf, True),
    "theta": (0, math.inf, True),
    "vehicle_load_kg": (0, math.inf, True),
    "vehicle_loss_pct": (0, 100, False),
    "boat_load_kg": (0, math.inf, True),
    "boat_loss_pct": (0, 100, False),
    "deterrence_from_pct": (0, 100, True),
}
_NOT_NEGATIVE = (0, math.inf, False)


@dataclass(frozen=True)
class Economics:
    """One value for every economic parameter.

    Raises ``TrochaError``, naming the parameter, when a value is not a finite number, lies
    outside what it can be, or when THETA exceeds MU (the nested logit needs 0 < THETA <= MU).
    """

    payload_kg: float  # kg on one flight
    flights_per_day: float  # flights a day that one open strip can take
    air_cost_per_flight: float  # US$ a flight: aircraft, pilot and use of the strip
    air_tax_per_kg: float  # US$/kg to the armed group on what flies
    porter_pay_per_kg: float  # US$/kg for a walk of porter_pay_hours
    porter_pay_hours: float  # loaded walking hours, one way, that this pay buys
    guard_fee_per_group: float  # US$ a caravan
    foot_tax_per_kg: float  # US$/kg to the armed group on what walks
    escort_per_kg: float  # US$/kg to the armed group for escorting what walks
    group_size: float  # porters in a caravan
    load_kg: float  # kg a porter
    value_per_kg: float  # US$/kg of cargo where it sets out
    air_loss_pct: float  # % of what flies that is lost
    foot_loss_pct: float  # % of what walks that is lost
    holding_pct_year: float  # % a year of the value, for the time under way
    hours_per_day: float  # loaded walking hours in a day
    mu: float  # 1/(US$/kg): how sharply the cheaper strip or exit is preferred
    theta: float  # 1/(US$/kg): how sharply the cheaper mode is preferred
    vehicle_cost_per_trip: float  # US$ a loaded trip: vehicle, driver, fuel
    vehicle_load_kg: float  # kg a vehicle
    vehicle_tax_per_kg: float  # US$/kg to the armed group on what leaves by vehicle
    vehicle_loss_pct: float  # % of what leaves by vehicle that is lost
    boat_cost_per_trip: float  # US$ a loaded trip: boat, crew, fuel
    boat_load_kg: float  # kg a boat
    boat_tax_per_kg: float  # US$/kg to the armed group on what leaves by boat
    boat_loss_pct: float  # % of what leaves by boat that is lost
    deterrence_from_pct: float  # % of flights intercepted from which pilots are deterred

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            _number(value, field.name.upper())
            low, high, open_low = _LIMITS.get(field.name, _NOT_NEGATIVE)
            if value < low or value > high or (open_low and value == low):
                raise _out_of_bounds(field.name.upper(), value, low, high, open_low)
        if self.theta > self.mu:
            raise TrochaError(
                "THETA is {theta:g} and MU {mu:g}, but THETA must not exceed MU: the choice "
                "between modes cannot be sharper than that between strips; lower THETA.",
                theta=self.theta,
                mu=self.mu,
            )


def _out_of_bounds(name: str, value: float, low: float, high: float, open_low: bool) -> TrochaError:
    given = {"name": name, "value": value, "low": low}
    if math.isinf(high):
        if open_low:
            return TrochaError(
                "{name} is {value:g}, but it must be above {low:g}; correct it.", **given
            )
        return TrochaError(
            "{name} is {value:g}, but it must be {low:g} or more; correct it.", **given
        )
    given["high"] = high
    if open_low:
        return TrochaError(
            "{name} is {value:g}, but it must be above {low:g} and at most {high:g}; correct it.",
            **given,
        )
    return TrochaError(
        "{name} is {value:g}, but it must be {low:g} or more and at most {high:g}; correct it.",
        **given,
    )


PARAMETERS = tuple(field.name.upper() for field in fields(Economics))

# Parameters that matter only where a mode carries cargo out, or where flights are deterred.
_ONLY_FOR = {
    FOOT: (
        "GUARD_FEE_PER_GROUP",
        "FOOT_TAX_PER_KG",
        "ESCORT_PER_KG",
        "GROUP_SIZE",
        "FOOT_LOSS_PCT",
    ),
    VEHICLE: tuple(name for name in PARAMETERS if name.startswith("VEHICLE_")),
    BOAT: tuple(name for name in PARAMETERS if name.startswith("BOAT_")),
}
_ONLY_DETERRED = ("DETERRENCE_FROM_PCT",)


def in_play(modes: Collection[str], deterred: bool) -> tuple[str, ...]:
    """Names of the parameters that a run with these overland modes depends on."""
    idle = {name for mode, names in _ONLY_FOR.items() if mode not in modes for name in names}
    idle.update(() if deterred else _ONLY_DETERRED)
    return tuple(name for name in PARAMETERS if name not in idle)


@dataclass(frozen=True)
class Assumption:
    """A parameter's value, its plausible range, and what they rest on."""

    name: str
    value: float
    low: float
    high: float
    unit: str
    source: str
    note: str


@dataclass(frozen=True)
class Scenario:
    """A named set of assumptions, one for every parameter, by name in capitals."""

    name: str
    description: str
    assumptions: dict[str, Assumption]

    def economics(self) -> Economics:
        """The parameters at their values."""
        return economics_of(self.assumptions)


def economics_of(assumptions: Mapping[str, Assumption]) -> Economics:
    """``Economics`` at the values of the assumptions; raises ``TrochaError`` if one is missing."""
    missing = [name for name in PARAMETERS if name not in assumptions]
    if missing:
        raise TrochaError(
            "No value is given for {missing}; add it to the parameters.", missing=", ".join(missing)
        )
    return Economics(**{name.lower(): assumptions[name].value for name in PARAMETERS})


def read_assumptions(text: str) -> dict[str, Assumption]:
    """The assumptions of resources/economics.json, one for every parameter, by name.

    The form is that of a scenario in which every parameter has value, low, high, unit, source
    and note. Raises ``TrochaError`` as ``apply_scenario`` does, and when a parameter is missing.
    """
    what = Message("The file of economic assumptions")
    _, _, entries = _entries(parse_json(text, what), what)
    assumptions = {}
    for name, entry in entries.items():
        if not isinstance(entry, dict):
            raise TrochaError(
                "{name} must be an object with value, low, high, unit and source.", name=name
            )
        lacking = [key for key in ("value", "low", "high") if key not in entry]
        if lacking:
            raise TrochaError(
                "{name} has no {lacking}; add what is missing.",
                name=name,
                lacking=", ".join(lacking),
            )
        assumptions[name] = _assumption(name, entry, None)
    economics_of(assumptions)
    return assumptions


def apply_scenario(text: str, assumptions: Mapping[str, Assumption]) -> Scenario:
    """The assumptions with a scenario's own values in their place.

    ``text`` is JSON: ``{"name": ..., "description": ..., "parameters": {"PAYLOAD_KG": 350,
    "AIR_TAX_PER_KG": {"value": 8, "low": 2, "high": 20, "source": "..."}}}``. A bare number keeps
    the range and must lie within it; an object may bring a range of its own.

    Raises ``TrochaError`` for text that is not JSON (with line and column), an unknown name,
    something other than a number, a range upside down, a value outside its range, and for
    values that ``Economics`` refuses.
    """
    what = Message("The scenario")
    return scenario_of(parse_json(text, what), assumptions, what)


def scenario_of(read: object, assumptions: Mapping[str, Assumption], what: Message) -> Scenario:
    """``apply_scenario`` for JSON that is parsed already; ``what`` opens the messages."""
    name, description, entries = _entries(read, what)
    merged = dict(assumptions)
    for parameter, entry in entries.items():
        entry = entry if isinstance(entry, dict) else {"value": entry}
        merged[parameter] = _assumption(parameter, entry, assumptions.get(parameter))
    economics_of(merged)
    return Scenario(name, description, merged)


def parse_json(text: str, what: str | Message) -> object:
    """What a JSON text says; raises ``TrochaError`` with line and column where it is none."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise TrochaError(
            "{what} is not JSON at line {line}, column {column}: {fault}; correct it there.",
            what=what,
            line=error.lineno,
            column=error.colno,
            fault=error.msg,
        ) from None
    except (ValueError, RecursionError):
        raise TrochaError("{what} is not JSON; correct it.", what=what) from None


def _entries(read: object, what: Message) -> tuple[str, str, dict]:
    """Name, description and parameters of a scenario, with the parameters' names checked."""
    if not isinstance(read, dict) or not isinstance(read.get("parameters"), dict):
        raise TrochaError(
            '{what} has no parameters; write {{"name": "...", "parameters": {{"PAYLOAD_KG": '
            "350}}}}.",
            what=what,
        )
    unknown = [name for name in read["parameters"] if name not in PARAMETERS]
    if unknown:
        raise TrochaError(
            "{what} names {unknown}, which Trocha does not know; the parameters are {parameters}.",
            what=what,
            unknown=", ".join(unknown),
            parameters=", ".join(PARAMETERS),
        )
    return (
        str(read.get("name") or ""),
        str(read.get("description") or ""),
        read["parameters"],
    )


def _assumption(name: str, entry: dict, default: Assumption | None) -> Assumption:
    """One checked assumption; what the entry leaves out comes from the default."""

    def figure(key: str, fallback: float | None) -> float:
        label = name if key == "value" else Message("{key} of {name}", key=key, name=name)
        return _number(entry.get(key, fallback), label)

    value = figure("value", default.value if default else None)
    low = figure("low", default.low if default else value)
    high = figure("high", default.high if default else value)
    if low > high:
        raise TrochaError(
            "The range of {name} is upside down, from {low:g} to {high:g}; exchange low and high.",
            name=name,
            low=low,
            high=high,
        )
    if not low <= value <= high:
        raise TrochaError(
            "{name} is {value:g}, outside its range of {low:g} to {high:g}; change the value, or "
            "give it a low and a high of its own.",
            name=name,
            value=value,
            low=low,
            high=high,
        )
    # A source vouches for the figure it came with, so it does not pass to a new value.
    stays = default is not None and value == default.value
    return Assumption(
        name,
        value,
        low,
        high,
        str(entry.get("unit") or (default.unit if default else "")),
        str(entry.get("source") or (default.source if stays else "")),
        str(entry.get("note") or (default.note if stays else "")),
    )


def _number(value: object, name: str | Message) -> float:
    """The value as a float; raises ``TrochaError`` for text, truth values, nan and infinity."""
    if isinstance(value, (bool, np.bool_)) or not isinstance(value, (int, float, np.number)):
        raise TrochaError(
            "{name} is {value!r}, which is not a number; give a plain number.",
            name=name,
            value=value,
        )
    try:
        number = float(value)
    except OverflowError:  # JSON knows integers that no float can hold
        number = math.inf
    if not math.isfinite(number):
        raise TrochaError(
            "{name} is not a finite number ({number:g}); give a plain number.",
            name=name,
            number=number,
        )
    return number
