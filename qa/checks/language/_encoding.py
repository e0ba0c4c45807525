"""Damaged characters: a text decoded with the wrong encoding, lost, invisible or controlling characters."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.model import Severity
from qa.model.records import dataclass
from qa.text.languages import language_of, scripts_of
from qa.text.scripts import runs

_MISREAD = regex.compile(
    r"[\u00c2-\u00f4][\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]++"
)
_REPLACEMENT = regex.compile(r"\ufffd++")
_CONTROL = regex.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]++")
_OVERRIDE = regex.compile(r"[\u202d\u202e]")
_EMBEDDING = regex.compile(r"[\u202a\u202b\u2066-\u2068]")
_INVISIBLE = regex.compile(r"[\u200b\u2060\ufeff\u180e\u2061-\u2064\U000e0000-\U000e007f]++")
_DOUBLE_ENTITY = regex.compile(r"&amp;(?:lt|gt|amp|quot|apos|nbsp|#\d{1,6}|#x[0-9a-fA-F]{1,6});")
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
BYTES = 0x100
"""Code points up to which a character is a byte of the same value (Latin-1)."""
RARE_LATIN = 0x180
"""Code point from which Latin letters are of phonetics and of few languages (Latin Extended-B): no decoded text."""
WRONG = "read with the wrong encoding"
PICTURES = 0x1F000
"""Code point from which there are pictures, which any language uses."""
_PUNCTUATION = frozenset("–—‘’“”„‚…•«»€™‹›·×÷°±²³µ©®§¶¿¡ \u00a0")


@dataclass(frozen=True, slots=True)
class Damage:
    """A damaged stretch of a text."""

    start: int
    end: int
    message: str
    severity: Severity


def damages(text: str, lang: str, source: str) -> Iterator[Damage]:
    """Every damaged stretch of a note in `lang` that its source does not have too."""
    for match in _REPLACEMENT.finditer(text):
        if "\ufffd" not in source:
            yield Damage(*match.span(), "replacement character: a letter was lost", Severity.MAJOR)
    for match in _MISREAD.finditer(text):
        meant = misread(match.group())
        if meant and plausible(meant, lang) and match.group() not in source and not _quoting(text, match):
            message = f"'{match.group()[:20]}' is '{meant[:20]}' {WRONG}"
            yield Damage(*match.span(), message, Severity.MAJOR)
    for pattern, message, severity in _HIDDEN:
        for match in pattern.finditer(text):
            # where words have no spaces, zero-width ones mark the places of line breaks
            if match.group() in source or (pattern is _INVISIBLE and "unspaced" in language_of(lang).traits):
                continue
            if pattern is _EMBEDDING and scripts_of(lang) & {"Arab", "Hebr", "Thaa"}:
                continue
            code = " ".join(f"U+{ord(c):04X}" for c in dict.fromkeys(match.group()))
            yield Damage(*match.span(), f"{message} {code}", severity)
    for match in _DOUBLE_ENTITY.finditer(text):
        if match.group() not in source:
            yield Damage(*match.span(), f"entity '{match.group()}' is escaped twice", Severity.MINOR)


_HIDDEN = (
    (_CONTROL, "control character", Severity.MAJOR),
    (_OVERRIDE, "invisible character that reverses the reading direction:", Severity.MAJOR),
    (_EMBEDDING, "invisible direction mark", Severity.MINOR),
    (_INVISIBLE, "invisible character", Severity.MINOR),
)


def misread(text: str) -> str:
    """What a text was before its UTF-8 bytes were read as Windows-1252 or Latin-1; empty if it never was."""
    try:
        data = bytes(_byte(character) for character in text)
        return data.decode("utf-8")
    except (UnicodeError, ValueError):
        return ""


def _byte(character: str) -> int:
    """The byte that Windows-1252 shows as a character, C1 controls standing for themselves."""
    if ord(character) < BYTES:
        return ord(character)
    return character.encode("cp1252")[0]


def plausible(meant: str, lang: str) -> bool:
    """Whether decoded text is punctuation of any language or letters that the language uses."""
    scripts = scripts_of(lang)
    for character in meant:
        found = next((script for script, _, _ in runs(character)), "")
        known = character in _PUNCTUATION or (found in scripts and (found != "Latn" or ord(character) < RARE_LATIN))
        if not known and ord(character) < PICTURES:
            return False
    return True


def _quoting(text: str, match: regex.Match[str]) -> bool:
    """Whether the second character is a closing quotation mark after a word: «MAÇÃ»."""
    before = text[match.start() - 1 : match.start()]
    return len(match.group()) == 2 and match.group()[1] in "»”’›" and before.isalpha() and before.isupper()
