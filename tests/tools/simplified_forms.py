"""Builds `qa/text/data/simplified.z`: the simplified form of each traditional character.

    apt-get download unicode-data && dpkg -x unicode-data_*.deb FOLDER
    python -m tests.tools.simplified_forms FOLDER/usr/share/unicode

From the Unihan database (see `data/NOTICE`), for the characters of Big5 whose simplified form the words of Chinese in
`unspaced/zh.z` have: one text, in which each traditional character stands before its simplified one.
"""

from __future__ import annotations

import bz2
import sys
import zlib
from pathlib import Path

from qa.text.compounds import unspaced_words
from qa.text.words import DATA


def main(folder: Path) -> None:
    known = set("".join(unspaced_words("zh")))
    pairs = {}
    with bz2.open(folder / "Unihan_Variants.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if len(fields) == 3 and fields[1] == "kSimplifiedVariant":
                character = chr(int(fields[0][2:], 16))
                forms = [chr(int(code[2:], 16)) for code in fields[2].split()]
                found = [form for form in forms if form != character and form in known]
                if found and character.encode("big5", "ignore"):
                    pairs[character] = found[0]
    text = "".join(traditional + simple for traditional, simple in sorted(pairs.items()))
    (DATA / "simplified.z").write_bytes(zlib.compress(text.encode(), 9))
    print(len(pairs), "characters")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
