"""Strips and their histories through the book: what stands in the database afterwards."""

import sqlite3

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsProject,
)
from qgis.PyQt.QtCore import QDate
from trocha.core.errors import TrochaError
from trocha.core.statuses import STATUSES
from trocha.layers import database
from trocha.layers.incident_book import IncidentBook
from trocha.layers.strips import Entry, add_strip, list_strips, read_strip, record_change
from trocha.layers.vector import ORDINAL_TO_JULIAN

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
LINE = "LINESTRING(-74 -12.005, -74 -11.995)"
# The table of allowed moves, copied from the data model's own page.
MODEL = {
    "suspected": {"confirmed", "false_positive"},
    "confirmed": {"active", "abandoned"},
    "active": {"cratered", "abandoned"},
    "cratered": {"rehabilitating", "rehabilitated", "abandoned"},
    "rehabilitating": {"rehabilitated", "cratered"},
    "rehabilitated": {"active", "cratered", "abandoned"},
    "abandoned": {"active"},
    "false_positive": set(),
}


@pytest.fixture(scope="module")
def opened(qgis_app, tmp_path_factory):
    """A book for all tests here: making one takes its time."""
    path = tmp_path_factory.mktemp("made") / "incidents.gpkg"
    database.create_geopackage(str(path))
    project = QgsProject()
    yield IncidentBook.open(project, str(path))
    project.clear()


@pytest.fixture
def book(opened):
    """The same, empty."""
    yield opened
    for layer in (
        opened.status_log, opened.incidents, opened.airstrip_lines, opened.airstrip_points,
    ):  # fmt: skip
        assert layer.dataProvider().deleteFeatures(layer.allFeatureIds())
    opened.history.clear()


def day(text):
    return QDate.fromString(text, "yyyy-MM-dd").toJulianDay() - ORDINAL_TO_JULIAN


def rows(book, query):
    with sqlite3.connect(book.path) as connection:
        return connection.execute(query).fetchall()


def strip(book, status="active", wkt=LINE, **values):
    return add_strip(
        book, QgsGeometry.fromWkt(wkt), WGS84, {"status": status, **values}, "New airstrip"
    )


def record(book, uid, to, date, **more):
    return record_change(book, read_strip(book, uid), Entry(to, day(date), **more), "Change")


def log_of(book):
    return rows(
        book,
        "SELECT from_status, to_status, event_date, date_precision FROM airstrip_status_log "
        "ORDER BY event_date, fid",
    )


def status_of(book, uid):
    with sqlite3.connect(book.path) as connection:
        return connection.execute(
            "SELECT status, status_date, n_destroyed, n_rebuilt FROM airstrips "
            "WHERE airstrip_uid = ?",
            (uid,),
        ).fetchone()


def test_destroyed_writes_incident_and_log_and_the_database_sets_the_status(book):
    uid = strip(book, name="Pista Norte", sensitivity="restricted", place_precision=1)
    record(book, uid, "cratered", "2015-03-07", precision=2, cause_kind="airstrip_destroyed")
    assert log_of(book) == [("active", "cratered", "2015-03-07", 2)]
    assert status_of(book, uid) == ("cratered", "2015-03-07", 1, 0)
    incident = rows(
        book,
        "SELECT i.incident_type, i.event_date, i.date_precision, i.airstrip_uid, i.location_name, "
        "i.sensitivity, i.place_precision, i.uncertainty_m, i.source_system, i.verification "
        "FROM incidents i JOIN airstrip_status_log l ON l.incident_uid = i.incident_uid",
    )
    assert incident == [
        (
            *("airstrip_destroyed", "2015-03-07", 2, uid, "Pista Norte", "restricted", 1, 500.0),
            *("manual", "unverified"),
        )
    ]
    (placed,) = book.incidents.getFeatures()
    at = placed.geometry().asPoint()
    assert (at.x(), at.y()) == pytest.approx((-74, -12), abs=1e-9)


def test_an_incident_that_was_there_is_linked_unless_it_names_a_strip_already(book):
    first, second = strip(book), strip(book)
    with book.action("Incidents") as action:
        for uid, of in (("free", None), ("taken", second)):
            action.add(
                book.incidents,
                {
                    "incident_uid": uid,
                    "incident_type": "clash",
                    "event_date": "2015-03-07",
                    "airstrip_uid": of,
                },
                QgsGeometry.fromWkt("POINT(-74 -12)"),
            )
    record(book, first, "cratered", "2015-03-07", cause="free")
    record(book, first, "rehabilitated", "2015-03-08", cause="taken")
    linked = rows(book, "SELECT incident_uid, airstrip_uid FROM incidents ORDER BY incident_uid")
    assert linked == [("free", first), ("taken", second)]
    named = rows(book, "SELECT incident_uid FROM airstrip_status_log ORDER BY event_date")
    assert named == [("free",), ("taken",)]
    book.history.undo()
    book.history.undo()
    linked = rows(book, "SELECT incident_uid, airstrip_uid FROM incidents ORDER BY incident_uid")
    assert linked == [("free", None), ("taken", second)]


def test_it_is_one_step_back_and_forth(book):
    uid = strip(book)
    record(book, uid, "cratered", "2015-03-07", cause_kind="airstrip_destroyed")
    book.history.undo()
    assert rows(book, "SELECT count(*) FROM incidents") == [(0,)]
    assert log_of(book) == []
    # The last row is gone, so the status that it set stays as a strip's own.
    book.history.redo()
    assert rows(book, "SELECT count(*) FROM incidents") == [(1,)]
    assert status_of(book, uid) == ("cratered", "2015-03-07", 1, 0)


