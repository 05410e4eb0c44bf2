"""Results as they arrive in a project: styled, with classes that come from their own data."""

import numpy as np
import processing
import pytest
from algorithms_valley import Heard, layer, point
from qgis.core import QgsProcessing, QgsProject
from qgis.PyQt.QtCore import QCoreApplication

TEMPORARY = QgsProcessing.TEMPORARY_OUTPUT


def places(*cells):
    return layer("Point", ["id:string"], [(point(*cell), str(i)) for i, cell in enumerate(cells)])


@pytest.fixture
def loaded(provider, qgis_new_project, tmp_path):
    """Run trocha:<name> and load its results; gives them by layer name."""

    def call(name, **parameters):
        heard = Heard()
        processing.runAndLoadResults(f"trocha:{name}", parameters, feedback=heard)
        QCoreApplication.processEvents()
        assert heard.errors == []
        return {made.name(): made for made in QgsProject.instance().mapLayers().values()}

    return call


def ends():
    return dict(ORIGINS=places((10, 5)), DESTINATIONS=places((10, 9), (10, 20)))


def legend(made):
    return [item.label() for item in made.renderer().legendSymbolItems()]


def colours(made):
    return [item.symbol().color().name() for item in made.renderer().legendSymbolItems()]


def test_isochrones(loaded, flat):
    found = loaded(
        "isochrones", DEM=flat, SOURCES=places((10, 10)), BREAKS="0.5,2,3", OUTPUT=TEMPORARY
    )
    made = found["Isochrones (hours)"]
    assert legend(made) == ["0 to 0.5 h", "0.5 to 2 h", "2 to 3 h"]
    assert len(set(colours(made))) == 3
    for feature, low in zip(made.getFeatures(), (0, 0.5, 2)):
        (one,) = [r for r in made.renderer().ranges() if r.upperValue() == feature["hours_to"]]
        assert one.lowerValue() == low


def test_isochrone_lines_have_labels(loaded, flat):
    made = loaded(
        "isochrones", DEM=flat, SOURCES=places((10, 10)), BREAKS="0.5,2,3", SHAPE="lines",
        OUTPUT=TEMPORARY,
    )["Isochrones (hours)"]  # fmt: skip
    assert legend(made) == ["0.5 h", "2 h", "3 h"]
    assert made.labelsEnabled()


def test_routes_take_their_classes_from_their_hours(loaded, flat):
    """4 and 15 km at 3.02 km/h: 1.3 and 5.0 hours, in steps of 1 hour from 1 to 5."""
    made = loaded("routes", DEM=flat, OUTPUT=TEMPORARY, **ends())["Routes (hours)"]
    assert legend(made) == ["1 to 2 h", "2 to 3 h", "3 to 4 h", "4 to 5 h"]
    assert made.labelsEnabled()
    hours = [f["hours"] for f in made.getFeatures()]
    ranges = made.renderer().ranges()
    assert ranges[0].lowerValue() <= min(hours)
    assert ranges[-1].upperValue() >= max(hours)


def test_corridor_and_its_areas(loaded, flat):
    found = loaded(
        "corridor", DEM=flat, OUTPUT=TEMPORARY, POLYGONS=TEMPORARY, THRESHOLDS="5,15", **ends()
    )
    raster = found["Corridor (extra minutes)"]
    shader = raster.renderer().shader().rasterShaderFunction()
    items = shader.colorRampItemList()
    assert [item.label for item in items] == [
        "0 to 5 min longer", "5 to 15 min longer", "more than 15 min longer",
    ]  # fmt: skip
    assert [item.value for item in items] == [5, 15, np.inf]
    assert len({item.color.name() for item in items}) == 3
    areas = found["Corridor areas (extra minutes)"]
    assert legend(areas) == ["0 to 5 min longer", "5 to 15 min longer"]


def test_od_lines(loaded, flat):
    found = loaded("odmatrix", DEM=flat, OUTPUT=TEMPORARY, LINES=TEMPORARY, **ends())
    assert found["OD matrix"].featureCount() == 2
    assert legend(found["OD lines (hours)"]) == ["1 to 2 h", "2 to 3 h", "3 to 4 h", "4 to 5 h"]
