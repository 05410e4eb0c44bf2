"""`make i18n`: every string of the plugin into i18n/trocha_es.ts, keeping what is translated.

What no ``tr`` marks (``spoken_strings``) is handed over beside the files. Runs in a virtual
environment of its own that has PyQt6's string extractor, which reads Python as Python does; the
one of PyQt5 loses literals with a comma behind them. Line numbers are left out, so that the file
changes only when a string does.
"""

from __future__ import annotations

import pathlib
import re
import sys
import tempfile

from PyQt6.lupdate.lupdate import lupdate
from spoken_strings import as_calls, unmarked

ROOT = pathlib.Path(__file__).resolve().parents[1]
TRANSLATIONS = ROOT / "i18n" / "trocha_es.ts"
FOLDERS = ("algorithms", "layers", "ui")


def sources() -> list[str]:
    """All shipped Python and Designer files that show something to a person."""
    found = [ROOT / "plugin.py"]
    for folder in FOLDERS:
        for ending in ("*.py", "*.ui"):
            found += sorted((ROOT / folder).rglob(ending))
    return [str(path) for path in found]


def main() -> int:
    TRANSLATIONS.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        calls = pathlib.Path(folder) / "spoken.py"
        calls.write_text(as_calls(unmarked()), "utf-8")
        files = [*sources(), str(calls)]
        lupdate(files, [str(TRANSLATIONS)], no_obsolete=True, no_summary=False)
    text = TRANSLATIONS.read_text("utf-8")
    text = re.sub(r"^ *<location [^>]*/>\n", "", text, flags=re.MULTILINE)
    TRANSLATIONS.write_text(text, "utf-8")
    missing = text.count('type="unfinished"')
    print(f"{text.count('<message')} strings, {missing} of them not translated yet")
    return 0


if __name__ == "__main__":
    sys.exit(main())
