"""Simplified and traditional characters, told apart by the character sets of their regions."""

from __future__ import annotations

from functools import lru_cache

_OF_BOTH = frozenset("擀氽吡啶喹啉噻嗪吲哚苷")
"""Characters without another form that Big5 lacks all the same: to roll out dough, names of compounds."""


@lru_cache(maxsize=65536)
def _region(character: str) -> str:
    """`s` for a character of GB 2312 that Big5 lacks, `t` for the reverse, `` for one of both or neither."""
    simplified, traditional = _encodes(character, "gb2312"), _encodes(character, "big5")
    if simplified == traditional or character in _OF_BOTH:
        return ""
    return "s" if simplified else "t"


def _encodes(character: str, codec: str) -> bool:
    try:
        return bool(character.encode(codec))
    except UnicodeEncodeError:
        return False


def simplified_and_traditional(text: str) -> tuple[int, int]:
    """How many characters of a text are simplified only, and how many traditional only."""
    regions = [_region(c) for c in text if "\u4e00" <= c <= "\u9fff"]
    return regions.count("s"), regions.count("t")


def is_traditional_only(character: str) -> bool:
    """Whether a character is written in the traditional standard only."""
    return "\u4e00" <= character <= "\u9fff" and _region(character) == "t"


def is_simplified_only(character: str) -> bool:
    """Whether a character is written in the simplified standard only."""
    return "\u4e00" <= character <= "\u9fff" and _region(character) == "s"


def is_japanese_only(character: str) -> bool:
    """Whether a character is written in the Japanese standard only: 関, 発, 込."""
    return "\u4e00" <= character <= "\u9fff" and _japanese(character)


@lru_cache(maxsize=65536)
def _japanese(character: str) -> bool:
    chinese = _encodes(character, "gb2312") or _encodes(character, "big5")
    return not chinese and _encodes(character, "shift_jis")


def is_unknown_in_japanese(character: str) -> bool:
    """Whether a character is simplified and in no Japanese standard: 这, 检; 国 and 学 are Japanese as well."""
    return "\u4e00" <= character <= "\u9fff" and _unknown_in_japanese(character)


@lru_cache(maxsize=65536)
def _unknown_in_japanese(character: str) -> bool:
    return is_simplified_only(character) and not _encodes(character, "euc_jisx0213")


def is_korean(character: str) -> bool:
    """Whether Korea's standard has a character: it keeps old forms (爲, 衆) that Big5 lacks and Taiwan also writes."""
    return _encodes(character, "euc_kr")


def variant(text: str) -> str:
    """`zh-Hant` where traditional characters prevail, else `zh`."""
    simplified, traditional = simplified_and_traditional(text)
    return "zh-Hant" if traditional > simplified else "zh"
