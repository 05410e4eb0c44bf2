"""Photos and documents: copied beside the database, and no path leads out of its folder."""

import os
import shutil

import pytest
from qgis.core import QgsGeometry, QgsProject
from qgis.PyQt.QtCore import QDate
from trocha.core.errors import TrochaError
from trocha.core.progress import SILENT
from trocha.layers import database
from trocha.layers.attachments import attach, bring_files, file_of
from trocha.layers.incident_book import IncidentBook
from trocha.layers.masking import mask_database
from trocha.layers.merging import merge_databases


@pytest.fixture(scope="module")
def empty(qgis_app, tmp_path_factory):
    path = tmp_path_factory.mktemp("made") / "incidents.gpkg"
    database.create_geopackage(str(path))
    return path


@pytest.fixture
def path(empty, tmp_path):
    folder = tmp_path / "case"
    folder.mkdir()
    return str(shutil.copy(empty, folder))


@pytest.fixture
def book(qgis_app, path):
    project = QgsProject()
    yield IncidentBook.open(project, path)
    project.clear()


@pytest.fixture
def photo(tmp_path):
    made = tmp_path / "elsewhere" / "Pista ñ (1).JPG"
    made.parent.mkdir()
    made.write_bytes(b"a photo")
    return str(made)


@pytest.fixture
def incident(book):
    with book.action("Mark") as action:
        return action.add(
            book.incidents,
            {"incident_type": "clash", "event_date": QDate(2015, 3, 7)},
            QgsGeometry.fromWkt("POINT(-74 -12)"),
        )


def stored(path):
    with database.reading(path) as connection:
        return [dict(row) for row in connection.execute("SELECT * FROM attachments ORDER BY fid")]


def files(path):
    folder = os.path.join(os.path.dirname(path), "attachments")
    return sorted(os.listdir(folder)) if os.path.isdir(folder) else []


def test_a_copy_lies_beside_the_database(book, path, photo, incident):
    uid = attach(book, photo, incident_uid=incident, values={"caption": "The strip"})
    (row,) = stored(path)
    assert row["attachment_uid"] == uid
    assert row["incident_uid"] == incident
    assert row["caption"] == "The strip"
    assert row["file_path"] == f"attachments/{uid}-Pista_ñ_1.JPG"
    os.remove(photo)
    with open(file_of(os.path.dirname(path), row["file_path"]), "rb") as file:
        assert file.read() == b"a photo"


def test_the_folder_may_move(book, path, photo, incident, tmp_path):
    attach(book, photo, incident_uid=incident)
    (row,) = stored(path)
    shutil.copytree(os.path.dirname(path), tmp_path / "moved")
    moved = str(tmp_path / "moved" / "incidents.gpkg")
    assert file_of(os.path.dirname(moved), row["file_path"]).startswith(str(tmp_path / "moved"))


def test_undo_takes_the_row_and_redo_finds_the_file(book, path, photo, incident):
    attach(book, photo, incident_uid=incident)
    book.history.undo()
    assert stored(path) == []
    book.history.redo()
    (row,) = stored(path)
    assert os.path.isfile(file_of(os.path.dirname(path), row["file_path"]))


@pytest.mark.parametrize(
    ("target", "said"),
    [({}, "attachments needs incident_uid or airstrip_uid"),
     ({"incident_uid": "nowhere"}, "names no row of incidents")],
)  # fmt: skip
def test_a_refused_row_leaves_no_copy(book, path, photo, target, said):
    with pytest.raises(TrochaError, match=said):
        attach(book, photo, **target)
    assert files(path) == []


def test_what_is_no_file_is_refused(book, path, tmp_path, incident):
    for wrong in (tmp_path, tmp_path / "none.jpg"):
        with pytest.raises(TrochaError, match="is no file that can be read"):
            attach(book, str(wrong), incident_uid=incident)
    assert files(path) == []


OUTSIDE = (
    "/etc/passwd", "../secret.txt", "attachments/../../secret.txt", "C:/secret.txt",
    "C:\\secret.txt", "..\\secret.txt", "\\\\server\\share\\secret.txt", "attachments/..",
)  # fmt: skip


@pytest.mark.parametrize("relative", OUTSIDE)
def test_a_path_out_of_the_folder_is_refused_when_written_and_when_read(
    book, path, incident, relative
):
    with (
        pytest.raises(TrochaError, match="must stay within the database's folder"),
        book.action("By hand") as action,
    ):
        action.add(book.attachments, {"incident_uid": incident, "file_path": relative})
    with pytest.raises(TrochaError, match="leads out of the folder"):
        file_of(os.path.dirname(path), relative)


def test_names_with_dots_stay_possible(book, incident):
    with book.action("By hand") as action:
        values = {"incident_uid": incident, "file_path": "attachments/a..b.jpg"}
        action.add(book.attachments, values)


def test_a_link_out_of_the_folder_is_not_followed(book, path, photo, incident):
    folder = os.path.dirname(path)
    os.symlink(photo, os.path.join(folder, "link.jpg"))
    with pytest.raises(TrochaError, match="leads out of the folder"):
        file_of(os.path.dirname(path), "link.jpg")
    # Neither is anything copied through one.
    os.symlink(os.path.dirname(photo), os.path.join(folder, "attachments"))
    with pytest.raises(TrochaError, match="leads out of the folder"):
        attach(book, photo, incident_uid=incident)
    assert os.listdir(os.path.dirname(photo)) == [os.path.basename(photo)]


def test_a_file_that_stayed_behind_is_named(book, path, photo, incident):
    attach(book, photo, incident_uid=incident)
    (row,) = stored(path)
    os.remove(file_of(os.path.dirname(path), row["file_path"]))
    with pytest.raises(TrochaError, match="it may have stayed behind"):
        file_of(os.path.dirname(path), row["file_path"])


def test_a_row_with_attachments_is_not_deleted(book, path, photo, incident):
    attach(book, photo, incident_uid=incident)
    (fid,) = [feature.id() for feature in book.incidents.getFeatures()]
    assert not book.incidents.dataProvider().deleteFeatures([fid])
    assert book.incidents.featureCount() == 1


def test_a_masked_copy_has_no_attachments(book, path, photo, incident, tmp_path):
    attach(book, photo, incident_uid=incident)
    made = str(tmp_path / "published" / "masked.gpkg")
    os.mkdir(os.path.dirname(made))
    mask_database(path, made, 1000, 7, False, SILENT)
    assert stored(made) == []
    assert files(made) == []


def test_a_merge_brings_the_files_of_both(book, path, photo, incident, empty, tmp_path):
    attach(book, photo, incident_uid=incident)
    second = str(tmp_path / "colleague" / "incidents.gpkg")
    os.mkdir(os.path.dirname(second))
    shutil.copy(path, second)
    shutil.copytree(
        os.path.join(os.path.dirname(path), "attachments"),
        os.path.join(os.path.dirname(second), "attachments"),
    )
    project = QgsProject()
    theirs = IncidentBook.open(project, second)
    attach(theirs, photo, incident_uid=incident)
    gone = attach(theirs, photo, incident_uid=incident)
    project.clear()
    lost = [row["file_path"] for row in stored(second) if row["attachment_uid"] == gone]
    os.remove(file_of(os.path.dirname(second), lost[0]))
    made = str(tmp_path / "merged" / "both.gpkg")
    os.mkdir(os.path.dirname(made))
    merge_databases(path, second, made, SILENT)
    assert bring_files((path, second), made, made) == lost
    assert len(stored(made)) == 3
    assert len(files(made)) == 2
