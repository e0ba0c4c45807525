"""Commands with subcommands: `git pull` that became `git push`, `mvn install` that was translated."""

from __future__ import annotations

from collections.abc import Sequence

COMMANDS = frozenset(
    "git svn hg npm npx yarn pnpm pip pip3 pipx uv poetry docker podman kubectl helm mvn gradle cargo go rustup apt "
    "apt-get dnf yum brew conda systemctl terraform aws gcloud az bundle gem rails composer dotnet".split()
)
"""Programs whose second word says what they do."""
GROUPS = frozenset(
    "docker.compose docker.container docker.image docker.volume docker.network git.remote git.stash git.submodule "
    "git.worktree git.bisect kubectl.config kubectl.rollout gh.pr gh.issue gh.repo aws.s3 npm.run yarn.run "
    "pnpm.run".split()
)
"""Subcommands that have such ones themselves."""
_SHELL = frozenset(
    "ls cp mv rm rmdir chmod chown chgrp tar ssh scp rsync wget unzip gzip kill mount umount service systemctl useradd "
    "sed awk grep rg tail xargs pytest javac gcc g++ rustc clang kubectl terraform helm vagrant ansible "
    "ansible-playbook".split()
)
BLANK = "<[{$-./"
"""How something else begins: what is to be filled in, an option, a path."""


def other_command(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether two pieces of code, by their words, are one program with another subcommand."""
    if min(len(before), len(after)) < len(("git", "pull")) or before[0] != after[0] or before[0] not in COMMANDS:
        return False
    one, other = before[1], after[1]
    if one == other and f"{before[0]}.{one}" in GROUPS and min(len(before), len(after)) > len(("git", "stash")):
        one, other = before[2], after[2]
    return one != other and one.isascii() and one[0] not in BLANK and other[0] not in BLANK


def is_command(line: str, other: str) -> bool:
    """Whether two lines call the same program of a shell."""
    one, two = (row.split()[:1] for row in (line.removeprefix("sudo "), other.removeprefix("sudo ")))
    return one == two and bool(one) and (one[0] in _SHELL or one[0] in COMMANDS)
