"""trocha:criticalairstrips - which strips matter alone, and which together."""

from __future__ import annotations

from ..core.critical import critical_strips, uses
from ..layers.project import ResultGroup
from .base import TrochaAlgorithm
from .critical.case import Case
from .critical.notes import tell
from .critical.outputs import (
    look,
    numbers_of,
    strip_columns,
    write_sets,
    write_strips,
    write_zones,
    zone_columns,
)
from .critical.parameters import NO_COST, add_inputs, add_outputs, add_question, add_settings
from .critical.table import case_from_table
from .critical.terrain import case_from_terrain
from .impact.assumptions import add_assumptions, labels
from .impact.modes import add_modes
from .parameters import add_movement, take_movement_sources
from .styling import style

LISTED_SETS = 100


class CriticalAirstrips(TrochaAlgorithm):
    """Rank of every strip, and the worst set of closures with its proof."""

    NAME = "criticalairstrips"
    GROUP = "interdiction"
    PAGE = "critical.md"

    def displayName(self):
        return self.tr("Critical airstrips")

    def shortDescription(self):
        return self.tr("Ranks airstrips by what closing them costs, and finds the worst set.")

    def description(self):
        return self.tr(
            "A strip is critical when closing it sends cargo a much dearer way: to the next strip, or "
            "overland, which nobody can close. Each strip is closed alone and ranked; then the worst "
            "set of ATTACKS closures together is found exactly (r-interdiction median, or covering with "
            "COVER_RADIUS), for the worst set is not made of the worst strips. GAP_PCT 0 means that it "
            "is proven. It tells what a campaign could at most change in costs if strips stayed shut; "
            "everybody goes the cheapest way that is left, without limits of capacity. It does not say "
            "what is worth closing, and nothing about rebuilding unless AVAILABILITY_FIELD does."
        )

    def tags(self):
        return self.tr(
            "interdiction,airstrip,critical,vulnerability,r-interdiction median,covering,facility,"
            "fortification,policy,evaluation"
        ).split(",")

    def initAlgorithm(self, configuration=None):
        add_inputs(self)
        add_question(self)
        add_settings(self)
        add_modes(self)
        add_assumptions(self, leave_out=NO_COST, advanced=labels())
        add_movement(self, direction=False, default_function="loaded_porter")
        add_outputs(self)

    def checkParameterValues(self, parameters, context):
        missing = [name for name in ("DEM", "ZONES", "AIRSTRIPS") if not parameters.get(name)]
        if missing and not parameters.get("MATRIX"):
            return False, self.tr(
                "Give DEM, ZONES and AIRSTRIPS, or MATRIX in their place; {names} is empty."
            ).format(names=", ".join(missing))
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(self, parameters, context, feedback):
        if parameters.get("MATRIX"):
            return self.prepared(lambda: None)
        return self.prepared(lambda: take_movement_sources(self, parameters, context))

    def compute(self, parameters, context, feedback):
        progress = self.progress(feedback)
        attacks = self.parameterAsInt(parameters, "ATTACKS", context)
        case = self._case(parameters, context, feedback, progress.part(0, 0.7))
        found = critical_strips(
            case.ways,
            attacks,
            self.parameterAsInt(parameters, "FORTIFIED", context),
            case.radius,
            list_up_to=LISTED_SETS,
            max_seconds=self.parameterAsDouble(parameters, "TIME_LIMIT", context),
            progress=progress.part(0.7, 0.98),
        )
        now = uses(case.ways, (), case.radius)
        then = uses(case.ways, found.attack.closed, case.radius)
        tell(case, found, feedback)
        strips = strip_columns(case, found, now)
        zones = zone_columns(case, found, now, then)
        progress.check()
        results = {"OUTPUT": write_strips(self, parameters, context, case, strips)}
        results["ZONES_OUT"] = write_zones(self, parameters, context, case, zones)
        results["WORST_SETS"] = write_sets(self, parameters, context, case, found)
        group = ResultGroup(self.tr("Critical airstrips, {count} closed").format(count=attacks))
        for position, (name, layer) in enumerate(
            (("OUTPUT", case.strips), ("ZONES_OUT", case.zones), ("WORST_SETS", None))
        ):
            style(context, results[name], *look(name, layer), group, position)
        return {**{k: v for k, v in results.items() if v}, **numbers_of(case, found, now, then)}

    def _case(self, parameters, context, feedback, progress) -> Case:
        """What is closed, with the strips in order and no cost without end."""
        if self.taken is None:
            case = case_from_table(self, parameters, context, feedback, progress)
        else:
            case = case_from_terrain(self, parameters, context, feedback, self.taken, progress)
        attacks = self.parameterAsInt(parameters, "ATTACKS", context)
        return case.in_order().with_staying(attacks, feedback.pushWarning)
