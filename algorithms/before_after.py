"""trocha:beforeafter - did incidents change where something was done, and where did they go?"""

from __future__ import annotations

import numpy as np

from ..core.errors import TrochaError
from ..core.lifecycle import iso_day
from ..core.periods import OUTSIDE, Periods, placebos
from ..layers.areas import read_areas
from ..layers.incidents import read_incidents
from ..layers.project import ResultGroup
from ..layers.raster import raster_output_path
from ..layers.stretch import stretch_evenly
from ..layers.vector import numbers
from .base import TrochaAlgorithm
from .evaluation.case import Case, Weights, comparisons, results, weight_by_role
from .evaluation.checks import check_dates, first_recorded, tell_result
from .evaluation.parameters import add_design, add_inputs, add_outputs, add_patterns
from .evaluation.patterns import find_density, find_hotspots, find_repeats
from .evaluation.tables import (
    DENSITY_BANDS,
    finite,
    write_compared,
    write_density,
    write_differences,
    write_hotspots,
    write_repeats,
)
from .lists import read_days, read_numbers
from .styling import style
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
        paths = self._density_paths(parameters, context)
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
        compared = comparisons(
            areas, incidents, rings, context.transformContext(), progress.part(0.05, 0.5)
        )
        weights = self._weights(parameters, context, areas, incidents, rings)
        alpha = self.parameterAsDouble(parameters, "ALPHA", context)
        seed = self.parameterAsInt(parameters, "SEED", context)
        rows = results(compared, windows, incidents, weights, alpha, seed)
        if not rows[0].incidents.any():
            raise TrochaError(
                f"None of the incidents of '{incidents.places.name}' lies in an area with a role "
                "within the two windows; check that both layers cover the same ground and time."
            )
        case = Case(areas, incidents, actual, weights, alpha, rows)
        written = self._write(parameters, context, feedback, case, paths, progress.part(0.5, 1))
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

    def _density_paths(self, parameters, context) -> dict[str, str]:
        """The density rasters asked for; refuses what is no GeoTIFF before anything is computed."""
        paths = {
            name: self.parameterAsOutputLayer(parameters, name, context)
            for name in DENSITY_BANDS
            if parameters.get(name)
        }
        return {name: raster_output_path(path) for name, path in paths.items() if path}

    def _weights(self, parameters, context, areas, incidents, rings) -> Weights:
        harm_field = self.parameterAsString(parameters, "WEIGHT_FIELD", context)
        area_field = self.parameterAsString(parameters, "AREA_WEIGHT_FIELD", context)
        if area_field and rings:
            raise TrochaError(
                f"AREA_WEIGHT_FIELD '{area_field}' says nothing of RINGS; use AREA_WEIGHT, which "
                "measures them, or leave RINGS empty."
            )
        places = incidents.places
        return Weights(
            harm=numbers(places, harm_field, "WEIGHT_FIELD", 0, np.inf) if harm_field else None,
            by_time=self.parameterAsBoolean(parameters, "TIME_WEIGHT", context),
            by_area=self.parameterAsBoolean(parameters, "AREA_WEIGHT", context),
            area_by_role=weight_by_role(areas, area_field) if area_field else None,
        )

    def _write(self, parameters, context, feedback, case, paths, progress) -> dict[str, str]:
        """The outputs asked for; all is found, and may be refused, before any is written."""
        given, found = (self, parameters, context), {}
        for name, find, share in (
            ("HOTSPOTS", find_hotspots, progress.part(0, 0.3)),
            ("NEARREPEAT", find_repeats, progress.part(0.3, 0.7)),
            ("KDE", find_density, progress.part(0.7, 0.95)),
        ):
            if paths if name == "KDE" else parameters.get(name):
                found[name] = find(*given, feedback, case, share)
        if paths:
            write_density(paths, case, found["KDE"])
        written = {"OUTPUT": write_differences(*given, case), **paths}
        if parameters.get("COMPARED"):
            written["COMPARED"] = write_compared(*given, case)
        if "HOTSPOTS" in found:
            written["HOTSPOTS"] = write_hotspots(*given, case, found["HOTSPOTS"])
        if "NEARREPEAT" in found:
            written["NEARREPEAT"] = write_repeats(*given, found["NEARREPEAT"])
        group = ResultGroup(
            self.tr("Before and after {date}").format(date=iso_day(case.periods.after_start))
        )
        for position, name in enumerate(
            ("COMPARED", "HOTSPOTS", "KDE_FOUND", "KDE_Z", "KDE_CHANGE", "OUTPUT", "NEARREPEAT")
        ):
            # A table has nothing to draw; it only joins its group.
            qml = "" if name in ("OUTPUT", "NEARREPEAT") else f"beforeafter_{name.lower()}"
            fit = stretch_evenly if name == "KDE_CHANGE" else None
            style(context, written.get(name), qml, group=group, position=position, finish=fit)
        return written
