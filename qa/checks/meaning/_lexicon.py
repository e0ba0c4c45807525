"""What words of opposite meaning look like in other languages: a second attestation beside the encoder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from enum import Enum
from functools import cache, lru_cache
from importlib.resources import files

from qa.analysis.variants import Variant
from qa.checks.meaning._contrast_rows import by_row, first_pairs
from qa.checks.meaning._near_words import SPELLED_ALIKE, WORD, is_form, near_words, times, times_apart, without_idle
from qa.checks.meaning._stems import (
    PARTED,
    blanked,
    is_denied,
    is_inflected,
    makes_up,
    places,
    stands_alone,
    whole_word,
    word_around,
)
from qa.formula.match.prose_forms import unaccented
from qa.text.languages import primary


class Attestation(Enum):
    """What a translation shows: the word, its opposite, both of which another word explains the first, maybe its
    opposite, nothing that tells; or who knows."""

    KEPT = "kept"
    TURNED = "turned"
    OUTWEIGHED = "outweighed"
    HINTED = "hinted"
    SILENT = "silent"
    UNKNOWN = "unknown"


def attestation(text: str, variant: Variant, translation: str, lang: str) -> Attestation:
    """Which of the word that `variant` replaces in the English `text`, and its opposite, `translation` shows.

    By stems of some two hundred pairs of opposites; `UNKNOWN` in languages that lack those of the pair.
    """
    if not has_opposites(lang):
        return Attestation.UNKNOWN
    pair = row_of(text[variant.start : variant.end].lower(), variant.instead.lower())
    if pair is None:
        return Attestation.SILENT
    tag, rest = primary(lang), _spaced(translation)
    stems = _stems(*pair, tag)
    if not stems:
        return Attestation.UNKNOWN
    kept_at, opposite, alone = _found(stems, rest, tag)
    own = len(kept_at)
    sides = by_row()[first_pairs()[pair[:2]]][:: -1 if pair[2] else 1]
    said = [times_apart(side, text) for side in sides]
    # both words, as often together as in the text, but one of them in the place of the other: "attract … attract"
    traded = own and own < said[0] and own + opposite == sum(said)
    # where the text has both words, the opposite may stand there for itself: "a new one from an old one"
    alike = sides[1].union(*(SPELLED_ALIKE.get(word, frozenset()) for word in sides[1]))
    if opposite and opposite <= times(alike, text):
        return Attestation.SILENT
    if own and opposite and not traded:
        # "above" of "above the upper arm" is not said by what says "upper"
        free = said[0] == 1 and alone > 1 and tag in PARTED
        told = free and _are_of_others(text, variant, translation, kept_at, lang)
        return Attestation.OUTWEIGHED if told else Attestation.SILENT
    if traded or not (own or opposite):
        return Attestation.TURNED if traded and alone > 1 else Attestation.SILENT
    # accents move with endings: "divídese" beside "dividir"
    if not own and _found([(unaccented(stem), kept) for stem, kept in stems], unaccented(rest), tag)[0]:
        return Attestation.SILENT
    # a single character is part of many words, and so is a stem in the midst of one
    return Attestation.KEPT if own else Attestation.TURNED if alone > 1 else Attestation.HINTED


_SYLLABIC = frozenset({"ja", "ko"})
"""Languages in which one character may be the stem of a word."""


def _found(stems: Sequence[tuple[str, bool | None]], rest: str, tag: str) -> tuple[list[tuple[int, int]], int, int]:
    """Where a text says the word, how often its opposite, and letters of the longest of these that stands alone."""
    kept_at, opposite, alone = list[tuple[int, int]](), 0, 0
    for stem, kept in stems:
        found = [*places(stem, rest, tag)]
        for start, end in found:
            if kept:
                kept_at.append((start, end))
            elif kept is False and is_denied(rest, start, tag):
                # "нескладний", not hard, is easy
                kept_at.append((start, end))
            elif kept is False:
                opposite += 1
                if stands_alone(rest, start, end, tag):
                    alone = max(alone, end - start + (tag in _SYLLABIC and is_inflected(rest, start)))
        rest = blanked(rest, found)
    return kept_at, opposite, alone


def _are_of_others(text: str, variant: Variant, translation: str, spans: list[tuple[int, int]], lang: str) -> bool:
    """Whether what a translation says at each of some spans says another word of the English text than a variant's."""
    spaced = _spaced(translation)
    around = (word_around(spaced, *span) for span in spans)
    return all(translates(text, (variant.start, variant.end), spaced, place, lang) for place in around)


