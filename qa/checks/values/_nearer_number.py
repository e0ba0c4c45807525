"""Whether a translation is nearer to its source with the number that it seems to have instead.

A number may be said in a way that no table knows: a word for a score, a clock's half, a number of another clause.
"""

from __future__ import annotations

from decimal import Decimal

from qa.align.lengths import extent
from qa.align.sentences import Sentence
from qa.analysis.faithful import is_measured
from qa.analysis.grouped_sentences import LONGEST_WHOLE, grouped_sentences, whole_blocks
from qa.analysis.pair import Analysis, computed_once
from qa.analysis.sentences import SentencePair
from qa.analysis.substitution import rise
from qa.checks.values._sentence_numbers import Key
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
    if lost.unit != strange.unit or not is_measured(analysis.languages):
        return False
    pair = _pair(analysis, bead, lost, strange)
    if pair is None:
        return False
    side = 1 if primary(analysis.target.lang) == "en" and primary(analysis.source.lang) != "en" else 0
    own, other = (lost, strange) if side == 0 else (strange, lost)
    instead = _said(own, other, analysis.languages[side])
    note, sentence = (analysis.source, pair.source) if side == 0 else (analysis.target, pair.target)
    at = _place(note.text, sentence, own)
    if instead is None or at is None:
        return False
    return rise(analysis, pair, side, (at, at + len(own.raw)), instead) < DENIED


def _pair(analysis: Analysis, bead: Bead, lost: Number, strange: Number) -> SentencePair | None:
    """The first pair of sentences, else of paragraphs, in which the two numbers stand."""
    for pair in _by_bead(analysis).get((bead.source, bead.target), ()):
        ours, theirs = pair.source, pair.target
        if ours.start <= lost.start < ours.end and theirs.start <= strange.start < theirs.end:
            return pair if max(extent(text) for text in pair.texts) <= LONGEST_WHOLE else None
    return None


@computed_once
def _by_bead(analysis: Analysis) -> dict[Key, list[SentencePair]]:
    found: dict[Key, list[SentencePair]] = {}
    for pair in (*grouped_sentences(analysis), *whole_blocks(analysis)):
        found.setdefault((pair.bead.source, pair.bead.target), []).append(pair)
    return found


def _place(note: str, sentence: Sentence, number: Number) -> int | None:
    """Where a number of a note stands in what is visible of its sentence."""
    at = -1
    for _ in range(note.count(number.raw, sentence.start, number.start) + 1):
        at = sentence.text.find(number.raw, at + 1)
        if at < 0:
            return None
    return at


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
