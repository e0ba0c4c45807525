"""What a command of running text is given, where it became something else: `pip install requests`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from qa.checks.values._standing import is_whole_in
from qa.checks.values._verbatim import EXTENSIONS, Verbatim, VerbatimKind
from qa.text.commands import commands
from qa.text.languages import primary
from qa.text.words import function_words, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
ORDINARY = 5.0
"""Zipf frequency of an English word from which it belongs to the sentence rather than to the command ("first")."""
OF_LANGUAGE = 3.0
"""And of a word of the translation's language, from which it does."""
_GIVEN = re.compile(r"[ \u00a0]([a-z][A-Za-z0-9_.\-]{1,40}[A-Za-z0-9_])(?![A-Za-z0-9_/])")
_SCRIPT = re.compile(rf"(?<![A-Za-z0-9_./-])python3? [\w./-]{{1,40}}\.(?:{EXTENSIONS})(?![\w.])")


def other_arguments(ours: str, theirs: str, starts: tuple[int, int], lang: str) -> Iterator[tuple[Verbatim, Verbatim]]:
    """What each command of the source is given, and what it is given in the translation, where that is another thing
    and neither a word of a language; the texts begin at `starts` of their notes."""
    before = _given(ours)
    after = _given(theirs) if before else {}
    for call, (start, given) in before.items():
        at, other = after.get(call, (0, given))
        if given == other or is_whole_in(given, theirs) or _is_word(given, "en", ORDINARY):
            continue
        if primary(lang) != "en" and not _is_word(other, lang, OF_LANGUAGE):
            yield (
                Verbatim(VerbatimKind.COMMAND, f"{call} {given}", starts[0] + start, starts[0] + start + len(given)),
                Verbatim(VerbatimKind.COMMAND, f"{call} {other}", starts[1] + at, starts[1] + at + len(other)),
            )


def _given(text: str) -> dict[str, tuple[int, str]]:
    """The first thing that each command is given, with its place; of commands that a text has once."""
    calls = [*commands(text, 0, len(text)), *(_SCRIPT.finditer(text) if "python" in text else ())]
    times = Counter(call[0] for call in calls)
    found = {}
    for call in calls:
        given = _GIVEN.match(text, call.end())
        if given and times[call[0]] == 1:
            found[call[0]] = given.start(1), given[1]
    return found


def _is_word(given: str, lang: str, least: float) -> bool:
    return given.lower() in function_words(lang) or (given.isalpha() and zipf(given.lower(), lang) >= least)
