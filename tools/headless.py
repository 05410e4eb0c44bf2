"""Run algorithms through qgis_process in a private profile, progress in sight."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parents[1]
PACKAGE = "trocha"
RESULTS = "Results"


def import_trocha() -> None:
    """Make the repository importable under its package name, whatever its folder is called."""
    if PACKAGE not in sys.modules:
        spec = importlib.util.spec_from_file_location(
            PACKAGE, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
        )
        module = importlib.util.module_from_spec(spec)
        sys.modules[PACKAGE] = module
        spec.loader.exec_module(module)


def qgis_process() -> str:
    """The command to run. Debian 12's wrapper is broken; the program behind it is not."""
    for name in ("qgis_process.bin", "qgis_process"):
        found = shutil.which(name)
        if found:
            return found
    sys.exit("qgis_process was not found; install QGIS (on Debian and Ubuntu: apt install qgis).")


@dataclass(frozen=True)
class Session:
    """A profile in which the plugin is enabled."""

    environment: dict[str, str]

    def run(self, algorithm: str, parameters: dict) -> dict:
        """Run one algorithm and give its results; leaves the program when it fails.

        Messages and progress are shown as they come. Numbers come back as numbers.
        """
        print(f"\n{algorithm}", flush=True)
        given = [f"{name}={value}" for name, value in parameters.items()]
        command = [qgis_process(), "run", algorithm, "--", *given]
        with subprocess.Popen(
            command,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process:
            # Read beside, or a talkative stderr would fill its pipe and stop the run.
            with ThreadPoolExecutor(1) as beside:
                errors = beside.submit(process.stderr.read)
                said = self._show(process.stdout)
        if process.returncode:
            sys.exit(f"\n{algorithm} failed:\n{errors.result().decode().strip()}")
        return _results(said.splitlines())

    @staticmethod
    def _show(stream) -> str:
        """Pass on what is said between the inputs and the results, as it comes; keep all of it.

        Progress comes in dots without a line end, so whole lines would come too late.
        """
        said, told = "", 0
        for chunk in iter(lambda: os.read(stream.fileno(), 4096), b""):
            said += chunk.decode(errors="replace")
            start = said.find("\n\n\n", said.find("Inputs\n")) + 3
            end = said.find("\n\n---")
            if start < 3:
                continue
            news = said[max(start, told) : end if end >= 0 else None]
            if news:
                print(news, end="", flush=True)
                told = max(start, told) + len(news)
        print(flush=True)
        return said


def _results(said: list[str]) -> dict:
    if RESULTS not in said:
        return {}
    results = {}
    for line in said[said.index(RESULTS) + 1 :]:
        name, tab, value = line.partition(":\t")
        if tab:
            results[name] = _plain(value)
    return results


def _plain(value: str):
    if value in ("", "NULL", "None"):
        return None
    try:
        return float(value)
    except ValueError:
        return value


@contextlib.contextmanager
def session() -> Iterator[Session]:
    """A profile, a plugin folder and a temporary folder of its own, all gone at the end."""
    with tempfile.TemporaryDirectory(prefix="trocha-") as folder:
        base = pathlib.Path(folder)
        for name in ("plugins", "profile", "tmp"):
            (base / name).mkdir()
        (base / "plugins" / PACKAGE).symlink_to(ROOT, target_is_directory=True)
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QGIS_PLUGINPATH": str(base / "plugins"),
            "QGIS_CUSTOM_CONFIG_PATH": str(base / "profile"),
            "TMPDIR": str(base / "tmp"),
        }
        enabled = subprocess.run(
            [qgis_process(), "plugins", "enable", PACKAGE],
            env=environment,
            capture_output=True,
            text=True,
        )
        if enabled.returncode:
            sys.exit(f"The plugin could not be enabled:\n{enabled.stderr.strip()}")
        yield Session(environment)


@contextlib.contextmanager
def application() -> Iterator[None]:
    """QGIS within this program, in a private profile, with the repository importable.

    Once in a program: QGIS cannot be started again after it has ended.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="trocha-") as profile:
        os.environ["QGIS_CUSTOM_CONFIG_PATH"] = profile
        from qgis.core import QgsApplication

        import_trocha()
        qgis = QgsApplication([], True)
        qgis.initQgis()
        try:
            yield
        finally:
            qgis.exitQgis()
