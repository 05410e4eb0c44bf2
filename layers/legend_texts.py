"""A shipped style as QGIS reads it, with what its legend says in the user's language."""

from __future__ import annotations

from qgis.PyQt.QtCore import QByteArray, QCoreApplication
from qgis.PyQt.QtXml import QDomDocument, QDomElement

CONTEXT = "Legend"  # under which tools/extract_strings.py files the labels of resources/styles


def style_document(path: str) -> QDomDocument:
    """A QML file with its labels translated; empty where the file is no XML. Raises ``OSError``.

    Categories, ranges, rules and colours all have theirs in an attribute ``label``, so one walk
    does for every kind of renderer, and no renderer has to be taken apart and put together again.
    """
    document = QDomDocument()
    with open(path, "rb") as file:
        read = document.setContent(QByteArray(file.read()))
    # Qt 5 gives a tuple, Qt 6.5 a result of its own; either keeps what came before the fault.
    if not (read[0] if isinstance(read, tuple) else not read.errorMessage):
        return QDomDocument()
    _translate(document.documentElement())
    return document


def _translate(element: QDomElement) -> None:
    label = element.attribute("label")
    if label:
        element.setAttribute("label", QCoreApplication.translate(CONTEXT, label))
    child = element.firstChildElement()
    while not child.isNull():
        _translate(child)
        child = child.nextSiblingElement()
