"""What translations keep as it is: entries of bibliographies (authors, title, where, when), acronyms spelled out."""

from __future__ import annotations

import regex

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
BESIDE = 40
"""Characters before a year in which the mark or the name stands that it follows."""
_NAME = r"\p{Lu}[\p{L}'’‑-]++"
_INITIALS = r"(?:\p{Lu}\.[ \-]?){1,4}"
_AUTHORS = regex.compile(
    rf"\P{{L}}{{0,12}}(?:{_NAME}(?: {_NAME}){{0,2}},? et al\b"
    rf"|{_NAME}(?:[ \-]{_NAME}){{0,2}},? {_INITIALS}|{_INITIALS}{_NAME})"
)
_WHOLE_NAME = rf"{_NAME}(?: (?:{_INITIALS})?{_NAME}){{1,3}}"
_TITLED = regex.compile(
    rf"\P{{L}}{{0,12}}{_WHOLE_NAME}(?:(?:,? and |,? & |, ){_WHOLE_NAME}){{0,8}}[,.:] "
    r"[\"“«„‘][^\"“”«»„‘]{3,200}[\"”»“’][\p{P}\s]*(?:<?https?://\S{1,300}>?)?\W*"
)
"""Authors by their whole names and a title in quotation marks, and nothing else but where it is to be had."""
_YEAR = regex.compile(r"(?<!\d)(?:1[6-9]|20)\d\d[a-z]?(?!\d)")
_CLOSED = regex.compile(r"[\])]?\s*(?:[.,;:\[(]|$)")
_BEFORE = regex.compile(r"(?:[.,;(\[]|\b\p{Lu}[\p{L}'’-]*)\s*$")


def is_reference(text: str) -> bool:
    """Whether a text is one entry of a bibliography: it begins with authors, and a year stands apart or after a name.

    `Smith et al. (2019) show that …` and `Smith et al. tried it in 2019.` are sentences: the year is part of them. Of
    authors with their first names a title in quotation marks is enough, with nothing behind it but an address.
    """
    if _TITLED.fullmatch(text.strip()) is not None:
        return True
    if _AUTHORS.match(text) is None:
        return False
    years = (match.span() for match in _YEAR.finditer(text))
    return any(_BEFORE.search(text, max(0, start - BESIDE), start) and _CLOSED.match(text, end) for start, end in years)


_SPELLED = regex.compile(r"\P{L}{0,12}(\p{Lu}{2,8})\s?[(（:—–-]\s?([^()（）]{4,120})[)）]?\W*")
_WORD = regex.compile(r"[\p{L}'’]+")


def is_spelled_out(text: str) -> bool:
    """Whether a text is an acronym and the words that it stands for: `DRY (Don't Repeat Yourself)`."""
    match = _SPELLED.fullmatch(text.strip())
    if match is None:
        return False
    initials = "".join(word[0] for word in _WORD.findall(match[2]))
    capitals = "".join(letter for letter in initials if letter.isupper())
    return match[1] in (initials.upper(), capitals)