def turned_at(text: str, variant: Variant, translation: str, lang: str) -> tuple[int, int] | None:
    """Where `translation` has the opposite as a word of its own; None where small letters would shift the places."""
    pair = row_of(text[variant.start : variant.end].lower(), variant.instead.lower())
    plain, tag = translation.lower(), primary(lang)
    if pair is None or len(plain) != len(translation):
        return None
    for stem, kept in _stems(*pair, tag):
        for start, end in places(stem, plain, tag):
            if kept is False and stands_alone(plain, start, end, tag):
                return whole_word(plain, start, end)
    return None


def says_replaced_word(text: str, variant: Variant, translation: str, lang: str) -> bool:
    """Whether a translation has a known word for what `variant` replaces, whatever else it has."""
    pair = row_of(text[variant.start : variant.end].lower(), variant.instead.lower()) if has_opposites(lang) else None
    said, tag = _spaced(translation), primary(lang)
    return pair is not None and any(any(places(stem, said, tag)) for stem, kept in _stems(*pair, tag) if kept)


@lru_cache(maxsize=2048)
def _spaced(text: str) -> str:
    """A text in small letters, after a space for stems that begin with one: the Turkish "in" is part of many words.

    Blanks stand in the place of phrases that say no "last" and no "large".
    """
    plain = f" {text.lower()}".replace("i\N{COMBINING DOT ABOVE}", "i")
    return without_idle(plain)


def translates(text: str, but: tuple[int, int], translation: str, span: tuple[int, int], lang: str) -> bool:
    """Whether what a translation says at `span` is a word for another one of the English `text` than that at `but`."""
    return times_meant(text, but, translation[slice(*span)], lang) > 0


def times_meant(text: str, but: tuple[int, int], word: str, lang: str) -> int:
    """How many words of an English text, besides that at `but`, a word of another language may stand for."""
    rest = f"{text[: but[0]]} {text[but[1] :]}".lower()
    meant = near_words(frozenset().union(*_meanings(word.lower(), primary(lang))))
    phrases = sum(rest.count(one) for one in meant if not one.isalpha())
    return phrases + sum(any(is_form(said, one) for one in meant if one.isalpha()) for said in WORD.findall(rest))


def all_turned(text: str, variant: Variant, translation: str, lang: str) -> list[tuple[int, int]]:
    """Where a translation says the opposite that `variant` puts into the English `text`, by words of their own."""
    pair = row_of(text[variant.start : variant.end].lower(), variant.instead.lower())
    rest, tag, turned = _spaced(translation), primary(lang), list[tuple[int, int]]()
    for stem, kept in _stems(*pair, tag) if pair else ():
        found = [*places(stem, rest, tag)]
        turned += (whole_word(rest, *span) for span in found if kept is False and stands_alone(rest, *span, tag))
        rest = blanked(rest, found)
    return [(start - 1, end - 1) for start, end in sorted(turned)]


def alike_words(translation: str, span: tuple[int, int], lang: str) -> list[tuple[int, int]]:
    """Words of a translation that a stem of any row stands in which that at `span` begins with: "langsamsten" beside
    "langsamer"."""
    plain, tag, word = _spaced(translation), primary(lang), translation[slice(*span)].lower()
    stems = {
        stem
        for _, stems in _sides(lang)
        for stem in stems
        if len(stem) > 1 and word.startswith(stem) and makes_up(stem, word)
    }
    found = {
        whole_word(plain, *place)
        for stem in stems
        for place in places(stem, plain, tag)
        if stands_alone(plain, *place, tag)
    }
    return [(start - 1, end - 1) for start, end in sorted(found)]


