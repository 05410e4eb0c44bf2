"""Roads and trails: who moves on them, how fast."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from .errors import TrochaError, shown
from .messages import Message
from .tables import class_label, number_in, read_class_table

FOOT, ANIMAL, BOAT, VEHICLE = range(4)
MODES = ("foot", "animal", "boat", "vehicle")  # band 3 of a movement surface, by number
NOBODY = "none"


@dataclass(frozen=True)
class RoadClass:
    """How a class of road is used.

    ``mode`` 0 to 3, None where the class is no way at all (a road being built). ``kmh`` above 0
    is a speed whatever the slope, 0 walking; ``factor`` multiplies the walking time.
    """

    mode: int | None
    kmh: float
    factor: float


def read_road_table(text: str, what: str = "ROAD_CLASSES") -> dict[str, RoadClass]:
    """Read a table of ``class``, ``mode``, ``kmh`` and ``factor``.

    ``mode`` is foot, animal, boat, vehicle, or none for what is to be ignored. Who rides needs
    a speed. A class without factor is walked like a road (1). Raises ``TrochaError``.
    """
    table = read_class_table(text, "class", "factor", what)
    classes = {}
    for label, row in table.rows.items():
        of = Message("The class '{label}' in {what}", label=shown(label), what=what)
        mode = str(row.get("mode") or "foot").strip().lower()
        if mode not in (*MODES, NOBODY):
            raise TrochaError(
                "{of} has the mode '{mode}'; write {modes} or {nobody}.",
                of=of,
                mode=shown(mode),
                modes=", ".join(MODES),
                nobody=NOBODY,
            )
        kmh = number_in(row, "kmh", of, 0, 0.0)
        factor = number_in(row, "factor", of, 0, 1.0)
        if mode not in ("foot", NOBODY) and kmh == 0:
            raise TrochaError(
                "{of} has the mode {mode} but no kmh; give its speed.", of=of, mode=mode
            )
        if factor == 0:
            raise TrochaError(
                "{of} has the factor 0; write the mode {nobody} for what is no way at all.",
                of=of,
                nobody=NOBODY,
            )
        classes[label] = RoadClass(None if mode == NOBODY else MODES.index(mode), kmh, factor)
    return classes


def for_modes(classes: dict[str, RoadClass], modes: Collection[int]) -> dict[str, RoadClass]:
    """The classes where only some modes are to be had: the others' roads are walked.

    Nobody walks a boat's way, so that is no way then.
    """
    usable = {}
    for label, road in classes.items():
        if road.mode in (None, FOOT) or road.mode in modes:
            usable[label] = road
        else:
            usable[label] = RoadClass(None if road.mode == BOAT else FOOT, 0.0, road.factor)
    return usable


def roads_of(
    values: Sequence, classes: dict[str, RoadClass], default: str, name: str
) -> list[RoadClass]:
    """The class of each feature by its value in a field; ``default`` where that is empty.

    Raises ``TrochaError`` naming the classes of the layer ``name`` that the table lacks.
    """
    labels = [class_label(value) or default for value in values]
    missing = sorted({label for label in labels if label not in classes})
    if missing:
        named = ", ".join(f"'{shown(label)}'" for label in missing[:10])
        raise TrochaError(
            "'{name}' has roads of the class {labels}, which ROAD_CLASSES does not know (it has "
            "{known}); add them there, with mode none to ignore them, or correct ROAD_CLASS_FIELD "
            "and ROAD_CLASS.",
            name=name,
            labels=named,
            known=", ".join(classes),
        )
    return [classes[label] for label in labels]
