"""Parts of docks, one concept each."""
