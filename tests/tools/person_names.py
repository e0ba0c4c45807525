"""Builds `qa/text/data/persons.en.z`: given names and surnames of the census of the United States of 1990.

    python -m tests.tools.person_names FOLDER

FOLDER holds `dist.female.first`, `dist.male.first` and `dist.all.last`, as the Census Bureau published them and the
package `names` 0.3.0 repeats them; works of the United States government are in the public domain.
"""

from __future__ import annotations

import sys
import zlib
from pathlib import Path

from qa.text.words import DATA

SURNAMES = 18_000
"""The commonest surnames: some 76 % of the people counted; rarer ones are nearer to words than to each other."""
SHORTEST = 3
"""Letters of a name."""


def main(folder: Path) -> None:
    given = {name for kind in ("female", "male") for name in _names(folder / f"dist.{kind}.first")}
    surnames = set(_names(folder / "dist.all.last")[:SURNAMES])
    lines = (" ".join(sorted(names)) for names in (given, surnames))
    (DATA / "persons.en.z").write_bytes(zlib.compress("\n".join(lines).encode("ascii"), 9))


def _names(path: Path) -> list[str]:
    """The names of a list from the commonest on, in small letters."""
    names = (line.split()[0].lower() for line in path.read_text("ascii").splitlines())
    return [name for name in names if len(name) >= SHORTEST]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
