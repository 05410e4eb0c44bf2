"""The words and codes that fields of the incident database may hold.

Names are those of the data model; a code's position says nothing, so only names and numbers are
stored. Empty means unknown, never 0.
"""

from __future__ import annotations

from .precision import NAMES as _DATE_PRECISIONS
from .statuses import STATUSES

SOURCE_SYSTEMS = (
    "manual",
    "acled",
    "ucdp_ged",
    "gtd",
    "gdelt",
    "unodc_ids",
    "press",
    "official",
    "field",
)
INCIDENT_TYPES = (
    "airstrip_detected",
    "airstrip_destroyed",
    "airstrip_rehabilitated",
    "aircraft_seized",
    "aircraft_crash",
    "aircraft_forced_down",
    "drug_seizure",
    "lab_destroyed",
    "caravan_sighted",
    "caravan_intercepted",
    "clash",
    "ambush",
    "arrest",
    "killing",
    "extortion",
    "community_threat",
    "eradication",
    "checkpoint",
    "other",
)
MODES = ("air", "foot", "vehicle", "river", "unknown")
ACTOR_TYPES = (
    "state_military",
    "state_police",
    "armed_group",
    "trafficking_group",
    "community_defence",
    "civilian",
    "unknown",
)
DRUG_FORMS = ("hcl", "base", "washed_base", "leaf", "unknown")
SOURCE_SCALES = ("local", "national", "international", "official")
VERIFICATIONS = (
    "unverified",
    "single_source",
    "corroborated",
    "confirmed",
    "disputed",
    "withdrawn",
)
SENSITIVITIES = ("public", "restricted")
SURFACES = ("earth", "grass", "river_beach", "islet", "road", "paved", "unknown")
DETECTION_METHODS = ("imagery", "overflight", "ground", "informant", "model")

DATE_PRECISIONS = dict(_DATE_PRECISIONS)
PLACE_PRECISIONS = {
    1: "exact",
    2: "within 25 km",
    3: "district",
    4: "province",
    5: "region",
    6: "linear",
}
# Metres; what uncertainty_m is where only place_precision is known.
UNCERTAINTY_M = {1: 500.0, 2: 2_000.0, 3: 10_000.0, 4: 25_000.0, 5: 50_000.0, 6: 150_000.0}

# The Admiralty scale: how reliable the source is, and how credible what it says. Two judgements,
# stored side by side and never multiplied.
RELIABILITIES = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "cannot be judged",
}
CREDIBILITIES = {
    1: "confirmed by others",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "cannot be judged",
}

# By the name a field's specification calls its domain; each maps a stored value to its label.
DOMAINS: dict[str, dict] = {
    name: {value: value.replace("_", " ") for value in values}
    for name, values in (
        ("source_system", SOURCE_SYSTEMS),
        ("incident_type", INCIDENT_TYPES),
        ("mode", MODES),
        ("actor_type", ACTOR_TYPES),
        ("drug_form", DRUG_FORMS),
        ("source_scale", SOURCE_SCALES),
        ("verification", VERIFICATIONS),
        ("sensitivity", SENSITIVITIES),
        ("surface", SURFACES),
        ("detection_method", DETECTION_METHODS),
        ("status", STATUSES),
    )
}
DOMAINS["date_precision"] = DATE_PRECISIONS
DOMAINS["place_precision"] = PLACE_PRECISIONS
DOMAINS["reliability"] = {code: f"{code} {text}" for code, text in RELIABILITIES.items()}
DOMAINS["credibility"] = {code: f"{code} {text}" for code, text in CREDIBILITIES.items()}


def precision_for(uncertainty_m: float) -> int:
    """The finest place_precision whose usual uncertainty is not less than ``uncertainty_m``."""
    for code, metres in UNCERTAINTY_M.items():
        if metres >= uncertainty_m:
            return code
    return max(UNCERTAINTY_M)
