"""UTM beside PROJ, which QGIS brings: an oracle that shares no code with ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsPointXY,
)
from trocha.core.utm import from_utm, to_utm, zone_of

TRANSFORMS = {}


def projected(latitude, longitude, zone):
    code = f"EPSG:{32700 if latitude < 0 else 32600}"
    code = f"EPSG:{int(code[5:]) + zone}"
    if code not in TRANSFORMS:
        TRANSFORMS[code] = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:4326"),
            QgsCoordinateReferenceSystem(code),
            QgsCoordinateTransformContext(),
        )
    there = TRANSFORMS[code].transform(QgsPointXY(longitude, latitude))
    return there.x(), there.y()


@given(latitude=st.floats(-80, 84), longitude=st.floats(-180, 179.999))
def test_metres_agree_with_proj_to_a_millimetre(qgis_app, latitude, longitude):
    zone = zone_of(latitude, longitude)
    ours = to_utm(latitude, longitude, zone)
    assert ours == pytest.approx(projected(latitude, longitude, zone), abs=1e-3, rel=0)
    back = from_utm(zone, latitude < 0, *ours)
    assert back == pytest.approx((latitude, longitude), abs=1e-9, rel=0)
