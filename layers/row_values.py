"""What goes into a row: values of the right kind, and those that a form would have filled in."""

from __future__ import annotations

import datetime

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsGeometry,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from ..core.errors import TrochaError
from ..core.messages import Message
from ..core.vocabulary import UNCERTAINTY_M
from .compat import is_null
from .schema import NOW, TableSpec

KINDS = {
    "integer": Message("a whole number"),
    "real": Message("a number"),
    "boolean": Message("true or false"),
    "date": Message("a date (as in 2015-03-07)"),
    "moment": Message("a date and time"),
    "text": Message("text"),
}


def new_values(layer: QgsVectorLayer, table: TableSpec, values: dict) -> dict:
    """``values`` for a new row, with the defaults that the table's form has; None for null.

    Raises ``TrochaError`` naming a field that the table has not, or a value of another kind.
    """
    given = typed(layer, table, values)
    context = _context()
    moment = _evaluated(NOW, context)  # a row is made and first edited at one moment
    made = {
        spec.name: moment if spec.default == NOW else _evaluated(spec.default, context)
        for spec in table.fields
        if spec.default and given.get(spec.name) is None
    }
    return with_uncertainty({**given, **made}, {})


def changed_values(layer: QgsVectorLayer, table: TableSpec, values: dict) -> dict:
    """``values`` for a row that is there, with when it was edited."""
    given = typed(layer, table, values)
    context = _context()
    updated = {
        spec.name: _evaluated(spec.default, context) for spec in table.fields if spec.on_update
    }
    return {**given, **updated}


def with_uncertainty(values: dict, current: dict) -> dict:
    """``values`` with the uncertainty that a place's precision stands for, where none is known."""
    metres = values.get("uncertainty_m", current.get("uncertainty_m"))
    code = values.get("place_precision")
    if code is None or not is_null(metres) or code not in UNCERTAINTY_M:
        return values
    return {**values, "uncertainty_m": float(UNCERTAINTY_M[code])}


def typed(layer: QgsVectorLayer, table: TableSpec, values: dict) -> dict:
    """``values`` as their fields hold them: Qt's dates, plain numbers and text, None for null.

    Numbers are not read out of text: "1,5" may be 1.5 or 15. Empty text is null.
    """
    kinds = {spec.name: spec.kind for spec in table.fields}
    fields = layer.fields()
    made = {}
    for name, value in values.items():
        if fields.lookupField(name) < 0:
            raise TrochaError(
                "The table {table} has no field {field}; nothing was written.",
                table=table.name,
                field=name,
            )
        made[name] = _typed(table.name, name, kinds.get(name), value)
    return made


def _typed(table: str, name: str, kind: str | None, value):
    if is_null(value) or value == "":
        return None
    if isinstance(value, str) and "\0" in value:
        raise TrochaError(
            "{table}.{field} holds a null character; take it out.", table=table, field=name
        )
    good = {
        "integer": lambda v: int(v) if _is_number(v) and float(v).is_integer() else None,
        "real": lambda v: float(v) if _is_number(v) else None,
        "boolean": lambda v: bool(v) if isinstance(v, (bool, int)) else None,
        "date": _date,
        "moment": lambda v: v if isinstance(v, QDateTime) and v.isValid() else None,
        "text": lambda v: v if isinstance(v, str) else None,
        None: lambda v: v,  # a field of one's own
    }[kind](value)
    if good is None:
        raise TrochaError(
            "{table}.{field} takes {kind}, not '{value}'.",
            table=table,
            field=name,
            kind=KINDS[kind],
            value=value,
        )
    return good


def _is_number(value) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and value == value


def _date(value) -> QDate | None:
    if isinstance(value, str):
        value = QDate.fromString(value, Qt.DateFormat.ISODate)
    elif isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        value = QDate(value.year, value.month, value.day)
    return value if isinstance(value, QDate) and value.isValid() else None


def placed(table: TableSpec, geometry: QgsGeometry | None) -> QgsGeometry | None:
    """A geometry as the table holds it: one part, in two dimensions, of the right kind.

    Raises ``TrochaError`` for a geometry that the table does not take.
    """
    if geometry is None or geometry.isNull():
        return None
    point, line = QgsWkbTypes.GeometryType.PointGeometry, QgsWkbTypes.GeometryType.LineGeometry
    takes = {
        QgsWkbTypes.Type.Point: (point,),
        QgsWkbTypes.Type.Unknown: (point, line),
        QgsWkbTypes.Type.NoGeometry: (),
    }[table.geometry]
    made = QgsGeometry(geometry)
    single = made.convertToSingleType() if made.isMultipart() else True
    if geometry.type() not in takes or not single:
        what = {
            QgsWkbTypes.Type.Point: Message("one point"),
            QgsWkbTypes.Type.Unknown: Message("one line or one point"),
            QgsWkbTypes.Type.NoGeometry: Message("no geometry"),
        }[table.geometry]
        raise TrochaError(
            "A row of {table} takes {what}; nothing was written.", table=table.name, what=what
        )
    made.get().dropZValue()
    made.get().dropMValue()
    return made


def _context() -> QgsExpressionContext:
    made = QgsExpressionContext()
    made.appendScope(QgsExpressionContextUtils.globalScope())
    return made


def _evaluated(expression: str, context: QgsExpressionContext):
    # Parsed anew each time: an expression keeps the first answer of now() for good.
    return QgsExpression(expression).evaluate(context)
