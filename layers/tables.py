"""Class tables by name, from a file, or as text."""

from __future__ import annotations

import os

from ..core.errors import TrochaError
from ..core.messages import Message
from .locate import resource
from .textfiles import text_of_file


def presets(folder: str) -> tuple[str, ...]:
    """Names of the tables shipped in a folder of ``resources/``."""
    names = sorted(os.listdir(resource(folder)))
    return tuple(name[: -len(".json")] for name in names if name.endswith(".json"))


def table_text(given: str, folder: str, parameter: str) -> str:
    """The text of a class table that is given as a preset's name, a path, JSON or CSV text.

    ``folder`` of ``resources/`` holds the presets. Raises ``TrochaError`` naming the
    ``parameter`` for what is none of these.
    """
    given = given.strip()
    if given.startswith(("{", "[")) or "\n" in given:
        return given
    path = given
    if given.lower() in presets(folder):
        path = resource(folder, f"{given.lower()}.json")
    elif not os.path.isfile(given):
        raise TrochaError(
            "{parameter} is '{given}', which is no preset ({presets}) and no file; name a preset, "
            "or give the path of a JSON or CSV table, or JSON text.",
            parameter=parameter,
            given=given,
            presets=", ".join(presets(folder)),
        )
    return text_of_file(
        path, Message("The table '{path}' ({parameter})", path=path, parameter=parameter)
    )
