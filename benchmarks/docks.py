"""The incident dock with 100,000 incidents: opening, filtering, marking; a markdown table.

    QT_QPA_PLATFORM=offscreen python3 benchmarks/docks.py [--rows 100000] [--rounds 7]

Milliseconds that this process computes, from the key or call to a list that is painted; the median of
the rounds. On an idle machine wall time is about the same, on a busy one it tells of the others. What is
asked stands beside each figure. The chart of weeks follows when the list is there, and is told apart.
"""

from __future__ import annotations

import argparse
import datetime
import os
import pathlib
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:0] = [
    str(pathlib.Path(__file__).parent),
    str(pathlib.Path(__file__).resolve().parents[1] / "tools"),
]

import numpy as np
from harness import Figure, report
from headless import import_trocha
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMainWindow

OPENS, FILTERS, MARKS = 2000, 300, 100  # milliseconds
WEST, SOUTH, SIDE = -76.0, -14.0, 4.0  # degrees
FIRST, DAYS = datetime.date(2010, 1, 1), 5000
NOTES = "Intervención en el sector {number}; decomiso de insumos y equipos"


class Window:
    """The part of QGIS's interface that the dock uses."""

    def __init__(self):
        self.window = QMainWindow()
        self.canvas = QgsMapCanvas(self.window)
        self.bar = QgsMessageBar(self.window)
        self.window.setCentralWidget(self.canvas)
        self.window.resize(1366, 768)
        self.window.show()
        self.canvas.setExtent(QgsRectangle(WEST, SOUTH, WEST + SIDE, SOUTH + SIDE))

    def mapCanvas(self):  # noqa: N802
        return self.canvas

    def messageBar(self):  # noqa: N802
        return self.bar


def fill(path: str, rows: int) -> None:
    """A database with made-up incidents, the same each time."""
    from trocha.core.vocabulary import INCIDENT_TYPES, VERIFICATIONS
    from trocha.layers import database

    database.create_geopackage(path)
    layer = database.table_layer(path, "incidents")
    draw = np.random.default_rng(1)
    east, north = draw.random((2, rows)) * SIDE
    kinds, days, grades = (draw.integers(0, top, rows) for top in (len(INCIDENT_TYPES), DAYS, 6))
    fields, features = layer.fields(), []
    for i in range(rows):
        feature = QgsFeature(fields)
        place = QgsPointXY(WEST + float(east[i]), SOUTH + float(north[i]))
        feature.setGeometry(QgsGeometry.fromPointXY(place))
        for name, value in (
            ("incident_uid", f"incident-{i}"),
            ("source_system", "manual"),
            ("event_date", (FIRST + datetime.timedelta(int(days[i]))).isoformat()),
            ("date_precision", 1),
            ("incident_type", INCIDENT_TYPES[kinds[i]]),
            ("verification", VERIFICATIONS[i % len(VERIFICATIONS)]),
            ("sensitivity", "public"),
            ("reliability", "ABCDEF"[grades[i]]),
            ("credibility", int(grades[i]) + 1),
            ("location_name", f"Río Apurímac {i % 977}"),
            ("notes", NOTES.format(number=i)),
        ):
            feature[name] = value
        features.append(feature)
    if not layer.dataProvider().addFeatures(features)[0]:
        raise SystemExit(f"{path} could not be filled.")


def median(call: Callable[[], float], rounds: int) -> Callable[[], float]:
    """The middle one of several rounds."""
    return lambda: statistics.median(call() for _ in range(rounds))


def milliseconds(call: Callable[[], object]) -> float:
    """Until the call is done and everything it caused is painted."""
    start = time.process_time()
    call()
    QgsApplication.processEvents()
    return (time.process_time() - start) * 1000


