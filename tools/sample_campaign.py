"""The illustrative status log: a campaign against the made-up strips, day by day, from the seed."""

from __future__ import annotations

import datetime
import uuid

import numpy as np

DAY = datetime.timedelta(days=1)
START, END = datetime.date(2015, 3, 7), datetime.date(2015, 6, 13)  # END is not in it
STRIKES_A_WEEK = (13, 12, 12, 11, 11, 11, 10, 10, 9, 9, 8, 7, 7, 6)
STRIKES_A_DAY = (2, 5)  # an operation takes strips that lie near each other
NEVER_REBUILT = 0.12  # chance after a demolition, as the campaign bears on
REBUILD_MEDIAN_DAYS, REBUILD_SPREAD, REBUILD_DAYS = 11.0, 0.55, (2, 30)  # lognormal, cut
GIVEN_UP_AFTER_DAYS = (5, 14)  # press, 2013: what is not recovered in five days is left
EARLY = {  # closures before the campaign: strip -> demolished, days until rebuilt
    "S06": ((datetime.date(2014, 6, 18), 9), (datetime.date(2014, 12, 9), 6)),
    "S13": ((datetime.date(2014, 8, 21), 14),),
    "S17": ((datetime.date(2014, 9, 9), 4), (datetime.date(2015, 1, 21), 8)),
    "S22": ((datetime.date(2014, 9, 10), 20), (datetime.date(2015, 2, 11), 5)),
    "S28": ((datetime.date(2014, 12, 10), 3),),
    "S33": ((datetime.date(2014, 10, 2), 11),),
}
FOUND = {  # suspected until confirmed on a date before the campaign, days until in use
    "S04": (datetime.date(2014, 10, 12), 9),
    "S11": (datetime.date(2014, 11, 10), 14),
    "S19": (datetime.date(2014, 12, 24), 7),
    "S26": (datetime.date(2015, 1, 17), 11),
    "S37": (datetime.date(2015, 2, 11), 6),
}
RETURNED = ("S31", datetime.date(2014, 3, 20), datetime.date(2014, 10, 25))  # left, used again
FALSE_POSITIVE = ("S15", datetime.date(2014, 10, 28))
NEVER_USED = ("S39", datetime.date(2015, 1, 20), 15)  # confirmed and then abandoned


class Log:
    """Rows as they are written; ``status`` and ``since`` follow them strip by strip."""

    def __init__(self, strips: list[dict], rng: np.random.Generator):
        self.rng = rng
        self.rows: list[dict] = []
        self.status = {strip["airstrip_uid"]: "active" for strip in strips}
        self.since = dict.fromkeys(self.status, datetime.date(2014, 1, 1))

    def move(self, strip: str, to: str, day: datetime.date) -> None:
        """One row. Demolitions are dated to the day; some of what imagery saw, to the week."""
        demolished = to == "cratered"
        sure = (0.8, 0.98) if demolished else (0.5, 0.9)
        vague = not demolished and self.rng.random() < 0.07
        self.rows.append(
            {
                "airstrip_uid": strip,
                "from_status": self.status[strip],
                "to_status": to,
                "event_date": day,
                "date_precision": 2 if vague else 1,
                "incident_uid": self._uid() if demolished else None,
                "confidence": round(float(self.rng.uniform(*sure)), 2),
            }
        )
        self.status[strip], self.since[strip] = to, day

    def _uid(self) -> str:
        return str(uuid.UUID(bytes=self.rng.bytes(16), version=4))


def status_log(strips: list[dict], rng: np.random.Generator) -> list[dict]:
    """Rows in order of date. Sets status, status_date, n_destroyed, n_rebuilt of the strips."""
    log = Log(strips, rng)
    _before(log)
    _campaign(log, np.array([strip["geometry"].Centroid().GetPoints()[0][:2] for strip in strips]))
    log.rows.sort(key=lambda row: row["event_date"])  # stable: rows of one day keep their order
    for strip in strips:
        own = [row for row in log.rows if row["airstrip_uid"] == strip["airstrip_uid"]]
        entered = [row["to_status"] for row in own]
        first = own[0]["event_date"]
        known = (5, 20) if own[0]["from_status"] == "suspected" else (40, 400)  # days
        seen = first - int(rng.integers(*known)) * DAY
        strip.update(
            status=entered[-1],
            status_date=own[-1]["event_date"],
            n_destroyed=entered.count("cratered"),
            n_rebuilt=entered.count("rehabilitated"),
            detected_date=seen,
            detected_prec=int(rng.choice((1, 2, 3), p=(0.6, 0.25, 0.15))),
            imagery_date=seen if strip["detection_method"] == "imagery" else None,
        )
    return log.rows


