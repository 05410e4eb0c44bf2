"""Dock widgets, one file each, filled when first shown."""
