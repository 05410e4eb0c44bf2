"""Hands for the tests of the incident dock: clicks, keys, and a look into the file."""

from __future__ import annotations

import sqlite3

from qgis.core import QgsPointXY
from qgis.gui import QgsMapMouseEvent
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from trocha.layers import database

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def rows(path):
    """What the file holds, whoever else has it open."""
    with sqlite3.connect(path) as connection:
        connection.row_factory = sqlite3.Row
        found = connection.execute("SELECT * FROM incidents ORDER BY fid").fetchall()
    return [dict(row) for row in found]


def places(path):
    layer = database.table_layer(path, "incidents")
    return [
        (round(p.y(), 6), round(p.x(), 6))
        for p in (feature.geometry().asPoint() for feature in layer.getFeatures())
    ]


def pixel(canvas, x, y):
    at = canvas.getCoordinateTransform().transform(QgsPointXY(x, y))
    return QPoint(round(at.x()), round(at.y()))


def click(canvas, x, y):
    """A left click of the tool that the canvas has."""
    at = pixel(canvas, x, y)
    for kind, name in (
        (QEvent.Type.MouseButtonPress, "canvasPressEvent"),
        (QEvent.Type.MouseButtonRelease, "canvasReleaseEvent"),
    ):
        event = QgsMapMouseEvent(canvas, kind, at, Qt.MouseButton.LeftButton)
        getattr(canvas.mapTool(), name)(event)


def type_text(widget, text):
    """By keys; what these have no key for is put in."""
    if text.isascii():
        QTest.keyClicks(widget, text)
    else:
        widget.insert(text)


def mark(form, canvas, day="2015-03-07", kind="clash", at=(-74.0, -12.0)):
    """A whole incident by mouse and keys, but for the last Enter."""
    form.typeBox.choose(kind)
    if not form.pickButton.isChecked():
        form.pickButton.click()
    click(canvas, *at)
    type_text(form.day.line, day)


class Runs:
    """In place of what starts analyses: notes what it was asked for."""

    def __init__(self):
        self.asked = []

    def __getattr__(self, name):
        return lambda *given: self.asked.append((name, *given))
