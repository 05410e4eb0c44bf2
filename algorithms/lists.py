"""Parameters that hold a list as text, its members separated by commas."""

from __future__ import annotations

import math

from ..core.errors import TrochaError, shown
from ..core.lifecycle import day_number
from ..core.messages import Message


def read_numbers(algorithm, parameters, name: str, context, example: str) -> list[float]:
    """Numbers above 0 that rise, empty where the parameter is; ``example`` shows how to write them."""
    numbers = []
    for member in _members(algorithm, parameters, name, context):
        try:
            number = float(member)
        except ValueError:
            number = math.nan
        if not (math.isfinite(number) and number > (numbers[-1] if numbers else 0.0)):
            raise TrochaError(
                "{name} holds '{member}'; write numbers above 0 that rise, separated by commas, "
                "as in {example}.",
                name=name,
                member=shown(member),
                example=example,
            )
        numbers.append(number)
    return numbers


def read_days(algorithm, parameters, name: str, context) -> list[int]:
    """Day numbers of ISO dates, empty where the parameter is."""
    return [
        day_number(member, Message("A date of {name}", name=name))
        for member in _members(algorithm, parameters, name, context)
    ]


def _members(algorithm, parameters, name: str, context) -> list[str]:
    text = algorithm.parameterAsString(parameters, name, context)
    return [member.strip() for member in text.split(",") if member.strip()]
