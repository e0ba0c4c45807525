r"""Notes of a group read by what the others show: `\[x\]` alone may escape a bracket, beside `$x$` it is a formula."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from qa.model import Document
from qa.parse import parse_text
from qa.parse.dialects import Dialect
from qa.parse.renderers import SINGLE

_BRACKETED = re.compile(r"(?<!\\)\\(?:\(([^\n]{1,200}?)\\\)|\[([^\n]{1,200}?)\\\])")
_SPACE = re.compile(r"\s+")
_NUMBER = re.compile(r"[\d.,–-]*")


def reread(documents: Sequence[Document], reads_single: Callable[[], bool] = lambda: False) -> list[Document]:
    r"""The documents, single backslash brackets taken for formulas where other notes of the group vouch for them.

    They do where one has formulas in such brackets for sure, or has what stands in them as a formula in other
    delimiters; so does a renderer that `reads_single`, which is asked only where it matters.
    """
    doubtful = [k for k, document in enumerate(documents) if _is_doubtful(document)]
    if not doubtful:
        return list(documents)
    bodies = [{_SPACE.sub("", formula.latex) for formula in document.formulas()} for document in documents]
    habit = any(f.delimiter in SINGLE for document in documents for f in document.formulas()) or reads_single()
    read = list(documents)
    for k in doubtful:
        others = set().union(*bodies[:k], *bodies[k + 1 :])
        if habit or others & _bracketed(documents[k].text):
            one = documents[k]
            again = parse_text(one.text, one.path, one.lang, Dialect(one.dialect), vouched=True)
            read[k] = replace(again, cells=one.cells)
    return read


def _is_doubtful(document: Document) -> bool:
    """Whether a note has such brackets, and nothing in them that is a formula for sure."""
    text = document.text
    return (r"\(" in text or r"\[" in text) and not any(f.delimiter in SINGLE for f in document.formulas())


def _bracketed(text: str) -> set[str]:
    """What stands in single backslash brackets, without white space; numbers tell nothing."""
    found = (_SPACE.sub("", match[1] or match[2]) for match in _BRACKETED.finditer(text))
    return {body for body in found if not _NUMBER.fullmatch(body)}
