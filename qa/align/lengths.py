"""How long texts are, comparably across scripts, and how much longer a translation usually is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from statistics import median

from qa.model import Bitext

RATES = {"en": 1.0, "ar": 0.92, "de": 1.12, "el": 1.16, "es": 1.1, "fa": 0.96, "fr": 1.18, "ga": 1.13, "gd": 1.2}
RATES |= {"he": 0.82, "it": 1.09, "ja": 1.12, "ml": 1.15, "ne": 0.95, "th": 0.83, "vi": 0.98, "zh": 0.78}
RATE = 1.04
"""How much longer than English a language is, by `extent` (medians of Django's message catalogues); `RATE`: others."""
STRENGTH = 2
LEAST = 40
_WIDE = re.compile("[\u3040-\u9fff\uac00-\ud7a3\U00020000-\U0003ffff]")


def extent(text: str) -> float:
    """Characters, an ideograph, a kana or a Hangul syllable counting as the two and a half that it stands for."""
    return len(text) + 1.5 * len(_WIDE.findall(text))


def prior(languages: tuple[str, str]) -> float:
    """How much longer the second language is than the first, before any text has been seen."""
    source, target = (RATES.get(lang.split("-")[0], RATE) for lang in languages)
    return target / source


def ratio(pairs: Iterable[tuple[float, float]], expected: float) -> float:
    """The usual quotient of target and source extent; few pairs say little, none say what is `expected`."""
    return median([*(t / s for s, t in pairs if s >= LEAST and t), *[expected] * STRENGTH])


def usual_ratio(bitext: Bitext) -> float:
    """That of the one-to-one blocks of two notes."""
    sizes = ((extent(s.text), extent(t.text)) for s, t in bitext.pairs())
    return ratio(sizes, prior((bitext.source.lang, bitext.target.lang)))
