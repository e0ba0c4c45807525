"""What a group of notes costs beside its pairs, each checked as a group of two.

    python -m tests.benchmarks.votes_cost [--rounds 3] [--folder DIR]

Every note of corpus/ in its eight languages, or that of a folder, in files named by their languages (`en.md`). Prints,
with and without the source, the median over notes and rounds of the CPU time of the whole group divided by that of its
pairs with the same first note. Both sides begin with an empty cache and loaded engines.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

from qa.cache import Cache
from qa.config import Config
from qa.engines import Engines
from qa.model import Group, Note
from qa.run.pipeline import check_group
from qa.run.settings import Settings
from tests.benchmarks.votes_damage import CORPUS


def seconds(groups: list[Group], engines: Engines) -> float:
    """CPU seconds of checking some groups with an empty cache."""
    with TemporaryDirectory() as folder:
        engines.cache = Cache(Path(folder))
        start = process_time()
        for group in groups:
            check_group(group, Settings(Config()), engines)
        return process_time() - start


def groups(original: Path, known: bool) -> tuple[Group, list[Group]]:
    """A note in all languages as one group, and its pairs."""
    languages = sorted(folder.name for folder in (CORPUS / "_posts").iterdir())
    notes = [Note(str(CORPUS / "_posts" / p / original.name.replace("-en.md", f"-{p}.md")), p) for p in languages]
    source = Note(str(original), "en")
    return _both(source, notes, known)


def in_folder(folder: Path, known: bool) -> tuple[Group, list[Group]]:
    """The same of one note whose versions lie in one folder."""
    source = Note(str(folder / "en.md"), "en")
    notes = [Note(str(path), path.stem) for path in sorted(folder.glob("*.md")) if path.stem != "en"]
    return _both(source, notes, known)


def _both(source: Note, notes: list[Note], known: bool) -> tuple[Group, list[Group]]:
    if known:
        return Group("note", source, tuple(notes)), [Group("note", source, (note,)) for note in notes]
    return Group("note", None, (source, *notes)), [Group("note", None, (source, note)) for note in notes]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    engines = Engines()
    made = in_folder if given.folder else groups
    originals = [given.folder] if given.folder else sorted((CORPUS / "notes").glob("*-en.md"))
    for original in originals:
        # what a process learns once, whichever side is measured first
        seconds([made(original, True)[0], made(original, False)[0]], engines)
    for known in (True, False):
        ratios = []
        for original in originals * given.rounds:
            group, pairs = made(original, known)
            ratios.append(seconds([group], engines) / seconds(pairs, engines))
        name = "with" if known else "without"
        print(f"{name} source: {median(ratios):.2f} (from {min(ratios):.2f} to {max(ratios):.2f})")


if __name__ == "__main__":
    main()
