"""What people read at the fields of the incident database: labels and help, in their language."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication


def field_texts() -> dict[str, tuple[str, str]]:
    """(label, help) by field name; each is one literal, the label before its first colon."""
    return {name: _split(text) for name, text in _texts().items()}


def _split(text: str) -> tuple[str, str]:
    label, _, rest = text.partition(": ")
    return label, rest


def _texts() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "incident_uid": translate("Trocha", "Incident: Identifies the incident everywhere."),
        "airstrip_uid": translate("Trocha", "Airstrip: The airstrip concerned, if one is."),
        "log_uid": translate("Trocha", "Entry: Identifies this row of the log everywhere."),
        "source_uid": translate("Trocha", "Source: Identifies the source everywhere."),
        "source_event_id": translate(
            "Trocha", "Id in its source: As the source numbers it; imports know doubles by it."
        ),
        "source_system": translate("Trocha", "Came from: The data set or kind of source."),
        "event_date": translate(
            "Trocha", "Date: The first day on which it may have happened, see its precision."
        ),
        "event_date_end": translate("Trocha", "Until: The last day, where it took several."),
        "date_precision": translate("Trocha", "Date known to the: How far the date may be off."),
        "event_time": translate("Trocha", "Time of day: As the source gives it."),
        "incident_type": translate("Trocha", "What happened: The kind of incident."),
        "mode": translate("Trocha", "Mode: How the cargo moved, or was to move."),
        "actor_1": translate("Trocha", "Actor: Who acted, by name."),
        "actor_2": translate("Trocha", "Other actor: Against whom, or who else took part."),
        "actor_1_type": translate("Trocha", "Kind of actor: What the actor is."),
        "actor_2_type": translate("Trocha", "Kind of other actor: What the other actor is."),
        "seizure_kg": translate("Trocha", "Seized (kg): Best figure. Empty means unknown, not 0."),
        "seizure_low_kg": translate("Trocha", "Seized, least (kg): The lowest figure reported."),
        "seizure_high_kg": translate("Trocha", "Seized, most (kg): The highest figure reported."),
        "drug_form": translate("Trocha", "Form: In which form the drug was found."),
        "group_size": translate("Trocha", "Group size: People in the group on the move."),
        "load_kg_per_person": translate("Trocha", "Load (kg a person): What each carried."),
        "fatalities_best": translate("Trocha", "Deaths: Best figure."),
        "fatalities_low": translate("Trocha", "Deaths, least: The lowest figure reported."),
        "fatalities_high": translate("Trocha", "Deaths, most: The highest figure reported."),
        "location_name": translate("Trocha", "Place: As the source names it."),
        "admin1": translate("Trocha", "Region: First administrative level."),
        "admin2": translate("Trocha", "Province: Second administrative level."),
        "admin3": translate("Trocha", "District: Third administrative level."),
        "place_precision": translate("Trocha", "Place known: How far the point may be off."),
        "uncertainty_m": translate(
            "Trocha", "Uncertainty (m): How far the true place may lie from the one drawn."
        ),
        "source_ref": translate("Trocha", "Reference: What to cite."),
        "source_url": translate("Trocha", "Link: Where the source is read."),
        "source_date": translate("Trocha", "Published: When the source appeared."),
        "source_count": translate("Trocha", "Sources: How many independent ones report it."),
        "source_scale": translate("Trocha", "Reach of the source: Local to international."),
        "reliability": translate(
            "Trocha", "Reliability: Of the source, A to F (Admiralty scale); not of what it says."
        ),
        "credibility": translate(
            "Trocha", "Credibility: Of what is said, 1 to 6 (Admiralty scale), whoever says it."
        ),
        "confidence": translate("Trocha", "Confidence: 0 to 1, as judged by whoever enters it."),
        "verification": translate(
            "Trocha", "Verification: What is wrong is withdrawn here, and not deleted."
        ),
        "duplicate_of": translate(
            "Trocha", "Doubles: incident_uid of the incident that this one repeats."
        ),
        "sensitivity": translate(
            "Trocha", "Sensitivity: Restricted rows are moved before they are published."
        ),
        "masked": translate("Trocha", "Masked: Whether the place was moved on purpose."),
        "notes": translate("Trocha", "Notes: Plain text; nothing in it is run or rendered."),
        "created_by": translate("Trocha", "Made by: Who made the row."),
        "created_at": translate("Trocha", "Made at: When the row was made."),
        "edited_at": translate("Trocha", "Edited at: The later of two edits wins in a merge."),
        "name": translate("Trocha", "Name: What the airstrip is called."),
        "length_m": translate("Trocha", "Length (m): Of what aircraft can use."),
        "width_m": translate("Trocha", "Width (m): Of what aircraft can use."),
        "bearing": translate("Trocha", "Bearing (°): Clockwise from north, 0 to 360."),
        "surface": translate("Trocha", "Surface: What aircraft land on."),
        "detected_date": translate("Trocha", "Detected: When it was first seen."),
        "detected_prec": translate("Trocha", "Detected, to the: How far that date may be off."),
        "detection_method": translate("Trocha", "Detected by: How it was found."),
        "imagery_date": translate("Trocha", "Imagery of: Date of the image it was seen on."),
        "status": translate("Trocha", "Status: Its last log row's; kept by the database."),
        "status_date": translate("Trocha", "Status since: Its last log row's date."),
        "n_destroyed": translate("Trocha", "Times destroyed: Counted from the log."),
        "n_rebuilt": translate("Trocha", "Times rebuilt: Counted from the log."),
        "capacity_kg_per_flight": translate("Trocha", "Cargo (kg a flight): What one can carry."),
        "flights_per_month_low": translate("Trocha", "Flights a month, least: Lowest figure."),
        "flights_per_month_high": translate("Trocha", "Flights a month, most: Highest figure."),
        "cost_per_use": translate("Trocha", "Cost of use (US$): Paid for a landing."),
        "from_status": translate("Trocha", "From: Filled in from the row before where empty."),
        "to_status": translate("Trocha", "To: Only what may follow is accepted."),
        "title": translate("Trocha", "Title: Of the article, report or data set."),
        "publisher": translate("Trocha", "Publisher: Who brought it out."),
        "accessed_date": translate("Trocha", "Read on: When it was last opened."),
        "attachment_uid": translate("Trocha", "Attachment: Identifies it everywhere."),
        "file_path": translate(
            "Trocha", "File: Where the photo or document lies, from the database's folder on."
        ),
        "caption": translate("Trocha", "Caption: What it shows."),
        "taken_date": translate("Trocha", "Taken on: When the photo or document was made."),
        "licence": translate("Trocha", "Licence: Under which terms it may be used."),
    }


def table_titles() -> dict[str, str]:
    """The layers' names in the project's layer tree."""
    translate = QCoreApplication.translate
    return {
        "incidents": translate("Trocha", "Incidents"),
        "airstrips": translate("Trocha", "Airstrips"),
        "airstrips_point": translate("Trocha", "Airstrips, unsurveyed"),
        "airstrip_status_log": translate("Trocha", "Airstrip status log"),
        "sources": translate("Trocha", "Sources"),
        "attachments": translate("Trocha", "Photos and documents"),
    }
