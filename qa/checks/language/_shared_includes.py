"""Files that a translation includes as its source does, and that nobody translated."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis import Analysis
from qa.analysis.site import MAX_BYTES, site
from qa.analysis.surroundings import content
from qa.parse import parse_text
from qa.parse.includes import Include, includes
from qa.text import identify
from qa.text.languages import primary
from qa.text.prose import prose

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST = 8
"""Words from which the text of a file has a language."""
SURE = 0.5
"""Confidence from which a text is in a language."""


def shared_includes(analysis: Analysis) -> Iterator[tuple[Include, int]]:
    """Included files of the notes' own tree that are text in the source's language, each with its number of words."""
    found = includes(analysis.target.text)
    if not found or primary(analysis.source.lang) == primary(analysis.target.lang):
        return
    around = site(analysis)
    wanted = {around.included(analysis.source.path, one.path) for one in includes(analysis.source.text)}
    for one in found:
        path = around.included(analysis.target.path, one.path)
        text = content(path, MAX_BYTES) if path and path in wanted else None
        words = [text[word.start : word.end] for item in prose(parse_text(text)) for word in item.words] if text else []
        if len(words) >= FEWEST and _is_in(" ".join(words), analysis.source.lang):
            yield one, len(words)


def _is_in(text: str, lang: str) -> bool:
    found, confidence = identify(text)
    return primary(found) == primary(lang) and confidence >= SURE
