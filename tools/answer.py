"""The five figures that matter, as lines for a terminal."""

from __future__ import annotations


def figures(impact: dict) -> str:
    """What ``trocha:interdictionimpact`` answers, from its numbers; with draws, their range."""
    change = impact["RENT_AFTER"] - impact["RENT_BEFORE"]
    index = impact["RENT_INVARIANCE"]
    index = "not defined" if index is None else f"{index:+.2f}"
    spread = ""
    if "DISPLACED_KG_P10" in impact:
        low, high = impact["DISPLACED_KG_P10"], impact["DISPLACED_KG_P90"]
        spread = f"    ({low:,.0f} to {high:,.0f}: P10 to P90 of the draws)"
    return f"""\
  moved from air to foot   {impact["DISPLACED_KG"]:>12,.0f} kg{spread}
  porter trips             {impact["PORTER_TRIPS"]:>12,.0f}       in {impact["CARAVANS"]:,.0f} caravans
  person-days on the trail {impact["PERSON_DAYS"]:>12,.0f}
  armed group's rent       {impact["RENT_AFTER"]:>12,.0f} US$   ({change:+,.0f} against {impact["RENT_BEFORE"]:,.0f} before)
  rent invariance index    {index:>12}       0: rent does not answer to air traffic; below 0: it rises"""
