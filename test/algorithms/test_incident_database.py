"""trocha:createincidentdatabase as people run it."""

import json
import shutil
import sqlite3
import struct
from contextlib import closing

import pytest
from algorithms_valley import rows
from qgis.core import (
    NULL,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsVectorFileWriter,
)
from qgis.PyQt.QtCore import QDateTime, Qt
from trocha.layers.database import connection_to, create_geopackage, table_layer


def test_a_database_is_made_once_and_replaced_only_when_asked(run, refused, tmp_path):
    path = str(tmp_path / "new folder" / "incidents.gpkg")
    assert run("createincidentdatabase", DATABASE=path)["DATABASE"] == path
    assert [p.name for p in (tmp_path / "new folder").iterdir()] == ["incidents.gpkg"]
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO sources (source_uid, source_ref) VALUES ('a', 'b')")
    said = refused("createincidentdatabase", DATABASE=path)
    assert "exists already (DATABASE)" in said
    assert "OVERWRITE" in said
    run("createincidentdatabase", DATABASE=path, OVERWRITE=True)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM sources").fetchone() == (0,)


def test_an_unknown_connection_is_named(refused):
    said = refused("createincidentdatabase", CONNECTION="nowhere")
    assert "CONNECTION is 'nowhere', which QGIS does not know" in said


@pytest.fixture(scope="module")
def empty(provider, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("empty") / "incidents.gpkg")
    create_geopackage(path)
    return path


@pytest.fixture
def database(empty, tmp_path):
    return shutil.copy(empty, tmp_path)


MAPPING = json.dumps(
    {
        "fields": {
            "source_event_id": "id",
            "event_date": "when",
            "incident_type": "what",
            "seizure_kg": "kg",
            "notes": "notes",
        },
        "longitude": "lon",
        "latitude": "lat",
    }
)


def counts(results):
    return tuple(results[n] for n in ("READ", "ADDED", "SKIPPED_DUPLICATE", "REJECTED"))


def test_a_csv_as_people_have_them(run, database, tmp_path):
    """Semicolons, decimal commas, a quoted newline, Latin-1, and one fault of each kind."""
    lines = [
        "id;when;what;kg;notes;lon;lat",
        '1;2015-03-07;clash;1,5;"two\nlines =1+1";-73,9;-12,5',
        "2;13/04/2015;drug_seizure;;Apur\xedmac;-73,9;-12,5",
        "3;03/04/2015;clash;;which;-73,9;-12,5",  # 3 April or 4 March?
        "4;2015-03-07;clash;;swapped;-12,5;-133,9",
        "5;2015-02-30;clash;;no day;-73,9;-12,5",
        "6;2015-03-07;party;;no type;-73,9;-12,5",
        "7;2015-03-07;clash;-4;below 0;-73,9;-12,5",
        "8;2015-03-07;clash;;nowhere;;",
        "9;2015-03-08;clash;;a double?;-73,9;-12,5",
    ]
    csv = tmp_path / "rows.csv"
    csv.write_bytes("\n".join(lines).encode("latin-1"))
    given = dict(
        DATABASE=database,
        INPUT=str(csv),
        PRESET="custom",
        MAPPING=MAPPING,
        REJECTS=str(tmp_path / "rejects.gpkg"),
        DUPLICATES=str(tmp_path / "doubles.gpkg"),
    )
    previewed = run("importincidents", **given, PREVIEW=True)
    assert counts(previewed) == (9, 3, 0, 6)
    assert rows(f"{database}|layername=incidents") == []

    done = run("importincidents", **given)
    assert counts(done) == (9, 3, 0, 6)
    assert any("read as Windows-1252" in text for text in run.heard.warnings)
    made = {r["source_event_id"]: r for r in rows(f"{database}|layername=incidents")}
    assert made["1"]["notes"] == "two\nlines =1+1"
    assert made["1"]["seizure_kg"] == 1.5
    assert made["2"]["notes"] == "Apur\xedmac"
    assert made["2"]["event_date"].toString("yyyy-MM-dd") == "2015-04-13"
    assert made["1"]["geometry"].asPoint().x() == -73.9
    rejects = {r["row"]: r["reason"] for r in rows(given["REJECTS"])}
    expected = {
        5: "DATE_ORDER",
        6: "swapped",
        7: "no day",
        8: "party",
        9: "seizure_kg",
        10: "empty",
    }
    assert set(rejects) == set(expected)
    assert all(expected[row] in reason for row, reason in rejects.items())
    (double,) = rows(given["DUPLICATES"])
    assert (double["row"], double["duplicate_of"]) == (11, made["1"]["incident_uid"])
    assert made["9"]["duplicate_of"] == NULL  # proposed, and left for a person

    assert counts(run("importincidents", **given)) == (9, 0, 3, 6)
    assert len(rows(f"{database}|layername=incidents")) == 3


