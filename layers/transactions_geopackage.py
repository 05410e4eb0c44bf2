"""Rows of several tables of a GeoPackage in one transaction: all of them or none.

QGIS's own transactions (``QgsTransaction``) do not give this for a GeoPackage on QGIS 3.22: its
provider commits what it adds, and a rollback leaves it there. So GDAL writes here.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Sequence
from contextlib import suppress

from osgeo import gdal, ogr
from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import QDate, QDateTime

from ..core.errors import TrochaError
from .compat import MOMENTS_IN_UTC, is_null
from .rules import literal
from .schema import BY_NAME, CRS
from .sql import sql
from .transactions import ChangedError, RefusedError, Row, gone, sentence
from .wkb import point_blob

UTC, UNKNOWN = 100, 0  # GDAL's time zone flags; QGIS 3.22 writes its local time without one
SHORT = 200  # characters
BATCH, LONG = 500, 200_000  # rows and characters of one statement; GDAL's messages end at a million


class GeoPackageTransaction:
    """Rows of a GeoPackage, read and written as one; leaving the block by an error undoes all.

    Values go in as Qt has them (``QDate``, ``QDateTime``) or as plain Python values, None for
    null. Raises ``RefusedError``.
    """

    def __init__(self, path: str):
        self._path = path
        self._dataset = None
        self._changed: set[str] = set()

    def __enter__(self) -> GeoPackageTransaction:
        gdal.PushErrorHandler("CPLQuietErrorHandler")
        try:
            self._dataset = self._done(
                gdal.OpenEx, self._path, gdal.OF_VECTOR | gdal.OF_UPDATE, ["GPKG"]
            )
            self._done(self._dataset.StartTransaction)
        except TrochaError:
            self._close()
            raise
        return self

    def __exit__(self, kind, error, trace) -> None:
        try:
            if kind is None:
                self._stamp()
                self._done(self._dataset.CommitTransaction)
        except TrochaError:
            self._undo()
            raise
        finally:
            if kind is not None:
                self._undo()
            self._close()

    def _stamp(self) -> None:
        """Tables' extents, which GDAL would write when it closes, and when each was changed."""
        for table in self._changed:
            self._done(self._layer(table).SyncToDisk)
            self._run(
                sql(
                    "UPDATE gpkg_contents SET last_change = "
                    "strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = '$table'",
                    table=table,
                )
            )

    def _undo(self) -> None:
        with suppress(TrochaError):  # SQLite may have rolled back by itself, as on a full disk
            self._done(self._dataset.RollbackTransaction)

    def _close(self) -> None:
        self._dataset = None
        gdal.PopErrorHandler()

    def row(self, table: str, uid: str) -> Row | None:
        """The row of that uid as it stands within the transaction."""
        found = self._find(table, uid)
        return None if found is None else _snapshot(found)

    def insert(self, table: str, values: dict, geometry: QgsGeometry | bytes | None, fid=None):
        """Add a row; ``fid`` asks for a key."""
        # Not by CreateFeature: it drops the triggers that count rows and makes them anew after the
        # commit, so a process killed between the two would leave a database that miscounts.
        self._changed.add(table)
        spec = BY_NAME[table]
        required = {field.name for field in spec.fields if field.required}
        # GDAL cuts a message that holds a long statement, and with it the reason.
        later = {
            name: value
            for name, value in values.items()
            if isinstance(value, str) and len(value) > SHORT and name not in required
        }
        given = {name: value for name, value in values.items() if name not in later}
        if fid is not None:
            given["fid"] = fid
        definition = self._layer(table).GetLayerDefn()
        self._run(
            sql(
                'INSERT INTO "$table" ($names) VALUES ($values)',
                table=table,
                names=", ".join(self._quoted(definition, table, name) for name in given),
                values=", ".join(_stored(definition, *item) for item in given.items()),
            ),
        )
        if later or geometry is not None:
            # GDAL knows how a GeoPackage holds a shape, and keeps the table's extent.
            self.update(table, values[spec.uid], later, geometry)

    def insert_points(
        self,
        table: str,
        names: Sequence[str],
        rows: Iterable[tuple[Sequence, tuple[float, float]]],
        same: dict,
    ) -> None:
        """Add many rows of (values of the fields ``names``, x and y), hundreds in each statement.

        ``same``: what all have alike. Several times as fast as one by one, and the same rules hold
        for every row.
        """
        self._changed.add(table)
        definition = self._layer(table).GetLayerDefn()
        srid = int(CRS.split(":")[1])
        quoted = ", ".join(self._quoted(definition, table, name) for name in (*names, *same))
        head = sql('INSERT INTO "$table" (geom, $names) VALUES ', table=table, names=quoted)
        alike = "".join(f", {_stored(definition, *item)}" for item in same.items())
        batch, size = [], 0
        low, high = [math.inf, math.inf], [-math.inf, -math.inf]

        for values, place in rows:
            low, high = list(map(min, low, place)), list(map(max, high, place))
            shape = f"X'{point_blob(*place, srid).hex()}'"
            stored = (_stored(definition, *item) for item in zip(names, values))
            batch.append(f"({shape}, {', '.join(stored)}{alike})")
            size += len(batch[-1])
            if len(batch) == BATCH or size > LONG:
                self._run(head + ", ".join(batch))
                batch, size = [], 0
        if batch:
            self._run(head + ", ".join(batch))
        if low[0] <= high[0]:
            self._widen(table, low, high)

    def _widen(self, table: str, low: Sequence[float], high: Sequence[float]) -> None:
        """Let the table's extent hold these as well, which GDAL sees to for rows of its own only."""
        sets = ", ".join(
            f"{name} = {pick}(coalesce({name}, {value!r}), {value!r})"
            for pick, names, values in (
                ("min", ("min_x", "min_y"), low),
                ("max", ("max_x", "max_y"), high),
            )
            for name, value in zip(names, values)
        )
        self._run(
            sql(
                "UPDATE gpkg_contents SET $sets WHERE table_name = '$table'", sets=sets, table=table
            )
        )

    def update(self, table: str, uid: str, values: dict, geometry=None, clear: bool = False):
        """Change values of a row, and its geometry where one is given; ``clear`` takes it away."""
        found = self._find(table, uid)
        if found is None:
            raise ChangedError(gone(table, uid))
        self._changed.add(table)
        self._fill(found, table, values)
        if geometry is not None:
            found.SetGeometryDirectly(_shape(geometry))
        elif clear:
            found.SetGeometry(None)
        self._done(self._layer(table).SetFeature, found)

    def delete(self, table: str, uid: str) -> None:
        """Take a row out again, for undoing what added it."""
        self._changed.add(table)
        key = self._quoted(None, table, BY_NAME[table].uid)
        statement = sql(
            'DELETE FROM "$table" WHERE $key = $uid', table=table, key=key, uid=literal(uid)
        )
        self._run(statement)

    def free(self, table: str, fid: int) -> bool:
        """Whether a key is not in use."""
        return self._layer(table).GetFeature(fid) is None

    def _layer(self, table: str) -> ogr.Layer:
        layer = self._dataset.GetLayerByName(table)
        if layer is None:
            raise RefusedError(
                "'{path}' has no table {table}; restore a backup.", path=self._path, table=table
            )
        return layer

    @staticmethod
    def _quoted(definition: ogr.FeatureDefn | None, table: str, name: str) -> str:
        known = definition is None or name == "fid" or definition.GetFieldIndex(name) >= 0
        if not known:
            raise RefusedError(
                "The table {table} has no field {field}; nothing was written.",
                table=table,
                field=name,
            )
        return '"' + name.replace('"', '""') + '"'

    def _find(self, table: str, uid: str) -> ogr.Feature | None:
        layer = self._layer(table)
        self._done(layer.SetAttributeFilter, f'"{BY_NAME[table].uid}" = {literal(uid)}')
        found = layer.GetNextFeature()
        layer.SetAttributeFilter(None)
        return found

    def _fill(self, feature: ogr.Feature, table: str, values: dict) -> None:
        for name, value in values.items():
            index = feature.GetFieldIndex(name)
            if index < 0:
                raise RefusedError(
                    "The table {table} has no field {field}; nothing was written.",
                    table=table,
                    field=name,
                )
            if is_null(value):
                feature.SetFieldNull(index)
            elif isinstance(value, (QDate, QDateTime)):
                feature.SetField(index, *_date_parts(value))
            elif isinstance(value, list):
                feature.SetField(index, *value)
            else:
                feature.SetField(index, int(value) if isinstance(value, bool) else value)

    def _run(self, statement: str) -> None:
        self._done(self._dataset.ExecuteSQL, statement, telling=statement)

    def _done(self, call, *arguments, telling: str = ""):
        """What a call of GDAL returns; its errors, whether raised or noted, as one kind.

        GDAL's errors tell the statement, ``telling``, before the reason; people want the reason.
        """
        gdal.ErrorReset()
        try:
            result, fault = call(*arguments), ""
        except RuntimeError as error:
            result, fault = None, str(error)
        # A caller who keeps the error keeps this frame: the dataset must close all the same.
        del call, arguments
        if gdal.GetLastErrorType() >= gdal.CE_Failure:
            fault = fault or gdal.GetLastErrorMsg()
        if fault:
            if telling:
                fault = fault.split(f"({telling}):", 1)[-1]
            raise RefusedError(sentence(self._path, fault))
        return result


