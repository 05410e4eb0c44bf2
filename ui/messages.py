"""Messages with a button that leads on."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QPushButton


def push(
    bar: QgsMessageBar,
    text: str,
    level: Qgis.MessageLevel,
    button: str = "",
    run: Callable[[], object] | None = None,
) -> None:
    """Show a message until it is closed, with a button when there is something to run."""
    item = bar.createMessage("Trocha", text)
    if button and run:
        made = QPushButton(button, item)
        made.clicked.connect(lambda _checked=False: run())
        item.layout().addWidget(made)
    bar.pushWidget(item, level)
