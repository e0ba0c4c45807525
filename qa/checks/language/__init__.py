"""Checks of the language that a translation is in."""
