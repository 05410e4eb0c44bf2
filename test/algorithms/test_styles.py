"""Results as they arrive in a project: styled, with classes that come from their own data."""

import numpy as np
import pytest
from algorithms_valley import layer, point
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsRenderContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor
from trocha.layers.locate import style_path
from trocha.layers.ramps import only_those


def places(*cells):
    return layer("Point", ["id:string"], [(point(*cell), str(i)) for i, cell in enumerate(cells)])


def ends():
    return dict(ORIGINS=places((10, 5)), DESTINATIONS=places((10, 9), (10, 20)))


def legend(made):
    return [item.label() for item in made.renderer().legendSymbolItems()]


def labels(made):
    """What the map writes beside each feature."""
    assert made.labelsEnabled()
    settings = made.labeling().settings()
    assert settings.format().buffer().enabled()
    expression = QgsExpression(settings.fieldName)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(made))
    told = []
    for feature in made.getFeatures():
        context.setFeature(feature)
        told.append(expression.evaluate(context))
    return told


def contrast(one, other):
    """Of two colours, by the W3C's formula (WCAG 2.1): 1 to 21; 3 is asked of what is drawn."""

    def luminance(colour):
        parts = np.array([colour.redF(), colour.greenF(), colour.blueF()])
        linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
        return linear @ [0.2126, 0.7152, 0.0722]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    "name",
    ["routes_output", "alternativeroutes_output", "isochrones_output_line", "odmatrix_lines"],
)
@pytest.mark.parametrize("canvas", ["#ffffff", "#2b2b2b"])
def test_lines_stand_out_on_white_and_on_dark_by_what_runs_along_them(name, canvas):
    made = QgsVectorLayer("LineString?field=hours:double&field=rank:int", name, "memory")
    assert made.loadNamedStyle(style_path(name))[1]
    symbols = made.renderer().symbols(QgsRenderContext())
    assert symbols
    for symbol in symbols:
        assert contrast(symbol.symbolLayer(0).color(), QColor(canvas)) >= 3


@pytest.fixture
def isochrones(loaded, flat, tmp_path):
    def call(**given):
        return loaded(
            "isochrones", ["OUTPUT"], DEM=flat, SOURCES=places((10, 10)), BREAKS="0.5,2,3",
            OUTPUT=str(tmp_path / "isochrones.gpkg"), **given,
        )["OUTPUT"]  # fmt: skip

    return call


def test_isochrones(isochrones):
    made = isochrones()
    assert legend(made) == ["0 to 0.5 h", "0.5 to 2 h", "2 to 3 h"]
    colours = {item.symbol().color().name() for item in made.renderer().legendSymbolItems()}
    assert len(colours) == 3
    for feature, low in zip(made.getFeatures(), (0, 0.5, 2)):
        (one,) = [r for r in made.renderer().ranges() if r.upperValue() == feature["hours_to"]]
        assert one.lowerValue() == low
    assert labels(made) == ["0–0.5 h", "0.5–2 h", "2–3 h"]
    assert made.labeling().settings().fitInPolygonOnly


def test_isochrone_lines_have_labels(isochrones):
    made = isochrones(SHAPE="lines")
    assert legend(made) == ["0.5 h", "2 h", "3 h"]
    assert labels(made) == ["0.5 h", "2 h", "3 h"]


def test_routes_take_their_classes_from_their_hours(loaded, flat, tmp_path):
    """4 and 15 km at 3.02 km/h: 1.3 and 5.0 hours, in steps of 1 hour from 1 to 5."""
    out = str(tmp_path / "routes.gpkg")
    made = loaded("routes", ["OUTPUT"], DEM=flat, OUTPUT=out, **ends())["OUTPUT"]
    assert legend(made) == ["1 to 2 h", "2 to 3 h", "3 to 4 h", "4 to 5 h"]
    assert made.labelsEnabled()
    hours = [f["hours"] for f in made.getFeatures()]
    ranges = made.renderer().ranges()
    assert ranges[0].lowerValue() <= min(hours)
    assert ranges[-1].upperValue() >= max(hours)


def test_alternatives_have_a_class_a_rank_that_there_is(loaded, flat, tmp_path):
    """Of one route a pair only the first class is left; of seven also that of the sixth and on."""
    for count, expected in ((1, ["1 (least time)"]), (2, ["1 (least time)", "2"])):
        made = loaded(
            "alternativeroutes", ["OUTPUT"], DEM=flat, OUTPUT=str(tmp_path / f"{count}.gpkg"),
            COUNT=count, MAX_DETOUR_PCT=100, MAX_OVERLAP_PCT=100, NEAR_M=1, PLATEAU_PCT=0, **ends(),
        )["OUTPUT"]  # fmt: skip
        assert legend(made) == expected
        assert {f["rank"] for f in made.getFeatures()} == set(range(1, count + 1))
        assert made.labelsEnabled()
    heard = []
    made.rendererChanged.connect(lambda: heard.append(True))
    only_those(range(1, 8))(made)
    assert legend(made) == expected
    assert heard, "without, the layer tree would keep its old legend"
    made.loadNamedStyle(style_path("alternativeroutes_output"))
    only_those(range(1, 8))(made)
    assert legend(made) == ["1 (least time)", "2", "3", "4", "5", "6 and further"]


def test_corridor_and_its_areas(loaded, flat, tmp_path):
    made = loaded(
        "corridor", ["OUTPUT", "POLYGONS"], DEM=flat, OUTPUT=str(tmp_path / "corridor.tif"),
        POLYGONS=str(tmp_path / "areas.gpkg"), THRESHOLDS="5,15", **ends(),
    )  # fmt: skip
    items = made["OUTPUT"].renderer().shader().rasterShaderFunction().colorRampItemList()
    assert [item.label for item in items] == [
        "0 to 5 min longer", "5 to 15 min longer", "more than 15 min longer",
    ]  # fmt: skip
    assert [item.value for item in items] == [5, 15, np.inf]
    assert len({item.color.name() for item in items}) == 3
    assert legend(made["POLYGONS"]) == ["0 to 5 min longer", "5 to 15 min longer"]
    assert labels(made["POLYGONS"]) == ["+0–5 min", "+5–15 min"]


def test_od_lines(loaded, flat, tmp_path):
    made = loaded(
        "odmatrix", ["LINES"], DEM=flat, OUTPUT=str(tmp_path / "od.gpkg"),
        LINES=str(tmp_path / "lines.gpkg"), **ends(),
    )["LINES"]  # fmt: skip
    assert legend(made) == ["1 to 2 h", "2 to 3 h", "3 to 4 h", "4 to 5 h"]


def test_a_style_that_is_missing_is_said_and_the_result_still_arrives(
    loaded, flat, tmp_path, monkeypatch
):
    monkeypatch.setattr("trocha.algorithms.styling.style_path", lambda name: f"/nowhere/{name}.qml")
    made = loaded(
        "routes", ["OUTPUT"], DEM=flat, OUTPUT=str(tmp_path / "routes.gpkg"), **ends()
    )["OUTPUT"]  # fmt: skip
    assert made.renderer().type() == "singleSymbol"
