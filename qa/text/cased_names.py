"""Names of persons in texts of languages other than English: words with a capital beside each other, or in katakana."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.text.english_names import TOKEN
from qa.text.languages import capitalises_nouns, primary
from qa.text.locales import folded, locale
from qa.text.names import begins
from qa.text.words import function_words, has_table, zipf

COMMON = 4.3
"""Zipf frequency from which a word with a capital may be a common one."""
UNKNOWN = 2.6
"""And below which it is a name where all words are known."""
NEVER = 0.0
"""And of a word that a table does not have, in a language without capitals."""
HIDDEN = "\ufffc"
"""Stands for what is no prose."""
SHORTEST = 3
"""Letters of a word of a name."""
_ELIDED = regex.compile(r"(?:[dlnmtscjDLNMTSCJ]|qu|Qu|[dD]ell|[aA]ll|[nN]ell|[sS]ull)['’]")
"""Articles and prepositions written to the name behind them: d'Alembert, dell'Adriatico."""
_CASED = regex.compile(r"[\p{Latin}\p{Cyrillic}\p{Greek}\p{Armenian}\p{M}'’\-]+")
_KATAKANA = regex.compile(r"[\p{Katakana}ー]{2,}(?:・[\p{Katakana}ー]{2,})+")
_DEVANAGARI = regex.compile(r"[\p{Devanagari}\p{M}]+")
_GAPS = frozenset((" ", "\u00a0", "-"))

Words = tuple[tuple[int, int, str], ...]
"""(start, end, form) of the words of one name."""


def cased_names(text: str, lang: str) -> Iterator[Words]:
    """The names of a text, each as its words; in German, Hindi and Japanese those of several words alone."""
    language = primary(lang)
    if not has_table(lang):
        return
    if language == "ja":
        for match in _KATAKANA.finditer(text):
            at, parts = match.start(), []
            for part in match[0].split("・"):
                parts.append((at, at + len(part), part))
                at += len(part) + 1
            yield tuple(parts)
        return
    if language == "hi":
        for run in _runs(_unknown(text, lang), text):
            if len(run) > 1:
                yield run
        return
    for run in _runs(_capitals(text, lang), text):
        # what begins a sentence may be any word
        first = begins(text, run[0][0]) or text[max(0, run[0][0] - 1) : run[0][0]] == HIDDEN
        if len(run) > 1 or not (first or capitalises_nouns(language)):
            yield run


def _runs(words: Iterator[tuple[int, int, str]], text: str) -> Iterator[Words]:
    """Words that nothing but a space parts."""
    run: list[tuple[int, int, str]] = []
    for word in words:
        if run and text[run[-1][1] : word[0]] not in _GAPS:
            yield tuple(run)
            run = []
        run.append(word)
    if run:
        yield tuple(run)


def _capitals(text: str, lang: str) -> Iterator[tuple[int, int, str]]:
    facts, closed = locale(lang), function_words(lang)
    for match in TOKEN.finditer(text):
        if _CASED.fullmatch(match[0]) is None:
            continue
        elided = _ELIDED.match(match[0])
        start = match.start() + (len(elided[0]) if elided else 0)
        form = match[0][start - match.start() :]
        low = form.lower()
        if len(form) < SHORTEST or not form[0].isupper() or form.isupper() or low in closed:
            continue
        if folded(form) in facts.months or folded(form) in facts.weekdays:
            continue
        if zipf(low, lang) > COMMON and not capitalises_nouns(lang):
            continue
        if "-" in form and not form.rpartition("-")[2][:1].isupper():
            continue
        yield start, match.end(), form


def _unknown(text: str, lang: str) -> Iterator[tuple[int, int, str]]:
    """Words that the table of a language without capitals does not have."""
    for match in _DEVANAGARI.finditer(text):
        if len(match[0]) >= SHORTEST and zipf(match[0], lang) <= NEVER:
            yield match.start(), match.end(), match[0]
