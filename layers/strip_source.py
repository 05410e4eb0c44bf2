"""The airstrips of an incident database as one layer, as analyses take them."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsVectorLayer,
)

from ..core.errors import TrochaError
from .schema import CRS
from .vector import entries


def strip_source(
    lines: QgsVectorLayer, points: QgsVectorLayer, uids: Sequence[str] = ()
) -> QgsVectorLayer:
    """All airstrips, or those of ``uids``: the lines as they are, where there are no points.

    A layer has one kind of geometry, so where there are both, a line goes in as its middle, by
    which analyses enter it anyway. Raises ``TrochaError`` where no airstrip is meant.
    """
    request = QgsFeatureRequest()
    if uids:
        listed = ", ".join(QgsExpression.quotedString(uid) for uid in uids)
        request.setFilterExpression(f'"airstrip_uid" IN ({listed})')
    surveyed, unsurveyed = list(lines.getFeatures(request)), list(points.getFeatures(request))
    if not surveyed and not unsurveyed:
        raise TrochaError("There is no airstrip within the filter; widen it, or draw one.")
    if not unsurveyed:
        return lines.materialize(request) if uids else lines
    if not surveyed:
        return points.materialize(request) if uids else points
    made = QgsVectorLayer(f"Point?crs={CRS}", lines.name(), "memory")
    made.dataProvider().addAttributes(lines.fields().toList())
    made.updateFields()
    features = []
    for feature in (*surveyed, *unsurveyed):
        middle = QgsFeature(made.fields())
        middle.setAttributes(feature.attributes())
        place = entries(feature.geometry()) if feature.hasGeometry() else []
        if place:
            middle.setGeometry(QgsGeometry.fromPointXY(place[0]))
        features.append(middle)
    made.dataProvider().addFeatures(features)
    made.updateExtents()
    return made
