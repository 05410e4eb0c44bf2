"""What in a status log contradicts itself, row by row, where ``lifecycle.read_log`` would refuse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .messages import said
from .statuses import ALLOWED_MOVES


def log_faults(rows: Iterable[tuple]) -> Iterator[tuple[str, str]]:
    """(label, sentence) of each row that does not follow.

    Rows are (strip, date or ISO text, from_status or None, to_status, label), in any order; those
    of one strip and day keep the order given. A strip's first row may leave from_status empty.
    """
    before: dict[str, str] = {}
    for strip, day, left, entered, label in sorted(rows, key=lambda row: (row[0], str(row[1]))):
        expected = before.get(strip)
        written = left or expected
        if expected is not None and written != expected:
            told = said(
                "on {day} {strip} leaves {status}, but the row before left it {expected}.",
                day=day,
                strip=strip,
                status=written,
                expected=expected,
            )
            yield label, told
        elif written is not None and entered not in ALLOWED_MOVES.get(written, ()):
            told = said(
                "on {day} {strip} goes from {status} to {entered}, which is not allowed.",
                day=day,
                strip=strip,
                status=written,
                entered=entered,
            )
            yield label, told
        before[strip] = entered
