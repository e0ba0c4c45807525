"""Builds `qa/text/data/spelled.en.z`: how clearly common English words are spelled as no word of another language is.

    pip download --no-deps "lingua-language-detector==1.4.2"; pip install brotli
    python -m tests.tools.foreign_spelling lingua_language_detector-1.4.2-py3-none-any.whl [fi nl …]

For languages without a word table. From the models of lingua (see `data/NOTICE`): the chances of a letter after up to
four others, counted in a million sentences of each language. The odds of a word are those of its letters in English and
in the other language; they are written in bands of `LIKELY` and `CLEARLY` natural-log units a letter. Named languages,
with a table, are only measured: which share of the commonest words that they have for themselves would be told, and of
the English ones that they lack.
"""

from __future__ import annotations

import json
import sys
import zipfile
import zlib
from collections.abc import Collection, Mapping, Sequence
from itertools import islice
from math import log
from pathlib import Path

from qa.text.languages import scripts_of
from qa.text.lexis import is_native
from qa.text.scripts import LATIN
from qa.text.unshared import is_mixed
from qa.text.words import DATA, has_table, table, zipf

LIKELY, CLEARLY = 0.5, 1.0
COMMON = 3.0
"""Zipf frequency of the words."""
SHORTEST = 3
ORDERS = ("unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams")
SHORTER, NEVER = log(0.05), -14.0
"""What going on with one letter less costs, and a letter that a language does not have."""
MANY, MOST = 4, 12
"""Languages with a table whose own a word is that others may have borrowed ("show", "note"), and nearly all have
("euro", "radio")."""
OWN = 3000
"""Commonest words of a language, of which those count that English lacks."""

Model = Mapping[str, float]


def model(wheel: zipfile.ZipFile, language: str) -> Model:
    """The natural logarithm of the chance of the last letter of each n-gram after its others."""
    import brotli

    chances: dict[str, float] = {}
    for order in ORDERS:
        packed = wheel.read(f"lingua/language-models/{language}/{order}.json.br")
        for share, grams in json.loads(brotli.decompress(packed))["ngrams"].items():
            times, of = share.split("/")
            chances.update(dict.fromkeys(grams.split(" "), log(int(times) / int(of))))
    return chances


def letter(chances: Model, word: str) -> float:
    """The natural logarithm of a word's chance, a letter of it."""
    return sum(_last(chances, word[max(0, i - len(ORDERS)) : i]) for i in range(1, len(word) + 1)) / len(word)


def _last(chances: Model, gram: str) -> float:
    tails = (gram[i:] for i in range(len(gram)))
    return next((i * SHORTER + chances[tail] for i, tail in enumerate(tails) if tail in chances), NEVER)


def digits(odds: Sequence[float], shared: Sequence[int]) -> str:
    """A band for every word. What many languages have is a loan here, too, unless its letters say clearly otherwise."""
    return "".join(map(_band, odds, shared))


def _band(odds: float, shared: int) -> str:
    band = (odds >= LIKELY) + (odds >= CLEARLY)
    return "0" if shared >= MOST or (shared >= MANY and band < 2) else str(band)


def told(chances: Model, ours: Model, words: Sequence[str], odds: Sequence[float], tag: str) -> str:
    """What the bands would tell in a language with a table: nothing of it was used to set them."""
    native = [w for w in islice(table(tag), OWN) if w.isalpha() and len(w) >= SHORTEST and not zipf(w, "en")]
    own = [letter(ours, word) - letter(chances, word) for word in native]
    lacks = [one for word, one in zip(words, odds, strict=True) if word not in table(tag)]
    shares = [sum(x >= least for x in xs) / len(xs) for xs in (own, lacks) for least in (LIKELY, CLEARLY)]
    return f"{tag}: " + "own {:.4f} {:.4f}, English {:.2f} {:.2f}".format(*shares)


def main(path: Path, measured: Collection[str]) -> None:
    with zipfile.ZipFile(path) as wheel:
        names = (name.split("/") for name in wheel.namelist() if name.startswith("lingua/language-models/"))
        tags = sorted({name[2] for name in names if LATIN in scripts_of(name[2])})
        words = sorted(w for w, z in table("en").items() if z >= COMMON and len(w) >= SHORTEST and w.isalpha())
        tables = [path.stem for path in (DATA / "words").glob("*.z") if LATIN in scripts_of(path.stem)]
        tables = [tag for tag in tables if tag != "en" and not is_mixed(tag)]
        shared = [sum(is_native(word, tag, "en") for tag in tables) for word in words]
        ours = model(wheel, "en")
        english = [letter(ours, word) for word in words]
        lines = [" ".join(words)]
        for tag in tags:
            if has_table(tag) and tag not in measured:
                continue
            chances = model(wheel, tag)
            odds = [here - letter(chances, word) for here, word in zip(english, words, strict=True)]
            if tag in measured:
                print(told(chances, ours, words, odds, tag), flush=True)
            else:
                lines.append(f"{tag} {digits(odds, shared)}")
    (DATA / "spelled.en.z").write_bytes(zlib.compress("\n".join(lines).encode("utf-8"), 9))
    print(len(words), "words", len(lines) - 1, "languages", (DATA / "spelled.en.z").stat().st_size, "bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
