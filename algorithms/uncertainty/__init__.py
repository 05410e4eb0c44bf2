"""The parts of trocha:routeuncertainty."""
