"""What one action of a dock will write: rows to add and to change, judged as they are named."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

from .row_steps import Operation
from .row_values import changed_values, new_values, placed
from .schema import TableSpec


class Action:
    """What one action will write, in order."""

    def __init__(self, table_of: Callable[[QgsVectorLayer], TableSpec]):
        self._table_of = table_of
        self.operations: list[Operation] = []

    def add(self, layer: QgsVectorLayer, values: dict, geometry: QgsGeometry | None = None) -> str:
        """Add a row with ``values`` by field, and the form's defaults; gives its uid.

        ``geometry`` is in the layer's own coordinates (longitude and latitude). Raises
        ``TrochaError`` for a field that the table lacks, or a value or geometry of another kind.
        """
        table = self._table_of(layer)
        filled = new_values(layer, table, values)
        uid = filled[table.uid]
        self.operations.append(
            Operation(layer, table.name, uid, filled, placed(table, geometry), adds=True)
        )
        return uid

    def change(
        self,
        layer: QgsVectorLayer,
        uid: str,
        values: dict,
        geometry: QgsGeometry | None = None,
        *,
        seen: QgsFeature | None = None,
    ) -> None:
        """Change fields of a row, and its geometry where one is given.

        ``seen`` is the row as the user saw it when deciding, such as the feature that a form was
        filled from: if it differs from what is there now, the action is refused.
        """
        table = self._table_of(layer)
        filled = changed_values(layer, table, values)
        self.operations.append(
            Operation(layer, table.name, uid, filled, placed(table, geometry), seen=seen)
        )