def test_of_the_64_moves_those_of_the_data_model_are_taken_and_the_others_leave_nothing(book):
    moves = [(before, after) for before in STATUSES for after in STATUSES]
    with book.action("Strips") as action:
        uids = [
            action.add(
                book.airstrip_points,
                {"status": before},
                QgsGeometry.fromWkt(f"POINT({-74 + number / 100} -12)"),
            )
            for number, (before, _) in enumerate(moves)
        ]
    taken = []
    for uid, (before, after) in zip(uids, moves):
        try:
            record(book, uid, after, "2015-03-07", cause_kind="other")
            taken.append((before, after))
        except TrochaError as error:
            assert f"{before} cannot become {after}" in str(error)
    assert len(moves) - len(taken) == 49
    assert set(taken) == {(before, after) for before in MODEL for after in MODEL[before]}
    now = dict(rows(book, "SELECT airstrip_uid, status FROM airstrips"))
    expected = [after if after in MODEL[before] else before for before, after in moves]
    assert [now[uid] for uid in uids] == expected
    assert [(row[0], row[1]) for row in log_of(book)] == taken
    assert rows(book, "SELECT count(*) FROM incidents") == [(len(taken),)]


def test_the_first_row_leaves_what_was_entered_unless_it_only_registers(book):
    first, second = strip(book, "active"), strip(book, "suspected")
    record(book, first, "cratered", "2015-03-07")
    record(book, second, "cratered", "2015-03-08", registers=True)
    assert log_of(book) == [
        ("active", "cratered", "2015-03-07", 1), (None, "cratered", "2015-03-08", 1),
    ]  # fmt: skip


def test_a_late_row_follows_the_one_before_and_the_gap_after_is_the_databases(book):
    """Active, cratered in June, rebuilt in July; later abandonment in May is heard of."""
    uid = strip(book)
    record(book, uid, "cratered", "2015-06-01")
    record(book, uid, "rehabilitated", "2015-07-01")
    assert read_strip(book, uid).history.faults() == []
    late = strip(book, "confirmed")
    record(book, late, "active", "2015-01-01")
    record(book, late, "cratered", "2015-06-01")
    record(book, late, "abandoned", "2015-05-01")
    faults = read_strip(book, late).history.faults()
    gaps = rows(
        book, "SELECT airstrip_uid, left_status, from_status, event_date FROM airstrip_status_gaps"
    )
    assert gaps == [(late, "abandoned", "active", "2015-06-01")]
    assert faults == [
        "On 2015-06-01 the airstrip leaves active, but the row before left it abandoned."
    ]
    record(book, late, "active", "2015-05-15")
    assert rows(book, "SELECT count(*) FROM airstrip_status_gaps") == [(0,)]
    assert read_strip(book, late).history.faults() == []


def test_the_card_holds_what_the_database_has(book):
    uid = strip(book, name="Pista <b>Norte</b>", surface="grass")
    record(book, uid, "cratered", "2015-03-07", cause_kind="airstrip_destroyed")
    card = read_strip(book, uid)
    assert (card.values["name"], card.values["surface"]) == ("Pista <b>Norte</b>", "grass")
    (change,) = card.history.changes
    assert (change.to_status, change.day) == ("cratered", day("2015-03-07"))
    assert card.causes[change.cause].kind == "airstrip_destroyed"
    assert card.history.on(day("2015-03-06")) == ("active", True)
    assert read_strip(book, "nowhere") is None
    assert read_strip(book, "x' OR '1'='1") is None


def test_strips_are_listed_by_name_and_those_without_last(book):
    strip(book, name="Zeta", airstrip_uid="Z")
    strip(book, name="alfa", airstrip_uid="A")
    strip(book, "cratered", "POINT(-74 -12)", airstrip_uid="P")
    assert list_strips(book) == [
        ("A", "alfa", "active"), ("Z", "Zeta", "active"), ("P", "", "cratered"),
    ]  # fmt: skip


@pytest.mark.parametrize("code", ["EPSG:4326", "EPSG:32718"])
def test_a_line_is_stored_with_its_length_and_bearing(book, code):
    """The curvature of the meridian gives the length, and north is north."""
    line = QgsGeometry.fromWkt(LINE)
    crs = QgsCoordinateReferenceSystem(code)
    line.transform(QgsCoordinateTransform(WGS84, crs, QgsCoordinateTransformContext()))
    add_strip(book, line, crs, {"status": "suspected", "name": "N"}, "New airstrip")
    ((length, bearing, name),) = rows(book, "SELECT length_m, bearing, name FROM airstrips")
    # M = a (1 - e2) / (1 - e2 sin2)^1.5 = 6,338,204 m at 12 degrees south; times 0.01 degrees.
    assert (length, bearing, name) == (pytest.approx(1106.2, abs=0.1), 0.0, "N")
    (made,) = book.airstrip_lines.getFeatures()
    ends = [(p.x(), p.y()) for p in made.geometry().asPolyline()]
    assert ends == [pytest.approx(e, abs=1e-9) for e in ((-74, -12.005), (-74, -11.995))]


def test_a_point_has_neither(book):
    strip(book, "suspected", "POINT(-74 -12)")
    assert rows(book, "SELECT length_m, bearing FROM airstrips") == [(None, None)]
    assert book.airstrip_points.featureCount() == 1


def test_a_place_off_the_earth_is_refused(book):
    with pytest.raises(TrochaError, match="no longitude and latitude"):
        strip(book, "suspected", "LINESTRING(0 89, 0 95)")
    utm = QgsCoordinateReferenceSystem("EPSG:32718")
    beyond = QgsGeometry.fromWkt("LINESTRING(1e12 1e12, 2e12 1e12)")
    with pytest.raises(TrochaError, match="no longitude and latitude"):
        add_strip(book, beyond, utm, {"status": "suspected"}, "New airstrip")
    assert rows(book, "SELECT count(*) FROM airstrips") == [(0,)]
