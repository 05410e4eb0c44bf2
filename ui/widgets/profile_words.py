"""A profile in words: what stands under the chart, and what is read out at the marker."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QCoreApplication

from ...core.profile import Profile, Spot
from ...layers.route_lines import RouteLine


def distance_text(metres: float) -> str:
    """Metres up to two kilometres, else kilometres."""
    if metres < 2000:
        return QCoreApplication.translate("Trocha", "{n} m").format(n=f"{metres:,.0f}")
    return QCoreApplication.translate("Trocha", "{n} km").format(n=f"{metres / 1000:,.2f}")


def distance_tick(metres: float, whole: float) -> str:
    """A round distance on the axis of a way that is ``whole`` metres long."""
    if whole < 2000:
        return QCoreApplication.translate("Trocha", "{n} m").format(n=f"{metres:,g}")
    return QCoreApplication.translate("Trocha", "{n} km").format(n=f"{metres / 1000:,g}")


def hours_tick(hours: float) -> str:
    """Round hours on an axis."""
    return QCoreApplication.translate("Trocha", "{n} h").format(n=f"{hours:,g}")


def height_text(metres: float) -> str:
    """Whole metres."""
    return QCoreApplication.translate("Trocha", "{n} m").format(n=f"{metres:,.0f}")


def hours_text(hours: float) -> str:
    """Hours and minutes."""
    minutes = round(hours * 60)
    return QCoreApplication.translate("Trocha", "{h} h {min} min").format(
        h=f"{minutes // 60:,}", min=f"{minutes % 60:02d}"
    )


def day_of(hours: float, hours_per_day: float) -> int:
    """The day on which so many hours are gone, from 1; an end of a day belongs to that day."""
    return max(1, math.ceil(hours / hours_per_day * (1 - 1e-9)))


def summary(route: RouteLine, hours_per_day: float) -> list[str]:
    """What the way adds up to, as short phrases."""
    translate, profile = QCoreApplication.translate, route.profile
    said = [translate("Trocha", "Length {d}").format(d=distance_text(profile.length_m))]
    if route.ground_m is not None:
        said[0] += translate("Trocha", " ({d} along the slope)").format(
            d=distance_text(route.ground_m)
        )
    if profile.total_hours is not None:
        said.append(hours_text(profile.total_hours))
        days = profile.total_hours / hours_per_day
        said.append(
            translate("Trocha", "{days} days of {hours} h").format(
                days=f"{days:.1f}", hours=f"{hours_per_day:g}"
            )
        )
    if route.climb_m is not None:
        said.append(translate("Trocha", "climb {d}").format(d=height_text(route.climb_m)))
        said.append(translate("Trocha", "descent {d}").format(d=height_text(route.descent_m)))
    stretch = profile.steepest()
    if stretch is not None:
        said.append(
            translate("Trocha", "steepest {slope} over {length} at {place}").format(
                slope=slope_text(stretch.degrees),
                length=distance_text(stretch.end_m - stretch.start_m),
                place=distance_text(stretch.start_m),
            )
        )
    return said


def night_list(profile: Profile, hours_per_day: float) -> str:
    """Where each night is spent; "" when there is none, or no hours to tell by."""
    nights = profile.nights(hours_per_day)
    if not nights:
        return ""
    places = [
        distance_text(spot.distance_m)
        if spot.height_m is None
        else QCoreApplication.translate("Trocha", "{distance} ({height})").format(
            distance=distance_text(spot.distance_m), height=height_text(spot.height_m)
        )
        for spot in nights
    ]
    return QCoreApplication.translate("Trocha", "Nights at {places}").format(
        places=", ".join(places)
    )


def readout(spot: Spot, hours_per_day: float) -> str:
    """What the way is like at the marker."""
    translate = QCoreApplication.translate
    said = [distance_text(spot.distance_m)]
    if spot.height_m is not None:
        said.append(height_text(spot.height_m))
    if spot.hours is not None:
        said.append(hours_text(spot.hours))
        said.append(translate("Trocha", "day {n}").format(n=day_of(spot.hours, hours_per_day)))
    if spot.degrees is not None:
        said.append(translate("Trocha", "slope {slope}").format(slope=slope_text(spot.degrees)))
    return " · ".join(said)


def slope_text(degrees: float) -> str:
    """Degrees with their sign, which says up or down."""
    return f"{degrees:+.0f}°"


def missing(profile: Profile) -> str:
    """What the line does not know, in a sentence; "" when it knows all."""
    translate = QCoreApplication.translate
    if profile.height_m is None and profile.hours is None:
        return translate(
            "Trocha",
            "This line has no elevation (Z) and no hours (M), so only distances are shown; choose an "
            "output of Routes or Alternative routes.",
        )
    if profile.height_m is None:
        return translate(
            "Trocha",
            "This line has no elevation (Z), so hours and days are shown without heights; Drape (set "
            "Z value from raster) adds it.",
        )
    if profile.hours is None:
        return translate(
            "Trocha",
            "The M of this line is no time that rises along it, so heights are shown without hours "
            "and days.",
        )
    return ""