def cases(path: str, rounds: int) -> Iterator[Figure]:
    """Opening, then each filter, then marking, on one window."""
    from trocha.layers.incident_book import IncidentBook
    from trocha.layers.week_counts import week_counts
    from trocha.ui.book_notices import BookNotices
    from trocha.ui.docks.incident_dock import IncidentDock

    shell = Window()
    book = IncidentBook.open(QgsProject.instance(), path)
    QgsApplication.processEvents()

    def opened() -> float:
        dock = IncidentDock(shell, BookNotices(shell), None, shell.window)
        shell.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        spent = milliseconds(dock.show)
        docks.append(dock)
        return spent

    docks: list[IncidentDock] = []
    yield Figure("the dock opens", opened, "ms", OPENS)
    dock = docks[0]
    bar, rows = dock.page.list.filterBar, dock.page.list

    def filtered(change: Callable[[], object]) -> Callable[[], float]:
        def once() -> float:
            # Conditions are set unheard, so that what is timed is one look and its painting.
            bar.show_all()
            QgsApplication.processEvents()
            for widget in (bar, bar.text):
                widget.blockSignals(True)
            change()
            for widget in (bar, bar.text):
                widget.blockSignals(False)
            return milliseconds(rows.refresh)

        return median(once, rounds)

    def counted() -> float:
        return median(
            lambda: milliseconds(lambda: week_counts(book.incidents, rows.filter)), rounds
        )()

    def in_map(share: float) -> None:
        shell.canvas.setExtent(QgsRectangle(WEST, SOUTH, WEST + share * SIDE, SOUTH + share * SIDE))
        rows.filterBar.inMap.setChecked(True)

    year = datetime.date(2013, 1, 1), datetime.date(2013, 12, 31)
    filters = {
        "none": lambda: None,
        "two types": lambda: bar.types.setCheckedItems(["clash", "ambush"]),
        "a year": lambda: bar.set_days(*year),
        "a quarter of the map": lambda: in_map(0.5),
        "the whole map": lambda: in_map(1.0),
        "grade B2 or better": lambda: (bar.reliability.choose("B"), bar.credibility.choose(2)),
        "not withdrawn": lambda: bar.verifications.setCheckedItems(
            ["unverified", "single source", "corroborated", "confirmed", "disputed"]
        ),
        "text that one row has": lambda: bar.text.setText("sector 4711;"),
        "text that every row has": lambda: bar.text.setText("apurimac"),
    }
    for name, change in filters.items():
        yield Figure(f"filter: {name}", filtered(change), "ms", FILTERS)
        yield Figure(f"the weeks of: {name}", counted, "ms", FILTERS)
    bar.show_all()
    form, day = dock.page.form, [FIRST]

    def marked() -> float:
        form.typeBox.choose("clash")
        form.begin((SOUTH + 1, WEST + 1))
        day[0] += datetime.timedelta(1)
        form.day.show_day(day[0])
        before = rows.table.model().rowCount()
        spent = milliseconds(lambda: QTest.keyClick(form.day.line, Qt.Key.Key_Return))
        looked.append(milliseconds(rows.refresh))
        if rows.table.model().rowCount() != before + 1:
            raise SystemExit("The incident that was marked is not in the list.")
        return spent

    looked: list[float] = []
    yield Figure("marking one: Enter until ready for the next", median(marked, rounds), "ms", MARKS)
    yield Figure("and the list with it", lambda: statistics.median(looked), "ms", FILTERS)
    dock.close_down()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=7)
    given = parser.parse_args()
    application = QgsApplication([], True)
    application.initQgis()
    import_trocha()
    with tempfile.TemporaryDirectory() as scratch:
        path = os.path.join(scratch, "incidents.gpkg")
        fill(path, given.rows)
        for table in report("docks", cases(path, given.rounds), given.rounds):
            print(f"\n{given.rows:,} incidents\n\n{table.markdown()}")
        QgsProject.instance().clear()
    sys.stdout.flush()
    os._exit(0)  # QGIS's own tear-down of a window without a desktop is not what is measured


if __name__ == "__main__":
    main()
