"""figures.md: every figure of the trial as Markdown tables, for docs/trial.md to take over."""

from __future__ import annotations

import pathlib

from qgis.core import QgsVectorLayer

RUNS = {
    "low": "low supply",
    "likely": "likely supply",
    "high": "high supply",
    "degrees": "likely, DEM in degrees",
    "forest and rivers": "likely, forest and rivers",
}


def write_figures(out: pathlib.Path, found: dict[str, dict], agreement) -> None:
    """Write ``out``/figures.md from the results in ``out`` and the numbers of the runs."""
    zones, strips = (_rows(out / "impact.gpkg", name) for name in ("zones", "airstrips"))
    again = [
        {row["zone_id"]: row for row in _rows(out / f"impact_{other}.gpkg", "zones")}
        for other in ("degrees", "surface")
    ]
    parts = (
        ("What came out", _answer(found)),
        ("Aerodromes", _aerodromes(strips)),
        ("Zones", _zones(zones, again)),
        ("Mass balance", _balance(zones, strips)),
        ("Movement surface", _surface(found["surface"])),
        ("Slopes", _slopes(agreement)),
        ("Agreement", _agreement(agreement)),
    )
    text = "\n\n".join(f"## {title}\n\n{body}" for title, body in parts)
    (out / "figures.md").write_text(text + "\n", encoding="utf-8")


def _rows(path: pathlib.Path, name: str) -> list[dict]:
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    names = layer.fields().names()
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


def _table(head: tuple, rows: list[tuple]) -> str:
    lines = [head, ("---", *["---:"] * (len(head) - 1)), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


def _answer(found: dict[str, dict]) -> str:
    def row(what, value):
        return (what, *(value(found[run]) for run in RUNS))

    def number(name):
        return lambda run: f"{run[name]:,.0f}"

    return _table(
        ("a year", *RUNS.values()),
        [
            row("moved from air to foot, kg", number("DISPLACED_KG")),
            row(
                "the same, P10 to P90 of 200 draws",
                lambda run: (
                    f"{run['DISPLACED_KG_P10']:,.0f} to {run['DISPLACED_KG_P90']:,.0f}"
                    if "DISPLACED_KG_P10" in run
                    else ""
                ),
            ),
            row("porter trips", number("PORTER_TRIPS")),
            row("caravans", number("CARAVANS")),
            row("person-days on the trail", number("PERSON_DAYS")),
            row("armed group's rent before, US$", number("RENT_BEFORE")),
            row("armed group's rent after, US$", number("RENT_AFTER")),
            row("rent invariance index", lambda run: f"{run['RENT_INVARIANCE']:+.2f}"),
        ],
    )


def _aerodromes(strips: list[dict]) -> str:
    rows = [
        (
            s["name"],
            f"{s['availability_before']:.2f}",
            f"{s['availability_after']:.2f}",
            s["strip_days_denied"],
            f"{s['flow_before_kg'] / 1000:,.1f}",
            f"{s['flow_after_kg'] / 1000:,.1f}",
        )
        for s in sorted(strips, key=lambda s: (s["availability_after"], s["name"]))
    ]
    return _table(
        ("aerodrome", "open before", "open after", "days denied", "t/yr before", "t/yr after"), rows
    )


def _zones(zones: list[dict], again: list[dict[str, dict]]) -> str:
    rows = [
        (
            z["name"],
            f"{z['coca_ha']:,.0f}",
            f"{z['supply_low_kg'] / 1000:,.0f} / {z['supply_kg_year'] / 1000:,.0f} / "
            f"{z['supply_high_kg'] / 1000:,.0f}",
            f"{z['displaced_kg'] / 1000:,.2f}",
            f"{z['hours_to_strip_before']:.1f} > {z['hours_to_strip_after']:.1f}",
            f"{z['hours_to_exit']:.1f}",
            *(f"{other[z['zone_id']]['hours_to_exit']:.1f}" for other in again),
        )
        for z in sorted(zones, key=lambda z: -z["coca_ha"])
    ]
    return _table(
        (
            "districts", "ha 2020", "t/yr low / likely / high", "t/yr moved to foot",
            "h to open strip", "h to exit, UTM", "degrees", "forest and rivers",
        ),
        rows,
    )  # fmt: skip


def _balance(zones: list[dict], strips: list[dict]) -> str:
    def tonnes(rows, name):
        return f"{sum(row[name] for row in rows) / 1000:,.1f}"

    return _table(
        ("t a year", "before", "after"),
        [
            ("supply", tonnes(zones, "supply_kg"), tonnes(zones, "supply_kg")),
            (
                "what the aerodromes could take",
                tonnes(strips, "capacity_before_kg"),
                tonnes(strips, "capacity_after_kg"),
            ),
            ("by air", tonnes(zones, "air_before_kg"), tonnes(zones, "air_after_kg")),
            ("on foot", tonnes(zones, "foot_before_kg"), tonnes(zones, "foot_after_kg")),
            ("stays", tonnes(zones, "unmoved_before_kg"), tonnes(zones, "unmoved_after_kg")),
        ],
    )


def _surface(numbers: dict) -> str:
    return _table(
        ("movement surface", "number"),
        [
            ("cells closed by rivers", f"{numbers['BARRIER_CELLS']:,.0f}"),
            ("towns that open one", f"{numbers['CROSSINGS_OPENED']:,.0f}"),
            ("towns that open none", f"{numbers['CROSSINGS_UNUSED']:,.0f}"),
        ],
    )


def _slopes(agreement) -> str:
    return _table(
        ("terrain", "median slope, degrees", "90th percentile"),
        [(what, f"{m:.2f}", f"{high:.2f}") for what, (m, high) in agreement.slopes.items()],
    )


def _agreement(agreement) -> str:
    rows = [
        (s.what, f"{s.n:,}", f"{s.median:+.2f}", f"{s.p5:+.2f}", f"{s.p95:+.2f}")
        for s in agreement.spreads
    ]
    table = _table(("ratio of hours, % from 1", "pairs", "median", "5 %", "95 %"), rows)
    return (
        f"{table}\n\nShared centres: {agreement.shared:,}. The DEM as supplied and the one in degrees "
        f"resampled bilinearly differ by {agreement.heights_apart_m:.2f} m on average."
    )
