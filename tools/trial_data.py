"""The real layers that the trial needs, and whether they are there."""

from __future__ import annotations

import pathlib

NEEDED = (
    "dem_vraem_900m_epsg32718.tif",
    "dem_vraem_30s_epsg4326.tif",
    "districts_inei2007_roi_mpl2.geojson",
    "coca_ha_by_district_roi_2012_2020.csv",
    "coca_ha_by_zone_2018_2024.csv",
    "ourairports_peru_2022-10.geojson",
    "geonames_cities500_roi.geojson",
    "rivers_wdbii.gpkg",
    "mcd12c1_igbp_2019_900m_epsg32718.tif",
)


def missing(data: pathlib.Path) -> str:
    """One sentence that says what is not there; "" when all is."""
    if not data.is_dir():
        return (
            f"The folder '{data}' with the real layers is not there; give its path, as in "
            "make trial DATA=path/to/data."
        )
    absent = [name for name in NEEDED if not (data / name).is_file()]
    if absent:
        return f"The folder '{data}' lacks {', '.join(absent)}; the trial needs each of them."
    return ""
