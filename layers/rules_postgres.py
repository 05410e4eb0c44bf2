"""The database's rules for PostgreSQL: checks, foreign keys and plpgsql triggers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..core.statuses import ALLOWED_MOVES
from .rules import (
    HAS_FILES,
    HAS_HISTORY,
    IS_CITED,
    KEPT_ADVICE,
    LOG,
    STRIPS,
    derived,
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


def statements(schema: str, tables: Iterable[TableSpec] = TABLES) -> Iterator[str]:
    """Everything that follows the tables, in order; ``schema`` is quoted already."""
    yield f"SET search_path TO {schema}, public"
    for table in tables:
        yield from indexes(table)
        for name, fault, text in wrong(table):
            check = f"trocha_{name}"[:60]
            yield (
                f"ALTER TABLE {table.name} ADD CONSTRAINT {check} "
                f"CHECK (({fault.format(row='')}) IS NOT TRUE)"
            )
            yield f"COMMENT ON CONSTRAINT {check} ON {table.name} IS {literal(text)}"
    for table in tables:
        for name, other, uid in table.references:
            yield (
                f"ALTER TABLE {table.name} ADD CONSTRAINT trocha_{name}_known FOREIGN KEY ({name}) "
                f"REFERENCES {other} ({uid}) DEFERRABLE INITIALLY IMMEDIATE"
            )
    yield from _log_rules(schema)
    yield from _strip_rules(schema)
    yield gaps_view(KEY)


def _function(schema: str, name: str, body: str, declare: str = "") -> str:
    return (
        f"CREATE OR REPLACE FUNCTION {schema}.{name}() RETURNS trigger LANGUAGE plpgsql "
        f"SET search_path FROM CURRENT AS $rule$ {declare} BEGIN {body} END $rule$"
    )


def _trigger(schema: str, name: str, event: str, table: str, when: str = "BEFORE") -> str:
    return (
        f"CREATE TRIGGER {name}_{when.lower()} {when} {event} ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION {schema}.{name}()"
    )


def _refuse(sentence: str) -> str:
    return f"RAISE EXCEPTION {literal(sentence.replace('%', '%%'))};"


def _log_rules(schema: str) -> Iterator[str]:
    """A row is completed from the one before and judged, then its strip is told."""
    pairs = ", ".join(
        f"({literal(a)}, {literal(b)})" for a in ALLOWED_MOVES for b in ALLOWED_MOVES[a]
    )
    may = " ".join(f"WHEN {literal(a)} THEN {literal(_followers(a))}" for a in ALLOWED_MOVES)
    judge = (
        f"earlier := {row_before('NEW', KEY)}; "
        "IF NEW.from_status IS NULL THEN NEW.from_status := earlier; END IF; "
        "IF NEW.from_status <> earlier THEN RAISE EXCEPTION "
        "'from_status is %, but the row before left the airstrip %.', NEW.from_status, earlier; "
        "END IF; "
        f"IF NEW.from_status IS NOT NULL AND (NEW.from_status, NEW.to_status) NOT IN ({pairs}) THEN "
        "RAISE EXCEPTION 'An airstrip that is % cannot become %: %.', NEW.from_status, "
        f"NEW.to_status, CASE NEW.from_status {may} END; END IF; RETURN NEW;"
    )
    yield _function(schema, "trocha_log_row", judge, "DECLARE earlier text;")
    changes = "INSERT OR UPDATE OF airstrip_uid, from_status, to_status, event_date"
    yield _trigger(schema, "trocha_log_row", changes, LOG)
    sets = {
        row: ", ".join(f"{n} = {s}" for n, s in derived(f"{row}.airstrip_uid", KEY).items())
        for row in ("NEW", "OLD")
    }
    tell = " ".join(
        sql(
            "IF TG_OP <> '$never' THEN UPDATE $strips SET $sets "
            "WHERE airstrip_uid = $row.airstrip_uid; END IF;",
            never=never,
            strips=STRIPS,
            sets=sets[row],
            row=row,
        )
        for row, never in (("OLD", "INSERT"), ("NEW", "DELETE"))
    )
    yield _function(schema, "trocha_log_told", f"{tell} RETURN NULL;")
    yield _trigger(schema, "trocha_log_told", f"{changes} OR DELETE", LOG, "AFTER")


def _followers(status: str) -> str:
    allowed = ALLOWED_MOVES[status]
    if not allowed:
        return "nothing follows it"
    return f"it may become {' or '.join(allowed)}"


def _strip_rules(schema: str) -> Iterator[str]:
    values = derived("NEW.airstrip_uid", KEY)
    values["status"] = values["status"].replace(", status)", ", NEW.status)")
    differs = " OR ".join(
        f"NEW.{name} IS DISTINCT FROM ({value})" for name, value in values.items()
    )
    guard = (
        f"IF {logged('NEW.airstrip_uid')} AND ({differs}) THEN {_refuse(KEPT_ADVICE)} END IF; "
        "RETURN NEW;"
    )
    yield _function(schema, "trocha_strip_row", guard)
    yield _trigger(schema, "trocha_strip_row", f"UPDATE OF {', '.join(values)}", STRIPS)
    for name, table, cited, text in (
        ("trocha_strip_kept", STRIPS, logged("OLD.airstrip_uid"), HAS_HISTORY),
        (
            "trocha_incident_kept",
            "incidents",
            sql("EXISTS (SELECT 1 FROM $log l WHERE l.incident_uid = OLD.incident_uid)", log=LOG),
            IS_CITED,
        ),
        *(
            (
                f"trocha_{table}_files",
                table,
                sql("EXISTS (SELECT 1 FROM attachments a WHERE a.$uid = OLD.$uid)", uid=uid),
                HAS_FILES,
            )
            for table, uid in (("incidents", "incident_uid"), (STRIPS, "airstrip_uid"))
        ),
    ):
        yield _function(schema, name, f"IF {cited} THEN {_refuse(text)} END IF; RETURN OLD;")
        yield _trigger(schema, name, "DELETE", table)
