"""Commands with their subcommand in running text: "type git commit and then git push"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.checks.values._verbatim import Verbatim, VerbatimKind

_KNOWN = {
    "git": "add bisect blame branch checkout cherry-pick clone commit diff fetch init log merge mv pull push rebase "
    "remote reset restore revert rm show stash status switch tag",
    "npm": "audit ci init install link publish run start stop test uninstall update",
    "yarn": "add install link publish remove upgrade",
    "pip": "check download freeze install list show uninstall wheel",
    "docker": "attach build commit exec images inspect kill login logs ps pull push rm rmi run start stop tag",
    "kubectl": "apply create delete describe edit exec explain expose get logs patch rollout scale top",
    "cargo": "add bench build check clean doc new publish run test update",
    "apt": "install list purge remove search update upgrade",
    "apt-get": "install purge remove update upgrade",
    "terraform": "apply destroy init plan validate",
}
"""Programs whose name is no word beside these subcommands."""
_COMMAND = re.compile(
    "(?<![A-Za-z0-9_./-])(?:"
    + "|".join(rf"{name} (?:{words.replace(' ', '|')})" for name, words in _KNOWN.items())
    + r")(?![A-Za-z0-9_-])"
)
_PINNED = re.compile(r"(?<![A-Za-z0-9_./-])[A-Za-z][A-Za-z0-9_-]{3,30}[<>]=?\d{1,4}\.\d[\d.]{0,10}(?![A-Za-z0-9_])")
"""A version that a package must have: `numpy<2.0`."""
_NAMES = tuple(f"{name} " for name in _KNOWN)


def subcommands(text: str, start: int, end: int) -> Iterator[Verbatim]:
    """The commands and pinned versions at `[start, end)` of a text."""
    piece = text[start:end]
    # a few searches for characters are much quicker than the patterns, and most texts have none
    if any(name in piece for name in _NAMES):
        yield from _found(_COMMAND, text, start, end)
    if "<" in piece or ">" in piece:
        yield from _found(_PINNED, text, start, end)


def _found(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Verbatim]:
    for match in pattern.finditer(text, start, end):
        yield Verbatim(VerbatimKind.COMMAND, match.group(), *match.span())
