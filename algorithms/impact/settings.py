"""What a campaign is worked out from beside the terrain: supply, availability, modes, threat."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.comparison import Variant
from ...core.draws import impact_draws
from ...core.economics import Scenario
from ...core.errors import TrochaError
from ...core.fleet import fleet_by_day
from ...core.impact import campaign_impact
from ...core.lifecycle import check_windows, log_spells, window_summary
from ...core.messages import Message
from ...core.progress import Progress
from ...core.sampling import Band, band
from ...layers.airstrips import present_status, read_status_log
from ...layers.vector import Places, numbers
from ..windows import WINDOWS, read_day
from .case import Setting, Study, Windows
from .modes import Network, read_modes


def read_setting(
    algorithm, parameters, context, warn, zones: Places, strips: Places, by_field=()
) -> Setting:
    """The inputs of one campaign.

    ``warn`` is told what is odd about the log. ``by_field``: windows ("BEFORE", "AFTER") whose
    availability is taken from its field though there is a log.

    Raises ``TrochaError`` naming the field or parameter that cannot serve.
    """
    wrong = contradiction(parameters)
    if wrong:
        raise TrochaError(wrong)
    windows, before, after = _availability(algorithm, parameters, context, warn, strips, by_field)
    return Setting(
        modes=read_modes(algorithm, parameters, context),
        interception_pct=algorithm.parameterAsDouble(parameters, "INTERCEPTION_PCT", context),
        supply=_supply(algorithm, parameters, context, zones),
        before=_ranged(algorithm, parameters, context, "BEFORE", before, strips),
        after=_ranged(algorithm, parameters, context, "AFTER", after, strips),
        windows=windows,
    )


def contradiction(parameters) -> str:
    """What of supply and availability is given by halves or twice, as a sentence; else empty."""
    translate = QCoreApplication.translate
    for start in ("SUPPLY", "AVAILABILITY_BEFORE", "AVAILABILITY_AFTER"):
        low, high = f"{start}_LOW_FIELD", f"{start}_HIGH_FIELD"
        if bool(parameters.get(low)) != bool(parameters.get(high)):
            return translate(
                "Trocha", "Only one of {low} and {high} is given; give both or neither."
            ).format(low=low, high=high)
    if parameters.get("SUPPLY_LOW_FIELD") and parameters.get("SUPPLY_RANGE_PCT"):
        return translate(
            "Trocha",
            "SUPPLY_RANGE_PCT and SUPPLY_LOW_FIELD both give a range of the supply; leave one out."
        )  # fmt: skip
    return ""


def read_variant_setting(
    algorithm, parameters, context, zones: Places, strips: Places, variant: Variant
) -> Setting:
    """The inputs of a scenario: the run's own, with what the scenario sets in their place."""
    own = {**parameters, **variant.settings}
    by_field = [w for w in ("BEFORE", "AFTER") if f"AVAILABILITY_{w}_FIELD" in variant.settings]
    dates = [name for name in WINDOWS if name in variant.settings]
    if dates and not parameters.get("LOG"):
        raise TrochaError(
            "Scenario '{name}' sets {dates}, but there is no LOG to read the window from; give "
            "LOG, or set availability fields instead.",
            name=variant.name,
            dates=", ".join(dates),
        )
    try:
        # The run itself has told what is odd about the log.
        setting = read_setting(algorithm, own, context, lambda _: None, zones, strips, by_field)
    except TrochaError as error:
        raise TrochaError(
            "Scenario '{name}': {fault}", name=variant.name, fault=str(error)
        ) from error
    missing = [
        mode for mode in setting.modes if mode not in read_modes(algorithm, parameters, context)
    ]
    if missing:
        raise TrochaError(
            "Scenario '{name}' has MODES {missing}, which the run itself does not have; add them "
            "to MODES, so that their ways are solved.",
            name=variant.name,
            missing=", ".join(missing),
        )
    return setting


