"""Everything the desktop side remembers: keys, defaults, typed getters and setters."""

from __future__ import annotations

from qgis.core import QgsSettings

INTRODUCED = "trocha/introduced"
EXPORT_FOLDER = "trocha/exportFolder"
PROFILE_OPENED = "trocha/profileOpened"


def introduced() -> bool:
    """Whether the panel has introduced itself in this profile."""
    return QgsSettings().value(INTRODUCED, 0, type=int) == 1


def set_introduced() -> None:
    """From now on the panel opens only when asked for."""
    QgsSettings().setValue(INTRODUCED, 1)


def export_folder() -> str:
    """Where a chart or table was last saved; "" when none was."""
    return QgsSettings().value(EXPORT_FOLDER, "", type=str)


def set_export_folder(folder: str) -> None:
    """Offer this folder the next time."""
    QgsSettings().setValue(EXPORT_FOLDER, folder)


def profile_opened() -> bool:
    """Whether the route profile has been opened in this profile before."""
    return QgsSettings().value(PROFILE_OPENED, 0, type=int) == 1


def set_profile_opened() -> None:
    """From now on the route profile keeps the height that its user gave it."""
    QgsSettings().setValue(PROFILE_OPENED, 1)
