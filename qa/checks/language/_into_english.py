"""Words of the source left in English, whose table is so large that what it lacks is a word of another language, a name
or a coinage."""

from __future__ import annotations

from unicodedata import combining, normalize

import regex

from qa.analysis.evidence import Evidence
from qa.checks.language._passage import Gravity
from qa.model import Severity
from qa.text.languages import capitalises_nouns, language_name, primary
from qa.text.lent import is_lent_to_english
from qa.text.prose import Context, Word
from qa.text.spelling import spelling_of
from qa.text.words import has_kin, has_table, zipf

ENGLISH = "en"
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LETTERS = 3
"""Letters of a word that can be told from a symbol or an abbreviation."""
MARGIN, RARE = 2.0, 2.7
"""Zipf units that a word is rarer in English, at the least, and how common it may be there: what English texts quote of
a language ("primavera") and not what they borrow ("milieu", "siesta")."""
WIDE, HEARD = 2.6, 3.5
"""The same of what English has for names and titles ("sous")."""
SPELLED_OTHERWISE, SPELLED_CLEARLY, SPELLED_WELL = 0.6, 1.0, -2.7
"""Natural log of the odds, a letter, that a word of neither table is spelled as the source's language does, likely and
surely, and of its probability there."""
KIN = 0.25
"""The odds of one whose stem its language has."""
SPELLED_SO = -0.5
"""The same, below which a word of its table is spelled as English ones are: a name or a term that both have."""
COMMON = 3.5
"""Zipf frequency of a capitalised word that is a word and not a name."""
_GERMAN_NOUN = regex.compile(r"\w{3,}(?:ung|heit|keit|schaft|nis|tät|tion)(?:en|e|sse)?")
"""German writes every noun with a capital; names do not end so."""
_AMID = regex.compile(r"[\p{L}\p{M}\p{Nd},;)’'\"]\s*\Z")
"""What stands before a capital amid a sentence."""
_FULL_NAME = regex.compile(r"(?<![\p{L}\-])\p{Lu}\p{Ll}[\p{L}\-]+ \p{Lu}\p{Ll}[\p{L}\-]+")
_PREVIOUS = regex.compile(r"\b(\p{L}+)[\s*_\[]{1,4}\Z")
FAR = 20
"""Characters before a word in which the word before it stands."""
WHERE = {
    ENGLISH: frozenset("in at from to near between via towards toward around outside through for and or".split()),
    "de": frozenset("in bei aus von nach zwischen über bis um durch ab für und oder".split()),
}
"""Prepositions of place, and what joins two places."""
_ENGLISH_LETTERS = regex.compile(r"[a-z'’\-]+")


def is_into_english(evidence: Evidence, language: str) -> bool:
    """Whether a note is English and `language` the language of its source, with a table of its own."""
    return (
        primary(evidence.language) == ENGLISH
        and language != ENGLISH
        and evidence.source is not None
        and evidence.speaks(language)
        and has_table(language)
    )


def left_in_english(evidence: Evidence, word: Word, language: str, *, label: bool = False) -> Gravity | None:
    """What to think of a word that the source has here; `label` says that it is a heading or a label of its own."""
    sure = how_foreign(word, language)
    if not sure or evidence.source is None or _is_borrowed(evidence, word, language):
        return None
    severity = Severity.MAJOR if sure > 1 else Severity.MINOR
    if not word.plain and word.lower not in evidence.source.plain:
        if _may_be_name(evidence, word, language, label):
            return None
        if not (_is_noun(word, language) or (label and zipf(word.lower, language) >= COMMON)):
            severity = Severity.MINOR
        if not label and not _is_noun(word, language) and _is_bare(evidence, word):
            severity = Severity.NEUTRAL
    name = language_name(language)
    reason = f"{name} left in the text: '{word.form}' is no English word; the source has it"
    return Gravity(severity, reason, 0.8 if severity is Severity.MAJOR else 0.5)


def how_foreign(word: Word, language: str) -> int:
    """2 for a word that is surely the source's and none of English, 1 for a likely one, 0 for all others."""
    lower = word.lower
    if len(lower) < LETTERS or word.form.isupper() or word.context & Context.CODE:
        return 0
    here, there = zipf(lower, ENGLISH), zipf(lower, language)
    if here:
        return int(there - here >= (MARGIN if here <= RARE else WIDE) and here <= HEARD)
    odds = spelling_of(language).letter(lower) - spelling_of(ENGLISH).letter(lower)
    if there:
        return 2 if odds >= SPELLED_SO or there >= COMMON else 1
    if not _ENGLISH_LETTERS.fullmatch(lower):
        return 2 if odds > 0 else 1
    if odds >= KIN and has_kin(lower, language, ENGLISH) and not has_kin(lower, ENGLISH, language):
        return 2
    if spelling_of(language).letter(lower) < SPELLED_WELL:
        return 0
    return 2 if odds >= SPELLED_CLEARLY else int(odds >= SPELLED_OTHERWISE)


def _may_be_name(evidence: Evidence, word: Word, language: str, label: bool) -> bool:
    """Whether a word that the source never writes small is a name: it has a capital amid sentences, or, where all nouns
    have one, no table knows it."""
    assert evidence.source is not None
    if not label and not zipf(word.lower, language) and not _is_noun(word, language):
        return True
    if capitalises_nouns(language):
        return not label and _is_full_name(evidence, word)
    if word.lower in evidence.source.proper or zipf(_without_marks(word.lower), ENGLISH):
        return True
    text = evidence.target.document.text
    return not label and _AMID.search(text, max(0, word.start - 3), word.start) is not None


def _is_full_name(evidence: Evidence, word: Word) -> bool:
    """Whether a word stands beside another one with a capital that both sides have beside it too: "Beate Rauch"."""
    assert evidence.source is not None
    text, source = evidence.target.document.text, evidence.source.document.text
    pairs = _FULL_NAME.finditer(text, max(0, word.start - FAR), word.end + FAR, overlapped=True)
    return any(pair.start() <= word.start < pair.end() and pair[0] in source for pair in pairs)


def _is_bare(evidence: Evidence, word: Word) -> bool:
    """Whether a word stands without an article on both sides, as towns do that no table tells from nouns: "nach Melk",
    "to Melk"."""
    assert evidence.source is not None
    text = evidence.source.document.text
    at = text.find(word.form)
    return _says_where(evidence.target.document.text, word.start, ENGLISH) and _says_where(text, at, "de")


def _says_where(text: str, at: int, language: str) -> bool:
    found = _PREVIOUS.search(text, max(0, at - FAR), at)
    return found is not None and found[1].lower() in WHERE[language]


def _without_marks(word: str) -> str:
    """A word as English writes foreign names: "Kraków", "Krakow"."""
    return "".join(letter for letter in normalize("NFD", word) if not combining(letter))


def _is_noun(word: Word, language: str) -> bool:
    return capitalises_nouns(language) and _GERMAN_NOUN.fullmatch(word.lower) is not None


def _is_borrowed(evidence: Evidence, word: Word, language: str) -> bool:
    """Whether English has no other word for it, or somebody took the word over on purpose: in small letters where its
    language writes a capital, marked where the source is not, again and again."""
    assert evidence.source is not None
    if is_lent_to_english(word.lower):
        return True
    if evidence.habit.keeps(word.lower) and evidence.target.counts[word.lower] > 2:
        return True
    if capitalises_nouns(language) and word.plain and word.lower not in evidence.source.plain:
        return True
    return bool(word.context & Context.EMPHASIS) and (word.lower,) not in evidence.source.marked
