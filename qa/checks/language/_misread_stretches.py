"""Stretches of a note that were read in a wrong encoding throughout: one cause, however many letters it damaged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from qa.checks.language._encoding import WRONG, Damage
from qa.text.languages import scripts_of
from qa.text.scripts import script_of

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST = 5
"""Misread places in a row, with no right letter beyond ASCII between, from which all that stands between was misread
too, and shows it only where it has such letters: one or two were pasted."""
_BEYOND_ASCII = regex.compile(r"[^\P{L}\x00-\x7f]")


def gathered(damages: Sequence[Damage], text: str, lang: str) -> Iterator[tuple[Damage, ...]]:
    """The damages of a note, those of one misread stretch together."""
    row: list[Damage] = []
    for damage in damages:
        misread = WRONG in damage.message
        if row and (not misread or _has_right_letter(text[row[-1].end : damage.start], lang)):
            yield from _told(row)
            row = []
        if misread:
            row.append(damage)
        else:
            yield (damage,)
    yield from _told(row)


def _told(row: Sequence[Damage]) -> Iterator[tuple[Damage, ...]]:
    if len(row) >= FEWEST:
        yield tuple(row)
    else:
        yield from ((damage,) for damage in row)


def _has_right_letter(text: str, lang: str) -> bool:
    """Whether a text has a letter of the language that no byte of an encoding stands for by itself."""
    own = scripts_of(lang)
    return any(script_of(match[0]) in own for match in _BEYOND_ASCII.finditer(text))
