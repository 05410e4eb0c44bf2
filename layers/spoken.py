"""The core's sentences in the user's language."""

from __future__ import annotations

from typing import Callable

from qgis.PyQt.QtCore import QCoreApplication

from ..core.messages import speak_by

CONTEXT = "Message"  # under which tools/extract_strings.py files the templates


def speak_like_qgis() -> Callable[[], object]:
    """Have every ``Message`` and ``TrochaError`` said as the installed translators have it.

    What is given back ends that: the plugin calls it when it goes.
    """
    before = speak_by(lambda template: QCoreApplication.translate(CONTEXT, template))
    return lambda: speak_by(before)
