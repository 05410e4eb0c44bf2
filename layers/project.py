"""Layers into a project: in a named group, styled, in the order of their declaration."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProcessingLayerPostProcessorInterface,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ..core.errors import TrochaError
from ..core.messages import Message, said
from .legend_texts import style_document

# Kept in the project file, so that a layer or group is known again after it was renamed.
ROLE = "trocha/role"
GROUP = "trocha/group"
POSITION = "trocha/position"


@dataclass(frozen=True)
class LayerSpec:
    """One layer to add: what it is called, where it lies, how it looks.

    ``role`` finds the layer again (``layers_by_role``). ``table`` names a layer within
    ``path``; a spec without one is a raster. ``style`` is the path of a QML file.
    """

    role: str
    title: str
    path: str
    table: str = ""
    style: str = ""
    visible: bool = True
    expanded: bool = True
    read_only: bool = True


def add_group(project: QgsProject, title: str, specs: Sequence[LayerSpec]) -> list[QgsMapLayer]:
    """Open the layers and add them as a new group on top, the first uppermost.

    All or nothing: raises ``TrochaError`` naming the layer that cannot be opened, with
    the project untouched.
    """
    layers = [_opened(spec) for spec in specs]
    group = project.layerTreeRoot().insertGroup(0, title)
    for spec, layer in zip(specs, layers):
        project.addMapLayer(layer, False)
        node = group.addLayer(layer)
        node.setItemVisibilityChecked(spec.visible)
        node.setExpanded(spec.expanded)
    return layers


def layers_by_role(project: QgsProject) -> dict[str, QgsMapLayer]:
    """The project's valid layers that came from a ``LayerSpec``, by its role."""
    layers = project.mapLayers().values()
    return {
        layer.customProperty(ROLE): layer
        for layer in layers
        if layer.customProperty(ROLE) and layer.isValid()
    }


def _opened(spec: LayerSpec) -> QgsMapLayer:
    layer: QgsMapLayer
    if spec.table:
        layer = QgsVectorLayer(f"{spec.path}|layername={spec.table}", spec.title, "ogr")
    else:
        layer = QgsRasterLayer(spec.path, spec.title, "gdal")
    if not layer.isValid():
        if spec.table:
            raise TrochaError(
                "'{title}' cannot be opened: layer '{table}' of {path} is missing or damaged; install "
                "the plugin again.",
                title=spec.title,
                table=spec.table,
                path=spec.path,
            )
        raise TrochaError(
            "'{title}' cannot be opened: {path} is missing or damaged; install the plugin again.",
            title=spec.title,
            path=spec.path,
        )
    if spec.style:
        message = load_style(layer, spec.style)
        if message:
            raise TrochaError(message)
    if isinstance(layer, QgsVectorLayer):
        layer.setReadOnly(spec.read_only)
    layer.setCustomProperty(ROLE, spec.role)
    return layer


def load_style(layer: QgsMapLayer, qml_path: str) -> str:
    """Apply a QML file; "" when it worked, else a sentence that says what went wrong."""
    loaded = False
    try:
        loaded, reason = layer.importNamedStyle(style_document(qml_path))
    except FileNotFoundError:
        reason = Message("the file is missing")
    except OSError as error:
        reason = error.strerror
    if not loaded:
        return said(
            "The style {path} was not applied to '{layer}': {reason}.",
            path=qml_path,
            layer=layer.name(),
            reason=reason,
        )
    layer.triggerRepaint()
    return ""


class ResultGroup:
    """The layer-tree group of one run's results, made when its first layer arrives.

    One instance a run gives each run a group of its own, numbered when the name is
    taken. Holds no Qt object, so it may be made on any thread; ``take_in`` belongs to
    the main thread.
    """

    def __init__(self, title: str, key: str = ""):
        self.title = title
        self._key = key or uuid.uuid4().hex

    def take_in(self, project: QgsProject, layer: QgsMapLayer, position: int) -> bool:
        """Move a layer's node into the group, above those of higher position.

        False when the layer has no node in the project's tree, as in headless runs.
        """
        root = project.layerTreeRoot()
        node = root.findLayer(layer.id())
        if node is None:
            return False
        group = self._node(root)
        moved = node.clone()
        moved.setCustomProperty(POSITION, position)
        # The copy goes in before the original goes out: QGIS drops from the project
        # a layer whose last node leaves the tree.
        group.insertChildNode(_index(group, position), moved)
        node.parent().removeChildNode(node)
        return True

    def _node(self, root: QgsLayerTreeGroup) -> QgsLayerTreeGroup:
        groups = root.findGroups(True)
        for group in groups:
            if group.customProperty(GROUP) == self._key:
                return group
        taken = {group.name() for group in groups}
        title, number = self.title, 1
        while title in taken:
            number += 1
            title = f"{self.title} {number}"
        group = root.insertGroup(0, title)
        group.setCustomProperty(GROUP, self._key)
        return group


def _index(group: QgsLayerTreeGroup, position: int) -> int:
    """Where among the children a node of this position belongs; equals keep their order."""
    for index, child in enumerate(group.children()):
        known = child.customProperty(POSITION)
        if known is not None and int(known) > position:
            return index
    return len(group.children())


class StyledInGroup(QgsProcessingLayerPostProcessorInterface):
    """Styles a result layer and moves it into its run's group.

    QGIS runs post-processors after it has put the layer into the layer tree: 3.22 layer
    by layer in the order of their ids, later versions once all layers are in. So the
    order in the group comes from ``position`` and not from the order of the calls.

    ``group`` is a ``ResultGroup``, which gives each run a group of its own; or a name,
    which puts the layers of all runs into one group; or empty for no group. An empty
    ``qml_path`` leaves the looks to QGIS. ``finish`` does to the styled layer what no QML
    file can. The caller keeps a reference until the results are loaded: QGIS keeps none.
    """

    def __init__(
        self,
        qml_path: str,
        group: ResultGroup | str = "",
        position: int = 0,
        finish: Callable[[QgsMapLayer], None] | None = None,
    ):
        super().__init__()
        self._finish = finish
        self._qml_path = qml_path
        self._group = ResultGroup(group, key=group) if isinstance(group, str) and group else group
        self._position = position

    def postProcessLayer(self, layer, context, feedback):
        """Called by QGIS on the main thread."""
        message = load_style(layer, self._qml_path) if self._qml_path else ""
        if message:
            feedback.reportError(message)
        elif self._finish is not None:
            self._finish(layer)
            layer.triggerRepaint()
        project = context.project()
        if self._group and project is not None:
            self._group.take_in(project, layer, self._position)
