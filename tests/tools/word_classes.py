"""Builds `qa/text/data/classes.en.z`: English words that are hardly ever nouns.

    apt-get download wordnet-base && dpkg -x wordnet-base_*.deb FOLDER
    python -m tests.tools.word_classes FOLDER/usr/share/wordnet

From WordNet 3.0 (see `data/NOTICE`): a word counts in each class that the dictionary files give its base form, by its
uses in the texts that WordNet's makers tagged, and `UNSEEN` for a sense that they never met.
"""

from __future__ import annotations

import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from qa.text.words import DATA, function_words, table

CLASSES = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
SENSE_TYPES = {"1": "n", "2": "v", "3": "a", "5": "a", "4": "r"}
UNSEEN = 0.3
"""Uses of a sense that no tagged text shows."""
NOUN_SHARE = 0.12
"""Share of its uses as a noun up to which a word is hardly ever one."""
RAREST = 2.5
"""Zipf frequency of the rarest word taken: `qa.analysis.habit.ORDINARY`."""
ENDINGS = {
    "n": (("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("ies", "y")),
    "v": (("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")),
    "a": (("er", ""), ("est", ""), ("er", "e"), ("est", "e"), ("ier", "y"), ("iest", "y")),
    "r": (),
}
"""Endings of inflected words and what they take the place of, as in WordNet's own morphy."""


def uses(folder: Path) -> dict[str, Counter[str]]:
    """Per base form, its uses by class."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for name, letter in CLASSES.items():
        for line in (folder / f"index.{name}").read_text(encoding="ascii").splitlines():
            if not line.startswith(" "):
                lemma, _, senses, *_ = line.split()
                found[lemma][letter] += UNSEEN * int(senses)
    for line in (folder / "cntlist.rev").read_text(encoding="ascii").splitlines():
        key, _, count = line.split()
        lemma, _, rest = key.partition("%")
        found[lemma][SENSE_TYPES[rest[0]]] += int(count)
    return found


def exceptions(folder: Path) -> dict[str, dict[str, list[str]]]:
    """Per class, the base forms of irregular words."""
    return {
        letter: {
            row.split()[0]: row.split()[1:] for row in (folder / f"{name}.exc").read_text(encoding="ascii").splitlines()
        }
        for name, letter in CLASSES.items()
    }


def bases(word: str, letter: str, irregular: dict[str, dict[str, list[str]]]) -> Iterator[str]:
    yield word
    yield from irregular[letter].get(word, ())
    for ending, instead in ENDINGS[letter]:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            yield stem + instead
            if not instead and len(stem) > 2 and stem[-1] == stem[-2] and ending in ("ed", "ing", "er", "est"):
                # "stopped", "bigger"
                yield stem[:-1]


def classes_of(word: str, known: dict[str, Counter[str]], irregular: dict[str, dict[str, list[str]]]) -> Counter[str]:
    """Uses of a word by class, those of its base forms included."""
    found: Counter[str] = Counter()
    for letter in CLASSES.values():
        for base in dict.fromkeys(bases(word, letter, irregular)):
            found[letter] += known[base][letter] if base in known else 0
    return found


def main() -> None:
    folder = Path(sys.argv[1])
    known, irregular = uses(folder), exceptions(folder)
    chosen: dict[str, list[str]] = {"v": [], "a": [], "r": []}
    for word, frequency in sorted(table("en").items()):
        if frequency < RAREST or word in function_words("en") or not word.isascii():
            continue
        if word.endswith("ing") and (word not in known or known[word]["n"] or not known[word]["v"]):
            # words in -ing name what is done as often as not, but for bare verbs: "bring"
            continue
        found = classes_of(word, known, irregular)
        total = sum(found.values())
        if word.endswith("s") and found["n"]:
            # what may be a plural may be borrowed: the tagged texts are older than "builds" and "prompts"
            continue
        if total and found["n"] <= NOUN_SHARE * total:
            chosen[max(chosen, key=lambda letter: found[letter])].append(word)
    lines = [" ".join(words) for words in chosen.values()]
    (DATA / "classes.en.z").write_bytes(zlib.compress("\n".join(lines).encode("ascii"), 9))
    print({letter: len(words) for letter, words in chosen.items()})


if __name__ == "__main__":
    main()
