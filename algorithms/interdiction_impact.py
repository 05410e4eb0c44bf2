"""trocha:interdictionimpact - what closing airstrips changed."""

from __future__ import annotations

import datetime
from contextlib import ExitStack

import numpy as np

from ..core.campaign import access, nearest_open, reach
from ..core.draws import impact_draws
from ..core.errors import TrochaError
from ..core.impact import campaign_impact
from ..core.lifecycle import check_windows, window_summary
from ..layers.airstrips import ID_FIELDS, present_status, read_status_log
from ..layers.files import written_beside
from ..layers.memory import free_bytes
from ..layers.project import ResultGroup
from ..layers.raster import raster_output_path, write_raster
from ..layers.vector import numbers, read_places
from .base import TrochaAlgorithm
from .impact.assumptions import add_assumptions, read_scenario
from .impact.case import Case, Windows
from .impact.parameters import WINDOWS, add_inputs, add_outputs, add_run
from .impact.report import report_html
from .impact.tables import write_airstrips, write_flows, write_ledger, write_zones
from .parameters import (
    add_movement,
    place_on,
    read_ground,
    take_movement_sources,
)
from .styling import style
from .windows import read_day


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
            "strips still open, within their capacity, or on foot to an exit (nested logit; adding a "
            "strip takes from the others of its mode in proportion). It says what the campaign moved "
            "from air to foot, who walks, who earns and who lost reach. A scenario on stated "
            "assumptions, not a prediction: armed groups' fees are poorly known, and no escort fee is "
            "published."
        )

    def tags(self):
        return self.tr(
            "interdiction,airstrip,displacement,balloon effect,rent,logit,policy,evaluation"
        ).split(",")

    def initAlgorithm(self, configuration=None):
        add_inputs(self)
        add_assumptions(self)
        add_run(self)
        add_movement(self, direction=False, default_function="loaded_porter")
        add_outputs(self)

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
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(self, parameters, context, feedback):
        return self.prepared(lambda: take_movement_sources(self, parameters, context))

    def compute(self, parameters, context, feedback):
        progress = self.progress(feedback)
        delta_path = raster_output_path(self.parameterAsOutputLayer(parameters, "DELTA", context))
        scenario = read_scenario(self, parameters, context, feedback)
        economics = scenario.economics()
        # One porter carries the same load in the terrain's times and in the money.
        walking = dict(parameters, LOAD_KG=economics.load_kg)
        ground = read_ground(self, walking, context, feedback, self.taken, progress.part(0, 0.05))
        zones, strips, exits = (
            read_places(
                self.source(parameters, name, context),
                ground.elevation.crs,
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
        supply_field = self.parameterAsString(parameters, "SUPPLY_FIELD", context)
        supply = numbers(zones, supply_field, "SUPPLY_FIELD", 0, np.inf)
        windows, before, after = self._availability(parameters, context, feedback, strips)
        cells = [place_on(ground, places, feedback)[0] for places in (zones, strips, exits)]

        walks = access(
            ground.costs(), *cells, free_bytes=free_bytes(), limit_hours=ground.limit_hours,
            progress=progress.part(0.05, 0.75),
        )  # fmt: skip
        threshold = self.parameterAsDouble(parameters, "OPEN_SHARE", context)
        is_open = tuple((a >= threshold) & (a > 0) for a in (before, after))
        reached = reach(
            ground.costs(towards=True), cells[1], *is_open, limit_hours=ground.limit_hours,
            progress=progress.part(0.75, 0.86),
        )  # fmt: skip
        impact = campaign_impact(
            walks.strips.hours, walks.exits.hours, supply, before, after, economics,
            progress.part(0.86, 0.88),
        )  # fmt: skip
        count = self.parameterAsInt(parameters, "DRAWS", context)
        draws = count and impact_draws(
            walks.strips.hours, walks.exits.hours, supply, before, after, scenario, count,
            self.parameterAsInt(parameters, "SEED", context), progress.part(0.88, 0.98),
        )  # fmt: skip
        case = Case(
            impact=impact, scenario=scenario, economics=economics, walks=walks, reach=reached,
            zones=zones, strips=strips, exits=exits, availability=(before, after),
            windows=windows, is_open=is_open, open_share=threshold,
            hours_to_open=tuple(nearest_open(walks.strips.hours, o) for o in is_open),
            ground=ground, dem_name=self.taken.dem.name, draws=draws or None,
        )  # fmt: skip
        self._warn(case, feedback)
        progress.check()
        return self._write(parameters, context, case, delta_path, progress)

    def _availability(self, parameters, context, feedback, strips):
        """The windows' days (or None) and each strip's share of open time in both."""
        log_source = self.parameterAsSource(parameters, "LOG", context)
        if log_source is None:
            if parameters.get("LOG"):
                raise TrochaError(self.invalidSourceError(parameters, "LOG"))
            names = ("AVAILABILITY_BEFORE_FIELD", "AVAILABILITY_AFTER_FIELD")
            fields = [self.parameterAsString(parameters, name, context) for name in names]
            return (None, *(numbers(strips, f, name, 0, 1) for f, name in zip(fields, names)))
        if any(parameters.get(f"AVAILABILITY_{w}_FIELD") for w in ("BEFORE", "AFTER")):
            feedback.pushWarning(
                self.tr("LOG is given, so availability comes from it and not from the fields.")
            )
        days = [read_day(self, parameters, name, context) for name in WINDOWS]
        check_windows(*days)
        log = read_status_log(log_source, strips, feedback.pushWarning)
        status = present_status(strips, log, feedback.pushWarning)
        summaries = [
            window_summary(log, len(strips), start, end, status)
            for start, end in (days[:2], days[2:])
        ]
        return (Windows(*days, *summaries), *(s.availability for s in summaries))

    def _warn(self, case, feedback):
        for when, is_open in zip((self.tr("before"), self.tr("after")), case.is_open):
            if not is_open.any():
                feedback.pushWarning(
                    self.tr(
                        "No strip counts as open {when}, so DELTA is empty: none is available for "
                        "OPEN_SHARE of the window; lower it."
                    ).format(when=when)
                )
        stranded = [i for i, kg in zip(case.zones.ids, case.impact.after.unmoved_kg) if kg > 0]
        if stranded:
            feedback.pushWarning(
                self.tr("Zones with cargo that finds no way out after the campaign: {ids}.").format(
                    ids=", ".join(stranded)
                )
            )

    def _write(self, parameters, context, case, delta_path, progress):
        """All outputs; rasters and the report are renamed into place only when all is written."""
        impact = case.impact
        report_path = self.parameterAsFileOutput(parameters, "REPORT", context)
        results = {}
        with ExitStack() as whole:
            grid, crs = case.ground.elevation.grid, case.ground.elevation.crs
            write_raster(
                whole.enter_context(written_beside(delta_path)), case.reach.delta, grid, crs,
                description="hours to the nearest open strip, after minus before", unit="h",
            )  # fmt: skip
            if report_path:
                beside = whole.enter_context(written_beside(report_path))
                with open(beside, "w", encoding="utf-8", newline="\n") as file:
                    file.write(report_html(case))
                results["REPORT"] = report_path
            for name, write in (
                ("ZONES_OUT", write_zones),
                ("AIRSTRIPS_OUT", write_airstrips),
                ("FLOWS", write_flows),
                ("LEDGER", write_ledger),
            ):
                results[name] = write(self, parameters, name, context, case)
            progress.check()
        results["DELTA"] = delta_path
        group = ResultGroup(self._title(case))
        for position, (name, geometry) in enumerate(
            (
                ("AIRSTRIPS_OUT", case.strips.geometries[0].type()),
                ("FLOWS", None),
                ("ZONES_OUT", case.zones.geometries[0].type()),
                ("DELTA", None),
                ("LEDGER", None),
            )
        ):
            # A table has nothing to draw; it only joins its group.
            qml = "" if name == "LEDGER" else f"interdictionimpact_{name.lower()}"
            style(context, results[name], qml, geometry, group, position)
        return {
            **results,
            "DISPLACED_KG": impact.displaced_kg,
            "PORTER_TRIPS": impact.porter_trips,
            "CARAVANS": impact.caravans,
            "PERSON_DAYS": impact.person_days,
            "RENT_BEFORE": impact.rent_before_usd,
            "RENT_AFTER": impact.rent_after_usd,
            "RENT_INVARIANCE": _defined(impact.rent_invariance),
            **self._ranges(case.draws),
        }

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

    @staticmethod
    def _ranges(draws) -> dict:
        """The ends of the ranges a script would want; None without draws."""
        if draws is None:
            return {}
        displaced, rent = draws.spread("displaced_kg"), draws.spread("rent_change_usd")
        return {
            "DISPLACED_KG_P10": displaced.p10,
            "DISPLACED_KG_P90": displaced.p90,
            "RENT_CHANGE_P10": rent.p10,
            "RENT_CHANGE_P90": rent.p90,
        }


def _defined(value: float) -> float | None:
    """None for NaN, which JSON does not know."""
    return value if np.isfinite(value) else None
