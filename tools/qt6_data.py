"""What the widgets are given on PyQt6 where a stand-in made by guess would show nothing.

An incident database of stand-in layers with two rows each, and an airstrip, counts by week and a route
made up here, so that what draws and lists them runs too. No number means anything.
"""

from __future__ import annotations

import datetime
import importlib

import numpy as np
from PyQt6 import QtCore, QtGui

TODAY = 737425  # 2020-01-01
KEPT: list = []  # what outlives the object it was taken from, as it does in the desktop


def _trocha(name: str):
    return importlib.import_module(f"trocha.{name}")


def book():
    """The project's book, or one made in it; in PostGIS, for a GeoPackage would have to exist."""
    from qgis.core import QgsProject

    project, kind = QgsProject.instance(), _trocha("layers.incident_book").IncidentBook
    tables, roles = _trocha("layers.schema").BY_NAME, _trocha("layers.database_project").LAYERS
    layers = {role: _layer(tables[table]) for role, (table, _) in roles.items()}
    _trocha("layers.incident_book").connection_of = lambda _layer: _Server()
    return kind.of(project) or kind(project, "postgres:nowhere", layers)


class _Server:
    """A connection to a server on which nothing happens."""

    def executeSql(self, _question):  # noqa: N802 - the name QGIS gives it
        return [["1:1:"]]


def _layer(table):
    """A layer of two rows, which it gives whatever is asked for, every field of them filled in."""
    from qgis.core import QgsFeature, QgsFields, QgsVectorLayer

    specs = {spec.name: spec for spec in table.fields}

    class Fields(QgsFields):
        def names(self):
            return list(specs)

    class Row(QgsFeature):
        number = 0

        def id(self):
            return self.number

        def isValid(self):
            return True

        def fields(self):
            return Fields()

        def attributes(self):
            return [self[name] for name in specs]

        def __getitem__(self, name):
            return _value(specs[name], self.number)

    class Layer(QgsVectorLayer):
        def getFeature(self, number):  # noqa: N802
            row = Row()
            row.number = number
            return row

        def getFeatures(self, *_):  # noqa: N802
            return map(self.getFeature, (1, 2))

        def featureCount(self):  # noqa: N802
            return 2

    return Layer()


def _value(spec, number: int):
    """What stands in a field of a row, of its kind and in its domain."""
    if spec.values:
        return spec.values[number % len(spec.values)]
    return {
        "text": f"{spec.name}-{number}",
        "integer": number,
        "real": number + 0.5,
        "boolean": True,
        "date": QtCore.QDate(2020, 1, number),
        "moment": QtCore.QDateTime(QtCore.QDate(2020, 1, number), QtCore.QTime(8, 30)),
    }[spec.kind]


def cause():
    """The incident behind the destruction below."""
    kind = _trocha("layers.nearest").NearIncident
    return kind("incident-1", "airstrip_destroyed", TODAY - 900, "strip-1", 120.5)


def history():
    """Seen, cratered for a reason, rebuilt on a day known to the month, then gone."""
    parts = _trocha("core.history")
    changes = [
        parts.Change("log-1", TODAY - 2000, 1, None, "confirmed"),
        parts.Change("log-2", TODAY - 900, 1, "confirmed", "cratered", "incident-1"),
        parts.Change("log-3", TODAY - 500, 3, "cratered", "rehabilitating"),
    ]
    return parts.history_of(changes, "confirmed")


def card():
    """An airstrip with most of its values."""
    from qgis.core import QgsGeometry, QgsVectorLayer

    strips = _trocha("layers.strips")
    values = dict.fromkeys(strips.SHOWN)
    values.update(name="Made up", status="rehabilitating", length_m=810.4, bearing=72.5)
    values.update(n_destroyed=1, n_rebuilt=0, surface="grass")
    causes = {"incident-1": cause()}
    return strips.StripCard(
        "strip-1", QgsVectorLayer(), 1, QgsGeometry(), values, history(), causes
    )


