"""Hectares of coca to kilograms of cocaine a year, as a range. For an exercise, not an estimate.

    kg a year = hectares x tonnes of dry leaf a hectare x 1000 / kg of dry leaf a kg of cocaine

Neither factor is known for the valley today, which is why there are three of each:

- Leaf. Low: 2.39 t/ha, the mean of Peru in the survey of UNODC and the government for 2015
  (96,304 t from 40,300 ha). Likely: 3.6 t/ha for the VRAEM, where growers use fertiliser and
  irrigation (planteamientosperu.com, July 2015: more than 68,000 t from 19,000 ha). High: 4 t/ha
  for the VRAEM (the same source, June 2014).
- Leaf for a kilogram. Low and likely: 375 kg, the figure of the DEA that the surveys used up to
  that for 2008; since then they give no cocaine figure for Peru. High: 250 kg, assumed. UNODC's
  coordinator in Peru said in 2007 that newer inputs need less than 375, without a figure.

Leaf chewed or sold lawfully is not taken off; nationally that is about 9,000 t (UNODC 2014).
"""

from __future__ import annotations

import csv
import pathlib
import sys
from dataclasses import dataclass

YEAR = "2020"
ZONE = "VRAEM"
LEAF_T_PER_HA = {"low": 2.39, "likely": 3.6, "high": 4.0}
LEAF_KG_PER_KG = {"low": 375.0, "likely": 375.0, "high": 250.0}

# The districts of the zone, by UBIGEO. Their hectares sum to what is published for the zone,
# which `read` insists on.
DISTRICTS = (
    "050402", "050407", "050408", "050409", "050502", "050503", "050505", "050507", "050509",
    "050510", "080907", "080910", "080912", "080913", "120602", "120603", "120604", "120606",
    "120608", "120609",
)  # fmt: skip

# The district polygons are those of 2007. What was split off since goes back to the polygon that
# its capital lies in by GeoNames: Canayre to Llochegua, Samugari (Palmapampa) to Santa Rosa,
# Anchihuay to Anco, Villa Virgen to Vilcabamba. Villa Kintiarina's point falls a kilometre across
# the river into another department, so it goes to Kimbiri on its own side. Vizcatan del Ene goes
# to Pangoa, which lost 1,829 ha in the table in the year that it appears with 2,169.
POLYGON_OF = {
    "050409": "050408",
    "050509": "050507",
    "050510": "050502",
    "080912": "080909",
    "080913": "080907",
    "120609": "120606",
}


@dataclass(frozen=True)
class Supply:
    """A polygon's hectares, with the names of the districts counted in it."""

    districts: tuple[str, ...]
    hectares: float

    def kg(self, case: str) -> float:
        return kilograms(self.hectares, case)


def kilograms(hectares: float, case: str) -> float:
    """Kilograms of cocaine a year from hectares of coca; ``case`` is low, likely or high."""
    return hectares * LEAF_T_PER_HA[case] * 1000 / LEAF_KG_PER_KG[case]


def read(folder: pathlib.Path) -> dict[str, Supply]:
    """Supply by the UBIGEO of the polygon; leaves the program when the sums do not agree."""
    with open(folder / "coca_ha_by_district_roi_2012_2020.csv", encoding="utf-8") as lines:
        rows = {row["UBIGEO"]: row for row in csv.DictReader(lines)}
    with open(folder / "coca_ha_by_zone_2018_2024.csv", encoding="utf-8") as lines:
        published = next(float(r[YEAR]) for r in csv.DictReader(lines) if r["zona"] == ZONE)
    found: dict[str, Supply] = {}
    for ubigeo in DISTRICTS:
        hectares = float(rows[ubigeo][YEAR] or 0)
        if not hectares:
            continue
        polygon = POLYGON_OF.get(ubigeo, ubigeo)
        before = found.get(polygon, Supply((), 0.0))
        name = rows[ubigeo]["NOMBDIST"].title()
        found[polygon] = Supply((*before.districts, name), before.hectares + hectares)
    total = sum(supply.hectares for supply in found.values())
    if abs(total - published) > 1:
        sys.exit(
            f"The districts of the {ZONE} sum to {total:,.1f} ha in {YEAR}, but {published:,.0f} ha are "
            "published for it; the tables in DATA are not those that the trial was written for."
        )
    return found
