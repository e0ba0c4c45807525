"""The target's own words in Latin letters ("medlenno" for "медленно"), and other text that is neither the source's nor
English."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache

import regex
from anyascii import anyascii

from qa.analysis.evidence import Evidence
from qa.checks.language._passage import Gravity, shown
from qa.model import Severity
from qa.text.languages import language_name, scripts_of
from qa.text.prose import Context, Word
from qa.text.scripts import LATIN
from qa.text.words import table, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
EVERYDAY = 3.5
"""Zipf frequency from which an unknown row of Latin letters may be English."""
SEVERAL = 3
"""Words of a row that speaks for itself."""
SHORTEST = 4
"""Letters, written the plainest way, of a word that is told by its own language's."""
COMMON = 3.0
"""Zipf frequency of a word of the language that another may be the Latin writing of."""
_SPOKEN = frozenset({"Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym", "Sinh"})
"""Scripts whose letters hold an "a" that is not written: Hindi "bahut" has the letters b, h and t with a sign for u."""
SHORT, COMMONEST, FAR = 2, 5.0, 1.0
"""Letters without "a" of a short word of a row, Zipf frequency of the word that it is, and by how much that is commoner
than an English word, a name perhaps, that is spelled so."""
_PLAINER = (("ee", "i"), ("oo", "u"), ("w", "v"), ("y", "i"), ("kh", "h"), ("ph", "f"), ("ch", "c"), ("z", "j"))
"""Letters that different ways of writing in Latin letters use for one sound."""
_DOUBLED = regex.compile(r"(.)\1")
_NO_LETTER = regex.compile(r"[^a-z]")


def romanised(evidence: Evidence, words: Sequence[Word], language: str) -> Gravity | None:
    """What to think of words in Latin letters that neither the source nor, mostly, English has: the target's own in
    Latin letters, or a third language."""
    source = evidence.source
    if not words or source is None or not evidence.speaks(language) or LATIN in evidence.scripts:
        return None
    if any(word.lower in source.counts for word in words):
        return None
    own = [_native(word, evidence, in_row=len(words) > 1) for word in words]
    name = language_name(evidence.language)
    if all(own) and not all(zipf(word.lower, language) for word in words):
        severity = Severity.MAJOR if len(words) > 1 else Severity.MINOR
        return Gravity(severity, f"'{shown(words)}' is {name} in Latin letters: '{' '.join(own)}'", 0.7)
    if len(words) == 1 and _is_unheard(words[0], evidence):
        reason = f"'{words[0].form}' is no English word and none of the source: {name} in Latin letters, perhaps"
        return Gravity(Severity.MINOR, reason, 0.4)
    if len(words) < 2 or sum(zipf(word.lower, language) >= EVERYDAY for word in words) * 2 >= len(words):
        return None
    severity = Severity.MAJOR if len(words) >= SEVERAL or sum(map(bool, own)) > 1 else Severity.MINOR
    return Gravity(
        severity, f"'{shown(words)}' is no text of the source: {name} in Latin letters or another language", 0.6
    )


def _is_unheard(word: Word, evidence: Evidence) -> bool:
    """Whether nothing is known of a word in small letters: neither English nor the note's code has it, and no word of
    the source begins so (its form or a slip of it: "pretrain", "issus")."""
    lower = word.lower
    if zipf(lower, "en") or zipf(lower, evidence.language) or lower in evidence.target.code or evidence.source is None:
        return False
    order, head = evidence.source.in_order, lower[:SHORTEST]
    at = bisect_left(order, head)
    begins = at < len(order) and order[at].startswith(head)
    return not begins and len(lower) >= SHORTEST and word.form.isascii() and word.form.isalpha()


def _native(word: Word, evidence: Evidence, *, in_row: bool) -> str:
    """The word of the target's language that one in Latin letters writes; empty for English, code and names. In a row a
    short one may be a very common word."""
    english = zipf(word.lower, "en")
    if not word.plain or word.context & Context.CODE or word.lower in evidence.target.code or (english and not in_row):
        return ""
    key = _key(word.lower, evidence.language)
    own = _written(evidence.language).get(key, "")
    if english and zipf(own, evidence.language) < english + FAR:
        return ""
    if len(key) >= SHORTEST or (len(key) < len(_plainest(word.lower)) >= SHORTEST and len(key) > SHORT):
        return own
    short = in_row and len(key) >= SHORT and zipf(own, evidence.language) >= COMMONEST
    return own if short and not _SPOKEN.isdisjoint(scripts_of(evidence.language)) else ""


@lru_cache(maxsize=8)
def _written(tag: str) -> Mapping[str, str]:
    """The common words of a language by their plainest Latin letters, the commonest of those that are alike."""
    common = [word for word, frequency in table(tag).items() if frequency >= COMMON and not word.isascii()]
    return {_key(anyascii(word), tag): word for word in sorted(common, key=table(tag).__getitem__)}


def _key(word: str, tag: str) -> str:
    """The plainest letters of a word, without "a" where the script holds it unwritten."""
    plain = _plainest(word)
    return plain if _SPOKEN.isdisjoint(scripts_of(tag)) else plain.replace("a", "")


@lru_cache(maxsize=65536)
def _plainest(word: str) -> str:
    plain = word.lower()
    for written, letter in _PLAINER:
        plain = plain.replace(written, letter)
    return _DOUBLED.sub(r"\1", _NO_LETTER.sub("", plain))
