"""Words of a source that is not English in a language of the same letters: none of the target's, and no names?"""

from __future__ import annotations

from qa.analysis.evidence import Evidence
from qa.text.languages import capitalises_nouns
from qa.text.prose import Prose, Word
from qa.text.source_words import is_missing, is_source_only
from qa.text.spelling import spelling_of
from qa.text.words import zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
# what hangs on this number: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SPELLED_SO = 0.3
"""Natural log of the odds, a letter, that a word is spelled as its own language does and not as the target's."""
DETERMINERS = frozenset(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner mein meine meinen dein"
    " deine deinen sein seine seinen seiner ihr ihre ihren ihrem unser unsere unseren unserem unserer euer eure dieser"
    " diese dieses diesen diesem jeder jede jedes jeden jedem welche welcher welches alle allen beide beiden zwei drei"
    " vier fünf sechs zehn im am zum zur vom beim ins".split()
)
"""German words before a noun and not before the name of a person or place."""


def reads_as_missing(evidence: Evidence, word: Word, language: str) -> bool:
    """Whether the target's table lacks a familiar word of the source with all its kin, and the word is spelled as the
    source's language spells. German writes its nouns with a capital: in small letters it is the target's own."""
    lower, own = word.lower, evidence.spelling
    if language == "en" or own is None or not is_missing(lower, evidence.language, language):
        return False
    if capitalises_nouns(language) and word.plain and lower not in (evidence.source.plain if evidence.source else ()):
        return False
    return spelling_of(language).letter(lower) - own.letter(lower) >= SPELLED_SO


def is_german_noun(evidence: Evidence, item: Prose, word: Word, language: str) -> bool:
    """Whether a word with a capital is a noun of a language that writes all of them so, by the word before it in the
    aligned source: "die Fenster", but "von Lindau"."""
    source = evidence.source
    if word.plain or source is None or not capitalises_nouns(language) or zipf(word.lower, "en"):
        return False
    if not is_source_only(word.lower, evidence.language, language) and not reads_as_missing(evidence, word, language):
        return False
    for index in evidence.sources.get(item.block.index, ()):
        words = source.by_block[index].words if index in source.by_block else ()
        for i, here in enumerate(words):
            if here.form == word.form and i and words[i - 1].lower in DETERMINERS:
                return True
    return False
