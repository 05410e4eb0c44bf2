"""Trocha: what interdiction changed, joined from terrain, airstrip histories and economics."""


def classFactory(iface):
    """Called by QGIS. Imports here, so that `trocha.core` loads without QGIS."""
    from .plugin import TrochaPlugin

    return TrochaPlugin(iface)
