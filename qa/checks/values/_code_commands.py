"""Commands with subcommands: `git pull` that became `git push`, `mvn install` that was translated."""

from __future__ import annotations

from collections.abc import Sequence

COMMANDS = frozenset(
    "git svn hg npm npx yarn pnpm pip pip3 pipx uv poetry docker podman kubectl helm mvn gradle cargo go rustup apt "
    "apt-get dnf yum brew conda systemctl terraform aws gcloud az bundle gem rails composer dotnet".split()
)
"""Programs whose second word says what they do."""
BLANK = "<[{$-./"
"""How something else begins: what is to be filled in, an option, a path."""


def other_command(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether two pieces of code, by their words, are one program with another subcommand."""
    if min(len(before), len(after)) < len(("git", "pull")) or before[0] != after[0] or before[0] not in COMMANDS:
        return False
    one, other = before[1], after[1]
    return one != other and one.isascii() and one[0] not in BLANK and other[0] not in BLANK
