"""Puts Trocha's parts into QGIS, and takes them out again."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication


class TrochaPlugin:
    """What QGIS starts: ``initProcessing`` alone without a desktop, ``initGui`` with one."""

    def __init__(self, iface):
        self.iface = iface
        self.translator = None
        self.speak_english = None
        self.provider = None
        self.desktop = None

    def initProcessing(self):
        """Register the algorithms. Called alone, with no iface, by ``qgis_process``."""
        from .algorithms.provider import TrochaProvider
        from .layers.spoken import speak_like_qgis
        from .ui.locate import translator

        self.translator = translator()
        if self.translator is not None:
            QCoreApplication.installTranslator(self.translator)
        self.speak_english = speak_like_qgis()
        self.provider = TrochaProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)
        self.provider.refreshAlgorithms()  # models find their steps from here on

    def initGui(self):
        """Register the algorithms, then build menu, toolbar and panel."""
        from .ui.desktop import Desktop

        self.initProcessing()
        self.desktop = Desktop(self.iface)

    def unload(self):
        """Undo what the two above did, last thing first."""
        if self.desktop is not None:
            self.desktop.unload()
            self.desktop = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.speak_english is not None:
            self.speak_english()
            self.speak_english = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None
