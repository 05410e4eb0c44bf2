"""GRASS GIS beside us: one location a DEM, modules run one by one."""

from __future__ import annotations

import os
import pathlib
import shutil
import subprocess

import numpy as np


def version() -> str | None:
    """The version of GRASS, None where it is not installed."""
    if not shutil.which("grass"):
        return None
    told = subprocess.run(
        ["grass", "--config", "version"], capture_output=True, text=True, check=True
    )
    return told.stdout.strip()


class Location:
    """A GRASS location made from a DEM, holding it as ``dem`` and no friction as ``free``."""

    def __init__(self, dem: pathlib.Path, folder: pathlib.Path):
        location = folder / f"grass_{dem.stem}"
        if not location.exists():
            subprocess.run(
                ["grass", "-c", str(dem), "-e", str(location)], check=True, capture_output=True
            )
        base = subprocess.run(
            ["grass", "--config", "path"], capture_output=True, text=True, check=True
        ).stdout.strip()
        session = folder / f"{location.name}.rc"
        session.write_text(
            f"GISDBASE: {folder}\nLOCATION_NAME: {location.name}\nMAPSET: PERMANENT\nGUI: text\n"
        )
        self.environment = {
            **os.environ,
            "GISBASE": base,
            "GISRC": str(session),
            "PATH": f"{base}/bin:{base}/scripts:{os.environ['PATH']}",
            "LD_LIBRARY_PATH": f"{base}/lib",
            "GRASS_VERBOSE": "0",
        }
        self.run("r.in.gdal", "-o", f"input={dem}", "output=dem", "--o")
        self.run("g.region", "raster=dem")
        self.run("r.mapcalc", "free = if(isnull(dem), null(), 0.0)", "--o")

    def run(self, module: str, *arguments: str) -> None:
        subprocess.run([module, *arguments], env=self.environment, check=True, capture_output=True)

    def walk(self, xy: tuple[float, float]) -> None:
        """r.walk -k with its default coefficients: reads the map and writes the map ``cost``."""
        self.run(
            "r.walk", "-k", "elevation=dem", "friction=free", "output=cost", "lambda=1",
            f"start_coordinates={xy[0]},{xy[1]}", "walk_coeff=0.72,6.0,1.9998,-1.9998",
            "slope_factor=-0.2125", "memory=4000", "--o",
        )  # fmt: skip

    def cost(self, folder: pathlib.Path) -> np.ndarray:
        """(rows, cols) seconds of the last walk."""
        from osgeo import gdal

        path = folder / "cost.tif"
        self.run("r.out.gdal", "-c", "input=cost", f"output={path}", "type=Float64", "--o")
        return gdal.Open(str(path)).ReadAsArray()
