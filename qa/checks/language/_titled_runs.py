"""Words that stand together as English writes its labels and terms: before a colon, or each with a capital."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from qa.checks.language._labels import COLON
from qa.text.prose import Prose, Word

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST = 4
"""Words of a label."""
_NEXT = regex.compile(r"[ ]")
_CAPITAL = regex.compile(r"[A-Z][a-z]{3,}")


def label_of(text: str, item: Prose) -> list[Word]:
    """The words before the colon that a block begins with."""
    if text[item.block.content_start : item.words[0].start].strip("*_ \t"):
        return []
    for i, word in enumerate(item.words[:LONGEST]):
        if COLON.match(text, word.end):
            return list(item.words[: i + 1])
        after = item.words[i + 1 : i + 2]
        if not after or not _NEXT.fullmatch(text, word.end, after[0].start):
            break
    return []


def titled_runs(text: str, words: Sequence[Word]) -> Iterator[list[Word]]:
    """Two to four words in a row, each with a capital, as English writes its terms now and then: "Gene Expression"."""
    run: list[Word] = []
    for word in (*words, None):
        if word and run and _NEXT.fullmatch(text, run[-1].end, word.start) and _CAPITAL.fullmatch(word.form):
            run.append(word)
            continue
        if 1 < len(run) <= LONGEST:
            yield run
        run = [word] if word and _CAPITAL.fullmatch(word.form) else []
