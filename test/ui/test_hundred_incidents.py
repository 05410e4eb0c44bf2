"""A day's work by hand: a hundred incidents by clicks and keys, then read where there is no plugin."""

from __future__ import annotations

import datetime
import json
import pathlib
import subprocess
import sys

import pytest
from marking_hands import ENTER, ESCAPE, click, type_text
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from trocha.core.vocabulary import INCIDENT_TYPES

KINDS = ("clash", "drug_seizure", "airstrip_destroyed", "ambush")
FIRST = datetime.date(2015, 1, 1)
READER = pathlib.Path(__file__).with_name("without_plugin.py")


def planned(number):
    """What the incident of a number is: a new day and a new place each, some with more."""
    return {
        "type": KINDS[number % 4],
        "day": (FIRST + datetime.timedelta(number)).isoformat(),
        "kg": 12.5 if number % 10 == 3 else None,
        "notes": f"note <b>{number}</b> =1+1" if number % 7 == 0 else None,
        "x": -74.9 + number / 60,
        "y": -12.9 + number / 60,
    }


def enter(form, canvas, wanted, by_click):
    """By mouse and keys, all but the last key."""
    form.typeBox.choose(wanted["type"])
    if by_click:
        if not form.pickButton.isChecked():
            form.pickButton.click()
        click(canvas, wanted["x"], wanted["y"])
    else:
        form.coordinates.line.clear()
        type_text(form.coordinates.line, f"{wanted['y']:.6f}, {wanted['x']:.6f}")
        QTest.keyClick(form.coordinates.line, ENTER)
    type_text(form.day.line, wanted["day"])
    if wanted["kg"] is not None:
        type_text(form.seizureBest, str(wanted["kg"]))
    if wanted["notes"] is not None:
        type_text(form.notes, wanted["notes"])


def test_a_hundred_incidents_are_what_the_hands_did(dock, form, canvas, path):
    """Every tenth is begun once more and given up; two are withdrawn, and one of them is not."""
    for number in range(100):
        wanted = planned(number)
        enter(form, canvas, wanted, by_click=number % 2 == 0)
        QTest.keyClick(form.day.line, ENTER)
        assert not form.is_open(), form.saveMessage.text()
        if number % 10 == 9:
            enter(form, canvas, wanted, by_click=True)
            QTest.keyClick(form.day.line, ESCAPE)
    listed = dock.page.list
    listed.refresh()
    assert listed.table.model().rowCount() == 100
    for row in (0, 1):  # the latest days stand first: those of the numbers 99 and 98
        listed.table.selectRow(row)
        QTest.keyClick(listed.table, Qt.Key.Key_Delete)
    QTest.mouseClick(listed.undoButton, Qt.MouseButton.LeftButton)
    pixel = canvas.mapUnitsPerPixel()
    QgsProject.instance().clear()

    heard = subprocess.run(
        [sys.executable, str(READER), path],
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    told = json.loads(heard.stdout.splitlines()[-1]) if heard.stdout else heard.stderr
    assert told["read"] and told["plugin"] == []
    rows = sorted(told["rows"], key=lambda row: row["day"])
    assert len(rows) == 100
    for number, row in enumerate(rows):
        wanted = planned(number)
        near = pixel if number % 2 == 0 else 1e-6  # what was typed is there to the digit
        assert (row.pop("x"), row.pop("y")) == pytest.approx(
            (wanted.pop("x"), wanted.pop("y")), abs=near
        )
        verification = "withdrawn" if number == 99 else "unverified"
        assert row == {**wanted, "verification": verification}
    # The list of types and the rules are in the file, and hold there as well.
    assert told["widget"] == "ValueMap" and told["refused"]
    assert told["symbols"] >= len(INCIDENT_TYPES)
