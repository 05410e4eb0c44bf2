"""Numbers as people read them: three digits that mean something, thin spaces, a real minus."""

from __future__ import annotations

import datetime
import math

DIGITS = 3
THIN = "\u202f"  # narrow no-break space
MINUS = "\u2212"
NOTHING = "\u2013"  # where there is no number
TO = "\u2192"
PRECISE_BELOW = 10  # per cent: shares from here to 90 are given whole


def number(value: float, digits: int = DIGITS) -> str:
    """A value to ``digits`` significant ones: 20 600, 1.77, 0.083; a dash for nan and inf."""
    if value is None or not math.isfinite(value):
        return NOTHING
    if value == 0:
        return "0"
    places = digits - 1 - math.floor(math.log10(abs(value)))
    rounded = round(value, places)
    text = f"{abs(rounded):,.{max(places, 0)}f}".replace(",", THIN)
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return (MINUS if rounded < 0 else "") + text


def count(value: float) -> str:
    """A whole number to its last digit, as things that were counted are given."""
    if value is None or not math.isfinite(value):
        return NOTHING
    return f"{value:,.0f}".replace(",", THIN).replace("-", MINUS)


def things(value: float) -> str:
    """An estimated number of people or trips: three digits, and no part of one from ten on."""
    return number(round(value) if math.isfinite(value) and abs(value) >= 10 else value)


def rough(value: float) -> str:
    """A figure that rests on draws: two digits."""
    return number(value, 2)


def signed(value: float, digits: int = DIGITS) -> str:
    """A change with its sign: +1 700, −300, 0."""
    text = number(value, digits)
    return f"+{text}" if value > 0 and math.isfinite(value) else text


def percent(share: float) -> str:
    """A share of 1 in per cent: whole from 10 on, and never 100 or 0 that is not."""
    if not math.isfinite(share):
        return NOTHING
    value = 100 * share
    if abs(value) >= PRECISE_BELOW and round(value) != 100:
        text = number(round(value), 6)
    elif abs(value) < 0.05 and value:
        text = f"{MINUS if value < 0 else ''}<0.1"
    elif 99.5 <= value < 100:
        text = ">99"
    else:
        text = number(value, 2 if abs(value) < 99.5 else DIGITS)
    return f"{text}{THIN}%"


def signed_percent(share: float) -> str:
    """A relative change in per cent with its sign."""
    text = percent(share)
    return f"+{text}" if share > 0 and math.isfinite(share) else text


def day(ordinal: int) -> str:
    """A proleptic ordinal as an ISO date."""
    return datetime.date.fromordinal(int(ordinal)).isoformat()


def change(before: str, after: str) -> str:
    """Two figures with an arrow between."""
    return f"{before} {TO} {after}"
