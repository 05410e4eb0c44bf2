"""Files that are whole or not there."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from ..core.errors import TrochaError


@contextmanager
def written_beside(path: str) -> Iterator[str]:
    """A path next to ``path`` to write to, renamed onto it when the block succeeds.

    When the block fails, ``path`` is as it was and nothing is left beside it.
    """
    folder, name = os.path.split(os.path.abspath(path))
    beside = os.path.join(folder, f".{os.getpid()}-{name}")
    try:
        os.makedirs(folder, exist_ok=True)
        yield beside
        os.replace(beside, path)
    except OSError as error:
        raise TrochaError(
            "'{path}' cannot be written ({reason}); choose a folder that exists and that you may "
            "write to.",
            path=path,
            reason=error.strerror or str(error),
        ) from error
    finally:
        if os.path.exists(beside):
            os.remove(beside)


def meant(path: str) -> str:
    """The path that a path of ``written_beside`` will become, to name in messages."""
    folder, name = os.path.split(path)
    return os.path.join(folder, re.sub(r"^(\.\d+-)+", "", name))


@contextmanager
def made_in_place(path: str) -> Iterator[str]:
    """As ``written_beside``, but the file has its own name from the start.

    It is made in a temporary folder next to ``path``, so that what a GeoPackage stores of its own
    name holds when it is moved into place.
    """
    folder, name = os.path.split(os.path.abspath(path))
    beside = ""
    try:
        os.makedirs(folder, exist_ok=True)
        beside = tempfile.mkdtemp(prefix=".trocha-", dir=folder)
        made = os.path.join(beside, name)
        yield made
        os.replace(made, path)
    except OSError as error:
        raise TrochaError(
            "'{path}' cannot be written ({reason}); choose a folder that exists and that you may "
            "write to.",
            path=path,
            reason=error.strerror or str(error),
        ) from error
    finally:
        if beside:
            shutil.rmtree(beside, ignore_errors=True)
