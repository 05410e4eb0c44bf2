"""Where the desktop side finds its icons, forms, translations and pages."""

from __future__ import annotations

import os

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QTranslator
from qgis.PyQt.QtGui import QIcon

from ..layers.locate import ROOT, icon_path


def icon(name: str) -> QIcon:
    """An icon by its bare name."""
    return QIcon(icon_path(name))


def form_path(name: str) -> str:
    """A Qt Designer form by its bare name."""
    return os.path.join(ROOT, "ui", "forms", f"{name}.ui")


def guide_path() -> str:
    """The README that ships with the plugin."""
    return os.path.join(ROOT, "README.md")


def translator() -> QTranslator | None:
    """A translator for the user's language, or None when Trocha doesn't speak it.

    A regional file (``pt_BR``) is preferred to that of the bare language (``pt``).
    """
    locale = str(QgsSettings().value("locale/userLocale", "en") or "en")
    for name in (locale, locale[:2]):
        path = os.path.join(ROOT, "i18n", f"trocha_{name}.qm")
        made = QTranslator()
        if os.path.exists(path) and made.load(path):
            return made
    return None
