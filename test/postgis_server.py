"""A PostgreSQL with PostGIS of the tests' own, where one is installed."""

from __future__ import annotations

import glob
import os
import pathlib
import shutil
import socket
import subprocess

DATABASE, USER = "incidents", "trocha"


def why_not() -> str:
    """Why no server can be started here; "" where one can."""
    home = _home()
    if home is None:
        return "PostgreSQL is not installed"
    if not glob.glob(f"/usr/share/postgresql/{home.parent.name}/extension/postgis.control"):
        return "PostGIS is not installed"
    if os.getuid() == 0 and not shutil.which("runuser"):
        return "PostgreSQL does not run as root, and there is no runuser"
    return ""


def _home() -> pathlib.Path | None:
    binaries = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
    return pathlib.Path(binaries[-1]).parent if binaries else None


class PostgisServer:
    """A private cluster in ``folder`` with an empty database; it can be stopped and started.

    The server refuses to run as root, so there it runs as the package's own user.
    """

    def __init__(self, folder: pathlib.Path):
        self._folder, self._home = folder, _home()
        self._prefix = []
        if os.getuid() == 0:
            self._prefix = ["runuser", "-u", "postgres", "--"]
            shutil.chown(folder, "postgres")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        self._data = folder / "data"
        self._call("initdb", "-D", self._data, "-A", "trust", "-U", USER, "--no-sync")
        self.start()
        self._call("createdb", *self._where(), DATABASE)
        self.psql("CREATE EXTENSION postgis")

    @property
    def text(self) -> str:
        """How QGIS connects to it."""
        return f"host=127.0.0.1 port={self._port} dbname='{DATABASE}' user='{USER}'"

    def settings(self) -> dict[str, str]:
        """What QGIS's browser keeps of a connection to it."""
        return {
            "host": "127.0.0.1", "port": str(self._port), "database": DATABASE, "username": USER,
        }  # fmt: skip

    def start(self) -> None:
        options = f"-p {self._port} -k {self._folder} -c listen_addresses=127.0.0.1 -c fsync=off"
        log = self._folder / "log"
        self._call("pg_ctl", "-D", self._data, "-o", options, "-l", log, "-w", "start")

    def stop(self) -> None:
        self._call("pg_ctl", "-D", self._data, "-m", "immediate", "stop")

    def psql(self, statement: str) -> str:
        """What another program gets for a statement, a row a line."""
        return self._call("psql", *self._where(), "-d", DATABASE, "-At", "-c", statement)

    def _where(self) -> tuple:
        return ("-h", "127.0.0.1", "-p", self._port, "-U", USER)

    def _call(self, program: str, *arguments) -> str:
        if self._prefix:
            # Another run of the tests beside this one closes the way to its folders for others.
            for parent in (self._folder, *self._folder.parents[:3]):
                parent.chmod(parent.stat().st_mode | 0o011)
        command = [*self._prefix, str(self._home / program), *map(str, arguments)]
        # pg_ctl leaves a server behind that holds on to a pipe, so its words go to a file.
        with open(self._folder.parent / "told", "w+", encoding="utf-8") as told:
            subprocess.run(command, check=True, stdout=told, stderr=told, cwd="/", timeout=60)
            told.seek(0)
            return told.read().strip()
