"""Builds `qa/text/data/kinds_cldr/`: what languages without a table of our own call things of a kind.

    npm pack cldr-annotations-full cldr-localenames-full
    tar xzf cldr-annotations-full-*.tgz && tar xzf cldr-localenames-full-*.tgz
    python -m tests.tools.emoji_kinds package/annotations package/main

The Unicode Common Locale Data Repository names every emoji in a hundred languages ("fox", "carrot"). A name of one word
may accuse and excuse, the words of longer names and the search words beside it ("animal") only excuse, after "?".
Words of an emoji's name that name another one of its kind as well are left out. The names of languages are its own
chapter: there the last two letters are endings.
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

DATA = Path(qa.__file__).parent / "text/data"
LONG = 5
"""Letters of a word from which its last vowel is taken for an ending."""
LANGUAGE = "language"
"""The kind whose members are languages."""
ENDED = 6
"""Letters of a language's name from which the last two are taken for an ending."""
LEAST_LETTERS = {True: 2, False: 3}
"""Those of a word that may accuse, in scripts of syllables or ideographs and in others."""
LEAST_BROAD = {True: 2, False: 4}
"""The same of one that only excuses, and may stand within another word."""
_VOWEL = regex.compile(r"[aeiouyąęěáéíóúàèìòùāēīōūаеиоуыэюяйіїєάέήίόύώαεηιουωაეიოუ]$")
_SYLLABLES = regex.compile(r"[\p{Ethiopic}\p{Han}\p{Hangul}\p{Kana}]")
_WORD = regex.compile(r"[\p{L}\p{M}'’ʼ-]+")
_CASED = regex.compile(r"[\p{Lu}\p{Ll}]")
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


def languages(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    (of_locale,) = json.loads(path.read_text("utf-8"))["main"].values()
    found: dict[str, str] = of_locale["localeDisplayNames"]["languages"]
    return found


def language_stem(name: str) -> str:
    """Without the article of Arabic and the ending: "русск" of "русский"."""
    bare = name.lower().removeprefix("ال")
    if _SYLLABLES.search(bare) or " " in bare or not _CASED.search(bare):
        return bare.removesuffix("ة")
    return bare[:-2] if len(bare) >= ENDED else stem(bare)


def language_rows(folder: Path, lang: str) -> Iterator[str]:
    codes = {name: code for code, name in languages(folder / "en/languages.json").items()}
    known = languages(folder / lang / "languages.json")
    wanted = [forms[0] for kind, forms in members() if kind == LANGUAGE]
    stems = {name: language_stem(known[codes[name]]) for name in wanted if known.get(codes[name], name) != name}
    for name, said in stems.items():
        # "no" of a language nobody translated, or one that is part of another's name
        if len(said) >= LEAST_LETTERS[bool(_SYLLABLES.search(said))] and [*stems.values()].count(said) == 1:
            yield f"{LANGUAGE}.{name}\t{said}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("annotations", type=Path)
    parser.add_argument("names", type=Path)
    folder, names = (getattr(parser.parse_args(), argument) for argument in ("annotations", "names"))
    emoji = emoji_of(folder)
    (DATA / "kinds_cldr").mkdir(exist_ok=True)
    for path in sorted(folder.iterdir()):
        lang = primary(path.name)
        if "-" in path.name or lang in ("en", "und") or not (path / "annotations.json").is_file():
            continue
        found = [*rows(folder, path.name, emoji)]
        if len(found) <= len(emoji) // 3:
            found = []
        if found or (DATA / f"kinds/{lang}.tsv").is_file():
            text = "".join(f"{row}\n" for row in (*found, *language_rows(names, path.name)))
            (DATA / f"kinds_cldr/{lang}.tsv").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
