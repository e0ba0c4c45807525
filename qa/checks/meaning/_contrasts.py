"""Where a text sets two things apart, and where it says the same word on both sides of that."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from operator import eq

import regex

from qa.checks.meaning._said_again import repetitions
from qa.text.enumerating import joining
from qa.text.languages import primary
from qa.text.scripts import EAST_ASIAN
from qa.text.words import function_words

_ITEM = r"(?<![\p{L}\p{M}\d$\\{_^-])(?P<item>\p{L}[\p{L}\p{M}'’ -]{1,39}?)"
_AGAIN = r"(?:\p{L}{1,2}['’])?(?P=item)(?![\p{L}\p{M}\d_^{-])"
_SPACE = r"[ \t*_]{0,4}"
_EQUALS = r"(?:[-=<]>|[=＝≠→⇒↔⇔↦])"
_COMMAS = ",،、，;；؛"
_ENDS_TWO = r"(?:[)）]|\.?[ *_]{0,4}$)"
"""What stands behind the second of two members that are all of a row."""
MARKS = {
    "equals": regex.compile(rf"{_ITEM}{_SPACE}{_EQUALS}{_SPACE}{_AGAIN}", regex.IGNORECASE),
    "slash": regex.compile(rf"{_ITEM}{_SPACE}[/／]{_SPACE}{_AGAIN}", regex.IGNORECASE),
    "comma": regex.compile(rf"{_ITEM}{_SPACE}[{_COMMAS}]{_SPACE}{_AGAIN}", regex.IGNORECASE),
    # a row of two, where a colon or brackets say that it is one
    "two": regex.compile(
        rf"[:：(（][ ]{{0,2}}(?P<item>\p{{L}}[\p{{L}}\p{{M}}'’ -]{{1,39}}?){_SPACE}[{_COMMAS}]{_SPACE}"
        rf"{_AGAIN}{_SPACE}{_ENDS_TWO}",
        regex.IGNORECASE,
    ),
    # nothing parts words there
    "wide": regex.compile(r"(?P<item>[\p{Han}\p{Katakana}ー]{2,12})[、，；](?P=item)(?=[、，；。和与及或と]|$)"),
    "gloss": regex.compile(rf"{_ITEM}{_SPACE}[(（]{_SPACE}{_AGAIN}{_SPACE}[)）]", regex.IGNORECASE),
    # any short word may stand for "versus", but only where the source has one; some write a dash there
    "versus": regex.compile(
        rf"{_ITEM}{_SPACE}[ ](?:(?P<small>[\p{{L}}\p{{M}}]{{1,9}})\.?(?:[ ](?P<more>[\p{{L}}\p{{M}}]{{1,4}}))?|[–—-])"
        rf"[ ]{_SPACE}{_AGAIN}",
        regex.IGNORECASE,
    ),
}
"""The same words on both sides of a mark, in a translation. Bounded: an item has at most forty characters."""

_OTHER = r"(?P<first>\p{L}[\p{L}\p{M}'’ -]{1,59})"
_SECOND = r"(?P<second>\p{L}[\p{L}\p{M}'’ -]{1,59})"
_JOINED = r"[ ](?:and|or|und|oder|et|ou|y|o|e|и|или|і|або|i|lub)[ ]"
"""What stands before the last member of an enumeration."""
_ROW = rf"{_OTHER}[{_COMMAS}]{_SPACE}{_SECOND}(?:[{_COMMAS}]{_SPACE}|{_JOINED})\p{{L}}"
_SOURCE = {
    "equals": regex.compile(rf"{_OTHER}{_SPACE}{_EQUALS}{_SPACE}{_SECOND}"),
    "slash": regex.compile(rf"{_OTHER}{_SPACE}[/／]{_SPACE}{_SECOND}"),
    "comma": regex.compile(_ROW),
    "wide": regex.compile(_ROW),
    "two": regex.compile(
        rf"[:：(（][ ]{{0,2}}(?P<first>\p{{L}}[\p{{L}}\p{{M}}'’ -]{{1,39}}?){_SPACE}[{_COMMAS}]{_SPACE}"
        rf"(?P<second>\p{{L}}[\p{{L}}\p{{M}}'’ -]{{1,39}}?){_SPACE}{_ENDS_TWO}"
    ),
    "gloss": regex.compile(rf"{_OTHER}{_SPACE}[(（]{_SPACE}{_SECOND}[)）]"),
    "versus": regex.compile(rf"{_OTHER}{_SPACE}[ ](?:vs\.?|versus)[ ]{_SPACE}{_SECOND}", regex.IGNORECASE),
}
"""The marks in a source, with what stands on both sides."""

_ENDS_MEMBER = regex.compile(rf"{_SPACE}(?:$|[{_COMMAS}:：)）\].!?。]|{_JOINED})")
"""What a member of an enumeration stands before: a mark, the end, or a joining word."""

_PREFIXED = {
    "ar": regex.compile(r"[ ]و\p{L}{2}"), "he": regex.compile(r"[ ]ו\p{L}{2}"),
    "th": regex.compile("[ ]?(?:และ|หรือ)"),
}  # fmt: skip
"""The next member where "and" is written onto it."""

_SIGNS = (*"=＝≠→⇒↔⇔↦/／(（>", *_COMMAS, "vs", "VS", "Vs", "versus")
_SIGN = {
    "equals": regex.compile(_EQUALS),
    "slash": regex.compile("[/／]"),
    "comma": regex.compile(rf"[{_COMMAS}][^{_COMMAS}]{{1,80}}?(?:[{_COMMAS}]|{_JOINED})"),
    "wide": regex.compile(rf"[{_COMMAS}][^{_COMMAS}]{{1,80}}?(?:[{_COMMAS}]|{_JOINED})"),
    "two": regex.compile(rf"[:：(（][^:：(（{_COMMAS}]{{2,80}}[{_COMMAS}]"),
    "gloss": regex.compile("[(（]"),
    "versus": regex.compile(r"\bvs\b|\bversus\b", regex.IGNORECASE),
}
"""What a source that has a mark must hold."""
_SAID_BY = {
    "equals": "=＝≠→⇒↔⇔↦>", "slash": "/／", "comma": _COMMAS, "wide": "、，；", "two": ":：(（", "gloss": "(（",
    "versus": " ",
}  # fmt: skip
"""Of which characters a translation that has a mark must hold one."""

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST = 1_200
"""Characters of a sentence that is looked at."""
LEAST_LETTERS, LEAST_WIDE = 3, 2
"""Letters of a word that can be a term; of one in Chinese characters, kana or Hangul."""
STEM = 4
"""Letters in common at the beginning from which two words of a source may be forms of one: 'example', 'examples'."""
STEM_SHARE = 0.6
"""Share of the shorter one's letters that those must be: 'stalactites' and 'stalagmites' are two words."""
LONGEST_JOINING, NEIGHBOUR = 12, 40
"""Characters behind a member that may be a joining word, and before it a word."""
_LETTER = regex.compile(r"[\p{L}\p{M}]")
SHORT = 2
"""Letters of a word that can say little, whether or not a list has it."""
QUALIFIED_BEHIND = frozenset(
    "ar he fa fr es it pt ro ca gl oc eu ga cy gd br sq id ms jv vi th lo km sw zu xh mt".split()
    + "ru uk be bg mk pl cs sk hr sr bs sl el".split()
)
"""Languages that say behind a noun which is meant: السرعة المتجهة, vitesse vectorielle, скорость света."""
QUALIFYING = frozenset({"slash", "comma"})
"""Marks behind which a second member may be the first with a word more: "kiến trúc/kiến trúc phụ"."""
_ARTICLE = regex.compile(r"^(?:the|an?)\s+")
_WORD_BEFORE = regex.compile(r"\p{L}[ ]$")
_WORD_BEHIND = regex.compile(r"([\p{L}\p{M}]+)[ ][*_]{0,3}$")
_WORD_AFTER = regex.compile(r"[*_]{0,3}[ ](?:\p{L}{1,2}['’])?([\p{L}\p{M}]+)")
_RELATIVE = frozenset(
    "que qui quem cujo cuja dont où che cui care cual cuyo cuya quien yang mà ที่ التي الذي الذين که ambao ambayo".split()
)
"""Words that begin a clause which says which is meant, in languages that qualify behind."""


