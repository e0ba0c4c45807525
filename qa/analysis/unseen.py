"""What of the translation no check sees, for the remark about it and the statistics of a run."""

from __future__ import annotations

from qa.analysis.pair import Analysis, computed_once
from qa.parse.visibility import Visibility, visibility


@computed_once
def unseen(analysis: Analysis) -> Visibility:
    """The words of the translation's prose, and those that stand in no block of prose."""
    return visibility(analysis.target)
