"""The database's rules as SQLite triggers, which a GeoPackage carries with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .rules import (
    HAS_FILES,
    HAS_HISTORY,
    IS_CITED,
    KEPT_ADVICE,
    LOG,
    STRIPS,
    contradictions,
    derived,
    forbidden_moves,
    gaps_view,
    indexes,
    literal,
    logged,
    row_before,
    wrong,
)
from .schema import TABLES, TableSpec
from .sql import sql

KEY = "fid"


def statements(tables: Iterable[TableSpec] = TABLES) -> Iterator[str]:
    """Everything that follows the tables, in order."""
    for table in tables:
        yield from indexes(table)
        yield from _row_rules(table)
        yield from _references(table)
    yield from _log_rules()
    yield from _strip_rules()
    yield sql(
        "CREATE TRIGGER trocha_incidents_delete BEFORE DELETE ON incidents WHEN EXISTS "
        "(SELECT 1 FROM $log l WHERE l.incident_uid = OLD.incident_uid) "
        "BEGIN SELECT $refuse; END",
        log=LOG,
        refuse=_refuse(IS_CITED),
    )
    for table, uid in (("incidents", "incident_uid"), (STRIPS, "airstrip_uid")):
        yield sql(
            "CREATE TRIGGER trocha_${table}_files BEFORE DELETE ON $table WHEN EXISTS "
            "(SELECT 1 FROM attachments a WHERE a.$uid = OLD.$uid) "
            "BEGIN SELECT $refuse; END",
            table=table,
            uid=uid,
            refuse=_refuse(HAS_FILES),
        )
    yield gaps_view(KEY)


def _refuse(sentence: str) -> str:
    return f"RAISE(ABORT, {literal(sentence)})"


def _cases(cases: Iterable[tuple[str, str]]) -> str:
    """A CASE that refuses at the first condition that holds."""
    whens = " ".join(f"WHEN {condition} THEN {_refuse(text)}" for condition, text in cases)
    return f"CASE {whens} END"


def _row_rules(table: TableSpec) -> Iterator[str]:
    cases = [(fault.format(row="NEW."), text) for _, fault, text in wrong(table)]
    # SQLite would store any text as a date.
    for spec in table.fields:
        if spec.kind == "date":
            cases.append(
                (
                    f"NEW.{spec.name} IS NOT NULL AND date(NEW.{spec.name}) IS NULL",
                    f"{table.name}.{spec.name} is no date; write it as in 2015-03-07.",
                )
            )
    for event in ("INSERT", "UPDATE"):
        yield (
            f"CREATE TRIGGER trocha_{table.name}_{event.lower()} BEFORE {event} ON {table.name} "
            f"BEGIN SELECT {_cases(cases)}; END"
        )
    yield (
        f"CREATE TRIGGER trocha_{table.name}_uid BEFORE UPDATE OF {table.uid} ON {table.name} "
        f"WHEN OLD.{table.uid} IS NOT NEW.{table.uid} BEGIN SELECT "
        f"{_refuse(f'{table.name}.{table.uid} is for ever; it cannot be changed.')}; END"
    )


def _references(table: TableSpec) -> Iterator[str]:
    for name, other, uid in table.references:
        unknown = sql(
            "NEW.$name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM $other o WHERE o.$uid = NEW.$name)",
            name=name,
            other=other,
            uid=uid,
        )
        text = f"{table.name}.{name} names no row of {other}; add that row first."
        for event in ("INSERT", f"UPDATE OF {name}"):
            yield (
                f"CREATE TRIGGER trocha_{table.name}_{name}_{event[:6].lower()} BEFORE {event} "
                f"ON {table.name} WHEN {unknown} BEGIN SELECT {_refuse(text)}; END"
            )


def _log_rules() -> Iterator[str]:
    """A row is completed from the one before, judged, and then told to its strip."""
    before = row_before("NEW", KEY)
    complete = sql(
        "UPDATE $log SET from_status = $before WHERE $key = NEW.$key "
        "AND from_status IS NULL AND $before IS NOT NULL",
        log=LOG,
        before=before,
        key=KEY,
    )
    differ = _cases(
        (f"written = {literal(a)} AND earlier = {literal(b)}", text)
        for a, b, text in contradictions()
    )
    impossible = _cases(
        (f"left_status = {literal(a)} AND entered = {literal(b)}", text)
        for a, b, text in forbidden_moves()
    )
    judge = sql(
        "SELECT $differ FROM (SELECT NEW.from_status AS written, $before AS earlier); "
        "SELECT $impossible FROM (SELECT coalesce(NEW.from_status, $before) AS left_status, "
        "NEW.to_status AS entered)",
        differ=differ,
        impossible=impossible,
        before=before,
    )
    tell = {row: _tell(f"{row}.airstrip_uid") for row in ("NEW", "OLD")}
    yield (
        f"CREATE TRIGGER trocha_log_insert AFTER INSERT ON {LOG} "
        f"BEGIN {judge}; {complete}; {tell['NEW']}; END"
    )
    yield (
        f"CREATE TRIGGER trocha_log_update AFTER UPDATE OF airstrip_uid, from_status, to_status, "
        f"event_date ON {LOG} BEGIN {judge}; {tell['OLD']}; {tell['NEW']}; END"
    )
    yield f"CREATE TRIGGER trocha_log_delete AFTER DELETE ON {LOG} BEGIN {tell['OLD']}; END"


def _tell(strip: str) -> str:
    sets = ", ".join(f"{name} = {value}" for name, value in derived(strip, KEY).items())
    return sql(
        "UPDATE $strips SET $sets WHERE airstrip_uid = $strip",
        strips=STRIPS,
        sets=sets,
        strip=strip,
    )


def _strip_rules() -> Iterator[str]:
    values = derived("NEW.airstrip_uid", KEY)
    values["status"] = values["status"].replace(", status)", ", NEW.status)")
    differs = " OR ".join(f"NEW.{name} IS NOT ({value})" for name, value in values.items())
    yield (
        f"CREATE TRIGGER trocha_strip_status BEFORE UPDATE OF {', '.join(values)} ON {STRIPS} "
        f"WHEN {logged('NEW.airstrip_uid')} AND ({differs}) "
        f"BEGIN SELECT {_refuse(KEPT_ADVICE)}; END"
    )
    yield (
        f"CREATE TRIGGER trocha_strip_delete BEFORE DELETE ON {STRIPS} "
        f"WHEN {logged('OLD.airstrip_uid')} BEGIN SELECT {_refuse(HAS_HISTORY)}; END"
    )
