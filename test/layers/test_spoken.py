"""The core's sentences go through QGIS's translators while the plugin is there."""

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from trocha.core.breaks import read_breaks
from trocha.core.errors import TrochaError
from trocha.core.messages import Message
from trocha.layers.spoken import CONTEXT, speak_like_qgis

EMPTY = "{name} is empty; give ascending {unit}, such as 1, 2, 4."


class Spanish(QTranslator):
    """A translator with two words, under the context of messages only."""

    def translate(self, context, text, disambiguation=None, n=-1):
        words = {EMPTY: "{name} no tiene valor; indique {unit}, como 1, 2, 4.", "hours": "horas"}
        return words.get(text) if context == CONTEXT else None  # not "", which is a translation

    def isEmpty(self):
        return False


@pytest.fixture
def spanish(qgis_app):
    translator = Spanish()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def refused():
    with pytest.raises(TrochaError) as raised:
        read_breaks("", "BREAKS", Message("hours"))
    return str(raised.value)


def test_messages_speak_as_the_translator_does_until_the_plugin_goes(spanish):
    assert refused() == "BREAKS is empty; give ascending hours, such as 1, 2, 4."
    be_silent = speak_like_qgis()
    try:
        assert refused() == "BREAKS no tiene valor; indique horas, como 1, 2, 4."
    finally:
        be_silent()
    assert refused() == "BREAKS is empty; give ascending hours, such as 1, 2, 4."


def test_what_no_translator_knows_stays_english(spanish):
    be_silent = speak_like_qgis()
    try:
        assert str(TrochaError("'{name}' is lost.", name="ñandú {x}")) == "'ñandú {x}' is lost."
    finally:
        be_silent()
