"""The outputs that were asked for: found, written, styled and grouped."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...core.lifecycle import iso_day
from ...layers.geotiff import raster_output_path
from ...layers.project import ResultGroup
from ...layers.stretch import stretch_evenly
from ..styling import style
from .patterns import find_density, find_hotspots, find_repeats
from .tables import (
    DENSITY_BANDS,
    write_compared,
    write_density,
    write_differences,
    write_hotspots,
    write_repeats,
)

# From the top of the group down; a table has nothing to draw and only joins it.
ORDER = ("COMPARED", "HOTSPOTS", "KDE_FOUND", "KDE_Z", "KDE_CHANGE", "OUTPUT", "NEARREPEAT")
TABLES = ("OUTPUT", "NEARREPEAT")


def density_paths(algorithm, parameters, context) -> dict[str, str]:
    """The density rasters asked for; refuses what is no GeoTIFF before anything is computed."""
    paths = {
        name: algorithm.parameterAsOutputLayer(parameters, name, context)
        for name in DENSITY_BANDS
        if parameters.get(name)
    }
    return {name: raster_output_path(path) for name, path in paths.items() if path}


def write_outputs(
    algorithm, parameters, context, feedback, case, paths: dict[str, str], progress
) -> dict[str, str]:
    """Where each output went; all is found, and may be refused, before any is written."""
    given, found = (algorithm, parameters, context), {}
    for name, find, share in (
        ("HOTSPOTS", find_hotspots, progress.part(0, 0.3)),
        ("NEARREPEAT", find_repeats, progress.part(0.3, 0.7)),
        ("KDE", find_density, progress.part(0.7, 0.95)),
    ):
        if paths if name == "KDE" else parameters.get(name):
            found[name] = find(*given, feedback, case, share)
    if paths:
        write_density(paths, case, found["KDE"])
    written = {"OUTPUT": write_differences(*given, case), **paths}
    if parameters.get("COMPARED"):
        written["COMPARED"] = write_compared(*given, case)
    if "HOTSPOTS" in found:
        written["HOTSPOTS"] = write_hotspots(*given, case, found["HOTSPOTS"])
    if "NEARREPEAT" in found:
        written["NEARREPEAT"] = write_repeats(*given, found["NEARREPEAT"])
    if len(written) > 1:  # a table by itself needs no group
        _style(context, case, written)
    return written


def _style(context, case, written: dict[str, str]) -> None:
    title = QCoreApplication.translate("Trocha", "Before and after {date}")
    group = ResultGroup(title.format(date=iso_day(case.periods.after_start)))
    for position, name in enumerate(ORDER):
        qml = "" if name in TABLES else f"beforeafter_{name.lower()}"
        fit = stretch_evenly if name == "KDE_CHANGE" else None
        style(context, written.get(name), qml, group=group, position=position, finish=fit)
