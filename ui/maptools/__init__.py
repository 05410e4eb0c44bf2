"""Map tools: they say what was clicked, and know nothing of who listens."""
