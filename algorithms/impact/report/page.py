"""The page that answers the analyst's question: one HTML file, complete in itself."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...report.blocks import bullets, figure, notice, page, paragraphs, picture, section, tiles
from ...report.figures import NOTHING, number
from ...report.html import Html, join, tag
from ..numbers import figure_labels
from . import balance, basis, drawings, listings
from .answer import answer, question, setting
from .assumed import assumptions
from .compared import side_by_side
from .deterrence import deterrence, not_lethal
from .ledger import ledger
from .limits import limits
from .map import Sheet, described
from .names import driver_name
from .tiles import key_figures
from .work import every_figure, legs

translate = QCoreApplication.translate


def report_html(case, sheet: Sheet) -> str:
    """The report of a case with its map; the same case gives the same text."""
    return page(
        question(),
        # The translators' own code goes here, so that a screen reader speaks their language.
        translate("Trocha", "en"),
        _first_screen(case),
        section("map", translate("Trocha", "Where it happened"), _map(case, sheet)),
        section(
            "shares",
            translate("Trocha", "How cargo goes out, and how many strips were open"),
            drawings.mode_shares(case),
            drawings.open_strips(case),
        ),
        *_compared(case),
        *_deterred(case),
        section("drivers", translate("Trocha", "What the answer hangs on"), _drivers(case)),
        section(
            "tables",
            translate("Trocha", "Zone by zone, strip by strip"),
            _rounding(),
            listings.zones(case),
            listings.strips(case),
            listings.exits(case),
        ),
        section("ledger", translate("Trocha", "Who earns what"), ledger(case)),
        section(
            "work",
            translate("Trocha", "What carrying takes, leg by leg"),
            legs(case),
            every_figure(case),
        ),
        section("balance", translate("Trocha", "Do the sums close?"), balance.mass_balance(case)),
        section("assumed", translate("Trocha", "What was assumed"), assumptions(case)),
        section(
            "limits",
            translate("Trocha", "What cannot be concluded from this"),
            bullets(limits(case)),
        ),
        section(
            "run",
            translate("Trocha", "Inputs, parameters and versions"),
            basis.inputs(case),
            basis.settings(case),
            basis.versions(case),
        ),
    )


def _compared(case) -> list[Html]:
    if not case.compared:
        return []
    heading = translate("Trocha", "Scenarios side by side")
    return [section("compared", heading, side_by_side(case))]


def _deterred(case) -> list[Html]:
    if case.impact.deterrence is None:
        return []
    heading = translate("Trocha", "Deterrence by lethal interception (reconstructed)")
    return [section("deterrence", heading, deterrence(case))]


def _first_screen(case) -> Html:
    parts = [tag("h1", question()), tag("p", setting(case), class_="setting")]
    parts.append(_made_up(case))
    if case.impact.deterrence is not None:
        heading = translate("Trocha", "With deterrence by lethal interception, a reconstruction.")
        parts.append(notice(heading, not_lethal(), kind="warning"))
    leads = (
        translate("Trocha", "Reach."),
        translate("Trocha", "Cargo."),
        translate("Trocha", "Rent."),
    )
    told = (join(tag("strong", lead), " ", text) for lead, text in zip(leads, answer(case)))
    parts.append(tag("ol", *(tag("li", text) for text in told), class_="answer"))
    parts += [tiles(key_figures(case)), tag("p", _care(case), class_="care")]
    said = balance.findings(case)
    if said:
        heading = translate("Trocha", "Flights, strips and supply do not match.")
        parts.append(notice(heading, bullets(said), kind="warning"))
    return join(*parts)


def _made_up(case) -> Html:
    """That inputs are illustrative, where their metadata says so."""
    inputs = case.record.inputs
    made_up = [i.label for i in inputs if i.layer.notice]
    if not made_up:
        return join()
    if len(made_up) == len(inputs):
        heading = translate(
            "Trocha", "Illustrative: no real place, campaign or clandestine airstrip."
        )
    else:
        heading = translate("Trocha", "Partly illustrative: this describes no real campaign.")
    text = translate("Trocha", "By their metadata these inputs are made up: {inputs}.")
    return notice(heading, text.format(inputs=", ".join(made_up)), kind="warning")


def _care(case) -> str:
    """How to read the figures above, in a line."""
    if case.draws is None:
        ranges = translate(
            "Trocha",
            "No draws were made, so the figures have no ranges: read them as one case of many."
        )  # fmt: skip
    else:
        ranges = translate(
            "Trocha",
            "Large figures: all assumptions at their values. P10, P50, P90: 10, 50 and 90 % of {n} draws "
            "over the assumptions' ranges stay below."
        ).format(n=number(case.draws.count))  # fmt: skip
    return ranges + " " + translate("Trocha", "A scenario on stated assumptions, not a prediction.")


def _map(case, sheet: Sheet) -> Html:
    if sheet.picture is None:
        return notice(translate("Trocha", "The map is missing."), sheet.missing, kind="warning")
    legend = [
        join(
            tag("h3", title),
            bullets([join(picture(e.png, 30, 18, ""), tag("span", e.label)) for e in entries]),
        )
        for title, entries in sheet.legend
    ]
    drawn = picture(sheet.picture.png, sheet.picture.width, sheet.picture.height, described(sheet))
    caption = translate(
        "Trocha",
        "Drawn by QGIS in {crs}; grid north is up. Ground whose nearest open strip is as far as before "
        "shows relief only."
    ).format(crs=sheet.picture.crs_id or translate("Trocha", "a local equal-area projection"))  # fmt: skip
    return figure(tag("div", drawn, tag("div", *legend, class_="legend"), class_="map"), caption)


def _drivers(case) -> Html:
    charts = drawings.drivers(case)
    if not charts:
        return paragraphs(
            translate(
                "Trocha",
                "No draws were made (DRAWS is 0), so what drives the figures is not known."
            )
        )  # fmt: skip
    called = figure_labels()
    widest = []
    for name in drawings.driven(case):
        swings = case.draws.swings[name]
        driver = driver_name(swings[0].name) if swings else NOTHING
        widest.append(
            translate("Trocha", "“{figure}” hangs most on “{driver}”.").format(
                figure=called[name], driver=driver
            )
        )
    text = " ".join(widest)
    return join(paragraphs(text), *charts)


def _rounding() -> Html:
    return tag(
        "p",
        translate(
            "Trocha",
            "Figures are rounded to three digits for reading; the layers hold them in full, and sums "
            "are of the full figures."
        ),
        class_="small",
    )  # fmt: skip
