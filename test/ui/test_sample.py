"""The sample opens as a person expects: asked first, whole, in order, styled."""

from __future__ import annotations

import pytest
from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from trocha.core.errors import TrochaError
from trocha.ui import impact, sample


def tree():
    """Group titles and their layers' names, top to bottom."""
    root = QgsProject.instance().layerTreeRoot()
    return [(g.name(), [n.name() for n in g.children()]) for g in root.findGroups()]


def test_layers_stand_in_one_group_in_drawing_order(interface):
    assert sample.open_sample(interface)
    names = ["Exits", "Airstrips", "Production zones", "Rivers", "Hillshade", "Terrain (m)"]
    surface = "Movement surface (walking time, times a road's)"
    assert tree() == [("Sample", [*names, surface, "Airstrip status log"])]
    assert all(layer.isValid() for layer in QgsProject.instance().mapLayers().values())
    assert QgsProject.instance().crs().authid() == "EPSG:32718"
    assert QgsProject.instance().title() == "Trocha sample"


def test_no_layer_shows_the_random_colours_of_an_unstyled_one(interface):
    sample.open_sample(interface)
    layers = sample.sample_layers(QgsProject.instance())
    assert layers["sample/hillshade"].renderer().type() == "hillshade"
    assert layers["sample/terrain"].renderer().type() == "singlebandpseudocolor"
    for role in ("sample/exits", "sample/airstrips", "sample/zones", "sample/rivers"):
        layer = layers[role]
        # An unstyled layer gets another colour each time; a styled one never.
        again = QgsVectorLayer(layer.source(), "again", "ogr")
        again.loadNamedStyle(sample.style_path(f"sample_{role.split('/')[1]}"))
        assert layer.renderer().dump() == again.renderer().dump(), role


def test_vector_layers_are_guarded_against_edits(interface):
    sample.open_sample(interface)
    layers = QgsProject.instance().mapLayers().values()
    vectors = [layer for layer in layers if isinstance(layer, QgsVectorLayer)]
    assert len(vectors) == 5
    assert all(layer.readOnly() for layer in vectors)


def test_the_shipped_files_are_not_opened(interface):
    """Opening a GeoPackage writes to it: layers come from a copy in the profile."""
    sample.open_sample(interface)
    shipped = sample.resource("sample")
    sources = [layer.source() for layer in QgsProject.instance().mapLayers().values()]
    assert not [source for source in sources if source.startswith(shipped)]


def test_the_map_shows_the_whole_terrain(interface):
    sample.open_sample(interface)
    terrain = sample.sample_layers(QgsProject.instance())[sample.TERRAIN]
    assert interface.canvas.extent().contains(terrain.extent())
    assert interface.canvas.extent().width() < 3 * terrain.extent().width()


def test_declining_keeps_the_open_project(interface):
    mine = QgsVectorLayer("Point", "mine", "memory")
    QgsProject.instance().addMapLayer(mine)
    interface.answer = False
    assert not sample.open_sample(interface)
    assert interface.asked == [True]  # QGIS was told to ask about unsaved work
    assert [layer.name() for layer in QgsProject.instance().mapLayers().values()] == ["mine"]


def test_a_missing_file_is_named_before_anything_is_closed(interface, monkeypatch, tmp_path):
    monkeypatch.setattr(sample, "resource", lambda *parts: str(tmp_path.joinpath(*parts)))
    with pytest.raises(TrochaError, match=r"sample\.gpkg is missing; install the plugin again"):
        sample.open_sample(interface)
    assert interface.asked == []


def test_the_sample_is_recognised_after_layers_were_renamed_not_after_one_is_gone(interface):
    project = QgsProject.instance()
    assert sample.sample_layers(project) is None
    sample.open_sample(interface)
    layers = sample.sample_layers(project)
    layers[sample.ZONES].setName("something else")
    assert sample.sample_layers(project)[sample.ZONES].name() == "something else"
    project.removeMapLayer(layers[sample.LOG].id())
    assert sample.sample_layers(project) is None


def test_the_campaigns_parameters_point_at_layers_and_a_field_that_are_there(interface):
    sample.open_sample(interface)
    project = QgsProject.instance()
    given = impact.sample_parameters(sample.sample_layers(project))
    for name in ("DEM", "SURFACE", "ZONES", "AIRSTRIPS", "LOG", "EXITS"):
        assert isinstance(project.mapLayer(given[name]), QgsMapLayer), name
    assert given["SUPPLY_FIELD"] in project.mapLayer(given["ZONES"]).fields().names()
