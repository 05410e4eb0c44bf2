"""Tools that work on the map. They tell what was done by signals, and know no dock."""
