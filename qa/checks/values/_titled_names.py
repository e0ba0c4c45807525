"""The surname behind a title, with another one in its place: "Dr Okafor", « le docteur Adebayo »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

import regex

from qa.analysis.pair import Analysis
from qa.checks.values._exchanged_names import ExchangedNames
from qa.checks.values._numbers import prose_texts
from qa.model import PROSE, Bead
from qa.text.languages import capitalises_nouns, primary, scripts_of
from qa.text.names import has_name, words_of
from qa.text.scripts import CASED
from qa.text.words import function_words, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
ALIKE = 0.7
"""Ratio of equal letters from which two spellings may be of one surname: Müller, Muller; Harrison, Harris."""
UNLIKE = 0.65
"""And of the best of all words below which none is it."""
COMMON, COMMON_NOUN = 4.6, 3.0
"""Zipf frequency in the translation's language from which a word with a capital is a common one, and in those that
write all nouns so."""
LONGEST = 3000
"""Characters of a text that is looked through: the work grows with the names times the words."""
_TITLED = regex.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Inspector|Sergeant|Captain|Colonel|Senator|Judge|Detective|Nurse)\.? "
    r"(?:\p{Lu}\p{L}*\.? )?(\p{Lu}[\p{L}'’\-]{3,})(?![\p{L}])(?! \p{Lu})"
)
_WORD = regex.compile(r"(?<![\p{L}\p{M}\d_@/])\p{Lu}[\p{L}\p{M}'’\-]{2,}")


def titled_names(analysis: Analysis, bead: Bead) -> Iterator[ExchangedNames]:
    """The surnames behind an English title that no word of the translation is like, with the one name that the
    source has not."""
    if primary(analysis.source.lang) != "en" or not (len(bead.source) == len(bead.target) == 1):
        return
    ours, theirs = analysis.source.blocks[bead.source[0]], analysis.target.blocks[bead.target[0]]
    if ours.kind not in PROSE or theirs.kind not in PROSE or not scripts_of(analysis.target.lang) & CASED:
        return
    source, target = prose_texts(analysis, bead)
    titled = list(_TITLED.finditer(source)) if max(len(source), len(target)) <= LONGEST else []
    if not titled:
        return
    lost = [m for m in titled if not _is_said(m[1], target)]
    strange = [m for m in _WORD.finditer(target) if _is_strange(m[0], source, analysis.target.lang)]
    if len(lost) == len(strange) == 1 and not _may_be(lost[0][1], strange[0][0]):
        here, there = ours.content_start, theirs.content_start
        one, other = lost[0], strange[0]
        yield ExchangedNames(
            f"name '{one[1]}' became '{other[0]}'",
            (one.start(1) + here, one.end(1) + here),
            (other.start() + there, other.end() + there),
        )


def _is_said(name: str, target: str) -> bool:
    """Whether a word of the translation is like a surname, or it stands for it in another script."""
    words = words_of(target)
    latin = [word for word in words if word.isascii() or regex.match(r"\p{Latin}", word)]
    if any(_may_be(name, word) for word in latin):
        return True
    return len(latin) < len(words) and has_name(name, target, [w for w in words if w not in latin])


def _may_be(name: str, word: str) -> bool:
    one, other = name.lower(), word.lower()
    return one in other or SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE


def _is_strange(word: str, source: str, lang: str) -> bool:
    """Whether a word of the translation with a capital is none of the source's and no common one."""
    low = word.lower()
    if low in function_words(lang) or zipf(low, lang) >= (COMMON_NOUN if capitalises_nouns(lang) else COMMON):
        return False
    return not _is_said(word, source) and not _is_like(low, source.lower().split())


def _is_like(word: str, words: Sequence[str]) -> bool:
    return any(SequenceMatcher(None, word, one, autojunk=False).ratio() >= UNLIKE for one in words)
