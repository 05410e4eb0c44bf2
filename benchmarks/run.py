"""make bench: measure Trocha beside other programs, and write docs/performance.md on request.

A module of this folder that has ``CASES`` (name: generator of ``Timing`` and ``Figure`` from a
scratch folder and terrain sizes) is listed in ``MODULES``; its cases are measured by name.
"""

from __future__ import annotations

import argparse
import importlib
import pathlib
import platform
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import grass
import numpy as np
from harness import ROUNDS, report, write_section
from ours import ROOT, start_qgis

MODULES = ("movement",)
DOCUMENT = ROOT / "docs" / "performance.md"
SIZES = (1000, 2000, 5000)


def machine() -> str:
    """What a reader needs to place the figures: processor, cores, memory, versions."""
    from qgis.core import Qgis

    told = pathlib.Path("/proc/cpuinfo").read_text("ascii", "replace")
    model = next((ln.split(":")[1].strip() for ln in told.splitlines() if "model name" in ln), "")
    cores = told.count("processor\t")
    memory = int(pathlib.Path("/proc/meminfo").read_text("ascii").split()[1]) / 2**20
    versions = [f"QGIS {Qgis.QGIS_VERSION.split('-')[0]}", f"numpy {np.__version__}"]
    if grass.version():
        versions.append(f"GRASS {grass.version()}")
    return (
        f"{model or platform.processor()}, {cores} cores, {memory:.0f} GB; Python "
        f"{platform.python_version()}, {', '.join(versions)}."
    )


def main() -> None:
    modules = {name: importlib.import_module(name) for name in MODULES}
    known = {case: (name, make) for name, m in modules.items() for case, make in m.CASES.items()}
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cases", nargs="*", help=f"of {', '.join(known)}; all when left out")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="cells a side")
    parser.add_argument("--write", action="store_true", help=f"put the tables into {DOCUMENT.name}")
    given = parser.parse_args()
    unknown = set(given.cases) - set(known)
    if unknown:
        parser.error(f"no such case: {', '.join(unknown)}; there are {', '.join(known)}")

    held = start_qgis()
    print(machine())
    with tempfile.TemporaryDirectory() as scratch:
        for case in given.cases or known:
            make = known[case][1]
            print(f"\n{case}: {make.__doc__}")
            tables = report(case, make(pathlib.Path(scratch), tuple(given.sizes)), given.rounds)
            if given.write and tables:
                write_section(DOCUMENT, case, "\n\n".join(t.markdown() for t in tables))
    if given.write:
        write_section(DOCUMENT, "machine", machine())
    sys.stdout.flush()
    del held


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as error:
        sys.exit(f"{error}\n{error.stderr}")
