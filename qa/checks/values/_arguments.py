"""Names of what a command takes, in the synopsis of a manual: `--lastday *LAST_DAY*`, `[*grep_options*]`."""

from __future__ import annotations

import re

from qa.analysis.pair import Analysis, computed_once

_OF_OPTION = r"(?<![\w-])--?\w[\w-]{0,40}(?:\*\*)?[ =](?:\*\*)?"
_ARGUMENT = re.compile(rf"(?:{_OF_OPTION}|\\?\[)[*_]([A-Za-z]\w{{1,40}})[*_](?![*\w=])")
"""In italics behind an option or within the brackets of what may be left out: so are words set that stand for what a
user types, and what no program reads under that name, unless a value is given to it (`-K *KNOT_MIN*=*10*`)."""


@computed_once
def arguments(analysis: Analysis) -> frozenset[str]:
    """The names that the source gives to what its commands take."""
    return frozenset(match[1] for match in _ARGUMENT.finditer(analysis.source.text))
