"""A QGIS process that uses the book as told on standard input, one forked process a line.

QGIS starts once. Each line is JSON: one of ``TASKS``, a database and a strip in it. The process
forked for it opens the database for itself and prints what it was told is written. "dead" follows
when it ends or someone kills it.
"""

import importlib.util
import itertools
import json
import os
import pathlib
import resource
import signal
import sys
import traceback

ROOT = pathlib.Path(__file__).resolve().parents[2]
spec = importlib.util.spec_from_file_location(
    "trocha", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
)
sys.modules["trocha"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(sys.modules["trocha"])

from qgis.core import (
    QgsApplication,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtCore import QDate
from trocha.core.errors import TrochaError
from trocha.layers.incident_book import IncidentBook

START = QDate(2015, 1, 1)
ROUND = ("cratered", "rehabilitated")


def told(*words):
    """One write: whole in the pipe, whatever happens to the process next."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def mark(path, strip):
    """Incidents, moves of a strip with the incident that caused them, and changes, without end."""
    project = QgsProject()
    book = IncidentBook.open(project, path)
    entries = [row["to_status"] for row in book.status_log.getFeatures()]
    for number in itertools.count(len(entries)):
        place = QgsGeometry.fromPointXY(QgsPointXY(-74 + number / 1000, -12))
        day = START.addDays(number)
        after = ROUND[number % 2]
        with book.action("Move") as action:
            incident = action.add(
                book.incidents,
                {
                    "incident_type": f"airstrip_{'destroyed' if after == ROUND[0] else after}",
                    "event_date": day,
                    "airstrip_uid": strip,
                },
                place,
            )
            entry = action.add(
                book.status_log,
                {
                    "airstrip_uid": strip,
                    "to_status": after,
                    "event_date": day,
                    "incident_uid": incident,
                },
            )
        told("incidents", incident)
        told("airstrip_status_log", entry)
        with book.action("Mark") as action:
            clash = action.add(book.incidents, {"incident_type": "clash", "event_date": day}, place)
        told("incidents", clash)
        with book.action("Rename") as action:
            action.change(book.airstrip_lines, strip, {"name": f"Strip {number}"})
        told("named", number)


def save_by_hand(where, strip, order, kills):
    """Edits of three tables in QGIS's own edit sessions, saved in an order; killed in between.

    The user sets the strip's status too, as somebody would who knows nothing of the log, and adds
    a second strip with a log of its own. ``kills`` saves are made; with None the parent kills.
    """
    project = QgsProject()
    if where.startswith("host="):
        text, schema = where.split("|")
        metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
        book = IncidentBook.open_team(project, metadata.createConnection(text, {}), schema)
    else:
        book = IncidentBook.open(project, where)
    layers = {
        "incidents": book.incidents, "airstrips": book.airstrip_lines, "log": book.status_log,
    }  # fmt: skip
    for layer in layers.values():
        layer.startEditing()

    def add(layer, geometry=None, **values):
        made = QgsVectorLayerUtils.createFeature(layer, geometry or QgsGeometry())
        for name, value in values.items():
            made[name] = value
        layer.addFeature(made)

    place = QgsGeometry.fromPointXY(QgsPointXY(-74, -12))
    line = QgsGeometry.fromWkt("LINESTRING(-73 -12, -73 -12.01)")
    add(
        layers["incidents"], place, incident_uid="I1", incident_type="airstrip_destroyed",
        event_date=START, airstrip_uid=strip,
    )  # fmt: skip
    add(layers["airstrips"], line, airstrip_uid="S2", status="suspected")
    for uid, at, after, cause in (
        ("L1", strip, "cratered", "I1"),
        ("L2", strip, "rehabilitated", None),
        ("L3", "S2", "confirmed", None),
    ):
        add(
            layers["log"], log_uid=uid, airstrip_uid=at, to_status=after,
            event_date=START.addDays(int(uid[1])), incident_uid=cause,
        )  # fmt: skip
    lines = layers["airstrips"]
    (fid,) = [f.id() for f in lines.getFeatures() if f["airstrip_uid"] == strip]
    for name, value in (("status", "cratered"), ("name", "By hand")):
        lines.changeAttributeValue(fid, lines.fields().lookupField(name), value)
    told("saving")
    for number, name in enumerate(order):
        if number == kills:
            os.kill(os.getpid(), signal.SIGKILL)
        # What the database refuses stays in its session, and the next table is saved all the same.
        told(name, layers[name].commitChanges())
    os.kill(os.getpid(), signal.SIGKILL)


def rename(path, strip):
    """One change of a strip, and an end."""
    project = QgsProject()
    book = IncidentBook.open(project, path)
    with book.action("Rename") as action:
        action.change(book.airstrip_lines, strip, {"name": "Theirs"})
    told("named")


def hold(path, strip):
    """Open the database and wait to be killed."""
    project = QgsProject()
    book = IncidentBook.open(project, path)
    told("holds", book.other() or "alone")
    signal.pause()


def without_rights(path, strip):
    """Mark as somebody who may read the file and not write to it."""
    if os.getuid() == 0:  # root may write to anything
        os.setgid(65534)
        os.setuid(65534)
    attempt(path)


def without_space(path, strip):
    """Mark where no file may grow beyond what the database has now."""
    project = QgsProject()
    book = IncidentBook.open(project, path)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    size = os.path.getsize(path)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    attempt(path, book)


def attempt(path, book=None):
    """Mark one incident with a long note; print that it was written, or why not."""
    project = QgsProject()
    try:
        book = book or IncidentBook.open(project, path)
        with book.action("Mark") as action:
            values = {"incident_type": "clash", "event_date": START, "notes": "x" * 5_000_000}
            uid = action.add(book.incidents, values)
        told("written", uid)
    except TrochaError as error:
        told("refused", error)


TASKS = {
    task.__name__: task
    for task in (mark, save_by_hand, rename, hold, without_rights, without_space)
}


def main():
    """Serve until standard input ends."""
    application = QgsApplication([], False)
    application.initQgis()
    told("ready")
    for line in sys.stdin:
        task, *where = json.loads(line)
        child = os.fork()
        if child == 0:
            try:
                TASKS[task](*where)
            except BaseException:
                traceback.print_exc()
                os._exit(1)
            os._exit(0)
        told("child", child)
        told("dead", os.waitpid(child, 0)[1])
    os._exit(0)


if __name__ == "__main__":
    main()
