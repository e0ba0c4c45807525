"""Names of a translation that its source does not have: they may stand in the place of one that is gone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import regex

from qa.analysis.pair import Analysis
from qa.checks.values._known_names import BRAND
from qa.checks.values._name_sides import prose_of
from qa.model import Bead
from qa.text.composed_words import is_made_of_words
from qa.text.english_names import TITLES, common_words, is_accented_word
from qa.text.languages import capitalises_nouns, primary, scripts_of
from qa.text.names import (
    affordable,
    begins,
    has_name,
    is_name,
    runs_on,
    sounds_like_one,
    words_of,
)
from qa.text.persons import is_listed
from qa.text.prose import Prose, Word
from qa.text.scripts import LATIN
from qa.text.words import has_table, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
RARE = 3.2
"""Zipf frequency below which a word of the target language that its source lacks is a name there."""
KNOWN_THERE, MARGIN = 2.5, 1.0
"""Zipf frequencies: of a name in a language that uses it, and by how much a word's own language may use it more."""
SURE_OPENING = 6
"""Letters of a name that opens a sentence of a language whose words nobody knows: "Lisa" says "add" in Estonian."""
AROUND, FEWEST_INITIALS = 40, 3
"""Characters to each side in which an acronym may be spelled out, and its capitals, at the least."""
_BEFORE = regex.compile(r"(\p{Lu}\p{Ll}+) \Z")
_CAPITALISED = regex.compile(r"\p{Lu}[\p{L}\p{M}]+")
_NEIGHBOURS: Mapping[str, tuple[str, ...]] = {
    "gl": ("pt", "es"), "eu": ("es",), "af": ("nl",), "et": ("fi",), "az": ("tr",), "uz": ("tr",),
}  # fmt: skip
"""Languages without a table of their words, and those whose words they share: "Sala" is no name in Galician."""
PLURAL = regex.compile(r"\p{Ll}{4,}s")
"""A word of the source that may have an ending which no loan has."""
Place = tuple[int, int, str]
"""(start, end, text) of a name in a note."""


_ELIDED = regex.compile(r"(?:\p{Lu}|Qu|Dell|Nell|Sull|All|Un|Quest)['’]\p{Ll}")
"""An article with the capital that opens a sentence, written to its noun, which is no name: L'image, Quest'anno."""


def strange_names(analysis: Analysis, bead: Bead, source: str) -> Iterator[Place]:
    """The names of the target that have no counterpart in the source, each once."""
    document = analysis.target
    ours = words_of(source)
    if primary(document.lang) == "ja":
        # a loan leaves out the plural: turbines, タービン
        ours = [*ours, *(word[:-1] for word in ours if PLURAL.fullmatch(word))]
    plain = analysis.vocabulary(document).plain
    seen: set[str] = set()
    for item in prose_of(analysis, bead, 1):
        for start, end, text in affordable(_candidates(document.text, item, analysis.languages, plain), source):
            if text.lower() not in seen and not _has_counterpart(text, source, ours):
                seen.add(text.lower())
                yield start, end, text


def _candidates(text: str, item: Prose, pair: tuple[str, str], plain: frozenset[str]) -> Iterator[Place]:
    from qa.text.katakana import katakana

    language = pair[1]
    if primary(language) == "ja":
        for start, end in item.stretches:
            found = ((start + a, start + b, text[start + a : start + b]) for a, b in katakana(text[start:end]))
            # what the note says more than once is a loan word
            yield from (place for place in found if text.count(place[2]) == 1)
    running = False
    for word in item.words:
        first = begins(text, word.start)
        if first and (_ELIDED.match(word.form) or is_accented_word(word.lower, primary(language))):
            # "L'image": the capital is the article's; "Sauté the leeks"
            running = runs_on(word, language, first, running)
            continue
        if word.script in ("Latn", "Cyrl", "Grek") and is_name(word, language, plain, first):
            native = word.script in scripts_of(language)
            rare = has_table(language) and zipf(word.lower, language) < RARE
            # where nouns have no capitals, one amid a sentence is enough
            amid = running and not first and not capitalises_nouns(language)
            if not native or rare or amid or is_foreign_name(word.form, pair):
                yield word.start, word.end, word.form
        running = runs_on(word, language, first, running)


def is_foreign_name(name: str, pair: tuple[str, str]) -> bool:
    """Whether a word of the target is known in the source's language, and better than in its own."""
    low = name.lower()
    known = zipf(low, pair[0])
    own = max(zipf(low, lang) for lang in _NEIGHBOURS.get(primary(pair[1]), (pair[1],)))
    return known >= KNOWN_THERE and known > own - MARGIN


def may_be_any_word(analysis: Analysis, place: Place, word: Word) -> bool:
    """Whether what stands in the place of a lost name may be a word and no name: the first one of a sentence, a noun
    of a language that writes all of them so, what a word of the dictionary became ("Shortcuts", "QuickPreview")."""
    lang, lost = analysis.target.lang, word.form
    if _is_of_term(analysis.source.text, word):
        return True
    if is_spelled_out(analysis.target.text, place, lost):
        return True
    opens = begins(analysis.target.text, place[0])
    if opens and len(place[2]) < SURE_OPENING and not has_table(lang):
        return True
    # in other letters a name is told by its sounds: Эйлер
    noun = capitalises_nouns(lang) and not BRAND.fullmatch(place[2])
    may_be = opens or (LATIN in scripts_of(lang) and (noun or is_made_of_words(lost)))
    return may_be and not is_foreign_name(place[2], analysis.languages)


def _is_of_term(text: str, word: Word) -> bool:
    """Whether a word of the dictionary stands behind another one with a capital that nobody is called: Hour Angle."""
    before = _BEFORE.search(text, max(0, word.start - AROUND), word.start)
    if before is None or word.lower not in common_words():
        return False
    low = before[1].lower()
    return low in common_words() and not is_listed(low) and low not in TITLES


def is_spelled_out(text: str, place: Place, lost: str) -> bool:
    """Whether a name is one of the words that an acronym stands for: GSoC, Google Summer of Code."""
    letters = [letter for letter in lost if letter.isupper()]
    near = text[max(0, place[0] - AROUND) : place[1] + AROUND]
    initials = iter(word[0] for word in _CAPITALISED.findall(near))
    return len(letters) >= FEWEST_INITIALS and all(letter in initials for letter in letters)


def _has_counterpart(name: str, source: str, ours: Sequence[str]) -> bool:
    return has_name(name, source, ours) or (not name.isascii() and sounds_like_one(name, ours))
