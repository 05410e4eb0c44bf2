"""CSV files as people have them: any common delimiter, with the line of each row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from .errors import TrochaError

DELIMITERS = ",;\t|"
# What a spreadsheet takes for the beginning of a formula, in full width too (OWASP, "CSV
# injection"); the apostrophe itself is marked as well, so that the mark can be taken off again.
FORMULA_STARTS = "=+-@\t\r\n＝＋－＠'"


def guarded(text: str) -> str:
    """Text that a spreadsheet shows and does not compute: an apostrophe before what might be run.

    ``unguarded`` gives the text back.
    """
    return f"'{text}" if text.startswith(tuple(FORMULA_STARTS)) else text


def unguarded(text: str) -> str:
    """The text that ``guarded`` marked; other text as it is."""
    if text.startswith("'") and text[1:].startswith(tuple(FORMULA_STARTS)):
        return text[1:]
    return text


def read_csv(text: str, name: str) -> tuple[list[str], Iterator[tuple[int, dict[str, str]]]]:
    """The header, and each row as (line on which it ends, values by column), one at a time.

    Quoted values may hold newlines. The delimiter is the one the header has most of. Raises
    ``TrochaError`` where there is no header, or one that names a column twice, and, when its row is
    reached, for what is no CSV.
    """
    header_line = text.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=header_line.count)
    csv.field_size_limit(2**31 - 1)  # a note may be longer than the module's own limit
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    lines = _lines(reader, name)
    header = [column.strip() for column in next(lines, [])]
    if not any(header):
        raise TrochaError(
            "'{name}' has no header in its first line; name the columns there.", name=name
        )
    twice = sorted({column for column in header if column and header.count(column) > 1})
    if twice:
        raise TrochaError(
            "'{name}' has the column '{column}' twice; rename one.", name=name, column=twice[0]
        )
    rows = (
        (reader.line_num, dict(zip(header, values)))
        for values in lines
        if any(value.strip() for value in values)
    )
    return header, rows


def _lines(reader, name: str) -> Iterator[list[str]]:
    try:
        yield from reader
    except csv.Error as error:
        raise TrochaError(
            "'{name}' is no CSV in line {line} ({fault}); save it as CSV again.",
            name=name,
            line=reader.line_num,
            fault=str(error),
        ) from error
