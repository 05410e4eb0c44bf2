"""What cannot be concluded from an impact: said on every page, whatever the figures."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate


def limits() -> tuple[str, ...]:
    """The honest limits, weightiest first. docs/model.md has them at length."""
    return (
        translate(
            "Trocha",
            "This is a scenario with evidence, not a prediction. Only the strips' availability differs "
            "between before and after; prices, supply and behaviour stay as they were, although a "
            "campaign moves them too.",
        ),
        translate(
            "Trocha",
            "Before and after are all the comparison there is. Nothing here shows that the campaign "
            "caused what changed: there is no control area, and other things happened meanwhile.",
        ),
        translate(
            "Trocha",
            "The sign of the change in rent hangs on the escort fee, which nobody has published. With "
            "equal taxes and any escort above 0, rent rises when cargo goes on foot: that was put in, "
            "not found. The tax itself has a single source.",
        ),
        translate(
            "Trocha",
            "The ranges span the assumptions' ranges, not all that is unknown: supply, availability, "
            "terrain and walking times are taken as given in every draw.",
        ),
        translate(
            "Trocha",
            "A log holds what was seen. A strip rebuilt unnoticed counts as closed, so availability "
            "after may be too low; counts of strips and demolitions come from the press and contradict "
            "each other.",
        ),
        translate(
            "Trocha",
            "Strips outside the layer do not exist here. Cargo that went to new strips elsewhere would "
            "show as cargo on foot.",
        ),
        translate(
            "Trocha",
            "A mode that is not modelled takes nothing. What is shown as walking may ride, and "
            "transport onward from an exit is neither counted nor priced.",
        ),
        translate(
            "Trocha",
            "Demolition is not lethal interdiction. Fear of flying is not modelled, and deterrence "
            "measured elsewhere is not carried over.",
        ),
        translate(
            "Trocha",
            "Within a mode a closed strip's cargo goes to the others in proportion to what they had "
            "(independence of alternatives), as though none were a closer substitute.",
        ),
        translate(
            "Trocha",
            "The defaults were chosen so that about nine tenths fly where strips are near and open. That "
            "agreement with an expert's word was made, and is no evidence for the model.",
        ),
    )
