"""Land cover to walking factors: how many times slower than on a path each class is walked."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

import numpy as np

from .errors import TrochaError, shown
from .messages import Message, said
from .progress import SILENT, Progress
from .tables import number_in, read_class_table, yes_no_in

ROWS_AT_ONCE = 512
CODE = re.compile("-?[0-9]{1,9}")  # what a raster can hold
CODES_IN_MESSAGES = 10


@dataclass(frozen=True)
class LandCoverTable:
    """Walking factors by class code; NaN is impassable, and None not known (clouds, say)."""

    name: str
    relative_to: str
    factors: dict[int, float | None]


@dataclass(frozen=True)
class WalkingFactors:
    """``factor`` (rows, cols) float32, NaN impassable; cells without land cover; unknown codes.

    ``unknown`` gives the cells of each code that the table does not know and that took
    the factor for unknown classes.
    """

    factor: np.ndarray
    without: int
    unknown: dict[int, int]


def read_landcover_table(text: str, what: str = "CLASSES") -> LandCoverTable:
    """Read a table of ``code``, ``factor`` and, optionally, ``passable`` (see ``ClassTable``).

    A factor of 0, or ``passable`` false, is impassable; an empty factor says that nothing is
    known of the class. Raises ``TrochaError`` naming the class.
    """
    table = read_class_table(text, "code", "factor", what)
    factors: dict[int, float | None] = {}
    for label, row in table.rows.items():
        of = Message("The class {label} in {what}", label=shown(label), what=what)
        if not CODE.fullmatch(label):
            raise TrochaError("{of} is no code: land cover codes are whole numbers.", of=of)
        factor = number_in(row, "factor", of, 0)
        if not yes_no_in(row, "passable", of, True) or factor == 0:
            factor = math.nan
        factors[int(label)] = factor
    return LandCoverTable(table.name or what, table.relative_to, factors)


def walking_factors(
    codes: np.ndarray,
    needed: np.ndarray,
    table: LandCoverTable,
    unknown_factor: float | None,
    name: str,
    progress: Progress = SILENT,
) -> WalkingFactors:
    """Factors of a raster of class codes, (rows, cols) with NaN where there is no land cover.

    Only ``needed`` (rows, cols) bool cells count: the others come out NaN. Cells without land
    cover, and codes that the table does not know, take ``unknown_factor`` (0: impassable). With
    None cells without land cover are impassable, and unknown codes are refused by name, with
    the ``name`` of the layer: no number stands for what nobody said.
    """
    listed = sorted(table.factors)
    values = np.array([_plain(table.factors[code]) for code in listed], np.float32)
    is_known = np.array([table.factors[code] is not None for code in listed])
    known_codes = np.array(listed, float)
    filler = unknown_factor or np.nan
    factor = np.full(codes.shape, np.nan, np.float32)
    without, unknown = 0, {}
    for at in range(0, len(codes), ROWS_AT_ONCE):
        progress.check()
        rows = np.s_[at : at + ROWS_AT_ONCE]
        block, wanted = codes[rows], needed[rows]
        present = np.isfinite(block)
        place = np.searchsorted(known_codes, np.where(present, block, 0)).clip(0, len(listed) - 1)
        known = present & (known_codes[place] == block) & is_known[place]
        strange = wanted & present & ~known
        for code, count in zip(*np.unique(block[strange], return_counts=True)):
            if code != int(code):
                raise TrochaError(
                    "'{name}' holds the value {code:g}, but land cover codes are whole numbers; "
                    "choose the raster of classes as LANDCOVER.",
                    name=name,
                    code=code,
                )
            unknown[int(code)] = unknown.get(int(code), 0) + int(count)
        without += int(np.count_nonzero(wanted & ~present))
        factor[rows] = np.where(wanted, np.where(known, values[place], filler), np.nan)
        progress.report((at + len(block)) / len(codes))
    if unknown and unknown_factor is None:
        named = ", ".join(
            said("{code} ({count:,} cells)", code=code, count=count)
            for code, count in sorted(unknown.items())[:CODES_IN_MESSAGES]
        )
        raise TrochaError(
            "'{name}' holds the codes {codes}, for which the class table '{table}' has no factor; "
            "choose the right preset, add them to CLASSES, or set UNKNOWN_FACTOR.",
            name=name,
            codes=named,
            table=table.name,
        )
    return WalkingFactors(factor, without, unknown)


def _plain(factor: float | None) -> float:
    return math.nan if factor is None else factor
