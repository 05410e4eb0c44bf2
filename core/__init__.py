"""The science: numpy only, no QGIS. Runs on any Python."""
