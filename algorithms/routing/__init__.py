"""The rooms of trocha:routes: which pairs, what else is told of a route, how it is written."""
