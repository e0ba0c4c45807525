"""Titles of link references (`[label]: address "title"`), which Markdown takes out of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from qa.parse.markers import LabelText

_LETTER = re.compile(r"[^\W\d_]")


def titles(text: str, lines: Sequence[int], env: Mapping[str, Any]) -> Iterator[LabelText]:
    """The titles among the references that reading the blocks of a note left in `env`."""
    for reference in env.get("references", {}).values():
        title, (first, last) = reference["title"], reference["map"]
        if not _LETTER.search(title) or last > len(lines):
            continue
        end = lines[last] if last < len(lines) else len(text)
        # one with escaped letters or over several lines of a quotation is not found as it reads
        start = text.rfind(title, lines[first], end)
        if start >= 0:
            yield LabelText(start, start + len(title), "a title")
