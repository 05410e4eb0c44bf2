"""`make fuzz`: coverage-guided fuzzing of everything in the core that reads text.

    build/fuzz/bin/python tools/fuzz.py [-max_total_time=60]

atheris gives bytes and learns from the paths they take. Whatever they are, they must be read or
refused by a ``TrochaError``; anything else that comes out ends the run with the input that did it.
"""

from __future__ import annotations

import json
import pathlib
import sys

import atheris
from headless import ROOT, import_trocha

import_trocha()
with atheris.instrument_imports(include=["trocha"]):
    from trocha.core.comparison import read_variants
    from trocha.core.csvtext import read_csv
    from trocha.core.economics import apply_scenario, read_assumptions
    from trocha.core.encodings import any_text, unicode_text
    from trocha.core.errors import TrochaError
    from trocha.core.importing import RejectedError, mapped, read_mapping, read_place
    from trocha.core.landcover import read_landcover_table
    from trocha.core.lifecycle import day_number, read_log
    from trocha.core.roads import read_road_table

INPUTS = ROOT / "build" / "fuzz-inputs"  # kept, so that a run goes on where the last one ended
ASSUMPTIONS = read_assumptions((ROOT / "resources" / "economics.json").read_text("utf-8"))
FIELDS = {"event_date": "date", "incident_type": "text", "seizure_kg": "real", "notes": "text"}
MAPPING = read_mapping(
    json.dumps(
        {
            "fields": {"event_date": "d", "incident_type": "t", "seizure_kg": "k", "notes": "n"},
            "longitude": "x",
            "latitude": "y",
        }
    ),
    set(FIELDS),
)


def read_rows(text: str) -> None:
    """A CSV as the importer takes it, row by row."""
    for _, row in read_csv(text, "fuzz")[1]:
        for judge in (
            lambda row=row: read_place(row, MAPPING),
            lambda row=row: mapped(row, MAPPING, FIELDS, {}, "day_first"),
        ):
            try:
                judge()
            except RejectedError:
                continue


def read_day_and_log(text: str) -> None:
    day_number(text, "event_date")
    read_log([("S1", "active", "cratered", text, 1, 5)], ["S1"])


READERS = (
    read_rows,
    read_day_and_log,
    read_landcover_table,
    read_road_table,
    lambda text: apply_scenario(text, ASSUMPTIONS),
    lambda text: read_variants(text, ASSUMPTIONS, ("AFTER_START", "MODES")),
    lambda text: read_mapping(text, set(FIELDS)),
)


def one(data: bytes) -> None:
    """Try one input: its first byte chooses the reader, the rest is the file."""
    if not data:
        return
    decode = any_text if data[0] & 64 else unicode_text
    try:
        decoded = decode(data[1:], "fuzz")
        text = decoded[0] if isinstance(decoded, tuple) else decoded
        READERS[data[0] % len(READERS)](text)
    except (TrochaError, RejectedError):
        return


def sow(folder: pathlib.Path) -> None:
    """Inputs to begin with, for every reader: what people give, and what is shipped."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = [
        'd;t;k;n;x;y\n2015-03-07;clash;1,5;"a\nb";-73,9;-12,5\n13/04/2015;clash;;;0;0\n',
        "2015-03-07",
        "code,factor,passable\n1,1.2,yes\n2,,no\n",
        "class,kmh,mode\ntrack,20,vehicle\n",
        '{"name": "x", "parameters": {"PAYLOAD_KG": {"value": 350, "low": 200, "high": 400}}}',
        '{"scenarios": [{"name": "x", "parameters": {"MU": 0.06}, "AFTER_START": "2015-01-01"}]}',
        '{"fields": {"event_date": "d"}, "longitude": "x", "latitude": "y", "codes": {"t": {"1": "clash"}}}',
    ]
    for path in sorted((ROOT / "resources").glob("*/*.json")):
        texts.append(path.read_text("utf-8"))
    for number, text in enumerate(texts):
        for reader in range(len(READERS)):
            (folder / f"seed-{number}-{reader}").write_bytes(bytes([reader]) + text.encode("utf-8"))


if __name__ == "__main__":
    sow(INPUTS)
    atheris.Setup(
        [
            *sys.argv,
            "-rss_limit_mb=2048",
            "-timeout=20",
            f"-artifact_prefix={INPUTS.parent}/",
            str(INPUTS),
        ],
        one,
    )
    atheris.Fuzz()
