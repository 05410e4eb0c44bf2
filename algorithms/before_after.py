"""trocha:beforeafter - did incidents change where something was done, and where did they go?"""

from __future__ import annotations

import numpy as np

from ..core.errors import TrochaError
from ..core.periods import OUTSIDE, Periods, placebos
from ..layers.areas import read_areas
from ..layers.incidents import read_incidents
from .base import TrochaAlgorithm
from .evaluation.case import Case, comparisons, read_weights, results
from .evaluation.checks import check_dates, first_recorded, tell_result
from .evaluation.outputs import density_paths, write_outputs
from .evaluation.parameters import add_design, add_inputs, add_outputs, add_patterns
from .evaluation.tables import finite
from .lists import read_days, read_numbers
from .windows import WINDOWS, read_day


class BeforeAfter(TrochaAlgorithm):
    """Treated and control areas before and after, with rings, placebo dates and patterns."""

    NAME = "beforeafter"
    GROUP = "interdiction"
    PAGE = "evaluation.md"

    def displayName(self):
        return self.tr("Before and after")

    def shortDescription(self):
        return self.tr("Tests whether incidents fell in treated areas, and whether they moved.")

    def description(self):
        return self.tr(
            "Compares incidents before and after a date in treated and control areas and in what "
            "surrounds them (weighted displacement difference; Wheeler and Ratcliffe 2018). Below 0: "
            "fewer than the control areas lead to expect. It identifies an effect by comparison only: "
            "control areas must be such as would have changed like the treated ones. Rings show how "
            "far it reaches, placebo dates what the method finds where nothing was done."
        )

    def tags(self):
        return self.tr(
            "displacement,diffusion,wdd,wdq,difference in differences,evaluation,placebo,near repeat,"
            "knox,hot spot,getis-ord,kernel density,control area"
        ).split(",")

    def initAlgorithm(self, configuration=None):
        add_inputs(self)
        add_design(self)
        add_patterns(self)
        add_outputs(self)

    def compute(self, parameters, context, feedback):
        progress = self.progress(feedback)
        actual = Periods(*(read_day(self, parameters, name, context) for name in WINDOWS))
        rings = read_numbers(self, parameters, "RINGS", context, "25,75,150")
        paths = density_paths(self, parameters, context)
        areas = read_areas(
            self.source(parameters, "AREAS", context),
            self.parameterAsString(parameters, "ROLE_FIELD", context),
            context.transformContext(),
            warn=feedback.pushWarning,
            say=feedback.pushInfo,
        )
        incidents = read_incidents(
            self.source(parameters, "INCIDENTS", context),
            self.parameterAsString(parameters, "DATE_FIELD", context),
            areas.crs,
            areas.drawn_crs,
            context.transformContext(),
            warn=feedback.pushWarning,
            say=feedback.pushInfo,
        )
        check_dates(incidents, actual, feedback)
        first_day = first_recorded(self, parameters, context, feedback, incidents, actual)
        dates = read_days(self, parameters, "PLACEBO_DATES", context)
        windows = [actual, *placebos(actual, dates, first_day)]
        incidents = incidents.only(
            np.any([periods.of(incidents.day) != OUTSIDE for periods in windows], axis=0)
        )
        weights = read_weights(self, parameters, context, areas, incidents, rings)
        compared = comparisons(
            areas, incidents, rings, context.transformContext(), progress.part(0.05, 0.4)
        )
        alpha = self.parameterAsDouble(parameters, "ALPHA", context)
        seed = self.parameterAsInt(parameters, "SEED", context)
        rows = results(compared, windows, incidents, weights, alpha, seed, progress.part(0.4, 0.5))
        if not rows[0].incidents.any():
            raise TrochaError(
                "None of the incidents of '{name}' lies in an area with a role within the two "
                "windows; check that both layers cover the same ground and time.",
                name=incidents.places.name,
            )
        case = Case(areas, incidents, actual, weights, alpha, rows)
        written = write_outputs(
            self, parameters, context, feedback, case, paths, progress.part(0.5, 1)
        )
        tell_result(case, feedback)
        total, quotient = rows[0].evaluation.total, rows[0].evaluation.quotient
        return {
            **written,
            "WDD": total.estimate,
            "VARIANCE": total.variance,
            "Z": finite(total.z),
            "P": finite(total.p),
            "LOW": total.low,
            "HIGH": total.high,
            "WDQ": finite(quotient.wdq),
            "TNE": finite(quotient.tne),
            "COUNTED": int(rows[0].incidents.sum()),
        }
