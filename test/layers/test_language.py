"""A database in a QGIS of another language: shown in the user's words, stored in its own."""

import pathlib
import shutil
import sqlite3
import xml.etree.ElementTree as ET

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from trocha.core.vocabulary import DOMAINS
from trocha.layers import database
from trocha.layers.book_layers import databases
from trocha.layers.database_project import ALL_STRIPS, POINTS
from trocha.layers.incident_book import IncidentBook

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Spanish(QTranslator):
    """The shipped Spanish, read from its source."""

    def __init__(self):
        super().__init__()
        self.known = {
            (context.findtext("name"), message.findtext("source")): message.findtext("translation")
            for context in ET.parse(ROOT / "i18n" / "trocha_es.ts").getroot().iter("context")
            for message in context.iter("message")
        }

    def isEmpty(self):
        return False

    def translate(self, context, source, disambiguation=None, n=-1):
        return self.known.get((context, source)) or ""


@pytest.fixture(scope="module")
def made_in_english(qgis_app, tmp_path_factory):
    path = tmp_path_factory.mktemp("made") / "incidents.gpkg"
    database.create_geopackage(str(path))
    return path


@pytest.fixture
def path(made_in_english, tmp_path):
    return str(shutil.copy(made_in_english, tmp_path / "incidents.gpkg"))


@pytest.fixture
def spanish(qgis_app):
    translator = Spanish()
    QCoreApplication.installTranslator(translator)
    yield translator.known
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def project(qgis_app):
    made = QgsProject()
    yield made
    made.clear()


def legend(layer):
    return {c.value(): c.label() for c in layer.renderer().categories() if c.value()}


def choices(layer, field):
    """What a form offers, by what is stored."""
    setup = layer.editorWidgetSetup(layer.fields().lookupField(field))
    return {value: label for pair in setup.config()["map"] for label, value in pair.items()}


def stored(path):
    with sqlite3.connect(path) as connection:
        return [
            connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
            for table in ("layer_styles", "qgis_projects")
        ]


def test_names_legend_and_forms_are_in_the_users_language(path, project, spanish):
    book = IncidentBook.open(project, path)
    (layers,) = databases(project).values()
    assert {role: layer.name() for role, layer in layers.items() if role != ALL_STRIPS} == {
        "incidents": "Incidentes",
        "airstrips": "Pistas de aterrizaje",
        POINTS: "Pistas de aterrizaje, sin levantamiento",
        "airstrip_status_log": spanish["Trocha", "Airstrip status log"],
        "sources": "Fuentes",
        "attachments": spanish["Trocha", "Photos and documents"],
    }
    assert [group.name() for group in project.layerTreeRoot().findGroups()] == ["Incidentes"]
    assert legend(book.incidents)["ambush"] == spanish["Trocha", "ambush"] != "ambush"
    for layer in (book.airstrip_lines, book.airstrip_points):
        assert legend(layer)["cratered"] == spanish["Trocha", "Cratered"] != "Cratered"
        assert set(legend(layer)) == set(DOMAINS["status"])
    shown = choices(book.incidents, "incident_type")
    assert shown["ambush"] == spanish["Trocha", "ambush"]
    assert list(shown) == list(DOMAINS["incident_type"])
    assert set(choices(book.airstrip_lines, "status")) == set(DOMAINS["status"])


def test_what_is_stored_stays_and_others_read_it_as_it_was(path, project, spanish):
    before = stored(path)
    book = IncidentBook.open(project, path)
    with book.action("Mark") as action:
        values = {"incident_type": "ambush", "event_date": "2015-03-07"}
        uid = action.add(book.incidents, values)
    assert stored(path) == before
    plain = QgsVectorLayer(f"{path}|layername=incidents", "plain", "ogr")
    plain.loadDefaultStyle()
    assert legend(plain)["ambush"] == "ambush"
    assert choices(plain, "incident_type") == DOMAINS["incident_type"]
    (row,) = plain.getFeatures()
    assert (row["incident_uid"], row["incident_type"]) == (uid, "ambush")


def test_a_spanish_qgis_stores_the_same_legend_and_values(made_in_english, tmp_path, spanish):
    """Whoever makes a database: what its values are called in it is the data model's."""
    path = str(tmp_path / "spanish.gpkg")
    database.create_geopackage(path)
    layers = [
        QgsVectorLayer(f"{one}|layername=incidents", "plain", "ogr")
        for one in (path, str(made_in_english))
    ]
    for layer in layers:
        layer.loadDefaultStyle()
    assert legend(layers[0]) == legend(layers[1]) == DOMAINS["incident_type"]
    assert choices(layers[0], "verification") == DOMAINS["verification"]


def test_in_english_the_legend_is_that_of_the_shipped_style(path, project):
    book = IncidentBook.open(project, path)
    assert legend(book.airstrip_points)["confirmed"] == "Confirmed, use not seen"
    assert legend(book.incidents) == DOMAINS["incident_type"]
