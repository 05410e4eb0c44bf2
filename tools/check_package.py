"""`make package`: whether the zip is what the plugin site takes. Prints what is not, leaves with 1.

    .venv/bin/python tools/check_package.py build/trocha.zip

The rules are those of the site's validator and of the scans it runs on every upload
(QGIS-Plugins-Website, ``validator.py``): Bandit with the site's list, detect-secrets, and
its checks of names and files. Any finding counts; nothing is suppressed.
"""

from __future__ import annotations

import configparser
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

FOLDER = "trocha"
LARGEST = 25 * 1024 * 1024
REQUIRED = (
    "name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker",
    "repository",
)  # fmt: skip
NEEDED = ("__init__.py", "LICENSE", "metadata.txt", "README.md", "i18n/trocha_es.qm")
NOT_SHIPPED = re.compile(
    r"(^|/)(\.|__pycache__|__MACOSX|test/|tests/|tools/|benchmarks/)|\\|\.\.|"
    r"\.(pyc|so|dll|exe|bat|ps1|sh|ts|tmp|log|aux\.xml|gpkg-wal|gpkg-shm)$"
)
RULES = pathlib.Path(__file__).with_name("bandit_rules.txt")


def file_problems(archive: zipfile.ZipFile) -> list[str]:
    """What is wrong with names, sizes and metadata."""
    found = []
    names = archive.namelist()
    tops = {name.split("/")[0] for name in names}
    if tops != {FOLDER}:
        found.append(f"top folders are {sorted(tops)}, not {FOLDER} alone")
    inner = [name[len(FOLDER) + 1 :] for name in names if name.startswith(f"{FOLDER}/")]
    found += [f"{name} is missing" for name in NEEDED if name not in inner]
    found += [f"{name} does not belong in the zip" for name in inner if NOT_SHIPPED.search(name)]
    if len(inner) != len({name.lower() for name in inner}):
        found.append("two names differ by capitals only")
    found += [
        f"{info.filename} is executable"
        for info in archive.infolist()
        if not info.is_dir() and (info.external_attr >> 16) & 0o111
    ]
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read_string(archive.read(f"{FOLDER}/metadata.txt").decode("utf-8"))
    general = parser["general"]
    found += [f"metadata.txt lacks {key}" for key in REQUIRED if not general.get(key, "").strip()]
    if not re.fullmatch(r"\d+\.\d+\.\d+", general.get("version", "")):
        found.append(f"version '{general.get('version')}' is not three numbers")
    if general.get("icon") and general["icon"] not in inner:
        found.append(f"the icon {general['icon']} is missing")
    return found


def scan_problems(folder: pathlib.Path) -> list[str]:
    """What the site's two scans find in the unpacked zip."""
    rules = RULES.read_text("utf-8").strip()
    bandit = subprocess.run(
        [sys.executable, "-m", "bandit", "-q", "-r", str(folder), "-t", rules, "-f", "json"],
        capture_output=True,
        text=True,
    )
    findings = json.loads(bandit.stdout)["results"]
    found = [
        f"Bandit {one['test_id']} in {pathlib.Path(one['filename']).relative_to(folder)}"
        f":{one['line_number']}"
        for one in findings
    ]
    secrets = subprocess.run(
        [sys.executable, "-m", "detect_secrets", "scan", "--all-files", "."],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    for name, hits in json.loads(secrets.stdout)["results"].items():
        found += [f"{hit['type']} in {name}:{hit['line_number']}" for hit in hits]
    nosec = [p for p in folder.rglob("*.py") if "nosec" in p.read_text("utf-8")]
    return found + [f"{path.relative_to(folder)} suppresses a finding" for path in nosec]


def problems(path: pathlib.Path) -> list[str]:
    """Everything the site would refuse or report; empty when the zip is fit to upload."""
    found = []
    if path.stat().st_size > LARGEST:
        found.append(f"{path.stat().st_size / 1e6:.1f} MB are more than the 25 MB the site takes")
    with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory() as scratch:
        found += file_problems(archive)
        archive.extractall(scratch)
        found += scan_problems(pathlib.Path(scratch).resolve())
    return found


def main() -> int:
    path = pathlib.Path(sys.argv[1])
    found = problems(path)
    for problem in found:
        print(f"{path.name}: {problem}")
    if not found:
        with zipfile.ZipFile(path) as archive:
            count = len(archive.namelist())
        print(f"{path.name}: {count} files, {path.stat().st_size / 1e6:.1f} MB, nothing found")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
