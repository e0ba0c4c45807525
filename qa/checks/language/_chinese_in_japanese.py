"""Chinese words left in Japanese text, told by characters that Japanese does not write and by the words of both."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from qa.analysis.evidence import Evidence
from qa.checks.language._glosses import shows_original
from qa.checks.language._passage import Passage
from qa.model import Severity
from qa.text.compounds import unspaced_words
from qa.text.han import is_unwritten_in_japanese, simplified
from qa.text.han_names import may_be_person
from qa.text.languages import primary
from qa.text.prose import Context, Prose, Word

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
COMMON = 4.0
"""Zipf frequency of a Chinese word from which it names nothing that Japanese would take over."""
LONGEST = 6
"""Characters of a word in both tables."""
SENTENCE = 6
"""Characters in a row, as the source has them, that are more than a word."""
KEPT = 2
"""Times that the source says, and the note keeps, what is a name or a term there."""
_HAN = regex.compile(r"\p{Han}+")
_STOPS = regex.compile(r"[，、。；！？\s]{1,3}")
_PLACE = regex.compile(r"[省市县縣区區州郡町村鎮镇路街江河湖山島岛港寺廟庙殿氏君]|大学|大學|先生|女士|公司")
"""What ends the names of places, schools, persons and firms."""
_ASIDE = Context.QUOTED | Context.BRACKETED | Context.CODE
_NUMBERED = regex.compile(r"第?[一二三四五六七八九十百千万億兆\d]+\p{Han}?")
"""Numbers with what they count, which both languages write alike: 第二章, 三人."""


def chinese_in_japanese(evidence: Evidence, item: Prose) -> Iterator[Passage]:
    """The rows of Chinese characters that stand so in the aligned source and are no Japanese words, in reading order;
    what nothing but a comma keeps apart is one."""
    if primary(evidence.language) != "ja" or not evidence.speaks("zh") or evidence.source is None:
        return
    said = " ".join(evidence.source.document.blocks[i].text for i in evidence.sources.get(item.block.index, ()))
    found = [row for word in item.words for row in _left(evidence, item, word, said)] if said else []
    rows: list[tuple[int, int, bool]] = []
    for start, end, sure in found:
        if rows and _STOPS.fullmatch(evidence.target.document.text, rows[-1][1], start):
            rows[-1] = (rows[-1][0], end, True)
        else:
            rows.append((start, end, sure))
    for start, end, sure in rows:
        text = evidence.target.document.text[start:end]
        whole = (start, end) == (item.words[0].start, item.words[-1].end)
        severity, confidence = (Severity.MAJOR, 0.8) if sure or len(text) >= SENTENCE else (Severity.MINOR, 0.6)
        reason = f"the {'block' if whole else 'text'} '{text}' is Chinese"
        reason = reason if whole else f"Chinese left in the text: '{text}' is no Japanese word, the source has it"
        yield Passage(item.block, start, end, "zh", whole, severity, reason, confidence)


def _left(evidence: Evidence, item: Prose, word: Word, said: str) -> Iterator[tuple[int, int, bool]]:
    """Where Chinese words stand in a row of letters, and whether that is sure."""
    if word.context & _ASIDE:
        return
    source, target = evidence.source, evidence.target.document.text
    for row in _HAN.finditer(word.form):
        for first, last in _shared(row[0], said):
            start, end = word.start + row.start() + first, word.start + row.start() + last
            text = target[start:end]
            if is_japanese(text) or may_be_person(text) or _names_place(text, row[0][last:]):
                continue
            if source and min(source.document.text.count(text), target.count(text)) >= KEPT:
                continue
            sure = any(map(is_unwritten_in_japanese, text))
            told = sure or is_chinese(text)
            if told and not shows_original(evidence, item, word, (start, end), "zh"):
                yield start, end, sure


def _names_place(text: str, rest: str) -> bool:
    return _PLACE.match(rest) is not None or _PLACE.search(text, max(0, len(text) - 2)) is not None


def _shared(row: str, said: str) -> Iterator[tuple[int, int]]:
    """The longest stretches of two characters and more that the source has as well, from left to right."""
    start = 0
    while start < len(row) - 1:
        end = start + 2
        if row[start:end] not in said:
            start += 1
            continue
        while end < len(row) and row[start : end + 1] in said:
            end += 1
        yield start, end
        start = end


@lru_cache(maxsize=4096)
def is_japanese(text: str) -> bool:
    """Whether a row of characters is made of Japanese words, behind a number or without one."""
    words = unspaced_words("ja")
    number = _NUMBERED.match(text)
    reached = [True] + [False] * len(text)
    for end in range(1, len(text) + 1):
        counted = number is not None and end <= number.end() and not any(map(is_unwritten_in_japanese, text[:end]))
        reached[end] = counted or any(
            reached[start] and text[start:end] in words for start in range(max(0, end - LONGEST), end - 1)
        )
    return reached[-1]


@lru_cache(maxsize=4096)
def is_chinese(text: str) -> bool:
    """Whether a row of characters holds a common word of Chinese that Japanese lacks, in either writing."""
    chinese, japanese = unspaced_words("zh"), unspaced_words("ja")
    plain = simplified(text)
    return any(
        chinese.get(plain[start:end], 0.0) >= COMMON and text[start:end] not in japanese
        for start in range(len(text) - 1)
        for end in range(start + 2, min(len(text), start + LONGEST) + 1)
    )
