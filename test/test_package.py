"""The zip for the plugin site: whole, clean, the same bytes again, and it runs where it is installed."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import zipfile

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools"))

import check_package
import headless

MISSING = [tool for tool in ("git", "make") if not shutil.which(tool)]
IN_GIT = (ROOT / ".git").exists()
pytestmark = pytest.mark.skipif(
    bool(MISSING) or not IN_GIT,
    reason=f"building the zip needs a git checkout and {', '.join(MISSING) or 'nothing else'}",
)


def build(folder):
    """The package of a clone's last commit, so that the work tree stays as it is."""
    clone = folder / "clone"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)
    (clone / ".venv").symlink_to(pathlib.Path(sys.executable).parents[1])
    os.utime(clone / "test" / "requirements.txt", (0, 0))
    made = subprocess.run(["make", "package"], cwd=clone, capture_output=True, text=True)
    assert made.returncode == 0, made.stdout + made.stderr
    return clone / "build" / "trocha.zip"


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    return build(tmp_path_factory.mktemp("package"))


def test_the_site_would_find_nothing(package):
    assert check_package.problems(package) == []


def test_the_same_commit_gives_the_same_bytes(package, tmp_path):
    again = build(tmp_path)
    assert again.read_bytes() == package.read_bytes()


def test_what_the_site_refuses_is_found(package, tmp_path):
    """The check itself: each planted fault gets its line."""
    spoilt = tmp_path / "spoilt.zip"
    with zipfile.ZipFile(package) as good, zipfile.ZipFile(spoilt, "w") as bad:
        for name in good.namelist():
            if name != "trocha/LICENSE":
                bad.writestr(name, good.read(name))
        bad.writestr("trocha/core/planted.py", "import pickle\nassert pickle\n")
        bad.writestr("trocha/core/key.py", "aws_secret = 'AKIA" + "IOSFODNN7EXAMPLE'\n")
        bad.writestr("trocha/test/test_planted.py", "\n")
        bad.writestr("other/file.txt", "\n")
    text = "\n".join(check_package.problems(spoilt))
    for told in (
        "top folders",
        "LICENSE is missing",
        "test/test_planted.py does not belong",
        "Bandit B101 in trocha/core/planted.py:2",
        "Bandit B403 in trocha/core/planted.py:1",
        "AWS Access Key in trocha/core/key.py:1",
    ):
        assert told in text


def test_the_installed_zip_runs(package, tmp_path):
    """Unpacked into the plugin folder of a fresh profile, as the plugin manager does it."""
    (tmp_path / "plugins").mkdir()
    with zipfile.ZipFile(package) as archive:
        archive.extractall(tmp_path / "plugins")
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(tmp_path / "plugins"),
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile"),
        "TMPDIR": str(tmp_path),
    }
    sample = tmp_path / "plugins" / "trocha" / "resources" / "sample"
    command = headless.qgis_process()
    for words in (
        ["plugins", "enable", "trocha"],
        [
            "run", "trocha:traveltime", "--", f"DEM={sample / 'terrain.tif'}",
            f"SOURCES={sample / 'sample.gpkg'}|layername=exits", "CELL_SIZE=1800",
            f"OUTPUT={tmp_path / 'hours.tif'}",
        ],
    ):  # fmt: skip
        done = subprocess.run([command, *words], env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "hours.tif").exists()


# Runs within QGIS, when its window is up.
LOOK = """
import json, os, sys
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QDockWidget, QMenu, QToolBar
from qgis.core import QgsApplication
import qgis.utils
def look():
    found, code = {}, 3
    try:
        window = qgis.utils.iface.mainWindow()
        registry = QgsApplication.processingRegistry()
        here = lambda: [
            window.findChild(QMenu, "mTrochaMenu") is not None,
            window.findChild(QToolBar, "mTrochaToolBar") is not None,
            window.findChild(QDockWidget, "TrochaStartDock") is not None,
            registry.algorithmById("trocha:traveltime") is not None,
        ]
        found["file"] = os.path.realpath(sys.modules["trocha"].__file__)
        found["loaded"] = here()
        found["unloads"] = qgis.utils.unloadPlugin("trocha")
        QgsApplication.processEvents()
        found["still there"] = registry.algorithmById("trocha:traveltime") is not None
        code = 0
    except BaseException as error:
        found["error"] = repr(error)
    with open(os.environ["TROCHA_FOUND"], "w") as file:
        json.dump(found, file)
    os._exit(code)
QTimer.singleShot(500, look)
"""


@pytest.mark.skipif(not shutil.which("xvfb-run"), reason="a desktop needs a display: xvfb")
def test_the_desktop_starts_with_it_in_a_fresh_profile(package, tmp_path):
    """Where the plugin manager unpacks it, enabled, and nothing else in the profile."""
    profile = tmp_path / "profiles" / "profiles" / "default"
    (profile / "python" / "plugins").mkdir(parents=True)
    with zipfile.ZipFile(package) as archive:
        archive.extractall(profile / "python" / "plugins")
    (profile / "QGIS").mkdir()
    (profile / "QGIS" / "QGIS3.ini").write_text(
        "[PythonPlugins]\ntrocha=true\n[qgis]\ncheckVersion=false\nshowTips=false\n"
        "[app]\naskToSaveMemoryLayers=false\naskToSaveProjectChanges=false\n"
    )
    (tmp_path / "look.py").write_text(LOOK)
    environment = {**os.environ, "TMPDIR": str(tmp_path), "TROCHA_FOUND": str(tmp_path / "found")}
    for name in ("QT_QPA_PLATFORM", "QGIS_PLUGINPATH", "QGIS_CUSTOM_CONFIG_PATH"):
        environment.pop(name, None)
    command = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "timeout", "180", "qgis"]
    command += ["--nologo", "--profiles-path", str(tmp_path / "profiles")]
    command += ["--code", str(tmp_path / "look.py")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    found = json.loads((tmp_path / "found").read_text())
    assert "error" not in found, found
    assert done.returncode == 0, done.stderr
    assert found["file"] == str((profile / "python/plugins/trocha/__init__.py").resolve())
    assert found["loaded"] == [True] * 4
    assert found["unloads"]
    assert not found["still there"]
