"""Run Trocha's algorithms in this process, as a script in QGIS would."""

from __future__ import annotations

import contextlib
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools"))
sys.path.append("/usr/share/qgis/python/plugins")

from headless import import_trocha


def start_qgis():
    """QGIS without a window, with Processing and the provider; keep what it gives."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    from processing.core.Processing import Processing

    Processing.initialize()
    import_trocha()
    from trocha.algorithms.provider import TrochaProvider

    provider = TrochaProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    return application, provider


def travel_time(dem: pathlib.Path, xy: tuple[float, float], output: pathlib.Path, **parameters):
    """trocha:traveltime from one point; the DEM's file in, a GeoTIFF out."""
    from qgis import processing
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsRasterLayer, QgsVectorLayer

    layer = QgsRasterLayer(str(dem), dem.stem)
    source = QgsVectorLayer(f"Point?crs={layer.crs().authid()}", "source", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*xy)))
    source.dataProvider().addFeature(feature)
    given = {"DEM": layer, "SOURCES": source, "OUTPUT": str(output), **parameters}
    return processing.run("trocha:traveltime", given)


def peak_bytes(*arguments: str) -> float:
    """Peak memory of a child Python that runs this module with arguments."""
    command = [sys.executable, __file__, *arguments]
    given = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return float(given.stdout.split()[-1])


if __name__ == "__main__":
    # A child of peak_bytes: DEM x y output NAME=value ...
    dem, x, y, output, *rest = sys.argv[1:]
    with contextlib.redirect_stdout(sys.stderr):
        held = start_qgis()
        parameters = dict(pair.split("=", 1) for pair in rest)
        parameters["SUBSTEP"] = parameters.get("SUBSTEP") != "no"
        travel_time(pathlib.Path(dem), (float(x), float(y)), pathlib.Path(output), **parameters)
    # Not ru_maxrss: a child begins with that of the process it was forked from.
    status = pathlib.Path("/proc/self/status").read_text("ascii")
    print(int(status.split("VmHWM:")[1].split()[0]) * 1024, flush=True)
    os._exit(0)  # QGIS may crash on its way out when its objects go in the wrong order