def _snapshot(feature: ogr.Feature) -> Row:
    values = {}
    for index in range(feature.GetFieldCount()):
        definition = feature.GetFieldDefnRef(index)
        if feature.IsFieldNull(index) or not feature.IsFieldSet(index):
            value = None
        elif definition.GetType() in (ogr.OFTDate, ogr.OFTDateTime):
            value = list(feature.GetFieldAsDateTime(index))
        else:
            value = feature.GetField(index)
        values[definition.GetName()] = value
    shape = feature.GetGeometryRef()
    return Row(feature.GetFID(), values, None if shape is None else bytes(shape.ExportToWkb()))


def _date_parts(value: QDate | QDateTime) -> tuple:
    """Year to second and time zone flag, as this version of QGIS writes them by hand, but for
    the thousandths that QGIS 3.22 drops."""
    if isinstance(value, QDate):
        return value.year(), value.month(), value.day(), 0, 0, 0.0, UNKNOWN
    moment = value.toUTC() if MOMENTS_IN_UTC else value.toLocalTime()
    day, time = moment.date(), moment.time()
    second = time.second() + time.msec() / 1000
    flag = UTC if MOMENTS_IN_UTC else UNKNOWN
    return day.year(), day.month(), day.day(), time.hour(), time.minute(), second, flag


def _stored(definition: ogr.FeatureDefn, name: str, value) -> str:
    """A value as SQL, stored as GDAL would."""
    if type(value) is str:  # most are, and an import has millions
        return literal(value)
    if is_null(value):
        return "NULL"
    if isinstance(value, (QDate, QDateTime)):
        value = list(_date_parts(value))
    elif isinstance(value, datetime.date):
        value = value.isoformat()
    if isinstance(value, list):
        *parts, second, flag = value
        year, month, day, hour, minute = map(int, parts)
        made = f"{year:04d}-{month:02d}-{day:02d}"
        kind = definition.GetFieldDefn(definition.GetFieldIndex(name)).GetType()
        if kind == ogr.OFTDateTime:
            made += f"T{hour:02d}:{minute:02d}:{second:06.3f}{'Z' if flag == UTC else ''}"
        return literal(made)
    return literal(int(value) if isinstance(value, bool) else value)


def _shape(geometry: QgsGeometry | bytes) -> ogr.Geometry:
    wkb = geometry if isinstance(geometry, bytes) else geometry.asWkb().data()
    return ogr.CreateGeometryFromWkb(wkb)
