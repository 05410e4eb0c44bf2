"""Class tables as people write them: JSON, or CSV with a header."""

from __future__ import annotations

import csv
import json
import math
from dataclasses import dataclass

from .errors import TrochaError, shown
from .messages import Message


@dataclass(frozen=True)
class ClassTable:
    """The rows of a table by their key, as read: plain strings or JSON values.

    ``name`` is its own name; ``relative_to`` what its factors are relative to, if it says.
    """

    name: str
    relative_to: str
    rows: dict[str, dict]


def read_class_table(text: str, key: str, value: str, what: str) -> ClassTable:
    """Read a class table.

    JSON is either ``{"name": ..., "classes": [{"code": 1, "factor": 2, ...}, ...]}`` or, short,
    ``{"1": 2, "17": {"factor": 0}}``. Anything else is CSV with a header (comma, semicolon or
    tab). ``key`` is the member that names a class (``code``), ``value`` what a bare number of
    the short form means (``factor``), ``what`` the table in messages (``CLASSES``).

    Raises ``TrochaError`` for text that cannot be read (with line and column), an empty table,
    a row without key and a class that stands twice.
    """
    text = text.strip().lstrip("\ufeff")
    name = relative_to = ""
    if text.startswith(("{", "[")):
        read = _json(text, what)
        if isinstance(read, dict) and "classes" in read:
            name = str(read.get("name") or "")
            relative_to = str(read.get("relative_to") or "")
            read = read["classes"]
        if isinstance(read, dict):
            read = [
                {key: label, **(row if isinstance(row, dict) else {value: row})}
                for label, row in read.items()
            ]
    else:
        read = _csv(text, what, key)
    if not isinstance(read, list) or not read or not all(isinstance(row, dict) for row in read):
        raise TrochaError(
            '{what} holds no classes; write {{"1": 2.0, "17": 0}} or a CSV with the columns {key} '
            "and {value}.",
            what=what,
            key=key,
            value=value,
        )
    rows: dict[str, dict] = {}
    for number, row in enumerate(read, 1):
        label = class_label(row.get(key))
        if label is None:
            raise TrochaError(
                "Row {number} of {what} has no {key}; every class needs one.",
                number=number,
                what=what,
                key=key,
            )
        if label in rows:
            raise TrochaError(
                "{what} names the class {label} twice; keep one row.", what=what, label=shown(label)
            )
        rows[label] = row
    return ClassTable(name, relative_to, rows)


def class_label(value) -> str | None:
    """A class as text, so that 3, 3.0 and "3" are one class; None where there is none."""
    if value is None:
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = str(value).strip()
    if text.endswith(".0") and text[:-2].lstrip("-").isdigit():
        text = text[:-2]
    return text or None


def number_in(row: dict, member: str, of: str | Message, low: float, default=None):
    """A number of a row, at least ``low``; ``default`` where it is absent, empty or null."""
    given = row.get(member)
    if given is None or given == "":
        return default
    try:
        number = float(given)
    except (TypeError, ValueError, OverflowError):
        number = math.nan
    if isinstance(given, bool) or not math.isfinite(number) or number < low:
        raise TrochaError(
            "{of} has the {member} '{given}'; it must be a number of {low:g} or more.",
            of=of,
            member=member,
            given=shown(given),
            low=low,
        )
    return number


def yes_no_in(row: dict, member: str, of: str | Message, default: bool) -> bool:
    """A yes or no of a row: JSON true or false, or those words, yes, no, 1, 0."""
    given = row.get(member)
    if given is None or given == "":
        return default
    words = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
    if str(given).strip().lower() not in words:
        raise TrochaError(
            "{of} has {member} '{given}'; write true or false.",
            of=of,
            member=member,
            given=shown(given),
        )
    return words[str(given).strip().lower()]


def _json(text: str, what: str):
    def unique(pairs):
        labels = [label for label, _ in pairs]
        twice = [label for label in labels if labels.count(label) > 1]
        if twice:
            raise TrochaError("{what} names {key} twice; keep one.", what=what, key=shown(twice[0]))
        return dict(pairs)

    try:
        return json.loads(text, object_pairs_hook=unique)
    except json.JSONDecodeError as error:
        raise TrochaError(
            "{what} is not JSON at line {line}, column {column}: {fault}; correct it there.",
            what=what,
            line=error.lineno,
            column=error.colno,
            fault=error.msg,
        ) from None
    except (ValueError, RecursionError):
        raise TrochaError("{what} is not JSON; correct it.", what=what) from None


def _csv(text: str, what: str, key: str) -> list[dict]:
    lines = text.splitlines()
    header = lines[0] if lines else ""
    delimiter = max(",;\t", key=header.count)
    try:
        rows = list(csv.DictReader(lines, delimiter=delimiter, skipinitialspace=True))
    except csv.Error as error:
        raise TrochaError(
            "{what} cannot be read as CSV ({error}); correct it.", what=what, error=str(error)
        ) from None
    names = [str(name).strip().lower() for name in (rows[0] if rows else [])]
    if key not in names:
        raise TrochaError(
            "{what} has no column '{key}' in its first line ('{header}'); give the table a "
            "header, or the name of a preset.",
            what=what,
            key=key,
            header=shown(header),
        )
    return [{str(n).strip().lower(): v for n, v in row.items()} for row in rows]
