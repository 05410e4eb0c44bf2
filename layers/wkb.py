"""Geometries by way of well-known binary, and as a GeoPackage wraps it: far quicker than by QGIS."""

from __future__ import annotations

import struct

import numpy as np
from qgis.core import QgsLineString


def coordinates(line: QgsLineString) -> np.ndarray:
    """(n, 2 to 4) vertices of a line string: x, y and, where it has them, Z and then M.

    WKB is a byte for the order of bytes, four for the type, four for the number of vertices, and
    then the vertices.
    """
    data = line.asWkb().data()
    order = "<" if data[0] == 1 else ">"
    dimensions = 2 + line.is3D() + line.isMeasure()
    return np.frombuffer(data, f"{order}f8", offset=9).reshape(-1, dimensions)


# A geometry in a GeoPackage is "GP", a version, flags, the spatial reference system's number and
# perhaps an envelope, and then WKB (OGC 12-128r15, 2.1.3). Flags: 1 little endian, 2 to 8 which
# envelope, 16 empty.
HEADER, LITTLE, EMPTY, POINT = b"GP", 1, 16, 1
ENVELOPES = (0, 32, 48, 48, 64)  # bytes of each kind of envelope


def point_in(blob: bytes | None) -> tuple[float, float] | None:
    """x and y of a point as a GeoPackage stores it; None for what is empty or no point."""
    if blob is None or blob[:2] != HEADER or blob[3] & EMPTY:
        return None
    start = 8 + ENVELOPES[blob[3] >> 1 & 7]
    order = "<" if blob[start] == LITTLE else ">"
    kind, x, y = struct.unpack_from(f"{order}Idd", blob, start + 1)
    # A point may have Z and M, which follow x and y, and is numbered 1001, 2001, 3001 then.
    return (x, y) if kind % 1000 == POINT and x == x else None


def point_blob(x: float, y: float, srid: int) -> bytes:
    """A point as a GeoPackage stores it, without an envelope, as GDAL writes it."""
    return struct.pack("<2sBBiBIdd", HEADER, 0, LITTLE, srid, LITTLE, POINT, x, y)
