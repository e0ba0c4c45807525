"""Whether what stands in the place of an English name is that name by its sounds."""

from __future__ import annotations

from qa.analysis.pair import Analysis
from qa.checks.values._unsaid_names import UnsaidName
from qa.text.languages import primary, scripts_of
from qa.text.said_words import RESPELLING
from qa.text.sounding import farness, weight

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SAME = 0.15
"""Distance of sounds up to which two spellings are of one name: Caesar, Цезаря."""
RESPELT, LIGHTEST = 0.25, 2.5
"""The same in a language that respells foreign names: Hume and Hjumas are .19 apart; and the weight of such a name."""
HEARD = 3.5
"""Weight of a name that is not heard in other words by chance: a consonant is 1, a vowel a third."""


def sounds_same(analysis: Analysis, name: UnsaidName, target: str) -> bool:
    """Whether what stands in the place of an English name is that name by its sounds, or that surname; where nothing
    does, all its words are heard in the target."""
    if primary(analysis.source.lang) != "en" or not name.source:
        return False
    lang, lost = analysis.target.lang, name.source[2].split()
    if not name.target:
        heard = all(farness(word, target, lang) < SAME for word in lost)
        return heard and sum(map(weight, lost)) >= HEARD
    strange = name.target[2].split()
    # Virginia Woolf, of whom Γουλφ is found alone
    surname = len(lost) > 1 and len(strange) in (1, len(lost)) and farness(lost[-1], strange[-1], lang) < SAME
    return surname or farness(name.source[2], name.target[2], lang) < SAME


def is_respelt(name: str, text: str, lang: str) -> bool:
    """Whether a language that writes foreign names as it hears them has one: Šekspir."""
    known = primary(lang) in RESPELLING and weight(name) >= LIGHTEST
    return known and farness(name, text, lang) < RESPELT


def is_heard_in_katakana(name: str, text: str, lang: str) -> bool:
    """Whether Japanese spells a name of Latin or Greek as these say it: Centauri, ケンタウリ."""
    return "Kana" in scripts_of(lang) and weight(name) >= HEARD and farness(name, text, lang) < SAME
