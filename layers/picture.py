"""A map drawn by QGIS into a PNG, on whatever thread a computation runs.

QGIS' own "Convert map to raster" is the precedent: layers that belong to the thread, a
``QgsMapSettings``, a renderer job. ``renderSynchronously`` keeps all of it on that thread, so
nothing waits for an event loop that a worker does not have.
"""

from __future__ import annotations

import math
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsHillshadeRenderer,
    QgsLabelingEngineSettings,
    QgsMapLayer,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsRasterLayer,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from qgis.PyQt.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPen

from ..core.errors import TrochaError
from ..core.grid import Grid
from ..core.progress import SILENT, Progress
from .geotiff import write_raster
from .project import load_style

LONGEST_SIDE = 1000  # pixels
FLATTEST = 0.55  # shorter over longer side at least, so that a map of one row is still a map
MARGIN = 0.06  # of the longer side, round what must be seen
DPI = 120  # symbols and labels somewhat large: a page shows the picture smaller than it is
MOST_BYTES = 400_000
METRES_A_DEGREE = 111_320.0  # of latitude; for the steepness of a shaded relief that is enough


@dataclass(frozen=True)
class Picture:
    """A PNG, its size in pixels, how many metres a pixel spans, and the id of the CRS drawn in.

    The id is "" where a projection was made for the map.
    """

    png: bytes
    width: int
    height: int
    metres_a_pixel: float
    crs_id: str


def map_crs(crs: QgsCoordinateReferenceSystem, extent: QgsRectangle):
    """A CRS fit to draw in: the layers' own, or in place of degrees one round the extent's middle."""
    if not crs.isGeographic():
        return crs
    middle = extent.center()
    return QgsCoordinateReferenceSystem.fromProj(
        f"+proj=laea +lat_0={middle.y():.4f} +lon_0={middle.x():.4f} +datum=WGS84 +units=m +no_defs"
    )


def draw_map(
    layers: Sequence[QgsMapLayer],
    crs: QgsCoordinateReferenceSystem,
    extent: QgsRectangle,
    within: QgsRectangle,
    transforms: QgsCoordinateTransformContext,
    progress: Progress = SILENT,
) -> Picture:
    """The layers, first on top, over ``extent`` and a margin, with a scale bar.

    ``extent`` and ``within``, which the margin does not leave, are in ``crs``. The layers must
    belong to the calling thread and are drawn as they are styled. The same layers give the same
    bytes. Raises ``TrochaError`` when QGIS cannot draw; ``Cancelled``.
    """
    if not isinstance(QCoreApplication.instance(), QGuiApplication):
        raise TrochaError("QGIS runs here without its graphics, so it cannot draw a map.")
    drawn_in = map_crs(crs, extent)
    try:
        transform = QgsCoordinateTransform(crs, drawn_in, transforms)
        shown = _with_margin(transform.transformBoundingBox(extent))
        inside = shown.intersect(transform.transformBoundingBox(within))
    except QgsCsException as error:
        raise TrochaError(
            "The map's extent cannot be projected ({reason}).", reason=str(error)
        ) from error
    if not inside.isEmpty():
        shown = inside
    scale = LONGEST_SIDE / max(shown.width(), shown.height())
    size = QSize(round(shown.width() * scale), round(shown.height() * scale))

    settings = QgsMapSettings()
    settings.setLayers(list(layers))
    settings.setDestinationCrs(drawn_in)
    settings.setTransformContext(transforms)
    settings.setOutputDpi(DPI)
    settings.setOutputSize(size)
    settings.setExtent(shown)
    labels = settings.labelingEngineSettings()
    labels.setFlag(QgsLabelingEngineSettings.Flag.UsePartialCandidates, False)  # none cut off
    settings.setLabelingEngineSettings(labels)

    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter()
    if image.isNull() or not painter.begin(image):
        raise TrochaError("QGIS found no memory for the picture of the map.")
    try:
        image.fill(QColor("white"))
        progress.check()
        job = QgsMapRendererCustomPainterJob(settings, painter)
        job.renderSynchronously()
        progress.check()
        failed = sorted({error.message for error in job.errors()})
        if failed:
            raise TrochaError(
                "QGIS could not draw all layers of the map: {failed}.", failed="; ".join(failed)
            )
        metres = _metres_a_unit(drawn_in) / scale
        _draw_scale_bar(painter, size, metres)
    finally:
        painter.end()
    return Picture(_small_png(image), size.width(), size.height(), metres, drawn_in.authid())


