"""What the menu entries do, and what they say when they cannot."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QPushButton, QTextBrowser
from trocha.ui import impact, locate, sample
from trocha.ui.analyses import ANALYSES
from trocha.ui.commands import START, Commands


@pytest.fixture
def commands(interface):
    made = Commands(interface)
    yield made
    made.unload()


@pytest.fixture
def shown(commands, monkeypatch):
    """The dialogs asked for: (id, parameters, whether the results will be shown)."""
    asked = []
    monkeypatch.setattr(
        commands._dialogs, "show", lambda name, given, done: asked.append((name, given, bool(done)))
    )
    return asked


def test_each_analysis_opens_its_own_empty_dialog(commands, shown):
    for name in ANALYSES:
        commands.actions[name].trigger()
    assert shown == [(f"trocha:{n}", None, n == "interdictionimpact") for n in ANALYSES]
    assert not set(START) & set(ANALYSES)


def test_the_campaign_opens_the_sample_first_and_only_once(interface, commands, shown):
    commands.actions["campaign"].trigger()
    first = {layer.id() for layer in QgsProject.instance().mapLayers().values()}
    commands.actions["campaign"].trigger()
    assert interface.asked == [True]
    assert {layer.id() for layer in QgsProject.instance().mapLayers().values()} == first
    expected = impact.sample_parameters(sample.sample_layers(QgsProject.instance()))
    assert shown == [("trocha:interdictionimpact", expected, True)] * 2
    days = [expected[f"{when}_{end}"] for when in ("BEFORE", "AFTER") for end in ("START", "END")]
    assert days == ["2014-11-29", "2015-03-07", "2015-03-07", "2015-06-13"]


def test_declining_the_sample_opens_no_dialog_and_keeps_the_project(interface, commands, shown):
    QgsProject.instance().addMapLayer(QgsVectorLayer("Point", "mine", "memory"))
    interface.answer = False
    commands.actions["campaign"].trigger()
    assert shown == []
    assert [layer.name() for layer in QgsProject.instance().mapLayers().values()] == ["mine"]
    assert interface.bar.currentItem() is None


def test_the_opened_sample_offers_the_next_step(interface, commands, shown):
    commands.actions["sample"].trigger()
    interface.bar.currentItem().findChild(QPushButton).click()
    assert [name for name, _given, _done in shown] == ["trocha:interdictionimpact"]


def test_a_missing_sample_is_said_in_the_message_bar(interface, commands, monkeypatch, tmp_path):
    monkeypatch.setattr(sample, "resource", lambda *parts: str(tmp_path.joinpath(*parts)))
    commands.actions["sample"].trigger()
    assert "is missing; install the plugin again." in interface.bar.currentItem().text()


def test_help_shows_the_shipped_readme_and_goes_at_unload(interface, monkeypatch, tmp_path):
    (tmp_path / "README.md").write_text("# Trocha\n\nWhat interdiction changed.", encoding="utf-8")
    monkeypatch.setattr("trocha.ui.help_window.guide_path", lambda: str(tmp_path / "README.md"))
    commands = Commands(interface)
    commands.actions["help"].trigger()
    page = interface.window.findChild(QTextBrowser)
    assert "What interdiction changed." in page.toPlainText()
    window = page.window()
    assert window.isVisible()
    commands.unload()
    assert not window.isVisible()


@pytest.mark.parametrize(
    ("locale", "expected"), [("pt_BR", "pt_BR"), ("pt_PT", "pt"), ("es", "es"), ("fr", None)]
)
def test_a_regional_translation_goes_before_that_of_the_language(
    qgis_app, monkeypatch, tmp_path, locale, expected
):
    (tmp_path / "i18n").mkdir()
    empty_qm = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")  # Qt's magic number alone
    for name in ("pt_BR", "pt", "es"):
        (tmp_path / "i18n" / f"trocha_{name}.qm").write_bytes(empty_qm)
    monkeypatch.setattr(locate, "ROOT", str(tmp_path))
    monkeypatch.setattr(locate.QgsSettings, "value", lambda self, key, default: locale)
    made = locate.translator()
    if expected is None:
        assert made is None
    else:
        assert made.filePath().endswith(f"trocha_{expected}.qm")
