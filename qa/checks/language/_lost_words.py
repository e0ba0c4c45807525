"""Small words of English that are misplaced or gone: "on roof the.", "announced the in March", "council raised tax".

Nothing but a noun phrase stands behind an article or "our": not "of", not a pronoun, not the end of a sentence. And no
English sentence of some length does without small words.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import regex

from qa.analysis.vocabulary import Vocabulary
from qa.text.languages import primary
from qa.text.words import function_words, zipf

Stretch = tuple[int, int]
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST, OTHERS = 8, 5
"""Words of a sentence that has one of the commonest small words, and of which one is at most another small word where
most were lost: of 73,000 sentences of speeches, examples and help pages 1 of 3,000 is so (`reports/challenge.md`)."""
ENGLISH, FORM = 0.8, 2.5
"""Part of its words in lower case that are English at the least, and the Zipf frequency from which one is."""
TERSE = 0.2
"""Part of the words of a source that are small words, below which it does without them itself: checklists."""
_OPENS = frozenset("the a an our their its your every".split())
_NEVER = frozenset(
    "of from by at into through between about than but that which who whom because are was were has have had could "
    "would been we you they he she i me us him them the an our their its your this these those there".split()
)
"""What begins no noun phrase. "The will", "a must" and "the not needed data" are there."""
_NEVER_THE = frozenset("to a and or is if may should be it".split())
"""The same behind all but "a", which may be a letter or a name."""
_SELDOM = frozenset({"in", "on", "with", "for", "as"})
"""What may stand so before a noun: "the on position", "a with block"."""
_COMMONEST = frozenset(
    "a an the of in on at to for from by with and that which who is are was were will has have had be".split()
)
_WORD = regex.compile(r"[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]")


def misplaced(sentence: str) -> Iterator[Stretch]:
    """Articles and possessives behind which no noun phrase begins, each with what stands there."""
    spans = [found.span() for found in _WORD.finditer(sentence)]
    words = [sentence[start:end] for start, end in spans]
    for k, (before, word) in enumerate(pairwise(words)):
        opens, single = before.lower(), before.lower() == "a"
        if opens not in _OPENS or (before == "A" and k):
            continue
        ends = not single and (word == "," or (word == "." and k + 2 == len(words)))
        never = word in _NEVER or (word in _NEVER_THE and not single and not (word == "a" and opens == "an"))
        behind = words[k + 2] if k + 2 < len(words) else "."
        seldom = word in _SELDOM and (behind.lower() in _OPENS or not behind.islower())
        if ends or never or (seldom and not single):
            yield spans[k][0], spans[k + 1][1]


def is_telegraphic(sentence: str) -> bool:
    """Whether a sentence does without nearly all small words."""
    said = [word for word in _WORD.findall(sentence) if word[0].isalpha()]
    words, plain = [word.lower() for word in said], [word for word in said if word.islower()]
    if len(words) < FEWEST or not _COMMONEST.isdisjoint(words):
        return False
    others = sum(word in function_words("en") for word in words)
    return OTHERS * others <= len(words) and sum(zipf(word, "en") >= FORM for word in plain) >= ENGLISH * len(plain)


def is_terse(note: Vocabulary, lang: str) -> bool:
    """Whether a source does without small words, as far as those of its language are known."""
    small, everything = function_words(primary(lang)), sum(note.counts.values())
    return bool(small) and sum(times for word, times in note.counts.items() if word in small) < TERSE * everything
