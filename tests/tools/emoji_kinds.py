"""Builds `qa/checks/meaning/data/kinds_cldr/`: what languages without a table of our own call things of a kind.

    npm pack cldr-annotations-full && tar xzf cldr-annotations-full-*.tgz
    python -m tests.tools.emoji_kinds package/annotations

The Unicode Common Locale Data Repository names every emoji in a hundred languages ("fox", "carrot"). A name of one word
may accuse and excuse, the words of longer names and the search words beside it ("animal") only excuse, after "?".
Words of an emoji's name that name another one of its kind as well are left out.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import regex

import qa
from qa.text.languages import primary

DATA = Path(qa.__file__).parent / "checks/meaning/data"
LONG = 5
"""Letters of a word from which its last vowel is taken for an ending."""
LEAST_LETTERS = {True: 2, False: 3}
"""Those of a word that may accuse, in scripts of syllables or ideographs and in others."""
LEAST_BROAD = {True: 2, False: 4}
"""The same of one that only excuses, and may stand within another word."""
_VOWEL = regex.compile(r"[aeiouyąęěáéíóúàèìòùāēīōūаеиоуыэюяйіїєάέήίόύώαεηιουωაეიოუ]$")
_SYLLABLES = regex.compile(r"[\p{Ethiopic}\p{Han}\p{Hangul}\p{Kana}]")
_WORD = regex.compile(r"[\p{L}\p{M}'’ʼ-]+")
_MARKED = "face {}", "{} face", "red {}", "person: {}"
"""How English emoji are called that stand for a thing."""


def members() -> Iterator[tuple[str, list[str]]]:
    for line in (DATA / "kinds.txt").read_text("utf-8").splitlines():
        kind, colon, names = line.partition(": ")
        if colon and not line.startswith("#"):
            yield from ((kind, name.split(",")) for name in names.split("; "))


def annotations(path: Path) -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = json.loads(path.read_text("utf-8"))["annotations"].get("annotations", {})
    return found


def emoji_of(folder: Path) -> dict[tuple[str, str], str]:
    """The emoji that stands for each member of a kind, where one does."""
    named = {entry["tts"][0].lower(): emoji for emoji, entry in annotations(folder / "en/annotations.json").items()}
    found = {}
    for kind, forms in members():
        names = (wording.format(form.lower()) for wording in ("{}", *_MARKED) for form in forms)
        emoji = next((named[name] for name in names if name in named), None)
        if emoji is not None:
            found[kind, forms[0]] = emoji
    return found


def stem(word: str) -> str:
    return _VOWEL.sub("", word) if len(word) >= LONG else word


def rows(folder: Path, lang: str, emoji: dict[tuple[str, str], str]) -> Iterator[str]:
    known = annotations(folder / lang / "annotations.json")
    names: dict[tuple[str, str], list[str]] = {}
    for key, sign in emoji.items():
        if sign in known and "tts" in known[sign]:
            names[key] = _WORD.findall(known[sign]["tts"][0].lower())
    shared = Counter((key[0], word) for key, found in names.items() for word in set(found))
    for key, found in names.items():
        own = [word for word in found if shared[key[0], word] == 1]
        sure = [stem(w) for w in own if len(found) == 1 and len(w) >= LEAST_LETTERS[bool(_SYLLABLES.search(w))]]
        more = (w for phrase in known[emoji[key]].get("default", []) for w in _WORD.findall(phrase.lower()))
        broad = dict.fromkeys(
            stem(word) for word in [*own, *more] if len(word) >= LEAST_BROAD[bool(_SYLLABLES.search(word))]
        )
        cell = [*sure, *(f"?{word}" for word in broad if word not in sure)]
        if sure:
            yield f"{key[0]}.{key[1]}\t{','.join(cell)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("annotations", type=Path)
    folder = parser.parse_args().annotations
    emoji = emoji_of(folder)
    (DATA / "kinds_cldr").mkdir(exist_ok=True)
    for path in sorted(folder.iterdir()):
        lang = primary(path.name)
        if "-" in path.name or lang in ("en", "und") or not (path / "annotations.json").is_file():
            continue
        found = [*rows(folder, path.name, emoji)]
        if len(found) > len(emoji) // 3:
            text = "".join(f"{row}\n" for row in found)
            (DATA / f"kinds_cldr/{lang}.tsv").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
