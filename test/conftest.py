"""Make the repository root importable as the package QGIS sees, whatever the folder's name."""

import functools
import gc
import importlib.util
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
PACKAGE = "trocha"
PATIENCE_MS = 60_000
if PACKAGE not in sys.modules:
    spec = importlib.util.spec_from_file_location(
        PACKAGE, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules[PACKAGE] = module
    spec.loader.exec_module(module)

HAS_QGIS = importlib.util.find_spec("qgis") is not None
collect_ignore_glob = (
    [] if HAS_QGIS else ["layers/*", "algorithms/*", "ui/*", "tools/*", "desktop/*"]
)

if HAS_QGIS:
    import pytest

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_teardown(nextitem):
        """Let go of what errors hold while QGIS is still there to take it back.

        A layer in a traceback that is collected after QGIS has ended takes the program down.
        """
        if nextitem is None:
            for name in ("last_exc", "last_value", "last_traceback"):
                if hasattr(sys, name):
                    delattr(sys, name)
            gc.collect()

    @pytest.fixture(scope="session")
    def postgis_server(tmp_path_factory):
        """A PostgreSQL with PostGIS in a private cluster, stopped at the end."""
        sys.path.insert(0, str(pathlib.Path(__file__).parent))
        from postgis_server import PostgisServer, why_not

        reason = why_not()
        if reason:
            pytest.skip(reason)
        server = PostgisServer(tmp_path_factory.mktemp("postgis"))
        yield server
        server.stop()

    @pytest.fixture(scope="session")
    def postgis(postgis_server):
        """Connection text of that server's database."""
        return postgis_server.text

    @pytest.fixture
    def qtbot(qtbot, monkeypatch):
        """Waits as long as a busy machine may take; what comes soon is not waited for."""
        for name in ("waitUntil", "waitSignal", "waitSignals"):
            patient = functools.partial(getattr(qtbot, name), timeout=PATIENCE_MS)
            monkeypatch.setattr(qtbot, name, patient)
        return qtbot

    @pytest.fixture
    def layer_tree_view(qgis_iface, monkeypatch):
        """A real layer tree for the stand-in of QGIS's main window.

        From 3.44 on, Processing hands the view to C++ when it loads results, and a stand-in
        is refused there.
        """
        from qgis.core import QgsLayerTreeModel, QgsProject
        from qgis.gui import QgsLayerTreeView

        view = QgsLayerTreeView()
        view.setModel(QgsLayerTreeModel(QgsProject.instance().layerTreeRoot(), view))
        monkeypatch.setattr(qgis_iface, "layerTreeView", lambda: view, raising=False)
        yield view
        view.setModel(None)
        view.deleteLater()

    @pytest.fixture
    def on_map_of(qgis_app):
        """What a map of one day shows of a layer: what the temporal controller asks it for."""
        from qgis.core import QgsDateTimeRange, QgsVectorLayerTemporalContext
        from qgis.PyQt.QtCore import QDate, QDateTime, QTime

        def shown(layer, day):
            first = QDateTime(QDate.fromString(day, "yyyy-MM-dd"), QTime(0, 0))
            context = QgsVectorLayerTemporalContext()
            context.setLayer(layer)
            span = QgsDateTimeRange(first, first.addDays(1), True, False)
            return list(
                layer.getFeatures(layer.temporalProperties().createFilterString(context, span))
            )

        return shown
