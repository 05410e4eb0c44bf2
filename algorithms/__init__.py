"""Processing algorithms: declare, read, call core, write."""
