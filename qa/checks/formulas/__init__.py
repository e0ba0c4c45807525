"""Checks of formulas."""
