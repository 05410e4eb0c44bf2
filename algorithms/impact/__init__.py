"""The rooms of trocha:interdictionimpact: what it takes, what it found, how it tells it."""
