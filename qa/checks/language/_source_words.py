"""Words of a source that is not English in a language of the same letters: none of the target's, and no names?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import inf

from qa.analysis.evidence import Evidence
from qa.checks.language._glosses import is_gloss
from qa.checks.language._own_words import reads_as_own
from qa.checks.language._passage import Gravity, Passage, passage, shown
from qa.model import Severity
from qa.text.languages import capitalises_nouns, language_name
from qa.text.prose import Context, Prose, Word
from qa.text.source_words import is_missing, is_of_untabled, is_small_word_of, is_source_only
from qa.text.words import function_words, has_table, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
CLEARLY_RARER = 2.5
"""Zipf units that a word of the source is rarer in the target's table, so that it is none of both languages."""
UNTABLED = 2.0
"""Natural-log units by which the model of languages finds a word likelier in its own language than in the target's: of
Galician, Marathi and Azerbaijani words that Spanish, Hindi and Turkish messages of KDE's programs have as well .01 to
.03 are above."""
DETERMINERS = frozenset(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner mein meine meinen dein"
    " deine deinen sein seine seinen seiner ihr ihre ihren ihrem unser unsere unseren unserem unserer euer eure dieser"
    " diese dieses diesen diesem jeder jede jedes jeden jedem welche welcher welches alle allen beide beiden zwei drei"
    " vier fünf sechs zehn im am zum zur vom beim ins".split()
)
"""German words before a noun and not before the name of a person or place."""


def reads_as_missing(evidence: Evidence, word: Word, language: str) -> bool:
    """Whether a word of the source is likely none of the target's by both tables and spellings, and the note says it no
    oftener than its source. German writes its nouns with a capital: in small letters it is the target's own."""
    lower, source = word.lower, evidence.source
    if language == "en" or source is None or not is_missing(lower, evidence.language, language):
        return False
    if capitalises_nouns(language) and word.plain and lower not in source.plain:
        return False
    return evidence.target.counts[lower] <= source.counts[lower]


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


def is_told(evidence: Evidence, run: Sequence[Word], whole: bool, language: str) -> bool:
    """Whether words of a source that is not English are not as likely words that both languages have, as those of
    Indonesian and Malay are. Without a table function words tell (`single_words`), and of a whole text the letters."""
    own = evidence.language
    if has_table(own):
        margins = (zipf(word.lower, language) - zipf(word.lower, own) for word in run)
        return any(margin >= CLEARLY_RARER for margin in margins) or any(
            is_missing(w.lower, own, language) for w in run
        )
    if function_words(own) and not whole:
        return False
    said = evidence.target.document.text[run[0].start : run[-1].end]
    return any(is_small_word_of(w.lower, own, language) for w in run) or not reads_as_own(said, own, language)


def untabled_words(evidence: Evidence, item: Prose, words: Sequence[Word], language: str) -> Iterator[Passage]:
    """Words of a source in a language without a table that its aligned text has, the note no oftener than the source:
    function words by the list of that language, others by what the target's table lacks and the model of languages."""
    source, nearby = evidence.source, evidence.source_words(item.block.index)
    if source is None or language == "en" or not evidence.speaks(language) or not has_table(evidence.language):
        return
    left = [(word, _likely(evidence, word, language) if word.lower in nearby else 0.0) for word in words]
    for told, group in groupby(left, lambda pair: pair[1] >= UNTABLED):
        row = [*group]
        run, likely = [word for word, _ in row], max(chance for _, chance in row)
        if not told or is_gloss(evidence, item, run, language):
            continue
        name, sure = language_name(language), len(run) > 1 or likely == inf
        reason = f"{name} left in the text: '{shown(run)}' is no {language_name(evidence.language)}"
        verdict = Gravity(Severity.MAJOR if sure else Severity.MINOR, reason, 0.7 if sure else 0.5)
        yield passage(item, run, language, verdict)


def _likely(evidence: Evidence, word: Word, language: str) -> float:
    """Natural-log units by which a word is of a language without a table, infinitely for its function words."""
    source, own = evidence.source, evidence.language
    often = source is not None and evidence.target.counts[word.lower] > source.counts[word.lower]
    if often or not word.plain or word.context is not Context.PLAIN:
        return 0.0
    return inf if is_small_word_of(word.lower, own, language) else is_of_untabled(word.lower, own, language)