@contextmanager
def grid_layers(
    crs: QgsCoordinateReferenceSystem, *grids: tuple[str, np.ndarray, Grid, str]
) -> Iterator[list[QgsRasterLayer]]:
    """Arrays as styled raster layers of the calling thread, gone when the block ends.

    Each grid is a title, values (rows, cols) with NaN for holes, their ``Grid`` and the path of a
    QML file. They are thinned out to about the picture's resolution first. A hillshade is made as
    steep as the CRS's units ask for. Keep no layer longer than the block. Raises ``TrochaError``
    when one cannot be made.
    """
    folder = tempfile.mkdtemp(prefix="trocha-map-")
    layers: list[QgsRasterLayer] = []
    try:
        for number, grid in enumerate(grids):
            layers.append(_grid_layer(f"{folder}/{number}.tif", crs, *grid))
        yield layers
    finally:
        layers.clear()  # closes the files: some systems delete no open one
        shutil.rmtree(folder, ignore_errors=True)


def _grid_layer(
    path: str,
    crs: QgsCoordinateReferenceSystem,
    title: str,
    values: np.ndarray,
    grid: Grid,
    qml: str,
) -> QgsRasterLayer:
    step = max(1, max(grid.shape) // (2 * LONGEST_SIDE))
    write_raster(path, values[::step, ::step], grid.coarsened(step), crs, description=title)
    layer = QgsRasterLayer(path, title, "gdal", QgsRasterLayer.LayerOptions(loadDefaultStyle=False))
    if not layer.isValid():
        raise TrochaError("'{title}' cannot be drawn.", title=title)
    message = load_style(layer, qml)
    if message:
        raise TrochaError(message)
    if isinstance(layer.renderer(), QgsHillshadeRenderer):
        metres = METRES_A_DEGREE if crs.isGeographic() else grid.metres_per_unit
        layer.renderer().setZFactor(layer.renderer().zFactor() / metres)
    return layer


def png_of(image: QImage) -> bytes:
    """An image as the bytes of a PNG file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):
        raise TrochaError("Qt cannot write PNG pictures here.")
    return data.data()


def _with_margin(extent: QgsRectangle) -> QgsRectangle:
    longest = max(extent.width(), extent.height()) or 1.0
    width = max(extent.width(), FLATTEST * longest) + 2 * MARGIN * longest
    height = max(extent.height(), FLATTEST * longest) + 2 * MARGIN * longest
    return QgsRectangle.fromCenterAndSize(extent.center(), width, height)


def _metres_a_unit(crs: QgsCoordinateReferenceSystem) -> float:
    return QgsUnitTypes.fromUnitToUnitFactor(
        crs.mapUnits(), QgsUnitTypes.DistanceUnit.DistanceMeters
    )


def round_length(at_most: float) -> float:
    """The greatest of 1, 2 or 5 times a power of ten that is not above ``at_most``."""
    power = 10.0 ** math.floor(math.log10(at_most))
    return max(step * power for step in (1, 2, 5) if step * power <= at_most * (1 + 1e-9))


def _draw_scale_bar(painter: QPainter, size: QSize, metres_a_pixel: float) -> None:
    metres = round_length(size.width() * metres_a_pixel / 4)
    text = f"{metres / 1000:g} km" if metres >= 1000 else f"{metres:g} m"
    length, left, bottom = metres / metres_a_pixel, 14.0, size.height() - 14.0
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setOpacity(1.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 255, 255, 215))
    painter.drawRect(QRectF(left - 8, bottom - 32, length + 16, 40))
    painter.setPen(QPen(QColor("#222222"), 2))
    painter.drawPolyline(
        QPointF(left, bottom - 6),
        QPointF(left, bottom),
        QPointF(left + length, bottom),
        QPointF(left + length, bottom - 6),
    )
    font = QFont("Noto Sans")
    font.setPixelSize(17)
    painter.setFont(font)
    painter.drawText(
        QRectF(left, bottom - 30, length, 24),
        Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip,
        text,
    )


def _small_png(image: QImage) -> bytes:
    """The picture with as many shades as ``MOST_BYTES`` leave room for.

    Shaded relief is noise to a compressor: rounding the colours takes most of it away before
    anybody sees a difference.
    """
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    pixels = plain.constBits()
    pixels.setsize(plain.sizeInBytes())
    values = np.frombuffer(pixels, np.uint8)
    png = b""
    for shades in (1, 4, 8, 16, 32):
        rounded = np.minimum(values // shades * shades + shades // 2, 255).astype(np.uint8)
        rounded[values == 255] = 255
        reduced = QImage(
            rounded.tobytes(), plain.width(), plain.height(), plain.bytesPerLine(), plain.format()
        )
        png = png_of(reduced)
        if len(png) <= MOST_BYTES:
            break
    return png
