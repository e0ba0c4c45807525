"""Translation-consistency checker for Markdown notes with formulas."""

__version__ = "0.1.0"