def _before(log: Log) -> None:
    for strip, (day, days) in FOUND.items():
        log.status[strip] = "suspected"
        log.move(strip, "confirmed", day)
        log.move(strip, "active", day + days * DAY)
    for strip, closures in EARLY.items():
        for day, days_down in closures:
            log.move(strip, "cratered", day)
            if days_down > 7:
                log.move(strip, "rehabilitating", day + days_down // 2 * DAY)
            log.move(strip, "rehabilitated", day + days_down * DAY)
            log.move(strip, "active", day + (days_down + 2) * DAY)
    strip, left, back = RETURNED
    log.move(strip, "abandoned", left)
    log.move(strip, "active", back)
    strip, day = FALSE_POSITIVE
    log.status[strip] = "suspected"
    log.move(strip, "false_positive", day)
    strip, day, days = NEVER_USED
    log.status[strip] = "suspected"
    log.move(strip, "confirmed", day)
    log.move(strip, "abandoned", day + days * DAY)


def _campaign(log: Log, xy: np.ndarray) -> None:
    """Each week's strikes fall on a few days, each on strips near one another that are open.

    What is struck gets its future at once, as ``due`` moves by date: rebuilt after a skewed
    number of days, or never. A strip under repair may be struck again, which voids what was due.
    """
    names, due = list(log.status), {}
    for week, strikes in enumerate(STRIKES_A_WEEK):
        plan = _days_of(strikes, log.rng)
        for weekday in range(7):
            day = START + (7 * week + weekday) * DAY
            for strip in names:
                while due.get(strip) and due[strip][0][0] <= day:
                    when, to = due[strip].pop(0)
                    log.move(strip, to, when)
            for strip in _targets(log, names, xy, day, plan[weekday]):
                log.move(strip, "cratered", day)
                due[strip] = _future(day, log.rng)


def _days_of(strikes: int, rng: np.random.Generator) -> list[int]:
    """A week's strikes parted among its days in operations of a few strips."""
    plan, low, high = [0] * 7, *STRIKES_A_DAY
    for weekday in rng.permutation(7):
        plan[weekday] = min(strikes, int(rng.integers(low, high + 1)))
        strikes -= plan[weekday]
    return plan


def _targets(log: Log, names: list[str], xy: np.ndarray, day, count: int) -> list[str]:
    """Open strips nearest to one of them drawn at random; seldom one under repair instead."""
    settled = day - 2 * DAY  # an open strip is noticed and reached no sooner
    usable = [
        i
        for i, strip in enumerate(names)
        if (log.status[strip] in ("active", "rehabilitated") and log.since[strip] <= settled)
        or (log.status[strip] == "rehabilitating" and log.rng.random() < 0.05)
    ]
    if not usable or not count:
        return []
    centre = xy[log.rng.choice(usable)]
    usable.sort(key=lambda i: np.hypot(*(xy[i] - centre)))
    return [names[i] for i in usable[:count]]


def _future(day: datetime.date, rng: np.random.Generator) -> list[tuple]:
    """(date, status) moves that follow a demolition if nothing else happens."""
    if rng.random() < NEVER_REBUILT * (0.4 + 1.4 * (day - START) / (END - START)):
        if rng.random() < 0.55:
            return [(day + int(rng.integers(*GIVEN_UP_AFTER_DAYS)) * DAY, "abandoned")]
        return []
    low, high = REBUILD_DAYS
    days = int(
        np.clip(np.ceil(rng.lognormal(np.log(REBUILD_MEDIAN_DAYS), REBUILD_SPREAD)), low, high)
    )
    rebuilt = day + days * DAY
    moves = [(rebuilt, "rehabilitated"), (rebuilt + int(rng.integers(1, 5)) * DAY, "active")]
    if days >= 4 and rng.random() < 0.75:
        moves.insert(0, (day + int(rng.integers(1, days)) * DAY, "rehabilitating"))
    return moves
