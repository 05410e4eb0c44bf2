"""Widgets that docks and dialogs share."""
