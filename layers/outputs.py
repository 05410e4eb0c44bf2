"""The vector outputs of one run: all of them whole, or none."""

from __future__ import annotations

import os
import weakref
from contextlib import suppress
from dataclasses import dataclass
from typing import Callable

from osgeo import gdal
from qgis.core import (
    QgsDataSourceUri,
    QgsFeatureSink,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsProviderRegistry,
)

from ..core.errors import Cancelled, TrochaError
from ..core.messages import Message
from ..core.progress import SILENT, Progress

JOURNALS = ("-wal", "-shm", "-journal")  # what SQLite leaves beside a database
PARTS = {  # files that some formats spread over, by the ending of the first
    ".shp": (".shx", ".dbf", ".prj", ".cpg", ".qix"),
    ".tab": (".dat", ".map", ".id", ".ind"),
    ".gml": (".xsd",),
}


@dataclass(frozen=True)
class FilePlace:
    """Where a layer lies on disk: a file, or one ``table`` of it ("" for all of the file)."""

    path: str
    table: str = ""

    def overwrites(self, other: FilePlace) -> bool:
        """Whether writing here would destroy what lies there."""
        here, there = (os.path.normcase(os.path.realpath(p.path)) for p in (self, other))
        return here == there and self.table in ("", other.table)


def place_of_output(destination: str) -> FilePlace | None:
    """The place that a destination parameter's text names; None where that is no file."""
    provider, colon, rest = destination.partition(":")
    if colon and provider == "ogr":
        uri = QgsDataSourceUri(rest)
        return FilePlace(uri.database(), uri.table())
    if not destination or destination == "TEMPORARY_OUTPUT" or (colon and len(provider) > 1):
        return None  # in memory or in a database; one letter before the colon is a drive
    return FilePlace(destination)


def place_of_source(provider: str, source: str) -> FilePlace | None:
    """The place that a layer's source names; None where that is no file."""
    parts = QgsProviderRegistry.instance().decodeUri(provider, source)
    path = parts.get("path") or ""
    return FilePlace(path, parts.get("layerName") or "") if os.path.isfile(path) else None


def place_of_layer(layer: QgsMapLayer) -> FilePlace | None:
    """The place that a layer is read from; None where that is no file."""
    return place_of_source(layer.dataProvider().name(), layer.source())


@dataclass
class Tally:
    """How many features an output was given; ``place`` is None where it is no file of ours.

    Of a layer with geometry those that have one: some formats have no room for others.
    ``theirs``: rows are appended to a layer of the user's own.
    """

    destination: str
    place: FilePlace | None
    theirs: bool = False
    count: int = 0


class CheckedSink:
    """A sink that says when a feature could not be stored, where QGIS only returns False."""

    def __init__(self, sink: QgsFeatureSink, tally: Tally, has_geometry: bool, progress: Progress):
        self._sink = sink
        self._has_geometry = has_geometry
        self._tally = tally
        self._progress = progress

    def addFeature(self, feature, flags=QgsFeatureSink.Flag.FastInsert) -> bool:  # noqa: N802
        """Store a feature. Raises ``TrochaError`` when it cannot be, ``Cancelled`` on a cancel."""
        self._progress.check()
        if not self._sink.addFeature(feature, flags):
            raise TrochaError(
                "'{place}' takes no more features ({reason}); choose a place with room that you "
                "may write to.",
                place=self._tally.destination,
                reason=self._sink.lastError() or Message("no reason given"),
            )
        self._tally.count += feature.hasGeometry() or not self._has_geometry
        return True

    def lastError(self) -> str:  # noqa: N802
        return self._sink.lastError()

    def close(self) -> None:
        """Write what is buffered: QGIS does so when the last reference to its sink goes."""
        self._sink = None


