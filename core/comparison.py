"""Scenarios side by side: what each changes against the run that they are compared with."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from .economics import Assumption, Scenario, parse_json, scenario_of
from .errors import TrochaError

WHAT = "SCENARIOS"
OWN_KEYS = ("name", "description", "parameters")


@dataclass(frozen=True)
class Variant:
    """One scenario: its assumptions, and settings of the run in place of the run's own."""

    scenario: Scenario
    settings: Mapping[str, str | float | list[str]]

    @property
    def name(self) -> str:
        return self.scenario.name


def read_variants(
    text: str, assumptions: Mapping[str, Assumption], settings: Collection[str]
) -> tuple[Variant, ...]:
    """The scenarios of a JSON text, each on top of ``assumptions``, in their order.

    ``{"scenarios": [{"name": "...", "description": "...", "parameters": {"PAYLOAD_KG": 350},
    "AFTER_START": "2015-06-01"}]}``, or the bare list. ``parameters`` is that of a scenario file
    and may be left out; any of the ``settings`` may stand beside it.

    Raises ``TrochaError``, naming the scenario, for text that is not JSON, no scenario, a name
    that is missing or stands twice, a key that is not known, a setting that is neither text,
    number nor list of texts, and as ``apply_scenario`` does.
    """
    read = parse_json(text, WHAT)
    entries = read.get("scenarios") if isinstance(read, dict) else read
    if not isinstance(entries, list) or not entries:
        raise TrochaError(
            f'{WHAT} holds no list of scenarios; write {{"scenarios": [{{"name": "...", '
            '"parameters": {"PAYLOAD_KG": 350}}]}.'
        )
    variants: list[Variant] = []
    for position, entry in enumerate(entries, 1):
        variants.append(_variant(entry, position, assumptions, settings))
        if variants[-1].name in {variant.name for variant in variants[:-1]}:
            raise TrochaError(
                f"{WHAT} has '{variants[-1].name}' twice; give every scenario a name of its own."
            )
    return tuple(variants)


def _variant(
    entry: object,
    position: int,
    assumptions: Mapping[str, Assumption],
    settings: Collection[str],
) -> Variant:
    name = entry.get("name") if isinstance(entry, dict) else None
    if not isinstance(name, str) or not name.strip():
        raise TrochaError(
            f'Scenario {position} of {WHAT} has no name; write {{"name": "...", ...}}.'
        )
    what = f"Scenario '{name}' of {WHAT}"
    own = {key: value for key, value in entry.items() if key not in OWN_KEYS}
    unknown = [key for key in own if key not in settings]
    if unknown:
        raise TrochaError(
            f"{what} sets {', '.join(unknown)}, which a scenario cannot; beside its parameters it "
            f"may set {', '.join(settings)}."
        )
    for key, value in own.items():
        texts = isinstance(value, list) and all(isinstance(of, str) for of in value)
        plain = isinstance(value, (str, int, float)) and not isinstance(value, bool)
        if not texts and not plain:
            raise TrochaError(f"{what} sets {key} to {value!r}; give a text, a number or texts.")
    try:
        scenario = scenario_of({"parameters": {}, **entry}, assumptions, what)
    except TrochaError as error:
        text = str(error)
        raise TrochaError(text if what in text else f"{what}: {text}") from error
    return Variant(scenario, own)
