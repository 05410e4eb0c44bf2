"""Drive the real QGIS under Xvfb: sample, impact, incidents, unload; pictures of each step.

    /usr/bin/python3 tools/desktop_check.py FOLDER [--seconds 300] [--theme NAME] [--locale NAME]
        [--size 1400x900]

Writes PNGs to FOLDER and prints what was found. Leaves with 0 when every step held.
The same file is run inside QGIS (``--code``), where it does the driving.
"""

from __future__ import annotations

import argparse
import faulthandler
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import traceback

ROOT = pathlib.Path(__file__).resolve().parents[1] if "__file__" in globals() else None
FOLDER = "TROCHA_CHECK_FOLDER"
SECONDS = "TROCHA_CHECK_SECONDS"
SIZE = "TROCHA_CHECK_SIZE"
IMPACT = "trocha:interdictionimpact"
INI = """[PythonPlugins]
trocha=false

[app]
askToSaveMemoryLayers=false

[qgis]
askToSaveProjectChanges=true
checkVersion=false
showTips=false

[locale]
overrideFlag=true
userLocale={locale}

[UI]
UITheme={theme}
"""


class CheckFailed(Exception):
    """A step that did not do what it should; the text says which."""


def main() -> int:
    """Start QGIS with a profile of its own and wait for it."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("--seconds", type=int, default=300, help="for the whole run")
    options.add_argument("--theme", default="default", help="'Night Mapping' is the dark one")
    options.add_argument("--locale", default="en_US")
    options.add_argument(
        "--size", default="1400x900", help="of the screen, 1366x768 is a small one"
    )
    given = options.parse_args()
    folder = given.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="trocha-desktop-"))
    try:
        code = _run_qgis(scratch, folder, given)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    report = folder / "report.txt"
    print(report.read_text(encoding="utf-8") if report.exists() else "QGIS wrote no report.")
    return code


def _run_qgis(scratch: pathlib.Path, folder: pathlib.Path, given) -> int:
    plugins, profile = (
        scratch / "plugins",
        scratch / "profiles" / "profiles" / "default" / "QGIS",
    )
    for made in (plugins, profile, scratch / "tmp"):
        made.mkdir(parents=True)
    (plugins / "trocha").symlink_to(ROOT)
    ini = INI.format(theme=given.theme, locale=given.locale)
    (profile / "QGIS3.ini").write_text(ini, encoding="utf-8")
    (folder / "report.txt").unlink(missing_ok=True)
    environment = dict(os.environ, QGIS_PLUGINPATH=str(plugins), TMPDIR=str(scratch / "tmp"))
    environment.update({FOLDER: str(folder), SECONDS: str(given.seconds), SIZE: given.size})
    environment.pop("QT_QPA_PLATFORM", None)
    command = [
        "xvfb-run",
        "-a",
        "-s",
        f"-screen 0 {given.size}x24",
        "timeout",
        str(given.seconds + 30),
    ]
    command += ["qgis", "--nologo", "--profiles-path", str(scratch / "profiles")]
    command += ["--code", str(pathlib.Path(__file__).resolve())]
    with open(folder / "qgis.log", "w", encoding="utf-8") as log:
        return subprocess.run(
            command, check=False, env=environment, stdout=log, stderr=log
        ).returncode


class Driver:
    """The steps, each a generator that yields a condition to wait for."""

    def __init__(self, iface):
        from qgis.core import QgsApplication, QgsProject

        self.iface, self.application, self.project = (
            iface,
            QgsApplication,
            QgsProject.instance(),
        )
        self.folder = pathlib.Path(os.environ[FOLDER])
        self.lines: list[str] = []

    def say(self, text: str) -> None:
        self.lines.append(text)
        (self.folder / "report.txt").write_text("\n".join(self.lines) + "\n", encoding="utf-8")

    def check(self, held: bool, text: str) -> None:
        self.say(("ok    " if held else "FAIL  ") + text)
        if not held:
            raise CheckFailed(text)

    def picture(self, name: str) -> None:
        """The whole screen, dialogs included."""
        window = self.iface.mainWindow()
        screen = window.screen()
        self.check(
            screen.geometry().contains(window.geometry()), f"{name}: the window fits the screen"
        )
        screen.grabWindow(0).save(str(self.folder / f"{name}.png"))

    def action(self, name: str):
        from qgis.PyQt.QtWidgets import QAction

        return self.iface.mainWindow().findChild(QAction, f"trocha_{name}")

    def drawn(self) -> bool:
        return not self.iface.mapCanvas().isDrawing()

    def tree(self) -> list[str]:
        """Layer-tree lines from top to bottom, indented by depth."""
        out = []

        def walk(group, depth):
            for node in group.children():
                out.append("  " * depth + node.name())
                if hasattr(node, "children") and node.nodeType() == 0:
                    walk(node, depth + 1)

        walk(self.project.layerTreeRoot(), 0)
        return out

    def steps(self):
        before = self.inventory()
        self.check(
            "trocha" not in before["menus"],
            "the plugin is not loaded before it is started",
        )
        yield from self.started()
        yield from self.asks_before_sample()
        yield from self.sample()
        if self.application.processingRegistry().algorithmById(IMPACT) is None:
            self.say(f"skip  {IMPACT} is not registered")
        else:
            yield from self.impact()
        yield from self.incidents()
        yield from self.by_keyboard()
        yield from self.unloaded(before)

    def started(self):
        from qgis.utils import loadPlugin, startPlugin

        self.check(loadPlugin("trocha") and startPlugin("trocha"), "the plugin starts")
        yield 1000
        after = self.inventory()
        self.check("mTrochaMenu" in after["menus"], "the menu bar has the Trocha menu")
        menus = after["menus"]
        self.check(
            menus.index("mTrochaMenu") < menus.index("mHelpMenu"),
            "it stands before Help",
        )
        self.check("mTrochaToolBar" in after["toolbars"], "there is a Trocha toolbar")
        self.check("TrochaStartDock" in after["docks"], "there is a Trocha panel")
        self.check("Trocha" in after["panels"], "View > Panels lists it")
        self.check("trocha" in after["providers"], "the provider is registered")
        self.picture("1_started")

    def asks_before_sample(self):
        """Unsaved work: Cancel leaves everything as it is."""
        from qgis.core import QgsVectorLayer
        from qgis.PyQt.QtCore import QTimer
        from qgis.PyQt.QtWidgets import QApplication, QMessageBox

        self.project.addMapLayer(QgsVectorLayer("Point", "unsaved work", "memory"))
        self.project.setDirty(True)
        seen = []

        def cancel():
            box = QApplication.activeModalWidget()
            if isinstance(box, QMessageBox):
                seen.append(box.text())
                box.button(QMessageBox.StandardButton.Cancel).click()

        QTimer.singleShot(1500, cancel)
        self.action("sample").trigger()
        yield 500
        self.check(bool(seen), "opening the sample asks about unsaved work")
        self.check(self.tree() == ["unsaved work"], "after Cancel the project is as it was")
        self.project.setDirty(False)
        self.iface.newProject(False)

    def sample(self):
        self.action("sample").trigger()
        yield 1500
        yield self.drawn
        yield 500
        self.picture("2_sample")
        self.say("      " + "\n      ".join(self.tree()))
        self.check(len(self.project.mapLayers()) >= 6, "the sample's layers are in the project")
        self.check(
            self.project.crs().authid() == "EPSG:32718",
            "the project's CRS is EPSG:32718",
        )
        self.check(not self.project.isDirty(), "leaving the untouched sample would not ask")

    def impact(self):
        from qgis.gui import QgsProcessingAlgorithmDialogBase
        from qgis.PyQt.QtWidgets import QApplication

        self.action("campaign").trigger()
        yield 1500
        dialogs = [
            widget
            for widget in QApplication.topLevelWidgets()
            if isinstance(widget, QgsProcessingAlgorithmDialogBase) and widget.isVisible()
        ]
        self.check(len(dialogs) == 1, "the impact dialog opens")
        dialog = dialogs[0]
        self.picture("3_impact_dialog")
        dialog.grab().save(str(self.folder / "3_impact_dialog_alone.png"))
        given = dialog.createProcessingParameters()
        for name in ("DEM", "ZONES", "SUPPLY_FIELD", "AIRSTRIPS", "LOG", "EXITS"):
            self.say(f"      {name} = {given.get(name)}")
        ended = []
        dialog.algorithmFinished.connect(lambda ok, results: ended.append((ok, results)))
        dialog.runButton().click()
        yield lambda: bool(ended) or dialog.runButton().isEnabled()
        yield 1500
        yield self.drawn
        yield 500
        self.picture("4_impact_log")
        dialog.hide()
        for item in self.iface.messageBar().items():
            if not item.title().startswith("Trocha"):  # QGIS's own, above the answer
                self.iface.messageBar().popWidget(item)
        yield 500
        self.picture("5_impact_map")
        self.say("      " + "\n      ".join(self.tree()))
        log = dialog.processingLog() if hasattr(dialog, "processingLog") else ""
        (self.folder / "impact_log.txt").write_text(log, encoding="utf-8")
        self.check(bool(ended) and ended[0][0], "the impact analysis ran")
        self.say(
            "      " + json.dumps(ended[0][1], default=str, indent=1).replace("\n", "\n      ")
        )
        first = self.tree()[0]
        self.check(first.startswith("Impact"), "its layers stand in a group on top")
        report = ended[0][1].get("REPORT")
        if report:
            shutil.copyfile(report, self.folder / "report.html")

    def incidents(self):
        """A new database, and incidents marked in it as a person would; then all undone."""
        from qgis.core import QgsRectangle
        from qgis.PyQt.QtCore import QPoint, Qt
        from qgis.PyQt.QtTest import QTest
        from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QFileDialog

        self.project.setDirty(False)
        self.iface.newProject(False)
        self.action("incidents_panel").trigger()
        yield 500
        dock = self.iface.mainWindow().findChild(QDockWidget, "TrochaIncidentDock")
        self.check(dock.isVisible() and dock.page is None, "the incident panel offers a database")
        self.picture("6_no_database")
        path = self.folder / "incidents.gpkg"
        path.unlink(missing_ok=True)
        QFileDialog.getSaveFileName = staticmethod(lambda *_: (str(path), ""))
        dock._panel.newButton.click()
        yield 1000
        self.check(dock.page is not None, "one click and a name make a database that is ready")
        canvas, form = self.iface.mapCanvas(), dock.page.form
        canvas.setExtent(QgsRectangle(-75, -13, -73, -11))
        yield self.drawn
        # Without a window manager nobody gives the keyboard back when a dialog goes.
        QApplication.setActiveWindow(self.iface.mainWindow())
        form.typeBox.setFocus()
        QTest.keyClicks(form.typeBox, "clash")
        form.pickButton.click()
        for number in range(1, 13):
            at = QPoint(40 * number, 30 * number)
            QTest.mouseClick(
                canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
            )
            yield 100
            QTest.keyClicks(QApplication.focusWidget(), f"2015-{number:02d}")
            if number == 12:
                self.picture("7_incident_form")
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
            yield 100
        yield 500
        self.picture("8_incidents")
        self.check(
            dock.page.list.table.model().rowCount() == 12, "twelve were marked and are listed"
        )
        while dock.book.history.canUndo():
            dock.book.history.undo()
        yield 500
        self.check(dock.page.list.table.model().rowCount() == 0, "all of it can be undone")

    def by_keyboard(self):
        """Both panels without a mouse: mark by coordinates, edit, withdraw, change a status."""
        from qgis.core import QgsGeometry
        from qgis.PyQt.QtCore import Qt
        from qgis.PyQt.QtTest import QTest
        from qgis.PyQt.QtWidgets import QApplication, QDockWidget

        window, key = self.iface.mainWindow(), Qt.Key

        def press(*keys, alt=False):
            for one in keys:
                target = QApplication.activePopupWidget() or QApplication.focusWidget() or window
                with_alt = (
                    Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
                )
                QTest.keyClick(target, one, with_alt)

        def tab_to(widget):
            for _ in range(40):
                if QApplication.focusWidget() is widget:
                    return True
                press(key.Key_Tab)
            return False

        def open_panel(name):
            QApplication.setActiveWindow(window)
            press(key.Key_T, alt=True)
            menu = QApplication.activePopupWidget()
            for _ in menu.actions():
                if menu.activeAction() is self.action(name):
                    break
                press(key.Key_Down)
            press(key.Key_Return)

        docks = {n: window.findChild(QDockWidget, n) for n in ("TrochaIncidentDock",
                                                              "TrochaAirstripDock")}  # fmt: skip
        incidents, strips = docks.values()
        for dock in (*docks.values(), window.findChild(QDockWidget, "ResultsViewer")):
            if dock is not None:
                dock.hide()
        self.iface.actionPan().trigger()
        book = incidents.book
        with book.action("Strip") as action:
            line = QgsGeometry.fromWkt("LINESTRING(-74 -12, -74 -12.01)")
            action.add(book.airstrip_lines, {"name": "Alfa", "status": "active"}, line)
        self.iface.mapCanvas().setFocus()
        open_panel("incidents_panel")
        yield 500
        QApplication.setActiveWindow(window)
        form, rows = incidents.page.form, incidents.page.list
        self.check(QApplication.focusWidget() is form.typeBox, "an opened panel takes the focus")
        press(key.Key_Down, key.Key_Return)
        QTest.keyClicks(QApplication.focusWidget(), "-12, -74")
        press(key.Key_Return)
        QTest.keyClicks(QApplication.focusWidget(), "2015-03-07")
        self.picture("10_keyboard_form")
        press(key.Key_Return)
        yield 500
        self.check(book.incidents.featureCount() == 1, "an incident is marked by keyboard alone")
        self.check(tab_to(rows.table), "Tab leads to the list")
        press(key.Key_Return)
        yield 300
        self.check(form.is_open(), "Enter edits the row")
        form.day.line.selectAll()
        QTest.keyClicks(QApplication.focusWidget(), "2015-04")
        press(key.Key_Return)
        yield 500
        (row,) = book.incidents.getFeatures()
        self.check(row["date_precision"] == 3, "the edit is saved")
        press(key.Key_Delete)
        yield 500
        (row,) = book.incidents.getFeatures()
        self.check(row["verification"] == "withdrawn", "Delete withdraws the row")
        self.picture("11_keyboard_list")
        open_panel("airstrip_panel")
        yield 500
        QApplication.setActiveWindow(window)
        QTest.keyClicks(QApplication.focusWidget(), "Alf")
        yield 200
        press(key.Key_Down, key.Key_Return)
        yield 500
        self.check(strips.uid != "", "a strip is found by its name")
        change = strips._view.form
        self.check(tab_to(change.nextCombo), "Tab leads to what it became")
        press(key.Key_Down)
        self.check(tab_to(change.recordButton), "and to the button that records it")
        self.picture("12_keyboard_strip")
        press(key.Key_Space)
        yield 500
        (row,) = book.airstrip_lines.getFeatures()
        self.check(row["status"] == "cratered", "a status is changed by keyboard alone")
        self.check(strips.isAncestorOf(QApplication.focusWidget()), "the focus stays in the panel")
        self.picture("13_keyboard_recorded")

    def unloaded(self, before):
        from qgis.utils import unloadPlugin

        self.check(unloadPlugin("trocha"), "the plugin unloads")
        yield 1000
        after = self.inventory()
        for kind, names in before.items():
            extra = sorted(set(after[kind]) - set(names))
            missing = sorted(set(names) - set(after[kind]))
            self.check(not extra and not missing, f"{kind} as before (+{extra} -{missing})")
        self.picture("9_unloaded")

    def inventory(self) -> dict[str, list[str]]:
        """What a plugin can leave behind, by kind."""
        from qgis.PyQt.QtWidgets import QAction, QDockWidget, QToolBar

        window = self.iface.mainWindow()
        menus = [a.menu().objectName() for a in window.menuBar().actions() if a.menu()]
        actions = [a.objectName() for a in window.findChildren(QAction)]
        return {
            "menus": menus,
            "toolbars": [bar.objectName() for bar in window.findChildren(QToolBar)],
            "docks": [dock.objectName() for dock in window.findChildren(QDockWidget)],
            "panels": [a.text().replace("&", "") for a in self.panel_menu().actions()],
            "actions": [name for name in actions if name.lower().startswith("trocha")],
            "providers": [p.id() for p in self.application.processingRegistry().providers()],
        }

    def panel_menu(self):
        from qgis.PyQt.QtWidgets import QMenu

        return self.iface.mainWindow().findChild(QMenu, "mPanelMenu")


def drive(iface) -> None:
    """Run the steps on QGIS' own event loop, then leave at once: nothing is asked at exit."""
    from qgis.PyQt.QtCore import QElapsedTimer, QTimer

    driver = Driver(iface)
    steps = driver.steps()
    clock = QElapsedTimer()
    clock.start()
    limit = int(os.environ[SECONDS]) * 1000

    def leave(code: int, text: str) -> None:
        driver.say(text)
        os._exit(code)

    def advance(condition=None) -> None:
        try:
            if callable(condition) and not condition():
                QTimer.singleShot(200, lambda: advance(condition))
                return
            wanted = next(steps)
        except StopIteration:
            leave(0, f"done in {clock.elapsed() / 1000:.0f} s")
        except Exception:
            driver.picture("failed")
            leave(3, traceback.format_exc())
        if callable(wanted):
            QTimer.singleShot(200, lambda: advance(wanted))
        else:
            QTimer.singleShot(wanted, advance)

    def watch() -> None:
        """Also sees a step that opened a modal window and waits for nobody."""
        if clock.elapsed() > limit:
            driver.picture("timed_out")
            faulthandler.dump_traceback()
            leave(4, f"FAIL  not done after {limit // 1000} s")

    def unexpected(kind, error, trace) -> None:
        """QGIS would open a modal window with the traceback."""
        driver.picture("failed")
        leave(3, "".join(traceback.format_exception(kind, error, trace)))

    sys.excepthook = unexpected
    watchdog = QTimer(iface.mainWindow())
    watchdog.timeout.connect(watch)
    watchdog.start(1000)
    faulthandler.dump_traceback_later(limit / 1000 + 10, exit=True)
    # Without a window manager nobody maximises the window.
    iface.mainWindow().setGeometry(0, 0, *map(int, os.environ[SIZE].split("x")))
    QTimer.singleShot(1500, advance)


if FOLDER in os.environ:
    from qgis.utils import iface as running

    drive(running)
elif __name__ == "__main__":
    sys.exit(main())
