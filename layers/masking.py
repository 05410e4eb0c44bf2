"""A copy of the incident database that keeps restricted places to itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
)

from ..core.errors import TrochaError
from ..core.masking import FARTHEST, gives_away, metres_between, moved
from ..core.messages import said
from ..core.progress import Progress
from ..core.vocabulary import precision_for
from .compat import is_null
from .database import add_rules, build_copy, drop_rules, table_layer
from .schema import AIRSTRIPS, INCIDENTS, SOURCES, STATUS_LOG, TableSpec

# What a restricted row loses: it names the place, leads to it, or is as good as a fingerprint.
BLANKED = {
    INCIDENTS.name: (
        *("location_name", "admin3", "notes", "source_event_id", "source_ref", "source_url"),
        *("event_time",),
    ),
    AIRSTRIPS.name: ("name", "notes", "source_ref", "source_url", "bearing", "length_m", "width_m"),
}
TOLD = ("name", "location_name")  # names that other rows must not repeat
READ = ("notes", "location_name", "name", "source_ref", "source_url")  # searched in public rows


@dataclass
class Masked:
    """Counts, and (table, uid, field, why) of each text that was blanked or should be read."""

    moved: int = 0
    public: int = 0
    flags: list[tuple[str, str, str, str]] = field(default_factory=list)


def mask_database(
    path: str, made: str, radius_m: float, seed: int, everything: bool, progress: Progress
) -> Masked:
    """Fill a new database at ``made`` with the rows of ``path``, restricted ones masked.

    Nothing is copied but the rows of the four tables, so no free page, style, project or table
    of one's own can carry an original along.
    """
    build_copy(made)
    drop_rules(made)
    done = Masked()
    names = hidden_names(
        ((table, table_layer(path, table.name)) for table in (AIRSTRIPS, INCIDENTS)), everything
    )
    for at, table in enumerate((AIRSTRIPS, INCIDENTS)):
        progress.check()
        features = []
        source = table_layer(path, table.name)
        target = table_layer(made, table.name)
        for feature in source.getFeatures():
            features.append(
                _masked(feature, target, table, radius_m, seed, everything, names, done)
            )
        _write(target, features)
        progress.report(0.4 * (at + 1))
    hidden = _hidden_references(path, everything)
    for table in (STATUS_LOG, SOURCES):
        source, target = table_layer(path, table.name), table_layer(made, table.name)
        features = [
            _copied(feature, target, table)
            for feature in source.getFeatures()
            if table is STATUS_LOG or feature["source_ref"] not in hidden
        ]
        _write(target, features)
    add_rules(made)
    progress.report(0.9)
    return done


def is_restricted(feature: QgsFeature, everything: bool = False) -> bool:
    """Whether a row's place is not for everybody."""
    return everything or feature["sensitivity"] != "public"


def hidden_names(
    tables: Iterable[tuple[TableSpec, QgsVectorLayer]], everything: bool = False
) -> list[str]:
    """What restricted rows of these layers are called, to be searched for in public texts."""
    found = set()
    for table, layer in tables:
        for feature in layer.getFeatures():
            if is_restricted(feature, everything):
                found |= {
                    str(feature[name]).strip()
                    for name in TOLD
                    if name in table.names() and not is_null(feature[name])
                }
    return sorted(name for name in found if len(name) > 2)


def _hidden_references(path: str, everything: bool) -> set:
    """What restricted rows cite: the row of ``sources`` would lead to the place."""
    return {
        feature["source_ref"]
        for table in (AIRSTRIPS, INCIDENTS)
        for feature in table_layer(path, table.name).getFeatures()
        if is_restricted(feature, everything) and not is_null(feature["source_ref"])
    }


def _copied(feature: QgsFeature, target: QgsVectorLayer, table: TableSpec) -> QgsFeature:
    made = QgsFeature(target.fields())
    for name in table.names():
        made[name] = feature[name]
    return made


def _masked(feature, target, table, radius_m, seed, everything, names, done: Masked) -> QgsFeature:
    made = _copied(feature, target, table)
    if not is_restricted(feature, everything):
        made.setGeometry(feature.geometry())
        done.public += 1
        done.flags += texts_to_read(feature, table, names)
        return made
    done.flags += hide(made, feature, table, radius_m, seed)
    done.moved += 1
    return made


def texts_to_read(feature: QgsFeature, table: TableSpec, names: list[str]) -> list[tuple]:
    """(table, uid, field, why) of each text of a public row that may give a restricted place away."""
    found = []
    for name in READ:
        if name in table.names() and not is_null(feature[name]):
            why = gives_away(str(feature[name]), names)
            if why:
                found.append(
                    (
                        table.name,
                        feature[table.uid],
                        name,
                        said("read it: it holds {why}", why=why),
                    )
                )
    return found


def hide(
    made: QgsFeature, feature: QgsFeature, table: TableSpec, radius_m: float, seed: int
) -> list[tuple]:
    """Move and blank ``made``, a copy of a restricted row; (table, uid, field, "blanked") of each text."""
    flags = []
    for name in BLANKED[table.name]:
        if not is_null(feature[name]):
            made[name] = None
            flags.append((table.name, feature[table.uid], name, "blanked"))
    known = 0.0 if is_null(feature["uncertainty_m"]) else float(feature["uncertainty_m"])
    if not feature.geometry().isEmpty():
        least = max(radius_m, known)
        geometry, reach = _moved(feature.geometry(), least, seed)
        made.setGeometry(geometry)
        uncertainty = known + FARTHEST * reach
        made["uncertainty_m"] = uncertainty
        made["place_precision"] = precision_for(uncertainty)
    made["masked"] = True
    return flags


def _moved(geometry: QgsGeometry, least_m: float, seed: int) -> tuple[QgsGeometry, float]:
    """A point at least ``least_m`` from every vertex, and the least it was moved by.

    A line becomes a point: its length and bearing would be found again on imagery.
    """
    vertices = [(v.x(), v.y()) for v in geometry.vertices()]
    x = sum(v[0] for v in vertices) / len(vertices)
    y = sum(v[1] for v in vertices) / len(vertices)
    least = least_m + max(metres_between(x, y, *vertex) for vertex in vertices)
    return QgsGeometry.fromPointXY(QgsPointXY(*moved(x, y, least, seed))), least


def _write(target: QgsVectorLayer, features: list[QgsFeature]) -> None:
    if not features:
        return
    added, _ = target.dataProvider().addFeatures(features, QgsFeatureSink.Flag.FastInsert)
    if not added:
        raise TrochaError(
            "The copy's table '{table}' took none of its rows ({reason}); check that the disk has "
            "space.",
            table=target.name(),
            reason="; ".join(target.dataProvider().errors()[:1]),
        )
