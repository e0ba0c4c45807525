"""A thing named twice at one contrast where "and" is written onto a word: 速度与速度, 속도와 속도, الصحة والصحة."""

from __future__ import annotations

from collections.abc import Mapping

import regex

from qa.checks.meaning._contrasts import next_content_word
from qa.text.languages import primary

_MARK = r"(?P<versus>{}|vs\.?|versus|[–—-])|(?P<equals>[=＝≠])|(?P<slash>[/／])"
_BOLD = r"[*_ 「」『』《》“”]{0,4}"
_HAN = r"[\p{Han}\p{Katakana}ー]"
_BEHIND_WORD = "|".join("混淆 区分 區分 比较 比較 区别 區別 对比 對比 分清 分辨".split())
_FREE = regex.compile(
    rf"(?:^|[^\p{{Han}}\p{{Katakana}}ー]|[是在有把将將对對与與和的了于於从為为以及到由让讓使]|{_BEHIND_WORD})$"
)
"""What a term stands behind: no character of a term ("加速度与速度" names two), a small word, a verb."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SURELY_ALL = 3
"""Characters of a term that is hardly the end of a longer one."""
FARTHEST = 30
"""Characters from one to the other, at the most: twelve of its own, marks and spaces of ten, and "versus"."""
_HAN_AFTER = rf"(?!{_HAN})|(?=[的之是有在为為何会會不都也间間])"
_AND = "[与與和跟同及或と]|还是|還是|以及|不是|不同于|および|または|[はが](?=[^、。]{2,12}(?:と|より|から|とは))"
_UNSPACED = regex.compile(
    rf"(?P<item>{_HAN}{{2,12}}|{_HAN}{{1,4}}[さみ])"
    rf"{_BOLD}[ ]?(?:{_MARK.format('[对對対]')}|(?P<and>{_AND}))[ ]?{_BOLD}(?P=item)(?:{_HAN_AFTER})"
)
_KOREAN = regex.compile(
    rf"(?<!\p{{Hangul}})(?P<item>\p{{Hangul}}{{2,12}}?)"
    rf"(?:(?P<and>와|과|랑|이랑|하고|(?P<subject>이|가|은|는)){_BOLD}[ ]"
    rf"|{_BOLD}[ ]?(?:{_MARK.format('대')}|(?P<or>및|또는|혹은))[ ]?){_BOLD}(?P=item)"
    r"(?:(?:은|는|이|가|을|를|의|와|과|에|로|으로|입니다|이다)(?!\p{Hangul})"
    r"|(?!\p{Hangul})(?(subject)(?![ ]\p{Hangul})|))"
)
"""Behind a subject the bare word begins another one: "네트워크가 네트워크 설정에"."""
_THAI = regex.compile(
    r"(?:^|[^\p{Thai}]|ระหว่าง|ของ|คือ|ทั้ง|แยก|เทียบ|มี)(?P<item>\p{Thai}{4,30})[ ]?"
    r"(?:(?P<and>และ|กับ|หรือ)|(?P<versus>vs\.?|[–—-])|(?P<equals>[=≠])|(?P<slash>/))[ ]?(?P=item)(?!\p{Thai})"
)
"""What a word stands behind and before, where no space parts words."""
_PREFIXED = r"(?<!\p{{L}})(?P<item>\p{{L}}[\p{{L}}\p{{M}}]{{{},}})[ ](?P<and>{})(?P=item)(?![\p{{L}}\p{{M}}])"
_GLUED: Mapping[str, regex.Pattern[str]] = {
    "zh": _UNSPACED,
    "ja": _UNSPACED,
    "ko": _KOREAN,
    "ar": regex.compile(_PREFIXED.format(3, "و")),
    "he": regex.compile(
        _PREFIXED.format(2, "ו") + r"|(?<!\p{L})(?P<and>בין)[ ](?P<item>\p{L}{3,})[ ]ל(?:בין[ ])?(?P=item)(?!\p{L})"
    ),
    "th": _THAI,
}
_ARTICLES = {"ar": "ال", "he": "ה"}
"""What is written onto a noun and each of its adjectives."""
_WHOLE = regex.compile(
    r"[#\s*_-]{0,8}(?P<item>[\p{Han}\p{Katakana}\p{Hangul}])[*_]{0,3}[ ]?"
    r"(?:(?P<versus>vs\.?|[対대–—-])|(?P<and>[与與和跟及或と와과및]))[ ]?[*_]{0,3}(?P=item)[*_\s]{0,4}(?:$|[:：|])"
)
"""Things of one character, where nothing else stands: 熱と熱."""


def glued_twice(text: str, lang: str) -> tuple[regex.Match[str], str] | None:
    """(match, mark) of a thing that stands on both sides of a mark of contrast; `match["item"]` is the thing, the mark
    "versus", "equals", "slash" or "and"."""
    pattern = _GLUED.get(primary(lang))
    all_found = pattern.finditer(text) if pattern and (pattern is not _UNSPACED or _says_again(text)) else ()
    found = next((one for one in all_found if _is_all(text, one) and not _is_qualified(text, one, lang)), None)
    if pattern and found is None:
        found = _WHOLE.match(text)
    if found is None:
        return None
    marks = found.groupdict()
    return found, next((mark for mark in ("versus", "equals", "slash") if marks.get(mark)), "and")


def _says_again(text: str) -> bool:
    """Whether two characters in a row stand again as near as those of the second of two things: the pattern costs ten
    times the look."""
    last: dict[str, int] = {}
    for at in range(len(text) - 1):
        pair = text[at : at + 2]
        if at - last.get(pair, -FARTHEST) < FARTHEST:
            return True
        last[pair] = at
    return False


def _is_all(text: str, found: regex.Match[str]) -> bool:
    """Whether nothing before a thing belongs to it."""
    start = found.start("item")
    return len(found["item"]) >= SURELY_ALL or _FREE.search(text, max(0, start - 2), start) is not None


def _is_qualified(text: str, found: regex.Match[str], lang: str) -> bool:
    """Whether an adjective behind the second of two, which takes an article where the noun does, says which is meant:
    السرعة والسرعة المتجهة, speed and velocity."""
    article = _ARTICLES.get(primary(lang))
    after = next_content_word(text, found.end(), lang) if article else None
    return bool(article and after and after.startswith(article) == found["item"].startswith(article))
