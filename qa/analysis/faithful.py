"""How near faithful translations come to their sources: what differs in one thing is told from what is worded anew."""

from __future__ import annotations

from qa.text.languages import primary

FAITHFUL = {
    "ar": 0.918, "bg": 0.919, "bn": 0.916, "cs": 0.882, "da": 0.93, "de": 0.918, "el": 0.884, "es": 0.921, "et": 0.894,
    "fa": 0.912, "fi": 0.87, "fr": 0.933, "he": 0.899, "hi": 0.91, "hr": 0.898, "hu": 0.9, "id": 0.93, "it": 0.912,
    "ja": 0.896, "ko": 0.898, "mr": 0.907, "ms": 0.909, "nl": 0.934, "nb": 0.917, "pa": 0.899, "pl": 0.902, "pt": 0.913,
    "ro": 0.924, "ru": 0.927, "sl": 0.902, "sr": 0.905, "sv": 0.923, "th": 0.914, "fil": 0.93, "tr": 0.9, "uk": 0.927,
    "ur": 0.923, "vi": 0.916, "zh": 0.893,
}  # fmt: skip
"""Mean cosine of a sentence with a negation taken out and its translation, between English and a language, and"""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
USUAL = 0.905
"""of a language that was not measured (`reports/meaning.md`)."""
SPREAD = 0.011
"""How far below it a faithful translation may be: two fifths of the standard deviation, .027 in every language,"""
WIDE_SPREAD = 0.041
"""and where other evidence is strong: three halves of it."""


def usual_likeness(languages: tuple[str, str]) -> float:
    """The cosine of sentences in two languages, one of them English, where one translates the other faithfully."""
    return next((FAITHFUL[tag] for tag in map(primary, languages) if tag in FAITHFUL), USUAL)


def is_measured(languages: tuple[str, str]) -> bool:
    """Whether the encoder is known to read both languages."""
    return all(tag == "en" or tag in FAITHFUL for tag in map(primary, languages))
