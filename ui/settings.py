"""Everything the desktop side remembers: keys, defaults, typed getters and setters."""

from __future__ import annotations

from qgis.core import QgsSettings

from ..core.coordinates import DECIMAL, NOTATIONS
from ..core.vocabulary import INCIDENT_TYPES

INTRODUCED = "trocha/introduced"
EXPORT_FOLDER = "trocha/exportFolder"
PROFILE_OPENED = "trocha/profileOpened"
NOTATION = "trocha/notation"
RECENT_TYPES = "trocha/recent_types"
FOLLOWS_MAP = "trocha/list_follows_map"
IMPORT_MAPPING = "trocha/importMapping"
RECENT = 5  # types kept on top of the list


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


def notation() -> str:
    """In which notation places are shown."""
    chosen = QgsSettings().value(NOTATION, DECIMAL, type=str)
    return chosen if chosen in NOTATIONS else DECIMAL


def set_notation(chosen: str) -> None:
    """Show places in this notation from now on."""
    QgsSettings().setValue(NOTATION, chosen)


def recent_types() -> list[str]:
    """The incident types used last, the latest first."""
    kept = QgsSettings().value(RECENT_TYPES, "", type=str).split(",")
    return [name for name in kept if name in INCIDENT_TYPES][:RECENT]


def add_recent_type(name: str) -> None:
    """Put a type first among the recent ones."""
    others = [other for other in recent_types() if other != name]
    QgsSettings().setValue(RECENT_TYPES, ",".join([name, *others][:RECENT]))


def follows_map() -> bool:
    """Whether the list of incidents shows those in the map's extent only."""
    return QgsSettings().value(FOLLOWS_MAP, 0, type=int) == 1


def set_follows_map(on: bool) -> None:
    """Remember whether the list follows the map."""
    QgsSettings().setValue(FOLLOWS_MAP, int(on))


def import_mapping() -> str:
    """The file with a mapping of one's own that was used last; "" when none was."""
    return QgsSettings().value(IMPORT_MAPPING, "", type=str)


def set_import_mapping(path: str) -> None:
    """Offer this mapping the next time."""
    QgsSettings().setValue(IMPORT_MAPPING, path)
