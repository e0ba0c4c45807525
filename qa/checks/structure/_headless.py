"""Definitions that lost what they define: "Cadence is the number of turns" → "Ist die Zahl der Umdrehungen".

A subject is too short to show in the length of a sentence. But its siblings can be cut before their copula, and every
one of them comes nearer to a sentence without its subject when its own is taken away.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

import regex

from qa.align.lengths import extent
from qa.analysis.parallel import Contradicted, Parallel, Row, Version
from qa.model import Kind, Severity
from qa.model.records import dataclass
from qa.text.copulas import COPULAS, UNSPACED
from qa.text.languages import primary
from qa.text.words import function_words

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WITNESSES, MANY_WITNESSES = 2, 3
"""Siblings that must define something there, and from how many on its loss is sure."""
LONGEST, MOST_WORDS = 40, 5
"""Characters and words of a subject."""
SHORTEST = 20
"""Extent of what is said of it."""
LEAST_GAIN, NEARER = 0.005, 0.01
"""Gain of cosine of each sibling without its subject, and the median: nine own sentences without theirs in seven
languages have .009 and .012 at least; of 205 whole ones that show no subject before a copula, in 26 languages, none
that would be a fragment is above 0 in all (`reports/votes.md`)."""
STRONG = 0.02
"""And a median from which two siblings are as sure as three: eight sentences without their subjects in eight languages
have .018 to .051, the one whole sentence of 40 good groups that shows no copula .002 (`reports/votes.md`)."""
_DASHED = frozenset({"ru", "uk"})
"""Languages in which a dash may stand for it, or before it."""
WORDED = frozenset("de fr en nl sv da nb nn es it pt ca ro pl cs sk hr sl bg el fi et zh".split())
"""Languages in which a definition has a copula."""
_OPENING = {"zh": regex.compile(r"\s*一\p{Han}{0,2}[种個个块塊条條张張支位名群组組座份片根]")}
"""How what something is begins where adjectives need no copula: "A kind of …", but not "Blue stars are hotter"."""
NEVER_DROPPED = frozenset("de fr en nl sv da nb nn".split())
"""Languages in which a statement that begins with its verb has lost its subject."""
_QUESTION = regex.compile(r"[?？؟]")
_LETTERS = regex.compile(r"[\p{L}\p{M}]+")
_WIDE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]{2}")
TELLING = 3
"""Letters of a word that may be a term."""


@dataclass(frozen=True, slots=True)
class Headless(Contradicted):
    """`version` lacks the subject that `others` have, `witness` as `subject`."""

    version: Version
    others: Row
    witness: Version
    subject: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class _Definition:
    """A sentence cut at its copula: the subject, and the rest with and without the copula."""

    version: Version
    subject: str
    rests: tuple[str, str]


def headless(notes: Parallel) -> Iterator[Headless]:
    """Sentences without the subject of the definition that their siblings are."""
    for row in notes.sentences:
        if len(row) <= WITNESSES:
            continue
        found = [one for version in row if (one := _definition(version))]
        if len(found) < max(WITNESSES, len(row) // 2):
            continue
        cut = {id(one.version) for one in found}
        for version in row:
            if id(version) not in cut and _may_lack(version):
                yield from _judged(notes, version, found)


def _judged(notes: Parallel, version: Version, found: Sequence[_Definition]) -> Iterator[Headless]:
    others = tuple(one.version for one in found)
    gains = [_gain(notes, version, one) for one in found]
    if min(gains) < LEAST_GAIN or median(gains) < NEARER or not notes.vouched(version, others):
        return
    witness = notes.witness(others)
    subject = next(one.subject for one in found if one.version is witness)
    many = len(found) >= MANY_WITNESSES or median(gains) >= STRONG
    sure = many and _is_fragment(version)
    yield Headless(version, others, witness, subject, Severity.MAJOR if sure else Severity.MINOR)


def _gain(notes: Parallel, version: Version, one: _Definition) -> float:
    """By how much a sibling comes nearer to the version without its subject."""
    vectors = notes.vectors([version.text, one.version.text, *one.rests], version.lang, one.version.lang)
    likeness = vectors[1:] @ vectors[0]
    return float(likeness[1:].max() - likeness[0])


def defined(version: Version) -> bool:
    """Whether a sentence says what something is, in the words that its language has for that."""
    return _definition(version) is not None


def subject_of(version: Version) -> str:
    """What a sentence defines, in its language; empty where it is no definition."""
    found = _definition(version)
    return found.subject if found else ""


def _definition(version: Version) -> _Definition | None:
    text, lang = version.text, primary(version.lang)
    pattern = _KNOWN.get(lang)
    found = pattern.search(text) if pattern and not _QUESTION.search(text) else None
    if found is None or version.block.kind is Kind.HEADING:
        return None
    subject, rest = text[: found.start()].strip(), text[found.end() :].strip()
    if len(subject) > LONGEST or len(subject.split()) > MOST_WORDS or regex.search(r"[,;:،、，()（）]", subject):
        return None
    if extent(rest) < SHORTEST or not _names_something(subject, lang):
        return None
    return _Definition(version, subject, (text[found.start() :].strip(), rest))


def _names_something(subject: str, lang: str) -> bool:
    """Whether a subject has a word that is no pronoun or article."""
    common = function_words(lang)
    return bool(_WIDE.search(subject)) or any(
        len(word) >= TELLING and word.lower() not in common for word in _LETTERS.findall(subject)
    )


def _may_lack(version: Version) -> bool:
    """Whether a sentence may have lost its subject: it begins with its copula, or has none where definitions do.

    Elsewhere verbs say by themselves whom they mean, or topics stand where no copula parts them.
    """
    lang = primary(version.lang)
    pattern = _KNOWN.get(lang)
    if pattern is None or version.block.kind is Kind.HEADING or _QUESTION.search(version.text):
        return False
    found = pattern.search(version.text)
    if found is None and lang in _OPENING:
        return _OPENING[lang].match(version.text) is not None
    return lang in WORDED if found is None else not found.start()


def _is_fragment(version: Version) -> bool:
    """Whether no statement of the language may look so; of another, "this is" may stand for what is defined."""
    lang = primary(version.lang)
    return lang in (NEVER_DROPPED if _KNOWN[lang].match(version.text) else WORDED)


_KNOWN: dict[str, regex.Pattern[str]] = {
    lang: regex.compile(
        "|".join(map(regex.escape, words.split()))
        if lang in UNSPACED
        else rf"(?<![\p{{L}}\p{{M}}'’-])(?:{'|'.join(words.split())})(?![\p{{L}}\p{{M}}])"
        + (r"|\s[—–-]\s(?:(?:это|це)\s)?" if lang in _DASHED else ""),
        regex.IGNORECASE,
    )
    for lang, words in COPULAS.items()
}
