"""Actions in QGIS's own edit buffers, while the user edits by hand.

Each layer has a buffer and an undo stack of its own. An action over several layers is one command
in each; the commands are tied, so that undo, redo, save and discard of one reach the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from qgis.core import (
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject

from ..core.errors import TrochaError
from .row_steps import ORDER, Operation, check_seen
from .row_values import with_uncertainty
from .schema import BY_NAME
from .transactions import ChangedError, gone


@dataclass
class Tie:
    """The commands of one action: which command of which layer's stack."""

    positions: dict[QgsVectorLayer, int]
    tables: dict[QgsVectorLayer, str]
    started: set[QgsVectorLayer] = field(default_factory=set)  # not edited by the user before


def write(text: str, operations: Sequence[Operation]) -> Tie:
    """Put the operations into the buffers as one command a layer, or into none.

    Raises ``TrochaError`` where a form would refuse a value, or a row is not as it was seen.
    """
    layers = list(dict.fromkeys(operation.layer for operation in operations))
    # In QGIS's transaction groups undo goes back to a savepoint. QGIS 3.22 does not, in a
    # GeoPackage, and one savepoint a table takes no action back whole in any database.
    if any(layer.dataProvider().transaction() is not None for layer in layers):
        raise TrochaError(
            "The project edits in automatic transaction groups, in which an action cannot be taken "
            "back whole; save or discard your edits first, then do it again."
        )
    started = {layer for layer in layers if not layer.isEditable()}
    try:
        for layer in started:
            if not layer.startEditing():
                raise TrochaError(
                    "'{layer}' cannot be edited; check that its file may be written to.",
                    layer=layer.name(),
                )
        with _commands(layers, text):
            for operation in operations:
                _write(operation)
    except TrochaError:
        for layer in started:
            layer.rollBack()
        raise
    positions = {layer: layer.undoStack().index() - 1 for layer in layers}
    tables = {operation.layer: operation.table for operation in operations}
    return Tie(positions, tables, started)


@contextmanager
def _commands(layers: list[QgsVectorLayer], text: str):
    for layer in layers:
        layer.beginEditCommand(text)
    try:
        yield
    except TrochaError:
        for layer in layers:
            layer.destroyEditCommand()
        raise
    for layer in layers:
        layer.endEditCommand()


def _write(operation: Operation) -> None:
    layer, fields = operation.layer, operation.layer.fields()
    if operation.adds:
        made = QgsFeature(fields)
        for name, value in operation.values.items():
            made[name] = value
        if operation.geometry is not None:
            made.setGeometry(operation.geometry)
        _check(operation, made)
        done = layer.addFeature(made)
    else:
        if operation.seen is not None:
            check_seen(operation)
        found = _find(operation)
        values = with_uncertainty(operation.values, found.attributeMap())
        for name, value in values.items():
            found[name] = value
        _check(operation, found)
        new = {fields.lookupField(name): value for name, value in values.items()}
        done = layer.changeAttributeValues(found.id(), new)
        if operation.geometry is not None:
            done = done and layer.changeGeometry(found.id(), operation.geometry)
    if not done:
        raise TrochaError(
            "'{layer}' did not take the row {uid}; save or discard your edits, then do it again.",
            layer=layer.name(),
            uid=operation.uid,
        )


def _find(operation: Operation) -> QgsFeature:
    uid = BY_NAME[operation.table].uid
    request = QgsFeatureRequest().setFilterExpression(
        f'"{uid}" = {QgsExpression.quotedString(operation.uid)}'
    )
    found = next(operation.layer.getFeatures(request), None)
    if found is None:
        raise ChangedError(gone(operation.table, operation.uid))
    return found


def _check(operation: Operation, feature: QgsFeature) -> None:
    """Refuse what the form would refuse; the database's own rules speak when the user saves."""
    for spec in BY_NAME[operation.table].fields:
        if spec.unique or spec.name not in operation.values:
            continue
        index = operation.layer.fields().lookupField(spec.name)
        good, reasons = QgsVectorLayerUtils.validateAttribute(operation.layer, feature, index)
        if not good:
            label = operation.layer.attributeDisplayName(index)
            raise TrochaError(
                "'{value}' is not possible as {label} ({field}) of {table}: {reason}; nothing was "
                "written.",
                value=feature[spec.name],
                label=label,
                field=spec.name,
                table=operation.table,
                reason=reasons[0].rstrip("."),
            )


