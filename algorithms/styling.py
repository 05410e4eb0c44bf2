"""Which style and place in the layer tree each output gets."""

from __future__ import annotations

from ..layers.locate import style_path
from ..layers.project import StyledInGroup

# QGIS keeps no Python reference to a post-processor: one that is collected leaves
# the layer unstyled without a word (qgis/QGIS#47533). One for each style lasts.
_kept: dict[str, StyledInGroup] = {}


def style(context, destination: str, name: str, group: str = "", position: int = 0) -> None:
    """Style an output when it is loaded, and group it with its siblings."""
    if not destination or not context.willLoadLayerOnCompletion(destination):
        return
    _kept[name] = StyledInGroup(style_path(name), group, position)
    context.layerToLoadOnCompletionDetails(destination).setPostProcessor(_kept[name])
