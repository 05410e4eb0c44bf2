"""Importing 100,000 rows of an ACLED-like CSV into a new database; a markdown table.

    QT_QPA_PLATFORM=offscreen python3 benchmarks/imports.py [--rows 100000]

Seconds that this process computes, also from a cancel to its end, the slowest of several, and the memory
that it takes on top. What is asked stands beside each figure.
"""

from __future__ import annotations

import argparse
import csv
import datetime
import os
import pathlib
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:0] = [
    str(pathlib.Path(__file__).parent),
    str(pathlib.Path(__file__).resolve().parents[1] / "tools"),
]

import numpy as np
from harness import Figure, report, timed
from ours import start_qgis
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

IMPORT, MEGABYTES, CANCEL = 30, 600, 1
HEADER = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,"
    "assoc_actor_1,inter1,actor2,interaction,iso,region,country,admin1,admin2,admin3,location,latitude,"
    "longitude,geo_precision,source,source_scale,notes,fatalities,timestamp"
)
KINDS = ("Armed clash", "Attack", "Arrests", "Peaceful protest", "Looting")
NOTE = "On {day}, soldiers clashed with remnants near sector {i}; {hurt} were wounded and one camp found. "
FIRST, DAYS = datetime.date(2010, 1, 1), 5000
CANCELS = (0.02, 0.1, 0.3, 0.6, 0.8, 0.95)  # of the time that an import takes


def fill(path: str, rows: int) -> None:
    """Made-up rows with ACLED's columns, the same each time."""
    draw = np.random.default_rng(1)
    with open(path, "w", newline="", encoding="utf-8") as file:
        write = csv.writer(file).writerow
        write(HEADER.split(","))
        for i in range(rows):
            day = FIRST + datetime.timedelta(int(draw.integers(0, DAYS)))
            east, north = -76 + 4 * draw.random(), -14 + 4 * draw.random()
            write(
                [
                    *(
                        f"TST{i}",
                        day.strftime("%d %B %Y"),
                        day.year,
                        1 + i % 3,
                        "Political violence",
                    ),
                    *(
                        "Battles",
                        KINDS[i % 5],
                        "Military Forces (2011-2016)",
                        "",
                        1,
                        "Remnants",
                        12,
                    ),
                    *(604, "South America", "Nowhere", "North", "East", f"District {i % 40}"),
                    *(
                        f"Place {i % 977}",
                        f"{north:.4f}",
                        f"{east:.4f}",
                        1 + i % 3,
                        "A paper; a radio",
                    ),
                    *(
                        "National",
                        NOTE.format(day=day, i=i, hurt=i % 7) * 2,
                        i % 4,
                        1_600_000_000 + i,
                    ),
                ]
            )


def run(name: str, feedback: QgsProcessingFeedback | None = None, **parameters) -> dict:
    """The results of one of Trocha's algorithms; {} where it was cancelled."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"trocha:{name}")
    feedback = feedback or QgsProcessingFeedback(False)
    results, good = algorithm.run(parameters, QgsProcessingContext(), feedback)
    if not good and not feedback.isCanceled():
        raise SystemExit(f"trocha:{name} failed.")
    return results if good else {}


def cases(scratch: str, rows: int) -> Iterator[Figure]:
    """A preview, the import, and cancels at several moments of another one."""
    source, database = (os.path.join(scratch, name) for name in ("rows.csv", "incidents.gpkg"))
    fill(source, rows)
    run("createincidentdatabase", DATABASE=database)
    given = {"INPUT": source, "PRESET": "acled"}
    wall = [0.0]

    def spent(preview: bool, path: str) -> float:
        wall[0], cpu, results = timed(
            lambda: run("importincidents", DATABASE=path, PREVIEW=preview, **given)
        )
        if results["ADDED"] != rows:
            raise SystemExit(f"{results['ADDED']:,} of {rows:,} rows were added.")
        return cpu

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    yield Figure("preview", lambda: spent(True, database), "s of CPU", IMPORT)
    yield Figure("import", lambda: spent(False, database), "s of CPU", IMPORT)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    yield Figure("memory on top, at its highest", lambda: (peak - before) / 1024, "MB", MEGABYTES)

    other = os.path.join(scratch, "other.gpkg")
    run("createincidentdatabase", DATABASE=other)

    def cancelled(after: float) -> float:
        feedback, at = QgsProcessingFeedback(False), []
        timer = threading.Timer(after, lambda: (at.append(time.process_time()), feedback.cancel()))
        timer.start()
        run("importincidents", feedback, DATABASE=other, **given)
        ended = time.process_time()
        timer.cancel()
        if not at:
            return 0.0  # it was faster this time
        if run("importincidents", DATABASE=other, PREVIEW=True, **given)["SKIPPED_DUPLICATE"]:
            raise SystemExit("A cancelled import has left rows behind.")
        return ended - at[0]

    takes = wall[0]
    slowest = max(cancelled(share * takes) for share in CANCELS)
    yield Figure("the slowest cancel", lambda: slowest, "s of CPU", CANCEL)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=100_000)
    given = parser.parse_args()
    held = start_qgis()
    with tempfile.TemporaryDirectory() as scratch:
        for table in report("imports", cases(scratch, given.rows), 1):
            print(f"\n{given.rows:,} rows\n\n{table.markdown()}")
    del held
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
