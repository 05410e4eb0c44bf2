"""Two analysts' databases into one: rows united by uid, differences listed field by field."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.core import QgsFeature, QgsFeatureSink, QgsVectorLayer

from ..core.errors import TrochaError
from ..core.logfaults import log_faults
from ..core.progress import Progress
from . import rules_sqlite
from .compat import is_null
from .database import add_rules, connection_to, copy_database, drop_rules, reading, table_layer
from .rules import LOG, STRIPS, derived, logged
from .schema import AIRSTRIPS, TABLES, TableSpec
from .sql import sql
from .vector import plain_value

HISTORY = ("created_by", "created_at", "edited_at")
KEPT_BY_LOG = ("status", "status_date", "n_destroyed", "n_rebuilt")
GEOMETRY = "geometry"


@dataclass
class Merged:
    """Counts, and (table, uid, field, first, second, taken) of each difference."""

    added: int = 0
    same: int = 0
    conflicts: list[tuple[str, str, str, str, str, str]] = field(default_factory=list)


def merge_databases(first: str, second: str, made: str, progress: Progress) -> Merged:
    """Write the union of two databases to ``made``, which begins as a copy of the first.

    Of a row that both have and that differs, the one edited later wins whole (the first's, where
    neither was later), but for fields that only the other has filled in: those are kept.
    """
    copy_database(first, made)
    drop_rules(made)
    done = Merged()
    for at, table in enumerate(TABLES):
        progress.check()
        _unite(table, first, second, made, done)
        progress.report(0.2 * (at + 1))
    sets = derived(f"{STRIPS}.airstrip_uid", rules_sqlite.KEY)
    told = ", ".join(f"{name} = {value}" for name, value in sets.items())
    has_rows = logged(f"{STRIPS}.airstrip_uid")
    connection_to(made).executeSql(
        sql("UPDATE $strips SET $told WHERE $has_rows", strips=STRIPS, told=told, has_rows=has_rows)
    )
    _check_log(made, done)
    add_rules(made)
    return done


def _unite(table: TableSpec, first: str, second: str, made: str, done: Merged) -> None:
    theirs, ours = table_layer(second, table.name), table_layer(made, table.name)
    # What both begin with is read from the first, not from its copy: QGIS keeps a file open for a
    # minute after reading its features, and this one is about to be moved.
    begun = table_layer(first, table.name)
    # Columns of one's own go along.
    extra = [f for f in theirs.fields().toList() if ours.fields().lookupField(f.name()) < 0]
    if extra:
        ours.dataProvider().addAttributes(extra)
        ours.updateFields()
    names = [name for name in theirs.fields().names() if name != "fid"]
    known = {feature[table.uid]: feature for feature in begun.getFeatures()}
    new, changes, moves = [], {}, {}
    for feature in theirs.getFeatures():
        mine = known.get(feature[table.uid])
        if mine is None:
            made_row = QgsFeature(ours.fields())
            for name in names:
                made_row[name] = feature[name]
            made_row.setGeometry(feature.geometry())
            new.append(made_row)
            continue
        changed, moved = _differences(table, names, mine, feature, done)
        if changed:
            changes[mine.id()] = {ours.fields().lookupField(n): v for n, v in changed.items()}
        if moved:
            moves[mine.id()] = feature.geometry()
    done.added += len(new)
    _write(ours, new, changes, moves)


def _differences(table: TableSpec, names, mine: QgsFeature, theirs: QgsFeature, done: Merged):
    """What to change of a row that both have: values by field, and whether its place."""
    later = _edited(theirs) > _edited(mine)
    changed, differs = {}, False
    skipped = {*HISTORY, *(KEPT_BY_LOG if table is AIRSTRIPS else ())}
    for name in names:
        a = plain_value(mine[name]) if mine.fields().lookupField(name) >= 0 else None
        b = plain_value(theirs[name])
        if name in skipped or a == b:
            continue
        differs = True
        take_theirs = a is None or (later and b is not None)
        if take_theirs:
            changed[name] = theirs[name]
        taken = "SECOND" if take_theirs else "FIRST"
        done.conflicts.append((table.name, theirs[table.uid], name, _shown(a), _shown(b), taken))
    moved = False
    a, b = mine.geometry(), theirs.geometry()
    if not (a.equals(b) or (a.isNull() and b.isNull())):
        differs = True
        moved = not b.isNull() and (later or a.isNull())
        taken = "SECOND" if moved else "FIRST"
        shown = (a.asWkt(7), b.asWkt(7))
        done.conflicts.append((table.name, theirs[table.uid], GEOMETRY, *shown, taken))
    if differs and later:
        changed["edited_at"] = theirs["edited_at"]
    done.same += not differs
    return changed, moved


def _edited(feature: QgsFeature) -> str:
    value = feature["edited_at"]
    return "" if is_null(value) else value.toUTC().toString("yyyy-MM-ddTHH:mm:ss.zzz")


def _shown(value) -> str:
    return "" if value is None else str(value)


def _check_log(made: str, done: Merged) -> None:
    with reading(made) as connection:
        rows = connection.execute(
            sql(
                "SELECT airstrip_uid, event_date, from_status, to_status, log_uid FROM $log "
                "ORDER BY fid",
                log=LOG,
            )
        ).fetchall()
    for uid, text in log_faults(map(tuple, rows)):
        done.conflicts.append((LOG, uid, "to_status", "", "", text))


def _write(layer: QgsVectorLayer, new: list, changes: dict, moves: dict) -> None:
    provider = layer.dataProvider()
    good = not new or provider.addFeatures(new, QgsFeatureSink.Flag.FastInsert)[0]
    good = good and (not changes or provider.changeAttributeValues(changes))
    good = good and (not moves or provider.changeGeometryValues(moves))
    if not good:
        raise TrochaError(
            "The merged table '{table}' took not all of its rows ({reason}); check that the disk "
            "has space.",
            table=layer.name(),
            reason="; ".join(provider.errors()[:1]),
        )
