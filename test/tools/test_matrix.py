"""The matrix itself: time, what gates, and what is said of a leg that cannot be had."""

import pathlib
import subprocess
import sys
import time

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools"))

import matrix


@pytest.fixture
def legs(monkeypatch, tmp_path):
    """Run the matrix on chroots that are not there; steps answer as told."""

    def call(arguments, answers=(0, 0, 0), chroot=None):
        steps = iter(answers)

        def answer(*_):
            code = next(steps)
            if code == "late":
                raise matrix.LateError("stopped after 3 minutes")
            return subprocess.CompletedProcess([], code, "so many passed", "")

        monkeypatch.setattr(matrix, "PICTURES", tmp_path / "pictures")
        monkeypatch.setattr(matrix, "chroot_of", chroot or (lambda leg, seconds: tmp_path))
        monkeypatch.setattr(matrix, "lay_in", lambda folder: None)
        monkeypatch.setattr(matrix, "inside", answer)
        monkeypatch.setattr(sys, "argv", ["matrix.py", *arguments])
        return matrix.main()

    return call


def test_a_gating_leg_that_fails_fails_the_whole_when_asked(legs):
    assert legs(["--only", "3.40", "--gate"], (1, 0, 0)) == 1
    assert legs(["--only", "3.40"], (1, 0, 0)) == 0
    assert legs(["--only", "3.40", "--gate"], (0, 0, 0)) == 0


def test_a_warning_leg_never_fails_the_whole(legs, capsys):
    assert legs(["--only", "3.44", "--gate"], (1, 0, 0)) == 0
    assert "3.44  failed (does not gate)" in capsys.readouterr().out


def test_a_leg_that_cannot_be_had_says_why(legs, capsys):
    def no_chroot(leg, seconds):
        raise matrix.SkippedError("mmdebstrap is not installed")

    assert legs(["--gate"], chroot=no_chroot) == 0
    said = capsys.readouterr().out
    assert said.splitlines() == [
        "3.40  skipped: mmdebstrap is not installed",
        "3.44  skipped: mmdebstrap is not installed",
    ]


def test_a_late_step_fails_a_gating_leg_only(legs, capsys):
    assert legs(["--only", "3.40", "--gate"], ("late",)) == 1
    assert legs(["--only", "3.44", "--gate"], ("late",)) == 0
    assert "3.44  stopped after 3 minutes" in capsys.readouterr().out


def test_time_that_is_over_stops_a_warning_leg_and_no_gating_one(legs, capsys):
    assert legs(["--gate", "--minutes", "0"], (0, 0, 0)) == 0
    said = capsys.readouterr().out
    assert "3.40  suite    ok" in said
    assert "3.44  not begun, for the time is over" in said


def test_a_step_that_is_late_goes_with_all_it_started(tmp_path):
    """The grandchild would write its file after half a minute; it is gone with its parent."""
    script = f"sleep 30 && touch {tmp_path}/late & echo $! >{tmp_path}/pid; wait"
    with pytest.raises(matrix.LateError, match="stopped after 0 minutes"):
        matrix.run(["sh", "-c", script], seconds=1)
    pid = int((tmp_path / "pid").read_text())
    until = time.monotonic() + 10
    while running(pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert not running(pid)


def running(pid):
    """Whether a process is there and not dead already, waiting to be asked for."""
    try:
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_a_chroot_is_built_where_its_mounts_end_with_it(monkeypatch, tmp_path):
    """A build that is killed must not leave /proc and /sys mounted in a folder to be removed."""
    commands = []

    def note(command, *_):
        commands.append(list(command))
        return subprocess.CompletedProcess(command, 1, "", "no such suite")

    monkeypatch.setattr(matrix, "CHROOTS", tmp_path)
    monkeypatch.setattr(matrix, "mirror", lambda: "nowhere")
    monkeypatch.setattr(matrix, "run", note)
    monkeypatch.setattr(matrix.os, "geteuid", lambda: 0)
    monkeypatch.setattr(matrix.shutil, "which", lambda name: name)
    with pytest.raises(matrix.SkippedError, match="no such suite"):
        matrix.chroot_of(matrix.LEGS[0])
    (built,) = commands
    assert built.index("unshare") < built.index("--mount") < built.index("mmdebstrap")
    assert "--kill-child" in built
