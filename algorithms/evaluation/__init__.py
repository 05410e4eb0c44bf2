"""The rooms of trocha:beforeafter: what it takes, what it compares, how it tells it."""
