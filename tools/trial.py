"""`make trial`: the main job on real layers, in metres and again in degrees, and what parts the two.

Takes the folder with the layers (tools/trial_data.py lists them). Leaves trial-output/: results,
a styled project, the map, the reports, and figures.md, from which docs/trial.md takes its tables.
"""

from __future__ import annotations

import pathlib
import shutil
import sys
import time

import trial_scenario
from answer import figures
from headless import ROOT, Session, application, session
from trial_data import missing

OUT = ROOT / "trial-output"
INPUTS, RESULTS, SURFACE = "inputs.gpkg", "impact.gpkg", "surface.tif"


def table(name: str) -> str:
    """An input layer."""
    return f"{OUT / INPUTS}|layername={name}"


def into(name: str, database: str = RESULTS) -> str:
    """An output layer in a GeoPackage of results."""
    return f"ogr:dbname='{OUT / database}' table=\"{name}\" (geom)"


def impact(qgis: Session, dem: str, supply_field: str, outputs: dict, **changes) -> dict:
    """The main job with the trial's layers; its numbers."""
    return qgis.run(
        "trocha:interdictionimpact",
        {
            "DEM": OUT / dem,
            "ZONES": table("zones"),
            "SUPPLY_FIELD": supply_field,
            "AIRSTRIPS": table("airstrips"),
            "LOG": table("airstrip_status_log"),
            "EXITS": table("exits"),
            **trial_scenario.WINDOWS,
            **outputs,
            **changes,
        },
    )


def kept(database: str, suffix: str = "") -> dict:
    """Outputs of a run that stay."""
    return {
        "ZONES_OUT": into("zones", database),
        "AIRSTRIPS_OUT": into("airstrips", database),
        "FLOWS": into("flows", database),
        "LEDGER": into("ledger", database),
        "DELTA": OUT / f"delta_hours{suffix}.tif",
        "REPORT": OUT / f"report{suffix}.html",
    }


def run_all(dem_utm: str, dem_degrees: str, landcover: str) -> dict[str, dict]:
    """Every algorithm by qgis_process; the numbers of each run by what it rests on."""
    supply_range = {"SUPPLY_LOW_FIELD": "supply_low_kg", "SUPPLY_HIGH_FIELD": "supply_high_kg"}
    only_numbers = {name: "TEMPORARY_OUTPUT" for name in kept(RESULTS) if name != "REPORT"}
    with session() as qgis:
        qgis.run(
            "trocha:airstripstatus",
            {
                "AIRSTRIPS": table("airstrips"),
                "LOG": table("airstrip_status_log"),
                "WINDOW_START": trial_scenario.WINDOWS["AFTER_START"],
                "WINDOW_END": trial_scenario.WINDOWS["AFTER_END"],
                "OUTPUT": into("airstrip_status"),
            },
        )
        found = {
            "likely": impact(qgis, dem_utm, "supply_kg_year", kept(RESULTS), **supply_range),
            "low": impact(qgis, dem_utm, "supply_low_kg", only_numbers, DRAWS=0),
            "high": impact(qgis, dem_utm, "supply_high_kg", only_numbers, DRAWS=0),
            "degrees": impact(
                qgis, dem_degrees, "supply_kg_year", kept("impact_degrees.gpkg", "_degrees"),
                **supply_range,
            ),
            "surface": qgis.run(
                "trocha:movementsurface",
                {
                    "DEM": OUT / dem_utm,
                    "LANDCOVER": OUT / landcover,
                    "CLASSES": "igbp",
                    "RIVERS": table("rivers"),
                    "RIVER_CLASS_FIELD": "level",
                    "FORD_CLASSES": "3",
                    "CROSSINGS": table("crossings"),
                    "CROSSING_MINUTES_FIELD": "minutes",
                    "SNAP_DISTANCE": trial_scenario.CROSSING_WITHIN_M,
                    "OUTPUT": OUT / SURFACE,
                },
            ),
            "forest and rivers": impact(
                qgis, dem_utm, "supply_kg_year", kept("impact_surface.gpkg", "_surface"),
                SURFACE=OUT / SURFACE, **supply_range,
            ),
        }  # fmt: skip
        for dem, suffix in ((dem_utm, ""), (dem_degrees, "_degrees")):
            qgis.run(
                "trocha:traveltime",
                {
                    "DEM": OUT / dem,
                    "SOURCES": table("exits"),
                    "DIRECTION": "to",
                    "HIKING_FUNCTION": "loaded_porter",
                    "OUTPUT": OUT / f"hours_to_exits{suffix}.tif",
                },
            )
        qgis.run(
            "trocha:routes",
            {
                "DEM": OUT / dem_utm,
                "ORIGINS": table("zones"),
                "DESTINATIONS": table("exits"),
                "PAIRING": "nearest",
                "HIKING_FUNCTION": "loaded_porter",
                "OUTPUT": into("routes"),
            },
        )
    return found


def print_answer(found: dict, agreement, seconds: float) -> None:
    """What came out, how both DEMs agree, and where everything lies."""
    plain, metric = (agreement.spreads[i] for i in (0, 6))
    print(
        f"""
What closing four aerodromes for a season would change by the year. {trial_scenario.NOTICE}

{figures(found["likely"])}

With the low and the high conversion of hectares, {found["low"]["DISPLACED_KG"]:,.0f} and \
{found["high"]["DISPLACED_KG"]:,.0f} kg move to foot.
On the DEM in degrees {found["degrees"]["DISPLACED_KG"]:,.0f} kg; with forest and rivers in the way \
{found["forest and rivers"]["DISPLACED_KG"]:,.0f} kg.

Travel times on the DEM in degrees against the one in UTM, which was resampled from it:

  {plain.what:<46} median {plain.median:+.2f} %, 5 to 95 %: {plain.p5:+.2f} to {plain.p95:+.2f} %
  {metric.what:<46} median {metric.median:+.2f} %, 5 to 95 %: {metric.p5:+.2f} to {metric.p95:+.2f} %

Done in {seconds:.0f} s. Look at:

  {OUT.name}/figures.md           every figure, and what parts the two DEMs
  {OUT.name}/report.html          the answer, the figures, the assumptions, the limits
  {OUT.name}/trocha-trial.qgz     the project, styled; open it in QGIS
  {OUT.name}/map.png              the map
  {OUT.name}/impact.gpkg, impact_degrees.gpkg, impact_surface.gpkg, and rasters
"""
    )


def main(data: pathlib.Path) -> int:
    start = time.monotonic()
    absent = missing(data)
    if absent:
        sys.exit(absent)
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir()
    with application():
        from map_project import build_project
        from trial_agreement import measure
        from trial_inputs import DEM_DEGREES, DEM_UTM, LANDCOVER, prepare
        from trial_page import write_figures
        from trial_project import SHEET, adjust, groups

        print("Preparing the real layers ...", flush=True)
        prepare(data, OUT)
        found = run_all(DEM_UTM, DEM_DEGREES, LANDCOVER)
        print("Measuring how far both DEMs agree ...", flush=True)
        agreement = measure(OUT, DEM_UTM, DEM_DEGREES, INPUTS)
        write_figures(OUT, found, agreement)
        print("Building the QGIS project and drawing the map ...", flush=True)
        build_project(OUT, groups(OUT), SHEET, "trocha-trial.qgz", "map.png", adjust)
    print_answer(found, agreement, time.monotonic() - start)
    return 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data")))