@pytest.mark.parametrize(
    ("preset", "header", "row", "expected"),
    [
        (
            "acled",
            "event_id_cnty,event_date,time_precision,geo_precision,sub_event_type,latitude,longitude",
            "PER1,07 March 2015,2,3,Armed clash,-12.5,-73.9",
            ("PER1", "2015-03-07", 2, 5, "clash"),
        ),
        (
            "ucdp_ged",
            "id,date_start,date_end,date_prec,where_prec,type_of_violence,latitude,longitude",
            "77,2015-03-07 00:00:00.000,2015-03-09,4,3,3,-12.5,-73.9",
            ("77", "2015-03-07", 3, 4, "killing"),
        ),
        (
            "gtd",
            "eventid,iyear,imonth,iday,specificity,latitude,longitude",
            "201503000001,2015,3,0,1,-12.5,-73.9",
            ("201503000001", "2015-03-01", 3, 1, "other"),
        ),
        (
            "gdelt",
            "GLOBALEVENTID,SQLDATE,ActionGeo_Type,ActionGeo_Lat,ActionGeo_Long",
            "410,20150307,4,-12.5,-73.9",
            ("410", "2015-03-07", 1, 2, "other"),
        ),
    ],
)
def test_each_preset_reads_its_columns(run, database, tmp_path, preset, header, row, expected):
    (tmp_path / "rows.csv").write_text(f"\ufeff{header}\n{row}\n", encoding="utf-8")
    done = run(
        "importincidents", DATABASE=database, INPUT=str(tmp_path / "rows.csv"), PRESET=preset
    )
    assert counts(done) == (1, 1, 0, 0)
    (made,) = rows(f"{database}|layername=incidents")
    names = ("source_event_id", "date_precision", "place_precision", "incident_type")
    got = [made[name] for name in names]
    got.insert(1, made["event_date"].toString("yyyy-MM-dd"))
    assert tuple(got) == expected
    assert made["source_system"] == preset


def test_a_wrong_preset_names_the_missing_columns(refused, database, tmp_path):
    (tmp_path / "rows.csv").write_text("a,b\n1,2\n")
    said = refused(
        "importincidents", DATABASE=database, INPUT=str(tmp_path / "rows.csv"), PRESET="gdelt"
    )
    assert "lacks the column ActionGeo_Lat, ActionGeo_Long, SQLDATE; it has a, b" in said


def add(path, table, wkt, **values):
    made = table_layer(path, table)
    feature = QgsFeature(made.fields())
    for name, value in values.items():
        feature[name] = value
    if wkt:
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
    assert made.dataProvider().addFeatures([feature])[0], made.dataProvider().errors()


def test_no_export_of_the_copy_holds_a_restricted_place(run, database, tmp_path):
    """Measured on the ellipsoid, by QGIS, in the copy and in what QGIS exports from it."""
    line = [(-73.9, -12.5), (-73.895, -12.505), (-73.891, -12.51)]
    strip = dict(airstrip_uid="S1", status="active", name="Pista Alta", length_m=800.0)
    wkt = "LINESTRING({})".format(", ".join("{} {}".format(*v) for v in line))
    add(database, "airstrips", wkt, **strip, sensitivity="restricted")
    common = dict(
        source_system="manual",
        event_date="2015-03-07",
        incident_type="clash",
        verification="unverified",
    )
    hidden = dict(sensitivity="restricted", uncertainty_m=20000.0, notes="at the secret bend")
    add(database, "incidents", "POINT(-73.5 -12)", incident_uid="A", **common, **hidden)
    add(database, "incidents", "POINT(-73.5 -12)", incident_uid="B", **common, **hidden)
    public = dict(sensitivity="public", notes="two days from Pista Alta")
    add(database, "incidents", "POINT(-73 -11)", incident_uid="C", **common, **public)
    copy = str(tmp_path / "copy.gpkg")
    given = dict(DATABASE=database, RADIUS_M=5000, SEED=314159, FLAGS=str(tmp_path / "flags.gpkg"))
    done = run("maskcoordinates", **given, OUTPUT=copy)
    assert (done["MASKED"], done["FLAGGED"]) == (3, 1)
    flags = [(r["uid"], r["why"]) for r in rows(given["FLAGS"]) if r["why"] != "blanked"]
    assert flags == [("C", "read it: it holds the name 'Pista Alta'")]

    made = {r["incident_uid"]: r for r in rows(f"{copy}|layername=incidents")}
    assert made["C"]["geometry"].asPoint() == QgsPointXY(-73, -11)
    assert made["C"]["notes"] == public["notes"]
    assert made["A"]["geometry"].asPoint() == made["B"]["geometry"].asPoint()  # nothing to average
    assert (made["A"]["masked"], made["A"]["notes"]) == (True, NULL)
    (moved,) = rows(f"{copy}|layername=airstrips")
    assert (moved["name"], moved["length_m"], moved["masked"]) == (NULL, NULL, True)

    measure = QgsDistanceArea()
    measure.setEllipsoid("WGS84")
    secrets = [(5000, QgsPointXY(*v)) for v in line] + [(20000, QgsPointXY(-73.5, -12))]
    for table in ("incidents", "airstrips"):
        for driver, suffix in (("GeoJSON", "geojson"), ("KML", "kml"), ("GPKG", "gpkg")):
            options = QgsVectorFileWriter.SaveVectorOptions()
            options.driverName = driver
            path = str(tmp_path / f"{table}-out.{suffix}")
            QgsVectorFileWriter.writeAsVectorFormatV3(
                table_layer(copy, table), path, QgsCoordinateTransformContext(), options
            )
            exported = rows(path)
            assert exported
            for row in exported:
                for vertex in row["geometry"].vertices():
                    for least, secret in secrets:
                        assert measure.measureLine(secret, QgsPointXY(vertex)) >= least
    raw = open(copy, "rb").read()
    assert b"secret bend" not in raw
    assert struct.pack("<d", -73.895) not in raw

    again = str(tmp_path / "again.gpkg")
    run("maskcoordinates", **given, OUTPUT=again)
    assert {
        r["incident_uid"]: r["geometry"].asWkt() for r in rows(f"{again}|layername=incidents")
    } == {uid: row["geometry"].asWkt() for uid, row in made.items()}


