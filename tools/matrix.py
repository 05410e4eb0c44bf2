"""`make matrix`: the suite, the demo and a desktop start in every QGIS that can be had here.

    /usr/bin/python3 tools/matrix.py [--only 3.40] [--gate] [--minutes 15]

The host's QGIS is covered by ``make test``. The others live in chroots of later Debian
releases, built once under ``build/chroots`` and kept. Needs root and the distribution's
mirror; where either is missing, the leg says that it was skipped and why. With ``--gate``
the exit code is 1 when a gating leg ran and failed. With ``--minutes`` a leg that does not gate
stops when that time is over, and says so; one that gates always runs to its end.
"""

from __future__ import annotations

import argparse
import math
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parents[1]
CHROOTS = ROOT / "build" / "chroots"
PICTURES = ROOT / "build" / "matrix"
PACKAGES = "qgis,python3-qgis,xvfb,xauth"
# What runs the tests there; pure Python, so the host's pip may fetch it. No scipy: those
# tests that use it as an oracle are skipped, and nothing shipped may miss it.
TEST_PACKAGES = ("pytest==9.2.0", "pytest-qgis==5.0.2", "pytest-qt==4.5.0", "networkx==3.6.1")
# Building mounts /proc and /sys in the chroot. In namespaces of its own these go with the build
# whatever ends it; left behind, a later removal of the folder would walk into them.
ALONE = ("unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc")
SOURCES = "/etc/apt/sources.list.d/debian.sources"
# Without pytest's last look for garbage: it comes when QGIS has ended, and a layer that a failed
# test's traceback still holds would take the program down before the failure is told.
SUITE = ("python3", "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:unraisableexception")
MINUTES = 30  # for any one step


class SkippedError(Exception):
    """The leg cannot be had here; the text says why."""


@dataclass(frozen=True)
class Leg:
    """One QGIS: its series, the Debian release that has it, and whether it gates.

    ``removed``: packages taken out by force, so that a machine without them is tried.
    """

    series: str
    suite: str
    gates: bool
    removed: tuple[str, ...] = ()


LEGS = (
    Leg("3.40", "trixie", True, ("python3-scipy", "python3-matplotlib")),
    Leg("3.44", "forky", False),
)


class LateError(Exception):
    """A step did not end in its time; the text says which."""


def run(command, seconds: float = 60 * MINUTES) -> subprocess.CompletedProcess:
    """Run a command and all it starts; ``LateError`` when it is not done in time."""
    with subprocess.Popen(
        command,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        try:
            said, errors = process.communicate(timeout=max(seconds, 1))
        except BaseException as ended:
            os.killpg(process.pid, signal.SIGKILL)
            if isinstance(ended, subprocess.TimeoutExpired):
                raise LateError(f"stopped after {seconds / 60:.0f} minutes") from None
            raise  # we are told to end: nothing that we started may stay behind
    return subprocess.CompletedProcess(command, process.returncode, said, errors)


def mirror() -> str:
    """The Debian mirror that this machine itself uses."""
    try:
        text = pathlib.Path(SOURCES).read_text("utf-8")
    except OSError:
        raise SkippedError("this is no Debian with its sources in the usual place") from None
    found = re.search(r"^URIs: (\S+/debian)$", text, re.MULTILINE)
    if not found:
        raise SkippedError(f"{SOURCES} names no mirror")
    return found.group(1)


def chroot_of(leg: Leg, seconds: float = 60 * MINUTES) -> pathlib.Path:
    """The leg's chroot, built when it is not there yet."""
    folder = CHROOTS / leg.suite
    if os.geteuid() != 0:
        raise SkippedError("a chroot takes root")
    if (folder / "ready").exists():
        return folder
    if not shutil.which("mmdebstrap"):
        raise SkippedError("mmdebstrap is not installed")
    shutil.rmtree(folder, ignore_errors=True)
    CHROOTS.mkdir(parents=True, exist_ok=True)
    print(f"{leg.series}: building a chroot of Debian {leg.suite}, some minutes ...", flush=True)
    built = run(
        [
            *ALONE,
            "mmdebstrap",
            "--mode=root",
            "--variant=apt",
            '--aptopt=APT::Install-Recommends "false"',
            '--aptopt=Acquire::Check-Valid-Until "false"',
            "--dpkgopt=path-exclude=/usr/share/man/*",
            "--dpkgopt=path-exclude=/usr/share/doc/*",
            f"--include={PACKAGES}",
            leg.suite,
            str(folder),
            f"deb {mirror()} {leg.suite} main",
        ],
        seconds,
    )
    if built.returncode:
        shutil.rmtree(folder, ignore_errors=True)
        raise SkippedError(f"the chroot cannot be built: {last_line(built.stderr)}")
    if leg.removed:
        run(["chroot", str(folder), "dpkg", "--force-depends", "--remove", *leg.removed])
    (folder / "ready").touch()
    return folder


def last_line(text: str) -> str:
    lines = [line for line in text.strip().splitlines() if line.strip()]
    return lines[-1] if lines else "no message"


def what_failed(said: str) -> str:
    """Each failed test's name and its error's lines, for a log that is all one may see of a run."""
    told = (line for line in said.splitlines() if re.match(r"(FAILED|ERROR|E  ) ", line))
    return "".join(f"  {line}\n" for line in list(told)[-40:])


def lay_in(folder: pathlib.Path) -> None:
    """Put the work tree and the test packages into the chroot."""
    target = folder / "trocha"
    shutil.rmtree(target, ignore_errors=True)
    listed = run(["git", "-C", str(ROOT), "ls-files", "--cached", "--others", "--exclude-standard"])
    for name in listed.stdout.splitlines():
        source = ROOT / name
        if source.is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target / name)
    libraries = folder / "testlibs"
    if not libraries.exists():
        # hypothesis has a compiled core for every Python: take the one of the chroot's.
        version = run(
            [
                "chroot",
                str(folder),
                "python3",
                "-c",
                "import sys; print('%d.%d' % sys.version_info[:2])",
            ]
        ).stdout.strip()
        base = [sys.executable, "-m", "pip", "install", "-q", "--target", str(libraries)]
        got = run([*base, "--no-compile", *TEST_PACKAGES])
        if got.returncode:
            shutil.rmtree(libraries, ignore_errors=True)
            raise SkippedError(f"the test packages cannot be had: {last_line(got.stderr)}")
        extra = run([*base, "--python-version", version, "--only-binary=:all:", "hypothesis"])
        if extra.returncode:
            print(f"  no hypothesis for Python {version}: {last_line(extra.stderr)}", flush=True)


