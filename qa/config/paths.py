"""Where a stranger's configuration may lead: nowhere outside the tree."""

from __future__ import annotations

import os
from pathlib import Path

TRUST = "--trust-config takes the configuration's word for it"


def inside(path: Path, tree: Path) -> bool:
    """Does a path, symbolic links followed, lie in a tree?"""
    try:
        return path.resolve().is_relative_to(tree.resolve())
    except (OSError, RuntimeError, ValueError):
        return False


def leads_out(path: Path, tree: Path) -> bool:
    """Is a path spelled as one of the tree, and leads out of it by a symbolic link?"""
    spelled = Path(os.path.normpath(path.absolute()))
    return spelled.is_relative_to(tree.absolute()) and not inside(spelled, tree)
