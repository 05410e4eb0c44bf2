"""Whose columns a file has: the import preset that its header fits."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Mapping as Names

from .importing import Mapping

LEAST_SHARE = 0.5  # of a preset's columns; people drop some before they pass a file on


def fitting_preset(header: Collection[str], presets: Names[str, Mapping], placed: bool) -> str:
    """The name of the preset that a header fits, "" where none does or two do equally well.

    ``placed``: the rows have a place of their own, and need no columns for it. A preset fits where
    the columns without which it reads nothing are there, its source's id among them (dates and
    coordinates are called the same in many files), and at least half of all that it reads. The one
    of whose columns the largest share is there is taken.
    """
    columns = {column.strip() for column in header}
    shares = {}
    for name, mapping in presets.items():
        place = {mapping.longitude, mapping.latitude} - {""}
        needed = mapping.columns() | {mapping.fields.get("source_event_id", "")} - {""}
        read = needed | set(mapping.fields.values())
        if placed:
            needed, read = needed - place, read - place
        share = len(read & columns) / len(read)
        if needed <= columns and share >= LEAST_SHARE:
            shares[name] = share
    best = [name for name, share in shares.items() if share == max(shares.values())]
    return best[0] if len(best) == 1 else ""
