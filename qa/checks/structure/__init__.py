"""Checks of what is there and in which order."""