_NEAR = frozenset({1, 2, 3, 4})


def marked(text: str, mark: str) -> Iterator[regex.Match[str]]:
    """Where a text has the same words on both sides of a mark. Most have no such mark, or say no words again, and the
    pattern costs a hundred times the look."""
    may = any(sign in text for sign in _SAID_BY[mark]) and (mark == "wide" or _repeats_words(text))
    return MARKS[mark].finditer(text) if may else iter(())


def _repeats_words(text: str) -> bool:
    """Whether the words of a text allow that an item stands on both sides of a mark: its one word again with up to
    three between (the small one and another of "versus", and a short one before an apostrophe), or its first two."""
    said = repetitions(text)
    return bool(said.pairs or said.words & _NEAR)


def same_on_both_sides(text: str, source: str, lang: str) -> Iterator[tuple[str, regex.Match[str]]]:
    """(mark, match) wherever a text has the same words on both sides of a mark that its source has too."""
    if len(text) > LONGEST:
        return
    common = function_words(lang)
    for mark in MARKS if any(sign in source for sign in _SIGNS) else ():
        # most sentences have none of the marks, and the patterns cost a hundred times the look
        for found in marked(text, mark) if _SIGN[mark].search(source) else ():
            # what stands in code is no word
            said = (
                text.count("`", 0, found.start()) % 2 == 0
                and is_term(found["item"])
                and common.isdisjoint(ends_of(found["item"]))
            )
            if mark == "comma":
                said = said and _is_member(text, found, lang)
            if mark == "versus":
                said = said and _stand_alone(text, found, source, lang)
            if mark in QUALIFYING:
                said = said and not is_qualified(text, found.end(), lang)
            if said:
                yield mark, found


