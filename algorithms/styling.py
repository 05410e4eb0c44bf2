"""Which style and place in the layer tree each output gets."""

from __future__ import annotations

from collections import deque
from typing import Callable

from qgis.core import QgsMapLayer, QgsWkbTypes

from ..layers.locate import style_path
from ..layers.project import ResultGroup, StyledInGroup

# QGIS keeps no Python reference to a post-processor: one that is collected leaves
# the layer unstyled without a word (qgis/QGIS#47533). A batch loads its layers when
# all runs are done, so the last thousand are kept.
_kept: deque[StyledInGroup] = deque(maxlen=1000)

_SUFFIXES = {
    QgsWkbTypes.GeometryType.PointGeometry: "_point",
    QgsWkbTypes.GeometryType.LineGeometry: "_line",
    QgsWkbTypes.GeometryType.PolygonGeometry: "_polygon",
}


def style(
    context,
    destination: str,
    name: str,
    geometry: QgsWkbTypes.GeometryType | None = None,
    group: ResultGroup | str = "",
    position: int = 0,
    finish: Callable[[QgsMapLayer], None] | None = None,
) -> None:
    """Style an output when it is loaded, and group it with its siblings.

    Outputs that keep their input's ``geometry`` have a style for each kind. ``finish`` is
    called with the styled layer.
    """
    if not destination or not context.willLoadLayerOnCompletion(destination):
        return
    path = style_path(name + _SUFFIXES.get(geometry, "")) if name else ""
    _kept.append(StyledInGroup(path, group, position, finish))
    context.layerToLoadOnCompletionDetails(destination).setPostProcessor(_kept[-1])
