"""metadata.txt and the files beside it, by the rules of the plugin site."""

import configparser
import pathlib
import re

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[1]
REQUIRED = (
    "name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker",
    "repository",
)  # fmt: skip


@pytest.fixture(scope="module")
def general():
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return parser["general"]


@pytest.mark.parametrize("key", REQUIRED)
def test_required_keys_are_there(general, key):
    assert general[key].strip()


def test_version_is_three_numbers_and_in_the_changelog(general):
    assert re.fullmatch(r"\d+\.\d+\.\d+", general["version"])
    assert f"## [{general['version']}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_names_and_flags(general):
    assert general["name"] == "Trocha"
    assert "/" not in general["author"]
    assert general["category"] in ("Raster", "Vector", "Database", "Mesh", "Web")
    assert general["hasProcessingProvider"] == "yes"  # else qgis_process does not load it
    assert "supportsQt6" not in general
    for key in ("tracker", "repository", "homepage"):
        assert general[key].startswith("https://")


def test_versions_are_those_that_are_tested(general):
    """QGIS 4 is promised only while CI asks for what can be known of it here: ``make qt6``."""
    assert general["qgisMinimumVersion"] == "3.22"
    assert general["qgisMaximumVersion"] == "4.99"
    commands = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert "make qt6 || readiness=$?" in commands
    assert commands[-1].count('"$readiness" -eq 0') == 1  # and what it says counts


def test_files_the_site_wants(general):
    assert (ROOT / general["icon"]).is_file()
    licence = (ROOT / "LICENSE").read_text("utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in licence
    assert "Version 3" in licence
