"""English words that another language may say by one word of an opposition: "static" and "fixed" are one in Korean.

Where the source says one of them beside the word that seems turned, the translation's word may stand for it.
"""

from __future__ import annotations

from collections.abc import Mapping

_ROWS = """
fixed: static stationary constant permanent pinned
tidy: structured organized organised ordered orderly arranged neat clean
open: public unlocked launch launched
closed: private shut locked finished
high: tall expensive top upper
low: cheap bottom lower
hot: warm popular
cold: cool
strong: powerful robust bold
weak: faint soft
light: lamp easy bright
heavy: severe dense
new: recent latest fresh modern
old: former previous ancient legacy
right: correct proper
left: remaining gone
free: vacant gratis released
start: launch begin initial boot
stop: finish halt terminate
first: initial initially beginning
last: final finally latest previous
full: complete whole entire
empty: blank void vacant
increase: grow raise improve more
decrease: drop fall lower shrink less
large: broad major wide
small: minor little tiny
same: identical equal such
different: various several other
"""
NEAR: Mapping[str, frozenset[str]] = {
    word: frozenset(others.split()) for word, _, others in (line.partition(": ") for line in _ROWS.strip().splitlines())
}
"""By a word of an opposition, what else its translation may say."""


def near_words(words: frozenset[str]) -> frozenset[str]:
    """The English words with those that another language may say in the same way."""
    return words.union(*(NEAR.get(word, frozenset()) for word in words))
