"""The tables of the incident database: which fields each has, and what they may hold.

Names, types and domains are the data model's. Beside them each table has what keeping and merging
it takes: ``log_uid``, and who made and last edited a row when.
"""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsFields, QgsWkbTypes

from ..core.vocabulary import DOMAINS
from .compat import field

VERSION = 2  # rises with every change to what stands below
VERSION_TABLE = "trocha_schema"
CRS = "EPSG:4326"
NOW = "now()"  # the default of a moment, a QGIS expression


@dataclass(frozen=True)
class FieldSpec:
    """One field. ``kind`` is text, integer, real, boolean, date or moment.

    ``domain`` names the values it may hold (``core.vocabulary.DOMAINS``). ``low`` and ``high``
    bound a number. ``default`` is a QGIS expression, evaluated when a row is made, or at each
    change with ``on_update``. A ``path`` leads to a file in the database's own folder or below.
    """

    name: str
    kind: str = "text"
    domain: str = ""
    required: bool = False
    unique: bool = False
    default: str = ""
    on_update: bool = False
    low: float | None = None
    high: float | None = None
    read_only: bool = False
    path: bool = False

    @property
    def values(self) -> tuple:
        """What the field may hold; empty where anything of its kind may stand."""
        return tuple(DOMAINS[self.domain]) if self.domain else ()


@dataclass(frozen=True)
class TableSpec:
    """One table; ``uid`` is the field by which a row is known everywhere.

    ``ordered`` names pairs of fields of which the first may not exceed the second.
    ``references`` maps a field to the table and field whose values it repeats. Of ``one_of`` one
    at least is filled in. ``since`` is the version that brought the table.
    """

    name: str
    geometry: QgsWkbTypes.Type
    uid: str
    fields: tuple[FieldSpec, ...]
    ordered: tuple[tuple[str, str], ...] = ()
    references: tuple[tuple[str, str, str], ...] = ()
    one_of: tuple[str, ...] = ()
    since: int = 1

    def names(self) -> list[str]:
        """The fields' names, in order."""
        return [spec.name for spec in self.fields]

    def qgis_fields(self) -> QgsFields:
        """The fields as QGIS creates them."""
        made = QgsFields()
        for spec in self.fields:
            made.append(field(spec.name, spec.kind))
        return made


def _uid(name: str) -> FieldSpec:
    return FieldSpec(
        name, required=True, unique=True, default="uuid('WithoutBraces')", read_only=True
    )


def _count(name: str, **more) -> FieldSpec:
    return FieldSpec(name, "integer", low=0, **more)


def _amount(name: str, high: float | None = None) -> FieldSpec:
    return FieldSpec(name, "real", low=0, high=high)


_USER = "coalesce(@user_full_name, @user_account_name)"
_HISTORY = (
    FieldSpec("created_by", default=_USER, read_only=True),
    FieldSpec("created_at", "moment", default=NOW, read_only=True),
    FieldSpec("edited_at", "moment", default=NOW, on_update=True, read_only=True),
)
_PLACE = (
    FieldSpec("place_precision", "integer", "place_precision"),
    _amount("uncertainty_m"),
)
_SOURCE = (
    FieldSpec("source_ref"),
    FieldSpec("source_url"),
    FieldSpec("source_date", "date"),
    _count("source_count"),
    FieldSpec("source_scale", domain="source_scale"),
)
_GRADE = (
    FieldSpec("reliability", domain="reliability"),
    FieldSpec("credibility", "integer", "credibility"),
    _amount("confidence", high=1),
)
_SENSITIVITY = (
    FieldSpec("sensitivity", domain="sensitivity", required=True, default="'public'"),
    FieldSpec("masked", "boolean", default="false", read_only=True),
)
_DATED = (
    FieldSpec("event_date", "date", required=True),
    FieldSpec("date_precision", "integer", "date_precision", default="1"),
)

