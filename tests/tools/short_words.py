"""Builds `qa/text/data/short_words.en.z`: the English words of two to six letters that are words.

    apt-get download wordnet-base && dpkg -x wordnet-base_*.deb FOLDER
    python -m tests.tools.short_words FOLDER/usr/share/wordnet

A table of frequencies is full of short pieces that are no words (syllables, codes, initials). From WordNet 3.0 (see
`data/NOTICE`): words of the table that are a form of one that its dictionary files write in lower case, of three
letters only those that its makers met in texts; with the function words.
"""

from __future__ import annotations

import sys
import zlib
from pathlib import Path

from qa.text.words import DATA, function_words, table
from tests.tools.capitals import lemmas
from tests.tools.word_classes import CLASSES, bases, exceptions, uses

LONGEST = 6
TWO = frozenset("ad ah am an as at be by do go he hi if in is it me my no of oh ok on or ox so to up us we".split())
"""The words of two letters."""
MET = 1.0
"""Uses in tagged texts, and senses as `UNSEEN` counts them, of a word of three letters that is one."""


def main() -> None:
    folder = Path(sys.argv[1])
    lower = {word for word in lemmas(folder) if word.islower()}
    known, irregular = uses(folder), exceptions(folder)
    found = set(TWO)
    for word in table("en"):
        if not 2 < len(word) <= LONGEST or not word.isascii() or not word.isalpha():
            continue
        stems = {base for letter in CLASSES.values() for base in bases(word, letter, irregular)} & lower
        met = sum(sum(known[stem].values()) for stem in stems)
        if word in function_words("en") or (stems and (len(word) > 3 or met >= MET)):
            found.add(word)
    (DATA / "short_words.en.z").write_bytes(zlib.compress(" ".join(sorted(found)).encode("ascii"), 9))
    print(len(found))


if __name__ == "__main__":
    main()
