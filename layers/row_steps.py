"""Changes to rows as a transaction writes them, and how they are taken back and done again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsVectorLayer,
)

from ..core.messages import said
from .row_values import with_uncertainty
from .schema import AIRSTRIPS, BY_NAME, STATUS_LOG, TABLES
from .transactions import ChangedError, Row, gone

ORDER = [table.name for table in TABLES]
KEPT_BY_LOG = ("status", "status_date", "n_destroyed", "n_rebuilt")


@dataclass(frozen=True)
class Operation:
    """One row to add or to change. ``seen`` is the row as the user saw it when deciding."""

    layer: QgsVectorLayer
    table: str
    uid: str
    values: dict
    geometry: QgsGeometry | None = None
    adds: bool = False
    seen: QgsFeature | None = None


@dataclass(frozen=True)
class Change:
    """What became of a row: as it stood before and after; None where it was not there."""

    table: str
    uid: str
    before: Row | None
    after: Row | None


def perform(transaction, operations: Sequence[Operation]) -> list[Change]:
    """Write the operations in their order; what they changed, also through the database's rules.

    Raises ``RefusedError`` where the database refuses a row, or where one is no longer as it was
    seen.
    """
    touched: dict[tuple[str, str], Row | None] = {}

    def note(table: str, uid: str) -> Row | None:
        if (table, uid) not in touched:
            touched[table, uid] = transaction.row(table, uid)
        return touched[table, uid]

    for operation in operations:
        before = note(operation.table, operation.uid)
        if operation.table == STATUS_LOG.name:
            # The log tells its strip, before and after a change of the row's strip.
            rows = [operation.values, before.values if before else {}]
            for strip in {row.get("airstrip_uid") for row in rows} - {None}:
                note(AIRSTRIPS.name, strip)
        if operation.adds:
            transaction.insert(operation.table, operation.values, _wkb_or_none(operation.geometry))
            continue
        # Read after the transaction's own read: whatever is written between them and the commit
        # makes the commit fail.
        if operation.seen is not None:
            check_seen(operation)
        current = transaction.row(operation.table, operation.uid)
        if current is None:
            raise ChangedError(gone(operation.table, operation.uid))
        values = with_uncertainty(operation.values, current.values)
        geometry = _wkb_or_none(operation.geometry)
        transaction.update(operation.table, operation.uid, values, geometry)
    return [
        Change(table, uid, before, transaction.row(table, uid))
        for (table, uid), before in touched.items()
    ]


def check_seen(operation: Operation) -> None:
    """Refuse where the row is no longer as the user saw it."""
    uid = BY_NAME[operation.table].uid
    request = QgsFeatureRequest().setFilterExpression(
        f'"{uid}" = {QgsExpression.quotedString(operation.uid)}'
    )
    now = next(operation.layer.getFeatures(request), None)
    if now is None:
        raise ChangedError(gone(operation.table, operation.uid))
    names = now.fields().names()
    seen = operation.seen
    known = set(seen.fields().names())
    differing = [name for name in names if name in known and now[name] != seen[name]]
    if seen.hasGeometry() and not now.geometry().equals(seen.geometry()):
        differing.append(said("its place"))
    if differing:
        raise ChangedError(changed_meanwhile(operation.table, operation.uid, differing))


def changed_meanwhile(table: str, uid: str, names: Sequence[str]) -> str:
    """What to say of a row that someone else changed."""
    told = [name for name in names if name != "edited_at"] or ["edited_at"]
    return said(
        "The row {uid} of {table} was changed meanwhile ({names}), by another program or person; "
        "nothing was written, so look at it as it is now and decide again.",
        uid=uid,
        table=table,
        names=", ".join(told[:5]),
    )


def replay(transaction, changes: Sequence[Change], back: bool) -> list[Change]:
    """Take changes back, or make them again; what they are now, since keys may differ.

    Raises ``RefusedError`` where a row is no longer as these changes, or their undoing, left it.

    The order obeys the database's rules. What others refer to comes before them and goes after
    them. Log rows are written before strips are changed, for a strip must agree with its log, and
    a log that loses its last row leaves the strip as it finds it.
    """
    aims = []
    for change in changes:
        stood, aim = (change.after, change.before) if back else (change.before, change.after)
        now = transaction.row(change.table, change.uid)
        differing = _differing(now, stood)
        if differing:
            raise ChangedError(changed_meanwhile(change.table, change.uid, differing))
        aims.append((change.table, change.uid, now, aim))
    if back:
        aims.reverse()
    log = STATUS_LOG.name
    parents = [name for name in ORDER if name != log]
    for name in parents:
        _put(transaction, [a for a in aims if a[0] == name and a[2] is None])
    _put(transaction, [a for a in aims if a[0] == log])
    _put(transaction, [a for a in aims if a[0] != log and a[2] is not None and a[3] is not None])
    for name in reversed(parents):
        _put(transaction, [a for a in aims if a[0] == name and a[2] is not None and a[3] is None])
    made = []
    for change in changes:
        now = transaction.row(change.table, change.uid)
        made.append(
            Change(change.table, change.uid, now, change.after)
            if back
            else Change(change.table, change.uid, change.before, now)
        )
    return made


def _put(transaction, aims: list[tuple[str, str, Row | None, Row | None]]) -> None:
    """Make rows what they are meant to be, whatever of it the rules have done already."""
    for table, uid, _, aim in aims:
        now = transaction.row(table, uid)
        if aim is None:
            if now is not None:
                transaction.delete(table, uid)
        elif now is None:
            values = {name: value for name, value in aim.values.items() if value is not None}
            # Rows of one day follow each other by key, so a log row comes back to its place.
            fid = aim.fid if transaction.free(table, aim.fid) else None
            transaction.insert(table, values, aim.geometry, fid)
        else:
            values = {n: v for n, v in aim.values.items() if now.values.get(n) != v}
            moved = aim.geometry is not None and aim.geometry != now.geometry
            clear = aim.geometry is None and now.geometry is not None
            if values or moved or clear:
                geometry = aim.geometry if moved else None
                transaction.update(table, uid, values, geometry, clear)


def _differing(now: Row | None, stood: Row | None) -> list[str]:
    if now is None or stood is None:
        return [] if now is stood else [said("whether it is there")]
    names = [name for name, value in stood.values.items() if now.values.get(name) != value]
    return names + [said("its place")] * (now.geometry != stood.geometry)


def _wkb_or_none(geometry: QgsGeometry | None) -> bytes | None:
    return None if geometry is None else geometry.asWkb().data()
