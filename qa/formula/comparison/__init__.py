"""Two formulas to a verdict."""
