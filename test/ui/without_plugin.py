"""Open an incident database in a QGIS that has no Trocha, and tell as JSON what is there.

python3 without_plugin.py DATABASE
"""

import json
import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsProject

application = QgsApplication([], False)
application.initQgis()
project = QgsProject.instance()
read = project.read(f"geopackage:{sys.argv[1]}?projectName=incidents")
(layer,) = [
    one for one in project.mapLayers().values() if "layername=incidents" in one.source().lower()
]


def plain(value):
    return value.toString("yyyy-MM-dd") if hasattr(value, "toString") else value


rows = [
    {
        "type": row["incident_type"],
        "day": plain(row["event_date"]),
        "kg": row["seizure_kg"] if isinstance(row["seizure_kg"], float) else None,
        "notes": row["notes"] if isinstance(row["notes"], str) else None,
        "verification": row["verification"],
        "x": row.geometry().asPoint().x(),
        "y": row.geometry().asPoint().y(),
    }
    for row in layer.getFeatures()
]
index = layer.fields().lookupField("incident_type")
bad = QgsFeature(layer.fields())
bad.setGeometry(QgsGeometry.fromWkt("Point (-74 -12)"))
for name, value in {"incident_uid": "x", "incident_type": "nonsense"}.items():
    bad[name] = value
layer.startEditing()
layer.addFeature(bad)
refused = not layer.commitChanges()
layer.rollBack()
told = {
    "read": read,
    "rows": rows,
    "refused": refused,
    "widget": layer.editorWidgetSetup(index).type(),
    "symbols": len(layer.renderer().categories()),
    "plugin": sorted(name for name in sys.modules if "trocha" in name.lower()),
}
sys.stdout.write(json.dumps(told) + "\n")
sys.stdout.flush()
os._exit(0)
