"""The rooms of trocha:criticalairstrips: what it takes, what it closes, how it tells it."""
