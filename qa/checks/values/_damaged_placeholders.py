"""Placeholders that a translation took apart: `% s`, `%(name)`, `{count, Mehrzahl`."""

from __future__ import annotations

import re

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SHORTEST = 4
"""Characters of a placeholder that is looked for without its last one."""
_MESSAGE = re.compile(r"(\{\s?\w{1,40}\s?,)")
_SHOWN = 16
"""Characters of the damaged form that a message shows."""


def is_whole(body: str, text: str, times: int) -> bool:
    """Whether a text has a placeholder so many times, where a program reads none with spaces in it, nor one in
    more braces; of a message (`{total, number`) the head is asked for, which other braces follow."""
    if body[0] == "{" != body[1:2] and body[-1] == "}":
        return len(re.findall(rf"(?<!\{{){re.escape(body)}(?!\}})", text)) >= times
    return body[0] not in "%$" or text.count(body) >= times


def damaged_placeholder(body: str, text: str) -> str:
    """What is left of a placeholder in a text that has not itself; "" for nothing."""
    if body[0] in "%$" and len(body) > 1:
        spaced = re.search(rf"{re.escape(body[0])}\s{{1,3}}{re.escape(body[1:])}(?![A-Za-z0-9_])", text)
        if spaced:
            return spaced[0]
    head = _MESSAGE.match(body)
    stem = head[1] if head else body[:-1] if len(body) > SHORTEST else ""
    at = text.find(stem) if stem else -1
    return text[at : at + len(stem) + _SHOWN].split("\n")[0] if at >= 0 else ""
