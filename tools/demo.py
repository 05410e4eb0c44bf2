"""`make demo`: the main job on the embedded sample, headless, and what it leaves to look at."""

from __future__ import annotations

import shutil
import sys
import time

from answer import figures
from headless import ROOT, application, session

SAMPLE = ROOT / "resources" / "sample"
OUT = ROOT / "demo-output"
DEM = OUT / "terrain.tif"
SURFACE = OUT / "surface.tif"
INPUTS = OUT / "sample.gpkg"
RESULTS = OUT / "impact.gpkg"
WINDOWS = {
    "BEFORE_START": "2014-11-29",
    "BEFORE_END": "2015-03-07",
    "AFTER_START": "2015-03-07",
    "AFTER_END": "2015-06-13",
}


def table(name: str) -> str:
    """An input layer of the sample."""
    return f"{INPUTS}|layername={name}"


def into(name: str) -> str:
    """An output layer in the results' GeoPackage."""
    return f"ogr:dbname='{RESULTS}' table=\"{name}\" (geom)"


def run_all() -> dict:
    """The four algorithms by qgis_process, as anybody would run them; the impact's results."""
    with session() as qgis:
        qgis.run(
            "trocha:airstripstatus",
            {
                "AIRSTRIPS": table("airstrips"),
                "LOG": table("airstrip_status_log"),
                "WINDOW_START": WINDOWS["AFTER_START"],
                "WINDOW_END": WINDOWS["AFTER_END"],
                "OUTPUT": into("airstrip_status"),
            },
        )
        impact = qgis.run(
            "trocha:interdictionimpact",
            {
                "DEM": DEM,
                "SURFACE": SURFACE,
                "ZONES": table("zones"),
                "SUPPLY_FIELD": "supply_kg_year",
                "AIRSTRIPS": table("airstrips"),
                "LOG": table("airstrip_status_log"),
                "EXITS": table("exits"),
                **WINDOWS,
                "ZONES_OUT": into("zones"),
                "AIRSTRIPS_OUT": into("airstrips"),
                "FLOWS": into("flows"),
                "LEDGER": into("ledger"),
                "DELTA": OUT / "delta_hours.tif",
                "REPORT": OUT / "report.html",
            },
        )
        qgis.run(
            "trocha:traveltime",
            {
                "DEM": DEM,
                "SURFACE": SURFACE,
                "SOURCES": table("exits"),
                "DIRECTION": "to",
                "HIKING_FUNCTION": "loaded_porter",
                "OUTPUT": OUT / "hours_to_exits.tif",
            },
        )
        qgis.run(
            "trocha:routes",
            {
                "DEM": DEM,
                "SURFACE": SURFACE,
                "ORIGINS": table("zones"),
                "DESTINATIONS": table("exits"),
                "PAIRING": "nearest",
                "HIKING_FUNCTION": "loaded_porter",
                "OUTPUT": into("routes"),
            },
        )
    return impact


def print_answer(impact: dict, seconds: float) -> None:
    """The five figures that matter, and where everything lies."""
    print(
        f"""
What closing the airstrips of the illustrative campaign changed, by the year:

{figures(impact)}

Illustrative data: the valley, its strips and its campaign are made up.
Done in {seconds:.0f} s. Look at:

  {OUT.name}/report.html          the answer, the figures, the assumptions, the limits
  {OUT.name}/trocha-demo.qgz      the project, styled; open it in QGIS
  {OUT.name}/map.png              the map
  {OUT.name}/impact.gpkg          all result layers
  {OUT.name}/delta_hours.tif, hours_to_exits.tif
"""
    )


def main() -> int:
    start = time.monotonic()
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir()
    for name in (DEM.name, SURFACE.name, INPUTS.name):
        shutil.copy(SAMPLE / name, OUT / name)
    impact = run_all()
    print("Building the QGIS project and drawing the map ...", flush=True)
    with application():
        from demo_project import SHEET, groups
        from map_project import build_project

        build_project(OUT, groups(OUT), SHEET, "trocha-demo.qgz", "map.png")
    print_answer(impact, time.monotonic() - start)
    return 0


if __name__ == "__main__":
    sys.exit(main())