def note(path, uid, day, **values):
    """Edit an incident as of a day."""
    made = table_layer(path, "incidents")
    (found,) = [f for f in made.getFeatures() if f["incident_uid"] == uid]
    values["edited_at"] = QDateTime.fromString(f"{day}T12:00:00Z", Qt.DateFormat.ISODate)
    changes = {made.fields().lookupField(n): v for n, v in values.items()}
    assert made.dataProvider().changeAttributeValues({found.id(): changes})


def test_two_analysts_lose_nothing_and_double_nothing(run, database, tmp_path):
    """Both begin with S1, A and B. A differs in one field, B in a field only FIRST filled in."""
    common = dict(
        source_system="manual",
        event_date="2015-03-07",
        incident_type="clash",
        verification="unverified",
        sensitivity="public",
    )
    strip = dict(airstrip_uid="S1", status="active", sensitivity="public")
    add(database, "airstrips", "POINT(-73.9 -12.5)", **strip)
    log = dict(airstrip_uid="S1", from_status="confirmed", to_status="active")
    add(database, "airstrip_status_log", "", log_uid="L0", event_date="2015-01-01", **log)
    for uid in "AB":
        add(database, "incidents", "POINT(-73 -12)", incident_uid=uid, **common)
    first, second = (shutil.copy(database, tmp_path / f"{n}.gpkg") for n in ("one", "two"))

    note(first, "A", "2015-04-01", notes="old", admin1="Junin")
    note(second, "A", "2015-04-02", notes="new")
    note(first, "B", "2015-04-01", notes="kept")
    add(first, "incidents", "POINT(-73 -12)", incident_uid="C", **common)
    add(second, "incidents", "POINT(-73 -12)", incident_uid="D", **common)
    down = dict(airstrip_uid="S1", to_status="cratered")
    add(first, "airstrip_status_log", "", log_uid="L1", event_date="2015-02-01", **down)
    add(second, "airstrip_status_log", "", log_uid="L2", event_date="2015-02-03", **down)

    given = dict(FIRST=str(first), SECOND=str(second), CONFLICTS=str(tmp_path / "conflicts.gpkg"))
    merged = str(tmp_path / "merged.gpkg")
    done = run("mergeincidents", **given, OUTPUT=merged)
    assert done["ADDED"] == 2  # D and L2
    made = {r["incident_uid"]: r for r in rows(f"{merged}|layername=incidents")}
    assert sorted(made) == ["A", "B", "C", "D"]
    assert (made["A"]["notes"], made["A"]["admin1"]) == ("new", "Junin")
    assert made["B"]["notes"] == "kept"
    (joined,) = rows(f"{merged}|layername=airstrips")
    assert (joined["status"], joined["n_destroyed"]) == ("cratered", 2)
    listed = {(r["uid"], r["field"]): r for r in rows(given["CONFLICTS"])}
    assert set(listed) == {("A", "notes"), ("A", "admin1"), ("B", "notes"), ("L2", "to_status")}
    row = listed["A", "notes"]
    assert (row["first"], row["second"], row["taken"]) == ("old", "new", "SECOND")
    assert (
        "leaves active, but the row before left it cratered" in listed["L2", "to_status"]["taken"]
    )
    with pytest.raises(Exception, match="airstrip that is cratered cannot become active"):
        connection_to(merged).executeSql(
            "INSERT INTO airstrip_status_log (log_uid, airstrip_uid, to_status, event_date) "
            "VALUES ('L3', 'S1', 'active', '2015-03-01')"
        )

    again = run("mergeincidents", FIRST=merged, SECOND=str(second), OUTPUT=str(tmp_path / "x.gpkg"))
    assert again["ADDED"] == 0
