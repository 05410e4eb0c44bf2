"""Labels, widgets, constraints and defaults of the database's layers, by QGIS's own means."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsFieldConstraints,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.statuses import ALLOWED_MOVES
from ..core.vocabulary import DOMAINS, UNCERTAINTY_M
from .compat import make_tab
from .schema import FieldSpec, TableSpec
from .schema_texts import field_texts

NOT_NULL = QgsFieldConstraints.Constraint.ConstraintNotNull
UNIQUE = QgsFieldConstraints.Constraint.ConstraintUnique
HARD = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard


def dress(
    layer: QgsVectorLayer, table: TableSpec, labels: Callable[[str], dict] = DOMAINS.__getitem__
) -> None:
    """Give a layer of ``table`` its form; a style saved afterwards carries all of it.

    ``labels`` gives what people read for the values of a domain. What is stored has the data
    model's own, the same whoever made the database; what is shown can have the user's.
    """
    texts = field_texts()
    for spec in table.fields:
        index = layer.fields().lookupField(spec.name)
        if index < 0:
            continue  # a table that someone trimmed keeps the rest of its form
        label, text = texts[spec.name]
        layer.setFieldAlias(index, label)
        layer.setConstraintExpression(index, _constraint(spec, table), text)
        if spec.required:
            layer.setFieldConstraint(index, NOT_NULL, HARD)
        if spec.unique:
            layer.setFieldConstraint(index, UNIQUE, HARD)
        if spec.default:
            layer.setDefaultValueDefinition(index, QgsDefaultValue(spec.default, spec.on_update))
        layer.setEditorWidgetSetup(index, _widget(spec, labels))
    _default_uncertainty(layer)
    _arrange(layer, table)
    layer.setDisplayExpression(_display(table))


def _display(table: TableSpec) -> str:
    return {
        "incidents": "to_string(\"event_date\") || ' ' || replace(\"incident_type\", '_', ' ')",
        "airstrips": 'coalesce("name", left("airstrip_uid", 8)) || \' (\' || "status" || \')\'',
        "airstrip_status_log": 'to_string("event_date") || \' \' || "to_status"',
        "sources": '"source_ref"',
        "attachments": 'coalesce("caption", "file_path")',
    }[table.name]


def _constraint(spec: FieldSpec, table: TableSpec) -> str:
    """An expression that holds for every value the database takes."""
    name = f'"{spec.name}"'
    conditions = []
    if spec.values:
        listed = ", ".join(repr(value) for value in spec.values)
        conditions.append(f"{name} IN ({listed})")
    if spec.low is not None:
        conditions.append(f"{name} >= {spec.low}")
    if spec.high is not None:
        conditions.append(f"{name} <= {spec.high}")
    for less, more in table.ordered:
        if spec.name == more:
            conditions.append(f'("{less}" IS NULL OR "{less}" <= {name})')
    if spec.name == "to_status":
        moves = " OR ".join(
            f"(\"from_status\" = '{before}' AND {name} IN ({', '.join(map(repr, after))}))"
            for before, after in ALLOWED_MOVES.items()
            if after
        )
        conditions.append(f'("from_status" IS NULL OR {moves})')
    if not conditions:
        return ""
    together = " AND ".join(conditions)
    return together if spec.required else f"{name} IS NULL OR ({together})"


def _widget(spec: FieldSpec, labels: Callable[[str], dict]) -> QgsEditorWidgetSetup:
    if spec.path:
        # Shown from the project's folder, which is the database's; nothing outside is stored.
        shown = {"FileWidget": True, "FileWidgetButton": False, "RelativeStorage": 1}
        return QgsEditorWidgetSetup("ExternalResource", {**shown, "DocumentViewer": 0})
    if spec.domain:
        pairs = [{label: value} for value, label in labels(spec.domain).items()]
        return QgsEditorWidgetSetup("ValueMap", {"map": pairs})
    if spec.kind == "date":
        shown = {"display_format": "yyyy-MM-dd", "field_format": "yyyy-MM-dd"}
        return QgsEditorWidgetSetup(
            "DateTime", {**shown, "calendar_popup": True, "allow_null": True}
        )
    if spec.kind == "moment":
        shown = {"display_format": "yyyy-MM-dd HH:mm:ss", "allow_null": True}
        return QgsEditorWidgetSetup("DateTime", shown)
    if spec.kind == "boolean":
        return QgsEditorWidgetSetup("CheckBox", {})
    if spec.kind in ("integer", "real"):
        # A plain line can be left empty, and empty means unknown; a spin box would say 0.
        return QgsEditorWidgetSetup("TextEdit", {})
    # UseHtml stays off: what stands in a note is shown, never rendered.
    return QgsEditorWidgetSetup("TextEdit", {"IsMultiline": spec.name == "notes", "UseHtml": False})


def _default_uncertainty(layer: QgsVectorLayer) -> None:
    index = layer.fields().lookupField("uncertainty_m")
    if index < 0:
        return
    cases = " ".join(
        f'WHEN "place_precision" = {code} THEN {metres}' for code, metres in UNCERTAINTY_M.items()
    )
    expression = f'coalesce("uncertainty_m", CASE {cases} END)'
    layer.setDefaultValueDefinition(index, QgsDefaultValue(expression, True))


def _groups(table: TableSpec) -> list[tuple[str, tuple[str, ...]]]:
    """The form's tabs; what stands in none of them closes the last."""
    translate = QCoreApplication.translate
    grading = ("reliability", "credibility", "confidence", "verification", "duplicate_of")
    source = (
        *("source_system", "source_event_id", "source_ref", "source_url", "source_date"),
        *("source_count", "source_scale", *grading),
    )
    if table.name == "incidents":
        return [
            (
                translate("Trocha", "What and when"),
                (
                    *("incident_type", "event_date", "date_precision", "event_date_end"),
                    *("event_time", "mode", "airstrip_uid", "notes"),
                ),
            ),
            (
                translate("Trocha", "Where"),
                (
                    *("place_precision", "uncertainty_m", "location_name"),
                    *("admin1", "admin2", "admin3", "sensitivity"),
                ),
            ),
            (
                translate("Trocha", "Who and how much"),
                (
                    *("actor_1", "actor_1_type", "actor_2", "actor_2_type"),
                    *("seizure_kg", "seizure_low_kg", "seizure_high_kg", "drug_form"),
                    *("group_size", "load_kg_per_person"),
                    *("fatalities_best", "fatalities_low", "fatalities_high"),
                ),
            ),
            (translate("Trocha", "Source and grade"), source),
            (translate("Trocha", "Record"), ()),
        ]
    if table.name == "airstrips":
        return [
            (
                translate("Trocha", "Airstrip"),
                (
                    *("name", "status", "status_date", "n_destroyed", "n_rebuilt"),
                    *("length_m", "width_m", "bearing", "surface", "notes"),
                ),
            ),
            (
                translate("Trocha", "Where and how found"),
                (
                    *("place_precision", "uncertainty_m", "detected_date", "detected_prec"),
                    *("detection_method", "imagery_date", "sensitivity"),
                ),
            ),
            (
                translate("Trocha", "Use"),
                (
                    *("capacity_kg_per_flight", "flights_per_month_low"),
                    *("flights_per_month_high", "cost_per_use"),
                ),
            ),
            (translate("Trocha", "Source and grade"), source),
            (translate("Trocha", "Record"), ()),
        ]
    return []


def _arrange(layer: QgsVectorLayer, table: TableSpec) -> None:
    config = layer.editFormConfig()
    fields = layer.fields()
    for spec in table.fields:
        if spec.read_only:
            config.setReadOnly(fields.lookupField(spec.name), True)
    groups = _groups(table)
    if groups:
        config.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
        config.clearTabs()
        placed = {name for _, names in groups for name in names}
        rest = tuple(name for name in table.names() if name not in placed)
        for title, names in groups:
            tab = QgsAttributeEditorContainer(title, config.invisibleRootContainer())
            make_tab(tab)
            for name in names or rest:
                index = fields.lookupField(name)
                if index >= 0:
                    tab.addChildElement(QgsAttributeEditorField(name, index, tab))
            config.addTab(tab)
    layer.setEditFormConfig(config)
