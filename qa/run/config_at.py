"""`--config-from REF`: the configuration of a git revision, so that a pull request cannot loosen its own checks."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path, PurePosixPath

from qa import config as configuration
from qa.config import Config
from qa.discover.git import commit_of, git, top
from qa.model.errors import QaError


def fetch(ref: str, folder: Path) -> Path | None:
    """Write the configuration file that the current folder had at `ref`, and its glossaries, below `folder`.

    Returns its path; None where there was none. The tree keeps its shape, so that relative names mean the same.
    """
    root = top(Path.cwd())
    commit = commit_of(root, ref, "--config-from")
    # what marks the top of a repository: nothing above is looked at
    (folder / ".git").mkdir()
    here = folder / Path.cwd().resolve().relative_to(root.resolve())
    here.mkdir(parents=True, exist_ok=True)
    for level in (here, *here.parents):
        if not level.is_relative_to(folder):
            break
        for name in configuration.FILES:
            _write(root, commit, folder, (level / name).relative_to(folder))
    path = configuration.find(here)
    if path:
        for name in configuration.load(path, trusted=True).glossary:
            with suppress(ValueError):
                wanted = (path.parent / name).resolve().relative_to(folder.resolve())
                _write(root, commit, folder, wanted)
    return path


def text_of(ref: str, path: Path) -> str:
    """A file of the repository as it is at `ref`; "" where there is none."""
    root = top(Path.cwd())
    try:
        name = path.resolve().relative_to(root.resolve()).as_posix()
        data = git(root, "cat-file", "blob", f"{commit_of(root, ref, '--config-from')}:{name}")
    except (QaError, ValueError):
        return ""
    return data.decode("utf-8", "replace")


def moved_into_tree(config: Config, path: Path, folder: Path) -> Config:
    """The configuration fetched to `path` as one of the work tree, its glossaries those that were fetched."""
    from dataclasses import replace

    glossary = tuple(str((path.parent / name).resolve()) for name in config.glossary)
    return replace(config, root=top(Path.cwd()) / path.parent.relative_to(folder), glossary=glossary)


def _write(root: Path, commit: str, folder: Path, name: Path) -> None:
    """One file of the commit, where it has it."""
    with suppress(QaError):
        data = git(root, "cat-file", "blob", f"{commit}:{PurePosixPath(name)}")
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
