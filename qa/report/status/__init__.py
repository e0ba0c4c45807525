"""The state of a tree of translations: a plain model, and a module for each form in which it is told."""
