"""Which style and place in the layer tree each output gets, and what its legend says."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Sequence

from qgis.core import QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ..layers.locate import style_path
from ..layers.project import ResultGroup, StyledInGroup
from ..layers.ramps import Class

# QGIS keeps no Python reference to a post-processor: one that is collected leaves
# the layer unstyled without a word (qgis/QGIS#47533). A batch loads its layers when
# all runs are done, so the last thousand are kept.
_kept: deque[StyledInGroup] = deque(maxlen=1000)

_SUFFIXES = {
    QgsWkbTypes.GeometryType.PointGeometry: "_point",
    QgsWkbTypes.GeometryType.LineGeometry: "_line",
    QgsWkbTypes.GeometryType.PolygonGeometry: "_polygon",
}


def qml_for(name: str, geometry: QgsWkbTypes.GeometryType | None = None) -> str:
    """The path of an output's style, for the kind of geometry where there is one for each."""
    return style_path(name + _SUFFIXES.get(geometry, ""))


def style(
    context,
    destination: str,
    name: str,
    geometry: QgsWkbTypes.GeometryType | None = None,
    group: ResultGroup | str = "",
    position: int = 0,
    finish: Callable | None = None,
) -> None:
    """Style an output when it is loaded, and group it with its siblings.

    Outputs that keep their input's ``geometry`` have a style for each kind. ``finish`` is
    called with the styled layer, of whichever kind it is.
    """
    if not destination or not context.willLoadLayerOnCompletion(destination):
        return
    path = qml_for(name, geometry) if name else ""
    _kept.append(StyledInGroup(path, group, position, finish))
    context.layerToLoadOnCompletionDetails(destination).setPostProcessor(_kept[-1])


def classes_between(breaks: Sequence[float], unit: str, lowest: float = 0.0) -> list[Class]:
    """A legend class for each band from the lowest value on: "2 to 4 h".

    A last break of infinity stands for all the rest: "more than 4 h".
    """
    between = QCoreApplication.translate("Trocha", "{low} to {high} {unit}")
    beyond = QCoreApplication.translate("Trocha", "more than {low} {unit}")
    return [
        Class(
            low,
            high,
            (between if math.isfinite(high) else beyond).format(
                low=f"{low:g}", high=f"{high:g}", unit=unit
            ),
        )
        for low, high in zip((lowest, *breaks), breaks)
    ]


def classes_at(breaks: Sequence[float], unit: str) -> list[Class]:
    """A legend class for each line: "4 h"."""
    return [Class(low, high, f"{high:g} {unit}") for low, high in zip((0.0, *breaks), breaks)]