@lru_cache(maxsize=8192)
def _meanings(word: str, lang: str) -> tuple[frozenset[str], ...]:
    """The English words of each side of a row that a word of another language may say."""
    return tuple(words for words, stems in _sides(lang) if any(stem in word for stem in stems))


@lru_cache(maxsize=1024)
def _sides(lang: str) -> tuple[tuple[frozenset[str], tuple[str, ...]], ...]:
    """The English words of each side of each row that a language has, and its stems."""
    found = []
    for key, cell in _cells(lang).items():
        for words, side in zip(by_row()[key], cell.lower().split("|"), strict=True):
            stems = (stem.strip().removeprefix(BROAD) for stem in side.split(","))
            found.append((words, tuple(stem for stem in stems if stem)))
    return tuple(found)


def has_opposites(lang: str) -> bool:
    """Whether words of opposite meaning are known in a language."""
    return primary(lang) in _languages()


@cache
def _languages() -> frozenset[str]:
    stored = files("qa.checks.meaning").joinpath("data/opposites").iterdir()
    return frozenset(name.removesuffix(".tsv") for name in (file.name for file in stored) if name.endswith(".tsv"))


@lru_cache(maxsize=1024)
def _cells(lang: str) -> dict[str, str]:
    """The stems of both words of each row that a language has, by the first pair of the row; none of one without."""
    if lang not in _languages():
        return {}
    text = files("qa.checks.meaning").joinpath(f"data/opposites/{lang}.tsv").read_text("utf-8")
    return dict(line.split("\t") for line in text.splitlines() if "|" in line)


BROAD = "?"
"""What stands before a stem that may say the word, but does not accuse where the other word is meant."""


def stems_of(pair: tuple[str, str], lang: str, broad: bool = True) -> tuple[list[str], list[str]]:
    """The stems of both words of a pair in a language that has some; none where it lacks those of the pair.

    With those that may say it, and do not accuse, or with those alone that say it and nothing else.
    """
    cell = _cells(primary(lang)).get(first_pairs()[pair])
    if cell is None:
        return [], []
    sides = (side.split(",") for side in cell.lower().split("|"))
    one, other = ([s.removeprefix(BROAD) for s in side if broad or not s.startswith(BROAD)] for side in sides)
    return one, other


@lru_cache(maxsize=8192)
def row_of(word: str, instead: str) -> tuple[str, str, bool] | None:
    """The row of two English words in any form, and whether they stand there the other way round."""
    beside = _by_letters().get((word[:1], instead[:1]), ())
    for exact in (True, False):
        for pair in beside:
            one, other = pair[1::-1] if pair[2] else pair[:2]
            if (word, instead) == (one, other) or (not exact and is_form(word, one) and is_form(instead, other)):
                return pair
    return None


@cache
def _by_letters() -> dict[tuple[str, str], list[tuple[str, str, bool]]]:
    """The pairs, and whether turned, by the first letters of both words, which all forms of a word share."""
    found = defaultdict[tuple[str, str], list[tuple[str, str, bool]]](list)
    for one, other in first_pairs():
        found[one[0], other[0]].append((one, other, False))
        found[other[0], one[0]].append((one, other, True))
    return found


@lru_cache(maxsize=65536)
def _stems(one: str, other: str, turned: bool, lang: str) -> tuple[tuple[str, bool | None], ...]:
    """The stems of both, and whether they are the word's own, None where they may be its opposite's; the longest first:
    "unstable" is not "stable"."""
    own, opposite = stems_of((one, other), lang)[:: -1 if turned else 1]
    firm = stems_of((one, other), lang, broad=False)[turned - 1]
    stems = [(stem, True) for stem in own] + [(stem, None if stem not in firm else False) for stem in opposite]
    return tuple(sorted(stems, key=lambda entry: -len(entry[0])))
