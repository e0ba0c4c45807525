"""Code that is no name, and became other code: numbers, lists, strings, commands whose capitals or marks are others."""

from __future__ import annotations

import re
from unicodedata import normalize

from qa.checks.values._data_rows import exact

_WORDS = re.compile(r"[^\W\d]+")
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
GROUP = 3
"""Digits behind the last mark of a number that it groups; India's groups before it have two."""
_DIGIT, _NUMBER = re.compile(r"\d"), re.compile(r"\d(?:[.,]?\d){0,20}")
_SEPARATED = re.compile(r"(?<=\d)[.,\u00a0\u202f'](?=\d)")
_MARKS = str.maketrans("“”„«»‘’‚，、؛،。：；（）［］｛｝＝！？–—−×٪", '"""""\'\'\',,;,.:;()[]{}=!?---*%')
"""Marks of languages, and those of programs that they stand for."""
CONSTANT = re.compile(r"True|False|None|NULL|null|true|false|nil|NaN|undefined")
_ENDS = ".。!?！？:：،"
"""What ends a sentence, and got into the code before it."""
_TECHNICAL = re.compile(r"[_/\\()\[\]{}=<>$@#*&|~\d]|--|[a-z][A-Z]|\w\.\w")
_QUOTES = "\"'"
_STRING = re.compile(r"\"[^\"]*\"|'[^']*'")
_VARIABLE = re.compile(r"\$\{?[A-Za-z_]\w*\}?")


def is_other_literal(old: str, new: str) -> bool:
    """Whether code, as it is shown, differs from another in what is no matter of words: marks, digits, capitals."""
    # what is left out may be shown by one character
    new = new.replace("…", "...")
    if old.strip(_QUOTES) == new.strip(_QUOTES) or not old.isascii():
        return False
    plain = _plain_marks(new)
    if plain != new and plain.split() == old.split():
        return True
    if is_other_case(old, new) or takes_end(old, new):
        return True
    if _WORDS.findall(old) != _WORDS.findall(plain):
        return False
    return _differ(old, plain) or _signs(old) != _signs(plain)


def is_other_case(old: str, new: str) -> bool:
    """Whether a constant, a name with marks or a command of several words has other capitals."""
    exact = " " in old or CONSTANT.fullmatch(old) is not None or _TECHNICAL.search(old) is not None
    return old != new and old.lower() == new.lower() and exact


def takes_end(old: str, new: str) -> bool:
    """Whether the end of the sentence went into the code before it."""
    ends = new[:-1] == old and new[-1:] in _ENDS
    return ends and old[-1:] not in _ENDS and (" " in old or _TECHNICAL.search(old) is not None)


def is_read(string: str) -> bool:
    """Whether a machine reads a quoted string: a path, a version, variables of a shell."""
    inner = string[1:-1]
    bare = _VARIABLE.sub("$x1", inner)
    return bool(exact(bare, quoted=True)) and len(inner) == len(inner.strip())


def _plain_marks(text: str) -> str:
    return normalize("NFKC", text).translate(_MARKS)


def _differ(code: str, other: str) -> bool:
    """Whether two pieces of code have other numbers; separators and zeros behind a decimal mark are free."""
    ours, theirs = (_NUMBER.findall(_STRING.sub("", one)) for one in (code, other))
    if len(ours) == len(theirs):
        return not all(_values(one) & _values(two) for one, two in zip(ours, theirs, strict=True))
    return "".join(_DIGIT.findall(code)) != "".join(_DIGIT.findall(other))


def _values(number: str) -> set[str]:
    """The digits of a number, grouped by three or decimal."""
    *whole, rest = re.split("[.,]", number)
    plain = "".join(_DIGIT.findall(number))
    if not whole:
        return {plain}
    found = {plain} if len(rest) == GROUP else set[str]()
    if len(whole) > 1 and len(set(re.findall("[.,]", number))) == 1:
        # a version
        return found or {number}
    return found | {".".join(filter(None, ("".join(whole), rest.rstrip("0"))))}


def _signs(code: str) -> str:
    """The marks of code without strings and separators of numbers; brackets behind a name are free."""
    bare = _SEPARATED.sub("", _STRING.sub('""', code))
    return re.sub(r"[\w\s]", "", bare).removesuffix("()").rstrip(",;.")