def inside(folder: pathlib.Path, seconds: float, *command: str) -> subprocess.CompletedProcess:
    """Run a command in the chroot's copy of the work tree."""
    environment = ["env", "-i", "HOME=/root", "LANG=C.UTF-8", "PATH=/usr/sbin:/usr/bin:/sbin:/bin"]
    environment += ["PYTHONPATH=/testlibs", "QT_QPA_PLATFORM=offscreen", "XDG_RUNTIME_DIR=/tmp"]
    script = 'cd /trocha && exec "$@"'
    return run(["chroot", str(folder), *environment, "sh", "-c", script, "sh", *command], seconds)


def try_leg(leg: Leg, ends: float) -> bool:
    """Suite, demo and desktop of one leg; whether all held.

    ``ends``: when a leg that does not gate must be done, by ``time.monotonic``.
    """

    def left() -> float:
        seconds = 60 * MINUTES if leg.gates else min(60 * MINUTES, ends - time.monotonic())
        if seconds <= 0:
            raise LateError("not begun, for the time is over")
        return seconds

    folder = chroot_of(leg, left())
    lay_in(folder)
    held = True
    for what, command in (
        ("suite", SUITE),
        ("demo", ("python3", "tools/demo.py")),
        ("desktop", ("python3", "tools/desktop_check.py", "build/desktop")),
    ):
        start = time.monotonic()
        result = inside(folder, left(), *command)
        said = result.stdout if what == "suite" else result.stderr or result.stdout
        word = "ok" if result.returncode == 0 else "FAILED"
        print(
            f"{leg.series}  {what:8} {word:6} {time.monotonic() - start:4.0f} s  {last_line(said)}",
            flush=True,
        )
        if result.returncode:
            held = False
            print(what_failed(result.stdout), end="", flush=True)
            (PICTURES / f"{leg.series}-{what}.log").write_text(
                result.stdout + result.stderr, "utf-8"
            )
    for picture in sorted((folder / "trocha" / "build" / "desktop").glob("*.png")):
        shutil.copy(picture, PICTURES / f"{leg.series}-{picture.name}")
    return held


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--only", choices=[leg.series for leg in LEGS])
    options.add_argument("--gate", action="store_true")
    options.add_argument("--minutes", type=float, default=math.inf, help="for legs that warn")
    given = options.parse_args()
    ends = time.monotonic() + 60 * given.minutes
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    failed = False
    for leg in LEGS:
        if given.only not in (None, leg.series):
            continue
        try:
            held = try_leg(leg, ends)
        except SkippedError as reason:
            print(f"{leg.series}  skipped: {reason}", flush=True)
            continue
        except LateError as late:
            print(f"{leg.series}  {late}", flush=True)
            held = not leg.gates  # the rest of a leg that warns is left out, not failed
        if not held:
            failed = failed or leg.gates
            print(
                f"{leg.series}  {'FAILED' if leg.gates else 'failed (does not gate)'}: see build/matrix",
                flush=True,
            )
    return int(failed and given.gate)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))
    sys.exit(main())