class VectorOutputs:
    """Watches over the vector outputs that a run makes.

    A context manager. When the block ends well they stay. When it fails or is cancelled, what it
    made goes, from the disk and from what QGIS is about to load, and a file that it replaced
    comes back as it was. A table replaced inside a database that holds others as well does not
    come back, and what lies in a database on a server is emptied. A layer of the user's own that
    rows are appended to is never taken away: those already in it stay.
    """

    def __init__(self, context: QgsProcessingContext, progress: Progress = SILENT):
        self._context = context
        self._progress = progress
        # Weak, so that an algorithm closes its sink by letting go of it: two sinks open on one
        # GeoPackage would lock each other out.
        self._sinks: list[weakref.ref] = []
        self._tallies: list[Tally] = []
        self._made: list[FilePlace] = []
        self._aside: list[tuple[str, str]] = []
        self._folders: list[str] = []
        self._last: list[Callable[[], None]] = []

    def __enter__(self) -> VectorOutputs:
        return self

    def __exit__(self, kind, error, trace) -> None:
        for reference in self._sinks:
            sink = reference()
            if sink is not None:
                sink.close()
        if kind is not None:
            self._take_back()
            return
        try:
            for tally in self._tallies:
                _check_complete(tally)
            for step in self._last:
                step()
        except (TrochaError, Cancelled):
            self._take_back()
            raise
        for _, aside in self._aside:
            os.remove(aside)

    def last(self, step: Callable[[], None]) -> None:
        """Do this when every output is whole, and nothing after it: what cannot be taken back.

        So a run that was cancelled, or whose outputs failed, has not changed what was there before.
        """
        self._last.append(step)

    def _take_back(self) -> None:
        for tally in self._tallies:
            if not tally.theirs:
                self._forget(tally)
        with suppress(OSError, RuntimeError):  # the error that ended the run is the one to tell
            for place in reversed(self._made):
                _remove(place)
            for path, aside in self._aside:
                os.replace(aside, path)
            for folder in reversed(self._folders):
                if not os.listdir(folder):
                    os.rmdir(folder)

    def expect(self, place: FilePlace | None) -> None:
        """Make way for an output, before its sink is made: its folder, and what stood there.

        Raises ``TrochaError`` when the folder cannot be made.
        """
        if place is None:
            return
        self._make_folder(os.path.dirname(os.path.abspath(place.path)), place.path)
        if os.path.isfile(place.path) and not place.table:
            self._set_aside(place.path)
        if not os.path.exists(place.path):
            self._made.append(FilePlace(place.path))

    def expect_file(self, place: FilePlace | None) -> None:
        """Take back a raster or page too, where there was none before the run.

        These are written beside and renamed, so one that was there is replaced whole or not.
        """
        if place is not None and not os.path.exists(place.path):
            self._made.append(FilePlace(place.path))

    def _forget(self, tally: Tally) -> None:
        """Keep QGIS from loading an output, and clear one that is no file."""
        context, destination = self._context, tally.destination
        waiting = context.layersToLoadOnCompletion()
        waiting.pop(destination, None)
        context.setLayersToLoadOnCompletion(waiting)
        if destination in context.temporaryLayerStore().mapLayers():
            context.temporaryLayerStore().removeMapLayer(destination)
        elif tally.place is None:
            layer = QgsProcessingUtils.mapLayerFromString(destination, context)
            if layer is not None:
                layer.dataProvider().truncate()

    def watch(
        self,
        sink: QgsFeatureSink,
        destination: str,
        has_geometry: bool,
        place: FilePlace | None,
        theirs: bool = False,
    ) -> CheckedSink:
        """The sink of an expected output, from now on under watch.

        ``destination`` is what QGIS made of it; it adds an ending where it knows none.
        """
        if place is not None:
            parts = QgsProviderRegistry.instance().decodeUri("ogr", destination)
            place = FilePlace(parts["path"], place.table)
            self._made.append(place)
        tally = Tally(destination, place, theirs)
        checked = CheckedSink(sink, tally, has_geometry, self._progress)
        self._sinks.append(weakref.ref(checked))
        self._tallies.append(tally)
        return checked

    def _make_folder(self, folder: str, path: str) -> None:
        missing = []
        while not os.path.isdir(folder):
            missing.append(folder)
            folder = os.path.dirname(folder)
        try:
            for one in reversed(missing):
                os.mkdir(one)
                self._folders.append(one)
        except OSError as error:
            raise TrochaError(
                "The folder of '{path}' cannot be made ({reason}); choose a folder that exists "
                "and that you may write to.",
                path=path,
                reason=error.strerror or str(error),
            ) from error

    def _set_aside(self, path: str) -> None:
        for file in _files_of(path):
            folder, name = os.path.split(file)
            aside = os.path.join(folder, f".{os.getpid()}-before-{name}")
            try:
                os.replace(file, aside)
            except OSError:
                return  # held open by another program; QGIS says so when it cannot replace it
            self._aside.append((file, aside))


def _check_complete(tally: Tally) -> None:
    """Raise ``TrochaError`` for a file that lacks features, as when the disk was full at its end.

    Some formats write only when they are closed, and QGIS has nobody to tell then.
    """
    if tally.place is None:
        return
    path = tally.place.path
    if path.lower().endswith(".shp") and not os.path.isfile(path):
        path = os.path.splitext(path)[0] + ".dbf"  # all there is of a shapefile without shapes
    data = _opened(path)
    table = tally.place.table
    layer = data and (data.GetLayerByName(table) if table else data.GetLayer(0))
    held = layer.GetFeatureCount() if layer else 0
    if held < tally.count:
        raise TrochaError(
            "'{place}' holds only {held:,} of {count:,} features after writing; choose a place "
            "with room that you may write to.",
            place=tally.destination,
            held=held,
            count=tally.count,
        )


def _opened(path: str, how: int = gdal.OF_READONLY):
    """A file's vector data; None where GDAL cannot read it as such."""
    gdal.UseExceptions()
    try:
        return gdal.OpenEx(path, gdal.OF_VECTOR | how)
    except RuntimeError:
        return None


def _files_of(path: str) -> list[str]:
    """A file and those that belong to it: a database's journal, the parts of a shapefile."""
    stem, ending = os.path.splitext(path)
    found = [path, *(path + journal for journal in JOURNALS)]
    found += [stem + part for part in PARTS.get(ending.lower(), ())]
    return [file for file in found if os.path.isfile(file)]


def _remove(place: FilePlace) -> None:
    if not place.table:
        for file in _files_of(place.path):
            os.remove(file)
        return
    data = _opened(place.path, gdal.OF_UPDATE)
    names = [data.GetLayer(i).GetName() for i in range(data.GetLayerCount())] if data else []
    if place.table in names:
        data.DeleteLayer(names.index(place.table))
