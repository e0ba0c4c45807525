"""Write what `qa` finds in the corpus and in a damaged copy of it: `python -m tests.tools.snapshots`.

The files in `tests/snapshots/` have one finding a line, of every severity, so that a change of a check is a diff that a
reviewer reads: in `corpus.txt` each line is a false alarm or a remark, in `damaged.txt` each should be one of the
mistakes that `tests/tools/damage.py` made.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from qa.config import Config
from qa.discover import discover
from qa.engines import Engines
from qa.model import Finding
from qa.run.pipeline import check_group
from qa.run.review import settle
from qa.run.settings import Settings
from tests.fixtures import render
from tests.tools.damage import CORPUS, damaged_copy

FOLDER = Path(__file__).parents[1] / "snapshots"


def found(root: Path, engines: Engines) -> tuple[Finding, ...]:
    """What a run over the notes in `root` says, before suppression."""
    config = Config(root=root)
    settings = Settings(config)
    results = [check_group(group, settings, engines) for group in discover([root]).groups]
    return settle(results, config, whole=True).reported


def corpus(engines: Engines) -> str:
    """The findings in the corpus as it is."""
    return render(found(CORPUS, engines), CORPUS)


def damaged(engines: Engines) -> str:
    """What was done to the damaged copy, as comments, and the findings in it."""
    with TemporaryDirectory() as folder:
        root = Path(folder).resolve() / "corpus"
        done = damaged_copy(root)
        return "".join(f"# {n}: {', '.join(kinds)}\n" for n, kinds in done.items()) + render(found(root, engines), root)


SNAPSHOTS: dict[str, Callable[[Engines], str]] = {"corpus.txt": corpus, "damaged.txt": damaged}


def main() -> None:
    """Write every snapshot."""
    FOLDER.mkdir(exist_ok=True)
    engines = Engines()
    for name, make in SNAPSHOTS.items():
        (FOLDER / name).write_text(make(engines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
