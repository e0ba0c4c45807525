"""The one way in which `qa` asks git: no helper programs, no network, no settings of another repository's hook."""

from __future__ import annotations

import os
import re
import subprocess
from functools import lru_cache
from pathlib import Path

from qa.model.errors import QaError

SECONDS = 120
"""Patience with one command: the log of 20,000 commits takes some seconds."""
FETCH = "name a branch, tag or commit that is here; `git fetch` brings others"
_COMMIT = re.compile("[0-9a-f]{40}(?:[0-9a-f]{24})?")
_SAFE = ("-c", "core.fsmonitor=false", "-c", "log.showSignature=false", "-c", "core.quotePath=false")


def environment() -> dict[str, str]:
    """The environment for git. Hooks set GIT_DIR and the like for another repository than ours."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**kept, "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


@lru_cache(maxsize=64)
def _without_filters(root: Path) -> dict[str, str]:
    """Settings, as environment, under which no filter that the repository or its user configured is run.

    To tell whether a file changed git would hand it to the filter that .gitattributes names for it.
    """
    command = ["git", "-C", str(root), "config", "--name-only", "-z", "--get-regexp", r"^filter\."]
    try:
        said = subprocess.run(command, env=environment(), capture_output=True, timeout=SECONDS, check=False).stdout
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return {}
    keys = sorted({name for name in os.fsdecode(said).split("\0") if name})
    found = {"GIT_CONFIG_COUNT": str(len(keys))} if keys else {}
    for number, name in enumerate(keys):
        found |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": "false" * name.endswith(".required")}
    return found


def git(root: Path, *arguments: str, given: bytes = b"", seconds: int = SECONDS) -> bytes:
    """One git command's output, `given` on its standard input; QaError with git's own words when it fails."""
    command = ["git", *_SAFE, "-C", str(root), *arguments]
    try:
        done = subprocess.run(
            command, input=given, env={**environment(), **_without_filters(root)}, capture_output=True,
            timeout=seconds, check=True,
        )  # fmt: skip
    except FileNotFoundError:
        raise QaError("git is not installed", "install it, or do without --since and --config-from") from None
    except subprocess.TimeoutExpired:
        raise QaError(f"git {arguments[0]} took over {seconds} s", "do without --since and --config-from") from None
    except subprocess.CalledProcessError as error:
        words = error.stderr.decode("utf-8", "replace").strip().splitlines()
        said = words[0].removeprefix("fatal: ") if words else f"git {arguments[0]} failed"
        raise QaError(f"git: {said}", FETCH) from None
    except (OSError, ValueError) as error:
        raise QaError(f"git {arguments[0]}: {error}", FETCH) from None
    return done.stdout


def top(folder: Path) -> Path:
    """The root of the work tree that a folder lies in."""
    return Path(os.fsdecode(git(folder, "rev-parse", "--show-toplevel").rstrip(b"\n")))


def commit_of(root: Path, ref: str, option: str) -> str:
    """The commit that a revision names; QaError where there is none."""
    if ref.startswith("-"):
        raise QaError(f"{option}: {ref!r} is not a revision", "name a branch, tag or commit")
    try:
        found = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}").decode().strip()
    except QaError:
        found = ""
    # "^main" is a revision to git, but one that leaves out: nothing would have changed since
    if not _COMMIT.fullmatch(found):
        raise QaError(f"{option}: no revision {ref!r} in this repository", FETCH) from None
    return found
