"""Which formulas of two aligned notes belong together."""
