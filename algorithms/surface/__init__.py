"""The rooms of trocha:movementsurface: what it takes, and how that is read."""
