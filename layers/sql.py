"""SQL that names tables and columns."""

from __future__ import annotations

from string import Template


def sql(text: str, **names: str) -> str:
    """``text`` with each ``$name`` or ``${name}`` replaced; a ``$`` of SQL's own is written ``$$``.

    Names of tables and columns cannot be bound as values, so they are put in here. Only the
    schema's own names, its literals and SQL made of these go in; nothing is quoted or checked
    here. So a PostgreSQL schema that a user names must come quoted already, and a user's text,
    where it cannot be bound, as ``rules.literal``.
    Raises ``KeyError`` where a name is not given.
    """
    return Template(text).substitute(names)
