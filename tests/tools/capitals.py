"""Builds `qa/text/data/capitals.en.z`: English words that are only written with a capital.

    apt-get download wordnet-base libreoffice-help-en-us && for f in *.deb; do dpkg -x $f FOLDER; done
    python -m tests.tools.capitals FOLDER/usr/share/wordnet FOLDER/usr/share/libreoffice/help

From WordNet 3.0 (see `data/NOTICE`): single words that its dictionary files write with a capital first letter alone,
and their plurals. What is also a form of a word in lower case is left out, and so is what the notes of a large
documentation (LibreOffice's help, used for building only) write in lower case anywhere.
"""

from __future__ import annotations

import sys
import zlib
from pathlib import Path

import regex

from qa.text.locales import locale
from qa.text.words import DATA, table, zipf
from tests.tools.word_classes import CLASSES, bases, exceptions

RAREST = 2.0
"""Zipf frequency of the rarest name taken: rarer ones are hardly met."""
SHORTEST = 4
"""Letters of a name; shorter ones are abbreviations of something else as well."""
SPREAD = 5.0
"""Zipf frequency from which a word is more than the name that WordNet knows."""
EITHER_WAY = frozenset(
    "gaussian bayesian freudian draconian teflon cabernet zeitgeist cajun valium prometheus cairo loki internet"
    " bohemian platonic utopia utopian hertz celsius fahrenheit amen luna terra satanic catholic".split()
)
"""What people write in either way, and software that its makers write in lower case."""
AMBIGUOUS = frozenset({"march", "may", "august", "mar", "sun", "sat", "dec", "jan", "jun"})
"""Months and weekdays that are also something else."""
_LOWER = regex.compile(r"(?<![\p{L}\p{N}.@/\\_\-'’])\p{Ll}+(?![\p{L}\p{N}@/\\_\-])")
_TAG = regex.compile(r"<[^<>]*>")


def lemmas(folder: Path) -> set[str]:
    """Single words as WordNet writes them."""
    found: set[str] = set()
    for name in CLASSES:
        for line in (folder / f"data.{name}").read_text(encoding="ascii").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split(" ")
            count = int(fields[3], 16)
            words = (regex.sub(r"\(\w+\)$", "", word) for word in fields[4 : 4 + 2 * count : 2])
            found.update(word for word in words if word.isalpha())
    return found


def main() -> None:
    folder, help_folder = map(Path, sys.argv[1:])
    known = lemmas(folder)
    lower = {word for word in known if word.islower()}
    irregular = exceptions(folder)
    seen: set[str] = set()
    for path in help_folder.rglob("*.html"):
        seen.update(_LOWER.findall(_TAG.sub(" ", path.read_text(encoding="utf-8"))))
    names = {word.lower() for word in known if word.istitle()}
    names |= {*locale("en").months, *locale("en").weekdays} - AMBIGUOUS
    names |= {name + "s" for name in names if not name.endswith("s")}
    kept = sorted(
        name
        for name in names
        if len(name) >= SHORTEST
        and zipf(name, "en") >= RAREST
        and (name in locale("en").months or zipf(name, "en") < SPREAD)
        and (name in locale("en").months or name not in seen | EITHER_WAY)
        and not any(base in lower for letter in CLASSES.values() for base in bases(name, letter, irregular))
    )
    (DATA / "capitals.en.z").write_bytes(zlib.compress(" ".join(kept).encode("ascii"), 9))
    print(len(kept), "of", len(table("en")))


if __name__ == "__main__":
    main()