def _stand_alone(text: str, found: regex.Match[str], source: str, lang: str) -> bool:
    """Whether the words on both sides of what stands for "versus" are all that is set apart there.

    "Velocity" is "vector speed" in many languages: a word beside one of the two that says which is meant sets them
    apart, unless the source goes on there as well.
    """
    common = function_words(lang)
    if (more := found["more"]) and len(more) > SHORT and more.lower() not in common:
        return False
    contrasts = [
        (one["first"].split(), one.end("second"), one["second"].split()) for one in _SOURCE["versus"].finditer(source)
    ]
    before = word_before(text, found.start())
    if before and before.lower() not in common and not any(len(first) > 1 for first, *_ in contrasts):
        return False
    if more:
        # two words between may be one of the first term and the joining word: "of incomes and"
        return next_content_word(text, found.end(), lang) is None
    goes_on = any(len(second) > 1 or _WORD_AFTER.match(source, end) for _, end, second in contrasts)
    return goes_on or not is_qualified(text, found.end(), lang)


def is_qualified(text: str, end: int, lang: str) -> bool:
    """Whether a word behind a term may say which is meant."""
    if primary(lang) not in QUALIFIED_BEHIND or _is_joined(text, end, lang):
        return False
    after = _WORD_AFTER.match(text, end)
    return bool(after and after[1].lower() in _RELATIVE) or next_content_word(text, end, lang) is not None


def _is_joined(text: str, end: int, lang: str) -> bool:
    """Whether the next member begins at a place, with an "and" written onto it."""
    pattern = _PREFIXED.get(primary(lang))
    return pattern is not None and pattern.match(text, end) is not None


def word_before(text: str, start: int) -> str | None:
    """The word right before a place."""
    before = _WORD_BEHIND.search(text, max(0, start - NEIGHBOUR), start)
    return before[1] if before else None


