"""Scenarios side by side: what each changes against the run that they are compared with."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from .economics import Assumption, Scenario, parse_json, scenario_of
from .errors import TrochaError
from .messages import Message

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
            '{what} holds no list of scenarios; write {{"scenarios": [{{"name": "...", '
            '"parameters": {{"PAYLOAD_KG": 350}}}}]}}.',
            what=WHAT,
        )
    variants: list[Variant] = []
    for position, entry in enumerate(entries, 1):
        variants.append(_variant(entry, position, assumptions, settings))
        if variants[-1].name in {variant.name for variant in variants[:-1]}:
            raise TrochaError(
                "{what} has '{name}' twice; give every scenario a name of its own.",
                what=WHAT,
                name=variants[-1].name,
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
            'Scenario {position} of {what} has no name; write {{"name": "...", ...}}.',
            position=position,
            what=WHAT,
        )
    what = Message("Scenario '{name}' of {what}", name=name, what=WHAT)
    own = {key: value for key, value in entry.items() if key not in OWN_KEYS}
    unknown = [key for key in own if key not in settings]
    if unknown:
        raise TrochaError(
            "{what} sets {unknown}, which a scenario cannot; beside its parameters it may set "
            "{settings}.",
            what=what,
            unknown=", ".join(unknown),
            settings=", ".join(settings),
        )
    for key, value in own.items():
        texts = isinstance(value, list) and all(isinstance(of, str) for of in value)
        plain = isinstance(value, (str, int, float)) and not isinstance(value, bool)
        if not texts and not plain:
            raise TrochaError(
                "{what} sets {key} to {value!r}; give a text, a number or texts.",
                what=what,
                key=key,
                value=value,
            )
    try:
        scenario = scenario_of({"parameters": {}, **entry}, assumptions, what)
    except TrochaError as error:
        if str(what) in str(error):
            raise
        raise TrochaError("{what}: {fault}", what=what, fault=str(error)) from error
    return Variant(scenario, own)
