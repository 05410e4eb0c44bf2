"""Rivers: which classes close the way, which can be waded, and which carry boats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .errors import TrochaError
from .tables import class_label

BARRIER, FORD, NAVIGABLE = range(3)
EVERY = "*"
WATERS = ("low", "high")
DIRECTIONS = ("down", "up", "mean")


@dataclass(frozen=True)
class RiverRules:
    """Classes, as text, that can be waded at any water, at low water only, and by boat.

    ``*`` stands for every class that is named nowhere, and for rivers without class; without a
    star these are barriers. A class that is both waded at low water and navigable carries boats
    at high water only.
    """

    ford: frozenset[str]
    ford_low: frozenset[str]
    navigable: frozenset[str]
    low_water: bool

    def __post_init__(self) -> None:
        both = self.ford & self.navigable
        if both:
            raise TrochaError(
                "The river class {label} stands in FORD_CLASSES and in NAVIGABLE_CLASSES; a river "
                "is waded or carries boats, so keep it in one (or use FORD_LOW_CLASSES for one "
                "that is waded at low water).",
                label=min(both),
            )

    def of(self, values: Sequence) -> np.ndarray:
        """(n,) BARRIER, FORD or NAVIGABLE by each river's class; an empty class is a barrier."""
        return np.array([self._rule(class_label(value)) for value in values], np.int64)

    def unused(self, values: Sequence) -> list[str]:
        """Classes that the rules name and no river has."""
        present = {class_label(value) for value in values}
        return sorted((self.ford | self.ford_low | self.navigable) - {EVERY} - present)

    def _rule(self, label: str | None) -> int:
        if label not in self.ford | self.ford_low | self.navigable:
            label = EVERY
        if label in self.ford or (self.low_water and label in self.ford_low):
            return FORD
        return NAVIGABLE if label in self.navigable else BARRIER


def class_list(text: str) -> frozenset[str]:
    """The classes in a comma-separated text."""
    return frozenset(label for part in text.split(",") if (label := class_label(part)))


def boat_kmh(down: float, up: float, direction: str) -> float:
    """The one speed of a river cell: downstream, upstream, or that of a journey there and back.

    There and back is the harmonic mean, 2 / (1/down + 1/up): the same distance takes as long.
    """
    if direction == "down":
        return down
    if direction == "up":
        return up
    return 2 / (1 / down + 1 / up)


def forded_factor(ground, ford_factor: float, width_metres: float, cell_metres):
    """Walking factor of a cell with a river that is waded.

    The factor of the ford holds over the river's width, that of the ``ground`` over the rest of
    the cell: f = (w/s) ford + (1 - w/s) ground, w no more than the cell side s. Where the
    ground itself is impassable (land cover says water) the ford's holds throughout.
    """
    share = np.minimum(width_metres / np.asarray(cell_metres, float), 1.0)
    mixed = share * ford_factor + (1 - share) * ground
    return np.where(np.isfinite(ground), mixed, ford_factor)