INCIDENTS = TableSpec(
    "incidents",
    QgsWkbTypes.Type.Point,
    "incident_uid",
    (
        _uid("incident_uid"),
        FieldSpec("source_event_id"),
        FieldSpec("source_system", domain="source_system", required=True, default="'manual'"),
        _DATED[0],
        FieldSpec("event_date_end", "date"),
        _DATED[1],
        FieldSpec("event_time"),
        FieldSpec("incident_type", domain="incident_type", required=True),
        FieldSpec("mode", domain="mode"),
        FieldSpec("actor_1"),
        FieldSpec("actor_2"),
        FieldSpec("actor_1_type", domain="actor_type"),
        FieldSpec("actor_2_type", domain="actor_type"),
        FieldSpec("airstrip_uid"),
        _amount("seizure_kg"),
        _amount("seizure_low_kg"),
        _amount("seizure_high_kg"),
        FieldSpec("drug_form", domain="drug_form"),
        _count("group_size"),
        _amount("load_kg_per_person"),
        _count("fatalities_best"),
        _count("fatalities_low"),
        _count("fatalities_high"),
        FieldSpec("location_name"),
        FieldSpec("admin1"),
        FieldSpec("admin2"),
        FieldSpec("admin3"),
        *_PLACE,
        *_SOURCE,
        *_GRADE,
        FieldSpec("verification", domain="verification", required=True, default="'unverified'"),
        FieldSpec("duplicate_of"),
        *_SENSITIVITY,
        FieldSpec("notes"),
        *_HISTORY,
    ),
    ordered=(
        ("event_date", "event_date_end"),
        ("seizure_low_kg", "seizure_kg"),
        ("seizure_kg", "seizure_high_kg"),
        ("seizure_low_kg", "seizure_high_kg"),
        ("fatalities_low", "fatalities_best"),
        ("fatalities_best", "fatalities_high"),
        ("fatalities_low", "fatalities_high"),
    ),
    references=(("airstrip_uid", "airstrips", "airstrip_uid"),),
)

AIRSTRIPS = TableSpec(
    "airstrips",
    QgsWkbTypes.Type.Unknown,  # a line, or a point when unsurveyed
    "airstrip_uid",
    (
        _uid("airstrip_uid"),
        FieldSpec("name"),
        _amount("length_m"),
        _amount("width_m"),
        _amount("bearing", high=360),
        FieldSpec("surface", domain="surface"),
        FieldSpec("detected_date", "date"),
        FieldSpec("detected_prec", "integer", "date_precision"),
        FieldSpec("detection_method", domain="detection_method"),
        FieldSpec("imagery_date", "date"),
        FieldSpec("status", domain="status", required=True, default="'suspected'"),
        FieldSpec("status_date", "date"),
        _count("n_destroyed", default="0", read_only=True),
        _count("n_rebuilt", default="0", read_only=True),
        _amount("capacity_kg_per_flight"),
        _amount("flights_per_month_low"),
        _amount("flights_per_month_high"),
        _amount("cost_per_use"),
        *_PLACE,
        *_GRADE,
        *_SENSITIVITY,
        *_SOURCE,
        FieldSpec("notes"),
        *_HISTORY,
    ),
    ordered=(("flights_per_month_low", "flights_per_month_high"),),
)

STATUS_LOG = TableSpec(
    "airstrip_status_log",
    QgsWkbTypes.Type.NoGeometry,
    "log_uid",
    (
        _uid("log_uid"),
        FieldSpec("airstrip_uid", required=True),
        FieldSpec("from_status", domain="status"),
        FieldSpec("to_status", domain="status", required=True),
        *_DATED,
        FieldSpec("incident_uid"),
        _amount("confidence", high=1),
        *_HISTORY,
    ),
    references=(
        ("airstrip_uid", "airstrips", "airstrip_uid"),
        ("incident_uid", "incidents", "incident_uid"),
    ),
)

SOURCES = TableSpec(
    "sources",
    QgsWkbTypes.Type.NoGeometry,
    "source_uid",
    (
        _uid("source_uid"),
        FieldSpec("source_ref", required=True),
        FieldSpec("source_system", domain="source_system"),
        FieldSpec("title"),
        FieldSpec("publisher"),
        FieldSpec("source_url"),
        FieldSpec("source_date", "date"),
        FieldSpec("accessed_date", "date"),
        FieldSpec("source_scale", domain="source_scale"),
        FieldSpec("reliability", domain="reliability"),
        FieldSpec("licence"),
        FieldSpec("notes"),
        *_HISTORY,
    ),
)

ATTACHMENTS = TableSpec(
    "attachments",
    QgsWkbTypes.Type.NoGeometry,
    "attachment_uid",
    (
        _uid("attachment_uid"),
        FieldSpec("incident_uid"),
        FieldSpec("airstrip_uid"),
        FieldSpec("file_path", required=True, path=True),
        FieldSpec("caption"),
        FieldSpec("taken_date", "date"),
        *_HISTORY,
    ),
    references=(
        ("incident_uid", "incidents", "incident_uid"),
        ("airstrip_uid", "airstrips", "airstrip_uid"),
    ),
    one_of=("incident_uid", "airstrip_uid"),
    since=2,
)

# Strips before what refers to them: rows are written in this order.
TABLES = (SOURCES, AIRSTRIPS, INCIDENTS, STATUS_LOG, ATTACHMENTS)
BY_NAME = {table.name: table for table in TABLES}
