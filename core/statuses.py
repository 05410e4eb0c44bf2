"""The statuses an airstrip can have, which may follow which, and what each means for its use."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

STATUSES = (
    "suspected",
    "confirmed",
    "active",
    "cratered",
    "rehabilitating",
    "rehabilitated",
    "abandoned",
    "false_positive",
)

ALLOWED_MOVES = {
    "suspected": ("confirmed", "false_positive"),
    "confirmed": ("active", "abandoned"),
    "active": ("cratered", "abandoned"),
    "cratered": ("rehabilitating", "rehabilitated", "abandoned"),
    "rehabilitating": ("rehabilitated", "cratered"),
    "rehabilitated": ("active", "cratered", "abandoned"),
    "abandoned": ("active",),
    "false_positive": (),
}

# An aircraft can use these. A suspected strip is not known to exist, a false positive does not.
OPEN_STATUSES = ("confirmed", "active", "rehabilitated")
UNKNOWN_STATUSES = ("suspected", "false_positive")

# What a strip was before its first row, when that row leaves from_status empty. Where several
# statuses allow the move it is the one that claims least: a strip demolished or given up was in
# use, and one rebuilt lay cratered. A first row to "suspected" only registers the strip.
STATUS_BEFORE_FIRST = {
    "suspected": "suspected",
    "confirmed": "suspected",
    "false_positive": "suspected",
    "active": "confirmed",
    "cratered": "active",
    "rehabilitating": "cratered",
    "rehabilitated": "cratered",
    "abandoned": "active",
}

CODE = {status: code for code, status in enumerate(STATUSES)}
IS_OPEN = np.array([status in OPEN_STATUSES for status in STATUSES])
IS_DOWN = np.array([status in ("cratered", "rehabilitating") for status in STATUSES])
IS_KNOWN = np.array([status not in UNKNOWN_STATUSES for status in STATUSES])


def codes(statuses: Sequence[str]) -> np.ndarray:
    """Positions in ``STATUSES``."""
    return np.fromiter((CODE[status] for status in statuses), dtype=np.int64)
