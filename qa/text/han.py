"""Simplified and traditional characters, told apart by the character sets of their regions."""

from __future__ import annotations

import zlib
from functools import cache, lru_cache

from qa.text.words import DATA

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


LEVEL_TWO = 0xD0
"""First byte, in EUC, of the characters of JIS X 0208's second level: rare ones and forms from before the reform."""


def is_unwritten_in_japanese(character: str) -> bool:
    """Whether Japanese of today does not write a character: in none of its lists (每, 說), simplified and in no
    standard (这), or traditional and kept for old spellings only (關, which is 関)."""
    return "\u4e00" <= character <= "\u9fff" and _unwritten(character)


@lru_cache(maxsize=65536)
def _unwritten(character: str) -> bool:
    code = character.encode("euc_jp", "ignore")
    if len(code) != 2:
        return True
    return code[0] >= LEVEL_TWO and is_traditional_only(character)


def simplified(text: str) -> str:
    """A Chinese text as it is written in simplified characters, where they are known."""
    return text.translate(_simplified_forms())


@cache
def _simplified_forms() -> dict[int, str]:
    pairs = zlib.decompress((DATA / "simplified.z").read_bytes()).decode()
    return dict(zip(map(ord, pairs[::2]), pairs[1::2], strict=True))


def is_korean(character: str) -> bool:
    """Whether Korea's standard has a character: it keeps old forms (爲, 衆) that Big5 lacks and Taiwan also writes."""
    return _encodes(character, "euc_kr")


def variant(text: str) -> str:
    """`zh-Hant` where traditional characters prevail, else `zh`."""
    simplified, traditional = simplified_and_traditional(text)
    return "zh-Hant" if traditional > simplified else "zh"
