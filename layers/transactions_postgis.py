"""Rows of several tables of a PostGIS database in one transaction, by QGIS's own means."""

from __future__ import annotations

from qgis.core import (
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsTransaction,
    QgsVectorLayer,
)

from .rules import literal
from .schema import BY_NAME
from .sql import sql
from .transactions import ChangedError, RefusedError, Row, gone, is_lost, sentence


class PostgisTransaction:
    """As ``GeoPackageTransaction``; ``layers`` are the tables' layers by name."""

    def __init__(self, layers: dict[str, QgsVectorLayer]):
        self._layers = layers

    def __enter__(self) -> PostgisTransaction:
        self._transaction = QgsTransaction.create(set(self._layers.values()))
        if self._transaction is None:
            raise RefusedError(
                "The tables lie in several databases, so they cannot be written as one; open "
                "them anew from one connection."
            )
        begun, fault = self._transaction.begin()
        if not begun:
            raise RefusedError(sentence("PostGIS", fault))
        return self

    def __exit__(self, kind, error, trace) -> None:
        try:
            if kind is None:
                good, fault = self._transaction.commit()
                if not good:
                    self._transaction.rollback()
                    raise RefusedError(_not_committed(fault))
            else:
                self._transaction.rollback()
        finally:
            self._transaction = None

    def row(self, table: str, uid: str) -> Row | None:
        """The row of that uid, which nobody else may change until the transaction ends."""
        found = self._find(table, uid)
        if found is None:
            return None
        geometry = found.geometry().asWkb().data() if found.hasGeometry() else None
        names = self._layers[table].fields().names()
        values = {name: found[name] for name in names if name != "fid"}
        return Row(found["fid"], values, geometry)

    def insert(self, table: str, values: dict, geometry=None, fid=None):
        """Add a row; ``fid`` asks for a key."""
        layer = self._layers[table]
        made = QgsFeature(layer.fields())
        for name, value in values.items():
            made[self._index(table, name)] = value
        if fid is not None:
            made["fid"] = fid
        if geometry is not None:
            made.setGeometry(_geometry(geometry))
        provider = layer.dataProvider()
        self._good(provider, provider.addFeatures([made])[0])

    def update(self, table: str, uid: str, values: dict, geometry=None, clear: bool = False):
        """Change values of a row, and its geometry where one is given; ``clear`` takes it away."""
        found = self._find(table, uid)
        if found is None:
            raise ChangedError(gone(table, uid))
        provider = self._layers[table].dataProvider()
        if values:
            changed = {self._index(table, name): value for name, value in values.items()}
            self._good(provider, provider.changeAttributeValues({found.id(): changed}))
        if geometry is not None or clear:
            shape = QgsGeometry() if clear else _geometry(geometry)
            self._good(provider, provider.changeGeometryValues({found.id(): shape}))

    def delete(self, table: str, uid: str) -> None:
        """Take a row out again, for undoing what added it."""
        found = self._find(table, uid)
        if found is None:
            raise ChangedError(gone(table, uid))
        provider = self._layers[table].dataProvider()
        self._good(provider, provider.deleteFeatures([found.id()]))

    def free(self, table: str, fid: int) -> bool:
        """Whether a key is not in use."""
        request = QgsFeatureRequest().setFilterExpression(f'"fid" = {int(fid)}')
        return next(self._layers[table].dataProvider().getFeatures(request), None) is None

    def _find(self, table: str, uid: str) -> QgsFeature | None:
        layer, name = self._layers[table], BY_NAME[table].uid
        schema = layer.dataProvider().uri().schema().replace('"', '""')
        self._transaction.executeSql(
            sql(
                'SELECT 1 FROM "$schema"."$table" WHERE "$name" = $uid FOR UPDATE',
                schema=schema,
                table=table,
                name=name,
                uid=literal(uid),
            )
        )
        where = f'"{name}" = {QgsExpression.quotedString(uid)}'
        request = QgsFeatureRequest().setFilterExpression(where)
        return next(layer.dataProvider().getFeatures(request), None)

    def _index(self, table: str, name: str) -> int:
        index = self._layers[table].fields().lookupField(name)
        if index < 0:
            raise RefusedError(
                "The table {table} has no field {field}; nothing was written.",
                table=table,
                field=name,
            )
        return index

    def _good(self, provider, good: bool) -> None:
        if not good:
            fault = "; ".join(provider.errors()[-1:])
            provider.clearErrors()
            raise RefusedError(sentence("PostGIS", fault))


def _not_committed(fault: str) -> str:
    """Whether a server that went away while it was told to keep the rows did so, nobody knows."""
    if is_lost(fault):
        return (
            "The connection to the server was lost just when this was written; when it is back, "
            "look whether it is there before you do it again."
        )
    return sentence("PostGIS", fault)


def _geometry(geometry: QgsGeometry | bytes) -> QgsGeometry:
    if isinstance(geometry, QgsGeometry):
        return geometry
    made = QgsGeometry()
    made.fromWkb(geometry)
    return made
