"""A PostgreSQL with PostGIS of the test's own, where one is installed."""

import glob
import os
import pathlib
import shutil
import socket
import subprocess

import pytest


@pytest.fixture(scope="session")
def postgis(tmp_path_factory):
    """Connection text of an empty database in a private cluster, stopped at the end.

    The server refuses to run as root, so there it runs as the package's own user.
    """
    binaries = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
    if not binaries:
        pytest.skip("PostgreSQL is not installed")
    home = pathlib.Path(binaries[-1]).parent
    if not glob.glob(f"/usr/share/postgresql/{home.parent.name}/extension/postgis.control"):
        pytest.skip("PostGIS is not installed")
    prefix = []
    folder = tmp_path_factory.mktemp("postgis")
    if os.getuid() == 0:
        if not shutil.which("runuser"):
            pytest.skip("PostgreSQL does not run as root, and there is no runuser")
        prefix = ["runuser", "-u", "postgres", "--"]
        for parent in (folder, *folder.parents[:3]):
            parent.chmod(parent.stat().st_mode | 0o011)
        shutil.chown(folder, "postgres")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    data = folder / "data"

    def call(*command):
        subprocess.run(
            [*prefix, *map(str, command)], check=True, capture_output=True, cwd="/", timeout=60
        )

    call(home / "initdb", "-D", data, "-A", "trust", "-U", "trocha", "--no-sync")
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    call(home / "pg_ctl", "-D", data, "-o", options, "-l", folder / "log", "-w", "start")
    try:
        local = ("-h", "127.0.0.1", "-p", port, "-U", "trocha")
        call(home / "createdb", *local, "incidents")
        call(home / "psql", *local, "-d", "incidents", "-c", "CREATE EXTENSION postgis")
        yield f"host=127.0.0.1 port={port} dbname='incidents' user='trocha'"
    finally:
        call(home / "pg_ctl", "-D", data, "-m", "immediate", "stop")
