"""Builds `qa/text/data/lower.en.z`: English words that a capital does not make a name.

    apt-get download wordnet-base && dpkg -x wordnet-base_*.deb FOLDER
    python -m tests.tools.lower_case_words FOLDER/usr/share/wordnet

From WordNet 3.0 (see `data/NOTICE`): the words of our table with a sense in its dictionary files that is no single
thing (a synset without the pointer `@i`), in any inflection. The Latin names of animals and plants are left out, which
are names of persons as well.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from qa.text.words import DATA, table
from tests.tools.word_classes import CLASSES, ENDINGS, exceptions, uses

GENUS = frozenset({"05", "20"})
"""Lexicographer files of animals and plants."""
INSTANCE = "@i"
PLACES, PLACE = frozenset({"15"}), "place"
"""Lexicographer file of places, and the class of their names."""
USED = 1.5
"""Uses from which a word is one in other senses too, five senses that were never met among them."""


def common(folder: Path) -> Iterator[tuple[str, str]]:
    """(word, letter of its class) of every sense that is a kind of thing."""
    for name, letter in CLASSES.items():
        for line in (folder / f"data.{name}").read_text(encoding="ascii").splitlines():
            if line.startswith(" "):
                continue
            fields = line.partition(" | ")[0].split(" ")
            words = fields[4 : 4 + 2 * int(fields[3], 16) : 2]
            for word in words:
                plain = word.partition("(")[0]
                if INSTANCE in fields:
                    if fields[1] in PLACES and plain[:1].isupper():
                        yield plain.lower(), PLACE
                    continue
                if not (fields[1] in GENUS and plain[:1].isupper()):
                    yield plain.lower(), letter


def main(folder: Path) -> None:
    known = set(common(folder))
    used = uses(folder)
    # what the tagged texts never have in another sense is the place: Geneva, Bordeaux
    places = {word for word, kind in known if kind == PLACE and not _is_used(used.get(word, {}))}
    known = {(word, kind) for word, kind in known if word not in places}
    irregular = exceptions(folder)
    found = sorted(
        word for word in table("en") if word.isascii() and any(_is_form(word, c, known, irregular[c]) for c in ENDINGS)
    )
    (DATA / "lower.en.z").write_bytes(zlib.compress(" ".join(found).encode("ascii"), 9))
    print(len(found), "words")


def _is_used(counts: Mapping[str, float]) -> bool:
    """Whether tagged texts have a word in any sense: those of places are hardly ever tagged."""
    return sum(counts.values()) >= USED


def _is_form(word: str, letter: str, known: set[tuple[str, str]], irregular: dict[str, list[str]]) -> bool:
    bases = [word, *irregular.get(word, ())]
    bases += [word.removesuffix(end) + instead for end, instead in ENDINGS[letter] if word.endswith(end)]
    return any((base, letter) in known for base in bases)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