def counts():
    """Thirty weeks of two kinds, some incidents spread over several."""
    weeks = np.arange(30)
    sure = np.stack([weeks % 4, (weeks * 7) % 3]).astype(np.int64)
    spread = np.stack([weeks % 5 / 4, weeks % 2 / 3])
    kinds = ("airstrip_destroyed", "clash")
    return _trocha("core.weeks").WeekCounts(TODAY // 7, kinds, sure, spread)


def profile():
    """Forty kilometres over a pass, in three days of eight hours."""
    at = np.linspace(0.0, 40000.0, 60)
    height = 900 + 600 * np.sin(at / 40000 * np.pi)
    return _trocha("core.profile").Profile(at, height, np.linspace(0.0, 20.0, 60))


def route():
    """A line that has that profile."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry

    way = profile()
    x, y = way.distance_m / 1e5, np.zeros(60)
    return _trocha("layers.route_lines").RouteLine(
        QgsGeometry(), QgsCoordinateReferenceSystem(), x, y, way, 8.0, 40100.0, 600.0, 600.0
    )


def _timeline(widget):
    mark = _trocha("ui.widgets.status_timeline").Mark
    log = history()
    widget.set_looks({"confirmed": "#1f5fa8", "cratered": "#b3261e"}, {"confirmed": "Confirmed"})
    marks = [mark(one.day, one.day + 30, one.uid, bool(one.cause), False) for one in log.changes]
    widget.set_history(log.stretches(), marks)
    widget.set_day(TODAY - 700)


def _weeks(widget):
    widget.set_looks({"clash": "#b3261e"}, {"clash": "Clash"})
    widget.set_counts(counts())


def _weeks_of_list(weeks):
    KEPT.append(weeks.chart)
    weeks.chart.show()


def _near(widget):
    near = _trocha("layers.nearest").NearStrip
    widget.propose([near("strip-1", "Made up", "confirmed", 430.5)])


def _incident(form):
    values = {spec.name: _value(spec, 1) for spec in _trocha("layers.schema").INCIDENTS.fields}
    values.update(event_date=datetime.date(2020, 1, 2), seizure_kg=2.5)
    form.load(values, (14.5, -85.25), "Made up")
    form.changes()


def _page(page):
    page.list.edit_wanted.emit(1)
    page.discard()
    page.list.duplicate_wanted.emit(2)
    page.discard()
    page.form.begin((14.5, -85.25))


def _chart(chart):
    chart.show_profile(profile(), 8.0)
    chart.set_marker(12000.0)
    chart.picture("Made up", ["First line", "Second line"])


def route_on_map(canvas):
    """A route drawn on a map, with its marker, and taken off."""
    drawn = _trocha("ui.route_on_map").RouteOnMap(canvas)
    drawn.show(route())
    drawn.mark(12000.0)
    drawn.redraw()
    drawn.clear()


def on_map(button, x: float, y: float):
    """What the canvas hands a tool for a mouse at a pixel."""
    from qgis.core import QgsPointXY
    from qgis.gui import QgsMapMouseEvent

    class Made(QgsMapMouseEvent):
        def __init__(self):
            at, none = QtCore.QPointF(x, y), QtCore.Qt.KeyboardModifier.NoModifier
            kind = QtCore.QEvent.Type.MouseButtonRelease
            QtGui.QMouseEvent.__init__(self, kind, at, at, button, button, none)

        def mapPoint(self):  # noqa: N802
            return QgsPointXY()

    return Made()


# What to do with a widget of a class before it is used, so that it has something to show.
SHOW = {
    "AirstripDock": lambda dock: dock.show_strip("airstrip_uid-1"),
    "StatusTimeline": _timeline,
    "WeekBars": _weeks,
    "WeekChart": _weeks,
    "IncidentWeeks": _weeks_of_list,
    "StripCardView": lambda widget: widget.show_card(card()),
    "ChangeForm": lambda widget: widget.set_card(card()),
    "NearStrips": _near,
    "DayEdit": lambda widget: widget.show_day(datetime.date(2020, 1, 2), 3),
    "CoordinateEdit": lambda widget: widget.show_place((14.5, -85.25)),
    "StripFinder": lambda finder: finder.set_strips([("strip-1", "Made up", "confirmed")]),
    "IncidentForm": _incident,
    "IncidentPage": _page,
    "IncidentDock": lambda dock: _page(dock.page) if dock.page else None,
    "ProfileChart": _chart,
    "ProfilePanel": lambda widget: widget.show_route(route(), "Made up"),
}
