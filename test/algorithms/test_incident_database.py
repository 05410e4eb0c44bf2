"""trocha:createincidentdatabase as people run it."""

import sqlite3
from contextlib import closing


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
