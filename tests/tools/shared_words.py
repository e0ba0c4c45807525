"""Builds `qa/text/data/shared.en.z`: common English words that other languages of the Latin script have as their own,
and `lent.en.z`: the nouns among them that half of those languages have.

    python -m tests.tools.shared_words

From the word tables alone (see `data/NOTICE`): a word counts as another language's own where its table has it nearly as
often as English does (`qa.text.lexis.is_native`). What 23 tables lack is nobody's loan. A word that one of them has far
more often than the others do is that one's: names and titles stand in all alike ("given" in Swedish). Languages that
are written with much English in between (Filipino, Malay) would make every English word a shared one and are left out.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from statistics import median

from qa.text.english_names import common_words
from qa.text.languages import scripts_of
from qa.text.lexis import is_loan, is_native
from qa.text.scripts import LATIN
from qa.text.unshared import COMMON, MARKS, is_mixed
from qa.text.word_classes import word_class
from qa.text.words import DATA, function_words, table, zipf

LENT, HEARD, SHORTEST = 12, 3.0, 4
"""Languages of 23 that have a noun nearly as often as English, its Zipf frequency there, and its letters."""
OWNED, MORE = 3.8, 0.7
"""Zipf frequency of a language's own word, and by how much more often it has it than the median of all has."""


def languages() -> Iterator[str]:
    for path in sorted((DATA / "words").glob("*.z")):
        tag = path.stem
        if tag != "en" and LATIN in scripts_of(tag):
            print(f"{tag}: English words at {sum(zipf(word, tag) for word in MARKS) / len(MARKS):.2f}")
            if not is_mixed(tag):
                yield tag


def main() -> None:
    others = tuple(languages())
    words = [word for word, frequency in table("en").items() if frequency >= COMMON and word.isalpha()]
    shared = sorted(word for word in words if any(is_native(word, other, "en") for other in others))
    own = sorted(pair for word in {*words} - {*shared} for pair in _owned(word, others))
    (DATA / "shared.en.z").write_bytes(zlib.compress(" ".join([*shared, *own]).encode("utf-8"), 9))
    print(
        f"{len(shared)} words that are some other language's own, of {len(others)} languages, {len(own)} of one alone"
    )
    lent = sorted(
        word for word in table("en") if _is_noun(word) and sum(is_loan(word, t, "en") for t in others) >= LENT
    )
    (DATA / "lent.en.z").write_bytes(zlib.compress(" ".join(lent).encode("utf-8"), 9))
    print(f"{len(lent)} nouns that {LENT} languages have borrowed")


def _is_noun(word: str) -> bool:
    known = zipf(word, "en") >= HEARD and len(word) >= SHORTEST and word.isascii() and word.isalpha()
    return known and word in common_words() and word not in function_words("en") and not word_class(word, "en")


def _owned(word: str, others: Sequence[str]) -> Iterator[str]:
    usual = median(zipf(word, other) for other in others)
    for other in others:
        if zipf(word, other) >= max(OWNED, usual + MORE):
            yield f"{word}/{other}"


if __name__ == "__main__":
    main()
