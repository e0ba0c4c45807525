"""Fills in what the Unicode CLDR knows about the languages of `languages.tsv`:
`python -m tests.tools.language_table FOLDER`.

The folder holds the unpacked npm packages cldr-core, cldr-localenames-full, cldr-misc-full and cldr-numbers-full
(`npm pack cldr-core@48.2.0`, and so on). A row is written by hand up to its scale words; the columns after that are
overwritten, and a missing name is filled in. See `data/NOTICE`.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qa.text.languages import FILE, FROM_CLDR

LONG = re.compile(r"(\d+)-count-")
SPACES = "\u00a0\u202f\u2009"


class Cldr:
    """The JSON files of the packages below one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        names = self._read("cldr-localenames-full/main/en/languages.json")["main"]["en"]
        self.names: dict[str, str] = names["localeDisplayNames"]["languages"]
        systems = self._read("cldr-core/supplemental/numberingSystems.json")["supplemental"]
        self.digits = {name: system.get("_digits", "") for name, system in systems["numberingSystems"].items()}
        self.locales = sorted(path.name for path in (folder / "cldr-numbers-full/main").iterdir())

    def _read(self, name: str) -> Any:
        return json.loads((self.folder / name).read_text(encoding="utf-8"))

    def numbers(self, locale: str) -> Any:
        """`numbers` of a locale, None where it has none."""
        if locale not in self.locales:
            return None
        return self._read(f"cldr-numbers-full/main/{locale}/numbers.json")["main"][locale]["numbers"]

    def quotes(self, locale: str) -> str:
        """Opening and closing quotation marks, then those inside other ones, with spaces between."""
        if not (self.folder / "cldr-misc-full/main" / locale).is_dir():
            return ""
        found = self._read(f"cldr-misc-full/main/{locale}/delimiters.json")["main"][locale]["delimiters"]
        sides = (f"{kind}{end}" for kind in ("quotation", "alternateQuotation") for end in ("Start", "End"))
        return " ".join(found[side] for side in sides)


def marks(numbers: Any, symbol: str) -> str:
    """The decimal or grouping marks of a locale, those of its own digits first; `_` is any narrow or no-break space."""
    systems = (numbers["defaultNumberingSystem"], "latn", numbers["otherNumberingSystems"]["native"])
    found = [numbers[key][symbol] for system in systems if (key := f"symbols-numberSystem-{system}") in numbers]
    return "".join(dict.fromkeys("_" if mark in SPACES else mark for mark in found))


def regional(cldr: Cldr, tag: str, usual: tuple[str, str]) -> Iterator[str]:
    """`MX:.,` for each region that writes numbers otherwise than the language on the whole."""
    for locale in cldr.locales:
        match = re.fullmatch(rf"{tag}-(?:[A-Z][a-z]{{3}}-)?([A-Z]{{2}})", locale)
        if match is None:
            continue
        numbers = cldr.numbers(locale)
        own = marks(numbers, "decimal")[:1], marks(numbers, "group")[:1]
        if own != (usual[0][:1], usual[1][:1]):
            yield f"{match[1]}:{''.join(own)}"


def scale_words(numbers: Any) -> str:
    """`3:Tausend 6:Million,Millionen`: what follows a number and multiplies it."""
    found: dict[int, dict[str, None]] = {}
    formats = numbers.get(f"decimalFormats-numberSystem-{numbers['defaultNumberingSystem']}", {})
    for key, pattern in formats.get("long", {}).get("decimalFormat", {}).items():
        plain = pattern.replace("'", "").replace("\u200f", "").replace("\u200e", "").replace("\u00a0", " ")
        word = plain.strip("0 ")
        # a lone letter is what the root of CLDR has for languages without words of their own
        told = "0" in plain and " " not in word and not re.fullmatch("[A-Z]?", word)
        if told and (size := LONG.match(key)):
            power = len(size[1]) - plain.count("0")
            found.setdefault(power, {})[word.casefold().rstrip(".")] = None
    return " ".join(f"{power}:{','.join(sorted(words))}" for power, words in sorted(found.items()))


def filled(row: dict[str, str], cldr: Cldr) -> dict[str, str]:
    """A row with the columns that CLDR gives, empty where it does not know the language."""
    tag = row["tag"]
    numbers = cldr.numbers(tag)
    facts = dict.fromkeys(FROM_CLDR, "")
    if numbers is not None:
        usual = marks(numbers, "decimal"), marks(numbers, "group")
        native = numbers["otherNumberingSystems"]["native"]
        facts = {
            "decimal": usual[0],
            "group": usual[1],
            "regional": " ".join(regional(cldr, tag, usual)),
            "digits": cldr.digits[native] if native != "latn" else "",
            "quotes": cldr.quotes(tag),
            "long_scales": scale_words(numbers),
        }
    return row | {"name": row["name"] or cldr.names[tag].replace("’", "'")} | facts


def main(folder: Path) -> None:
    """Rewrite the table in place."""
    head, *lines = FILE.read_text(encoding="utf-8").splitlines()
    columns = head.split("\t")
    cldr = Cldr(folder)
    rows = [filled(dict(zip(columns, line.split("\t"), strict=False)), cldr) for line in lines]
    rows.sort(key=lambda row: row["tag"])
    text = "".join("\t".join(row.get(column, "") for column in columns) + "\n" for row in rows)
    FILE.write_text(f"{head}\n{text}", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
