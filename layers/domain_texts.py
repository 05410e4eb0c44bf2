"""What people read for the values of the incident database, in their language."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..core.vocabulary import CREDIBILITIES, DOMAINS, RELIABILITIES
from .airstrip_words import status_words, surface_words


def domain_texts(domain: str) -> dict:
    """Labels by stored value of a domain (``core.vocabulary.DOMAINS``), in its order."""
    if domain == "status":
        return status_words()
    told = _texts()
    graded = {"reliability": RELIABILITIES, "credibility": CREDIBILITIES}.get(domain)
    if graded:
        # The code leads: it is what people know, and type to choose.
        return {code: f"{code} {told.get(text, text)}" for code, text in graded.items()}
    return {value: told.get(label, label) for value, label in DOMAINS[domain].items()}


def _texts() -> dict[str, str]:
    """By the English label."""
    translate = QCoreApplication.translate
    return {
        **{DOMAINS["surface"][value]: label for value, label in surface_words().items()},
        "air": translate("Trocha", "air"),
        "foot": translate("Trocha", "foot"),
        "vehicle": translate("Trocha", "vehicle"),
        "river": translate("Trocha", "river"),
        "local": translate("Trocha", "local"),
        "national": translate("Trocha", "national"),
        "international": translate("Trocha", "international"),
        "imagery": translate("Trocha", "imagery"),
        "overflight": translate("Trocha", "overflight"),
        "ground": translate("Trocha", "ground"),
        "informant": translate("Trocha", "informant"),
        "model": translate("Trocha", "model"),
        "airstrip detected": translate("Trocha", "airstrip detected"),
        "airstrip destroyed": translate("Trocha", "airstrip destroyed"),
        "airstrip rehabilitated": translate("Trocha", "airstrip rehabilitated"),
        "aircraft seized": translate("Trocha", "aircraft seized"),
        "aircraft crash": translate("Trocha", "aircraft crash"),
        "aircraft forced down": translate("Trocha", "aircraft forced down"),
        "drug seizure": translate("Trocha", "drug seizure"),
        "lab destroyed": translate("Trocha", "lab destroyed"),
        "caravan sighted": translate("Trocha", "caravan sighted"),
        "caravan intercepted": translate("Trocha", "caravan intercepted"),
        "clash": translate("Trocha", "clash"),
        "ambush": translate("Trocha", "ambush"),
        "arrest": translate("Trocha", "arrest"),
        "killing": translate("Trocha", "killing"),
        "extortion": translate("Trocha", "extortion"),
        "community threat": translate("Trocha", "community threat"),
        "eradication": translate("Trocha", "eradication"),
        "checkpoint": translate("Trocha", "checkpoint"),
        "other": translate("Trocha", "other"),
        "state military": translate("Trocha", "state military"),
        "state police": translate("Trocha", "state police"),
        "armed group": translate("Trocha", "armed group"),
        "trafficking group": translate("Trocha", "trafficking group"),
        "community defence": translate("Trocha", "community defence"),
        "civilian": translate("Trocha", "civilian"),
        "unknown": translate("Trocha", "unknown"),
        "hcl": translate("Trocha", "hydrochloride"),
        "base": translate("Trocha", "base"),
        "washed base": translate("Trocha", "washed base"),
        "leaf": translate("Trocha", "leaf"),
        "unverified": translate("Trocha", "unverified"),
        "single source": translate("Trocha", "single source"),
        "corroborated": translate("Trocha", "corroborated"),
        "confirmed": translate("Trocha", "confirmed"),
        "disputed": translate("Trocha", "disputed"),
        "withdrawn": translate("Trocha", "withdrawn"),
        "public": translate("Trocha", "public"),
        "restricted": translate("Trocha", "restricted"),
        "manual": translate("Trocha", "entered by hand"),
        "press": translate("Trocha", "press"),
        "official": translate("Trocha", "official"),
        "field": translate("Trocha", "field work"),
        "day": translate("Trocha", "day"),
        "week": translate("Trocha", "week"),
        "month": translate("Trocha", "month"),
        "quarter": translate("Trocha", "quarter"),
        "year": translate("Trocha", "year"),
        "exact": translate("Trocha", "exact"),
        "within 25 km": translate("Trocha", "within 25 km"),
        "district": translate("Trocha", "district"),
        "province": translate("Trocha", "province"),
        "region": translate("Trocha", "region"),
        "linear": translate("Trocha", "along a line"),
        "completely reliable": translate("Trocha", "completely reliable"),
        "usually reliable": translate("Trocha", "usually reliable"),
        "fairly reliable": translate("Trocha", "fairly reliable"),
        "not usually reliable": translate("Trocha", "not usually reliable"),
        "unreliable": translate("Trocha", "unreliable"),
        "cannot be judged": translate("Trocha", "cannot be judged"),
        "confirmed by others": translate("Trocha", "confirmed by others"),
        "probably true": translate("Trocha", "probably true"),
        "possibly true": translate("Trocha", "possibly true"),
        "doubtful": translate("Trocha", "doubtful"),
        "improbable": translate("Trocha", "improbable"),
    }
