"""Strings of a listing that a machine reads: a status, a key, a version, the name of a file.

What a program shows is for readers and may say anything; so may the words of an example, where all of it was made anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import regex

from qa.checks.values._data_rows import FREE, LONGEST, READ_BY_PEOPLE, exact
from qa.checks.values._example_names import is_of_people
from qa.checks.values._lexing import pattern_of
from qa.checks.values._renamed import is_another_word, is_word_of
from qa.text.likeness import is_damaged_copy
from qa.text.tags import is_language_tag

_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)*")
_SMALL = re.compile(r"[a-z][a-z0-9_\-]{1,30}")
_LETTERS = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:[_-][\p{L}\p{M}]+)*")
_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_DIGITS = re.compile(r"\d+")
_FIELD = re.compile(r"(\w+)[\"']?\]?\s*[:=(]+\s*\[?$")
"""The field or the argument, or the call, that a string is the value of."""
_ARGUMENT = re.compile(r"[(,]\s*(\w+)\s?=\s?$")
_SHOWN = re.compile(
    r"(?i)^(?:x|y)?lab(?:el)?s?$|^main$|^sub$|legend|header|caption|prompt|hint|help|value|content|default|subject|body"
    r"|comment|print|input|alert|echo|say|write|puts|log|error|exception|warn|set_?text|reason|info|debug|show|display"
)
"""Arguments and calls whose strings a program shows, beside what people read of data."""
_COMPARED = re.compile(
    r"(?:[=!]==?|<>|(?<!\w)-i?(?:eq|ne|in|contains)|\bnot in|\bcase|\bwhen)\s*\(?$"
    r"|\.(?:get|on|off|once|pop|emit|has|equals|getenv|(?:get|set|remove)(?:Item|Attribute)|getElementById"
    r"|(?:add|remove)EventListener)\(\s*$"
)
"""What stands before a string that another one is compared with, or that names an event or an entry."""
_OF_SQL = re.compile(r"(?i)(?:=|<>|\bin\s?\((?:\s?'\w*',)*)\s*$")
_BEHIND = re.compile(r"\s*[=!]==?")
_SUBSCRIPT = re.compile(r"[\w)\]]\[\s*$")
_NAMED = re.compile(r"\s*:")
_TYPES = frozenset("ts typescript tsx".split())
_SQL = frozenset("sql mysql postgresql postgres plsql sqlite".split())
_String = re.Match[str]
_Two = tuple[_String, _String]
Told = tuple[int, int, str, str]
"""(line of the source, line of the target, string, string)"""


def other_strings(before: str, after: str, language: str, lang: str) -> Iterator[Told]:
    """Strings of code in `language` that a machine reads and that differ, `lang` being the translation's language.

    Where not as many strings stand, the example is another one.
    """
    ours, theirs = _strings(before, language), _strings(after, language)
    if len(ours) != len(theirs) or sorted(map(_inner, ours)) == sorted(map(_inner, theirs)):
        # what moved with its line is the same
        return
    changed = [(one, other) for one, other in zip(ours, theirs, strict=True) if _inner(one) != _inner(other)]
    sure = next((two for two in changed if _is_damaged(_inner(two[0]), _inner(two[1]), lang)), None)
    for one, other in [sure] if sure else _lone_word(ours, theirs, changed, language, lang):
        yield before.count("\n", 0, one.start()), after.count("\n", 0, other.start()), _inner(one), _inner(other)


def _strings(code: str, language: str) -> list[_String]:
    return [match for match in pattern_of(code, language).finditer(code) if match.lastgroup == "string"]


def lone_field(before: str, after: str, language: str) -> bool:
    """Whether one field alone of several is called otherwise, and nothing else in the source's code is called so."""
    ours, theirs = (
        [_inner(one) for one in _strings(code, language) if _NAMED.match(code, one.end())] for code in (before, after)
    )
    changed = {two for two in zip(ours, theirs, strict=False) if two[0] != two[1]}
    if len(ours) != len(theirs) or len(changed) != 1:
        return False
    [(old, new)] = changed
    alone = len(re.findall(rf"\b{re.escape(old)}\b", before)) == 1
    return alone and not FREE.search(old) and new not in before and len({*ours} & {*theirs}) > 0


def _inner(string: _String) -> str:
    return string[0][1:-1]


