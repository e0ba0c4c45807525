"""Synopses of commands, whose placeholders stand in capitals and are words for readers: `tidy [OPTIONS] FILE...`."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.checks.values._data_rows import PLAIN, SESSIONS
from qa.checks.values._source_code import SHELLS

LANGUAGES = PLAIN | SESSIONS | SHELLS | {"usage", "synopsis"}
"""Languages of fences in which synopses stand; elsewhere words in capitals are keywords (`SELECT`)."""
CONSTANTS = frozenset(
    "GET POST PUT PATCH HEAD DELETE TRUE FALSE NULL NONE DEBUG INFO WARN WARNING ERROR CRITICAL FATAL TRACE QUIET "
    "ASCII UTF JSON XML CSV TSV YAML TOML HTML PDF HTTP HTTPS FTP SSH TCP UDP TLS SSL UTC GMT CPU GPU SIGTERM SIGKILL "
    "SIGINT SIGHUP ALWAYS NEVER AUTO".split()
)
"""Words in capitals that programs read."""
_BARE = r"(?<![\w$%./\\:@-])"
PLACEHOLDER = regex.compile(rf"{_BARE}[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)*(?![\w/\\:.=(@-](?!\.\.))")
"""A word in capitals that is no variable (`$HOME`), no setting (`PATH=`), no part of a path and of no choice."""
LOCALISED = regex.compile(
    rf"{_BARE}[\p{{Lu}}\p{{Lo}}\p{{M}}\p{{Nd}}]+(?:[_'’-][\p{{Lu}}\p{{Lo}}\p{{M}}\p{{Nd}}]+)*(?!\w)"
)
"""The same in any language; many scripts have no capitals."""
_FIXED = regex.compile(r"\{[^{}]*\}|(?<![\w.+-])[\w.+-]++(?:\|[\w.+-]+)+")
"""Choices, of which a user types one."""
_COMMAND = regex.compile(r"\s*(?:[$%>]\s+|[Uu]sage:\s*)?[a-z][\w.-]*(?:\s|$)")
_FORM = regex.compile(r"\[[^\[\]\n]+\]|\.\.\.|…|<[^<>\n]+>|--?[a-z][\w-]*(?:[ =]\[?[A-Z])")
"""What shows a synopsis and no call: optional parts, repeated ones, an option that takes a value."""
_OPTION = regex.compile(r"-{1,2}[a-z][\w-]*(?:, -{1,2}[a-z][\w-]*)*(?:=| )\S+", regex.IGNORECASE)


def is_localised(source: str, target: str) -> bool:
    """Whether two lines are one synopsis, or one option with its value, but for the words of its placeholders.

    Command, options, brackets, dots and choices must be the same; each placeholder has one word of its own, and no
    word of the source stands in another's place.
    """
    if not (_COMMAND.match(source) and _FORM.search(source)) and not _OPTION.fullmatch(source):
        return False
    fixed = _FIXED.findall(source)
    if fixed != _FIXED.findall(target):
        return False
    ours, theirs = list(_places(source, PLACEHOLDER)), list(_places(target, LOCALISED))
    if not ours or len(ours) != len(theirs) or _around(source, ours) != _around(target, theirs):
        return False
    pairs = {(source[a:b], target[c:d]) for (a, b), (c, d) in zip(ours, theirs, strict=True)}
    names, words = {name for name, _ in pairs}, {word for _, word in pairs}
    changed = [(name, word) for name, word in pairs if name != word]
    return len(pairs) == len(names) == len(words) and not any(
        name in CONSTANTS or word in names or any(c.isdigit() for c in name) for name, word in changed
    )


def _places(line: str, pattern: regex.Pattern[str]) -> Iterator[tuple[int, int]]:
    fixed = [match.span() for match in _FIXED.finditer(line)]
    for match in pattern.finditer(line):
        if not any(start <= match.start() < end for start, end in fixed):
            yield match.span()


def _around(line: str, places: list[tuple[int, int]]) -> list[str]:
    """What stands between the placeholders, white space told as one blank."""
    edges = [0, *(edge for place in places for edge in place), len(line)]
    between = (line[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
    return [regex.sub(r"\s+", " ", text) for text in between]
