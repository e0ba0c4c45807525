"""Definitions without what they define, in languages that mark it: "休符は沈黙です" → "沈黙です".

Where a paragraph opens with what something is, and all its siblings name that thing, a Japanese sentence has a particle
behind it, a Korean one its ending, a Chinese or Russian one a verb or a dash.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import regex

from qa.align.lengths import extent
from qa.analysis.parallel import Parallel, Version
from qa.checks.structure._headless import WITNESSES, Headless, subject_of
from qa.model import Kind, Severity
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST = 120
"""Extent of a definition: a longer one may name its thing in a clause."""
TOPICS: Mapping[str, regex.Pattern[str]] = {
    "ja": regex.compile(r"[はがもを]|って|とい|[:：—–-]"),
    "ko": regex.compile(r"[\p{Hangul}\p{L}\p{N})\"'’”」』](?:은|는|이|가|란|도|을|를|의미|말)(?=[\s,])|[:：—–-]"),
    "zh": regex.compile(r"[是为為指即乃叫称稱有：:——–-]|表示|意味|意思|就|[，,]"),
    "ru": regex.compile(r"\s[—–-]|[:,]|\b(?:это|явля|называ|есть|означа|представля|служ|име)", regex.IGNORECASE),
    "uk": regex.compile(r"\s[—–-]|[:,]|\b(?:це|є|назива|означа|явля|станов|ма)", regex.IGNORECASE),
}
"""What a definition has behind the thing that it defines, or that may stand for it."""


def topicless(notes: Parallel) -> Iterator[Headless]:
    """Opening sentences that alone among definitions name nothing that they define."""
    for row in notes.sentences:
        lacking = [version for version in row if _may_lack(version)] if len(row) > WITNESSES else []
        if len(lacking) != 1:
            continue
        version = lacking[0]
        named = [(other, subject) for other in row if other is not version and (subject := subject_of(other))]
        others = tuple(other for other, _ in named)
        if len(named) < max(WITNESSES, (len(row) - 1) // 2 + 1) or not notes.vouched(version, others):
            continue
        witness = notes.witness(others)
        subject = next(subject for other, subject in named if other is witness)
        yield Headless(version, others, witness, subject, Severity.MINOR)


def _may_lack(version: Version) -> bool:
    topic = TOPICS.get(primary(version.lang))
    opens = version.start == version.block.content_start and version.block.kind is Kind.PARAGRAPH
    if topic is None or not opens or extent(version.text) > LONGEST or regex.search(r"[?？]", version.text):
        return False
    return topic.search(version.text) is None
