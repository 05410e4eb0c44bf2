"""What an impact tells: the answer in words and figures, map, charts, tables, limits."""