def _is_damaged(old: str, new: str, lang: str) -> bool:
    """Whether a name of a machine's (a version, a file, a route) has another number or word, or is misspelt; an example
    that was translated has words of the language."""
    if _is_address(old, new):
        old, new = (text.split("/", 3)[-1] for text in (old, new))
    elif not exact(old, quoted=True) or "@" in old:
        return False
    if len(old) > LONGEST or FREE.search(old) or not (old.isascii() and new.isascii()) or re.search(r"\s", old + new):
        return False
    ours, theirs = _PARTS.findall(old), _PARTS.findall(new)
    strange = [part for part in theirs if part not in ours]
    if any(is_language_tag(part.lower()) for part in strange) or _is_rewritten(old, new):
        return False
    if _DIGITS.sub("", old) == _DIGITS.sub("", new):
        return True
    if is_of_people(old) or any(is_word_of(part, lang) for part in strange):
        return False
    lost = [part for part in ours if part not in theirs]
    swapped = len(lost) == len(strange) == 1 and is_another_word(lost[0], strange[0], lang)
    return swapped or is_damaged_copy(old, new)


def _is_address(old: str, new: str) -> bool:
    """Whether two addresses lead to one place."""
    return "://" in old and old.split("/")[:3] == new.split("/")[:3]


def _is_rewritten(old: str, new: str) -> bool:
    """Whether the digits stand as they stood and other marks between them: a date, a number."""
    ours, theirs = (sorted(filter(str.isdigit, text)) for text in (old, new))
    return ours == theirs != [] and _DIGITS.sub("", old) != _DIGITS.sub("", new)


def _lone_word(
    ours: Sequence[_String], theirs: Sequence[_String], changed: Sequence[_Two], language: str, lang: str
) -> Sequence[_Two]:
    """The string of one word that alone became another, if that is no translation, or one where no reader sees it."""
    words = [
        two
        for two in changed
        if _WORD.fullmatch(_inner(two[0])) and _LETTERS.fullmatch(_inner(two[1])) and not _is_shown(two[0])
    ]
    pairs = {(_inner(one), _inner(other)) for one, other in words}
    exact_ones = [two for two in words if _names(two[0], language)]
    kept = {_inner(one) for one in theirs}
    for one, other in exact_ones:
        # it stands as it was elsewhere
        if _inner(one) in kept and not any(_inner(one) == new for _, new in pairs):
            return [(one, other)]
    if len(pairs) != 1:
        return []
    [(old, new)] = pairs
    if FREE.search(old):
        return []
    small = _SMALL.fullmatch(old) is not None and _SMALL.fullmatch(new) is not None
    if (small or exact_ones) and is_another_word(old, new, lang):
        return words[:1]
    spoken = sum(len(re.findall(rf"\b{re.escape(old)}\b", _inner(one))) for one in ours)
    return exact_ones[:1] if spoken == 1 == len(exact_ones) and _names_nowhere_else(words[0], old) else []


def _names_nowhere_else(two: _Two, old: str) -> bool:
    """Whether nothing else in a listing is called so, which was called otherwise with it."""
    form = re.compile(rf"\b{re.escape(old)}\b")
    ours, theirs = (len(form.findall(string.string)) for string in two)
    return ours - theirs == 1


def _is_shown(string: _String) -> bool:
    """Whether a string is the value of a field that people read."""
    named = _FIELD.search(string.string, max(0, string.start() - LONGEST), string.start())
    return named is not None and (READ_BY_PEOPLE.search(named[1]) or _SHOWN.search(named[1])) is not None


def _names(string: _String, language: str) -> bool:
    """Whether a string stands where no reader sees it: compared, as a subscript, as the value of an argument."""
    start, end, text = string.start(), string.end(), string.string
    before = text[max(0, start - LONGEST) : start]
    if _COMPARED.search(before) or _BEHIND.match(text, end) or (language in _SQL and _OF_SQL.search(before)):
        return True
    if language in _TYPES and (before.rstrip().endswith("|") or text[end : end + 2].strip().startswith("|")):
        return True
    if _SUBSCRIPT.search(before):
        return text[end : end + 1] == "]"
    return _ARGUMENT.search(before) is not None and not _is_shown(string) and string[0][1].islower()
