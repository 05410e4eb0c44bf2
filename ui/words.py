"""Translation of literals, wherever in a class's ancestry they stand."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication


class Translated:
    """Adds a ``tr`` that finds what the string extractor filed under a base class.

    The extractor files a literal under the class in whose source it stands; looking it
    up under the name of the object's own class alone misses the inherited ones.
    """

    def tr(self, text: str) -> str:
        """Translate a literal; the text itself where there is no translation."""
        for cls in type(self).__mro__:
            translated = QCoreApplication.translate(cls.__name__, text)
            if translated != text:
                return translated
        return text
