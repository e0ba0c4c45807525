"""Commands with their subcommand in running text: "type git commit and then git push"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_KNOWN = {
    "git": "add bisect blame branch checkout cherry-pick clone commit diff fetch init log merge mv pull push rebase "
    "remote reset restore revert rm show stash status switch tag",
    "npm": "audit ci init install link publish run start stop test uninstall update",
    "yarn": "add install link publish remove upgrade",
    "pip": "check download freeze install list show uninstall wheel",
    "docker": "attach build commit exec images inspect kill login logs ps pull push rm rmi run start stop tag",
    "kubectl": "apply create delete describe edit exec explain expose get logs patch rollout scale top",
    "cargo": "add bench build check clean doc new publish run test update",
    "docker compose": "build config down exec logs ps pull restart run start stop up",
    "systemctl": "daemon-reload disable enable restart start status stop",
    "brew": "install uninstall update upgrade",
    "conda": "activate create deactivate install list update",
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
_NAMES = tuple(dict.fromkeys(f"{name.partition(' ')[0]} " for name in _KNOWN))


def commands(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The programs with a subcommand at `[start, end)` of a text."""
    # a few searches for characters are much quicker than the pattern, and most texts have none
    part = text[start:end]
    for name in _NAMES:
        if name in part:
            yield from _COMMAND.finditer(text, start, end)
            return
