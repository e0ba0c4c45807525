"""Checks of what must survive to the letter or by value: numbers, code, terms."""
