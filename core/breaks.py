"""Class breaks: read from a list of numbers, or found as round numbers for a range."""

from __future__ import annotations

import math

from .errors import TrochaError, shown
from .messages import Message

SAME = 1e-12  # share of the larger end by which the ends of a range differ by rounding alone


def read_breaks(text: str, name: str, unit: str | Message) -> tuple[float, ...]:
    """The ascending numbers above 0 of a comma-separated text.

    ``name`` and ``unit`` are of the parameter, for messages. Raises ``TrochaError``
    for what is empty, no number, not above 0 or not ascending.
    """
    words = [word.strip() for word in (text or "").split(",")]
    if not any(words):
        raise TrochaError(
            "{name} is empty; give ascending {unit}, such as 1, 2, 4.", name=name, unit=unit
        )
    breaks = []
    for word in words:
        try:
            value = float(word)
        except ValueError:
            value = math.nan
        if not math.isfinite(value):
            raise TrochaError(
                "{name} has '{word}' where a number of {unit} is needed; separate numbers by "
                "commas and write decimals with a point, such as 0.5, 1, 2.",
                name=name,
                word=shown(word),
                unit=unit,
            )
        if value <= 0:
            raise TrochaError(
                "{name} has {value:g}; every number of {unit} must be above 0.",
                name=name,
                value=value,
                unit=unit,
            )
        if breaks and value <= breaks[-1]:
            raise TrochaError(
                "{name} has {value:g} after {before:g}; give the {unit} in ascending order, each "
                "once.",
                name=name,
                value=value,
                before=breaks[-1],
                unit=unit,
            )
        breaks.append(value)
    return tuple(breaks)


def round_steps(low: float, high: float, about: int = 6) -> list[float]:
    """Ascending round numbers that cover low..high in equal steps of 1, 2, 2.5 or 5 by a power of
    ten, the smallest that needs no more than about ``about`` steps. Ends that differ by no more
    than rounding are one value, with one step about it.
    """
    whole = max(abs(high), 1.0)
    span = high - low if high - low > SAME * whole else whole
    step = _rounded_up(span / about)
    first = math.floor(low / step + 1e-9)
    last = max(math.ceil(high / step - 1e-9), first + 1)
    return [float(f"{i * step:.12g}") for i in range(first, last + 1)]


def round_scale(high: float, count: int = 6) -> list[float]:
    """The ``count`` largest numbers of the series 1, 2, 5, 10, 20 ... up to ``high``, ascending.

    ``high`` must be above 0. For quantities of which the small ones matter most.
    """
    power = math.floor(math.log10(high) + 1e-9)
    series = [m * 10.0**p for p in range(power - count, power + 1) for m in (1, 2, 5)]
    return [float(f"{v:.12g}") for v in series if v <= high * (1 + 1e-9)][-count:]


def _rounded_up(value: float) -> float:
    """The smallest of 1, 2, 2.5, 5 and 10 by a power of ten that is not below a value."""
    power = 10.0 ** math.floor(math.log10(value))
    return next(m * power for m in (1, 2, 2.5, 5, 10) if m * power >= value * (1 - 1e-9))
