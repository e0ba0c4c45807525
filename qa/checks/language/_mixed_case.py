"""Capitals amid the small letters of a common word of the target's language: a slip of the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.analysis.evidence import Evidence
from qa.text.prose import Context, Prose, Word
from qa.text.words import has_table, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SHORTEST = 6
"""Letters of a word; shorter ones are abbreviations: GmbH, MwSt, kWh."""
KNOWN = 4.0
"""Zipf frequency of the word in small letters,"""
RARER = 1.0
"""and by how many units it is rarer in English, which has the names of all products: YouTube."""
PIECE = 2.5
"""Zipf frequency from which a piece of a word is a word: MitarbeiterInnen, BahnCard."""
_MIXED = regex.compile(r"\p{L}\p{Ll}*\p{Lu}+\p{Ll}+(?:\p{Lu}+\p{Ll}*)*|\p{Ll}+\p{Lu}+")
_ASIDE = Context.QUOTED | Context.LINK | Context.IMAGE


def mixed_case(evidence: Evidence, item: Prose) -> Iterator[Word]:
    """The words of a block that are common but for capitals amid their small letters, and that the source lacks."""
    language, source = evidence.language, evidence.source
    if language == "en" or not has_table(language):
        return
    text = evidence.target.document.text
    for word in item.words:
        form, lower = word.form, word.lower
        if word.plain or len(form) < SHORTEST or form[1:].islower() or form.isupper() or not _MIXED.fullmatch(form):
            continue
        said = source is not None and lower in source.counts
        if said or word.context & _ASIDE or lower in evidence.target.code or not _stands_free(text, word):
            continue
        known = zipf(lower, language)
        if known >= KNOWN and known - zipf(lower, "en") >= RARER and not _is_joined(form, language):
            yield word


def _stands_free(text: str, word: Word) -> bool:
    """Whether nothing but spaces and marks of sentences surround a word: what code has around it is a name."""
    around = text[max(0, word.start - 1) : word.start] + text[word.end : word.end + 1]
    return all(one.isspace() or one in ".,;:!?*«»()…" for one in around)


def _is_joined(form: str, language: str) -> bool:
    """Whether a capital begins a word behind another: the pieces are words or their endings."""
    return any(
        form[i].isupper()
        and form[i + 1 :].islower()
        and _is_piece(form[:i], language)
        and _is_piece(form[i:], language)
        for i in range(2, len(form) - 1)
    )


def _is_piece(piece: str, language: str) -> bool:
    return zipf(piece.lower(), language) >= PIECE
