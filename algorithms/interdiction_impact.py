"""trocha:interdictionimpact - what closing airstrips changed."""

from __future__ import annotations

import datetime
from contextlib import ExitStack
from dataclasses import replace

from ..core.campaign import nearest_open, reach
from ..core.draws import check_draws, refuse_too_many
from ..core.ways import FOOT
from ..layers.airstrips import ID_FIELDS
from ..layers.files import written_beside
from ..layers.geotiff import raster_output_path, write_raster
from ..layers.memory import free_bytes
from ..layers.project import ResultGroup
from ..layers.vector import read_places
from .base import TrochaAlgorithm
from .impact.assumptions import add_assumptions, read_scenario, read_scenarios
from .impact.case import Case
from .impact.modes import add_modes, read_grounds, read_modes, solve_network
from .impact.notes import tell
from .impact.numbers import add_numbers, numbers_of
from .impact.parameters import add_inputs, add_outputs, add_run
from .impact.ranges import write_comparison, write_drivers, write_legs, write_ranges
from .impact.report.map import impact_map
from .impact.report.page import report_html
from .impact.settings import contradiction, read_setting, read_variant_setting, study
from .impact.tables import style_name, write_airstrips, write_flows, write_ledger, write_zones
from .parameters import (
    add_movement,
    place_on,
    read_ground,
    take_movement_sources,
)
from .report.record import Listening, read_inputs, record
from .styling import style
from .windows import WINDOWS

TABLES = {
    "ZONES_OUT": write_zones,
    "AIRSTRIPS_OUT": write_airstrips,
    "FLOWS": write_flows,
    "LEDGER": write_ledger,
    "RANGES": write_ranges,
    "DRIVERS": write_drivers,
    "LEGS": write_legs,
    "COMPARISON": write_comparison,
}
OPTIONAL = ("RANGES", "DRIVERS", "LEGS", "COMPARISON")
OF_DRAWS = ("RANGES", "DRIVERS")


