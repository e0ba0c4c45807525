"""Names of attributes, options and fields that say of themselves that they hold a text: `img-alt`, `buttonText`."""

from __future__ import annotations

import re

TEXTS = frozenset(
    "title subtitle text label caption description heading headline message placeholder alt tooltip summary legend "
    "abstract tagline".split()
)
"""Last words of such names."""
NUMBERED = frozenset("lst fig tbl eq sec".split())
"""First words of names whose label is what others refer to by: `lst-label`."""
SWITCHED = frozenset("is has show hide no with without use enable disable toggle v x".split())
"""First words of names whose value is yes or no, or a program."""
# what hangs on this number: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST = 60
"""Code points of a name that is looked at: longer ones are data."""
_BETWEEN = re.compile(r"[-_.]|(?<=[a-z0-9])(?=[A-Z])")


def is_named_text(name: str) -> bool:
    """Whether a name of several words, with hyphens or with capitals inside, ends in a word for a text."""
    if len(name) > LONGEST:
        return False
    words = [word.lower() for word in _BETWEEN.split(name)]
    if len(words) < 2 or words[-1] not in TEXTS or words[0] in SWITCHED:
        return False
    return not (words[0] in NUMBERED and words[-1] == "label")
