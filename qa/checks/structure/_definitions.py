"""Sentences that say what something is, cut at the word by which their language says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from qa.align.lengths import extent
from qa.analysis.parallel import Version
from qa.analysis.word_links import Span
from qa.model import Kind
from qa.model.records import dataclass
from qa.text.copulas import COPULAS, UNSPACED
from qa.text.languages import primary
from qa.text.words import function_words

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST, MOST_WORDS = 40, 5
"""Characters and words of a subject."""
SHORTEST = 20
"""Extent of what is said of it."""
TELLING = 3
"""Letters of a word that may be a term."""
_DASHED = frozenset({"ru", "uk"})
"""Languages in which a dash may stand for it, or before it."""
_POINTING = {
    "en": regex.compile(
        r"\b(?:following|next|above|below|result|if|when|where|whether|that|which|there|it)\b", regex.IGNORECASE
    )
}
"""What names no thing of its own, so that a translation need not ("the result is", "returns"); what joins clauses."""
QUESTION = regex.compile(r"[?？؟]")
_PARTED = regex.compile(r"[,;:،、，()（）]")
_LETTERS = regex.compile(r"[\p{L}\p{M}]+")
_WIDE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]{2}")


@dataclass(frozen=True, slots=True)
class Definition:
    """A sentence with its copula at `[start, end)`: the subject stands before, what it is behind."""

    text: str
    lang: str
    start: int
    end: int

    @property
    def subject(self) -> str:
        return self.text[: self.start].strip()

    @property
    def rests(self) -> tuple[str, str]:
        """What is left without the subject, and without the copula too."""
        return self.text[self.start :].strip(), self.text[self.end :].strip()

    @property
    def terms(self) -> list[Span]:
        """The words of the subject that are no articles; all of it where there are none."""
        common = function_words(self.lang)
        words = [word for word in _LETTERS.finditer(self.text, 0, self.start) if word[0].lower() not in common]
        return [word.span() for word in words] or [(0, self.start)]


def definition(text: str, lang: str) -> Definition | None:
    """A sentence cut at its copula, if a short subject with a word of its own stands before."""
    lang = primary(lang)
    found = KNOWN[lang].search(text) if lang in KNOWN and not QUESTION.search(text) else None
    if found is None:
        return None
    one = Definition(text, lang, *found.span())
    if lang in _POINTING and _POINTING[lang].search(one.subject):
        return None
    if len(one.subject) > LONGEST or len(one.subject.split()) > MOST_WORDS or _PARTED.search(one.subject):
        return None
    return one if extent(one.rests[1]) >= SHORTEST and _names_something(one.subject, lang) else None


def definition_of(version: Version) -> Definition | None:
    """The same of a note's version of a sentence; titles are none."""
    return None if version.block.kind is Kind.HEADING else definition(version.text, version.lang)


def defined(version: Version) -> bool:
    """Whether a sentence says what something is, in the words that its language has for that."""
    return definition_of(version) is not None


def subject_of(version: Version) -> str:
    """What a sentence defines, in its language; empty where it is no definition."""
    found = definition_of(version)
    return found.subject if found else ""


def _names_something(subject: str, lang: str) -> bool:
    """Whether a subject has a word that is no pronoun or article."""
    common = function_words(lang)
    return bool(_WIDE.search(subject)) or any(
        len(word) >= TELLING and word.lower() not in common for word in _LETTERS.findall(subject)
    )


ARTICLES: Mapping[str, str] = {
    "en": "an? the", "de": "eine? de[rs] die das", "fr": "une? l[ae]", "es": "una? el l[ao]", "it": "un[ao]? il l[ao]",
    "pt": "uma? [oa]", "ca": "una? el la", "nl": "een de het", "sv": "ett? den det", "da": "et en den det",
    "nb": "et en ei den det", "nn": "ein ei eit den det", "ro": "un o", "pl": "", "ru": "", "uk": "",
}  # fmt: skip
"""How a noun begins behind the copula; where there is no article, languages that have another copula for adjectives."""
_NOMINAL = {
    lang: regex.compile(rf"\s*(?:{'|'.join(words.split())})\s|\s*(?:l|un)['’]" if words else "", regex.IGNORECASE)
    for lang, words in ARTICLES.items()
}


def names_a_thing(found: Sequence[Definition]) -> bool:
    """Whether most definitions of one sentence, of languages that show it, say with a noun what something is: "is a
    body", but not "is red" or "is run"."""
    told = [_NOMINAL[one.lang].match(one.text, one.end) is not None for one in found if one.lang in _NOMINAL]
    return sum(told) > len(told) / 2


KNOWN: dict[str, regex.Pattern[str]] = {
    lang: regex.compile(
        "|".join(map(regex.escape, words.split()))
        if lang in UNSPACED
        else rf"(?<![\p{{L}}\p{{M}}'’-])(?:{'|'.join(words.split())})(?![\p{{L}}\p{{M}}])"
        + (r"|\s[—–-]\s(?:(?:это|це)\s)?" if lang in _DASHED else ""),
        regex.IGNORECASE,
    )
    for lang, words in COPULAS.items()
}
"""By language, the word that parts what is defined from what it is."""
