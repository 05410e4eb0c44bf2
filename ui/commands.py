"""What a user can start: one action each, for menu, toolbar and panel alike."""

from __future__ import annotations

from functools import partial

from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtWidgets import QAction

from ..core.errors import TrochaError
from . import impact, sample
from .analyses import words
from .book_notices import BookNotices
from .dialogs import AlgorithmDialogs
from .dock_runs import DockRuns
from .help_window import HelpWindow
from .locate import icon
from .messages import push
from .runner import Runner
from .words import Translated

START = ("sample", "campaign")


class Commands(Translated):
    """The actions by name; ``actions`` keeps the order in which menus show them.

    ``dock_runs`` starts what docks offer with their filter; ``book_notices`` tells what the
    incident book of the docks has to tell.
    """

    def __init__(self, iface):
        self._iface = iface
        self._dialogs = AlgorithmDialogs(iface)
        self._runner = Runner(iface)
        self.dock_runs = DockRuns(iface, self._dialogs, self._runner)
        self.book_notices = BookNotices(iface)
        self._help = None
        self.actions: dict[str, QAction] = {}
        self._add(
            "sample",
            "trocha",
            self.tr("Open the sample"),
            self.tr(
                "A small synthetic case: terrain, production zones, airstrips and their history."
            ),
            self.open_sample,
        )
        self._add(
            "campaign",
            "interdictionimpact",
            self.tr("Impact of the sample campaign…"),
            self.tr("The main analysis, filled in with the sample: press Run."),
            self.open_campaign,
        )
        for name, (text, tip) in words().items():
            self._add(name, name, text, tip, partial(self.open_analysis, f"trocha:{name}"))
        self._add(
            "help",
            "trocha",
            self.tr("Help"),
            self.tr("What Trocha does, how, and how far to trust it."),
            self.open_help,
        )

    def _add(self, name, icon_name, text, tip, run) -> None:
        action = QAction(icon(icon_name), text, self._iface.mainWindow())
        action.setObjectName(f"trocha_{name}")
        action.setToolTip(f"<b>{text}</b><br>{tip}")
        action.setStatusTip(tip)
        action.triggered.connect(lambda _checked=False: self._guarded(run))
        self.actions[name] = action

    def open_sample(self) -> bool:
        """Open the sample project and say what to do next; False when the user declines."""
        if not sample.open_sample(self._iface):
            return False
        campaign = self.actions["campaign"]
        push(
            self._iface.messageBar(),
            self.tr("This is the sample. Next, see what its campaign changed:"),
            Qgis.MessageLevel.Info,
            campaign.text(),
            campaign.trigger,
        )
        return True

    def open_campaign(self) -> None:
        """Open the main analysis filled in with the sample, which is opened if need be."""
        layers = sample.sample_layers(QgsProject.instance())
        if layers is None:
            if not self.open_sample():
                return
            layers = sample.sample_layers(QgsProject.instance())
        self.open_analysis(impact.ALGORITHM, impact.sample_parameters(layers))

    def open_analysis(self, algorithm_id: str, parameters: dict | None = None) -> None:
        """Open an analysis' dialog; the main one shows its results when it is done."""
        finished = partial(impact.show_results, self._iface)
        self._dialogs.show(
            algorithm_id,
            parameters,
            finished if algorithm_id == impact.ALGORITHM else None,
        )

    def open_help(self) -> None:
        """Open the shipped README."""
        self._help = HelpWindow(self._iface.mainWindow())
        self._help.destroyed.connect(self._forget_help)
        self._help.show()

    def unload(self) -> None:
        """Close what was opened and delete the actions."""
        if self._help is not None:
            self._help.close()
        self._dialogs.close_all()
        self._runner.close_all()
        self.book_notices.stop()
        for action in self.actions.values():
            action.deleteLater()
        self.actions.clear()

    def _forget_help(self) -> None:
        self._help = None

    def _guarded(self, run) -> None:
        try:
            run()
        except TrochaError as error:
            self._iface.messageBar().pushMessage(
                "Trocha", str(error), Qgis.MessageLevel.Critical, 0
            )
