"""LaTeX to normalised tokens."""
