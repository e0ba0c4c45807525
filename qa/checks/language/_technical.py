"""Words that may be kept for what they name: what an acronym stands for, a value, a folder of a linked address."""

from __future__ import annotations

import regex

from qa.checks.language._passage import Passage
from qa.model import Document, InlineKind
from qa.text.words import function_words

VALUES = frozenset({"true", "false", "null", "undefined", "nil"})
"""Words that programs write for a value; a translation that keeps one may mean just that."""
FUNCTIONS = frozenset(
    "sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh log ln lg exp sqrt pi abs mod max min sgn".split()
)
"""Names of functions, that the same letters write in all languages."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
REACH, LONGEST = 120, 12
"""Characters before an acronym in which what it stands for is looked for, and its words."""
_ACRONYM = regex.compile(r"[*_”\"’'»]{0,4}\s?[(（]\s?(?P<letters>\p{Lu}{2,8})s?\s?[)）]")
_ADDRESS = regex.compile(
    r"(?:\p{Lu}[\p{L}.'’-]* ){0,3}[(<\[][\w.-]+(?: [\w.-]+)? at [\w.-]+(?: [\w-]+){0,3}[)>\]]"
    r"|[\w.-]+ at [\w-]+\.[a-z]{2,6}\b"
)
"""With the name of whose it is, in brackets, or with a dot."""
_WORD = regex.compile(r"[\p{L}\p{M}'’]+")


def may_name(document: Document, passage: Passage) -> bool:
    """Whether a passage may stand for something that keeps its name."""
    text = document.text[passage.start : passage.end]
    if text in VALUES or _is_spelled_out(document.text, passage) or _is_folder(passage, text):
        return True
    functions = _WORD.findall(text)
    return _is_address(document.text, passage) or (bool(functions) and FUNCTIONS.issuperset(functions))


def _is_address(text: str, passage: Passage) -> bool:
    """Whether a passage is part of an address that no machine shall read: "(jane at mail com)"."""
    near = max(0, passage.start - REACH)
    found = _ADDRESS.finditer(text, near, passage.end + REACH)
    return any(match.start() < passage.end and passage.start < match.end() for match in found)


def _is_spelled_out(text: str, passage: Passage) -> bool:
    """Whether a passage is part of what the acronym behind it stands for: "Mean Time to Resolution (MTTR)"."""
    acronym = _ACRONYM.match(text, passage.end)
    if acronym is None:
        return False
    words = list(_WORD.finditer(text, max(0, passage.end - REACH), passage.end))[-LONGEST:]
    small = function_words(passage.language)
    for first in range(len(words) - 1):
        row = [word.group() for word in words[first:]]
        initials = {"".join(word[0] for word in row), "".join(word[0] for word in row if word.lower() not in small)}
        if acronym["letters"] in {said.upper() for said in initials}:
            return words[first].start() <= passage.start
    return False


def _is_folder(passage: Passage, text: str) -> bool:
    """Whether a link of the same block leads through a folder of that name: "in the examples directory"."""
    links = (inline.value for inline in passage.block.inlines if inline.kind is InlineKind.LINK)
    return any(text in link.split("/")[:-1] for link in links)
