"""How long texts are, comparably across scripts, and how much longer a translation usually is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from statistics import median

from qa.model import Bitext
from qa.text.languages import language_of

# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
STRENGTH = 2
"""Pairs of blocks that the usual ratio of two languages is worth."""
TELLING_EXTENT = 40
"""Extent of a block whose length says something."""
WIDER = 1.5
"""What an ideograph, a kana or a Hangul syllable stands for beyond one letter: translations of one text, counted."""
_WIDE = re.compile("[\u3040-\u9fff\uac00-\ud7a3\U00020000-\U0003ffff]")

MEASURED = 4096
"""Texts whose extent is kept: the blocks and sentences of a group, each of which is asked about some fifty times."""


@lru_cache(MEASURED)
def extent(text: str) -> float:
    """Characters, an ideograph, a kana or a Hangul syllable counting as the two and a half that it stands for."""
    return len(text) + WIDER * len(_WIDE.findall(text))


def prior(languages: tuple[str, str]) -> float:
    """How much longer the second language is than the first, before any text has been seen."""
    source, target = (language_of(lang).length for lang in languages)
    return target / source


def ratio(pairs: Iterable[tuple[float, float]], expected: float) -> float:
    """The usual quotient of target and source extent; few pairs say little, none say what is `expected`."""
    return median([*(t / s for s, t in pairs if s >= TELLING_EXTENT and t), *[expected] * STRENGTH])


def usual_ratio(bitext: Bitext) -> float:
    """That of the one-to-one blocks of two notes."""
    sizes = ((extent(s.text), extent(t.text)) for s, t in bitext.pairs())
    return ratio(sizes, prior((bitext.source.lang, bitext.target.lang)))
