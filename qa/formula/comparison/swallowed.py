"""Prose inside the delimiters, and spacing commands that lost their backslash: told once nothing else explains them."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator

from qa.formula.comparison.inspected import Inspected
from qa.formula.comparison.places import shown
from qa.formula.latex.nest import Flaw
from qa.formula.latex.tokens import Token

WORD, WORD_APART = 4, 2
"""Letters, one of them a vowel, from which a run is a word rather than a product: anywhere, and between blanks."""
_VOWELS = frozenset("aeiouyàâäéèêëîïôöùûüáíóúñãõ")


def prose(old: Inspected, new: Inspected) -> Iterator[Flaw]:
    """Words outside a text command that the source does not have: the formula swallowed its surroundings."""
    supply = Counter(character for run in old.runs for character in run.text)
    known = {run.text for run in old.runs}
    # a word that fills its braces, as one of the source's does, swallowed nothing around it: `y_{new}`
    filling = [sum(fills(run, side.stream.latex) for run in side.runs) for side in (old, new)]
    for run in new.runs:
        if run.text in known or not is_prose(run, new.stream.latex):
            continue
        if filling[1] <= filling[0] and fills(run, new.stream.latex):
            continue
        if not run.text.isascii() or Counter(run.text) - supply:
            yield Flaw(f"words inside the formula: {shown(run.text)}", run.start, run.end)


def fills(run: Token, latex: str) -> bool:
    """Whether a run is all that stands in its braces."""
    return latex[run.start - 1 : run.start] == "{" and latex[run.end : run.end + 1] == "}"


def lost_spacing(old: Inspected, new: Inspected) -> Iterator[Flaw]:
    r"""A spacing command without its backslash: `\,` to `,`, once notation is ruled out."""
    counts = [Counter(token.text for token in s.tokens) for s in (old, new)]
    for mark in ",;:!>":
        fewer = counts[0]["\\" + mark] - counts[1]["\\" + mark]
        if fewer > 0 and counts[1][mark] - counts[0][mark] == fewer:
            before = [t.text for t in old.tokens]
            at = next(i for i, t in enumerate(new.tokens) if t.text == mark and before[i : i + 1] != [mark])
            yield Flaw(f"backslash lost before {mark}", new.tokens[at].start, new.tokens[at].end)


def is_prose(run: Token, latex: str) -> bool:
    """Whether a run is a word."""
    if any(foreign(character) for character in run.text):
        return True
    apart = latex[max(0, run.start - 1) : run.start].isspace() or latex[run.end : run.end + 1].isspace()
    text = run.text.casefold()
    least = WORD_APART if apart or not text.isascii() else WORD
    return len(text) >= least and not _VOWELS.isdisjoint(text)


def foreign(character: str) -> bool:
    name = unicodedata.name(character, "")
    return character.isalpha() and not name.startswith(
        ("LATIN", "GREEK", "FULLWIDTH LATIN", "MATHEMATICAL", "DOUBLE-STRUCK", "SCRIPT", "BLACK-LETTER", "MODIFIER")
    )
