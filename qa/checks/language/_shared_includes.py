"""Files that a translation includes as its source does, and that nobody translated."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qa.analysis import Analysis
from qa.analysis.site import MAX_BYTES, site
from qa.cache.surroundings import content
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
    # a note may include one file as often as it likes
    paths = [around.included(analysis.target.path, one.path) for one in found]
    known = {path: _words_left(path, analysis.source.lang) for path in wanted.intersection(paths) if path}
    yield from ((one, known[path]) for one, path in zip(found, paths, strict=True) if path and known.get(path))


def _words_left(path: Path, lang: str) -> int:
    """The words of a file that is text in a language; 0 for any other."""
    text = content(path, MAX_BYTES)
    words = [text[word.start : word.end] for item in prose(parse_text(text)) for word in item.words] if text else []
    return len(words) if len(words) >= FEWEST and _is_in(" ".join(words), lang) else 0


def _is_in(text: str, lang: str) -> bool:
    found, confidence = identify(text)
    return primary(found) == primary(lang) and confidence >= SURE
