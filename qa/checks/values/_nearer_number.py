"""Whether a translation is nearer to its source with the number that it seems to have instead.

A number may be said in a way that no table knows: a word for a score, a clock's half, a number of another clause.
"""

from __future__ import annotations

from decimal import Decimal

from qa.align.lengths import extent
from qa.analysis.faithful import is_measured
from qa.analysis.grouped_sentences import LONGEST_WHOLE
from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair
from qa.analysis.substitution import passages, place_in, rise
from qa.model import Bead
from qa.text.languages import primary
from qa.text.numbers import Mismatch, Number
from qa.text.numbers.compare import NumberChange
from qa.text.numbers.digits import ascii_digits
from qa.text.numbers.mentions import ENGLISH_VALUES

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
DENIED = -0.002
"""Rise of the cosine (e5) with the strange number from which it stands there: of 1,497 published sentences with a
number in words another one reaches it in 14 %, the same planted into the translation in 96 %; of 757 with digits 14 and
98 % (`reports/meaning.md`)."""
MEASURED = 12
"""Numbers in words up to which the encoder was measured: soixante-douze and soixante-deux it hardly tells apart."""
TYPED = 3
"""Digits of a number in which two may change places by a slip: 12 and 21 are two numbers, or a day and a month."""
HUNDRED = 100
"""Numbers from which on more than two words are needed."""
_WORDS = {0: "zero"} | {value: word for word, value in ENGLISH_VALUES.items()}
_ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()


def is_denied(analysis: Analysis, bead: Bead, difference: Mismatch) -> bool:
    """Whether the encoder reads the number of the source, and not the strange one, in the translation; False where it
    cannot be asked."""
    lost, strange = difference.source, difference.target
    if difference.kind is not NumberChange.VALUE or lost is None or strange is None or lost.scaled or strange.scaled:
        return False
    if lost.unit != strange.unit or (lost.unit and strange.unit) or not is_measured(analysis.languages):
        return False
    if _is_mistyped(lost.raw, strange.raw):
        return False
    pair = _pair(analysis, bead, lost, strange)
    if pair is None:
        return False
    side = 1 if primary(analysis.target.lang) == "en" and primary(analysis.source.lang) != "en" else 0
    own, other = (lost, strange) if side == 0 else (strange, lost)
    instead = _said(own, other, analysis.languages[side])
    note, sentence = (analysis.source, pair.source) if side == 0 else (analysis.target, pair.target)
    at = place_in(note.text, sentence, own.start, own.raw)
    if instead is None or at is None:
        return False
    return rise(analysis, pair, side, (at, at + len(own.raw)), instead) < DENIED


def _is_mistyped(old: str, new: str) -> bool:
    """Whether digits changed places, 1656 and 1665: no other way of saying it, and to the encoder nearly the same."""
    one, other = ascii_digits(old), ascii_digits(new)
    return one.isdecimal() and other.isdecimal() and len(one) >= TYPED and sorted(one) == sorted(other)


def _pair(analysis: Analysis, bead: Bead, lost: Number, strange: Number) -> SentencePair | None:
    """The first pair of sentences, else of paragraphs, in which the two numbers stand."""
    for pair in passages(analysis, bead):
        ours, theirs = pair.source, pair.target
        if ours.start <= lost.start < ours.end and theirs.start <= strange.start < theirs.end:
            return pair if max(extent(text) for text in pair.texts) <= LONGEST_WHOLE else None
    return None


def _said(own: Number, other: Number, lang: str) -> str | None:
    """The other side's number as this one would write it in the place of its own; None where that is not plain."""
    if not (own.spelled or other.spelled):
        return ascii_digits(other.raw)
    if len(other.values) != 1 or own.kind or other.kind:
        return None
    value = next(iter(other.values))
    if not own.spelled:
        return f"{value.normalize():,f}" if "," in own.raw else f"{value.normalize():f}"
    # what is more than a number ("half an hour"), or written in a way that digits are not, is another sentence
    plain = primary(lang) == "en" and any(
        v <= MEASURED and _in_words(v, own.ordinal) == own.raw.lower() for v in own.values
    )
    return _in_words(value, own.ordinal) if plain else None


def _in_words(value: Decimal, ordinal: bool) -> str | None:
    """A number in English words; None where it takes more than two."""
    if value != int(value) or not 0 <= value < HUNDRED:
        return None
    number = int(value)
    if ordinal:
        return _ORDINALS[number] if number < len(_ORDINALS) else None
    if number in _WORDS:
        return _WORDS[number]
    tens, units = divmod(number, 10)
    return f"{_WORDS[10 * tens]}-{_WORDS[units]}"
