"""Commands that stand in a sentence without marks of code: what is typed stays, "führen Sie docker stop demo aus"."""

from __future__ import annotations

import regex

from qa.analysis.evidence import Evidence
from qa.checks.language._passage import Passage
from qa.text.commands import commands
from qa.text.prose import Prose
from qa.text.words import function_words

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
REACH = 40
"""Characters before a passage in which the command may begin that it is the end of."""
ARGUMENTS = 3
"""Words behind a command that belong to it, where the source says to type it."""
_TYPED = regex.compile(
    r"\b(?:runs?|running|types?|typing|enters?|entering|executes?|executing|uses?|using|calls?|with|via|by|try|issue|then"
    r"|commands?|do)[:\s]+[\"'“‘`*_]{0,3}\Z",
    regex.IGNORECASE,
)
"""What says that a command is typed."""
_WORD = regex.compile(r"[^\s,;:!?()]+")


def is_typed(known: Evidence, item: Prose, passage: Passage) -> bool:
    """Whether a passage is a command of the source, or part of one, with what it is given: a program and its subcommand
    ("git push"), words that no sentence has behind it ("docker stop demo")."""
    source, text = known.source, known.target.document.text
    if source is None or passage.whole:
        return False
    return any(
        found.start() <= passage.start
        and _is_said(known, item, text[found.start() : passage.end], text[found.end() : passage.end])
        for found in commands(text, max(item.block.content_start, passage.start - REACH), passage.end)
    )


def _is_said(known: Evidence, item: Prose, row: str, rest: str) -> bool:
    """Whether the source has a command, with the `rest` that is no part of a sentence."""
    arguments = _WORD.findall(rest)
    if len(arguments) > ARGUMENTS or not function_words("en").isdisjoint(arguments):
        return False
    blocks = known.source.document.blocks if known.source else ()
    for index in known.sources.get(item.block.index, ()):
        said = blocks[index].text
        at = said.find(row)
        if at >= 0 and (not arguments or _TYPED.search(said, max(0, at - REACH), at)):
            return True
    return False
