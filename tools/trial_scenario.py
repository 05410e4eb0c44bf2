"""The closing scenario of the trial: made up, on registered public aerodromes, in the year 2030.

It is an exercise. The aerodromes are public and registered, and have nothing to do with what the
model is about; no event below took place or is expected. The dates lie in the future so that
nobody can take them for history. How long a strip stays down lies within the days published for
clandestine ones, half a day to 30.
"""

from __future__ import annotations

import datetime

NOTICE = (
    "Exercise: registered public aerodromes stand in for airstrips, and their closing in 2030 is "
    "made up. Hectares, relief, rivers and towns are real."
)
NOTE = "Made up for an exercise on registered public aerodromes; no such event took place."
WINDOWS = {
    "BEFORE_START": "2030-01-01",
    "BEFORE_END": "2030-04-01",
    "AFTER_START": "2030-04-01",
    "AFTER_END": "2030-07-01",
}

# OurAirports' ident: demolished and open again, both in 2030; None: not within the window.
CLOSED = {
    "PE-0021": (("04-02", "04-17"), ("05-05", "05-25"), ("06-10", None)),
    "SPTE": (("04-02", "04-22"), ("05-20", "06-09")),
    "SPLA": (("04-09", None),),
    "PE-0006": (("04-16", "05-01"), ("06-03", "06-23")),
}

# Which aerodromes take part: neither heliports nor closed, and low enough to be forest strips.
KINDS = ("small_airport", "medium_airport")
HIGHEST_M = 1200.0

# Towns outside the valley, each once: the ways out that the press names lead to them or past them.
EXITS = (
    "Ayacucho", "Huanta", "Andahuaylas", "Abancay", "Huancayo", "Satipo", "Quillabamba", "Atalaya",
)  # fmt: skip

# Rivers stop who walks, except where a town lies by them: people cross there, by boat or bridge.
# The towns are real, that one crosses at each and how long it takes are assumed.
CROSSING_WITHIN_M = 3000.0
CROSSING_MINUTES = 30.0
BARRIER_LEVELS = (1, 2)  # of the rivers; the finer ones are waded


def log_rows() -> list[tuple[str, str, str, datetime.date]]:
    """The status log: strip, status left, status entered, day."""
    rows = []
    for strip, closings in CLOSED.items():
        status = "active"
        for demolished, open_again in closings:
            rows.append((strip, status, "cratered", _day(demolished)))
            status = "cratered"
            if open_again:
                rows.append((strip, status, "rehabilitated", _day(open_again)))
                status = "rehabilitated"
    return rows


def _day(month_and_day: str) -> datetime.date:
    return datetime.date.fromisoformat(f"2030-{month_and_day}")
