"""What the database refuses, whoever writes to it: conditions and sentences in plain SQL.

QGIS's own constraints bind only those who edit through a form, so the same rules stand in the
database too. What differs between SQLite and PostgreSQL is in ``rules_sqlite`` and
``rules_postgres``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..core.statuses import ALLOWED_MOVES, STATUSES
from .schema import AIRSTRIPS, STATUS_LOG, TableSpec
from .sql import sql

LOG, STRIPS = STATUS_LOG.name, AIRSTRIPS.name
KEPT = "status, status_date, n_destroyed and n_rebuilt follow from airstrip_status_log"
KEPT_ADVICE = f"{KEPT}; add a row to the log instead."
HAS_HISTORY = (
    "This airstrip has rows in airstrip_status_log; mark it false_positive or abandoned there."
)
IS_CITED = "This incident is named by airstrip_status_log; set verification to withdrawn instead."
HAS_FILES = "This row has attachments; delete their rows first."


def literal(value) -> str:
    """A value as SQL."""
    if isinstance(value, (int, float)):
        return repr(value)
    return "'" + str(value).replace("'", "''") + "'"


def either(values: Sequence) -> str:
    """Some values as people list them."""
    *most, last = (str(value) for value in values)
    return f"{', '.join(most)} or {last}" if most else last


def wrong(table: TableSpec) -> Iterator[tuple[str, str, str]]:
    """(name, SQL that is true of a row at fault, sentence) of each rule of a table.

    Fields stand as ``{row}field``; the caller puts in how its dialect names the row.
    """
    for spec in table.fields:
        where, name = f"{table.name}.{spec.name}", f"{{row}}{spec.name}"
        if spec.required:
            empty = f"{name} IS NULL"
            if spec.kind == "text":
                empty += f" OR {name} = ''"
            yield f"{spec.name}_required", empty, f"{where} is empty; every row needs one."
        if spec.values:
            listed = ", ".join(literal(value) for value in spec.values)
            sentence = f"{where} must be {either(spec.values)}."
            yield f"{spec.name}_domain", f"{name} NOT IN ({listed})", sentence
        if spec.low is not None:
            outside, sentence = f"{name} < {spec.low}", f"{where} must be {spec.low} or more."
            if spec.high is not None:
                outside += f" OR {name} > {spec.high}"
                sentence = f"{where} must lie between {spec.low} and {spec.high}."
            yield f"{spec.name}_range", outside, sentence
        if spec.path:
            # Absolute, of Windows, or with a way up: what a database is given may not lead out of
            # its folder on another's machine.
            leaves = (
                f"{name} LIKE '/%' OR {name} LIKE '_:%' OR replace({name}, '\\', '') <> {name} "
                f"OR '/' || {name} || '/' LIKE '%/../%'"
            )
            sentence = (
                f"{where} must stay within the database's folder; write it as in "
                "attachments/photo.jpg."
            )
            yield f"{spec.name}_inside", leaves, sentence
    if table.one_of:
        empty = " AND ".join(f"{{row}}{name} IS NULL" for name in table.one_of)
        yield "one_of", empty, f"{table.name} needs {either(table.one_of)}."
    for less, more in table.ordered:
        yield (
            f"{less}_{more}_order",
            f"{{row}}{less} > {{row}}{more}",
            f"{table.name}.{less} must not exceed {more}.",
        )


def forbidden_moves() -> Iterator[tuple[str, str, str]]:
    """(from, to, sentence) of each move that a status log may not make."""
    for before in STATUSES:
        allowed = ALLOWED_MOVES[before]
        may = f"it may become {either(allowed)}" if allowed else "nothing follows it"
        for after in STATUSES:
            if after not in allowed:
                yield (
                    before,
                    after,
                    f"An airstrip that is {before} cannot become {after}: {may}.",
                )


def contradictions() -> Iterator[tuple[str, str, str]]:
    """(from_status written, status the row before left, sentence) where the two differ."""
    for written in STATUSES:
        for left in STATUSES:
            if written != left:
                yield (
                    written,
                    left,
                    f"from_status is {written}, but the row before left the airstrip {left}.",
                )


def last_row(column: str, strip: str, key: str, earlier: str = "") -> str:
    """SQL for a column of a strip's last log row; ``earlier`` narrows the rows."""
    return sql(
        "(SELECT l.$column FROM $log l WHERE l.airstrip_uid = $strip $earlier "
        "ORDER BY l.event_date DESC, l.$key DESC LIMIT 1)",
        column=column,
        log=LOG,
        strip=strip,
        earlier=earlier,
        key=key,
    )


def row_before(row: str, key: str) -> str:
    """SQL for the status that the row before ``row`` left its strip in."""
    earlier = (
        f"AND (l.event_date < {row}.event_date OR "
        f"(l.event_date = {row}.event_date AND l.{key} < {row}.{key}))"
    )
    return last_row("to_status", f"{row}.airstrip_uid", key, earlier)


def derived(strip: str, key: str) -> dict[str, str]:
    """SQL for what a strip's log makes of its row, by field of ``airstrips``.

    As in ``core.lifecycle.window_summary``, a strip abandoned as cratered that is active again
    was rebuilt.
    """
    entered = sql(
        "(SELECT count(*) FROM $log l WHERE l.airstrip_uid = $strip AND l.to_status = ",
        log=LOG,
        strip=strip,
    )
    given_up = sql(
        "(SELECT coalesce(g.from_status, '') FROM $log g WHERE g.airstrip_uid = l.airstrip_uid "
        "AND (g.event_date < l.event_date OR (g.event_date = l.event_date AND g.$key < l.$key)) "
        "ORDER BY g.event_date DESC, g.$key DESC LIMIT 1)",
        log=LOG,
        key=key,
    )
    return {
        "status": f"coalesce({last_row('to_status', strip, key)}, status)",
        "status_date": last_row("event_date", strip, key),
        "n_destroyed": f"{entered}'cratered')",
        "n_rebuilt": f"{entered}'rehabilitated') + {entered}'active' AND "
        f"l.from_status = 'abandoned' AND {given_up} = 'cratered')",
    }


def logged(strip: str) -> str:
    """SQL: whether the log has rows of a strip."""
    return sql("EXISTS (SELECT 1 FROM $log l WHERE l.airstrip_uid = $strip)", log=LOG, strip=strip)


def gaps_view(key: str) -> str:
    """A view of the rows that no longer follow from the row before, as late entries can leave them."""
    before = row_before("r", key)
    return sql(
        "CREATE VIEW airstrip_status_gaps AS SELECT r.$key, r.log_uid, r.airstrip_uid, "
        "$before AS left_status, r.from_status, r.to_status, r.event_date "
        "FROM $log r WHERE r.from_status <> $before",
        key=key,
        before=before,
        log=LOG,
    )


def indexes(table: TableSpec) -> Iterator[str]:
    """Unique indexes, and those that the rules and forms search by."""
    for spec in table.fields:
        if spec.unique:
            yield (
                f"CREATE UNIQUE INDEX IF NOT EXISTS {table.name}_{spec.name} "
                f"ON {table.name} ({spec.name})"
            )
    for name, _, _ in table.references:
        yield f"CREATE INDEX IF NOT EXISTS {table.name}_{name} ON {table.name} ({name})"
    if "event_date" in table.names():
        yield f"CREATE INDEX IF NOT EXISTS {table.name}_event_date ON {table.name} (event_date)"
    if "source_event_id" in table.names():
        yield (
            f"CREATE INDEX IF NOT EXISTS {table.name}_source ON {table.name} "
            "(source_system, source_event_id)"
        )
