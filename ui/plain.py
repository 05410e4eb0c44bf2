"""Text that came from a file or the map, shown as it stands and never as HTML."""

from __future__ import annotations

import html


def as_tooltip(text: str) -> str:
    """Plain text for a tool tip, line breaks kept.

    A tool tip takes what looks like HTML for HTML. So all of it is escaped, and wrapped to be
    HTML for certain.
    """
    return f"<p style='white-space:pre'>{html.escape(text)}</p>"
