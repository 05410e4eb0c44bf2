"""Layers as they come: of every geometry and none, broken, huge, empty, in odd scripts.

Each algorithm is tried on its own declared inputs. It may refuse, by a QgsProcessingException of
one sentence that leaves no file; nothing else of Python's may come out of it.
"""

import itertools
import os
import pathlib
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import every_sample as sample
from algorithms_valley import Heard
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsPoint,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterString,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)
from trocha.algorithms.provider import ALGORITHMS
from trocha.layers.compat import field as compat_field
from trocha.layers.vector import plain_value

CLASSES = {one.NAME: one for one in ALGORITHMS}
OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional
X, Y = sample.at(5, 5)
LONG = "Ñandú 河 \U0001f6e9 " * 4000
ODD = ("o'Hara", 'say "no"', "'; DROP TABLE zones; --", "a\nb\tc", LONG, "NaN", "-1", "1e999", " ")
TEXT = compat_field("any", "text").type()


@pytest.fixture(scope="module")
def valley(tmp_path_factory):
    return sample.write(tmp_path_factory.mktemp("valley"))


@pytest.fixture
def attempt(provider, tmp_path):
    """Run an algorithm as QGIS does, but with Python's own errors coming through.

    Gives the sentence of a refusal, or None where it ran to its end.
    """

    def call(name, given):
        algorithm = CLASSES[name]()
        algorithm.initAlgorithm()
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        folder = tmp_path / "out"
        folder.mkdir(exist_ok=True)
        registered = QgsApplication.processingRegistry().algorithmById(f"trocha:{name}")
        outputs = sample.destinations(registered, folder)
        for key in outputs.copy():
            if registered.parameterDefinition(key).flags() & OPTIONAL:
                del outputs[key]
        parameters = {**given, **outputs}
        fine, sentence = algorithm.checkParameterValues(parameters, context)
        if fine:
            sentence = None
            try:
                algorithm.prepareAlgorithm(parameters, context, Heard())
                algorithm.processAlgorithm(parameters, context, Heard())
            except QgsProcessingException as error:
                sentence = str(error)
        if sentence is not None:
            assert sentence.strip(), "a refusal without a word"
            assert "Traceback" not in sentence
            assert len(sentence) < 2500, "a message is no dump"
            assert os.listdir(folder) == [], sentence
        for path in folder.iterdir():
            path.unlink()
        return sentence

    return call


# By the kind of layer, geometries of it that no drawing tool makes, and that files hold all the same.
GEOMETRIES = {
    "Point": [f"POINT({X} {Y})", "POINT EMPTY", "POINT(1e300 -1e300)"],
    "PointZM": [f"POINTZM({X} {Y} 1e308 1)"],
    "MultiPoint": [f"MULTIPOINT(({X} {Y}),(0 0))", "MULTIPOINT EMPTY"],
    "LineString": [
        f"LINESTRING({X} {Y},{X} {Y})", "LINESTRING EMPTY",
        f"LINESTRING({X} {Y},1e30 1e30)", f"LINESTRING({X} {Y},1e11 -1e11)",
        f"LINESTRING({X} {Y},{X + 3000} {Y})",
    ],
    "CompoundCurve": [
        f"COMPOUNDCURVE(CIRCULARSTRING({X} {Y},{X + 500} {Y + 500},{X + 1000} {Y}))"
    ],
    "Polygon": [
        f"POLYGON(({X} {Y},{X + 2000} {Y + 2000},{X + 2000} {Y},{X} {Y + 2000},{X} {Y}))",
        f"POLYGON(({X} {Y},{X} {Y},{X} {Y},{X} {Y}))", "POLYGON EMPTY",
    ],
    "MultiSurface": [
        f"MULTISURFACE(CURVEPOLYGON(CIRCULARSTRING({X} {Y},{X + 900} {Y + 900},{X + 1800} {Y},"
        f"{X + 900} {Y - 900},{X} {Y})))"
    ],
    "GeometryCollection": [
        f"GEOMETRYCOLLECTION(POINT({X} {Y}),LINESTRING({X} {Y},{X + 900} {Y}))",
        "GEOMETRYCOLLECTION EMPTY",
    ],
    "None": [],
}  # fmt: skip
# Inputs whose rows must agree with each other: odd ones are rightly refused.
STRICT = ("LOG", "AREAS")


def fields_in(name, fields):
    """A memory layer with a name that would break out of any quotes."""
    made = QgsVectorLayer(f"{name}?crs=EPSG:{sample.EPSG}", "o'\"Hara; DROP ñ", "memory")
    made.dataProvider().addAttributes(fields)
    made.updateFields()
    return made