class InterdictionImpact(TrochaAlgorithm):
    """Reach, displaced cargo and rent before and after a campaign, in one run."""

    NAME = "interdictionimpact"
    GROUP = "interdiction"

    def displayName(self):
        return self.tr("Interdiction impact")

    def shortDescription(self):
        return self.tr("Computes what closing airstrips changed: reach, cargo by mode, and rent.")

    def description(self):
        return self.tr(
            "Joins terrain, airstrip histories and economics. Each zone's supply goes by air over the "
            "strips still open, within their capacity, or overland to an exit: on foot, and by vehicle "
            "or boat where MODES has them (nested logit; adding a strip takes from the others of its "
            "mode in proportion). It says what the campaign moved between modes, who walks, who earns "
            "and who lost reach, each with its range. A scenario on stated assumptions, not a "
            "prediction: armed groups' fees are poorly known, and no escort fee is published."
        )

    def tags(self):
        return self.tr(
            "interdiction,airstrip,displacement,balloon effect,rent,logit,policy,evaluation"
        ).split(",")

    def initAlgorithm(self, configuration=None):
        add_inputs(self)
        add_modes(self)
        add_assumptions(self)
        add_run(self)
        add_movement(self, direction=False, default_function="loaded_porter")
        add_outputs(self)
        add_numbers(self)

    def checkParameterValues(self, parameters, context):
        has_fields = all(parameters.get(f"AVAILABILITY_{w}_FIELD") for w in ("BEFORE", "AFTER"))
        if not parameters.get("LOG") and not has_fields:
            return False, self.tr(
                "Give LOG with the four window dates, or both AVAILABILITY_BEFORE_FIELD and "
                "AVAILABILITY_AFTER_FIELD."
            )
        missing = [name for name in WINDOWS if not parameters.get(name)]
        if parameters.get("LOG") and missing:
            return False, self.tr("LOG needs the window dates; {names} is empty.").format(
                names=", ".join(missing)
            )
        without_draws = parameters.get("DRAWS") in (0, "0")
        needy = [name for name in OF_DRAWS if parameters.get(name) and without_draws]
        if needy:
            return False, self.tr("{names} needs draws; set DRAWS to 2 or more.").format(
                names=", ".join(needy)
            )
        wrong = contradiction(parameters)
        if wrong:
            return False, wrong
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(self, parameters, context, feedback):
        def take():
            return (
                take_movement_sources(self, parameters, context),
                read_inputs(self, parameters, context),
            )

        return self.prepared(take)

    def compute(self, parameters, context, feedback):
        progress = self.progress(feedback)
        sources, inputs = self.taken
        feedback = Listening(feedback)
        delta_path = raster_output_path(self.parameterAsOutputLayer(parameters, "DELTA", context))
        scenario = read_scenario(self, parameters, context, feedback)
        variants = read_scenarios(self, parameters, context, scenario)
        draws = check_draws(self.parameterAsInt(parameters, "DRAWS", context))
        seed = self.parameterAsInt(parameters, "SEED", context)
        economics = scenario.economics()
        # One porter carries the same load in the terrain's times and in the money.
        walking = dict(parameters, LOAD_KG=economics.load_kg)
        ground = read_ground(self, walking, context, feedback, sources, progress.part(0, 0.05))
        modes = read_modes(self, parameters, context)
        grounds = read_grounds(ground, sources.surface, modes, context.transformContext())
        ground, _ = grounds.by(FOOT)
        zones, strips, exits = self._places(
            parameters, context, feedback, ground.elevation.crs, progress
        )
        setting = read_setting(self, parameters, context, feedback.pushWarning, zones, strips)
        others = [
            read_variant_setting(self, parameters, context, zones, strips, variant)
            for variant in variants
        ]
        refuse_too_many(draws, len(zones), len(strips), len(modes), free_bytes())
        placed = [place_on(ground, places, feedback) for places in (zones, strips, exits)]
        cells = [each[0] for each in placed]

        network = solve_network(grounds, modes, *cells, progress.part(0.05, 0.75))
        walks = network.access[FOOT]
        threshold = self.parameterAsDouble(parameters, "OPEN_SHARE", context)
        availability = setting.before.value, setting.after.value
        is_open = tuple((a >= threshold) & (a > 0) for a in availability)
        reached = reach(
            ground.costs(towards=True), cells[1], *is_open, limit_hours=ground.limit_hours,
            progress=progress.part(0.75, 0.84),
        )  # fmt: skip
        scenarios = (scenario, *(variant.scenario for variant in variants))
        parts = progress.part(0.84, 0.98).shared(len(scenarios))
        own, *compared = (
            study(of, assumed, network, draws, seed, part)
            for of, assumed, part in zip((setting, *others), scenarios, parts)
        )
        case = Case(
            impact=own.impact, scenario=scenario, economics=economics, walks=walks, reach=reached,
            zones=zones, strips=strips, exits=exits, availability=availability,
            windows=setting.windows, is_open=is_open, open_share=threshold,
            hours_to_open=tuple(nearest_open(walks.strips.hours, o) for o in is_open),
            ground=ground, snap_m=tuple(metres for _, metres in placed), setting=setting, network=network,
            compared=tuple(compared_study.of_totals() for compared_study in compared), draws=own.draws,
        )  # fmt: skip
        tell(case, feedback)
        told = record(self, parameters, context, inputs, feedback.warnings)
        case = replace(case, record=told)
        html = None
        if self.parameterAsFileOutput(parameters, "REPORT", context):
            html = report_html(
                case, impact_map(self, parameters, context, case, progress.part(0.98, 1.0))
            )
        progress.check()
        return self._write(parameters, context, case, delta_path, html, progress)

    def _places(self, parameters, context, feedback, crs, progress):
        """Zones, strips and exits as points on the ground."""
        return (
            read_places(
                self.source(parameters, name, context),
                crs,
                context.transformContext(),
                id_fields=id_fields,
                warn=feedback.pushWarning,
                say=feedback.pushInfo,
                one_each=True,
                keep_unplaced=True,
                progress=progress,
            )
            for name, id_fields in (
                ("ZONES", ("zone_id", "id")),
                ("AIRSTRIPS", ID_FIELDS),
                ("EXITS", ("exit_id", "id")),
            )
        )

    def _write(self, parameters, context, case, delta_path, html, progress):
        """All outputs; rasters and the report are renamed into place only when all is written."""
        report_path = self.parameterAsFileOutput(parameters, "REPORT", context)
        results = {}
        with ExitStack() as whole:
            grid, crs = case.ground.elevation.grid, case.ground.elevation.crs
            write_raster(
                whole.enter_context(written_beside(delta_path)), case.reach.delta, grid, crs,
                description="hours to the nearest open strip, after minus before", unit="h",
            )  # fmt: skip
            if html is not None:
                beside = whole.enter_context(written_beside(report_path))
                with open(beside, "w", encoding="utf-8", newline="\n") as file:
                    file.write(html)
                results["REPORT"] = report_path
            for name, write in TABLES.items():
                if name not in OPTIONAL or parameters.get(name):
                    results[name] = write(self, parameters, name, context, case)
            progress.check()
        results["DELTA"] = delta_path
        group = ResultGroup(self._title(case))
        geometries = {
            "AIRSTRIPS_OUT": case.strips.geometries[0].type(),
            "FLOWS": None,
            "ZONES_OUT": case.zones.geometries[0].type(),
            "DELTA": None,
        }
        for position, name in enumerate((*geometries, "LEDGER", *OPTIONAL)):
            # A table has nothing to draw; it only joins its group.
            qml = style_name(name, case.impact.modes) if name in geometries else ""
            style(context, results.get(name, ""), qml, geometries.get(name), group, position)
        return {**results, **numbers_of(case)}

    def _title(self, case) -> str:
        """What tells this run from others in the layer tree: its scenario, else its window."""
        if case.scenario.name:
            return self.tr("Impact: {scenario}").format(scenario=case.scenario.name)
        if case.windows is None:
            return self.tr("Impact")
        start, end = (
            datetime.date.fromordinal(day)
            for day in (case.windows.after_start, case.windows.after_end - 1)
        )
        return self.tr("Impact of {start} to {end}").format(start=start, end=end)
