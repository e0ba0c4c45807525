"""Words of English of which one may stand where another does, and says something else: what the judge learns from.

Closed classes are listed here; opposites and sisters (words under the same general word) come from WordNet 3.0, whose
database Debian ships as wordnet-base.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

from qa.text.words import table

OPPOSED_CLASSES = """
all each every | some a-few few no none-of | most | many several
always | often usually | sometimes occasionally | rarely seldom | never
must has-to have-to | may can might could | should | need-not
if when | unless | although even-though | because since
before | after | during | until | since
with | without
more | less fewer
most | least
above over | below under beneath
inside within | outside beyond
and | or
both | either | neither | only-one-of
first | last | second | next | previous
only | also even | not-only
up | down
left | right
north | south | east | west
in-front-of | behind
from | to
before | instead-of | in-addition-to
fully completely entirely | partly partially | hardly barely
slightly a-little | much considerably strongly
exactly precisely | about roughly approximately
at-least | at-most | exactly
increasing growing rising | decreasing shrinking falling
increases grows rises | decreases shrinks falls
possible | necessary | impossible | likely | certain
same | different opposite
someone somebody | everyone everybody | nobody no-one
something | everything | nothing
somewhere | everywhere | nowhere
"""
WORD_CLASSES = """
he | she | they | we | I | you | it
his | her | their | our | my | your | its
him | them | us | me
one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | twenty | thirty | fifty | hundred
once | twice
half | third | quarter
January | February | March | April | May | June | July | August | September | October | November | December
Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday
seconds | minutes | hours | days | weeks | months | years
second | minute | hour | day | week | month | year
bytes | kilobytes | megabytes | gigabytes
millimeters | centimeters | meters | kilometers | inches | miles
grams | kilograms | tons | pounds
hundreds | thousands | millions | billions
thousand | million | billion
percent | degrees | points
dollars | euros | pounds | yen | francs
red | green | blue | black | white | yellow
spring | summer | autumn | winter
yesterday | today | tomorrow
morning | afternoon | evening | night
Germany | France | Italy | Spain | Russia | China | Japan | India | Poland | England | Brazil | Turkey
German | French | Italian | Spanish | Russian | Chinese | Japanese | Indian | Polish | English | Turkish | Korean
London | Paris | Berlin | Rome | Madrid | Moscow | Beijing | Tokyo | Delhi | Warsaw | Prague
man | woman | child | boy | girl
men | women | children
father | mother | brother | sister | son | daughter
"""
OFTEN = 3.6
"""Zipf frequency from which a word of WordNet is taken."""
OPPOSITE, WORD = "opposite", "word"


def _read(classes: str) -> Iterator[list[list[str]]]:
    for line in classes.strip().splitlines():
        yield [[word.replace("-", " ") for word in part.split()] for part in line.split("|")]


@cache
def _closed() -> dict[str, list[tuple[str, str]]]:
    """Per word, what may stand in its place, each with the kind of fault that it is."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for kind, classes in ((OPPOSITE, OPPOSED_CLASSES), (WORD, WORD_CLASSES)):
        for parts in _read(classes):
            for one, other in itertools.permutations(parts, 2):
                for word in one:
                    found[word] += [(instead, kind) for instead in other]
    return found


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(_closed(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")


def turned(text: str, random: Random) -> list[tuple[str, str]]:
    """An English sentence with one word of a closed class replaced by another of it; each with its kind."""
    found = []
    for match in _pattern().finditer(text[:1].lower() + text[1:]):
        instead, kind = random.choice(_closed()[match[0]])
        new = text[: match.start()] + instead + text[match.end() :]
        found.append((new[:1].upper() + new[1:], kind))
    return found


class WordNet:
    """Opposites and sisters of frequent English words, by their base form."""

    def __init__(self, folder: Path) -> None:
        self._opposites: dict[str, set[str]] = defaultdict(set)
        self._sisters: dict[str, set[str]] = defaultdict(set)
        self._above: dict[str, set[str]] = defaultdict(set)
        for name in ("noun", "verb", "adj", "adv"):
            self._load(folder / f"data.{name}", name)

    def _load(self, path: Path, name: str) -> None:
        words, above, below = {}, {}, defaultdict(list)
        opposed = []
        for line in path.read_text("ascii").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split("|")[0].split()
            count = int(fields[3], 16)
            words[fields[0]] = [word.split("(")[0] for word in fields[4 : 4 + 2 * count : 2]]
            at = 4 + 2 * count
            for k in range(int(fields[at])):
                sign, where, kind, which = fields[at + 1 + 4 * k : at + 5 + 4 * k]
                if sign == "!" and which != "0000":
                    opposed.append((fields[0], int(which[:2], 16) - 1, where, int(which[2:], 16) - 1))
                elif sign == "@" and kind == name[0]:
                    above.setdefault(fields[0], where)
                    below[where].append(fields[0])
        for one, i, other, j in opposed:
            if other in words and i < len(words[one]) and j < len(words[other]):
                self._opposites[words[one][i]].add(words[other][j])
        for own, parent in above.items():
            for word in words[own][:1]:
                self._sisters[word] |= {words[k][0] for k in below[parent] if k != own}
                self._above[word] |= {words[parent][0]} if parent in words else set()

    def replaced(self, text: str, random: Random) -> list[tuple[str, str]]:
        """A sentence with a word turned into its opposite or replaced by a sister; each with its kind."""
        found = []
        for match in re.finditer(r"\b[a-z]{3,}\b", text):
            for base, ending in _bases(match[0]):
                for kind, known in ((OPPOSITE, self._opposites), (WORD, self._sisters)):
                    others = sorted(o for o in known.get(base, ()) if _frequent(o) and o[:3] != base[:3])
                    if others:
                        instead = _inflected(random.choice(others), ending)
                        found.append((text[: match.start()] + instead + text[match.end() :], kind))
        return found


def _frequent(word: str) -> bool:
    return word.isalpha() and word.islower() and (table("en").get(word, 0.0) >= OFTEN)


def _bases(word: str) -> Iterator[tuple[str, str]]:
    yield word, ""
    for ending, instead in (
        ("ies", "y"),
        ("es", "e"),
        ("s", ""),
        ("ing", ""),
        ("ing", "e"),
        ("ed", "e"),
        ("ed", ""),
        ("ly", ""),
    ):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            yield word[: -len(ending)] + instead, {"ies": "s", "es": "s"}.get(ending, ending)


def _inflected(word: str, ending: str) -> str:
    if not ending:
        return word
    if ending == "s":
        return (
            word[:-1] + "ies"
            if word.endswith("y") and word[-2:-1] not in "aeiou"
            else word + ("es" if word[-1] in "sxz" or word[-2:] in ("ch", "sh") else "s")
        )
    if ending in ("ing", "ed") and word.endswith("e"):
        return word[:-1] + ending
    return word + ending
