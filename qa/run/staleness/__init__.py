"""Which version of its source a translation was made from, and which sections of the source changed since."""