def own_layer(valley, table):
    return QgsVectorLayer(f"{valley / 'valley.gpkg'}|layername={table}", table, "ogr")


def hostile(valley, table, kind):
    """Odd geometries of a kind, under odd ids; the sample's own features first where they fit."""
    own = own_layer(valley, table)
    made = fields_in(kind, own.fields())
    features = list(own.getFeatures()) if own.wkbType() == made.wkbType() else []
    template = next(own.getFeatures())
    geometries = [QgsGeometry.fromWkt(wkt) for wkt in GEOMETRIES[kind]]
    if kind == "Point":
        geometries.append(QgsGeometry(QgsPoint(float("nan"), float("inf"))))
    for i, geometry in enumerate([*geometries, QgsGeometry()]):
        feature = QgsFeature(template)
        if table not in ("log", "areas", "roads"):  # whose first fields are no ids
            feature.setAttribute(1, ODD[i % len(ODD)] if own.fields()[1].type() == TEXT else None)
        feature.setGeometry(geometry)
        features.append(feature)
    made.dataProvider().addFeatures(features)
    made.updateExtents()
    QgsProject.instance().addMapLayer(made)
    return made


VECTORS = [
    (name, parameter)
    for name, one in sorted(CLASSES.items())
    for parameter in sample.source_names(one)
]


@pytest.mark.parametrize(("name", "parameter"), VECTORS)
def test_vector_layers_of_every_kind(attempt, valley, qgis_new_project, name, parameter):
    algorithm = QgsApplication.processingRegistry().algorithmById(f"trocha:{name}")
    table = sample.sources(algorithm)[parameter]
    given = sample.inputs(algorithm, valley)
    said = {
        kind: attempt(name, {**given, parameter: hostile(valley, table, kind).id()})
        for kind in GEOMETRIES
    }
    assert None in said.values() or parameter in STRICT, said


VALUES = (
    None,
    "",
    "NaN",
    "inf",
    "-1",
    "1e999",
    LONG,
    "2015-13-40",
    "0",
    "9999-12-31",
    "'; --",
    "١٢",
)


@pytest.mark.parametrize(("name", "parameter"), VECTORS)
def test_fields_of_text_with_anything_in_them(attempt, valley, qgis_new_project, name, parameter):
    """Every field as text, as CSV has it, and in each in turn one odd value."""
    algorithm = QgsApplication.processingRegistry().algorithmById(f"trocha:{name}")
    own = own_layer(valley, sample.sources(algorithm)[parameter])
    names = [field.name() for field in own.fields() if field.name() != "fid"]
    kind = QgsWkbTypes.displayString(own.wkbType()).replace("NoGeometry", "None")
    odd = itertools.cycle(VALUES[len(parameter) % 5 :])
    for field in names:
        made = fields_in(kind, [compat_field(one, "text") for one in names])
        for row, feature in enumerate(own.getFeatures()):
            copy = QgsFeature(made.fields())
            copy.setGeometry(feature.geometry())
            plain = [plain_value(feature[one]) for one in names]
            copy.setAttributes([None if value is None else str(value)[:10] for value in plain])
            if row == 0:
                copy[field] = next(odd)
            made.dataProvider().addFeature(copy)
        QgsProject.instance().addMapLayer(made)
        attempt(name, {**sample.inputs(algorithm, valley), parameter: made.id()})


# What people type where a list, a date or JSON is asked for.
TYPED = (
    ",", "1;2", "1,1", "-1,2", "NaN", "1e999", "1e-320", "١,٢", "1,2," * 3000,
    "2015-02-29,2015-03-01", "9999-12-31", "[" * 3000, '{"1": 1e999}', "'; DROP TABLE x; --", LONG,
)  # fmt: skip
TEXTS = [
    (name, definition.name())
    for name, one in sorted(CLASSES.items())
    for made in [one()]
    for _ in [made.initAlgorithm()]
    for definition in made.parameterDefinitions()
    if name not in sample.STAMPED
    and isinstance(definition, (QgsProcessingParameterString, QgsProcessingParameterDateTime))
]


@pytest.mark.parametrize(("name", "parameter"), TEXTS)
def test_parameters_of_text_with_anything_in_them(attempt, valley, name, parameter):
    algorithm = QgsApplication.processingRegistry().algorithmById(f"trocha:{name}")
    for typed in TYPED:
        attempt(name, {**sample.inputs(algorithm, valley), parameter: typed})
