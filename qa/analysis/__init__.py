"""What several checks need to know about a pair of notes: one lazy object, everything in it computed once."""

from qa.analysis.pair import Analysis, analyse, computed_once

__all__ = ["Analysis", "analyse", "computed_once"]
