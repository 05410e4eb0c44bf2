"""What a file to be imported holds: its rows, and by its header whose they are."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsPointXY,
    QgsVectorLayer,
)

from ..core.csvtext import read_csv
from ..core.encodings import any_text
from ..core.errors import TrochaError
from ..core.importing import Mapping, read_mapping
from ..core.preset_guess import fitting_preset
from .schema import CRS, INCIDENTS
from .tables import presets, table_text
from .textfiles import beginning_of, bytes_of
from .vector import plain_value

CSV = (".csv", ".txt", ".tsv")
LARGEST_CSV = 1024 * 1024 * 1024  # some millions of incidents; it is read whole
HEADER_BYTES = 64 * 1024

LONGITUDE, LATITUDE = "__longitude", "__latitude"


def preset_of_file(path: str) -> str:
    """The import preset that a file's columns fit, "" where none does. Raises ``TrochaError``.

    Of a CSV only the beginning is read.
    """
    _check_there(path)
    if path.lower().endswith(CSV):
        name = f"'{path}' (INPUT)"
        text, _ = any_text(beginning_of(path, name, HEADER_BYTES), name)
        header, placed = read_csv(text, path)[0], False
    else:
        layer = _opened(path)
        header, placed = layer.fields().names(), layer.isSpatial()
    known = set(INCIDENTS.names())
    mappings = {
        name: read_mapping(table_text(name, "imports", "PRESET"), known)
        for name in presets("imports")
    }
    return fitting_preset(header, mappings, placed)


@dataclass(frozen=True)
class Input:
    """Rows to be imported: (row number, values by column), read as they are asked for.

    A CSV's rows are numbered by the line they end on, a layer's by feature id. ``count``: about how
    many there are. ``guessed``: the encoding that was guessed, "" where the file is Unicode.
    """

    rows: Iterator[tuple[int, dict]]
    count: int
    guessed: str = ""


def input_rows(path: str, mapping: Mapping) -> Input:
    """The rows of a CSV or vector file. Features with a point bring their own coordinates.

    Raises ``TrochaError``.
    """
    _check_there(path)
    if path.lower().endswith(CSV):
        name = f"'{path}' (INPUT)"
        text, guessed = any_text(bytes_of(path, name, LARGEST_CSV), name)
        header, rows = read_csv(text, path)
        found = Input(rows, text.count("\n"), guessed)
        missing = sorted(mapping.columns() - set(header))
        if not (mapping.longitude and mapping.latitude):
            raise TrochaError("MAPPING names no longitude and latitude, which a CSV needs.")
    else:
        layer = _opened(path)
        header = layer.fields().names()
        placed = {mapping.longitude, mapping.latitude} if layer.isSpatial() else set()
        missing = sorted(mapping.columns() - set(header) - placed)
        if layer.isSpatial() and not layer.crs().isValid():
            raise TrochaError(
                "'{path}' (INPUT) has no coordinate reference system, so its features cannot be "
                "placed; set one in Layer Properties > Source and save the layer with it.",
                path=path,
            )
        found = Input(_features(layer), layer.featureCount())
    if missing:
        raise TrochaError(
            "'{path}' (INPUT) lacks the column {missing}; it has {columns}, so choose another "
            "PRESET or MAPPING.",
            path=path,
            missing=", ".join(missing),
            columns=", ".join(header[:30]),
        )
    return found


def _features(layer: QgsVectorLayer) -> Iterator[tuple[int, dict]]:
    names = layer.fields().names()
    crs = QgsCoordinateReferenceSystem(CRS)
    transform = QgsCoordinateTransform(layer.crs(), crs, QgsCoordinateTransformContext())
    for feature in layer.getFeatures():
        values = dict(zip(names, map(plain_value, feature.attributes())))
        middle = feature.geometry().centroid()
        if not middle.isEmpty():
            try:
                point = transform.transform(middle.asPoint())
            except QgsCsException:  # its CRS has no place for it
                point = QgsPointXY(math.nan, math.nan)
            values[LONGITUDE], values[LATITUDE] = point.x(), point.y()
        yield feature.id(), values


def _check_there(path: str) -> None:
    if not os.path.isfile(path.split("|")[0]):
        raise TrochaError(
            "'{path}' (INPUT) does not exist; choose a CSV or a vector file.", path=path
        )


def _opened(path: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(path, "input", "ogr")
    if not layer.isValid():
        raise TrochaError(
            "'{path}' (INPUT) cannot be opened; choose a CSV or a vector file.", path=path
        )
    return layer
