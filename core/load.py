"""Walking under load: metabolic power, the speed it allows, the energy it takes."""

from __future__ import annotations

import numpy as np

from .errors import TrochaError

# Human walking gives way to running near 2 m/s; nobody carries a load faster than this.
TOP_SPEED = 2.0  # m/s
MINETTI_LIMIT = 0.5  # slope; beyond it the polynomial leaves its data and turns negative


def pandolf_watts(body_kg, load_kg, speed, grade, terrain=1.0):
    """Metabolic power in watts, Pandolf, Givoni and Goldman 1977; descents corrected.

    ``speed`` in m/s, ``grade`` in per cent, ``terrain`` the coefficient eta
    (1 = blacktop). Downhill the correction of Santee et al. 2001 is subtracted,
    in which the grade stays negative.
    """
    total = body_kg + load_kg
    watts = (
        1.5 * body_kg
        + 2.0 * total * (load_kg / body_kg) ** 2
        + terrain * total * (1.5 * speed**2 + 0.35 * speed * grade)
    )
    correction = terrain * (
        grade * total * speed / 3.5 - total * (grade + 6) ** 2 / body_kg + 25 - speed**2
    )
    return np.where(np.asarray(grade) < 0, watts - correction, watts)


def _standing_watts(body_kg, load_kg):
    return 1.5 * body_kg + 2.0 * (body_kg + load_kg) * (load_kg / body_kg) ** 2


def check(load_kg: float, body_kg: float, power_w: float) -> None:
    """Refuse a porter whose power does not even hold the load up."""
    if body_kg <= 0 or load_kg < 0:
        raise TrochaError(
            "BODY_KG must be above 0 and LOAD_KG not below 0; they are {body_kg:g} and "
            "{load_kg:g}.",
            body_kg=body_kg,
            load_kg=load_kg,
        )
    standing = _standing_watts(body_kg, load_kg)
    if power_w <= standing:
        raise TrochaError(
            "POWER_W is {power_w:g}, but standing with {load_kg:g} kg already takes "
            "{standing:.0f} W; raise POWER_W (400 to 450 is usual) or lower LOAD_KG.",
            power_w=power_w,
            load_kg=load_kg,
            standing=standing,
        )


def constant_power_speed(slope, load_kg: float, body_kg: float, power_w: float, terrain=1.0):
    """Speed in m/s at which a walker spends ``power_w`` watts on a slope (rise over run).

    Pandolf's equation solved for the speed; downhill with Santee's correction,
    which also is quadratic in the speed. ``terrain`` is the coefficient eta (Soule
    and Goldman 1972: blacktop 1.0, dirt road 1.1, light brush 1.2, heavy brush 1.5,
    swamp 1.8, loose sand 2.1). Two clamps: no faster than 2 m/s, and downhill no
    slower than uphill on the same grade, because the correction was fitted to gentle
    descents and forbids any walking beyond about -22 per cent.

    A movement surface holds factors on walking time, not eta, so that it serves every
    hiking function. On the level eta slows by its square root exactly: heavy brush,
    1.5, is a factor of 1.22. On a climb it weighs more, up to eta itself.
    """
    grade = 100 * np.asarray(slope, float)
    total = body_kg + load_kg
    spare = power_w - _standing_watts(body_kg, load_kg)

    climb = 0.35 * np.abs(grade)
    uphill = (np.sqrt(climb**2 + 6 * spare / (terrain * total)) - climb) / 3

    square = terrain * (1.5 * total + 1)
    linear = terrain * total * (0.35 - 1 / 3.5) * grade
    constant = terrain * (total * (grade + 6) ** 2 / body_kg - 25) - spare
    roots = linear**2 - 4 * square * constant
    downhill = (np.sqrt(np.maximum(roots, 0)) - linear) / (2 * square)
    downhill = np.where(roots >= 0, downhill, 0)

    speed = np.where(grade < 0, np.maximum(downhill, uphill), uphill)
    return np.minimum(speed, TOP_SPEED)


def minetti_joules(slope):
    """Energy of walking in J per kg and metre **along the slope**, Minetti et al. 2002.

    Valid for slopes of -0.5 to 0.5; steeper ones take the value at the limit.
    """
    s = np.clip(slope, -MINETTI_LIMIT, MINETTI_LIMIT)
    return 280.5 * s**5 - 58.7 * s**4 - 76.8 * s**3 + 51.9 * s**2 + 19.6 * s + 2.5