class Links(QObject):
    """Keeps the commands of one action together while they stand in several layers' stacks."""

    def __init__(self, parent: QObject):
        super().__init__(parent)
        self._ties: list[Tie] = []
        self._heard: set[str] = set()
        self._busy = False
        self._saving: set[str] = set()

    def tie(self, tie: Tie) -> None:
        """Let what happens to one command of an action happen to all."""
        if len(tie.positions) < 2:
            return
        self._ties.append(tie)
        for layer in tie.positions:
            if layer.id() in self._heard:
                continue
            self._heard.add(layer.id())
            layer.undoStack().indexChanged.connect(lambda _, it=layer: self._moved(it))
            layer.beforeCommitChanges.connect(lambda *_, it=layer: self._before_save(it))
            layer.afterCommitChanges.connect(lambda it=layer: self._saved(it))
            layer.beforeRollBack.connect(lambda it=layer: self._discarded(it))

    def forget(self) -> None:
        """Untie everything, as when the book is closed."""
        self._ties.clear()

    def _of(self, layer: QgsVectorLayer) -> list[Tie]:
        return [tie for tie in self._ties if layer in tie.positions]

    def _moved(self, layer: QgsVectorLayer) -> None:
        """Undo or redo in one stack: the others follow."""
        if not self._ties:  # the layer may be on its way out
            return
        stack = layer.undoStack()
        if self._busy or layer.id() in self._saving or stack.count() == 0:
            return
        self._busy = True
        for tie in self._of(layer):
            if stack.count() <= tie.positions[layer]:  # undone, and something else done instead
                self._ties.remove(tie)
                continue
            stands = stack.index() > tie.positions[layer]
            for other, position in tie.positions.items():
                if other is layer or sip.isdeleted(other):
                    continue
                others = other.undoStack()
                if stands != (others.index() > position) and others.count() > position:
                    others.setIndex(position + 1 if stands else position)
        self._busy = False

    def _before_save(self, layer: QgsVectorLayer) -> None:
        """What a layer's rows refer to is saved before them."""
        self._saving.add(layer.id())
        for other in self._others(layer):
            if ORDER.index(other[1]) < ORDER.index(self._table(layer)):
                self._save(*other)

    def _saved(self, layer: QgsVectorLayer) -> None:
        for other in self._others(layer):
            self._save(*other)
        self._ties = [tie for tie in self._ties if layer not in tie.positions]
        self._saving.discard(layer.id())

    def _save(self, layer: QgsVectorLayer, _table: str, started: bool) -> None:
        if layer.isEditable() and layer.id() not in self._saving:
            self._saving.add(layer.id())
            layer.commitChanges(started)
            self._saving.discard(layer.id())

    def _discarded(self, layer: QgsVectorLayer) -> None:
        """The other halves of actions that the user discards go too."""
        self._busy = True
        for tie in reversed(self._of(layer)):
            for other, position in tie.positions.items():
                if other is not layer and other.isEditable():
                    other.undoStack().setIndex(min(position, other.undoStack().index()))
            self._ties.remove(tie)
        self._busy = False

    def _others(self, layer: QgsVectorLayer) -> list[tuple[QgsVectorLayer, str, bool]]:
        """(layer, table, started by an action) tied to a layer, parents first."""
        found = {}
        for tie in self._of(layer):
            for other in tie.positions:
                if other is not layer and not sip.isdeleted(other):
                    begun = other in tie.started or found.get(other, (0, 0, False))[2]
                    found[other] = (other, tie.tables[other], begun)
        return sorted(found.values(), key=lambda it: ORDER.index(it[1]))

    def _table(self, layer: QgsVectorLayer) -> str:
        return self._of(layer)[0].tables[layer] if self._of(layer) else ORDER[0]
