"""Which ordinary words of its source a translation keeps as they are: the habit of a note tells a loan from a slip."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import lru_cache

import regex

from qa.analysis.vocabulary import Vocabulary
from qa.model.records import dataclass
from qa.text.lexis import singular
from qa.text.prose import Context, Prose, Word
from qa.text.word_classes import is_never_borrowed
from qa.text.words import function_words, has_table, words_for_or, zipf

ORDINARY = 2.5
"""Zipf frequency from which a word of the source's running text is a word of its language, not a coined name."""
SHORTEST = 3
"""Letters of a word of the open classes."""
REPEATED = 2
"""Times that a note keeps a word before it is a habit,"""
MOSTLY = 0.5
"""and the share of the places where the source says it."""
LOANS, LOAN_SHARE = 3, 0.04
"""How many other ordinary words, and which share of those the source says, a note keeps that is fond of loan words.
Set on the development notes; translations into languages that they do not have are `tests/benchmarks/planted.py`."""
TELLING = 30
"""Different ordinary words of a source that show what its translator does with them."""
TELLING_WELL, SLIPS = 40, 1
"""The same of one that shows it whatever the word (chosen on one short note, `fragments.py --note pond`; of 1,064
published notes of six paragraphs none has a finding more than with 50), and other words that it may keep."""
_OPENS = regex.compile(r"[*_]{0,3}[ \t]?[(（\[/／]")
_ASIDE = Context.CODE | Context.QUOTED | Context.BRACKETED | Context.IMAGE | Context.LINK


@dataclass(frozen=True, slots=True)
class Habit:
    """Ordinary words that the source says, and those that the translation keeps in its own sentences, with their
    number of occurrences; plurals count with their singular. What has its translation beside it is a gloss, what has
    a function word beside it a slip: neither is kept."""

    said: Counter[str]
    kept: Counter[str]
    language: str

    def of(self, word: str) -> tuple[int, int]:
        """(times kept, times said)."""
        form = singular(word, self.language)
        return self.kept[form], self.said[form]

    def keeps(self, word: str) -> bool:
        """Whether the note keeps a word again and again, mostly where the source says it."""
        kept, said = self.of(word)
        return kept >= REPEATED and kept >= MOSTLY * said

    def likes_loans(self, words: Iterable[str]) -> bool:
        """Whether the note keeps many ordinary words besides these."""
        apart = {singular(word, self.language) for word in words}
        said = max(1, len(self.said) - len(apart))
        return self._others(apart) >= max(LOANS, LOAN_SHARE * said)

    def renders_all(self, words: Iterable[str]) -> bool:
        """Whether the note, long enough to tell, keeps hardly any ordinary word besides these."""
        apart = {singular(word, self.language) for word in words}
        return len(self.said) >= TELLING and self._others(apart) < LOANS

    def renders_everything(self, words: Iterable[str]) -> bool:
        """Whether a long note keeps no ordinary word besides these, but perhaps one slip."""
        apart = {singular(word, self.language) for word in words}
        return len(self.said) >= TELLING_WELL and self._others(apart) <= SLIPS

    def borrows_nothing(self, words: Iterable[str]) -> bool:
        """Whether a long note keeps hardly any ordinary word besides these, and none twice: what it keeps are slips."""
        apart = {singular(word, self.language) for word in words}
        kept = [word for word in self.kept if word not in apart and is_loanable(word, self.language)]
        return len(self.said) >= TELLING_WELL and len(kept) < LOANS and all(self.kept[w] < REPEATED for w in kept)

    def keeps_only(self, words: Iterable[str]) -> bool:
        """Whether the note keeps no ordinary word besides these."""
        return not self._others({singular(word, self.language) for word in words})

    def _others(self, apart: Collection[str]) -> int:
        return sum(1 for word in self.kept if word not in apart and is_loanable(word, self.language))


def is_loanable(word: str, language: str) -> bool:
    """Whether a word is of a kind that translators borrow, and no coined compound ("p-value")."""
    return "-" not in word and not is_never_borrowed(word, language)


@lru_cache(maxsize=65536)
def is_ordinary(word: str, language: str) -> bool:
    """Whether a word in lower case is a common word of the open classes; any, where nothing is known of a language."""
    if len(word) < SHORTEST or word in function_words(language):
        return False
    if not has_table(language) or min(zipf(part, language) for part in word.split("-")) >= ORDINARY:
        return True
    # the plural of a rare word: "hazelnuts"
    return language == "en" and word.endswith("s") and word.isalpha() and zipf(word[:-1], language) >= ORDINARY


def habit_of(
    source: Vocabulary, target: Vocabulary, is_native: Callable[[Word], bool], is_left: Callable[[Prose], bool]
) -> Habit:
    """What `target` keeps. `is_native` tells its own words, `is_left` the blocks that nobody translated."""
    language = source.document.lang
    said = Counter(_ordinary(source.prose, language))
    translated = (item for item in target.prose if not is_left(item))
    text, either = target.document.text, words_for_or(target.document.lang)
    kept = Counter(
        form
        for item in translated
        for i, word in enumerate(item.words)
        if word.plain and not word.context & _ASIDE and (form := singular(word.lower, language)) in said
        if not (is_native(word) or _has_gloss(text, word) or _is_alternative(item, i, either, is_native))
        and not _is_left_in_clause(item, i, language, is_native)
    )
    return Habit(said, kept, language)


def _is_left_in_clause(item: Prose, i: int, language: str, is_native: Callable[[Word], bool]) -> bool:
    """Whether a word is kept with a function word of its language beside it: a slip, no loan."""
    word = item.words[i]
    near = (other for other in item.words[max(0, i - 1) : i + 2] if other.script == word.script)
    beside = (other for other in near if other.start - word.end == 1 or word.start - other.end == 1)
    return any(other.lower in function_words(language) and not is_native(other) for other in beside)


def _has_gloss(text: str, word: Word) -> bool:
    """Whether a bracket or a slash beside a word shows that its translation stands there."""
    return _OPENS.match(text, word.end) is not None or text[word.start - 1 : word.start] in ("/", "／")


def _is_alternative(item: Prose, i: int, either: Collection[str], is_native: Callable[[Word], bool]) -> bool:
    """Whether the target's "or" stands between a word and one of the target's own, which may be its translation."""
    words = item.words
    pairs = ((i - 1, i - 2), (i + 1, i + 2))
    return any(
        0 <= other < len(words) and words[joint].lower in either and is_native(words[other]) for joint, other in pairs
    )


def _ordinary(prose: Iterable[Prose], language: str) -> Iterator[str]:
    for item in prose:
        for word in item.words:
            if word.plain and not word.context & _ASIDE and is_ordinary(word.lower, language):
                yield singular(word.lower, language)
