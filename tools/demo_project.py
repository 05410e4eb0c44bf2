"""The layers of the demo's project and what its map says."""

from __future__ import annotations

import pathlib

from map_project import ResultFolder, Sheet

SHEET = Sheet(
    title="Trocha demo: impact of an illustrative campaign",
    heading="What closing the airstrips changed",
    notice="Illustrative data: valley, strips and campaign are made up. No real clandestine strip is shown.",
    shown=("demo/terrain.tif",),
    unlisted=("Hillshade", "Terrain (m)"),
)


def groups(folder: pathlib.Path) -> list[tuple[str, list]]:
    """Groups of layers from the top of the tree to its bottom."""
    files = ResultFolder(folder, "demo", "impact.gpkg", "sample.gpkg")
    hidden = {"visible": False, "expanded": False}
    return [
        (
            "Impact of the campaign",
            [
                files.result("airstrips", "Airstrips: availability and use", "interdictionimpact_airstrips_out_line"),
                files.result("flows", "Flows on the ground (width: kg a year)", "interdictionimpact_flows"),
                files.result("zones", "Zones: share of supply moved to foot", "interdictionimpact_zones_out_polygon"),
                files.raster("delta_hours.tif", "Hours farther from the nearest open strip", "interdictionimpact_delta"),
                files.result("ledger", "Ledger: who earns what (US$ a year)", **hidden),
            ],
        ),
        (
            "Also computed",
            [
                files.result("routes", "Routes to the nearest exit (hours)", "routes_output", **hidden),
                files.result("airstrip_status", "Airstrip status on the last day", "airstripstatus_output_line", **hidden),
                files.raster("hours_to_exits.tif", "Hours on foot to the nearest exit", "traveltime_output", **hidden),
            ],
        ),
        (
            "Sample (illustrative)",
            [
                files.given("exits", "Exits", "sample_exits"),
                files.given("rivers", "Rivers", "sample_rivers"),
                files.raster("terrain.tif", "Hillshade", "sample_hillshade", role="hillshade", expanded=False),
                files.raster("terrain.tif", "Terrain (m)", "sample_terrain", expanded=False),
                files.raster("surface.tif", "Movement surface (walking time, times a road's)", "sample_surface", **hidden),
                files.given("airstrip_status_log", "Airstrip status log", expanded=False),
            ],
        ),
    ]  # fmt: skip
