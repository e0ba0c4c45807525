"""What programmers call the things of their tools in many languages, with or without a word of their own for it."""

from __future__ import annotations

from qa.text.lexis import singular

WORDS = frozenset(
    "issue request commit fork rebase diff sudo root shell array hash boolean token thread heap cache cookie plugin "
    "framework backend frontend middleware callback debug bug log script endpoint payload runtime sandbox snippet "
    "widget workflow pipeline ticket prompt merge".split()
)
"""Singular nouns. "Request" stands for "pull request" and "merge request"."""
REQUESTS = frozenset({"pull", "merge"})


def is_jargon(word: str, language: str) -> bool:
    """Whether a word in lower case, or its singular, is a term that programmers use in many languages."""
    return language == "en" and (word in WORDS or singular(word, language) in WORDS or word.removesuffix("s") in WORDS)
