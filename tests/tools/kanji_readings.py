"""Builds `qa/text/data/kanji.z`: how Japanese reads the characters of names.

    apt-get download unicode-data && dpkg -x unicode-data_*.deb FOLDER
    python -m tests.tools.kanji_readings FOLDER/usr/share/unicode

From the Unihan database (see `data/NOTICE`): the readings of the characters that schools teach or that names may have,
a line each, without the ending of verbs.
"""

from __future__ import annotations

import bz2
import sys
import zlib
from collections import defaultdict
from pathlib import Path

from qa.text.words import DATA

READINGS = ("kJapaneseOn", "kJapaneseKun")
TAUGHT = ("kJoyoKanji", "kJinmeiyoKanji")


def main(folder: Path) -> None:
    readings: defaultdict[str, list[str]] = defaultdict(list)
    for name, _, value in _rows(folder / "Unihan_Readings.txt.bz2", READINGS):
        readings[name] += value.lower().split()
    taught = {name for name, _, _ in _rows(folder / "Unihan_OtherMappings.txt.bz2", TAUGHT)}
    for name, _, value in _rows(folder / "Unihan_Variants.txt.bz2", ("kSimplifiedVariant",)):
        # as Chinese writes the name
        for simple in (chr(int(code[2:], 16)) for code in value.split()):
            if name in taught and simple not in taught:
                readings[simple] += [one for one in readings[name] if one not in readings[simple]]
                taught.add(simple)
    lines = [" ".join((name, *dict.fromkeys(readings[name]))) for name in sorted(taught) if readings[name]]
    (DATA / "kanji.z").write_bytes(zlib.compress("\n".join(lines).encode(), 9))
    print(len(lines), "characters")


def _rows(path: Path, fields: tuple[str, ...]) -> list[tuple[str, str, str]]:
    rows = (line.split("\t") for line in bz2.decompress(path.read_bytes()).decode().splitlines() if line[:1] == "U")
    return [(chr(int(code[2:], 16)), field, value) for code, field, value in rows if field in fields]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
