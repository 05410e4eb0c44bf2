"""The key figures of an impact, each with its range where draws were made."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ....core.figures import figures
from ....core.rent import ARMED_GROUP
from ....core.ways import AIR
from ...report.blocks import Tile
from ...report.figures import change, count, number, percent, rough, signed, things
from .driver import term_name
from .names import actor_name, mode_name
from .rent import index_in_words
from .wording import foot_alone, lies_outside, spread_of

translate = QCoreApplication.translate

MILLION = 1e6


def key_figures(case) -> tuple[Tile, ...]:
    """Six tiles, in the order of the three sentences."""
    return (
        _strips(case),
        _air_share(case),
        _moved(case),
        _walking(case),
        _rent(case),
        _index(case),
    )


def spread_text(case, figure: str, write: Callable[[float], str] = rough) -> str:
    """P10, P50 and P90 of a figure in a line; "" without draws."""
    spread = spread_of(case, figure)
    if spread is None:
        return ""
    return translate("Trocha", "P10 {p10} · P50 {p50} · P90 {p90}").format(
        p10=write(spread.p10), p50=write(spread.p50), p90=write(spread.p90)
    )


def _ranged(case, figure: str) -> tuple[str, str]:
    """A figure's percentiles, and a word where its value is not among them."""
    return spread_text(case, figure), _outside(case, figure)


def _outside(case, figure: str) -> str:
    if not lies_outside(case, figure):
        return ""
    return translate("Trocha", "The value lies outside: go by the range")


def _lines(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text)


def _more(value: float) -> str:
    """A change of an estimated number of people or trips, with its sign."""
    return f"+{things(value)}" if value > 0 else things(value)


def _strips(case) -> Tile:
    mean = [float(a.sum()) for a in case.availability]
    counted = [int(np.count_nonzero(o)) for o in case.is_open]
    denied = ""
    if case.windows is not None:
        after = case.windows.after
        denied = translate(
            "Trocha", "{days} strip-days denied by {destroyed} demolitions, {rebuilt} rebuilds"
        ).format(
            days=count(after.strip_days_denied.sum()),
            destroyed=count(after.times_destroyed.sum()),
            rebuilt=count(after.times_rebuilt.sum()),
        )
    return Tile(
        translate("Trocha", "Airstrips open on a mean day, of {n}").format(
            n=count(len(case.strips))
        ),
        change(*(number(m) for m in mean)),
        _lines(
            denied,
            translate("Trocha", "Open {share} of the time or more: {change}").format(
                share=percent(case.open_share), change=change(*(count(c) for c in counted))
            ),
        ),
    )


def _air_share(case) -> Tile:
    impact = case.impact
    return Tile(
        translate("Trocha", "Share of the supply that flies"),
        change(percent(impact.air_share_before), percent(impact.air_share_after)),
        _lines(
            _after(
                spread_text(case, "air_share_before", percent), translate("Trocha", "Before: {s}")
            ),
            _after(
                spread_text(case, "air_share_after", percent), translate("Trocha", "After: {s}")
            ),
        ),
    )


def _after(text: str, words: str) -> str:
    return words.format(s=text) if text else ""


def _moved(case) -> Tile:
    """What moved to foot; with more modes, what no longer flies and where it went."""
    if foot_alone(case):
        label = translate("Trocha", "Moved from air to foot, kg a year")
        figure, change_kg, lines = "displaced_kg", case.impact.displaced_kg, ()
    else:
        label = translate("Trocha", "Change of what flies, kg a year")
        figure, change_kg = "air_change_kg", case.impact.change_kg(AIR)
        taken = [
            f"{mode_name(mode)} {signed(case.impact.change_kg(mode))}" for mode in case.impact.modes
        ]
        lines = (", ".join(taken),)
    return Tile(
        label, signed(change_kg), _lines(*lines, *_ranged(case, figure), _agreement(case, figure))
    )


def _agreement(case, figure: str) -> str:
    """In how many of the draws more walks, or less flies."""
    if case.draws is None:
        return ""
    if figure == "displaced_kg":
        share = case.draws.share_above(figure, 0.0)
        text = translate("Trocha", "More on foot in {share} of the draws")
    else:
        share = case.draws.share_below(figure, 0.0)
        text = translate("Trocha", "Less by air in {share} of the draws")
    return text.format(share=percent(share))


def _walking(case) -> Tile:
    impact = case.impact
    if foot_alone(case):
        return Tile(
            translate("Trocha", "Change in porter trips a year"),
            _more(impact.porter_trips),
            _lines(
                *_ranged(case, "porter_trips"),
                translate("Trocha", "{caravans} caravans, {days} person-days").format(
                    caravans=_more(impact.caravans), days=_more(impact.person_days)
                ),
            ),
        )
    found = figures(impact)
    called = {
        "porter_trips": translate("Trocha", "porter trips {n}"),
        "vehicle_trips": translate("Trocha", "vehicle trips {n}"),
        "boat_trips": translate("Trocha", "boat trips {n}"),
    }
    trips = [text.format(n=_more(found[name])) for name, text in called.items() if name in found]
    return Tile(
        translate("Trocha", "Change in person-days on foot a year, all legs"),
        _more(impact.total_person_days),
        _lines(*_ranged(case, "total_person_days"), ", ".join(trips)),
    )


def _rent(case) -> Tile:
    rents = case.impact.rent_before_usd, case.impact.rent_after_usd
    if max(rents) >= MILLION:
        label, scale = translate("Trocha", "Armed group's rent, million US$ a year"), MILLION
    else:
        label, scale = translate("Trocha", "Armed group's rent, US$ a year"), 1.0
    return Tile(
        label,
        change(*(number(rent / scale) for rent in rents)),
        _lines(
            _after(
                spread_text(case, "rent_change_usd", lambda v: signed(v / scale, 2)),
                translate("Trocha", "Change: {s}"),
            ),
            _outside(case, "rent_change_usd"),
            _others(case),
        ),
    )


def _others(case) -> str:
    """What everybody else gains or loses."""
    totals: dict[str, float] = {}
    for row in case.impact.ledger:
        if row.actor != ARMED_GROUP:
            totals[row.actor] = totals.get(row.actor, 0.0) + row.change_usd
    said = [f"{actor_name(actor)} {signed(value, 2)}" for actor, value in totals.items()]
    return translate("Trocha", "US$: {changes}").format(changes=", ".join(said)) if said else ""


def _index(case) -> Tile:
    words = index_in_words(case)
    return Tile(
        translate("Trocha", "Rent invariance index"),
        number(case.impact.rent_invariance, 2),
        _lines(
            *_ranged(case, "rent_invariance"),
            words[:1].upper() + words[1:],
            _driver(case),
        ),
    )


def _driver(case) -> str:
    """What gives the index its sign, in a few words."""
    driver = case.impact.rent_driver
    return (
        translate("Trocha", "Weighs most: {term}").format(term=term_name(driver)) if driver else ""
    )
