"""qgis_process, as a script calls it: an exit code, one sentence, and nothing left behind."""

import importlib
import json
import pathlib
import shutil
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
SAMPLE = ROOT / "resources" / "sample"

pytestmark = pytest.mark.skipif(not PROGRAM, reason="qgis_process is not installed")


@pytest.fixture(scope="module")
def environment():
    """The private profile of ``tools/headless.py``, with the plugin enabled."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "tools"))
        headless = importlib.import_module("headless")
    with headless.session() as session:
        yield session.environment


@pytest.fixture
def process(environment):
    def call(algorithm, **parameters):
        given = [f"{name}={value}" for name, value in parameters.items()]
        return subprocess.run(
            [PROGRAM, "run", algorithm, "--json", "--", *given],
            env=environment, capture_output=True, text=True,
        )  # fmt: skip

    return call


def status(output, **changes):
    return {
        "AIRSTRIPS": f"{SAMPLE / 'sample.gpkg'}|layername=airstrips",
        "LOG": f"{SAMPLE / 'sample.gpkg'}|layername=airstrip_status_log",
        "WINDOW_START": "2015-03-07",
        "WINDOW_END": "2015-06-13",
        "OUTPUT": output,
        **changes,
    }


def test_numbers_come_as_json(process, tmp_path):
    done = process("trocha:airstripstatus", **status(tmp_path / "s.gpkg"))
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert results["TIMES_DESTROYED"] > 120  # as the sample's README says of its campaign
    assert (tmp_path / "s.gpkg").is_file()


def test_a_refusal_is_one_sentence_and_exit_code_1(process, tmp_path):
    zones = f"{SAMPLE / 'sample.gpkg'}|layername=zones"
    done = process("trocha:airstripstatus", **status(tmp_path / "s.gpkg", LOG=zones))
    assert done.returncode == 1
    assert "The table 'zones' (LOG) lacks the field airstrip_uid" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []
