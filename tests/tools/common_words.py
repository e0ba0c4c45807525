"""Writes `qa/text/data/common.z`: the commonest words of every language that has a table, to tell clauses in a language
that nobody expects without reading the tables of all.

    python -m tests.tools.common_words
"""

from __future__ import annotations

import zlib
from itertools import groupby

import regex

from qa.text.languages import scripts_of
from qa.text.scripts import UNSPACED
from qa.text.words import DATA, table

WORDS = 500
"""Words of a language: they are more than half of running text."""
_WORD = regex.compile(r"[\p{L}\p{M}]{2,}")
"""Letters with their vowel signs: है is one."""


def main() -> None:
    lines = []
    for path in sorted((DATA / "words").glob("*.z")):
        if not scripts_of(path.stem).isdisjoint(UNSPACED):
            continue
        words = table(path.stem)
        common = sorted(filter(_WORD.fullmatch, words), key=lambda w: (-words[w], w))[:WORDS]
        for frequency, row in groupby(common, key=lambda w: words[w]):
            lines.append(" ".join([path.stem, str(frequency), *row]))
    text = "\n".join(lines)
    (DATA / "common.z").write_bytes(zlib.compress(text.encode("utf-8"), 9))
    print(f"{len(lines)} rows, {len(text)} characters")


if __name__ == "__main__":
    main()
