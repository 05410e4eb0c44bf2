"""Parts of docks, one concept a file."""