def study(
    setting: Setting,
    scenario: Scenario,
    network: Network,
    draws: int,
    seed: int,
    progress: Progress,
) -> Study:
    """Work out one campaign on ways that are solved already."""
    ways = network.of(setting.modes)
    impact = campaign_impact(
        *ways,
        setting.supply.value,
        setting.before.value,
        setting.after.value,
        scenario.economics(),
        progress.part(0.0, 0.1 if draws else 1.0),
        interception_pct=setting.interception_pct,
        supply_high_kg=float(setting.supply.high.sum()) if setting.supply.is_wide else None,
    )
    drawn = None
    if draws:
        drawn = impact_draws(
            *ways,
            setting.supply,
            setting.before,
            setting.after,
            scenario,
            draws,
            seed,
            progress.part(0.1, 1.0),
            interception_pct=setting.interception_pct,
        )
    return Study(scenario, setting, impact, drawn)


def _availability(algorithm, parameters, context, warn, strips: Places, by_field):
    """The windows' days (or None) and each strip's share of open time in both."""
    source = algorithm.parameterAsSource(parameters, "LOG", context)
    if source is None and parameters.get("LOG"):
        raise TrochaError(algorithm.invalidSourceError(parameters, "LOG"))
    if source is None:
        by_field = ("BEFORE", "AFTER")
    elif not by_field and any(
        parameters.get(f"AVAILABILITY_{w}_FIELD") for w in ("BEFORE", "AFTER")
    ):
        warn(
            QCoreApplication.translate(
                "Trocha", "LOG is given, so availability comes from it and not from the fields."
            )
        )
    fields = {
        when: _numbers(algorithm, parameters, context, f"AVAILABILITY_{when}_FIELD", strips, 1)
        for when in by_field
    }
    if len(fields) == 2:
        return None, fields["BEFORE"], fields["AFTER"]
    days = [read_day(algorithm, parameters, name, context) for name in WINDOWS]
    check_windows(*days)
    log = read_status_log(source, strips, warn)
    status = present_status(strips, log, warn)
    both = days[:2], days[2:]
    summaries = [window_summary(log, len(strips), *window, status) for window in both]
    spells = log_spells(log, len(strips), status)
    fleets = [fleet_by_day(spells, log.until, *window) for window in both]
    before, after = (
        fields.get(when, summary.availability)
        for when, summary in zip(("BEFORE", "AFTER"), summaries)
    )
    windows = Windows(*days, *summaries, *fleets, log_rows=len(log.row))
    return (None if fields else windows), before, after


def _ranged(algorithm, parameters, context, when: str, value: np.ndarray, strips: Places) -> Band:
    """Availability in a window with the range that two fields give it, if they are named."""
    low, high = (f"AVAILABILITY_{when}_{end}_FIELD" for end in ("LOW", "HIGH"))
    if not parameters.get(low):
        return Band.of(value)
    return band(
        _numbers(algorithm, parameters, context, low, strips, 1),
        value,
        _numbers(algorithm, parameters, context, high, strips, 1),
        Message("availability ({low}, {high}) of the strip", low=low, high=high),
        strips.ids,
    )


def _supply(algorithm, parameters, context, zones: Places) -> Band:
    """Each zone's supply, with the range of two fields or of a percentage, if there is one."""
    value = _numbers(algorithm, parameters, context, "SUPPLY_FIELD", zones, np.inf)
    if parameters.get("SUPPLY_LOW_FIELD"):
        low, high = (
            _numbers(algorithm, parameters, context, f"SUPPLY_{end}_FIELD", zones, np.inf)
            for end in ("LOW", "HIGH")
        )
        what = Message("supply (SUPPLY_LOW_FIELD, SUPPLY_HIGH_FIELD) of the zone")
        return band(low, value, high, what, zones.ids)
    share = algorithm.parameterAsDouble(parameters, "SUPPLY_RANGE_PCT", context) / 100
    return Band((1 - share) * value, value, (1 + share) * value) if share else Band.of(value)


def _numbers(algorithm, parameters, context, name: str, places: Places, high: float) -> np.ndarray:
    field = algorithm.parameterAsString(parameters, name, context)
    return numbers(places, field, name, 0, high)