def next_content_word(text: str, end: int, lang: str) -> str | None:
    """The word right behind a place, if it says more than a small word does."""
    after = _WORD_AFTER.match(text, end)
    return after[1] if after and len(after[1]) > SHORT and after[1].lower() not in function_words(lang) else None


def ends_of(item: str) -> tuple[str, str]:
    words = item.lower().split()
    return words[0], words[-1]


def _is_member(text: str, found: regex.Match[str], lang: str) -> bool:
    """Whether the second of two words beside a comma is all of a member: not in "plain text, text in Unicode"."""
    end = found.end()
    if _ENDS_MEMBER.match(text, end) or _is_joined(text, end, lang):
        return True
    joined = joining(text, end, min(end + LONGEST_JOINING, len(text)), lang)
    return joined is not None and not text[end : joined.start()].strip()


def goes_on_before(text: str, start: int) -> bool:
    """Whether a word stands before a place with nothing but a space between: "on bir" is eleven, not one."""
    return _WORD_BEFORE.search(text, max(0, start - 2), start) is not None


def is_term(item: str) -> bool:
    """Whether a word is long enough to be a term."""
    wide = len(EAST_ASIAN.findall(item))
    # vowels are marks in Hindi: चाल
    return wide >= LEAST_WIDE if wide else len(_LETTER.findall(item)) >= LEAST_LETTERS


def sets_apart(source: str, mark: str, number: int | None = None) -> tuple[str, str] | None:
    """What the source has on both sides of a mark; None where it has no such mark, or repeats itself there too.

    With `number`, on both sides of the mark of that number: where both texts have as many, they stand for each other.
    """
    signs = [found.start() for found in _SIGN[mark].finditer(source)] if len(source) <= LONGEST else []
    # most sentences have no such mark, and to look for what is said twice costs a hundred times as much
    if not signs or _repeats(source, mark):
        return None
    for found in _SOURCE[mark].finditer(source):
        first, second = found["first"].strip(), found["second"].strip()
        at = sum(sign < found.start("second") for sign in signs) - 1
        if (
            not may_be_one_word(first, second)
            and (number is None or number == at)
            and not _is_form(mark, first, second)
        ):
            return _shown(mark, first, second), second
    return None


def _repeats(source: str, mark: str) -> bool:
    """Whether a source says the same on both sides of a mark. Any short word may be one for "versus": "step by step" is
    said twice there, "the colder the air" is not."""
    small = function_words("en") if mark == "versus" else frozenset[str]()
    return any(small.isdisjoint(ends_of(found["item"])) for found in MARKS[mark].finditer(source))


def _shown(mark: str, first: str, second: str) -> str:
    """What stands before a mark, of a gloss as many words as the gloss has: the sentence goes on before it."""
    return " ".join(first.split()[-len(second.split()) :]) if mark == "gloss" else first


def number_of(text: str, source: str, mark: str, found: regex.Match[str]) -> int | None:
    """The number (from 0) of the mark inside a match of `twice`; None where the source has not as many marks."""
    signs = [sign.start() for sign in _SIGN[mark].finditer(text)]
    if mark in {"comma", "wide"} or len(signs) != len(_SIGN[mark].findall(source)):
        return None
    return sum(sign < found.end() for sign in signs) - 1


def _is_form(mark: str, first: str, second: str) -> bool:
    """Whether a gloss is a form of the word that it stands behind: 'clean execution (execute)'."""
    last = first.split()[-1].casefold()
    return mark == "gloss" and len(second.split()) == 1 and last[:STEM] == second.casefold()[:STEM]


def may_be_one_word(one: str, other: str) -> bool:
    """Whether two labels of a source may be forms of one word: then one word for both loses nothing."""
    a, b = (_ARTICLE.sub("", side.casefold()) for side in (one, other))
    return a == b or a in b or b in a or (are_forms(a, b) and len(a.split()) == len(b.split()) == 1)


def are_forms(one: str, other: str) -> bool:
    """Whether two words begin alike, as forms of one do."""
    alike = sum(1 for _ in takewhile(bool, map(eq, one, other)))
    return alike >= max(STEM, STEM_SHARE * min(len(one), len(other)))
