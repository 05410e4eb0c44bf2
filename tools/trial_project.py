"""The layers of the trial's project and what its map says."""

from __future__ import annotations

import pathlib

import trial_scenario
from map_project import ResultFolder, Sheet

SHEET = Sheet(
    title="Trocha trial: a made-up closing scenario on real layers of the VRAEM",
    heading="What closing four of the aerodromes would change (exercise)",
    notice=trial_scenario.NOTICE,
    shown=("trial/zones", "trial/airstrips", "trial/in/exits"),
    unlisted=("Hillshade", "Elevation (m)", "Rivers", "Status log (made up)"),
    margin=0.1,
)


def groups(folder: pathlib.Path) -> list[tuple[str, list]]:
    """Groups of layers from the top of the tree to its bottom."""
    files = ResultFolder(folder, "trial", "impact.gpkg", "inputs.gpkg")
    hidden = {"visible": False, "expanded": False}
    return [
        (
            "Impact of the made-up scenario",
            [
                files.given("exits", "Exits: towns (GeoNames)", "sample_exits"),
                files.result("airstrips", "Aerodromes: availability and use", "interdictionimpact_airstrips_out_point"),
                files.result("flows", "Flows on the ground (width: kg a year)", "interdictionimpact_flows"),
                files.result("zones", "Zones: share of supply moved to foot", "interdictionimpact_zones_out_polygon"),
                files.raster("delta_hours.tif", "Hours farther from the nearest open aerodrome", "interdictionimpact_delta"),
                files.result("ledger", "Ledger: who earns what (US$ a year)", **hidden),
            ],
        ),
        (
            "Also computed",
            [
                files.result("routes", "Routes to the nearest exit (hours)", "routes_output", **hidden),
                files.result("airstrip_status", "Aerodrome status on the last day", "airstripstatus_output_point", **hidden),
                files.raster("hours_to_exits.tif", "Hours on foot to the nearest exit", "traveltime_output", **hidden),
                files.raster("surface.tif", "Movement surface: forest and rivers (walking time, times a road's)", "sample_surface", **hidden),
                files.raster("hours_to_exits_degrees.tif", "The same on the DEM in degrees", "traveltime_output", **hidden),
            ],
        ),
        (
            "Real layers, and the exercise's log",
            [
                files.given("crossings", "Towns where one crosses a river (assumed)", **hidden),
                files.given("rivers", "Rivers", "sample_rivers"),
                files.raster("dem_utm.tif", "Hillshade", "sample_hillshade", role="hillshade", expanded=False),
                files.raster("dem_utm.tif", "Elevation (m)", "sample_terrain", expanded=False),
                files.given("airstrip_status_log", "Status log (made up)", expanded=False),
            ],
        ),
    ]  # fmt: skip


def adjust(layers: dict) -> None:
    """The sample's style calls exits road heads and landings; here they are towns."""
    exits = layers["trial/in/exits"]
    renderer = exits.renderer().clone()
    renderer.updateCategoryLabel(0, "Town taken as an exit")
    exits.setRenderer(renderer)
